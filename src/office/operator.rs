//! Who acts: the person who opened the register. Never the account of the computer, which many share.

use chrono::NaiveDate;

use super::{Office, Trouble};
use domain::acts::person::Role;
use domain::readings::rulebook::Rulebook;
use domain::rules::refusal::{Refusal, Why};
use domain::rules::wish::Wish;

/// Stands for a person nobody named, in a register that has no admin LAPOR! yet.
const NOBODY: &str = "operator";

/// The setting of this computer that remembers who worked last.
const LAST: &str = "petugas";

/// Fewest and most letters of a name.
const LETTERS: std::ops::RangeInclusive<usize> = 2..=100;

/// The first admin LAPOR! who serves on a day.
pub(super) fn proposed(book: &Rulebook, on: NaiveDate) -> String {
    let admin = book.people.iter().find(|person| person.role == Role::Operator && person.serves_on(on));
    admin.map_or_else(|| NOBODY.to_owned(), |person| person.name.trim().to_owned())
}

/// The admin LAPOR! a new register begins with.
pub(super) fn named_in(wishes: &[Wish]) -> String {
    let people = wishes.iter().filter_map(|wish| if let Wish::SetPerson(person) = wish { Some(person) } else { None });
    let mut admins = people.filter(|person| person.role == Role::Operator);
    admins.next().map(|person| person.name.trim()).filter(|name| !name.is_empty()).unwrap_or(NOBODY).to_owned()
}

impl Office {
    /// Who acts, as recorded with every act.
    #[must_use]
    pub fn operator(&self) -> &str {
        &self.operator
    }

    /// Whether it is known who acts.
    #[must_use]
    pub fn knows_operator(&self) -> bool {
        self.operator != NOBODY
    }

    /// Says who acts from now on.
    ///
    /// # Errors
    /// [`Trouble::Refused`] at `who` when it is no name of 2 to 100 letters; whoever acted before goes on acting.
    pub fn set_operator(&mut self, name: &str) -> Result<(), Trouble> {
        let name = name.trim();
        let is = name.chars().count();
        let why = match name.chars().find(|c| c.is_control()) {
            Some(bad) => Some(Why::BadCharacter(bad)),
            None if is < *LETTERS.start() => Some(Why::TooShort { min: *LETTERS.start() }),
            None if is > *LETTERS.end() => Some(Why::TooLong { max: *LETTERS.end(), is }),
            None => None,
        };
        if let Some(why) = why {
            return Err(Trouble::Refused(vec![Refusal { at: "who".to_owned(), why }]));
        }
        name.clone_into(&mut self.operator);
        Ok(())
    }

    /// Who worked last with this register on this computer.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn last_operator(&self) -> Result<Option<String>, Trouble> {
        self.setting(LAST)
    }

    /// Remembers who works here, to be proposed the next time.
    ///
    /// # Errors
    /// The register cannot be written.
    pub fn remember_operator(&mut self) -> Result<(), Trouble> {
        let name = self.operator.clone();
        self.keep_setting(LAST, &name)
    }
}
