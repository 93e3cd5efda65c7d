//! The way of a paper through the window: number, issue, print, pen, scan, hand-over; the gate; the number book.

use domain::acts::paper::{Edition, LetterKind};
use domain::readings::paper::PaperState;
use papers::proposed::{CLAUSES, SHIPPED_CLAUSES};

use super::desk::Desk;
use super::odd_ways::training;
use super::{NO, enter_complaint, find_facts, office_at, record, report, verify};

/// A picture of one pixel, as a scanner might send it.
fn scan() -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = image::codecs::png::PngEncoder::new(&mut bytes);
    image::ImageEncoder::write_image(encoder, &[255; 3], 1, 1, image::ExtendedColorType::Rgb8).unwrap();
    bytes
}

#[test]
fn a_paper_goes_from_concept_to_its_receiver() {
    let mut desk = office_at("2026-09-07T09:15");
    enter_complaint(&mut desk);
    record(&mut desk);
    verify(&mut desk);
    find_facts(&mut desk);
    report(&mut desk);
    std::fs::write(desk.folder.join("pindaian.png"), scan()).unwrap();
    let report = LetterKind::FollowUpReport.into();
    let state = |desk: &Desk| desk.office().case(NO).unwrap().case.paper_state(report);

    desk.press("Ekspor").pick("Laporan Hasil Tindak Lanjut").pick("Internal");
    assert_eq!(state(&desk), PaperState::Numbered);
    desk.press("Terbitkan…").press("Terbitkan");
    assert_eq!(state(&desk), PaperState::AwaitingSignature);
    desk.press("Cetak…").until("belum punya layanan cetak").press("Simpan PDF…");
    let issued = desk.office().case(NO).unwrap().case.standing_print(report, Edition::Internal).unwrap().clone();
    assert_eq!(desk.office().case(NO).unwrap().case.prints[&issued.digest], 1);
    assert!(desk.says("Cetak salinan…"), "the second print is a copy and says so");
    assert!(desk.says(&issued.code), "the code in the foot is told, so that the scan finds its print");

    desk.press("Tanda tangan…").fill("Tanggal ditandatangani", "1/9/2026").press("Catat tanpa pindaian");
    assert_eq!(state(&desk), PaperState::AwaitingSignature, "nobody signs before the date of the paper");
    desk.fill("Tanggal ditandatangani", "hari ini").press("Catat tanpa pindaian");
    assert_eq!(state(&desk), PaperState::SignedWithoutScan);
    desk.press("Tanda tangan…").press("Pilih pindaian dan catat…");
    assert_eq!(state(&desk), PaperState::Signed);
    assert_eq!(desk.office().case(NO).unwrap().case.attachments.len(), 1, "the scan is in the register");

    desk.press("Sampaikan…").fill("Kepada", "Kepala").press("Catat");
    assert!(desk.says("Wajib diisi"), "no hand-over without its proof: {}", desk.everything());
    desk.fill("Cara dan bukti", "buku ekspedisi nomor 12").press("Catat");
    assert_eq!(state(&desk), PaperState::Delivered);
    desk.press("Surat").pick("Disampaikan (1)");
    assert!(desk.says("Laporan Hasil Tindak Lanjut · T-108/16740/PW.140/2026"), "{}", desk.everything());
}

#[test]
fn numbers_are_kept_free_and_spoiled_only_with_a_reason_and_never_given_twice() {
    let mut desk = office_at("2026-09-07T09:15");
    enter_complaint(&mut desk);
    desk.press("Surat").pick("Buku nomor");
    desk.press("Cadangkan atau batalkan nomor").fill("Nomor", "B-102/16740/PW.140/2026").press("Cadangkan");
    assert!(desk.office().book().reserved.is_empty(), "a reason is asked for");
    desk.fill("Alasan", "Untuk surat undangan rapat").press("Cadangkan");
    assert!(desk.says("Dicadangkan: Untuk surat undangan rapat"), "{}", desk.everything());
    desk.fill("Nomor", "B-104/16740/PW.140/2026").fill("Alasan", "Salah cetak pada kop surat").press("Nyatakan batal");
    assert!(desk.says("Batal: Salah cetak pada kop surat"));
    assert!(desk.says("103"), "the gap between them is told: {}", desk.everything());
    desk.fill("Nomor", "B-104/16740/PW.140/2026").fill("Alasan", "Dicoba sekali lagi").press("Cadangkan");
    assert!(!desk.says("Dicadangkan: Dicoba sekali lagi"), "a spoiled number is never used again");
}

