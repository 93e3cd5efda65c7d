//! The signed decree that fixes the procedure: a scan of it, kept in the register, for the decree is never set again from data.

use std::path::Path;

use crate::files::extension_of;
use crate::foreign::{self, Clean};
use crate::{Done, Export, Office, Trouble};
use domain::acts::ids::Digest;
use store::digest_of;

/// What a scan may be.
const SCANS: [&str; 3] = ["application/pdf", "image/jpeg", "image/png"];

impl Office {
    /// Takes over a scan of the decree; the one before stays in the register with the act that named it.
    ///
    /// # Errors
    /// [`Trouble::BadFile`] when it is neither PDF nor picture; the old scan stays then.
    pub fn set_decree_scan(&mut self, path: &Path) -> Result<Done, Trouble> {
        let (digest, bytes) = decree_scan_in(path)?;
        self.set_picture(|office| office.decree_scan = Some(digest), bytes)
    }

    /// The scan of the decree, without what scripts or programs somebody hid in it.
    ///
    /// # Errors
    /// [`Trouble::BadFile`] when there is none, or when nobody can read it.
    pub fn decree_scan(&self) -> Result<Export, Trouble> {
        let bad = |reason: String| Trouble::BadFile { reason };
        let kept = self.book.office.decree_scan.map(|digest| self.blob(&digest)).transpose()?.flatten();
        let bytes = kept.ok_or_else(|| bad("Pindaian keputusan belum ada di register. Pasang di Pengaturan, Dasar hukum.".to_owned()))?;
        let media = crate::files::media_of(&bytes).unwrap_or_default();
        let Clean { bytes, .. } = foreign::clean(&bytes, media).map_err(|unread| {
            bad(format!("Pindaian keputusan tidak dikeluarkan: {unread}. Berkasnya tetap utuh. Pasang pindaian yang lain."))
        })?;
        Ok(Export { file_name: format!("Pindaian-Keputusan-Pedoman.{}", extension_of(media)), bytes, issued: true })
    }
}

/// A scan of the decree in a file, as it is kept.
///
/// # Errors
/// [`Trouble::BadFile`] when it is neither PDF nor picture.
pub(crate) fn decree_scan_in(path: &Path) -> Result<(Digest, Vec<u8>), Trouble> {
    let (bytes, media) = crate::read_attachment(path)?;
    if !SCANS.contains(&media) {
        let reason = "Itu bukan pindaian PDF, JPG, atau PNG. Pindaian lama tetap dipakai. Pindai keputusannya, lalu pasang lagi.";
        return Err(Trouble::BadFile { reason: reason.to_owned() });
    }
    Ok((Digest(digest_of(&bytes)), bytes))
}
