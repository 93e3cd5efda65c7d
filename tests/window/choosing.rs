//! The window's own file chooser, where the system has none: by mouse, by keyboard alone, and over what goes wrong.

use std::time::{Duration, SystemTime};

use domain::acts::ids::CaseNo;
use egui::{Key, Modifiers};

use super::desk::Desk;
use super::odd_ways::training;
use super::{NO, enter_complaint, office_at};

/// A case at its attachments, some files to choose from, and no dialog of the system.
fn at_the_attachments() -> Desk {
    let mut desk = office_at("2026-09-07T09:15");
    enter_complaint(&mut desk);
    let documents = desk.folder.join("Dokumen");
    std::fs::create_dir_all(documents.join("Arsip")).unwrap();
    for (name, day) in [("bukti 2.pdf", 3), ("bukti 10.pdf", 1), ("catatan.zzz", 2), (".rahasia.pdf", 4), ("nota.pdf", 2)] {
        std::fs::write(documents.join(name), format!("%PDF-1.7 {name}")).unwrap();
        let file = std::fs::File::options().append(true).open(documents.join(name)).unwrap();
        file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_hours(24 * (20_000 + day) + 12)).unwrap();
    }
    std::fs::write(documents.join("Arsip").join("lama.pdf"), b"%PDF-1.7 lama").unwrap();
    desk.system.dialogs.set(false);
    desk.pick("Lampiran").press("Tambah lampiran…").until("bukti 2.pdf, ");
    desk
}

fn names(desk: &Desk) -> Vec<String> {
    desk.rows().iter().map(|row| row.split(", ").next().unwrap().to_owned()).collect()
}

fn attached(desk: &Desk) -> Vec<String> {
    desk.office().case(NO).unwrap().case.attachments.iter().map(|file| file.name.clone()).collect()
}

#[test]
fn several_files_are_chosen_with_ctrl_and_shift() {
    let mut desk = at_the_attachments();
    assert_eq!(names(&desk), ["Arsip", "bukti 2.pdf", "bukti 10.pdf", "nota.pdf"], "folders first, hidden and strange files left out");
    assert!(desk.rows()[1].ends_with(", 20 B, 7 Okt 2024 12.00") || desk.rows()[1].contains(" Okt 2024 "), "{:?}", desk.rows());
    assert!(desk.is_disabled("Tambahkan"), "nothing is chosen yet");
    desk.row("bukti 2.pdf", Modifiers::NONE).row("nota.pdf", Modifiers::COMMAND);
    assert_eq!(desk.selected(), ["bukti 2.pdf", "nota.pdf"]);
    desk.row("bukti 2.pdf", Modifiers::NONE).row("nota.pdf", Modifiers::SHIFT);
    assert_eq!(desk.selected(), ["bukti 2.pdf", "bukti 10.pdf", "nota.pdf"]);
    desk.row("bukti 10.pdf", Modifiers::COMMAND).press("Tambahkan");
    assert_eq!(attached(&desk), ["bukti 2.pdf", "nota.pdf"]);
    assert!(desk.rows().is_empty(), "the question is gone");
    // The next time it begins where files were chosen last.
    desk.press("Tambah lampiran…").until("Terakhir dipakai");
    desk.keys(Modifiers::NONE, Key::Escape);
    assert_eq!(attached(&desk).len(), 2, "who thinks better of it adds nothing");
}

#[test]
fn the_keyboard_alone_walks_jumps_selects_and_answers() {
    let mut desk = at_the_attachments();
    desk.type_in("nota");
    assert_eq!(desk.selected(), ["nota.pdf"]);
    desk.keys(Modifiers::NONE, Key::ArrowUp);
    assert_eq!(desk.selected(), ["bukti 10.pdf"]);
    desk.wait(2).keys(Modifiers::COMMAND, Key::ArrowDown).keys(Modifiers::NONE, Key::Space);
    assert_eq!(desk.selected(), ["bukti 10.pdf", "nota.pdf"]);
    desk.keys(Modifiers::NONE, Key::Home).keys(Modifiers::NONE, Key::Enter).until("lama.pdf, ");
    assert_eq!(names(&desk), ["lama.pdf"]);
    desk.keys(Modifiers::NONE, Key::Backspace).until("nota.pdf, ");
    desk.keys(Modifiers::NONE, Key::Enter).until("lama.pdf, ");
    desk.keys(Modifiers::NONE, Key::Enter);
    assert_eq!(attached(&desk), ["lama.pdf"]);
}

#[test]
fn the_list_is_put_in_order_by_date_and_shows_every_kind_when_asked() {
    let mut desk = at_the_attachments();
    desk.press("Urutkan menurut Tanggal");
    assert_eq!(names(&desk), ["Arsip", "bukti 2.pdf", "nota.pdf", "bukti 10.pdf"], "the newest first");
    desk.press("Urutkan menurut Tanggal, sekarang turun").pick("Semua berkas");
    assert_eq!(names(&desk), ["Arsip", "bukti 10.pdf", "catatan.zzz", "nota.pdf", "bukti 2.pdf"]);
    // A file that cannot be taken in is refused by its content, as from any dialog.
    std::fs::write(desk.folder.join("Dokumen").join("catatan.zzz"), b"MZ").unwrap();
    desk.row("catatan.zzz", Modifiers::NONE).keys(Modifiers::NONE, Key::Enter);
    assert!(attached(&desk).is_empty() && desk.rows().is_empty(), "{}", desk.everything());
}

