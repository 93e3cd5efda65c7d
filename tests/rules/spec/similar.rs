//! Cases that resemble the one that is being decided: explained, masked, and only those that were decided and told.

use domain::acts::complaint::Category;
use domain::acts::ids::CaseNo;
use domain::readings::similar::{Shared, similar};
use office::{Office, SAMPLE_PASSPHRASE, make_sample};
use store::KeyCost;
use support::folder;

fn sample() -> Office {
    make_sample(&folder("serupa"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap()
}

const fn no(serial: u32) -> CaseNo {
    CaseNo { year: 2026, serial }
}

#[test]
fn a_case_like_one_that_was_decided_is_found_and_told_why() {
    let office = sample();
    let decided = office.case(no(31)).unwrap().case;
    // The same counter left alone again, by somebody else.
    let mut again = decided.clone();
    (again.no, again.submission.title) = (no(99), "Loket PST kosong pada jam layanan lagi".to_owned());
    let one = similar(&again, &decided, &office.book().calendar).unwrap();
    assert_eq!((one.no, one.proven, one.days), (no(31), true, Some(15)));
    assert!(one.shared.iter().any(|shared| matches!(shared, Shared::Rule(rule) if rule == "Pasal 3 huruf e")), "{:?}", one.shared);
    assert!(one.shared.contains(&Shared::Category) && one.shared.contains(&Shared::Employment));
    let told = words::similar_because(&one);
    assert!(told.contains("Pasal 3 huruf e") && told.contains("kata “berjanji”") && told.contains("kategori"), "{told}");
    assert_eq!(words::similar_outcome(&one), "Menerima rekomendasi; terbukti; sanksi teguran tertulis; 15 hari kerja");

    let found = office.similar(&again).unwrap();
    assert_eq!(found.first().map(|(one, _)| one.no), Some(no(31)));
    assert!(found.iter().all(|(_, title)| !title.contains("Misalnda")), "{found:?}");
}

#[test]
fn what_is_open_forwarded_or_of_another_kind_is_no_example() {
    let office = sample();
    let calendar = &office.book().calendar;
    let case = |serial| office.case(no(serial)).unwrap().case;
    assert!(similar(&case(31), &case(31), calendar).is_none(), "not itself");
    assert!(similar(&case(31), &case(40), calendar).is_none(), "not decided");
    assert!(similar(&case(31), &case(39), calendar).is_none(), "forwarded, not decided");
    let mut other = case(34);
    other.recording.category = Some(Category::FieldWork);
    other.submission.title.clear();
    other.submission.story = "Hal lain sama sekali.".to_owned();
    assert!(similar(&case(31), &other, calendar).is_none(), "nothing in common but the office");
}
