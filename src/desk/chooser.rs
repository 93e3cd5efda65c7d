//! The window's own file chooser, for desktops that have none: places, a path, a list, and a name to save under.
//!
//! It is one modal that is asked in every frame until it has an answer. What lies in a folder is read once, on entering it.

mod addresses;
mod answers;
mod asker;
mod rows;
mod sides;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

pub use self::asker::Asker;

use egui::{Align, Context, Id, Key, Layout, Modal, Modifiers, Ui};

use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{GAP, Tokens, Tone};
use crate::files::{Entry, Filter, Homes, Kind, Listing, Order, Place, Wanted, arranged};
use crate::widgets::button::{Button, tabs};
use crate::widgets::frames::{Answered, alert, front, question};
use crate::widgets::type_ahead::TypeAhead;

/// Widest and highest, logical pixels; smaller where the window is.
const ROOM: egui::Vec2 = egui::Vec2::new(900.0, 560.0);
/// Width of the places.
const SIDE: f32 = 172.0;

/// What takes the focus next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Next {
    List,
    Name,
    NewFolder,
    #[default]
    Kept,
}

/// A question for files, while it is being answered.
pub struct Chooser {
    wanted: Wanted,
    places: Vec<Place>,
    home: Option<PathBuf>,
    filters: Vec<Filter>,
    /// Place of the filter in use; beyond the last one every file is shown.
    filter: usize,
    order: Order,
    folder: PathBuf,
    listing: Listing,
    entries: Vec<Entry>,
    /// Why the folder cannot be read.
    unread: Option<String>,
    /// Whether what was read was put in order; undone by a new folder, filter or order.
    is_arranged: bool,
    /// Places of the shown entries, in order.
    shown: Vec<usize>,
    /// The row the keys are at.
    cursor: usize,
    /// How far the list is scrolled, logical pixels.
    scrolled: f32,
    /// Chosen entries, by their place.
    selected: BTreeSet<usize>,
    /// Row from which Shift extends.
    anchor: usize,
    /// Name of the folder that was left upwards, so that the cursor returns to it.
    came_from: Option<String>,
    /// Letters typed to jump by.
    jump: TypeAhead,
    address: String,
    name: String,
    new_folder: Option<String>,
    problem: Option<String>,
    /// The file that is there already, while it is asked about.
    taken: Option<PathBuf>,
    next: Next,
}

impl Chooser {
    /// Asks for files, beginning where the question says, else where files were chosen last, else in the documents.
    pub fn ask(ctx: &Context, wanted: Wanted, homes: &Homes, last: Option<&Path>) -> Self {
        let starts = [wanted.start.as_deref(), last, homes.documents.as_deref(), homes.home.as_deref()];
        let start = starts.into_iter().flatten().find(|start| start.is_dir()).unwrap_or_else(|| Path::new("/"));
        let folder = std::path::absolute(start).unwrap_or_else(|_| start.to_owned());
        let name = if let Kind::Save(name) = &wanted.kind { name.clone() } else { String::new() };
        let mut begun = Self {
            places: homes.places(last),
            home: homes.home.clone(),
            filters: wanted.filters(),
            filter: 0,
            order: Order::Name(true),
            listing: Listing::begin(&folder, repaint(ctx)),
            address: folder.display().to_string(),
            folder,
            entries: Vec::new(),
            unread: None,
            is_arranged: false,
            shown: Vec::new(),
            cursor: 0,
            scrolled: 0.0,
            selected: BTreeSet::new(),
            anchor: 0,
            came_from: None,
            jump: TypeAhead::default(),
            next: if name.is_empty() { Next::List } else { Next::Name },
            name,
            new_folder: None,
            problem: None,
            taken: None,
            wanted,
        };
        begun.settle();
        begun
    }

