//! Opening where there is no room, or nothing may be written: what is recorded can be read all the same.

use super::super::Footing;
use super::super::files;
use super::*;

/// Puts a link that leads nowhere where the engine keeps the index of its log, so that it cannot be made, as on a full disk.
#[cfg(unix)]
fn no_index(folder: &Folder) {
    drop(std::fs::remove_file(folder.file("register.tuntas-shm")));
    std::os::unix::fs::symlink("/tidak/ada", folder.file("register.tuntas-shm")).unwrap();
}

#[cfg(unix)]
#[test]
fn without_room_for_the_index_of_the_log_a_register_is_read_and_goes_on_when_there_is_room() {
    let folder = Folder::new();
    let mut store = folder.create();
    store.append(acts(&["satu", "dua"])).unwrap();
    drop(store);
    no_index(&folder);
    let mut store = folder.open().unwrap();
    assert_eq!(store.footing(), Footing::Alone);
    assert_eq!(store.case_rows("ADU-2026-0001").unwrap().len(), 2);
    // The check in another thread is let in by nobody, and calls nothing damaged for it.
    assert!(store.companion().check(&Pace::full()).iter().all(|finding| !finding.serious));
    assert!(store.companion().backup(&folder.0.join("a.tuntas-cadangan")).is_err());
    store.append(acts(&["tiga"])).unwrap();
    drop(store);
    std::fs::remove_file(folder.file("register.tuntas-shm")).unwrap();
    let store = folder.open().unwrap();
    assert_eq!((store.footing(), store.case_rows("ADU-2026-0001").unwrap().len()), (Footing::Whole, 3));
    assert_eq!(store.check(), []);
}

#[test]
fn a_register_that_cannot_be_written_is_only_read_and_left_as_it_is() {
    let folder = Folder::new();
    let mut store = folder.create();
    store.append(acts(&["satu", "dua"])).unwrap();
    drop(store);
    // A name with every sign that means something to the engine.
    let aside = folder.0.join("salinan 100% #1?");
    files::private_folder(&aside).unwrap();
    for name in ["register.tuntas", "kunci.json"] {
        std::fs::copy(folder.file(name), aside.join(name)).unwrap();
    }
    let listed = || std::fs::read_dir(&aside).unwrap().map(|one| one.unwrap().file_name()).collect::<std::collections::BTreeSet<_>>();
    let before = (listed(), std::fs::read(aside.join("register.tuntas")).unwrap());
    let mut store = Store::open_to_read(&aside, &Key::Passphrase(PASSPHRASE)).unwrap();
    assert_eq!(store.footing(), Footing::OnlyRead { log: false });
    assert_eq!(store.case_rows("ADU-2026-0001").unwrap().len(), 2);
    assert!(matches!(store.append(acts(&["tiga"])), Err(StoreError::Unwritable { .. })));
    assert!(store.put_draft("a", "b", b"c").is_err());
    assert_eq!(store.companion().check(&Pace::full()), []);
    // It can still be copied to where there is room.
    store.backup(&folder.0.join("lain").join("satu.tuntas-cadangan")).unwrap();
    drop(store);
    assert_eq!((listed(), std::fs::read(aside.join("register.tuntas")).unwrap()), before);
    let wrong = Store::open_to_read(&aside, &Key::Passphrase("bukan ini"));
    assert!(matches!(wrong, Err(StoreError::WrongSecret)), "{wrong:?}");
    // A log that cannot be moved in is told of.
    std::fs::write(aside.join("register.tuntas-wal"), [1; 100]).unwrap();
    let store = Store::open_to_read(&aside, &Key::Passphrase(PASSPHRASE)).unwrap();
    assert_eq!(store.footing(), Footing::OnlyRead { log: true });
}
