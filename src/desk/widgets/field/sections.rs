//! Sections of a form: each with its heading and what in it is wanted and filled, in one column, or in two where there is room.
//!
//! Two columns are read one after the other, as in a newspaper: where the second begins is chosen from the heights of the last frame, so
//! that both are about as long.

use egui::{Align, Layout, Rect, Ui, UiBuilder};

use super::Form;
use crate::design::Type;
use crate::design::tokens::{SECTION_GAP, Tokens};

/// From this width on there are two columns.
const TWO_COLUMNS: f32 = 900.0;

/// How a section stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its heading.
    pub title: String,
    /// How many of its fields must be filled as the form stands.
    pub wanted: usize,
    /// How many of those are.
    pub filled: usize,
    /// How many of its fields were refused.
    pub refused: usize,
}

/// The sections drawn so far in this frame.
#[derive(Debug, Default)]
pub struct Sections {
    /// In their order.
    pub list: Vec<Section>,
    /// Section to be brought into sight, with its first field focused.
    pub jump: Option<usize>,
    /// Fields drawn since the section began.
    pub(super) seen: Vec<String>,
    /// Whether the next field that is drawn takes the focus.
    pub(in crate::widgets) take_focus: bool,
    columns: Option<Columns>,
    heights: Vec<f32>,
}

/// Two columns beside each other.
#[derive(Debug)]
struct Columns {
    whole: Rect,
    bottoms: [f32; 2],
    /// First section of the second column.
    split: usize,
}

impl Columns {
    fn rect(&self, column: usize) -> Rect {
        let width = (self.whole.width() - SECTION_GAP) / 2.0;
        let left = if column == 0 { self.whole.left() } else { self.whole.right() - width };
        Rect::from_min_max(egui::pos2(left, self.bottoms[column]), egui::pos2(left + width, f32::INFINITY))
    }
}

/// The first section of the second column, so that both columns are about as high.
fn split(heights: &[f32]) -> usize {
    let whole: f32 = heights.iter().sum();
    let longer = |at: usize| {
        let first: f32 = heights.iter().take(at).sum();
        first.max(whole - first)
    };
    (1..=heights.len().max(1)).min_by(|one, other| longer(*one).total_cmp(&longer(*other))).unwrap_or(1)
}

impl Form<'_> {
    /// Draws a section with its heading.
    pub fn section(&mut self, ui: &mut Ui, title: &str, fields: impl FnOnce(&mut Self, &mut Ui)) {
        let at = self.sections.list.len();
        self.sections.seen.clear();
        if at == 0 && ui.available_width() >= TWO_COLUMNS {
            let heights = ui.data(|data| data.get_temp::<Vec<f32>>(self.heights_id())).unwrap_or_default();
            let whole = ui.available_rect_before_wrap();
            self.sections.columns = Some(Columns { whole, bottoms: [whole.top(); 2], split: split(&heights) });
        }
        let column = self.sections.columns.as_ref().map(|columns| usize::from(at >= columns.split));
        let place = self.sections.columns.as_ref().zip(column).map(|(columns, column)| columns.rect(column));
        let top = place.map_or_else(|| ui.cursor().top(), |place| place.top());
        let used = if let Some(place) = place {
            let place = UiBuilder::new().max_rect(place).layout(Layout::top_down(Align::Min)).id_salt(("section", at));
            let mut child = ui.new_child(place);
            self.draw(&mut child, title, at, fields);
            child.min_rect()
        } else {
            let inline = ui.scope(|ui| {
                if at > 0 {
                    ui.add_space(SECTION_GAP - ui.spacing().item_spacing.y);
                }
                self.draw(ui, title, at, fields);
            });
            inline.response.rect
        };
        if let (Some(columns), Some(column)) = (&mut self.sections.columns, column) {
            columns.bottoms[column] = used.bottom() + SECTION_GAP;
        }
        self.sections.heights.push(used.bottom() - top + SECTION_GAP);
        let section = self.counted(title);
        self.sections.list.push(section);
    }

    fn draw(&mut self, ui: &mut Ui, title: &str, at: usize, fields: impl FnOnce(&mut Self, &mut Ui)) {
        let heading = ui.label(Type::Section.text(title, Tokens::of(ui.ctx()).text));
        if self.sections.jump == Some(at) {
            self.sections.jump = None;
            self.sections.take_focus = true;
            heading.scroll_to_me(Some(Align::TOP));
        }
        fields(self, ui);
        self.sections.take_focus = false;
    }

    /// Notes that a group of fields belongs to this section.
    pub fn saw(&mut self, name: &str) {
        let name = format!("{}{name}", self.prefix);
        self.sections.seen.push(name);
    }

    /// What the section that was drawn last holds.
    fn counted(&self, title: &str) -> Section {
        let belongs = |name: &str| {
            self.sections.seen.iter().any(|seen| {
                let under =
                    |outer: &str, inner: &str| inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
                under(seen, name) || under(name, seen)
            })
        };
        let wanted = self.wanted.iter().filter(|(name, _)| belongs(name));
        let (mut all, mut filled) = (0, 0);
        for (_, is_filled) in wanted {
            all += 1;
            filled += usize::from(*is_filled);
        }
        let refused = self.errors.keys().filter(|name| belongs(name)).count();
        Section { title: title.to_owned(), wanted: all, filled, refused }
    }

    fn heights_id(&self) -> egui::Id {
        self.salt.with("heights of the sections")
    }

    /// Ends the form: takes the room of both columns. Gives how the sections stand.
    pub fn finish(&mut self, ui: &mut Ui) -> Vec<Section> {
        let heights = std::mem::take(&mut self.sections.heights);
        let id = self.heights_id();
        if let Some(columns) = self.sections.columns.take() {
            let bottom = columns.bottoms[0].max(columns.bottoms[1]) - SECTION_GAP;
            ui.allocate_rect(Rect::from_min_max(columns.whole.min, egui::pos2(columns.whole.right(), bottom)), egui::Sense::hover());
            let before = ui.data(|data| data.get_temp::<Vec<f32>>(id));
            if before.is_none_or(|before| split(&before) != split(&heights)) {
                ui.ctx().request_repaint();
            }
        }
        ui.data_mut(|data| data.insert_temp(id, heights));
        std::mem::take(&mut self.sections.list)
    }
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn the_second_column_begins_where_both_are_about_as_long() {
        for (heights, at) in
            [(vec![100.0, 100.0], 1), (vec![300.0, 100.0, 100.0, 100.0], 1), (vec![50.0, 50.0, 50.0, 200.0], 3), (vec![], 1)]
        {
            assert_eq!(split(&heights), at, "{heights:?}");
        }
    }
}
