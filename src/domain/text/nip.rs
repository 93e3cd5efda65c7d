//! Civil servant numbers (*NIP*): what looks odd about one, and how it is written.

use chrono::{Datelike as _, NaiveDate};

use crate::acts::person::NipOddity;

/// Checks a NIP; spaces between the groups are allowed. Nothing is odd about an empty one.
///
/// `civil_servant` is false for PPPK, whose middle block is made differently: only length and birth date count.
#[must_use]
pub fn nip_oddity(text: &str, civil_servant: bool) -> Option<NipOddity> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    if digits.is_empty() {
        return None;
    }
    if digits.len() != 18 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Some(NipOddity::Length);
    }
    let number = |range: std::ops::Range<usize>| digits[range].parse::<u32>().unwrap_or(0);
    let date = |year: u32, month: u32, day: u32| NaiveDate::from_ymd_opt(i32::try_from(year).unwrap_or(0), month, day);
    let Some(born) = date(number(0..4), number(4..6), number(6..8)).filter(|born| born.year() >= 1900) else {
        return Some(NipOddity::BirthDate);
    };
    if !civil_servant {
        return None;
    }
    let Some(appointed) = date(number(8..12), number(12..14), 1) else {
        return Some(NipOddity::Appointment);
    };
    if appointed.year() - born.year() < 18 {
        return Some(NipOddity::TooYoung);
    }
    (!matches!(&digits[14..15], "1" | "2")).then_some(NipOddity::Sex)
}

/// A NIP in its usual groups, `yyyymmdd yyyymm s nnn`; other text is returned as it is.
#[must_use]
pub fn group_nip(text: &str) -> String {
    let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    if digits.len() == 18 && digits.is_ascii() {
        format!("{} {} {} {}", &digits[..8], &digits[8..14], &digits[14..15], &digits[15..])
    } else {
        text.trim().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sound_nip_has_nothing_odd() {
        for nip in ["", "19750505 200001 1 999", "199303032017041999"] {
            assert_eq!(nip_oddity(nip, true), None, "{nip}");
        }
    }

    #[test]
    fn an_odd_nip_tells_what_is_odd() {
        for (nip, oddity) in [
            ("1975", NipOddity::Length),
            ("19750505 200001 1 99x", NipOddity::Length),
            ("19751305 200001 1 999", NipOddity::BirthDate),
            ("19750505 200013 1 999", NipOddity::Appointment),
            ("19950505 200001 1 999", NipOddity::TooYoung),
            ("19750505 200001 3 999", NipOddity::Sex),
        ] {
            assert_eq!(nip_oddity(nip, true), Some(oddity), "{nip}");
        }
    }

    #[test]
    fn a_contract_employee_is_not_held_to_the_middle_block() {
        assert_eq!(nip_oddity("19950505 202321 9 001", false), None);
    }

    #[test]
    fn groups_follow_the_decree() {
        assert_eq!(group_nip("197505052000011999"), "19750505 200001 1 999");
        assert_eq!(group_nip(" 123 "), "123");
    }
}
