//! Files made to break whoever reads them, and files that are something else.

use super::files::{HEAD, ROW, archive, cells, plain, rows, xlsx};
use super::{errors, no, office, read, refused};

/// The headings and the sound row as a sheet.
fn sound() -> String {
    let lines = cells(&[HEAD, ROW]);
    let lines: Vec<Vec<&str>> = lines.iter().map(|line| line.iter().map(String::as_str).collect()).collect();
    rows(&lines.iter().map(Vec::as_slice).collect::<Vec<_>>())
}

#[test]
fn a_sheet_that_claims_a_million_rows_costs_what_stands_in_it() {
    // Given a sheet that says it is as large as a sheet can be, and one cell in its last row
    let office = office("impor-sejuta");
    let far = sound().replace("</sheetData>", "<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row></sheetData>");
    let import = read(&office, &xlsx(&format!("<dimension ref=\"A1:XFD1048576\"/>{far}"), false, ("x.xml", b"<x/>")));
    // Then the honest row is read, and the far one is a row like any other
    assert_eq!(import.preview.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [2, 1_048_576]);
    assert_eq!((import.preview.rows[0].case, import.preview.rows[1].case), (Some(no(1)), None));
    let wide = sound().replace("</row></sheetData>", "<c r=\"XFD2\"><v>1</v></c></row></sheetData>");
    let why = refused(&office, &xlsx(&wide, false, ("x.xml", b"<x/>")));
    assert!(why.contains("baris 2 berisi lebih dari 200 kolom"), "{why}");
}

#[test]
fn too_many_rows_are_refused_by_their_number() {
    let office = office("impor-terlalu-banyak");
    let text = format!("{HEAD}\n{}", format!("{ROW}\n").repeat(20_000));
    let why = refused(&office, text.as_bytes());
    assert!(why.contains("lebih dari 20.000 baris berisi"), "{why}");
}

#[test]
fn a_cell_of_ten_megabytes_is_refused_with_its_place() {
    let office = office("impor-sel");
    let long = "c".repeat(10 * 1024 * 1024);
    let head: Vec<&str> = HEAD.split(';').collect();
    let why = refused(&office, &plain(&[&head, &["9900101", "Judul laporan", &long, "Contohwan", "2026-09-07"]]));
    assert!(why.contains("sel C2 lebih panjang daripada 200.000 karakter"), "{why}");
    let why = refused(&office, format!("{HEAD}\n9900101;Judul laporan;{long}").as_bytes());
    assert!(why.contains("sel C2 lebih panjang"), "{why}");
}

#[test]
fn a_bomb_is_refused_before_anything_of_it_is_parsed() {
    let office = office("impor-bom");
    // 210 MB of one letter, beside an honest sheet and as the sheet itself.
    let zeros = vec![b' '; 210 * 1024 * 1024];
    let beside = xlsx(&sound(), false, ("xl/media/image1.png", &zeros));
    assert!(beside.len() < 1024 * 1024, "{} bytes", beside.len());
    for bomb in [beside, archive(&[("content.xml", &zeros)])] {
        let why = refused(&office, &bomb);
        assert!(why.contains("isinya lebih besar daripada 200 MB"), "{why}");
    }
    let why = refused(&office, &vec![b'a'; 26 * 1024 * 1024]);
    assert!(why.contains("lebih besar daripada 25 MB"), "{why}");
}

#[test]
fn zeros_in_a_text_are_refused_and_in_a_workbook_told() {
    let office = office("impor-nol");
    let why = refused(&office, format!("{HEAD}\n{}\n", ROW.replace("tiga", "\0")).as_bytes());
    assert!(why.contains("byte nol"), "{why}");
    let escaped = ROW.replace("kosong;", "ko_x0000_song;");
    let head: Vec<&str> = HEAD.split(';').collect();
    let told = errors(&read(&office, &plain(&[&head, &escaped.split(';').collect::<Vec<_>>()])));
    assert!(told.len() == 1 && told[0].starts_with("2: Judul laporan: "), "{told:?}");
}

#[test]
fn what_is_no_table_is_said_in_a_sentence() {
    let office = office("impor-bukan-tabel");
    for (bytes, told) in [
        (&b""[..], "berkasnya kosong"),
        (b"\xef\xbb\xbf\r\n", "berkasnya kosong"),
        (b"%PDF-1.7\n...", "ini bukan lembar kerja"),
        (b"\x89PNG\r\n\x1a\n", "ini bukan lembar kerja"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Excel lama (.xls) atau yang terkunci kata sandi"),
        (b"<html><table><tr><td>Judul</td></tr></table></html>", "ini halaman web"),
        (b"PK\x03\x04 rusak", "berkasnya rusak"),
        (b"Judul;Isi\n", "tidak ada satu baris pun di bawah kepala kolomnya"),
        (&archive(&[("word/document.xml", b"<x/>")]), "ini bukan lembar kerja"),
        (&xlsx("<sheetData/>", false, ("x.xml", b"<x/>")), "berkasnya kosong"),
        (&xlsx("<sheetData><row><c", false, ("x.xml", b"<x/>")), "berkasnya"),
    ] {
        let why = refused(&office, bytes);
        assert!(why.starts_with("Belum diimpor: ") && why.contains(told) && why.ends_with("Tidak ada yang dicatat."), "{why}");
    }
}
