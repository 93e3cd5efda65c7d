//! A checker for the clauses of ISO 19005-2 (PDF/A-2a) and ISO 14289-1 (PDF/UA-1) that a paper touches. It reads the finished bytes and
//! shares nothing with the writer but the reader of PDF objects.

use lopdf::{Dictionary, Document, Object, ObjectId};

mod content;
mod faces;
mod tree;

pub use tree::spoken;

/// What is wrong with a file, each fault with its clause; empty when it conforms as far as it is looked at.
pub fn faults(bytes: &[u8]) -> Vec<String> {
    let mut faults = Vec::new();
    let mut file = |right: bool, fault: &str| {
        if !right {
            faults.push(fault.to_owned());
        }
    };
    file(bytes.starts_with(b"%PDF-1.7\n%") && bytes.get(10..14).is_some_and(|mark| mark.iter().all(|byte| *byte > 127)), "A 6.1.2 header");
    file(bytes.trim_ascii_end().ends_with(b"%%EOF"), "A 6.1.3 end of file");
    let document = Document::load_mem(bytes).unwrap();
    file(document.trailer.has(b"ID") && !document.trailer.has(b"Encrypt"), "A 6.1.3 trailer");
    objects(&document, &mut faults);
    catalog(&document, &mut faults);
    metadata(&document, &mut faults);
    intent(&document, &mut faults);
    let pages: Vec<ObjectId> = document.page_iter().collect();
    let marked = content::check(&document, &pages, &mut faults);
    tree::check(&document, &pages, &marked, &mut faults);
    bookmarks(&document, &pages, &mut faults);
    faults
}

/// A dictionary that may stand elsewhere.
pub fn dictionary<'a>(document: &'a Document, holder: &'a Dictionary, key: &[u8]) -> Option<&'a Dictionary> {
    document.dereference(holder.get(key).ok()?).ok()?.1.as_dict().ok()
}

pub fn name<'a>(dictionary: &'a Dictionary, key: &[u8]) -> Option<&'a [u8]> {
    dictionary.get(key).and_then(Object::as_name).ok()
}

/// A text string, in either of its forms.
pub fn text(object: &Object) -> Option<String> {
    let bytes = object.as_str().ok()?;
    match bytes.strip_prefix(&[0xFE, 0xFF]) {
        Some(wide) => String::from_utf16(&wide.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect::<Vec<_>>()).ok(),
        None => String::from_utf8(bytes.to_vec()).ok(),
    }
}

/// What no object of any kind may be or hold.
fn objects(document: &Document, faults: &mut Vec<String>) {
    for object in document.objects.values() {
        let dictionary = match object {
            Object::Dictionary(dictionary) => dictionary,
            Object::Stream(stream) => {
                let filters: Vec<&[u8]> = match stream.dict.get(b"Filter") {
                    Ok(Object::Name(name)) => vec![name],
                    Ok(Object::Array(names)) => names.iter().filter_map(|name| name.as_name().ok()).collect(),
                    _ => Vec::new(),
                };
                if filters.iter().any(|filter| ![&b"FlateDecode"[..], b"DCTDecode"].contains(filter)) {
                    faults.push("A 6.1.7 filter".to_owned());
                }
                &stream.dict
            }
            _ => continue,
        };
        for key in [&b"SMask"[..], b"Interpolate", b"Alternates", b"OPI", b"Ref", b"TR", b"HTP", b"F"] {
            if dictionary.has(key) {
                faults.push(format!("A 6.2 {} is forbidden", String::from_utf8_lossy(key)));
            }
        }
        let seen_through =
            ["ca", "CA"].iter().any(|key| dictionary.get(key.as_bytes()).and_then(Object::as_float).is_ok_and(|part| part < 1.0));
        if seen_through || dictionary.has(b"BM") || name(dictionary, b"S") == Some(b"Transparency") {
            faults.push("A 6.2.10 transparency".to_owned());
        }
        if name(dictionary, b"S") == Some(b"JavaScript") || dictionary.has(b"AA") || dictionary.has(b"EmbeddedFiles") {
            faults.push("A 6.5 action".to_owned());
        }
    }
}

fn catalog(document: &Document, faults: &mut Vec<String>) {
    let catalog = document.catalog().unwrap();
    let mut see = |right: bool, fault: &str| {
        if !right {
            faults.push(fault.to_owned());
        }
    };
    for key in [&b"OpenAction"[..], b"AcroForm", b"OCProperties", b"Perms", b"Requirements", b"Collection", b"Names"] {
        see(!catalog.has(key), &format!("A 6.1.11 catalog has {}", String::from_utf8_lossy(key)));
    }
    see(catalog.get(b"Lang").and_then(Object::as_str).is_ok_and(|language| language == b"id-ID"), "UA 7.2 language");
    let marks = dictionary(document, catalog, b"MarkInfo");
    let says = |key: &[u8]| marks.and_then(|marks| marks.get(key).and_then(Object::as_bool).ok());
    see(says(b"Marked") == Some(true) && says(b"Suspects") != Some(true), "A 6.7.2.2 mark information");
    let viewer = dictionary(document, catalog, b"ViewerPreferences");
    let titled = viewer.is_some_and(|viewer| viewer.get(b"DisplayDocTitle").and_then(Object::as_bool).is_ok_and(|titled| titled));
    see(titled, "UA 7.1 title in the window");
}

