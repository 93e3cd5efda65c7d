//! Who may decide, sign and punish (UU 30/2014 art. 14, 42–45; UU 25/2009 art. 45(2); PP 94/2021 art. 8, 18, 22, 29).

use domain::acts::complaint::{ConflictStatement, Respondent, RespondentKind};
use domain::acts::decision::{Decision, DecisionKind};
use domain::acts::event::StepRecord;
use domain::acts::paper::{Edition, LetterKind, PaperId};
use domain::acts::person::{Capacity, Person, PersonRef, Role};
use domain::acts::report::SanctionKind;
use domain::acts::step::Step;
use domain::rules::powers::{deciders, may_decide, reaches, sends_upward};
use domain::rules::refusal::Why;
use domain::rules::wish::Wish;
use support::{Story, day, finish, forms, person, submission};

fn stated(id: &str, conflict: bool) -> ConflictStatement {
    ConflictStatement { person: PersonRef(id.into()), conflict: Some(conflict), note: "Saudara kandung terlapor".into() }
}

fn by(signer: &str, statements: Vec<ConflictStatement>) -> Wish {
    let mut form = Decision { signer: Some(PersonRef(signer.into())), statements, ..forms::decision() };
    (form.dicta[0].who, form.dicta[0].due) = ("Subbagian Umum".into(), Some(day(9, 30)));
    finish(StepRecord::Decide(Box::new(form)))
}

/// A case at step 6; P1 is the Kepala, P7 stands in for a week, P9 stands above.
fn at_decision(respondent: &str) -> Story {
    let mut story = Story::new();
    for one in [
        Person { capacity: Capacity::Daily, from: Some(day(9, 14)), until: Some(day(9, 18)), ..person("P7", Role::Head) },
        person("P9", Role::Superior),
        Person { until: Some(day(8, 31)), ..person("P8", Role::Head) },
    ] {
        story.given(Wish::SetPerson(one));
    }
    let mut form = submission();
    form.respondents[0].name = respondent.into();
    story.on(day(9, 7)).given(Wish::Open(Box::new(form))).given(finish(StepRecord::Record(Box::new(support::recording()))));
    story.on(day(9, 8)).given(finish(StepRecord::Verify(Box::new(support::complete()))));
    story.on(day(9, 14)).given(finish(StepRecord::FindFacts(Box::new(forms::facts()))));
    story.on(day(9, 15)).given(finish(StepRecord::Report(Box::new(forms::report()))));
    story.on(day(9, 16));
    story
}

/// What goes up about the Kepala is not signed by him, nor by the superior who is asked to judge.
#[test]
fn the_team_sends_what_goes_up_about_the_kepala() {
    let sender = |story: &Story| sends_upward(&story.case().unwrap(), &story.book, day(9, 16)).map(|person| person.id.0.clone());
    assert_eq!(sender(&at_decision("Terlapor Rekaan")), None, "everything else the Kepala signs");
    assert_eq!(sender(&at_decision("Orang P1")).as_deref(), Some("P2"));
    let mut form = submission();
    form.respondents[0].name = "Orang P1".into();
    let chair = Respondent { name: "Orang P2".into(), ..form.respondents[0].clone() };
    form.respondents.push(chair);
    let mut story = Story::new();
    story.on(day(9, 7)).given(Wish::Open(Box::new(form)));
    assert_eq!(sender(&story).as_deref(), Some("P3"), "nor by a chair who is reported with him");
}

#[test]
fn who_decides_follows_office_term_and_conflict() {
    let ids = |story: &Story, on| {
        let case = story.case().unwrap();
        deciders(&case, &story.book, on).iter().map(|person| person.id.0.clone()).collect::<Vec<_>>()
    };
    let usual = at_decision("Terlapor Rekaan");
    assert_eq!(ids(&usual, day(9, 16)), ["P7", "P1"], "the Kepala, and whoever stands in this week");
    assert_eq!(ids(&usual, day(9, 21)), ["P1"]);
    assert_eq!(ids(&usual, day(8, 31)), ["P8", "P1"]);
    // The Kepala is reported: nobody of the office decides, not even who stands in.
    let against_head = at_decision("Orang P1");
    assert_eq!(ids(&against_head, day(9, 16)), ["P9"]);
    // Whoever stands in is reported: the Kepala himself may decide once that is over.
    let against_stand_in = at_decision("Orang P7");
    assert_eq!(ids(&against_stand_in, day(9, 16)), ["P9"]);
    assert_eq!(ids(&against_stand_in, day(9, 21)), ["P1"]);
    // A Kepala who left before is nobody's superior any more.
    assert_eq!(ids(&at_decision("Orang P8"), day(9, 21)), ["P1"]);
    assert_eq!(ids(&at_decision("Orang P9"), day(9, 21)), ["P1"]);
}