#[test]
fn a_wording_is_changed_with_its_mistakes_shown_and_goes_back_at_a_press() {
    let mut desk = office_at("2026-09-07T09:15");
    let shipped = papers::decision::PAPER.paper.text;
    let wording = |desk: &Desk| desk.office().book().templates.get(papers::decision::PAPER.paper.template).cloned();
    desk.press("Pengaturan").pick("Kata-kata naskah");
    desk.fill("Kata-kata naskah", &format!("{shipped}\n@tandatangan\n"));
    let line = shipped.lines().count() + 1;
    assert!(desk.says(&format!("baris {line}")) || desk.says(&format!("baris {}", line + 1)), "{}", desk.everything());
    assert!(desk.is_disabled("Simpan kata-kata"), "a broken wording is not kept");

    desk.fill("Kata-kata naskah", &shipped.replace("Salinan Keputusan ini disampaikan", "Salinan disampaikan")).press("Simpan kata-kata");
    assert_eq!(wording(&desk), Some(shipped.replace("Salinan Keputusan ini disampaikan", "Salinan disampaikan")));
    desk.press("Kembali ke bawaan");
    assert_eq!(wording(&desk), None);
}

#[test]
fn the_clauses_of_a_decision_are_reworded_and_the_form_of_step_6_proposes_them() {
    let mut desk = office_at("2026-09-07T09:15");
    desk.press("Pengaturan").pick("Kata-kata naskah").choose("Naskah", "Klausul keputusan");
    assert!(desk.says("tentang: Penyelesaian Pengaduan Nomor [nomor]"), "the sample: {}", desk.everything());

    let broken = SHIPPED_CLAUSES.replacen("tentang: ", "perihal: ", 1);
    desk.fill("Kata-kata naskah", &broken);
    assert!(desk.says("Klausul keputusan baris 12: tidak ada klausul bernama “perihal”"), "{}", desk.everything());
    assert!(desk.is_disabled("Simpan kata-kata"), "broken clauses are not kept");

    let own = SHIPPED_CLAUSES.replacen("Penyelesaian Pengaduan Nomor", "Penyelesaian Aduan Nomor", 1);
    desk.fill("Kata-kata naskah", &own);
    assert!(desk.says("tentang: Penyelesaian Aduan Nomor [nomor]"), "{}", desk.everything());
    desk.press("Simpan kata-kata");
    assert_eq!(desk.office().book().templates.get(CLAUSES), Some(&own));

    enter_complaint(&mut desk);
    record(&mut desk);
    verify(&mut desk);
    find_facts(&mut desk);
    report(&mut desk);
    assert!(desk.everything().contains("Penyelesaian Aduan Nomor ADU-2026-0001"), "{}", desk.everything());

    desk.press("Pengaturan").press("Kembali ke bawaan");
    assert_eq!(desk.office().book().templates.get(CLAUSES), None);
}

