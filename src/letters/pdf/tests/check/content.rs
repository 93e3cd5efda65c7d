//! The streams of the pages: what is painted stands inside one mark or one artifact, in colours the output intent explains, in letters
//! that the file brings along and that lead back to text.

use std::collections::BTreeMap;

use lopdf::content::Content;
use lopdf::{Document, Object, ObjectId};

use super::faces::{self, Face};
use super::{dictionary, name, text};

/// The marks of one page in the order of its stream: type of the mark and the text in it, letters as the file leads back to them.
pub type Marks = Vec<(String, String)>;

/// Operators that paint.
const PAINTING: [&str; 9] = ["f", "f*", "S", "s", "B", "Do", "sh", "Tj", "TJ"];
/// Operators that a paper needs besides.
const OTHER: [&str; 22] =
    ["g", "G", "rg", "RG", "w", "J", "j", "re", "m", "l", "h", "n", "BT", "ET", "Tf", "Tm", "Ts", "q", "Q", "cm", "BDC", "EMC"];

enum Mark {
    Content,
    Artifact,
    /// What it holds is read as this, if it says so.
    Inner(Option<String>),
}

pub fn check(document: &Document, pages: &[ObjectId], faults: &mut Vec<String>) -> Vec<Marks> {
    pages.iter().map(|page| one(document, *page, faults)).collect()
}

fn one(document: &Document, page: ObjectId, faults: &mut Vec<String>) -> Marks {
    let own = document.get_dictionary(page).unwrap();
    if name(own, b"Tabs") != Some(b"S") {
        faults.push("UA 7.18.3 order of tabs".to_owned());
    }
    let resources = dictionary(document, own, b"Resources").unwrap();
    let fonts: BTreeMap<Vec<u8>, Face> = match dictionary(document, resources, b"Font") {
        Some(fonts) => {
            fonts.iter().map(|(key, _)| (key.clone(), faces::face(document, dictionary(document, fonts, key).unwrap(), faults))).collect()
        }
        None => BTreeMap::new(),
    };
    let content = Content::decode(&document.get_page_content_with_limit(page, 1 << 24).unwrap()).unwrap();
    let mut marks = Marks::new();
    let mut open: Vec<Mark> = Vec::new();
    let mut face: Option<&Face> = None;
    let mut depth = 0_usize;
    for operation in &content.operations {
        let operator = operation.operator.as_str();
        let painting = PAINTING.contains(&operator);
        if !painting && !OTHER.contains(&operator) {
            faults.push(format!("A 6.2.2 operator {operator}"));
        }
        if painting && open.is_empty() {
            faults.push(format!("UA 7.1 {operator} outside of every mark"));
        }
        match operator {
            "BDC" => {
                let kind = String::from_utf8_lossy(operation.operands[0].as_name().unwrap()).into_owned();
                let property = |key: &[u8]| operation.operands[1].as_dict().ok()?.get(key).ok();
                let number = property(b"MCID").and_then(|number| number.as_i64().ok());
                let inside = !open.is_empty();
                open.push(match (kind.as_str(), number) {
                    ("Artifact", None) => Mark::Artifact,
                    (_, Some(number)) => {
                        if usize::try_from(number) != Ok(marks.len()) {
                            faults.push("UA 7.1 marks are not numbered in the order of the page".to_owned());
                        }
                        marks.push((kind, String::new()));
                        Mark::Content
                    }
                    _ => Mark::Inner(property(b"ActualText").and_then(text)),
                });
                let new = open.last();
                if inside && !matches!(new, Some(Mark::Inner(_))) || !inside && matches!(new, Some(Mark::Inner(_))) {
                    faults.push("UA 7.1 marks and artifacts stand inside each other".to_owned());
                }
            }
            "EMC" if open.pop().is_none() => faults.push("A 6.2.2 EMC without its BDC".to_owned()),
            "q" => depth += 1,
            "Q" if depth == 0 => faults.push("A 6.1.13 Q without q".to_owned()),
            "Q" => depth -= 1,
            "Tf" => face = fonts.get(operation.operands[0].as_name().unwrap()),
            "TJ" | "Tj" => {
                let Some(face) = face else {
                    faults.push("A 6.2.11 text without a font".to_owned());
                    continue;
                };
                let strings: Vec<&Object> = match &operation.operands[0] {
                    Object::Array(parts) => parts.iter().collect(),
                    single => vec![single],
                };
                let mut said: String = strings.iter().filter_map(|part| part.as_str().ok()).map(|codes| face.read(codes, faults)).collect();
                if let Some(Mark::Inner(Some(instead))) = open.last() {
                    said.clone_from(instead);
                }
                if let (Some(Mark::Content), Some((_, text))) = (open.first(), marks.last_mut()) {
                    text.push_str(&said);
                }
            }
            _ => {}
        }
    }
    if !open.is_empty() || depth > 0 {
        faults.push("A 6.2.2 a mark or a state is not closed".to_owned());
    }
    marks
}
