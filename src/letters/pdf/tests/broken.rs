//! The checker finds what is broken: a sound paper is spoilt in one way at a time.

use super::*;

/// A way to spoil a paper.
type Spoil = fn(&mut Document);

fn spoilt(bytes: &[u8], spoil: Spoil) -> Vec<String> {
    let mut document = Document::load_mem(bytes).unwrap();
    spoil(&mut document);
    let mut out = Vec::new();
    document.save_to(&mut out).unwrap();
    faults(&out)
}

/// The parts of a type.
fn parts(document: &Document, kind: &str) -> Vec<ObjectId> {
    let of_kind = |object: &Object| {
        object.as_dict().is_ok_and(|part| part.get(b"S").and_then(Object::as_name).is_ok_and(|name| name == kind.as_bytes()))
    };
    document.objects.iter().filter(|(_, object)| of_kind(object)).map(|(id, _)| *id).collect()
}

fn first<'a>(document: &'a mut Document, kind: &str) -> &'a mut lopdf::Dictionary {
    let id = parts(document, kind)[0];
    document.get_dictionary_mut(id).unwrap()
}

/// Rewrites the stream of the first page.
fn rewrite(document: &mut Document, from: &str, to: &str) {
    let page = document.page_iter().next().unwrap();
    let content = document.get_page_content_with_limit(page, 1 << 24).unwrap();
    let text = String::from_utf8(content).unwrap();
    assert!(text.contains(from), "{from} is not in the page");
    document.change_page_content(page, text.replacen(from, to, 1).into_bytes()).unwrap();
}

fn xmp(document: &mut Document, from: &str, to: &str) {
    let id = document.catalog().unwrap().get(b"Metadata").unwrap().as_reference().unwrap();
    let stream = document.get_object_mut(id).unwrap().as_stream_mut().unwrap();
    let text = String::from_utf8(stream.content.clone()).unwrap();
    assert!(text.contains(from), "{from} is not in the metadata");
    stream.set_content(text.replacen(from, to, 1).into_bytes());
}

/// A dictionary that has a key.
fn with_key<'a>(document: &'a mut Document, key: &[u8]) -> &'a mut lopdf::Dictionary {
    document.objects.values_mut().filter_map(|object| object.as_dict_mut().ok()).find(|dictionary| dictionary.has(key)).unwrap()
}

#[test]
fn each_fault_is_found_and_named() {
    let sound = pdf(&set(ALL, &facts("", 2, 2))).unwrap();
    assert_eq!(spoilt(&sound, |_| ()), Vec::<String>::new(), "reading and writing alone breaks nothing");
    let spoils: [(&str, Spoil); 26] = [
        ("A 6.1.3 trailer", |document| drop(document.trailer.remove(b"ID"))),
        ("A 6.2.3 output intent", |document| drop(document.catalog_mut().unwrap().remove(b"OutputIntents"))),
        ("A 6.1.11 catalog", |document| document.catalog_mut().unwrap().set("OpenAction", Object::Null)),
        ("UA 7.2 language", |document| drop(document.catalog_mut().unwrap().remove(b"Lang"))),
        ("A 6.7.2.2", |document| drop(document.catalog_mut().unwrap().remove(b"MarkInfo"))),
        ("UA 7.1 title", |document| drop(document.catalog_mut().unwrap().remove(b"ViewerPreferences"))),
        ("A 6.6.2.1", |document| drop(document.catalog_mut().unwrap().remove(b"Metadata"))),
        ("A 6.6.3 title", |document| xmp(document, "x-default\">", "x-default\">x")),
        ("A 6.6.3 date", |document| xmp(document, "CreateDate>20", "CreateDate>19")),
        ("A 6.6.4", |document| xmp(document, "conformance>A", "conformance>B")),
        ("UA 5", |document| xmp(document, "pdfuaid:part>1", "pdfuaid:part>2")),
        ("A 6.6.2.3", |document| xmp(document, "pdfaSchema:namespaceURI>h", "pdfaSchema:namespaceURI>x")),
        ("A 6.2.10", |document| with_key(document, b"FontName").set("ca", Object::Real(0.5))),
        ("A 6.2.11.4.1", |document| drop(with_key(document, b"FontFile2").remove(b"FontFile2"))),
        ("A 6.2.11.7.2", |document| drop(with_key(document, b"ToUnicode").remove(b"ToUnicode"))),
        ("A 6.2.11.2", |document| with_key(document, b"FontName").set("FontName", Object::Name(b"ABCDEF+Lain".to_vec()))),
        ("outside of every mark", |document| rewrite(document, "/Artifact", "0 0 9 9 re\nf\n/Artifact")),
        ("UA 7.1 marks are not numbered", |document| rewrite(document, "MCID 1>>", "MCID 2>>")),
        ("A 6.2.2 operator", |document| rewrite(document, "BT\n", "BT\n0 Tr\n")),
        ("A 6.2.11.8", |document| rewrite(document, "[<", "[<0000> <")),
        ("UA 7.3 a figure without words", |document| drop(first(document, "Figure").remove(b"Alt"))),
        ("UA 7.3 a figure without its room", |document| drop(first(document, "Figure").remove(b"A"))),
        ("UA 7.5 a head cell", |document| drop(first(document, "TH").remove(b"A"))),
        ("UA 7.5 a table", |document| {
            let row = first(document, "TR");
            let only = row.get(b"K").unwrap().as_array().unwrap()[0].clone();
            row.set("K", only);
        }),
        ("UA 7.4.2", |document| first(document, "H2").set("S", Object::Name(b"H4".to_vec()))),
        ("UA 7.2 TD inside", |document| first(document, "TBody").set("S", Object::Name(b"P".to_vec()))),
    ];
    for (fault, spoil) in spoils {
        let found = spoilt(&sound, spoil);
        let fault = fault.replace("TD inside", "TR inside");
        assert!(found.iter().any(|found| found.contains(&fault)), "{fault} is not among {found:?}");
    }
}

#[test]
fn a_tree_that_skips_repeats_or_loses_a_mark_is_found() {
    let sound = pdf(&set(ALL, &facts("", 2, 2))).unwrap();
    let spoils: [(&str, Spoil); 4] = [
        ("UA 7.1 the way back", |document| with_key(document, b"Nums").set("Nums", Object::Array(Vec::new()))),
        ("read in another order", |document| {
            let whole = first(document, "Document");
            let mut members = whole.get(b"K").unwrap().as_array().unwrap().clone();
            members.swap(1, 2);
            whole.set("K", Object::Array(members));
        }),
        ("belongs to two parts", |document| {
            let [one, two, ..] = parts(document, "P")[..] else { panic!() };
            let number = document.get_dictionary(one).unwrap().get(b"K").unwrap().clone();
            document.get_dictionary_mut(two).unwrap().set("K", number);
        }),
        ("UA 7.1 an empty P", |document| drop(first(document, "P").remove(b"K"))),
    ];
    for (fault, spoil) in spoils {
        let found = spoilt(&sound, spoil);
        assert!(found.iter().any(|found| found.contains(fault)), "{fault} is not among {found:?}");
    }
}
