//! Working on cases from the command line: offers, a new complaint and steps from files, with the same refusals as the window's.

use std::path::{Path, PathBuf};

use super::cli::{errors, text, training_copy, tuntas};

fn file(folder: &Path, name: &str, text: &str) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path
}

const COMPLAINT: &str = "channel = \"lapor_web\"
tracking_id = \"9900777\"
submitted_on = 2026-11-23
submitted_at = 09:15
title = \"Antrean tidak dipanggil\"
story = \"Saya menunggu dua jam dan tidak dipanggil.\"

[identity]
name = \"Contohwan Rekaan\"
phone = \"0800-000-0007\"
";

#[test]
fn a_complaint_and_its_next_step_are_recorded_from_files() {
    let data = training_copy();
    let form = file(&data, "baru.toml", COMPLAINT);
    let done = tuntas(&data, &["baru", form.to_str().unwrap(), "--json"]);
    assert!(done.status.success(), "{}", errors(&done));
    assert!(text(&done).contains("ADU-2026-0041"), "{}", text(&done));

    let asked = tuntas(&data, &["tawaran", "ADU-2026-0041", "--formulir"]);
    let mut form: serde_json::Value = serde_json::from_str(&text(&asked)).unwrap();
    assert_eq!(form["received_on"], "2026-11-23", "proposed as in the window");
    for (field, value) in [("receiver", "P4"), ("class", "ordinary"), ("category", "counter")] {
        form[field] = value.into();
    }
    let unanswered = file(&data, "langkah2.json", &form.to_string());
    let refused = tuntas(&data, &["catat", "2026-41", unanswered.to_str().unwrap()]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(text(&refused).contains("conflicts"), "the field is named: {}", text(&refused));
    assert!(errors(&refused).starts_with("Belum dicatat"), "{}", errors(&refused));

    for line in form["conflicts"].as_array_mut().unwrap() {
        line["conflict"] = false.into();
    }
    let answered = file(&data, "langkah2.json", &form.to_string());
    let done = tuntas(&data, &["catat", "2026-41", answered.to_str().unwrap()]);
    assert!(done.status.success(), "{}{}", text(&done), errors(&done));
    let stands = text(&tuntas(&data, &["tawaran", "2026-41", "--json"]));
    assert!(stands.contains("\"keadaan\": \"Langkah 3"), "{stands}");
}

#[test]
fn a_wrong_form_file_is_told_with_its_line_and_nothing_is_recorded() {
    let data = training_copy();
    let before = text(&tuntas(&data, &["periksa"]));
    for (name, content, told) in [
        ("a.toml", COMPLAINT.replace("title", "judul"), "baris 5: isian “judul” tidak dikenal"),
        ("b.toml", COMPLAINT.replace("2026-11-23", "\"23 November\""), "baris 3: bukan tanggal"),
        ("c.toml", COMPLAINT.replace("\"9900777\"", "9900777"), "baris 2: jenis isiannya lain"),
        ("d.json", "{ \"title\": \"x\"".to_owned(), "tidak terbaca"),
        ("e.txt", COMPLAINT.to_owned(), "bukan berkas .toml atau .json"),
    ] {
        let form = file(&data, name, &content);
        let refused = tuntas(&data, &["baru", form.to_str().unwrap()]);
        assert_eq!(refused.status.code(), Some(1), "{name}");
        assert!(errors(&refused).contains(told) && errors(&refused).contains("Tidak ada yang dicatat"), "{name}: {}", errors(&refused));
    }
    let missing = tuntas(&data, &["baru", "tidak-ada.toml"]);
    assert_eq!(missing.status.code(), Some(1));
    assert_eq!(text(&tuntas(&data, &["periksa"])), before, "not an act more");
}

#[test]
fn a_step_that_needs_a_reason_says_so_and_takes_it() {
    let data = training_copy();
    let form = file(&data, "koreksi.toml", "place = \"Loket 2\"\n");
    let asked = ["catat", "2026-40", form.to_str().unwrap(), "--koreksi", "--langkah", "1"];
    let refused = tuntas(&data, &asked);
    assert!(errors(&refused).starts_with("Perlu alasan tertulis"), "{}", errors(&refused));
    let done = tuntas(&data, &[&asked[..], &["--alasan", "Lokasi keliru disalin"]].concat());
    assert!(done.status.success(), "{}{}", text(&done), errors(&done));
    assert!(!text(&done).contains("Samarwati"), "the sealed name is nowhere");
}

#[test]
fn offers_say_what_cannot_be_done_and_why() {
    let data = training_copy();
    let offers = text(&tuntas(&data, &["tawaran", "ADU-2026-0037"]));
    assert!(offers.contains("Dianggap dicabut: Pelapor masih punya waktu sampai Jumat, 4 Desember 2026"), "{offers}");
    assert!(offers.contains("  Ingatkan pelapor\n"), "{offers}");
    let none = tuntas(&data, &["tawaran", "ADU-2026-0037", "--formulir"]);
    assert_eq!(none.status.code(), Some(1), "a case that waits has no form of its own");
}
