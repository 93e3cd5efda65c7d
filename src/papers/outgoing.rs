//! What the papers to the outside have in common: head, address, identity, the agency a report was forwarded to.
//!
//! An address may name an open complainant in the internal edition. What is told about the examination is
//! always written without identities, because a letter is read by more people than its addressee.

use chrono::NaiveDate;

use crate::account::tracking;
use crate::origin::at;
use crate::phrases::or_dots;
use crate::terms::Terms;
use crate::working::security;
use domain::acts::complaint::{AccessClass, Priority};
use domain::acts::event::AttachmentKind;
use domain::acts::reporter::Identity;
use domain::acts::step::Step;
use domain::readings::case::Case;
use domain::readings::rulebook::Rulebook;
use domain::text::mask::Mask;
use letters::{Facts, TextFact};

/// Security mark and speed, the same on every paper to the outside.
pub fn head(facts: &mut Facts, case: &Case) {
    facts.text(TextFact::OutSecurity, security(case).to_uppercase());
    // One word for who may read it, one for how fast it goes; an ordinary letter needs but one.
    let class = match (security(case), case.recording.access) {
        ("", Some(AccessClass::Restricted)) => "Terbatas",
        (class, _) => class,
    };
    let speed = match case.recording.priority {
        Some(Priority::VeryUrgent) => "Sangat Segera",
        Some(Priority::Urgent) => "Segera",
        Some(Priority::Normal) | None => "",
    };
    let both: Vec<&str> = [class, speed].into_iter().filter(|word| !word.is_empty()).collect();
    facts.text(TextFact::OutSpeed, if both.is_empty() { "Biasa".to_owned() } else { both.join(", ") });
}

/// Head and address of a letter to the complainant, as far as this edition may print them.
pub fn to_complainant(facts: &mut Facts, case: &Case, mask: &Mask) {
    head(facts, case);
    facts.text(TextFact::OutTo, mask.complainant()).typed_in(&at(Step::Submit, "identity.name"));
    let part = |of: fn(&Identity) -> &str| open_identity(case, mask).map_or("", of);
    let (address, district) = (part(|identity| identity.address.trim()), part(|identity| identity.district.trim()));
    facts.text(TextFact::OutAddress, address).typed_in(&at(Step::Submit, "identity.address"));
    let place = match (district, tracking(case)) {
        ("", _) if !address.is_empty() => String::new(),
        ("", Some(id)) => format!("melalui LAPOR! dengan ID {id}"),
        ("", None) => "di tempat".to_owned(),
        (district, _) => format!("di {district}"),
    };
    facts.text(TextFact::OutPlace, place).typed_in(&at(Step::Submit, "identity.district"));
}

/// Whether an address tells more than a town.
pub fn is_street(address: &str) -> bool {
    address.contains(|mark: char| mark.is_ascii_digit() || mark == ',')
}

pub fn files_of_complainant(case: &Case) -> u64 {
    case.attachments.iter().filter(|file| file.kind == AttachmentKind::FromComplainant).count() as u64
}

pub fn files_words(files: u64, none: &str) -> String {
    if files == 0 { none.to_owned() } else { format!("{files} ({}) berkas", words::terbilang(files)) }
}

/// What the letters about a forwarded report say of the agency and of the next question to it.
pub fn forward_facts(facts: &mut Facts, case: &Case, book: &Rulebook, mask: &Mask, today: NaiveDate) {
    let form = &case.verification.forwarding;
    facts.text(TextFact::ForwardAgency, or_dots(&mask.text(&form.agency)));
    // A town alone is no address.
    if is_street(&form.address) {
        facts.text(TextFact::ForwardAddress, mask.text(&form.address));
    }
    if let Some(length) = Terms::of(case, book).chase() {
        let due = book.calendar.due(form.letter_on.unwrap_or(today), length).on;
        facts.text(TextFact::ForwardSpan, words::length(length));
        facts.text(TextFact::ForwardChase, words::date_weekday(due));
    }
}

/// The identity of a complainant who agreed to be named; the internal edition only.
pub fn open_identity<'a>(case: &'a Case, mask: &Mask) -> Option<&'a Identity> {
    case.complainant().filter(|_| mask.names_respondents())
}

/// Name, address and ways to answer, one a line; otherwise only that they are kept.
pub fn identity_lines(case: &Case, mask: &Mask) -> String {
    let Some(identity) = open_identity(case, mask) else {
        return format!("{}; identitas dirahasiakan, tersimpan di berkas", mask.complainant());
    };
    let home = [identity.address.trim(), identity.district.trim()];
    let home: Vec<&str> = home.into_iter().filter(|text| !text.is_empty()).collect();
    let mut lines = vec![mask.complainant().to_owned()];
    for (what, text) in [("", home.join(", ").as_str()), ("Telepon ", identity.phone.trim()), ("Pos-el ", identity.email.trim())] {
        if !text.is_empty() {
            lines.push(format!("{what}{text}"));
        }
    }
    lines.join("\n")
}
