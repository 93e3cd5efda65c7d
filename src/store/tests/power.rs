//! Power cuts replayed: of what was written and not yet synced any sector may have arrived, in any order, or half. Whatever was saved is
//! there afterwards, what was not is there whole or not at all, and a sound register is called sound.

use super::*;

/// How many cuts are replayed; more of them with `TUNTAS_REPLAYS`.
fn replays() -> u32 {
    std::env::var("TUNTAS_REPLAYS").ok().and_then(|number| number.parse().ok()).unwrap_or(60)
}

/// A disk writes this many bytes at once.
const SECTOR: usize = 512;

/// A die that falls the same way for the same seed.
pub(super) struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % sides
    }

    /// A file between two states: each sector that was to change has, or has not, or has by half; its end may be missing.
    fn between(&mut self, old: &[u8], new: &[u8]) -> Vec<u8> {
        // Sometimes all of it arrived, sometimes hardly anything.
        let arrived = 1 + self.roll(8);
        let mut file = old.to_vec();
        file.resize(old.len().max(new.len()), 0);
        for (place, sector) in new.chunks(SECTOR).enumerate() {
            let at = place * SECTOR;
            let cut = match self.roll(6) {
                _ if arrived > 6 => sector.len(),
                0 => sector.len() / 2,
                one if one <= arrived => sector.len(),
                _ => 0,
            };
            file[at..at + cut].copy_from_slice(&sector[..cut]);
        }
        if file.len() > old.len() && self.roll(3) == 0 {
            let kept = old.len() as u64 + self.roll((file.len() - old.len()) as u64 + 1);
            file.truncate(usize::try_from(kept).unwrap());
        }
        file
    }
}

fn bytes(path: PathBuf) -> Vec<u8> {
    std::fs::read(path).unwrap_or_default()
}

/// What lies on the disk: the main file and the log.
fn disk(folder: &Folder) -> (Vec<u8>, Vec<u8>) {
    (bytes(folder.file("register.tuntas")), bytes(folder.file("register.tuntas-wal")))
}

/// Opens what a cut left behind; gives how far its list reaches, after it was checked and written to again.
fn after_cut(key: &[u8], main: &[u8], log: &[u8], what: &str) -> u64 {
    let folder = Folder::new();
    std::fs::create_dir_all(folder.register()).unwrap();
    std::fs::write(folder.file("register.tuntas"), main).unwrap();
    std::fs::write(folder.file("register.tuntas-wal"), log).unwrap();
    std::fs::write(folder.file("kunci.json"), key).unwrap();
    let mut store = folder.open().unwrap_or_else(|error| panic!("{what}: {error}"));
    let reached = store.head().unwrap().seq;
    assert_eq!(store.companion().check(&Pace::full()), [], "{what}: by the companion");
    assert_eq!(store.check(), [], "{what}");
    store.append(acts(&["lagi"])).unwrap();
    assert_eq!(store.head().unwrap().seq, reached + 1, "{what}");
    reached
}

#[test]
fn no_power_cut_loses_what_was_saved_or_makes_a_sound_register_look_damaged() {
    let mut dice = Dice(0x1234_5678_9abc_def1);
    let (mut whole, mut not_at_all) = (0, 0);
    for replay in 0..replays() {
        let folder = Folder::new();
        let mut store = folder.create();
        let key = bytes(folder.file("kunci.json"));
        for _ in 0..dice.roll(4) {
            let size = usize::try_from(dice.roll(30_000)).unwrap();
            store.append(Batch { blobs: vec![vec![7; size + 1]], ..acts(&["dahulu", "lagi"]) }).unwrap();
        }
        if dice.roll(2) == 0 {
            assert!(engine::move_log_in(&store.conn));
        }
        let saved = store.head().unwrap().seq;
        let (main, log) = disk(&folder);
        if dice.roll(3) > 0 {
            // The cut comes while acts are saved: they are there whole, or not at all.
            let size = usize::try_from(dice.roll(60_000)).unwrap();
            store.append(Batch { blobs: vec![vec![9; size + 1]], ..acts(&["kini", "kini"]) }).unwrap();
            let (_, new) = disk(&folder);
            let reached = after_cut(&key, &main, &dice.between(&log, &new), &format!("replay {replay}, saving"));
            assert!(reached == saved || reached == saved + 2, "replay {replay}: {saved} acts were saved, {reached} are there");
            if reached == saved { not_at_all += 1 } else { whole += 1 }
        } else {
            // The cut comes while the log is moved into the file: the log is there, the pages may be anything between.
            let (_, log) = disk(&folder);
            assert!(engine::move_log_in(&store.conn));
            let (new, _) = disk(&folder);
            let torn = dice.between(&main, &new);
            let reached = after_cut(&key, &torn, &log, &format!("replay {replay}, moving the log"));
            assert_eq!(reached, saved, "replay {replay}");
        }
    }
    println!("{} replays: of saves that were cut short {whole} came whole and {not_at_all} not at all", replays());
    assert!(not_at_all > 0);
}
