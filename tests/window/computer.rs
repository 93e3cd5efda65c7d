//! *Komputer ini* in the settings: what the operator can do for the register itself.

use egui_kittest::kittest::Queryable as _;

use super::gate::opened;

#[test]
fn the_list_is_made_anew_and_checked_at_a_press() {
    let (mut desk, _) = opened("susun-ulang");
    let acts = desk.office().fingerprint().unwrap();
    desk.press("Pengaturan").pick("Komputer ini").press("Susun ulang daftar");
    assert!(desk.says("Daftar disusun ulang dari tindakan"), "{}", desk.everything());
    assert_eq!(desk.office().fingerprint().unwrap(), acts, "nothing is recorded by it");
}

#[test]
fn the_log_is_copied_and_says_what_kind_of_error_there_was() {
    let (mut desk, _) = opened("salin-log");
    let copied = |desk: &super::desk::Desk| {
        desk.harness.output().platform_output.commands.iter().find_map(|command| match command {
            egui::OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        })
    };
    let title = "Judul yang tidak boleh ada di catatan";
    desk.press("Pengaduan baru").fill("Judul laporan", title);
    desk.office().leave_room_for(Some(0)).unwrap();
    desk.fill("Isi laporan (kata asli pelapor)", &format!("{title}. ").repeat(500)).wait(2);
    assert!(desk.says("Disk penuh"), "{}", desk.everything());
    desk.office().leave_room_for(None).unwrap();
    let log = desk.office().log();
    let line = log.lines().nth(1).unwrap();
    assert!(line.ends_with(" store/disk-full") && line.contains("src/desk/app/fulfil.rs:"), "{log}");
    assert!(!log.contains("Judul"), "{log}");
    desk.press("Pengaturan").pick("Komputer ini");
    desk.harness.get_by_label("Salin log").click();
    let mut told = None;
    for _ in 0..6 {
        desk.harness.step();
        told = told.or_else(|| copied(&desk));
    }
    assert_eq!(told.as_deref(), Some(log.as_str()));
}

#[test]
fn a_computer_in_another_zone_is_told_of_and_the_office_s_day_is_kept() {
    let mut desk = super::office_at("2026-11-24T09:00");
    assert!(!desk.says("Zona waktu komputer"), "{}", desk.everything());
    desk.clock.set("2026-11-24T23:30:00-08:00".parse().unwrap());
    desk.wait(1);
    assert!(desk.says("Zona waktu komputer ini UTC−08.00, padahal kantor memakai WIB"), "{}", desk.everything());
    assert!(desk.says("Rabu, 25 November 2026"), "{}", desk.everything());
}

#[test]
fn a_printed_fingerprint_is_held_against_the_list() {
    let mut desk = super::odd_ways::training();
    let printed = desk.office().fingerprint().unwrap();
    desk.press("Pengaturan").pick("Komputer ini");
    desk.fill("Sidik jari di kertas", &printed.to_lowercase()).press("Cocokkan");
    assert!(desk.says("Cocok: tindakan nomor"), "{}", desk.everything());
    let mut other = printed.clone();
    other.replace_range(other.len() - 1.., if printed.ends_with('0') { "1" } else { "0" });
    desk.fill("Sidik jari di kertas", &other).press("Cocokkan");
    assert!(desk.says("Tidak cocok"), "{}", desk.everything());
    desk.fill("Sidik jari di kertas", "entah").press("Cocokkan");
    assert!(desk.says("Itu bukan sidik jari register"), "{}", desk.everything());
}
