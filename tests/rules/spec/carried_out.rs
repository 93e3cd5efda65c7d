//! A decision is carried out by somebody until a day, stays within the Kepala's power, and reaches those it concerns.

use domain::acts::complaint::Submission;
use domain::acts::concern::Concern;
use domain::acts::decision::{Closing, Decision, DecisionKind, Delivery};
use domain::acts::event::StepRecord;
use domain::acts::report::{Recommendation, Verdict};
use domain::acts::step::{Ending, Step};
use domain::rules::wish::Wish;
use support::{Story, complete, day, finish, forms, recording, submission};

fn decide(change: impl Fn(&mut Decision)) -> Wish {
    let mut form = forms::decision();
    (form.dicta[0].who, form.dicta[0].due) = ("Subbagian Umum".into(), Some(day(9, 30)));
    change(&mut form);
    finish(StepRecord::Decide(Box::new(form)))
}

/// What is ordered with a day is on the list of the day before it and after, also of a closed case, until it is known to be done; it makes
/// nobody at the desk late.
#[test]
fn what_was_ordered_is_asked_about_until_it_is_done() {
    use domain::acts::decision::{ActionStatus, Dictum};
    use domain::readings::agenda::{Reason, agenda};
    use domain::readings::card::card;
    use domain::readings::countdown::countdowns;

    let mut story = Story::at(Step::Decide);
    let mut form = forms::decision();
    form.dicta.insert(1, Dictum { text: "Menetapkan jadwal loket.".into(), who: "Subbagian Umum".into(), due: Some(day(10, 9)) });
    story.on(day(9, 16)).given(finish(StepRecord::Decide(Box::new(form)))).given(Wish::Sign { on: day(9, 16), scan: None });
    story.on(day(9, 17)).given(finish(StepRecord::Inform(Box::new(forms::information()))));
    let closing = Closing { on: Some(day(10, 2)), ending: Some(Ending::Finished), note: String::new(), location: "Boks 1".into() };
    story.on(day(10, 2)).given(Wish::Close(closing));
    let listed = |story: &Story, on| {
        let cards = [card(&story.case().unwrap(), &story.book)];
        let items = agenda(&cards, &story.book.calendar, on);
        items.iter().find(|item| item.due.is_some_and(|due| due.limit == "tindakan-2")).map(|item| (item.reason, item.left))
    };
    assert_eq!(listed(&story, day(10, 1)), None);
    assert_eq!(listed(&story, day(10, 2)), Some((Reason::Reminder, Some(7))));
    assert_eq!(listed(&story, day(10, 19)), Some((Reason::Reminder, Some(-10))), "it waits until somebody says how it is");
    let all = countdowns(&story.case().unwrap(), &story.book, day(10, 19));
    assert!(all.iter().all(|one| one.late_by() == 0 && !one.binds()));
    story.on(day(10, 19)).given(Wish::SetAction {
        dictum: 2,
        status: ActionStatus::Done,
        on: day(10, 19),
        note: "Jadwal terpasang".into(),
    });
    assert_eq!(listed(&story, day(10, 19)), None);
}

/// SOP step 6: what is accepted is carried out by somebody until a day.
#[test]
fn what_is_accepted_has_an_executor_and_a_day_or_a_reason() {
    let mut story = Story::at(Step::Decide);
    story.on(day(9, 16));
    assert_eq!(story.reasons(&decide(|_| {})), []);
    assert_eq!(story.reasons(&decide(|form| form.dicta[0].due = None)), [Concern::NobodyCarriesOut]);
    assert_eq!(story.reasons(&decide(|form| form.dicta[0].who.clear())), [Concern::NobodyCarriesOut]);
    let rejects = decide(|form| {
        (form.kind, form.reason) = (Some(DecisionKind::Reject), "Bukti tidak memadai".into());
        form.dicta[0].who.clear();
    });
    assert_eq!(story.reasons(&rejects), []);
    // Nothing proven, nothing to carry out.
    let mut story = Story::at(Step::Report);
    let mut report = forms::report();
    report.findings[0].verdict = Some(Verdict::NotProven);
    report.sanctions.clear();
    story.on(day(9, 15)).given(finish(StepRecord::Report(Box::new(report))));
    story.on(day(9, 16));
    assert_eq!(story.reasons(&finish(StepRecord::Decide(Box::new(forms::decision())))), []);
}

