//! What the complainant is told about the course and the outcome of a case, and the answer for the portal.
//!
//! The portal is public, so its answer is always masked, whatever edition the papers have.

use chrono::NaiveDate;

use super::super::report::{EMPTY, or_dots};
use domain::acts::complaint::Channel;
use domain::acts::fact_finding::Party;
use domain::acts::length::Length;
use domain::acts::limit::Milestone;
use domain::acts::paper::Edition;
use domain::acts::step::Ending;
use domain::acts::verification::Outcome;
use domain::readings::case::Case;
use domain::readings::rulebook::Rulebook;
use domain::text::mask::Mask;
use words::Label as _;

/// Most letters the portal takes.
const PORTAL_MOST: usize = 3000;

/// The answer to paste at the portal: the text typed in step 7, else one made from the case.
pub fn lapor_answer(case: &Case, book: &Rulebook) -> String {
    let mask = Mask::of(case, Edition::Masked);
    let typed = mask.text(&case.information.answer);
    if !typed.is_empty() {
        return typed;
    }
    let received = case.recording.received_on.or(case.submission.submitted_on).map_or_else(|| EMPTY.to_owned(), words::date);
    let opening = format!(
        "Yth. Pelapor,\n\nTerima kasih atas laporan Anda. Laporan kami terima pada {received} dan terdaftar dengan nomor {}.",
        case.no
    );
    let closing = format!("{}\n\nHormat kami,\nTim SP4N LAPOR\n{}", what_next(case, book), book.office.full_name());
    let room = PORTAL_MOST.saturating_sub(opening.chars().count() + closing.chars().count() + 4);
    format!("{opening}\n\n{}\n\n{closing}", shorten(&course(case, book, &mask), room))
}

/// Where the case stands, for the middle of the answer.
fn course(case: &Case, book: &Rulebook, mask: &Mask) -> String {
    let ending = case.natural_ending();
    if ending == Ending::OnTheSpot {
        return or_dots(&outcome(case, mask));
    }
    if ending != Ending::Finished {
        return outcome(case, mask);
    }
    // Findings are told only together with the decision on them.
    if let Some(on) = case.decision.on {
        return examined(case, mask, on);
    }
    match (case.verification.outcome, case.reached(Milestone::Complete)) {
        (Some(Outcome::Incomplete), _) => {
            let lacking: Vec<String> = numbered(case.verification.request.lacking.iter().map(|line| mask.text(line)));
            format!("Setelah kami periksa, laporan belum dapat ditindaklanjuti karena masih memerlukan:\n{}", or_dots(&lacking.join("\n")))
        }
        (Some(Outcome::Postponed), _) => {
            let until = case.verification.postponed_until.map_or_else(String::new, |on| format!(" sampai {}", words::date(on)));
            format!("Pemeriksaan laporan kami tunda{until}. Alasannya: {}", or_dots(&mask.text(&case.verification.reason)))
        }
        (_, Some(on)) => format!(
            "Laporan kami nyatakan lengkap pada {} dan sedang kami tindak lanjuti dengan pencarian fakta. Keputusan ditetapkan paling \
             lambat {}, yaitu 60 hari sejak laporan lengkap.",
            words::date(on),
            day_after(book, on, 60)
        ),
        _ => "Kelengkapan laporan sedang kami periksa. Jawaban lengkap atau belum lengkap kami sampaikan paling lambat 14 hari sejak \
              laporan diterima."
            .to_owned(),
    }
}

