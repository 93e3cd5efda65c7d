//! Which complaints are hinted at as perhaps the same: a duplicate is found by reading, and said by a person (SOP step 2).

use domain::acts::complaint::{Respondent, Submission};
use domain::acts::ids::CaseNo;
use domain::acts::reporter::{Identity, Openness};
use domain::acts::sealed::Sealed;
use domain::acts::step::Step;
use domain::readings::alike::{Ground, alike, sought};
use domain::readings::case::Case;
use support::{Story, day, submission};

const STORY: &str = "Selasa pagi saya mengantre di loket publikasi. Petugas menolak memberi berkas neraca perdagangan tanpa setoran.";

fn case(serial: u32, form: Submission) -> Case {
    let mut case = Story::at(Step::Record).case().unwrap();
    case.no = CaseNo { year: 2026, serial };
    case.submission = form;
    case
}

fn told(story: &str, name: &str, respondent: &str, on: Option<chrono::NaiveDate>) -> Submission {
    Submission {
        title: "Berkas ditolak".into(),
        story: story.into(),
        identity: Sealed::new(Identity { name: name.into(), ..Identity::default() }),
        respondents: vec![Respondent { name: respondent.into(), ..Respondent::default() }],
        happened_on: on,
        ..submission()
    }
}

fn grounds(one: &Submission, two: &Submission) -> Vec<Ground> {
    alike(&case(1, one.clone()), &case(2, two.clone())).map(|found| found.grounds).unwrap_or_default()
}

#[test]
fn the_same_story_is_hinted_at_whoever_tells_it() {
    let one = told(STORY, "Karangana Pemustakawan", "Misalnda", Some(day(9, 1)));
    let again = "PETUGAS loket publikasi menolak beri berkas\u{a0}neraca; perdagangan katanya tanpa setoran tidak bisa. Sudah mengantre.";
    let two = told(again, "Samarwati", "Andaikan", Some(day(6, 1)));
    assert_eq!(grounds(&one, &two), [Ground::Story]);
    let other = told("Kursi roda di ruang tunggu rusak dan tidak ada jalur landai.", "Samarwati", "Andaikan", Some(day(9, 1)));
    assert_eq!(grounds(&one, &other), [], "another story of other people");
}

/// A title says what a complaint is about; everyday words count in it.
#[test]
fn nearly_the_same_title_is_hinted_at() {
    let titled = |title: &str, story: &str| Submission { title: title.into(), ..told(story, "A", "", None) };
    let one = titled("Petugas pendataan tidak sopan", "Uraian yang satu.");
    assert_eq!(grounds(&one, &titled("Petugas pendataan tidak sopan kepada warga", "Cerita lainnya.")), [Ground::Story]);
    assert_eq!(grounds(&one, &titled("Petugas loket tidak sopan", "Cerita lainnya.")), [Ground::Story]);
    assert_eq!(grounds(&one, &titled("Petugas loket tidak ramah", "Cerita lainnya.")), []);
    assert_eq!(grounds(&one, &titled("Pendataan tertunda", "Cerita lainnya.")), []);
}

#[test]
fn the_same_people_are_hinted_at_only_where_the_events_lie_near() {
    let other = "Kursi roda di ruang tunggu rusak dan tidak ada jalur landai.";
    let one = told(STORY, "Karangana Pemustakawan", "Drs. Misalnda Tutuploket", Some(day(9, 1)));
    let near = told(other, "KARANGANA  Pemustakawan, S.E.", "misalnda tutuploket, M.Si.", Some(day(9, 8)));
    assert_eq!(grounds(&one, &near), [Ground::Reporter, Ground::Respondent]);
    for on in [Some(day(9, 9)), None] {
        let far = Submission { happened_on: on, ..near.clone() };
        assert_eq!(grounds(&one, &far), [], "{on:?}");
    }
    // The same telephone, pasted otherwise.
    let phone = |form: &Submission, name: &str, phone: &str| Submission {
        identity: Sealed::new(Identity { name: name.into(), phone: phone.into(), ..Identity::default() }),
        respondents: Vec::new(),
        ..form.clone()
    };
    assert_eq!(grounds(&phone(&one, "A", "0812-3456-7890"), &phone(&near, "B", "+62\u{a0}812 3456 7890")), [Ground::Reporter]);
}

/// That two sealed complainants are one person would tell who they are.
#[test]
fn who_complains_in_confidence_is_compared_with_nobody() {
    let one = told(STORY, "Karangana Pemustakawan", "Misalnda", Some(day(9, 1)));
    let other = "Kursi roda di ruang tunggu rusak dan tidak ada jalur landai.";
    let two = told(other, "Karangana Pemustakawan", "Andaikan", Some(day(9, 1)));
    assert_eq!(grounds(&one, &two), [Ground::Reporter]);
    for openness in [Openness::Secret, Openness::Anonymous] {
        let sealed = Submission { openness: Some(openness), ..two.clone() };
        assert_eq!(grounds(&one, &sealed), [], "{openness:?}");
        assert_eq!(grounds(&sealed, &one), [], "{openness:?}");
    }
}

#[test]
fn a_case_is_not_like_itself_and_is_looked_for_by_what_tells() {
    let one = case(1, told(STORY, "Karangana Pemustakawan", "Misalnda", Some(day(9, 1))));
    assert_eq!(alike(&one, &one), None);
    let words = sought(&one);
    assert_eq!(words[..3], ["berkas", "ditolak", "misalnda"], "the title and who is reported first: {words:?}");
    for word in ["selasa", "petugas", "tanpa", "karangana", "pemustakawan"] {
        assert!(!words.contains(&word.to_owned()), "{word}: {words:?}");
    }
}
