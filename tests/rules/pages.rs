//! Golden text of the pages: what stands on which line of which page. `UPDATE_GOLDEN=1` rewrites; a person looks at the difference.
//!
//! A file is named by the number of its case, its paper and its edition (`31-keputusan-samaran.txt`); papers of the office begin
//! with `kantor`.

use chrono::NaiveDate;
use domain::acts::challenge::{Challenge, ChallengeKind, ChallengeOutcome, Challenger, Settlement};
use domain::acts::complaint::{Priority, Respondent};
use domain::acts::evaluation::Period;
use domain::acts::event::StepRecord;
use domain::acts::ids::CaseNo;
use domain::acts::length::Length;
use domain::acts::limit::Milestone;
use domain::acts::paper::{Edition, LetterKind, PaperId};
use domain::rules::wish::Wish;
use letters::Sheet;
use office::clock::HandClock;
use office::{Asked, CaseFilter, Office, OpenCase, SAMPLE_PASSPHRASE, SAMPLE_TODAY, make_sample};
use papers::HousePaper;
use store::{Key, KeyCost};

use crate::pictures;
use support::{day, folder};

/// The training register on a day.
fn sample_on(today: NaiveDate) -> Office {
    let folder = folder("naskah");
    drop(make_sample(&folder, SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap());
    Office::open(&folder, &Key::Passphrase(SAMPLE_PASSPHRASE), Box::new(HandClock::at(support::moment(today, 17)))).unwrap()
}

/// The training register on its own today.
fn sample() -> Office {
    sample_on(SAMPLE_TODAY)
}

/// Compares a sheet with the approved text, or writes it. The fingerprint of a register is another one each time it is made.
fn compare(office: &Office, name: &str, sheet: &Sheet) {
    assert_eq!(sheet.problems(), Vec::<String>::new(), "{name}");
    let path = support::root().join("tests/golden").join(format!("{name}.txt"));
    let text = sheet.to_text().replace(&office.fingerprint().unwrap(), "<sidik jari>");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &text).unwrap();
    }
    let approved = std::fs::read_to_string(&path).ok();
    assert!(approved.is_some(), "no {}", path.display());
    assert!(approved == Some(text), "{} differs; look at the difference, then UPDATE_GOLDEN=1", path.display());
    // What is masked looks like what is not.
    if !name.ends_with("samaran") {
        pictures::compare(name, sheet, &office.fingerprint().unwrap());
    }
}

/// The name of a paper in the name of its file.
fn stem(paper: PaperId) -> String {
    match paper {
        PaperId { kind: LetterKind::FollowUpReport, .. } => "lhtl".to_owned(),
        PaperId { kind, item: 0 } => papers::of(kind).paper.stem.to_lowercase(),
        PaperId { kind, item } => format!("{}-{}", papers::of(kind).paper.stem.to_lowercase(), item + 1),
    }
}

fn house_stem(paper: &HousePaper) -> String {
    format!("kantor-{}", paper.title.to_lowercase().replace(' ', "-"))
}

fn compare_editions(office: &Office, open: &OpenCase, paper: PaperId) {
    for (edition, mark) in [(Edition::Internal, "internal"), (Edition::Masked, "samaran")] {
        let sheet = office.sheet(open, paper, edition, None).unwrap();
        compare(office, &format!("{}-{}-{mark}", open.case.no.serial, stem(paper)), &sheet);
        if matches!(paper.kind, LetterKind::FollowUpReport | LetterKind::Decision) {
            assert_eq!(letters::pdf(&sheet).unwrap(), letters::pdf(&sheet).unwrap());
        }
    }
}

#[test]
fn the_papers_of_the_sample_stand_as_they_were_approved() {
    let office = sample();
    for card in office.cards(&CaseFilter::default(), 0, 0).unwrap() {
        let open = office.case(card.no).unwrap();
        for paper in open.case.papers(office.book()) {
            compare_editions(&office, &open, paper);
        }
        compare(&office, &format!("{}-perhitungan-tenggat", card.no.serial), &office.reckoning_sheet(card.no).unwrap());
    }
}

