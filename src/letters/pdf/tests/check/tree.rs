//! The tree of tags: rightly nested, complete, the same in both directions, in the order of the pages.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::content::Marks;
use super::{dictionary, name, text};

/// What each type may stand in; an empty list: in any part that groups.
const INSIDE: [(&str, &[&str]); 14] = [
    ("LI", &["L"]),
    ("Lbl", &["LI"]),
    ("LBody", &["LI"]),
    ("L", &["Document", "Part", "LBody"]),
    ("Caption", &["Table"]),
    ("THead", &["Table"]),
    ("TBody", &["Table"]),
    ("TR", &["THead", "TBody"]),
    ("TH", &["TR"]),
    ("TD", &["TR"]),
    ("Span", &["Lbl"]),
    ("Part", &["Document"]),
    ("P", &["Document", "Part", "TD"]),
    ("Figure", &["Document", "Part", "TD"]),
];

/// A part of the tree with all it holds.
struct Part<'a> {
    kind: String,
    own: &'a Dictionary,
    depth: usize,
    parts: usize,
    /// Pages and numbers of its own marks.
    marks: Vec<(usize, usize)>,
}

struct Walk<'a> {
    document: &'a Document,
    pages: &'a [ObjectId],
    parts: Vec<Part<'a>>,
    seen: BTreeSet<ObjectId>,
    /// Which part each mark belongs to.
    owners: BTreeMap<(usize, usize), ObjectId>,
    faults: Vec<String>,
}

impl Walk<'_> {
    fn part(&mut self, id: ObjectId, parent: ObjectId, above: &str, depth: usize) {
        let own = self.document.get_dictionary(id).unwrap();
        let kind = String::from_utf8_lossy(name(own, b"S").unwrap()).into_owned();
        if !self.seen.insert(id) || own.get(b"P").and_then(Object::as_reference).ok() != Some(parent) {
            self.faults.push(format!("A 6.7.3 {kind} hangs twice or from another part"));
        }
        let allowed = match kind.as_bytes() {
            [b'H', b'1'..=b'6'] | b"Table" => ["Document", "Part"].contains(&above),
            b"Document" => above.is_empty(),
            _ => INSIDE.iter().any(|(inner, outer)| *inner == kind && outer.contains(&above)),
        };
        if !allowed {
            self.faults.push(format!("UA 7.2 {kind} inside {above}"));
        }
        let here = own.get(b"Pg").and_then(Object::as_reference).ok();
        let members: Vec<&Object> = match own.get(b"K") {
            Ok(Object::Array(members)) => members.iter().collect(),
            Ok(single) => vec![single],
            Err(_) => Vec::new(),
        };
        let (mut marks, mut below) = (Vec::new(), Vec::new());
        for member in members {
            let (page, mark) = match member {
                Object::Reference(id) => {
                    below.push(*id);
                    continue;
                }
                Object::Dictionary(mark) => {
                    (mark.get(b"Pg").and_then(Object::as_reference).ok(), mark.get(b"MCID").and_then(Object::as_i64))
                }
                number => (here, number.as_i64()),
            };
            let page = page.and_then(|page| self.pages.iter().position(|known| *known == page));
            let (Some(page), Ok(mark)) = (page, mark.map(|mark| usize::try_from(mark).unwrap())) else {
                self.faults.push(format!("A 6.7.3 {kind} holds what is no mark"));
                continue;
            };
            if self.owners.insert((page, mark), id).is_some() {
                self.faults.push(format!("A 6.7.3 mark {mark} of page {page} belongs to two parts"));
            }
            marks.push((page, mark));
        }
        self.parts.push(Part { kind: kind.clone(), own, depth, parts: below.len(), marks });
        for member in below {
            self.part(member, id, &kind, depth + 1);
        }
    }
}

