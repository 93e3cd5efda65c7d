//! What was done to find out, and the evidence found, as report and progress sheet list them.

use crate::origin::at;
use crate::phrases::{EMPTY, or_dash};
use domain::acts::step::Step;
use domain::readings::case::Case;
use domain::text::mask::Mask;
use letters::{Facts, TableFact};
use words::Label as _;

/// What was done to find out, one row each.
pub fn activities(facts: &mut Facts, case: &Case, mask: &Mask) {
    for (row, activity) in case.facts.activities.iter().enumerate() {
        let method = activity.method.map_or("", |method| method.label());
        let minutes = match activity.minutes_no.trim() {
            "" => String::new(),
            number => format!(" (Berita Acara Nomor {number})"),
        };
        let what = mask.text(&activity.summary);
        facts.row(
            TableFact::Activities,
            [
                activity.on.map_or_else(|| EMPTY.to_owned(), words::date_weekday),
                format!("{method}: {what}{minutes}"),
                activity
                    .party
                    .map_or("–", |party| match party {
                        domain::acts::fact_finding::Party::NoOne => "–",
                        other => other.label(),
                    })
                    .to_owned(),
                or_dash(&mask.text(&activity.result)),
            ],
        );
        facts.cells_typed_in(&at(Step::FindFacts, &format!("activities.{row}")), ["on", "summary", "party", "result"]);
    }
}

/// The evidence, one row each.
pub fn evidence(facts: &mut Facts, case: &Case, mask: &Mask) {
    for (row, item) in case.facts.evidence.iter().enumerate() {
        let kind = item.kind.map_or("", |kind| kind.label());
        let allegations: Vec<String> = item.allegations.iter().map(ToString::to_string).collect();
        facts.row(
            TableFact::Evidence,
            [
                item.code.trim().to_owned(),
                format!("{kind}: {}", mask.text(&item.source)),
                item.obtained_on.map_or_else(|| "–".to_owned(), words::date),
                or_dash(&allegations.join(", ")),
                item.weight.map_or("–", |weight| weight.label()).to_owned(),
            ],
        );
        facts.cells_typed_in(&at(Step::FindFacts, &format!("evidence.{row}")), ["code", "source", "obtained_on", "", "weight"]);
    }
}