/// PP 94/2021 art. 18: a heavy penalty is the *pejabat pembina kepegawaian*'s, and the Kepala passes it on.
#[test]
fn the_kepala_passes_on_what_he_may_not_impose() {
    let mut story = Story::at(Step::Decide);
    story.on(day(9, 16));
    for (text, beyond) in [
        ("Menjatuhkan hukuman pemberhentian kepada Terlapor.", true),
        ("Terlapor diberhentikan.", true),
        ("TERLAPOR DIBEBASKAN DARI JABATAN selama dua belas bulan.", true),
        ("Mengusulkan pemberhentian Terlapor kepada pejabat yang berwenang.", false),
        ("Meneruskan berkas penurunan jabatan secara berjenjang.", false),
        ("Menjatuhkan teguran tertulis kepada Terlapor.", false),
    ] {
        let expected = if beyond { vec![Concern::BeyondAuthority] } else { Vec::new() };
        assert_eq!(story.reasons(&decide(|form| form.dicta[0].text = text.into())), expected, "{text}");
        assert_eq!(story.reasons(&decide(|form| form.sanction = text.into())), expected, "in the field of the sanction: {text}");
    }
}

/// UU 30/2014 art. 61, 62: whom a decision concerns is given it, with proof.
#[test]
fn a_case_is_closed_once_its_decision_was_handed_over_or_with_a_reason() {
    for delivered in [false, true] {
        let mut story = Story::at(Step::Inform);
        story.on(day(9, 17)).given(finish(StepRecord::Inform(Box::new(forms::information()))));
        if delivered {
            let mut form = story.case().unwrap().decision;
            form.deliveries = vec![Delivery { to: "Terlapor".into(), on: Some(day(9, 17)), how: "Tanda terima".into() }];
            story.given(Wish::Amend(StepRecord::Decide(Box::new(form))));
        }
        let close =
            Wish::Close(Closing { on: Some(day(10, 9)), ending: Some(Ending::Finished), note: String::new(), location: "Boks".into() });
        story.on(day(10, 9));
        let expected = if delivered { vec![] } else { vec![Concern::NotDelivered] };
        assert_eq!(story.reasons(&close), expected);
    }
}

/// Nothing that was recommended or asked for is passed over in silence, nor told later than the law allows (UU 25/2009 art. 50(2)).
#[test]
fn what_was_recommended_and_asked_for_has_an_answer_or_a_reason() {
    let mut story = Story::at(Step::Report);
    let mut report = forms::report();
    report.actions = vec![
        Recommendation { text: "Mengirim data yang diminta.".into(), who: "Petugas PST".into(), due: Some(day(9, 28)) },
        Recommendation { text: "Menetapkan jadwal cadangan".into(), who: "Subbagian Umum".into(), due: Some(day(9, 30)) },
    ];
    story.on(day(9, 15)).given(finish(StepRecord::Report(Box::new(report))));
    story.on(day(9, 16));
    // The second is taken up by who does it until when, the first by nothing.
    assert_eq!(story.reasons(&decide(|_| {})), [Concern::ActionsDropped { actions: vec![1] }]);
    // In its own words it may be given to somebody else.
    assert_eq!(story.reasons(&decide(|form| form.dicta[1].text = "Ketua Tim mengirim  data yang diminta, segera.".into())), []);
    // Who accepts in part says why, and so does who rejects.
    let partly = decide(|form| (form.kind, form.reason) = (Some(DecisionKind::AcceptPartly), "Data sudah dikirim".into()));
    assert_eq!(story.reasons(&partly), []);

    let tell = |due| {
        decide(move |form| {
            form.dicta[1].text = "Mengirim data yang diminta dan menyampaikan hasilnya kepada pengadu.".into();
            (form.dicta[1].who, form.dicta[1].due) = ("Tim".into(), Some(due));
        })
    };
    assert_eq!(story.reasons(&tell(day(9, 30))), []);
    assert_eq!(story.reasons(&tell(day(10, 1))), [Concern::DictumBeyondLaw { dictum: 2, due: day(9, 30) }]);
}

#[test]
fn the_complainants_wish_is_answered_in_the_decision_or_left_open_with_a_reason() {
    let mut story = Story::new();
    let asking = Submission { wish: "Loket selalu dijaga.".into(), ..submission() };
    story.on(day(9, 7)).given(Wish::Open(Box::new(asking)));
    for record in [
        (day(9, 7), StepRecord::Record(Box::new(recording()))),
        (day(9, 8), StepRecord::Verify(Box::new(complete()))),
        (day(9, 14), StepRecord::FindFacts(Box::new(forms::facts()))),
        (day(9, 15), StepRecord::Report(Box::new(forms::report()))),
    ] {
        story.on(record.0).given(finish(record.1));
    }
    story.on(day(9, 16));
    assert_eq!(story.reasons(&decide(|_| {})), [Concern::WishUnanswered]);
    assert_eq!(story.reasons(&decide(|form| form.wish_answer = "dikabulkan dengan menetapkan jadwal".into())), []);
}
