//! Whether the computer's clock is believed: before the first act after it went back, or ran on over days nobody saw, somebody must say so.

use super::{Office, Trouble};
use domain::acts::ids::Moment;
use domain::readings::clock::{Doubt, doubt, is_behind};
use domain::rules::wish::Wish;

/// Setting with the last moment at which the clock was believed.
const SEEN: &str = "jam.terakhir";

impl Office {
    /// What is to be asked about the clock before anything is recorded; nothing for a clock that somebody set by hand.
    #[must_use]
    pub fn clock_doubt(&self) -> Option<Doubt> {
        self.clock.can_err().then(|| doubt(self.seen?, self.now(), &self.book.calendar)).flatten()
    }

    /// Whether acts bear a later moment than now, so that a clock that is right now was wrong when they were recorded.
    #[must_use]
    pub fn acts_lie_ahead(&self) -> bool {
        self.book.newest.is_some_and(|newest| is_behind(self.now(), newest))
    }

    /// Takes notice of the time while it runs on as clocks do, so that a jump is known as one.
    pub fn watch_clock(&mut self) {
        if self.clock_doubt().is_none() {
            let day_before = self.seen.map(|seen| seen.date_naive());
            self.seen = Some(self.now());
            if day_before != Some(self.today()) {
                // Only a question more or less hangs on it.
                self.keep_seen().unwrap_or_default();
            }
        }
    }

    /// Somebody says that the clock is right. Where acts lie ahead of it, that is recorded with the reason: what dates them hinders
    /// nothing that is recorded from now on.
    ///
    /// # Errors
    /// The reason is missing, or the register cannot be written; the clock stays in doubt then.
    pub fn believe_clock(&mut self, reason: &str) -> Result<(), Trouble> {
        let before = self.seen.take();
        if self.acts_lie_ahead() {
            let wish = Wish::AnswerClock { until: self.head_seq(), reason: reason.to_owned() };
            if let Err(trouble) = self.perform(None, wish, "") {
                self.seen = before;
                return Err(trouble);
            }
        }
        self.seen = Some(self.now());
        self.keep_seen()
    }

    /// When the clock was believed last, by what is recorded and what was noticed.
    pub(super) fn last_seen(&self) -> Option<Moment> {
        let noticed = self.setting(SEEN).ok().flatten().and_then(|kept| Moment::parse_from_rfc3339(&kept).ok());
        self.book.newest.max(noticed)
    }

    fn keep_seen(&mut self) -> Result<(), Trouble> {
        let now = self.now().to_rfc3339();
        self.keep_setting(SEEN, &now)
    }
}
