//! Lists and search: what an operator types finds the right cards and never an error.

use proptest::prelude::*;

use super::super::{CardOrder, CardQuery, Openness};
use super::*;

fn desk() -> (Folder, Store) {
    let folder = Folder::new();
    let mut store = folder.create();
    let mut cards = vec![
        card(1, "Antrean panjang di loket"),
        card(2, "jalan Yos Sudarso: data \"salah\""),
        card(3, "Café tutup, survei tak datang"),
        card(31, "Jalan berlubang"),
    ];
    cards[0].due = Some("2026-01-20".into());
    cards[1].due = Some("2026-01-07".into());
    cards[1].words = "rumah-tangga e-mail pst@bps.go.id".into();
    cards[2].closed = Some("2026-01-09".into());
    cards[2].step = 7;
    cards[3].received = Some("2026-02-01".into());
    cards[3].channel = "whatsapp".into();
    for card in cards {
        store.append(Batch { cards: vec![card], ..acts(&["x"]) }).unwrap();
    }
    (folder, store)
}

fn serials(store: &Store, query: &CardQuery) -> Vec<u32> {
    let found: Vec<u32> = store.cards(query).unwrap().iter().map(|card| card.serial).collect();
    if query.limit == 0 && query.offset == 0 {
        assert_eq!(store.count(query).unwrap(), found.len() as u64);
    }
    found
}

#[test]
fn words_find_cards_newest_first() {
    let (_folder, store) = desk();
    for (words, expected) in [
        ("", &[31, 3, 2, 1][..]),
        ("jalan", &[31, 2]),
        ("JALAN", &[31, 2]),
        ("jal", &[31, 2]),
        ("jal berlubang", &[]),
        ("berlubang jal", &[31]),
        ("cafe", &[3]),
        ("café", &[3]),
        ("\"salah\"", &[2]),
        ("salah\"", &[2]),
        ("ADU-2026-0031", &[31]),
        ("ADU-2026-00", &[31, 3, 2, 1]),
        ("0031", &[31]),
        ("31", &[31]),
        ("TRK00002", &[2]),
        ("trk000", &[31, 3, 2, 1]),
        ("rumah-tangga", &[2]),
        ("pst@bps.go.id", &[2]),
        ("jalan*", &[31, 2]),
        ("jalan -berlubang", &[31]),
        ("jalan NOT berlubang", &[]),
        ("title:jalan", &[]),
        ("🙂", &[31, 3, 2, 1]),
        ("jalan 🙂", &[31, 2]),
        ("* - \" ' ( ) ^ : {", &[31, 3, 2, 1]),
        ("tidakada", &[]),
    ] {
        let query = CardQuery { words: words.into(), ..CardQuery::default() };
        assert_eq!(serials(&store, &query), expected, "{words:?}");
    }
}

#[test]
fn filters_orders_and_pages_combine() {
    let (_folder, store) = desk();
    let ask = |query: CardQuery| serials(&store, &query);
    let all = CardQuery::default;
    assert_eq!(ask(CardQuery { open: Openness::OpenOnly, ..all() }), [31, 2, 1]);
    assert_eq!(ask(CardQuery { open: Openness::ClosedOnly, ..all() }), [3]);
    assert_eq!(ask(CardQuery { step: Some(7), ..all() }), [3]);
    assert_eq!(ask(CardQuery { channel: Some("whatsapp".into()), ..all() }), [31]);
    assert_eq!(ask(CardQuery { class: Some("lain".into()), ..all() }), [0_u32; 0]);
    assert_eq!(ask(CardQuery { state: Some("berjalan".into()), order: CardOrder::Oldest, ..all() }), [1, 2, 3, 31]);
    assert_eq!(ask(CardQuery { received_from: Some("2026-02-01".into()), ..all() }), [31]);
    assert_eq!(ask(CardQuery { received_to: Some("2026-01-05".into()), ..all() }), [3, 2, 1]);
    assert_eq!(ask(CardQuery { due_before: Some("2026-01-20".into()), ..all() }), [2]);
    assert_eq!(ask(CardQuery { order: CardOrder::Due, ..all() }), [2, 1, 3, 31]);
    assert_eq!(ask(CardQuery { order: CardOrder::Title, ..all() }), [1, 3, 31, 2]);
    assert_eq!(ask(CardQuery { limit: 2, offset: 1, ..all() }), [3, 2]);
    assert_eq!(ask(CardQuery { offset: 3, ..all() }), [1]);
    let both = CardQuery { words: "jalan".into(), order: CardOrder::Due, open: Openness::OpenOnly, ..all() };
    assert_eq!(ask(both), [2, 31]);
}

#[test]
fn a_changed_card_is_found_by_its_new_words_only() {
    let (_folder, mut store) = desk();
    let new = CardRow { provisional: true, due_basis: "SOP".into(), ..card(31, "Trotoar rusak") };
    store.append(Batch { cards: vec![new.clone()], ..acts(&["x"]) }).unwrap();
    assert_eq!(store.card("ADU-2026-0031").unwrap(), Some(new));
    assert_eq!(store.card("ADU-2026-0032").unwrap(), None);
    let words = |words: &str| CardQuery { words: words.into(), ..CardQuery::default() };
    assert_eq!(serials(&store, &words("berlubang")), [0_u32; 0]);
    assert_eq!(serials(&store, &words("trotoar")), [31]);
    assert_eq!(store.last_serials().unwrap(), [(2026, 31)]);
    store.append(Batch { cards: vec![CardRow { no: "ADU-2036-0002".into(), year: 2036, ..card(2, "jalan") }], ..acts(&["x"]) }).unwrap();
    assert_eq!(store.last_serials().unwrap(), [(2036, 2), (2026, 31)]);
}

