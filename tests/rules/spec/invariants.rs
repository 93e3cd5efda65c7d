//! No way round the procedure: what a correction, a withdrawal, a second round or a late signature may not make of the steps around it.

use domain::acts::complaint::{ComplaintClass, Respondent};
use domain::acts::concern::Concern;
use domain::acts::decision::{Decision, DecisionKind, Information, Medium, Reaction};
use domain::acts::event::StepRecord;
use domain::acts::fact_finding::Allegation;
use domain::acts::limit::Milestone;
use domain::acts::person::PersonRef;
use domain::acts::report::{FollowUpReport, Verdict};
use domain::acts::step::Step;
use domain::acts::verification::{CheckAnswer, CheckItem, Outcome, Verification};
use domain::rules::invariants::{ALL, inconsistencies};
use domain::rules::offers::{Move, offers};
use domain::rules::refusal::Why;
use domain::rules::wish::Wish;
use support::{Story, complete, day, finish, forms, recording, submission, verified};

fn amend(record: StepRecord) -> Wish {
    Wish::Amend(record)
}

/// That a wish is refused because it would leave the form of a step out of joint for a reason.
fn breaks(story: &Story, wish: &Wish, in_step: Step, why: impl Fn(&Why) -> bool) {
    story.refused(wish, "", |found| matches!(found, Why::Contradicts { step, why: inner } if *step == in_step && why(inner)));
}

fn told(story: &mut Story) {
    story.on(day(9, 17)).given(finish(StepRecord::Inform(Box::new(forms::information()))));
}

#[test]
fn a_case_that_went_straight_is_in_joint_at_every_step() {
    for step in Step::ALL.iter().copied().filter(|step| *step > Step::Submit) {
        let story = Story::at(step);
        assert_eq!(inconsistencies(&story.case().unwrap(), &story.book, day(9, 30)), [], "{step:?}");
    }
    let names: std::collections::BTreeSet<_> = ALL.iter().map(|one| one.name).collect();
    assert_eq!(names.len(), ALL.len(), "each has a name of its own");
    assert!(ALL.iter().all(|one| one.source.contains("SOP") || one.source.contains("UU") || one.source.contains("PP")));
}

/// UU 25/2009 art. 36(3), 47: what is proven is settled to the end.
#[test]
fn a_withdrawal_does_not_end_the_examination_of_a_proven_violation() {
    let mut story = Story::at(Step::Decide);
    story.on(day(9, 16)).refused(&Wish::Withdraw { on: day(9, 16), how: "Surat".into() }, "", |why| *why == Why::ProvenStays);
    let all = offers(&story.case().unwrap(), &story.entries, &story.book, story.now);
    let offer = all.iter().find(|offer| offer.what == Move::Withdraw).unwrap();
    assert!(!offer.is_possible() && offer.belongs_here(), "it is shown with what to do instead");
    let mut report = forms::report();
    report.findings[0].verdict = Some(Verdict::NotProven);
    report.sanctions.clear();
    let mut story = Story::at(Step::Report);
    story.on(day(9, 15)).given(finish(StepRecord::Report(Box::new(report)))).given(Wish::Withdraw { on: day(9, 15), how: "Surat".into() });
}

#[test]
fn respondents_that_other_forms_name_are_not_corrected_away() {
    let mut story = Story::at(Step::Decide);
    let mut form = submission();
    form.respondents.clear();
    breaks(&story, &amend(StepRecord::Submit(Box::new(form))), Step::Report, |why| *why == Why::Range { min: 1, max: 0 });
    let mut form = submission();
    form.respondents[0].position = "Petugas loket".into();
    form.respondents.push(Respondent { name: "Orang Kedua".into(), ..Respondent::default() });
    story.given(amend(StepRecord::Submit(Box::new(form))));
}

