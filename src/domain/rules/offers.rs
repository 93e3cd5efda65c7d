//! What can be done with a case now, and what cannot and why: the door asked beforehand, so that nobody who draws a button or
//! answers a command has to know a rule.
//!
//! Every move is tried as a wish with its dates of today and its words filled in; what the door then has against it is a reason of the
//! case, not of the form.

mod papers;

use super::decide::{Known, cancellable, decide};
use super::refusal::{Refusal, Standing, Why};
use super::wish::Wish;
use crate::acts::challenge::{Challenge, ChallengeKind, ChallengeOutcome, Challenger, Settlement};
use crate::acts::decision::{ActionStatus, Closing, Reaction};
use crate::acts::event::{Entry, StepRecord};
use crate::acts::ids::{Moment, Seq};
use crate::acts::step::Step;
use crate::choices;
use crate::readings::case::Case;
use crate::readings::rulebook::Rulebook;

pub use self::papers::{PaperMove, PaperOffer, of_paper};

choices! {
    /// A move of a case, in the order of the procedure.
    Move {
        /// *Selesaikan langkah*: finish the current step.
        Finish,
        /// *Simpan catatan*: note work in progress.
        Note,
        /// *Koreksi*: correct a step that is finished.
        Amend,
        /// *Kelengkapan diterima*: the complainant's additions arrived (UU 25/2009 art. 44(4)).
        ReceiveCompletion,
        /// *Diterima pelapor*: the complainant received the request to complete.
        ReceiveRequest,
        /// *Kembali tak sampai*: the request came back unread.
        ReturnRequest,
        /// *Ingatkan*: the complainant was reminded.
        Remind,
        /// *Dianggap dicabut* (UU 25/2009 art. 44(5)).
        DeemWithdrawn,
        /// *Lanjutkan verifikasi* that was put off.
        Resume,
        /// *Dicabut pelapor*.
        Withdraw,
        /// *Kabar instansi*: the agency in charge was asked.
        Chase,
        /// *Tanggapan pelapor*.
        React,
        /// *Tutup kasus*.
        Close,
        /// *Keberatan, banding, atau Ombudsman*: something was brought after the outcome.
        Challenge,
        /// *Selesaikan*: what was brought is settled.
        SettleChallenge,
        /// *Sudah ditandatangani*: the decision bears the Kepala's signature.
        Sign,
        /// *Rencana aksi*: an ordered action moved on.
        SetAction,
        /// *Buka kembali* a step that is finished.
        Reopen,
        /// *Batalkan tindakan*: take back an act that no later one rests on.
        Cancel,
    }
}

/// A move with what the rules have against it now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The move.
    pub what: Move,
    /// The step it is about: the one that is finished, noted, corrected or opened again.
    pub step: Option<Step>,
    /// The act that would be taken back.
    pub act: Option<Seq>,
    /// Why it cannot be done now; empty when it can.
    pub against: Vec<Refusal>,
}

impl Offer {
    /// Whether it can be done now.
    #[must_use]
    pub fn is_possible(&self) -> bool {
        self.against.is_empty()
    }

    /// Whether it belongs to where the case stands, though its time may not have come yet; what does not belong is not shown.
    #[must_use]
    pub fn belongs_here(&self) -> bool {
        self.against.iter().all(|refusal| {
            !refusal.at.is_empty()
                || match refusal.why.standing() {
                    Standing::Time | Standing::Clock | Standing::Barred => true,
                    Standing::Newest => self.what == Move::Cancel,
                    Standing::FirstThis | Standing::Away => false,
                }
        })
    }
}

/// Every move with its answer, in the order of [`Move::ALL`]; those about a step once for each step they could be about.
#[must_use]
pub fn offers(case: &Case, entries: &[Entry], book: &Rulebook, now: Moment) -> Vec<Offer> {
    Move::ALL.iter().flat_map(|what| of_move(*what, case, entries, book, now)).collect()
}

/// Whether a refusal of the whole is about what the form says and other forms do not, which is what filling it in settles.
fn is_for_the_form(why: &Why) -> bool {
    matches!(why, Why::Contradicts { .. })
}