#[test]
fn a_purge_leaves_no_word_of_a_masked_card() {
    let (_folder, mut store) = desk();
    let word = CardRow { words: "zkenari".into(), ..card(40, "jalan") };
    store.append(Batch { cards: vec![word], ..acts(&["x"]) }).unwrap();
    store.append(Batch { cards: vec![card(40, "jalan")], ..acts(&["x"]) }).unwrap();
    let left = |store: &Store| -> i64 {
        let sql = "SELECT count(*) FROM card_text_data WHERE instr(block, CAST('kenari' AS BLOB))";
        store.conn.query_row(sql, [], |row| row.get(0)).unwrap()
    };
    assert!(left(&store) > 0);
    store.purge().unwrap();
    assert_eq!(left(&store), 0);
    let query = CardQuery { words: "jalan".into(), ..CardQuery::default() };
    assert_eq!(serials(&store, &query), [40, 31, 2]);
    assert_eq!(store.check(), []);
}

#[test]
fn words_that_are_not_those_of_the_card_are_found_by_the_check_and_made_anew() {
    let (_folder, mut store) = desk();
    let (cards, numbers) = (store.all_cards().unwrap(), store.all_numbers().unwrap());
    let id = |serial: i64| 2026 * 10_000_000 + serial;
    let other = format!("INSERT INTO card_text (rowid, no, tracking, title, reporter, words) VALUES ({}, 'x', 'x', 'x', 'x', 'x')", id(31));
    for meddling in [
        format!("DELETE FROM card_text WHERE rowid = {}", id(31)),
        format!("DELETE FROM card_text WHERE rowid = {}; {other}", id(31)),
        other.replace(&id(31).to_string(), &id(77).to_string()),
    ] {
        meddle(&store, &meddling);
        let told = store.check();
        assert!(!told.is_empty() && told.iter().all(|one| one.code == FindingKind::Search && !one.serious), "{meddling}: {told:?}");
        store.rebuild(derived(&cards, &numbers)).unwrap();
        assert_eq!(store.check(), [], "{meddling}");
    }
}

#[test]
fn what_nearly_every_card_says_is_looked_for_only_where_nothing_else_is() {
    let (_folder, mut store) = desk();
    let titled = |serial| card(serial, if serial == 200 { "loket antrean kipas" } else { "loket antrean" });
    store.append(Batch { cards: (100..1_200).map(titled).collect(), ..acts(&["x"]) }).unwrap();
    let found = |words: &[&str]| -> Vec<u32> {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        store.resembling(&words, 3).unwrap().iter().map(|card| card.serial).collect()
    };
    assert_eq!(found(&["loket", "kipas", "antrean"]), [200]);
    assert_eq!(found(&["berlubang", "loket", "jalan"]), [31, 2]);
    assert_eq!(found(&["antrean", "loket"]), [1_199, 1_198, 1_197]);
    assert_eq!(found(&["siapapun", "loket"]), [1_199, 1_198, 1_197]);
    assert_eq!(found(&["siapapun"]), [] as [u32; 0]);
    assert_eq!(found(&["\"", "-"]), [] as [u32; 0]);
}

#[test]
fn a_rebuild_leaves_the_same_cards() {
    let (_folder, mut store) = desk();
    let before = store.all_cards().unwrap();
    let numbers = [Number { kind: "surat".into(), value: "B-1".into(), case: "ADU-2026-0001".into() }];
    store.rebuild(derived(&before, &numbers)).unwrap();
    assert_eq!(store.all_cards().unwrap(), before);
    assert_eq!(store.taken("surat", "B-1").unwrap().as_deref(), Some("ADU-2026-0001"));
    let query = CardQuery { words: "jalan".into(), ..CardQuery::default() };
    assert_eq!(serials(&store, &query), [31, 2]);
    // A rebuild that fails changes nothing.
    assert!(store.rebuild(derived(&[card(5, "a"), CardRow { no: "lain".into(), ..card(5, "b") }], &[])).is_err());
    assert_eq!(store.all_cards().unwrap(), before);
    assert_eq!(serials(&store, &query), [31, 2]);
}

#[test]
fn a_count_ends_at_its_limit() {
    let (_folder, store) = desk();
    for (words, limit, counted) in [("", 0, 4), ("", 3, 3), ("jalan", 0, 2), ("jalan", 1, 1), ("jalan", 9, 2)] {
        let query = CardQuery { words: words.into(), limit, ..CardQuery::default() };
        assert_eq!(store.count(&query).unwrap(), counted, "{words:?} {limit}");
    }
}

#[test]
fn nothing_typed_is_an_error() {
    let (_folder, store) = desk();
    let mut runner =
        proptest::test_runner::TestRunner::new(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() });
    let typed = prop_oneof![any::<String>(), "[\"*()^:+{}\\- a-z0-9ⒶÅé\u{300}]{0,30}", "(NEAR|AND|OR|NOT|a|\"| |\\(){1,9}"];
    runner
        .run(&typed, |words| {
            let query = CardQuery { words, ..CardQuery::default() };
            prop_assert!(store.cards(&query).is_ok());
            prop_assert!(store.count(&query).is_ok());
            Ok(())
        })
        .unwrap();
}
