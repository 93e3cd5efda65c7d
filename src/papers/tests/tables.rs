//! Tables and charts: what they are called, what stands above them on a later page, and what stays together.

use chrono::DateTime;

use letters::{Facts, Measures, Sheet, TableFact, compose};

fn set(template: &str, months: u32) -> Sheet {
    let moment = DateTime::parse_from_rfc3339("2026-09-28T10:15:00+07:00").unwrap();
    let mut facts = Facts::new("Uji", moment, "uji");
    for month in 1..=months {
        facts.row(TableFact::EvalAges, [format!("Bulan {month}"), month.to_string()]);
    }
    let sheet = compose("uji.surat", template, &Measures::REPORT, &facts).unwrap();
    assert_eq!(sheet.problems(), Vec::<String>::new());
    sheet
}

const TABLE: &str = "@tabel evaluasi.umur | Umur Tunggakan\n@kolom 60 | Umur | label\n@kolom 20 tengah | Jumlah | nilai\n@akhir\n";

#[test]
fn titles_are_counted_by_kind_and_stand_above_tables_and_beneath_charts() {
    let text = set(&format!("{TABLE}@batang evaluasi.umur | pengaduan | Umur dalam Batang\n{TABLE}@batang evaluasi.umur\n"), 3).to_text();
    let at = |wanted: &str| text.find(wanted).unwrap_or_else(|| panic!("{wanted} is missing:\n{text}"));
    assert!(at("Tabel 1. Umur Tunggakan") < at("Umur  Jumlah"));
    assert!(at("3 pengaduan") < at("Gambar 1. Umur dalam Batang") && at("Gambar 1.") < at("Tabel 2. Umur Tunggakan"));
    assert!(!text.contains("Gambar 2"), "a chart without a title has no number");
}

#[test]
fn a_table_that_goes_on_says_what_it_is() {
    let bare = TABLE.replace(" | Umur Tunggakan", "");
    for (template, name) in [
        (TABLE.to_owned(), Some("Tabel 1 (lanjutan)")),
        (format!("@sub C. Tunggakan\n{bare}"), Some("C. Tunggakan (lanjutan)")),
        (format!("@sub C. Tunggakan\n@bab II | Lain\n{bare}"), None),
        (bare, None),
    ] {
        let text = set(&template, 140).to_text();
        let later: Vec<&str> = text.split("=== halaman").skip(2).collect();
        assert!(later.len() >= 2, "{}", later.len());
        for page in later {
            let first: Vec<&str> = page.lines().skip(1).take(2).collect();
            match name {
                Some(name) => assert_eq!(first, [name, "Umur  Jumlah"]),
                None => assert_eq!(first[0], "Umur  Jumlah"),
            }
        }
        assert!(!text.split("=== halaman").nth(1).unwrap().contains("lanjutan"));
    }
}

#[test]
fn a_single_bar_is_no_chart() {
    let alone = set("@batang evaluasi.umur | pengaduan | Umur\n", 1).to_text();
    assert!(alone.contains("Bulan 1  :  1 pengaduan") && !alone.contains("Gambar"), "{alone}");
    let told = set(&format!("{TABLE}@batang evaluasi.umur | pengaduan | Umur\n"), 1).to_text();
    assert!(!told.contains("pengaduan"), "the table above says it: {told}");
}

#[test]
fn a_chart_stands_on_the_page_of_its_table() {
    for lines in 0..60 {
        let before = "@larik Isi.\n".repeat(lines);
        let text = set(&format!("{before}{TABLE}@batang evaluasi.umur | pengaduan | Umur\n"), 5).to_text();
        let page = |wanted: &str| text.split("=== halaman").position(|page| page.contains(wanted));
        assert_eq!(page("5 pengaduan"), page("Gambar 1."), "{lines} lines before: the title stands beneath its chart");
        assert_eq!(page("Gambar 1."), page("Bulan 5  5\n"), "{lines} lines before: the last row stands beside its chart");
    }
}

#[test]
fn a_list_typed_into_a_cell_hangs_from_its_marks() {
    let moment = DateTime::parse_from_rfc3339("2026-09-28T10:15:00+07:00").unwrap();
    let mut facts = Facts::new("Uji", moment, "uji");
    let typed = "Diperiksa:\n9. buku tamu loket pelayanan, seluruh halaman bulan September;\n10. rekaman kamera pengawas ruang pelayanan.";
    facts.row(TableFact::EvalAges, [typed.to_owned(), "1".to_owned()]);
    let template = "@tabel evaluasi.umur\n@kolom 30 | Umur | label\n@kolom 60 | Jumlah | nilai\n@akhir";
    let sheet = compose("uji.surat", template, &Measures::REPORT, &facts).unwrap();
    assert_eq!(sheet.problems(), Vec::<String>::new());
    let left = |word: &str| sheet.texts().find(|text| &*text.text == word).unwrap_or_else(|| panic!("{word}")).x_mm;
    // Both members begin beside the widest mark, and so do the lines they run on in.
    assert!((left("buku") - left("rekaman")).abs() < 0.01 && left("buku") > left("10.") + 3.0);
    assert!((left("9.") - left("Diperiksa:")).abs() < 0.01);
    let column = left("buku");
    let starts: Vec<f64> = sheet.pages[0]
        .lines()
        .iter()
        .filter_map(|line| sheet.texts().find(|text| line.starts_with(&*text.text)))
        .map(|text| text.x_mm)
        .collect();
    assert!(starts.iter().filter(|x| (**x - column).abs() < 0.01).count() >= 2, "{starts:?}");
    assert!(sheet.running_text().contains("9. buku tamu loket pelayanan, seluruh halaman bulan September; 10. rekaman"));
}

#[test]
fn a_sentence_that_announces_a_list_does_not_stand_alone_before_it() {
    for lines in 0..60 {
        let before = "@larik Isi.\n".repeat(lines);
        let template = format!("{before}Hal yang diperiksa ialah:\n@daftar angka | keputusan.diktum\n");
        let moment = DateTime::parse_from_rfc3339("2026-09-28T10:15:00+07:00").unwrap();
        let mut facts = Facts::new("Uji", moment, "uji");
        facts.list(letters::ListFact::Dicta, ["buku tamu", "rekaman"]);
        let text = compose("uji.surat", &template, &Measures::REPORT, &facts).unwrap().to_text();
        let page = |wanted: &str| text.split("=== halaman").position(|page| page.contains(wanted));
        assert_eq!(page("Hal yang diperiksa"), page("1.  buku tamu;"), "{lines} lines before");
    }
}
