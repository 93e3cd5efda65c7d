//! *Evaluasi*: the charts are told in words, and what others get is chosen and written.

use egui::{Key, Modifiers};

use super::odd_ways::training;

#[test]
fn charts_speak_and_the_register_leaves_in_the_columns_that_were_ticked() {
    let mut desk = training();
    desk.keys(Modifiers::ALT, Key::Num4);
    for told in ["Pengaduan masuk, selesai, dan tunggakan menurut bulan. ", "5. Laporan hasil tindak lanjut", "ADU-2026-0031 12 terlambat"]
    {
        assert!(desk.everything().contains(told), "{told} in {}", desk.everything());
    }
    desk.pick("Untuk pihak lain");
    desk.pick("Kanal").press("Register CSV…");
    let file = desk.saved.borrow().last().unwrap().clone();
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(text.contains("Nomor register") && !text.contains(";Kanal;"), "{text}");
    assert!(!desk.office().register_columns().unwrap().iter().any(|column| column.key == "kanal"), "it is remembered");
    desk.press("Bahan tayang PNG…");
    let file = desk.saved.borrow().last().unwrap().clone();
    assert!(file.to_string_lossy().ends_with(".png") && std::fs::read(&file).unwrap().starts_with(b"\x89PNG"));
}
