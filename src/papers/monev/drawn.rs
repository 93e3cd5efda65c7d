//! The charts of the evaluation as facts: rows of labels and numbers, as the marks of the template draw them.

use domain::acts::evaluation::Period;
use domain::readings::stats::charts::Charts;
use letters::{Facts, TableFact, TextFact};
use words::charts;

/// Everything that is drawn from the figures of a period.
pub(crate) fn fill(facts: &mut Facts, drawn: &Charts, period: Period) {
    course(facts, drawn);
    for row in charts::dots(drawn) {
        let limit = row.limit.map_or_else(String::new, |limit| limit.to_string());
        for dot in &row.dots {
            let state = charts::dot_state(dot);
            facts.row(TableFact::EvalDots, [row.label.as_str(), limit.as_str(), row.unit, &dot.days.to_string(), state]);
        }
    }
    for row in charts::funnel(drawn) {
        let mark = if row.lost.is_empty() { "" } else { "x" };
        facts.row(TableFact::EvalFunnel, [row.label.as_str(), &row.reached.to_string(), &note(row.here, &row.lost), mark]);
    }
    let Some(beside) = &drawn.beside else { return };
    facts.text(TextFact::EvalBefore, words::period_title(beside.before));
    let names = [beside.before, period].map(words::period_title);
    for (label, values) in charts::beside(drawn, &names).into_iter().flat_map(|columns| columns.groups) {
        for (name, value) in names.iter().zip(values) {
            facts.row(TableFact::EvalBesideColumns, [label.as_str(), name, &value.to_string()]);
        }
    }
    for row in charts::beside_rows(drawn) {
        facts.row(TableFact::EvalBeside, [row.label, &row.before, &row.now, &row.moved]);
    }
}

/// The course of the months, where there are several.
pub(crate) fn course(facts: &mut Facts, drawn: &Charts) {
    let Some(course) = charts::course(drawn) else { return };
    for (label, values) in &course.groups {
        for (series, value) in course.series.iter().zip(values) {
            facts.row(TableFact::EvalCourse, [label, series, &value.to_string()]);
        }
    }
}

/// What is said beside a stage of the funnel.
fn note(here: u32, lost: &str) -> String {
    match (here, lost) {
        (0, lost) => lost.to_owned(),
        (here, "") => format!("{here} sedang di sini"),
        (here, lost) => format!("{here} sedang di sini; {lost}"),
    }
}
