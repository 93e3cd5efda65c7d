//! What a form proposes: all the register knows, the office's own clauses, and never in place of what was typed.

use chrono::NaiveTime;
use domain::acts::decision::{Decision, DecisionKind};
use domain::acts::event::StepRecord;
use domain::acts::paper::LetterKind;
use domain::acts::step::Step;
use papers::proposed::{Around, Clauses, SHIPPED_CLAUSES, follow_kind, proposed};
use support::{Story, day};

/// What a step proposes over a form, with a wording of the clauses.
fn over(story: &Story, record: StepRecord, wording: &str) -> StepRecord {
    let (case, clauses) = (story.case(), Clauses::read(wording).unwrap());
    let number = |kind: LetterKind, ahead: u32| format!("{kind:?}/{ahead}");
    let around = Around {
        case: case.as_ref(),
        book: &story.book,
        clauses: &clauses,
        today: story.now.date_naive(),
        now: NaiveTime::from_hms_opt(10, 0, 0).unwrap(),
        number: &number,
    };
    proposed(record, &around)
}

fn decision(story: &Story, form: Decision, wording: &str) -> Decision {
    match over(story, StepRecord::Decide(Box::new(form)), wording) {
        StepRecord::Decide(form) => *form,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_decision_proposes_clauses_from_the_report_in_the_offices_own_wording() {
    let story = Story::at(Step::Decide);
    let form = decision(&story, Decision::default(), SHIPPED_CLAUSES);
    assert_eq!(form.number, "Decision/0");
    assert_eq!(form.subject, "Penyelesaian Pengaduan Nomor ADU-2026-0001");
    assert_eq!(form.signer.unwrap().0, "P1");
    assert!(form.considering[1].ends_with("menyimpulkan adanya dugaan yang terbukti"), "{:?}", form.considering);
    assert!(form.dicta.len() >= 3 && form.dicta[0].text.starts_with("Menerima rekomendasi Tim SP4N LAPOR dalam Laporan Hasil"));
    assert_eq!(form.dicta.last().unwrap().text, "Keputusan ini mulai berlaku pada tanggal ditetapkan.");

    let own = SHIPPED_CLAUSES.replace("Penyelesaian Pengaduan Nomor {nomor}", "Hasil Pemeriksaan Pengaduan {nomor}");
    assert_eq!(decision(&story, Decision::default(), &own).subject, "Hasil Pemeriksaan Pengaduan ADU-2026-0001");
}

#[test]
fn what_was_typed_stays() {
    let story = Story::at(Step::Decide);
    let typed = Decision { number: "071.N".into(), subject: "Loket".into(), on: Some(day(9, 15)), ..Decision::default() };
    let form = decision(&story, typed, SHIPPED_CLAUSES);
    assert_eq!((form.number.as_str(), form.subject.as_str(), form.on), ("071.N", "Loket", Some(day(9, 15))));
    let again = decision(&story, form.clone(), SHIPPED_CLAUSES);
    assert_eq!(again, form, "proposing twice changes nothing");
}

#[test]
fn the_first_clause_follows_the_kind_unless_somebody_reworded_it() {
    let story = Story::at(Step::Decide);
    let clauses = Clauses::read(SHIPPED_CLAUSES).unwrap();
    let mut form = decision(&story, Decision::default(), SHIPPED_CLAUSES);
    let rest = form.dicta[0].text.strip_prefix("Menerima rekomendasi").unwrap().to_owned();
    for (kind, lead) in [
        (DecisionKind::AcceptPartly, "Menerima sebagian rekomendasi"),
        (DecisionKind::Reject, "Menolak rekomendasi"),
        (DecisionKind::Accept, "Menerima rekomendasi"),
    ] {
        form.kind = Some(kind);
        follow_kind(&mut form, &clauses);
        assert_eq!(form.dicta[0].text, format!("{lead}{rest}"));
    }
    form.dicta[0].text = "Menyetujui seluruh rekomendasi.".into();
    form.kind = Some(DecisionKind::Reject);
    follow_kind(&mut form, &clauses);
    assert_eq!(form.dicta[0].text, "Menyetujui seluruh rekomendasi.");
}

#[test]
fn receipt_through_the_portal_is_proposed_at_its_own_moment_and_everybody_is_asked_for_conflicts() {
    let story = Story::at(Step::Record);
    let StepRecord::Record(form) = over(&story, StepRecord::empty(Step::Record), SHIPPED_CLAUSES) else { panic!("another step") };
    assert_eq!((form.received_on, form.receipt_automatic), (Some(day(9, 7)), true));
    let asked: Vec<&str> = form.conflicts.iter().map(|line| line.person.0.as_str()).collect();
    assert_eq!(asked, ["P1", "P2", "P3", "P4"]);
    assert!(form.conflicts.iter().all(|line| line.conflict.is_none()), "asked, not answered");
}
