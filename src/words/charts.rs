//! The charts of an evaluation in words: what is drawn, with its labels, and what a screen reader says instead.

use super::{length_unit, month_brief, step_title};
use domain::readings::stats::charts::{Charts, Compared, Dot, Month, Stage, StepDays};

/// Most months whose columns can still be told apart on a page.
const MOST_MONTHS: usize = 13;

/// Names of what the course of the months shows.
pub const COURSE: [&str; 3] = ["Masuk", "Selesai", "Tunggakan"];

/// Columns beside each other in groups.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    /// What it is called.
    pub title: String,
    /// What each column of a group is.
    pub series: Vec<String>,
    /// The groups: label, and a value for each series.
    pub groups: Vec<(String, Vec<u32>)>,
}

impl Columns {
    /// What is said to who does not see it.
    #[must_use]
    pub fn told(&self) -> String {
        let group = |(label, values): &(String, Vec<u32>)| {
            let values = self.series.iter().zip(values).map(|(name, value)| format!("{} {value}", name.to_lowercase()));
            format!("{label}: {}", values.collect::<Vec<_>>().join(", "))
        };
        format!("{}. {}.", self.title, self.groups.iter().map(group).collect::<Vec<_>>().join("; "))
    }
}

/// A step in a row of dots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DotRow {
    /// The step.
    pub label: String,
    /// Its limit in days of its unit.
    pub limit: Option<u32>,
    /// Its unit.
    pub unit: &'static str,
    /// The cases, fewest days first.
    pub dots: Vec<Dot>,
}

/// A step of the funnel in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FunnelRow {
    /// The step.
    pub label: String,
    /// How many came there.
    pub reached: u32,
    /// How many stand there now.
    pub here: u32,
    /// Where time is lost: `2 terlambat, lewat 7 hari kerja`; empty where none was.
    pub lost: String,
}

/// One line of the comparison with the period before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BesideRow {
    /// What is compared.
    pub label: &'static str,
    /// Before.
    pub before: String,
    /// Now.
    pub now: String,
    /// How it moved: `+2`, `−1`, `tetap`; empty where one of both is missing.
    pub moved: String,
}

/// A short name of a month, with its year where the course spans several.
fn month_label(months: &[Month], one: &Month) -> String {
    let several = months.iter().any(|other| other.year != one.year);
    if several { format!("{} {}", month_brief(one.month), one.year) } else { month_brief(one.month).to_owned() }
}

/// The course of the months; nothing for one month, which has no course, and for more than can be told apart.
#[must_use]
pub fn course(charts: &Charts) -> Option<Columns> {
    let months = &charts.course;
    let groups = months.iter().map(|one| (month_label(months, one), vec![one.received, one.done, one.open]));
    let drawn = (2..=MOST_MONTHS).contains(&months.len()) && months.iter().any(|one| one.received + one.done + one.open > 0);
    drawn.then(|| Columns {
        title: "Pengaduan masuk, selesai, dan tunggakan menurut bulan".to_owned(),
        series: COURSE.map(str::to_owned).to_vec(),
        groups: groups.collect(),
    })
}

/// The days cases needed in each step, against its limit.
#[must_use]
pub fn dots(charts: &Charts) -> Vec<DotRow> {
    let row = |one: &StepDays| DotRow {
        label: format!("{}. {}", one.step.number(), step_title(one.step)),
        limit: one.limit,
        unit: length_unit(one.working),
        dots: one.dots.clone(),
    };
    charts.days.iter().map(row).collect()
}

/// A case among the dots: `tepat`, `terlambat`, or late and still at work.
#[must_use]
pub const fn dot_state(dot: &Dot) -> &'static str {
    match (dot.late, dot.running) {
        (false, _) => "tepat",
        (true, false) => "terlambat",
        (true, true) => "berjalan",
    }
}

/// The funnel of the seven steps.
#[must_use]
pub fn funnel(charts: &Charts) -> Vec<FunnelRow> {
    let row = |one: &Stage| FunnelRow {
        label: format!("{}. {}", one.step.number(), step_title(one.step)),
        reached: one.reached,
        here: one.here,
        lost: if one.late == 0 {
            String::new()
        } else {
            format!("{} terlambat, lewat {} {}", one.late, one.lost, length_unit(one.working))
        },
    };
    charts.funnel.iter().map(row).collect()
}

