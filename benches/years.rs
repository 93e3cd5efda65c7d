//! A register of many years, made from the told cases of the training register.

use std::path::{Path, PathBuf};
use std::time::Instant;

use chrono::{Datelike as _, Days, NaiveDate};
use office::SAMPLE_PASSPHRASE;
use store::{Batch, Holder, Key, KeyCost, NewRow, Store};

use crate::timing::{folder, tell};

/// A register of many years: the told cases of the training register over and over, each moved back by whole weeks and numbered anew, so
/// that dates, weekdays and numbers are those of its year; one in a hundred is open and of this month. They lie in order of arrival.
pub struct Years {
    pub folder: PathBuf,
    pub cases: u32,
    /// Whether an earlier run made it, and its cards.
    pub is_kept: bool,
}

/// The days on which the templates were received, and the acts of each.
struct Template {
    received: NaiveDate,
    rows: Vec<store::Row>,
}

/// Years over which the cases lie.
const SPAN: u32 = 15;

impl Years {
    /// Where the register of so many cases lies that an earlier run left there, if `TUNTAS_KEPT` names a folder.
    pub fn kept(cases: u32) -> Option<PathBuf> {
        std::env::var_os("TUNTAS_KEPT").map(|folder| PathBuf::from(folder).join(format!("{cases}")))
    }

    /// Writes it, or takes the one that an earlier run kept.
    pub fn written(sample: &Path, cases: u32) -> Self {
        let kept = Self::kept(cases);
        if let Some(folder) = kept.clone().filter(|folder| folder.join("register.tuntas").exists()) {
            return Self { folder, cases, is_kept: true };
        }
        let who = Holder::here("bench", "sekarang");
        let sample = Store::open(sample, &Key::Passphrase(SAMPLE_PASSPHRASE), &who).unwrap();
        let template = |serial: u32, month, day| Template {
            received: NaiveDate::from_ymd_opt(2026, month, day).unwrap(),
            rows: sample.case_rows(&format!("ADU-2026-{serial:04}")).unwrap(),
        };
        let closed = [template(31, 9, 7), template(34, 10, 5)];
        let open = [template(40, 11, 16), template(37, 11, 2)];
        let folder = kept.unwrap_or_else(|| folder("tahunan"));
        let register = sample.register_rows().unwrap();
        let begun = Batch { rows: register.into_iter().map(|row| new_row(row, None, str::to_owned)).collect(), ..Batch::default() };
        let (mut store, _) = Store::create(&folder, "kursi merah", KeyCost::CHEAP, &who, begun).unwrap();
        let start = Instant::now();
        let mut serials = std::collections::BTreeMap::new();
        let mut batch = Vec::new();
        for place in 0..cases {
            let is_open = place % 100 == 99;
            let pick = usize::try_from(place / 100 % 2).unwrap();
            let (template, weeks) = if is_open { (&open[pick], 0) } else { (&closed[pick], 1 + (cases - place) * (SPAN * 52) / cases) };
            let shift = Days::new(u64::from(weeks) * 7);
            let year = (template.received - shift).year();
            let serial = serials.entry(year).or_insert(0);
            *serial += 1;
            let no = format!("ADU-{year}-{serial:04}");
            let told = |text: &str| moved(text, shift, year, *serial);
            batch.extend(template.rows.iter().map(|row| new_row(row.clone(), Some(&no), told)));
            if batch.len() > 4000 {
                store.append(Batch { rows: std::mem::take(&mut batch), ..Batch::default() }).unwrap();
            }
        }
        store.append(Batch { rows: batch, ..Batch::default() }).unwrap();
        let spent = start.elapsed();
        tell(
            &format!("written a second, {cases} cases"),
            u64::from(cases) * 1000 / u64::try_from(spent.as_millis()).unwrap().max(1),
            "cases",
        );
        Self { folder, cases, is_kept: false }
    }
}

fn new_row(row: store::Row, case: Option<&str>, told: impl Fn(&str) -> String) -> NewRow {
    let body = String::from_utf8(row.body.unwrap()).unwrap();
    NewRow { case: case.map(str::to_owned), at: told(&row.at), by: row.by, version: row.version, body: told(&body).into_bytes() }
}

/// The numbers of papers in the templates, and the place of each among those of its kind.
const NUMBERS: [(&str, u32); 13] = [
    ("T-101/", 1),
    ("T-102/", 2),
    ("T-103/", 3),
    ("T-108/", 4),
    ("T-119/", 5),
    ("T-128/", 6),
    ("T-129/", 7),
    ("R-007/", 1),
    ("R-008/", 2),
    ("BA-011/", 1),
    ("BA-012/", 2),
    ("\"071.N/", 1),
    ("\"078.N/", 2),
];

/// A text with every date moved back, and with numbers that nothing else of its year bears.
fn moved(text: &str, back: Days, year: i32, serial: u32) -> String {
    let mut out = String::with_capacity(text.len() + 64);
    let mut rest = text;
    while let Some(at) = rest.find("2026") {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let (shown, behind) = match from.get(..10).and_then(|text| text.parse::<NaiveDate>().ok()) {
            Some(date) => ((date - back).to_string(), &from[10..]),
            None if before.ends_with('/') => (year.to_string(), &from[4..]),
            None => ("2026".to_owned(), &from[4..]),
        };
        out.push_str(&shown);
        rest = behind;
    }
    out.push_str(rest);
    for (number, place) in NUMBERS {
        let letters: String = number.chars().take_while(|letter| !letter.is_ascii_digit()).collect();
        let behind: String = number.chars().skip_while(|letter| !letter.is_ascii_digit()).skip_while(char::is_ascii_digit).collect();
        out = out.replace(number, &format!("{letters}{:03}{behind}", serial * 8 + place));
    }
    let tracking = format!("{}{serial:05}", year - 2000);
    out.replace("\"TT-", &format!("\"TT-{serial}-")).replace("99001", &tracking).replace("99002", &tracking)
}
