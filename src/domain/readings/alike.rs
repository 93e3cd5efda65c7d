//! Whether two complaints may be the same one: a hint for who records it; that it is a duplicate a person says (SOP step 2).

use std::collections::BTreeSet;

use crate::acts::complaint::{Respondent, Submission};
use crate::acts::ids::CaseNo;
use crate::choices;
use crate::readings::case::Case;
use crate::text::leak::name_parts;
use crate::text::{digits, longer_words, phone_key, telling_words};

/// Fewest words that two stories share before they are called alike.
const SHARED_MIN: usize = 4;
/// Fewest longer words that two titles share before they are called alike.
const TITLE_MIN: usize = 3;
/// How many calendar days two events of the same people may lie apart.
const DAYS_APART: i64 = 7;

choices! {
    /// What two complaints have in common.
    Ground {
        /// Who complains, where both are named openly.
        Reporter,
        /// Somebody who is reported.
        Respondent,
        /// The words of the story.
        Story,
    }
}

/// A case that may be the same complaint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alike {
    /// Its number.
    pub no: CaseNo,
    /// Its title.
    pub title: String,
    /// What they have in common.
    pub grounds: Vec<Ground>,
}

/// The words by which cases like this one are looked for, those of its title first.
#[must_use]
pub fn sought(case: &Case) -> Vec<String> {
    let of = &case.submission;
    let named = of.respondents.iter().flat_map(|respondent| name_parts(&respondent.name));
    let mut all: Vec<String> = Vec::new();
    for word in longer_words(&of.title).into_iter().chain(named).chain(telling_words(&of.story)) {
        if !all.contains(&word) {
            all.push(word);
        }
    }
    all
}

/// Another case as one that may be the same complaint, or nothing. The same story is enough; the same people only where the events
/// lie near each other. Who complains in confidence is compared with nobody.
#[must_use]
pub fn alike(case: &Case, other: &Case) -> Option<Alike> {
    let (one, two) = (&case.submission, &other.submission);
    let story = is_same_story(&told(one), &told(two));
    let days = one.happened_on.zip(two.happened_on).map(|(a, b)| (a - b).num_days().abs());
    let near = days.is_some_and(|days| days <= DAYS_APART);
    let reporter = case.complainant().zip(other.complainant()).is_some_and(|(a, b)| {
        let (name, phone) = (name_parts(&a.name), phone_key(&a.phone));
        (!name.is_empty() && name == name_parts(&b.name)) || (!phone.is_empty() && phone == phone_key(&b.phone))
    });
    let respondent = one.respondents.iter().any(|a| two.respondents.iter().any(|b| is_same_person(a, b)));
    if case.no == other.no || !(story || near && (reporter || respondent)) {
        return None;
    }
    let grounds = [(reporter, Ground::Reporter), (respondent, Ground::Respondent), (story, Ground::Story)];
    let grounds = grounds.into_iter().filter_map(|(is, ground)| is.then_some(ground)).collect();
    Some(Alike { no: other.no, title: two.title.clone(), grounds })
}

/// The words by which a story is known.
#[derive(Clone, Debug, Default)]
pub struct Told {
    /// Those that tell what it is about, of title and story.
    pub story: BTreeSet<String>,
    title: BTreeSet<String>,
}

/// What a complaint tells.
#[must_use]
pub fn told(of: &Submission) -> Told {
    let story = telling_words(&format!("{}\n{}", of.title, of.story)).into_iter().collect();
    Told { story, title: longer_words(&of.title).into_iter().collect() }
}

/// Whether most words of the shorter story stand in the longer one as well, or nearly all of the shorter title in the longer.
#[must_use]
pub fn is_same_story(one: &Told, two: &Told) -> bool {
    let shared = |a: &BTreeSet<String>, b: &BTreeSet<String>| (a.intersection(b).count(), a.len().min(b.len()));
    let (same, all) = shared(&one.story, &two.story);
    let (same_title, whole_title) = shared(&one.title, &two.title);
    (same >= SHARED_MIN && same * 5 >= all * 3) || (same_title >= TITLE_MIN && same_title * 4 >= whole_title * 3)
}

fn is_same_person(one: &Respondent, two: &Respondent) -> bool {
    let (name, nip) = (name_parts(&one.name), digits(&one.nip));
    (!name.is_empty() && name == name_parts(&two.name)) || (!nip.is_empty() && nip == digits(&two.nip))
}
