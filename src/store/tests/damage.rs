//! Files that are not as they were written: always a finding or a clear refusal, never a change.

use super::super::link::unhex;
use super::super::migrate::{LADDER, Rung, climb};
use super::*;

fn three_acts() -> (Folder, Store) {
    let folder = Folder::new();
    let mut store = folder.create();
    store.append(Batch { blobs: vec![b"lampiran".to_vec()], ..acts(&["satu", "dua", "tiga"]) }).unwrap();
    (folder, store)
}

#[test]
fn every_silent_change_to_an_act_is_found() {
    use FindingKind::{Blob, Body, Gap, Link, Schema};
    let free = "DROP TRIGGER entry_no_update; DROP TRIGGER entry_no_delete; DROP TRIGGER body_no_update; DROP TRIGGER blob_no_update;";
    let one_bit = "UPDATE body SET bytes = CAST('sati' AS BLOB) WHERE seq = 1";
    for (change, code) in [
        (one_bit, Body),
        ("UPDATE body SET salt = x'00' WHERE seq = 2", Body),
        ("UPDATE body SET packed = 1 WHERE seq = 2", Body),
        ("UPDATE body SET packed = 7 WHERE seq = 3", Body),
        ("UPDATE entry SET by = 'lain' WHERE seq = 2", Link),
        ("UPDATE entry SET at = '2026-01-05T09:00:01+07:00' WHERE seq = 3", Link),
        ("UPDATE entry SET case_no = NULL WHERE seq = 1", Link),
        ("UPDATE entry SET version = 2 WHERE seq = 1", Link),
        ("UPDATE entry SET version = -1 WHERE seq = 1", Link),
        ("UPDATE entry SET link = zeroblob(32) WHERE seq = 3", Link),
        ("UPDATE entry SET digest = zeroblob(32) WHERE seq = 1", Link),
        ("PRAGMA foreign_keys = OFF; DELETE FROM entry WHERE seq = 2", Gap),
        ("UPDATE blob SET bytes = CAST('lampirao' AS BLOB)", Blob),
        ("UPDATE blob SET digest = zeroblob(32)", Blob),
        ("SELECT 1", Schema),
    ] {
        let (_folder, store) = three_acts();
        meddle(&store, &format!("{free}{change}"));
        let found = store.check();
        assert!(found.iter().any(|finding| finding.serious && finding.code == code), "{change}: {found:?}");
    }
}

/// The guards are compared with their own text: one that was replaced by another of its name guards nothing.
#[test]
fn every_change_to_tables_and_guards_is_found() {
    for (change, told) in [
        ("DROP TRIGGER entry_dense", "trigger entry_dense is gone"),
        (
            "DROP TRIGGER body_no_update; CREATE TRIGGER body_no_update BEFORE UPDATE ON body BEGIN SELECT 1; END",
            "body_no_update was changed",
        ),
        ("CREATE TRIGGER spy AFTER INSERT ON entry BEGIN DELETE FROM draft; END", "trigger spy is not ours"),
        ("CREATE TABLE beside (x)", "table beside is not ours"),
        ("DROP INDEX card_due", "index card_due is gone"),
    ] {
        let (_folder, store) = three_acts();
        meddle(&store, change);
        let found = store.check();
        assert!(found.iter().any(|one| one.serious && one.code == FindingKind::Schema && one.detail.contains(told)), "{change}: {found:?}");
    }
}

/// A log that was lost takes the newest acts with it, and inside nothing shows it.
#[test]
fn lost_newest_acts_are_told_of_by_their_number() {
    let (folder, mut store) = three_acts();
    drop(store);
    let old = std::fs::read(folder.file("register.tuntas")).unwrap();
    store = folder.open().unwrap();
    store.append(acts(&["empat", "lima"])).unwrap();
    drop(store);
    assert_eq!(folder.open().unwrap().check(), []);
    std::fs::write(folder.file("register.tuntas"), &old).unwrap();
    let store = folder.open().unwrap();
    let found = store.check();
    assert_eq!(codes(&found), [FindingKind::Newest]);
    assert_eq!((found[0].detail.as_str(), found[0].serious), ("2", false));
    assert_eq!(codes(&store.companion().check(&Pace::full())), [FindingKind::Newest]);
    // Without the file nothing can be said, and nothing is.
    std::fs::remove_file(folder.file("register.kepala")).unwrap();
    assert_eq!(store.check(), []);
}

