//! Timing of a piece of work, told as a line for the eye or as JSON (`TUNTAS_JSON=1`).

use std::path::PathBuf;
use std::time::{Duration, Instant};

/// Times some work.
pub fn timed<T>(what: &str, times: usize, work: impl FnMut() -> T) -> T {
    against(what, None, times, work)
}

/// Times some work and holds it against the least that any program must do for it, where that was measured.
pub fn against<T>(what: &str, floor: Option<Duration>, times: usize, work: impl FnMut() -> T) -> T {
    let (last, p50, p95) = spans(times, work);
    let ratio = floor.map(|floor| p50.as_secs_f64() / floor.as_secs_f64());
    if std::env::var_os("TUNTAS_JSON").is_some() {
        let micros = |span: Duration| (span.as_secs_f64() * 1e6).round();
        let line = serde_json::json!({
            "what": what, "p50_us": micros(p50), "p95_us": micros(p95), "times": times, "floor_us": floor.map(micros), "ratio": ratio,
        });
        println!("{line}");
    } else {
        let ratio = ratio.map_or_else(String::new, |ratio| format!("   {ratio:.1} x the bare {:.2?}", floor.unwrap_or_default()));
        println!("{what:<52} p50 {p50:>10.2?}   p95 {p95:>10.2?}   ({times} x){ratio}");
    }
    last
}

/// Tells something that was counted rather than timed.
pub fn tell(what: &str, count: u64, unit: &str) {
    if std::env::var_os("TUNTAS_JSON").is_some() {
        println!("{}", serde_json::json!({ "what": what, "count": count, "unit": unit }));
    } else {
        println!("{what:<52} {count} {unit}");
    }
}

/// The last result of some work, and how long half of the times and nearly all of them took at most.
pub fn spans<T>(times: usize, mut work: impl FnMut() -> T) -> (T, Duration, Duration) {
    let mut spans = Vec::new();
    let mut last = None;
    for _ in 0..times {
        let start = Instant::now();
        last = Some(work());
        spans.push(start.elapsed());
    }
    spans.sort();
    (last.unwrap(), spans[times / 2], spans[times * 95 / 100])
}

/// A folder of this run, which is not there yet.
pub fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("bench-{name}-{}", std::process::id()));
    drop(std::fs::remove_dir_all(&folder));
    folder
}

/// Largest resident memory so far, kB; 0 where the system does not tell.
pub fn peak_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}
