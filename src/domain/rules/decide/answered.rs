//! What a decision owes an answer: the actions the team recommended, the complainant's wish, the days the law sets.

use chrono::NaiveDate;

use crate::acts::concern::Concern;
use crate::acts::decision::{Decision, DecisionKind};
use crate::acts::limit::Milestone;
use crate::acts::report::Recommendation;
use crate::readings::case::Case;
use crate::readings::countdown::due_between;
use crate::rules::decide::check::Checker;

impl Checker<'_> {
    /// Nothing that was recommended or asked for is passed over in silence, and nobody is ordered to be later than the law allows.
    pub(super) fn answered(&mut self, form: &Decision) {
        let Some(case) = self.case.filter(|_| self.finishing) else { return };
        if form.kind == Some(DecisionKind::Accept) {
            let dropped: Vec<u8> = dropped(&case.report.actions, form).collect();
            if !dropped.is_empty() {
                self.concern(Concern::ActionsDropped { actions: dropped });
            }
        }
        if !case.submission.wish.trim().is_empty() && form.wish_answer.trim().is_empty() {
            self.concern(Concern::WishUnanswered);
        }
        if let Some((dictum, due)) = self.told_too_late(case, form) {
            self.concern(Concern::DictumBeyondLaw { dictum, due });
        }
    }

    /// The first dictum that orders to tell the complainant after the last day (UU 25/2009 art. 50(2)), and that day.
    fn told_too_late(&self, case: &Case, form: &Decision) -> Option<(u8, NaiveDate)> {
        let last = due_between(case, self.book, Milestone::Decided, Milestone::Informed, form.on?)?;
        let late = form.dicta.iter().zip(1u8..).find(|(one, _)| tells_complainant(&one.text) && one.due.is_some_and(|due| due > last));
        late.map(|(_, dictum)| (dictum, last))
    }
}

/// Whether a dictum orders to tell the complainant the result.
fn tells_complainant(text: &str) -> bool {
    let text = text.to_lowercase();
    let says = |words: [&str; 3]| words.iter().any(|word| text.contains(word));
    says(["menyampaikan", "memberitahukan", "menginformasikan"]) && says(["pengadu", "pelapor", "pengirim"])
}

/// The recommended actions, counted from 1, of which no dictum speaks: neither in their words, nor by who does it until when.
fn dropped<'a>(actions: &'a [Recommendation], form: &'a Decision) -> impl Iterator<Item = u8> + 'a {
    let taken = |action: &Recommendation| {
        let text = plain(&action.text);
        form.dicta.iter().any(|dictum| {
            let of_him = !dictum.who.trim().is_empty() && plain(&dictum.who) == plain(&action.who) && dictum.due == action.due;
            of_him || plain(&dictum.text).contains(&text)
        })
    };
    actions.iter().zip(1u8..).filter(move |(action, _)| !action.text.trim().is_empty() && !taken(action)).map(|(_, number)| number)
}

/// A text by its words alone.
fn plain(text: &str) -> String {
    let words = text.to_lowercase();
    let words = words.split_whitespace().map(|word| word.trim_matches(|mark: char| !mark.is_alphanumeric()));
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::tells_complainant;

    #[test]
    fn telling_the_complainant_is_known_by_its_words() {
        for (text, is) in [
            ("Tim SP4N LAPOR menyampaikan hasil penyelesaian kepada pengadu.", true),
            ("Memberitahukan putusan ini kepada Pelapor", true),
            ("Kepala Subbagian Umum menyampaikan laporan bulanan kepada Kepala.", false),
            ("Memulihkan nama baik terlapor dan pengadu.", false),
        ] {
            assert_eq!(tells_complainant(text), is, "{text}");
        }
    }
}
