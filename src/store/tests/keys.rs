//! Who gets in, and who does not.

use super::*;

#[test]
fn a_new_register_opens_with_its_passphrase_only() {
    let folder = Folder::new();
    drop(folder.create());
    assert_eq!(folder.open().unwrap().head().unwrap().seq, 0);
    for wrong in ["", " ", "kursi merah di lantai tiga", "Kursi merah di lantai dua", "🙂"] {
        let refused = Store::open(&folder.register(), &Key::Passphrase(wrong), &who());
        assert!(matches!(refused, Err(StoreError::WrongSecret)), "{wrong:?}: {refused:?}");
    }
}

#[test]
fn the_recovery_code_opens_without_the_key_file() {
    let folder = Folder::new();
    let (mut store, code) = Store::create(&folder.register(), PASSPHRASE, KeyCost::CHEAP, &who(), Batch::default()).unwrap();
    store.append(acts(&["isi"])).unwrap();
    drop(store);
    let open = |code: &str| Store::open(&folder.register(), &Key::Recovery(code), &who());
    assert!(open(&code).unwrap().has_key_file());
    std::fs::remove_file(folder.file("kunci.json")).unwrap();
    assert!(matches!(folder.open(), Err(StoreError::KeyFileLost { .. })));
    let mut store = open(&code.to_lowercase()).unwrap();
    assert!(!store.has_key_file());
    assert_eq!(codes(&store.check()), [FindingKind::KeyFile]);
    let renewed = store.change_key(&Key::Recovery(&code), "baru sekali", KeyCost::CHEAP).unwrap();
    drop(store);
    let store = Store::open(&folder.register(), &Key::Passphrase("baru sekali"), &who()).unwrap();
    assert_eq!(store.case_rows("ADU-2026-0001").unwrap().len(), 1);
    assert_eq!(store.recovery_code(), renewed);
    assert_ne!(renewed, code);
}

#[test]
fn a_code_of_another_register_is_refused() {
    let (folder, other) = (Folder::new(), Folder::new());
    drop(folder.create());
    let (_store, foreign) = Store::create(&other.register(), "x", KeyCost::CHEAP, &who(), Batch::default()).unwrap();
    for code in [foreign.as_str(), "", "0000-0000-0000-0000-0000-0000-0000", "bukan kode"] {
        let refused = Store::open(&folder.register(), &Key::Recovery(code), &who());
        assert!(matches!(refused, Err(StoreError::WrongSecret)), "{code}: {refused:?}");
    }
}

#[test]
fn the_passphrase_changes_only_for_who_knows_the_old_one() {
    let folder = Folder::new();
    let mut store = folder.create();
    let refused = store.change_key(&Key::Passphrase("salah"), "baru", KeyCost::CHEAP);
    assert!(matches!(refused, Err(StoreError::WrongSecret)));
    store.change_key(&Key::Passphrase(PASSPHRASE), "baru", KeyCost::CHEAP).unwrap();
    drop(store);
    assert!(matches!(folder.open(), Err(StoreError::WrongSecret)));
    assert!(Store::open(&folder.register(), &Key::Passphrase("baru"), &who()).is_ok());
}

#[test]
fn a_damaged_key_file_is_refused_without_being_obeyed() {
    let folder = Folder::new();
    drop(folder.create());
    let path = folder.file("kunci.json");
    let text = std::fs::read_to_string(&path).unwrap();
    let greedy = text.replace("\"memory_kib\": 8", "\"memory_kib\": 4294967295");
    let cheaper = text.replace("\"passes\": 1", "\"passes\": 2");
    assert!(greedy != text && cheaper != text);
    for damaged in ["", "{}", "bukan json", &text[..text.len() / 2], &greedy] {
        std::fs::write(&path, damaged).unwrap();
        assert!(matches!(folder.open(), Err(StoreError::Damaged { .. })), "{damaged}");
    }
    std::fs::write(&path, &cheaper).unwrap();
    assert!(matches!(folder.open(), Err(StoreError::WrongSecret)));
    std::fs::write(&path, &text).unwrap();
    assert!(folder.open().is_ok());
}

#[test]
fn a_second_opener_learns_who_is_there_until_the_first_leaves() {
    let folder = Folder::new();
    let store = folder.create();
    match folder.open() {
        Err(StoreError::Busy { holder: Some(holder) }) => assert_eq!(holder, who()),
        other => panic!("{other:?}"),
    }
    drop(store);
    assert!(folder.open().is_ok());
}