/// The text between two marks.
fn between<'a>(whole: &'a str, start: &str, end: &str) -> Option<&'a str> {
    let (_, rest) = whole.split_once(start)?;
    rest.split_once(end).map(|(inner, _)| inner)
}

fn metadata(document: &Document, faults: &mut Vec<String>) {
    let catalog = document.catalog().unwrap();
    let stream = catalog.get(b"Metadata").and_then(Object::as_reference).and_then(|id| document.get_object(id)).and_then(Object::as_stream);
    let Ok(stream) = stream else {
        faults.push("A 6.6.2.1 no metadata".to_owned());
        return;
    };
    let mut see = |right: bool, fault: &str| {
        if !right {
            faults.push(fault.to_owned());
        }
    };
    see(!stream.dict.has(b"Filter") && name(&stream.dict, b"Subtype") == Some(b"XML"), "A 6.6.2.1 metadata stream");
    let xmp = std::str::from_utf8(&stream.content).unwrap();
    let value = |tag: &str| between(xmp, &format!("<{tag}>"), &format!("</{tag}>")).unwrap_or_default();
    see(xmp.starts_with("<?xpacket begin=\"\u{feff}\"") && xmp.ends_with("<?xpacket end=\"r\"?>"), "A 6.6.2.1 packet");
    see((value("pdfaid:part"), value("pdfaid:conformance")) == ("2", "A"), "A 6.6.4 identification");
    see(value("pdfuaid:part") == "1", "UA 5 identification");
    see(value("pdfaSchema:namespaceURI") == "http://www.aiim.org/pdfua/ns/id/", "A 6.6.2.3 schema");
    let info = document.trailer.get(b"Info").and_then(Object::as_reference).and_then(|id| document.get_dictionary(id)).unwrap();
    let said = |key: &[u8]| info.get(key).ok().and_then(text).unwrap_or_default();
    let title = between(xmp, "<rdf:li xml:lang=\"x-default\">", "</rdf:li>").unwrap_or_default();
    let title = title.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    see(!title.trim().is_empty() && title == said(b"Title"), "A 6.6.3 title");
    see(value("xmp:CreatorTool") == said(b"Creator") && value("pdf:Producer") == said(b"Producer"), "A 6.6.3 maker");
    for (key, tag) in [(&b"CreationDate"[..], "xmp:CreateDate"), (b"ModDate", "xmp:ModifyDate")] {
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        see(digits(value(tag)) == digits(&said(key)) && !value(tag).is_empty(), "A 6.6.3 date");
    }
}

fn intent(document: &Document, faults: &mut Vec<String>) {
    let intents = document.catalog().unwrap().get(b"OutputIntents").and_then(Object::as_array);
    let first = intents.ok().and_then(|intents| intents.first()).and_then(|first| first.as_dict().ok());
    let profile = first.filter(|intent| name(intent, b"S") == Some(b"GTS_PDFA1") && intent.has(b"OutputConditionIdentifier"));
    let profile = profile.and_then(|intent| intent.get(b"DestOutputProfile").ok()?.as_reference().ok());
    let stream = profile.and_then(|id| document.get_object(id).ok()?.as_stream().ok());
    let sound = stream.is_some_and(|stream| {
        let bytes = stream.decompressed_content().unwrap_or_default();
        let sized = bytes.get(..4).is_some_and(|size| size == u32::try_from(bytes.len()).unwrap().to_be_bytes());
        let space = bytes.get(12..20) == Some(b"mntrRGB ") && bytes.get(8) == Some(&2);
        sized && space && stream.dict.get(b"N").and_then(Object::as_i64).is_ok_and(|parts| parts == 3)
    });
    if !sound {
        faults.push("A 6.2.3 output intent".to_owned());
    }
}

fn bookmarks(document: &Document, pages: &[ObjectId], faults: &mut Vec<String>) {
    let Some(outline) = dictionary(document, document.catalog().unwrap(), b"Outlines") else {
        faults.push("no bookmarks".to_owned());
        return;
    };
    let (mut next, mut count, mut last) = (outline.get(b"First").and_then(Object::as_reference).ok(), 0, None);
    while let Some(id) = next {
        let mark = document.get_dictionary(id).unwrap();
        let titled = mark.get(b"Title").ok().and_then(text).is_some_and(|title| !title.trim().is_empty());
        let page = mark.get(b"Dest").and_then(Object::as_array).ok().and_then(|dest| dest.first()?.as_reference().ok());
        if !titled || !page.is_some_and(|page| pages.contains(&page)) {
            faults.push("a bookmark without title or page".to_owned());
        }
        (count, last) = (count + 1, Some(id));
        next = mark.get(b"Next").and_then(Object::as_reference).ok();
    }
    let told = outline.get(b"Count").and_then(Object::as_i64).ok();
    if told != Some(count) || count == 0 || outline.get(b"Last").and_then(Object::as_reference).ok() != last {
        faults.push("bookmarks are miscounted".to_owned());
    }
}
