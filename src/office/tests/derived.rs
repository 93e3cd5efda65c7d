//! Cards and numbers are true together with the act that changes them, and are made anew without one. Tests only.

use domain::acts::calendar::{CalendarYear, DayOff, OffKind};
use domain::rules::wish::Wish;
use store::KeyCost;

use crate::{CaseFilter, Office, SAMPLE_PASSPHRASE, make_sample};

/// This year with a further day off on every day that has none, so that every running due date moves.
fn another_year(office: &Office) -> CalendarYear {
    let mut year = office.book().calendar.year(2026).unwrap().clone();
    for on in (1..=28).filter_map(|day| chrono::NaiveDate::from_ymd_opt(2026, 12, day)) {
        year.off.entry(on).or_insert(DayOff { name: "Libur daerah".into(), kind: OffKind::Local });
    }
    year
}

fn dues(office: &Office) -> Vec<Option<chrono::NaiveDate>> {
    let (calendar, today) = (&office.book().calendar, office.today());
    let cards = office.cards(&CaseFilter::default(), 0, 0).unwrap();
    cards.iter().map(|card| card.next(calendar, today).map(|next| next.due.on)).collect()
}

#[test]
fn a_calendar_is_recorded_with_its_cards_or_not_at_all() {
    let mut office = make_sample(&support::folder("kalender-penuh"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let (before, head) = (dues(&office), office.store.head().unwrap());
    let year = another_year(&office);
    office.leave_room_for(Some(0)).unwrap();
    let refused = office.perform(None, Wish::SetCalendar(year.clone()), "Libur daerah sebulan penuh").unwrap_err();
    assert!(refused.is_disk_full(), "{refused}");
    assert_eq!((dues(&office), office.store.head().unwrap()), (before.clone(), head));
    assert!(office.book().calendar.year(2026).unwrap() != &year, "nor do the rules know of it");
    office.leave_room_for(None).unwrap();
    office.perform(None, Wish::SetCalendar(year), "Libur daerah sebulan penuh").unwrap();
    assert_ne!(dues(&office), before);
    assert_eq!(office.check(), []);
}

#[test]
fn a_lost_list_is_found_by_the_check_and_made_anew_without_an_act() {
    let mut office = make_sample(&support::folder("daftar-hilang"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let (before, head) = (office.store.all_cards().unwrap(), office.store.head().unwrap());
    let letters = office.store.numbers("letter").unwrap();
    assert!(!letters.is_empty());
    let mut cards = before.clone();
    cards.pop();
    let half = cards[0].data.len() / 2;
    cards[0].data.truncate(half);
    office.store.rebuild(&cards, &[]).unwrap();
    let told: Vec<String> = office.check().into_iter().map(|found| found.sentence).collect();
    assert_eq!(told.len(), 3, "a card, the numbers, a case: {told:?}");
    assert!(told.iter().all(|sentence| sentence.contains("tuntas periksa --betulkan")), "{told:?}");
    office.rebuild().unwrap();
    assert_eq!(office.check(), []);
    assert_eq!((office.store.all_cards().unwrap(), office.store.head().unwrap()), (before, head));
    assert_eq!(office.store.numbers("letter").unwrap(), letters);
}

/// Whatever is kept beside the acts is compared column by column with what the acts say.
#[test]
fn every_changed_column_of_the_list_and_every_number_is_found() {
    let mut office = make_sample(&support::folder("kolom"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let (cards, numbers) = (office.store.all_cards().unwrap(), office.store.all_numbers().unwrap());
    let changes: [fn(&mut store::CardRow); 7] = [
        |card| card.title.push('x'),
        |card| card.reporter.push('x'),
        |card| card.words.push('x'),
        |card| card.step = 1 + card.step % 7,
        |card| card.received = Some("2020-01-01".into()),
        |card| card.due = Some("2020-01-01".into()),
        |card| card.tracking.push('9'),
    ];
    for change in changes {
        let mut wrong = cards.clone();
        change(&mut wrong[0]);
        office.store.rebuild(&wrong, &numbers).unwrap();
        let told: Vec<String> = office.check().into_iter().map(|found| found.sentence).collect();
        assert!(told.len() == 1 && told[0].contains("berbeda dari tindakannya"), "{told:?}");
    }
    let foreign = store::Number { kind: "letter".into(), value: "B-999/16740/2026".into(), case: numbers[0].case.clone() };
    let mut more = numbers.clone();
    more[0] = foreign;
    office.store.rebuild(&cards, &more).unwrap();
    let told: Vec<String> = office.check().into_iter().map(|found| found.sentence).collect();
    assert!(told.len() == 1 && told[0].contains("1 nomor hilang, 1 nomor tidak dikenal"), "{told:?}");
    office.rebuild().unwrap();
    assert_eq!(office.check(), []);
}
