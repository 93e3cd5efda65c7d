//! Takes what programs write into a PDF about its making out of a foreign file that is to leave the house.

use lopdf::{Document, Object};

/// The PDF without information dictionary, XMP and the private pieces of programs; none when it cannot be read or is locked.
#[must_use]
pub fn without_particulars(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut document = Document::load_mem(bytes).ok().filter(|document| !document.is_encrypted())?;
    document.trailer.remove(b"Info");
    for object in document.objects.values_mut() {
        let dictionary = match object {
            Object::Dictionary(dictionary) => dictionary,
            Object::Stream(stream) => &mut stream.dict,
            _ => continue,
        };
        dictionary.remove(b"Metadata");
        dictionary.remove(b"PieceInfo");
    }
    document.prune_objects();
    let mut out = Vec::new();
    document.save_to(&mut out).ok()?;
    Some(out)
}

#[cfg(test)]
mod tests {
    use lopdf::dictionary;

    use super::*;

    const SECRET: &[u8] = b"Misalnda Tutuploket";

    #[test]
    fn a_pdf_leaves_without_author_and_xmp() {
        let mut document = Document::with_version("1.7");
        let xmp = document.add_object(lopdf::Stream::new(dictionary! { "Type" => "Metadata" }, SECRET.to_vec()));
        let pages = document.add_object(dictionary! { "Type" => "Pages", "Kids" => Object::Array(Vec::new()), "Count" => 0 });
        let root = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages, "Metadata" => xmp });
        let info = document.add_object(dictionary! { "Author" => Object::string_literal(SECRET.to_vec()) });
        document.trailer.set("Root", root);
        document.trailer.set("Info", info);
        let mut told = Vec::new();
        document.save_to(&mut told).unwrap();
        let cleaned = without_particulars(&told).unwrap();
        assert!(holds(&told) && !holds(&cleaned));
        assert!(Document::load_mem(&cleaned).is_ok());
    }

    fn holds(bytes: &[u8]) -> bool {
        bytes.windows(SECRET.len()).any(|window| window == SECRET)
    }
}
