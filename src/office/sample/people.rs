//! The invented people of the training office.

use chrono::NaiveDate;

use super::local::Local;
use crate::Profile;
use domain::acts::person::{Capacity, Person, PersonRef, Role};
use domain::acts::series::{SeriesCode, SeriesStart};

/// Short name of the head.
pub(super) const HEAD: &str = "P1";
/// Short name of the chair of the team.
pub(super) const CHAIR: &str = "P2";
/// Short name of the secretary.
pub(super) const SECRETARY: &str = "P3";
/// Short name of the operator.
pub(super) const OPERATOR: &str = "P4";

/// Since when they serve.
const SINCE: NaiveDate = match NaiveDate::from_ymd_opt(2024, 1, 2) {
    Some(date) => date,
    None => NaiveDate::MIN,
};

/// Name of the operator, who records everything.
const OPERATOR_NAME: &str = "Umpamawati Adminanda, A.Md.";

/// A person by short name.
pub(super) fn person(id: &str) -> PersonRef {
    PersonRef(id.to_owned())
}

/// An office as its training register begins: with somebody in each place the cases speak of, in office long enough for them, and with
/// the books of numbers as they were taken over from paper.
pub(super) fn trained(profile: &Profile) -> Profile {
    let mut profile = profile.clone();
    let mut known = std::mem::take(&mut profile.people);
    for mut invented in invented() {
        let at = known.iter().position(|person| person.role == invented.role);
        let person = at.map_or_else(
            || {
                invented.position = Local(&profile).text(&invented.position);
                invented.clone()
            },
            |at| known.remove(at),
        );
        signed_by(&mut profile, &person.id, &invented.id);
        profile.people.push(Person { id: invented.id, from: invented.from, until: None, ..person });
    }
    for (person, place) in known.into_iter().zip(5..) {
        let id = PersonRef(format!("P{place}"));
        signed_by(&mut profile, &person.id, &id);
        profile.people.push(Person { id, ..person });
    }
    profile.standard.from = profile.standard.from.min(super::day(8, 31));
    for (code, starts) in [
        (SeriesCode::Letter, [("B", 101), ("R", 7)].as_slice()),
        (SeriesCode::Minutes, [("", 11)].as_slice()),
        (SeriesCode::Decree, [("", 71)].as_slice()),
    ] {
        for series in profile.series.iter_mut().filter(|series| series.code == code) {
            let with_prefix = series.has_prefix();
            let starts = starts.iter().take(if with_prefix { 2 } else { 1 });
            let prefix = |prefix: &str| if with_prefix { prefix.to_owned() } else { String::new() };
            series.starts = starts.map(|(before, serial)| SeriesStart { year: 2026, prefix: prefix(before), serial: *serial }).collect();
        }
    }
    profile
}

/// Who signs for the Kepala keeps doing so under another short name.
fn signed_by(profile: &mut Profile, before: &PersonRef, now: &PersonRef) {
    if let Some(of) = &mut profile.style.on_behalf
        && of.signs == *before
    {
        of.signs = now.clone();
    }
}

fn invented() -> Vec<Person> {
    [
        (HEAD, "Ir. Kepalawan Contoh, M.Si.", "19750505 200001 1 999", "Pembina Tingkat I, IV/b", "Kepala {kantor}", Role::Head),
        (CHAIR, "Fiktiana Ketuasari, S.ST.", "19850617 200912 2 999", "Penata Tingkat I, III/d", "Statistisi Ahli Muda", Role::Chair),
        (SECRETARY, "Rekaan Catatmana, S.Si.", "19900909 201403 1 999", "Penata, III/c", "Statistisi Ahli Muda", Role::Secretary),
        (OPERATOR, OPERATOR_NAME, "19950808 201901 2 999", "Pengatur Tingkat I, II/d", "Pranata Komputer Terampil", Role::Operator),
    ]
    .into_iter()
    .map(|(id, name, nip, rank, position, role)| Person {
        id: person(id),
        name: name.to_owned(),
        nip: nip.to_owned(),
        rank: rank.to_owned(),
        position: position.to_owned(),
        role,
        capacity: Capacity::Definitive,
        from: Some(SINCE),
        until: None,
    })
    .collect()
}
