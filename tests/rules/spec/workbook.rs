//! The workbook and the tables for others, read back by a reader that is not ours: sheets, tables, types of cells, text that stays text.

use std::io::{Cursor, Read as _};

use calamine::{Data, Reader as _, Xlsx};
use chrono::NaiveDate;
use domain::acts::evaluation::Period;
use domain::rules::wish::Wish;
use office::clock::HandClock;
use office::{Asked, Office, REGISTER_COLUMNS, SAMPLE_PASSPHRASE, TableFile, make_sample, register_column};
use store::KeyCost;

use support::{Story, day, folder, moment, submission};

const YEAR: Period = Period { from: NaiveDate::from_ymd_opt(2026, 1, 1).unwrap(), to: NaiveDate::from_ymd_opt(2026, 12, 31).unwrap() };

fn asked(known_on: NaiveDate) -> Asked {
    Asked { period: YEAR, known_on }
}

/// An office of the seventh of September whose complaints have these titles and numbers at LAPOR!.
fn office_with(name: &str, complaints: &[(&str, &str)]) -> Office {
    let clock = HandClock::at(moment(day(9, 7), 10));
    let (mut office, _) = Office::create(&folder(name), "sandi rahasia", KeyCost::CHEAP, Box::new(clock), false).unwrap();
    for person in &Story::new().book.people {
        office.perform(None, Wish::SetPerson(person.clone()), "").unwrap();
    }
    for (title, tracking) in complaints {
        let mut complaint = submission();
        complaint.title = (*title).into();
        complaint.tracking_id = (*tracking).into();
        complaint.submitted_on = Some(day(9, 7));
        office.perform(None, Wish::Open(Box::new(complaint)), "alasan yang cukup panjang").unwrap();
    }
    office
}

fn opened(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
    book.load_tables().unwrap();
    book
}

/// The parts of a workbook as text, by name.
fn parts(bytes: Vec<u8>) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = Vec::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        parts.push((name, text));
    }
    parts
}

#[test]
fn nothing_a_complainant_wrote_becomes_a_formula() {
    let titles = [
        ("=HYPERLINK(\"http://contoh.invalid\";\"Klik\")", "9900101"),
        ("+62811 minta dihubungi", "9900102"),
        ("@SUM(1+1)*cmd|' /C calc'!A0", "9900103"),
    ];
    let office = office_with("rumus", &titles);
    let csv = office.evaluation_tables(asked(day(9, 7)), TableFile::Csv).unwrap();
    assert_eq!(csv.file_name, "Rekap-2026-01-01-2026-12-31.csv");
    let text = String::from_utf8(csv.bytes).unwrap();
    assert!(text.contains(";\"'=HYPERLINK(\"\"http://contoh.invalid\"\";\"\"Klik\"\")\";"), "{text}");
    assert!(text.contains(";'+62811 minta dihubungi;") && text.contains(";'@SUM(1+1)*cmd"), "{text}");
    let parts = parts(office.evaluation_tables(asked(day(9, 7)), TableFile::Xlsx).unwrap().bytes);
    let sheets: Vec<_> = parts.iter().filter(|(name, _)| name.starts_with("xl/worksheets/sheet")).collect();
    assert_eq!(sheets.len(), 7);
    assert!(sheets.iter().all(|(_, text)| !text.contains("<f>") && !text.contains("<f ")), "no formula anywhere");
    let strings = &parts.iter().find(|(name, _)| name == "xl/sharedStrings.xml").unwrap().1;
    assert!(strings.contains("=HYPERLINK(\"http://contoh.invalid\";\"Klik\")"), "what was written stays as it was written");
}

