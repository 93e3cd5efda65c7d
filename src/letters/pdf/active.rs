//! What a foreign PDF would do when it is opened, and the same pages without it.

use chrono::DateTime;
use lopdf::{Dictionary, Object};

use super::LetterError;
use super::bind::{Part, bind};
use super::foreign;

/// Kinds of actions that reach beyond the pages (ISO 32000-1, 12.6.4).
const ACTIONS: [&[u8]; 10] =
    [b"JavaScript", b"Launch", b"SubmitForm", b"ImportData", b"GoToR", b"GoToE", b"Rendition", b"Movie", b"Sound", b"RichMediaExecute"];
/// Keys of scripts, files within the file, and forms that are programs.
const KEYS: [&[u8]; 6] = [b"JS", b"JavaScript", b"EmbeddedFiles", b"EF", b"RichMediaContent", b"XFA"];
/// Kinds of objects that hold a file or play something.
const KINDS: [&[u8]; 2] = [b"EmbeddedFile", b"RichMedia"];

/// Whether a PDF carries scripts, programs, files or actions that reach beyond its pages.
///
/// # Errors
/// [`LetterError::Pdf`] when it cannot be read, so that nobody can say.
pub fn is_active(bytes: &[u8]) -> Result<bool, LetterError> {
    Ok(foreign::load(bytes)?.objects.values().any(|object| acts(object, 0)))
}

fn acts(object: &Object, depth: usize) -> bool {
    // Deeper than any honest file.
    if depth > 64 {
        return true;
    }
    match object {
        Object::Dictionary(dictionary) => dictionary_acts(dictionary, depth),
        Object::Stream(stream) => dictionary_acts(&stream.dict, depth),
        Object::Array(all) => all.iter().any(|one| acts(one, depth + 1)),
        _ => false,
    }
}

fn dictionary_acts(dictionary: &Dictionary, depth: usize) -> bool {
    let names = |key: &[u8], among: &[&[u8]]| dictionary.get(key).and_then(Object::as_name).is_ok_and(|name| among.contains(&name));
    KEYS.iter().any(|key| dictionary.has(key))
        || names(b"S", &ACTIONS)
        || names(b"Type", &KINDS)
        || names(b"Subtype", &KINDS)
        || dictionary.iter().any(|(_, value)| acts(value, depth + 1))
}

/// The pages of a foreign PDF as a PDF of our own writing: without scripts, forms, notes, links, attached files and particulars.
///
/// # Errors
/// [`LetterError::Pdf`] when it cannot be read, is locked or has no pages.
pub fn plain_pages(bytes: &[u8]) -> Result<Vec<u8>, LetterError> {
    bind("", DateTime::UNIX_EPOCH.fixed_offset(), "", &[Part { title: String::new(), bytes: bytes.to_vec() }])
}

#[cfg(test)]
mod tests {
    use lopdf::{Document, Stream, dictionary};

    use super::*;

    /// A PDF of one page with something in its catalog.
    fn with(key: &str, value: Object) -> Vec<u8> {
        let mut document = Document::with_version("1.7");
        let tree = document.new_object_id();
        let content = document.add_object(Stream::new(Dictionary::new(), b"q Q".to_vec()));
        let page = document.add_object(dictionary! { "Type" => "Page", "Parent" => tree, "Contents" => content });
        let page = Object::Reference(page);
        document.objects.insert(tree, Object::Dictionary(dictionary! { "Type" => "Pages", "Kids" => vec![page], "Count" => 1 }));
        let extra = document.add_object(value);
        let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree, key => extra });
        document.trailer.set("Root", catalog);
        let mut bytes = Vec::new();
        document.save_to(&mut bytes).unwrap();
        bytes
    }

    #[test]
    fn what_acts_is_found_wherever_it_hides_and_is_left_behind() {
        let script = || Object::Dictionary(dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("app.alert(1)") });
        let file = || Object::Stream(Stream::new(dictionary! { "Type" => "EmbeddedFile" }, b"MZ".to_vec()));
        for (key, value) in [
            ("OpenAction", script()),
            ("AA", Object::Dictionary(dictionary! { "WC" => script() })),
            ("Deep", Object::Array(vec![Object::Array(vec![Object::Dictionary(dictionary! { "Next" => script() })])])),
            ("OpenAction", Object::Dictionary(dictionary! { "S" => "Launch", "F" => Object::string_literal("cmd.exe") })),
            ("OpenAction", Object::Dictionary(dictionary! { "S" => "GoToR" })),
            ("Names", Object::Dictionary(dictionary! { "EmbeddedFiles" => Object::Null })),
            ("Hidden", file()),
            ("AcroForm", Object::Dictionary(dictionary! { "XFA" => Object::Null })),
        ] {
            let bytes = with(key, value.clone());
            assert_eq!(is_active(&bytes), Ok(true), "{key} {value:?}");
            let plain = plain_pages(&bytes).unwrap();
            assert_eq!(is_active(&plain), Ok(false), "{key} {value:?}");
            assert_eq!(super::super::bind::page_sizes(&plain).unwrap().len(), 1);
        }
    }

    #[test]
    fn a_place_to_begin_at_and_a_link_are_no_action() {
        for value in [
            Object::Array(vec![Object::Name(b"Fit".to_vec())]),
            Object::Dictionary(dictionary! { "S" => "GoTo" }),
            Object::Dictionary(dictionary! { "S" => "URI", "URI" => Object::string_literal("https://contoh.invalid") }),
        ] {
            assert_eq!(is_active(&with("OpenAction", value.clone())), Ok(false), "{value:?}");
        }
        assert!(is_active(b"%PDF-1.7 rusak").is_err());
    }
}