/// What step 5 concluded is asked again when step 4 is corrected.
#[test]
fn what_the_report_rests_on_is_not_corrected_away() {
    let story = Story::at(Step::Decide);
    let facts = |edit: fn(&mut domain::acts::fact_finding::FactFinding)| {
        let mut form = forms::facts();
        edit(&mut form);
        amend(StepRecord::FindFacts(Box::new(form)))
    };
    breaks(&story, &facts(|form| form.evidence.clear()), Step::Report, |why| *why == Why::EvidenceMissing);
    let unheard = facts(|form| form.activities[0].party = Some(domain::acts::fact_finding::Party::Witness));
    breaks(&story, &unheard, Step::Report, |why| *why == Why::RespondentNotHeard);
    let another = facts(|form| form.allegations.push(Allegation { text: "Pungutan di loket".into(), rule: String::new() }));
    breaks(&story, &another, Step::Report, |why| *why == Why::FindingMissing);
    let later = facts(|form| form.finished_on = Some(day(9, 16)));
    let mut story = story;
    breaks(story.on(day(9, 16)), &later, Step::Report, |why| matches!(why, Why::Before { what: Milestone::FactsFound, .. }));
}

#[test]
fn a_conclusion_that_was_decided_on_is_changed_by_opening_the_step_again_only() {
    let mut story = Story::at(Step::Inform);
    let report = |edit: fn(&mut FollowUpReport)| {
        let mut form = forms::report();
        edit(&mut form);
        amend(StepRecord::Report(Box::new(form)))
    };
    let milder = report(|form| form.sanctions[0].sanction = Some(domain::acts::report::SanctionKind::OralReprimand));
    for wish in [report(|form| form.findings[0].verdict = Some(Verdict::PartlyProven)), milder] {
        story.refused(&wish, "", |why| *why == Why::DecisionRestsOn);
    }
    story.given(report(|form| form.conclusion = "Dugaan terbukti sebagaimana diuraikan.".into()));
}

/// Rule 23, and the term of whoever signs.
#[test]
fn a_decision_is_signed_by_who_holds_the_office_before_it_is_told() {
    let mut story = Story::at(Step::Inform);
    let decision = |edit: fn(&mut Decision)| {
        let mut form = Decision { signed_on: Some(day(9, 16)), ..forms::decision() };
        edit(&mut form);
        amend(StepRecord::Decide(Box::new(form)))
    };
    let early = Information { sent_on: Some(day(9, 16)), ..forms::information() };
    story.on(day(9, 18)).given(decision(|form| form.signed_on = Some(day(9, 17))));
    story
        .refused(&finish(StepRecord::Inform(Box::new(early))), "sent_on", |why| matches!(why, Why::Before { what: Milestone::Signed, .. }));
    story.given(finish(StepRecord::Inform(Box::new(forms::information()))));
    breaks(&story, &decision(|form| form.signed_on = None), Step::Inform, |why| *why == Why::NotSigned);
    let after = decision(|form| form.signed_on = Some(day(9, 18)));
    breaks(story.on(day(9, 18)), &after, Step::Inform, |why| matches!(why, Why::Before { what: Milestone::Signed, .. }));

    let mut story = Story::at(Step::Decide);
    story.on(day(9, 16)).given(finish(StepRecord::Decide(Box::new(forms::decision()))));
    let mut left = story.book.person(&PersonRef("P1".into())).unwrap().clone();
    left.until = Some(day(9, 17));
    story.given(Wish::SetPerson(left)).on(day(9, 18));
    story.refused(&Wish::Sign { on: day(9, 18), scan: None }, "on", |why| *why == Why::NotServing);
    story.given(Wish::Sign { on: day(9, 17), scan: None });
}

