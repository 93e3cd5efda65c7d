//! The logo of the letterhead: taken over from a file, read once, kept in the register.

use std::path::Path;
use std::sync::Arc;

use crate::foreign::{self, Picture, Unread};
use crate::{Done, Office, Trouble};
use domain::acts::ids::Digest;
use domain::acts::office::OfficeProfile;
use domain::rules::wish::Wish;
use letters::Image;
use store::digest_of;

/// Largest side of a logo, pixels.
const LOGO_MAX: u32 = 4000;

/// Smallest longer side of a logo, pixels: less is a spot on the paper.
const LOGO_MIN: u32 = 32;

/// What is kept of it for the page, pixels: the 24 mm it is printed at, with 300 points to the inch.
const LOGO_PRINTED: u32 = 284;

/// Reads a logo: PNG or JPEG with sides of at most [`LOGO_MAX`] pixels, transparent parts made white,
/// no finer than a printer shows.
///
/// # Errors
/// [`Trouble::BadFile`] with a sentence for the operator.
fn read_logo(bytes: &[u8]) -> Result<Image, Trouble> {
    let bad = |reason: &str| Trouble::BadFile { reason: reason.to_owned() };
    match foreign::picture(bytes, LOGO_PRINTED, u64::from(LOGO_MAX) * u64::from(LOGO_MAX)) {
        Ok(picture) => Ok(on_white(&picture)),
        Err(Unread::TooMuch | Unread::TooSlow) => {
            Err(bad("Logo terlalu besar: paling banyak 4.000 piksel tiap sisi. Logo lama tetap dipakai. Perkecil gambarnya."))
        }
        Err(Unread::Broken | Unread::Table(_)) => Err(bad("Logo bukan gambar PNG atau JPG. Logo lama tetap dipakai. Pilih berkas gambar.")),
    }
}

/// A picture as it looks on white paper.
pub(super) fn on_white(picture: &Picture) -> Image {
    let pixel = |pixel: &[u8]| {
        let opacity = pixel.get(3).copied().map_or(255, u16::from);
        let part = |at: usize| pixel.get(at).copied().map_or(255, u16::from);
        [part(0), part(1), part(2)].map(|part| u8::try_from((part * opacity + 255 * (255 - opacity)) / 255).unwrap_or(255))
    };
    let rgb = picture.rgba.chunks_exact(4).flat_map(pixel).collect();
    Image { width: picture.width, height: picture.height, rgb }
}

impl Office {
    pub(super) fn decoded_logo(&self, digest: Digest) -> Result<Option<Arc<Image>>, Trouble> {
        if let Some((of, image)) = &*self.logo.borrow()
            && *of == digest
        {
            return Ok(Some(Arc::clone(image)));
        }
        let Some(bytes) = self.blob(&digest)? else { return Ok(None) };
        let image = Arc::new(read_logo(&bytes)?);
        *self.logo.borrow_mut() = Some((digest, Arc::clone(&image)));
        Ok(Some(image))
    }

    /// Takes over a logo for the letterhead; the picture is kept in the register.
    ///
    /// # Errors
    /// [`Trouble::BadFile`] when it is no usable picture; the old logo stays then.
    pub fn set_logo(&mut self, path: &Path) -> Result<Done, Trouble> {
        let (digest, bytes) = logo_in(path)?;
        self.set_picture(|office| office.logo = Some(digest), bytes)
    }

    /// Keeps a picture of the office together with what points at it.
    pub(super) fn set_picture(&mut self, change: impl FnOnce(&mut OfficeProfile), bytes: Vec<u8>) -> Result<Done, Trouble> {
        let mut office = self.book.office.clone();
        change(&mut office);
        self.perform_with(None, &Wish::SetOffice(Box::new(office)), "", vec![bytes], None)
    }
}

/// A logo in a file, as it is kept.
///
/// # Errors
/// [`Trouble::BadFile`] when it is no usable picture.
pub(crate) fn logo_in(path: &Path) -> Result<(Digest, Vec<u8>), Trouble> {
    let (bytes, _) = crate::read_attachment(path)?;
    let image = read_logo(&bytes)?;
    if image.width.max(image.height) < LOGO_MIN {
        let reason = format!(
            "Logo terlalu kecil: {} × {} piksel, paling sedikit {LOGO_MIN}. Logo lama tetap dipakai. Pilih gambar yang lebih besar.",
            image.width, image.height
        );
        return Err(Trouble::BadFile { reason });
    }
    Ok((Digest(digest_of(&bytes)), bytes))
}