#[test]
fn swapped_acts_and_bodies_are_found() {
    let (_folder, store) = three_acts();
    meddle(
        &store,
        "DROP TRIGGER body_no_update; CREATE TEMP TABLE t AS SELECT * FROM body WHERE seq < 3;
         UPDATE body SET salt = (SELECT salt FROM t WHERE t.seq = 3 - body.seq), bytes = (SELECT bytes FROM t WHERE t.seq = 3 - body.seq) WHERE seq < 3;",
    );
    let found = codes(&store.check_case("ADU-2026-0001"));
    assert_eq!(found, [FindingKind::Body, FindingKind::Body]);
}

#[test]
fn nothing_is_added_to_a_damaged_end() {
    let (_folder, mut store) = three_acts();
    meddle(&store, "DROP TRIGGER entry_no_update; UPDATE entry SET by = 'lain' WHERE seq = 3;");
    assert!(matches!(store.append(acts(&["empat"])), Err(StoreError::Damaged { .. })));
    assert_eq!(store.head().unwrap().seq, 3);
}

/// Replaces the file, tries to open it, and demands that not a byte has changed.
fn refused_unchanged(folder: &Folder, bytes: &[u8]) -> StoreError {
    let path = folder.file("register.tuntas");
    std::fs::write(&path, bytes).unwrap();
    let error = folder.open().unwrap_err();
    assert!(std::fs::read(&path).unwrap() == bytes, "{error} and the file was changed");
    error
}