fn walk<'a>(document: &'a Document, pages: &'a [ObjectId]) -> Option<Walk<'a>> {
    let catalog = document.catalog().unwrap();
    let root = catalog.get(b"StructTreeRoot").and_then(Object::as_reference).ok()?;
    let top = document.get_dictionary(root).unwrap().get(b"K").and_then(Object::as_array).ok()?;
    let mut walk = Walk { document, pages, parts: Vec::new(), seen: BTreeSet::new(), owners: BTreeMap::new(), faults: Vec::new() };
    for part in top {
        walk.part(part.as_reference().unwrap(), root, "", 0);
    }
    Some(walk)
}

pub fn check(document: &Document, pages: &[ObjectId], marked: &[Marks], faults: &mut Vec<String>) {
    let Some(mut walk) = walk(document, pages) else {
        faults.push("A 6.7.3.1 no tree of tags".to_owned());
        return;
    };
    faults.append(&mut walk.faults);
    marks(&walk, marked, faults);
    parents(&walk, marked, faults);
    kinds(&walk.parts, faults);
    tables(&walk.parts, faults);
}

/// Every mark belongs to a part of its own type, and on each page the parts follow each other as the marks do.
fn marks(walk: &Walk<'_>, marked: &[Marks], faults: &mut Vec<String>) {
    for (page, marks) in marked.iter().enumerate() {
        let order: Vec<usize> =
            walk.parts.iter().flat_map(|part| &part.marks).filter(|(at, _)| *at == page).map(|(_, mark)| *mark).collect();
        if order != (0..marks.len()).collect::<Vec<_>>() {
            faults.push(format!("UA 7.1 page {page} is read in another order than its tags, or a mark belongs to nothing: {order:?}"));
        }
    }
    for part in &walk.parts {
        for (page, mark) in &part.marks {
            if marked.get(*page).and_then(|marks| marks.get(*mark)).is_none_or(|(kind, _)| *kind != part.kind) {
                faults.push(format!("UA 7.1 {} owns a mark of another type", part.kind));
            }
        }
    }
}

/// The way back from the marks of a page to their parts.
fn parents(walk: &Walk<'_>, marked: &[Marks], faults: &mut Vec<String>) {
    let root = dictionary(walk.document, walk.document.catalog().unwrap(), b"StructTreeRoot").unwrap();
    let tree = dictionary(walk.document, root, b"ParentTree").and_then(|tree| tree.get(b"Nums").and_then(Object::as_array).ok());
    let numbers: BTreeMap<i64, &Object> =
        tree.map(|numbers| numbers.chunks(2).map(|pair| (pair[0].as_i64().unwrap(), &pair[1])).collect()).unwrap_or_default();
    for (place, (page, marks)) in walk.pages.iter().zip(marked).enumerate() {
        let key = walk.document.get_dictionary(*page).unwrap().get(b"StructParents").and_then(Object::as_i64);
        let owners = key.ok().and_then(|key| numbers.get(&key)?.as_array().ok());
        let owners: Vec<Option<ObjectId>> =
            owners.map(|owners| owners.iter().map(|owner| owner.as_reference().ok()).collect()).unwrap_or_default();
        let wanted: Vec<Option<ObjectId>> = (0..marks.len()).map(|mark| walk.owners.get(&(place, mark)).copied()).collect();
        if owners != wanted {
            faults.push(format!("UA 7.1 the way back from page {place} is wrong"));
        }
    }
}

/// The attribute of a part.
fn attribute<'a>(part: &Part<'a>, owner: &[u8], key: &[u8]) -> Option<&'a Object> {
    let attributes = part.own.get(b"A").ok()?.as_dict().ok()?;
    attributes.get(key).ok().filter(|_| name(attributes, b"O") == Some(owner))
}

