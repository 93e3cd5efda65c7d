//! What a PDF says of itself: title, dates, language, identifier, and for a paper of our own that it conforms to PDF/A-2a
//! (ISO 19005-2) and PDF/UA-1 (ISO 14289-1). Nothing about persons or machines.

use std::fmt::Write as _;
use std::sync::OnceLock;

use chrono::{DateTime, FixedOffset};
use lopdf::{Dictionary, Document, Object, Stream, StringFormat};
use sha2::{Digest as _, Sha256};

use super::tags::named;
use super::{colour, wide};

/// Who made it, in the words of both places that say so.
const MAKER: &str = "Tuntas";

/// What is said of a document.
pub(super) struct Particulars<'a> {
    pub title: &'a str,
    pub language: &'a str,
    pub created: DateTime<FixedOffset>,
    /// Seed of the identifier.
    pub seed: &'a str,
    /// Whether readers open with the bookmarks in view.
    pub outlined: bool,
    /// Whether it claims to conform: only what was written from tagged parts may.
    pub conforms: bool,
}

/// Writes them. A document that must not claim to conform loses a claim that an earlier writing of it made.
pub(super) fn sign_off(document: &mut Document, particulars: &Particulars<'_>) -> Result<(), lopdf::Error> {
    let date = particulars.created.format("D:%Y%m%d%H%M%S%:z").to_string();
    // PDF writes the offset as +07'00'.
    let date = match date.rsplit_once(':') {
        Some((hours, minutes)) => format!("{hours}'{minutes}'"),
        None => date,
    };
    let date = Object::String(date.into_bytes(), StringFormat::Literal);
    let mut info = Dictionary::new();
    info.set("Title", wide(particulars.title));
    info.set("Creator", wide(MAKER));
    info.set("Producer", wide(MAKER));
    info.set("CreationDate", date.clone());
    info.set("ModDate", date);
    if particulars.conforms {
        // Readers that do not look into the XMP find the claim here.
        info.set("GTS_PDFA1Version", Object::String(b"PDF/A-2a:2011".to_vec(), StringFormat::Literal));
    }
    let id = document.trailer.get(b"Info")?.as_reference()?;
    document.objects.insert(id, Object::Dictionary(info));

    let digest = Sha256::digest(format!("{}\n{}", particulars.seed, particulars.title));
    let id = Object::String(digest.iter().take(16).copied().collect(), StringFormat::Hexadecimal);
    document.trailer.set("ID", Object::Array(vec![id.clone(), id]));

    let claim = particulars.conforms.then(|| (document.add_object(metadata(particulars)), document.add_object(intent_profile().clone())));
    let catalog = document.catalog_mut()?;
    catalog.set("Lang", Object::String(particulars.language.as_bytes().to_vec(), StringFormat::Literal));
    let mut viewer = Dictionary::new();
    viewer.set("DisplayDocTitle", Object::Boolean(true));
    catalog.set("ViewerPreferences", Object::Dictionary(viewer));
    let mode = if particulars.outlined { "UseOutlines" } else { "UseNone" };
    catalog.set("PageMode", named(mode));
    catalog.remove(b"Metadata");
    if let Some((metadata, profile)) = claim {
        catalog.set("Metadata", Object::Reference(metadata));
        let mut intent = Dictionary::new();
        intent.set("Type", named("OutputIntent"));
        intent.set("S", named("GTS_PDFA1"));
        intent.set("OutputConditionIdentifier", Object::string_literal(colour::NAME));
        intent.set("Info", Object::string_literal(colour::NAME));
        intent.set("DestOutputProfile", Object::Reference(profile));
        catalog.set("OutputIntents", Object::Array(vec![Object::Dictionary(intent)]));
    }
    Ok(())
}

/// The profile that says what the greys and colours mean, packed once.
fn intent_profile() -> &'static Stream {
    static PROFILE: OnceLock<Stream> = OnceLock::new();
    PROFILE.get_or_init(|| {
        let mut dictionary = Dictionary::new();
        dictionary.set("N", Object::Integer(3));
        let mut stream = Stream::new(dictionary, colour::profile());
        // Left as it is, it is only longer.
        stream.compress().ok();
        stream
    })
}

/// The same particulars as XMP (ISO 16684-1), with the description of the one schema that ISO 19005-2 does not know.
fn metadata(particulars: &Particulars<'_>) -> Stream {
    let title = escaped(particulars.title);
    let date = particulars.created.format("%Y-%m-%dT%H:%M:%S%:z");
    let language = particulars.language;
    let mut xmp = String::with_capacity(2600);
    write!(
        xmp,
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n<rdf:Description rdf:about=\"\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" \
         xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" \
         xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n<dc:format>application/pdf</dc:format>\n\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\n\
         <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>\n\
         <xmp:CreatorTool>{MAKER}</xmp:CreatorTool>\n<xmp:CreateDate>{date}</xmp:CreateDate>\n<xmp:ModifyDate>{date}</xmp:ModifyDate>\n\
         <pdf:Producer>{MAKER}</pdf:Producer>\n<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n\
         <pdfuaid:part>1</pdfuaid:part>\n</rdf:Description>\n{SCHEMA}</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>"
    )
    .ok();
    let mut dictionary = Dictionary::new();
    dictionary.set("Type", named("Metadata"));
    dictionary.set("Subtype", named("XML"));
    // Unpacked, so that tools that know no PDF find it too.
    Stream::new(dictionary, xmp.into_bytes()).with_compression(false)
}

/// What the property of PDF/UA is, for archives that know only the schemas of ISO 19005-2 (6.6.2.3.3).
const SCHEMA: &str = "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" \
    xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n\
    <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n\
    <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\n\
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n\
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n\
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n\
    <pdfaProperty:name>part</pdfaProperty:name>\n<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n\
    <pdfaProperty:category>internal</pdfaProperty:category>\n\
    <pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>\n\
    </rdf:li></rdf:Seq></pdfaSchema:property>\n</rdf:li></rdf:Bag></pdfaExtension:schemas>\n</rdf:Description>\n";

/// Text inside an element of XML; what no XML may hold is left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars().filter(|letter| !letter.is_control()) {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            letter => out.push(letter),
        }
    }
    out
}
