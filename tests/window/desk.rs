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

/// What the operator works with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// Clicks; text is typed into the field that was clicked.
    Mouse,
    /// No mouse is plugged in.
    Keys,
}

fn id_of(node: &Node<'_>) -> u128 {
    node.accesskit_node().id().into()
}

/// An operator at the desk.
pub struct Desk {
    pub hand: Hand,
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
        Self { hand: Hand::Mouse, harness, clock, saved, folder, system }
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
        Self { hand: Hand::Mouse, harness, clock, saved, folder: chosen, system }
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

    fn settle(&mut self) -> &mut Self {
        self.harness.run_steps(4);
        self
    }

    /// Presses a button by its name; the last one when several have it (a question lies in front of the page).
    pub fn press(&mut self, name: &str) -> &mut Self {
        let sought = self.found(name, &[Role::Button]);
        let button = sought.last().unwrap_or_else(|| panic!("no button named {name:?}: {}", self.everything()));
        let (id, state) = (id_of(button), button.accesskit_node());
        assert!(!state.is_disabled(), "{name:?} is disabled: {:?}", state.description());
        drop(sought);
        self.use_it(id, Key::Enter)
    }

    /// Types into the field with this label, replacing what is there; the nth one where several have it.
    pub fn fill_nth(&mut self, nth: usize, label: &str, text: &str) -> &mut Self {
        let fields = self.found(label, &[Role::TextInput, Role::MultilineTextInput, Role::PasswordInput]);
        let id = id_of(fields.get(nth).unwrap_or_else(|| panic!("no field {nth} labelled {label:?}")));
        drop(fields);
        match self.hand {
            Hand::Mouse => self.node(id).focus(),
            Hand::Keys => self.tab_to(id),
        }
        self.harness.run_steps(2);
        self.harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
        self.harness.run_steps(1);
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.settle()
    }

    pub fn fill(&mut self, label: &str, text: &str) -> &mut Self {
        self.fill_nth(0, label, text)
    }

    /// Chooses in the drop-down with this label.
    pub fn choose_nth(&mut self, nth: usize, label: &str, option: &str) -> &mut Self {
        let boxes = self.found(label, &[Role::ComboBox]);
        let id = id_of(boxes.get(nth).unwrap_or_else(|| panic!("no drop-down {nth} labelled {label:?}")));
        drop(boxes);
        if self.hand == Hand::Keys {
            // By its letters, and taken with Enter.
            self.tab_to(id);
            self.harness.event(egui::Event::Text(option.to_owned()));
            self.settle().keys(egui::Modifiers::NONE, Key::Enter);
            assert_eq!(self.node(id).value().as_deref(), Some(option), "{label}");
            return self;
        }
        self.use_it(id, Key::Enter);
        let options = self.found(option, &[Role::ListBoxOption]);
        let id = id_of(options.last().unwrap_or_else(|| panic!("no option {option:?} in {label:?}")));
        drop(options);
        self.use_it(id, Key::Enter)
    }

    pub fn choose(&mut self, label: &str, option: &str) -> &mut Self {
        self.choose_nth(0, label, option)
    }

    /// Picks a pill or ticks a box; the nth one where several have the name.
    pub fn pick_nth(&mut self, nth: usize, name: &str) -> &mut Self {
        let found = self.found(name, &[Role::RadioButton, Role::CheckBox]);
        let id = id_of(found.get(nth).unwrap_or_else(|| panic!("nothing to pick named {name:?}")));
        drop(found);
        self.use_it(id, Key::Space)
    }

    fn found<'a>(&'a self, name: &'a str, roles: &[Role]) -> Vec<Node<'a>> {
        self.harness.query_all_by_label(name).filter(|node| roles.contains(&node.accesskit_node().role())).collect()
    }

    fn node(&self, id: u128) -> Node<'_> {
        self.harness.root().children_recursive().find(|node| id_of(node) == id).unwrap()
    }

    /// Clicks a thing, or goes to it by Tab and presses a key.
    fn use_it(&mut self, id: u128, key: Key) -> &mut Self {
        match self.hand {
            Hand::Mouse => {
                // What lies outside of a list that scrolls is scrolled to first, as a hand would.
                self.node(id).scroll_to_me();
                self.settle();
                self.node(id).click();
                self.settle()
            }
            Hand::Keys => {
                self.tab_to(id);
                self.keys(egui::Modifiers::NONE, key)
            }
        }
    }

    /// Goes to a thing by Tab, or by Shift+Tab where it lies before the one that has the focus; what has the focus is always in sight.
    fn tab_to(&mut self, id: u128) {
        for _ in 0..400 {
            let all: Vec<_> = self.harness.root().children_recursive().collect();
            let place = |is: &dyn Fn(&Node<'_>) -> bool| all.iter().position(is);
            let target = place(&|node| id_of(node) == id);
            // The whole tree counts as focused while nothing in it is.
            let focused = place(&|node| node.is_focused() && node.accesskit_node().role() != Role::Window);
            drop(all);
            let target = target.unwrap_or_else(|| panic!("the thing is there no more"));
            if focused == Some(target) {
                // The page glides there.
                self.harness.run_steps(18);
                return self.is_in_sight();
            }
            let back = focused.is_some_and(|focused| focused > target);
            let modifiers = if back { egui::Modifiers::SHIFT } else { egui::Modifiers::NONE };
            self.harness.key_press_modifiers(modifiers, Key::Tab);
            self.harness.run_steps(2);
        }
        panic!("not reached by Tab: {:?}", self.node(id).accesskit_node().label());
    }

    fn is_in_sight(&self) {
        let ctx = &self.harness.ctx;
        let response = ctx.memory(egui::Memory::focused).and_then(|focused| ctx.read_response(focused)).unwrap();
        let (whole, seen) = (response.rect, response.interact_rect.intersect(ctx.content_rect()));
        assert!(seen.width() >= whole.width() - 1.0 && seen.height() >= whole.height().min(28.0) - 1.0, "{seen} is seen of {whole}");
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

    pub fn pick(&mut self, name: &str) -> &mut Self {
        self.pick_nth(0, name)
    }

    /// Whether the button with this name cannot be pressed.
    pub fn is_disabled(&self, name: &str) -> bool {
        self.harness
            .query_all_by_label(name)
            .any(|node| node.accesskit_node().role() == Role::Button && node.accesskit_node().is_disabled())
    }

    /// Presses keys.
    pub fn keys(&mut self, modifiers: egui::Modifiers, key: Key) -> &mut Self {
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