#[test]
fn each_refusal_says_why_somebody_may_not_decide() {
    for (respondent, who, on, expected) in [
        ("Terlapor Rekaan", "P1", day(9, 16), Ok(())),
        ("Terlapor Rekaan", "P2", day(9, 16), Err(Why::NotServing)),
        ("Terlapor Rekaan", "P7", day(9, 19), Err(Why::NotServing)),
        ("Terlapor Rekaan", "P9", day(9, 16), Err(Why::SuperiorNotNeeded)),
        ("Orang P1", "P1", day(9, 16), Err(Why::HeadIsRespondent)),
        ("Orang P1", "P7", day(9, 16), Err(Why::HeadIsRespondent)),
        ("Orang P1", "P9", day(9, 16), Ok(())),
    ] {
        let story = at_decision(respondent);
        let one = story.book.person(&PersonRef(who.into())).unwrap();
        assert_eq!(may_decide(&story.case().unwrap(), &story.book, one, on), expected, "{respondent} {who} {on}");
    }
}

#[test]
fn whoever_signs_makes_a_statement_also_who_came_later() {
    let mut story = at_decision("Terlapor Rekaan");
    story.refused(&by("P7", Vec::new()), "statements", |why| *why == Why::Required);
    story.refused(&by("P7", vec![stated("P7", true)]), "statements.0.conflict", |why| *why == Why::Conflicted);
    let mut unsaid = stated("P7", true);
    unsaid.conflict = None;
    story.refused(&by("P7", vec![unsaid]), "statements.0.conflict", |why| *why == Why::Required);
    story.given(by("P7", vec![stated("P7", false)]));
    // Who served when the report came made his statement then.
    at_decision("Terlapor Rekaan").given(by("P1", Vec::new()));
}

/// A member of the team who came after step 2 states before working on the case, and once for all forms.
#[test]
fn a_member_who_came_later_states_once() {
    let mut story = Story::at(Step::FindFacts);
    story.given(Wish::SetPerson(Person { from: Some(day(9, 8)), ..person("P5", Role::Member) }));
    let mut facts = forms::facts();
    facts.activities[0].officers = vec![PersonRef("P5".into())];
    story.on(day(9, 14)).refused(&finish(StepRecord::FindFacts(Box::new(facts.clone()))), "statements", |why| *why == Why::Required);
    facts.statements = vec![stated("P5", false)];
    story.given(finish(StepRecord::FindFacts(Box::new(facts))));
    let mut report = forms::report();
    report.signers = vec![PersonRef("P5".into())];
    story.on(day(9, 15)).given(finish(StepRecord::Report(Box::new(report))));
}

/// The Kepala who came later declares a conflict: the statement is kept, and the superior decides.
#[test]
fn a_conflict_that_is_declared_at_the_decision_hands_it_to_the_superior() {
    let mut story = at_decision("Terlapor Rekaan");
    story.refused(&by("P9", vec![stated("P9", false)]), "signer", |why| *why == Why::SuperiorNotNeeded);
    story.given(by("P9", vec![stated("P9", false), stated("P7", true)]));
    let case = story.case().unwrap();
    assert_eq!(case.decision.signer, Some(PersonRef("P9".into())));
    assert!(domain::text::involved::involvement(&case, story.book.person(&PersonRef("P7".into())).unwrap()).is_some());
}

#[test]
fn sending_a_report_back_is_a_decision_too() {
    let back = |signer: Option<&str>| {
        let form = Decision {
            kind: Some(DecisionKind::Return),
            on: Some(day(9, 16)),
            reason: "Saksi belum didengar".into(),
            signer: signer.map(|id| PersonRef(id.into())),
            ..Decision::default()
        };
        finish(StepRecord::Decide(Box::new(form)))
    };
    let mut story = at_decision("Orang P1");
    for signer in [None, Some("P1"), Some("P7")] {
        story.refused(&back(signer), "kind", |why| *why == Why::HeadIsRespondent);
    }
    story.given(back(Some("P9")));
    at_decision("Terlapor Rekaan").given(back(None));
}

