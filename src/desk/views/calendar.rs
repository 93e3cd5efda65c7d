//! *Kalender kerja*: the days off of each year with their decree, changed only after seeing which due dates would move.

mod year;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike as _, NaiveDate};
use egui::{Align, Key, Layout, ScrollArea, Ui};

use super::Desk;
use super::moves::confirmed;
use super::page::{Entry, News, PageView};
use crate::action::{Action, Output, Page};
use crate::command::alt;
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{Tokens, Tone};
use crate::widgets::button::{Button, tabs};
use crate::widgets::field::{Form, field, form_id, options, pair};
use crate::widgets::frames::{alert, card, hairline, heading, note, page_title};
use domain::acts::calendar::{CalendarYear, DayOff, OffKind};
use domain::readings::calendar::is_weekend;
use domain::readings::moved::Moves;
use domain::rules::wish::Wish;
use office::Trouble;
use words::Label as _;

/// How wishes name this page.
pub const PAGE: Page = Page::Listed("kalender");

/// This page in the list.
pub const ENTRY: Entry = Entry {
    page: PAGE,
    title: "Kalender kerja",
    icon: Icon::Calendar,
    keys: alt(Key::Num7),
    at_foot: false,
    begin: |_| Box::new(CalendarPage::default()),
};

/// Days off whose date is the same in every year, proposed for a year that is begun by hand.
const FIXED: [(u32, u32, &str); 5] =
    [(1, 1, "Tahun Baru"), (5, 1, "Hari Buruh"), (6, 1, "Hari Lahir Pancasila"), (8, 17, "Hari Kemerdekaan"), (12, 25, "Hari Natal")];

/// Beginning of the names under which edited years are kept.
const DRAFTS: &str = "kalender/";

/// Name under which an edited year is kept until it is saved.
#[must_use]
pub fn draft_key(year: i32) -> String {
    format!("{DRAFTS}{year}")
}

/// One day off as it is typed.
#[derive(Default)]
struct Typed {
    on: Option<NaiveDate>,
    name: String,
    kind: Option<OffKind>,
    /// The day it was before, when one is being changed.
    instead: Option<NaiveDate>,
}

/// The page.
#[derive(Default)]
pub struct CalendarPage {
    shown: Option<i32>,
    /// Years that were edited and not saved.
    drafts: BTreeMap<i32, CalendarYear>,
    /// The shown year as it is being edited.
    working: Option<CalendarYear>,
    /// Whether the drafts of earlier were read.
    loaded: bool,
    /// Drafts that were changed and not kept in the register yet.
    unkept: BTreeSet<i32>,
    typed: Typed,
    errors: BTreeMap<String, String>,
    focus: Option<String>,
    preview: Option<(CalendarYear, Moves)>,
}

impl CalendarPage {
    /// Reads what was edited and not saved before the window was closed or locked.
    fn load(&mut self, desk: &Desk<'_>) {
        self.loaded = true;
        for (key, _) in desk.office.draft_keys().unwrap_or_default() {
            let bytes = key.strip_prefix(DRAFTS).and_then(|_| desk.office.draft(&key).ok().flatten());
            if let Some(year) = bytes.and_then(|bytes| serde_json::from_slice::<CalendarYear>(&bytes).ok()) {
                self.drafts.entry(year.year).or_insert(year);
            }
        }
        self.settle(desk);
    }

    /// Forgets drafts that are what is in force.
    fn settle(&mut self, desk: &Desk<'_>) {
        self.working = None;
        self.drafts.retain(|year, draft| desk.office.book().calendar.year(*year) != Some(draft));
    }