/// What was examined and when, what was found, and what follows from it.
fn examined(case: &Case, mask: &Mask, decided_on: NaiveDate) -> String {
    let mut parts = vec!["Yang telah kami kerjakan:".to_owned()];
    parts.extend(steps(case).into_iter().map(|(on, what)| format!("- {}: {what}", words::date(on))));
    parts.push("\nHasil pemeriksaan:".to_owned());
    parts.extend(numbered(case.facts.allegations.iter().enumerate().map(|(row, allegation)| {
        let finding = case.report.findings.get(row);
        let verdict = finding.and_then(|finding| finding.verdict).map_or(EMPTY, |verdict| verdict.label());
        let facts = finding.map_or_else(String::new, |finding| shorten(&mask.text(&finding.facts), 400));
        format!("{}: {verdict}. {facts}", shorten(&mask.text(&allegation.text), 200).trim_end_matches('.')).trim_end().to_owned()
    })));
    let conclusion = shorten(&outcome(case, mask), 500);
    if !conclusion.is_empty() {
        parts.push(conclusion);
    }
    let dicta = case.decision.dicta.iter().filter(|dictum| !dictum.who.trim().is_empty());
    let orders = numbered(dicta.map(|dictum| shorten(&mask.text(&dictum.text), 300)));
    let decided_on = words::date(decided_on);
    if orders.is_empty() {
        parts.push(format!("\nKepala kantor menetapkan keputusan atas laporan ini pada {decided_on}."));
    } else {
        parts.push(format!("\nKepala kantor memutuskan pada {decided_on}:"));
        parts.extend(orders);
    }
    parts.join("\n")
}

/// What the complainant can do next.
fn what_next(case: &Case, book: &Rulebook) -> String {
    let ending = case.natural_ending();
    let anew = "Anda dapat melapor kembali kapan saja dengan uraian, waktu, tempat, dan bukti yang lengkap. Bila tidak sependapat, Anda \
                dapat melapor ke Ombudsman Republik Indonesia.";
    if matches!(ending, Ending::Withdrawn | Ending::DeemedWithdrawn) {
        return anew.to_owned();
    }
    if ending == Ending::Forwarded {
        let asking = span(case, book, Milestone::Forwarded, Milestone::ForwardChased).map_or_else(String::new, |length| {
            format!("Bila setelah {} belum ada kabar, kami akan menanyakannya kepada instansi tersebut. ", words::length(length))
        });
        return format!(
            "{asking}Anda juga dapat menanyakan langsung kepada instansi tersebut, menanggapi jawaban ini dalam {}, atau melapor ke \
             Ombudsman Republik Indonesia.",
            window(case, book)
        );
    }
    if ending == Ending::Finished && case.verification.outcome == Some(Outcome::Incomplete) {
        let by =
            case.verification.request.received_on.map_or_else(String::new, |on| format!(", paling lambat {}", day_after(book, on, 30)));
        return format!(
            "Mohon kirimkan kelengkapan itu melalui kanal ini dalam 30 hari sejak pesan ini Anda terima{by}. Bila tidak dilengkapi dalam \
             waktu itu, laporan dianggap dicabut (UU 25/2009 Pasal 44 ayat (5)). Waktu 60 hari untuk memutus laporan belum berjalan."
        );
    }
    if ending == Ending::Finished && case.decision.on.is_none() {
        return "Perkembangan berikutnya kami sampaikan melalui kanal ini. Identitas Anda kami rahasiakan.".to_owned();
    }
    let objection =
        if case.decision.on.is_some() { " paling lama 21 hari kerja sejak keputusan diumumkan (UU 30/2014 Pasal 77)" } else { "" };
    format!(
        "Bila belum puas, Anda dapat menanggapi jawaban ini dalam {}, mengajukan keberatan tertulis kepada Kepala {}{objection}, atau \
         melapor ke Ombudsman Republik Indonesia.",
        window(case, book),
        book.office.full_name()
    )
}

/// The texts that are not empty, numbered from one.
fn numbered(texts: impl Iterator<Item = String>) -> Vec<String> {
    texts.filter(|text| !text.is_empty()).enumerate().map(|(row, text)| format!("{}. {text}", row + 1)).collect()
}

/// By which letter, or by which act in the portal, the report was forwarded.
pub fn forwarded_how(case: &Case) -> String {
    let form = &case.verification.forwarding;
    let on = form.letter_on.map_or_else(|| EMPTY.to_owned(), words::date);
    if form.by_portal {
        format!("melalui LAPOR! dengan pilihan “Bukan Wewenang” tanggal {on}")
    } else {
        format!("dengan surat Nomor {} tanggal {on}", or_dots(&form.letter_no))
    }
}

/// Number of the report at the portal, if it came through it.
pub fn tracking(case: &Case) -> Option<&str> {
    let known = case.submission.channel.is_some_and(Channel::has_tracking);
    Some(case.submission.tracking_id.trim()).filter(|id| known && !id.is_empty())
}

