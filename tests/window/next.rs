//! What is next and how late it is, as the window says it: list of the day, head of the case and title agree.

use domain::acts::ids::CaseNo;
use domain::readings::agenda::{Reason, agenda};

use egui::Modifiers;
use egui_kittest::kittest::Queryable as _;
use office::clock::HandClock;
use office::{CaseFilter, Office, SAMPLE_PASSPHRASE, SAMPLE_TODAY, make_sample};
use store::{Key, KeyCost};

use super::desk::Desk;
use super::{NO, enter_complaint, office_at};
use support::{day, folder, moment};

#[test]
fn a_complaint_that_nobody_recorded_in_time_stands_in_today() {
    let mut desk = office_at("2026-09-07T09:15");
    enter_complaint(&mut desk);
    assert_eq!(desk.office().case(NO).unwrap().case.state.step().number(), 2);
    assert!(desk.says("Sisa 1 hari kerja · Selasa, 8 September 2026"), "{}", desk.everything());
    desk.at("2026-09-08T09:00");
    assert_eq!(desk.title(), "Tuntas – 1 jatuh tempo hari ini");
    desk.at("2026-09-09T09:00");
    assert_eq!(desk.title(), "Tuntas – 1 terlambat");
    // The head of the case, the timeline and the list speak of the same day.
    assert!(desk.says("Lewat 1 hari kerja · Selasa, 8 September 2026"), "{}", desk.everything());
    let spoken = desk.everything();
    let step = spoken.lines().find(|line| line.starts_with("Langkah 2 dari 7, Penerimaan dan pencatatan, ")).unwrap_or_default();
    assert!(step.ends_with(", lewat 1 hari kerja"), "{spoken}");
    desk.press("Kenapa?");
    assert!(desk.says("sejak tanggal disampaikan, karena tanggal diterima belum dicatat"), "{}", desk.everything());
    desk.press("Mengerti").keys(Modifiers::ALT, egui::Key::Num1);
    assert!(desk.says("Selesaikan langkah 2: Penerimaan dan pencatatan") && desk.says("Lewat 1 hari kerja"), "{}", desk.everything());
}

#[test]
fn head_list_and_title_agree_on_every_day_of_three_months() {
    let folder = folder("agih-jendela");
    drop(make_sample(&folder, SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap());
    let clock = HandClock::at(moment(SAMPLE_TODAY, 9));
    let office = Office::open(&folder, &Key::Passphrase(SAMPLE_PASSPHRASE), Box::new(clock.clone())).unwrap();
    let mut desk = Desk::open(office, clock, folder);
    for no in [31, 34, 37, 39, 40].map(|serial| CaseNo { year: 2026, serial }) {
        desk.press("Daftar").fill("Cari", &no.to_string());
        let row = desk.office().cards(&CaseFilter { words: no.to_string(), ..CaseFilter::default() }, 0, 0).unwrap().remove(0);
        desk.harness.get_by_label(&format!("{}, {}, {}", no, row.title, words::state(row.state))).click();
        desk.harness.run_steps(4);
        desk.keys(Modifiers::NONE, egui::Key::Enter);
        assert!(desk.says("Langkah 1 dari 7"), "the case is open");
        for today in day(9, 1).iter_days().take_while(|today| *today <= day(11, 30)) {
            desk.clock.set(moment(today, 9));
            desk.harness.run_steps(1);
            let (office, calendar) = (desk.office(), &desk.office().book().calendar);
            let cards = office.agenda().unwrap();
            let items = agenda(&cards, calendar, today);
            let count = |reason| items.iter().filter(|item| item.reason == reason).count();
            let title = match (count(Reason::Late), count(Reason::Due)) {
                (0, 0) => "Tuntas".to_owned(),
                (0, due) => format!("Tuntas – {due} jatuh tempo hari ini"),
                (late, 0) => format!("Tuntas – {late} terlambat"),
                (late, due) => format!("Tuntas – {late} terlambat, {due} jatuh tempo hari ini"),
            };
            assert_eq!(desk.title(), title, "{today}");
            let Some(next) = row.next(calendar, today) else { continue };
            let head = format!("{} · {}", words::days_left(next.left, next.due.working), words::date_weekday(next.due.shown_on()));
            assert!(desk.says(&head), "{no} on {today}: {head} in {}", desk.everything());
            let late = items.iter().any(|item| item.card.no == no && item.reason == Reason::Late);
            assert_eq!(late, next.late_by() > 0, "{no} on {today}");
        }
    }
}
