//! *Daftar*: the book. Found by number, tracking number or words; filtered, sorted, opened by Enter.

use egui::{Align, Context, Key, Layout, TextEdit, Ui};

use super::case::state_tone;
use super::page::{Entry, News, PageView};
use super::{Desk, intake, standing};
use crate::action::{Action, Page};
use crate::command::alt;
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{GAP, ROW, Tokens, Tone};
use crate::widgets::button::Button;
use crate::widgets::chip::{chip, chip_in_cell};
use crate::widgets::drop_down::DropDown;
use crate::widgets::frames::{alert, card, empty, page_title};
use crate::widgets::register_table::{self, Column, Pick, Table, Width, two_lines};
use domain::acts::complaint::{Channel, ComplaintClass};
use domain::acts::step::Step;
use domain::readings::card::Card;
use office::{CaseFilter, CaseList, FOUND_MOST};
use words::Label as _;

/// How wishes name this page.
pub const PAGE: Page = Page::Listed("daftar");

/// This page in the list.
pub const ENTRY: Entry = Entry {
    page: PAGE,
    title: "Daftar",
    icon: Icon::Register,
    keys: alt(Key::Num2),
    at_foot: false,
    begin: |_| Box::new(RegisterPage::default()),
};

/// Tells the list from others.
const LIST: &str = "cases";
/// Rows read at a time.
const ROWS: u32 = 200;

const COLUMNS: [Column; 5] = [
    Column { title: "Nomor", width: Width::Exact(140.0), sort: Some(0), yields: 0 },
    Column { title: "Judul", width: Width::Rest(240.0), sort: Some(1), yields: 0 },
    Column { title: "Diterima", width: Width::Exact(110.0), sort: None, yields: 3 },
    Column { title: "Keadaan", width: Width::Exact(250.0), sort: None, yields: 1 },
    Column { title: "Tenggat", width: Width::Exact(200.0), sort: Some(2), yields: 1 },
];

/// The page.
#[derive(Default)]
pub struct RegisterPage {
    /// What is shown.
    pub filter: CaseFilter,
    selected: Option<usize>,
    count: u64,
    /// The rows read, and the offset of the first.
    window: (usize, Vec<Card>),
    loaded: bool,
    focus_search: bool,
    trouble: Option<String>,
}

impl RegisterPage {
    /// Shows another selection of cases.
    fn select(&mut self, filter: CaseFilter) {
        self.filter = filter;
        self.selected = None;
        self.loaded = false;
    }

    fn load(&mut self, desk: &Desk<'_>, around: usize) {
        let offset = around.saturating_sub(ROWS as usize / 2);
        // While rows are only scrolled to there are as many as before.
        let counted = if self.loaded { Ok(self.count) } else { desk.office.count(&self.filter) };
        let read = counted.and_then(|count| {
            let cards = desk.office.cards(&self.filter, u32::try_from(offset).unwrap_or(0), ROWS)?;
            Ok((count, cards))
        });
        match read {
            Ok((count, cards)) => {
                self.count = count;
                self.window = (offset, cards);
                self.trouble = None;
            }
            Err(trouble) => self.trouble = Some(trouble.to_string()),
        }
        self.loaded = true;
    }

    fn card(&self, row: usize) -> Option<&Card> {
        self.window.1.get(row.checked_sub(self.window.0)?)
    }

