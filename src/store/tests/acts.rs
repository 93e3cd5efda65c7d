//! The numbered list: all or nothing, never changed, kept to the byte.

use proptest::prelude::*;

use super::super::{Draft, Head, Number, digest_of};
use super::*;

#[test]
fn acts_come_back_as_they_went_in() {
    let folder = Folder::new();
    let mut store = folder.create();
    let empty = store.head().unwrap();
    assert_eq!(empty, Head { seq: 0, link: [0; 32] });
    let batch = Batch {
        expected_head: Some(empty),
        rows: vec![act(None, "kalender"), act(Some("A"), "satu"), act(Some("B"), ""), act(Some("A"), "dua\0\u{1F642}")],
        blobs: vec![b"surat".to_vec(), b"surat".to_vec(), Vec::new()],
        ..Batch::default()
    };
    let rows = store.append(batch).unwrap();
    assert_eq!(rows.iter().map(|row| row.seq).collect::<Vec<_>>(), [1, 2, 3, 4]);
    drop(store);
    let store = folder.open().unwrap();
    assert_eq!(store.register_rows().unwrap(), rows[0..1]);
    assert_eq!(store.case_rows("A").unwrap(), [rows[1].clone(), rows[3].clone()]);
    assert_eq!(store.case_rows("tidak ada").unwrap(), []);
    let mut all = Vec::new();
    store.all_rows(&mut |row| all.push(row)).unwrap();
    assert_eq!(all, rows);
    assert_eq!(store.blob(&digest_of(b"surat")).unwrap().as_deref(), Some(b"surat".as_slice()));
    assert_eq!(store.blob(&[9; 32]).unwrap(), None);
    assert_eq!(store.blob_digests().unwrap(), [digest_of(b"surat"), digest_of(b"")]);
    assert_eq!(store.check(), []);
    assert_eq!(store.check_case("A"), []);
}

/// Everything that can be seen of a store.
fn picture(store: &Store) -> impl PartialEq + std::fmt::Debug + use<> {
    let mut rows = Vec::new();
    store.all_rows(&mut |row| rows.push(row)).unwrap();
    let rest = (store.all_cards().unwrap(), store.drafts().unwrap(), store.blob_digests().unwrap());
    (store.head().unwrap(), rows, rest, store.taken("surat", "2").unwrap())
}

#[test]
fn a_batch_that_fails_leaves_nothing() {
    let folder = Folder::new();
    let mut store = folder.create();
    let number = |value: &str| Number { kind: "surat".into(), value: value.into(), case: "A".into() };
    store.put_draft("A", "1", b"setengah").unwrap();
    store.append(Batch { cards: vec![card(1, "satu")], numbers: vec![number("1")], ..acts(&["awal"]) }).unwrap();
    let before = picture(&store);
    let full = Batch {
        cards: vec![card(1, "berubah")],
        numbers: vec![number("2")],
        blobs: vec![b"lampiran".to_vec()],
        drop_draft: Some("A".into()),
        ..acts(&["a", "b"])
    };
    let moved = Batch { expected_head: Some(Head { seq: 1, link: [1; 32] }), ..full.clone() };
    assert!(matches!(store.append(moved), Err(StoreError::Moved)));
    let twice = Batch { numbers: vec![number("2"), number("1")], ..full.clone() };
    let taken = store.append(twice);
    assert!(matches!(&taken, Err(StoreError::NumberTaken { value, case, .. }) if value == "1" && case == "A"), "{taken:?}");
    let other = CardRow { no: "ADU-2026-9999".into(), ..card(1, "lain") };
    let clash = store.append(Batch { cards: vec![other], ..full.clone() });
    assert!(matches!(&clash, Err(StoreError::NumberTaken { kind, .. }) if kind == "serial"), "{clash:?}");
    let beyond = store.append(Batch { cards: vec![card(10_000_000, "lain")], ..full.clone() });
    assert!(matches!(beyond, Err(StoreError::Invalid { .. })));
    let gone = store.append(Batch { bodies_gone: vec![1, 77], ..full.clone() });
    assert!(matches!(gone, Err(StoreError::NoSuchRow { seq: 77 })));
    assert_eq!(picture(&store), before);
    assert_eq!(store.check(), []);
    store.append(full).unwrap();
    assert_ne!(picture(&store), before);
    assert_eq!(store.drafts().unwrap(), []);
}

#[test]
fn a_full_disk_leaves_nothing_and_passes() {
    let folder = Folder::new();
    let mut store = folder.create();
    store.append(acts(&["awal"])).unwrap();
    let before = picture(&store);
    let big = Batch { blobs: vec![vec![7; 400_000]], ..acts(&["besar"]) };
    let pages: i64 = store.conn.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
    let mut refused = 0;
    for room in 0..60 {
        store.conn.query_row(&format!("PRAGMA max_page_count = {}", pages + room), [], |row| row.get::<_, i64>(0)).unwrap();
        assert!(matches!(store.append(big.clone()), Err(StoreError::DiskFull)), "room {room}");
        assert_eq!(picture(&store), before);
        refused += 1;
    }
    assert_eq!(refused, 60);
    store.conn.query_row("PRAGMA max_page_count = 1000000", [], |row| row.get::<_, i64>(0)).unwrap();
    store.append(big).unwrap();
    assert_eq!(store.check(), []);
}

