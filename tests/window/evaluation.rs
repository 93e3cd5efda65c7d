//! The evaluation in the window: every figure leads to its cases, and the report is written.

use super::odd_ways::training;

#[test]
fn a_figure_opens_its_cases_and_the_report_is_written() {
    let mut desk = training();
    desk.press("Evaluasi");
    assert!(desk.says("Selesai tepat waktu, 2") && desk.says("Selesai terlambat, 1"), "{}", desk.everything());
    // The charts tell their cases; a button to one of them is there only behind a figure that was pressed.
    let leads = |desk: &super::desk::Desk| desk.everything().lines().any(|line| line == "ADU-2026-0037");
    assert!(!leads(&desk), "{}", desk.everything());
    desk.press("Pos-el: Masuk 1, Selesai 0, Tepat 0, Belum 1, Terlambat 0").press("ADU-2026-0037");
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
    assert!(desk.says("Triwulan IV Tahun 2026") && desk.says("Periode ini belum berakhir"), "{}", desk.everything());
    desk.press("Periode sebelumnya").press("Periode sebelumnya");
    assert!(desk.says("Triwulan II Tahun 2026") && desk.says("Nihil"), "{}", desk.everything());
    desk.pick("Laporan");
    assert!(desk.says("NIHIL"), "the report says so too: {}", desk.everything());
}

#[test]
fn any_span_is_counted_and_as_it_was_known_on_a_day() {
    let mut desk = training();
    desk.press("Evaluasi").pick("Periode lain");
    desk.fill("Dari", "1/9/2026").fill("Sampai", "1/8/2026");
    assert!(desk.says("Lebih awal daripada hari pertama") && desk.is_disabled("Terbitkan…"), "{}", desk.everything());
    desk.fill("Sampai", "30/9/2026");
    let now = desk.everything();
    assert!(desk.says("Pengaduan masuk: Jumlah 1"), "{now}");
    assert!(desk.says("Selesai: Jumlah 1 dari 1"), "{now}");
    desk.fill("Keadaan per tanggal", "30/11/2026");
    assert!(desk.says("Hari itu belum tiba"), "{}", desk.everything());
    desk.fill("Keadaan per tanggal", "20/9/2026");
    assert!(desk.says("Angka menurut yang tercatat sampai akhir hari Minggu, 20 September 2026"), "{}", desk.everything());
    assert!(!desk.says("Selesai: Jumlah 1 dari 1"), "on that day less was finished: {}", desk.everything());
    assert!(desk.says("Selesai: Pengaduan yang penyelesaiannya"), "the definition stands beneath");
}

#[test]
fn an_issued_report_stays_as_it_was_and_says_what_changed() {
    let mut desk = training();
    desk.press("Evaluasi").press("Terbitkan…");
    assert!(desk.says("Laporan dibekukan menurut keadaan 24 November 2026"), "{}", desk.everything());
    desk.press("Terbitkan");
    assert!(desk.says("1 Januari 2026 sampai dengan 24 November 2026") && desk.says("kode "), "{}", desk.everything());
    let (_, issued) = desk.office().book().evaluations[0].clone();
    let bytes = desk.office().issued_evaluation(0).unwrap().bytes;
    desk.press("Berubah sejak itu");
    assert!(desk.says("Tidak ada yang berubah"), "{}", desk.everything());

    // What the complainant was asked for comes in.
    desk.keys(egui::Modifiers::ALT, egui::Key::Num1).keys(egui::Modifiers::NONE, egui::Key::Num3);
    desk.press("Kelengkapan diterima…").fill("Isi kelengkapan", "Kejadian tanggal 20 Oktober 2026 di rumah pelapor").press("Catat");
    desk.press("Evaluasi").pick("Laporan terbit").press("Berubah sejak itu");
    assert!(desk.says("Ringkasan: Menunggu pelapor: 1 dari 5 → 0 dari 5"), "{}", desk.everything());
    assert!(desk.says("Yang dicatat sesudahnya: 1"), "{}", desk.everything());
    assert_eq!(desk.office().book().evaluations[0].1, issued);
    assert!(desk.office().issued_evaluation(0).unwrap().bytes == bytes, "byte for byte");

    desk.press("Terbitkan…").press("Terbitkan");
    assert!(desk.says("sudah pernah diterbitkan") && desk.is_disabled("Terbitkan"), "{}", desk.everything());
    desk.fill("Alasan", "Kelengkapan pelapor masuk").press("Terbitkan");
    assert_eq!(desk.office().book().evaluations.len(), 2);
    desk.press("Buka PDF…");
    assert!(std::fs::read(desk.saved.borrow().last().unwrap()).unwrap() == bytes);
}

#[test]
fn the_tables_are_written_for_spreadsheets() {
    let mut desk = training();
    desk.press("Evaluasi").press("XLSX…").press("CSV…");
    let saved = desk.saved.borrow().clone();
    assert!(std::fs::read(&saved[0]).unwrap().starts_with(b"PK"), "{saved:?}");
    let text = std::fs::read_to_string(&saved[1]).unwrap();
    assert_eq!(text.lines().count(), 6, "a head and five cases: {text}");
    assert!(text.starts_with("\u{feff}Nomor register;Diterima;") && text.contains("ADU-2026-0031;07/09/2026;"), "{text}");
    for name in ["Karangana", "Andaikan", "Samarwati", "Misalnda", "Abstrak"] {
        assert!(!text.contains(name), "{name}");
    }
}