    /// Draws the page.
    pub fn ui(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        if !self.loaded {
            self.load(desk);
        }
        let calendar = &desk.office.book().calendar;
        let wanted = calendar.wanted(desk.today);
        let shown = *self.shown.get_or_insert(wanted.unwrap_or_else(|| desk.today.year()));
        let kept = calendar.year(shown);
        let working = self.working.take().filter(|year| year.year == shown);
        let mut year = working.unwrap_or_else(|| self.drafts.get(&shown).or(kept).cloned().unwrap_or_else(|| begun(shown)));
        page_title(ui, "Kalender kerja", |ui| {
            let why_not = match (self.drafts.contains_key(&shown) || kept.is_none(), self.typed.is_begun()) {
                (_, true) => Some("Tekan Tambahkan atau Terapkan dahulu, atau Batal"),
                (true, false) => None,
                (false, false) => Some("Belum ada yang diubah"),
            };
            if ui.add(Button::primary("Lihat akibatnya, lalu simpan…").with(Icon::Check).unless(why_not)).clicked() {
                self.errors.clear();
                match desk.office.preview_calendar(&year) {
                    Ok(moves) => self.preview = Some((year.clone(), moves)),
                    Err(trouble) => drop(self.errors.insert(String::new(), trouble.to_string())),
                }
            }
            if ui.add(Button::secondary("Ekspor teks…").with(Icon::Export)).clicked() {
                wishes.push(Action::Write(Output::Calendar(Box::new(year.clone()))));
            }
            if ui.add(Button::secondary("Impor teks…").with(Icon::Folder)).clicked() {
                wishes.push(Action::ImportCalendar);
            }
        });
        note(
            ui,
            "Hari libur nasional dan cuti bersama ditetapkan tiap tahun. Selama suatu tahun belum diisi, tenggat pada tahun itu bersifat sementara.",
        );
        self.years(ui, desk, shown);
        if let Some(error) = self.errors.get("") {
            alert(ui, Tone::Late, error, None);
        }
        if kept.is_none() {
            let text = format!("Hari libur {shown} belum diisi. Isi dari SKB dan Keppres tahun itu, atau impor dari berkas teks.");
            alert(ui, Tone::Near, &text, None);
        }
        if self.drafts.contains_key(&shown) && alert(ui, Tone::Info, "Ada perubahan yang belum disimpan.", Some("Buang perubahan")) {
            self.drafts.remove(&shown);
            self.unkept.remove(&shown);
            self.shown = kept.is_some().then_some(shown);
            wishes.push(Action::DropDraft(draft_key(shown)));
            return;
        }
        ScrollArea::vertical().auto_shrink(false).id_salt(shown).show(ui, |ui| {
            ui.columns(2, |columns| {
                let [left, right] = columns else { return };
                self.edit(left, desk, &mut year);
                card(right, |ui| {
                    heading(ui, &format!("Tahun {shown}"));
                    if let Some(day) = year::show(ui, &year, desk.today) {
                        let new = || Typed { on: Some(day), kind: Some(OffKind::Local), ..Typed::default() };
                        self.typed = year.off.get(&day).map_or_else(new, |off| Typed::of(day, off));
                    }
                });
            });
        });
        let changed = self.drafts.get(&shown).or(kept).map_or_else(|| year != begun(shown), |before| year != *before);
        if changed {
            self.unkept.insert(shown);
            self.drafts.insert(shown, year.clone());
        }
        self.working = Some(year);
        self.keep_drafts(wishes);
        self.preview_question(ui.ctx(), wishes);
    }

    fn years(&mut self, ui: &mut Ui, desk: &Desk<'_>, shown: i32) {
        let mut years: Vec<i32> = desk.office.book().calendar.years().map(|year| year.year).chain(self.drafts.keys().copied()).collect();
        years.push(shown);
        years.push(years.iter().max().map_or(shown, |last| (last + 1).min(desk.today.year() + 3)));
        years.sort_unstable();
        years.dedup();
        // The newest are what the office works with.
        let years: Vec<(i32, String)> = years.iter().rev().take(9).rev().map(|year| (*year, year.to_string())).collect();
        let tabs_of: Vec<(i32, &str)> = years.iter().map(|(year, text)| (*year, text.as_str())).collect();
        if let Some(year) = tabs(ui, &tabs_of, shown) {
            self.shown = Some(year);
            self.errors.clear();
        }
    }

    fn edit(&mut self, ui: &mut Ui, desk: &Desk<'_>, year: &mut CalendarYear) {
        let off_day = |date| desk.off_day(date);
        card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 10.0;
            let mut form = Form::dated(&self.errors, &mut self.focus, form_id(("calendar", year.year)), desk.today, &off_day);
            form.text(
                ui,
                field("decree", "Ketetapan").required().hint("SKB Tiga Menteri dan Keppres cuti bersama").max(500),
                &mut year.decree,
            );
            hairline(ui);
            heading(ui, if self.typed.instead.is_some() { "Ubah hari libur" } else { "Tambah hari libur atau cuti bersama" });
            pair(ui, |left, right| {
                form.date(left, field("on", "Tanggal").required(), &mut self.typed.on);
                form.text(right, field("name", "Nama hari").required().max(100), &mut self.typed.name);
            });
            form.choice(ui, field("kind", "Jenis"), &mut self.typed.kind, &options(OffKind::ALL));
            let why_not = self.typed.fault(year);
            ui.horizontal(|ui| {
                let verb = if self.typed.instead.is_some() { "Terapkan" } else { "Tambahkan" };
                if ui.add(Button::secondary(verb).with(Icon::Add).unless(why_not.as_deref())).clicked() {
                    self.typed.put(year);
                }
                if self.typed.is_begun() && ui.add(Button::ghost("Batal")).clicked() {
                    self.typed = Typed::default();
                }
                if let Some(why_not) = why_not.filter(|_| self.typed.is_begun()) {
                    note(ui, &why_not);
                }
            });
            hairline(ui);
            heading(ui, &format!("{} hari libur dan cuti bersama", year.off.len()));
            if let Some(error) = self.errors.get("off") {
                alert(ui, Tone::Late, error, None);
            }
            let mut gone = None;
            for (date, off) in &year.off {
                match day_row(ui, *date, off) {
                    Some(RowWish::Change) => self.typed = Typed::of(*date, off),
                    Some(RowWish::Remove) => gone = Some(*date),
                    None => {}
                }
            }
            if let Some(date) = gone {
                year.off.remove(&date);
            }
        });
    }

    fn preview_question(&mut self, ctx: &egui::Context, wishes: &mut Vec<Action>) {
        let title = self.preview.as_ref().map_or_else(String::new, |(year, _)| format!("Simpan kalender {}?", year.year));
        if let Some(year) = confirmed(ctx, "calendar-preview", &title, &mut self.preview) {
            wishes.push(Action::Perform { case: None, wish: Box::new(Wish::SetCalendar(year)), reason: String::new() });
        }
    }
}

