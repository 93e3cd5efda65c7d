//! *Perhitungan tenggat*: why each due date of a case is that date.

use chrono::NaiveDate;

use crate::{Paper, masked};
use domain::acts::length::Length;
use domain::readings::calendar::{Due, Reckoning, WorkingCalendar};
use domain::readings::case::Case;
use domain::readings::countdown::{Countdown, why};
use domain::readings::rounds;
use domain::readings::rulebook::Rulebook;
use letters::{BLANK, Facts, Measures, TableFact, TextFact};

/// Why each due date of a case is that date.
pub static PAPER: Paper = Paper {
    stem: "Perhitungan-Tenggat",
    template: "perhitungan_tenggat.surat",
    text: include_str!("../../assets/templates/perhitungan_tenggat.surat"),
    measures: Measures::SHEET,
};

/// Every due date of a case with its rule and its reckoning, from the countdowns of the day.
pub fn fill(facts: &mut Facts, case: &Case, book: &Rulebook, countdowns: &[Countdown], today: NaiveDate) {
    facts.text(TextFact::CaseNumber, case.no.to_string());
    facts.text(TextFact::ReckonOn, words::date_weekday(today));
    facts.text(TextFact::Subject, masked::title(case));
    facts.text(TextFact::ReckonState, words::state(case.state));
    facts.text(TextFact::ReckonExtension, extension(case));
    let earlier = rounds::earlier(case, countdowns);
    let begun = countdowns.iter().filter_map(|countdown| Some((countdown.from?, countdown)));
    for ((from, countdown), place) in begun.zip(1..) {
        let limit = &countdown.limit;
        // What stands still has no end yet, and says so.
        let ended = countdown.due().zip(why(case, &book.calendar, countdown));
        let last = ended
            .as_ref()
            .map_or_else(|| "–".to_owned(), |(due, why)| last_day(due, countdown.finish_before, words::judged_otherwise(why)));
        let rule = rule(countdown.length, words::begun(countdown), from);
        let name = format!("{}\n{}", limit.duty, limit.basis);
        let before = earlier.iter().filter(|one| one.judged.limit == limit.id);
        let told = before.map(|one| words::earlier_judged(one, countdown.length.is_working()));
        let stands: Vec<String> = std::iter::once(words::countdown(countdown)).chain(told).collect();
        facts.row(TableFact::ReckonDues, [name, rule, last, stands.join("\n")]);
        if let Some((_, why)) = &ended {
            day_rows(facts, &format!("{place}. {}", limit.duty), &why.reckoning);
        }
    }
}

/// The calendar's reckoning of one length of time from a day, without a case.
pub fn fill_length(facts: &mut Facts, calendar: &WorkingCalendar, from: NaiveDate, length: Length, today: NaiveDate) {
    facts.text(TextFact::ReckonOn, words::date_weekday(today));
    let reckoning = calendar.reckon(from, length, &[]);
    let finish_before = (!calendar.is_working(reckoning.due.on)).then(|| calendar.last_working(reckoning.due.on));
    let row = [
        "Perhitungan kalender".to_owned(),
        rule(length, "tanggal peristiwa", from),
        last_day(&reckoning.due, finish_before, None),
        String::new(),
    ];
    facts.row(TableFact::ReckonDues, row);
    day_rows(facts, "1. Perhitungan kalender", &reckoning);
}

/// `2 minggu (10 hari kerja) sejak tanggal dinyatakan lengkap, 8 Sep 2026`.
fn rule(length: Length, event: &str, from: NaiveDate) -> String {
    let unit = if length.is_working() { "hari kerja" } else { "hari" };
    let days = match length {
        Length::Weeks(_) | Length::CalendarWeeks(_) => format!(" ({} {unit})", length.days()),
        Length::WorkingDays(_) | Length::CalendarDays(_) => String::new(),
    };
    format!("{}{days} sejak {event}, {}", words::length(length), words::date_short(from))
}

/// The last day, and what must be known about it.
fn last_day(due: &Due, finish_before: Option<NaiveDate>, judged: Option<String>) -> String {
    let mut lines = vec![words::date_weekday_short(due.on)];
    if let Some(unsure) = words::provisional(&due.certainty) {
        lines.push(format!("Sementara: {unsure}"));
    }
    if let Some(day) = finish_before {
        lines.push(format!("Bukan hari kerja; selesaikan paling lambat {}", words::date_weekday_short(day)));
    }
    lines.extend(judged);
    lines.join("\n")
}

/// The stretches of one reckoning; what is due stands on the first row only.
fn day_rows(facts: &mut Facts, duty: &str, reckoning: &Reckoning) {
    for (place, (dates, count)) in words::stretches(reckoning).into_iter().enumerate() {
        let name = if place == 0 { duty } else { BLANK };
        facts.row(TableFact::ReckonDays, [name.to_owned(), dates, count]);
    }
}

/// That the internal extension moves nothing; empty where there is none.
fn extension(case: &Case) -> String {
    let Some(until) = case.facts.extension_until else { return String::new() };
    let reason = masked::words(case, &case.facts.extension_reason);
    let because = match reason.trim().trim_end_matches('.') {
        "" => String::new(),
        reason => format!(" (alasan: {reason})"),
    };
    format!("Perpanjangan internal sampai {}{because} tidak menggeser tenggat mana pun di atas.", words::date(until))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use domain::readings::calendar::Certainty;

    use super::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    #[test]
    fn weeks_are_told_in_days() {
        let rules = [
            (Length::Weeks(2), "2 minggu (10 hari kerja) sejak tanggal diterima, 8 Sep 2026"),
            (Length::CalendarWeeks(2), "2 minggu (14 hari) sejak tanggal diterima, 8 Sep 2026"),
            (Length::CalendarDays(60), "60 hari sejak tanggal diterima, 8 Sep 2026"),
        ];
        for (length, text) in rules {
            assert_eq!(rule(length, "tanggal diterima", day(9, 8)), text);
        }
    }

    #[test]
    fn a_last_day_tells_what_is_doubtful_about_it() {
        let firm = Due { on: day(11, 7), certainty: Certainty::Firm };
        assert_eq!(last_day(&firm, None, None), "Sab, 7 Nov 2026");
        assert_eq!(last_day(&firm, Some(day(11, 6)), None), "Sab, 7 Nov 2026\nBukan hari kerja; selesaikan paling lambat Jum, 6 Nov 2026");
        let unsure = Due { on: day(11, 10), certainty: Certainty::Provisional(BTreeSet::from([2028])) };
        assert_eq!(last_day(&unsure, None, None), "Sel, 10 Nov 2026\nSementara: hari libur tahun 2028 belum diisi di Kalender kerja");
    }
}
