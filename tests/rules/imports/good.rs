//! Files as programs write them, each in its own way: all of them read the same.

use chrono::NaiveTime;
use domain::acts::complaint::{Category, Channel, ComplaintClass};
use domain::acts::event::{Event, StepRecord};
use domain::acts::reporter::Openness;
use rust_xlsxwriter::{Format, Workbook};

use super::files::{HEAD, ROW, ods, plain, rows, xlsx};
use super::{errors, no, office, on, read};

/// A workbook as an office keeps it: numbers as numbers, days as days, a telephone number that lost its zero.
fn kept() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Laporan 2026").unwrap();
    let heads = "No;Nomor Tracking;Judul;Isi Laporan;Nama Pelapor;Telepon;Tanggal Laporan;Tanggal Kejadian;Klasifikasi;Kategori;Status";
    for (column, head) in (0..).zip(heads.split(';')) {
        sheet.write(2, column, head).unwrap();
    }
    sheet.write(0, 0, "REKAP LAPORAN").unwrap();
    let (day, moment) = (Format::new().set_num_format("dd/mm/yyyy"), Format::new().set_num_format("dd/mm/yyyy hh:mm"));
    for (column, text) in [
        (2, "Loket  tiga kosong"),
        (3, "Baris satu.\nBaris dua: “tanpa” petugas — 2 jam & lebih."),
        (4, "Contohwan Rekaan"),
        (8, "PTBP"),
        (9, "PST"),
        (10, "Selesai"),
    ] {
        sheet.write(3, column, text).unwrap();
    }
    for (column, number) in [(0, 1.0), (1, 9_900_101.0), (5, 81_200_000_001.0)] {
        sheet.write(3, column, number).unwrap();
    }
    sheet.write_with_format(3, 6, 46_272.385_416_666_664, &moment).unwrap();
    sheet.write_with_format(3, 7, 46_270.0, &day).unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn a_workbook_becomes_a_case_at_step_two_word_for_word() {
    // Given a workbook with a title above its headings
    let mut office = office("impor-xlsx");
    let import = read(&office, &kept());
    assert_eq!((import.preview.sheet.as_str(), import.preview.head.row, import.preview.rows.len()), ("Laporan 2026", 3, 1));
    assert_eq!(errors(&import), [""; 0]);
    assert_eq!(
        import.preview.rows[0].notes,
        ["nol di depan nomor telepon dipulihkan", "kanal tidak disebut; dicatat LAPOR! web karena ada ID laporannya"]
    );
    assert!(import.preview.notes[0].contains("A (No)") && import.preview.notes[0].contains("K (Status)"), "{:?}", import.preview.notes);
    // When it is recorded
    assert_eq!(office.record_import(import).unwrap(), [no(1)]);
    // Then the form of step 1 says what the row says
    let open = office.case(no(1)).unwrap();
    let form = &open.case.submission;
    assert_eq!((form.tracking_id.as_str(), form.title.as_str()), ("9900101", "Loket tiga kosong"));
    assert_eq!(form.story, "Baris satu.\nBaris dua: “tanpa” petugas — 2 jam & lebih.");
    assert_eq!((form.submitted_on, form.submitted_at), (on("2026-09-07"), NaiveTime::from_hms_opt(9, 15, 0)));
    assert_eq!((form.happened_on, form.channel, form.openness), (on("2026-09-05"), Some(Channel::LaporWeb), Some(Openness::Open)));
    let who = open.case.complainant().unwrap();
    assert_eq!((who.name.as_str(), who.phone.as_str()), ("Contohwan Rekaan", "081200000001"));
    // And the form of step 2 is begun
    let Event::Noted(StepRecord::Record(noted)) = &open.entries[1].event else { panic!("a note of step 2") };
    assert_eq!(
        (noted.class, noted.category, noted.received_on),
        (Some(ComplaintClass::Ordinary), Some(Category::Counter), on("2026-09-07"))
    );
    assert_eq!(noted.received_how, "Notifikasi akun admin LAPOR!; impor lembar kerja, baris 4");
    assert_eq!(open.case.state.step(), domain::acts::step::Step::Record);
    assert_eq!(office.check(), [], "the register is in joint");
}

