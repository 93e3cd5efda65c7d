//! Closed cases that resemble one that is being decided, so that equal cases get equal answers: what they share, how they were decided,
//! and in how many days. A hint for the Kepala, never a rule.

use std::collections::BTreeSet;

use crate::acts::decision::DecisionKind;
use crate::acts::ids::CaseNo;
use crate::acts::limit::Milestone;
use crate::acts::report::SanctionKind;
use crate::readings::alike::told;
use crate::readings::calendar::WorkingCalendar;
use crate::readings::case::Case;
use crate::text::telling_words;

/// Fewest points of likeness that are worth a look.
const WORTH: u32 = 4;
/// Most shared words that count, and that are told.
const WORDS: usize = 6;

/// What two cases share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shared {
    /// The subject area.
    Category,
    /// The classification.
    Class,
    /// Whom a sanction could meet: the kind of employment of somebody reported.
    Employment,
    /// A rule that was broken, such as `Pasal 3 huruf e`.
    Rule(String),
    /// Telling words of title and story.
    Words(Vec<String>),
}

/// A closed case that resembles another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Similar {
    /// Its number.
    pub no: CaseNo,
    /// How the Kepala decided.
    pub decided: Option<DecisionKind>,
    /// Whether anything was proven.
    pub proven: bool,
    /// The sanctions that were recommended.
    pub sanctions: Vec<SanctionKind>,
    /// Working days from receipt until the complainant was told.
    pub days: Option<u32>,
    /// What they share, the weightiest first.
    pub shared: Vec<Shared>,
    /// How much they share; more is likelier.
    pub points: u32,
}

/// The words by which cases like this one are looked for: those that tell what it is about, and nobody's name.
#[must_use]
pub fn sought(case: &Case) -> Vec<String> {
    telling_words(&format!("{}\n{}", case.submission.title, case.submission.story))
}

/// Another case as one that resembles this one; nothing unless it was decided and told, and shares enough.
#[must_use]
pub fn similar(case: &Case, other: &Case, calendar: &WorkingCalendar) -> Option<Similar> {
    let informed = other.reached(Milestone::Informed)?;
    if case.no == other.no || other.reached(Milestone::Decided).is_none() || other.state.is_open() {
        return None;
    }
    let shared = shared(case, other);
    let points = shared.iter().map(weight).sum();
    let received = other.reached(Milestone::Received);
    (points >= WORTH).then(|| Similar {
        no: other.no,
        decided: other.decision.kind,
        proven: other.report.is_proven(),
        sanctions: other.report.sanctions.iter().filter_map(|one| one.sanction).collect(),
        days: received.map(|from| calendar.count(from, informed, true, &other.pauses)),
        shared,
        points,
    })
}

fn shared(case: &Case, other: &Case) -> Vec<Shared> {
    let mut all: Vec<Shared> = rules(case).intersection(&rules(other)).map(|rule| Shared::Rule(rule.clone())).collect();
    let (one, two) = (told(&case.submission).story, told(&other.submission).story);
    let words: Vec<String> = one.intersection(&two).take(WORDS).cloned().collect();
    if words.len() > 1 {
        all.push(Shared::Words(words));
    }
    if case.recording.category.is_some() && case.recording.category == other.recording.category {
        all.push(Shared::Category);
    }
    let kinds = |case: &Case| case.submission.respondents.iter().filter_map(|one| one.kind).collect::<BTreeSet<_>>();
    if kinds(case).intersection(&kinds(other)).next().is_some() {
        all.push(Shared::Employment);
    }
    if case.class().is_some() && case.class() == other.class() {
        all.push(Shared::Class);
    }
    all
}

fn weight(shared: &Shared) -> u32 {
    match shared {
        Shared::Rule(_) => 3,
        Shared::Words(words) => u32::try_from(words.len()).unwrap_or(0),
        Shared::Category => 2,
        Shared::Employment | Shared::Class => 1,
    }
}

/// The articles that a case names in allegations, findings and sanctions, each as `Pasal 3 huruf e`.
fn rules(case: &Case) -> BTreeSet<String> {
    let allegations = case.facts.allegations.iter().map(|one| one.rule.as_str());
    let findings = case.report.findings.iter().map(|one| one.rule.as_str());
    let sanctions = case.report.sanctions.iter().map(|one| one.rule.as_str());
    allegations.chain(findings).chain(sanctions).flat_map(articles).collect()
}

/// The articles of a citation: the words from each *Pasal* up to the next, or to what joins two of them.
fn articles(text: &str) -> Vec<String> {
    let parts = text.split("Pasal ").skip(1);
    let article = |part: &str| {
        let ends = [" jo.", ",", ";", "."].iter().filter_map(|mark| part.find(mark)).min().unwrap_or(part.len());
        let words = part.get(..ends).unwrap_or(part).split_whitespace().collect::<Vec<_>>().join(" ");
        (!words.is_empty()).then(|| format!("Pasal {words}"))
    };
    parts.filter_map(article).collect()
}

#[cfg(test)]
mod tests {
    use super::articles;

    #[test]
    fn articles_are_read_out_of_a_citation() {
        assert_eq!(articles("PP 94/2021 Pasal 3 huruf e jo. Pasal 9 ayat (1) huruf c"), ["Pasal 3 huruf e", "Pasal 9 ayat (1) huruf c"]);
        assert_eq!(articles("UU 25/2009 Pasal  34; UU 16/1997"), ["Pasal 34"]);
        assert!(articles("").is_empty() && articles("Pasal ").is_empty());
    }
}
