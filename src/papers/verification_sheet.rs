//! *Lembar verifikasi kelengkapan*: the fourteen points and what came of them.

use crate::origin::at;
use crate::phrases::{DOTS, EMPTY, date_or_dots, day_or_dots, in_words, or_dots};
use crate::terms::Terms;
use crate::working;
use crate::working::sign;
use crate::{CasePaper, Ground, Paper};
use domain::acts::limit::Milestone;
use domain::acts::paper::LetterKind;
use domain::acts::person::Role;
use domain::acts::step::Step;
use domain::acts::verification::{CheckItem, Outcome, Verification};
use domain::readings::countdown::due_between;
use domain::rules::powers::member;
use domain::text::mask::Mask;
use letters::{Facts, ListFact, Measures, TableFact, TextFact};
use words::Label as _;

/// Lembar verifikasi kelengkapan, step 3.
pub static PAPER: CasePaper = CasePaper {
    kind: LetterKind::VerificationSheet,
    paper: Paper {
        stem: "Lembar-Verifikasi",
        template: "lembar_verifikasi.surat",
        text: include_str!("../../assets/templates/lembar_verifikasi.surat"),
        // Fourteen rows: a little closer than other sheets, so that it stays one.
        measures: Measures { padding: 0.7, gap: 1.4, sign_room: 17.0, ..Measures::SHEET },
    },
    fill,
};

/// The step whose form it is.
const S: Step = Step::Verify;

/// *Lembar Verifikasi Kelengkapan*: the newest round that has anything in it.
fn fill(facts: &mut Facts, ground: &Ground<'_>) {
    use TextFact as X;
    let Ground { case, book, mask, today, .. } = *ground;
    let newest = &case.verification;
    let untouched = newest.outcome.is_none() && newest.checks.iter().all(|check| check.answer.is_none());
    let form = case.earlier_rounds.last().filter(|_| untouched).unwrap_or(newest);
    let round = if untouched { case.earlier_rounds.len().max(1) } else { case.earlier_rounds.len() + 1 };
    working::head(facts, case);
    facts.text(X::VerifyRound, in_words(round));
    facts.text(X::VerifyOpenness, case.submission.openness.map_or(EMPTY, |openness| openness.label()));
    for (row, item) in CheckItem::ALL.iter().enumerate() {
        let check = form.checks.get(row);
        let answer = check.and_then(|check| check.answer).map_or(DOTS, |answer| answer.label());
        let note = check.map_or_else(String::new, |check| mask.text(&check.note));
        facts
            .row(TableFact::VerifyChecks, [item.label().to_owned(), answer.to_owned(), note])
            .cells_typed_in(&at(S, &format!("checks.{row}")), ["answer", "answer", "note"]);
    }
    facts.list(ListFact::VerifyLacking, form.request.lacking.iter().map(|line| mask.text(line)));
    facts.members_typed_in((0..form.request.lacking.len()).map(|row| at(S, &format!("request.lacking.{row}"))));
    facts.text(X::VerifyOutcome, form.outcome.map_or(EMPTY, |outcome| outcome.label())).typed_in(&at(S, "outcome"));
    facts.text(X::VerifyOn, date_or_dots(form.verified_on)).typed_in(&at(S, "verified_on"));
    facts.text(X::VerifyOutcomeNote, outcome_note(form, mask)).typed_in(&at(S, note_field(form)));
    let supervisory = form.supervisory.map_or("", |yes| if yes { "Dikukuhkan berkadar pengawasan" } else { "Tidak berkadar pengawasan" });
    facts.text(X::VerifySupervisory, supervisory).typed_in(&at(S, "supervisory"));
    facts.text(X::VerifyStepNote, mask.text(&form.step_note.text)).typed_in(&at(S, "step_note.text"));
    let due = |on| due_between(case, book, Milestone::Received, Milestone::CompletenessAnswered, on);
    facts.text(X::VerifyAnswerDue, day_or_dots(case.recording.received_on.and_then(due)));
    Terms::of(case, book).fill(facts);
    let answered = case.earlier_rounds.iter().chain([newest]).find(|round| !round.response.trim().is_empty());
    if let Some(round) = answered {
        facts.text(X::VerifyFirstAnswer, mask.text(&round.response)).typed_in(&at(S, "response"));
        facts.text(X::VerifyFirstAnswerOn, date_or_dots(round.response_on)).typed_in(&at(S, "response_on"));
    } else if let Some(on) = case.reached(Milestone::FirstResponse) {
        facts.text(X::VerifyAnswered, format!("Tanggapan awal disampaikan pada tanggal {} melalui surat kepada pelapor.", words::date(on)));
    }
    let on = form.verified_on.unwrap_or(today);
    let verifier = form.step_note.officer.as_ref().and_then(|officer| book.person(officer));
    sign(facts, "Verifikator", verifier.or_else(|| member(case, book, on, &[Role::Operator, Role::Secretary, Role::Member])));
    sign(facts, "Ketua Tim", member(case, book, on, &[Role::Chair]));
}

/// The field that the note on the result rests on.
fn note_field(form: &Verification) -> &'static str {
    match form.outcome {
        Some(Outcome::Complete) => "complete_on",
        Some(Outcome::Incomplete) => "request.sent_on",
        Some(Outcome::NotOurs) => "forwarding.agency",
        Some(Outcome::Duplicate) => "duplicate_of",
        Some(Outcome::OnTheSpot) => "spot_answer",
        Some(Outcome::Ineligible | Outcome::Postponed) | None => "reason",
    }
}

/// What the result of a verification means for the report.
fn outcome_note(form: &Verification, mask: &Mask) -> String {
    let reason = mask.text(&form.reason);
    match form.outcome {
        Some(Outcome::Complete) => format!("Laporan dinyatakan lengkap pada tanggal {}.", date_or_dots(form.complete_on)),
        Some(Outcome::Incomplete) => format!("Permintaan kelengkapan dikirim pada tanggal {}.", date_or_dots(form.request.sent_on)),
        Some(Outcome::NotOurs) => format!("Laporan diteruskan kepada {}.", or_dots(&mask.text(&form.forwarding.agency))),
        Some(Outcome::Duplicate) => format!("Duplikat dari {}.", form.duplicate_of.map_or_else(|| EMPTY.to_owned(), |no| no.to_string())),
        Some(Outcome::Ineligible) => reason,
        Some(Outcome::Postponed) => format!("Ditunda sampai dengan tanggal {}. {reason}", date_or_dots(form.postponed_until)),
        Some(Outcome::OnTheSpot) => mask.text(&form.spot_answer),
        None => String::new(),
    }
}
