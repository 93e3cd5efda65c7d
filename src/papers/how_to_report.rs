//! Poster *Cara melapor yang baik dan benar*.

use chrono::NaiveDate;

use crate::terms::Terms;
use crate::{HousePaper, OfficeFill, Paper};
use domain::readings::rulebook::Rulebook;
use letters::{Facts, ListFact, Measures, TextFact};

/// Poster on how to report well.
pub static PAPER: HousePaper = HousePaper {
    title: "Cara melapor yang baik dan benar",
    paper: Paper {
        stem: "Cara-Melapor",
        template: "cara_melapor.surat",
        text: include_str!("../../assets/templates/cara_melapor.surat"),
        measures: Measures::POSTER,
    },
    fill: OfficeFill::Rules(fill),
};

fn fill(facts: &mut Facts, book: &Rulebook, today: NaiveDate) {
    let terms = Terms::on(book, today);
    facts.text(TextFact::HowAnswered, answered(terms));
    facts.text(TextFact::HowDecided, words::within_since("paling lambat", terms.decision(), words::length));
    channels(facts, book);
}

/// `Dalam 14 hari`: how soon a reporter is told whether the report is complete.
pub fn answered(terms: Terms<'_>) -> String {
    terms.answer().map_or_else(|| "Dalam batas waktu menurut peraturan".to_owned(), |long| format!("Dalam {}", words::length(long)))
}

/// The channels for reports, with the office's own contacts.
pub fn channels(facts: &mut Facts, book: &Rulebook) {
    let office = &book.office;
    let mut channels = vec![
        "Laman www.lapor.go.id atau aplikasi LAPOR! di telepon genggam".to_owned(),
        "SMS ke 1708".to_owned(),
        "Twitter (X) @lapor1708".to_owned(),
    ];
    let address = office.address.trim();
    let address = if address.is_empty() { String::new() } else { format!(", {address}") };
    channels.push(format!("Loket Pelayanan Statistik Terpadu {}{address}", office.full_name()));
    for (name, value) in [("Telepon", &office.phone), ("Pos-el", &office.email), ("Laman kantor", &office.website)] {
        if !value.trim().is_empty() {
            channels.push(format!("{name}: {}", value.trim()));
        }
    }
    facts.list(ListFact::ReportChannels, channels);
}
