//! Dates, times, amounts and numbers in words, as official Indonesian writing wants them.

use chrono::{Datelike as _, FixedOffset, NaiveDate, NaiveTime, Timelike as _};

use domain::acts::ids::Moment;
use domain::acts::length::Length;
use domain::readings::clock::Doubt;

const MONTHS: [&str; 12] =
    ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];
const SHORT_MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];
const ROMAN: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
const DAYS: [&str; 7] = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];

/// Name of a month, 1 to 12.
#[must_use]
pub fn month(number: u32) -> &'static str {
    pick(&MONTHS, number)
}

/// Short name of a month, 1 to 12: `Sep`.
#[must_use]
pub fn month_brief(number: u32) -> &'static str {
    pick(&SHORT_MONTHS, number)
}

/// The unit in which days are counted.
#[must_use]
pub const fn length_unit(working: bool) -> &'static str {
    if working { "hari kerja" } else { "hari" }
}

/// Roman number of a month, 1 to 12.
#[must_use]
pub fn roman_month(number: u32) -> &'static str {
    pick(&ROMAN, number)
}

fn pick(names: &[&'static str], number: u32) -> &'static str {
    usize::try_from(number).ok().and_then(|at| names.get(at.checked_sub(1)?)).copied().unwrap_or("")
}

/// Day of the week.
#[must_use]
pub fn weekday(date: NaiveDate) -> &'static str {
    pick(&DAYS, date.weekday().number_from_monday())
}

/// `17 Januari 2024`.
#[must_use]
pub fn date(date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), month(date.month()), date.year())
}

/// `Selasa, 24 November 2026`, where a deadline is meant.
#[must_use]
pub fn date_weekday(day: NaiveDate) -> String {
    format!("{}, {}", weekday(day), date(day))
}

/// `Sel, 24 Nov 2026`, where a deadline is meant and room is scarce.
#[must_use]
pub fn date_weekday_short(day: NaiveDate) -> String {
    let name: String = weekday(day).chars().take(3).collect();
    format!("{name}, {}", date_short(day))
}

/// `24 Nov 2026`.
#[must_use]
pub fn date_short(date: NaiveDate) -> String {
    format!("{} {}", day_month(date), date.year())
}

/// `24 Nov`.
#[must_use]
pub fn day_month(date: NaiveDate) -> String {
    format!("{} {}", date.day(), pick(&SHORT_MONTHS, date.month()))
}

/// `09.12`.
#[must_use]
pub fn clock(time: NaiveTime) -> String {
    format!("{:02}.{:02}", time.hour(), time.minute())
}

/// `24 Nov 2026 09.12`.
#[must_use]
pub fn moment(at: Moment) -> String {
    format!("{} {}", date_short(at.date_naive()), clock(at.time()))
}

/// That the computer is set to another zone than the office's.
#[must_use]
pub fn foreign_zone(zone: FixedOffset) -> String {
    let minutes = zone.local_minus_utc() / 60;
    let (sign, minutes) = (if minutes < 0 { '−' } else { '+' }, minutes.abs());
    format!(
        "Zona waktu komputer ini UTC{sign}{:02}.{:02}, padahal kantor memakai WIB (UTC+07.00). Tuntas mencatat tanggal dan jam menurut WIB. \
         Periksa jam dan zona waktu komputer.",
        minutes / 60,
        minutes % 60
    )
}

/// Why the clock of the computer is asked about.
#[must_use]
pub fn clock_doubt(doubt: &Doubt) -> String {
    match doubt {
        Doubt::Behind { seen, now } => {
            format!("Jam komputer menunjuk {}, padahal {} sudah pernah lewat di register ini.", moment(*now), moment(*seen))
        }
        Doubt::Ahead { seen, now, days } => {
            format!(
                "Jam komputer menunjuk {}, {days} hari sesudah Tuntas terakhir dipakai ({}).",
                moment(*now),
                date_weekday(seen.date_naive())
            )
        }
    }
}

/// `2 hari kerja`, `60 hari`, `2 minggu`.
#[must_use]
pub fn length(length: Length) -> String {
    match length {
        Length::WorkingDays(n) => format!("{n} hari kerja"),
        Length::CalendarDays(n) => format!("{n} hari"),
        Length::Weeks(n) | Length::CalendarWeeks(n) => format!("{n} minggu"),
    }
}

/// `1–2 hari kerja`, or `3 hari kerja sampai 1 minggu` where the units differ.
#[must_use]
pub fn length_span(least: Length, most: Length) -> String {
    let (least, most) = (length(least), length(most));
    match (least.split_once(' '), most.split_once(' ')) {
        (Some((from, unit)), Some((to, other))) if unit == other => format!("{from}–{to} {unit}"),
        _ => format!("{least} sampai {most}"),
    }
}

