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