impl Typed {
    /// A day off that is to be changed.
    fn of(day: NaiveDate, off: &DayOff) -> Self {
        Self { on: Some(day), name: off.name.clone(), kind: Some(off.kind), instead: Some(day) }
    }

    /// Whether anything was filled in.
    fn is_begun(&self) -> bool {
        self.on.is_some() || self.instead.is_some() || !self.name.trim().is_empty()
    }

    /// Why it cannot be taken over yet.
    fn fault(&self, year: &CalendarYear) -> Option<String> {
        let Some(on) = self.on else { return Some("Isi tanggalnya dahulu".to_owned()) };
        if on.year() != year.year {
            return Some(format!("Tanggal itu bukan di tahun {}", year.year));
        }
        if let Some(off) = year.off.get(&on).filter(|_| self.instead != Some(on)) {
            return Some(format!("Tanggal itu sudah tercatat: {}", off.name));
        }
        if self.name.trim().chars().count() < 2 {
            return Some("Isi nama harinya dahulu".to_owned());
        }
        self.kind.is_none().then(|| "Pilih jenisnya dahulu".to_owned())
    }

    fn put(&mut self, year: &mut CalendarYear) {
        let (Some(on), Some(kind)) = (self.on, self.kind) else { return };
        if let Some(before) = self.instead {
            year.off.remove(&before);
        }
        year.off.insert(on, DayOff { name: self.name.trim().to_owned(), kind });
        *self = Self::default();
    }
}

/// A year that is begun by hand.
fn begun(year: i32) -> CalendarYear {
    let day = |(month, day, name): &(u32, u32, &str)| {
        Some((NaiveDate::from_ymd_opt(year, *month, *day)?, DayOff { name: (*name).to_owned(), kind: OffKind::National }))
    };
    CalendarYear { year, decree: String::new(), off: FIXED.iter().filter_map(day).collect() }
}

enum RowWish {
    Change,
    Remove,
}

fn day_row(ui: &mut Ui, date: NaiveDate, off: &DayOff) -> Option<RowWish> {
    let tokens = Tokens::of(ui.ctx());
    let mut wish = None;
    ui.horizontal(|ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.set_width((ui.available_width() - 100.0).max(160.0));
            let colour = if is_weekend(date) { tokens.muted } else { tokens.text };
            ui.add(egui::Label::new(Type::Label.text(format!("{} · {}", words::date_weekday_short(date), off.name), colour)).truncate());
            ui.label(Type::Small.text(off.kind.label(), tokens.muted));
        });
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let of = words::date(date);
            if ui.add(Button::icon(Icon::Close, &format!("Hapus {of}"))).clicked() {
                wish = Some(RowWish::Remove);
            }
            if ui.add(Button::icon(Icon::Edit, &format!("Ubah {of}"))).clicked() {
                wish = Some(RowWish::Change);
            }
        });
    });
    wish
}

impl PageView for CalendarPage {
    fn show(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        self.ui(ui, desk, wishes);
    }

    fn refresh(&mut self, desk: &Desk<'_>) {
        self.settle(desk);
    }

    fn keep_drafts(&mut self, wishes: &mut Vec<Action>) {
        for year in std::mem::take(&mut self.unkept) {
            let bytes = self.drafts.get(&year).and_then(|draft| serde_json::to_vec(draft).ok());
            wishes.extend(bytes.map(|bytes| Action::KeepDraft { key: draft_key(year), bytes }));
        }
    }

    fn take_trouble(&mut self, _wish: Option<&Wish>, trouble: &Trouble) -> bool {
        let Trouble::Refused(refusals) = trouble else { return false };
        (self.errors, self.focus) = crate::forms::sentences(refusals);
        true
    }

    /// Shows a year that was read from a file, not recorded yet.
    fn hear(&mut self, news: News, _desk: &Desk<'_>) -> Option<(Tone, String)> {
        let News::YearRead(year) = news else { return None };
        if self.drafts.contains_key(&year.year) {
            let text = format!("Kalender {} punya perubahan yang belum disimpan. Simpan atau buang dahulu, lalu impor lagi", year.year);
            return Some((Tone::Near, text));
        }
        let told = format!("{} hari libur tahun {} dibaca; belum disimpan", year.off.len(), year.year);
        self.shown = Some(year.year);
        self.working = None;
        self.unkept.insert(year.year);
        self.drafts.insert(year.year, year);
        Some((Tone::Info, told))
    }
}
