//! *Berita acara pembetulan*: what was corrected, taken back or opened again in a case, by whom, when, and why.

use crate::phrases::or_dots;
use crate::working;
use crate::{CasePaper, Ground, Paper};
use domain::acts::paper::LetterKind;
use domain::rules::corrections::{Corrected, Correction, corrections};
use domain::text::{cut, one_line};
use letters::{Facts, Measures, TableFact, TextFact};

/// The longest text that is quoted whole, in characters.
const QUOTED: usize = 160;

/// Berita acara pembetulan.
pub static PAPER: CasePaper = CasePaper {
    kind: LetterKind::CorrectionRecord,
    paper: Paper {
        stem: "Berita-Acara-Pembetulan",
        template: "berita_acara_pembetulan.surat",
        text: include_str!("../../assets/templates/berita_acara_pembetulan.surat"),
        measures: Measures::SHEET,
    },
    fill,
};

/// *Berita acara pembetulan*: every correction of the case, oldest first.
fn fill(facts: &mut Facts, ground: &Ground<'_>) {
    let Ground { case, entries, mask, today, .. } = *ground;
    working::head(facts, case);
    facts.text(TextFact::CorrectAsOf, words::date(today));
    let of_case: Vec<_> = entries.iter().filter(|entry| entry.case == Some(case.no)).cloned().collect();
    for one in corrections(case.no, &of_case) {
        let entry = one.entry;
        let when = format!("{}, pukul {} WIB", words::date(entry.at.date_naive()), words::clock(entry.at.time()));
        let reason = entry.justified.as_ref().map_or("", |because| because.reason.as_str());
        facts.row(TableFact::Corrections, [when, or_dots(&entry.by), put_right(&one, ground).join("\n"), or_dots(&mask.text(reason))]);
    }
}

/// What a correction put right, a line for each field.
fn put_right(correction: &Correction<'_>, ground: &Ground<'_>) -> Vec<String> {
    let Ground { book, mask, .. } = *ground;
    let what = words::act(&correction.entry.event);
    match &correction.what {
        Corrected::Form(step, differences) => {
            let quote = |text: &str| Some(format!("“{}”", cut(&one_line(&mask.text(text)), QUOTED)));
            let lines = differences.iter().map(|one| words::changed(*step, one, book, &quote));
            std::iter::once(format!("{what}.")).chain(lines).collect()
        }
        Corrected::Act(act) => vec![format!("{what}: {}.", mask.text(&words::act(&act.event)))],
        Corrected::Step(_) => vec![format!("{what}.")],
    }
}