    /// Shows the question. Gives what was chosen once there is an answer: nothing when the operator thought better of it.
    pub fn show(&mut self, ctx: &Context) -> Option<Vec<PathBuf>> {
        self.settle();
        if self.next == Next::Kept && self.taken.is_none() && ctx.memory(|memory| memory.focused().is_none()) {
            // What lies behind asked for the focus, or it was clicked away: the keys go on working all the same.
            self.next = Next::List;
        }
        let tokens = Tokens::of(ctx);
        let mut answer = None;
        let room = (ctx.content_rect().size() - egui::Vec2::new(96.0, 112.0)).min(ROOM).max(egui::Vec2::new(420.0, 300.0));
        let shown = Modal::new(Id::unique("chooser")).frame(front(ctx)).backdrop_color(tokens.backdrop).show(ctx, |ui| {
            ui.set_width(room.x);
            ui.set_min_height(room.y);
            ui.spacing_mut().item_spacing.y = GAP;
            ui.label(Type::Subject.text(self.wanted.title(), tokens.text));
            self.path(ui, &mut answer);
            let below = 96.0 + if self.is_saving() { 48.0 } else { 0.0 } + if self.problem.is_some() { 48.0 } else { 0.0 };
            let height = (room.y - (ui.cursor().top() - ui.min_rect().top()) - below).max(120.0);
            ui.allocate_ui_with_layout(egui::vec2(room.x, height), Layout::left_to_right(Align::Min), |ui| {
                ui.set_min_height(height);
                self.places(ui, height);
                self.list(ui, height, &mut answer);
            });
            // A press counts also when the list above changes meanwhile.
            let foot = egui::UiBuilder::new().scope_id(Id::unique("chooser foot"));
            ui.scope_builder(foot, |ui| self.foot(ui, &mut answer));
        });
        if let Some(path) = self.taken.clone() {
            self.ask_to_replace(ctx, path, &mut answer);
        } else if shown.is_top_modal && ctx.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter)) {
            answer = answer.or_else(|| self.accept());
        } else if answer.is_none() && shown.should_close() && !shown.backdrop_response.clicked() {
            return Some(Vec::new());
        }
        answer
    }

    /// The folder that is shown.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    fn is_saving(&self) -> bool {
        matches!(self.wanted.kind, Kind::Save(_))
    }

    /// Takes over what was read meanwhile, and puts it in order.
    fn settle(&mut self) {
        if self.is_arranged {
            return;
        }
        let Some(read) = self.listing.settle() else { return };
        match read {
            Ok(entries) => (self.entries, self.unread) = (entries.clone(), None),
            Err(why) => (self.entries, self.unread) = (Vec::new(), Some(why.clone())),
        }
        let endings = self.filters.get(self.filter).map(|(_, endings)| *endings);
        self.shown = arranged(&self.entries, endings, self.wanted.kind != Kind::Folder, self.order);
        let left = self.came_from.take();
        let back = left.and_then(|name| self.shown.iter().position(|at| self.entries[*at].name == name));
        self.cursor = back.unwrap_or(0);
        self.anchor = self.cursor;
        self.is_arranged = true;
    }

    /// Puts what is shown in order anew.
    fn rearrange(&mut self) {
        self.is_arranged = false;
        self.selected.clear();
        self.came_from = self.shown.get(self.cursor).map(|at| self.entries[*at].name.clone());
        self.settle();
    }

    /// Goes into a folder.
    fn enter(&mut self, ctx: &Context, folder: PathBuf) {
        let folder = std::path::absolute(&folder).unwrap_or(folder);
        self.came_from = (self.folder.parent() == Some(&folder))
            .then(|| self.folder.file_name().map(|name| name.to_string_lossy().into_owned()))
            .flatten();
        self.listing = Listing::begin(&folder, repaint(ctx));
        self.address = folder.display().to_string();
        self.folder = folder;
        (self.entries, self.unread, self.is_arranged) = (Vec::new(), None, false);
        self.shown.clear();
        self.selected.clear();
        (self.cursor, self.scrolled, self.anchor) = (0, 0.0, 0);
        (self.problem, self.new_folder) = (None, None);
        self.next = Next::List;
        self.settle();
    }

    fn up(&mut self, ctx: &Context) {
        if let Some(parent) = self.folder.parent().map(Path::to_owned) {
            self.enter(ctx, parent);
        }
    }

    /// The entry in a row.
    fn at(&self, row: usize) -> Option<&Entry> {
        self.shown.get(row).and_then(|at| self.entries.get(*at))
    }

    /// What stands beneath the list: the kinds, the name, a new folder, the answer.
    fn foot(&mut self, ui: &mut Ui, answer: &mut Option<Vec<PathBuf>>) {
        if let Some(problem) = &self.problem {
            alert(ui, Tone::Near, problem, None);
        }
        if self.is_saving() {
            self.name_field(ui, answer);
        }
        ui.horizontal(|ui| {
            let every = self.filters.len();
            let mut kinds: Vec<(usize, &str)> = self.filters.iter().enumerate().map(|(at, (name, _))| (at, *name)).collect();
            if every > 0 {
                kinds.push((every, "Semua berkas"));
            }
            if let Some(picked) = tabs(ui, &kinds, self.filter) {
                self.filter = picked;
                self.rearrange();
            }
            self.told(ui);
        });
        ui.horizontal(|ui| {
            if ui.add(Button::secondary("Kembali").keys("Esc")).clicked() {
                *answer = Some(Vec::new());
            }
            if self.is_saving() || self.wanted.kind == Kind::Folder {
                self.folder_maker(ui);
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let why_not = self.why_not();
                if ui.add(Button::primary(self.wanted.verb()).keys("Ctrl+Enter").with(Icon::Check).unless(why_not)).clicked() {
                    *answer = answer.take().or_else(|| self.accept());
                }
            });
        });
    }

    /// Asks before a file is overwritten; the way back comes first.
    fn ask_to_replace(&mut self, ctx: &Context, path: PathBuf, answer: &mut Option<Vec<PathBuf>>) {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        match question(ctx, "replace file", "Berkas sudah ada. Ganti?", "Ganti", None, |ui| {
            let text = format!("Di folder ini sudah ada {name}. Bila diganti, isinya yang lama hilang. Kembali untuk memilih nama lain.");
            ui.add(egui::Label::new(text).wrap());
        }) {
            Answered::NotYet => {}
            Answered::No => {
                self.taken = None;
                self.next = Next::Name;
            }
            Answered::Yes => *answer = Some(vec![path]),
        }
    }
}

/// Draws the window anew once a folder is read.
fn repaint(ctx: &Context) -> impl FnOnce() + Send + 'static {
    let ctx = ctx.clone();
    move || ctx.request_repaint()
}
