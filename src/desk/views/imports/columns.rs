//! The columns of a table, each with the field it is read into, which can be settled by hand.

use std::collections::BTreeMap;

use egui::Ui;

use crate::design::icons::Icon;
use crate::widgets::button::Button;
use crate::widgets::field::{Form, field, form_id, pair};
use crate::widgets::frames::{heading, note};
use domain::acts::step::Step;
use domain::incoming::labels::Incoming;
use office::imports::Head;

/// What a field is called; none for what no column is read into.
fn name(of: Incoming) -> Option<String> {
    let submit = |at: &str| Some(words::field_label(Step::Submit, at));
    match of {
        Incoming::TrackingId => submit("tracking_id"),
        Incoming::Title => submit("title"),
        Incoming::Story => submit("story"),
        Incoming::SubmittedOn => submit("submitted_on"),
        Incoming::HappenedOn => submit("happened_on"),
        Incoming::Place => submit("place"),
        Incoming::Link => submit("link"),
        Incoming::Channel => submit("channel"),
        Incoming::ReporterKind => submit("reporter_kind"),
        Incoming::Openness => submit("openness"),
        Incoming::Name => submit("identity.name"),
        Incoming::Phone => submit("identity.phone"),
        Incoming::Email => submit("identity.email"),
        Incoming::Address => submit("identity.address"),
        Incoming::Category => Some(words::field_label(Step::Record, "category")),
        Incoming::Class => Some(words::field_label(Step::Record, "class")),
        Incoming::Anonymous => Some("Anonim (ya atau tidak)".to_owned()),
        Incoming::Secret => Some("Rahasia (ya atau tidak)".to_owned()),
        Incoming::Respondent => Some("Nama terlapor".to_owned()),
        Incoming::History | Incoming::Furniture => None,
    }
}

/// Draws them; whether one was settled in another way.
pub(super) fn show(ui: &mut Ui, head: &Head, by_hand: &mut BTreeMap<usize, Option<Incoming>>, unfolded: &mut bool, wanted: bool) -> bool {
    heading(ui, "Kolom");
    let read = head.columns.iter().filter(|column| column.field.is_some()).count();
    let aside: Vec<String> = head.left_aside().map(office::imports::Column::named).collect();
    let aside = if aside.is_empty() { String::new() } else { format!("; tidak dibaca: {}", aside.join(", ")) };
    note(ui, &format!("Kepala kolom di baris {}. {read} kolom dibaca{aside}.", head.row));
    let icon = if *unfolded { Icon::ChevronUp } else { Icon::ChevronDown };
    if !wanted && ui.add(Button::secondary("Atur kolom").with(icon)).clicked() {
        *unfolded = !*unfolded;
    }
    if !(*unfolded || wanted) {
        return false;
    }
    note(ui, "Susunan ini diingat untuk lembar kerja berikutnya dengan kepala yang sama.");
    let options: Vec<(Option<Incoming>, String)> = std::iter::once((None, "Jangan dibaca".to_owned()))
        .chain(Incoming::ALL.iter().filter_map(|(of, _)| Some((Some(*of), name(*of)?))))
        .collect();
    let (errors, mut focus) = (BTreeMap::new(), None);
    let mut form = Form::plain(&errors, &mut focus, form_id("import-columns"));
    let named: Vec<_> = head.columns.iter().filter(|column| head.own(column.place).is_some()).collect();
    let mut changed = false;
    let mut one = |ui: &mut Ui, column: &office::imports::Column| {
        let mut chosen = Some(by_hand.get(&column.place).copied().unwrap_or(column.field));
        let before = chosen;
        form.select(ui, field(&format!("column.{}", column.place), &format!("Kolom {}", column.named())), &mut chosen, &options);
        if let Some(field) = chosen.filter(|_| chosen != before) {
            by_hand.insert(column.place, field);
            changed = true;
        }
    };
    for two in named.chunks(2) {
        pair(ui, |left, right| {
            if let Some(column) = two.first() {
                one(left, column);
            }
            if let Some(column) = two.get(1) {
                one(right, column);
            }
        });
    }
    changed
}
