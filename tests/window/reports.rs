//! Reports pasted from the portal: keys, button, what is understood and what is left, and what waits for step 2.

use egui::{Event, Key, Modifiers};

use domain::acts::complaint::{Category, ComplaintClass};
use domain::acts::reporter::Openness;

use super::desk::Desk;
use super::{NO, office_at};

const PAGE: &str = include_str!("../incoming/tempel/portal-1.txt");
const HIDDEN: &str = include_str!("../incoming/tempel/portal-2.txt");

/// Copies a text elsewhere and pastes it as a report.
fn paste(desk: &mut Desk, text: &str) {
    desk.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::V);
    desk.harness.event(Event::Paste(text.to_owned()));
    desk.wait(1);
}

#[test]
fn a_pasted_report_fills_the_form_and_waits_for_step_2_with_its_class() {
    let mut desk = office_at("2026-09-07T10:15");
    paste(&mut desk, PAGE);
    assert!(desk.says("Masuk ke isian: ID laporan, Judul, Isi laporan"), "{}", desk.everything());
    assert!(desk.says("Menunggu di langkah 2") && desk.says("Pelayanan PST") && desk.says("Beranda\tLaporan\tDisposisi\tKeluar"));
    desk.press("Simpan sisanya di Ringkasan admin").press("Catat pengaduan");
    let open = desk.office().case(NO).unwrap();
    let form = &open.case.submission;
    assert_eq!((form.tracking_id.as_str(), form.title.as_str()), ("9900301", "Loket PST kosong pada jam layanan"));
    assert!(form.story.contains("Lokasi: kata petugas parkir, semua sedang rapat.\nMohon diperbaiki."), "word for word: {}", form.story);
    assert!(form.summary.contains("Detail Laporan"), "what found no field is not lost: {}", form.summary);
    let step = domain::acts::step::Step::Record;
    let draft = desk.office().draft(&format!("{NO}/{}", step.number())).unwrap().unwrap();
    let record: domain::acts::event::StepRecord = serde_json::from_slice(&draft).unwrap();
    let domain::acts::event::StepRecord::Record(form) = record else { panic!() };
    assert_eq!((form.class, form.category), (Some(ComplaintClass::Supervisory), Some(Category::Counter)));
}

#[test]
fn what_was_typed_is_never_overwritten_and_a_paste_is_one_change() {
    let mut desk = office_at("2026-09-07T10:15");
    desk.press("Pengaduan baru").fill("Judul laporan", "Judul saya sendiri");
    paste(&mut desk, HIDDEN);
    assert!(desk.says("Judul: “Petugas pendataan tidak sopan” tidak masuk"), "{}", desk.everything());
    assert!(desk.says("08/09/2026 08:00 Laporan didisposisikan ke BPS Kota Lubuk Linggau"));
    desk.keys(Modifiers::COMMAND, Key::Z).wait(1);
    let shown = desk.everything();
    assert!(shown.contains("Judul saya sendiri") && !shown.contains("bicara kasar di rumah saya"), "{shown}");
    desk.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z).wait(1);
    assert!(desk.everything().contains("bicara kasar di rumah saya"));
    desk.fill("Tanggal disampaikan", "hari ini").fill("Jam disampaikan", "10.00").fill("Alasan kerahasiaan", "Takut dikenali");
    desk.press("Catat pengaduan");
    assert_eq!(desk.office().case(NO).unwrap().case.submission.openness, Some(Openness::AnonymousAndSecret), "{}", desk.everything());
}

#[test]
fn a_clipboard_without_a_report_is_told_and_changes_nothing() {
    let mut desk = office_at("2026-09-07T10:15");
    paste(&mut desk, "Resep sambal: cabai 10 buah");
    assert!(desk.says("Tidak ada isian yang dikenali pada teks itu. Isian tidak berubah"), "{}", desk.everything());
    desk.press("Tempel dari LAPOR!");
    for _ in 0..40 {
        desk.harness.run_steps(1);
    }
    assert!(desk.says("Tidak ada teks di papan klip"), "{}", desk.everything());
    paste(&mut desk, &"a".repeat(200_001));
    assert!(desk.says("200001 huruf terlalu panjang"), "{}", desk.everything());
}

#[test]
fn files_and_pictures_wait_for_the_complaint_they_came_with() {
    let mut desk = office_at("2026-09-07T10:15");
    paste(&mut desk, PAGE);
    let file = desk.folder.join("nota.pdf");
    std::fs::write(&file, b"%PDF-1.7 nota").unwrap();
    let picture = std::sync::Arc::new(egui::ColorImage::filled([3, 2], egui::Color32::from_gray(9)));
    desk.harness.event(Event::Paste(format!("file://{}", file.display())));
    desk.harness.event(Event::PasteImage(picture.clone()));
    desk.wait(1);
    desk.harness.event(Event::PasteImage(picture));
    desk.wait(1);
    assert!(desk.says("Lampiran yang menunggu") && desk.says("nota.pdf"), "{}", desk.everything());
    desk.press("Lepas gambar dari papan klip 2");
    // They wait with the draft when the page is left.
    desk.press("Daftar").press("Pengaduan baru");
    assert!(desk.says("nota.pdf"), "{}", desk.everything());
    desk.press("Catat pengaduan");
    let names: Vec<String> = desk.office().case(NO).unwrap().case.attachments.iter().map(|file| file.name.clone()).collect();
    assert_eq!(names, ["tempel-2026-09-07-1015.png", "nota.pdf"]);
    desk.press("Pengaduan baru");
    assert!(!desk.says("Lampiran yang menunggu"), "the next complaint has none");
}
