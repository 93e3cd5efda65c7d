//! Printing through a stand-in for CUPS: what it is asked, what it is given, and what is recorded when.

use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use desk::printer::Lp;
use domain::acts::ids::Digest;
use domain::acts::paper::{Edition, LetterKind};

use super::desk::Desk;
use super::{NO, enter_complaint, find_facts, office_at, record, report, verify};

/// The window at an issued report, with a stand-in for the printer; and the folder it writes to.
fn at_an_issued_report() -> (Desk, PathBuf) {
    let mut desk = office_at("2026-09-07T09:15");
    enter_complaint(&mut desk);
    record(&mut desk);
    verify(&mut desk);
    find_facts(&mut desk);
    report(&mut desk);
    desk.press("Ekspor").pick("Laporan Hasil Tindak Lanjut").pick("Internal").press("Terbitkan…").press("Terbitkan");
    let printer = with_printer(&mut desk);
    (desk, printer)
}

fn with_printer(desk: &mut Desk) -> PathBuf {
    let printer = desk.folder.join("cups");
    std::fs::create_dir_all(&printer).unwrap();
    for name in ["lp", "lpstat"] {
        symlink(support::root().join("tests/window/printer").join(name).canonicalize().unwrap(), printer.join(name)).unwrap();
    }
    desk.print_with(Arc::new(Lp::in_folder(printer.clone())));
    printer
}

fn issued(desk: &Desk) -> Digest {
    let report = LetterKind::FollowUpReport.into();
    desk.office().case(NO).unwrap().case.standing_print(report, Edition::Internal).unwrap().digest
}

fn prints(desk: &Desk) -> u32 {
    desk.office().case(NO).unwrap().case.prints.get(&issued(desk)).copied().unwrap_or(0)
}

fn asked(printer: &Path) -> Vec<String> {
    std::fs::read_to_string(printer.join("asked")).unwrap_or_default().lines().map(str::to_owned).collect()
}

#[test]
fn a_paper_is_printed_at_a_press_and_recorded_once_the_printer_took_it() {
    let (mut desk, printer) = at_an_issued_report();
    desk.press("Cetak…").until("Printer").until("Rangkap");
    desk.fill("Halaman", "2-1");
    assert!(desk.is_disabled("Cetak"), "no span runs backwards");
    desk.fill("Halaman", "1-2").pick("Kertas: F4").pick("Sisi: Dua sisi").press("Cetak").until("Printer Kantor menerima naskah ini");
    let line = &asked(&printer)[0];
    for part in [
        "-d Kantor",
        "-n 1",
        "-P 1-2",
        "media=Custom.215x330mm",
        "sides=two-sided-long-edge",
        "-t ADU-2026-0001-Laporan-Hasil-Tindak-Lanjut-internal",
    ] {
        assert!(line.contains(part), "{part}: {line}");
    }
    let given = std::fs::read(printer.join("1.pdf")).unwrap();
    assert_eq!(Digest(store::digest_of(&given)), issued(&desk), "the issued bytes, every one of them");
    assert_eq!(prints(&desk), 1);
    // What was chosen is proposed again, and every further copy is marked and recorded as one.
    desk.press("Cetak salinan…").until("Rangkap").fill("Rangkap", "2").press("Cetak").until("Printer Kantor menerima naskah ini").wait(1);
    for _ in 0..400 {
        if prints(&desk) == 3 {
            break;
        }
        desk.wait(1);
    }
    assert_eq!(prints(&desk), 3);
    let lines = asked(&printer);
    assert!(lines[1].contains("salinan-1") && lines[2].contains("salinan-2") && lines[2].contains("two-sided"), "{lines:?}");
}

