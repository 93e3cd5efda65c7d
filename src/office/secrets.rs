//! What opens the register: passphrase and recovery code, and how they are changed.

use std::path::Path;

use domain::rules::wish::Wish;
use store::{Key, KeyCost, Store};

use super::{Office, Trouble};

impl Office {
    /// The code that opens the register without the passphrase, for whoever knows the passphrase. That it was shown is recorded first.
    ///
    /// # Errors
    /// [`Trouble::Store`] when the passphrase is wrong; the register cannot be written.
    pub fn recovery_code(&mut self, current: &str) -> Result<String, Trouble> {
        self.store.prove(&Key::typed(current))?;
        self.perform(None, Wish::ShowCode { renewed: false }, "")?;
        Ok(self.store.recovery_code())
    }

    /// Changes the passphrase, and with it the key and the recovery code, which is given; the current passphrase or the recovery code
    /// allows it. Older ones open nothing that is recorded from now on.
    ///
    /// # Errors
    /// [`Trouble::Store`] when the current one is wrong or the folder cannot be written.
    pub fn change_passphrase(&mut self, current: &str, new: &str, cost: KeyCost) -> Result<String, Trouble> {
        let code = self.store.change_key(&Key::typed(current), new, cost)?;
        self.perform(None, Wish::ShowCode { renewed: true }, "")?;
        Ok(code)
    }
}

/// Opens the store with a key; a passphrase also with its accents composed or apart, whichever keyboard it was typed on.
pub(super) fn opened(folder: &Path, key: &Key<'_>, who: &store::Holder) -> Result<Store, store::StoreError> {
    let first = Store::open(folder, key, who);
    let (Err(store::StoreError::WrongSecret), Key::Passphrase(typed)) = (&first, key) else { return first };
    let others = domain::text::compositions(typed);
    for other in others.iter().filter(|other| other.as_str() != *typed) {
        match Store::open(folder, &Key::Passphrase(other), who) {
            Err(store::StoreError::WrongSecret) => {}
            answer => return answer,
        }
    }
    first
}
