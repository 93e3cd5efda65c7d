//! What an operator types for a date, a time or an amount, and what it means.

use chrono::{Datelike as _, Days, NaiveDate, NaiveTime};

const MONTHS: [&str; 12] =
    ["januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember"];

/// Reads a date. Without a year the nearest date that is not ahead by more than a month is meant.
///
/// Accepted: `5/1`, `5-1-2026`, `5 jan`, `5 januari 2026`, `2026-01-05`, `hari ini`, `kemarin`, `besok`, `lusa`, `+3`, `-2`.
#[must_use]
pub fn date(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let text = text.trim().to_lowercase();
    match text.as_str() {
        "hari ini" | "sekarang" | "h" => return Some(today),
        "kemarin" | "k" => return today.pred_opt(),
        "besok" | "b" => return today.succ_opt(),
        "lusa" => return today.checked_add_days(Days::new(2)),
        _ => {}
    }
    if let Some(days) = text.strip_prefix('+') {
        return today.checked_add_days(Days::new(days.trim().parse().ok()?));
    }
    if let Some(days) = text.strip_prefix('-') {
        return today.checked_sub_days(Days::new(days.trim().parse().ok()?));
    }
    let without_weekday = text.split_once(',').map_or(text.as_str(), |(_, rest)| rest);
    let parts: Vec<&str> = without_weekday.split(['/', '-', '.', ' ']).filter(|part| !part.is_empty()).collect();
    match parts[..] {
        [year, month, day] if year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()) => {
            NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
        }
        [day, month, year] => {
            let year: i32 = year.parse().ok()?;
            let year = if (0..100).contains(&year) { 2000 + year } else { year };
            NaiveDate::from_ymd_opt(year, month_number(month)?, day.parse().ok()?).filter(|date| (1900..=2999).contains(&date.year()))
        }
        [day, month] => {
            let (day, month) = (day.parse().ok()?, month_number(month)?);
            let in_year = |year| NaiveDate::from_ymd_opt(year, month, day);
            let latest = today.checked_add_days(Days::new(31))?;
            in_year(today.year() + 1)
                .filter(|date| *date <= latest)
                .or_else(|| in_year(today.year()).filter(|date| *date <= latest))
                .or_else(|| in_year(today.year() - 1))
        }
        _ => None,
    }
}

fn month_number(text: &str) -> Option<u32> {
    if let Ok(number) = text.parse() {
        return (1..=12).contains(&number).then_some(number);
    }
    if text.len() < 3 {
        return None;
    }
    let text = if text == "agt" || text == "ags" { "agustus" } else { text };
    let at = MONTHS.iter().position(|month| month.starts_with(text))?;
    u32::try_from(at + 1).ok()
}

/// Reads a time of day: `9.12`, `09:12`, `0912`, `9`.
#[must_use]
pub fn time(text: &str) -> Option<NaiveTime> {
    let text = text.trim().to_lowercase();
    let text = text.strip_suffix("wib").map_or(text.as_str(), str::trim);
    let (hour, minute) = match text.split_once(['.', ':']) {
        Some((hour, minute)) if minute.len() == 2 => (hour, minute),
        Some(_) => return None,
        None if text.len() == 4 && text.is_ascii() => text.split_at(2),
        None => (text, "00"),
    };
    if hour.is_empty() || hour.len() > 2 || !hour.bytes().chain(minute.bytes()).all(|b| b.is_ascii_digit()) {
        return None;
    }
    NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)
}

/// Reads an amount in rupiah: `60000`, `60.000`, `Rp 60.000,00`.
#[must_use]
pub fn rupiah(text: &str) -> Option<u64> {
    let text = text.trim();
    let text = text.strip_prefix("Rp").or_else(|| text.strip_prefix("rp")).unwrap_or(text).trim().trim_start_matches('.');
    let whole = match text.split_once(',') {
        Some((whole, cents)) if cents.bytes().all(|b| b == b'0' || b == b'-') => whole,
        Some(_) => return None,
        None => text,
    };
    let digits: String = whole.chars().filter(|c| !matches!(c, '.' | ' ')).collect();
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) { None } else { digits.parse().ok() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn dates_are_read_as_people_type_them() {
        let today = day(2026, 11, 24);
        for (text, meant) in [
            ("5/1/2026", day(2026, 1, 5)),
            ("5-1-26", day(2026, 1, 5)),
            ("5.1.2026", day(2026, 1, 5)),
            ("5 jan 2026", day(2026, 1, 5)),
            ("Senin, 5 Januari 2026", day(2026, 1, 5)),
            ("2026-01-05", day(2026, 1, 5)),
            ("17 agt", day(2026, 8, 17)),
            ("1/12", day(2026, 12, 1)),
            ("27/12", day(2025, 12, 27)),
            ("kemarin", day(2026, 11, 23)),
            (" Hari ini ", today),
            ("+3", day(2026, 11, 27)),
            ("-24", day(2026, 10, 31)),
        ] {
            assert_eq!(date(text, today), Some(meant), "{text}");
        }
        assert_eq!(date("5/1", day(2026, 12, 20)), Some(day(2027, 1, 5)));
    }

    #[test]
    fn impossible_dates_are_no_dates() {
        for text in ["", "31/2/2026", "0/1/2026", "5/13", "tanggal", "5", "+x", "99999999999/1/1"] {
            assert_eq!(date(text, day(2026, 11, 24)), None, "{text}");
        }
    }

    #[test]
    fn times_and_amounts() {
        let at = |h, m| NaiveTime::from_hms_opt(h, m, 0);
        for (text, meant) in [
            ("9.12", at(9, 12)),
            ("09:12", at(9, 12)),
            ("0912", at(9, 12)),
            ("9", at(9, 0)),
            ("14.10 WIB", at(14, 10)),
            ("25.00", None),
            ("9.5", None),
            ("x", None),
            ("", None),
        ] {
            assert_eq!(time(text), meant, "{text}");
        }
        for (text, meant) in [
            ("60000", Some(60_000)),
            ("Rp60.000", Some(60_000)),
            ("Rp. 1.500.000,00", Some(1_500_000)),
            ("1,5", None),
            ("-5", None),
            ("", None),
        ] {
            assert_eq!(rupiah(text), meant, "{text}");
        }
    }
}
