//! All rows or none: nothing is half recorded, whatever comes between.

use std::fmt::Write as _;

use domain::rules::wish::Wish;
use office::Progress;
use office::imports::Asked;

use super::files::{HEAD, ROW};
use super::{no, office, read};

/// A file with so many sound rows.
fn many(rows: u32) -> Vec<u8> {
    let mut text = format!("{HEAD};Klasifikasi\n");
    for number in 0..rows {
        writeln!(text, "{};Laporan nomor {number};Keluhan ke-{number} tentang loket dan antrean di ruang tunggu.;Contohwan Rekaan;2026-09-07 09:{:02};PTBP", 9_900_000 + number, number % 60).unwrap();
    }
    text.into_bytes()
}

#[test]
fn rows_are_numbered_in_their_order_and_go_on_after_other_cases() {
    let mut office = office("impor-urut");
    office.perform(None, Wish::Open(Box::new(support::submission())), "").unwrap();
    let import = read(&office, &many(30));
    assert_eq!(import.preview.rows.last().unwrap().case, Some(no(31)));
    let cases = office.record_import(import).unwrap();
    assert_eq!(cases, (2..=31).map(no).collect::<Vec<_>>());
    assert_eq!(office.case(no(31)).unwrap().case.submission.tracking_id, "9900029");
    assert_eq!(office.check(), []);
    // The next complaint that is typed in has the next number.
    let next = domain::acts::complaint::Submission { tracking_id: "7654321".into(), ..support::submission() };
    assert_eq!(office.perform(None, Wish::Open(Box::new(next)), "").unwrap().case, Some(no(32)));
    assert_eq!(office.check(), []);
}

#[test]
fn one_bad_row_keeps_all_of_them_out() {
    let mut office = office("impor-satu-salah");
    let before = (office.head_seq(), office.fingerprint().unwrap());
    let bytes = String::from_utf8(many(40)).unwrap().replace("Laporan nomor 39;", "x;").into_bytes();
    let import = read(&office, &bytes);
    assert_eq!(import.preview.refused().map(|row| row.number).collect::<Vec<_>>(), [41]);
    assert!(office.record_import(import).is_err());
    assert_eq!((office.head_seq(), office.fingerprint().unwrap()), before);
    assert_eq!(office.cards(&office::CaseFilter::default(), 0, 0).unwrap().len(), 0);
}

#[test]
fn what_was_recorded_meanwhile_or_a_full_disk_keeps_all_of_them_out() {
    let mut office = office("impor-tersela");
    // Another complaint came between the look and the word.
    let import = read(&office, &many(5));
    office.perform(None, Wish::Open(Box::new(support::submission())), "").unwrap();
    let why = office.record_import(import).unwrap_err().to_string();
    assert!(why.starts_with("Register berubah sejak dibaca. Tidak ada yang tertulis."), "{why}");
    assert!(office.case(no(2)).is_err());
    // The disk is full in the middle of it.
    let before = office.head_seq();
    let import = read(&office, &many(400));
    office.leave_room_for(Some(8)).unwrap();
    assert!(office.record_import(import).unwrap_err().is_disk_full());
    office.leave_room_for(None).unwrap();
    assert_eq!((office.head_seq(), office.case(no(2)).is_err()), (before, true));
    // And then it goes.
    let import = read(&office, &many(400));
    assert_eq!(office.record_import(import).unwrap().len(), 400);
    assert_eq!(office.check(), []);
}

#[test]
fn it_is_given_up_at_a_word() {
    let office = office("impor-batal");
    let progress = Progress::default();
    progress.give_up();
    assert!(office.import(&many(20), &Asked::default(), &progress).unwrap().is_none());
    assert_eq!(progress.parts(), (1, 20));
    let progress = Progress::default();
    assert!(office.import(&many(20), &Asked::default(), &progress).unwrap().is_some());
    assert_eq!(progress.parts(), (20, 20));
}

/// Rows that nothing is known of are passed over and told.
#[test]
fn other_columns_and_rows_are_named() {
    let office = office("impor-sisa");
    let text = format!("{HEAD};Petugas\n{ROW};Orang P4\n;;;;;Jumlah: 1\n");
    let import = read(&office, text.as_bytes());
    assert_eq!(import.preview.rows.len(), 1);
    assert_eq!(
        import.preview.notes,
        [
            "kolom yang tidak dibaca: F (Petugas)",
            "baris tanpa isian yang dikenal dilewati: 3",
            "tidak ada kolom Sifat, Anonim, atau Rahasia: pelapor yang namanya tertulis dicatat terbuka"
        ]
    );
}
