//! Cards of an earlier program: made anew when the register is opened, and read from the acts where that cannot be. Tests only.

use domain::acts::event::EVENT_VERSION;
use store::{Batch, CardRow, Key, KeyCost, NewRow};

use super::derived;
use crate::card_rows::current;
use crate::clock::HandClock;
use crate::{CaseFilter, Office, SAMPLE_PASSPHRASE, SAMPLE_TODAY, make_sample};

fn rows(office: &Office) -> Vec<CardRow> {
    office.store.all_cards().unwrap()
}

/// A training register with the cards of version 1, opened again; further acts of case 31 are written before that.
fn reopened(more: Vec<NewRow>) -> Office {
    let folder = support::folder("kartu-lama");
    let mut office = make_sample(&folder, SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let old = |mut row: CardRow| {
        let mut card: serde_json::Value = serde_json::from_slice(current(&row).unwrap()).unwrap();
        card.as_object_mut().unwrap().remove("further");
        card["title"] = "Judul lama".into();
        row.data = serde_json::to_vec(&card).unwrap();
        row
    };
    let cards: Vec<CardRow> = rows(&office).into_iter().map(old).collect();
    office.store.rebuild(derived(&cards, &[])).unwrap();
    if !more.is_empty() {
        office.store.append(Batch { rows: more, ..Batch::default() }).unwrap();
    }
    drop(office);
    Office::open(&folder, &Key::Passphrase(SAMPLE_PASSPHRASE), Box::new(HandClock::at(support::moment(SAMPLE_TODAY, 17)))).unwrap()
}

#[test]
fn cards_of_an_earlier_program_are_made_anew_with_their_numbers() {
    let office = reopened(Vec::new());
    assert!(rows(&office).iter().all(|row| current(row).is_some()));
    assert!(office.cards(&CaseFilter::default(), 0, 0).unwrap().iter().all(|card| card.title != "Judul lama"));
    let decree = office.case("ADU-2026-0031".parse().unwrap()).unwrap().case.decision.number;
    assert!(office.store.taken("letter", &decree).unwrap().is_some(), "{decree} is taken");
    assert_eq!(office.check(), []);
}

#[test]
fn a_card_that_cannot_be_made_anew_is_read_as_far_as_it_goes() {
    let at = "2026-11-24T10:00:00+07:00".to_owned();
    let (case, by, body) = (Some("ADU-2026-0031".to_owned()), "lain".to_owned(), b"{".to_vec());
    let office = reopened(vec![NewRow { case, at, by, version: EVENT_VERSION, body }]);
    assert!(rows(&office).iter().all(|row| current(row).is_none()), "one act that nobody understands: nothing is written");
    let titles: Vec<String> = office.cards(&CaseFilter::default(), 0, 0).unwrap().into_iter().map(|card| card.title).collect();
    assert_eq!(titles.iter().filter(|title| *title == "Judul lama").count(), 1, "{titles:?}");
    assert!(office.check().iter().any(|found| found.serious));
}
