//! The window's one owner: shows the gate or the desk, and fulfils the wishes of the pages after each frame.

pub(crate) mod asking;
mod backups;
mod closing;
mod erasing;
pub(crate) mod fault;
mod filing;
mod fulfil;
mod importing;
mod keys;
mod locking;
mod navigation;
mod order;
mod pages;
mod palette;
mod paperwork;
mod pasting;
pub(crate) mod printing;
mod remembering;
mod rescue;
mod returning;
mod scanning;
mod time;
mod tour;

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;

use egui::{Frame, Margin, Panel, Stroke, Ui};

use super::action::{Action, Brought, Page};
use super::chooser::Asker;
use super::design::tokens::{NAV, Tokens, Tone};
use super::files::{Files, Kind, Shown, Wanted};
use super::gate::Gate;
use super::looks::Looks;
use super::printer::{Printer, SystemPrinter};
use super::views::case::CasePage;
use super::views::page::{News, Pages};
use super::views::{Desk, today};
use super::widgets::frames::{alert, return_focus};
use super::widgets::toast::Toasts;
use office::clock::Clocks;
use office::{Jobs, Office};
use store::KeyCost;

/// The window.
pub struct App {
    gate: Gate,
    desk: Option<Open>,
    files: Box<dyn Files>,
    printer: Arc<dyn Printer>,
    /// The question for a backup at the gate.
    asking: Option<Asker>,
    fault: Option<String>,
    cost: KeyCost,
    looks: Looks,
    typed: order::Waiting,
    ctx: egui::Context,
    /// Title of the window, as it was last set.
    title: String,
    /// Where the operator was when the register was locked.
    left: Option<locking::Left>,
    /// Whether the operator was told once that closing would lose what is not written.
    warned: bool,
}

/// The desk with an open register.
struct Open {
    office: Office,
    page: Page,
    pages: Pages,
    case: Option<CasePage>,
    toasts: Toasts,
    /// The message that offers a way, and the way.
    ways: Option<(usize, returning::Way)>,
    /// Acts of this sitting that may be taken back, oldest first.
    recorded: Vec<returning::Recorded>,
    /// Acts that were taken back and may be recorded again.
    taken_back: Vec<returning::Recorded>,
    jobs: Jobs,
    /// How many duties are late, and how many are due today.
    urgent: (u64, u64),
    /// When a hand was seen last.
    seen_at: domain::acts::ids::Moment,
    /// After how many minutes without one the register is locked.
    rest_minutes: Option<u16>,
    /// The newest backup, as it was remembered when the register was opened, or made since.
    backup: Option<office::Newest>,
    /// What was found, when the register is damaged.
    rescue: Option<rescue::Rescue>,
    /// The file of a case, while it is being made.
    filing: Option<filing::UnderWay>,
    /// The spreadsheet that is being taken over.
    table: Option<importing::Table>,
    /// Whether the operator wants the navigation folded to icons; as there is room while he did not say.
    nav_folded: Option<bool>,
    /// Questions for files, the one that is shown first.
    asking: VecDeque<asking::Asking>,
    /// The printer, and what is being printed.
    printing: printing::Printing,
    /// What a viewer was asked to show, and what is said when it did or did not.
    showing: Vec<(Shown, (String, String))>,
    /// The palette, while it is open.
    palette: Option<palette::Palette>,
    /// The stop of the first steps, while they are walked.
    tour: Option<usize>,
    /// Whether the tour is still to be offered.
    tour_is_new: bool,
    /// The question about the clock, while it is asked.
    asked_clock: Option<time::ClockQuestion>,
    /// When it was last tried to write drafts that the disk did not take, in seconds of the window.
    tried: f64,
    /// How many more frames a report is waited for that was asked of the clipboard.
    report_wanted: u8,
    /// What came in with the complaint that is recorded next and has no place in its form.
    brought: Brought,
}

/// Title of the window while nothing calls for the operator.
const TITLE: &str = "Tuntas";

impl App {
    /// A window on the register of a folder, by some clocks.
    #[must_use]
    pub fn new(ctx: &egui::Context, folder: PathBuf, clocks: Clocks, files: Box<dyn Files>) -> Self {
        Self::with_cost(ctx, folder, clocks, files, KeyCost::PRODUCTION)
    }

    /// As [`App::new`], with another price for trying passphrases; tests take a cheap one.
    #[must_use]
    pub fn with_cost(ctx: &egui::Context, folder: PathBuf, clocks: Clocks, files: Box<dyn Files>, cost: KeyCost) -> Self {
        Self {
            looks: Looks::begin(ctx, &folder),
            typed: order::Waiting::default(),
            ctx: ctx.clone(),
            desk: None,
            files,
            printer: Arc::new(SystemPrinter::of_this_computer(&folder)),
            gate: Gate::new(folder, clocks, cost),
            asking: None,
            fault: None,
            cost,
            title: TITLE.to_owned(),
            left: None,
            warned: false,
        }
    }

