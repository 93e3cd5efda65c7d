//! Putting a backup in the place of a register: at every point at which the program may be killed one of the two is whole and opens.

use super::*;

/// What a register says, by the text of its newest act.
fn newest(folder: &Path) -> String {
    let store = Store::open(folder, &Key::Passphrase(PASSPHRASE), &who()).unwrap();
    assert_eq!(store.check(), []);
    let mut last = Vec::new();
    store.all_rows(&mut |row| last = row.body.unwrap_or_default()).unwrap();
    String::from_utf8(last).unwrap()
}

/// A register whose newest act is "baru", and a backup of it from when that was "lama".
fn with_backup() -> (Folder, PathBuf) {
    let folder = Folder::new();
    let mut store = folder.create();
    store.append(acts(&["lama"])).unwrap();
    let backup = folder.0.join("satu.tuntas-cadangan");
    store.backup(&backup).unwrap();
    store.append(acts(&["baru"])).unwrap();
    (folder, backup)
}

#[test]
fn a_backup_takes_the_place_of_a_register_which_is_set_aside_whole() {
    let (folder, backup) = with_backup();
    let staged = stage(&backup, &folder.register()).unwrap();
    assert!(newest(&folder.register()).contains("baru"), "looking at a backup changes nothing");
    assert!(newest(&staged).contains("lama"));
    let aside = put_in_place(&folder.register(), "sebelum", &who()).unwrap().unwrap();
    assert!(newest(&folder.register()).contains("lama"));
    assert!(newest(&aside).contains("baru"));
    assert!(!staged.exists());
}

#[test]
fn a_backup_is_put_where_there_is_no_register() {
    let (folder, backup) = with_backup();
    let other = folder.0.join("komputer lain");
    stage(&backup, &other).unwrap();
    assert!(!Store::exists(&other));
    assert_eq!(put_in_place(&other, "sebelum", &who()).unwrap(), None);
    assert!(newest(&other).contains("lama"));
    assert!(!other.join("sebelum").exists());
}

/// Copies of older programs are folders, and a register that was only copied has its newest acts in the log beside it.
#[test]
fn a_folder_is_restored_with_its_log() {
    let (folder, _) = with_backup();
    let other = folder.0.join("lain");
    stage(&folder.register(), &other).unwrap();
    put_in_place(&other, "sebelum", &who()).unwrap();
    assert!(newest(&other).contains("baru"));
    assert!(matches!(stage(&folder.0, &folder.0.join("kosong")), Err(StoreError::Missing { .. })));
}

#[test]
fn a_kill_at_any_point_leaves_one_of_the_two_whole() {
    let files = ["register.tuntas", "register.tuntas-wal", "register.tuntas-shm", "register.kepala", "kunci.json"];
    let plan = |old_is_aside| format!(r#"{{"aside":"sebelum","old_is_aside":{old_is_aside}}}"#);
    // How many of the old files went aside, and of the new ones came in, when the power was cut.
    let points = (0..=5).map(|old| (old, 0)).chain((0..=2).map(|new| (5, new)));
    for (count, (old, new)) in points.enumerate() {
        let (folder, backup) = with_backup();
        let place = folder.register();
        let staged = stage(&backup, &place).unwrap();
        let second = count > 6;
        std::fs::create_dir_all(place.join("sebelum")).unwrap();
        let go = |from: &Path, to: &Path| drop(std::fs::rename(from, to));
        for name in files.iter().take(old) {
            go(&place.join(name), &place.join("sebelum").join(name));
        }
        for name in ["kunci.json", "register.tuntas"].iter().take(new) {
            go(&staged.join(name), &place.join(name));
        }
        std::fs::write(place.join("pemulihan.json"), plan(second || new > 0)).unwrap();
        assert!(Store::exists(&place), "{old} {new}");
        assert!(newest(&place).contains("lama"), "finished at the next opening: {old} {new}");
        assert!(newest(&place.join("sebelum")).contains("baru"), "{old} {new}");
        assert!(!place.join("pemulihan.json").exists() && !staged.exists());
    }
}

#[test]
fn what_is_no_whole_backup_is_refused_and_changes_nothing() {
    let (folder, backup) = with_backup();
    let bytes = std::fs::read(&backup).unwrap();
    let place = folder.register();
    let tried = |bytes: &[u8]| {
        let path = folder.0.join("coba.tuntas-cadangan");
        std::fs::write(&path, bytes).unwrap();
        stage(&path, &place).and_then(|staged| {
            let store = Store::open(&staged, &Key::Passphrase(PASSPHRASE), &who())?;
            let found = store.check().into_iter().find(|finding| finding.serious);
            found.map_or(Ok(()), |finding| Err(StoreError::damaged(finding.detail)))
        })
    };
    assert!(tried(&bytes).is_ok());
    for cut in [0, 1, 100, bytes.len() / 2, bytes.len() - 1] {
        assert!(tried(&bytes[..cut]).is_err(), "cut at {cut}");
    }
    // Behind the heads of the container and before its end every bit is one of the register.
    for at in (2000..bytes.len() - 600).step_by(bytes.len() / 60) {
        let mut turned = bytes.clone();
        turned[at] ^= 0x20;
        assert!(tried(&turned).is_err(), "a bit turned at {at}");
    }
    assert!(matches!(stage(&folder.0.join("tidak ada"), &place), Err(StoreError::Missing { .. })));
    unstage(&place).unwrap();
    assert!(matches!(put_in_place(&place, "sebelum", &who()), Err(StoreError::Missing { .. })));
    let running = Store::open(&place, &Key::Passphrase(PASSPHRASE), &who()).unwrap();
    assert!(matches!(put_in_place(&place, "sebelum", &who()), Err(StoreError::Busy { .. })));
    drop(running);
    assert!(newest(&place).contains("baru"));
}

#[test]
fn leftovers_of_killed_backups_are_cleared_by_the_next() {
    let (folder, backup) = with_backup();
    let place = folder.0.join("cadangan");
    std::fs::create_dir_all(place.join("satu.tuntas-cadangan.sedang")).unwrap();
    std::fs::write(place.join("satu.tuntas-cadangan.baru"), b"setengah").unwrap();
    std::fs::copy(&backup, place.join("lama.tuntas-cadangan")).unwrap();
    let store = folder.open().unwrap();
    store.backup(&place.join("dua.tuntas-cadangan")).unwrap();
    let mut left: Vec<String> = std::fs::read_dir(&place).unwrap().map(|one| one.unwrap().file_name().into_string().unwrap()).collect();
    left.sort();
    assert_eq!(left, ["dua.tuntas-cadangan", "lama.tuntas-cadangan"]);
}
