//! The structure of a sheet → the tags of a PDF (ISO 32000-1, 14.7 and 14.8; ISO 14289-1, 7).

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::content::points;
use super::{single, wide};
use crate::sheet::{Frame, Item, Sheet};
use crate::structure::{Node, Numbering, Role, Structure};

/// The standard type of a part.
pub(super) fn name(role: Role) -> &'static str {
    match role {
        Role::Part => "Part",
        Role::Heading(level) | Role::Sub(level) => match level {
            0 | 1 => "H1",
            2 => "H2",
            3 => "H3",
            4 => "H4",
            5 => "H5",
            _ => "H6",
        },
        Role::Paragraph => "P",
        Role::List(_) => "L",
        Role::Item => "LI",
        Role::Label => "Lbl",
        Role::Body => "LBody",
        Role::Table => "Table",
        Role::Caption => "Caption",
        Role::Head => "THead",
        Role::Rows => "TBody",
        Role::Row => "TR",
        Role::HeadCell | Role::WideHead { .. } => "TH",
        Role::Cell => "TD",
        Role::Span => "Span",
        Role::Figure => "Figure",
    }
}

/// A name object.
pub(super) fn named(name: &str) -> Object {
    Object::Name(name.as_bytes().to_vec())
}

/// Where a part is marked: the page and the number of the mark on it.
type Mark = (usize, i64);

/// Writes the tags of a sheet into its document. `marks` tells for each page which parts its marks belong to.
pub(super) fn write(document: &mut Document, sheet: &Sheet, marks: &[Vec<u32>]) -> Result<(), lopdf::Error> {
    let pages: Vec<ObjectId> = document.page_iter().collect();
    let root = document.new_object_id();
    let whole = document.new_object_id();
    let tree = Tree::new(document, &sheet.structure, marks);
    for (number, node) in sheet.structure.nodes().iter().enumerate() {
        let Some(Some(own)) = tree.ids.get(number) else { continue };
        let mut part = Dictionary::new();
        part.set("S", named(name(node.role)));
        part.set("P", Object::Reference(tree.parent(node).unwrap_or(whole)));
        if let Some(attributes) = attributes(node, number, sheet) {
            part.set("A", attributes);
        }
        if !node.alt.is_empty() {
            part.set("Alt", wide(&node.alt));
        }
        let here = tree.marks.get(number).map(Vec::as_slice).unwrap_or_default();
        let first = here.first().map(|(page, _)| *page);
        if let Some(page) = first.and_then(|page| pages.get(page)) {
            part.set("Pg", Object::Reference(*page));
        }
        let mut members: Vec<Object> = here.iter().map(|mark| content(*mark, first, &pages)).collect();
        members.extend(tree.members(Some(number)));
        match (members.len(), members.pop()) {
            (1, Some(only)) => part.set("K", only),
            (_, Some(last)) => {
                members.push(last);
                part.set("K", Object::Array(members));
            }
            _ => {}
        }
        document.objects.insert(*own, Object::Dictionary(part));
    }
    let mut document_part = Dictionary::new();
    document_part.set("S", named("Document"));
    document_part.set("P", Object::Reference(root));
    document_part.set("K", Object::Array(tree.members(None)));
    document.objects.insert(whole, Object::Dictionary(document_part));
    let parents = parents(document, &pages, marks, &tree)?;
    let mut top = Dictionary::new();
    top.set("Type", named("StructTreeRoot"));
    top.set("K", Object::Array(vec![Object::Reference(whole)]));
    top.set("ParentTree", Object::Reference(parents));
    top.set("ParentTreeNextKey", Object::Integer(i64::try_from(pages.len()).unwrap_or_default()));
    document.objects.insert(root, Object::Dictionary(top));
    let mut info = Dictionary::new();
    info.set("Marked", Object::Boolean(true));
    let catalog = document.catalog_mut()?;
    catalog.set("StructTreeRoot", Object::Reference(root));
    catalog.set("MarkInfo", Object::Dictionary(info));
    Ok(())
}

/// Which parts are written, under which numbers, and what they hold.
struct Tree {
    /// By the place of the part; none for parts that hold nothing.
    ids: Vec<Option<ObjectId>>,
    marks: Vec<Vec<Mark>>,
    /// By the place of the part, the document itself under none.
    children: BTreeMap<Option<usize>, Vec<usize>>,
}

impl Tree {
    fn new(document: &mut Document, structure: &Structure, marks: &[Vec<u32>]) -> Self {
        let nodes = structure.nodes();
        let mut own: Vec<Vec<Mark>> = vec![Vec::new(); nodes.len()];
        for (page, marks) in marks.iter().enumerate() {
            for (tag, mark) in marks.iter().zip(0..) {
                if let Some(marks) = place(*tag).and_then(|place| own.get_mut(place)) {
                    marks.push((page, mark));
                }
            }
        }
        // A cell stands even when it is empty, or the others of its row would move; every other part is there for what it holds.
        let mut kept: Vec<bool> = nodes
            .iter()
            .zip(&own)
            .map(|(node, marks)| !marks.is_empty() || matches!(node.role, Role::Cell | Role::HeadCell | Role::WideHead { .. }))
            .collect();
        for (number, node) in nodes.iter().enumerate().rev() {
            if kept.get(number).copied().unwrap_or_default()
                && let Some(parent) = node.parent.and_then(place).and_then(|parent| kept.get_mut(parent))
            {
                *parent = true;
            }
        }
        let mut children: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
        for (number, node) in nodes.iter().enumerate().filter(|(number, _)| kept.get(*number).copied().unwrap_or_default()) {
            children.entry(node.parent.and_then(place)).or_default().push(number);
        }
        let ids = kept.iter().map(|kept| kept.then(|| document.new_object_id())).collect();
        Self { ids, marks: own, children }
    }

