//! *Log akses identitas*: who opened a sealed identity, and why.

use crate::phrases::{counted, or_dots};
use crate::{CasePaper, Ground, Paper};
use domain::acts::event::Event;
use domain::acts::paper::LetterKind;
use letters::{Facts, Measures, TableFact, TextFact};
use words::Label as _;

/// Who opened the sealed identity, and why.
pub static PAPER: CasePaper = CasePaper {
    kind: LetterKind::IdentityLog,
    paper: Paper {
        stem: "Log-Akses-Identitas",
        template: "log_akses_identitas.surat",
        text: include_str!("../../assets/templates/log_akses_identitas.surat"),
        measures: Measures::SHEET,
    },
    fill,
};

/// *Log akses identitas* of a case: every opening of the sealed identity.
fn fill(facts: &mut Facts, ground: &Ground<'_>) {
    let Ground { case, mask, entries, today, .. } = *ground;
    let mut openings = 0;
    for entry in entries.iter().filter(|entry| entry.case == Some(case.no)) {
        let Event::IdentityOpened { reason } = &entry.event else { continue };
        openings += 1;
        let when = format!("{}, pukul {} WIB", words::date(entry.at.date_naive()), words::clock(entry.at.time()));
        facts.row(TableFact::AccessEntries, [when, or_dots(&entry.by), or_dots(&mask.text(reason))]);
    }
    facts.text(TextFact::AccessOpenness, case.openness().label());
    facts.text(TextFact::AccessCount, counted(openings, "kali"));
    facts.text(TextFact::AccessAsOf, words::date(today));
}
