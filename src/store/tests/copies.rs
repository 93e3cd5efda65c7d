//! Backups, and the companion that works beside an open store.

use super::*;

/// A backup opened in a place of its own.
fn opened(backup: &Path) -> (Folder, Store) {
    let place = Folder::new();
    let staged = stage(backup, &place.0).unwrap();
    let store = Store::open(&staged, &Key::Passphrase(PASSPHRASE), &who()).unwrap();
    (place, store)
}

#[test]
fn a_backup_is_one_file_that_opens_like_any_register() {
    let folder = Folder::new();
    let mut store = folder.create();
    store.append(Batch { cards: vec![card(1, "jalan")], ..acts(&["satu", "dua"]) }).unwrap();
    let to = folder.0.join("cadangan 日本.tuntas-cadangan");
    let head = store.backup(&to).unwrap();
    assert_eq!(head, store.head().unwrap());
    assert!(matches!(store.backup(&to), Err(StoreError::Exists { .. })));
    store.append(acts(&["tiga"])).unwrap();
    let (place, copy) = opened(&to);
    assert_eq!(copy.head().unwrap(), head);
    assert_eq!(store.link_at(head.seq).unwrap(), Some(head.link));
    assert_eq!(copy.check(), []);
    assert_eq!(copy.all_cards().unwrap(), store.all_cards().unwrap());
    let manifest = std::fs::read_to_string(place.0.join("pemulihan.baru").join("keadaan.json")).unwrap();
    assert!(manifest.contains(&head.fingerprint()));
    assert_eq!(std::fs::read_dir(&folder.0).unwrap().count(), 2, "the register and one file");
}

#[test]
fn a_damaged_register_makes_no_backup() {
    let folder = Folder::new();
    let mut store = folder.create();
    store.append(acts(&["satu"])).unwrap();
    meddle(&store, "DROP TRIGGER body_no_update; UPDATE body SET bytes = x'00';");
    let to = folder.0.join("cadangan");
    assert!(matches!(store.backup(&to), Err(StoreError::Damaged { .. })));
    assert_eq!(std::fs::read_dir(&folder.0).unwrap().count(), 1);
}

#[test]
fn the_companion_checks_and_copies_while_the_desk_writes() {
    let folder = Folder::new();
    let mut store = folder.create();
    store.append(acts(&["awal"])).unwrap();
    let companion = store.companion();
    let places: Vec<PathBuf> = (0..5).map(|count| folder.0.join(format!("cadangan-{count}.tuntas-cadangan"))).collect();
    std::thread::scope(|scope| {
        let copier = scope.spawn(|| {
            for place in &places {
                assert_eq!(companion.check(&Pace::full()), []);
                companion.backup(place).unwrap();
            }
        });
        let mut written = 0;
        while !copier.is_finished() || written < 20 {
            store.append(acts(&["lagi", "lagi"])).unwrap();
            written += 1;
        }
        copier.join().unwrap();
    });
    for place in &places {
        let (_place, copy) = opened(place);
        assert_eq!(copy.head().unwrap().seq % 2, 1, "only whole batches are copied");
    }
    assert_eq!(store.check(), []);
}
