//! Cards and numbers are true together with the act that changes them, and are made anew without one. Tests only.

use chrono::Datelike as _;
use domain::acts::calendar::{CalendarYear, DayOff, OffKind};
use domain::acts::challenge::{Challenge, ChallengeKind, ChallengeOutcome, Challenger, Settlement};
use domain::acts::evaluation::Period;
use domain::acts::ids::CaseNo;
use domain::acts::length::Length;
use domain::acts::paper::LetterKind;
use domain::readings::card::{CardPaper, listed};
use domain::readings::paper::PaperState;
use domain::rules::wish::Wish;
use store::{CardRow, KeyCost, digest_of, hex};

use super::derived;
use crate::{Asked, CaseFilter, Letter, Office, SAMPLE_PASSPHRASE, make_sample};

/// This year with a further day off on every day that has none, so that every running due date moves.
fn another_year(office: &Office) -> CalendarYear {
    let mut year = office.book().calendar.year(2026).unwrap().clone();
    for on in (1..=28).filter_map(|day| chrono::NaiveDate::from_ymd_opt(2026, 12, day)) {
        year.off.entry(on).or_insert(DayOff { name: "Libur daerah".into(), kind: OffKind::Local });
    }
    // Names that repeat nothing are not packed into what room there is in a page.
    let days = chrono::NaiveDate::from_ymd_opt(2026, 1, 1).unwrap().iter_days().take(365);
    for on in days.filter(|on| on.weekday().number_from_monday() > 5) {
        year.off.entry(on).or_insert(DayOff { name: hex(&digest_of(on.to_string().as_bytes())), kind: OffKind::Local });
    }
    year
}

fn dues(office: &Office) -> Vec<Option<chrono::NaiveDate>> {
    let (calendar, today) = (&office.book().calendar, office.today());
    let cards = office.cards(&CaseFilter::default(), 0, 0).unwrap();
    cards.iter().map(|card| card.next(calendar, today).map(|next| next.due.on)).collect()
}

/// The cards with their papers.
fn whole(office: &Office) -> Vec<CardRow> {
    let mut cards = office.store.all_cards().unwrap();
    for card in &mut cards {
        card.papers = office.store.papers_of(&card.no).unwrap();
    }
    cards
}

