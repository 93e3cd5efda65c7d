//! How long the window takes for a letter that is typed into a report of ten pages, with the paper beside the form: printed, never
//! asserted, because machines differ. Run with `cargo bench -p tuntas-desk`.

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

fn main() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("bench-window-{}", std::process::id()));
    drop(std::fs::remove_dir_all(&folder));
    drop(make_sample(&folder, SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap());
    let clock = HandClock::at("2026-11-24T09:00:00+07:00".parse::<Moment>().unwrap());
    let key = store::Key::Passphrase(SAMPLE_PASSPHRASE);
    let mut office = Office::open(&folder, &key, Box::new(clock.clone())).unwrap();
    at_report(&mut office);
    let pages = {
        let open = office.case(NO).unwrap();
        let paper = papers::origin::fed_by(&office.proposed_step(&open, Step::Report).unwrap());
        office.sheet(&open, paper, domain::acts::paper::Edition::Masked, None).unwrap().pages.len()
    };
    let mut made = Some(office);
    let mut app = None;
    let mut harness =
        Harness::builder().with_size(egui::vec2(1366.0, 768.0)).with_context_setup(desk::design::install).build_ui(move |ui| {
            if let Some(office) = made.take() {
                let clock = clock.clone();
                app = Some(App::with_office(ui.ctx(), office, Rc::new(move || Box::new(clock.clone())), Box::new(Nothing)));
            }
            if let Some(app) = &mut app {
                App::show(app, ui);
            }
        });
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