#[test]
fn what_is_no_register_is_left_alone() {
    let (folder, store) = three_acts();
    drop(store);
    let whole = std::fs::read(folder.file("register.tuntas")).unwrap();
    assert!(matches!(refused_unchanged(&folder, b""), StoreError::NotARegister { .. }));
    assert!(matches!(refused_unchanged(&folder, b"halo"), StoreError::NotARegister { .. }));
    let mut plain = b"SQLite format 3\0".to_vec();
    plain.resize(8192, 0);
    assert!(matches!(refused_unchanged(&folder, &plain), StoreError::NotARegister { .. }));
    let garbage: Vec<u8> = (0..40_000_u32).map(|place| (place.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    assert!(matches!(refused_unchanged(&folder, &garbage), StoreError::Damaged { .. }));
    let cut = refused_unchanged(&folder, &whole[..whole.len() / 2]);
    assert!(matches!(cut, StoreError::Damaged { .. }), "{cut}");
    let mut first = whole.clone();
    first[100..200].fill(0);
    assert!(matches!(refused_unchanged(&folder, &first), StoreError::Damaged { .. }));
    std::fs::write(folder.file("register.tuntas"), &whole).unwrap();
    assert_eq!(folder.open().unwrap().check(), []);
}

#[test]
fn a_lost_page_is_found_wherever_it_is() {
    let (folder, store) = three_acts();
    drop(store);
    let path = folder.file("register.tuntas");
    let whole = std::fs::read(&path).unwrap();
    let pages = whole.len() / 4096;
    assert!(pages > 10);
    for page in 1..pages {
        let mut bytes = whole.clone();
        if page % 2 == 0 {
            bytes[page * 4096..(page + 1) * 4096].fill(0);
        } else {
            bytes[page * 4096 + 1234] ^= 1;
        }
        std::fs::write(&path, &bytes).unwrap();
        match folder.open() {
            Ok(store) => {
                let found = store.check();
                assert!(found.iter().any(|finding| finding.serious), "page {page}: {found:?}");
            }
            Err(StoreError::Damaged { .. }) => {}
            Err(other) => panic!("page {page}: {other:?}"),
        }
    }
}

#[test]
fn looking_at_a_damaged_file_never_changes_it() {
    let (folder, store) = three_acts();
    drop(store);
    let path = folder.file("register.tuntas");
    let whole = std::fs::read(&path).unwrap();
    // Places spread over the file by a fixed rule, so that a failure can be repeated.
    for round in 0..150_usize {
        let place = round.wrapping_mul(0x9E37_79B1) % whole.len();
        let mut bytes = whole.clone();
        match round % 3 {
            0 => bytes[place] ^= 1 << (round % 8),
            1 => bytes.truncate(place),
            _ => bytes[place..].iter_mut().take(5000).for_each(|byte| *byte = 0),
        }
        std::fs::write(&path, &bytes).unwrap();
        let found = folder.open().map(|store| store.check());
        match found {
            Ok(found) => assert!(found.iter().any(|finding| finding.serious), "round {round} at {place} was not noticed"),
            Err(StoreError::Damaged { .. } | StoreError::NotARegister { .. }) => {}
            Err(other) => panic!("round {round} at {place}: {other:?}"),
        }
        assert!(bytes == std::fs::read(&path).unwrap(), "round {round}");
    }
}

#[test]
fn a_foreign_log_beside_the_file_does_no_harm() {
    let (folder, store) = three_acts();
    drop(store);
    for foreign in [&b""[..], b"halo", &[0x37; 9000]] {
        std::fs::write(folder.file("register.tuntas-wal"), foreign).unwrap();
        let store = folder.open().unwrap();
        assert_eq!(store.check(), []);
        assert_eq!(store.head().unwrap().seq, 3);
    }
}

#[test]
fn a_newer_form_is_left_alone() {
    let (folder, store) = three_acts();
    meddle(&store, "PRAGMA user_version = 99;");
    drop(store);
    let path = folder.file("register.tuntas");
    let before = std::fs::read(&path).unwrap();
    assert!(matches!(folder.open(), Err(StoreError::NewerVersion { found: 99, known: 5 })));
    assert!(before == std::fs::read(&path).unwrap());
}

#[test]
fn another_programs_encrypted_file_is_no_register() {
    let (folder, store) = three_acts();
    meddle(&store, "PRAGMA application_id = 7;");
    drop(store);
    assert!(matches!(folder.open(), Err(StoreError::NotARegister { .. })));
}

#[test]
fn an_older_form_is_copied_before_it_climbs() {
    /// The form of today.
    const TOP: i64 = 5;
    let (folder, mut store) = three_acts();
    let kept = folder.0.join("lama.tuntas");
    let rung = |to| [Rung { to, sql: "CREATE TABLE baru (x)" }];
    climb(&mut store.conn, &rung(TOP + 1), TOP, |conn| super::super::backup::copy(conn, &kept)).unwrap();
    let form = |conn: &Connection| conn.query_row("PRAGMA user_version", [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(form(&store.conn), TOP + 1);
    let old = engine::connect(&kept, &store.secret, engine::Access::ReadOnly).unwrap();
    assert_eq!(form(&old), TOP);
    // A rung that fails leaves the form before it, and without a copy nothing is climbed.
    let broken = [Rung { to: TOP + 2, sql: "CREATE TABLE lagi (x); CREATE TABLE lagi (x)" }];
    assert!(climb(&mut store.conn, &broken, TOP + 1, |_| Ok(())).is_err());
    let good = [Rung { to: TOP + 2, sql: "CREATE TABLE lagi (x)" }];
    assert!(climb(&mut store.conn, &good, TOP + 1, |_| Err(StoreError::DiskFull)).is_err());
    assert_eq!(form(&store.conn), TOP + 1);
    climb(&mut store.conn, &good, TOP + 1, |_| Ok(())).unwrap();
    assert_eq!(form(&store.conn), TOP + 2);
}

#[test]
fn a_register_of_the_first_form_opens_with_every_case() {
    let (folder, mut store) = three_acts();
    for serial in [1, 2] {
        store.append(Batch { cards: vec![card(serial, "loket")], ..acts(&["lagi"]) }).unwrap();
    }
    meddle(
        &store,
        "DROP TABLE figure; DROP TABLE paper; DROP INDEX number_case; ALTER TABLE body DROP COLUMN packed; PRAGMA user_version = 1;",
    );
    drop(store);
    let store = folder.open().unwrap();
    let figures = store.figures_since("", "").unwrap();
    assert_eq!(figures.len(), 2, "each case is known, to be read from its acts: {figures:?}");
    assert!(figures.iter().all(|row| row.data.is_none()));
    assert!(folder.file("register.tuntas.bentuk1").exists(), "the old form is kept beside");
    assert_eq!(store.check(), []);
    assert_eq!(LADDER.len(), 5);
}

#[test]
fn no_plain_text_reaches_the_disk() {
    let folder = Folder::new();
    let mut store = folder.create();
    let canary = "KENARI-7F3A";
    let mut card = card(1, canary);
    card.words = canary.into();
    let batch = Batch { blobs: vec![canary.into()], cards: vec![card], ..acts(&[canary]) };
    store.append(batch).unwrap();
    store.put_draft(canary, canary, canary.as_bytes()).unwrap();
    store.put_setting(canary, canary).unwrap();
    store.backup(&folder.0.join("cadangan").join("satu.tuntas-cadangan")).unwrap();
    let mut looked_at = 0;
    for place in [folder.register(), folder.0.join("cadangan")] {
        for file in std::fs::read_dir(place).unwrap() {
            let path = file.unwrap().path();
            let bytes = std::fs::read(&path).unwrap();
            for plain in [canary.as_bytes(), b"CREATE TABLE", b"SQLite format", &unhex::<11>("4b454e4152492d37463341").unwrap()] {
                assert!(!bytes.windows(plain.len()).any(|window| window == plain), "{}", path.display());
            }
            looked_at += bytes.len();
        }
    }
    assert!(looked_at > 100_000, "{looked_at}");
}

/// What a power cut does to a page.
type Tear = fn(&mut [u8]);

/// A power cut while the log moves into the main file: pages of the main file are half old, half new, or gone, and the log holds
/// every one of them whole. Such a register is sound, for the desk and for the companion, and heals.
#[test]
fn pages_torn_while_the_log_was_moved_in_are_no_damage() {
    let source = Folder::new();
    let mut store = source.create();
    for text in ["satu", "dua", "tiga"] {
        store.append(Batch { blobs: vec![text.repeat(4000).into_bytes()], ..acts(&[text]) }).unwrap();
    }
    let head = store.head().unwrap();
    let log = std::fs::read(source.file("register.tuntas-wal")).unwrap();
    let main = std::fs::read(source.file("register.tuntas")).unwrap();
    let key = std::fs::read(source.file("kunci.json")).unwrap();
    // The number of the page leads each frame of 24 + 4096 bytes, after the 32 bytes of the head of the log.
    let pages: Vec<usize> =
        log[32..].chunks_exact(24 + 4096).map(|frame| u32::from_be_bytes(frame[..4].try_into().unwrap()) as usize).collect();
    assert!(pages.len() > 10, "{} pages are in the log", pages.len());
    let torn: [(&str, Tear); 3] = [
        ("gone", |page| page.fill(0)),
        ("half written", |page| page[2048..].fill(0x5a)),
        ("last sector lost", |page| page[3584..].fill(0)),
    ];
    for (how, tear) in torn {
        for by_companion in [false, true] {
            let copy = Folder::new();
            std::fs::create_dir_all(copy.register()).unwrap();
            let mut main = main.clone();
            for page in &pages {
                let from = (page - 1) * 4096;
                if main.len() < from + 4096 {
                    main.resize(from + 4096, 0);
                }
                let before: Vec<u8> = main[from..from + 16].to_vec();
                tear(&mut main[from..from + 4096]);
                if *page == 1 {
                    // The salt of the key never changes, so no write can tear it.
                    main[..16].copy_from_slice(&before);
                }
            }
            std::fs::write(copy.file("register.tuntas"), &main).unwrap();
            std::fs::write(copy.file("register.tuntas-wal"), &log).unwrap();
            std::fs::write(copy.file("kunci.json"), &key).unwrap();
            let store = copy.open().unwrap();
            let found = if by_companion { store.companion().check(&Pace::full()) } else { store.check() };
            assert_eq!(found, [], "{how}, by the companion: {by_companion}");
            assert_eq!(store.head().unwrap(), head, "{how}");
        }
    }
}

#[test]
fn a_page_that_is_wrong_after_the_log_was_moved_in_is_damage() {
    let folder = Folder::new();
    let mut store = folder.create();
    store.append(Batch { blobs: vec![vec![7; 400_000]], ..acts(&["satu"]) }).unwrap();
    drop(store);
    let path = folder.file("register.tuntas");
    let mut bytes = std::fs::read(&path).unwrap();
    // In the middle of the attachment, which is not read when the register is opened.
    let place = bytes.len() - 200_000;
    bytes[place] ^= 0x10;
    std::fs::write(&path, &bytes).unwrap();
    let store = folder.open().unwrap();
    for found in [store.check(), store.companion().check(&Pace::full())] {
        assert!(found.iter().any(|finding| finding.serious && finding.code == FindingKind::Page), "{found:?}");
    }
}