    /// A window on a register that is open already.
    #[must_use]
    pub fn with_office(ctx: &egui::Context, office: Office, clocks: Clocks, files: Box<dyn Files>) -> Self {
        let mut app = Self::new(ctx, office.folder().to_owned(), clocks, files);
        app.enter(ctx, office);
        app
    }

    fn enter(&mut self, ctx: &egui::Context, mut office: Office) {
        // The passphrase was one of them.
        locking::forget_typed(ctx);
        let left = self.take_left(&office);
        let told = left.as_ref().and_then(|left| office.hold(left.unkept.clone()).err());
        let pages = Pages::begin(&Desk { office: &office, today: office.today() });
        self.desk = Some(Open {
            seen_at: office.now(),
            rest_minutes: Some(office.rest_minutes()),
            backup: office.newest_backup().ok().flatten(),
            office,
            page: today::PAGE,
            pages,
            case: None,
            toasts: Toasts::default(),
            ways: None,
            recorded: Vec::new(),
            taken_back: Vec::new(),
            jobs: Jobs::default(),
            urgent: (0, 0),
            rescue: None,
            filing: None,
            table: None,
            nav_folded: None,
            asking: VecDeque::new(),
            showing: Vec::new(),
            printing: printing::Printing::on(Arc::clone(&self.printer)),
            palette: None,
            tour: None,
            tour_is_new: false,
            asked_clock: None,
            tried: f64::NEG_INFINITY,
            report_wanted: 0,
            brought: Brought::default(),
        });
        if let Some(open) = &mut self.desk {
            open.remember_nav();
            open.recall(ctx);
            open.tour_is_new = open.has_new_tour();
            if let Some(left) = left {
                open.go_back(&left, ctx);
            }
            if let Some(trouble) = told {
                open.say(&trouble);
            }
            if let Some(trouble) = open.office.list_trouble() {
                let sentence = trouble.to_string();
                open.toast(Tone::Late, sentence);
            }
            if open.office.is_unswept()
                && let Err(trouble) = open.office.sweep()
            {
                open.say(&trouble);
            }
            if office::is_open_to_others(open.office.folder()) {
                let told = "Folder register dapat ditulis akun lain di komputer ini, jadi berkasnya dapat dihapus atau ditukar. Isinya tetap terenkripsi. Minta pengelola komputer membatasi foldernya";
                open.toast(Tone::Near, told);
            }
            open.tell_sudden_end();
            if open.office.is_cramped() {
                let told = "Disk hampir penuh: register terbuka, tetapi pemeriksaan dan cadangan menunggu sampai ada ruang. Kosongkan ruang disk, lalu buka lagi register ini";
                open.toast(Tone::Near, told);
            }
            for sentence in open.office.only_read_because() {
                open.toast(Tone::Late, sentence);
            }
            let wake = ctx.clone();
            open.jobs.check(&open.office, false, move || wake.request_repaint());
            open.backup_if_due(ctx);
            if let Some(told) = open.office.backup_reminder() {
                open.toast(Tone::Near, told);
            }
        }
    }

    /// The open register, for tests that look at what was recorded.
    #[must_use]
    pub fn office(&self) -> Option<&Office> {
        self.desk.as_ref().map(|open| &open.office)
    }