/// `14 (empat belas) hari`, as letters write it.
#[must_use]
pub fn length_in_full(long: Length) -> String {
    let (number, unit) = match long {
        Length::WorkingDays(n) => (n, "hari kerja"),
        Length::CalendarDays(n) => (n, "hari"),
        Length::Weeks(n) | Length::CalendarWeeks(n) => (n, "minggu"),
    };
    format!("{number} ({}) {unit}", terbilang(u64::from(number)))
}

/// `paling lambat 14 (empat belas) hari sejak`; a time the standard leaves open has no number: `dalam batas waktu menurut
/// peraturan, terhitung sejak`.
#[must_use]
pub fn within_since(lead: &str, long: Option<Length>, write: fn(Length) -> String) -> String {
    long.map_or_else(|| "dalam batas waktu menurut peraturan, terhitung sejak".to_owned(), |long| format!("{lead} {} sejak", write(long)))
}

/// `Rp60.000`.
#[must_use]
pub fn rupiah(amount: u64) -> String {
    format!("Rp{}", grouped(amount))
}

/// A number with a point before every three digits.
#[must_use]
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    text
}

/// A number in words (*terbilang*), up to one less than a thousand trillion.
#[must_use]
pub fn terbilang(number: u64) -> String {
    const UNITS: [&str; 12] = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"];
    let join = |head: String, rest: u64| if rest == 0 { head } else { format!("{head} {}", terbilang(rest)) };
    match number {
        0..=11 => usize::try_from(number).map_or("", |at| UNITS[at]).to_owned(),
        12..=19 => format!("{} belas", terbilang(number - 10)),
        20..=99 => join(format!("{} puluh", terbilang(number / 10)), number % 10),
        100..=199 => join("seratus".to_owned(), number - 100),
        200..=999 => join(format!("{} ratus", terbilang(number / 100)), number % 100),
        1000..=1999 => join("seribu".to_owned(), number - 1000),
        2000..=999_999 => join(format!("{} ribu", terbilang(number / 1000)), number % 1000),
        1_000_000..=999_999_999 => join(format!("{} juta", terbilang(number / 1_000_000)), number % 1_000_000),
        1_000_000_000..=999_999_999_999 => join(format!("{} miliar", terbilang(number / 1_000_000_000)), number % 1_000_000_000),
        _ => join(format!("{} triliun", terbilang(number / 1_000_000_000_000)), number % 1_000_000_000_000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_have_no_leading_zero_and_month_names() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 3).unwrap();
        assert_eq!(date_weekday(day), "Selasa, 3 November 2026");
        assert_eq!(date_short(day), "3 Nov 2026");
        assert_eq!(date_weekday_short(day), "Sel, 3 Nov 2026");
        assert_eq!(roman_month(11), "XI");
        assert_eq!(month(13), "");
    }

    #[test]
    fn a_span_says_its_unit_once() {
        assert_eq!(length_span(Length::WorkingDays(1), Length::WorkingDays(2)), "1–2 hari kerja");
        assert_eq!(length_span(Length::WorkingDays(3), Length::Weeks(1)), "3 hari kerja sampai 1 minggu");
    }

    #[test]
    fn numbers_in_words_know_the_exceptions() {
        for (number, words) in [
            (0, "nol"),
            (11, "sebelas"),
            (17, "tujuh belas"),
            (21, "dua puluh satu"),
            (100, "seratus"),
            (111, "seratus sebelas"),
            (1000, "seribu"),
            (1100, "seribu seratus"),
            (2026, "dua ribu dua puluh enam"),
            (60_000, "enam puluh ribu"),
            (1_000_000, "satu juta"),
            (150_000_000, "seratus lima puluh juta"),
            (2_001_000_001, "dua miliar satu juta satu"),
        ] {
            assert_eq!(terbilang(number), words);
        }
    }

    #[test]
    fn a_time_is_written_out_and_an_open_one_has_no_number() {
        for (long, text) in [
            (Length::CalendarDays(14), "14 (empat belas) hari"),
            (Length::WorkingDays(21), "21 (dua puluh satu) hari kerja"),
            (Length::Weeks(2), "2 (dua) minggu"),
        ] {
            assert_eq!(length_in_full(long), text);
        }
        assert_eq!(within_since("paling lambat", Some(Length::CalendarDays(45)), length), "paling lambat 45 hari sejak");
        let open = within_since("paling lambat", None, length);
        assert!(!open.contains("paling lambat") && !open.contains(char::is_numeric) && open.ends_with(" sejak"), "{open}");
    }

    #[test]
    fn money_is_grouped_by_dots() {
        for (amount, text) in [(0, "Rp0"), (999, "Rp999"), (60_000, "Rp60.000"), (1_234_567, "Rp1.234.567")] {
            assert_eq!(rupiah(amount), text);
        }
    }
}
