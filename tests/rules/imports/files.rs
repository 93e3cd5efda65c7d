//! Files made by hand, for what no spreadsheet program writes.

use std::fmt::Write as _;

pub use support::{archive, ods};

/// The headings most files have.
pub const HEAD: &str = "Nomor Tracking;Judul;Isi Laporan;Nama Pelapor;Tanggal Laporan";
/// A sound row below them.
pub const ROW: &str = "9900101;Loket tiga kosong;Loket tiga tidak dijaga sejak pukul sembilan pagi.;Contohwan Rekaan;7 September 2026";

/// A workbook with one sheet of this data, its days counted from 1904 if `late`, and one more part.
pub fn xlsx(sheet: &str, late: bool, more: (&str, &[u8])) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006";
    let kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    let types = format!(
        "<Types xmlns=\"{package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{kinds}.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{kinds}.worksheet+xml\"/></Types>"
    );
    let root = format!(
        "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    );
    let book = format!(
        "<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><workbookPr date1904=\"{}\"/><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
        u8::from(late)
    );
    let rels = format!(
        "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r1\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
    );
    let sheet = format!("<worksheet xmlns=\"{main}\">{sheet}</worksheet>");
    archive(&[
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", rels.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
        more,
    ])
}

/// Rows of a sheet from cells: text, or what begins with `=` as a number, or with `<` as it is.
pub fn rows(rows: &[&[&str]]) -> String {
    let mut out = "<sheetData>".to_owned();
    for (line, number) in rows.iter().zip(1..) {
        write!(out, "<row r=\"{number}\">").unwrap();
        for (cell, column) in line.iter().zip('A'..) {
            match cell.chars().next() {
                None => {}
                Some('=') => write!(out, "<c r=\"{column}{number}\"><v>{}</v></c>", &cell[1..]).unwrap(),
                Some('<') => out.push_str(&cell.replace("<c>", &format!("<c r=\"{column}{number}\" t=\"str\">"))),
                Some(_) => {
                    let text = cell.replace('&', "&amp;").replace('<', "&lt;");
                    write!(out, "<c r=\"{column}{number}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>").unwrap();
                }
            }
        }
        out.push_str("</row>");
    }
    out + "</sheetData>"
}

/// A workbook of plain rows.
pub fn plain(lines: &[&[&str]]) -> Vec<u8> {
    xlsx(&rows(lines), false, ("docProps/more.xml", b"<x/>"))
}

/// The headings and some rows, as cells.
pub fn cells(lines: &[&str]) -> Vec<Vec<String>> {
    lines.iter().map(|line| line.split(';').map(str::to_owned).collect()).collect()
}
