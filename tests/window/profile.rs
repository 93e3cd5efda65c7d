//! *Pengaturan, Profil kantor*: the office as a file, written and read again; nothing counts before it was looked at.

use egui::{Key, Modifiers};

use super::odd_ways::training;

#[test]
fn a_profile_is_written_changed_looked_at_and_taken_over() {
    let mut desk = training();
    desk.keys(Modifiers::ALT, Key::Num6);
    desk.press("Ekspor profil…").until("Profil kantor ditulis di");
    let written = std::fs::read_to_string(desk.folder.join("profil-kota-lubuk-linggau.toml")).unwrap();
    let file = desk.folder.join("kantor.toml");
    std::fs::write(&file, &written).unwrap();
    desk.press("Impor profil…").until("Profil itu sama dengan kantor ini");

    let changed =
        written.replace("tempat = \"Lubuk Linggau\"", "tempat = \"Lubuklinggau\"").replace("[bentuk]", "[bentuk]\nhuruf = \"besar\"");
    std::fs::write(&file, changed).unwrap();
    let head = desk.office().head_seq();
    desk.press("Impor profil…").until("Ambil alih profil ini?");
    assert!(desk.says("Dilewati, sisanya dipakai:") && desk.says("“huruf” tidak dikenal di [bentuk]"), "{}", desk.everything());
    desk.keys(Modifiers::NONE, Key::Escape);
    assert_eq!(desk.office().head_seq(), head, "looked at only");
    desk.press("Impor profil…").until("Ambil alih profil ini?");
    desk.press("Ambil alih").until("Profil kantor diambil alih: 1 perubahan");
    assert_eq!(desk.office().book().office.place, "Lubuklinggau");

    // An odd number of a person is asked about like anywhere else.
    let odd = written.replace("tempat = \"Lubuk Linggau\"", "tempat = \"Lubuklinggau\"").replacen(
        "nip = \"19850617 200912 2 999\"",
        "nip = \"123\"",
        1,
    );
    std::fs::write(&file, odd).unwrap();
    desk.press("Impor profil…").until("Ambil alih profil ini?");
    assert!(desk.is_disabled("Ambil alih"), "{}", desk.everything());
    desk.fill("Alasan", "NIP menyusul dari pusat");
    desk.press("Ambil alih").until("Profil kantor diambil alih: 1 perubahan");
    assert_eq!(desk.office().book().people[1].nip, "123");
}