#[test]
fn a_calendar_is_recorded_with_its_cards_or_not_at_all() {
    let mut office = make_sample(&support::folder("kalender-penuh"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let (before, head) = (dues(&office), office.store.head().unwrap());
    let year = another_year(&office);
    // Made anew the list is as small as it gets.
    office.rebuild().unwrap();
    office.leave_room_for(Some(0)).unwrap();
    // Free pages go to a draft.
    for size in (0..200).rev() {
        drop(office.keep_draft(&size.to_string(), &vec![7; size * 4000]));
    }
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
    let mut cards = whole(&office);
    cards.pop();
    let half = cards[0].data.len() / 2;
    cards[0].data.truncate(half);
    office.store.rebuild(derived(&cards, &[])).unwrap();
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
    let (cards, numbers) = (whole(&office), office.store.all_numbers().unwrap());
    let changes: [fn(&mut CardRow); 9] = [
        |card| card.title.push('x'),
        |card| card.reporter.push('x'),
        |card| card.words.push('x'),
        |card| card.step = 1 + card.step % 7,
        |card| card.received = Some("2020-01-01".into()),
        |card| card.due = Some("2020-01-01".into()),
        |card| card.tracking.push('9'),
        |card| card.papers[0].stage += 1,
        |card| drop(card.papers.pop()),
    ];
    for change in changes {
        let mut wrong = cards.clone();
        change(&mut wrong[0]);
        office.store.rebuild(derived(&wrong, &numbers)).unwrap();
        let told: Vec<String> = office.check().into_iter().map(|found| found.sentence).collect();
        assert!(told.len() == 1 && told[0].contains("berbeda dari tindakannya"), "{told:?}");
    }
    let foreign = store::Number { kind: "letter".into(), value: "B-999/16740/2026".into(), case: numbers[0].case.clone() };
    let mut more = numbers.clone();
    more[0] = foreign;
    office.store.rebuild(derived(&cards, &more)).unwrap();
    let told: Vec<String> = office.check().into_iter().map(|found| found.sentence).collect();
    assert!(told.len() == 1 && told[0].contains("1 nomor hilang, 1 nomor tidak dikenal"), "{told:?}");
    office.rebuild().unwrap();
    assert_eq!(office.check(), []);
}

/// What is listed is what the cases say, page by page; of a closed case nothing that nobody ever numbered.
#[test]
fn the_list_of_letters_is_the_papers_of_the_cases() {
    let office = make_sample(&support::folder("surat"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let mut expected = Vec::new();
    for card in office.cards(&CaseFilter::default(), 0, 0).unwrap() {
        let case = office.case(card.no).unwrap().case;
        let papers = listed(&case, office.book());
        assert!(case.state.is_open() || papers.iter().all(|paper| paper.state != PaperState::Concept));
        let copies = papers.iter().filter(|paper| matches!(paper.id.kind, LetterKind::Copy | LetterKind::Excerpt));
        assert!(case.state.is_open() || copies.count() == 0, "copies that nobody asked for wait for nobody");
        let own: Vec<_> = papers.into_iter().map(|paper| (card.no, paper)).collect();
        assert_eq!(office.letters_of(card.no).unwrap().into_iter().map(|one| (one.case, one.paper)).collect::<Vec<_>>(), own);
        expected.extend(own);
    }
    let told = |letters: Vec<Letter>| letters.into_iter().map(|one| (one.case, one.paper)).collect::<Vec<_>>();
    assert_eq!(told(office.letters(&[], 0, 0).unwrap()), expected);
    let mut paged = Vec::new();
    for offset in (0..).step_by(7).take(expected.len() / 7 + 1) {
        paged.extend(told(office.letters(&[], offset, 7).unwrap()));
    }
    assert_eq!(paged, expected, "page by page");
    for state in PaperState::ALL {
        let of_state = expected.iter().filter(|(_, paper)| paper.state == state).count();
        assert_eq!(office.letters(&[state], 0, 0).unwrap().len(), of_state, "{state:?}");
        assert_eq!(office.letter_counts().unwrap().get(&state).copied().unwrap_or(0), of_state as u64, "{state:?}");
    }
    let closed = |paper: &(CaseNo, CardPaper)| !office.case(paper.0).unwrap().case.state.is_open();
    assert!(expected.iter().any(closed), "issued papers of closed cases are listed");
}

/// Only the cards that rules move are written with them; whatever the rules, the others say what their acts say.
#[test]
fn cards_and_figures_agree_with_the_acts_after_every_change_of_the_rules() {
    let mut office = make_sample(&support::folder("aturan"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let closed = CaseNo { year: 2026, serial: 34 };
    let today = office.today();
    let bring = |kind, by| {
        let (letter_no, grounds) = ("B-1".to_owned(), "Saksi tidak didengar.".to_owned());
        Wish::Challenge(Box::new(Challenge { kind: Some(kind), by: Some(by), on: Some(today), letter_no, grounds, ..Challenge::default() }))
    };
    let answered = Settlement {
        on: Some(today),
        outcome: Some(ChallengeOutcome::Answered),
        reasons: "Keterangan sudah disampaikan lengkap.".into(),
        ..Settlement::default()
    };
    // Of one closed case something waits, of another something was settled.
    office.perform(Some(closed), bring(ChallengeKind::Explanation, Challenger::Ombudsman), "").unwrap();
    let other = CaseNo { year: 2026, serial: 31 };
    office.perform(Some(other), bring(ChallengeKind::Explanation, Challenger::Ombudsman), "").unwrap();
    office.perform(Some(other), Wish::SettleChallenge { no: 1, settlement: Box::new(answered) }, "").unwrap();
    assert_eq!(office.check(), []);
    let listed: Vec<CaseNo> = office.agenda().unwrap().into_iter().map(|card| card.no).collect();
    assert_eq!((listed.contains(&closed), listed.contains(&other)), (true, false), "what waits is of today, though its case is closed");
    let shorter = |office: &Office, from: &str| {
        let mut standard = office.book().standards[0].clone();
        standard.from = from.parse().unwrap();
        for limit in &mut standard.limits {
            (limit.min, limit.max) = (None, limit.max.map(|_| Length::WorkingDays(1)));
        }
        standard
    };
    let asked = Asked { period: Period::year(2026).unwrap(), known_on: today };
    let mut was = office.evaluation(asked).unwrap();
    for (what, wish, changes) in [
        ("a calendar", Wish::SetCalendar(another_year(&office)), false),
        ("the calendar before", Wish::SetCalendar(office.book().calendar.year(2026).unwrap().clone()), false),
        ("a standard that is to come", Wish::SetStandard(shorter(&office, "2026-12-01")), false),
        ("a standard since October", Wish::SetStandard(shorter(&office, "2026-10-01")), true),
        ("another standard from the beginning, where everything was judged", Wish::SetStandard(shorter(&office, "2024-01-17")), false),
    ] {
        office.perform(None, wish, "Aturan baru diuji").unwrap();
        assert_eq!(office.check(), [], "{what}");
        let now = office.evaluation(asked).unwrap();
        let cards = whole(&office);
        office.rebuild().unwrap();
        assert_eq!((office.evaluation(asked).unwrap(), whole(&office)), (now.clone(), cards), "{what}: made anew it is the same");
        assert_eq!(now.buckets != was.buckets || now.limits != was.limits, changes, "{what}");
        was = now;
    }
}