/// Some kinds come up only when a case of the sample moves on.
#[test]
fn the_papers_no_case_of_the_sample_is_ripe_for_stand_as_they_were_approved() {
    let mut office = sample_on(day(12, 7));
    let no = |serial| CaseNo { year: 2026, serial };
    let mut recording = office.case(no(40)).unwrap().case.recording;
    recording.disposition_to = "Ketua Tim SP4N LAPOR".to_owned();
    recording.disposition_on = recording.recorded_on;
    recording.disposition_text = "Periksa dan laporkan.".to_owned();
    // The disposition sheet is there before the Kepala has written on it, and says afterwards what was written.
    office.perform(Some(no(40)), Wish::Amend(StepRecord::Record(Box::new(recording))), "Melengkapi naskah kasus ini").unwrap();
    let written = office.sheet(&office.case(no(40)).unwrap(), LetterKind::Disposition, Edition::Internal, None).unwrap();
    compare(&office, "40-lembar-disposisi-terisi", &written);
    let lapse = Wish::DeemWithdrawn { on: day(12, 7), how: "Pos-el kantor".to_owned() };
    office.perform(Some(no(37)), lapse, "Melengkapi naskah kasus ini").unwrap();
    let open = office.case(no(37)).unwrap();
    assert!(open.case.papers(office.book()).contains(&LetterKind::LapseNotice.into()));
    compare_editions(&office, &open, LetterKind::LapseNotice.into());
    // A witness has a code.
    let open = office.case(no(31)).unwrap();
    let minutes = PaperId { kind: LetterKind::Minutes, item: 2 };
    let words = |edition| office.sheet(&open, minutes, edition, None).unwrap().running_text();
    assert!(words(Edition::Internal).contains("Saksinda Lihatan, S.E."));
    assert!(words(Edition::Masked).contains("Saksi-1") && !words(Edition::Masked).contains("Lihatan"));
    // Who carries something out and has not told that it is done.
    let mut open = office.case(no(31)).unwrap();
    assert!(!open.case.papers(office.book()).iter().any(|paper| paper.kind == LetterKind::ActionReminder), "everything was done");
    open.case.actions.remove(&2);
    open.case.actions.remove(&4);
    let reminders: Vec<_> = open.case.papers(office.book()).into_iter().filter(|paper| paper.kind == LetterKind::ActionReminder).collect();
    assert_eq!(reminders.iter().map(|paper| paper.item).collect::<Vec<_>>(), [1, 3]);
    compare_editions(&office, &open, reminders[1]);
    // A closed case is not changed any more; the note is set as it would have been.
    let mut open = office.case(no(34)).unwrap();
    open.case.facts.escalation_to = "BPS Provinsi Sumatera Selatan".to_owned();
    open.case.facts.escalation_on = open.case.facts.finished_on;
    assert!(open.case.papers(office.book()).contains(&LetterKind::CoverNote.into()));
    compare_editions(&office, &open, LetterKind::CoverNote.into());
    // A report about the Kepala goes up before anything is found out.
    let mut open = office.case(no(40)).unwrap();
    open.case.submission.respondents = vec![Respondent { position: "Kepala BPS Kota Lubuk Linggau".to_owned(), ..Respondent::default() }];
    assert!(open.case.papers(office.book()).contains(&LetterKind::CoverNote.into()));
    compare_editions(&office, &open, LetterKind::CoverNote.into());
}

