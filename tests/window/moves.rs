//! The moves of a case on screen: what the office offers is drawn, and nothing else.

use domain::rules::offers::Move;
use egui::{Key, Modifiers};

use super::odd_ways::training;
use super::office_at;

/// The training register at the case that waits for its complainant.
fn waiting() -> super::desk::Desk {
    let mut desk = training();
    desk.keys(Modifiers::NONE, Key::Num3);
    assert!(desk.says("Menunggu pelapor melengkapi laporan."), "{}", desk.everything());
    desk
}

#[test]
fn a_case_that_waits_is_offered_what_its_place_allows_and_no_more() {
    let mut desk = waiting();
    for button in ["Koreksi…", "Kelengkapan diterima…", "Diterima pelapor…", "Ingatkan…", "Dianggap dicabut…", "Dicabut pelapor…"]
    {
        assert!(desk.says(button), "{button}: {}", desk.everything());
    }
    for button in ["Buka kembali…", "Lanjutkan verifikasi…", "Kabar instansi…", "Tanggapan pelapor…", "Tutup kasus…", "Rencana aksi…"]
    {
        assert!(!desk.says(button), "{button}");
    }
    // What comes too early can be asked for, and is told until when.
    desk.press("Dianggap dicabut…").fill("Cara dan bukti", "Tidak ada jawaban").press("Anggap dicabut");
    assert!(desk.says("Pelapor masih punya waktu sampai Jumat, 4 Desember 2026"), "{}", desk.everything());
}

#[test]
fn a_slip_of_another_day_is_taken_back_and_what_stays_says_why() {
    let mut desk = waiting();
    desk.pick("Riwayat");
    desk.press("Ingatkan…").fill("Cara dan bukti", "Telepon").press("Catat");
    // What was recorded in this sitting needs no reason: the record says by itself that it was a slip.
    desk.keys(Modifiers::COMMAND, Key::Z);
    assert!(desk.says("Diurungkan; catatannya tetap ada, tercoret") && !desk.says("Batalkan tindakan ini?"), "{}", desk.everything());
    // The reminder before it is of another day, and can be taken back all the same.
    desk.keys(Modifiers::COMMAND, Key::Z);
    assert!(desk.says("Pelapor diingatkan 19 November 2026") && !desk.says("Tidak dapat dibatalkan"), "{}", desk.everything());
    desk.keys(Modifiers::NONE, Key::Escape);
    let mut desk = training();
    desk.keys(Modifiers::NONE, Key::Num2);
    desk.pick("Riwayat");
    assert!(desk.says("Tidak dapat dibatalkan. Naskahnya sudah diterbitkan"), "{}", desk.everything());
    desk.keys(Modifiers::COMMAND, Key::Z);
    assert!(desk.says("Batalkan tindakan ini?") && desk.is_disabled("Batalkan tindakan"), "{}", desk.everything());
}

#[test]
fn a_signed_decision_is_not_asked_for_its_signature_again() {
    let desk = training();
    let open = desk.office().case(domain::acts::ids::CaseNo { year: 2026, serial: 31 }).unwrap();
    assert!(open.case.decision.signed_on.is_some());
    assert!(desk.office().offers(&open).iter().all(|offer| offer.what != Move::Sign || !offer.belongs_here()));
}

#[test]
fn the_forms_of_the_steps_count_to_the_bounds_of_the_rules() {
    let mut desk = office_at("2026-09-07T09:15");
    desk.press("Pengaduan baru").fill("Judul laporan", &"a".repeat(150));
    assert!(desk.says("150 dari 150 huruf"), "{}", desk.everything());
    desk.fill("Judul laporan", &"a".repeat(151));
    assert!(desk.says("151 dari 150 huruf: 1 terlalu banyak"), "{}", desk.everything());
    desk.press("Tambah terlapor").fill("Jabatan", &"b".repeat(149));
    assert!(desk.says("149 dari 150 huruf"), "a field of a row too: {}", desk.everything());
}

/// A complaint that was told before is hinted at where it is recorded; its number is taken over with one press and is kept.
#[test]
fn a_complaint_that_was_told_before_is_hinted_at() {
    let mut desk = office_at("2026-09-07T09:15");
    super::enter_complaint(&mut desk);
    assert!(!desk.says("Mungkin sama"), "the first of its kind: {}", desk.everything());
    desk.at("2026-09-07T09:20").press("Pengaduan baru");
    desk.choose("Kanal pengaduan", "LAPOR! web")
        .fill("ID laporan LAPOR!", "9900102")
        .fill("Tanggal disampaikan", "hari ini")
        .fill("Jam disampaikan", "9.15")
        .fill("Judul laporan", "Loket PST kosong dan data yang dijanjikan tidak dikirim")
        .fill(
            "Isi laporan (kata asli pelapor)",
            "Selasa pukul 14.10 saya datang ke loket PST, loket kosong; data dijanjikan, tidak dikirim.",
        )
        .fill("Nama pelapor", "Samarwati Tanparupa")
        .fill("Telepon atau WhatsApp", "0800-000-0002")
        .fill("Tanggal kejadian", "1/9/2026")
        .press("Catat pengaduan");
    let hint = "Mungkin sama: ADU-2026-0001 · Loket PST kosong pada jam layanan dan data yang dijanjikan tidak dikirim (uraian mirip).";
    assert!(desk.says(hint), "{}", desk.everything());
    desk.press("Duplikat dari ADU-2026-0001");
    assert!(!desk.says("Mungkin sama"), "{}", desk.everything());
    desk.press("Simpan catatan");
    let no = domain::acts::ids::CaseNo { year: 2026, serial: 2 };
    let kept = desk.office().case(no).unwrap().case.recording.duplicate_of;
    assert_eq!(kept.map(|no| no.serial), Some(1), "{}", desk.everything());
}

