//! The papers of the desk: the list of today on paper, and the sheet by which the desk changes hands.
//!
//! They lie about at the counter, so titles are masked, no complainant is named, and of half-filled forms only the place is told.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};

use papers::house;
use papers::report::EMPTY;

use super::{Office, Trouble, masked_title};
use domain::acts::ids::{CaseNo, Moment};
use domain::readings::agenda::{AgendaItem, Reason, agenda, unsigned};
use domain::readings::card::{Card, CardDue, CardPaper};
use domain::readings::numbering::Security;
use domain::readings::paper::PaperState;
use domain::readings::state::State;
use letters::{BLANK, Facts, ListFact, TableFact, TextFact};
use words::Label as _;

/// How many calendar days ahead the hand-over looks for reminders.
const AHEAD: i64 = 31;

impl Office {
    /// *Lembar harian*: one row for each line of *Hari ini*; the last column is for the pen.
    pub(super) fn fill_daily(&self, facts: &mut Facts) -> Result<(), Trouble> {
        let today = self.today();
        let cards = self.agenda()?;
        let titles = self.masked_titles(&cards)?;
        let items = agenda(&cards, &self.book.calendar, today);
        facts.text(TextFact::DailyDate, words::date_weekday(today));
        facts.text(TextFact::DailyCounts, counts(&items));
        for item in &items {
            let left = words::time_left(item).unwrap_or_default();
            let row = [
                item.reason.label().to_owned(),
                item.card.no.to_string(),
                titles.get(&item.card.no).cloned().unwrap_or_default(),
                words::next_action(item),
                item.due.map_or_else(String::new, dated),
                left,
                words::why_listed(item),
                BLANK.to_owned(),
            ];
            facts.row(TableFact::DailyRows, row);
        }
        Ok(())
    }

    /// *Serah terima meja pengaduan*: what whoever takes over must know, and nothing that is not for paper.
    pub(super) fn fill_hand_over(&self, facts: &mut Facts) -> Result<(), Trouble> {
        let today = self.today();
        facts.text(TextFact::HandDay, words::weekday(today));
        facts.text(TextFact::PaperDate, words::date(today));
        let cards = self.agenda()?;
        let open: Vec<&Card> = cards.iter().filter(|card| card.state.is_open()).collect();
        let titles = self.masked_titles(open.iter().copied())?;
        facts.text(TextFact::HandCount, house::counted(open.len(), "pengaduan"));
        for card in open {
            let row = [
                card.no.to_string(),
                titles.get(&card.no).cloned().unwrap_or_default(),
                words::state(card.state),
                words::next_step(card),
                card.next().map_or_else(String::new, |due| format!("{}: {}", dated(due), due.duty)),
                awaited(card),
            ];
            facts.row(TableFact::HandCases, row);
        }
        for letter in self.letters()?.into_iter().filter(|letter| is_under_way(&letter.paper)) {
            let paper = letter.paper;
            let state = match paper.state {
                PaperState::Signed => "Ditandatangani, belum disampaikan",
                PaperState::SignedWithoutScan => "Ditandatangani, pindaian belum disimpan",
                other => other.label(),
            };
            let row = [words::paper_name(paper.id), paper.number, letter.case.to_string(), state.to_owned()];
            facts.row(TableFact::HandPapers, row);
        }
        for (on, card, due) in reminders(&cards, today) {
            facts.row(TableFact::HandReminders, [words::date_weekday_short(on), card.no.to_string(), due.duty.clone()]);
        }
        let drafts = self.draft_keys()?;
        facts.list(ListFact::HandDrafts, drafts.iter().map(|(key, at)| format!("{}{}", form_name(key), kept(at))));
        self.next_numbers(facts, today.year())?;
        for role in ["Yang menyerahkan", "Yang menerima"] {
            facts.row(TableFact::HandSigners, [role, EMPTY, ""]);
        }
        Ok(())
    }

    /// The titles of cases as a paper that lies about may show them.
    fn masked_titles<'a>(&self, cards: impl IntoIterator<Item = &'a Card>) -> Result<BTreeMap<CaseNo, String>, Trouble> {
        let mut titles = BTreeMap::new();
        for card in cards {
            let case = self.case(card.no)?.case;
            titles.insert(card.no, masked_title(&case));
        }
        Ok(titles)
    }

    /// The next number of each series; of the security classes only those in use.
    fn next_numbers(&self, facts: &mut Facts, year: i32) -> Result<(), Trouble> {
        let book = self.number_book()?;
        for series in self.book.all_series() {
            let all = Security::ALL.iter().map(|class| class.prefix());
            let prefixes: Vec<&str> = if series.has_prefix() { all.collect() } else { vec![""] };
            for prefix in prefixes {
                let next = book.next(&series, year, prefix);
                if next > 1 || prefix.is_empty() || prefix == Security::B.prefix() {
                    let name = format!("{} {prefix}", series.code.label());
                    facts.row(TableFact::HandNumbers, [format!("{} {year}", name.trim_end()), format!("{next:03}")]);
                }
            }
        }
        Ok(())
    }
}

