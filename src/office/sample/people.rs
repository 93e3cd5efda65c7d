//! The invented people of the training office.

use chrono::NaiveDate;

use domain::acts::person::{Capacity, Person, PersonRef, Role};
use domain::rules::wish::Wish;

/// Short name of the head.
pub(super) const HEAD: &str = "P1";
/// Short name of the chair of the team.
pub(super) const CHAIR: &str = "P2";
/// Short name of the secretary.
pub(super) const SECRETARY: &str = "P3";
/// Short name of the operator.
pub(super) const OPERATOR: &str = "P4";

/// Name of the operator, who records everything.
pub(super) const OPERATOR_NAME: &str = "Umpamawati Adminanda, A.Md.";

/// A person by short name.
pub(super) fn person(id: &str) -> PersonRef {
    PersonRef(id.to_owned())
}

pub(super) fn wishes() -> Vec<Wish> {
    [
        (
            HEAD,
            "Ir. Kepalawan Contoh, M.Si.",
            "19750505 200001 1 999",
            "Pembina Tingkat I, IV/b",
            "Kepala BPS Kota Lubuk Linggau",
            Role::Head,
        ),
        (CHAIR, "Fiktiana Ketuasari, S.ST.", "19850617 200912 2 999", "Penata Tingkat I, III/d", "Statistisi Ahli Muda", Role::Chair),
        (SECRETARY, "Rekaan Catatmana, S.Si.", "19900909 201403 1 999", "Penata, III/c", "Statistisi Ahli Muda", Role::Secretary),
        (OPERATOR, OPERATOR_NAME, "19950808 201901 2 999", "Pengatur Tingkat I, II/d", "Pranata Komputer Terampil", Role::Operator),
    ]
    .into_iter()
    .map(|(id, name, nip, rank, position, role)| {
        Wish::SetPerson(Person {
            id: person(id),
            name: name.to_owned(),
            nip: nip.to_owned(),
            rank: rank.to_owned(),
            position: position.to_owned(),
            role,
            capacity: Capacity::Definitive,
            from: NaiveDate::from_ymd_opt(2024, 1, 2),
            until: None,
        })
    })
    .collect()
}