#[test]
fn a_new_register_never_takes_the_place_of_another() {
    let folder = Folder::new();
    drop(folder.create());
    let before = std::fs::read(folder.file("register.tuntas")).unwrap();
    let refused = Store::create(&folder.register(), "lain", KeyCost::CHEAP, &who(), Batch::default());
    assert!(matches!(refused, Err(StoreError::Exists { .. })));
    assert!(before == std::fs::read(folder.file("register.tuntas")).unwrap());
    // A register that was moved away leaves its key file; that is kept, too.
    std::fs::remove_file(folder.file("register.tuntas")).unwrap();
    assert!(matches!(folder.open(), Err(StoreError::Missing { .. })));
    drop(Store::create(&folder.register(), "lain", KeyCost::CHEAP, &who(), Batch::default()).unwrap());
    assert!(folder.file("kunci.json.lama").exists());
}

#[test]
fn a_creation_cut_short_can_be_repeated() {
    let folder = Folder::new();
    std::fs::create_dir_all(folder.register()).unwrap();
    std::fs::write(folder.file("register.tuntas.baru"), b"setengah").unwrap();
    std::fs::write(folder.file("kunci.json"), b"setengah").unwrap();
    assert!(!Store::exists(&folder.register()));
    drop(folder.create());
    assert_eq!(folder.open().unwrap().check(), []);
    assert!(!folder.file("register.tuntas.baru").exists());
}

#[cfg(unix)]
#[test]
fn only_the_owner_may_look() {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let folder = Folder::new();
    let mut store = folder.create();
    store.append(acts(&["isi"])).unwrap();
    store.backup(&folder.0.join("cadangan").join("satu.tuntas-cadangan")).unwrap();
    let mut seen = 0;
    for place in [folder.register(), folder.0.join("cadangan")] {
        assert_eq!(mode(&place), 0o700);
        for file in std::fs::read_dir(place).unwrap() {
            let path = file.unwrap().path();
            assert_eq!(mode(&path), 0o600, "{}", path.display());
            seen += 1;
        }
    }
    assert_eq!(seen, 7, "register, wal, shm, lock, key, head; one backup");
}

/// A folder, a pipe or a device under the name of a file is not opened; a pipe would be waited for without end.
#[test]
fn what_is_no_file_is_not_opened() {
    let folder = Folder::new();
    drop(folder.create());
    let other = |path: &Path| {
        std::fs::remove_file(path).unwrap();
        std::fs::create_dir(path).unwrap();
    };
    other(&folder.file("kunci.json"));
    assert!(matches!(folder.open(), Err(StoreError::Damaged { .. })));
    other(&folder.file("register.tuntas"));
    assert!(matches!(folder.open(), Err(StoreError::NotARegister { .. })));
}

/// A key file may not demand more than a slow computer does in some seconds.
#[test]
fn a_greedy_key_file_is_refused_before_anything_is_computed() {
    let folder = Folder::new();
    drop(folder.create());
    let text = std::fs::read_to_string(folder.file("kunci.json")).unwrap();
    for (memory, passes) in [(1024 * 1024, 1), (256 * 1024, 5), (64 * 1024, 17), (8, 64), (0, 1)] {
        let greedy = text.replace("\"memory_kib\": 8", &format!("\"memory_kib\": {memory}"));
        let greedy = greedy.replace("\"passes\": 1", &format!("\"passes\": {passes}"));
        assert_ne!(greedy, text);
        std::fs::write(folder.file("kunci.json"), greedy).unwrap();
        assert!(matches!(folder.open(), Err(StoreError::Damaged { .. })), "{memory} KiB, {passes} passes");
    }
}

/// Who once copied the key file, or read the code, opens nothing that was recorded after the change.
#[test]
fn a_changed_key_leaves_older_keys_nothing() {
    let folder = Folder::new();
    let mut store = folder.create();
    store.append(Batch { blobs: vec![vec![7; 50_000]], cards: vec![card(1, "jalan")], ..acts(&["satu"]) }).unwrap();
    store.put_draft("isian", "2026-01-05T08:00:00+07:00", b"draf").unwrap();
    let (code, head) = (store.recovery_code(), store.head().unwrap());
    let old_key = std::fs::read(folder.file("kunci.json")).unwrap();
    let old_file = std::fs::read(folder.file("register.tuntas")).unwrap();
    let new_code = store.change_key(&Key::Passphrase(PASSPHRASE), "meja biru di teras", KeyCost::CHEAP).unwrap();
    // The same register goes on, and its content is what it was.
    assert_eq!(store.head().unwrap(), head);
    assert_eq!(store.draft("isian").unwrap().unwrap().bytes, b"draf");
    store.append(acts(&["dua"])).unwrap();
    assert_eq!(store.check(), []);
    drop(store);
    let mut names: Vec<String> =
        std::fs::read_dir(folder.register()).unwrap().map(|one| one.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names, ["kunci.json", "register.kepala", "register.lock", "register.tuntas"], "nothing of the old one is left");
    let open = |key: &Key<'_>| Store::open(&folder.register(), key, &who());
    assert!(matches!(open(&Key::Passphrase(PASSPHRASE)), Err(StoreError::WrongSecret)));
    assert!(matches!(open(&Key::Recovery(&code)), Err(StoreError::WrongSecret)));
    assert!(open(&Key::Recovery(&new_code)).is_ok());
    assert!(open(&Key::Passphrase("meja biru di teras")).is_ok());
    let new_file = std::fs::read(folder.file("register.tuntas")).unwrap();
    assert_ne!(old_file[..4096], new_file[..4096]);
    std::fs::write(folder.file("kunci.json"), old_key).unwrap();
    assert!(open(&Key::Passphrase(PASSPHRASE)).is_err(), "an old key file beside the new register");
}

