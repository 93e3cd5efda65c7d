//! The papers of a case: which there are, when a case is ripe for one, which number it bears, how far the wet
//! signature has come.
//!
//! A paper goes from concept through number, print, signature and scan to its receiver. Nothing of that is stored as a
//! state; it is read from the acts that happened to the paper.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::acts::event::Event;
use crate::acts::fact_finding::Party;
use crate::acts::ids::Digest;
use crate::acts::limit::Milestone;
use crate::acts::paper::{Edition, Issued, LetterKind, PaperId};
use crate::acts::report::{Authority, Sanction};
use crate::acts::step::{Ending, Step};
use crate::acts::verification::Outcome;
use crate::readings::case::Case;
use crate::readings::state::State;

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

impl LetterKind {
    /// The series its number comes from.
    #[must_use]
    pub fn numbering(self) -> Numbering {
        match self {
            Self::Receipt => Numbering::Receipt,
            Self::Minutes => Numbering::Minutes,
            Self::Decision => Numbering::Decree,
            Self::Disposition | Self::VerificationSheet | Self::Progress | Self::IdentityLog | Self::DisciplineDraft => Numbering::None,
            _ => Numbering::Letter,
        }
    }

    /// Whether it can be issued for a wet signature. The disciplinary decree has its own procedure and stays a draft here.
    #[must_use]
    pub fn is_issued(self) -> bool {
        self != Self::DisciplineDraft
    }

    /// Whether it goes to somebody outside the team and must be handed over with proof.
    #[must_use]
    pub fn is_delivered(self) -> bool {
        !matches!(
            self,
            Self::Disposition | Self::VerificationSheet | Self::Progress | Self::IdentityLog | Self::Minutes | Self::DisciplineDraft
        )
    }

    /// The archive class its number bears (Perka BPS 99/2018), where it is not that of the complaint file.
    #[must_use]
    pub fn archive_code(self) -> Option<&'static str> {
        match self {
            Self::Forwarding => Some("HM.310"),
            Self::Assignment => Some("KP.650"),
            Self::CoverNote => Some("KP.370"),
            _ => None,
        }
    }
}

/// A number given to a paper that has no field for it in a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperNumber {
    /// The number.
    pub text: String,
    /// Date of the paper.
    pub on: NaiveDate,
}

/// A wet signature under an issued paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperSignature {
    /// Day it was signed.
    pub on: NaiveDate,
    /// Scan of the signed paper.
    pub scan: Option<Digest>,
}

/// How a signed paper reached its receiver.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperHanding {
    /// Day.
    pub on: NaiveDate,
    /// To whom.
    pub to: String,
    /// How, with proof.
    pub how: String,
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

impl Case {
    /// What an act does to the papers of the case.
    pub(super) fn paper_act(&mut self, event: &Event) {
        match event {
            Event::Numbered { paper, number, on } => {
                self.paper_numbers.insert(*paper, PaperNumber { text: number.trim().to_owned(), on: *on });
            }
            Event::Printed { digest, copy } => {
                self.prints.insert(*digest, *copy);
            }
            Event::PaperSigned { digest, on, scan } => {
                if self.print(digest).is_some_and(|issued| issued.kind == LetterKind::Decision) {
                    self.decision.signed_on = Some(*on);
                    self.decision.scan = scan.or(self.decision.scan);
                }
                self.signatures.insert(*digest, PaperSignature { on: *on, scan: *scan });
            }
            Event::PaperDelivered { digest, on, to, how } => {
                self.handings.insert(*digest, PaperHanding { on: *on, to: to.clone(), how: how.clone() });
            }
            Event::MaskingChosen { text, instead } => {
                self.maskings.insert(text.clone(), instead.clone());
            }
            _ => {}
        }
    }

    /// The print with these bytes.
    #[must_use]
    pub fn print(&self, digest: &Digest) -> Option<&Issued> {
        self.issued.iter().map(|(_, issued)| issued).find(|issued| issued.digest == *digest)
    }

    /// The papers this case is ripe for, in the order of the procedure.
    #[must_use]
    pub fn papers(&self) -> Vec<PaperId> {
        let mut papers: Vec<PaperId> = Vec::new();
        let mut add = |kind: LetterKind, ripe: bool| papers.extend(ripe.then(|| PaperId::from(kind)));
        let verified = self.verification.outcome;
        let at_least = |step: Step| self.steps[step.index()].started.is_some() && !self.steps[step.index()].skipped;
        let recorded = self.reached(Milestone::Recorded).is_some();
        add(LetterKind::Receipt, recorded);
        add(LetterKind::Disposition, recorded && !self.recording.disposition_to.trim().is_empty());
        add(LetterKind::VerificationSheet, recorded && (verified.is_some() || !self.earlier_rounds.is_empty()));
        add(LetterKind::CompletionRequest, self.completion_request().is_some());
        add(LetterKind::Forwarding, verified == Some(Outcome::NotOurs));
        add(LetterKind::ForwardingNotice, verified == Some(Outcome::NotOurs));
        add(LetterKind::LapseNotice, self.natural_ending() == Ending::DeemedWithdrawn);
        let seeking = at_least(Step::FindFacts);
        add(LetterKind::Assignment, seeking);
        add(LetterKind::Progress, seeking);
        let reported = self.reached(Milestone::Reported).is_some();
        add(LetterKind::FollowUpReport, reported);
        let decided = self.reached(Milestone::Decided).is_some();
        add(LetterKind::Decision, decided);
        add(LetterKind::CoverNote, reported && self.goes_upward());
        let ended = self.state == State::At(Step::Inform) || self.reached(Milestone::Informed).is_some();
        let told_otherwise = matches!(self.natural_ending(), Ending::Forwarded | Ending::DeemedWithdrawn);
        add(LetterKind::ResultNotice, ended && !told_otherwise);
        add(LetterKind::IdentityLog, self.openness().is_sealed());
        let several = |kind: LetterKind, items: Vec<usize>| {
            items.into_iter().filter_map(move |item| Some(PaperId { kind, item: u8::try_from(item).ok()? }))
        };
        papers.extend(several(LetterKind::Summons, (0..self.facts.summonses.len()).collect()));
        papers.extend(several(LetterKind::Minutes, self.hearings()));
        if decided {
            let ours = |sanction: &Sanction| sanction.authority() == Some(Authority::Head);
            let sanctions = self.report.sanctions.iter().enumerate().filter(|(_, sanction)| ours(sanction)).map(|(item, _)| item);
            papers.extend(several(LetterKind::DisciplineDraft, sanctions.collect()));
        }
        papers.sort();
        papers
    }

