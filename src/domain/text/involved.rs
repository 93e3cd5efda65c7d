//! Whether a person of the office is involved in a case: the one reading of conflict of interest (UU 30/2014 art. 42–45,
//! UU 25/2009 art. 45(2)), for those who judge and for those who print.

use chrono::NaiveDate;

use crate::acts::complaint::{ConflictStatement, Respondent};
use crate::acts::person::{Person, PersonRef};
use crate::readings::case::Case;
use crate::readings::rulebook::Rulebook;
use crate::text::digits;
use crate::text::leak::name_parts;

/// Why a person must keep out of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Involvement {
    /// Is one of the reported parties.
    Respondent,
    /// Declared a conflict of interest.
    Declared,
}

/// Whether a person is involved in a case, and how; who is reported and has declared it as well is a respondent.
#[must_use]
pub fn involvement(case: &Case, person: &Person) -> Option<Involvement> {
    if case.submission.respondents.iter().any(|respondent| is_respondent(respondent, person)) {
        return Some(Involvement::Respondent);
    }
    has_declared(case.statements().map(|(_, line)| line), &person.id).then_some(Involvement::Declared)
}

/// Whether one who holds the Kepala's office on a day is a party to a case. Whoever stands in for the Kepala is beneath him then, and neither
/// judges him nor signs in his stead.
#[must_use]
pub fn head_is_party(case: &Case, book: &Rulebook, on: NaiveDate) -> bool {
    book.people.iter().any(|head| head.is_head() && head.serves_on(on) && involvement(case, head).is_some())
}

/// Whether a person declared a conflict of interest in these lines.
#[must_use]
pub fn has_declared<'a>(lines: impl IntoIterator<Item = &'a ConflictStatement>, person: &PersonRef) -> bool {
    lines.into_iter().any(|line| line.person == *person && line.conflict == Some(true))
}

/// The same number, or the same name but for titles, capitals and blanks. A report that names nobody, only the office of
/// the Kepala, means who holds it.
#[must_use]
pub fn is_respondent(respondent: &Respondent, person: &Person) -> bool {
    let (nip, name) = (digits(&respondent.nip), name_parts(&respondent.name));
    if nip.is_empty() && name.is_empty() {
        return person.is_head() && is_office(&respondent.position, &person.position);
    }
    (!nip.is_empty() && nip == digits(&person.nip)) || (!name.is_empty() && name == name_parts(&person.name))
}

/// Whether a reported position is the Kepala's own, which people write short ("Kepala BPS") or with more behind it.
fn is_office(reported: &str, own: &str) -> bool {
    let letters = |text: &str| {
        let small = text.to_lowercase().replace("badan pusat statistik", "bps");
        small.chars().filter(|c| c.is_alphanumeric()).collect::<String>()
    };
    let (reported, own) = (letters(reported), letters(own));
    !own.is_empty() && reported.starts_with("kepalabps") && (reported.starts_with(&own) || own.starts_with(&reported))
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, NaiveDate};

    use super::*;
    use crate::acts::complaint::Submission;
    use crate::acts::event::{Entry, Event};
    use crate::acts::ids::{CaseNo, Seq};
    use crate::acts::person::{Capacity, Role};

    fn head() -> Person {
        Person {
            id: PersonRef("P1".into()),
            name: "Ir. Kepalawan Contoh, M.Si.".into(),
            nip: "197505052000011999".into(),
            rank: "Pembina, IV/a".into(),
            position: "Kepala BPS Kota Lubuk Linggau".into(),
            role: Role::Head,
            capacity: Capacity::Definitive,
            from: NaiveDate::from_ymd_opt(2024, 1, 1),
            until: None,
        }
    }

    fn reported(name: &str, nip: &str, position: &str) -> Case {
        let respondent = Respondent { name: name.into(), nip: nip.into(), position: position.into(), ..Respondent::default() };
        let event = Event::Opened(Box::new(Submission { respondents: vec![respondent], ..Submission::default() }));
        let no = CaseNo { year: 2026, serial: 1 };
        let at = DateTime::parse_from_rfc3339("2026-11-16T08:00:00+07:00").unwrap();
        Case::fold(no, &[Entry { seq: Seq(1), case: Some(no), at, by: "uji".into(), event, justified: None }]).unwrap()
    }

    #[test]
    fn a_respondent_is_known_by_name_by_number_and_unnamed_by_the_office_of_the_kepala() {
        let is = Some(Involvement::Respondent);
        for (name, nip, position, expected) in [
            ("Ir. Kepalawan Contoh, M.Si.", "", "", is),
            ("KEPALAWAN   CONTOH", "", "", is),
            ("Dr. kepalawan contoh, S.E., M.M.", "", "", is),
            ("Pak Kepala", "19750505 200001 1 999", "", is),
            ("", "197505052000011999", "", is),
            ("Kepalawan", "", "", None),
            ("Kepalawan Contohan", "", "", None),
            ("Budi Santoso", "19800101 200501 1 001", "", None),
            ("M.Si.", "", "", None),
            ("", "", "Kepala BPS Kota Lubuk Linggau", is),
            ("", "", "kepala badan pusat statistik kota lubuklinggau", is),
            ("", "", "Kepala BPS Kota", is),
            ("", "", "Kepala BPS Kota Palembang", None),
            ("", "", "Kepala Subbagian Umum", None),
            ("", "", "Kepala", None),
            // Somebody else by name, such as the one before.
            ("Mantan Pejabat", "", "Kepala BPS Kota Lubuk Linggau", None),
        ] {
            assert_eq!(involvement(&reported(name, nip, position), &head()), expected, "{name:?} {nip:?} {position:?}");
        }
    }

    #[test]
    fn an_empty_number_or_name_is_nobody_and_only_a_head_holds_the_office() {
        let case = reported("", "", "Kepala BPS Kota Lubuk Linggau");
        assert_eq!(involvement(&case, &Person { role: Role::Member, ..head() }), None);
        let nameless = Person { name: String::new(), nip: String::new(), position: String::new(), ..head() };
        assert_eq!(involvement(&reported("", "", ""), &nameless), None);
        assert_eq!(involvement(&case, &nameless), None);
    }

    #[test]
    fn a_conflict_counts_once_it_is_declared_and_only_for_who_declared_it() {
        let mut case = reported("Budi Santoso", "", "");
        let line = |person: &str, conflict| ConflictStatement { person: PersonRef(person.into()), conflict, note: String::new() };
        for (person, conflict, expected) in
            [("P1", Some(true), Some(Involvement::Declared)), ("P1", Some(false), None), ("P1", None, None), ("P2", Some(true), None)]
        {
            case.recording.conflicts = vec![line(person, conflict)];
            assert_eq!(involvement(&case, &head()), expected, "{person} {conflict:?}");
        }
        case.recording.conflicts = vec![line("P1", Some(true))];
        case.submission.respondents[0].name = "Kepalawan Contoh".into();
        assert_eq!(involvement(&case, &head()), Some(Involvement::Respondent), "being reported weighs more");
    }
}
