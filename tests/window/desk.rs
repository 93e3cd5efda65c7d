//! The window under test: driven by the names that a screen reader would say, with a clock that is set by hand.

use std::cell::{Cell, RefCell};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;

use desk::app::App;
use desk::files::{Files, Homes, Kind, Reply, Shown as Answer, Wanted};
use desk::printer::{Lp, Printer};
use domain::acts::ids::Moment;
use egui::accesskit::Toggled;
use egui::{Key, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use office::Office;
use office::clock::{Clocks, HandClock};

use super::hands::Hand;

/// Choices made without a dialog.
#[derive(Clone)]
struct Chosen {
    folder: PathBuf,
    saved: Rc<RefCell<Vec<PathBuf>>>,
    system: System,
}

/// What the system beside the window has.
#[derive(Clone)]
pub struct System {
    /// Whether there is a dialog for files.
    pub dialogs: Rc<Cell<bool>>,
    /// Whether there is a viewer for what was written.
    pub viewer: Rc<Cell<bool>>,
}

impl Files for Chosen {
    fn ask(&mut self, wanted: &Wanted, _wake: Box<dyn FnOnce() + Send>) -> Reply {
        if !self.system.dialogs.get() {
            return Reply::NoDialog;
        }
        let chosen = match &wanted.kind {
            Kind::Attachments => vec![self.folder.join("bukti.png")],
            Kind::Scan => vec![self.folder.join("pindaian.png")],
            Kind::Picture => Vec::new(),
            Kind::Calendar => vec![self.folder.join("kalender.txt")],
            Kind::Scans => vec![self.folder.join("pindai.pdf")],
            Kind::Profile => vec![self.folder.join("kantor.toml")],
            Kind::Table => vec![self.folder.join("rekap.csv")],
            Kind::Backup => Some(self.folder.join("cadangan.tuntas-cadangan")).filter(|chosen| chosen.exists()).into_iter().collect(),
            Kind::Folder => vec![self.folder.clone()],
            Kind::Save(name) => {
                let path = self.folder.join(name);
                self.saved.borrow_mut().push(path.clone());
                vec![path]
            }
        };
        Reply::Chosen(chosen)
    }

    fn homes(&self) -> Homes {
        Homes { documents: Some(self.folder.join("Dokumen")), home: Some(self.folder.clone()), ..Homes::default() }
    }

    fn show(&mut self, _path: &Path, _wake: Box<dyn FnOnce() + Send>) -> Answer {
        Answer::Known(self.system.viewer.get())
    }
}

/// The window's state inside the harness; the app is made in the first frame, when there is a context.
pub struct Shown {
    office: Option<Office>,
    files: Option<Chosen>,
    app: Option<App>,
}

/// Clocks that all show what one shows.
fn by_hand(clock: &HandClock) -> Clocks {
    let clock = clock.clone();
    Rc::new(move || Box::new(clock.clone()))
}

/// An operator at the desk.
pub struct Desk {
    pub hand: Hand,
    /// How often a key was struck.
    pub strokes: usize,
    pub harness: Harness<'static, Shown>,
    pub clock: HandClock,
    pub saved: Rc<RefCell<Vec<PathBuf>>>,
    /// Where the dialogs choose.
    pub folder: PathBuf,
    /// What the system beside the window has.
    pub system: System,
}

impl Desk {
    /// Opens the window on a register. Tall, so that every field of a form is in reach of the pointer.
    pub fn open(office: Office, clock: HandClock, folder: PathBuf) -> Self {
        Self::open_as(office, clock, folder, App::without_rest)
    }

    /// As [`Self::open`], with a window that locks itself.
    pub fn open_that_rests(office: Office, clock: HandClock, folder: PathBuf) -> Self {
        Self::open_as(office, clock, folder, |app| app)
    }

    fn open_as(office: Office, clock: HandClock, folder: PathBuf, made: fn(App) -> App) -> Self {
        let saved = Rc::default();
        let system = System { dialogs: Rc::new(Cell::new(true)), viewer: Rc::default() };
        let files = Chosen { folder: folder.clone(), saved: Rc::clone(&saved), system: system.clone() };
        let clocks = by_hand(&clock);
        let mut harness =
            Harness::builder().with_size(egui::vec2(1366.0, 7000.0)).with_context_setup(desk::design::install).build_ui_state(
                move |ui, shown: &mut Shown| {
                    if let (Some(office), Some(files)) = (shown.office.take(), shown.files.take()) {
                        let app = App::with_office(ui.ctx(), office, clocks.clone(), Box::new(files));
                        // No test prints on the printers of the computer it runs on.
                        shown.app = Some(made(app.with_printer(Arc::new(Lp::in_folder(PathBuf::from("/tanpa-cups"))))));
                    }
                    shown.app.as_mut().unwrap().show(ui);
                },
                Shown { office: Some(office), files: Some(files), app: None },
            );
        harness.run_steps(4);
        Self { hand: Hand::Mouse, strokes: 0, harness, clock, saved, folder, system }
    }

    /// Opens the window on a folder that may or may not hold a register.
    pub fn at_gate(folder: PathBuf) -> Self {
        let saved = Rc::default();
        let chosen = folder.clone();
        let clock = HandClock::at("2026-11-24T09:00:00+07:00".parse::<Moment>().unwrap());
        let clocks = by_hand(&clock);
        let system = System { dialogs: Rc::new(Cell::new(true)), viewer: Rc::default() };
        let files = Chosen { folder: folder.clone(), saved: Rc::clone(&saved), system: system.clone() };
        let mut harness =
            Harness::builder().with_size(egui::vec2(1366.0, 2000.0)).with_context_setup(desk::design::install).build_ui_state(
                move |ui, shown: &mut Shown| {
                    if let Some(files) = shown.files.take() {
                        shown.app = Some(App::with_cost(ui.ctx(), folder.clone(), clocks.clone(), Box::new(files), store::KeyCost::CHEAP));
                    }
                    shown.app.as_mut().unwrap().show(ui);
                },
                Shown { office: None, files: Some(files), app: None },
            );
        harness.run_steps(4);
        Self { hand: Hand::Mouse, strokes: 0, harness, clock, saved, folder: chosen, system }
    }

    /// Lets the window show boxes: what is typed may hold letters that no face of the program has, what it says itself may not.
    pub fn types_rare_letters(&mut self) -> &mut Self {
        self.harness.ctx.set_missing_glyph_policy(egui::MissingGlyphPolicy::Tofu);
        self
    }

    /// Gives the window another printer.
    pub fn print_with(&mut self, printer: Arc<dyn Printer>) -> &mut Self {
        let shown = self.harness.state_mut();
        shown.app = shown.app.take().map(|app| app.with_printer(printer));
        self
    }

    /// Lets frames pass until something is said by work that goes on beside them.
    pub fn until(&mut self, part: &str) -> &mut Self {
        for _ in 0..4000 {
            if self.says(part) {
                return self.settle();
            }
            self.harness.step();
        }
        panic!("{part:?} is not said: {}", self.everything());
    }

    /// Lets the window's own time pass, a quarter of a second with each step.
    pub fn wait(&mut self, seconds: usize) -> &mut Self {
        self.harness.run_steps(seconds * 4);
        self
    }

    /// The window asks to be closed; says whether it was let.
    pub fn close(&mut self) -> bool {
        self.harness.input_mut().viewports.entry(egui::ViewportId::ROOT).or_default().events.push(egui::ViewportEvent::Close);
        self.harness.step();
        let kept = |command: &egui::ViewportCommand| matches!(command, egui::ViewportCommand::CancelClose);
        let output = self.harness.output().viewport_output.get(&egui::ViewportId::ROOT);
        let closed = !output.is_some_and(|output| output.commands.iter().any(kept));
        self.harness.input_mut().viewports.entry(egui::ViewportId::ROOT).or_default().events.clear();
        self.settle();
        closed
    }

    /// Whether the register is open.
    pub fn is_open(&self) -> bool {
        self.harness.state().app.as_ref().unwrap().office().is_some()
    }

    /// What was recorded so far.
    pub fn office(&self) -> &Office {
        self.harness.state().app.as_ref().unwrap().office().unwrap()
    }

    /// What the title of the window says.
    pub fn title(&self) -> &str {
        self.harness.state().app.as_ref().unwrap().title()
    }

    /// Sets the clock, such as `2026-09-07T09:20`.
    pub fn at(&mut self, moment: &str) -> &mut Self {
        self.clock.set(format!("{moment}:00+07:00").parse::<Moment>().unwrap());
        self.settle()
    }

    pub(super) fn settle(&mut self) -> &mut Self {
        self.harness.run_steps(4);
        self
    }

    /// Clicks a row of a list of files, holding keys.
    pub fn row(&mut self, name: &str, modifiers: egui::Modifiers) -> &mut Self {
        let begins = format!("{name}, ");
        let names_it = |node: &Node<'_>| node.accesskit_node().label().is_some_and(|label| label.starts_with(&begins));
        let place = self.harness.query_all_by_role(Role::ListBoxOption).find(names_it).map(|node| node.rect());
        let pos = place.unwrap_or_else(|| panic!("no row {begins:?}: {}", self.everything())).center();
        self.harness.event_modifiers(egui::Event::PointerMoved(pos), modifiers);
        for pressed in [true, false] {
            let button = egui::PointerButton::Primary;
            self.harness.event_modifiers(egui::Event::PointerButton { pos, button, pressed, modifiers }, modifiers);
            self.harness.step();
        }
        self.settle()
    }

    /// The rows of the list of files in front, as they are named.
    pub fn rows(&self) -> Vec<String> {
        let rows = self.harness.query_all_by_role(Role::ListBoxOption).filter_map(|node| node.accesskit_node().label());
        rows.filter(|label| !label.starts_with("Langkah ")).collect()
    }

    /// The names of the rows that are selected.
    pub fn selected(&self) -> Vec<String> {
        let chosen =
            self.harness.query_all_by_role(Role::ListBoxOption).filter(|node| node.accesskit_node().toggled() == Some(Toggled::True));
        let labels = chosen.filter_map(|node| node.accesskit_node().label()).filter(|label| !label.starts_with("Langkah "));
        labels.filter_map(|label| Some(label.split(", ").next()?.to_owned())).collect()
    }

    /// Types into whatever has the focus.
    pub fn type_in(&mut self, text: &str) -> &mut Self {
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.settle()
    }

    /// Whether the button with this name cannot be pressed.
    pub fn is_disabled(&self, name: &str) -> bool {
        self.harness
            .query_all_by_label(name)
            .any(|node| node.accesskit_node().role() == Role::Button && node.accesskit_node().is_disabled())
    }

    /// Presses keys.
    pub fn keys(&mut self, modifiers: egui::Modifiers, key: Key) -> &mut Self {
        self.strokes += 1;
        self.harness.key_press_modifiers(modifiers, key);
        self.settle()
    }

    /// Where the widget with this name lies, in points.
    pub fn place_of(&self, name: &str) -> egui::Rect {
        let node = self.harness.query_all_by_label(name).last().unwrap_or_else(|| panic!("nothing named {name:?}"));
        node.rect()
    }

    /// Whether anything on the page says this.
    pub fn says(&self, part: &str) -> bool {
        self.harness.query_all_by_label_contains(part).next().is_some()
    }

    /// Everything the page says.
    pub fn everything(&self) -> String {
        let mut all = String::new();
        for node in self.harness.query_all_by_label_contains("") {
            let node = node.accesskit_node();
            all.push_str(&node.label().unwrap_or_default());
            all.push('\n');
            all.push_str(&node.value().unwrap_or_default());
            all.push('\n');
        }
        all
    }
}
