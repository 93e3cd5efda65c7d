//! *Serah terima meja pengaduan*: the sheet by which the desk changes hands.
//!
//! It lies about, so titles are masked, no complainant is named, and of half-filled forms only the place is told.

use chrono::{Datelike as _, NaiveDate};

use crate::daily_sheet::dated;
use crate::phrases::{EMPTY, counted};
use crate::{Desk, HousePaper, OfficeFill, Paper};
use domain::acts::ids::{CaseNo, Moment};
use domain::readings::card::{Card, CardDue, CardPaper};
use domain::readings::numbering::Security;
use domain::readings::paper::PaperState;
use domain::readings::state::State;
use letters::{Facts, ListFact, Measures, TableFact, TextFact};
use words::Label as _;

/// Serah terima meja pengaduan.
pub static PAPER: HousePaper = HousePaper {
    title: "Serah terima meja pengaduan",
    paper: Paper {
        stem: "Serah-Terima",
        template: "serah_terima.surat",
        text: include_str!("../../assets/templates/serah_terima.surat"),
        measures: Measures::LANDSCAPE,
    },
    fill: OfficeFill::Desk(fill),
};

/// How many calendar days ahead the hand-over looks for reminders.
const AHEAD: i64 = 31;

/// What whoever takes over must know, and nothing that is not for paper.
fn fill(facts: &mut Facts, desk: &Desk<'_>) {
    facts.text(TextFact::HandDay, words::weekday(desk.today));
    facts.text(TextFact::PaperDate, words::date(desk.today));
    let open: Vec<&Card> = desk.cards.iter().filter(|card| card.state.is_open()).collect();
    facts.text(TextFact::HandCount, counted(open.len(), "pengaduan"));
    for card in open {
        let row = [
            card.no.to_string(),
            desk.title(card.no),
            words::state(card.state),
            words::next_step(card),
            card.next(&desk.book.calendar, desk.today).map_or_else(String::new, |next| format!("{}: {}", dated(next.due), next.due.duty)),
            awaited(card),
        ];
        facts.row(TableFact::HandCases, row);
    }
    for (no, paper) in desk.papers.iter().filter(|(_, paper)| is_under_way(paper)) {
        let state = match paper.state {
            PaperState::Signed => "Ditandatangani, belum disampaikan",
            PaperState::SignedWithoutScan => "Ditandatangani, pindaian belum disimpan",
            PaperState::Concept | PaperState::Numbered | PaperState::AwaitingSignature | PaperState::Delivered => paper.state.label(),
        };
        let row = [words::paper_name(paper.id), paper.number.clone(), no.to_string(), state.to_owned()];
        facts.row(TableFact::HandPapers, row);
    }
    for (on, card, due) in reminders(desk.cards, desk.today) {
        facts.row(TableFact::HandReminders, [words::date_weekday_short(on), card.no.to_string(), due.duty.clone()]);
    }
    facts.list(ListFact::HandDrafts, desk.drafts.iter().map(|(key, at)| format!("{}{}", form_name(key), kept(at))));
    next_numbers(facts, desk);
    for role in ["Yang menyerahkan", "Yang menerima"] {
        facts.row(TableFact::HandSigners, [role, EMPTY, ""]);
    }
}

/// The next number of each series; of the security classes only those in use.
fn next_numbers(facts: &mut Facts, desk: &Desk<'_>) {
    let year = desk.today.year();
    for series in desk.book.all_series() {
        let all = Security::ALL.iter().map(|class| class.prefix());
        let prefixes: Vec<&str> = if series.has_prefix() { all.collect() } else { vec![""] };
        for prefix in prefixes {
            let next = desk.numbers.next(&series, year, prefix);
            if next > 1 || prefix.is_empty() || prefix == Security::B.prefix() {
                let name = format!("{} {prefix}", series.code.label());
                facts.row(TableFact::HandNumbers, [format!("{} {year}", name.trim_end()), format!("{next:03}")]);
            }
        }
    }
}

/// Whom or what a case waits for; empty when for nobody but the desk.
fn awaited(card: &Card) -> String {
    if let Some(paper) = &card.unsigned {
        return format!("Tanda tangan: {}", words::paper_name(paper.id));
    }
    let until = card.waiting.as_ref().map(|due| format!("Pelapor, sampai {}", words::date_short(due.on)));
    until.or_else(|| (card.state == State::WaitingForComplainant).then(|| "Pelapor".to_owned())).unwrap_or_default()
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