#[test]
fn the_engine_itself_refuses_to_change_acts() {
    let folder = Folder::new();
    let mut store = folder.create();
    store.append(acts(&["satu", "dua"])).unwrap();
    for sql in [
        "UPDATE entry SET by = 'lain'",
        "DELETE FROM entry",
        "DELETE FROM entry WHERE seq = 2",
        "UPDATE body SET bytes = x'00'",
        "INSERT OR REPLACE INTO entry SELECT seq, case_no, at, 'lain', version, digest, link FROM entry WHERE seq = 2",
        "INSERT INTO entry SELECT 9, case_no, at, by, version, digest, link FROM entry WHERE seq = 2",
        "UPDATE OR REPLACE entry SET seq = 1 WHERE seq = 2",
    ] {
        assert!(store.conn.execute_batch(sql).is_err(), "{sql}");
    }
    assert_eq!(store.check(), []);
}

#[test]
fn a_removed_body_leaves_a_sound_chain() {
    let folder = Folder::new();
    let mut store = folder.create();
    let secret = "Siti Rahmah 0812-7777";
    store.append(Batch { blobs: vec![secret.into()], ..acts(&[secret, "lain"]) }).unwrap();
    let rows =
        store.append(Batch { bodies_gone: vec![1], blobs_gone: vec![digest_of(secret.as_bytes())], ..acts(&["disamarkan"]) }).unwrap();
    assert_eq!(rows[0].seq, 3);
    let rows = store.case_rows("ADU-2026-0001").unwrap();
    assert_eq!(rows.iter().map(|row| row.body.is_some()).collect::<Vec<_>>(), [false, true, true]);
    assert_eq!(codes(&store.check()), [FindingKind::BodyGone]);
    assert!(store.check().iter().all(|finding| !finding.serious));
    assert!(matches!(store.append(Batch { bodies_gone: vec![1], ..acts(&["lagi"]) }), Err(StoreError::NoSuchRow { seq: 1 })));
    store.purge().unwrap();
    assert_eq!(codes(&store.check()), [FindingKind::BodyGone]);
}

#[test]
fn drafts_and_settings_survive_closing() {
    let folder = Folder::new();
    let mut store = folder.create();
    store.put_draft("adu", "2026-01-05T09:00", b"set").unwrap();
    store.put_draft("adu", "2026-01-05T09:01", b"setengah").unwrap();
    store.put_draft("surat", "2026-01-05T09:02", b"").unwrap();
    store.put_setting("tema", "terang").unwrap();
    store.put_setting("tema", "gelap").unwrap();
    drop(store);
    let mut store = folder.open().unwrap();
    let kept = Draft { key: "adu".into(), at: "2026-01-05T09:01".into(), bytes: b"setengah".to_vec() };
    assert_eq!(store.draft("adu").unwrap(), Some(kept));
    assert_eq!(store.drafts().unwrap().iter().map(|draft| draft.key.as_str()).collect::<Vec<_>>(), ["surat", "adu"]);
    assert_eq!(store.setting("tema").unwrap().as_deref(), Some("gelap"));
    assert_eq!(store.setting("lain").unwrap(), None);
    store.delete_draft("adu").unwrap();
    store.delete_draft("adu").unwrap();
    assert_eq!(store.draft("adu").unwrap(), None);
}

#[test]
fn a_frozen_store_still_reads() {
    let folder = Folder::new();
    let mut store = folder.create();
    store.append(acts(&["satu"])).unwrap();
    store.freeze().unwrap();
    let path = folder.file("register.tuntas");
    assert!(matches!(store.append(acts(&["dua"])), Err(StoreError::Unwritable { path: named }) if named == path));
    assert!(matches!(store.put_draft("a", "b", b"c"), Err(StoreError::Unwritable { .. })));
    assert_eq!(store.case_rows("ADU-2026-0001").unwrap().len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn any_batches_verify(batches in prop::collection::vec(
        prop::collection::vec((prop::option::of("[A-C]"), ".{0,40}", any::<u16>(), prop::collection::vec(any::<u8>(), 0..300)), 0..5), 50..51))
    {
        let folder = Folder::new();
        let mut store = folder.create();
        let mut expected = Vec::new();
        for rows in batches {
            let rows: Vec<NewRow> = rows.into_iter()
                .map(|(case, by, version, body)| NewRow { case, at: "2026".into(), by, version, body }).collect();
            let head = store.head().unwrap();
            expected.extend(store.append(Batch { expected_head: Some(head), rows, ..Batch::default() }).unwrap());
        }
        drop(store);
        let store = folder.open().unwrap();
        let mut found = Vec::new();
        store.all_rows(&mut |row| found.push(row)).unwrap();
        prop_assert_eq!(found, expected);
        prop_assert_eq!(store.check(), vec![]);
    }
}