fn of_move(what: Move, case: &Case, entries: &[Entry], book: &Rulebook, now: Moment) -> Vec<Offer> {
    let today = now.date_naive();
    let one = |wish: &Wish| vec![Offer { what, step: None, act: None, against: against(case, book, wish, now) }];
    let said = || "–––".to_owned();
    match what {
        Move::Finish | Move::Note => {
            let step = case.state.step();
            let record = case.record(step);
            let wish = if what == Move::Finish { Wish::Finish(record) } else { Wish::Note(record) };
            // What is still empty in the form is for the form to say; here only whether the step can be worked on at all.
            let against =
                against(case, book, &wish, now).into_iter().filter(|one| one.at.is_empty() && !is_for_the_form(&one.why)).collect();
            vec![Offer { what, step: Some(step), act: None, against }]
        }
        Move::Amend => Step::ALL
            .iter()
            .filter(|step| case.steps[step.index()].finished.is_some() || is_waiting(case, **step))
            .map(|step| {
                let refusals = against(case, book, &Wish::Amend(case.record(*step)), now);
                let stands_in_the_way = |refusal: &Refusal| refusal.at.is_empty() && !is_for_the_form(&refusal.why);
                Offer { what, step: Some(*step), act: None, against: refusals.into_iter().filter(stands_in_the_way).collect() }
            })
            .collect(),
        Move::Reopen => Step::ALL
            .iter()
            .filter(|step| **step >= Step::Record && case.steps[step.index()].finished.is_some())
            .map(|step| Offer {
                what,
                step: Some(*step),
                act: None,
                against: against(case, book, &Wish::Reopen { to: *step, on: today }, now),
            })
            .collect(),
        Move::ReceiveCompletion => one(&Wish::ReceiveCompletion { on: today, text: said() }),
        Move::ReceiveRequest => one(&Wish::ReceiveRequest { on: today }),
        Move::ReturnRequest => one(&Wish::ReturnRequest { on: today, how: said() }),
        Move::Remind => one(&Wish::Remind { on: today, how: said() }),
        Move::DeemWithdrawn => one(&Wish::DeemWithdrawn { on: today, how: said() }),
        Move::Resume => one(&Wish::Resume { on: today }),
        Move::Withdraw => one(&Wish::Withdraw { on: today, how: said() }),
        Move::Chase => one(&Wish::Chase { on: today, how: said(), answer: String::new() }),
        Move::React => one(&Wish::React(Reaction { on: Some(today), satisfied: Some(true), ..Reaction::default() })),
        Move::Challenge => {
            let asked = Challenge {
                kind: Some(ChallengeKind::Explanation),
                by: Some(Challenger::Ombudsman),
                on: Some(today),
                ..said_of_challenge()
            };
            // It is looked for where the outcome is told.
            vec![Offer { what, step: Some(Step::Inform), act: None, against: against(case, book, &Wish::Challenge(Box::new(asked)), now) }]
        }
        Move::SettleChallenge => {
            let no = case.unsettled().next().map_or(0, |(no, _)| no);
            let settlement = Settlement {
                on: Some(today),
                outcome: Some(ChallengeOutcome::Granted),
                reasons: LONG.into(),
                result: LONG.into(),
                number: said(),
            };
            let against = against(case, book, &Wish::SettleChallenge { no, settlement: Box::new(settlement) }, now);
            // Which outcome fits is for the form to say.
            let against = against.into_iter().filter(|one| one.at.is_empty()).collect();
            vec![Offer { what, step: Some(Step::Inform), act: None, against }]
        }
        Move::Close => {
            let closing = Closing { on: Some(today), ending: Some(case.natural_ending()), location: said(), note: String::new() };
            one(&Wish::Close(closing))
        }
        Move::Sign => one(&Wish::Sign { on: today, scan: None }),
        Move::SetAction => {
            let dictum = case.ordered().next().map_or(0, |ordered| ordered.no);
            one(&Wish::SetAction { dictum, status: ActionStatus::Running, on: today, note: String::new() })
        }
        Move::Cancel => cancellable(entries, today)
            .into_iter()
            .map(|(seq, answer)| {
                let against = answer.err().map(Refusal::of_wish).into_iter().collect();
                Offer { what, step: None, act: Some(seq), against }
            })
            .collect(),
    }
}

/// Words long enough for any field.
const LONG: &str = "––––––––––––––––––––––––";

fn said_of_challenge() -> Challenge {
    Challenge { grounds: LONG.to_owned(), letter_no: LONG.to_owned(), ..Challenge::default() }
}

/// Whether step 3 waits for the complainant, so that what was asked can still be corrected.
fn is_waiting(case: &Case, step: Step) -> bool {
    step == Step::Verify && case.state == crate::readings::state::State::WaitingForComplainant
}

/// What the door has against a wish; a reason it would ask for is nothing against it.
fn against(case: &Case, book: &Rulebook, wish: &Wish, now: Moment) -> Vec<Refusal> {
    asked(case, book, &Known::default(), wish, now)
}

fn asked(case: &Case, book: &Rulebook, known: &Known, wish: &Wish, now: Moment) -> Vec<Refusal> {
    decide(book, known, Some(case), wish, "", now).refusals()
}

/// What the door says of the form of the current step if it were finished as it is: what is lacking, and what would need a reason. Without
/// a case the form is that of a new complaint.
#[must_use]
pub fn lacking(case: Option<&Case>, book: &Rulebook, record: &StepRecord, now: Moment) -> Vec<Refusal> {
    let wish = if let (None, StepRecord::Submit(form)) = (case, record) { Wish::Open(form.clone()) } else { Wish::Finish(record.clone()) };
    decide(book, &Known::default(), case, &wish, "", now).refusals()
}
