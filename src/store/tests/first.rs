//! The first opening of a process, made by two threads at once.

use std::process::Command;
use std::sync::Barrier;
use std::time::{Duration, Instant};

use super::super::key::Secret;
use super::*;

/// Tells a fresh process by how many microseconds its second thread is to lag behind.
const LAG: &str = "TUNTAS_FIRST_OPENING";

#[test]
fn threads_that_open_the_first_register_at_once_all_find_the_engine_ready() {
    if let Some(lag) = std::env::var(LAG).ok().and_then(|lag| lag.parse().ok()) {
        return open_at_once(Duration::from_micros(lag));
    }
    // The engine starts once in a process, so each try is a process of its own. It starts within some
    // fifty microseconds; the second thread is let in at every moment of them.
    for lag in (0..120).map(|number| number % 60) {
        let name = "tests::first::threads_that_open_the_first_register_at_once_all_find_the_engine_ready";
        let tried = Command::new(std::env::current_exe().unwrap()).args(["--exact", name]).env(LAG, lag.to_string()).output().unwrap();
        let said = String::from_utf8_lossy(&tried.stdout);
        assert!(tried.status.success() && said.contains("1 passed"), "{lag} µs: {said}");
    }
}

fn open_at_once(lag: Duration) {
    let folder = Folder::new();
    std::fs::create_dir_all(folder.register()).unwrap();
    let start = &Barrier::new(2);
    std::thread::scope(|scope| {
        for (name, lag) in [("satu", Duration::ZERO), ("dua", lag)] {
            let file = folder.file(name);
            std::fs::write(&file, []).unwrap();
            let secret = Secret::random().unwrap();
            scope.spawn(move || {
                start.wait();
                let met = Instant::now();
                while met.elapsed() < lag {
                    std::hint::spin_loop();
                }
                engine::begin(&file, &secret).unwrap();
            });
        }
    });
}
