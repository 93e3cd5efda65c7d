//! Dates that keep an open case in sight where no limit of the standard runs: to tell an outcome that was not decided, to ask whether a
//! request arrived, to go on after a postponement, to close. They bind nobody and make nobody late; they keep a case from being forgotten,
//! whatever its class. No law sets them, so their lengths are a habit and the words of their limits stand here.

use chrono::NaiveDate;

use crate::acts::length::Length;
use crate::acts::limit::{Limit, Milestone, Origin};
use crate::acts::paper::{Edition, LetterKind};
use crate::acts::step::Step;
use crate::acts::verification::Outcome;
use crate::readings::case::Case;
use crate::readings::rulebook::Rulebook;
use crate::readings::state::State;

/// What the reckoning prints as the rule behind them.
const BASIS: &str = "Pengingat program, bukan kewajiban";
/// As soon as it can be done.
const SOON: Length = Length::WorkingDays(1);
/// A letter within the town, or an answer on the portal, has arrived by then.
const ARRIVED: Length = Length::WorkingDays(5);
/// The time a complainant has to react, where the standard names none.
const REACTED: Length = Length::WorkingDays(10);

/// The reminders that fit where a case stands.
#[must_use]
pub fn reminders(case: &Case, book: &Rulebook) -> Vec<Limit> {
    let mut all = Vec::new();
    let mut add = |id: &str, duty: &str, from, to, length| {
        all.push(Limit::beside_the_standard(Origin::Reminder, id, BASIS, duty, (from, to), length));
    };
    let untold = || case.standing_print(LetterKind::CoverNote.into(), Edition::Internal).is_none();
    if case.state.is_open() && case.is_recorded_against_head(book) && untold() {
        add(
            "ingat-pengantar",
            "Menyampaikan pengaduan tentang Kepala kepada kantor di atasnya",
            Milestone::Recorded,
            Milestone::Closed,
            SOON,
        );
    }
    match case.state {
        // The verification itself is a duty of the SOP; a decision that is to be told has the limits of the law.
        State::At(Step::Inform) if case.left_on().is_some() => {
            add("ingat-sampaikan", "Menyampaikan hasil kepada pelapor", Milestone::Left, Milestone::Informed, SOON);
        }
        State::WaitingForComplainant if case.reached(Milestone::RequestReceived).is_none() => {
            add(
                "ingat-tiba",
                "Memastikan permintaan kelengkapan diterima pelapor",
                Milestone::CompletenessAnswered,
                Milestone::RequestReceived,
                ARRIVED,
            );
        }
        // Once the request arrived, the complainant's own 30 days run.
        State::At(_) | State::Closed(_) | State::WaitingForComplainant => {}
        State::Postponed => {
            if let Some(days) = postponed(case) {
                let length = Length::CalendarDays(days);
                add("ingat-tunda", "Melanjutkan verifikasi yang ditunda", Milestone::PutOff, Milestone::Verified, length);
            }
        }
        State::AwaitingReaction if case.reached(Milestone::Reacted).is_some() => {
            add("ingat-tutup", "Menutup kasus", Milestone::Reacted, Milestone::Closed, SOON);
        }
        State::AwaitingReaction => {
            add("ingat-tanggapan", "Menutup kasus bila pelapor tidak menanggapi", Milestone::Informed, Milestone::Closed, REACTED);
        }
    }
    all
}

/// Days from the postponement until the day it was put off to; the day after at the earliest.
fn postponed(case: &Case) -> Option<u16> {
    let form = &case.verification;
    let put_off = form.outcome == Some(Outcome::Postponed);
    let (from, until): (NaiveDate, NaiveDate) = form.verified_on.zip(form.postponed_until).filter(|_| put_off)?;
    u16::try_from((until - from).num_days().max(1)).ok()
}