    /// Title of the window: it tells what is late or due even while another window is in front.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    fn name_window(&mut self, ctx: &egui::Context) {
        let title = self.desk.as_mut().map_or_else(|| TITLE.to_owned(), Open::title);
        if let Some(open) = &self.desk {
            // What is due changes at midnight, whether or not anybody moves the mouse.
            let passed = u64::from(chrono::Timelike::num_seconds_from_midnight(&open.office.now()));
            ctx.request_repaint_after(std::time::Duration::from_secs(86_401_u64.saturating_sub(passed)));
        }
        if title != self.title {
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    /// The window with another printer than the system's.
    #[must_use]
    pub fn with_printer(mut self, printer: Arc<dyn Printer>) -> Self {
        if let Some(open) = &mut self.desk {
            open.printing = printing::Printing::on(Arc::clone(&printer));
        }
        self.printer = printer;
        self
    }

    /// Asks for the backup that is to be restored, at the gate.
    fn ask_backup(&mut self, ctx: &egui::Context) {
        if self.gate.wants_backup() {
            let wanted = Wanted { kind: Kind::Backup, start: None };
            self.asking = Some(Asker::ask(ctx, wanted, self.files.as_mut(), false, None));
        }
        if let Some(paths) = self.asking.as_mut().and_then(|asking| asking.show(ctx)) {
            self.asking = None;
            self.gate.take_backup(paths.into_iter().next());
            ctx.request_repaint();
        }
    }

    /// Draws one frame.
    pub fn show(&mut self, ui: &mut Ui) {
        self.name_window(ui.ctx());
        self.looks.note(ui.ctx());
        let tokens = Tokens::of(ui.ctx());
        if let Some(fault) = &self.fault {
            let text = format!("{fault} Data yang sudah dicatat aman. Tutup jendela ini, lalu buka lagi.");
            alert(ui, Tone::Late, &text, None);
            return;
        }
        self.closing(ui.ctx());
        let Some(open) = &mut self.desk else {
            let frame = Frame::new().fill(tokens.canvas).inner_margin(Margin::same(24));
            let held = self.holds();
            let opened = frame
                .show(ui, |ui| {
                    if held {
                        let text = "Ada ketikan yang belum tersimpan. Tuntas memegangnya sampai register ini dibuka lagi; jangan tutup jendela ini.";
                        alert(ui, Tone::Near, text, None);
                    }
                    self.gate.ui(ui)
                })
                .inner;
            self.ask_backup(ui.ctx());
            if let Some(office) = opened {
                self.enter(ui.ctx(), office);
                ui.ctx().request_repaint();
            }
            return;
        };
        let mut wishes = Vec::new();
        open.seen(ui.ctx());
        open.fetch_jobs(ui.ctx(), self.files.as_mut());
        open.keep_again(ui.ctx());
        return_focus(ui.ctx());
        open.keys(ui.ctx(), &mut wishes);
        open.dropped(ui.ctx(), &mut wishes);
        open.pasted(ui.ctx(), &mut wishes);
        let width = open.nav_width(ui.ctx());
        let side = if width < NAV { 8 } else { 12 };
        let nav = Frame::new().fill(tokens.surface).inner_margin(Margin::symmetric(side, 16)).stroke(Stroke::new(1.0, tokens.divider));
        Panel::left("nav").exact_size(width).resizable(false).frame(nav).show(ui, |ui| open.nav(ui, &mut wishes));
        let page = Frame::new().fill(tokens.canvas).inner_margin(Margin::symmetric(20, 16));
        egui::CentralPanel::default().frame(page).show(ui, |ui| {
            open.clock_in_doubt(ui);
            open.filing_under_way(ui);
            if !open.rescue_page(ui, &mut wishes) {
                open.offer_tour(ui, &mut wishes);
                open.page(ui, &mut wishes);
            }
        });
        open.show_tour(ui.ctx());
        open.show_palette(ui.ctx(), &mut wishes);
        open.ask_clock(ui.ctx(), &mut wishes);
        open.show_asking(ui.ctx(), self.files.as_mut());
        open.show_printing(ui.ctx(), self.files.as_mut());
        open.take_shown();
        open.show_toasts(ui.ctx());
        open.lock_at_rest(ui.ctx(), &mut wishes);
        for wish in wishes {
            if let Action::Lock | Action::Restore = wish {
                self.lock(ui.ctx());
                if let Action::Restore = wish {
                    self.gate.begin_restoring();
                }
                return;
            }
            let ctx = ui.ctx();
            match wish {
                Action::Look(look) => self.looks.change(ctx, |looks| looks.look = look),
                Action::Still(still) => self.looks.change(ctx, |looks| looks.still = still),
                Action::Zoom(percent) => self.looks.change(ctx, |looks| looks.zoom = percent),
                wish => {
                    open.went_on(&wish);
                    open.fulfil(wish, ctx, self.files.as_mut());
                    continue;
                }
            }
            self.looks.keep(open.office.folder());
        }
    }
}

impl eframe::App for App {
    fn raw_input_hook(&mut self, ctx: &egui::Context, input: &mut egui::RawInput) {
        if self.typed.sort(input) {
            ctx.request_repaint();
        }
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        // No panic reaches the operator: the frame is given up, the register stays as its last transaction left it.
        if catch_unwind(AssertUnwindSafe(|| self.show(ui))).is_err() {
            fault::note(self.gate.folder());
            let kept = self.desk.as_mut().is_none_or(|open| catch_unwind(AssertUnwindSafe(|| open.keep_drafts())).is_ok());
            let drafts = if kept { "Draf tersimpan." } else { "Draf tersimpan sampai beberapa detik yang lalu." };
            self.fault = Some(format!("Ada kesalahan di program. {drafts}"));
            ui.ctx().request_repaint();
        }
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        let ctx = self.ctx.clone();
        self.looks.keep(self.gate.folder());
        if let Some(open) = &mut self.desk {
            open.keep_drafts();
            open.remember(&ctx);
            open.backup_at_closing();
        }
    }
}
