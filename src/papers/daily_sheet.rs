//! *Lembar harian*: what is to be done on a day, for the wall and the pen.
//!
//! It lies about at the counter, so titles are masked and no complainant is named.

use crate::{Desk, HousePaper, OfficeFill, Paper};
use domain::readings::agenda::{AgendaItem, Reason, agenda};
use domain::readings::card::CardDue;
use letters::{BLANK, Facts, Measures, TableFact, TextFact};
use words::Label as _;

/// What is to be done on a day, for the wall and the pen.
pub static PAPER: HousePaper = HousePaper {
    title: "Lembar harian",
    paper: Paper {
        stem: "Lembar-Harian",
        template: "lembar_harian.surat",
        text: include_str!("../../assets/templates/lembar_harian.surat"),
        measures: Measures::LANDSCAPE,
    },
    fill: OfficeFill::Desk(fill),
};

/// One row for each line of *Hari ini*; the last column is for the pen.
fn fill(facts: &mut Facts, desk: &Desk<'_>) {
    let items = agenda(desk.cards, &desk.book.calendar, desk.today);
    facts.text(TextFact::DailyDate, words::date_weekday(desk.today));
    facts.text(TextFact::DailyCounts, counts(&items));
    for item in &items {
        let left = words::time_left(item).unwrap_or_default();
        let row = [
            item.reason.label().to_owned(),
            item.card.no.to_string(),
            desk.title(item.card.no),
            words::next_action(item),
            item.due.map_or_else(String::new, dated),
            left,
            words::why_listed(item),
            BLANK.to_owned(),
        ];
        facts.row(TableFact::DailyRows, row);
    }
}

/// `Tenggat: terlambat 1, jatuh tempo hari ini 0, mendekati tenggat 2. Lainnya: …`.
fn counts(items: &[AgendaItem<'_>]) -> String {
    let counted = |reasons: &[Reason]| {
        let one = |reason: &Reason| {
            let count = items.iter().filter(|item| item.reason == *reason).count();
            format!("{} {count}", words::lower_first(reason.label()))
        };
        reasons.iter().map(one).collect::<Vec<_>>().join(", ")
    };
    let dates = counted(&[Reason::Late, Reason::Due, Reason::Near]);
    let others = counted(&[Reason::Signature, Reason::Waiting, Reason::Reminder, Reason::Provisional]);
    format!("Tenggat: {dates}. Lainnya: {others}.")
}

/// The day to have it done by, and whether it is sure.
pub fn dated(due: &CardDue) -> String {
    format!("{}{}", words::date_short(due.shown_on()), if due.provisional { " (sementara)" } else { "" })
}
