//! What the team's working papers have in common: mark of secrecy, officers, respondents, signatures.
//!
//! What is not known yet becomes dots for the pen.

use crate::phrases::{DOTS, EMPTY, date_or_dots};
use domain::acts::complaint::{AccessClass, Respondent};
use domain::acts::fact_finding::Party;
use domain::acts::person::{Person, PersonRef};
use domain::readings::case::Case;
use domain::readings::rulebook::Rulebook;
use domain::text::mask::Mask;
use domain::text::nip::group_nip;
use letters::{Facts, TableFact, TextFact};
use words::Label as _;

/// The mark of secrecy of a case: its class of access, or because who complains asked for secrecy.
pub fn security(case: &Case) -> &'static str {
    match case.recording.access {
        Some(AccessClass::TopSecret) => "Sangat Rahasia",
        Some(AccessClass::Secret) => "Rahasia",
        _ if case.openness().is_secret() => "Rahasia",
        Some(AccessClass::Ordinary | AccessClass::Restricted) | None => "",
    }
}

/// Puts that mark at the head of a paper.
pub fn mark(facts: &mut Facts, case: &Case) {
    facts.text(TextFact::WorkSecurity, security(case));
}

/// What many of these papers have in common: the mark of secrecy and the letter of assignment, once it has a number.
pub fn head(facts: &mut Facts, case: &Case) {
    let letter = &case.facts.assignment;
    mark(facts, case);
    let number = letter.letter_no.trim();
    if !number.is_empty() {
        facts.text(TextFact::WorkAssignment, format!("Surat Tugas Nomor {number} tanggal {}", date_or_dots(letter.letter_on)));
    }
}

/// The respondent who was named (from 1), or the only one there is; with its number.
pub fn respondent_of(case: &Case, named: u8) -> Option<(usize, &Respondent)> {
    let respondents = &case.submission.respondents;
    let no = if named == 0 && respondents.len() == 1 { 1 } else { usize::from(named) };
    Some((no, respondents.get(no.checked_sub(1)?)?))
}

/// The respondent as this edition may call him; where several are meant the name is left to the pen.
pub fn respondent_name(case: &Case, mask: &Mask, named: u8) -> String {
    match (respondent_of(case, named), mask.names_respondents()) {
        (Some((_, respondent)), true) if !respondent.name.trim().is_empty() => respondent.name.trim().to_owned(),
        (Some((no, _)), _) => format!("Terlapor-{no}"),
        (None, true) => EMPTY.to_owned(),
        (None, false) => "Terlapor".to_owned(),
    }
}

/// A witness, or somebody of another agency, by the name the form gives him where this edition may say it, else by his code.
pub fn party_name(case: &Case, mask: &Mask, party: Party, name: &str) -> String {
    let named = mask.names_respondents() && !name.trim().is_empty();
    if named { name.trim().to_owned() } else { case.code_of(party, 0, name) }
}

/// One row for each officer, or a row of dots; gives the officers.
pub fn people<'a>(facts: &mut Facts, table: TableFact, book: &'a Rulebook, officers: &[PersonRef]) -> Vec<&'a Person> {
    let known: Vec<&Person> = officers.iter().filter_map(|id| book.person(id)).collect();
    for one in &known {
        let (role, position) = (one.role.label(), one.position.trim());
        let post = if position.is_empty() { role.to_owned() } else { format!("{position} ({role})") };
        facts.row(table, [one.name.clone(), group_nip(&one.nip), one.rank.clone(), post]);
    }
    if known.is_empty() {
        facts.row(table, [DOTS; 4]);
    }
    known
}

pub fn sign(facts: &mut Facts, role: &str, person: Option<&Person>) {
    let (name, nip) = person.map_or_else(|| (EMPTY.to_owned(), String::new()), |one| (one.name.clone(), group_nip(&one.nip)));
    facts.row(TableFact::WorkSigners, [role.to_owned(), name, nip]);
}
