//! What comes before the desk, by hand: the wizard, wrong and odd passphrases, the recovery code, locking.

use store::Store;

use super::desk::Desk;
use support::folder;

const SECRET: &str = " kursi merah di teras ";

/// Names and passphrase in the wizard, up to the making of the register.
fn fill_in(desk: &mut Desk) {
    desk.fill("Nama Kepala", "Ir. Kepalawan Contoh, M.Si.")
        .fill("NIP Kepala", "19700101 199503 1 001")
        .fill("Nama Anda (admin LAPOR!)", "Umpamawati Adminanda, A.Md.")
        .press("Lanjut")
        .fill("Kata sandi", SECRET)
        .fill("Kata sandi sekali lagi", SECRET)
        .press("Buat register");
}

/// A register begun with the wizard; gives the desk and the recovery code that was shown.
fn begun(name: &str) -> (Desk, std::path::PathBuf, String) {
    let folder = folder(name);
    let mut desk = Desk::at_gate(folder.clone());
    desk.press("Mulai register kantor");
    fill_in(&mut desk);
    let code = desk.everything().lines().find(|line| store::looks_like_recovery_code(line)).unwrap_or_default().to_owned();
    assert!(!code.is_empty(), "the recovery code is shown: {}", desk.everything());
    desk.pick("Kode sudah saya salin ke kertas").press("Buka meja kerja");
    assert!(desk.is_open());
    (desk, folder, code)
}

/// A register begun with the wizard and open, with its passphrase.
pub(super) fn opened(name: &str) -> (Desk, &'static str) {
    (begun(name).0, SECRET)
}

#[test]
fn the_wizard_begins_a_register_that_opens_again_as_typed() {
    let (desk, folder, code) = begun("wisaya");
    let book = desk.office().book();
    assert_eq!(book.people.len(), 2);
    assert_eq!(book.people[0].position, "Kepala Badan Pusat Statistik Kota Lubuk Linggau");
    assert_eq!(book.people[0].nip, "19700101 199503 1 001");
    drop(desk);

    let mut desk = Desk::at_gate(folder.clone());
    desk.fill("Kata sandi", SECRET.trim()).press("Buka");
    assert!(!desk.is_open(), "a passphrase without its blanks is another passphrase");
    assert!(desk.says("Kata sandi tidak cocok"), "{}", desk.everything());
    desk.fill("Kata sandi", SECRET).press("Buka");
    assert!(desk.is_open());
    drop(desk);

    let mut desk = Desk::at_gate(folder);
    desk.fill("Kata sandi", &format!("  {code} ")).press("Buka");
    assert!(desk.is_open(), "the recovery code opens, with blanks around it: {}", desk.everything());
}

#[test]
fn a_profile_that_the_rules_refuse_makes_no_register() {
    let folder = folder("wisaya-ditolak");
    let mut desk = Desk::at_gate(folder.clone());
    desk.press("Mulai register kantor").fill("Nama instansi", &"X".repeat(120));
    fill_in(&mut desk);
    assert!(desk.says("Register belum dibuat"), "{}", desk.everything());
    assert!(desk.says("Terlalu panjang"), "the field at fault is marked");
    assert!(!Store::exists(&folder));
    desk.fill("Nama instansi", "BADAN PUSAT STATISTIK").press("Lanjut").press("Buat register");
    assert!(desk.says("Kode pemulihan"), "{}", desk.everything());
}

#[test]
fn wrong_passphrases_are_slowed_down_and_nothing_typed_is_lost() {
    let (desk, folder, _) = begun("salah");
    drop(desk);
    let mut desk = Desk::at_gate(folder);
    for _ in 0..3 {
        desk.fill("Kata sandi", "bukan ini sama sekali").press("Buka");
    }
    assert!(desk.says("Tunggu 2 detik"), "{}", desk.everything());
    // Starting the program again does not shorten it; time does, and the right passphrase ends it.
    let mut desk = Desk::at_gate(desk.folder.clone());
    assert!(desk.says("Tunggu 2 detik"), "{}", desk.everything());
    desk.at("2026-11-24T09:01").fill("Kata sandi", SECRET).press("Buka");
    assert!(desk.is_open(), "{}", desk.everything());
    assert!(!desk.office().folder().join("kunci.salah").exists());
}

#[test]
fn a_weak_passphrase_is_told_while_it_is_typed_and_forbidden_to_nobody() {
    let (mut desk, _, _) = begun("kuat");
    desk.press("Pengaturan").pick("Komputer ini");
    assert!(!desk.says("Mudah ditebak") && !desk.says("Kuat"), "{}", desk.everything());
    for (typed, told) in
        [("lubuklinggau2026", "Mudah ditebak"), ("kucing tidur pagi", "Cukup"), ("kursi merah dekat jendela dapur", "Kuat")]
    {
        desk.fill("Kata sandi baru", typed);
        assert!(desk.says(told), "{typed}: {}", desk.everything());
    }
}

#[test]
fn locking_keeps_what_was_typed() {
    let (mut desk, _, _) = begun("kunci");
    desk.press("Pengaduan baru").fill("Judul laporan", "Belum selesai diketik").press("Kunci");
    assert!(!desk.is_open());
    assert!(!desk.says("Belum selesai diketik"), "nothing is left on the screen");
    desk.fill("Kata sandi", SECRET).press("Buka").press("Pengaduan baru");
    assert!(desk.everything().contains("Belum selesai diketik"), "{}", desk.everything());
}

