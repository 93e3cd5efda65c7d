//! What every paper may say of its case.

use crate::origin::at;
use crate::phrases::EMPTY;
use domain::acts::complaint::Respondent;
use domain::acts::limit::Milestone;
use domain::acts::step::Step;
use domain::readings::case::Case;
use domain::text::mask::Mask;
use letters::{Facts, TextFact};
use words::Label as _;

/// What every paper may say of its case.
pub fn register_data(facts: &mut Facts, case: &Case, mask: &Mask) {
    use TextFact as X;
    facts.text(X::Received, received(case)).typed_in(&at(Step::Record, "received_on"));
    facts.text(X::Complete, case.reached(Milestone::Complete).map_or_else(String::new, words::date_weekday));
    let submission = &case.submission;
    facts.text(X::CaseNumber, case.no.to_string());
    facts.text(X::LaporId, submission.tracking_id.trim()).typed_in(&at(Step::Submit, "tracking_id"));
    facts.text(X::Channel, submission.channel.map_or(EMPTY, |channel| channel.label())).typed_in(&at(Step::Submit, "channel"));
    // Before it is recorded a complaint has no class, which is nothing to be filled in by pen.
    let unclassed = if case.reached(Milestone::Recorded).is_some() { EMPTY } else { "" };
    facts.text(X::Classification, case.class().map_or(unclassed, |class| class.label())).typed_in(&at(Step::Record, "class"));
    facts.text(X::Category, case.recording.category.map_or("", |category| category.label())).typed_in(&at(Step::Record, "category"));
    facts.text(X::Subject, mask.text(&submission.title)).typed_in(&at(Step::Submit, "title"));
    facts.text(X::Reporter, mask.complainant()).typed_in(&at(Step::Submit, "identity.name"));
    let respondents: Vec<String> =
        submission.respondents.iter().enumerate().map(|(row, respondent)| respondent_line(row, respondent, mask)).collect();
    facts.text(X::Reported, respondents.join("\n")).typed_in(&at(Step::Submit, "respondents.0.name"));
}

/// A respondent in one line; the masked edition says the post but not the person.
fn respondent_line(row: usize, respondent: &Respondent, mask: &Mask) -> String {
    let code = format!("Terlapor-{}", row + 1);
    let named = mask.names_respondents() && !respondent.name.trim().is_empty();
    let name = if named { respondent.name.trim().to_owned() } else { code };
    let rest: Vec<&str> = if mask.names_respondents() {
        vec![respondent.position.trim(), respondent.rank.trim()]
    } else {
        // A single post in a small office is a name, so the masked edition keeps only the kind of employment.
        vec![respondent.kind.map_or("", |kind| kind.label())]
    };
    let rest: Vec<&str> = rest.into_iter().filter(|text| !text.is_empty()).collect();
    if rest.is_empty() { name } else { format!("{name}, {}", rest.join(", ")) }
}

fn received(case: &Case) -> String {
    // At the counter what is handed in is received.
    let received = case.recording.received_on.map(|on| (on, case.recording.received_at));
    let submitted = case.submission.submitted_on.map(|on| (on, case.submission.submitted_at));
    let Some((on, at)) = received.or(submitted) else { return EMPTY.to_owned() };
    let at = at.map_or_else(String::new, |at| format!(", pukul {} WIB", words::clock(at)));
    format!("{}{at}", words::date_weekday(on))
}
