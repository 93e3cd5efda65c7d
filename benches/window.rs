//! How long the window takes for a letter that is typed into a report of ten pages, with the paper beside the form, and for the frames of
//! every page: printed, never asserted, because machines differ. Run with `cargo bench -p tuntas-desk`. `TUNTAS_KEPT=folder` and
//! `TUNTAS_CASES=N` walk the pages of a register that the bench of the register left there. A frame is everything up to the shapes that
//! are to be drawn; what the graphics of a computer make of them is not in it.

#![expect(clippy::unwrap_used, reason = "a bench that cannot go on has failed")]

use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::{Duration, Instant};

use desk::app::App;
use desk::files::{Files, Homes, Reply, Shown, Wanted};
use domain::acts::event::StepRecord;
use domain::acts::ids::{CaseNo, Moment};
use domain::acts::step::Step;
use domain::rules::wish::Wish;
use egui::{Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use office::clock::HandClock;
use office::{Office, SAMPLE_PASSPHRASE, make_sample};
use store::KeyCost;

const NO: CaseNo = CaseNo { year: 2026, serial: 40 };
/// Letters typed.
const LETTERS: usize = 200;

/// Nobody chooses anything.
struct Nothing;

impl Files for Nothing {
    fn ask(&mut self, _wanted: &Wanted, _wake: Box<dyn FnOnce() + Send>) -> Reply {
        Reply::Chosen(Vec::new())
    }

    fn homes(&self) -> Homes {
        Homes::default()
    }

    fn show(&mut self, _path: &Path, _wake: Box<dyn FnOnce() + Send>) -> Shown {
        Shown::Known(false)
    }
}

/// The case at its report, which fills ten pages.
fn at_report(office: &mut Office) {
    let open = office.case(NO).unwrap();
    let StepRecord::FindFacts(mut facts) = office.proposed_step(&open, Step::FindFacts).unwrap() else { return };
    facts.finished_on = Some(office.today());
    office.perform(Some(NO), Wish::Finish(StepRecord::FindFacts(facts)), "Bangku ukur jendela").unwrap();
    let open = office.case(NO).unwrap();
    let StepRecord::Report(mut report) = office.proposed_step(&open, Step::Report).unwrap() else { return };
    let sentence = "Petugas meninggalkan loket pelayanan pada jam layanan tanpa pengganti sehingga pemohon menunggu. ";
    for finding in &mut report.findings {
        finding.facts = sentence.repeat(150);
        finding.analysis = sentence.repeat(90);
    }
    office.perform(Some(NO), Wish::Note(StepRecord::Report(report)), "").unwrap();
}

/// The window of a register.
fn window(office: Office, clock: &HandClock) -> Harness<'static> {
    let (mut made, mut app, clock) = (Some(office), None, clock.clone());
    Harness::builder().with_size(egui::vec2(1366.0, 768.0)).with_context_setup(desk::design::install).build_ui(move |ui| {
        if let Some(office) = made.take() {
            let clock = clock.clone();
            app = Some(App::with_office(ui.ctx(), office, Rc::new(move || Box::new(clock.clone())), Box::new(Nothing)));
        }
        if let Some(app) = &mut app {
            App::show(app, ui);
        }
    })
}

/// The frames of every page: the first with its rows, then while it is scrolled; and of a search, letter by letter.
fn walked(harness: &mut Harness<'_>, cases: &str) {
    for entry in desk::views::page::PAGES {
        harness.key_press_modifiers(entry.keys.modifiers, entry.keys.logical_key);
        frames(harness, &format!("{}, {cases} cases", entry.title), 60, |harness, at| {
            if at > 2 {
                harness.event(egui::Event::PointerMoved(egui::pos2(700.0, 400.0)));
                let delta = egui::vec2(0.0, -240.0);
                harness.event(egui::Event::MouseWheel {
                    unit: egui::MouseWheelUnit::Point,
                    delta,
                    modifiers: Modifiers::NONE,
                    phase: egui::TouchPhase::Move,
                    source: egui::MouseWheelSource::Unknown,
                });
            }
        });
    }
    harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    harness.run_steps(3);
    let words = "data penduduk";
    frames(harness, &format!("a letter of a search for \"{words}\", {cases} cases"), words.len(), |harness, at| {
        harness.event(egui::Event::Text(words[at..=at].to_owned()));
    });
}

/// Steps so many frames, each after what somebody does, and tells how long they took.
fn frames(harness: &mut Harness<'_>, what: &str, count: usize, act: impl Fn(&Harness<'_>, usize)) {
    let mut spans: Vec<Duration> = Vec::new();
    for at in 0..count {
        act(harness, at);
        let begun = Instant::now();
        harness.step();
        spans.push(begun.elapsed());
    }
    spans.sort();
    let at = |hundredth: usize| spans[(count * hundredth / 100).min(count - 1)];
    println!("{what:<52} p50 {:>10.2?}   p99 {:>10.2?}   longest {:>10.2?}   ({count} x)", at(50), at(99), spans[count - 1]);
}

fn main() {
    let clock = HandClock::at("2026-11-24T09:00:00+07:00".parse::<Moment>().unwrap());
    if let (Some(kept), Ok(cases)) = (std::env::var_os("TUNTAS_KEPT"), std::env::var("TUNTAS_CASES")) {
        let office = Office::open(&PathBuf::from(kept).join(&cases), &store::Key::Passphrase("kursi merah"), Box::new(clock.clone()));
        let mut harness = window(office.unwrap(), &clock);
        harness.run_steps(4);
        return walked(&mut harness, &cases);
    }
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("bench-window-{}", std::process::id()));
    drop(std::fs::remove_dir_all(&folder));
    drop(make_sample(&folder, SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap());
    let key = store::Key::Passphrase(SAMPLE_PASSPHRASE);
    let mut office = Office::open(&folder, &key, Box::new(clock.clone())).unwrap();
    at_report(&mut office);
    let pages = {
        let open = office.case(NO).unwrap();
        let paper = papers::origin::fed_by(&office.proposed_step(&open, Step::Report).unwrap());
        office.sheet(&open, paper, domain::acts::paper::Edition::Masked, None).unwrap().pages.len()
    };
    let mut harness = window(office, &clock);
    harness.run_steps(4);
    harness.key_press(Key::Num1);
    harness.run_steps(8);
    let field = harness.query_all_by_label("Fakta").find(|node| node.accesskit_node().role() == Role::MultilineTextInput);
    field.unwrap().focus();
    harness.run_steps(4);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Home);
    harness.run_steps(4);
    let mut spans: Vec<Duration> = Vec::new();
    for at in 0..LETTERS {
        harness.event(egui::Event::Text(if at % 7 == 6 { " " } else { "a" }.to_owned()));
        let begun = Instant::now();
        harness.step();
        spans.push(begun.elapsed());
    }
    // The figure is worth nothing unless the letters stand on the paper.
    let on_paper = harness.root().children_recursive().filter_map(|node| node.accesskit_node().value());
    assert!(on_paper.filter(|value| value.starts_with("Halaman ")).any(|page| page.contains("aaaaaa")));
    spans.sort();
    println!(
        "a letter into a report of {pages} pages, paper beside it   p50 {:.2?}   p95 {:.2?}   ({LETTERS} x)",
        spans[LETTERS / 2],
        spans[LETTERS * 95 / 100]
    );
    drop(std::fs::remove_dir_all(&folder));
}
