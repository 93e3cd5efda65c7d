//! *Hari ini*: what must be done today, for which case, why, and by when.

use chrono::NaiveDate;
use egui::{Context, Key, Modifiers, Ui, Vec2};

use super::page::{Entry, PageView};
use super::{Desk, calendar, intake, tone_of};
use crate::action::{Action, Output, Page};
use crate::command::alt;
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{GROUP_GAP, ROW, Tokens, Tone};
use crate::widgets::button::Button;
use crate::widgets::chip::chip_in_cell;
use crate::widgets::frames::{alert, card, empty, page_title, tile};
use crate::widgets::register_table::{self, Column, Pick, Table, Width, two_lines};
use domain::acts::ids::{CaseNo, Seq};
use domain::readings::agenda::{AgendaItem, Reason, agenda};
use papers::{daily_sheet, hand_over};
use words::Label as _;

/// How wishes name this page.
pub const PAGE: Page = Page::Listed("hari-ini");

/// This page in the list.
pub const ENTRY: Entry = Entry {
    page: PAGE,
    title: "Hari ini",
    icon: Icon::Today,
    keys: alt(Key::Num1),
    at_foot: false,
    begin: |_| Box::new(TodayPage::default()),
};

/// Keys that open the first lines of the list.
const KEYS: [Key; 9] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

const COLUMNS: [Column; 5] = [
    Column { title: "", width: Width::Exact(40.0), sort: None, yields: 0 },
    Column { title: "Kasus dan yang harus dikerjakan", width: Width::Rest(320.0), sort: None, yields: 0 },
    Column { title: "Sebab", width: Width::Exact(200.0), sort: None, yields: 3 },
    Column { title: "Sisa waktu", width: Width::Exact(160.0), sort: None, yields: 0 },
    Column { title: "Paling lambat", width: Width::Exact(190.0), sort: None, yields: 2 },
];

/// Tells the list from others.
const LIST: &str = "today";

/// The page.
#[derive(Default)]
pub struct TodayPage {
    list: List,
    only: Option<Reason>,
    selected: Option<usize>,
}

/// The list of a day, made once for each newest act and each day; a frame only draws it.
#[derive(Default)]
struct List {
    /// Newest act of the register and the day; nothing before the list is read.
    of: Option<(Seq, NaiveDate)>,
    lines: Vec<Line>,
    /// Whether any case is open at all.
    any: bool,
    /// What speaks against the computer's clock.
    zone: Option<String>,
    trouble: Option<String>,
}

/// One line of the list.
struct Line {
    reason: Reason,
    no: CaseNo,
    title: String,
    /// What is to be done.
    what: String,
    /// What is to be done, and why.
    why: String,
    /// The time that is left, and the day to have it done by.
    time: Option<(Tone, String, String)>,
}

impl List {
    fn read(desk: &Desk<'_>) -> Self {
        let of = Some((desk.office.head_seq(), desk.today));
        let zone = desk.office.foreign_zone().map(words::foreign_zone);
        match desk.office.agenda() {
            Ok(cards) => {
                let lines = agenda(&cards, &desk.office.book().calendar, desk.today).iter().map(line).collect();
                Self { of, lines, any: !cards.is_empty(), zone, trouble: None }
            }
            Err(trouble) => Self { of, zone, trouble: Some(trouble.to_string()), ..Self::default() },
        }
    }

    fn count(&self, reason: Reason) -> usize {
        self.lines.iter().filter(|line| line.reason == reason).count()
    }
}

impl Line {
    /// Everything the row shows, for the ear.
    fn spoken(&self) -> String {
        let time = self.time.as_ref().map_or_else(String::new, |(_, time, day)| format!(", {time}, {day}"));
        format!("{}, {}, {}, {}{time}", self.no, self.title, self.what, self.reason.label())
    }
}

fn line(item: &AgendaItem<'_>) -> Line {
    let what = words::next_action(item);
    let time = item.due.zip(item.left).zip(words::time_left(item)).map(|((due, left), time)| {
        let tone = if item.reason == Reason::Waiting { Tone::Hold } else { tone_of(left) };
        let sure = if due.provisional { " (sementara)" } else { "" };
        (tone, time, format!("{}{sure}", words::date_weekday(due.shown_on())))
    });
    Line {
        reason: item.reason,
        no: item.card.no,
        title: item.card.title.clone(),
        why: format!("{what} · {}", words::why_listed(item)),
        what,
        time,
    }
}

impl TodayPage {
    fn read(&mut self, desk: &Desk<'_>) {
        if self.list.of != Some((desk.office.head_seq(), desk.today)) {
            self.list = List::read(desk);
        }
    }

    /// The list; gives the row that was opened.
    fn table(ui: &mut Ui, shown: &[&Line], selected: &mut Option<usize>) -> Option<usize> {
        let table =
            Table { salt: LIST, columns: &COLUMNS, rows: shown.len(), selected: *selected, sorted: None, height: ROW, one_click: true };
        let name = |row: usize| shown.get(row).map_or_else(String::new, |line| line.spoken());
        match register_table::show(ui, &table, name, |ui, row, column| {
            if let Some(line) = shown.get(row) {
                cell(ui, line, row, column);
            }
        }) {
            Some(Pick::Open(row)) => Some(row),
            Some(Pick::Select(row)) => {
                *selected = Some(row);
                None
            }
            Some(Pick::Sort(_)) | None => None,
        }
    }