/// `Tenggat: terlambat 1, jatuh tempo hari ini 0, mendekati tenggat 2. Lainnya: …`.
fn counts(items: &[AgendaItem<'_>]) -> String {
    let counted = |reasons: &[Reason]| {
        let one = |reason: &Reason| {
            let count = items.iter().filter(|item| item.reason == *reason).count();
            format!("{} {count}", reason.label().to_lowercase())
        };
        reasons.iter().map(one).collect::<Vec<_>>().join(", ")
    };
    let dates = counted(&[Reason::Late, Reason::Due, Reason::Near]);
    let others = counted(&[Reason::Signature, Reason::Waiting, Reason::Reminder, Reason::Provisional]);
    format!("Tenggat: {dates}. Lainnya: {others}.")
}

/// The day to have it done by, and whether it is sure.
fn dated(due: &CardDue) -> String {
    format!("{}{}", words::date_short(due.shown_on()), if due.provisional { " (sementara)" } else { "" })
}

/// Whom or what a case waits for; empty when for nobody but the desk.
fn awaited(card: &Card) -> String {
    if let Some(paper) = unsigned(card) {
        return format!("Tanda tangan: {}", words::paper_name(paper.id));
    }
    match &card.waiting {
        Some(due) => format!("Pelapor, sampai {}", words::date_short(due.on)),
        None if card.state == State::WaitingForComplainant => "Pelapor".to_owned(),
        None => String::new(),
    }
}

/// Whether a printed paper still needs the pen, its scan, or somebody to bring it to its receiver.
fn is_under_way(paper: &CardPaper) -> bool {
    match paper.state {
        PaperState::AwaitingSignature | PaperState::SignedWithoutScan => true,
        PaperState::Signed => paper.id.kind.row().delivered,
        PaperState::Concept | PaperState::Numbered | PaperState::Delivered => false,
    }
}

/// The reminders of the next weeks, nearest first.
fn reminders(cards: &[Card], today: NaiveDate) -> Vec<(NaiveDate, &Card, &CardDue)> {
    let all = cards.iter().filter_map(|card| card.reminder.as_ref().map(|due| (due.shown_on(), card, due)));
    let mut near: Vec<_> = all.filter(|(on, _, _)| (*on - today).num_days() <= AHEAD).collect();
    near.sort_by_key(|(on, card, _)| (*on, card.no));
    near
}

/// Where a half-filled form belongs, read from the name it is kept under (`ADU-2026-0031/3/koreksi`, `baru/1`).
fn form_name(key: &str) -> String {
    let mut parts = key.split('/');
    let (place, step, correction) = (parts.next().unwrap_or(""), parts.next().unwrap_or(""), parts.next());
    match (place, place.parse::<CaseNo>(), step.parse::<u8>()) {
        ("baru", _, _) => "Pengaduan baru".to_owned(),
        ("kalender", _, _) if step.parse::<u16>().is_ok() => format!("Kalender kerja {step}"),
        (_, Ok(no), Ok(step)) => format!("{no}, langkah {step}{}", if correction == Some("koreksi") { " (koreksi)" } else { "" }),
        _ => "Isian lain".to_owned(),
    }
}

/// When a half-filled form was kept, if that can be read.
fn kept(at: &str) -> String {
    Moment::parse_from_rfc3339(at).map_or_else(|_| String::new(), |at| format!(", tersimpan {}", words::moment(at)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_named_by_their_place_only() {
        for (key, name) in [
            ("ADU-2026-0031/3", "ADU-2026-0031, langkah 3"),
            ("ADU-2026-0031/3/koreksi", "ADU-2026-0031, langkah 3 (koreksi)"),
            ("baru/1", "Pengaduan baru"),
            ("kalender/2028", "Kalender kerja 2028"),
            ("surat untuk Ibu S", "Isian lain"),
            ("", "Isian lain"),
        ] {
            assert_eq!(form_name(key), name);
        }
        assert_eq!(kept("2026-11-24T09:12:00+07:00"), ", tersimpan 24 Nov 2026 09.12");
        assert_eq!(kept("kemarin"), "");
    }
}