/// UU 30/2014 art. 42–45: whoever is involved decides nothing, be it to send the report back.
#[test]
fn who_is_involved_neither_decides_nor_sends_back_nor_signs_for_the_team() {
    let mut story = Story::at(Step::Decide);
    let mut report = forms::report();
    report.signers.push(PersonRef("P1".into()));
    let mut before = Story::at(Step::Report);
    before.on(day(9, 15)).refused(&finish(StepRecord::Report(Box::new(report))), "signers", |why| *why == Why::HeadSigns);

    let mut form = recording();
    form.conflicts[0].conflict = Some(true);
    form.conflicts[0].note = "Saudara kandung terlapor".into();
    let conflict = amend(StepRecord::Record(Box::new(form)));
    let mut decided = Story::at(Step::Inform);
    // What became known after the decision is recorded all the same, with a reason.
    assert!(decided.on(day(9, 17)).concerns(&conflict).contains(&Concern::LeavesOpen { step: Step::Decide }));
    decided.given(conflict.clone());
    let found = inconsistencies(&decided.case().unwrap(), &decided.book, day(9, 17));
    assert!(found.iter().any(|one| one.of == "signer" && one.why == Why::HeadIsRespondent), "{found:?}");

    story.on(day(9, 16)).given(conflict);
    let decide = |kind| {
        let form = Decision { kind: Some(kind), reason: "Perlu pendalaman lagi".into(), ..forms::decision() };
        finish(StepRecord::Decide(Box::new(form)))
    };
    story.refused(&decide(DecisionKind::Accept), "signer", |why| *why == Why::HeadIsRespondent);
    story.refused(&decide(DecisionKind::Return), "kind", |why| *why == Why::HeadIsRespondent);
}

/// Rule 11, for corrections and for every move beside the straight line.
#[test]
fn nothing_is_dated_before_what_it_rests_on() {
    let mut story = Story::at(Step::Report);
    story.on(day(9, 15));
    let mut form = recording();
    (form.received_on, form.recorded_on) = (Some(day(9, 12)), Some(day(9, 12)));
    let wish = amend(StepRecord::Record(Box::new(form)));
    breaks(&story, &wish, Step::Verify, |why| matches!(why, Why::Before { what: Milestone::Received | Milestone::Recorded, .. }));
    story.refused(&Wish::Withdraw { on: day(9, 13), how: "Surat".into() }, "on", |why| {
        matches!(why, Why::Before { what: Milestone::FactsFound, .. })
    });
    story.refused(&Wish::Reopen { to: Step::FindFacts, on: day(9, 13) }, "on", |why| {
        matches!(why, Why::Before { what: Milestone::FactsFound, .. })
    });
    story.given(Wish::Reopen { to: Step::FindFacts, on: day(9, 15) });
    let facts = finish(StepRecord::FindFacts(Box::new(forms::facts())));
    story.refused(&facts, "finished_on", |why| *why == Why::BeforeDate(day(9, 15)));

    let mut story = Story::at(Step::Inform);
    let form = Information { medium: Some(Medium::Unreachable), attempts: [Some(day(9, 15)), Some(day(9, 17))], ..forms::information() };
    story.on(day(9, 17)).refused(&finish(StepRecord::Inform(Box::new(form))), "attempts.0", |why| {
        matches!(why, Why::Before { what: Milestone::Decided | Milestone::Signed, .. })
    });
    let form = Information { published_on: Some(day(9, 15)), ..forms::information() };
    story.refused(&finish(StepRecord::Inform(Box::new(form))), "published_on", |why| matches!(why, Why::Before { .. }));
    told(&mut story);
    let react = Wish::React(Reaction { on: Some(day(9, 16)), satisfied: Some(true), ..Reaction::default() });
    story.refused(&react, "on", |why| matches!(why, Why::Before { what: Milestone::Informed, .. }));
}

#[test]
fn the_result_of_step_3_agrees_with_the_points_that_were_checked() {
    let story = Story::at(Step::Verify);
    let with = |outcome: Outcome, item: CheckItem, answer: CheckAnswer| {
        let mut form = if outcome == Outcome::Complete { complete() } else { verified(outcome) };
        form.checks[item as usize].answer = Some(answer);
        form.forwarding.agency = "Dinas".into();
        form.forwarding.by_portal = true;
        form.forwarding.letter_on = Some(day(9, 8));
        form.forwarding.proof = "Resi".into();
        finish(StepRecord::Verify(Box::new(form)))
    };
    for (outcome, item, answer, at) in [
        (Outcome::Complete, CheckItem::Authority, CheckAnswer::No, "checks.1.answer"),
        (Outcome::Complete, CheckItem::NotDuplicate, CheckAnswer::No, "checks.9.answer"),
        (Outcome::NotOurs, CheckItem::Authority, CheckAnswer::Yes, "checks.1.answer"),
        (Outcome::Duplicate, CheckItem::NotDuplicate, CheckAnswer::Yes, "checks.9.answer"),
    ] {
        story.refused(&with(outcome, item, answer), at, |why| *why == Why::OutcomeAgainstPoint(outcome));
    }
    let mut story = story;
    story.on(day(9, 8)).given(with(Outcome::NotOurs, CheckItem::Authority, CheckAnswer::No));
}

