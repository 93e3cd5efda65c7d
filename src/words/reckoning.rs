//! A reckoning for paper: days in a row that count for the same become one line.

use super::{date_weekday, date_weekday_short, day_count};
use domain::readings::calendar::{Certainty, DayCount, DayLine, Reckoning};
use domain::readings::countdown::Why;

/// The stretches of a reckoning in order: their dates, and what their days count for.
#[must_use]
pub fn stretches(reckoning: &Reckoning) -> Vec<(String, String)> {
    let alike = reckoning.days.chunk_by(|one, next| is_alike(&one.count, &next.count));
    let line = |days: &[DayLine]| {
        let (first, last) = (days.first()?, days.last()?);
        let from = date_weekday_short(first.date);
        let dates = if first.date == last.date { from } else { format!("{from} – {}", date_weekday_short(last.date)) };
        let count = match (&first.count, &last.count) {
            (DayCount::Counted(from), DayCount::Counted(to)) if from != to => format!("hari ke-{from} sampai ke-{to}"),
            (count, _) => day_count(count),
        };
        Some((dates, count))
    };
    alike.filter_map(line).collect()
}

/// Whether two days in a row belong to one stretch.
fn is_alike(one: &DayCount, next: &DayCount) -> bool {
    matches!((one, next), (DayCount::Counted(_), DayCount::Counted(_))) || one == next
}

/// That holidays of some years are not known, so that a date is provisional; nothing for a firm one.
#[must_use]
pub fn provisional(certainty: &Certainty) -> Option<String> {
    let Certainty::Provisional(years) = certainty else { return None };
    let years: Vec<String> = years.iter().map(ToString::to_string).collect();
    Some(format!("hari libur tahun {} belum diisi di Kalender kerja", years.join(", ")))
}

/// That a duty keeps the end by which it was judged; nothing where the rules give the same one today.
#[must_use]
pub fn judged_otherwise(why: &Why) -> Option<String> {
    let judged = why.judged?;
    let now = date_weekday(why.reckoning.due.on);
    Some(format!(
        "Tenggat pada saat kewajiban selesai: {}, dan menurut itulah dinilai. Menurut aturan sekarang: {now}",
        date_weekday(judged)
    ))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use chrono::NaiveDate;

    use super::*;
    use domain::acts::calendar::{CalendarYear, DayOff, OffKind};
    use domain::acts::length::Length;
    use domain::readings::calendar::{Pause, WorkingCalendar};

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 9, day).unwrap()
    }

    fn lines(length: Length, off: &[u32], pauses: &[Pause]) -> Vec<String> {
        let name = || DayOff { name: "Hari Contoh".to_owned(), kind: OffKind::National };
        let off: BTreeMap<NaiveDate, DayOff> = off.iter().map(|on| (day(*on), name())).collect();
        let mut calendar = WorkingCalendar::default();
        calendar.set(CalendarYear { year: 2026, decree: "SKB Contoh".to_owned(), off });
        let reckoning = calendar.reckon(day(7), length, pauses);
        stretches(&reckoning).into_iter().map(|(dates, count)| format!("{dates}: {count}")).collect()
    }

    #[test]
    fn working_days_weekends_and_days_off_become_one_line_each() {
        assert_eq!(
            lines(Length::WorkingDays(5), &[9], &[]),
            [
                "Sen, 7 Sep 2026: hari peristiwa, tidak dihitung",
                "Sel, 8 Sep 2026: hari ke-1",
                "Rab, 9 Sep 2026: Hari Contoh, libur nasional – SKB Contoh",
                "Kam, 10 Sep 2026 – Jum, 11 Sep 2026: hari ke-2 sampai ke-3",
                "Sab, 12 Sep 2026 – Min, 13 Sep 2026: akhir pekan",
                "Sen, 14 Sep 2026 – Sel, 15 Sep 2026: hari ke-4 sampai ke-5",
            ]
        );
    }

    #[test]
    fn two_days_off_of_one_name_are_one_line() {
        let lines = lines(Length::WorkingDays(1), &[8, 9], &[]);
        assert_eq!(lines[1], "Sel, 8 Sep 2026 – Rab, 9 Sep 2026: Hari Contoh, libur nasional – SKB Contoh");
    }

    #[test]
    fn calendar_days_run_through_and_stand_still_in_a_pause() {
        let pause = Pause { from: day(8), to: Some(day(10)) };
        assert_eq!(
            lines(Length::CalendarDays(4), &[12], &[pause]),
            [
                "Sen, 7 Sep 2026: hari peristiwa, tidak dihitung",
                "Sel, 8 Sep 2026: hari ke-1",
                "Rab, 9 Sep 2026 – Kam, 10 Sep 2026: ditangguhkan, menunggu pelapor",
                "Jum, 11 Sep 2026 – Min, 13 Sep 2026: hari ke-2 sampai ke-4",
            ]
        );
    }

    #[test]
    fn a_length_of_nothing_is_the_event_alone() {
        assert_eq!(lines(Length::WorkingDays(0), &[], &[]), ["Sen, 7 Sep 2026: hari peristiwa, tidak dihitung"]);
    }
}
