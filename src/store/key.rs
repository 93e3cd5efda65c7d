//! From what a person knows to the key of the file. A random secret made once opens the register
//! for ever; `kunci.json` keeps it wrapped under the passphrase, and the recovery code is the
//! secret itself on paper. Changing the passphrase therefore rewrites one small file.

use std::path::{Path, PathBuf};
use std::time::Instant;

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{ChaCha20Poly1305, Key as CipherKey, Nonce};
use serde::{Deserialize, Serialize};
use zeroize::Zeroize as _;

use super::cost::KeyCost;
use super::link::{digest_of, hex, unhex};
use super::{StoreError, files, recovery};

/// Name of the file that holds the wrapped secret.
pub(super) const KEY_FILE: &str = "kunci.json";
const FORMAT: u32 = 1;
/// No key file is larger, in bytes.
const LARGEST: u64 = 64 * 1024;

/// What a person offers to open the register.
pub enum Key<'a> {
    /// The passphrase, exactly as typed.
    Passphrase(&'a str),
    /// The recovery code, in either case, with or without dashes.
    Recovery(&'a str),
}

impl<'a> Key<'a> {
    /// What somebody typed: a passphrase is taken as it is, blanks and all; only a copied code may have blanks around it.
    #[must_use]
    pub fn typed(typed: &'a str) -> Self {
        let code = typed.trim();
        if recovery::looks_like_recovery_code(code) { Self::Recovery(code) } else { Self::Passphrase(typed) }
    }
}

/// The 128-bit master secret; wiped when dropped.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Secret([u8; 16]);

impl Drop for Secret {
    fn drop(&mut self) {
        wipe(&mut self.0);
    }
}

impl Secret {
    /// Makes a fresh secret.
    pub(super) fn random() -> Result<Self, StoreError> {
        Ok(Self(random_bytes()?))
    }

    pub(super) fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    pub(super) fn bytes(&self) -> &[u8; 16] {
        &self.0
    }

    /// Returns the statement that gives the engine its raw key. The caller wipes it after use.
    pub(super) fn pragma(&self) -> String {
        let mut key = self.derived(b"tuntas/database/1");
        let mut digits = hex(&key);
        let statement = format!("PRAGMA key = \"x'{digits}'\";");
        wipe(&mut key);
        wipe_text(&mut digits);
        statement
    }

    /// Returns a value that recognises the secret without giving it away: 128 random bits cannot be
    /// guessed from it.
    fn proof(&self) -> String {
        hex(&self.derived(b"tuntas/proof/1"))
    }

    fn derived(&self, tag: &[u8]) -> [u8; 32] {
        let mut bytes = tag.to_vec();
        bytes.extend_from_slice(&self.0);
        let digest = digest_of(&bytes);
        wipe(&mut bytes);
        digest
    }
}

/// The secret, and whether something beside the database vouches for it. Without a voucher a
/// database that does not open may just as well mean a wrong code.
pub(super) struct Opened {
    pub secret: Secret,
    pub proven: bool,
    /// What a guess should cost from now on, where it has become too cheap.
    pub dearer: Option<KeyCost>,
}

#[derive(Serialize, Deserialize)]
struct KeyFile {
    format: u32,
    proof: String,
    slot: Slot,
}

#[derive(Serialize, Deserialize)]
struct Slot {
    cost: KeyCost,
    salt: String,
    nonce: String,
    sealed: String,
}

/// Returns where the key file of a folder lies.
pub(super) fn path(folder: &Path) -> PathBuf {
    folder.join(KEY_FILE)
}

/// Finds the secret from what a person offers.
pub(super) fn unlock(folder: &Path, key: &Key<'_>) -> Result<Opened, StoreError> {
    match key {
        Key::Passphrase(passphrase) => {
            let file = load(folder)?;
            let begun = Instant::now();
            let secret = unseal(&file.slot, passphrase)?;
            let dearer = file.slot.cost.raised(begun.elapsed());
            Ok(Opened { secret, proven: true, dearer })
        }
        Key::Recovery(code) => {
            let secret = recovery::read(code).ok_or(StoreError::WrongSecret)?;
            // A lost or damaged key file must not stand in the way of the paper.
            let proven = vouches(folder, &secret);
            Ok(Opened { secret, proven, dearer: None })
        }
    }
}

/// Wraps the secret under a passphrase at the price of this machine, and replaces the key file.
pub(super) fn store(folder: &Path, secret: &Secret, passphrase: &str, cost: KeyCost) -> Result<(), StoreError> {
    store_at(folder, secret, passphrase, cost.here())
}

/// As [`store`], at exactly this price.
pub(super) fn store_at(folder: &Path, secret: &Secret, passphrase: &str, cost: KeyCost) -> Result<(), StoreError> {
    let file = KeyFile { format: FORMAT, proof: secret.proof(), slot: seal(secret, passphrase, cost)? };
    let text = serde_json::to_vec_pretty(&file).map_err(|error| StoreError::Invalid { detail: error.to_string() })?;
    files::write_beside(&path(folder), &text)
}

/// Says whether the key file of a folder belongs to a secret.
pub(super) fn vouches(folder: &Path, secret: &Secret) -> bool {
    load(folder).is_ok_and(|file| file.proof == secret.proof())
}

fn load(folder: &Path) -> Result<KeyFile, StoreError> {
    let path = path(folder);
    // Something else under this name, such as a pipe, would be waited for without end.
    if std::fs::metadata(&path).is_ok_and(|about| !about.is_file() || about.len() > LARGEST) {
        return Err(StoreError::damaged(KEY_FILE));
    }
    let text = match std::fs::read(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(StoreError::KeyFileLost { path });
        }
        Err(error) => return Err(StoreError::io(&path, error)),
    };
    let file: KeyFile = serde_json::from_slice(&text).map_err(|_| StoreError::damaged(KEY_FILE))?;
    match file.format {
        FORMAT => Ok(file),
        found => Err(StoreError::NewerVersion { found: i64::from(found), known: i64::from(FORMAT) }),
    }
}