/// A class that may not be answered on the spot does not come to a case that was.
#[test]
fn a_class_that_asks_for_another_road_is_not_corrected_in() {
    let mut story = Story::at(Step::Record);
    let mut form = recording();
    form.class = Some(ComplaintClass::Aspiration);
    story.on(day(9, 7)).given(finish(StepRecord::Record(Box::new(form))));
    let answered = Verification { spot_answer: "Jam layanan sudah diperpanjang.".into(), ..verified(Outcome::OnTheSpot) };
    story.on(day(9, 8)).given(finish(StepRecord::Verify(Box::new(answered))));
    breaks(&story, &amend(StepRecord::Record(Box::new(recording()))), Step::Verify, |why| *why == Why::OutcomeNotForClass);
}

/// A register of an earlier program may hold what is refused today; it is told of, and nothing is refused for it.
#[test]
fn what_was_out_of_joint_before_refuses_nothing() {
    let mut story = Story::at(Step::Decide);
    for entry in &mut story.entries {
        if let domain::acts::event::Event::Finished { record: StepRecord::FindFacts(form), .. } = &mut entry.event {
            form.evidence.clear();
        }
    }
    let found = inconsistencies(&story.case().unwrap(), &story.book, day(9, 16));
    assert_eq!(found.iter().map(|one| (one.of, one.at.as_str())).collect::<Vec<_>>(), [("proof", "findings.0.verdict")]);
    story.on(day(9, 16)).given(finish(StepRecord::Decide(Box::new(forms::decision()))));
    story.given(amend(StepRecord::FindFacts(Box::new(forms::facts()))));
    assert_eq!(inconsistencies(&story.case().unwrap(), &story.book, day(9, 16)), []);
}

#[test]
fn an_act_on_which_another_rests_is_not_cancelled() {
    let mut story = Story::at(Step::Inform);
    told(&mut story);
    let signed = story.entries.iter().rposition(|entry| matches!(entry.event, domain::acts::event::Event::Signed { .. })).unwrap();
    let seq = story.entries[signed].seq;
    breaks(&story, &Wish::Cancel { seq }, Step::Inform, |why| *why == Why::NotSigned);
}

