//! What holds of a case, whatever was wished and through whichever door it came: its invariants, each with the article or step it rests
//! on.
//!
//! A form is judged when it is recorded; what a correction, a withdrawal, a step opened again or a cancelled act makes of the steps
//! around it is judged here. The door asks of the case as it would be after every wish: what comes out of joint is refused, or asked a
//! reason for where the truth itself is out of joint. What was out of joint before, in a register of an earlier program, stays out of it:
//! the check of the data tells of it, and nothing is refused for it.

mod decision;
mod order;
mod outcome;
mod report;

use chrono::NaiveDate;

use crate::acts::concern::Concern;
use crate::acts::step::Step;
use crate::readings::case::Case;
use crate::readings::rulebook::Rulebook;
use crate::readings::state::State;
use crate::rules::refusal::{FieldName, Why};

/// A case with what it is read by.
pub(super) struct Look<'a> {
    pub case: &'a Case,
    pub book: &'a Rulebook,
    pub today: NaiveDate,
}

impl Look<'_> {
    /// Whether the form of a step says something that counts: the step came to its end, be it that the complainant is waited for. What an
    /// earlier round left in a form that is filled in again does not count, nor what is only noted.
    fn counts(&self, step: Step) -> bool {
        let waits = step == Step::Verify && matches!(self.case.state, State::WaitingForComplainant | State::Postponed);
        self.case.steps[step.index()].finished.is_some() || waits
    }
}

/// Something of a case that is out of joint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inconsistency {
    /// Short stable name of the invariant.
    pub of: &'static str,
    /// Article or SOP step it rests on, in Indonesian.
    pub source: &'static str,
    /// Step whose form it stands in.
    pub step: Step,
    /// Field at fault.
    pub at: FieldName,
    /// What is wrong.
    pub why: Why,
    /// What is asked a reason for instead, where another form than this one brings it about; without it the wish is refused.
    pub elsewhere: Option<Concern>,
}

impl Inconsistency {
    /// Whether two are about the same thing, even if it is out of joint by another day.
    fn is_like(&self, other: &Self) -> bool {
        self.of == other.of && self.step == other.step && self.at == other.at
    }
}

/// Takes what is found: the step and field it stands in, what is wrong, and what is asked a reason for where another form brings it about.
type Finder<'f> = dyn FnMut(Step, FieldName, Why, Option<Concern>) + 'f;

/// An invariant.
pub struct Invariant {
    /// Short stable name.
    pub name: &'static str,
    /// Article or SOP step, in Indonesian.
    pub source: &'static str,
    look: fn(&Look<'_>, &mut Finder<'_>),
}

/// All of them.
pub static ALL: &[Invariant] = &[
    Invariant { name: "order", source: "SOP langkah 1–7: setiap langkah menyusul langkah sebelumnya", look: order::look },
    Invariant { name: "points", source: "SOP langkah 3: hasil sesuai dengan butir yang diperiksa", look: outcome::points },
    Invariant { name: "class", source: "SOP langkah 2 dan 3: kadar pengawasan menentukan batas waktunya", look: outcome::class },
    Invariant { name: "respondents", source: "SOP langkah 1: isian lain menunjuk terlapor menurut urutannya", look: report::respondents },
    Invariant { name: "findings", source: "SOP langkah 5: setiap dugaan mempunyai temuan", look: report::findings },
    Invariant {
        name: "proof",
        source: "SOP langkah 5; UU 25/2009 Pasal 47–48: terbukti dengan bukti, terlapor didengar",
        look: report::proof,
    },
    Invariant { name: "files", source: "SOP langkah 4 dan 6: bukti dan pindaian yang disebut ada di berkas", look: report::files },
    Invariant { name: "sanction", source: "SOP langkah 5: pelanggaran terbukti disertai rekomendasi sanksi", look: report::sanction },
    Invariant { name: "authority", source: "PP 94/2021 Pasal 8, 18, 22: siapa dapat dihukum dengan apa", look: report::authority },
    Invariant { name: "signer", source: "UU 30/2014 Pasal 42–45; UU 25/2009 Pasal 45", look: decision::signer },
    Invariant {
        name: "signed",
        source: "SOP langkah 6 dan 7: yang disampaikan adalah putusan yang ditandatangani",
        look: decision::signed,
    },
    Invariant { name: "ending", source: "SOP langkah 6: selesai berarti diputus Kepala", look: decision::ending },
];

/// Everything of a case that is out of joint on a day.
#[must_use]
pub fn inconsistencies(case: &Case, book: &Rulebook, today: NaiveDate) -> Vec<Inconsistency> {
    let look = Look { case, book, today };
    let mut found: Vec<Inconsistency> = Vec::new();
    for Invariant { name, source, look: ask } in ALL {
        ask(&look, &mut |step, at, why, elsewhere| {
            let one = Inconsistency { of: name, source, step, at, why, elsewhere };
            if found.iter().all(|other| !other.is_like(&one)) {
                found.push(one);
            }
        });
    }
    found
}

/// What a wish would bring out of joint: what holds no more after it and held before.
pub(super) fn brought_about(before: Option<&Case>, after: &Case, book: &Rulebook, today: NaiveDate) -> Vec<Inconsistency> {
    let before = before.map_or_else(Vec::new, |case| inconsistencies(case, book, today));
    let mut new = inconsistencies(after, book, today);
    new.retain(|one| before.iter().all(|other| !other.is_like(one)));
    new
}
