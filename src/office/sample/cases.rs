//! The five cases: proven, not proven, forwarded, waiting for the complainant, anonymous and secret.

mod proven;
mod side_roads;
mod unproven;

use chrono::{NaiveDate, NaiveTime};

use super::people::{CHAIR, HEAD, OPERATOR, SECRETARY, person};
use super::{Story, day};
use domain::acts::complaint::{AccessClass, Category, ComplaintClass, ConflictStatement, Priority, Recording};
use domain::acts::verification::{Check, CheckAnswer, CheckItem, Outcome, Verification};

pub(super) fn tell(story: &mut Story) {
    proven::tell(story);
    unproven::tell(story);
    side_roads::forwarded(story);
    side_roads::waiting(story);
    side_roads::secret(story);
}

fn time(hour: u32, minute: u32) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(hour, minute, 0)
}

/// Step 2 as this office usually fills it in.
fn recording(received: NaiveDate, at: Option<NaiveTime>, class: ComplaintClass, category: Category) -> Recording {
    Recording {
        received_on: Some(received),
        received_at: at,
        recorded_on: Some(received),
        receiver: Some(person(OPERATOR)),
        archive_code: "{klasifikasi}".into(),
        access: Some(AccessClass::Restricted),
        class: Some(class),
        category: Some(category),
        priority: Some(Priority::Normal),
        conflicts: [HEAD, CHAIR, SECRETARY, OPERATOR]
            .map(|id| ConflictStatement { person: person(id), conflict: Some(false), note: String::new() })
            .into(),
        ..Recording::default()
    }
}

/// A check list where everything is in order but the points named.
fn checks(missing: &[CheckItem]) -> Vec<Check> {
    CheckItem::ALL
        .iter()
        .map(|item| {
            let answer = match item {
                item if missing.contains(item) => CheckAnswer::No,
                CheckItem::Proxy => CheckAnswer::NotApplicable,
                CheckItem::NeedsSecrecy => CheckAnswer::No,
                _ => CheckAnswer::Yes,
            };
            Check { answer: Some(answer), note: String::new() }
        })
        .collect()
}

/// A complete verification on a day.
fn complete(on: NaiveDate, response_on: NaiveDate, supervisory: bool, response: &str) -> Verification {
    Verification {
        checks: checks(&[]),
        outcome: Some(Outcome::Complete),
        verified_on: Some(on),
        complete_on: Some(on),
        response: response.to_owned(),
        response_on: Some(response_on),
        supervisory: Some(supervisory),
        ..Verification::default()
    }
}

fn rules(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| (*line).to_owned()).collect()
}

/// Rules this office cites in its decisions, with or without the discipline rule.
fn citing(story: &Story, with_discipline: bool) -> Vec<String> {
    let all = story.legal_basis.iter().filter(|rule| with_discipline || *rule != words::DISCIPLINE);
    all.map(|rule| words::published(rule)).collect()
}

const THANKS: &str =
    "Terima kasih atas laporan Anda. Laporan sudah kami terima dan kami periksa kelengkapannya; hasilnya kami sampaikan melalui kanal ini.";
