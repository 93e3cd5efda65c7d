//! The service standard: minimum and maximum of every limit, blanks allowed, valid from a date on.

use egui::{Grid, Ui};

use super::{SettingsPage, plain};
use crate::action::Action;
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{Tokens, Tone};
use crate::views::Desk;
use crate::views::moves::confirmed;
use crate::widgets::button::Button;
use crate::widgets::drop_down::DropDown;
use crate::widgets::field::{field, pair};
use crate::widgets::frames::{alert, heading, note};
use crate::widgets::ring;
use domain::acts::length::Length;
use domain::acts::limit::{Limit, Milestone, Origin};
use domain::rules::wish::Wish;
use words::Label as _;

/// Unit of a length, as chosen in the table.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    Working,
    Calendar,
    Weeks,
    CalendarWeeks,
}

const UNITS: [(Unit, &str); 4] = [
    (Unit::Working, "hari kerja"),
    (Unit::Calendar, "hari kalender"),
    (Unit::Weeks, "minggu (5 hari kerja)"),
    (Unit::CalendarWeeks, "minggu (7 hari)"),
];

fn split(length: Length) -> (u16, Unit) {
    match length {
        Length::WorkingDays(n) => (n, Unit::Working),
        Length::CalendarDays(n) => (n, Unit::Calendar),
        Length::Weeks(n) => (n, Unit::Weeks),
        Length::CalendarWeeks(n) => (n, Unit::CalendarWeeks),
    }
}

fn join(n: u16, unit: Unit) -> Length {
    match unit {
        Unit::Working => Length::WorkingDays(n),
        Unit::Calendar => Length::CalendarDays(n),
        Unit::Weeks => Length::Weeks(n),
        Unit::CalendarWeeks => Length::CalendarWeeks(n),
    }
}

impl SettingsPage {
    pub(super) fn standard(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        let tokens = Tokens::of(ui.ctx());
        heading(ui, "Baku mutu dan batas waktu");
        note(
            ui,
            "Berlaku untuk laporan yang diterima mulai tanggal ini; kasus lama tetap memakai baku mutu pada masanya. Kosongkan maksimum bila tidak ada batas.",
        );
        if let Some(error) = self.errors.get("limits") {
            alert(ui, Tone::Late, error, None);
        }
        let Some(standard) = &mut self.standard else { return };
        let off_day = |date| desk.off_day(date);
        let mut from = Some(standard.from);
        let mut form = plain(&self.errors, &mut self.focus, "standard");
        form.today = desk.today;
        form.off_day = &off_day;
        pair(ui, |left, right| {
            form.date(left, field("from", "Berlaku mulai").required(), &mut from);
            form.text(right, field("basis", "Dasar").required(), &mut standard.basis);
        });
        standard.from = from.unwrap_or(standard.from);
        let mut readable = true;
        for origin in [Origin::Sop, Origin::Lapor, Origin::Law, Origin::Reminder] {
            ui.label(Type::SmallStrong.text(origin.label(), tokens.muted));
            Grid::new(("limits", origin.label())).num_columns(4).spacing([12.0, 6.0]).show(ui, |ui| {
                for title in ["Kewajiban", "Minimum", "Maksimum", "Satuan"] {
                    ui.label(Type::Small.text(title, tokens.faint));
                }
                ui.end_row();
                for limit in standard.limits.iter_mut().filter(|limit| limit.origin == origin) {
                    readable &= limit_row(ui, limit);
                    ui.end_row();
                }
            });
        }
        let why_not = (!readable).then_some("Ada batas yang belum terbaca sebagai angka");
        if ui.add(Button::primary("Lihat akibatnya, lalu simpan…").with(Icon::Check).unless(why_not)).clicked() {
            self.errors.clear();
            match desk.office.preview_standard(standard) {
                Ok(moves) => self.preview = Some((standard.clone(), moves)),
                Err(trouble) => drop(self.errors.insert("limits".to_owned(), trouble.to_string())),
            }
        }
        if let Some(standard) = confirmed(ui.ctx(), "standard-preview", "Simpan baku mutu?", &mut self.preview) {
            wishes.push(Action::Perform { case: None, wish: Box::new(Wish::SetStandard(standard)), reason: String::new() });
        }
    }
}

/// One limit of the table; false while one of its cells holds something that is no number of days.
fn limit_row(ui: &mut Ui, limit: &mut Limit) -> bool {
    let tokens = Tokens::of(ui.ctx());
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.set_width(300.0);
        ui.add(egui::Label::new(Type::Body.text(&limit.duty, tokens.text)).wrap());
        ui.add(egui::Label::new(Type::Small.text(&limit.basis, tokens.muted)).wrap());
        // Whether the portal counts from receipt or from completeness is not written down; the office chooses.
        if limit.origin == Origin::Lapor && limit.to == Milestone::Informed {
            let mut from_complete = limit.from == Milestone::Complete;
            if crate::widgets::field::check_box(ui, &format!("Dihitung sejak lengkap ({})", limit.id), &mut from_complete).clicked() {
                limit.from = if from_complete { Milestone::Complete } else { Milestone::Received };
            }
        }
    });
    let unit = limit.max.or(limit.min).map_or(Unit::Working, |length| split(length).1);
    let (min, min_read) = cell(ui, &format!("Minimum {}", limit.duty), limit.min);
    let (max, max_read) = cell(ui, &format!("Maksimum {}", limit.duty), limit.max);
    let drop_down = DropDown {
        id: ui.make_persistent_id(("unit", &limit.id)),
        name: &format!("Satuan {}", limit.duty),
        empty: "",
        entries: &UNITS.map(|(_, text)| text),
        chosen: UNITS.iter().position(|(other, _)| *other == unit),
        width: 150.0,
    };
    let chosen = drop_down.show(ui).1.map_or(unit, |at| UNITS[at].0);
    limit.min = min.map(|n| join(n, chosen));
    limit.max = max.map(|n| join(n, chosen));
    min_read && max_read
}

/// A number of days that may be blank, and whether what stands there could be read.
fn cell(ui: &mut Ui, name: &str, length: Option<Length>) -> (Option<u16>, bool) {
    let id = ui.make_persistent_id(name);
    let value = length.map(|length| split(length).0);
    let kept = ui.data(|data| data.get_temp::<(String, Option<u16>)>(id));
    let mut text = match kept {
        Some((text, of)) if of == value => text,
        _ => value.map(|n| n.to_string()).unwrap_or_default(),
    };
    let response = ui.add(egui::TextEdit::singleline(&mut text).desired_width(48.0).margin(egui::Margin::symmetric(8, 6)));
    ring::keep_in_sight(ui, &response);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, name));
    let value = if response.changed() { text.trim().parse().ok() } else { value };
    let read = value.is_some() || text.trim().is_empty();
    if !read {
        let tokens = Tokens::of(ui.ctx());
        let ring = egui::Stroke::new(1.5, tokens.late.mark);
        ui.painter().rect_stroke(response.rect, 6.0, ring, egui::StrokeKind::Outside);
        response.on_hover_text("Isi dengan angka 1 sampai 999, atau kosongkan");
    }
    ui.data_mut(|data| data.insert_temp(id, (text, value)));
    (value, read)
}
