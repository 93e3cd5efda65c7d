//! Long trials, short in every run and long by a variable: kills, a disk that fills up at every page, files with random damage, backups
//! while the desk writes. Each prints its figures with `--nocapture`.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::super::data::Number;
use super::power::Dice;
use super::*;

/// Told to a child of these tests: the register it writes to until it is killed.
const WRITER: &str = "TUNTAS_TRIAL_WRITER";

fn times(variable: &str, short: u32) -> u32 {
    std::env::var(variable).ok().and_then(|number| number.parse().ok()).unwrap_or(short)
}

/// A batch of every kind of thing that is recorded, about the act after `seq`.
fn batch(seq: u64) -> Batch {
    let serial = u32::try_from(seq % 9000).unwrap() + 1;
    let number = Number { kind: "letter".into(), value: format!("B-{seq}"), case: format!("ADU-2026-{serial:04}") };
    let rows = (0..=seq % 3).map(|n| act(Some(&format!("ADU-2026-{serial:04}")), &format!("tindakan {seq} {n}"))).collect();
    let blobs = if seq.is_multiple_of(5) { vec![vec![u8::try_from(seq % 251).unwrap(); 40_000]] } else { Vec::new() };
    Batch { rows, blobs, cards: vec![card(serial, &format!("loket {seq}"))], numbers: vec![number], ..Batch::default() }
}

/// Writes until it is killed, and says after each batch how far the list is acknowledged.
fn write_for_ever(place: &str) {
    let mut store = Store::open(Path::new(place), &Key::Passphrase(PASSPHRASE), &who()).unwrap();
    loop {
        let seq = store.head().unwrap().seq + 1;
        let rows = store.append(batch(seq)).unwrap();
        store.put_draft(&format!("ADU-2026-0001/{}", seq % 7), "2026-01-05T09:00", &[7; 3000]).unwrap();
        println!("\ndicatat {}", rows.last().unwrap().seq);
    }
}