    /// Draws the page.
    pub fn ui(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        if !self.loaded {
            self.load(desk, self.selected.unwrap_or(0));
        }
        page_title(ui, "Daftar", |ui| {
            if ui.add(Button::primary("Pengaduan baru").with(Icon::Add)).clicked() {
                wishes.push(Action::Go(intake::PAGE));
            }
        });
        self.filters(ui);
        if let Some(trouble) = &self.trouble {
            alert(ui, Tone::Late, trouble, None);
        }
        let rows = usize::try_from(self.count).unwrap_or(0);
        if rows == 0 {
            let none = self.filter == CaseFilter::default();
            let (what, how) = if none {
                ("Register masih kosong", "Laporan muncul di sini setelah dicatat sebagai pengaduan baru.")
            } else {
                ("Tidak ada yang cocok", "Ubah kata pencarian atau saringan.")
            };
            let pressed = card(ui, |ui| empty(ui, what, how, Some(if none { "Pengaduan baru" } else { "Tampilkan semua" })));
            if pressed && none {
                wishes.push(Action::Go(intake::PAGE));
            } else if pressed {
                self.select(CaseFilter::default());
            }
            return;
        }
        if !self.filter.words.trim().is_empty() && self.count >= u64::from(FOUND_MOST) {
            let most = words::grouped(self.count);
            let told = format!("Banyak kasus cocok; {most} yang teratas ditampilkan. Tambahkan kata untuk mempersempit.");
            ui.label(Type::Small.text(told, Tokens::of(ui.ctx()).muted));
        }
        self.table(ui, desk, rows, wishes);
    }

    fn filters(&mut self, ui: &mut Ui) {
        let tokens = Tokens::of(ui.ctx());
        let mut changed = false;
        ui.horizontal_wrapped(|ui| {
            let label = ui.label(Type::Label.text("Cari", tokens.text));
            let search = TextEdit::singleline(&mut self.filter.words)
                .hint_text("Nomor, ID LAPOR!, kata")
                .desired_width(240.0)
                .margin(egui::Margin::symmetric(10, 8));
            let response = ui.add(search).labelled_by(label.id);
            changed |= response.changed();
            if std::mem::take(&mut self.focus_search) {
                response.request_focus();
            }
            changed |= choose(ui, "Langkah", &mut self.filter.step, Step::ALL.iter().map(|step| (*step, words::step_short(*step))));
            changed |= choose(
                ui,
                "Klasifikasi",
                &mut self.filter.class,
                ComplaintClass::ALL.iter().map(|class| (class.code(), class.label().to_owned())),
            );
            changed |= choose(
                ui,
                "Kanal",
                &mut self.filter.channel,
                Channel::ALL.iter().map(|channel| (channel.code(), channel.label().to_owned())),
            );
            changed |= choose(ui, "Keadaan", &mut self.filter.open, [(true, "Terbuka".to_owned()), (false, "Ditutup".to_owned())]);
            if self.filter != CaseFilter::default() && ui.add(Button::ghost("Bersihkan").with(Icon::Close)).clicked() {
                self.filter = CaseFilter { order: self.filter.order, ..CaseFilter::default() };
                changed = true;
            }
        });
        if changed {
            self.selected = None;
            self.loaded = false;
        }
        ui.add_space(GAP / 2.0);
    }

    fn table(&mut self, ui: &mut Ui, desk: &Desk<'_>, rows: usize, wishes: &mut Vec<Action>) {
        let sorted = match self.filter.order {
            CaseList::Newest => Some((0, false)),
            CaseList::Oldest => Some((0, true)),
            CaseList::Title => Some((1, true)),
            CaseList::Due => Some((2, true)),
        };
        let mut missing = None;
        let table = Table { salt: LIST, columns: &COLUMNS, rows, selected: self.selected, sorted, height: ROW, one_click: false };
        let pick = register_table::show(
            ui,
            &table,
            |row| self.card(row).map_or_else(String::new, |card| format!("{}, {}, {}", card.no, card.title, words::state(card.state))),
            |ui, row, column| match self.card(row) {
                Some(card) => cell(ui, desk, card, column),
                None => missing = Some(row),
            },
        );
        if let Some(row) = missing {
            self.load(desk, row);
            ui.ctx().request_repaint();
        }
        match pick {
            Some(Pick::Select(row)) => self.selected = Some(row),
            Some(Pick::Open(row)) => {
                self.selected = Some(row);
                if let Some(no) = self.card(row).map(|card| card.no) {
                    wishes.push(Action::Go(Page::Case(no)));
                }
            }
            Some(Pick::Sort(column)) => {
                self.filter.order = match (column, self.filter.order) {
                    (0, CaseList::Newest) => CaseList::Oldest,
                    (1, _) => CaseList::Title,
                    (2, _) => CaseList::Due,
                    _ => CaseList::Newest,
                };
                self.loaded = false;
            }
            None => {}
        }
    }
}

