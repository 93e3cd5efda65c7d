//! What is removed is gone: from the tables, the words, the free pages, the log, and every backup made afterwards.

use super::super::data::Number;
use super::super::link::digest_of;
use super::super::{REGISTER_FILE, archive, files};
use super::*;

/// Every value of every table, those of the search index included, as bytes.
fn everything(conn: &Connection) -> Vec<u8> {
    let mut all = Vec::new();
    let mut names = conn.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'").unwrap();
    let names: Vec<String> = names.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert!(names.iter().any(|name| name == "card_text_data") && names.len() > 10, "{names:?}");
    for name in names {
        let mut statement = conn.prepare(&format!("SELECT * FROM {name}")).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for column in 0..columns {
                match row.get_ref(column).unwrap() {
                    rusqlite::types::ValueRef::Text(bytes) | rusqlite::types::ValueRef::Blob(bytes) => all.extend_from_slice(bytes),
                    _ => {}
                }
                all.push(b'|');
            }
        }
    }
    all
}

fn holds(conn: &Connection, word: &str) -> bool {
    everything(conn).windows(word.len()).any(|window| window.eq_ignore_ascii_case(word.as_bytes()))
}

#[test]
fn a_destroyed_case_leaves_nothing_of_its_content_anywhere() {
    let folder = Folder::new();
    let mut store = folder.create();
    let canary = "kenari7f3a";
    let other = "perkutut9b";
    let of = |serial: u32, word: &str| {
        let number = |kind: &str| Number { kind: kind.into(), value: format!("{word}-{kind}"), case: format!("ADU-2026-{serial:04}") };
        let card = CardRow {
            words: word.into(),
            tracking: word.into(),
            reporter: word.into(),
            figures: Some(super::super::Kept { data: word.into(), ..Default::default() }),
            ..card(serial, word)
        };
        let no = card.no.clone();
        let rows = (0..200).map(|n| act(Some(&no), &format!("{word} {n} {}", "isi ".repeat(200)))).collect();
        let blobs = vec![word.repeat(50_000).into_bytes()];
        Batch { rows, blobs, cards: vec![card], numbers: vec![number("tracking"), number("letter")], ..Batch::default() }
    };
    store.append(of(1, canary)).unwrap();
    store.append(of(2, other)).unwrap();
    for (key, word) in [("ADU-2026-0001/4", canary), ("ADU-2026-0001", canary), ("ADU-2026-00011/4", other), ("ADU-2026-0002/4", other)] {
        store.put_draft(key, "2026-01-05T09:00", word.as_bytes()).unwrap();
    }
    let (link, pages) =
        (store.link_at(200).unwrap(), |store: &Store| -> i64 { store.conn.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap() });
    let before = pages(&store);
    assert!(holds(&store.conn, canary) && holds(&store.conn, other));
    let gone = Batch {
        bodies_gone: (1..=200).collect(),
        blobs_gone: vec![digest_of(canary.repeat(50_000).as_bytes())],
        gone: vec!["ADU-2026-0001".into()],
        cards: vec![card(1, "dimusnahkan")],
        numbers: vec![Number { kind: "letter".into(), value: "B-1".into(), case: "ADU-2026-0001".into() }],
        ..acts(&["pemusnahan"])
    };
    store.append(gone).unwrap();
    store.purge().unwrap();
    assert!(!holds(&store.conn, canary));
    let free: i64 = store.conn.query_row("PRAGMA freelist_count", [], |row| row.get(0)).unwrap();
    assert_eq!(free, 0, "no page is left over that could hold it");
    assert!(pages(&store) < before * 3 / 5, "{before} pages before");
    assert_eq!(std::fs::metadata(folder.file("register.tuntas-wal")).unwrap().len(), 0, "the log is empty");
    // What belongs to others is all there, and the chain is the same one.
    assert!(holds(&store.conn, other) && store.drafts().unwrap().len() == 2);
    assert_eq!((store.link_at(200).unwrap(), store.taken("letter", "B-1").unwrap().as_deref()), (link, Some("ADU-2026-0001")));
    assert_eq!(store.taken("tracking", &format!("{canary}-tracking")).unwrap(), None);
    assert!(store.check().iter().all(|finding| finding.code == FindingKind::BodyGone));
    // Neither does a backup made from now on hold it.
    let backup = folder.0.join("cadangan.tuntas-cadangan");
    store.backup(&backup).unwrap();
    let secret = store.secret.clone();
    drop(store);
    let unpacked = folder.0.join("lain");
    files::private_folder(&unpacked).unwrap();
    archive::unpack(&backup, &unpacked).unwrap();
    let copy = engine::connect(&unpacked.join(REGISTER_FILE), &secret, engine::Access::ReadOnly).unwrap();
    assert!(!holds(&copy, canary) && holds(&copy, other));
}