    /// Draws the page.
    pub fn ui(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        self.read(desk);
        let tokens = Tokens::of(ui.ctx());
        page_title(ui, "Hari ini", |ui| {
            if ui.add(Button::secondary("Lembar harian…").with(Icon::Export)).clicked() {
                wishes.push(Action::Write(Output::House(&daily_sheet::PAPER)));
            }
            if ui.add(Button::secondary("Serah terima…").with(Icon::Export)).clicked() {
                wishes.push(Action::Write(Output::House(&hand_over::PAPER)));
            }
            ui.label(Type::Body.text(words::date_weekday(desk.today), tokens.muted));
        });
        if let Some(trouble) = &self.list.trouble {
            alert(ui, Tone::Late, trouble, None);
        }
        if let Some(zone) = &self.list.zone {
            alert(ui, Tone::Near, zone, None);
        }
        if let Some(year) = desk.office.book().calendar.wanted(desk.today) {
            let text = format!("Hari libur tahun {year} belum diisi, jadi tenggat yang jatuh di tahun itu hanya sementara.");
            if alert(ui, Tone::Near, &text, Some("Isi kalender")) {
                wishes.push(Action::Go(calendar::PAGE));
            }
        }
        tiles(ui, &self.list, &mut self.only);
        let only = self.only;
        ui.add_space(GROUP_GAP - 8.0);
        let shown: Vec<&Line> = self.list.lines.iter().filter(|line| only.is_none_or(|only| only == line.reason)).collect();
        let mut go = opened_by_key(ui, &shown);
        card(ui, |ui| {
            if shown.is_empty() {
                let (what, how) = if self.list.any {
                    ("Tidak ada yang mendesak", "Kasus muncul di sini bila tenggatnya dekat atau lewat, atau bila menunggu seseorang.")
                } else {
                    ("Belum ada kasus terbuka", "Kasus muncul di sini setelah laporan dicatat.")
                };
                if empty(ui, what, how, Some("Pengaduan baru")) {
                    wishes.push(Action::Go(intake::PAGE));
                }
                return;
            }
            if let Some(row) = Self::table(ui, &shown, &mut self.selected) {
                go = shown.get(row).map(|line| line.no);
            }
        });
        if let Some(no) = go {
            wishes.push(Action::Go(Page::Case(no)));
        }
    }
}

/// How many there are of each reason; a press shows only those.
fn tiles(ui: &mut Ui, list: &List, only: &mut Option<Reason>) {
    let count = |reason| list.count(reason);
    // Provisional dates are rare; they get a tile when there are any.
    let reasons: Vec<Reason> = Reason::ALL
        .iter()
        .copied()
        .filter(|reason| *reason != Reason::Provisional || count(*reason) > 0 || *only == Some(*reason))
        .collect();
    let gap = 12.0;
    let per_row = match reasons.len() {
        ..=6 if ui.available_width() > 900.0 => 6.0,
        _ if ui.available_width() > 900.0 => 4.0,
        _ => 3.0,
    };
    let width = (ui.available_width() - gap * (per_row - 1.0)) / per_row;
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(gap - 0.5, gap);
        for reason in reasons {
            if tile(ui, width - 0.5, count(reason), reason.label(), tone(reason), *only == Some(reason)).clicked() {
                *only = if *only == Some(reason) { None } else { Some(reason) };
            }
        }
    });
}

/// The case whose digit was pressed while nothing was being typed.
fn opened_by_key(ui: &Ui, shown: &[&Line]) -> Option<CaseNo> {
    if ui.ctx().text_edit_focused() || ui.input(|input| input.modifiers.any()) {
        return None;
    }
    let place = ui.input_mut(|input| KEYS.iter().position(|key| input.consume_key(Modifiers::NONE, *key)))?;
    shown.get(place).map(|line| line.no)
}

fn tone(reason: Reason) -> Tone {
    match reason {
        Reason::Late => Tone::Late,
        Reason::Due | Reason::Near => Tone::Near,
        Reason::Waiting => Tone::Hold,
        Reason::Signature | Reason::Reminder | Reason::Provisional => Tone::Info,
    }
}

fn cell(ui: &mut Ui, line: &Line, row: usize, column: usize) {
    let tokens = Tokens::of(ui.ctx());
    match (column, &line.time) {
        (0, _) if row < KEYS.len() => register_table::text(ui, &(row + 1).to_string(), Type::Small, tokens.faint),
        (1, _) => two_lines(ui, &line.title, &format!("{} · {}", line.no, line.why)),
        (2, _) => drop(chip_in_cell(ui, tone(line.reason), line.reason.label())),
        (3, Some((tone, time, _))) => drop(chip_in_cell(ui, *tone, time)),
        (4, Some((_, _, day))) => register_table::text(ui, day, Type::Small, tokens.muted),
        (0 | 3 | 4, _) => {}
        (other, _) => debug_assert!(other < COLUMNS.len(), "a column nobody draws"),
    }
}

impl PageView for TodayPage {
    fn show(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        self.ui(ui, desk, wishes);
    }

    fn enter(&mut self, _desk: &Desk<'_>) {
        self.list.of = None;
        self.selected = None;
    }

    fn remember(&self, ctx: &Context) -> Option<String> {
        serde_json::to_string(&register_table::widths::drawn(ctx, LIST)).ok()
    }

    fn recall(&mut self, ctx: &Context, kept: &str) {
        if let Ok(drawn) = serde_json::from_str(kept) {
            register_table::widths::draw(ctx, LIST, drawn);
        }
    }

    fn refresh(&mut self, _desk: &Desk<'_>) {
        self.list.of = None;
    }

    fn urgent(&mut self, desk: &Desk<'_>) -> Option<(u64, u64)> {
        self.read(desk);
        Some((self.list.count(Reason::Late) as u64, self.list.count(Reason::Due) as u64))
    }
}
