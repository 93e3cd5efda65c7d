//! Papers of the training register: the same bytes in every run, and no sealed name typed into a draft.

use tuntas::domain::event::{Edition, LetterKind, StepRecord};
use tuntas::domain::ids::CaseNo;
use tuntas::office::{SAMPLE_PASSPHRASE, make_sample};
use tuntas::store::KeyCost;

use crate::support::{folder, forms};

fn leaks(name: &str) -> Vec<String> {
    let folder = folder("bocor");
    let office = make_sample(&folder, SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let open = office.case(CaseNo { year: 2026, serial: 40 }).unwrap();
    let mut report = forms::report();
    report.summary = format!("Menurut {name} sebagian honor diminta kembali.");
    let draft = StepRecord::Report(Box::new(report));
    let mut found = Vec::new();
    for edition in [Edition::Internal, Edition::Masked] {
        let text = office.sheet(&open, LetterKind::FollowUpReport, edition, Some(&draft)).unwrap().to_text();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains("sebagian honor"), "the draft is on the paper");
        if ["Samarwati", "Tanparupa", "0005"].iter().any(|part| text.contains(part)) {
            found.push(format!("{edition:?}"));
        }
    }
    found
}

/// Rules 12 and 13: whatever the operator types, the name does not leave in a paper.
#[test]
fn the_full_name_typed_into_a_draft_is_masked() {
    assert_eq!(leaks("Samarwati Tanparupa"), Vec::<String>::new());
    assert_eq!(leaks("0800-000-0005"), Vec::<String>::new());
}

#[test]
fn two_runs_make_the_same_papers_byte_for_byte() {
    let papers = || {
        let office = make_sample(&folder("sama"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
        let mut papers = Vec::new();
        for serial in [31, 34] {
            for kind in [LetterKind::FollowUpReport, LetterKind::Decision] {
                for edition in [Edition::Internal, Edition::Masked] {
                    let export = office.export(CaseNo { year: 2026, serial }, kind, edition, None).unwrap();
                    assert!(export.issued);
                    papers.push((export.file_name, export.bytes));
                }
            }
        }
        papers
    };
    let (one, two) = (papers(), papers());
    assert_eq!(one.len(), 8);
    for (one, two) in one.iter().zip(&two) {
        assert!(one == two, "{}", one.0);
    }
}
