//! *Lembar disposisi*: to whom a report is handed on, with which instruction.

use crate::origin::at;
use crate::phrases::{DOTS, EMPTY, date_or_dots, day_or_dots, or_dots};
use crate::working;
use crate::{CasePaper, Ground, Paper};
use domain::acts::paper::LetterKind;
use domain::acts::step::Step;
use letters::{Facts, Measures, TableFact, TextFact};
use words::Label as _;

/// Lembar disposisi, step 2.
pub static PAPER: CasePaper = CasePaper {
    kind: LetterKind::Disposition,
    paper: Paper {
        stem: "Lembar-Disposisi",
        template: "lembar_disposisi.surat",
        text: include_str!("../../assets/templates/lembar_disposisi.surat"),
        measures: Measures::SHEET,
    },
    fill,
};

/// The instructions of a disposition sheet, in their usual order.
const INSTRUCTIONS: [&str; 6] =
    ["Harap diproses", "Penuhi maksud surat", "Harap dijawab", "Periksa kebenarannya", "Teruskan pada ybs.", "Untuk dimaklumi"];

/// The step whose form it is.
const S: Step = Step::Record;

/// *Lembar Disposisi*.
fn fill(facts: &mut Facts, ground: &Ground<'_>) {
    use TextFact as X;
    let Ground { case, mask, .. } = *ground;
    let (submission, recording) = (&case.submission, &case.recording);
    working::head(facts, case);
    facts.text(X::DispositionFrom, mask.complainant());
    let tracking = submission.tracking_id.trim();
    facts.text(X::DispositionLetterNo, if tracking.is_empty() { "-".to_owned() } else { format!("ID LAPOR! {tracking}") });
    facts.text(X::DispositionLetterOn, date_or_dots(submission.submitted_on));
    facts.text(X::DispositionSubject, or_dots(&mask.text(&submission.title))).typed_in(&at(Step::Submit, "title"));
    facts.text(X::DispositionIndex, or_dots(&recording.archive_code)).typed_in(&at(S, "archive_code"));
    facts.text(X::DispositionAgenda, or_dots(&recording.agenda_no)).typed_in(&at(S, "agenda_no"));
    facts.text(X::DispositionPriority, recording.priority.map_or(EMPTY, |priority| priority.label())).typed_in(&at(S, "priority"));
    facts.text(X::DispositionTo, or_dots(&mask.text(&recording.disposition_to))).typed_in(&at(S, "disposition_to"));
    facts.text(X::DispositionOn, date_or_dots(recording.disposition_on)).typed_in(&at(S, "disposition_on"));
    facts.text(X::DispositionDue, day_or_dots(recording.disposition_due)).typed_in(&at(S, "disposition_due"));
    instructions(facts, &mask.text(&recording.disposition_text));
    for _ in 0..3 {
        facts.row(TableFact::DispositionRun, [DOTS; 4]);
    }
}

/// Ticks the usual instructions that stand in the text; what remains of it is the note.
fn instructions(facts: &mut Facts, text: &str) {
    let mut rest = text.to_owned();
    for instruction in INSTRUCTIONS {
        let sought = instruction.trim_end_matches('.').to_ascii_lowercase();
        let mut tick = "";
        while let Some(start) = rest.to_ascii_lowercase().find(&sought) {
            tick = "x";
            let (before, after) = (rest.get(..start).unwrap_or_default(), rest.get(start + sought.len()..).unwrap_or_default());
            rest = format!("{before}\n{after}");
        }
        facts.row(TableFact::DispositionInstructions, [tick, instruction]).typed_in(&at(S, "disposition_text"));
    }
    let loose: [char; 6] = [' ', '.', ',', ';', '-', '–'];
    let bare = |part: &str| part.trim_start_matches(loose).trim_end_matches(" dan").trim().to_owned();
    let note: Vec<String> = rest.lines().map(bare).filter(|part| !matches!(part.as_str(), "" | "dan" | "serta")).collect();
    facts.text(TextFact::DispositionNote, note.join("\n")).typed_in(&at(S, "disposition_text"));
}