#[test]
fn a_superior_works_in_no_team() {
    let mut story = at_decision("Terlapor Rekaan");
    assert!(story.book.team_on(day(9, 16)).iter().all(|person| person.is_team()));
    story.given(Wish::Reopen { to: Step::Report, on: day(9, 16) });
    let mut report = forms::report();
    (report.number, report.on) = ("B-9/16740/PW.140/2026".into(), Some(day(9, 16)));
    report.signers.push(PersonRef("P9".into()));
    report.statements = vec![stated("P9", false)];
    story.refused(&finish(StepRecord::Report(Box::new(report))), "signers", |why| *why == Why::HeadSigns);
}

#[test]
fn a_penalty_reaches_the_kind_it_is_made_for() {
    use RespondentKind::{Candidate, CivilServant, Contract, Outsider, Partner, Unknown};
    for penalty in SanctionKind::ALL.iter().copied() {
        let by_contract = penalty == SanctionKind::ContractTermination;
        for kind in [CivilServant, Candidate] {
            assert_eq!(reaches(kind, penalty), if by_contract { Err(Why::SanctionNotForKind) } else { Ok(()) }, "{kind:?} {penalty:?}");
        }
        for kind in [Contract, Partner, Outsider] {
            assert_eq!(reaches(kind, penalty), if by_contract { Ok(()) } else { Err(Why::SanctionNotForKind) }, "{kind:?} {penalty:?}");
        }
        assert_eq!(reaches(Unknown, penalty), Err(Why::KindUnknown));
    }
}

/// A form that names a respondent by his place keeps meaning the same person.
#[test]
fn a_respondent_before_one_who_is_named_is_not_taken_out() {
    let mut story = Story::new();
    let mut form = submission();
    for name in ["Kedua", "Ketiga"] {
        let one = Respondent { name: name.into(), ..form.respondents[0].clone() };
        form.respondents.push(one);
    }
    story.on(day(9, 7)).given(Wish::Open(Box::new(form.clone()))).given(finish(StepRecord::Record(Box::new(support::recording()))));
    story.on(day(9, 8)).given(finish(StepRecord::Verify(Box::new(support::complete()))));
    let mut facts = forms::facts();
    facts.activities[0].respondent = 2;
    story.on(day(9, 14)).given(finish(StepRecord::FindFacts(Box::new(facts))));
    for (gone, refused) in [(0, true), (1, true), (2, false)] {
        let mut form = form.clone();
        form.respondents.remove(gone);
        let wish = Wish::Amend(StepRecord::Submit(Box::new(form)));
        if refused {
            story.refused(&wish, "respondents", |why| *why == Why::StillNamed);
        } else {
            assert_eq!(story.ask(&wish, "alasan yang cukup panjang").refusals(), []);
        }
    }
    // What is corrected in place stays in its place.
    form.respondents[0].name = "Nama yang benar".into();
    story.given(Wish::Amend(StepRecord::Submit(Box::new(form))));
}

/// UU 30/2014 art. 42 forbids acts as well as decisions: the letters of such a case bear the superior's name, or leave it to the pen.
#[test]
fn letters_of_a_case_against_the_kepala_are_not_signed_by_him() {
    let folder = support::folder("atasan");
    let mut office = office::make_sample(&folder, office::SAMPLE_PASSPHRASE, store::KeyCost::CHEAP).unwrap();
    let no = domain::acts::ids::CaseNo { year: 2026, serial: 37 };
    let text = |office: &office::Office| {
        let sheet = office.sheet(&office.case(no).unwrap(), PaperId::from(LetterKind::CompletionRequest), Edition::Internal, None).unwrap();
        sheet.to_text().replace('\n', " ")
    };
    let (usual, kepala) = (text(&office), "Ir. Kepalawan Contoh, M.Si.");
    assert!(usual.contains(kepala) && usual.contains("Kepala Badan Pusat Statistik"), "{usual}");
    let mut form = office.case(no).unwrap().case.recording;
    let line = form.conflicts.iter_mut().find(|line| office.book().person(&line.person).is_some_and(Person::is_head)).unwrap();
    (line.conflict, line.note) = (Some(true), "Kerabat petugas yang dilaporkan".into());
    office.perform(Some(no), Wish::Amend(StepRecord::Record(Box::new(form))), "Baru diketahui hari ini").unwrap();
    let nobody = text(&office);
    assert!(!nobody.contains(kepala) && nobody.contains("Atasan Kepala Badan Pusat Statistik"), "{nobody}");
    let above = Person { position: "Kepala BPS Provinsi Sumatera Selatan".into(), ..person("P9", Role::Superior) };
    office.perform(None, Wish::SetPerson(above), "Atasan Kepala dicatat").unwrap();
    let above = text(&office);
    assert!(above.contains("Kepala BPS Provinsi") && above.contains("Orang P9") && !above.contains(kepala), "{above}");
}