#[test]
fn a_recovery_code_allows_a_new_passphrase() {
    let (mut desk, folder, code) = begun("ganti");
    desk.press("Pengaturan").pick("Komputer ini");
    desk.fill("Kata sandi sekarang", &code)
        .fill("Kata sandi baru", "lemari biru di lorong")
        .fill("Kata sandi baru sekali lagi", "lemari biru di lorong")
        .press("Ganti kata sandi");
    // A check or a backup that is still at work holds the file; between two frames the window learns that it is done.
    for _ in 0..500 {
        if desk.says("Kode baru. Salin ke kertas sekarang") {
            break;
        }
        desk.wait(1).press("Ganti kata sandi");
    }
    let shown = |desk: &Desk| desk.everything().lines().find(|line| store::looks_like_recovery_code(line)).map(str::to_owned);
    let renewed = shown(&desk).unwrap();
    assert_ne!(renewed, code, "a new key has a new code, which is shown at once: {}", desk.everything());
    assert!(desk.says("Kode baru. Salin ke kertas sekarang"), "{}", desk.everything());
    desk.keys(egui::Modifiers::ALT, egui::Key::Num1).press("Pengaturan");
    assert_eq!(shown(&desk), None, "who comes back asks for it again");
    drop(desk);
    let mut desk = Desk::at_gate(folder.clone());
    for old in [code.as_str(), SECRET] {
        desk.fill("Kata sandi", old).press("Buka");
        assert!(!desk.is_open(), "{old}");
    }
    desk.fill("Kata sandi", "lemari biru di lorong").press("Buka");
    assert!(desk.is_open(), "{}", desk.everything());
    drop(desk);
    let mut desk = Desk::at_gate(folder);
    desk.fill("Kata sandi", &renewed).press("Buka");
    assert!(desk.is_open(), "{}", desk.everything());
}

/// The code is the key: nobody sees it who does not know the passphrase, and that it was seen is recorded.
#[test]
fn the_recovery_code_is_shown_to_who_knows_the_passphrase() {
    let (mut desk, _, code) = begun("lihat-kode");
    desk.press("Pengaturan").pick("Komputer ini");
    assert!(desk.is_disabled("Tampilkan kode") && !desk.everything().contains(&code), "{}", desk.everything());
    desk.fill("Kata sandi untuk melihat kode", "bukan ini sama sekali").press("Tampilkan kode");
    assert!(desk.says("Kata sandi tidak cocok") && !desk.everything().contains(&code), "{}", desk.everything());
    let before = desk.office().head_seq();
    desk.fill("Kata sandi untuk melihat kode", SECRET).press("Tampilkan kode");
    assert!(desk.everything().contains(&code), "{}", desk.everything());
    let acts = desk.office().register_acts().unwrap();
    assert_eq!(acts.last().unwrap().event, domain::acts::event::Event::CodeShown { renewed: false });
    assert_eq!(desk.office().head_seq().0, before.0 + 1);
    desk.press("Sembunyikan kode");
    assert!(!desk.everything().contains(&code), "{}", desk.everything());
}

/// Who recorded the newest act of the register itself.
fn recorded_by(desk: &Desk) -> String {
    desk.office().register_acts().unwrap().last().unwrap().by.clone()
}

fn number_on(desk: &mut Desk) {
    desk.press("Pengaturan").pick("Dasar hukum dan nomor").press("Simpan dasar hukum");
}

#[test]
fn whoever_opened_the_register_is_recorded_and_proposed_the_next_time() {
    let (mut desk, folder, _) = begun("petugas");
    let admin = "Umpamawati Adminanda, A.Md.";
    assert!(desk.office().register_acts().unwrap().iter().all(|act| act.by == admin), "the name of the wizard, from the first act on");
    assert!(desk.says(&format!("Petugas: {admin}")), "{}", desk.everything());
    desk.press("Kunci");
    assert!(desk.everything().contains(admin), "whoever worked is proposed");
    desk.fill("Nama Anda", "Rekaan Catatmana").fill("Kata sandi", SECRET).press("Buka");
    number_on(&mut desk);
    assert_eq!(recorded_by(&desk), "Rekaan Catatmana");
    drop(desk);

    let mut desk = Desk::at_gate(folder.clone());
    desk.fill("Kata sandi", SECRET).press("Buka");
    assert_eq!(desk.office().operator(), "Rekaan Catatmana", "remembered on this computer, with nothing more to type");
    drop(desk);

    let mut desk = Desk::at_gate(folder);
    desk.fill("Nama Anda", "X").fill("Kata sandi", SECRET).press("Buka");
    assert!(!desk.is_open() && desk.says("Isi sedikitnya 2 huruf"), "{}", desk.everything());
    desk.fill("Nama Anda", "Xenia").press("Mulai bekerja");
    assert_eq!(desk.office().operator(), "Xenia");
}

#[test]
fn a_register_that_knows_nobody_asks_who_works() {
    let folder = folder("tanpa-petugas");
    let clock = Box::new(office::clock::HandClock::at(support::moment(office::SAMPLE_TODAY, 17)));
    drop(office::Office::create(&folder, SECRET, store::KeyCost::CHEAP, clock, false).unwrap());
    let mut desk = Desk::at_gate(folder);
    desk.fill("Kata sandi", SECRET).press("Buka");
    assert!(!desk.is_open() && desk.says("Siapa yang bekerja?"), "{}", desk.everything());
    assert!(desk.is_disabled("Mulai bekerja"));
    desk.fill("Nama Anda", "Rekaan Catatmana");
    desk.keys(egui::Modifiers::NONE, egui::Key::Enter);
    desk.wait(1);
    assert_eq!(desk.office().operator(), "Rekaan Catatmana");
}
