//! What stands behind a label, as a value: dates with their time, choices by their words, switches.

use chrono::{NaiveDate, NaiveTime};
use serde::de::DeserializeOwned;

use super::labels::Labels;
use crate::text::{plain, typed};

/// A day, with a time of day where one stands beside it: `12 September 2026, 09.15 WIB`, `2026-09-12 09:15:00`, `12/09/2026`. A day without
/// its year is not read: nobody can say afterwards which one was meant.
#[must_use]
pub fn moment(text: &str) -> Option<(NaiveDate, Option<NaiveTime>)> {
    let text = plain(text).replace("pukul", " ").replace("jam", " ");
    let words: Vec<&str> = text.split([' ', ',', '|', '(', ')']).filter(|word| !word.is_empty()).collect();
    let zones = ["wib", "wita", "wit"];
    let mut time = None;
    let mut day: Vec<&str> = Vec::new();
    for word in words {
        let clock = short_clock(word);
        if zones.contains(&word) {
            continue;
        }
        match clock {
            Some(clock) if time.is_none() => time = Some(clock),
            _ => day.push(word),
        }
    }
    let mut day = day.join(" ");
    // 2026-09-12T09:15:00+07:00
    if let Some((date, clock)) = day.clone().split_once('t').filter(|(date, _)| date.len() == 10 && date.starts_with("20")) {
        time = short_clock(clock.split(['+', 'z']).next().unwrap_or(clock));
        date.clone_into(&mut day);
    }
    let has_year = day.split(['/', '-', '.', ' ']).any(|part| part.len() == 4 && part.bytes().all(|digit| digit.is_ascii_digit()));
    let day = typed::date(&day, NaiveDate::MIN).filter(|_| has_year)?;
    Some((day, time))
}

/// `09.15`, `9:15`, `09:15:30`; a date with points is none.
fn short_clock(word: &str) -> Option<NaiveTime> {
    let parts: Vec<&str> = word.split([':', '.']).collect();
    let digits = |part: &&str| (1..=2).contains(&part.len()) && part.bytes().all(|digit| digit.is_ascii_digit());
    match parts[..] {
        [hour, minute] if digits(&hour) && minute.len() == 2 && digits(&minute) => {
            NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)
        }
        [hour, minute, second] if word.contains(':') && [hour, minute, second].iter().all(digits) => {
            NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)
        }
        _ => None,
    }
}

/// The choice a text names by one of its words.
#[must_use]
pub fn choice<T: DeserializeOwned>(labels: &Labels, field: &str, text: &str) -> Option<T> {
    let code = labels.choice(field, text)?;
    serde_json::from_value(serde_json::Value::String(code.to_owned())).ok()
}

/// Yes or no; a switch that only stands there is on.
#[must_use]
pub fn switch(labels: &Labels, text: &str) -> Option<bool> {
    if text.trim().is_empty() {
        return Some(true);
    }
    labels.choice("ya_tidak", text).map(|code| code == "ya")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_with_and_without_their_time() {
        let day = NaiveDate::from_ymd_opt(2026, 9, 12);
        for (text, hour) in [
            ("12 September 2026", None),
            ("Sabtu, 12 September 2026, pukul 09.15 WIB", Some((9, 15))),
            ("12 Sep 2026 | 9:15", Some((9, 15))),
            ("12/09/2026 09:15:30", Some((9, 15))),
            ("2026-09-12 21:05", Some((21, 5))),
            ("2026-09-12T09:15:00+07:00", Some((9, 15))),
            ("12.09.2026", None),
        ] {
            let time = hour.and_then(|(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0));
            assert_eq!(moment(text), day.map(|day| (day, time)), "{text}");
        }
        for text in ["12 September", "kemarin", "31/02/2026", "", "09.15", "laporan 2026"] {
            assert_eq!(moment(text), None, "{text}");
        }
    }
}
