//! Golden text of the pages: what stands on which line of which page. `UPDATE_GOLDEN=1` rewrites; a person looks at the difference.

use domain::acts::ids::CaseNo;
use domain::acts::paper::{Edition, LetterKind};
use office::{SAMPLE_PASSPHRASE, make_sample};
use store::KeyCost;

use support::folder;

#[test]
fn the_papers_of_the_sample_stand_as_they_were_approved() {
    let office = make_sample(&folder("naskah"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let golden = support::root().join("tests/golden");
    for serial in [31, 34] {
        let open = office.case(CaseNo { year: 2026, serial }).unwrap();
        for (kind, name) in [(LetterKind::FollowUpReport, "lhtl"), (LetterKind::Decision, "keputusan")] {
            for (edition, mark) in [(Edition::Internal, "internal"), (Edition::Masked, "samaran")] {
                let sheet = office.sheet(&open, kind, edition, None).unwrap();
                assert_eq!(sheet.problems(), Vec::<String>::new(), "{serial} {name} {mark}");
                let path = golden.join(format!("{serial}-{name}-{mark}.txt"));
                let text = sheet.to_text();
                if std::env::var_os("UPDATE_GOLDEN").is_some() {
                    std::fs::create_dir_all(&golden).unwrap();
                    std::fs::write(&path, &text).unwrap();
                }
                let approved = std::fs::read_to_string(&path).unwrap_or_else(|_| panic!("no {}", path.display()));
                assert!(approved == text, "{} differs; look at the difference, then UPDATE_GOLDEN=1", path.display());
                assert_eq!(letters::pdf(&sheet).unwrap(), letters::pdf(&sheet).unwrap());
            }
        }
    }
}