/// Who joins the team later states in the form he first works on whether there is a conflict.
#[test]
fn a_member_who_joins_later_is_asked_for_a_statement_where_he_is_chosen() {
    let mut desk = training();
    desk.press("Pengaturan").pick("Pejabat dan tim").press("Tambah orang…");
    desk.fill("Nama dengan gelar", "Sekiranya Menyusul").pick("Peran: Anggota").press("Simpan orang");
    desk.keys(Modifiers::ALT, Key::Num1).keys(Modifiers::NONE, Key::Num2);
    assert!(!desk.says("Belum menyatakan pada langkah sebelumnya"), "{}", desk.everything());
    desk.pick("Sekiranya Menyusul");
    assert!(desk.says("Belum menyatakan pada langkah sebelumnya"), "{}", desk.everything());
    desk.pick("Sekiranya Menyusul: Ada");
    assert!(desk.says("Uraian benturan"), "{}", desk.everything());
}

/// What a new standard moves is shown before it is set, and it is set with a reason.
#[test]
fn a_new_standard_shows_what_it_moves() {
    let mut desk = training();
    desk.press("Pengaturan").pick("Baku mutu");
    desk.fill("Maksimum Pencarian fakta dan laporan hasil tindak lanjut", "3").press("Lihat akibatnya, lalu simpan…");
    assert!(desk.says("tenggat berjalan bergeser") && desk.says("ADU-2026-0040, Pencarian fakta"), "{}", desk.everything());
    desk.press("Simpan");
    desk.fill("Alasan", "Keputusan Kepala yang baru").press("Catat");
    assert_eq!(desk.office().book().standards[0].limit("sop-45").unwrap().max, Some(domain::acts::length::Length::Weeks(3)));
}

/// The history tells what a correction changed, and quotes nothing somebody wrote: it may name whoever complained in confidence.
#[test]
fn the_history_tells_what_was_corrected() {
    let mut desk = waiting();
    desk.press("Koreksi…").fill("Cara diminta", "Pos tercatat").fill("Tanggal tanggapan awal", "4 Nov 2026").press("Catat koreksi");
    desk.fill("Alasan", "Tertulis hari yang salah").press("Catat koreksi").pick("Riwayat");
    assert!(desk.says("Isian langkah 3 dikoreksi") && desk.says("Cara diminta: diubah"), "{}", desk.everything());
    assert!(desk.says("Tanggal tanggapan awal: semula 3 November 2026, menjadi 4 November 2026"), "{}", desk.everything());
}

#[test]
fn a_question_is_answered_by_keys_and_a_slip_beside_it_loses_nothing() {
    let mut desk = waiting();
    desk.press("Ingatkan…").fill("Cara dan bukti", "Telepon kantor, dijawab");
    // A click beside it, far from every button.
    let beside = egui::pos2(1300.0, 30.0);
    desk.harness.event(egui::Event::PointerMoved(beside));
    for pressed in [true, false] {
        let event = egui::Event::PointerButton { pos: beside, button: egui::PointerButton::Primary, pressed, modifiers: Modifiers::NONE };
        desk.harness.event(event);
        desk.harness.run_steps(2);
    }
    assert!(desk.everything().contains("Telepon kantor, dijawab"), "{}", desk.everything());
    // The keys of the page do not reach past it: nothing is finished behind the question.
    let head = desk.office().head_seq();
    desk.keys(Modifiers::COMMAND, Key::Z);
    assert!(!desk.says("Batalkan tindakan ini?"), "{}", desk.everything());
    desk.keys(Modifiers::COMMAND, Key::Enter);
    assert_eq!(desk.office().head_seq().0, head.0 + 1, "{}", desk.everything());
    assert!(!desk.says("Cara dan bukti"), "it is answered: {}", desk.everything());
}

#[test]
fn a_question_that_opens_takes_what_is_typed() {
    let mut desk = waiting();
    desk.press("Dicabut pelapor…");
    // The date is filled in already; what is typed goes into the first empty field.
    desk.harness.event(egui::Event::Text("Surat pencabutan".to_owned()));
    desk.harness.run_steps(3);
    assert!(desk.everything().contains("Surat pencabutan"), "{}", desk.everything());
}

#[test]
fn what_was_just_recorded_is_taken_back_by_name() {
    let mut desk = waiting();
    desk.press("Ingatkan…").fill("Cara dan bukti", "Telepon ke orang yang salah").press("Catat");
    let head = desk.office().head_seq();
    desk.press("Urungkan");
    assert_eq!(desk.office().head_seq().0, head.0 + 1, "{}", desk.everything());
    let no = domain::acts::ids::CaseNo { year: 2026, serial: 37 };
    assert!(desk.office().case(no).unwrap().case.cancelled.contains(&head));
    // And recorded again by its message or by the key, as often as one likes.
    desk.press("Catat lagi");
    assert_eq!(desk.office().head_seq().0, head.0 + 2, "{}", desk.everything());
    for round in 1..=3 {
        desk.keys(Modifiers::COMMAND, Key::Z);
        assert_eq!(desk.office().head_seq().0, head.0 + 1 + 2 * round, "{}", desk.everything());
        desk.keys(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::Z);
        assert_eq!(desk.office().head_seq().0, head.0 + 2 + 2 * round, "{}", desk.everything());
    }
}
