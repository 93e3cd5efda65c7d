//! Rules of the papers of a case: numbered, issued, printed, signed with a pen, handed over; and what stands instead of names.

use chrono::NaiveDate;

use crate::acts::decision::DecisionKind;
use crate::acts::event::Event;
use crate::acts::ids::Digest;
use crate::acts::paper::{Issued, LetterKind, PaperId};
use crate::acts::step::Step;
use crate::readings::case::Case;
use crate::readings::paper::Numbering;
use crate::readings::state::State;
use crate::rules::decide::check::Checker;
use crate::rules::refusal::{Refusal, Why};
use crate::text::leak::Secrets;

impl Checker<'_> {
    pub(super) fn number_paper(&mut self, case: &Case, paper: PaperId, number: &str, on: NaiveDate) -> Event {
        // At the counter the receipt has its number before the form of its step is filled in, which then takes it over.
        let at_counter = paper.kind == LetterKind::Receipt && case.state == State::At(Step::Record);
        if !case.papers(self.book).contains(&paper) || (paper.kind.row().number_in_form && !at_counter) {
            self.refuse("", Why::NoSuchPaper);
        } else if self.known.current.contains(&paper) {
            self.refuse("", Why::PaperIssued);
        }
        self.required_number("number", number);
        self.past("on", Some(on));
        Event::Numbered { paper, number: number.trim().to_owned(), on }
    }

    pub(super) fn print(&mut self, case: &Case, digest: Digest) -> Event {
        if case.print(&digest).is_none() {
            self.refuse("", Why::NoSuchPaper);
        }
        let copy = case.prints.get(&digest).copied().unwrap_or(0) + 1;
        Event::Printed { digest, copy }
    }

    pub(super) fn sign_paper(&mut self, case: &Case, digest: Digest, on: NaiveDate, scan: Option<Digest>) -> Result<Event, Refusal> {
        let issued = case.print(&digest).ok_or_else(|| Refusal::of_wish(Why::NoSuchPaper))?;
        // A signature without its scan can still be completed.
        let complete = case.signature(issued).is_some_and(|signature| signature.scan.is_some() || scan.is_none());
        if complete {
            self.refuse("", Why::AlreadySigned);
        }
        self.past("on", Some(on));
        self.ordered("on", case.paper_number(issued.paper()).1, Some(on));
        if scan.is_some_and(|scan| case.attachments.iter().all(|file| file.digest != scan)) {
            self.refuse("scan", Why::NoSuchPaper);
        }
        Ok(Event::PaperSigned { digest, on, scan })
    }

    pub(super) fn deliver_paper(&mut self, case: &Case, digest: Digest, on: NaiveDate, to: &str, how: &str) -> Result<Event, Refusal> {
        let print = case.print(&digest).ok_or_else(|| Refusal::of_wish(Why::NoSuchPaper))?;
        if !print.kind.row().delivered {
            self.refuse("", Why::StaysInHouse);
        }
        if case.handings.contains_key(&digest) {
            self.refuse("", Why::AlreadyDelivered);
        }
        match case.signature(print) {
            Some(signature) => self.ordered("on", Some(signature.on), Some(on)),
            None => self.refuse("", Why::PaperNotSigned),
        }
        self.past("on", Some(on));
        self.required_text("to", to, 2, 200);
        self.required_text("how", how, 2, 500);
        self.tells_nobody_sealed("to", to);
        self.tells_nobody_sealed("how", how);
        Ok(Event::PaperDelivered { digest, on, to: to.trim().to_owned(), how: how.trim().to_owned() })
    }

    pub(super) fn choose_masking(&mut self, text: &str, instead: Option<&str>) -> Event {
        self.required_text("text", text, 1, 200);
        match instead {
            Some(instead) => self.required_text("instead", instead, 1, 100),
            // Data of the parties are never harmless, by whichever way the choice comes in.
            None if self.case.is_some_and(|case| !Secrets::of(case, true).known(text).is_empty()) => {
                self.refuse("text", Why::PartyIsMasked);
            }
            None => {}
        }
        Event::MaskingChosen { text: text.trim().to_owned(), instead: instead.map(str::to_owned) }
    }

    /// A paper is issued once the case is ripe for it and it has its number; a corrected one needs a new number.
    pub(super) fn issue(&mut self, case: &Case, issued: &Issued) -> Event {
        let paper = issued.paper();
        let returned = issued.kind == LetterKind::Decision && case.decision.kind == Some(DecisionKind::Return);
        if !issued.kind.row().issued {
            self.refuse("", Why::NeverIssued);
        } else if !case.papers(self.book).contains(&paper) || returned {
            self.refuse("", Why::NothingToIssue);
        }
        let (number, _) = case.paper_number(paper);
        let numbered = issued.kind.row().numbering != Numbering::None;
        if number != issued.number {
            self.refuse("", Why::OtherNumber);
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
