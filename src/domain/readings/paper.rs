//! The papers of a case: which there are, when a case is ripe for one, which number it bears, how far the wet
//! signature has come.
//!
//! A paper goes from concept through number, print, signature and scan to its receiver. Nothing of that is stored as a
//! state; it is read from the acts that happened to the paper.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::acts::ids::Digest;
use crate::acts::limit::Milestone;
use crate::acts::paper::{Edition, Issued, LetterKind, PaperId};
use crate::acts::report::Authority;
use crate::acts::verification::Outcome;
use crate::readings::case::Case;
use crate::readings::paper_marks::PaperSignature;
use crate::readings::rulebook::Rulebook;
use crate::text::involved::head_is_party;

mod ripe;
mod rows;

pub use self::rows::{Dated, PaperRow, ROWS, Receiver};

/// Which series the number of a paper comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbering {
    /// Letters of the office, by security class.
    Letter,
    /// *Berita acara*.
    Minutes,
    /// *Keputusan*.
    Decree,
    /// *Tanda terima*.
    Receipt,
    /// A sheet of the file, known by the register number.
    None,
}

/// How far the paper has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaperState {
    /// Not issued.
    Concept,
    /// Has its number, not issued.
    Numbered,
    /// Printed for signature, not signed.
    AwaitingSignature,
    /// Signed, but no scan is there.
    SignedWithoutScan,
    /// Signed, and the scan is in the register.
    Signed,
    /// Handed over with proof.
    Delivered,
}

impl PaperState {
    /// All of them, from the first to the last.
    pub const ALL: [Self; 6] =
        [Self::Concept, Self::Numbered, Self::AwaitingSignature, Self::SignedWithoutScan, Self::Signed, Self::Delivered];

    /// Those in which a paper comes back as a scan: it waits for the pen, or was signed and its scan is not there.
    pub const AWAIT_SCAN: [Self; 2] = [Self::AwaitingSignature, Self::SignedWithoutScan];
}

impl Case {
    /// A wet signature under a print; one under the decision signs the decision itself.
    pub(super) fn paper_signed(&mut self, digest: Digest, on: NaiveDate, scan: Option<Digest>) {
        if self.print(&digest).is_some_and(|issued| issued.kind == LetterKind::Decision) {
            self.decision.signed_on = Some(on);
            self.mark(Milestone::Signed, Some(on));
            self.decision.scan = scan.or(self.decision.scan);
        }
        self.signatures.insert(digest, PaperSignature { on, scan });
    }

    /// The wet signature under a print. The decision has one signature, whether it was recorded of the print or of the decision.
    #[must_use]
    pub fn signature(&self, issued: &Issued) -> Option<PaperSignature> {
        let own = self.signatures.get(&issued.digest).cloned();
        let is_decision = issued.kind == LetterKind::Decision && issued.edition == Edition::Internal && self.is_standing(issued);
        own.or_else(|| {
            let on = self.decision.signed_on.filter(|_| is_decision)?;
            Some(PaperSignature { on, scan: self.decision.scan })
        })
    }

    /// The print with these bytes.
    #[must_use]
    pub fn print(&self, digest: &Digest) -> Option<&Issued> {
        self.issued.iter().map(|(_, issued)| issued).find(|issued| issued.digest == *digest)
    }

    /// The papers this case is ripe for, in the order of the procedure.
    #[must_use]
    pub fn papers(&self, book: &Rulebook) -> Vec<PaperId> {
        let items = |row: &PaperRow| {
            let kind = row.kind;
            (row.ripe)(self, book).into_iter().filter_map(move |item| Some(PaperId { kind, item: u8::try_from(item).ok()? }))
        };
        ROWS.iter().flat_map(items).collect()
    }

    /// The newest round of verification that asked the complainant for more.
    #[must_use]
    pub fn completion_request(&self) -> Option<&crate::acts::verification::Verification> {
        let rounds = self.earlier_rounds.iter().chain(std::iter::once(&self.verification));
        rounds.rev().find(|round| round.outcome == Some(Outcome::Incomplete))
    }

    /// Whether the office above is to be told of this case, and asked for what only it can do: of a Kepala who is a party as soon as that is
    /// recorded (UU 25/2009 art. 45(2)); of a sanction beyond his power, or of an escalation, once the team has reported.
    #[must_use]
    pub fn goes_upward(&self, book: &Rulebook) -> bool {
        let reported = self.reached(Milestone::Reported).is_some();
        (reported && self.is_passed_on()) || self.is_recorded_against_head(book)
    }

    /// Whether the complaint is recorded and one who held the office of the Kepala on the day of the newest act is a party.
    #[must_use]
    pub fn is_recorded_against_head(&self, book: &Rulebook) -> bool {
        self.reached(Milestone::Recorded).is_some() && head_is_party(self, book, self.newest.date_naive())
    }

    fn is_passed_on(&self) -> bool {
        !self.facts.escalation_to.trim().is_empty()
            || self.report.sanctions.iter().any(|sanction| sanction.authority() == Some(Authority::Ppk))
    }

    /// Number and date of a paper: from the form that holds it, else as given to the paper itself.
    #[must_use]
    pub fn paper_number(&self, paper: PaperId) -> (String, Option<NaiveDate>) {
        let (number, on) = (paper.kind.row().number)(self, usize::from(paper.item));
        match self.paper_numbers.get(&paper) {
            Some(given) if number.is_empty() => (given.text.clone(), Some(given.on)),
            Some(given) => (number, on.or(Some(given.on))),
            None => (number, on),
        }
    }

    /// The print that stands for a paper in an edition: the newest one with its present number.
    #[must_use]
    pub fn standing_print(&self, paper: PaperId, edition: Edition) -> Option<&Issued> {
        let (number, _) = self.paper_number(paper);
        let prints = self.issued.iter().rev().map(|(_, issued)| issued);
        prints.into_iter().find(|issued| issued.paper() == paper && issued.edition == edition && issued.number == number)
    }

    /// Whether a print is the one that stands for its paper.
    #[must_use]
    pub fn is_standing(&self, issued: &Issued) -> bool {
        self.standing_print(issued.paper(), issued.edition).is_some_and(|standing| standing.digest == issued.digest)
    }

    /// How far a paper has come; the edition that is furthest counts.
    #[must_use]
    pub fn paper_state(&self, paper: PaperId) -> PaperState {
        let of_print = |issued: &Issued| match (self.signature(issued), self.handings.contains_key(&issued.digest)) {
            (_, true) => PaperState::Delivered,
            (Some(signature), false) if signature.scan.is_some() => PaperState::Signed,
            (Some(_), false) => PaperState::SignedWithoutScan,
            (None, false) => PaperState::AwaitingSignature,
        };
        let prints = Edition::ALL.iter().filter_map(|edition| self.standing_print(paper, *edition));
        let unprinted = if self.paper_number(paper).0.is_empty() { PaperState::Concept } else { PaperState::Numbered };
        prints.map(of_print).max().unwrap_or(unprinted)
    }
}
