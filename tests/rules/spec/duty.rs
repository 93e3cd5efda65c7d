//! The papers of the desk on the training register: the daily sheet, the hand-over, and why a date is that date.

use std::path::Path;

use domain::acts::event::StepRecord;
use domain::acts::ids::CaseNo;
use domain::acts::length::Length;
use domain::readings::agenda::agenda;
use domain::rules::wish::Wish;
use letters::Sheet;
use office::{CaseFilter, Export, Office, SAMPLE_PASSPHRASE, make_sample};
use store::KeyCost;

use support::{day, folder};

/// Words of the names of complainants and respondents.
const NAMES: [&str; 9] =
    ["Karangana", "Pemustakawan", "Andaikan", "Samarwati", "Tanparupa", "Tanpamana", "Seandainya", "Misalnda", "Abstrak"];

fn sample(name: &str) -> Office {
    make_sample(&folder(name), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap()
}

/// The text of a sheet that lies within its pages and names nobody.
fn text_of(sheet: &Sheet) -> String {
    assert_eq!(sheet.problems(), Vec::<String>::new());
    let text = sheet.running_text();
    for name in NAMES {
        assert!(!text.contains(name), "{name} in {text}");
    }
    text
}

/// Writes a paper where `TUNTAS_SAMPLES` says, for the eye.
fn keep(export: &Export) {
    assert!(export.bytes.starts_with(b"%PDF-"));
    if let Some(folder) = std::env::var_os("TUNTAS_SAMPLES") {
        std::fs::write(Path::new(&folder).join(&export.file_name), &export.bytes).unwrap();
    }
}

#[test]
fn the_daily_sheet_lists_what_today_lists() {
    let office = sample("lembar-harian");
    let text = text_of(&office.house_sheet(&papers::daily_sheet::PAPER).unwrap());
    let cards = office.agenda().unwrap();
    let items = agenda(&cards, &office.book().calendar, office.today());
    assert!(!items.is_empty());
    for item in &items {
        assert!(text.contains(&item.card.no.to_string()), "{} in {text}", item.card.no);
    }
    assert!(text.contains(&words::date_weekday(office.today()).to_uppercase()), "{text}");
    assert!(text.contains("Tenggat: terlambat 0, ") && text.contains("jatuh tempo hari ini "), "{text}");
    keep(&office.house_paper(&papers::daily_sheet::PAPER).unwrap());
}

#[test]
fn the_hand_over_holds_every_open_case_and_no_content_of_forms() {
    let mut office = sample("serah-terima");
    office.keep_draft("ADU-2026-0040/4", b"isi-setengah-jadi").unwrap();
    office.keep_draft("ADU-2026-0040/3/koreksi", b"isi-setengah-jadi").unwrap();
    office.keep_draft("baru/1", b"isi-setengah-jadi").unwrap();
    let text = text_of(&office.house_sheet(&papers::hand_over::PAPER).unwrap());
    let open = office.cards(&CaseFilter { open: Some(true), ..CaseFilter::default() }, 0, 0).unwrap();
    assert!(!open.is_empty());
    for card in &open {
        assert!(text.contains(&card.no.to_string()), "{} in {text}", card.no);
    }
    for part in ["ADU-2026-0040, langkah 4", "ADU-2026-0040, langkah 3 (koreksi)", "Pengaduan baru", "Yang menyerahkan,", "Yang menerima,"]
    {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert!(!text.contains("setengah"), "{text}");
    keep(&office.house_paper(&papers::hand_over::PAPER).unwrap());
}

#[test]
fn the_reckoning_shows_every_due_date_of_the_case() {
    let office = sample("perhitungan");
    for card in office.cards(&CaseFilter::default(), 0, 0).unwrap() {
        let text = text_of(&office.reckoning_sheet(card.no).unwrap());
        let case = office.case(card.no).unwrap().case;
        let dues: Vec<_> = office.countdowns(&case).iter().filter(|one| one.from.is_some()).filter_map(|one| one.due().cloned()).collect();
        assert!(!dues.is_empty());
        for due in &dues {
            assert!(text.contains(&words::date_weekday_short(due.on)), "{} in {text}", due.on);
        }
        assert_eq!(text.matches("hari peristiwa, tidak dihitung").count(), dues.len(), "{text}");
        keep(&office.reckoning_paper(card.no).unwrap());
    }
    let export = office.reckoning_paper(CaseNo { year: 2026, serial: 31 }).unwrap();
    assert_eq!(export.file_name, "ADU-2026-0031-Perhitungan-Tenggat.pdf");
    let plain = office.due_paper(day(9, 8), Length::WorkingDays(14)).unwrap();
    assert_eq!(plain.file_name, "Perhitungan-Tenggat-2026-09-08-14-hari-kerja.pdf");
    keep(&plain);
}

#[test]
fn an_internal_extension_is_told_without_names_and_moves_nothing() {
    let mut office = sample("perpanjangan");
    let no = CaseNo { year: 2026, serial: 40 };
    let mut facts = office.case(no).unwrap().case.facts;
    facts.extension_until = Some(day(12, 18));
    facts.extension_reason = "Menunggu keterangan tertulis Abstrak Pengawaswan dari luar kota.".to_owned();
    office.perform(Some(no), Wish::Note(StepRecord::FindFacts(Box::new(facts))), "").unwrap();
    let text = text_of(&office.reckoning_sheet(no).unwrap());
    assert!(text.contains("Perpanjangan internal sampai 18 Desember 2026 (alasan: Menunggu keterangan tertulis Terlapor-1"), "{text}");
    assert!(text.contains("tidak menggeser tenggat mana pun di atas."), "{text}");
}

/// A date that falls on a day off is counted to the working day it is to be done by, so that date and remainder agree.
#[test]
fn what_is_left_is_counted_to_the_day_it_is_to_be_done_by() {
    let office = sample("sisa");
    let mut due = office.agenda().unwrap().into_iter().find_map(|card| card.reminder).unwrap();
    let day = |on| day(11, on);
    (due.on, due.finish_before, due.working) = (day(29), Some(day(27)), false);
    let calendar = &office.book().calendar;
    let left: Vec<i64> = [24, 27, 28, 29, 30].map(|on| due.left(calendar, day(on))).to_vec();
    assert_eq!(left, [3, 0, 0, 0, -1]);
}
