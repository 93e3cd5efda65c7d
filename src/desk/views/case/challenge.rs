//! What is brought after the outcome, and how it is settled: the fields of the two questions.

use chrono::NaiveDate;
use egui::Ui;

use crate::widgets::field::{Form, field, options};
use crate::widgets::frames::note;
use domain::acts::challenge::{Challenge, ChallengeKind, ChallengeOutcome, Challenger, Settlement};
use domain::readings::case::Case;
use domain::readings::rulebook::Rulebook;
use domain::rules::decide::GROUNDS_MAX;
use domain::rules::wish::Wish;
use words::Label as _;

/// What is being filled in.
#[derive(Default)]
pub(super) struct Filled {
    kind: Option<ChallengeKind>,
    by: Option<Challenger>,
    number: String,
    grounds: String,
    wanted: String,
    no: Option<u8>,
    outcome: Option<ChallengeOutcome>,
}

impl Filled {
    /// The first that waits to be settled.
    pub(super) fn of(case: &Case) -> Self {
        Self { no: case.unsettled().next().map(|(no, _)| no), ..Self::default() }
    }

    pub(super) fn brought(&mut self, ui: &mut Ui, form: &mut Form<'_>) {
        form.select(ui, field("kind", "Yang diterima").required(), &mut self.kind, &options(ChallengeKind::ALL));
        if let Some(kind) = self.kind {
            note(ui, &format!("{}.", kind.law().basis));
        }
        if self.kind.is_some_and(ChallengeKind::is_of_ombudsman) {
            self.by = Some(Challenger::Ombudsman);
        } else {
            self.by = self.by.filter(|by| *by != Challenger::Ombudsman);
            let others = options(&[Challenger::Complainant, Challenger::Respondent, Challenger::Concerned]);
            form.choice(ui, field("by", "Dari").required(), &mut self.by, &others);
        }
        form.text(ui, field("letter_no", "Nomor suratnya").max(100), &mut self.number);
        let what = if self.kind.is_some_and(ChallengeKind::is_of_ombudsman) { "Yang ditanyakan" } else { "Alasan" };
        form.area(ui, field("grounds", what).required().max(GROUNDS_MAX), 4, &mut self.grounds);
        form.area(ui, field("wanted", "Yang diminta").max(GROUNDS_MAX), 2, &mut self.wanted);
    }

    pub(super) fn settled(&mut self, ui: &mut Ui, form: &mut Form<'_>, case: &Case, book: &Rulebook, today: NaiveDate) {
        let waiting: Vec<(u8, String)> = case.unsettled().map(|(no, one)| (no, name(no, one.what.kind))).collect();
        if waiting.len() > 1 {
            form.select(ui, field("no", "Yang diselesaikan").required(), &mut self.no, &waiting);
        }
        let Some((no, brought)) = case.unsettled().find(|(no, _)| Some(*no) == self.no) else { return };
        let kind = brought.what.kind;
        note(ui, &format!("{}, diterima {}.", name(no, kind), brought.what.on.map_or_else(String::new, words::date)));
        if let Some(due) = brought.due(&book.calendar).filter(|_| brought.is_granted_by_silence(&book.calendar, today)) {
            note(ui, &format!("Lewat {}: keberatan dianggap dikabulkan (UU 30/2014 Pasal 77 ayat (5)).", words::date_weekday(due)));
        }
        let of_ombudsman = kind.is_some_and(ChallengeKind::is_of_ombudsman);
        if of_ombudsman {
            self.outcome = Some(ChallengeOutcome::Answered);
        } else {
            self.outcome = self.outcome.filter(|outcome| *outcome != ChallengeOutcome::Answered);
            let outcomes: Vec<ChallengeOutcome> =
                ChallengeOutcome::ALL.iter().copied().filter(|outcome| *outcome != ChallengeOutcome::Answered).collect();
            form.choice(ui, field("outcome", "Putusan").required(), &mut self.outcome, &options(&outcomes));
        }
        let by_superior = kind == Some(ChallengeKind::Appeal);
        if by_superior {
            form.text(ui, field("number", "Nomor keputusan atasan").required().max(100), &mut self.number);
        }
        let reasons = if of_ombudsman { "Jawaban" } else { "Pertimbangan" };
        form.area(ui, field("reasons", reasons).required_if(!by_superior).max(GROUNDS_MAX), 5, &mut self.grounds);
        let changes = matches!(self.outcome, Some(ChallengeOutcome::Granted | ChallengeOutcome::GrantedPartly));
        let result = if of_ombudsman { "Yang dilakukan" } else { "Yang diputuskan atau diubah" };
        form.area(ui, field("result", result).required_if(changes).max(GROUNDS_MAX), 3, &mut self.wanted);
        if !by_superior {
            note(ui, "Naskahnya muncul di Naskah sesudah ini dicatat, dan mendapat nomornya di sana.");
        }
    }

    pub(super) fn challenge(&self, on: NaiveDate) -> Wish {
        Wish::Challenge(Box::new(Challenge {
            kind: self.kind,
            by: self.by,
            on: Some(on),
            letter_no: self.number.trim().to_owned(),
            grounds: self.grounds.trim().to_owned(),
            wanted: self.wanted.trim().to_owned(),
        }))
    }

    /// The wish, once it is said what is settled.
    pub(super) fn settlement(&self, on: NaiveDate) -> Option<Wish> {
        let settlement = Settlement {
            on: Some(on),
            outcome: self.outcome,
            number: self.number.trim().to_owned(),
            reasons: self.grounds.trim().to_owned(),
            result: self.wanted.trim().to_owned(),
        };
        Some(Wish::SettleChallenge { no: self.no?, settlement: Box::new(settlement) })
    }
}

fn name(no: u8, kind: Option<ChallengeKind>) -> String {
    format!("{} (nomor {no})", kind.map_or("Keberatan", |kind| kind.label()))
}
