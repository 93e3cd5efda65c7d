//! The end of files: nothing is destroyed before its time, what is destroyed is gone from everywhere it could be read, and what must
//! stay (chain, numbers, totals) stays. Tests only.

use chrono::NaiveDate;
use domain::acts::archive::Retention;
use domain::acts::complaint::ComplaintClass;
use domain::acts::evaluation::Period;
use domain::acts::event::{AttachmentKind, Event, StepRecord};
use domain::acts::ids::CaseNo;
use domain::acts::step::Step;
use domain::readings::stats::Evaluation;
use domain::rules::refusal::Why;
use domain::rules::wish::Wish;
use store::{Key, KeyCost};

use crate::clock::HandClock;
use crate::{Asked, CaseFilter, Office, SAMPLE_PASSPHRASE, Trouble, make_sample};

const PROVEN: CaseNo = CaseNo { year: 2026, serial: 31 };

/// The training register, opened again years later.
fn years_later(name: &str, on: &str) -> (Office, HandClock) {
    let folder = support::folder(name);
    drop(make_sample(&folder, SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap());
    let clock = HandClock::at(format!("{on}T09:00:00+07:00").parse().unwrap());
    (Office::open(&folder, &Key::Passphrase(SAMPLE_PASSPHRASE), Box::new(clock.clone())).unwrap(), clock)
}

fn retention(years: u16) -> Wish {
    let years = [ComplaintClass::Supervisory, ComplaintClass::Ordinary].map(|class| (class, years)).into();
    Wish::SetRetention(Retention { decree: "Keputusan Kepala BPS tentang JRA".into(), years })
}

/// Whatever can be read of the register, in one text.
fn everything(office: &Office) -> String {
    let mut all = String::new();
    office.store.all_rows(&mut |row| all += &String::from_utf8_lossy(&row.body.unwrap_or_default())).unwrap();
    for digest in office.store.blob_digests().unwrap() {
        all += &String::from_utf8_lossy(&office.store.blob(&digest).unwrap().unwrap());
    }
    for card in office.store.all_cards().unwrap() {
        let data = String::from_utf8_lossy(&card.data).into_owned();
        all.extend([card.tracking, card.title, card.reporter, card.words, data].map(|one| one + " "));
    }
    for draft in office.store.drafts().unwrap() {
        all += &String::from_utf8_lossy(&draft.bytes);
    }
    all
}

fn refused(done: Result<crate::Done, Trouble>, why: &Why) {
    let Err(Trouble::Refused(refusals)) = done else { panic!("{done:?}") };
    assert!(refusals.iter().any(|refusal| refusal.why == *why), "{refusals:?}");
}

#[test]
fn a_closed_case_is_destroyed_after_its_retention_and_not_a_day_before() {
    let (mut office, clock) = years_later("musnah", "2031-10-11");
    let on = |date: &str| date.parse::<NaiveDate>().unwrap();
    assert_eq!(office.ripe_files().unwrap(), [], "no retention is decreed");
    office.perform(None, retention(5), "").unwrap();
    let closed = office.case(PROVEN).unwrap().case.closing.unwrap().on.unwrap();
    assert_eq!(closed, on("2026-10-12"));
    assert!(office.ripe_files().unwrap().iter().all(|file| file.card.no != PROVEN), "one day early");
    let early = office.plan_destruction(&[PROVEN], "", "Persetujuan Kepala ANRI 1/2031").unwrap();
    refused(office.destroy(early), &Why::NotRipeToDestroy(PROVEN));
    clock.set("2031-10-13T09:00:00+07:00".parse().unwrap());
    let ripe = office.ripe_files().unwrap();
    assert!(ripe.iter().any(|file| file.card.no == PROVEN && file.since == on("2031-10-12")), "{ripe:?}");
    let open = office.cards(&CaseFilter { open: Some(true), ..CaseFilter::default() }, 0, 1).unwrap()[0].no;
    assert!(matches!(office.plan_destruction(&[open], "", "x"), Err(Trouble::NotRipe { .. })), "an open case is no file");

    // What is looked for afterwards: the story, a name, the number at the portal, an attachment, a draft.
    let case = office.case(PROVEN).unwrap().case;
    let (story, name) = (case.submission.story.clone(), case.submission.respondents[0].name.clone());
    let tracking = case.submission.tracking_id.clone();
    office.keep_draft(&format!("{PROVEN}/7"), b"kenari dalam draf").unwrap();
    office.leave_room_for(Some(0)).unwrap();
    assert!(office.keep_draft(&format!("{PROVEN}/6"), &vec![7; 500_000]).is_err() && office.unkept().len() == 1);
    office.leave_room_for(None).unwrap();
    let told = everything(&office);
    for word in [story.as_str(), &name, &tracking, "kenari dalam draf"] {
        assert!(told.contains(word), "{word}");
    }
    let asked = Asked { period: Period::year(2026).unwrap(), known_on: office.today() };
    // Why something was late is free text, and goes with the case.
    let totals_of = |office: &Office| Evaluation { late_reasons: Vec::new(), ..office.evaluation(asked).unwrap() };
    let (totals, letters) = (totals_of(&office), office.store.numbers("letter").unwrap());
    let (head, blobs) = (office.head_seq(), office.store.blob_digests().unwrap().len());

    // Without an approval nothing is destroyed.
    let bare = office.plan_destruction(&[PROVEN], "", " ").unwrap();
    refused(office.destroy(bare), &Why::Required);
    let plan = office.plan_destruction(&[PROVEN], "BA-1/2031", "Persetujuan Kepala ANRI 1/2031").unwrap();
    assert!(plan.files[0].acts > 10 && plan.files[0].attachments > 3, "{plan:?}");
    assert!(plan.files[0].acts == u32::try_from(office.case(PROVEN).unwrap().entries.len()).unwrap());
    office.destroy(plan.clone()).unwrap();

    assert!(office.unkept().keys().all(|key| !key.starts_with(&PROVEN.to_string())), "nor is it written again later");
    let told = everything(&office);
    for word in [story.as_str(), &name, &tracking, "kenari dalam draf"] {
        assert!(!told.contains(word), "{word} is still there");
    }
    assert!(office.store.blob_digests().unwrap().len() < blobs && !office.is_unswept());
    let Err(trouble) = office.case(PROVEN) else { panic!("the case is read") };
    assert!(trouble.to_string().contains("dimusnahkan 13 Oktober 2031"), "{trouble}");
    for words in [name.as_str(), &tracking] {
        let filter = CaseFilter { words: words.to_owned(), ..CaseFilter::default() };
        assert!(office.cards(&filter, 0, 0).unwrap().iter().all(|card| card.no != PROVEN), "{words}");
    }
    // Chain, totals and numbers are what they were.
    assert_eq!((office.check(), office.head_seq().0), (vec![], head.0 + 1));
    assert_eq!((totals_of(&office), office.store.numbers("letter").unwrap()), (totals.clone(), letters.clone()));
    // So they are after everything derived was made anew, and in a register that was opened again.
    office.rebuild().unwrap();
    let folder = office.folder().to_owned();
    drop(office);
    let mut office = Office::open(&folder, &Key::Passphrase(SAMPLE_PASSPHRASE), Box::new(clock)).unwrap();
    assert_eq!((totals_of(&office), office.store.numbers("letter").unwrap()), (totals, letters));
    assert_eq!(office.check(), []);
    assert_eq!(office.book().destructions.last().map(|(_, one)| one), Some(&plan));
    refused(office.destroy(plan), &Why::NotRipeToDestroy(PROVEN));
    for paper in papers::OF_OFFICE {
        office.house_sheet(paper).unwrap();
    }
}

#[test]
fn what_a_correction_replaced_can_be_removed_and_what_the_case_rests_on_cannot() {
    let mut office = make_sample(&support::folder("pdp"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let no = office.cards(&CaseFilter { open: Some(true), ..CaseFilter::default() }, 0, 0).unwrap().last().unwrap().no;
    let file = support::folder("lampiran");
    std::fs::create_dir_all(&file).unwrap();
    let file = file.join("ktp.png");
    std::fs::write(&file, [&b"\x89PNG\r\n\x1a\n"[..], b"kenari di lampiran"].concat()).unwrap();
    office.attach(no, &file, AttachmentKind::Other, Step::Submit).unwrap();
    let wrong = "Salahnama Takterlibat";
    let mut form = office.case(no).unwrap().case.submission;
    let right = form.respondents.clone();
    form.respondents.push(domain::acts::complaint::Respondent { name: wrong.into(), ..right.first().cloned().unwrap_or_default() });
    let why = "Orang itu tidak ada hubungannya";
    office.perform(Some(no), Wish::Amend(StepRecord::Submit(Box::new(form.clone()))), why).unwrap();
    form.respondents = right;
    office.perform(Some(no), Wish::Amend(StepRecord::Submit(Box::new(form))), why).unwrap();
    assert!(everything(&office).contains(wrong), "a correction alone leaves what it corrects");
    let before = office.case(no).unwrap();
    let removable = office.removable(&before.entries);
    let acts: Vec<_> = removable.iter().map(|entry| entry.seq).collect();
    assert!(removable.iter().any(|entry| matches!(entry.event, Event::Opened(_))), "{acts:?}");
    let newest = before.entries.last().unwrap().seq;
    refused(office.erase_data(no, vec![newest], "Atas permintaan yang bersangkutan"), &Why::ContentStays);
    refused(office.erase_data(no, vec![], "Atas permintaan yang bersangkutan"), &Why::AtLeast(1));
    refused(office.erase_data(no, acts.clone(), "ya"), &Why::TooShort { min: domain::rules::decide::REASON_MIN });
    office.erase_data(no, acts.clone(), "Atas permintaan yang bersangkutan").unwrap();
    let told = everything(&office);
    assert!(!told.contains(wrong) && !told.contains("kenari di lampiran"));
    // The case reads as before, but for the file; it is sound, and removing twice is refused.
    let after = office.case(no).unwrap();
    assert_eq!(
        (&after.case.submission, after.case.state, &after.case.milestones),
        (&before.case.submission, before.case.state, &before.case.milestones)
    );
    assert!(after.case.attachments.len() < before.case.attachments.len());
    assert_eq!(office.check(), []);
    refused(office.erase_data(no, acts, "Atas permintaan yang bersangkutan"), &Why::ContentStays);
    office.perform(Some(no), Wish::Reveal { reason: "Kasusnya jalan terus".into() }, "").unwrap();
}

/// Content that is gone without an act that says why is damage, whatever else is well.
#[test]
fn content_that_nobody_removed_is_missed() {
    let mut office = make_sample(&support::folder("isi-hilang"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let seq = office.case(PROVEN).unwrap().entries[3].seq;
    office.store.append(store::Batch { bodies_gone: vec![seq.0], ..store::Batch::default() }).unwrap();
    let told = office.check();
    assert!(told.iter().any(|found| found.serious && found.sentence.contains(&format!("nomor {}", seq.0))), "{told:?}");
}
