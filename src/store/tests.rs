//! The promises of the store, held against real files: keys, acts, damage, search. Each test has a
//! folder of its own and cheap keys; nothing waits and nothing asks the clock.

mod acts;
mod copies;
mod damage;
mod erased;
mod find;
mod first;
mod keys;
mod narrow;
mod papers;
mod power;
mod restored;
mod trials;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use rusqlite::Connection;

use super::{
    Batch, CardRow, Derived, Finding, FindingKind, Holder, Key, KeyCost, NewRow, Number, Pace, Store, StoreError, engine, put_in_place,
    stage, unstage,
};

const PASSPHRASE: &str = "kursi merah di lantai dua";

/// A folder that is gone after the test.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("store-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        // The test lies in target/debug/deps.
        let built = std::env::current_exe().unwrap();
        let path = built.ancestors().nth(3).unwrap_or(Path::new("target")).join("tmp").join(name);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// The register inside; not made yet.
    fn register(&self) -> PathBuf {
        self.0.join("daftar")
    }

    fn file(&self, name: &str) -> PathBuf {
        self.register().join(name)
    }

    fn create(&self) -> Store {
        Store::create(&self.register(), PASSPHRASE, KeyCost::CHEAP, &who(), Batch::default()).unwrap().0
    }

    fn open(&self) -> Result<Store, StoreError> {
        Store::open(&self.register(), &Key::Passphrase(PASSPHRASE), &who())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).unwrap_or_default();
    }
}

fn who() -> Holder {
    Holder::here("PC-PST", "2026-01-05T08:00:00+07:00")
}

fn act(case: Option<&str>, body: &str) -> NewRow {
    NewRow { case: case.map(Into::into), at: "2026-01-05T09:00:00+07:00".into(), by: "Rina".into(), version: 1, body: body.into() }
}

fn acts(bodies: &[&str]) -> Batch {
    Batch { rows: bodies.iter().map(|body| act(Some("ADU-2026-0001"), body)).collect(), ..Batch::default() }
}

/// Cards and numbers as they come from those who make them anew.
fn derived(cards: &[CardRow], numbers: &[Number]) -> Vec<Result<Derived, StoreError>> {
    let cards = cards.iter().map(|card| Derived { card: Some(card.clone()), numbers: Vec::new() });
    cards.chain([Derived { card: None, numbers: numbers.to_vec() }]).map(Ok).collect()
}

fn card(serial: u32, title: &str) -> CardRow {
    CardRow {
        no: format!("ADU-2026-{serial:04}"),
        year: 2026,
        serial,
        tracking: format!("TRK{serial:05}"),
        title: title.into(),
        reporter: "Pelapor A".into(),
        step: 3,
        state: "berjalan".into(),
        class: "pelayanan".into(),
        channel: "loket".into(),
        received: Some("2026-01-05".into()),
        data: b"{}".to_vec(),
        ..CardRow::default()
    }
}

/// A second connection that may do what the program never does.
fn meddle(store: &Store, sql: &str) {
    let conn: Connection = engine::connect(&store.folder().join(super::REGISTER_FILE), &store.secret, engine::Access::Full).unwrap();
    conn.execute_batch(sql).unwrap();
}

fn codes(findings: &[Finding]) -> Vec<FindingKind> {
    findings.iter().map(|finding| finding.code).collect()
}
