//! Turns many papers share: dots for the pen where nothing is known, numbers and days in words.

use chrono::{Datelike as _, NaiveDate, NaiveTime};

use crate::origin::at;
use domain::acts::person::Capacity;
use domain::acts::step::Step;
use letters::{Facts, ListFact, TextFact};
use words::Label as _;

/// What stands on paper where the form is still empty; only drafts can show it.
pub const EMPTY: &str = "……………………";

/// Dots that fit into a narrow cell of a table.
pub const DOTS: &str = "…………";

/// Text, or dots to be filled in.
pub fn or_dots(text: &str) -> String {
    if text.trim().is_empty() { EMPTY.to_owned() } else { text.trim().to_owned() }
}

/// How the office of the one who signs begins, when he stands in for its holder (UU 30/2014 art. 14).
pub fn acting(facts: &mut Facts, capacity: Option<Capacity>) {
    match capacity {
        Some(capacity @ (Capacity::Acting | Capacity::Daily)) => facts.text(TextFact::HeadActing, capacity.label()),
        Some(Capacity::Definitive) | None => facts.forget_text(TextFact::HeadActing),
    };
}

/// A text without the mark at its end, as it stands before another mark.
pub fn unmarked(text: &str) -> &str {
    text.trim().trim_end_matches([';', '.', ',']).trim_end()
}

/// A clause of a decree; it ends with a semicolon.
pub fn clause(text: &str) -> String {
    format!("{};", unmarked(text))
}

/// What the last *bahwa* of a decree rests on: all those before it, by their letters.
pub fn all_considered(reasons: usize) -> String {
    let letters: Vec<String> = (0..reasons).map(|place| format!("huruf {}", letters::compose::letters(place))).collect();
    if letters.is_empty() { "hal tersebut".to_owned() } else { format!("sebagaimana dimaksud dalam {}", words::enumerated(&letters)) }
}

/// Text, or a dash where there is none.
pub fn or_dash(text: &str) -> String {
    if text.trim().is_empty() { "–".to_owned() } else { text.trim().to_owned() }
}

/// The lines of a field as this paper shows them, without those that are empty, and the name of the field each was typed into.
pub fn typed_lines((step, field): (Step, &str), lines: &[String], shown: impl Fn(&str) -> String) -> (Vec<String>, Vec<String>) {
    let lines = lines.iter().map(|line| shown(line)).enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines.map(|(row, line)| (line.trim().to_owned(), at(step, &format!("{field}.{row}")))).unzip()
}

/// Sets a list to the lines of a field, or to dots where there are none.
pub fn list_or_dots(facts: &mut Facts, list: ListFact, at_field: (Step, &str), lines: &[String], shown: impl Fn(&str) -> String) {
    let (mut lines, mut typed) = typed_lines(at_field, lines, shown);
    if lines.is_empty() {
        (lines, typed) = (vec![EMPTY.to_owned()], vec![at(at_field.0, at_field.1)]);
    }
    facts.list(list, lines).members_typed_in(typed);
}

/// A day, or dots.
pub fn date_or_dots(date: Option<NaiveDate>) -> String {
    date.map_or_else(|| EMPTY.to_owned(), words::date)
}

/// A day with its day of the week, or dots.
pub fn day_or_dots(date: Option<NaiveDate>) -> String {
    date.map_or_else(|| EMPTY.to_owned(), words::date_weekday)
}

/// "Pada hari ini, …" with day, month and year in words, as minutes begin.
pub fn this_day(on: Option<NaiveDate>) -> String {
    on.map_or_else(
        || format!("Pada hari ini, {EMPTY}, tanggal {EMPTY} bulan {EMPTY} tahun {EMPTY}"),
        |on| {
            let (weekday, day, month) = (words::weekday(on), words::terbilang(u64::from(on.day())), words::month(on.month()));
            let year = words::terbilang(u64::try_from(on.year()).unwrap_or_default());
            let figures = format!("{:02}-{:02}-{}", on.day(), on.month(), on.year());
            format!("Pada hari ini, {weekday}, tanggal {day} bulan {month} tahun {year} ({figures})")
        },
    )
}

/// `09.12 WIB`.
pub fn clock(time: NaiveTime) -> String {
    format!("{} WIB", words::clock(time))
}

/// `2 (dua)`.
pub fn in_words(number: usize) -> String {
    format!("{number} ({})", words::terbilang(u64::try_from(number).unwrap_or_default()))
}

/// A number in figures and words with what is counted.
pub fn counted(number: usize, what: &str) -> String {
    let number = u64::try_from(number).unwrap_or_default();
    format!("{number} ({}) {what}", words::terbilang(number))
}

/// The year up to a day, as books are headed.
pub fn year_so_far(today: NaiveDate) -> String {
    format!("1 Januari sampai dengan {}", words::date(today))
}

/// Words with which people begin a reason and which are nobody's name: within a sentence they are written small.
const OPENERS: &[&str] = &[
    "Ada",
    "Adanya",
    "Alasan",
    "Belum",
    "Berdasarkan",
    "Bukti",
    "Dalam",
    "Dengan",
    "Dugaan",
    "Fakta",
    "Hasil",
    "Karena",
    "Kepala",
    "Masih",
    "Menurut",
    "Oleh",
    "Pada",
    "Pelanggaran",
    "Pelapor",
    "Pengadu",
    "Perbuatan",
    "Rekomendasi",
    "Sanksi",
    "Sebab",
    "Setelah",
    "Terlapor",
    "Tidak",
    "Untuk",
    "Yang",
    "Walaupun",
    // Nouns of the procedure, which begin a sentence and name nobody.
    "Berkas",
    "Buku",
    "Data",
    "Dokumen",
    "Formulir",
    "Foto",
    "Jadwal",
    "Jumlah",
    "Keadaan",
    "Kegiatan",
    "Keluhan",
    "Keterangan",
    "Keberatan",
    "Laporan",
    "Loket",
    "Pelayanan",
    "Pemeriksaan",
    "Pengaduan",
    "Permintaan",
    "Petugas",
    "Putusan",
    "Rekaman",
    "Saksi",
    "Tabel",
    "Tanggapan",
    "Tindakan",
    "Tuntutan",
    "Waktu",
];

/// A typed sentence behind "bahwa": small where it begins with an everyday word, as it was typed where that may be a name.
pub fn within_sentence(text: &str) -> String {
    let first = text.split_whitespace().next().unwrap_or_default();
    if OPENERS.contains(&first) { words::lower_first(text) } else { text.to_owned() }
}