/// Headings go down one level at a time; figures have words and room; lists say how they are numbered.
fn kinds(parts: &[Part<'_>], faults: &mut Vec<String>) {
    let mut level = 0;
    for (at, part) in parts.iter().enumerate() {
        if let [b'H', digit @ b'1'..=b'6'] = part.kind.as_bytes() {
            let own = digit - b'0';
            if own > level + 1 {
                faults.push(format!("UA 7.4.2 H{own} after H{level}"));
            }
            level = own;
        }
        if part.kind == "Figure" {
            let said = part.own.get(b"Alt").ok().and_then(text).unwrap_or_default();
            if said.trim().is_empty() {
                faults.push("UA 7.3 a figure without words".to_owned());
            }
            let pages: BTreeSet<usize> = part.marks.iter().map(|(page, _)| *page).collect();
            let room = attribute(part, b"Layout", b"BBox").and_then(|room| room.as_array().ok());
            if pages.len() == 1 && room.is_none_or(|room| room.len() != 4) {
                faults.push("UA 7.3 a figure without its room".to_owned());
            }
        }
        if part.kind == "TH" && attribute(part, b"Table", b"Scope").and_then(|scope| scope.as_name().ok()) != Some(b"Column") {
            faults.push("UA 7.5 a head cell without scope".to_owned());
        }
        let empty = part.marks.is_empty() && part.parts == 0;
        if empty && !["TD", "TH"].contains(&part.kind.as_str()) {
            faults.push(format!("UA 7.1 an empty {}", part.kind));
        }
        // A list that counts says so.
        let first = parts.get(at + 2).filter(|_| part.kind == "L").filter(|label| label.kind == "Lbl");
        if first.is_none() && part.kind == "L" && attribute(part, b"List", b"ListNumbering").is_some() {
            faults.push("UA 7.6 a numbered list without numbers".to_owned());
        }
    }
}

/// Every row of a table has as many cells as its head, those counted that speak of several columns or reach down into the row.
fn tables(parts: &[Part<'_>], faults: &mut Vec<String>) {
    for (at, table) in parts.iter().enumerate().filter(|(_, part)| part.kind == "Table") {
        let inside = || parts.iter().skip(at + 1).take_while(|part| part.depth > table.depth);
        // A table is named once, before it begins.
        if inside().enumerate().any(|(place, part)| part.kind == "Caption" && place > 0) {
            faults.push("UA 7.5 a caption that is not the first".to_owned());
        }
        let mut cells = BTreeSet::new();
        let (mut reaching, mut row) = (Vec::new(), None);
        for part in inside().filter(|part| ["TR", "TH", "TD"].contains(&part.kind.as_str())) {
            if part.kind == "TR" {
                cells.extend(row.take());
                row = Some(reaching.iter().filter(|down| **down > 0).count());
                reaching = reaching.iter().filter(|down| **down > 1).map(|down| down - 1).collect();
                continue;
            }
            let span = |key: &[u8]| attribute(part, b"Table", key).and_then(|cells| cells.as_i64().ok()).unwrap_or(1);
            let across = usize::try_from(span(b"ColSpan")).unwrap();
            row = row.map(|cells| cells + across);
            reaching.extend(std::iter::repeat_n(span(b"RowSpan") - 1, if span(b"RowSpan") > 1 { across } else { 0 }));
        }
        cells.extend(row);
        if cells.len() != 1 || !inside().any(|part| part.kind == "TH") {
            faults.push(format!("UA 7.5 a table whose rows have {cells:?} cells"));
        }
    }
}

/// What the tags say from the first to the last, one line for each part with words of its own: its depth, type and words.
pub fn spoken(bytes: &[u8]) -> Vec<String> {
    let document = Document::load_mem(bytes).unwrap();
    let pages: Vec<ObjectId> = document.page_iter().collect();
    let marked = super::content::check(&document, &pages, &mut Vec::new());
    let walk = walk(&document, &pages).unwrap();
    let said = |part: &Part<'_>| {
        let words: String = part.marks.iter().map(|(page, mark)| marked[*page][*mark].1.as_str()).collect();
        let alt = part.own.get(b"Alt").ok().and_then(text).map(|alt| format!(" [{alt}]")).unwrap_or_default();
        format!("{}{}{alt} {}", "  ".repeat(part.depth), part.kind, words.trim()).trim_end().to_owned()
    };
    walk.parts.iter().map(said).collect()
}