    /// The activities in which somebody was heard, by their place in the list.
    fn hearings(&self) -> Vec<usize> {
        let heard = |party: Option<Party>| party.is_some_and(|party| party != Party::NoOne);
        let listed = self.facts.activities.iter().enumerate();
        listed.filter(|(_, one)| heard(one.party) || !one.minutes_no.trim().is_empty()).map(|(item, _)| item).collect()
    }

    /// The newest round of verification that asked the complainant for more.
    #[must_use]
    pub fn completion_request(&self) -> Option<&crate::acts::verification::Verification> {
        let rounds = self.earlier_rounds.iter().chain(std::iter::once(&self.verification));
        rounds.rev().find(|round| round.outcome == Some(Outcome::Incomplete))
    }

    /// Whether something of this case must be passed up: a sanction beyond the Kepala, or an escalation.
    #[must_use]
    pub fn goes_upward(&self) -> bool {
        !self.facts.escalation_to.trim().is_empty()
            || self.report.sanctions.iter().any(|sanction| sanction.authority() == Some(Authority::Ppk))
    }

    /// Number and date of a paper: from the form that holds it, else as given to the paper itself.
    #[must_use]
    pub fn paper_number(&self, paper: PaperId) -> (String, Option<NaiveDate>) {
        let item = usize::from(paper.item);
        let own = |number: &str, on: Option<NaiveDate>| (number.trim().to_owned(), on);
        let (number, on) = match paper.kind {
            LetterKind::Receipt if self.recording.receipt_automatic => own(&self.submission.tracking_id, self.recording.received_on),
            LetterKind::Receipt => own(&self.recording.receipt_no, self.recording.receipt_on.or(self.recording.received_on)),
            LetterKind::Disposition => own("", self.recording.disposition_on),
            LetterKind::VerificationSheet => own("", self.verification.verified_on),
            LetterKind::CompletionRequest => {
                self.completion_request().map_or_else(Default::default, |round| own(&round.request.letter_no, round.request.sent_on))
            }
            LetterKind::Forwarding => own(&self.verification.forwarding.letter_no, self.verification.forwarding.letter_on),
            LetterKind::Assignment => own(&self.facts.assignment.letter_no, self.facts.assignment.letter_on),
            LetterKind::Summons => self.facts.summonses.get(item).map_or_else(Default::default, |one| own(&one.letter_no, one.letter_on)),
            LetterKind::Minutes => self.facts.activities.get(item).map_or_else(Default::default, |one| own(&one.minutes_no, one.on)),
            LetterKind::FollowUpReport => own(&self.report.number, self.report.on),
            LetterKind::Decision => own(&self.decision.number, self.decision.on),
            LetterKind::ResultNotice => own("", self.information.sent_on),
            _ => own("", None),
        };
        match self.paper_numbers.get(&paper) {
            Some(given) if number.is_empty() => (given.text.clone(), Some(given.on)),
            Some(given) => (number, on.or(Some(given.on))),
            None => (number, on),
        }
    }

    /// Whether the number of a paper is kept in a form, and so is entered there.
    #[must_use]
    pub fn number_has_field(kind: LetterKind) -> bool {
        !matches!(kind, LetterKind::ForwardingNotice | LetterKind::LapseNotice | LetterKind::ResultNotice | LetterKind::CoverNote)
    }

    /// The print that stands for a paper in an edition: the newest one with its present number.
    #[must_use]
    pub fn standing_print(&self, paper: PaperId, edition: Edition) -> Option<&Issued> {
        let (number, _) = self.paper_number(paper);
        let prints = self.issued.iter().rev().map(|(_, issued)| issued);
        prints.into_iter().find(|issued| issued.paper() == paper && issued.edition == edition && issued.number == number)
    }

    /// How far a paper has come; the edition that is furthest counts.
    #[must_use]
    pub fn paper_state(&self, paper: PaperId) -> PaperState {
        let of_print = |issued: &Issued| match (self.signatures.get(&issued.digest), self.handings.contains_key(&issued.digest)) {
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
