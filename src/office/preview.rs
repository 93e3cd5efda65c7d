//! What a change of the rules would move, before it is recorded: days off that are decreed, a service standard that is set anew.

use chrono::NaiveDate;
use domain::acts::calendar::CalendarYear;
use domain::acts::event::{Entry, Event};
use domain::acts::ids::Seq;
use domain::acts::standard::ServiceStandard;
use domain::readings::moved::Moves;

use super::{Office, Trouble};

impl Office {
    /// What would move if the days off of a year were these.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn preview_calendar(&self, year: &CalendarYear) -> Result<Moves, Trouble> {
        self.preview(Event::CalendarSet(year.clone()))
    }

    /// What would move if this service standard were in force from its day on.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn preview_standard(&self, standard: &ServiceStandard) -> Result<Moves, Trouble> {
        self.preview(Event::StandardSet(standard.clone()))
    }

    fn preview(&self, event: Event) -> Result<Moves, Trouble> {
        let mut after = self.book.clone();
        after.apply(&Entry { seq: Seq(u64::MAX), case: None, at: self.now(), by: String::new(), event, justified: None });
        let mut moves = Moves::default();
        // A closed case in which nothing runs has no date at all.
        let mut cards = self.dated_cards(NaiveDate::from_ymd_opt(9999, 12, 31), 0)?;
        cards.sort_by_key(|card| card.no);
        for card in cards {
            moves.add(&self.case(card.no)?.case, &self.book, &after, self.today());
        }
        Ok(moves)
    }
}
