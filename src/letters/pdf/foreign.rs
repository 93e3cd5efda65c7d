//! Reading a PDF that somebody else made: what cannot be true of any PDF is refused before the parser sees it, because the parser
//! would ask the system for that much memory and the whole program would end.

use std::panic::{AssertUnwindSafe, catch_unwind};

use lopdf::{Document, LoadOptions};

use super::LetterError;

/// No stream that is unpacked while loading may be larger, in bytes.
const UNPACKED: usize = 64 * 1024 * 1024;
/// Highest number of an object (ISO 32000-1, annex C.2).
const OBJECTS: u32 = 8_388_607;
/// Highest number in a list of widths: a field of the cross-reference takes 8 bytes at most, a letter of a font some thousand units.
const WIDTH: u64 = 100_000;

fn fail(error: impl std::fmt::Display) -> LetterError {
    LetterError::Pdf(error.to_string())
}

/// Loads a foreign PDF.
///
/// # Errors
/// [`LetterError::Pdf`] when it cannot be read, says of itself what no PDF can be, or is locked.
pub(super) fn load(bytes: &[u8]) -> Result<Document, LetterError> {
    if let Some(lie) = impossible(bytes) {
        return Err(fail(lie));
    }
    // A slip of the parser is an unreadable file, not the end of the program.
    let read = catch_unwind(AssertUnwindSafe(|| Document::load_mem_with_options(bytes, LoadOptions::with_max_decompressed_size(UNPACKED))));
    let document = read.map_err(|_| fail("isi berkas PDF tidak terbaca"))?.map_err(fail)?;
    if document.is_encrypted() || document.was_encrypted() {
        return Err(fail("berkas PDF terkunci kata sandi"));
    }
    if document.max_id > OBJECTS || document.objects.keys().any(|(id, _)| *id > OBJECTS) {
        return Err(fail("daftar isi berkas PDF menyebut bagian yang tidak mungkin ada"));
    }
    Ok(document)
}

/// What a file says of its cross-reference that cannot be true. Such dictionaries are never packed, so they can be found as text.
fn impossible(bytes: &[u8]) -> Option<&'static str> {
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|byte| *byte == b'/') {
        rest = &rest[at + 1..];
        let (name, after) = name(rest);
        let lie = match name.as_slice() {
            b"W" => {
                let widths = numbers(after);
                let empty = widths.len() >= 3 && widths[..3].iter().all(|width| *width == Some(0));
                empty || widths.iter().any(|width| width.is_none_or(|width| width > WIDTH))
            }
            b"Index" => numbers(after).iter().any(|number| number.is_none_or(|number| number > u64::from(OBJECTS))),
            b"Size" => number(after).is_some_and(|(size, _)| size.is_none_or(|size| size > u64::from(u32::MAX))),
            _ => false,
        };
        if lie {
            return Some("daftar isi berkas PDF menyebut ukuran yang tidak mungkin");
        }
    }
    None
}

/// A name, with `#57` read as the letter it stands for, and what follows it.
fn name(bytes: &[u8]) -> (Vec<u8>, &[u8]) {
    let mut name = Vec::new();
    let mut rest = bytes;
    // The names looked for are short; longer ones need not be read to their end.
    while name.len() < 8 {
        match rest {
            [b'#', high, low, ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
                let text = [*high, *low];
                let value = std::str::from_utf8(&text).ok().and_then(|text| u8::from_str_radix(text, 16).ok());
                name.extend(value);
                rest = &rest[3..];
            }
            [letter, ..] if letter.is_ascii_alphanumeric() => {
                name.push(*letter);
                rest = &rest[1..];
            }
            _ => break,
        }
    }
    (name, rest)
}

/// Leading blanks and comments left out.
fn skip(mut bytes: &[u8]) -> &[u8] {
    loop {
        match bytes {
            [b'%', ..] => bytes = bytes.iter().position(|byte| matches!(byte, b'\n' | b'\r')).map_or(&[], |end| &bytes[end..]),
            [blank, rest @ ..] if blank.is_ascii_whitespace() || *blank == 0 => bytes = rest,
            _ => return bytes,
        }
    }
}

/// A whole number at the beginning; the inner none is one too large to be counted. A sign makes it no number of ours.
fn number(bytes: &[u8]) -> Option<(Option<u64>, &[u8])> {
    let bytes = skip(bytes);
    let bytes = bytes.strip_prefix(b"+").unwrap_or(bytes);
    let digits = bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let text = std::str::from_utf8(&bytes[..digits]).ok().filter(|text| !text.is_empty())?;
    Some((text.parse().ok(), &bytes[digits..]))
}

/// The numbers of a list as far as it is one.
fn numbers(bytes: &[u8]) -> Vec<Option<u64>> {
    let Some(mut rest) = skip(bytes).strip_prefix(b"[") else { return Vec::new() };
    let mut all = Vec::new();
    while let Some((value, after)) = number(rest).filter(|_| all.len() < 4096) {
        all.push(value);
        rest = after;
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file whose only part is a cross-reference stream with these entries in its dictionary.
    fn with(entries: &str) -> Vec<u8> {
        let body = format!("%PDF-1.7\n1 0 obj\n<< /Type /XRef {entries} /Length 4 >>\nstream\n\u{1}\u{2}\u{3}\u{4}\nendstream\nendobj\n");
        format!("{body}startxref\n9\n%%EOF\n").into_bytes()
    }

    #[test]
    fn a_cross_reference_that_cannot_be_is_refused_before_it_is_read() {
        for lie in [
            "/Size 6 /Root 1 0 R /W [1 9223372036854775807 1]",
            "/Size 6 /Root 1 0 R /W [1 99999999999999999999999 1]",
            "/Size 6 /Root 1 0 R /W[4294967295 4 4]",
            "/Size 6 /Root 1 0 R /W % a comment\n [ 1 2\n4000000000 ]",
            "/Size 6 /Root 1 0 R /#57 [1 9223372036854775807 1]",
            "/Size 6 /Root 1 0 R /W [+1 +9223372036854775807 1]",
            "/Size 9223372036854775807 /Root 1 0 R /W [0 0 0]",
            "/Size 6 /Index [0 9223372036854775807] /Root 1 0 R /W [1 2 1]",
            "/Size 6 /Inde#78 [4294967295 9] /Root 1 0 R /W [1 2 1]",
            "/Size 9223372036854775807 /Root 1 0 R /W [1 2 1]",
        ] {
            assert!(impossible(&with(lie)).is_some(), "{lie}");
            assert!(load(&with(lie)).is_err(), "{lie}");
        }
    }

    #[test]
    fn what_fonts_and_honest_cross_references_say_is_let_through() {
        for honest in
            ["/W [1 4 2]", "/W [1 8 8] /Index [0 6]", "/W [0 [500 600] 3 5 600]", "/W [1 [ 1000.5 0 ]]", "/W 12 0 R", "/Size [4 4]"]
        {
            assert!(impossible(&with(honest)).is_none(), "{honest}");
        }
    }

    #[test]
    fn an_object_with_an_impossible_number_is_refused() {
        let table = format!("xref\n{} 1\n0000000009 00000 n \ntrailer\n<< /Size 2 /Root 1 0 R >>\nstartxref\n40\n%%EOF\n", OBJECTS + 1);
        let bytes = format!("%PDF-1.7\n{} 0 obj\nnull\nendobj\n{table}", OBJECTS + 1);
        assert!(load(bytes.as_bytes()).is_err());
    }
}