#[test]
fn addresses_are_typed_and_what_cannot_be_read_is_said() {
    let mut desk = at_the_attachments();
    let go = |desk: &mut Desk, address: &str| {
        desk.fill("Alamat", address).keys(Modifiers::NONE, Key::Enter);
    };
    go(&mut desk, "tidak/ada");
    assert!(desk.says("Tidak ada folder atau berkas di alamat itu"), "{}", desk.everything());
    go(&mut desk, "Arsip");
    desk.until("lama.pdf, ");
    desk.press("Dokumen").until("nota.pdf, ");
    // The stick is pulled out between the look and the step.
    std::fs::remove_dir_all(desk.folder.join("Dokumen").join("Arsip")).unwrap();
    desk.row("Arsip", Modifiers::NONE).keys(Modifiers::NONE, Key::Enter).until("Folder ini tidak ada lagi");
    let file = desk.folder.join("Dokumen").join("nota.pdf");
    go(&mut desk, file.to_str().unwrap());
    assert_eq!(attached(&desk), ["nota.pdf"], "the address of a file is an answer");
}

#[test]
fn a_paper_is_saved_with_its_ending_and_nothing_is_overwritten_unasked() {
    let mut desk = training();
    let documents = desk.folder.join("Dokumen");
    std::fs::create_dir_all(&documents).unwrap();
    desk.system.dialogs.set(false);
    let no: CaseNo = "ADU-2026-0031".parse().unwrap();
    let export = |desk: &mut Desk| {
        desk.keys(Modifiers::COMMAND, Key::K).type_in(&no.to_string()).keys(Modifiers::NONE, Key::Enter);
        desk.press("Ekspor").press("Ekspor PDF…").until("Nama berkas");
    };
    export(&mut desk);
    assert!(desk.everything().contains("Tuntas"), "papers have a folder of their own");
    desk.fill("Nama berkas", "surat/keluar").press("Simpan");
    assert!(desk.says("Nama tidak boleh memuat"), "{}", desk.everything());
    desk.fill("Nama berkas", "B-1.2026").keys(Modifiers::NONE, Key::Enter);
    let saved = documents.join("Tuntas").join("B-1.2026.pdf");
    assert!(std::fs::read(&saved).unwrap().starts_with(b"%PDF-"), "{}", desk.everything());

    std::fs::write(&saved, b"lama").unwrap();
    desk.press("Ekspor PDF…").until("Nama berkas");
    desk.row("B-1.2026.pdf", Modifiers::NONE).press("Simpan");
    assert!(desk.says("Berkas sudah ada. Ganti?"), "{}", desk.everything());
    desk.keys(Modifiers::NONE, Key::Escape);
    assert!(!desk.says("Ganti?") && desk.says("Nama berkas"), "the way back leads to the name");
    assert_eq!(std::fs::read(&saved).unwrap(), b"lama");
    desk.press("Simpan").press("Ganti");
    assert!(std::fs::read(&saved).unwrap().starts_with(b"%PDF-"));
    assert!(desk.says("belum terbuka"), "{}", desk.everything());
    desk.system.viewer.set(true);
    desk.press("Ekspor PDF…").until("Nama berkas").fill("Nama berkas", "lain").press("Simpan");
    assert!(desk.says("lain.pdf dan dibuka untuk dicetak"), "{}", desk.everything());
}

#[test]
fn a_folder_is_made_and_named_for_papers_where_the_window_asks_by_choice() {
    let mut desk = office_at("2026-09-07T09:15");
    std::fs::create_dir_all(desk.folder.join("Dokumen")).unwrap();
    desk.press("Pengaturan").pick("Komputer ini").pick("Milik Tuntas").press("Pilih folder naskah…").until("Pilih folder ini");
    desk.press("Folder baru…").type_in("Surat: keluar").press("Buat folder");
    assert!(desk.says("Nama tidak boleh memuat"), "{}", desk.everything());
    desk.fill("Nama folder baru", "Surat keluar").press("Buat folder").until("Folder ini kosong").press("Pilih folder ini");
    let made = desk.folder.join("Dokumen").join("Surat keluar");
    assert!(made.is_dir() && desk.everything().contains(&made.display().to_string()), "{}", desk.everything());
    desk.pick("Milik sistem").press("Pilih folder naskah…");
    assert!(desk.rows().is_empty(), "the system's dialog answered");
}

#[test]
fn a_backup_is_chosen_at_the_gate_without_a_dialog() {
    let folder = support::folder("gerbang-pilih");
    std::fs::create_dir_all(folder.join("Dokumen")).unwrap();
    std::fs::write(folder.join("Dokumen").join("satu.tuntas-cadangan"), b"bukan cadangan").unwrap();
    let mut desk = Desk::at_gate(folder);
    desk.system.dialogs.set(false);
    desk.press("Pulihkan dari cadangan…").until("satu.tuntas-cadangan, ");
    desk.keys(Modifiers::NONE, Key::Enter);
    assert!(desk.rows().is_empty() && desk.everything().contains("satu.tuntas-cadangan"), "{}", desk.everything());
    desk.fill("Kata sandi cadangan", "entah apa saja").press("Lihat isinya");
    assert!(!desk.is_open());
}
