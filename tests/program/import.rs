//! `tuntas impor`, with the files read by a process of their own: a trial, a refusal, a map, the numbers on standard output.

use std::path::PathBuf;

use super::cli::{errors, text, training_copy, tuntas};

const HEAD: &str = "Kode;Judul;Isi Laporan;Nama Pelapor;Tanggal Laporan;Anonim";

fn file(data: &std::path::Path, name: &str, text: &str) -> PathBuf {
    let path = data.join(name);
    std::fs::write(&path, text).unwrap();
    path
}

#[test]
fn a_spreadsheet_is_tried_refused_and_taken_over() {
    let data = training_copy();
    let before = text(&tuntas(&data, &["periksa"]));
    let sound = "9900301;Loket empat kosong;Loket empat tidak dijaga sejak pagi sampai siang.;Karangana Rekaan;2026-11-23 09:15;Ya
9900302;Kursi tunggu patah;Dua kursi tunggu patah dan belum diganti.;Contohwan Rekaan;2026-11-23 10:15;Tidak";
    let bad = file(&data, "rekap.csv", &format!("{HEAD}\n{sound}\n9900302;Pend;Cerita yang cukup panjang.;Contohwan;besok;Tidak\n"));
    let map = file(&data, "peta.toml", "[kolom]\nKode = \"id_laporan\"\n");
    let (bad, map) = (bad.to_str().unwrap(), map.to_str().unwrap());

    // A trial says what would happen, names nobody who hides, and writes nothing.
    let tried = tuntas(&data, &["impor", bad, "--peta", map, "--uji"]);
    let said = text(&tried);
    assert_eq!(tried.status.code(), Some(1));
    for told in [
        "A (Kode)  dibaca sebagai id_laporan",
        "baris     2  9900301       Loket empat kosong",
        "DITOLAK: ID laporan sama dengan baris 3",
        "DITOLAK: Judul laporan: ",
        "RAGU: kolom E (Tanggal Laporan): “besok” tidak dipahami",
        "3 baris: 2 dapat dicatat, 1 ditolak, 1 dengan sel yang ragu",
    ] {
        assert!(said.contains(told), "{told} in {said}");
    }
    assert!(!said.contains("Karangana"), "{said}");
    assert!(errors(&tried).contains("1 dari 3 baris belum dapat dicatat. Tidak ada yang dicatat."), "{}", errors(&tried));

    // Without the word it is refused as a whole.
    let refused = tuntas(&data, &["impor", bad, "--peta", map]);
    assert_eq!(refused.status.code(), Some(1));
    assert_eq!(text(&tuntas(&data, &["periksa"])), before, "not an act more");

    // Put right it is recorded, and only the numbers stand on standard output.
    let good = file(&data, "rekap.csv", &format!("{HEAD}\n{sound}\n"));
    let done = tuntas(&data, &["impor", good.to_str().unwrap(), "--peta", map]);
    assert!(done.status.success(), "{}{}", text(&done), errors(&done));
    assert_eq!(text(&done), "ADU-2026-0041\nADU-2026-0042\n");
    let case = text(&tuntas(&data, &["kasus", "ADU-2026-0041"]));
    assert!(case.contains("Langkah 2") && !case.contains("Karangana"), "{case}");

    // The map is remembered by the headings.
    let next = sound.replace("99003", "99004").replace("empat", "lima").replace("patah", "hilang");
    let next = file(&data, "berikut.csv", &format!("{HEAD}\n{next}\n"));
    let done = tuntas(&data, &["impor", next.to_str().unwrap(), "--json"]);
    assert!(done.status.success(), "{}{}", text(&done), errors(&done));
    let report: serde_json::Value = serde_json::from_str(&text(&done)).unwrap();
    assert_eq!(report["tercatat"], serde_json::json!(["ADU-2026-0043", "ADU-2026-0044"]));
    assert!(text(&tuntas(&data, &["periksa"])).starts_with("Register utuh"));
}

#[test]
fn a_file_that_is_no_table_or_no_map_is_told_in_one_sentence() {
    let data = training_copy();
    let good = file(&data, "rekap.csv", &format!("{HEAD}\n"));
    let map = file(&data, "peta.toml", "[kolom]\n\nKode = \"nomor\"\n");
    let page = file(&data, "rekap.xlsx", "<html><table></table></html>");
    for (arguments, told) in [
        (vec!["impor", page.to_str().unwrap()], "ini halaman web, bukan lembar kerja"),
        (vec!["impor", good.to_str().unwrap(), "--peta", map.to_str().unwrap()], "baris 3: isian “nomor” tidak ada"),
        (vec!["impor", "tidak-ada.xlsx"], "Berkas tidak-ada.xlsx tidak dapat dibaca"),
    ] {
        let refused = tuntas(&data, &arguments);
        assert_eq!(refused.status.code(), Some(1), "{arguments:?}");
        assert!(errors(&refused).contains(told), "{}", errors(&refused));
        assert!(text(&refused).is_empty(), "{}", text(&refused));
    }
}
