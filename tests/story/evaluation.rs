//! The evaluation in the window: every figure leads to its cases, and the report is written.

use super::odd_ways::training;

#[test]
fn a_figure_opens_its_cases_and_the_report_is_written() {
    let mut desk = training();
    desk.press("Evaluasi");
    assert!(desk.says("Selesai tepat waktu, 2") && desk.says("Selesai terlambat, 1"), "{}", desk.everything());
    assert!(!desk.says("ADU-2026-0037"));
    desk.press("E-mail: Masuk 1, Selesai 0, Tepat 0, Belum 1, Terlambat 0").press("ADU-2026-0037");
    assert!(desk.says("ADU-2026-0037"), "the case is open");
    desk.press("Evaluasi").press("Konsep PDF…");
    let saved = desk.saved.borrow().clone();
    assert_eq!(saved.len(), 1);
    assert!(saved[0].ends_with("Laporan-Monev-2026-01-01-2026-11-24-KONSEP.pdf"), "{saved:?}");
    assert!(std::fs::read(&saved[0]).unwrap().starts_with(b"%PDF-"));
}

#[test]
fn a_period_without_complaints_is_nil_and_the_future_is_closed() {
    let mut desk = training();
    desk.press("Evaluasi").pick("Triwulan");
    assert!(desk.says("Triwulan IV Tahun 2026") && desk.says("Masa ini belum berakhir"), "{}", desk.everything());
    desk.press("Masa sebelumnya").press("Masa sebelumnya");
    assert!(desk.says("Triwulan II Tahun 2026") && desk.says("Nihil"), "{}", desk.everything());
    desk.pick("Laporan");
    assert!(desk.says("NIHIL"), "the report says so too: {}", desk.everything());
}
