//! A length of time as people write it: `2 hari kerja`, `14 hk`, `60 hari`, `2 minggu`.

use crate::acts::length::Length;

/// Most of a unit that a rule may name.
const LONGEST: u16 = 999;

/// Reads a length; nothing where it is none, or not from 1 to 999.
#[must_use]
pub fn read_length(text: &str) -> Option<Length> {
    let (number, unit) = text.trim().split_once(' ')?;
    let number: u16 = number.parse().ok().filter(|number| (1..=LONGEST).contains(number))?;
    match super::one_line(unit).to_lowercase().as_str() {
        "hk" | "hari kerja" => Some(Length::WorkingDays(number)),
        "hari" | "hkal" | "hari kalender" => Some(Length::CalendarDays(number)),
        "minggu" => Some(Length::Weeks(number)),
        "minggu kalender" => Some(Length::CalendarWeeks(number)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_read_as_rules_write_them() {
        for (text, length) in [
            ("14 hk", Some(Length::WorkingDays(14))),
            (" 2  Hari  Kerja ", Some(Length::WorkingDays(2))),
            ("60 hari", Some(Length::CalendarDays(60))),
            ("2 minggu", Some(Length::Weeks(2))),
            ("1 minggu kalender", Some(Length::CalendarWeeks(1))),
            ("0 hari", None),
            ("1000 hari", None),
            ("dua hari", None),
            ("2 bulan", None),
            ("2", None),
        ] {
            assert_eq!(read_length(text), length, "{text}");
        }
    }
}
