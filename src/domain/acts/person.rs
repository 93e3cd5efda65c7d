//! The people of the office: officials with their terms, and members of the complaint team.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::choices;

/// Stable short name of a person of the office within the register, such as `P3`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PersonRef(pub String);

choices! {
    /// Place in the complaint desk.
    Role {
        /// *Kepala*, who decides.
        Head,
        /// *Ketua Tim*.
        Chair,
        /// *Sekretaris*.
        Secretary,
        /// *Anggota*.
        Member,
        /// *Admin LAPOR!*.
        Operator,
        /// *Atasan Kepala*, who decides where the Kepala is a party (UU 30/2014 art. 42–45).
        Superior,
    }
}

choices! {
    /// In what capacity an official signs.
    Capacity {
        /// Holder of the office.
        Definitive,
        /// *Pelaksana Tugas* (Plt.).
        Acting,
        /// *Pelaksana Harian* (Plh.).
        Daily,
    }
}

/// Someone who works on complaints, with the term of that work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Stable short name.
    pub id: PersonRef,
    /// Name with titles.
    pub name: String,
    /// Civil servant number, 18 digits; may be empty.
    #[serde(default)]
    pub nip: String,
    /// Rank and grade, such as `Penata, III/c`.
    #[serde(default)]
    pub rank: String,
    /// Position, as printed under a signature.
    #[serde(default)]
    pub position: String,
    /// Place in the desk.
    pub role: Role,
    /// Capacity in which a head signs.
    pub capacity: Capacity,
    /// First day of the term.
    pub from: Option<NaiveDate>,
    /// Last day of the term; open while it lasts.
    pub until: Option<NaiveDate>,
}

impl Person {
    /// Whether the term covers a date.
    #[must_use]
    pub fn serves_on(&self, date: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= date) && self.until.is_none_or(|until| date <= until)
    }

    /// Whether this person works in the team: neither the Kepala nor who stands above.
    #[must_use]
    pub fn is_team(&self) -> bool {
        match self.role {
            Role::Head | Role::Superior => false,
            Role::Chair | Role::Secretary | Role::Member | Role::Operator => true,
        }
    }

    /// Whether this person decides for the office.
    #[must_use]
    pub fn is_head(&self) -> bool {
        self.role == Role::Head
    }
}

/// What looks odd about a civil servant number (*NIP*). Odd numbers are warned about, never refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum NipOddity {
    /// Not 18 digits.
    Length,
    /// The first eight digits are no date of birth.
    BirthDate,
    /// The next six are no year and month of appointment.
    Appointment,
    /// Appointed before the age of 18.
    TooYoung,
    /// The fifteenth digit is neither 1 nor 2.
    Sex,
}
