//! Figures of scans: of how many worn pages the mark is found, and how long a page takes; printed, never asserted, because machines
//! differ. Run with `cargo bench -p tuntas-office --bench scans`; `TUNTAS_SCANS=1000` tries more pages, `TUNTAS_SCANS_SEED=7` others.

use support::scans::{issued, tried};

fn number(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|number| number.parse().ok()).unwrap_or(usual)
}

fn main() {
    let pages = usize::try_from(number("TUNTAS_SCANS", 240)).unwrap_or_default();
    let (office, papers) = issued("bangku-pindaian");
    let figures = tried(&office, &papers, pages, number("TUNTAS_SCANS_SEED", 1));
    let each = figures.time / u32::try_from(figures.pages.max(1)).unwrap_or(1);
    println!(
        "{} papers, {} worn pages at 150 dpi: {} right, {} wrong, {} left over, {each:.0?} a page",
        papers.len(),
        figures.pages,
        figures.right,
        figures.wrong,
        figures.left.len()
    );
    for (scan, told) in &figures.left {
        println!("  left over: {told} {scan:?}");
    }
}
