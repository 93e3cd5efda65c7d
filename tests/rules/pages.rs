//! Golden text of the pages: what stands on which line of which page. `UPDATE_GOLDEN=1` rewrites; a person looks at the difference.
//!
//! A file is named by the number of its case, its paper and its edition (`31-keputusan-samaran.txt`); papers of the office begin
//! with `kantor`.

use chrono::NaiveDate;
use domain::acts::evaluation::Period;
use domain::acts::event::StepRecord;
use domain::acts::ids::CaseNo;
use domain::acts::paper::{Edition, LetterKind, PaperId};
use domain::rules::wish::Wish;
use letters::Sheet;
use office::clock::DayClock;
use office::{Asked, CaseFilter, Office, OpenCase, SAMPLE_PASSPHRASE, SAMPLE_TODAY, make_sample};
use papers::HousePaper;
use store::{Key, KeyCost};

use support::{day, folder};

/// The training register on a day.
fn sample_on(today: NaiveDate) -> Office {
    let folder = folder("naskah");
    drop(make_sample(&folder, SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap());
    Office::open(&folder, &Key::Passphrase(SAMPLE_PASSPHRASE), Box::new(DayClock(today))).unwrap()
}

/// The training register on its own today.
fn sample() -> Office {
    sample_on(SAMPLE_TODAY)
}

/// Compares a sheet with the approved text, or writes it. The fingerprint of a register is another one each time it is made.
fn compare(office: &Office, name: &str, sheet: &Sheet) {
    assert_eq!(sheet.problems(), Vec::<String>::new(), "{name}");
    let path = support::root().join("tests/golden").join(format!("{name}.txt"));
    let text = sheet.to_text().replace(&office.fingerprint().unwrap(), "<sidik jari>");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &text).unwrap();
    }
    let approved = std::fs::read_to_string(&path).ok();
    assert!(approved.is_some(), "no {}", path.display());
    assert!(approved == Some(text), "{} differs; look at the difference, then UPDATE_GOLDEN=1", path.display());
}

/// The name of a paper in the name of its file.
fn stem(paper: PaperId) -> String {
    match paper {
        PaperId { kind: LetterKind::FollowUpReport, .. } => "lhtl".to_owned(),
        PaperId { kind, item: 0 } => papers::of(kind).paper.stem.to_lowercase(),
        PaperId { kind, item } => format!("{}-{}", papers::of(kind).paper.stem.to_lowercase(), item + 1),
    }
}

fn house_stem(paper: &HousePaper) -> String {
    format!("kantor-{}", paper.title.to_lowercase().replace(' ', "-"))
}

fn compare_editions(office: &Office, open: &OpenCase, paper: PaperId) {
    for (edition, mark) in [(Edition::Internal, "internal"), (Edition::Masked, "samaran")] {
        let sheet = office.sheet(open, paper, edition, None).unwrap();
        compare(office, &format!("{}-{}-{mark}", open.case.no.serial, stem(paper)), &sheet);
        if matches!(paper.kind, LetterKind::FollowUpReport | LetterKind::Decision) {
            assert_eq!(letters::pdf(&sheet).unwrap(), letters::pdf(&sheet).unwrap());
        }
    }
}

#[test]
fn the_papers_of_the_sample_stand_as_they_were_approved() {
    let office = sample();
    for card in office.cards(&CaseFilter::default(), 0, 0).unwrap() {
        let open = office.case(card.no).unwrap();
        for paper in open.case.papers() {
            compare_editions(&office, &open, paper);
        }
        compare(&office, &format!("{}-perhitungan-tenggat", card.no.serial), &office.reckoning_sheet(card.no).unwrap());
    }
}

/// Some kinds come up only when a case of the sample moves on.
#[test]
fn the_papers_no_case_of_the_sample_is_ripe_for_stand_as_they_were_approved() {
    let mut office = sample_on(day(12, 7));
    let no = |serial| CaseNo { year: 2026, serial };
    let mut recording = office.case(no(40)).unwrap().case.recording;
    recording.disposition_to = "Ketua Tim SP4N LAPOR".to_owned();
    recording.disposition_on = recording.recorded_on;
    recording.disposition_text = "Periksa dan laporkan.".to_owned();
    for (serial, wish, kind) in [
        (40, Wish::Amend(StepRecord::Record(Box::new(recording))), LetterKind::Disposition),
        (37, Wish::DeemWithdrawn { on: day(12, 7), how: "E-mail kantor".to_owned() }, LetterKind::LapseNotice),
    ] {
        office.perform(Some(no(serial)), wish, "Melengkapi naskah kasus ini").unwrap();
        let open = office.case(no(serial)).unwrap();
        assert!(open.case.papers().contains(&kind.into()), "{kind:?}");
        compare_editions(&office, &open, kind.into());
    }
    // A closed case is not changed any more; the note is set as it would have been.
    let mut open = office.case(no(34)).unwrap();
    open.case.facts.escalation_to = "BPS Provinsi Sumatera Selatan".to_owned();
    open.case.facts.escalation_on = open.case.facts.finished_on;
    assert!(open.case.papers().contains(&LetterKind::CoverNote.into()));
    compare_editions(&office, &open, LetterKind::CoverNote.into());
}

#[test]
fn every_paper_has_an_approved_text() {
    let golden = support::root().join("tests/golden");
    let names: Vec<String> =
        std::fs::read_dir(golden).unwrap().map(|file| file.unwrap().file_name().to_string_lossy().into_owned()).collect();
    for kind in LetterKind::ALL {
        for mark in ["internal", "samaran"] {
            let has = |item: u8| names.iter().any(|name| name.ends_with(&format!("-{}-{mark}.txt", stem(PaperId { kind: *kind, item }))));
            assert!((0..9).any(has), "{kind:?} {mark}");
        }
    }
    for paper in papers::OF_OFFICE {
        assert!(names.contains(&format!("{}.txt", house_stem(paper))), "{}", paper.title);
    }
}

#[test]
fn the_papers_of_the_office_stand_as_they_were_approved() {
    let office = sample();
    for paper in papers::OF_OFFICE {
        compare(&office, &house_stem(paper), &office.house_sheet(paper).unwrap());
    }
    let period = Period::year_to(SAMPLE_TODAY).unwrap();
    compare(&office, "kantor-laporan-monev", &office.evaluation_sheet(Asked { period, known_on: SAMPLE_TODAY }).unwrap());
}