    fn id(&self, number: usize) -> Option<ObjectId> {
        self.ids.get(number).copied().flatten()
    }

    fn parent(&self, node: &Node) -> Option<ObjectId> {
        self.id(node.parent.and_then(place)?)
    }

    fn members(&self, of: Option<usize>) -> Vec<Object> {
        let members = self.children.get(&of).map(Vec::as_slice).unwrap_or_default();
        members.iter().filter_map(|member| self.id(*member)).map(Object::Reference).collect()
    }
}

fn place(tag: u32) -> Option<usize> {
    usize::try_from(tag).ok()
}

/// Marked content: its number, with its page when that is not the page of the part.
fn content((page, mark): Mark, first: Option<usize>, pages: &[ObjectId]) -> Object {
    match pages.get(page).filter(|_| Some(page) != first) {
        None => Object::Integer(mark),
        Some(id) => {
            let mut elsewhere = Dictionary::new();
            elsewhere.set("Type", named("MCR"));
            elsewhere.set("Pg", Object::Reference(*id));
            elsewhere.set("MCID", Object::Integer(mark));
            Object::Dictionary(elsewhere)
        }
    }
}

/// For each page the parts of its marks, and for readers the wish to step through what can be reached in that order.
fn parents(document: &mut Document, pages: &[ObjectId], marks: &[Vec<u32>], tree: &Tree) -> Result<ObjectId, lopdf::Error> {
    let mut numbers = Vec::with_capacity(pages.len() * 2);
    for ((page, marks), number) in pages.iter().zip(marks).zip(0_i64..) {
        let of_mark = |tag: &u32| place(*tag).and_then(|place| tree.id(place)).map_or(Object::Null, Object::Reference);
        numbers.push(Object::Integer(number));
        numbers.push(Object::Array(marks.iter().map(of_mark).collect()));
        let page = document.get_dictionary_mut(*page)?;
        page.set("StructParents", Object::Integer(number));
        page.set("Tabs", named("S"));
    }
    let mut parents = Dictionary::new();
    parents.set("Nums", Object::Array(numbers));
    Ok(document.add_object(parents))
}

/// What a type alone does not say: how a list is marked, of what a head cell speaks, where a figure stands.
fn attributes(node: &Node, number: usize, sheet: &Sheet) -> Option<Object> {
    let mut attributes = Dictionary::new();
    match node.role {
        Role::List(numbering) => {
            let value = match numbering {
                Numbering::Labels => return None,
                Numbering::Decimal => "Decimal",
                Numbering::Letters => "LowerAlpha",
                Numbering::Dots => "Disc",
            };
            attributes.set("O", named("List"));
            attributes.set("ListNumbering", named(value));
        }
        Role::HeadCell | Role::WideHead { .. } => {
            attributes.set("O", named("Table"));
            attributes.set("Scope", named("Column"));
            if let Role::WideHead { across, down } = node.role {
                for (key, cells) in [("ColSpan", across), ("RowSpan", down)].into_iter().filter(|(_, cells)| *cells > 1) {
                    attributes.set(key, Object::Integer(i64::from(cells)));
                }
            }
        }
        Role::Figure => {
            attributes.set("O", named("Layout"));
            attributes.set("Placement", named("Block"));
            if let Some(bounds) = bounds(number, sheet) {
                attributes.set("BBox", Object::Array(bounds.map(Object::Real).to_vec()));
            }
        }
        _ => return None,
    }
    Some(Object::Dictionary(attributes))
}

/// The room of a figure that stands on a single page, in points from its lower left corner.
fn bounds(number: usize, sheet: &Sheet) -> Option<[f32; 4]> {
    let own = |item: &&Item| item.tag().and_then(place) == Some(number);
    let mut pages = sheet.pages.iter().filter(|page| page.items.iter().any(|item| own(&item)));
    let (page, None) = (pages.next()?, pages.next()) else { return None };
    let all = page.items.iter().filter(own).filter_map(Item::bounds).reduce(|one, two| Frame {
        left: one.left.min(two.left),
        top: one.top.min(two.top),
        right: one.right.max(two.right),
        bottom: one.bottom.max(two.bottom),
    })?;
    let up = |y: f64| page.height_mm - y;
    // In steps of a thousandth, as all numbers of a page.
    Some([all.left, up(all.bottom), all.right, up(all.top)].map(|mm| single((points(mm) * 1000.0).round() / 1000.0)))
}
