//! Half-filled forms. They are no part of the record, but nothing typed is lost: what the disk does not take is held in memory,
//! shown again like any draft, and tried again until it is written.

use std::collections::BTreeMap;

use super::{Office, Trouble};

/// Drafts that could not be written, by their name.
pub type Unkept = BTreeMap<String, Vec<u8>>;

impl Office {
    /// A half-filled form that was kept, newest first of what lies in memory and on the disk.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn draft(&self, key: &str) -> Result<Option<Vec<u8>>, Trouble> {
        if let Some(held) = self.unkept.get(key) {
            return Ok(Some(held.clone()));
        }
        Ok(self.store.draft(key)?.map(|draft| draft.bytes))
    }

    /// The names of all half-filled forms with the moment each was kept, the newest first; never what is in them.
    /// One that is not written yet has no moment.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn draft_keys(&self) -> Result<Vec<(String, String)>, Trouble> {
        let held = self.unkept.keys().map(|key| (key.clone(), String::new()));
        let kept = self.store.drafts()?.into_iter().filter(|draft| !self.unkept.contains_key(&draft.key));
        Ok(held.chain(kept.map(|draft| (draft.key, draft.at))).collect())
    }

    /// Keeps a half-filled form across a power cut; it is not part of the record.
    ///
    /// # Errors
    /// The register cannot be written; the form is held in memory then, until [`Office::keep_again`] succeeds.
    pub fn keep_draft(&mut self, key: &str, bytes: &[u8]) -> Result<(), Trouble> {
        let at = self.now().to_rfc3339();
        match self.store.put_draft(key, &at, bytes) {
            Ok(()) => {
                self.unkept.remove(key);
                Ok(())
            }
            Err(error) => {
                self.unkept.insert(key.to_owned(), bytes.to_vec());
                Err(error.into())
            }
        }
    }

    /// Tries once more to write what is held in memory.
    ///
    /// # Errors
    /// The register can still not be written; what is left stays in memory.
    pub fn keep_again(&mut self) -> Result<(), Trouble> {
        for (key, bytes) in self.unkept.clone() {
            self.keep_draft(&key, &bytes)?;
        }
        Ok(())
    }

    /// What could not be written yet.
    #[must_use]
    pub fn unkept(&self) -> &Unkept {
        &self.unkept
    }

    /// Takes over what could not be written before the register was locked, and tries to write it.
    ///
    /// # Errors
    /// As [`Office::keep_again`].
    pub fn hold(&mut self, unkept: Unkept) -> Result<(), Trouble> {
        self.unkept.extend(unkept);
        self.keep_again()
    }

    /// Forgets a half-filled form.
    ///
    /// # Errors
    /// The register cannot be written.
    pub fn drop_draft(&mut self, key: &str) -> Result<(), Trouble> {
        self.unkept.remove(key);
        Ok(self.store.delete_draft(key)?)
    }
}
