//! *Komputer ini* in the settings: what the operator can do for the register itself.

use super::gate::opened;

#[test]
fn the_list_is_made_anew_and_checked_at_a_press() {
    let (mut desk, _) = opened("susun-ulang");
    let acts = desk.office().fingerprint().unwrap();
    desk.press("Pengaturan").pick("Komputer ini").press("Susun ulang daftar");
    assert!(desk.says("Daftar disusun ulang dari tindakan"), "{}", desk.everything());
    assert_eq!(desk.office().fingerprint().unwrap(), acts, "nothing is recorded by it");
}