#[test]
fn text_files_of_every_kind_read_the_same() {
    let office = office("impor-csv");
    let semicolon = format!("{HEAD}\r\n{ROW}\r\n");
    let comma = format!("{}\n\"{}\"\n", HEAD.replace(';', ","), ROW.replace(';', "\",\""));
    let tab = format!("{}\n{}\n", HEAD.replace(';', "\t"), ROW.replace(';', "\t"));
    let marked = format!("\u{feff}{semicolon}");
    let wide: Vec<u8> = [0xff, 0xfe].into_iter().chain(tab.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    for (what, bytes) in [
        ("comma", comma.into_bytes()),
        ("semicolon", semicolon.into_bytes()),
        ("tab", tab.into_bytes()),
        ("mark", marked.into_bytes()),
        ("wide", wide),
    ] {
        let import = read(&office, &bytes);
        assert_eq!(errors(&import), [""; 0], "{what}");
        assert_eq!(
            (import.preview.rows.len(), import.preview.rows[0].number, import.preview.rows[0].title.as_str()),
            (1, 2, "Loket tiga kosong"),
            "{what}"
        );
        assert_eq!(import.preview.rows[0].case, Some(no(1)), "{what}");
    }
}

#[test]
fn old_code_pages_and_line_breaks_in_cells_are_kept() {
    // Given the code page of western Windows, and a story over three lines in quotation marks
    let mut office = office("impor-cp1252");
    let mut bytes = format!("{HEAD}\r\n").into_bytes();
    bytes.extend(b"9900102;Kaf\xe9 di halaman ditutup;\"Baris satu;\r\n\r\nBaris \"\"tiga\"\" \x96 selesai.\";Tanpanama;08/09/2026\r\n");
    bytes.extend(b"9900103;Judul kedua;Cerita yang cukup panjang untuk dicatat.;Contohwan;08/09/2026 10:30\r\n");
    let import = read(&office, &bytes);
    assert_eq!(errors(&import), [""; 0]);
    // Then rows bear the numbers the spreadsheet program shows
    assert_eq!(import.preview.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [2, 3]);
    office.record_import(import).unwrap();
    let form = office.case(no(1)).unwrap().case.submission;
    assert_eq!((form.title.as_str(), form.story.as_str()), ("Kafé di halaman ditutup", "Baris satu;\n\nBaris \"tiga\" – selesai."));
    assert_eq!(form.submitted_on, on("2026-09-08"), "the day stands first");
}

#[test]
fn days_that_are_numbers_are_days_in_either_epoch() {
    let office = office("impor-hari");
    for (late, number) in [(false, "=46272"), (true, "=44810"), (false, "=46272.385416666664")] {
        let head: Vec<&str> = HEAD.split(';').collect();
        let line = ["=9900101", "Loket tiga kosong", "Cerita yang cukup panjang.", "Contohwan", number];
        let import = read(&office, &xlsx(&rows(&[&head, &line]), late, ("x.xml", b"<x/>")));
        assert_eq!(errors(&import), [""; 0], "{number}");
        let told = import.preview.rows[0].notes.iter().any(|note| note == "jam laporan tidak disebut; dicatat 00.00");
        assert_eq!(told, !number.contains('.'), "{number}");
    }
}

#[test]
fn merged_heads_and_two_rows_of_heads_are_understood() {
    let mut office = office("impor-dua-kepala");
    let lines: [&[&str]; 3] = [
        &["Laporan", "", "", "", "Pelapor", "", "Terlapor", "Lokasi"],
        &["Nomor Tracking", "Judul", "Isi", "Tanggal", "Nama", "Alamat", "Nama", ""],
        &[
            "9900104",
            "Loket tiga kosong",
            "Cerita yang cukup panjang.",
            "7 September 2026",
            "Contohwan",
            "Jalan Rekaan 1",
            "Petugas Rekaan",
            "Loket tiga",
        ],
    ];
    let merged = format!("{}<mergeCells count=\"2\"><mergeCell ref=\"A1:D1\"/><mergeCell ref=\"H1:H2\"/></mergeCells>", rows(&lines));
    let import = read(&office, &xlsx(&merged, false, ("x.xml", b"<x/>")));
    assert_eq!((errors(&import), import.preview.head.row), (vec![], 2));
    office.record_import(import).unwrap();
    let case = office.case(no(1)).unwrap().case;
    assert_eq!((case.complainant().unwrap().name.as_str(), case.submission.respondents[0].name.as_str()), ("Contohwan", "Petugas Rekaan"));
    assert_eq!((case.submission.place.as_str(), case.submission.submitted_on), ("Loket tiga", on("2026-09-07")));
}

#[test]
fn a_formula_is_what_it_came_to() {
    let office = office("impor-rumus");
    let head: Vec<&str> = HEAD.split(';').collect();
    let formula = "<c><f>A1&amp;\"x\"</f><v>Judul dari rumus</v></c>";
    let import = read(&office, &plain(&[&head, &["9900101", formula, "Cerita yang cukup panjang.", "Contohwan", "2026-09-07"]]));
    assert_eq!((errors(&import), import.preview.rows[0].title.as_str()), (vec![], "Judul dari rumus"));
    // One that failed is told, and so is one whose result was never computed.
    let failed = "<c r=\"B2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>";
    let import = read(&office, &plain(&[&head, &["9900101", failed, "Cerita yang cukup panjang.", "Contohwan", "2026-09-07"]]));
    assert_eq!(errors(&import), ["2: Judul laporan: Wajib diisi"]);
    assert_eq!(import.preview.rows[0].doubtful, ["kolom B (Judul): “#DIV/0!” tidak dipahami"]);
    let never = "<c><f>A1&amp;\"x\"</f></c>";
    let import = read(&office, &plain(&[&head, &["9900101", never, "Cerita yang cukup panjang.", "Contohwan", "2026-09-07"]]));
    assert_eq!(errors(&import), ["2: Judul laporan: Wajib diisi"]);
}

#[test]
fn an_open_document_is_read() {
    let mut office = office("impor-ods");
    let text = |text: &str| format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>");
    let row = |cells: &[String]| format!("<table:table-row>{}</table:table-row>", cells.concat());
    let head: Vec<String> = HEAD.split(';').map(text).collect();
    let story = "<table:table-cell office:value-type=\"string\"><text:p>Baris satu.</text:p><text:p>Baris dua yang panjang.</text:p></table:table-cell>";
    let number = "<table:table-cell office:value-type=\"float\" office:value=\"9900105\"><text:p>9900105</text:p></table:table-cell>";
    let day = "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-09-07T09:15:00\"><text:p>07/09/26</text:p></table:table-cell>";
    let line = [number.to_owned(), text("Loket tiga kosong"), story.to_owned(), text("Contohwan"), day.to_owned()];
    let empty = "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row>";
    let bytes = ods(&format!("{}{}{}{empty}", row(&[text("REKAP")]), row(&head), row(&line)));
    let import = read(&office, &bytes);
    assert_eq!((errors(&import), import.preview.sheet.as_str(), import.preview.head.row), (vec![], "Lembar1", 2));
    office.record_import(import).unwrap();
    let form = office.case(no(1)).unwrap().case.submission;
    assert_eq!((form.tracking_id.as_str(), form.story.as_str()), ("9900105", "Baris satu.\nBaris dua yang panjang."));
    assert_eq!((form.submitted_on, form.submitted_at), (on("2026-09-07"), NaiveTime::from_hms_opt(9, 15, 0)));
}
