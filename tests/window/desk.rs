//! The window under test: driven by the names that a screen reader would say, with a clock that is set by hand.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use desk::app::App;
use desk::files::Files;
use domain::acts::ids::Moment;
use egui::{Key, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use office::Office;
use office::clock::{Clocks, HandClock};

/// Choices made without a dialog.
#[derive(Clone)]
struct Chosen {
    folder: PathBuf,
    saved: Rc<RefCell<Vec<PathBuf>>>,
}

impl Files for Chosen {
    fn pick_attachments(&mut self) -> Vec<PathBuf> {
        vec![self.folder.join("bukti.png")]
    }

    fn pick_scan(&mut self) -> Option<PathBuf> {
        Some(self.folder.join("pindaian.png"))
    }

    fn pick_picture(&mut self) -> Option<PathBuf> {
        None
    }

    fn pick_calendar(&mut self) -> Option<PathBuf> {
        Some(self.folder.join("kalender.txt"))
    }

    fn pick_backup(&mut self) -> Option<PathBuf> {
        let chosen = self.folder.join("cadangan.tuntas-cadangan");
        chosen.exists().then_some(chosen)
    }

    fn pick_folder(&mut self) -> Option<PathBuf> {
        Some(self.folder.clone())
    }

    fn save_as(&mut self, file_name: &str) -> Option<PathBuf> {
        let path = self.folder.join(file_name);
        self.saved.borrow_mut().push(path.clone());
        Some(path)
    }

    fn show(&mut self, _path: &Path) -> bool {
        false
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
    pub harness: Harness<'static, Shown>,
    pub clock: HandClock,
    pub saved: Rc<RefCell<Vec<PathBuf>>>,
    /// Where the dialogs choose.
    pub folder: PathBuf,
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
        let files = Chosen { folder: folder.clone(), saved: Rc::clone(&saved) };
        let clocks = by_hand(&clock);
        let mut harness =
            Harness::builder().with_size(egui::vec2(1366.0, 7000.0)).with_context_setup(desk::design::install).build_ui_state(
                move |ui, shown: &mut Shown| {
                    if let (Some(office), Some(files)) = (shown.office.take(), shown.files.take()) {
                        shown.app = Some(made(App::with_office(ui.ctx(), office, clocks.clone(), Box::new(files))));
                    }
                    shown.app.as_mut().unwrap().show(ui);
                },
                Shown { office: Some(office), files: Some(files), app: None },
            );
        harness.run_steps(4);
        Self { harness, clock, saved, folder }
    }

    /// Opens the window on a folder that may or may not hold a register.
    pub fn at_gate(folder: PathBuf) -> Self {
        let saved = Rc::default();
        let chosen = folder.clone();
        let clock = HandClock::at("2026-11-24T09:00:00+07:00".parse::<Moment>().unwrap());
        let clocks = by_hand(&clock);
        let files = Chosen { folder: folder.clone(), saved: Rc::clone(&saved) };
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
        Self { harness, clock, saved, folder: chosen }
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
        let buttons: Vec<_> = self.harness.query_all_by_label(name).filter(|node| node.accesskit_node().role() == Role::Button).collect();
        let button = buttons.last().unwrap_or_else(|| panic!("no button named {name:?}"));
        assert!(!button.accesskit_node().is_disabled(), "{name:?} is disabled: {:?}", button.accesskit_node().description());
        button.click();
        drop(buttons);
        self.settle()
    }

    /// Types into the field with this label, replacing what is there; the nth one where several have it.
    pub fn fill_nth(&mut self, nth: usize, label: &str, text: &str) -> &mut Self {
        let field = || -> Vec<_> {
            self.harness
                .query_all_by_role_and_label(Role::TextInput, label)
                .chain(self.harness.query_all_by_role_and_label(Role::MultilineTextInput, label))
                .chain(self.harness.query_all_by_role_and_label(Role::PasswordInput, label))
                .collect()
        };
        let fields = field();
        fields.get(nth).unwrap_or_else(|| panic!("no field {nth} labelled {label:?}")).focus();
        drop(fields);
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
        let boxes: Vec<_> = self.harness.query_all_by_role_and_label(Role::ComboBox, label).collect();
        boxes.get(nth).unwrap_or_else(|| panic!("no drop-down {nth} labelled {label:?}")).click();
        drop(boxes);
        self.settle();
        let options: Vec<_> = self.harness.query_all_by_label(option).filter(|node| node.accesskit_node().role() == Role::Button).collect();
        options.last().unwrap_or_else(|| panic!("no option {option:?} in {label:?}")).click();
        drop(options);
        self.settle()
    }

    pub fn choose(&mut self, label: &str, option: &str) -> &mut Self {
        self.choose_nth(0, label, option)
    }

    /// Picks a pill or ticks a box; the nth one where several have the name.
    pub fn pick_nth(&mut self, nth: usize, name: &str) -> &mut Self {
        // What lies outside of a list that scrolls is scrolled to first, as a hand would.
        for click in [false, true] {
            let found: Vec<_> = self
                .harness
                .query_all_by_label(name)
                .filter(|node| matches!(node.accesskit_node().role(), Role::RadioButton | Role::CheckBox))
                .collect();
            let node = found.get(nth).unwrap_or_else(|| panic!("nothing to pick named {name:?}"));
            if click {
                node.click();
            } else {
                node.scroll_to_me();
            }
            drop(found);
            self.settle();
        }
        self
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