#[test]
fn a_workbook_has_sheets_for_paper_tables_for_pivots_and_names_nobody() {
    let office = make_sample(&folder("buku-kerja"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let export = || office.evaluation_tables(asked(office.today()), TableFile::Xlsx).unwrap().bytes;
    assert_eq!(export(), export(), "the same bytes for the same register");
    let mut book = opened(export());
    let sheets = ["Ringkasan", "Grafik", "Kasus", "Langkah", "Buku register", "Alasan keterlambatan", "Definisi"];
    assert_eq!(book.sheet_names(), sheets);
    let names: Vec<String> = book.table_names().into_iter().cloned().collect();
    for name in ["Ringkasan", "Perkembangan", "Corong", "Hari_terpakai", "Kasus", "Langkah", "Buku_register", "Alasan", "Definisi"] {
        assert!(names.iter().any(|other| other == name), "{name}: {names:?}");
    }
    let steps = book.table_by_name("Capaian_baku_mutu_per_langkah_SOP").unwrap();
    let report = steps.data().rows().nth(4).unwrap();
    assert_eq!(report[1..3], [Data::Float(1.0), Data::Float(2.0)], "part and whole of a share can be reckoned with");
    let parts = parts(export());
    let on_paper = |(name, text): &&(String, String)| {
        name.starts_with("xl/worksheets/sheet")
            && !(text.contains("paperSize=\"9\"") && text.contains("orientation=\"landscape\"") && text.contains("fitToHeight=\"0\""))
    };
    assert_eq!(parts.iter().find(on_paper).map(|(name, _)| name), None, "every sheet is set up for A4 across");
    let heads = &parts.iter().find(|(name, _)| name == "xl/workbook.xml").unwrap().1;
    for sheet in ["Kasus", "Langkah", "'Buku register'", "Definisi"] {
        assert!(heads.contains(&format!(">{sheet}!$1:$1<")), "its head is repeated on paper: {sheet}");
    }
    let drawn = parts.iter().filter(|(name, _)| name.starts_with("xl/charts/chart")).count();
    assert_eq!(drawn, 3, "no period lies before the first year");
    let told = parts.iter().filter(|(name, _)| name.starts_with("xl/drawings/drawing")).map(|(_, text)| text.matches("descr=").count());
    assert_eq!(told.sum::<usize>(), 3, "each chart is told in words");
    let all: String = parts.iter().map(|(_, text)| text.as_str()).collect();
    assert!(all.contains("2 dari 5") && all.contains("Penyebut"), "shares are read as the window shows them");
    for name in ["Karangana", "Andaikan", "Samarwati", "Misalnda", "Abstrak", "Tutuploket"] {
        assert!(!all.contains(name), "{name}");
    }
    let core = &parts.iter().find(|(name, _)| name == "docProps/core.xml").unwrap().1;
    assert!(core.contains("<dc:creator></dc:creator>") && !core.contains("root"), "nobody is the author: {core}");
}

#[test]
fn a_case_is_one_row_whose_cells_are_what_they_say() {
    let office = make_sample(&folder("satu-baris"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let mut book = opened(office.evaluation_tables(asked(office.today()), TableFile::Xlsx).unwrap().bytes);
    let table = book.table_by_name("Kasus").unwrap();
    let place = |title: &str| table.columns().iter().position(|column| column == title).unwrap();
    let rows: Vec<&[Data]> = table.data().rows().collect();
    assert_eq!(rows.len(), 5);
    let first = rows[0];
    assert_eq!(first[place("Nomor register")], Data::String("ADU-2026-0031".into()));
    assert!(matches!(&first[place("Diterima")], Data::DateTime(on) if on.is_datetime()), "{:?}", first[place("Diterima")]);
    assert_eq!((&first[place("Lama (hari kerja)")], &first[place("Nilai")]), (&Data::Float(15.0), &Data::Float(4.0)));
    for title in ["Selesai", "Terlambat", "Menunggu pelapor"] {
        let told: Vec<&Data> = rows.iter().map(|row| &row[place(title)]).collect();
        assert!(told.iter().all(|cell| matches!(cell, Data::String(text) if text == "Ya" || text == "Tidak")), "{title}: {told:?}");
    }
    let open = rows.iter().find(|row| row[place("Selesai")] == Data::String("Tidak".into())).unwrap();
    assert_eq!(open[place("Lama (hari kerja)")], Data::Empty, "what is not done has no length");
    let steps = book.table_by_name("Langkah").unwrap();
    let late = steps.data().rows().filter(|row| row[7] == Data::String("Ya".into())).count();
    assert_eq!(late, 1, "step 5 of the first case");
}

#[test]
fn the_book_of_the_workbook_says_what_the_printed_book_says() {
    let office = make_sample(&folder("buku-sama"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let mut book = opened(office.evaluation_tables(asked(office.today()), TableFile::Xlsx).unwrap().bytes);
    let printed = office.house_sheet(&papers::register_book::PAPER).unwrap().to_text();
    let table = book.table_by_name("Buku_register").unwrap();
    let mut told = 0;
    for cell in table.data().rows().flatten() {
        // Words are torn over lines on paper, so each is looked for alone.
        if let Data::String(text) = cell {
            for word in text.split([' ', '-', '/']).filter(|word| word.len() > 3) {
                told += 1;
                assert!(printed.contains(word), "{word} of {text}");
            }
        }
    }
    assert!(told > 40, "{told}");
}

#[test]
fn the_columns_of_the_register_are_chosen_and_remembered() {
    let mut office = office_with("kolom", &[("Loket kosong", "9900101")]);
    let keys = |office: &Office| office.register_columns().unwrap().iter().map(|column| column.key).collect::<Vec<_>>();
    let book: Vec<&str> = REGISTER_COLUMNS.iter().filter(|column| column.printed).map(|column| column.key).collect();
    assert_eq!((keys(&office), book.len()), (book.clone(), 14));
    let chosen = ["judul", "nomor", "judul", "puas"].map(|key| register_column(key).unwrap());
    office.choose_register_columns(&chosen).unwrap();
    assert_eq!(keys(&office), ["judul", "nomor", "puas"]);
    let export = office.register_table(asked(day(9, 7)), &office.register_columns().unwrap(), TableFile::Csv).unwrap();
    assert_eq!(export.file_name, "Register-2026-01-01-2026-12-31.csv");
    let expected = "\u{feff}Judul (tersamar);Nomor register;Pelapor puas\r\nLoket kosong;ADU-2026-0001;\r\n";
    assert_eq!(String::from_utf8(export.bytes).unwrap(), expected);
    office.keep_setting("register.kolom", "nomor,dari_program_yang_lebih_baru").unwrap();
    assert_eq!(keys(&office), ["nomor"], "a column that is not known is left out");
    office.choose_register_columns(&[]).unwrap();
    assert_eq!(keys(&office), book);
    let mut once: Vec<&str> = REGISTER_COLUMNS.iter().map(|column| column.key).collect();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), REGISTER_COLUMNS.len(), "each key stands for one column");
}

#[test]
fn what_looks_like_a_date_or_a_number_survives_a_spreadsheet() {
    let complaints = [("1-2-2026", "0012345"), ("3E5000", "123456789012"), ("=1+1+1", "08123456789"), ("12/10/2026", "000001")];
    let office = office_with("bertahan", &complaints);
    let columns = ["judul", "id_lapor", "diterima", "dikirim"].map(|key| register_column(key).unwrap());
    let text = String::from_utf8(office.register_table(asked(day(9, 7)), &columns, TableFile::Csv).unwrap().bytes).unwrap();
    let mut lines = text.lines().skip(1);
    for (title, tracking) in complaints {
        assert_eq!(lines.next(), Some(format!("'{title};'{tracking};;07/09/2026").as_str()));
    }
    let mut book = opened(office.register_table(asked(day(9, 7)), &columns, TableFile::Xlsx).unwrap().bytes);
    let table = book.table_by_name("Register").unwrap();
    for (row, (title, tracking)) in table.data().rows().zip(complaints) {
        assert_eq!(row[..2], [Data::String(title.into()), Data::String(tracking.into())]);
        assert!(matches!(row[3], Data::DateTime(_)), "{row:?}");
    }
}
