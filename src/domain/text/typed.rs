//! What an operator types for a date, a time or an amount, and what it means.

use chrono::{Datelike as _, Days, NaiveDate, NaiveTime};

use super::plain;

const MONTHS: [&str; 12] =
    ["januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember"];

/// Reads a date. Without a year the nearest date that is not ahead by more than a month is meant.
///
/// Accepted: `5/1`, `5-1-2026`, `05012026`, `5 jan`, `Senin 5 Januari 2026`, `tgl. 5 Nopember 2026`, `2026-01-05`, `hari ini`, `kemarin`,
/// `besok`, `lusa`, `+3`, `-2`; with blanks and dashes of every kind.
#[must_use]
pub fn date(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let text = plain(text).trim().to_owned();
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
    let words = text.split(['/', '-', '.', ' ', ',']).filter(|part| !part.is_empty());
    let parts: Vec<&str> = words.skip_while(|part| matches!(*part, "tgl" | "tanggal" | "hari") || is_weekday(part)).collect();
    match parts[..] {
        [year, month, day] if year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()) => {
            NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
        }
        [day, month, year] => {
            // A year has two digits or four; one digit is a slip.
            let year: i32 =
                if year.len() == 2 { 2000 + year.parse::<i32>().ok()? } else { year.parse().ok().filter(|_| year.len() == 4)? };
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
        [all] if all.len() == 8 && all.bytes().all(|b| b.is_ascii_digit()) => {
            let (day, month, year) = (all.get(..2)?, all.get(2..4)?, all.get(4..)?);
            NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
                .filter(|date| (1900..=2999).contains(&date.year()))
        }
        _ => None,
    }
}

fn is_weekday(word: &str) -> bool {
    matches!(word, "senin" | "selasa" | "rabu" | "kamis" | "jumat" | "jum'at" | "sabtu" | "minggu" | "ahad")
}

fn month_number(text: &str) -> Option<u32> {
    if let Ok(number) = text.parse() {
        return (1..=12).contains(&number).then_some(number);
    }
    if text.len() < 3 {
        return None;
    }
    // Spellings of before, and how people shorten.
    let text = match text {
        "agt" | "ags" | "agst" => "agustus",
        "nop" | "nopember" => "november",
        "peb" | "pebruari" | "pebr" => "februari",
        "sept" => "september",
        "okt" | "oktb" => "oktober",
        "des" | "dsb" => "desember",
        other => other,
    };
    let at = MONTHS.iter().position(|month| month.starts_with(text))?;
    u32::try_from(at + 1).ok()
}

/// Reads a time of day: `9.12`, `09:12`, `0912`, `9`.
#[must_use]
pub fn time(text: &str) -> Option<NaiveTime> {
    let text = plain(text).trim().to_owned();
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

/// Reads an amount in rupiah: `60000`, `60.000`, `60 000`, `Rp 60.000,00`, `IDR 60.000,-`. A point stands only before groups of three digits:
/// of `60000.00` and `1.5` nobody can say what was meant.
#[must_use]
pub fn rupiah(text: &str) -> Option<u64> {
    let text = plain(text);
    let text = text.trim();
    let text = text.strip_prefix("rp").or_else(|| text.strip_prefix("idr")).unwrap_or(text).trim_start_matches(['.', ' ']);
    let whole = match text.split_once(',') {
        Some((whole, cents)) if cents.bytes().all(|b| b == b'0' || b == b'-') => whole,
        Some(_) => return None,
        None => text.strip_suffix('-').unwrap_or(text),
    };
    let groups: Vec<&str> = whole.trim_end().trim_end_matches('.').split(['.', ' ']).collect();
    let (first, rest) = groups.split_first()?;
    let is_grouped = rest.iter().all(|group| group.len() == 3) && (rest.is_empty() || (1..=3).contains(&first.len()));
    let digits = groups.concat();
    if !is_grouped || first.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) { None } else { digits.parse().ok() }
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
            ("17 Agst 2026", day(2026, 8, 17)),
            ("24 Nopember 2026", day(2026, 11, 24)),
            ("6 Nop 2026", day(2026, 11, 6)),
            ("3 Pebruari 2026", day(2026, 2, 3)),
            ("3 Peb 2026", day(2026, 2, 3)),
            ("Selasa 24 November 2026", day(2026, 11, 24)),
            ("Jum’at, 20 November 2026", day(2026, 11, 20)),
            ("Tgl 24/11/2026", day(2026, 11, 24)),
            ("tgl. 24/11/2026", day(2026, 11, 24)),
            ("tanggal 24 November 2026", day(2026, 11, 24)),
            ("24\u{a0}November\u{a0}2026", day(2026, 11, 24)),
            ("24–11–2026", day(2026, 11, 24)),
            ("24112026", day(2026, 11, 24)),
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
        for text in ["5/1/2", "5/1/026", "45112026", "", "31/2/2026", "0/1/2026", "5/13", "tanggal", "5", "+x", "99999999999/1/1"] {
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
            ("Rp1.500.000,-", Some(1_500_000)),
            ("IDR 60.000", Some(60_000)),
            ("RP 60.000", Some(60_000)),
            ("60\u{a0}000", Some(60_000)),
            ("60000.00", None),
            ("1.5", None),
            ("12.50", None),
            ("1.5.000", None),
            ("6000.000", None),
            ("1,5", None),
            ("-5", None),
            ("", None),
        ] {
            assert_eq!(rupiah(text), meant, "{text}");
        }
    }
}
