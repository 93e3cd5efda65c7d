//! A made-up course around a day, with everything a lane can show.

use chrono::{Days, NaiveDate};

use crate::widgets::timeline::{Data, Lane, LaneState, Mark, MarkKind, Planned};

/// Seven lanes around a day.
pub(super) fn around(today: NaiveDate) -> Data {
    let ago = |days: u64| today.checked_sub_days(Days::new(days)).unwrap_or(today);
    let ahead = |days: u64| today.checked_add_days(Days::new(days)).unwrap_or(today);
    let mark = |date, kind, label: &str| Mark { date, kind, label: label.to_owned() };
    let plan = |from, max| Some(Planned { from, min: None, max, expected: false });
    let expected = |from, max| Some(Planned { from, min: None, max, expected: true });
    let lane = |title: &str, planned, actual, state, note: &str| Lane {
        title: title.to_owned(),
        planned,
        actual,
        state,
        pauses: Vec::new(),
        marks: Vec::new(),
        note: note.to_owned(),
        summary: format!("{title}, {}", note.to_lowercase()),
    };
    let mut lanes = vec![
        lane("Penerimaan", plan(ago(28), ago(26)), Some((ago(28), Some(ago(28)))), LaneState::Done, "Selesai 27 Okt"),
        lane("Pemeriksaan berkas", plan(ago(27), ago(23)), Some((ago(27), Some(ago(21)))), LaneState::DoneLate, "Lewat 2 hari kerja"),
        lane(
            "Telaah",
            Some(Planned { from: ago(20), min: Some(ago(17)), max: ago(13), expected: false }),
            Some((ago(20), Some(ago(15)))),
            LaneState::Done,
            "Selesai 9 Nov",
        ),
        lane("Pencarian fakta", plan(ago(14), ago(3)), Some((ago(14), None)), LaneState::RunningLate, "Lewat 2 hari kerja"),
        lane("Rekomendasi", expected(ahead(1), ahead(6)), None, LaneState::Coming, "Belum mulai"),
        lane("Surat jawaban", expected(ahead(7), ahead(10)), None, LaneState::Coming, "Belum mulai"),
        lane("Penutupan", None, None, LaneState::Skipped, "Dilewati"),
    ];
    lanes[0].marks = vec![mark(ago(28), MarkKind::Act, "Pengaduan diterima di loket"), mark(ago(28), MarkKind::Paper, "Tanda terima")];
    lanes[1].marks = vec![mark(ago(21), MarkKind::Act, "Berkas dinyatakan lengkap")];
    lanes[2].marks = vec![mark(ago(15), MarkKind::Paper, "Nota telaah")];
    lanes[3].pauses = vec![(ago(10), Some(ago(7)))];
    lanes[3].marks = vec![mark(ago(12), MarkKind::Act, "Permintaan keterangan"), mark(ago(4), MarkKind::Act, "Kunjungan lapangan")];
    lanes[5].marks = vec![mark(ahead(10), MarkKind::Plan, "Surat harus terkirim")];
    Data { from: ago(31), to: ahead(16), today, lanes }
}
