//! Sentences of the evaluation that follow from its figures.

use super::{EMPTY, backlog, counted, is_late, size};
use crate::terms::Terms;
use domain::readings::stats::{Evaluation, Row, Share, StepRow};

/// How a group is called, its rows, and the name of a key.
type Group<'a> = (&'a str, &'a [Row], fn(&str) -> &'static str);

/// The analysis in a few paragraphs.
pub fn analysis(evaluation: &Evaluation) -> String {
    let paragraphs = [intake(evaluation), progress(evaluation), steps(evaluation), remaining(evaluation), effect(evaluation)];
    paragraphs.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n")
}

fn intake(evaluation: &Evaluation) -> String {
    let received = evaluation.received;
    if received == 0 {
        return "Dalam periode ini tidak ada pengaduan yang diterima (NIHIL). Keadaan nihil hanya berarti bahwa tidak ada pengaduan yang \
                tercatat dalam register. Keterjangkauan kanal pengaduan karena itu tetap perlu diperiksa."
            .to_owned();
    }
    let mut sentences = vec![format!("Dalam periode ini kantor menerima {}.", counted(received, "pengaduan"))];
    let groups: [Group<'_>; 3] = [
        ("Kanal yang paling banyak dipakai adalah", &evaluation.by_channel, words::channel_named),
        ("Klasifikasi yang paling banyak adalah", &evaluation.by_class, words::class_named),
        ("Kategori yang paling banyak diadukan adalah", &evaluation.by_category, words::category_named),
    ];
    // Of one complaint there is no most.
    sentences.extend(groups.into_iter().filter(|_| received > 1).filter_map(|(lead, rows, name)| {
        let first = leader(rows)?;
        Some(format!("{lead} {} ({}).", name(&first.key), words::share(Share { part: first.received, whole: received })))
    }));
    sentences.join(" ")
}

/// The group with more cases than every other one, if there is one and it has a name.
fn leader(rows: &[Row]) -> Option<&Row> {
    let first = rows.first().filter(|row| !row.key.is_empty())?;
    rows.iter().skip(1).all(|row| row.received < first.received).then_some(first)
}

fn progress(evaluation: &Evaluation) -> String {
    if evaluation.received == 0 {
        return String::new();
    }
    let on = words::date(evaluation.today);
    let mut sentences = vec![format!("Sampai dengan {on}, pengaduan yang telah selesai berjumlah {}.", words::share(evaluation.finished))];
    if evaluation.finished_in_time.whole > 0 {
        sentences.push(format!("Dari yang selesai itu, yang tepat waktu berjumlah {}.", words::share(evaluation.finished_in_time)));
    }
    let spread = evaluation.duration;
    if spread.count > 0 {
        let median = words::tenths(spread.median_tenths);
        sentences.push(format!("Lama penyelesaian mempunyai median {median} hari kerja dan paling lama {} hari kerja.", spread.longest));
    }
    if evaluation.waiting > 0 {
        let waiting = counted(evaluation.waiting, "pengaduan");
        let rule = "selama menunggu, tenggat yang berjalan tidak dihitung terlambat";
        sentences.push(format!("Sebanyak {waiting} sedang menunggu kelengkapan dari pelapor; {rule}."));
    }
    sentences.join(" ")
}

fn late_steps(evaluation: &Evaluation) -> impl Iterator<Item = &StepRow> {
    evaluation.steps.iter().filter(|row| is_late(row))
}

fn steps(evaluation: &Evaluation) -> String {
    if evaluation.received == 0 {
        return String::new();
    }
    let late: Vec<String> =
        late_steps(evaluation).map(|row| format!("langkah {} ({} pengaduan)", row.step.number(), size(&row.late_cases))).collect();
    if late.is_empty() {
        "Tidak ada pengaduan yang melampaui baku mutu langkah kantor.".to_owned()
    } else {
        format!("Baku mutu terlampaui pada {}.", words::enumerated(&late))
    }
}