#[test]
fn whoever_is_killed_loses_nothing_that_was_acknowledged() {
    if let Ok(place) = std::env::var(WRITER) {
        return write_for_ever(&place);
    }
    let (kills, mut dice) = (times("TUNTAS_KILLS", 8), Dice(0x5eed));
    let mut folder = Folder::new();
    drop(folder.create());
    let (mut reached, mut acknowledged, mut unacknowledged) = (0, 0_u64, 0_u64);
    let name = "tests::trials::whoever_is_killed_loses_nothing_that_was_acknowledged";
    for kill in 0..kills {
        // The list begins anew before it makes every look at it long.
        if reached > 3000 {
            folder = Folder::new();
            drop(folder.create());
            reached = 0;
        }
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", name, "--nocapture"])
            .env(WRITER, folder.register())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let said = child.stdout.take().unwrap();
        let listener = std::thread::spawn(move || {
            let lines = BufReader::new(said).lines().map_while(Result::ok);
            lines.filter_map(|line| line.strip_prefix("dicatat ")?.parse::<u64>().ok()).last()
        });
        // It starts within some tens of milliseconds; half of the kills fall into that, half into the writing.
        let until = Instant::now() + Duration::from_micros(dice.roll(120_000));
        while Instant::now() < until {
            std::hint::spin_loop();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        let last = listener.join().unwrap().unwrap_or(reached);
        let store = folder.open().unwrap();
        let head = store.head().unwrap().seq;
        assert!(head >= last, "kill {kill}: {last} acts were acknowledged, {head} are there");
        // Whole batches only: the newest act has its card and its number.
        let found = store.check();
        assert!(found.is_empty(), "kill {kill}: {found:?}");
        acknowledged += last - reached.min(last);
        unacknowledged += head - last;
        reached = head;
    }
    println!("{kills} kills: {acknowledged} acts acknowledged and none lost, {unacknowledged} more were there unacknowledged");
}

#[test]
fn a_disk_that_is_full_at_any_page_loses_nothing_and_works_again_when_it_is_not() {
    let folder = Folder::new();
    let mut store = folder.create();
    store.append(batch(1)).unwrap();
    let most = times("TUNTAS_PAGES", 40);
    let (mut refused, mut taken) = (0, 0);
    for pages in 0..most {
        let before = (store.head().unwrap(), store.all_cards().unwrap(), store.all_numbers().unwrap(), store.drafts().unwrap());
        let seq = before.0.seq + 1;
        let full = Batch { blobs: vec![vec![u8::try_from(pages % 251).unwrap(); 60_000 + pages as usize]], ..batch(seq) };
        store.leave_room_for(Some(pages)).unwrap();
        match store.append(full.clone()) {
            Ok(_) => taken += 1,
            Err(StoreError::DiskFull) => {
                refused += 1;
                let after = (store.head().unwrap(), store.all_cards().unwrap(), store.all_numbers().unwrap(), store.drafts().unwrap());
                assert_eq!(after, before, "{pages} pages: nothing has happened");
            }
            Err(other) => panic!("{pages} pages: {other}"),
        }
        let draft = store.put_draft("baru/1", "2026-01-05T09:00", &vec![1; 200_000]);
        assert!(matches!(draft, Ok(()) | Err(StoreError::DiskFull)), "{pages} pages: {draft:?}");
        store.leave_room_for(None).unwrap();
        if store.head().unwrap() == before.0 {
            store.append(full).unwrap();
        }
        store.put_draft("baru/1", "2026-01-05T09:00", b"pendek").unwrap();
    }
    assert!(refused > 10, "{refused} refused, {taken} taken");
    assert_eq!(store.check(), []);
    println!("full at {most} different pages: {refused} acts refused whole, {taken} taken whole");
}

#[test]
fn whatever_is_wrong_with_a_file_nothing_ends_and_nothing_wrong_is_taken_for_right() {
    let folder = Folder::new();
    let mut store = folder.create();
    for seq in 1..40 {
        store.append(batch(seq)).unwrap();
    }
    let (mut before, mut bodies) = (0, Vec::new());
    store.all_rows(&mut |row| bodies.push(row)).unwrap();
    drop(store);
    let sound = std::fs::read(folder.file("register.tuntas")).unwrap();
    let (mutants, mut dice) = (times("TUNTAS_MUTANTS", 40), Dice(0xbad));
    let (mut refused, mut told) = (0, 0);
    for mutant in 0..mutants {
        let mut bytes = sound.clone();
        let place = |dice: &mut Dice, length: usize| usize::try_from(dice.roll(length as u64)).unwrap();
        match dice.roll(5) {
            0 => bytes.truncate(place(&mut dice, sound.len())),
            1 => {
                let page = place(&mut dice, sound.len() / 4096) * 4096;
                bytes[page..page + 4096].fill(0);
            }
            2 => {
                let (one, other) = (place(&mut dice, sound.len() / 4096) * 4096, place(&mut dice, sound.len() / 4096) * 4096);
                let page = bytes[one..one + 4096].to_vec();
                bytes[other..other + 4096].copy_from_slice(&page);
            }
            _ => {
                let at = place(&mut dice, sound.len());
                bytes[at] ^= 1 << dice.roll(8);
            }
        }
        std::fs::write(folder.file("register.tuntas"), &bytes).unwrap();
        for beside in ["register.tuntas-wal", "register.tuntas-shm"] {
            drop(std::fs::remove_file(folder.file(beside)));
        }
        let begun = Instant::now();
        match folder.open() {
            Err(_) => refused += 1,
            Ok(store) => {
                let serious = store.check().iter().any(|finding| finding.serious);
                let mut read = Vec::new();
                let whole = store.all_rows(&mut |row| read.push(row)).is_ok() && read == bodies;
                assert!(serious || bytes == sound || whole, "mutant {mutant} is read as something else and called sound");
                told += u32::from(serious);
                before += u32::from(!serious);
            }
        }
        assert!(begun.elapsed() < Duration::from_secs(5), "mutant {mutant} took {:?}", begun.elapsed());
    }
    println!("{mutants} damaged files: {refused} refused, {told} found by the check, {before} with every act as it was");
}

#[test]
fn a_backup_made_while_the_desk_writes_is_one_moment_of_it() {
    let folder = Folder::new();
    let mut store = folder.create();
    let (companion, rounds) = (store.companion(), times("TUNTAS_BACKUPS", 4));
    let place = folder.0.join("cadangan");
    let done = AtomicU32::new(0);
    let written = std::thread::scope(|scope| {
        let copier = scope.spawn(|| {
            let mut heads = Vec::new();
            for round in 0..rounds {
                let file = place.join(format!("{round}.tuntas-cadangan"));
                // Opened, examined and compared before it gets its name; what fails would be an error here.
                heads.push(companion.backup(&file).unwrap());
                std::fs::remove_file(file).unwrap();
                done.store(round + 1, Ordering::Relaxed);
            }
            heads
        });
        let mut links = vec![store.head().unwrap()];
        while done.load(Ordering::Relaxed) < rounds {
            // Some batches for each backup; a list that grew without end would make every copy longer.
            if links.len() > 20 * (done.load(Ordering::Relaxed) as usize + 1) {
                std::thread::yield_now();
                continue;
            }
            let seq = store.head().unwrap().seq + 1;
            store.append(batch(seq)).unwrap();
            links.push(store.head().unwrap());
        }
        let heads = copier.join().unwrap();
        assert!(heads.iter().all(|head| links.contains(head)), "each reaches to the end of some whole batch");
        links.len()
    });
    assert_eq!(store.check(), []);
    println!("{rounds} backups while {written} batches were written: each opened, and each a moment between two of them");
}