/// What the office did, by day and without names.
pub fn steps(case: &Case) -> Vec<(NaiveDate, String)> {
    let mut steps: Vec<(NaiveDate, String)> = Vec::new();
    let mut add = |on: Option<NaiveDate>, what: String| steps.extend(on.map(|on| (on, what)));
    add(case.recording.received_on, "Pengaduan diterima".to_owned());
    add(case.reached(Milestone::Complete), "Pengaduan dinyatakan lengkap".to_owned());
    for activity in &case.facts.activities {
        let with = match activity.party {
            Some(Party::Complainant) => " dengan pelapor",
            Some(Party::Respondent) => " dengan terlapor",
            Some(Party::Witness) => " dengan saksi",
            Some(Party::Agency) => " dengan instansi terkait",
            Some(Party::NoOne) | None => "",
        };
        add(activity.on, format!("{}{with}", activity.method.map_or("Pemeriksaan", |method| method.label())));
    }
    add(case.report.on, "Tim menyusun laporan hasil tindak lanjut".to_owned());
    add(case.decision.on, "Kepala menetapkan keputusan".to_owned());
    steps.sort_by_key(|(on, _)| *on);
    steps
}

/// How the case came out, in sentences for the complainant; empty while nothing was concluded.
pub fn outcome(case: &Case, mask: &Mask) -> String {
    let reason = mask.text(&case.verification.reason);
    match case.natural_ending() {
        Ending::Finished => mask.text(&case.report.conclusion),
        Ending::OnTheSpot => mask.text(&case.verification.spot_answer),
        Ending::Duplicate => {
            let twin = case.verification.duplicate_of.or(case.recording.duplicate_of).map_or_else(|| EMPTY.to_owned(), |no| no.to_string());
            format!("Laporan ini menyangkut hal yang sama dengan laporan nomor {twin}, sehingga ditangani bersama laporan tersebut.")
        }
        Ending::Archived => format!("Laporan belum memenuhi syarat untuk ditindaklanjuti. Alasannya: {}", or_dots(&reason)),
        Ending::Forwarded => {
            let agency = or_dots(&mask.text(&case.verification.forwarding.agency));
            format!("Hal yang dilaporkan menjadi wewenang {agency} dan telah kami teruskan {}.", forwarded_how(case))
        }
        Ending::Withdrawn => "Laporan dicabut oleh pelapor, sehingga penanganannya kami hentikan.".to_owned(),
        Ending::DeemedWithdrawn => {
            "Laporan tidak dilengkapi dalam 30 hari sejak permintaan kelengkapan diterima, sehingga menurut Undang-Undang Nomor 25 \
             Tahun 2009 Pasal 44 ayat (5) dianggap dicabut."
                .to_owned()
        }
    }
}

/// Length of the limit between two milestones, in the standard the case is judged by.
pub fn span(case: &Case, book: &Rulebook, from: Milestone, to: Milestone) -> Option<Length> {
    let received = case.recording.received_on.or(case.submission.submitted_on)?;
    book.standard_on(received)?.limits.iter().find(|limit| limit.from == from && limit.to == to)?.max
}

/// Time for the complainant's reaction.
pub fn window(case: &Case, book: &Rulebook) -> String {
    span(case, book, Milestone::Informed, Milestone::Reacted).map_or_else(|| "10 hari".to_owned(), words::length)
}

/// The day some calendar days later, with its day of the week.
pub fn day_after(book: &Rulebook, from: NaiveDate, days: u16) -> String {
    words::date_weekday(book.calendar.due(from, Length::CalendarDays(days)).on)
}

/// Text of at most so many letters, cut after a whole word.
pub fn shorten(text: &str, most: usize) -> String {
    let text = text.trim();
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most.saturating_sub(1)).collect();
    let whole = cut.rfind(char::is_whitespace).and_then(|end| cut.get(..end)).unwrap_or(&cut);
    format!("{}…", whole.trim_end_matches([' ', '\n', ',', ';', '.', ':']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_ends_after_a_whole_word() {
        assert_eq!(shorten(" Loket kosong. ", 20), "Loket kosong.");
        assert_eq!(shorten("Loket kosong, papan jam layanan menulis lain", 16), "Loket kosong…");
        assert_eq!(shorten("Loketkosongseharian", 6), "Loket…");
    }
}
