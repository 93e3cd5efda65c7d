//! Poster *Cara melapor yang baik dan benar* on A3, to be read from two metres; the sheet to take along is [`how_to_report`](crate::how_to_report).

use chrono::NaiveDate;

use crate::how_to_report::answered;
use crate::terms::Terms;
use crate::{HousePaper, OfficeFill, Paper};
use domain::readings::rulebook::Rulebook;
use letters::{Facts, Measures, TextFact};

/// Poster on how to report well, for the wall.
pub static PAPER: HousePaper = HousePaper {
    title: "Poster A3 cara melapor",
    paper: Paper {
        stem: "Poster-Cara-Melapor",
        template: "poster_melapor.surat",
        text: include_str!("../../assets/templates/poster_melapor.surat"),
        measures: Measures::WALL,
    },
    fill: OfficeFill::Rules(fill),
};

fn fill(facts: &mut Facts, book: &Rulebook, today: NaiveDate) {
    facts.text(TextFact::HowAnswered, answered(Terms::on(book, today)));
    let office = &book.office;
    let phone = if office.phone.trim().is_empty() { String::new() } else { format!("Telepon {}", office.phone.trim()) };
    let address = if office.address.trim().is_empty() { "Pelayanan Statistik Terpadu" } else { office.address.trim() };
    let lines = [address, &phone, office.email.trim()].into_iter().filter(|line| !line.is_empty());
    facts.text(TextFact::PosterContact, lines.collect::<Vec<_>>().join("\n"));
}
