//! What comes in as text: pages of the portal, mails of it and chats, each with what was read and what was left. `UPDATE_GOLDEN=1`
//! rewrites; a person looks at the difference.

use std::fmt::Write as _;

use domain::incoming::labels::Labels;
use domain::incoming::pasted::{LONGEST, Pasted, read};

const LABELS: &str = include_str!("../../assets/incoming/label_masuk.txt");

/// What was read, one line for each field.
fn told(pasted: &Pasted) -> String {
    let arrived = &pasted.arrived;
    let mut out = String::new();
    let form = serde_json::to_value(&arrived.form).unwrap();
    for (key, value) in form.as_object().unwrap() {
        let empty = value.is_null() || [serde_json::json!(""), serde_json::json!([]), serde_json::json!(false)].contains(value);
        if !empty && !["identity", "proxy"].contains(&key.as_str()) {
            writeln!(out, "{key} = {value}").unwrap();
        }
    }
    let who = serde_json::to_value(&arrived.identity).unwrap();
    for (key, value) in who.as_object().unwrap().iter().filter(|(_, value)| **value != "" && **value != false) {
        writeln!(out, "pelapor {key} = {value}").unwrap();
    }
    arrived.class.iter().for_each(|class| writeln!(out, "klasifikasi = {}", class.code()).unwrap());
    arrived.category.iter().for_each(|category| writeln!(out, "kategori = {}", category.code()).unwrap());
    arrived.history.iter().for_each(|line| writeln!(out, "riwayat: {line}").unwrap());
    arrived.doubtful.iter().for_each(|(field, value)| writeln!(out, "ragu: {} = {value}", field.name()).unwrap());
    pasted.rest.iter().for_each(|line| writeln!(out, "sisa: {line}").unwrap());
    out
}

#[test]
fn ten_pasted_pages_in_three_layouts_are_read_and_nothing_of_them_is_lost() {
    let labels = Labels::read(LABELS).unwrap();
    let folder = support::root().join("tests/incoming/tempel");
    let mut seen = 0;
    for entry in std::fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|end| end != "txt") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let pasted = read(&labels, &text).unwrap();
        let said = told(&pasted);
        // The same page from another system reads the same.
        let windows = read(&labels, &text.replace('\n', "\r\n")).unwrap();
        assert_eq!(told(&windows), said, "{}", path.display());
        // Whatever stands on the page stands in what was read, but for labels.
        let all: String = said.to_lowercase().chars().filter(|letter| letter.is_alphabetic()).collect();
        for word in text.lines().filter_map(|line| line.split([':', '\t']).next_back()).flat_map(str::split_whitespace) {
            let word: String = word.to_lowercase().chars().filter(|letter| letter.is_alphabetic()).collect();
            let known = word.len() < 5 || all.contains(&word) || labels.field(&word).is_some() || LABELS.to_lowercase().contains(&word);
            let a_month =
                ["januari", "agustus", "september"].contains(&word.as_str()) || ["selasa", "rabu", "pukul"].contains(&word.as_str());
            assert!(known || a_month, "{}: “{word}” is lost:\n{said}", path.display());
        }
        let golden = path.with_extension("baca");
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::write(&golden, &said).unwrap();
        }
        assert_eq!(std::fs::read_to_string(&golden).unwrap_or_default(), said, "{}; look, then UPDATE_GOLDEN=1", path.display());
        seen += 1;
    }
    assert_eq!(seen, 10);
}

#[test]
fn foreign_and_endless_texts_are_told() {
    let labels = Labels::read(LABELS).unwrap();
    assert_eq!(read(&labels, &"a".repeat(LONGEST + 1)).err(), Some(LONGEST + 1));
    for text in ["", "\n\n", "Resep sambal: cabai 10 buah", "\0\u{feff}"] {
        assert!(!read(&labels, text).unwrap().is_known(), "{text:?}");
    }
    // Half a page: what is there is read.
    let half = read(&labels, "Judul Laporan\tLoket kosong\nIsi Lap").unwrap();
    assert_eq!((half.arrived.form.title.as_str(), half.rest.as_slice()), ("Loket kosong", ["Isi Lap".to_owned()].as_slice()));
    let long = format!("Isi Laporan: {}", "Loket kosong. ".repeat(10_000));
    assert_eq!(read(&labels, &long).unwrap().arrived.form.story.len(), "Loket kosong. ".len() * 10_000 - 1);
}
