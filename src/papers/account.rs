//! What the complainant is told about the course and the outcome of a case.

use chrono::NaiveDate;

use crate::phrases::{EMPTY, or_dots};
use crate::terms::Terms;
use domain::acts::complaint::Channel;
use domain::acts::fact_finding::Party;
use domain::acts::limit::Milestone;
use domain::acts::step::Ending;
use domain::readings::case::Case;
use domain::readings::rulebook::Rulebook;
use domain::text::mask::Mask;
use words::Label as _;

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
pub fn outcome(case: &Case, book: &Rulebook, mask: &Mask) -> String {
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
        Ending::DeemedWithdrawn => format!(
            "Laporan tidak dilengkapi {} permintaan kelengkapan diterima, sehingga menurut Undang-Undang Nomor 25 Tahun 2009 Pasal 44 \
             ayat (5) dianggap dicabut.",
            words::within_since("dalam", Terms::of(case, book).completion(), words::length)
        ),
    }
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