/// What was brought after the outcome, and how it was settled.
#[test]
fn the_decree_on_an_objection_and_the_answer_to_the_ombudsman_stand_as_they_were_approved() {
    let mut office = sample_on(day(11, 24));
    let no = CaseNo { year: 2026, serial: 34 };
    let bring = |kind, by, letter_no: &str, grounds: &str, wanted: &str| {
        Wish::Challenge(Box::new(Challenge {
            kind: Some(kind),
            by: Some(by),
            on: Some(day(11, 9)),
            letter_no: letter_no.to_owned(),
            grounds: grounds.to_owned(),
            wanted: wanted.to_owned(),
        }))
    };
    let settle = |no, on, outcome, reasons: &str, result: &str| Wish::SettleChallenge {
        no,
        settlement: Box::new(Settlement {
            on: Some(on),
            outcome: Some(outcome),
            number: String::new(),
            reasons: reasons.to_owned(),
            result: result.to_owned(),
        }),
    };
    let objection = bring(
        ChallengeKind::Objection,
        Challenger::Complainant,
        "",
        "Andaikan Sabarsekali menilai data yang diminta bukan data individu, karena hanya berupa jumlah penduduk per rukun tetangga.",
        "Tabel jumlah penduduk per rukun tetangga diberikan.",
    );
    let asked = bring(
        ChallengeKind::Explanation,
        Challenger::Ombudsman,
        "B/0412/LM.24/XI/2026",
        "Mohon penjelasan tertulis atas penanganan pengaduan tersebut dan alasan penolakan permintaan data.",
        "",
    );
    let granted = settle(
        1,
        day(11, 20),
        ChallengeOutcome::GrantedPartly,
        "Formulir layanan mencatat permintaan nama dan alamat, yang tetap tidak dapat diberikan.\nJumlah penduduk per rukun tetangga bukan data individu dan dapat diberikan.",
        "Memerintahkan petugas Pelayanan Statistik Terpadu memberikan tabel jumlah penduduk per rukun tetangga paling lambat tanggal 27 November 2026.",
    );
    let answered = settle(
        2,
        day(11, 20),
        ChallengeOutcome::Answered,
        "Permintaan pelapor memuat nama dan alamat penduduk. Data itu dirahasiakan oleh Undang-Undang Nomor 16 Tahun 1997, sehingga petugas menawarkan publikasi agregat pada hari yang sama.\nPelapor mengajukan keberatan, dan keberatannya dikabulkan sebagian.",
        "tabel jumlah penduduk per rukun tetangga diberikan kepada pelapor.",
    );
    for wish in [objection, asked, granted, answered] {
        office.perform(Some(no), wish, "").unwrap();
    }
    let open = office.case(no).unwrap();
    for (kind, item) in [(LetterKind::ObjectionDecision, 0), (LetterKind::OmbudsmanAnswer, 1)] {
        compare_editions(&office, &open, PaperId { kind, item });
        let words = office.sheet(&open, PaperId { kind, item }, Edition::Masked, None).unwrap().running_text();
        assert!(!words.contains("Andaikan"), "{words}");
    }
}

