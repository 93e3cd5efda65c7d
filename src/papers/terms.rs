//! The times that papers speak of, from the standard in force: a length the office changes there changes in every sentence,
//! and where it sets none the sentence names no number.

use chrono::NaiveDate;

use domain::acts::length::Length;
use domain::acts::limit::Milestone;
use domain::acts::standard::ServiceStandard;
use domain::readings::case::Case;
use domain::readings::countdown::standard_of;
use domain::readings::rulebook::Rulebook;
use letters::{Facts, TextFact};

/// The lengths of one standard, by what they are for.
#[derive(Clone, Copy, Debug)]
pub struct Terms<'a>(Option<&'a ServiceStandard>);

impl<'a> Terms<'a> {
    /// By the standard a case is judged by.
    pub fn of(case: &Case, book: &'a Rulebook) -> Self {
        Self(standard_of(case, book))
    }

    /// By the standard for what is received on a day.
    pub fn on(book: &'a Rulebook, day: NaiveDate) -> Self {
        Self(book.standard_on(day))
    }

    fn between(self, from: Milestone, to: Milestone) -> Option<Length> {
        self.0?.between(from, to)?.max
    }

    /// The first answer to the complainant.
    pub fn first_answer(self) -> Option<Length> {
        self.between(Milestone::Received, Milestone::FirstResponse)
    }

    /// The answer whether the report is complete (UU 25/2009 art. 44(3)).
    pub fn answer(self) -> Option<Length> {
        self.between(Milestone::Received, Milestone::CompletenessAnswered)
    }

    /// The complainant's own time for completing the report (art. 44(4)).
    pub fn completion(self) -> Option<Length> {
        self.between(Milestone::RequestReceived, Milestone::CompletionReceived)
    }

    /// The decision, once the report is complete (art. 50(1)).
    pub fn decision(self) -> Option<Length> {
        self.between(Milestone::Complete, Milestone::Decided)
    }

    /// Handing the decision to the complainant (art. 50(2)).
    pub fn delivery(self) -> Option<Length> {
        self.between(Milestone::Decided, Milestone::Informed)
    }

    /// Asking the agency a report was forwarded to.
    pub fn chase(self) -> Option<Length> {
        self.between(Milestone::Forwarded, Milestone::ForwardChased)
    }

    /// ` dalam 10 hari kerja`, the complainant's time for a reaction; nothing where it is not limited.
    pub fn to_react(self) -> String {
        let window = self.between(Milestone::Informed, Milestone::Reacted);
        window.map_or_else(String::new, |long| format!(" dalam {}", words::length(long)))
    }

    /// What wordings may say of them.
    pub fn fill(self, facts: &mut Facts) {
        use TextFact as X;
        facts.text(X::TermAnswer, latest_since(self.answer()));
        facts.text(X::TermCompletion, latest_since(self.completion()));
        facts.text(X::TermDecision, latest_since(self.decision()));
        let plain = |long: Option<Length>| long.map_or_else(|| "menurut peraturan".to_owned(), words::length_in_full);
        facts.text(X::SpanCompletion, plain(self.completion()));
        facts.text(X::SpanDecision, plain(self.decision()));
    }
}

/// `paling lambat 14 (empat belas) hari sejak`.
pub fn latest_since(long: Option<Length>) -> String {
    words::within_since("paling lambat", long, words::length_in_full)
}
