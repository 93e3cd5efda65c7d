//! Text with separators. Read here and not by a crate for one reason: a quotation mark that is never closed must be told with its row, not
//! swallow the rest of the file, and rows must bear the numbers that a spreadsheet program shows.

use encoding_rs::{Encoding, WINDOWS_1252};

use super::{Cell, Gathered, Sheet, TableFault, Workbook};

/// The separators that are tried; the first of those that fit equally well.
const SEPARATORS: [char; 4] = [';', ',', '\t', '|'];
/// So many rows are looked at to find the separator.
const LOOKED_AT: usize = 60;

/// Reads the rows of a text.
pub(super) fn read(bytes: &[u8]) -> Result<Workbook, TableFault> {
    let text = decoded(bytes);
    if text.contains('\0') {
        return Err(TableFault::Zeros);
    }
    if text.trim().is_empty() {
        return Err(TableFault::Empty);
    }
    if text.trim_start().starts_with('<') {
        return Err(TableFault::WebPage);
    }
    let (separator, text, skipped) = match named_separator(&text) {
        Some((separator, rest)) => (separator, rest, 1),
        None => (found_separator(&text), text.as_str(), 0),
    };
    let mut gathered = Gathered::default();
    scan(text, separator, |row, column, cell| {
        gathered.put(row + skipped, column, Cell::Text(cell))?;
        Ok(true)
    })?;
    Ok(Workbook { sheets: vec![Sheet { name: String::new(), ..gathered.sheet("") }], unread: Vec::new() })
}

/// UTF-8 or UTF-16 with its mark, UTF-8 without one, else the code page of older programs for western letters.
fn decoded(bytes: &[u8]) -> String {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default()).0.into_owned();
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
    }
}

/// The separator a first line names by itself, as some programs write it: `sep=;`.
fn named_separator(text: &str) -> Option<(char, &str)> {
    let (line, rest) = text.split_once('\n')?;
    let mut named = line.trim_end_matches('\r').strip_prefix("sep=")?.chars();
    let separator = named.next()?;
    named.next().is_none().then_some((separator, rest))
}

/// The separator by which the most of the first rows come out equally wide, and of those the one that makes them widest.
fn found_separator(text: &str) -> char {
    let fits = |separator: char| {
        let mut widths: Vec<usize> = Vec::new();
        let looked = scan(text, separator, |row, column, _| {
            let row = usize::try_from(row).unwrap_or(usize::MAX);
            if row >= LOOKED_AT {
                return Ok(false);
            }
            widths.resize(row + 1, 0);
            if let Some(width) = widths.last_mut() {
                *width = column + 1;
            }
            Ok(true)
        });
        // A fault of the text is told when it is read; the rows before it are enough here.
        drop(looked);
        let most = |width: &usize| widths.iter().filter(|other| *other == width).count();
        widths.iter().filter(|width| **width > 1).map(|width| (most(width), *width)).max().unwrap_or_default()
    };
    let mut best = (';', (0, 0));
    for separator in SEPARATORS {
        let fit = fits(separator);
        if fit > best.1 {
            best = (separator, fit);
        }
    }
    best.0
}

/// Calls for every cell with its row and column, counted from zero, until told to stop. Line breaks within quotation marks belong to the
/// cell; every kind of them becomes one line feed.
fn scan(text: &str, separator: char, mut each: impl FnMut(u32, usize, String) -> Result<bool, TableFault>) -> Result<(), TableFault> {
    let (mut row, mut column) = (0_u32, 0_usize);
    let mut cell = String::new();
    // Whether the cell began with a quotation mark that is open, and in which row it was opened.
    let (mut open, mut began, mut opened) = (false, false, 0);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let letter = if letter == '\r' {
            letters.next_if_eq(&'\n');
            '\n'
        } else {
            letter
        };
        match letter {
            '"' if open && letters.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' if open => open = false,
            '"' if cell.is_empty() && !began => (open, began, opened) = (true, true, row),
            _ if open => cell.push(letter),
            _ if letter == separator || letter == '\n' => {
                if !each(row, column, std::mem::take(&mut cell))? {
                    return Ok(());
                }
                (row, column) = if letter == '\n' { (row + 1, 0) } else { (row, column + 1) };
                began = false;
            }
            _ => cell.push(letter),
        }
    }
    if open {
        return Err(TableFault::Quote { row: opened + 1 });
    }
    if !cell.is_empty() || column > 0 {
        each(row, column, cell)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &[u8]) -> Vec<(u32, Vec<String>)> {
        let sheet = read(text).unwrap().sheets.remove(0);
        sheet.lines.into_iter().map(|line| (line.number, line.cells.iter().map(|cell| cell.text().to_owned()).collect())).collect()
    }

    #[test]
    fn separators_marks_and_code_pages_are_found() {
        let wanted: Vec<(u32, Vec<String>)> =
            vec![(1, vec!["Judul".into(), "Isi".into()]), (3, vec!["Café, tutup".into(), "a;b\nc\"d".into()])];
        for text in [
            "Judul;Isi\r\n\r\nCafé, tutup;\"a;b\r\nc\"\"d\"\r\n",
            "Judul,Isi\n\n\"Café, tutup\",\"a;b\nc\"\"d\"",
            "Judul\tIsi\r\rCafé, tutup\t\"a;b\rc\"\"d\"\r",
            "\u{feff}Judul|Isi\n\nCafé, tutup|\"a;b\nc\"\"d\"\n",
        ] {
            assert_eq!(cells(text.as_bytes()), wanted, "{text}");
            let text = text.trim_start_matches('\u{feff}');
            assert_eq!(cells(&WINDOWS_1252.encode(text).0), wanted, "{text}");
            let wide: Vec<u8> = [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
            assert_eq!(cells(&wide), wanted, "{text}");
        }
        assert_eq!(cells(b"sep=|\nJudul|Isi;x\n"), [(2, vec!["Judul".to_owned(), "Isi;x".to_owned()])]);
    }

    #[test]
    fn a_mark_that_is_never_closed_is_told_and_swallows_nothing() {
        assert_eq!(read(b"a;b\n1;2\n\"3;4\n5;6\n"), Err(TableFault::Quote { row: 3 }));
        // One within a cell that does not begin with it is a letter like any other.
        assert_eq!(cells(b"a;b\npipa 5\";x\n")[1].1, ["pipa 5\"", "x"]);
    }

    #[test]
    fn what_is_no_text_is_told() {
        assert_eq!(read(b"a;b\n1;\0\n"), Err(TableFault::Zeros));
        assert_eq!(read(b" \r\n\t\n"), Err(TableFault::Empty));
        assert_eq!(read(b"\n<table><tr><td>Judul</td></tr></table>"), Err(TableFault::WebPage));
    }
}