/// The moving is that of a restore, every point of which is tried there; here: before it begins, and after it is done.
#[test]
fn a_killed_change_of_key_leaves_the_old_passphrase_or_the_new() {
    let folder = Folder::new();
    let mut store = folder.create();
    store.append(acts(&["satu"])).unwrap();
    drop(store);
    // Killed while the new file is made: it lies beside, unused.
    std::fs::create_dir(folder.file("pemulihan.baru")).unwrap();
    std::fs::write(folder.file("pemulihan.baru").join("register.tuntas"), b"setengah").unwrap();
    let mut store = folder.open().unwrap();
    store.change_key(&Key::Passphrase(PASSPHRASE), "meja biru di teras", KeyCost::CHEAP).unwrap();
    drop(store);
    // Killed before the old register was removed.
    std::fs::create_dir(folder.file("ganti-kunci")).unwrap();
    std::fs::write(folder.file("ganti-kunci").join("register.tuntas"), b"lama").unwrap();
    let store = Store::open(&folder.register(), &Key::Passphrase("meja biru di teras"), &who()).unwrap();
    assert_eq!(store.check(), []);
    assert!(!folder.file("ganti-kunci").exists());
}

#[test]
fn a_register_that_was_priced_on_a_slow_machine_becomes_dearer_when_it_is_opened_on_a_quick_one() {
    let folder = Folder::new();
    let mut store = folder.create();
    // As an earlier program wrote it, whatever the machine: one pass over 64 MiB, which opens too soon on any machine of today.
    let quick = KeyCost { passes: 1, ..KeyCost::PRODUCTION };
    store.append(acts(&["isi"])).unwrap();
    let cost = |folder: &Folder| -> serde_json::Value {
        let text = std::fs::read(folder.file("kunci.json")).unwrap();
        serde_json::from_slice::<serde_json::Value>(&text).unwrap()["slot"]["cost"].clone()
    };
    let secret = store.secret.clone();
    super::super::key::store_at(&folder.register(), &secret, PASSPHRASE, quick).unwrap();
    drop(store);
    assert_eq!(cost(&folder)["passes"], 1);
    drop(folder.open().unwrap());
    assert!(cost(&folder)["passes"].as_u64().unwrap() >= 3, "{}", cost(&folder));
    // It opens as before, and a wrong passphrase does not.
    assert_eq!(folder.open().unwrap().case_rows("ADU-2026-0001").unwrap().len(), 1);
    assert!(matches!(Store::open(&folder.register(), &Key::Passphrase("salah"), &who()), Err(StoreError::WrongSecret)));
}

/// Told to a child of this test, which opens the register there and ends without taking leave.
const SUDDEN: &str = "TUNTAS_SUDDEN_END";

#[test]
fn a_sudden_end_is_known_at_the_next_opening_and_an_orderly_one_leaves_no_word() {
    if let Ok(place) = std::env::var(SUDDEN) {
        let store = Store::open(Path::new(&place), &Key::Passphrase(PASSPHRASE), &who()).unwrap();
        std::mem::forget(store);
        std::process::abort();
    }
    let folder = Folder::new();
    drop(folder.create());
    assert_eq!(folder.open().unwrap().ended_suddenly(), None);
    let name = "tests::keys::a_sudden_end_is_known_at_the_next_opening_and_an_orderly_one_leaves_no_word";
    let exe = std::env::current_exe().unwrap();
    let ended = std::process::Command::new(exe).args(["--exact", name]).env(SUDDEN, folder.register()).output().unwrap();
    assert!(!ended.status.success());
    assert_eq!(folder.open().unwrap().ended_suddenly(), Some(who().since.as_str()));
    assert_eq!(folder.open().unwrap().ended_suddenly(), None, "it is told once");
    // The note of an earlier program, which never took it away, says nothing.
    std::fs::write(folder.file("register.lock"), r#"{"host":"a","pid":1,"since":"kemarin"}"#).unwrap();
    std::fs::write(folder.file("register.holder"), r#"{"host":"a","pid":1,"since":"kemarin"}"#).unwrap();
    assert_eq!(folder.open().unwrap().ended_suddenly(), None);
}