#[test]
fn a_printer_that_refuses_is_told_of_and_nothing_is_recorded() {
    let (mut desk, printer) = at_an_issued_report();
    std::fs::write(printer.join("refuses"), b"").unwrap();
    desk.press("Cetak…").until("Rangkap").press("Cetak").until("Cetakan ini tidak dicatat");
    assert!(desk.says("The printer or class does not exist") && desk.says("simpan PDF"), "{}", desk.everything());
    assert_eq!(prints(&desk), 0);
}

#[test]
fn a_computer_without_a_print_service_saves_the_pdf_instead() {
    let (mut desk, _) = at_an_issued_report();
    desk.print_with(Arc::new(Lp::in_folder(desk.folder.join("tanpa-cups"))));
    desk.press("Cetak…").until("belum punya layanan cetak");
    assert!(desk.is_disabled("Cetak"), "{}", desk.everything());
    desk.press("Simpan PDF…");
    assert_eq!((prints(&desk), desk.saved.borrow().len()), (1, 1));
    assert!(desk.says("belum terbuka"), "no viewer took it, and that is said: {}", desk.everything());
}

#[test]
fn a_test_page_is_printed_from_the_settings_and_recorded_nowhere() {
    let mut desk = office_at("2026-09-07T09:15");
    let printer = with_printer(&mut desk);
    let before = desk.office().fingerprint().unwrap();
    desk.press("Pengaturan").pick("Komputer ini").press("Cetak halaman uji…").until("Rangkap");
    desk.choose("Printer", "Gudang").fill("Rangkap", "2").press("Cetak").until("Printer Gudang menerima halaman uji");
    let line = &asked(&printer)[0];
    assert!(line.contains("-d Gudang") && line.contains("-n 2") && line.contains("media=A4"), "{line}");
    assert!(std::fs::read(printer.join("1.pdf")).unwrap().starts_with(b"%PDF-"));
    assert_eq!(desk.office().fingerprint().unwrap(), before);
    assert!(desk.says("Gudang"), "the printer is remembered");
}

#[test]
fn a_paper_of_the_office_is_printed_on_the_paper_it_is_made_for() {
    let mut desk = office_at("2026-09-07T09:15");
    let printer = with_printer(&mut desk);
    let before = desk.office().fingerprint().unwrap();
    desk.press("Pedoman").until("A4 tegak, 210 × 297 mm, 4 halaman");
    desk.press("Poster A3 cara melapor")
        .until("A3 tegak, 297 × 420 mm, 1 halaman")
        .press("Cetak…")
        .until("Naskah ini A3 tegak, 297 × 420 mm")
        .until("Rangkap");
    assert!(!desk.says("terpotong"), "{}", desk.everything());
    desk.pick("Kertas: A4").until("tepinya dapat terpotong").pick("Kertas: A3").press("Cetak").until("Printer Kantor menerima naskah ini");
    desk.press("Bagan SOP SP4N LAPOR")
        .until("A4 melintang, 297 × 210 mm, 1 halaman")
        .press("Cetak…")
        .until("Naskah ini A4 melintang")
        .until("Rangkap");
    desk.pick("Sisi: Dua sisi").press("Cetak");
    for _ in 0..400 {
        if asked(&printer).len() == 2 {
            break;
        }
        desk.wait(1);
    }
    let lines = asked(&printer);
    assert!(lines[0].contains("media=A3") && lines[0].contains("-t Poster-Cara-Melapor-2026-09-07"), "{lines:?}");
    assert!(lines[1].contains("media=A4") && lines[1].contains("sides=two-sided-short-edge"), "{lines:?}");
    assert!(std::fs::read(printer.join("1.pdf")).unwrap().starts_with(b"%PDF-"));
    assert_eq!(desk.office().fingerprint().unwrap(), before, "papers of the office are no acts");
    // The next letter is not proposed on the paper of a poster.
    desk.press("Pengaturan").pick("Komputer ini").press("Cetak halaman uji…").until("Rangkap").press("Cetak").until("menerima halaman uji");
    assert!(asked(&printer)[2].contains("media=A4"), "{:?}", asked(&printer));
}