/// A request that came back is sent anew and says so; what was put right stands in its record.
#[test]
fn what_came_back_and_what_was_put_right_has_its_paper() {
    let made = folder("pembetulan");
    drop(make_sample(&made, SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap());
    let clock = HandClock::at(support::moment(day(12, 2), 10));
    let mut office = Office::open(&made, &Key::Passphrase(SAMPLE_PASSPHRASE), Box::new(clock)).unwrap();
    let no = CaseNo { year: 2026, serial: 37 };
    let why = "Alamat lama tidak berlaku";
    let back = Wish::ReturnRequest { on: day(12, 2), how: "Rumah kosong, surat kembali dengan cap pos".to_owned() };
    office.perform(Some(no), back, why).unwrap();
    let mut form = office.case(no).unwrap().case.completion_request().unwrap().clone();
    (form.verified_on, form.request.sent_on, form.request.received_on) = (Some(day(12, 2)), Some(day(12, 2)), None);
    form.request.letter_no = "B-900/16740/PW.140/2026".to_owned();
    office.perform(Some(no), Wish::Finish(StepRecord::Verify(Box::new(form))), why).unwrap();
    let mut recording = office.case(no).unwrap().case.recording;
    (recording.priority, recording.agenda_no) = (Some(Priority::Urgent), "118/2026".to_owned());
    office.perform(Some(no), Wish::Amend(StepRecord::Record(Box::new(recording))), "Salah pilih saat mencatat").unwrap();
    office.perform(Some(no), Wish::Remind { on: day(12, 2), how: "Telepon".to_owned() }, why).unwrap();
    let seq = office.case(no).unwrap().entries.last().unwrap().seq;
    office.perform(Some(no), Wish::Cancel { seq }, "Yang ditelepon pelapor lain").unwrap();
    let open = office.case(no).unwrap();
    let sheet = office.sheet(&open, PaperId::from(LetterKind::CompletionRequest), Edition::Internal, None).unwrap();
    compare(&office, "37-permintaan-kelengkapan-kedua", &sheet);
    compare_editions(&office, &open, LetterKind::CorrectionRecord.into());
}

#[test]
fn every_paper_has_an_approved_text() {
    let golden = support::root().join("tests/golden");
    let names: Vec<String> =
        std::fs::read_dir(golden).unwrap().map(|file| file.unwrap().file_name().to_string_lossy().into_owned()).collect();
    for kind in LetterKind::ALL {
        for mark in ["internal", "samaran"] {
            let has = |item: u8| names.iter().any(|name| name.ends_with(&format!("-{}-{mark}.txt", stem(PaperId { kind: *kind, item }))));
            assert!((0..9).any(has), "{kind:?} {mark}");
        }
    }
    for paper in papers::OF_OFFICE {
        assert!(names.contains(&format!("{}.txt", house_stem(paper))), "{}", paper.title);
    }
}

#[test]
fn the_papers_of_the_office_stand_as_they_were_approved() {
    let office = sample();
    for paper in papers::OF_OFFICE {
        compare(&office, &house_stem(paper), &office.house_sheet(paper).unwrap());
    }
    let period = Period::year_to(SAMPLE_TODAY).unwrap();
    let asked = Asked { period, known_on: SAMPLE_TODAY };
    compare(&office, "kantor-laporan-monev", &office.evaluation_sheet(asked).unwrap());
    compare(&office, "kantor-bahan-tayang", &office.notice_sheet(asked).unwrap());
    // A quarter has one before it to stand beside.
    let asked = Asked { period: Period::quarter(2026, 4).unwrap(), known_on: SAMPLE_TODAY };
    compare(&office, "kantor-laporan-monev-triwulan", &office.evaluation_sheet(asked).unwrap());
}

#[test]
fn what_lies_before_bound_papers_stands_as_it_was_approved() {
    let office = sample();
    compare(&office, "kantor-lembar-ekspedisi", &office.expedition_sheet(day(9, 28)).unwrap());
    for serial in [31, 37] {
        let front = office.case_file_front(CaseNo { year: 2026, serial }).unwrap();
        compare(&office, &format!("{serial}-berkas-kasus"), &front);
    }
}

/// The sample with other lengths in its standard, read from its papers without line breaks.
fn said(max: impl Fn(&str, Length) -> Option<Length>) -> Vec<(String, String)> {
    let mut office = sample();
    let mut standard = office.book().standards[0].clone();
    for limit in &mut standard.limits {
        limit.min = None;
        limit.max = limit.max.and_then(|long| max(&limit.id, long));
    }
    office.perform(None, Wish::SetStandard(standard), "Panjang batas diubah").unwrap();
    let open = |serial| office.case(CaseNo { year: 2026, serial }).unwrap();
    let case = |serial, kind: LetterKind| office.sheet(&open(serial), kind, Edition::Internal, None).unwrap().running_text();
    let house = |title: &str| {
        let paper = papers::OF_OFFICE.iter().find(|paper| paper.title.starts_with(title)).unwrap();
        office.house_sheet(paper).unwrap().running_text()
    };
    let mut upward = open(34);
    "BPS Provinsi Sumatera Selatan".clone_into(&mut upward.case.facts.escalation_to);
    // Nothing is due once it was decided.
    upward.case.milestones.remove(&Milestone::Decided);
    [
        ("tanda terima", case(37, LetterKind::Receipt)),
        ("lembar verifikasi", case(31, LetterKind::VerificationSheet)),
        ("permintaan kelengkapan", case(37, LetterKind::CompletionRequest)),
        ("surat pengantar", office.sheet(&upward, LetterKind::CoverNote, Edition::Internal, None).unwrap().running_text()),
        ("pemberitahuan hasil", case(31, LetterKind::ResultNotice)),
        ("maklumat", house("Maklumat")),
        ("cara melapor", house("Cara melapor")),
        ("poster", house("Poster")),
        ("jawaban portal", papers::lapor_answer::lapor_answer(&open(37).case, office.book())),
    ]
    .map(|(name, text)| {
        // A time for filing that a law sets and no standard changes.
        let text = text.replace("Dalam 30 hari sejak kejadian", "");
        (name.to_owned(), text)
    })
    .into()
}

#[test]
fn a_length_changed_in_the_standard_changes_in_every_sentence_about_it() {
    let texts = said(|id, long| {
        Some(match id {
            "uu25-14" => Length::WorkingDays(11),
            "uu25-30" => Length::CalendarDays(41),
            "uu25-60" => Length::CalendarDays(71),
            "uu25-sampai" => Length::CalendarDays(12),
            "lapor-tanggapan" => Length::WorkingDays(22),
            _ => long,
        })
    });
    for (name, parts) in [
        (
            "tanda terima",
            &["dalam 11 (sebelas) hari kerja sejak", "41 (empat puluh satu) hari", "71 (tujuh puluh satu) hari", "12 (dua belas) hari"][..],
        ),
        ("lembar verifikasi", &["11 (sebelas) hari kerja", "41 (empat puluh satu) hari", "71 (tujuh puluh satu) hari"]),
        ("permintaan kelengkapan", &["41 (empat puluh satu) hari", "Batas 71 (tujuh puluh satu) hari"]),
        ("surat pengantar", &["paling lambat 71 (tujuh puluh satu) hari sejak berkas lengkap, yaitu"]),
        ("pemberitahuan hasil", &["dalam 22 hari kerja sejak Saudara menerimanya", "21 (dua puluh satu) hari kerja"]),
        ("maklumat", &["11 (sebelas) hari kerja", "71 (tujuh puluh satu) hari", "12 (dua belas) hari sejak ditetapkan"]),
        ("cara melapor", &["Dalam 11 hari kerja pelapor", "paling lambat 71 hari sejak lengkap"]),
        ("poster", &["Dalam 11 hari kerja kami jawab"]),
        ("jawaban portal", &["dalam 41 hari sejak pesan ini", "Waktu 71 hari untuk memutus"]),
    ] {
        let text = &texts.iter().find(|(other, _)| other == name).unwrap().1;
        for part in parts {
            assert!(text.contains(part), "{name} lacks {part}: {text}");
        }
        for old in ["14 (empat belas) hari", "30 (tiga puluh) hari", "60 (enam puluh) hari", "14 hari", "30 hari", "60 hari"] {
            assert!(!text.contains(old), "{name} still says {old}: {text}");
        }
    }
}

#[test]
fn a_length_the_standard_leaves_open_is_no_number_in_a_sentence() {
    let texts = said(|_, _| None);
    for (name, part) in [
        ("tanda terima", "lengkap dalam batas waktu menurut peraturan, terhitung sejak pengaduan diterima (Undang-Undang"),
        ("lembar verifikasi", "memiliki waktu menurut peraturan sejak menerima permintaan"),
        ("permintaan kelengkapan", "dalam batas waktu menurut peraturan, terhitung sejak Saudara menerima surat ini"),
        ("surat pengantar", "Sehubungan dengan itu"),
        ("pemberitahuan hasil", "Menanggapi hasil ini"),
        ("maklumat", "memutus dalam batas waktu menurut peraturan, terhitung sejak berkas"),
        ("cara melapor", "Dalam batas waktu menurut peraturan pelapor diberi tahu"),
        ("poster", "Dalam batas waktu menurut peraturan kami jawab"),
        ("jawaban portal", "Waktu untuk memutus laporan belum berjalan"),
    ] {
        let text = &texts.iter().find(|(other, _)| other == name).unwrap().1;
        assert!(text.contains(part), "{name} lacks {part}: {text}");
        for number in ["14 (", "30 (", "60 (", "14 hari", "30 hari", "60 hari", "dalam 10 hari"] {
            assert!(!text.contains(number), "{name} still says {number}: {text}");
        }
    }
}
