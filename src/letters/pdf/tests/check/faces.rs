//! Fonts: brought along, cut, named alike everywhere, with true widths and a way back to the text.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object};

use super::{dictionary, name};

/// A font as the text of a page uses it.
pub struct Face {
    letters: BTreeMap<u16, String>,
    widths: BTreeMap<u16, i64>,
    /// Widths of a TrueType program, in thousandths of an em.
    program: Vec<f64>,
}

impl Face {
    /// The text of a string of codes.
    pub fn read(&self, codes: &[u8], faults: &mut Vec<String>) -> String {
        let mut text = String::new();
        for code in codes.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])) {
            if code == 0 {
                faults.push("A 6.2.11.8 .notdef is shown".to_owned());
            }
            match self.letters.get(&code) {
                Some(letters) => text.push_str(letters),
                None => faults.push(format!("A 6.2.11.7.2 code {code} leads to no text")),
            }
            let width = self.widths.get(&code).copied();
            if width.is_none() {
                faults.push(format!("A 6.2.11.5 code {code} has no width"));
            }
            if let (Some(width), Some(true_width)) = (width, self.program.get(usize::from(code))) {
                let off = (true_width - f64::from(i32::try_from(width).unwrap())).abs();
                if off > 1.0 {
                    faults.push(format!("A 6.2.11.5 the width of code {code} is off by {off}"));
                }
            }
        }
        text
    }
}

pub fn face(document: &Document, font: &Dictionary, faults: &mut Vec<String>) -> Face {
    let mut see = |right: bool, fault: &str| {
        if !right {
            faults.push(fault.to_owned());
        }
    };
    see(name(font, b"Subtype") == Some(b"Type0") && name(font, b"Encoding") == Some(b"Identity-H"), "A 6.2.11.3 composite font");
    let descendants = font.get(b"DescendantFonts").and_then(Object::as_array).unwrap();
    let below = document.dereference(&descendants[0]).unwrap().1.as_dict().unwrap();
    let descriptor = dictionary(document, below, b"FontDescriptor").unwrap();
    let own = name(font, b"BaseFont");
    see(own == name(below, b"BaseFont") && own == name(descriptor, b"FontName"), "A 6.2.11.2 names of a font differ");
    let tagged = own.is_some_and(|own| own.get(6) == Some(&b'+') && own[..6].iter().all(u8::is_ascii_uppercase));
    see(tagged, "A 6.2.11.4.2 name of a cut font");
    let program = |key: &[u8]| document.dereference(descriptor.get(key).ok()?).ok()?.1.as_stream().ok();
    let mut advances = Vec::new();
    match name(below, b"Subtype") {
        Some(b"CIDFontType2") => {
            see(name(below, b"CIDToGIDMap") == Some(b"Identity"), "A 6.2.11.3.2 map from codes to glyphs");
            let file = program(b"FontFile2").map(|stream| stream.get_plain_content().unwrap()).unwrap_or_default();
            see(!file.is_empty(), "A 6.2.11.4.1 font is not embedded");
            advances = widths_of(&file).unwrap_or_default();
            see(!advances.is_empty(), "A 6.2.11.5 the font program has no widths");
        }
        Some(b"CIDFontType0") => {
            let file = program(b"FontFile3").filter(|stream| name(&stream.dict, b"Subtype") == Some(b"CIDFontType0C"));
            see(file.is_some(), "A 6.2.11.4.1 font is not embedded");
        }
        _ => see(false, "A 6.2.11.2 kind of font"),
    }
    let system = dictionary(document, below, b"CIDSystemInfo").unwrap();
    see(system.get(b"Ordering").and_then(Object::as_str).is_ok_and(|ordering| ordering == b"Identity"), "A 6.2.11.3.1 system of codes");
    // Absent is right; a partial one is not (A 6.2.11.4.2, UA 7.21.4.2).
    see(!descriptor.has(b"CIDSet"), "A 6.2.11.4.2 set of codes");
    let map = font.get(b"ToUnicode").ok().and_then(|map| document.dereference(map).ok()?.1.as_stream().ok());
    let map = map.map(|stream| String::from_utf8(stream.get_plain_content().unwrap()).unwrap()).unwrap_or_default();
    let letters = letters_of(&map);
    let odd = |letter: char| matches!(letter, '\0' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFD}' | '\u{E000}'..='\u{F8FF}');
    see(!letters.is_empty() && !letters.values().any(|text| text.is_empty() || text.chars().any(odd)), "A 6.2.11.7.2 map to text");
    Face { letters, widths: told_widths(below), program: advances }
}

/// Steps of the glyphs of a TrueType program, in thousandths of an em.
fn widths_of(file: &[u8]) -> Option<Vec<f64>> {
    let short = |at: usize| Some(u16::from_be_bytes(file.get(at..at + 2)?.try_into().ok()?));
    let long = |at: usize| Some(u32::from_be_bytes(file.get(at..at + 4)?.try_into().ok()?));
    let table = |wanted: &[u8]| {
        let count = usize::from(short(4)?);
        let entry = (0..count).map(|place| 12 + place * 16).find(|at| file.get(*at..at + 4) == Some(wanted))?;
        usize::try_from(long(entry + 8)?).ok()
    };
    let em = f64::from(short(table(b"head")? + 18)?);
    let count = usize::from(short(table(b"hhea")? + 34)?);
    let glyphs = usize::from(short(table(b"maxp")? + 4)?);
    let start = table(b"hmtx")?;
    (0..glyphs).map(|glyph| Some(f64::from(short(start + 4 * glyph.min(count - 1))?) * 1000.0 / em)).collect()
}

fn told_widths(font: &Dictionary) -> BTreeMap<u16, i64> {
    let mut widths = BTreeMap::new();
    for pair in font.get(b"W").and_then(Object::as_array).unwrap().chunks(2) {
        let first = u16::try_from(pair[0].as_i64().unwrap()).unwrap();
        widths.extend((first..).zip(pair[1].as_array().unwrap().iter().map(|width| width.as_i64().unwrap())));
    }
    widths
}

/// The lines `<0003> <0041>` of a map to text.
fn letters_of(map: &str) -> BTreeMap<u16, String> {
    let line = |line: &str| {
        let (code, text) = line.trim().strip_prefix('<')?.strip_suffix('>')?.split_once("> <")?;
        let units: Vec<u16> = (0..text.len() / 4).map(|at| u16::from_str_radix(&text[at * 4..at * 4 + 4], 16).unwrap()).collect();
        Some((u16::from_str_radix(code, 16).ok()?, String::from_utf16(&units).unwrap()))
    };
    // The line of the range of codes looks alike, but stands before all others.
    map.split_once("endcodespacerange").map(|(_, map)| map.lines().filter_map(line).collect()).unwrap_or_default()
}
