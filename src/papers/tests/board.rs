//! The notice board: what it tells of many cases and of few, and that it stays one page.

use chrono::NaiveDate;
use domain::acts::complaint::Category;
use domain::acts::evaluation::Period;
use domain::acts::ids::CaseNo;
use domain::acts::step::{Ending, Step};
use domain::readings::rulebook::Rulebook;
use domain::readings::state::State;
use domain::readings::stats::charts::charts;
use domain::readings::stats::{Bucket, CaseFigures, evaluate, kept_specimen};
use letters::Facts;

use super::samples::{minimal, set};
use crate::notice_board::{PAPER, fill};

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

/// So many cases, spread over a year: most of them done, some late, a few rated.
fn cases(count: u32) -> Vec<CaseFigures> {
    let one = |serial: u32| {
        let received = day(serial % 11 + 1, serial % 27 + 1);
        let done = !serial.is_multiple_of(7);
        let told = done.then(|| received + chrono::Days::new(u64::from(serial % 17 + 4)));
        CaseFigures {
            no: CaseNo { year: 2026, serial },
            received,
            category: Category::ALL.get([0, 0, 1, 0, 2, 1, 3][usize::try_from(serial % 7).unwrap()]).copied(),
            state: if done { State::Closed(Ending::Finished) } else { State::At(Step::FindFacts) },
            informed: told,
            closed: told,
            bucket: match (done, serial.is_multiple_of(5)) {
                (true, false) => Bucket::DoneInTime,
                (true, true) => Bucket::DoneLate,
                (false, false) => Bucket::RunningInTime,
                (false, true) => Bucket::RunningLate,
            },
            days: done.then_some(serial % 17 + 4),
            satisfied: serial.is_multiple_of(3).then_some(!serial.is_multiple_of(4)),
            rating: serial.is_multiple_of(3).then_some(u8::try_from(serial % 3 + 3).unwrap()),
            ..kept_specimen().figures
        }
    };
    (1..=count).map(one).collect()
}

fn board(count: u32) -> Facts {
    let (cases, period) = (cases(count), Period::year(2026).unwrap());
    let evaluation = evaluate(&cases, period, day(12, 31));
    let mut facts = minimal(&PAPER);
    for table in letters::TableFact::ALL.iter().filter(|table| table.name().starts_with("tayang.")) {
        facts.forget_table(*table);
    }
    fill(&mut facts, &evaluation, &charts(&cases, &evaluation, &Rulebook::default(), None), "Tahun 2026");
    facts
}

#[test]
fn many_cases_are_told_by_month_and_by_matter() {
    let sheet = set(&PAPER, &board(140)).unwrap();
    assert_eq!(sheet.problems(), Vec::<String>::new());
    assert_eq!(sheet.pages.len(), 1);
    let text = sheet.running_text();
    for words in ["140 120 20 Diterima", "80% 11,8 76% Tepat waktu", "Perkembangan", "Yang diadukan", "Triwulan"] {
        assert!(text.contains(words), "{words}: {text}");
    }
}

#[test]
fn few_cases_are_told_as_a_whole_and_nobody_is_found_among_them() {
    let sheet = set(&PAPER, &board(6)).unwrap();
    let text = sheet.running_text();
    for words in ["6 6 0 Diterima", "Jumlah pengaduan", "Demi pelindungan pelapor"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    for words in ["Perkembangan", "Yang diadukan", "Pelapor puas"] {
        assert!(!text.contains(words), "{words}: {text}");
    }
    let few = set(&PAPER, &board(4)).unwrap().running_text();
    assert!(!few.contains("Tepat waktu") && !few.contains("rata-rata"), "four are too few for a rate: {few}");
    assert!(!set(&PAPER, &board(0)).unwrap().running_text().contains("Demi pelindungan"), "of nothing nothing is hidden");
}