/// Rule 16: a hearing is on record, a summons is a dated letter to a later day; whoever is spared is told why.
#[test]
fn each_respondent_of_a_proven_violation_was_heard_on_record_or_lawfully_summoned_and_is_answered_for() {
    use domain::acts::fact_finding::{FactFinding, Summons};
    let summons = |letter_no: &str, letter_on, hearing_on| Summons {
        letter_no: letter_no.into(),
        letter_on,
        hearing_on: Some(hearing_on),
        came: Some(false),
        ..Summons::default()
    };
    let unheard = |summonses: Vec<Summons>| {
        let mut form = FactFinding { summonses, ..forms::facts() };
        form.activities[0].minutes_signed = None;
        form
    };
    let lawful = vec![summons("B-7", Some(day(9, 8)), day(9, 9)), summons("B-8", Some(day(9, 9)), day(9, 10))];
    let by_word = vec![summons("", None, day(9, 9)), summons("", None, day(9, 10))];
    let at_once = vec![summons("B-7", Some(day(9, 9)), day(9, 9)), summons("B-8", Some(day(9, 10)), day(9, 10))];
    for (facts, heard) in [
        (forms::facts(), true),
        (unheard(Vec::new()), false),
        (unheard(by_word), false),
        (unheard(at_once), false),
        (unheard(lawful), true),
    ] {
        let mut story = Story::at(Step::FindFacts);
        story.on(day(9, 14)).given(finish(StepRecord::FindFacts(Box::new(facts)))).on(day(9, 15));
        let wish = finish(StepRecord::Report(Box::new(forms::report())));
        if heard {
            story.given(wish);
        } else {
            story.refused(&wish, "findings.0.verdict", |why| *why == Why::RespondentNotHeard);
        }
    }
    let mut story = Story::at(Step::Report);
    let mut form = submission();
    form.respondents.push(Respondent { name: "Orang Kedua".into(), ..Respondent::default() });
    story.on(day(9, 15)).given(amend(StepRecord::Submit(Box::new(form))));
    let report = |reason: &str| FollowUpReport { no_sanction_reason: reason.into(), ..forms::report() };
    let wish = |reason: &str| finish(StepRecord::Report(Box::new(report(reason))));
    story.refused(&wish(""), "no_sanction_reason", |why| *why == Why::Required);
    story.given(wish("Orang kedua tidak berada di kantor pada hari itu."));
}

/// PP 94/2021 art. 8 and 43, PP 49/2018: who may be punished with what.
#[test]
fn a_penalty_fits_the_kind_of_whom_it_meets() {
    use domain::acts::complaint::RespondentKind::{Candidate, CivilServant, Contract, Outsider, Partner, Unknown};
    use domain::acts::report::SanctionKind::{ContractTermination, Dismissal, OralReprimand, RaiseDelay};
    let mut story = Story::at(Step::Report);
    story.on(day(9, 15));
    for (kind, fits) in [
        (CivilServant, [true, true, true, false]),
        (Candidate, [true, true, true, false]),
        (Contract, [false, false, false, true]),
        (Partner, [false, false, false, true]),
        (Outsider, [false, false, false, true]),
    ] {
        for (sanction, fits) in [OralReprimand, RaiseDelay, Dismissal, ContractTermination].into_iter().zip(fits) {
            let mut report = forms::report();
            (report.sanctions[0].kind, report.sanctions[0].sanction) = (Some(kind), Some(sanction));
            let answer = format!("{:?}", story.ask(&finish(StepRecord::Report(Box::new(report))), "alasan yang cukup panjang"));
            assert_eq!(answer.contains("SanctionNotForKind"), !fits, "{kind:?} {sanction:?}: {answer}");
        }
    }
    let mut report = forms::report();
    report.sanctions[0].kind = Some(Unknown);
    story.refused(&finish(StepRecord::Report(Box::new(report))), "sanctions.0.kind", |why| *why == Why::KindUnknown);
}

/// PP 94/2021 art. 29(6): over the Kepala the power lies above, whatever the penalty.
#[test]
fn a_sanction_for_the_kepala_is_beyond_the_kepala() {
    let mut story = Story::at(Step::Report);
    let mut form = submission();
    form.respondents[0].name = "Orang P1".into();
    story.on(day(9, 15)).given(amend(StepRecord::Submit(Box::new(form))));
    let wish = finish(StepRecord::Report(Box::new(forms::report())));
    assert!(story.concerns(&wish).contains(&Concern::BeyondAuthority));
}

/// Of two cases that are each other's duplicate neither would be examined.
#[test]
fn the_original_of_a_duplicate_is_no_duplicate() {
    let mut story = Story::at(Step::Verify);
    let other = domain::acts::ids::CaseNo { year: 2026, serial: 7 };
    story.known.cases.insert(other);
    let form = Verification { duplicate_of: Some(other), ..verified(Outcome::Duplicate) };
    let wish = finish(StepRecord::Verify(Box::new(form)));
    story.known.copies.insert(other);
    story.on(day(9, 8)).refused(&wish, "duplicate_of", |why| *why == Why::OriginalIsCopy(other));
    story.known.copies.clear();
    story.given(wish);
}
