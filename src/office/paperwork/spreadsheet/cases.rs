//! The cases of a period, one a line, and the steps of each, one a line: what a pivot is made from.

use super::Value;
use super::sheet::{Column, Owned};
use crate::Recap;
use domain::acts::step::Step;
use domain::readings::rulebook::Rulebook;
use domain::readings::stats::{Bucket, CaseFigures};

const fn column(title: &'static str, width: f64) -> Column<'static> {
    Column { title, width }
}

/// Columns of the list of cases.
pub(super) const CASE_COLUMNS: [Column<'static>; 24] = [
    column("Nomor register", 14.5),
    column("Diterima", 10.5),
    column("Judul (tersamar)", 30.0),
    column("Kanal", 11.0),
    column("Klasifikasi", 14.0),
    column("Kategori", 14.0),
    column("Petugas penerima", 14.0),
    column("Status", 15.0),
    column("Keadaan", 14.0),
    column("Selesai", 8.5),
    column("Terlambat", 10.0),
    column("Menunggu pelapor", 10.5),
    column("Tanggapan awal tepat", 10.5),
    column("Lama (hari kerja)", 9.0),
    column("Umur (hari kerja)", 9.0),
    column("Diberitahukan", 13.0),
    column("Ditutup", 10.5),
    column("Cara berakhir", 12.0),
    column("Langkah terlambat", 10.0),
    column("Keputusan", 13.0),
    column("Tindakan", 9.5),
    column("Tindakan selesai", 9.5),
    column("Pelapor puas", 8.5),
    column("Nilai", 7.0),
];

/// One line of the list of cases.
pub(super) fn case_row(one: &CaseFigures, title: &str, book: &Rulebook) -> Vec<Value> {
    let late = Step::ALL.iter().filter(|step| one.steps[step.index()].is_some_and(|used| used.late_by > 0));
    let late: Vec<u8> = late.map(|step| step.number()).collect();
    let done = matches!(one.bucket, Bucket::DoneInTime | Bucket::DoneLate);
    let decided = |number: u32| Value::number(one.decided.map(|_| number));
    vec![
        Value::text(one.no.to_string()),
        Value::Day(one.received),
        Value::text(title),
        Value::label(one.channel),
        Value::label(one.class),
        Value::label(one.category),
        Value::text(one.receiver.as_ref().map(|person| words::officer_named(book, &person.0)).unwrap_or_default()),
        Value::text(words::state(one.state)),
        Value::label(Some(one.bucket)),
        Value::YesNo(done),
        Value::YesNo(matches!(one.bucket, Bucket::DoneLate | Bucket::RunningLate)),
        Value::YesNo(one.waiting),
        Value::yes_no(one.verified_in_time),
        Value::number(one.days),
        Value::Number(one.age),
        Value::day(one.informed),
        Value::day(one.closed),
        Value::label(one.ending),
        Value::steps(&late),
        Value::label(one.decided),
        decided(one.actions_all),
        decided(one.actions_done),
        Value::yes_no(one.satisfied),
        Value::number(one.rating.map(u32::from)),
    ]
}

/// Every step of every case received in the period, as it used its service standard.
pub(super) fn step_rows(recap: &Recap) -> Owned {
    const COLUMNS: &[Column<'static>] = &[
        column("Nomor register", 16.0),
        column("Diterima", 12.0),
        column("Langkah", 10.0),
        column("Nama langkah", 32.0),
        column("Hari terpakai", 11.0),
        column("Satuan", 13.0),
        column("Hari lewat batas", 11.0),
        column("Terlambat", 12.0),
        column("Langkah selesai", 11.0),
        column("Dinilai di sini", 11.0),
    ];
    let mut rows = Vec::new();
    for one in recap.all.iter().filter(|one| recap.asked.period.contains(one.received)) {
        let uses = Step::ALL.iter().filter_map(|step| Some((*step, one.steps[step.index()]?)));
        rows.extend(uses.map(|(step, used)| {
            vec![
                Value::text(one.no.to_string()),
                Value::Day(one.received),
                Value::Number(u32::from(step.number())),
                Value::text(words::step_title(step)),
                Value::Number(used.used),
                Value::text(words::length_unit(used.working)),
                Value::Number(used.late_by),
                Value::YesNo(used.late_by > 0),
                Value::YesNo(used.finished),
                Value::YesNo(used.judged),
            ]
        }));
    }
    Owned { sheet: "Langkah", table: "Langkah", about: "Langkah setiap pengaduan, satu baris satu langkah", columns: COLUMNS, rows }
}
