//! `tuntas mulai`, `tuntas contoh --profil`, `tuntas profil`: another office without another program.

use super::cli::{errors, text, tuntas};
use support::folder;

fn second() -> String {
    support::root().join("tests/offices/tirta.toml").display().to_string()
}

#[test]
fn a_register_begins_with_the_office_of_a_profile() {
    let data = folder("mulai-profil");
    let begun = tuntas(&data, &["mulai", "--profil", &second()]);
    assert!(begun.status.success(), "{}", errors(&begun));
    let said = text(&begun);
    assert!(said.contains("Register Badan Pusat Statistik Kabupaten Tirta Kencana dimulai") && said.contains("Kode pemulihan"), "{said}");
    let again = tuntas(&data, &["mulai", "--profil", &second()]);
    assert_eq!(again.status.code(), Some(1), "no register is begun over another");

    // What is written is what was read; with it the next register is the same office.
    let out = folder("profil-keluar");
    let written = tuntas(&data, &["profil", "--ke", out.to_str().unwrap()]);
    assert!(written.status.success(), "{}", errors(&written));
    let file = out.join("profil-kabupaten-tirta-kencana.toml");
    let profile = std::fs::read_to_string(&file).unwrap();
    assert!(profile.contains("jabatan = \"Kepala BPS Kabupaten Tirta Kencana\"") && profile.contains("urut}/BA/{unit}"), "{profile}");
    let third = folder("mulai-lagi");
    assert!(tuntas(&third, &["mulai", "--profil", file.to_str().unwrap()]).status.success());
    let out = folder("profil-lagi");
    assert!(tuntas(&third, &["profil", "--ke", out.to_str().unwrap()]).status.success());
    assert_eq!(std::fs::read_to_string(out.join("profil-kabupaten-tirta-kencana.toml")).unwrap(), profile);
}

#[test]
fn a_bad_line_is_told_and_the_rest_is_used() {
    let data = folder("contoh-profil");
    let spoilt = std::fs::read_to_string(second()).unwrap().replace("telepon = ", "telpon = ").replace("\"F4 (folio)\"", "\"A5\"");
    std::fs::create_dir_all(&data).unwrap();
    let file = data.join("kantor.toml");
    std::fs::write(&file, spoilt).unwrap();
    let made = tuntas(&data.join("register"), &["contoh", "--profil", file.to_str().unwrap()]);
    assert!(made.status.success(), "{}", errors(&made));
    for told in ["baris 7: “telpon” tidak dikenal di [kantor]. Baris ini dilewati; sisanya dipakai.", "kertas: pilihan “A5” tidak ada"]
    {
        assert!(errors(&made).contains(told), "{told} in {}", errors(&made));
    }
    let case = text(&tuntas(&data.join("register"), &["kasus", "ADU-2026-0040"]));
    assert!(case.contains("Langkah 4") && !case.to_lowercase().contains("linggau"), "{case}");

    let none = folder("mulai-kosong");
    std::fs::write(&file, "[kantor]\n").unwrap();
    let refused = tuntas(&none, &["mulai", "--profil", file.to_str().unwrap()]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(errors(&refused).contains("Profil kantor belum cukup: [kantor] instansi: "), "{}", errors(&refused));
    assert!(!none.join("register.tuntas").exists());
}

#[test]
fn the_register_and_the_notice_board_leave_in_the_columns_of_the_office() {
    let data = super::cli::training_copy();
    let out = folder("untuk-pihak-lain");
    std::fs::create_dir_all(&out).unwrap();
    let csv = out.join("register.csv");
    let wrong = tuntas(&data, &["register", "--kolom", "nomor,siapa", "--ke", csv.to_str().unwrap()]);
    assert_eq!(wrong.status.code(), Some(1));
    assert!(errors(&wrong).contains("Kolom “siapa” tidak ada") && !csv.exists(), "{}", errors(&wrong));
    let written = tuntas(&data, &["register", "--kolom", "nomor,judul,id_lapor", "--ke", csv.to_str().unwrap()]);
    assert!(written.status.success(), "{}", errors(&written));
    let text_of = |path: &std::path::Path| std::fs::read_to_string(path).unwrap();
    let first = text_of(&csv);
    assert!(first.contains("Nomor register;Judul (tersamar);ID LAPOR!") && first.contains("ADU-2026-0040"), "{first}");
    assert!(!first.contains("Samarwati") && !first.contains("Karangana"), "{first}");
    // The choice is remembered.
    assert!(tuntas(&data, &["register", "--ke", csv.to_str().unwrap()]).status.success());
    assert_eq!(text_of(&csv), first);
    let board = tuntas(&data, &["bahan-tayang", "--ke", out.to_str().unwrap()]);
    assert!(board.status.success(), "{}", errors(&board));
    let names: Vec<String> =
        std::fs::read_dir(&out).unwrap().map(|file| file.unwrap().file_name().to_string_lossy().into_owned()).collect();
    for ending in [".pdf", ".png"] {
        assert!(names.iter().any(|name| name.starts_with("Bahan-Tayang") && name.ends_with(ending)), "{names:?}");
    }
}
