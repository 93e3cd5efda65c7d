//! Takes what programs write into a PDF about its making out of a foreign file that is to leave the house.

use lopdf::Object;

/// The PDF without information dictionary, XMP and the private pieces of programs; none when it cannot be read or is locked.
/// The second value says whether names or places may be left: in notes, forms, signatures, attached files, photographs.
#[must_use]
pub fn without_particulars(bytes: &[u8]) -> Option<(Vec<u8>, bool)> {
    let mut document = super::foreign::load(bytes).ok()?;
    document.trailer.remove(b"Info");
    let mut doubtful = false;
    for object in document.objects.values_mut() {
        let dictionary = match object {
            Object::Dictionary(dictionary) => dictionary,
            Object::Stream(stream) => {
                doubtful |= stream.content.windows(6).take(4096).any(|window| window == b"Exif\0\0");
                &mut stream.dict
            }
            _ => continue,
        };
        dictionary.remove(b"Metadata");
        dictionary.remove(b"PieceInfo");
        doubtful |= TELLING.iter().any(|key| dictionary.has(key));
    }
    document.prune_objects();
    let mut out = Vec::new();
    document.save_to(&mut out).ok()?;
    Some((out, doubtful))
}

/// Keys of notes, forms, signatures and attached files.
const TELLING: [&[u8]; 5] = [b"Annots", b"AcroForm", b"EmbeddedFiles", b"AF", b"ByteRange"];

#[cfg(test)]
mod tests {
    use lopdf::{Document, dictionary};

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
        let (cleaned, doubtful) = without_particulars(&told).unwrap();
        assert!(holds(&told) && !holds(&cleaned) && !doubtful);
        assert!(Document::load_mem(&cleaned).is_ok());
    }

    #[test]
    fn a_pdf_with_notes_or_photographs_is_called_doubtful() {
        for telling in [
            Object::Dictionary(dictionary! { "Type" => "Page", "Annots" => Object::Array(Vec::new()) }),
            Object::Stream(lopdf::Stream::new(dictionary! { "Filter" => "DCTDecode" }, b"\xff\xd8\xff\xe1..Exif\0\0".to_vec())),
        ] {
            let mut document = Document::with_version("1.7");
            let part = document.add_object(telling);
            let root = document.add_object(dictionary! { "Type" => "Catalog", "Part" => part });
            document.trailer.set("Root", root);
            let mut told = Vec::new();
            document.save_to(&mut told).unwrap();
            assert!(without_particulars(&told).unwrap().1);
        }
    }

    fn holds(bytes: &[u8]) -> bool {
        bytes.windows(SECRET.len()).any(|window| window == SECRET)
    }
}