/// The two periods beside each other, as a chart of their counts.
#[must_use]
pub fn beside(charts: &Charts, names: &[String; 2]) -> Option<Columns> {
    let beside = charts.beside.as_ref()?;
    Some(Columns {
        title: "Periode ini di samping periode sebelumnya".to_owned(),
        series: names.to_vec(),
        groups: beside.counts.iter().map(|(what, before, now)| (compared(*what).to_owned(), vec![*before, *now])).collect(),
    })
}

/// The two periods beside each other, line by line.
#[must_use]
pub fn beside_rows(charts: &Charts) -> Vec<BesideRow> {
    let Some(beside) = &charts.beside else { return Vec::new() };
    let count = |(what, before, now): &(Compared, u32, u32)| BesideRow {
        label: compared(*what),
        before: before.to_string(),
        now: now.to_string(),
        moved: moved(*before, *now, u32::to_string),
    };
    let mut rows: Vec<BesideRow> = beside.counts.iter().map(count).collect();
    let (before, now) = (beside.days.0, beside.days.1);
    if before.count + now.count > 0 {
        let shown = |spread: domain::readings::stats::Spread| {
            if spread.count == 0 { "–".to_owned() } else { super::tenths(spread.median_tenths) }
        };
        let both = before.count > 0 && now.count > 0;
        let moved = if both { moved(before.median_tenths, now.median_tenths, |tenths| super::tenths(*tenths)) } else { String::new() };
        rows.push(BesideRow { label: "Median lama penyelesaian (hari kerja)", before: shown(before), now: shown(now), moved });
    }
    rows
}

fn moved(before: u32, now: u32, shown: impl Fn(&u32) -> String) -> String {
    match before.cmp(&now) {
        std::cmp::Ordering::Less => format!("+{}", shown(&(now - before))),
        std::cmp::Ordering::Equal => "tetap".to_owned(),
        std::cmp::Ordering::Greater => format!("−{}", shown(&(before - now))),
    }
}

const fn compared(what: Compared) -> &'static str {
    match what {
        Compared::Received => "Masuk",
        Compared::Done => "Selesai",
        Compared::InTime => "Selesai tepat waktu",
        Compared::Late => "Terlambat",
        Compared::Open => "Tunggakan pada akhir periode",
    }
}

#[cfg(test)]
mod tests {
    use domain::acts::evaluation::Period;
    use domain::readings::stats::Spread;
    use domain::readings::stats::charts::Beside;

    use super::*;

    fn month(year: i32, month: u32, received: u32) -> Month {
        Month { year, month, received, done: 0, open: received }
    }

    #[test]
    fn a_course_has_two_months_at_least_and_names_the_year_only_where_there_are_several() {
        let of = |course: Vec<Month>| {
            let drawn = super::course(&Charts { course, ..Charts::default() })?;
            Some(drawn.groups.into_iter().map(|(label, _)| label).collect::<Vec<_>>())
        };
        assert_eq!(of(vec![month(2026, 1, 3)]), None);
        assert_eq!(of(vec![month(2026, 1, 0), month(2026, 2, 0)]), None, "nothing happened");
        assert_eq!(of(vec![month(2026, 4, 3), month(2026, 5, 0)]).unwrap(), ["Apr", "Mei"]);
        assert_eq!(of(vec![month(2025, 12, 3), month(2026, 1, 0)]).unwrap(), ["Des 2025", "Jan 2026"]);
        assert_eq!(of(vec![month(2026, 1, 1); 14]), None, "too many to be told apart");
    }

    #[test]
    fn what_moved_between_two_periods_has_its_sign() {
        let spread = |median_tenths| Spread { count: 1, median_tenths, ..Spread::default() };
        let beside = Beside {
            before: Period::year(2025).unwrap(),
            counts: vec![(Compared::Received, 3, 5), (Compared::Done, 2, 2), (Compared::Late, 4, 1)],
            days: (spread(95), spread(80)),
        };
        let charts = Charts { beside: Some(beside), ..Charts::default() };
        let moved: Vec<String> = beside_rows(&charts).into_iter().map(|row| row.moved).collect();
        assert_eq!(moved, ["+2", "tetap", "−3", "−1,5"]);
        let told = super::beside(&charts, &["2025".into(), "2026".into()]).unwrap().told();
        assert_eq!(
            told,
            "Periode ini di samping periode sebelumnya. Masuk: 2025 3, 2026 5; Selesai: 2025 2, 2026 2; Terlambat: 2025 4, 2026 1."
        );
    }
}