fn cell(ui: &mut Ui, desk: &Desk<'_>, card: &Card, column: usize) {
    let tokens = Tokens::of(ui.ctx());
    match column {
        0 => register_table::text(ui, &card.no.to_string(), Type::Label, tokens.primary_text),
        1 => {
            let class = card.class.map_or("Belum diklasifikasi", |class| class.label());
            two_lines(ui, &card.title, &format!("{} · {class}", card.reporter));
        }
        2 => register_table::text(ui, &card.received_on.map_or_else(|| "–".to_owned(), words::date_short), Type::Body, tokens.text),
        3 => {
            chip_in_cell(ui, state_tone(card.state), &words::state(card.state));
        }
        _ => {
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| match desk.next(card) {
                Some(next) => {
                    let (tone, left) = standing(&next);
                    chip(ui, tone, &left).on_hover_text(format!("{}: {}", words::date_weekday(next.due.on), next.due.duty));
                }
                None if !card.late_steps.is_empty() => {
                    let steps: Vec<String> = card.late_steps.iter().map(ToString::to_string).collect();
                    chip(ui, Tone::Neutral, &format!("Langkah {} terlambat", steps.join(", ")));
                }
                None => register_table::text(ui, "–", Type::Body, tokens.muted),
            });
        }
    }
}

/// A drop-down that also offers "all"; whether something else was chosen.
fn choose<T: Clone + PartialEq>(ui: &mut Ui, label: &str, value: &mut Option<T>, options: impl IntoIterator<Item = (T, String)>) -> bool {
    let all = format!("{label}: semua");
    let options: Vec<(T, String)> = options.into_iter().collect();
    let entries: Vec<&str> = std::iter::once(all.as_str()).chain(options.iter().map(|(_, text)| text.as_str())).collect();
    let chosen = value.as_ref().map(|value| options.iter().position(|(option, _)| option == value).map_or(0, |at| at + 1));
    let id = ui.make_persistent_id(("filter", label));
    let (_, taken) = DropDown { id, name: label, empty: label, entries: &entries, chosen, width: 146.0 }.show(ui);
    let Some(at) = taken else { return false };
    let before = value.clone();
    *value = at.checked_sub(1).and_then(|at| options.get(at)).map(|(option, _)| option.clone());
    before != *value
}

impl PageView for RegisterPage {
    fn show(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        self.ui(ui, desk, wishes);
    }

    fn enter(&mut self, _desk: &Desk<'_>) {
        self.loaded = false;
    }

    fn refresh(&mut self, _desk: &Desk<'_>) {
        self.loaded = false;
    }

    fn remember(&self, ctx: &Context) -> Option<String> {
        // What was sought yesterday would hide cases today; what was filtered is seen at a glance.
        let filter = CaseFilter { words: String::new(), ..self.filter.clone() };
        serde_json::to_string(&(filter, register_table::widths::drawn(ctx, LIST))).ok()
    }

    fn recall(&mut self, ctx: &Context, kept: &str) {
        if let Ok((filter, drawn)) = serde_json::from_str::<(CaseFilter, register_table::widths::Drawn)>(kept) {
            register_table::widths::draw(ctx, LIST, drawn);
            self.select(filter);
        }
    }

    fn hear(&mut self, news: News, _desk: &Desk<'_>) -> Option<(Tone, String)> {
        match news {
            News::Search => self.focus_search = true,
            News::List(filter) => self.select(*filter),
            _ => {}
        }
        None
    }
}
