//! Names of things: case numbers, places in the list of acts, digests, moments.
//!
//! Each has one parser and one `Display`, so that a number on paper, on screen, in a file name and on the
//! command line is always written the same way.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A point in time with its distance from UTC; the only clock value the core knows.
pub type Moment = chrono::DateTime<chrono::FixedOffset>;

/// Number in the complaint register (*nomor register*): consecutive within a year, never reused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CaseNo {
    /// Calendar year of the register book.
    pub year: i32,
    /// Place in that book, from 1.
    pub serial: u32,
}

impl fmt::Display for CaseNo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ADU-{:04}-{:04}", self.year, self.serial)
    }
}

/// Text that is no register number.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("bukan nomor register: {0}")]
pub struct NotACaseNo(pub String);

impl FromStr for CaseNo {
    type Err = NotACaseNo;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || NotACaseNo(text.to_owned());
        let upper = text.trim().to_ascii_uppercase();
        let rest = upper.strip_prefix("ADU-").unwrap_or(&upper);
        let (year, serial) = rest.split_once('-').ok_or_else(wrong)?;
        if !year.bytes().all(|b| b.is_ascii_digit()) || !serial.bytes().all(|b| b.is_ascii_digit()) {
            return Err(wrong());
        }
        let year: i32 = year.parse().map_err(|_| wrong())?;
        let serial: u32 = serial.parse().map_err(|_| wrong())?;
        if !(1000..=9999).contains(&year) || serial == 0 {
            return Err(wrong());
        }
        Ok(Self { year, serial })
    }
}

impl Serialize for CaseNo {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for CaseNo {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
    }
}

/// Place of an act in the register's one list, from 1, without gaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Seq(pub u64);

/// SHA-256 of some bytes, written as 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest(pub [u8; 32]);

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({self})")
    }
}

impl Serialize for Digest {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        let wrong = || serde::de::Error::custom("a digest has 64 hexadecimal digits");
        if text.len() != 64 || !text.is_ascii() {
            return Err(wrong());
        }
        let mut bytes = [0; 32];
        for (at, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&text[at * 2..at * 2 + 2], 16).map_err(|_| wrong())?;
        }
        Ok(Self(bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_number_reads_what_it_writes() {
        let no = CaseNo { year: 2026, serial: 31 };
        assert_eq!(no.to_string(), "ADU-2026-0031");
        assert_eq!("adu-2026-0031".parse(), Ok(no));
        assert_eq!(" 2026-31 ".parse(), Ok(no));
        assert_eq!("ADU-2026-12345".parse(), Ok(CaseNo { year: 2026, serial: 12345 }));
    }

    #[test]
    fn other_text_is_no_case_number() {
        for text in ["", "ADU", "ADU-2026", "ADU-26-1", "ADU-2026-0", "ADU-2026-x", "ADU-2026--1", "ADU-+026-1"] {
            assert!(text.parse::<CaseNo>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_digest_survives_json() {
        let digest = Digest([0xab; 32]);
        let text = serde_json::to_string(&digest).unwrap();
        assert_eq!(serde_json::from_str::<Digest>(&text).unwrap(), digest);
        assert!(serde_json::from_str::<Digest>("\"ab\"").is_err());
    }
}