/// What may open an identity is shown in its sentence and as it will stand, and answered by keys, one by one or all of a kind.
#[test]
fn the_gate_is_answered_by_keys_and_by_kind() {
    let mut desk = super::odd_ways::training_with(|office| {
        let no = domain::acts::ids::CaseNo { year: 2026, serial: 40 };
        let mut facts = office.case(no).unwrap().case.facts;
        facts.summonses[0].place = "Rumah Pak Rekaanto dan Bu Andaiwati, mobil BG 1234 XY, telepon 0812-3456-7890".to_owned();
        let note = domain::rules::wish::Wish::Note(domain::acts::event::StepRecord::FindFacts(Box::new(facts)));
        office.perform(Some(no), note, "Tempat baru").unwrap();
    });
    let chosen = |desk: &Desk| desk.office().case(domain::acts::ids::CaseNo { year: 2026, serial: 40 }).unwrap().case.maskings;
    desk.keys(egui::Modifiers::NONE, egui::Key::Num2);
    desk.press("Ekspor").pick("Surat Panggilan").pick("Samaran").press("Periksa…");
    assert!(desk.says("Menjadi: …Rumah Pak [disamarkan]"), "{}", desk.everything());
    // The arrows choose which finding the letters answer: the plate, then the telephone before it.
    desk.keys(egui::Modifiers::NONE, egui::Key::ArrowDown).keys(egui::Modifiers::NONE, egui::Key::M);
    let masked: Vec<String> = chosen(&desk).keys().cloned().collect();
    assert_eq!(masked, ["BG 1234 XY"], "{}", desk.everything());
    desk.keys(egui::Modifiers::NONE, egui::Key::ArrowUp).keys(egui::Modifiers::NONE, egui::Key::H);
    let harmless: Vec<String> = chosen(&desk).into_iter().filter(|(_, instead)| instead.is_none()).map(|(text, _)| text).collect();
    assert_eq!(harmless, ["0812-3456-7890"], "{}", desk.everything());
    desk.press("Samarkan semua: Mirip nama orang (2)");
    assert_eq!(chosen(&desk).len(), 4);
    assert!(
        desk.office()
            .leaks(
                &desk.office().case(domain::acts::ids::CaseNo { year: 2026, serial: 40 }).unwrap(),
                domain::acts::paper::PaperId::from(LetterKind::Summons),
                Edition::Masked
            )
            .unwrap()
            .is_empty()
    );
}

/// Lets the work beside the desk come to its end, whatever machine it runs on.
fn until(desk: &mut Desk, done: impl Fn(&Desk) -> bool) {
    for _ in 0..2000 {
        if done(desk) {
            return;
        }
        desk.wait(1);
    }
}

#[test]
fn the_file_of_a_case_is_made_beside_the_desk() {
    let mut desk = training();
    desk.keys(egui::Modifiers::NONE, egui::Key::Num1).pick("Naskah");
    let saved = |desk: &Desk| desk.saved.borrow().len();
    let before = saved(&desk);
    desk.press("Berkas kasus…");
    until(&mut desk, |desk| saved(desk) > before);
    assert_eq!(saved(&desk), before + 1, "{}", desk.everything());
    let file = desk.saved.borrow().last().unwrap().clone();
    assert!(file.to_string_lossy().ends_with("-Berkas-Kasus.pdf") && std::fs::metadata(&file).unwrap().len() > 50_000);
}

#[test]
fn letters_that_no_paper_shows_are_named_while_they_are_typed_and_before_a_paper_is_issued() {
    let mut desk = office_at("2026-09-07T09:15");
    desk.press("Pengaduan baru")
        .choose("Kanal pengaduan", "Datang langsung – PST")
        .fill("Tanggal disampaikan", "hari ini")
        .fill("Jam disampaikan", "9.12");
    desk.fill("Judul laporan", "Loket kosong – “tutup” é");
    assert!(!desk.says("Tidak dapat dicetak"), "dashes, quotation marks and accents are in every face");
    desk.types_rare_letters().fill("Judul laporan", "Loket kosong 😀");
    assert!(desk.says("Tidak dapat dicetak: 😀 (U+1F600). Di naskah tampil sebagai □; teks asli tetap tersimpan"), "{}", desk.everything());
    desk.fill("Isi laporan (kata asli pelapor)", "Pukul 14.10 WIB saya datang ke loket PST. Loket kosong.")
        .fill("Nama pelapor", "Karangana Pemustakawan")
        .fill("Telepon atau WhatsApp", "0800-000-0001")
        .press("Catat pengaduan");
    // The receipt is there at the counter, before anything else is recorded.
    desk.press("Ekspor").pick("Tanda Terima").pick("Internal").press("Beri nomor…").press("Beri nomor").press("Terbitkan…");
    assert!(desk.says("Tidak dapat dicetak: 😀 (U+1F600)"), "{}", desk.everything());
    desk.press("Terbitkan");
    assert_eq!(desk.office().case(NO).unwrap().case.paper_state(LetterKind::Receipt.into()), PaperState::AwaitingSignature);
}
