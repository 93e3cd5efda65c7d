//! Figures for the bench: printed, never asserted, because machines differ. Run with
//! `cargo test --release figures -- --ignored --nocapture`.

use std::time::Instant;

use super::super::{CardOrder, CardQuery, Openness};
use super::*;

fn timed<T>(what: &str, times: u32, mut work: impl FnMut() -> T) -> T {
    let mut spans = Vec::new();
    let mut last = None;
    for _ in 0..times {
        let start = Instant::now();
        last = Some(work());
        spans.push(start.elapsed());
    }
    spans.sort();
    let (median, p95) = (spans[spans.len() / 2], spans[spans.len() * 95 / 100]);
    println!("{what:<44} p50 {median:>12.2?}   p95 {p95:>12.2?}   ({times} x)");
    last.unwrap()
}

#[test]
#[ignore = "prints figures; slow"]
fn a_hundred_thousand_cards() {
    let folder = Folder::new();
    let (mut store, code) = Store::create(&folder.register(), PASSPHRASE, KeyCost::PRODUCTION, &who()).unwrap();
    let words = ["jalan", "antrean", "survei", "data", "petugas", "loket", "wilkerstat", "sensus", "harga", "pangan"];
    let mut cards = Vec::new();
    for serial in 0..100_000_u32 {
        let word = |step: u32| words[(serial.wrapping_mul(2_654_435_761).rotate_left(step) % 10) as usize];
        let year = 2010 + serial / 6250;
        let mut one = card(serial % 6250 + 1, &format!("{} {} {serial}", word(3), word(7)));
        one.no = format!("ADU-{year}-{:04}", one.serial);
        one.year = i32::try_from(year).unwrap();
        one.closed = (serial < 99_700).then(|| "2025-01-01".into());
        one.due = Some(format!("{year}-{:02}-{:02}", serial % 12 + 1, serial % 28 + 1));
        one.words = (0..30).map(word).collect::<Vec<_>>().join(" ");
        one.data = vec![b'x'; 400];
        cards.push(one);
    }
    timed("rebuild 100k cards", 1, || {
        store.rebuild(&cards, &[]).unwrap();
    });
    timed("append 1 act with card", 300, || {
        let next = card(7000, "satu");
        store.append(Batch { card: Some(next), ..acts(&["isi aduan yang biasa saja"]) }).unwrap()
    });
    timed("append 75k acts in one batch", 1, || {
        let rows = (0..75_000).map(|count| act(Some(&format!("ADU-{}", count / 15)), &"isi ".repeat(60))).collect();
        store.append(Batch { rows, ..Batch::default() }).unwrap().len()
    });
    let mut letter = 0;
    timed("put draft", 100, || {
        letter += 1;
        store.put_draft("a", "b", &[letter; 2000]).unwrap();
    });
    let page = CardQuery { limit: 50, ..CardQuery::default() };
    timed("newest 50", 200, || store.cards(&page).unwrap());
    let open = CardQuery { open: Openness::OpenOnly, ..page.clone() };
    timed("newest 50 open", 200, || store.cards(&open).unwrap());
    timed("50 open by deadline", 50, || store.cards(&CardQuery { order: CardOrder::Due, ..open.clone() }).unwrap());
    timed("50 by title", 50, || store.cards(&CardQuery { order: CardOrder::Title, ..page.clone() }).unwrap());
    timed("page at 90 000", 20, || store.cards(&CardQuery { offset: 90_000, ..page.clone() }).unwrap());
    let closed = CardQuery { open: Openness::ClosedOnly, offset: 50_000, ..page.clone() };
    timed("closed, page at 50 000", 20, || store.cards(&closed).unwrap());
    timed("count open", 100, || store.count(&open).unwrap());
    timed("count all", 20, || store.count(&page).unwrap());
    timed("count received in one year", 20, || {
        store.count(&CardQuery { received_from: Some("2026-01-01".into()), ..page.clone() }).unwrap()
    });
    for words in ["j", "jal", "jalan pang", "ADU-2020-0100", "4711", "xyz"] {
        let query = CardQuery { words: words.into(), ..page.clone() };
        timed(&format!("search {words:?}"), 50, || store.cards(&query).unwrap());
        timed(&format!("count  {words:?}"), 10, || store.count(&query).unwrap());
    }
    timed("rows of one case", 100, || store.case_rows("ADU-4000").unwrap());
    timed("check one case", 100, || store.check_case("ADU-4000"));
    timed("check all", 1, || assert_eq!(store.check(), []));
    timed("backup, verified", 1, || store.backup(&folder.0.join("cadangan")).unwrap());
    let size = std::fs::metadata(folder.file("register.tuntas")).unwrap().len();
    println!("file {} MiB", size >> 20);
    drop(store);
    timed("open with passphrase, 64 MiB x 3", 5, || {
        drop(folder.open().unwrap());
    });
    timed("open with recovery code", 20, || {
        drop(Store::open(&folder.register(), &Key::Recovery(&code), &who()).unwrap());
    });
}
