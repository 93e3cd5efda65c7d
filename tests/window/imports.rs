//! The page *Impor*: what would happen is shown row by row, columns are settled by hand, and a bad row keeps all of them out.

use domain::acts::ids::CaseNo;
use egui::{Key, Modifiers};

use super::odd_ways::training;

const HEAD: &str = "Kode;Judul;Isi Laporan;Nama Pelapor;Tanggal Laporan;Anonim;Kategori";
const ROW: &str = "9900501;Loket enam kosong;Loket enam tidak dijaga sejak pagi sampai siang.;Karangana Rekaan;2026-11-23 09:15;Ya;PST";

#[test]
fn a_spreadsheet_is_shown_mended_and_recorded() {
    let mut desk = training();
    let file = desk.folder.join("rekap.csv");
    desk.keys(Modifiers::ALT, Key::Num9);
    assert!(desk.says("Belum ada lembar kerja"), "{}", desk.everything());
    // A file that is none says so.
    std::fs::write(&file, "<html><table></table></html>").unwrap();
    desk.press("Pilih lembar kerja…").until("ini halaman web, bukan lembar kerja");
    // One row is refused for itself, both because nobody knows yet how they came in, and none is recorded.
    let bad = ROW.replace("9900501", "9900502").replace("Loket enam kosong", "Pend").replace(";PST", ";Ihwal aneh");
    std::fs::write(&file, format!("{HEAD}\n{ROW}\n{bad}\n")).unwrap();
    desk.press("Pilih lembar kerja…").until("2 dari 2 baris belum dapat dicatat");
    assert!(desk.is_disabled("Catat 2 pengaduan") && !desk.says("Karangana"), "{}", desk.everything());
    desk.row("Baris 3", Modifiers::NONE);
    assert!(desk.says("Baris 3, Judul laporan: ") && desk.says("“Ihwal aneh” tidak dipahami"), "{}", desk.everything());
    // The first column is not known; it is settled by hand, and judged again.
    assert!(desk.says("tidak dibaca: A (Kode)"), "{}", desk.everything());
    std::fs::write(&file, format!("{HEAD}\n{ROW}\n")).unwrap();
    desk.press("Pilih lembar kerja…").until("1 baris");
    desk.press("Atur kolom");
    desk.choose("Kolom A (Kode)", "ID laporan LAPOR!");
    assert!(desk.is_disabled("Catat 1 pengaduan"), "it must be judged again");
    desk.press("Periksa lagi").until("7 kolom dibaca");
    desk.press("Catat 1 pengaduan").until("1 pengaduan tercatat: ADU-2026-0041 sampai ADU-2026-0041");
    let case = desk.office().case(CaseNo { year: 2026, serial: 41 }).unwrap().case;
    assert_eq!(case.submission.tracking_id, "9900501");
    assert!(case.complainant().is_none() && desk.says("Belum ada lembar kerja"), "{}", desk.everything());
    assert_eq!(desk.office().check(), []);
}
