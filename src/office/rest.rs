//! After how long without a hand on mouse or keyboard a register is locked: a setting of this computer.

use super::{Office, Trouble};

/// Name of the setting.
const SETTING: &str = "kunci.menit";
/// What holds until the office says otherwise, in minutes.
const MINUTES: u16 = 5;

/// The minutes to choose from.
pub const REST_CHOICES: [u16; 4] = [5, 10, 15, 30];

impl Office {
    /// After how many minutes of rest the register is locked.
    #[must_use]
    pub fn rest_minutes(&self) -> u16 {
        let kept = self.setting(SETTING).ok().flatten().and_then(|kept| kept.parse().ok());
        kept.filter(|minutes| REST_CHOICES.contains(minutes)).unwrap_or(MINUTES)
    }

    /// Sets the minutes of rest.
    ///
    /// # Errors
    /// The register cannot be written.
    pub fn set_rest_minutes(&mut self, minutes: u16) -> Result<(), Trouble> {
        self.keep_setting(SETTING, &minutes.to_string())
    }
}