fn seal(secret: &Secret, passphrase: &str, cost: KeyCost) -> Result<Slot, StoreError> {
    let salt: [u8; 16] = random_bytes()?;
    let nonce: [u8; 12] = random_bytes()?;
    let payload = Payload { msg: secret.bytes(), aad: &bound(cost) };
    let sealed = cipher(passphrase, &salt, cost)?
        .encrypt(&Nonce::from(nonce), payload)
        .map_err(|_| StoreError::Invalid { detail: "the secret could not be sealed".into() })?;
    Ok(Slot { cost, salt: hex(&salt), nonce: hex(&nonce), sealed: hex(&sealed) })
}

fn unseal(slot: &Slot, passphrase: &str) -> Result<Secret, StoreError> {
    let broken = || StoreError::damaged(KEY_FILE);
    let salt: [u8; 16] = unhex(&slot.salt).ok_or_else(broken)?;
    let nonce: [u8; 12] = unhex(&slot.nonce).ok_or_else(broken)?;
    let sealed: [u8; 32] = unhex(&slot.sealed).ok_or_else(broken)?;
    if !slot.cost.sensible() {
        return Err(broken());
    }
    let payload = Payload { msg: &sealed, aad: &bound(slot.cost) };
    let mut plain = cipher(passphrase, &salt, slot.cost)?.decrypt(&Nonce::from(nonce), payload).map_err(|_| StoreError::WrongSecret)?;
    let bytes = <[u8; 16]>::try_from(plain.as_slice()).map_err(|_| broken());
    wipe(&mut plain);
    Ok(Secret(bytes?))
}

/// The cost is bound into the seal, so that nobody can lower it unnoticed.
fn bound(cost: KeyCost) -> Vec<u8> {
    format!("tuntas/slot/{FORMAT}/{}/{}/{}", cost.memory_kib, cost.passes, cost.lanes).into_bytes()
}

fn cipher(passphrase: &str, salt: &[u8], cost: KeyCost) -> Result<ChaCha20Poly1305, StoreError> {
    let refused = |error: argon2::Error| StoreError::Invalid { detail: error.to_string() };
    let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(32)).map_err(refused)?;
    let mut key = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params).hash_password_into(passphrase.as_bytes(), salt, &mut key).map_err(refused)?;
    let cipher = ChaCha20Poly1305::new(&CipherKey::from(key));
    wipe(&mut key);
    Ok(cipher)
}

/// Returns bytes from the operating system's source of chance.
pub(super) fn random_bytes<const N: usize>() -> Result<[u8; N], StoreError> {
    let mut bytes = [0; N];
    let filled = getrandom::fill(&mut bytes);
    filled.map_err(|error| StoreError::Invalid { detail: format!("no random numbers: {error}") })?;
    Ok(bytes)
}

/// Overwrites bytes.
pub(super) fn wipe(bytes: &mut [u8]) {
    bytes.zeroize();
}

/// Overwrites a text in its own memory and empties it.
pub(super) fn wipe_text(text: &mut String) {
    text.zeroize();
}
