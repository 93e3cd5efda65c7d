//! Who may decide, sign and punish: the one table of it, read by the door, the forms and the papers.
//!
//! | what | who | rule |
//! |---|---|---|
//! | decide on a report | the Kepala, or whoever stands in (Plt., Plh.), in the term | SOP step 6; UU 30/2014 art. 14 |
//! | the same, where one who holds that office is a party | the Kepala's superior, and nobody below the Kepala | UU 30/2014 art. 42–45; UU 25/2009 art. 45(2) |
//! | work on a case, sign for the team | members of the team in their term who declared no conflict; never who decides | UU 30/2014 art. 42–45 |
//! | sign the letters of a case | who may decide on it | UU 30/2014 art. 42 |
//! | the same in the name of the Kepala (a.n., u.b.) | whom the office has named, in the term, with no part in the case | PerBPS 5/2019 |
//! | send what goes up about a Kepala who is a party | the chair of the team, or who comes after him | UU 30/2014 art. 42; UU 25/2009 art. 45(2) |
//! | light or medium discipline | the Kepala, for civil servants | PP 94/2021 art. 22 |
//! | heavy discipline | the *pejabat pembina kepegawaian*; the file is passed on | PP 94/2021 art. 18 |
//! | any penalty for the Kepala | above the office | PP 94/2021 art. 29(6) |
//! | contract partners and others | the signer of the contract | PP 49/2018 |

use chrono::NaiveDate;

use crate::acts::complaint::{ConflictStatement, RespondentKind};
use crate::acts::person::{Person, PersonRef, Role};
use crate::acts::report::{Authority, Sanction, SanctionKind, SanctionLevel};
use crate::acts::step::Step;
use crate::acts::style::OnBehalf;
use crate::readings::case::Case;
use crate::readings::rulebook::Rulebook;
use crate::rules::refusal::Why;
use crate::text::involved::{head_is_party, involvement, is_respondent};

/// Whether a person may decide on a case on a day.
///
/// # Errors
/// Why not: not in office, a party or beneath one, or a superior where the Kepala is none.
pub fn may_decide(case: &Case, book: &Rulebook, person: &Person, on: NaiveDate) -> Result<(), Why> {
    if !person.serves_on(on) || person.is_team() {
        return Err(Why::NotServing);
    }
    if involvement(case, person).is_some() {
        return Err(Why::HeadIsRespondent);
    }
    match (person.is_head(), head_is_party(case, book, on)) {
        (true, true) => Err(Why::HeadIsRespondent),
        (false, false) => Err(Why::SuperiorNotNeeded),
        (true, false) | (false, true) => Ok(()),
    }
}

/// Who may decide on a case on a day, and so signs its letters (UU 30/2014 art. 42 forbids acts as well as decisions); of several the newest
/// entry comes first.
#[must_use]
pub fn deciders<'a>(case: &Case, book: &'a Rulebook, on: NaiveDate) -> Vec<&'a Person> {
    book.people.iter().rev().filter(|person| may_decide(case, book, person, on).is_ok()).collect()
}

/// Who signs the letters of a case on a day in the name of the Kepala; nobody where the Kepala himself may not, and nobody who is a party
/// or declared a conflict.
#[must_use]
pub fn signs_for_head<'a>(case: &Case, book: &'a Rulebook, on: NaiveDate) -> Option<(&'a Person, &'a OnBehalf)> {
    let named = book.style.on_behalf.as_ref()?;
    let person = book.person(&named.signs).filter(|person| person.is_team() && person.serves_on(on))?;
    let barred = involvement(case, person).is_some() || head_is_party(case, book, on);
    (!barred).then_some((person, named))
}

/// Who sends a case of a Kepala who is a party to the office above: he himself may not, and his superior is the one who is asked. The chair of
/// the team does, else the next of it who has no part in the case.
#[must_use]
pub fn sends_upward<'a>(case: &Case, book: &'a Rulebook, on: NaiveDate) -> Option<&'a Person> {
    let ranks = [Role::Chair, Role::Secretary, Role::Member, Role::Operator];
    member(case, book, on, &ranks).filter(|_| head_is_party(case, book, on))
}

/// The first of the team on a day with one of these roles, in their order, who has no part in the case.
#[must_use]
pub fn member<'a>(case: &Case, book: &'a Rulebook, on: NaiveDate, roles: &[Role]) -> Option<&'a Person> {
    let team = book.team_on(on);
    roles.iter().find_map(|role| team.iter().copied().find(|person| person.role == *role && involvement(case, person).is_none()))
}

/// Those of these people who said in no other form of the case than that of a step whether they are in conflict.
#[must_use]
pub fn unstated<'a>(case: &Case, own: Step, people: impl IntoIterator<Item = &'a PersonRef>) -> Vec<&'a PersonRef> {
    let mut found: Vec<&PersonRef> = Vec::new();
    for person in people {
        let answers = |(step, line): (Step, &ConflictStatement)| step != own && line.person == *person && line.conflict.is_some();
        let is_said = case.statements().any(answers);
        if !is_said && !found.contains(&person) {
            found.push(person);
        }
    }
    found
}

/// Whether a penalty reaches a kind of respondent: civil-service discipline reaches civil servants (PP 94/2021 art. 8, 43), others are reached
/// through their contract (PP 49/2018).
///
/// # Errors
/// Why not; of nobody whose kind is not known it can be said.
pub fn reaches(kind: RespondentKind, penalty: SanctionKind) -> Result<(), Why> {
    let by_contract = penalty.level() == SanctionLevel::Contract;
    let fits = match kind {
        RespondentKind::CivilServant | RespondentKind::Candidate => !by_contract,
        RespondentKind::Contract | RespondentKind::Partner | RespondentKind::Outsider => by_contract,
        RespondentKind::Unknown => return Err(Why::KindUnknown),
    };
    if fits { Ok(()) } else { Err(Why::SanctionNotForKind) }
}

/// Whether somebody else than the Kepala imposes a recommended sanction, so that the file is passed on.
#[must_use]
pub fn is_beyond_head(sanction: &Sanction, case: Option<&Case>, book: &Rulebook) -> bool {
    sanction.authority().is_some_and(|authority| authority != Authority::Head)
        || case.is_some_and(|case| aims_at_head(sanction, case, book))
}

/// Whether a sanction is to meet the Kepala, over whom the power lies above (PP 94/2021 art. 29(6)).
fn aims_at_head(sanction: &Sanction, case: &Case, book: &Rulebook) -> bool {
    let place = usize::from(sanction.respondent).checked_sub(1);
    let respondent = place.and_then(|place| case.submission.respondents.get(place));
    respondent.is_some_and(|one| book.people.iter().any(|person| person.is_head() && is_respondent(one, person)))
}
