//! Papers of the training register: the same bytes in every run, and no sealed name typed into a draft.

use std::path::Path;

use domain::acts::decision::{Decision, DecisionKind};
use domain::acts::event::StepRecord;
use domain::acts::ids::CaseNo;
use domain::acts::paper::PaperId;
use domain::acts::paper::{Edition, LetterKind};
use domain::readings::paper::PaperState;
use domain::rules::offers::PaperMove;
use domain::rules::refusal::Why;
use domain::rules::wish::Wish;
use domain::text::letter_number::number_key;
use office::{Office, SAMPLE_PASSPHRASE, Trouble, make_sample};
use store::KeyCost;

use support::{folder, forms};

/// The editions of a report in which a name typed into its draft can be read.
pub(super) fn leaks(name: &str) -> Vec<String> {
    let folder = folder("bocor");
    let office = make_sample(&folder, SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let open = office.case(CaseNo { year: 2026, serial: 40 }).unwrap();
    let mut report = forms::report();
    report.summary = format!("Menurut {name} sebagian honor diminta kembali.");
    let draft = StepRecord::Report(Box::new(report));
    let mut found = Vec::new();
    for edition in [Edition::Internal, Edition::Masked] {
        let text = office.sheet(&open, LetterKind::FollowUpReport, edition, Some(&draft)).unwrap().running_text();
        assert!(text.contains("sebagian honor"), "the draft is on the paper");
        if ["Samarwati", "Tanparupa", "0005"].iter().any(|part| text.contains(part)) {
            found.push(format!("{edition:?}"));
        }
    }
    found
}

/// Rule 13: what tells of a party is not harmless, whoever says so and however it is written.
#[test]
fn data_of_the_parties_are_never_called_harmless() {
    let mut office = make_sample(&folder("bukan-identitas"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let no = CaseNo { year: 2026, serial: 40 };
    for (text, is_refused) in [
        ("Samarwati", true),
        ("Samarwatti", true),
        ("Sdri. Tanparupa", true),
        ("0800\u{a0}000\u{a0}0005", true),
        ("Orangwan", false),
        ("BG 1234 XY", false),
    ] {
        let wish = Wish::ChooseMasking { text: text.to_owned(), instead: None };
        let answer = office.perform(Some(no), wish, "Bukan identitas siapa pun");
        let refused = matches!(&answer, Err(Trouble::Refused(why)) if why.iter().any(|one| one.why == Why::PartyIsMasked));
        assert_eq!(refused, is_refused, "{text}: {answer:?}");
    }
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

#[test]
fn the_papers_of_the_office_can_be_set_and_lie_within_their_pages() {
    let office = make_sample(&folder("naskah-kantor"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    for paper in papers::OF_OFFICE {
        let sheet = office.house_sheet(paper).unwrap();
        assert_eq!(sheet.problems(), Vec::<String>::new(), "{}", paper.title);
        let export = office.house_paper(paper).unwrap();
        assert!(export.bytes.starts_with(b"%PDF-"), "{}", paper.title);
        if let Some(folder) = std::env::var_os("TUNTAS_SAMPLES") {
            std::fs::write(Path::new(&folder).join(&export.file_name), &export.bytes).unwrap();
        }
        let text = sheet.to_text();
        for name in ["Karangana", "Andaikan", "Samarwati", "Misalnda", "Abstrak"] {
            assert!(!text.contains(name), "{name} in {}", paper.title);
        }
    }
}

#[test]
fn the_file_of_a_case_holds_every_paper_and_says_what_is_missing() {
    let mut office = make_sample(&folder("berkas-kasus"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    for serial in [31, 40] {
        let no = CaseNo { year: 2026, serial };
        let file = office.case_file(no).unwrap();
        if let Some(folder) = std::env::var_os("TUNTAS_SAMPLES") {
            std::fs::write(Path::new(&folder).join(&file.file_name), &file.bytes).unwrap();
        }
        let pages = letters::page_sizes(&file.bytes).unwrap();
        let case = office.case(no).unwrap().case;
        assert!(pages.len() > case.papers(office.book()).len() + case.attachments.len(), "{}", pages.len());
        assert!(file.bytes == office.case_file(no).unwrap().bytes, "the same case gives the same bytes");
    }
    let no = CaseNo { year: 2026, serial: 31 };
    let issued = office.case(no).unwrap().case.issued;
    let print = issued.iter().find(|(_, i)| i.edition == Edition::Masked).unwrap().1.digest;
    let first = office.next_print(no, print).unwrap();
    office.perform(Some(no), Wish::Print { digest: print }, "").unwrap();
    let second = office.next_print(no, print).unwrap();
    assert!(first.bytes == office.blob(&print).unwrap().unwrap(), "the first print is the issued bytes");
    assert!(first.bytes != second.bytes, "a copy says that it is one");
    assert!(second.file_name.ends_with("-salinan-1.pdf"), "{}", second.file_name);
    if let Some(folder) = std::env::var_os("TUNTAS_SAMPLES") {
        std::fs::write(Path::new(&folder).join("salinan.pdf"), &second.bytes).unwrap();
    }
}

#[test]
fn a_print_grows_stale_when_the_case_moves_on_and_is_answered_by_a_new_number_only() {
    let mut office = make_sample(&folder("usang"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let no = CaseNo { year: 2026, serial: 40 };
    let summons = PaperId::from(LetterKind::Summons);
    let print = |office: &Office| office.case(no).unwrap().case.standing_print(summons, Edition::Internal).cloned();
    let first = print(&office).unwrap();
    let bytes = office.blob(&first.digest).unwrap().unwrap();
    assert!(!office.is_stale(&office.case(no).unwrap(), summons, Edition::Internal).unwrap());

    let mut facts = office.case(no).unwrap().case.facts;
    facts.summonses[0].place = "Ruang rapat lantai dua".to_owned();
    office.perform(Some(no), Wish::Note(StepRecord::FindFacts(Box::new(facts.clone()))), "").unwrap();
    assert!(office.is_stale(&office.case(no).unwrap(), summons, Edition::Internal).unwrap());
    assert!(office.blob(&first.digest).unwrap().unwrap() == bytes, "what was issued is never set again");
    assert!(office.issue(no, summons, Edition::Internal, "").is_err(), "the same number does not leave twice");
    assert_eq!(print(&office).unwrap().digest, first.digest);

    facts.summonses[0].letter_no = "B-990/16740/PW.140/2026".to_owned();
    office.perform(Some(no), Wish::Note(StepRecord::FindFacts(Box::new(facts))), "").unwrap();
    assert_eq!(office.case(no).unwrap().case.paper_state(summons), PaperState::Numbered, "the corrected letter starts anew");
    office.issue(no, summons, Edition::Internal, "").unwrap();
    assert_ne!(print(&office).unwrap().digest, first.digest);
    assert!(office.blob(&first.digest).unwrap().unwrap() == bytes, "the old print is kept");
}

#[test]
fn a_masked_paper_leaves_only_after_each_finding_was_answered() {
    let mut office = make_sample(&folder("gerbang"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let no = CaseNo { year: 2026, serial: 40 };
    let summons = PaperId::from(LetterKind::Summons);
    let mut facts = office.case(no).unwrap().case.facts;
    facts.summonses[0].place = "Rumah Pak Rekaanto, mobil BG 1234 XY".to_owned();
    facts.summonses[0].letter_no = "B-990/16740/PW.140/2026".to_owned();
    office.perform(Some(no), Wish::Note(StepRecord::FindFacts(Box::new(facts))), "").unwrap();
    let found = office.leaks(&office.case(no).unwrap(), summons, Edition::Masked).unwrap();
    let texts: Vec<&str> = found.iter().map(|found| found.leak.text.as_str()).collect();
    assert_eq!(texts, ["Rekaanto", "BG 1234 XY"]);
    assert!(office.issue(no, summons, Edition::Masked, "").is_err(), "it does not leave before");
    for found in found {
        let wish = Wish::ChooseMasking { text: found.leak.text.clone(), instead: Some(found.leak.instead.clone()) };
        office.perform(Some(no), wish, "").unwrap();
    }
    let open = office.case(no).unwrap();
    assert!(office.leaks(&open, summons, Edition::Masked).unwrap().is_empty());
    let text = office.sheet(&open, summons, Edition::Masked, None).unwrap().to_text();
    assert!(!text.contains("1234") && !text.contains("Rekaanto"), "{text}");
    office.issue(no, summons, Edition::Masked, "").unwrap();
    assert!(open.entries.len() < office.case(no).unwrap().entries.len(), "each choice is an act of the history");
}

#[test]
fn report_and_decision_of_a_secret_case_say_so_at_their_head() {
    let office = make_sample(&folder("rahasia"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    // The mitra asked for secrecy; who waited at the counter did not.
    for (serial, secret) in [(40, true), (31, false)] {
        let open = office.case(CaseNo { year: 2026, serial }).unwrap();
        for (kind, draft) in [
            (LetterKind::FollowUpReport, StepRecord::Report(Box::new(forms::report()))),
            (LetterKind::Decision, StepRecord::Decide(Box::new(forms::decision()))),
        ] {
            for edition in [Edition::Internal, Edition::Masked] {
                let text = office.sheet(&open, kind, edition, Some(&draft)).unwrap().to_text();
                let marked = text.lines().take(8).any(|line| line.trim() == "RAHASIA");
                assert_eq!(marked, secret, "{serial} {kind:?} {edition:?}: {}", text.lines().take(8).collect::<Vec<_>>().join(" | "));
            }
        }
    }
}

#[test]
fn numbers_of_letters_stay_taken_and_are_not_voided_under_a_case() {
    let mut office = make_sample(&folder("nomor-dipakai"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let other = CaseNo { year: 2026, serial: 37 };
    let letter = office.case(CaseNo { year: 2026, serial: 39 }).unwrap().case.paper_number(LetterKind::ForwardingNotice.into()).0;
    assert!(!letter.is_empty());
    // A changed calendar makes the cards and the numbers anew.
    let year = office.book().calendar.years().next().unwrap().clone();
    office.perform(None, Wish::SetCalendar(year), "").unwrap();
    let taken = Wish::NumberPaper { paper: LetterKind::CompletionRequest.into(), number: letter.clone(), on: office.today() };
    assert!(office.perform(Some(other), taken, "").is_err());
    for wish in [
        Wish::VoidNumber { number: letter.clone(), reason: "salah cetak pada kop".into() },
        Wish::ReserveNumber { number: letter, reason: "untuk surat lain nanti".into() },
    ] {
        let Err(Trouble::Refused(refusals)) = office.perform(None, wish, "") else { panic!("a number in use stays in use") };
        assert!(matches!(refusals[0].why, Why::NumberTaken(no) if no.serial == 39), "{refusals:?}");
    }
}

#[test]
fn a_sealed_name_is_not_written_into_the_way_of_a_paper() {
    let mut office = make_sample(&folder("kepada"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let no = CaseNo { year: 2026, serial: 40 };
    let print = office.case(no).unwrap().case.standing_print(LetterKind::Assignment.into(), Edition::Internal).unwrap().digest;
    let today = office.today();
    let hand = |to: &str| Wish::DeliverPaper { digest: print, on: today, to: to.to_owned(), how: "diserahkan langsung".to_owned() };
    let Err(Trouble::Refused(refusals)) = office.perform(Some(no), hand("Ibu Samarwati Tanparupa"), "") else {
        panic!("a sealed name is refused")
    };
    assert_eq!(refusals[0].at, "to");
    office.perform(Some(no), hand("Tim SP4N LAPOR"), "").unwrap();
}

/// A choice recorded before the code name bore the year still hides the complainant, under the name of today.
#[test]
fn a_masking_by_the_former_code_name_still_counts() {
    let mut office = make_sample(&folder("kode-lama"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let no = CaseNo { year: 2026, serial: 40 };
    let summons = PaperId::from(LetterKind::Summons);
    let mut facts = office.case(no).unwrap().case.facts;
    facts.summonses[0].place = "Rumah si Wati".to_owned();
    facts.summonses[0].letter_no = "B-990/16740/PW.140/2026".to_owned();
    office.perform(Some(no), Wish::Note(StepRecord::FindFacts(Box::new(facts))), "").unwrap();
    let wish = Wish::ChooseMasking { text: "Wati".to_owned(), instead: Some("Pelapor-0040".to_owned()) };
    office.perform(Some(no), wish, "").unwrap();
    let open = office.case(no).unwrap();
    for edition in [Edition::Internal, Edition::Masked] {
        let text = office.sheet(&open, summons, edition, None).unwrap().to_text();
        assert!(text.contains("Rumah si Pelapor-2026-0040"), "{edition:?}: {text}");
    }
}

/// Two cases with the same serial number, a year apart, are two people.
#[test]
fn code_names_of_two_years_differ() {
    use domain::readings::case::Case;
    let office = make_sample(&folder("dua-tahun"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let entries = office.case(CaseNo { year: 2026, serial: 40 }).unwrap().entries;
    let alias = |year| Case::fold(CaseNo { year, serial: 40 }, &entries).unwrap().alias();
    assert_eq!((alias(2026), alias(2027)), ("Pelapor-2026-0040".to_owned(), "Pelapor-2027-0040".to_owned()));
}

#[test]
fn each_paper_is_proposed_the_next_number_of_its_own_series() {
    let office = make_sample(&folder("usul-nomor"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let on = office.today();
    for (serial, kind, begins, ends) in [
        // A restricted file.
        (31, LetterKind::FollowUpReport, "T-", "/2026"),
        // A complainant who asked for secrecy: the letters are secret (rule 14).
        (40, LetterKind::FollowUpReport, "R-", "/2026"),
        (31, LetterKind::Minutes, "BA-", "/2026"),
        (31, LetterKind::Decision, "", ".N/KPA/2026"),
        (31, LetterKind::Receipt, "TT-", "/2026"),
    ] {
        let open = office.case(CaseNo { year: 2026, serial }).unwrap();
        let number = office.propose_number(&open, kind, on, 0).unwrap();
        assert!(number.starts_with(begins) && number.ends_with(ends), "{kind:?}: {number}");
        let taken = office.number_book().unwrap().lines.iter().any(|line| line.number == number);
        assert!(!taken, "{number} is in use");
        assert_ne!(office.propose_number(&open, kind, on, 1).as_ref(), Some(&number), "the form has taken one already");
    }
    let open = office.case(CaseNo { year: 2026, serial: 31 }).unwrap();
    assert_eq!(office.propose_number(&open, LetterKind::Disposition, on, 0), None, "a sheet of the file has no number");
}

#[test]
fn the_number_of_a_letter_that_is_out_and_true_stays() {
    let mut office = make_sample(&folder("nomor-tetap"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let (no, paper) = (CaseNo { year: 2026, serial: 39 }, PaperId::from(LetterKind::ForwardingNotice));
    let open = office.case(no).unwrap();
    assert!(
        !open.case.paper_number(paper).0.is_empty()
            && open.case.standing_print(paper, Edition::Masked).or(open.case.standing_print(paper, Edition::Internal)).is_some()
    );
    let offers = office.paper_offers(&open, paper, Edition::Masked, false).unwrap();
    assert_eq!((offers[0].what, offers[0].is_possible()), (PaperMove::Number, false));
    let wish = Wish::NumberPaper { paper, number: "B-777/16740/PW.140/2026".into(), on: office.today() };
    match office.perform(Some(no), wish, "") {
        Err(Trouble::Refused(refusals)) => assert_eq!(refusals[0].why, Why::PaperIssued),
        other => panic!("{other:?}"),
    }
}

/// Each place of a series and year is given once, in whatever way its number is written.
#[test]
fn a_number_written_in_another_way_is_the_same_number() {
    for (one, other, same) in [
        ("B-050/16740/HM.310/2026", "B-050/16740/PW.140/2026", true),
        ("TT-39/16740/2026", "TT-039/16740/2026", true),
        ("TT-039/16740/2026", "TT-039/16740/2026/ ", true),
        ("TT-039/16740/2026", "tt-0\u{200b}39 / 16740/2026", true),
        ("062.N/KPA/2024", "62.N/KPA/2024", true),
        ("B-050/16740/PW.140/2026", "B-050.01/16740/PW.140/2026", false),
        ("B-050/16740/PW.140/2026", "R-050/16740/PW.140/2026", false),
        ("B-050/16740/PW.140/2026", "B-500/16740/PW.140/2026", false),
        ("B-050/16740/PW.140/2026", "B-050/16740/PW.140/2025", false),
        ("BA-050/16740/PW.140/2026", "B-050/16740/PW.140/2026", false),
    ] {
        assert_eq!(number_key(one) == number_key(other), same, "{one} {other}");
    }
    let mut office = make_sample(&folder("nomor-sama"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let reserve = |number: &str| Wish::ReserveNumber { number: number.into(), reason: "Untuk undangan rapat".into() };
    for number in ["T-108/16740/HM.310/2026", " t-0108 / 16740/PW.140/2026", "T\u{2011}108/16740/PW.140/2026/"] {
        let answer = office.perform(None, reserve(number), "");
        assert!(matches!(&answer, Err(Trouble::Refused(why)) if matches!(why[0].why, Why::NumberTaken(_))), "{number}: {answer:?}");
    }
    // The book shows numbers as they were written, and a list made anew from the acts knows the same.
    assert!(office.number_book().unwrap().lines.iter().any(|line| line.number == "T-108/16740/PW.140/2026"));
    office.rebuild().unwrap();
    assert!(office.perform(None, reserve("T-108/16740/HM.310/2026"), "").is_err());
}

#[test]
fn a_decision_nobody_is_named_to_sign_names_nobody() {
    let office = make_sample(&folder("tanpa-penandatangan"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let open = office.case(CaseNo { year: 2026, serial: 31 }).unwrap();
    let mut decision = open.case.decision.clone();
    let text = |decision: &Decision| {
        let draft = StepRecord::Decide(Box::new(decision.clone()));
        office.sheet(&open, LetterKind::Decision, Edition::Internal, Some(&draft)).unwrap().running_text()
    };
    assert!(text(&decision).contains("NIP 19750505 200001 1 999"));
    decision.signer = None;
    let unsigned = text(&decision);
    assert!(!unsigned.contains("Kepalawan") && !unsigned.contains("NIP"), "{unsigned}");
    // Why it departs from the recommendation goes on after "bahwa"; who is named keeps the capital.
    decision.kind = Some(DecisionKind::Reject);
    for (typed, printed) in
        [("Karena bukti kurang", "bahwa karena bukti kurang;"), ("Karangana tidak hadir", "bahwa Karangana tidak hadir;")]
    {
        typed.clone_into(&mut decision.reason);
        assert!(text(&decision).contains(printed), "{typed}");
    }
}
