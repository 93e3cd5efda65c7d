//! Fields whose text stands for a value: dates, times, amounts. What was typed stays as typed until it can be read.

use chrono::{NaiveDate, NaiveTime};
use egui::{Id, Key, Margin, Modifiers, Popup, PopupCloseBehavior, Response, TextEdit, Ui};

use super::{Field, Form};
use crate::design::icons::Icon;
use crate::design::tokens::CONTROL;
use crate::widgets::button::Button;
use crate::widgets::calendar_popup;
use domain::text::typed;

impl Form<'_> {
    /// Text that stands for a value: kept as typed, read on every change.
    fn typed<T: Copy + PartialEq + Send + Sync + 'static>(
        &mut self,
        ui: &mut Ui,
        label: Id,
        name: &str,
        value: &mut Option<T>,
        width: f32,
        show: impl Fn(T) -> String,
        read: impl Fn(&str) -> Option<T>,
    ) -> (Response, bool) {
        let id = self.id(name);
        let kept = ui.data(|data| data.get_temp::<(String, Option<T>)>(id));
        let mut text = match kept {
            Some((text, of)) if of == *value => text,
            _ => value.map(&show).unwrap_or_default(),
        };
        let edit = TextEdit::singleline(&mut text).id(id).desired_width(width).margin(Margin::symmetric(10, 8));
        let response = ui.add(edit).labelled_by(label);
        if response.changed() {
            *value = read(&text);
            self.changed = true;
        }
        if response.lost_focus()
            && let Some(value) = *value
        {
            text = show(value);
        }
        let unread = value.is_none() && !text.trim().is_empty();
        if unread {
            let full = format!("{}{name}", self.prefix);
            self.unread.push(full);
        }
        let unread = unread && !response.has_focus();
        ui.data_mut(|data| data.insert_temp(id, (text, *value)));
        (response, unread)
    }

    /// A date, typed or picked.
    pub fn date(&mut self, ui: &mut Ui, field: Field<'_>, value: &mut Option<NaiveDate>) {
        let unread_id = self.id(field.name).with("unread");
        let unread = ui.data(|data| data.get_temp::<bool>(unread_id)).unwrap_or(false);
        let beneath = match (*value, unread) {
            (None, true) => Some((true, "Tanggal belum terbaca. Contoh: 5/1/2026, kemarin, +3".to_owned())),
            (Some(date), _) => {
                let off = (self.off_day)(date).map_or_else(String::new, |name| format!(" · {name}"));
                Some((false, format!("{}{off}", words::date_weekday(date))))
            }
            _ => None,
        };
        let today = self.today;
        self.frame(ui, &field, beneath, |form, ui, label| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 4.0;
                let width = ui.available_width() - CONTROL - 4.0;
                let (response, unread) = form.typed(
                    ui,
                    label,
                    field.name,
                    value,
                    width,
                    |date| date.format("%d/%m/%Y").to_string(),
                    |text| typed::date(text, today),
                );
                ui.data_mut(|data| data.insert_temp(unread_id, unread));
                let tip = format!("Pilih {} di kalender", words::lower_first(field.label));
                let button = ui.add(Button::icon(Icon::Calendar, &tip));
                form.pick_date(ui, field.name, &button, &response, value);
                response
            })
            .inner
        });
    }

    /// The month beneath a date, opened by its button, or by F4 or Alt and the arrow in the field, to which the focus comes back.
    fn pick_date(&mut self, ui: &Ui, name: &str, button: &Response, typed: &Response, value: &mut Option<NaiveDate>) {
        let id = self.id(name).with("month");
        let popup_id = Popup::default_response_id(button);
        if typed.has_focus()
            && ui.input_mut(|input| input.consume_key(Modifiers::ALT, Key::ArrowDown) || input.consume_key(Modifiers::NONE, Key::F4))
        {
            Popup::open_id(ui.ctx(), popup_id);
        }
        if Popup::is_id_open(ui.ctx(), popup_id) && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            Popup::close_id(ui.ctx(), popup_id);
            typed.request_focus();
        }
        let popup = Popup::from_toggle_button_response(button).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
        popup.show(|ui| {
            let mut shown = ui.data(|data| data.get_temp::<NaiveDate>(id)).or(*value).unwrap_or(self.today);
            if let Some(picked) = calendar_popup::show(ui, &mut shown, *value, self.today, self.off_day) {
                *value = Some(picked);
                self.changed = true;
                Popup::close_id(ui.ctx(), popup_id);
                typed.request_focus();
            }
            ui.data_mut(|data| data.insert_temp(id, shown));
        });
        if !Popup::is_id_open(ui.ctx(), popup_id) {
            ui.data_mut(|data| data.remove::<NaiveDate>(id));
        }
    }

    /// A time of day.
    pub fn time(&mut self, ui: &mut Ui, field: Field<'_>, value: &mut Option<NaiveTime>) {
        let unread_id = self.id(field.name).with("unread");
        let unread = ui.data(|data| data.get_temp::<bool>(unread_id)).unwrap_or(false);
        let beneath = unread.then(|| (true, "Jam belum terbaca. Contoh: 9.12 atau 14.30".to_owned()));
        self.frame(ui, &field, beneath, |form, ui, label| {
            let (response, unread) = form.typed(ui, label, field.name, value, f32::INFINITY, words::clock, typed::time);
            ui.data_mut(|data| data.insert_temp(unread_id, unread));
            response
        });
    }

    /// An amount in rupiah.
    pub fn money(&mut self, ui: &mut Ui, field: Field<'_>, value: &mut Option<u64>) {
        let unread_id = self.id(field.name).with("unread");
        let unread = ui.data(|data| data.get_temp::<bool>(unread_id)).unwrap_or(false);
        let beneath = unread.then(|| (true, "Jumlah belum terbaca. Contoh: 60000 atau Rp60.000".to_owned()));
        self.frame(ui, &field, beneath, |form, ui, label| {
            let (response, unread) = form.typed(ui, label, field.name, value, f32::INFINITY, words::rupiah, typed::rupiah);
            ui.data_mut(|data| data.insert_temp(unread_id, unread));
            response
        });
    }

    /// A whole number.
    pub fn number(&mut self, ui: &mut Ui, field: Field<'_>, value: &mut Option<u64>) {
        let unread_id = self.id(field.name).with("unread");
        let unread = ui.data(|data| data.get_temp::<bool>(unread_id)).unwrap_or(false);
        let beneath = unread.then(|| (true, "Isi dengan angka saja".to_owned()));
        self.frame(ui, &field, beneath, |form, ui, label| {
            let read = |text: &str| text.trim().parse().ok();
            let (response, unread) = form.typed(ui, label, field.name, value, f32::INFINITY, |n| n.to_string(), read);
            ui.data_mut(|data| data.insert_temp(unread_id, unread));
            response
        });
    }
}
