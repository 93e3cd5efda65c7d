//! The chain that makes silent changes visible. Every act's link covers its own fields, the digest
//! of its body and the link before it. The byte form below is fixed for ever: a test pins it.
//! Order comes from the numbers; links are only ever checked, never followed.

use sha2::{Digest as _, Sha256};

/// A SHA-256 value.
pub type Digest = [u8; 32];

/// Returns the plain SHA-256 of bytes, the key under which an attachment lies.
#[must_use]
pub fn digest_of(bytes: &[u8]) -> Digest {
    Sha256::digest(bytes).into()
}

/// Returns bytes in lower-case hexadecimal.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        text.push(char::from(DIGITS[usize::from(byte >> 4)]));
        text.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
    text
}

/// Reads hexadecimal of exactly `N` bytes.
pub(super) fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let text = text.as_bytes();
    if text.len() != N * 2 {
        return None;
    }
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|value| u8::try_from(value).ok());
    let mut bytes = [0; N];
    for (target, pair) in bytes.iter_mut().zip(text.chunks_exact(2)) {
        *target = digit(pair[0])? << 4 | digit(pair[1])?;
    }
    Some(bytes)
}

/// Returns the digest of a body. The salt is removed with the body, so that nobody can later guess
/// a short text from its digest.
pub(super) fn body_digest(salt: &[u8], body: &[u8]) -> Digest {
    let mut hash = Sha256::new();
    hash.update(b"tuntas/body/1");
    put(&mut hash, salt);
    put(&mut hash, body);
    hash.finalize().into()
}

/// The fields of one act that its link covers.
pub(super) struct Linked<'a> {
    pub seq: u64,
    pub case: Option<&'a str>,
    pub at: &'a str,
    pub by: &'a str,
    pub version: u16,
    pub digest: &'a Digest,
}

/// Returns the link of an act that follows an act with link `before`.
pub(super) fn link(before: &Digest, row: &Linked<'_>) -> Digest {
    let Linked { seq, case, at, by, version, digest } = row;
    let mut hash = Sha256::new();
    hash.update(b"tuntas/link/1");
    put(&mut hash, before);
    put(&mut hash, &seq.to_be_bytes());
    // No case and an empty case number are different things.
    put(&mut hash, &[u8::from(case.is_some())]);
    put(&mut hash, case.unwrap_or_default().as_bytes());
    put(&mut hash, at.as_bytes());
    put(&mut hash, by.as_bytes());
    put(&mut hash, &version.to_be_bytes());
    put(&mut hash, *digest);
    hash.finalize().into()
}

/// Adds one field with its length before it, so that no two lists of fields share a byte form.
fn put(hash: &mut Sha256, field: &[u8]) {
    hash.update((field.len() as u64).to_be_bytes());
    hash.update(field);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(case: Option<&str>, by: &str) -> Digest {
        let digest = body_digest(&[7; 16], "{\"isi\":\"jalan rusak\"}".as_bytes());
        link(&[0; 32], &Linked { seq: 1, case, at: "2026-01-05T09:00:00+07:00", by, version: 1, digest: &digest })
    }

    #[test]
    fn the_byte_form_never_changes() {
        assert_eq!(
            hex(&body_digest(&[7; 16], "{\"isi\":\"jalan rusak\"}".as_bytes())),
            "b90f1a2983ac7ecd520aada3cc4a199b19d641fce1a77bbb95f3073e49def2d4"
        );
        assert_eq!(hex(&known(Some("ADU-2026-0001"), "Rina")), "0962fdf9b01a2503d6515e328ff045b9fb94af4bb94597661191bc4574aa6d00");
    }

    #[test]
    fn neighbouring_fields_cannot_be_confused() {
        assert_ne!(known(None, "Rina"), known(Some(""), "Rina"));
        assert_ne!(known(Some("A"), "BC"), known(Some("AB"), "C"));
        assert_ne!(body_digest(b"ab", b"c"), body_digest(b"a", b"bc"));
    }

    #[test]
    fn hexadecimal_goes_both_ways() {
        assert_eq!(unhex::<3>(&hex(&[0, 0xab, 255])), Some([0, 0xab, 255]));
        assert_eq!(unhex::<3>("00zz00"), None);
        assert_eq!(unhex::<3>("00"), None);
        assert_eq!(unhex::<1>("é"), None);
    }
}
