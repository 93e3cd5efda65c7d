//! Rules of the papers of a case: numbered, issued, printed, signed with a pen, handed over; and what stands instead of names.

use crate::acts::decision::DecisionKind;
use crate::acts::event::Event;
use crate::acts::paper::{Issued, LetterKind};
use crate::readings::case::Case;
use crate::readings::paper::Numbering;
use crate::rules::decide::check::Checker;
use crate::rules::refusal::Why;
use crate::rules::wish::Wish;

impl Checker<'_> {
    pub(super) fn paper(&mut self, wish: &Wish) -> Option<Event> {
        let case = self.case?;
        self.finishing = true;
        match wish {
            Wish::Issue(issued) => Some(self.issue(case, issued)),
            Wish::NumberPaper { paper, number, on } => {
                if !case.papers().contains(paper) || Case::number_has_field(paper.kind) {
                    self.refuse("", Why::NoSuchPaper);
                }
                self.required_number("number", number);
                self.past("on", Some(*on));
                Some(Event::Numbered { paper: *paper, number: number.trim().to_owned(), on: *on })
            }
            Wish::Print { digest } => {
                if case.print(digest).is_none() {
                    self.refuse("", Why::NoSuchPaper);
                }
                let copy = case.prints.get(digest).copied().unwrap_or(0) + 1;
                Some(Event::Printed { digest: *digest, copy })
            }
            Wish::SignPaper { digest, on, scan } => {
                let Some(issued) = case.print(digest) else {
                    self.refuse("", Why::NoSuchPaper);
                    return None;
                };
                // A signature without its scan can still be completed.
                let complete = case.signatures.get(digest).is_some_and(|signature| signature.scan.is_some() || scan.is_none());
                if complete {
                    self.refuse("", Why::AlreadySigned);
                }
                self.past("on", Some(*on));
                self.ordered("on", case.paper_number(issued.paper()).1, Some(*on));
                if scan.is_some_and(|scan| case.attachments.iter().all(|file| file.digest != scan)) {
                    self.refuse("scan", Why::NoSuchPaper);
                }
                Some(Event::PaperSigned { digest: *digest, on: *on, scan: *scan })
            }
            Wish::DeliverPaper { digest, on, to, how } => {
                match case.signatures.get(digest) {
                    Some(signature) => self.ordered("on", Some(signature.on), Some(*on)),
                    None => self.refuse("", Why::NotSigned),
                }
                self.past("on", Some(*on));
                self.required_text("to", to, 2, 200);
                self.required_text("how", how, 2, 500);
                self.tells_nobody_sealed("to", to);
                self.tells_nobody_sealed("how", how);
                Some(Event::PaperDelivered { digest: *digest, on: *on, to: to.trim().to_owned(), how: how.trim().to_owned() })
            }
            Wish::ChooseMasking { text, instead } => {
                self.required_text("text", text, 1, 200);
                if let Some(instead) = instead {
                    self.required_text("instead", instead, 1, 100);
                }
                Some(Event::MaskingChosen { text: text.trim().to_owned(), instead: instead.clone() })
            }
            _ => None,
        }
    }

    /// A paper is issued once the case is ripe for it and it has its number; a corrected one needs a new number.
    fn issue(&mut self, case: &Case, issued: &Issued) -> Event {
        let paper = issued.paper();
        let returned = issued.kind == LetterKind::Decision && case.decision.kind == Some(DecisionKind::Return);
        if !case.papers().contains(&paper) || !issued.kind.is_issued() || returned {
            self.refuse("", Why::NothingToIssue);
        }
        let (number, _) = case.paper_number(paper);
        let numbered = issued.kind.numbering() != Numbering::None;
        if number != issued.number {
            self.refuse("", Why::NothingToIssue);
        } else if numbered && (number.is_empty() || number.contains(crate::rules::wish::PLACEHOLDER)) {
            self.refuse("", Why::NoNumber);
        }
        let standing = case.standing_print(paper, issued.edition);
        // A sheet of the file has no number of its own; a changed one is issued anew.
        if standing.is_some_and(|standing| numbered || standing.digest == issued.digest || standing.words == issued.words) {
            self.refuse("", Why::AlreadyIssued);
        }
        Event::Issued(issued.clone())
    }
}