fn remaining(evaluation: &Evaluation) -> String {
    let (on, open) = (words::date(evaluation.today), backlog(evaluation));
    if open == 0 {
        return format!("Pada {on} tidak ada tunggakan.");
    }
    let [.., oldest] = evaluation.backlog_age;
    let all = format!("Tunggakan pada {on} berjumlah {}, kapan pun diterimanya", counted(open, "pengaduan"));
    if oldest == 0 {
        format!("{all}; tidak ada yang berumur lebih dari 60 hari kerja.")
    } else {
        format!("{all}; yang berumur lebih dari 60 hari kerja {}.", words::share(Share { part: oldest, whole: open }))
    }
}

fn effect(evaluation: &Evaluation) -> String {
    let mut sentences = Vec::new();
    if evaluation.actions.whole > 0 {
        sentences
            .push(format!("Dari rencana aksi dalam keputusan, yang selesai dilaksanakan {} tindakan.", words::share(evaluation.actions)));
    }
    if evaluation.satisfied.whole > 0 {
        sentences.push(format!("Di antara pelapor yang menanggapi, yang menyatakan puas {}.", words::share(evaluation.satisfied)));
    }
    sentences.join(" ")
}

/// What hindered the work, as far as figures can tell, with room for more.
pub fn obstacles(evaluation: &Evaluation) -> Vec<String> {
    let mut lines = Vec::new();
    if evaluation.waiting > 0 {
        lines.push(format!("Kelengkapan dari pelapor belum diterima pada {}.", counted(evaluation.waiting, "pengaduan")));
    }
    if evaluation.carried_over > 0 {
        lines.push(format!("Beban awal periode mencakup {} dari periode sebelumnya.", counted(evaluation.carried_over, "pengaduan")));
    }
    lines.push(EMPTY.to_owned());
    lines
}

/// What should be done next, as far as figures can tell, with room for more.
pub fn proposals(evaluation: &Evaluation, terms: Terms<'_>) -> Vec<String> {
    let mut lines: Vec<String> = late_steps(evaluation)
        .map(|row| {
            let (step, cases) = (words::step_short(row.step), counted(size(&row.late_cases), "pengaduan"));
            format!("{step}: menelaah penyebab terlampauinya baku mutu pada {cases} dan menetapkan cara mencegahnya.")
        })
        .collect();
    if evaluation.verified.rest() > 0 {
        let time = terms.first_answer().map_or_else(|| "tepat waktu".to_owned(), |long| format!("paling lama {}", words::length(long)));
        lines.push(format!("Memeriksa kanal setiap hari kerja agar tanggapan awal diberikan {time}."));
    }
    let open = backlog(evaluation);
    if open > 0 {
        lines.push(format!("Menyelesaikan {} yang belum selesai, dimulai dari yang paling lama.", counted(open, "pengaduan")));
    }
    if evaluation.waiting > 0 {
        let time = terms.completion().map_or_else(|| "waktunya".to_owned(), words::length_in_full);
        lines.push(format!("Mengingatkan pelapor yang belum melengkapi laporannya sebelum batas {time} berakhir."));
    }
    let actions = evaluation.actions.rest();
    if actions > 0 {
        lines.push(format!("Menuntaskan {} dalam rencana aksi yang belum selesai.", counted(actions, "tindakan")));
    }
    let dissatisfied = evaluation.satisfied.rest();
    if dissatisfied > 0 {
        lines.push(format!("Menelaah tanggapan {} yang tidak puas sebagai bahan perbaikan layanan.", counted(dissatisfied, "pelapor")));
    }
    if evaluation.received == 0 {
        lines.push("Memastikan setiap kanal pengaduan dapat dihubungi dan memperluas sosialisasinya kepada masyarakat.".to_owned());
    }
    lines.push(EMPTY.to_owned());
    lines
}
