//! *Naskah*: every paper the case is ripe for, how far each has come, the preview, and what can be done with it next.

mod gate;
mod moves;

use egui::{Align2, CornerRadius, Rect, Response, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo};

pub(super) use self::moves::{PaperMove, PaperQuestion};
use super::derived::PaperLine;
use super::{CasePage, Desk, Question};
use crate::action::Action;
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{COMPACT, RADIUS, Tokens, Tone};
use crate::widgets::button::{Button, tabs};
use crate::widgets::chip::{chip, mark};
use crate::widgets::frames::{alert, note};
use crate::widgets::ring;
use crate::widgets::sheet_view;
use domain::acts::ids::Digest;
use domain::acts::paper::{Edition, PaperId};
use domain::acts::step::Step;
use domain::readings::paper::{Numbering, PaperState};
use domain::rules::offers::{PaperMove as Offered, PaperOffer};
use words::Label as _;

/// Widest a paper is shown beside its form, logical pixels.
const WIDEST: f32 = 860.0;
/// Height of the unfolded list of papers; the rest is scrolled to.
const LIST: f32 = 240.0;

/// Name of a paper as the operator reads it; several of a kind are numbered.
pub(super) fn name_of(papers: &[PaperId], id: PaperId) -> String {
    let several = papers.iter().filter(|other| other.kind == id.kind).count() > 1;
    if several { words::paper_name(id) } else { id.kind.label().to_owned() }
}

/// How a state looks.
#[must_use]
pub fn tone_of(state: PaperState) -> Tone {
    match state {
        PaperState::Concept | PaperState::Numbered => Tone::Neutral,
        PaperState::AwaitingSignature => Tone::Near,
        PaperState::SignedWithoutScan => Tone::Info,
        PaperState::Signed | PaperState::Delivered => Tone::Ok,
    }
}

impl CasePage {
    pub(super) fn papers(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        let before = self.paper;
        let derived = self.derived(desk);
        self.paper_head(ui, &derived.papers);
        if self.paper != before {
            self.read_paper_anew();
        }
        self.lay_out(desk);
        let (id, edition) = self.paper;
        if !self.paper_read {
            self.paper_read = true;
            self.stale = desk.office.is_stale(&self.open, id, edition).unwrap_or(false);
            self.paper_offers = desk.office.paper_offers(&self.open, id, edition, self.stale).unwrap_or_default();
            self.leaks = desk.office.leaks(&self.open, id, edition).unwrap_or_default();
        }
        self.paper_buttons(ui, wishes);
        self.paper_standing(ui, derived.is_ripe(id));
        let marked = self.form.at_field.as_ref().map(|field| format!("{}/{field}", self.step.number()));
        let mut picked = None;
        match &self.sheet {
            Some(Ok(sheet)) => {
                let area = ScrollArea::vertical().id_salt(("paper", id, edition == Edition::Internal)).auto_shrink(false);
                area.show(ui, |ui| {
                    let width = (ui.available_width() - 32.0).min(WIDEST);
                    picked = sheet_view::live(ui, sheet, width, marked.as_deref());
                });
            }
            Some(Err(error)) => {
                alert(ui, Tone::Late, error, None);
            }
            None => {}
        }
        if let Some((step, field)) = picked.as_deref().and_then(::papers::origin::field_of) {
            self.go_to_field(desk, step, field, wishes);
        }
    }

    /// Lays out the paper on screen, if something it is made from was changed.
    pub(super) fn lay_out(&mut self, desk: &Desk<'_>) {
        if self.sheet.is_none() {
            let (id, edition) = self.paper;
            let made = desk.office.sheet(&self.open, id, edition, self.unfinished());
            self.sheet = Some(made.map_err(|trouble| trouble.to_string()));
        }
    }

    /// From words on paper to the field they were typed into, in the form of whichever step.
    fn go_to_field(&mut self, desk: &Desk<'_>, step: Step, field: &str, wishes: &mut Vec<Action>) {
        if step != self.step {
            let shown = self.paper;
            self.keep_draft(wishes);
            self.show_step(desk, step);
            (self.paper, self.paper_chosen) = (shown, true);
        }
        self.form.at_field = Some(field.to_owned());
        if self.is_editable() {
            self.form.focus = Some(field.to_owned());
        }
    }

    /// The paper on screen with its state, the other papers behind it, and the edition.
    fn paper_head(&mut self, ui: &mut Ui, lines: &[PaperLine]) {
        let tokens = Tokens::of(ui.ctx());
        ui.horizontal_wrapped(|ui| {
            let line = lines.iter().find(|line| line.id == self.paper.0);
            let name = line.map_or_else(|| self.paper.0.kind.label().to_owned(), |line| line.name.clone());
            let unfold = if self.papers_unfolded { Icon::ChevronUp } else { Icon::ChevronDown };
            let list = ui.add(Button::ghost(&format!("{} naskah", lines.len())).with(unfold));
            if list.on_hover_text("Daftar naskah kasus ini").clicked() {
                self.papers_unfolded = !self.papers_unfolded;
            }
            ui.label(Type::Strong.text(name, tokens.text));
            if let Some(line) = line {
                chip(ui, line.tone, line.state);
            }
            let editions = [(Edition::Masked, "Samaran"), (Edition::Internal, "Internal")];
            if let Some(edition) = tabs(ui, &editions, self.paper.1) {
                self.paper.1 = edition;
            }
            if ui.add(Button::icon(Icon::Expand, "Baca naskah selebar halaman")).clicked() {
                self.read_paper();
            }
        });
        if self.papers_unfolded {
            ScrollArea::vertical().id_salt("papers of a case").max_height(LIST).show(ui, |ui| self.paper_list(ui, lines));
            ui.add_space(4.0);
        }
    }

    fn paper_list(&mut self, ui: &mut Ui, lines: &[PaperLine]) {
        let mut picked = None;
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for line in lines {
                if row(ui, &line.name, &line.number, line.tone, line.state, self.paper.0 == line.id).clicked() {
                    picked = Some(line.id);
                }
            }
        });
        if let Some(id) = picked {
            self.choose_paper(id);
        }
    }

    /// One sentence on how the paper stands.
    fn paper_standing(&mut self, ui: &mut Ui, ripe: bool) {
        let (id, edition) = self.paper;
        let case = &self.open.case;
        match case.standing_print(id, edition) {
            Some(issued) => {
                let text = format!(
                    "Terbit, {} halaman, kode {}. Cetak dan ekspor memberi isi yang sama persis.",
                    issued.pages,
                    if issued.code.is_empty() { "–" } else { &issued.code }
                );
                alert(ui, Tone::Ok, &text, None);
                if self.stale {
                    let what = if id.kind.row().numbering == Numbering::None {
                        "Terbitkan lagi agar isinya mutakhir."
                    } else {
                        "Naskah terbit hanya dijawab dengan naskah baru bernomor baru."
                    };
                    alert(ui, Tone::Near, &format!("Usang: kasus berubah sesudah naskah ini terbit. {what}"), None);
                }
            }
            None if ripe => note(ui, "Konsep. Terbitkan bila siap ditandatangani; isinya lalu disimpan dan tidak berubah lagi."),
            None => note(ui, "Pratinjau konsep dari isian yang ada. Naskah dapat diterbitkan setelah langkahnya selesai."),
        }
        if !self.leaks.is_empty() {
            let count = self.leaks.len();
            let text = format!("{count} temuan yang dapat membuka identitas. Edisi ini belum dapat keluar.");
            if alert(ui, Tone::Late, &text, Some("Periksa…")) {
                self.question = Some(Question::Gate(0));
            }
        }
    }

    fn paper_buttons(&mut self, ui: &mut Ui, wishes: &mut Vec<Action>) {
        let (id, edition) = self.paper;
        let case = &self.open.case;
        let (mut asked, mut issue) = (None, false);
        ui.horizontal_wrapped(|ui| {
            if ui.add(Button::secondary("Ekspor PDF…").with(Icon::Export).compact()).clicked() {
                wishes.push(Action::Export(case.no, id, edition));
            }
            for offer in self.paper_offers.iter().filter(|offer| offer.belongs_here()) {
                match self.paper_button(ui, offer) {
                    Some(Pressed::Ask(what)) => asked = Some(what),
                    Some(Pressed::Issue) => issue = true,
                    Some(Pressed::Print(digest)) => wishes.push(Action::Print(case.no, digest)),
                    None => {}
                }
            }
            if ui.add(Button::ghost("Berkas kasus…").with(Icon::Folder)).clicked() {
                wishes.push(Action::FileCase(case.no));
            }
            if ui.add(Button::ghost("Jawaban LAPOR!…").with(Icon::Copy)).clicked() {
                asked = Some(PaperMove::Answer);
            }
        });
        if let Some(asked) = asked {
            self.ask_paper(asked);
        }
        if issue {
            let lacking = match &self.sheet {
                Some(Ok(sheet)) => sheet.lacking.clone(),
                _ => Vec::new(),
            };
            self.question = Some(Question::Issue(lacking));
        }
    }

    /// The button of a move the rules offer, off with its reason while something is still to be done first.
    fn paper_button(&self, ui: &mut Ui, offer: &PaperOffer) -> Option<Pressed> {
        let (id, edition) = self.paper;
        let case = &self.open.case;
        let print = case.standing_print(id, edition).map(|print| print.digest);
        let printed = print.and_then(|digest| case.prints.get(&digest)).is_some();
        let (label, icon, pressed) = match offer.what {
            Offered::Number if case.paper_number(id).0.is_empty() => ("Beri nomor…", Icon::Edit, Pressed::Ask(PaperMove::Number(id))),
            Offered::Number => ("Beri nomor baru…", Icon::Edit, Pressed::Ask(PaperMove::Number(id))),
            Offered::Issue => ("Terbitkan…", Icon::Check, Pressed::Issue),
            Offered::Print if printed => ("Cetak salinan…", Icon::Print, Pressed::Print(print?)),
            Offered::Print => ("Cetak…", Icon::Print, Pressed::Print(print?)),
            Offered::Sign => ("Tanda tangan…", Icon::Edit, Pressed::Ask(PaperMove::Sign(print?))),
            Offered::Deliver => ("Sampaikan…", Icon::Send, Pressed::Ask(PaperMove::Deliver(print?))),
        };
        let first = offer.against.first().map(|refusal| words::refusal(&refusal.why));
        let leaks = (offer.what == Offered::Issue && !self.leaks.is_empty()).then(|| "Periksa temuan identitas dahulu".to_owned());
        let why_not = first.or(leaks);
        ui.add(Button::secondary(label).with(icon).compact().unless(why_not.as_deref())).clicked().then_some(pressed)
    }
}

/// What the operator asked for with a button of a paper.
enum Pressed {
    /// A question about it.
    Ask(PaperMove),
    /// Its last form.
    Issue,
    /// The issued bytes on paper.
    Print(Digest),
}

/// A paper in the list: name, number, state at the right. Reads as a radio button.
fn row(ui: &mut Ui, name: &str, number: &str, tone: Tone, state: &str, selected: bool) -> Response {
    let tokens = Tokens::of(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), COMPACT), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, selected, name));
    let painter = ui.painter();
    let radius = CornerRadius::same(RADIUS);
    if selected || response.hovered() {
        painter.rect_filled(rect, radius, if selected { tokens.primary_tint } else { tokens.subtle });
    }
    if selected {
        let bar = Rect::from_min_max(rect.min + Vec2::new(0.0, 5.0), egui::pos2(rect.left() + 3.0, rect.bottom() - 5.0));
        painter.rect_filled(bar, CornerRadius::same(2), tokens.primary);
    }
    ring::inside(ui, &response, rect, radius);
    let middle = rect.center().y;
    let colour = if selected { tokens.primary_text } else { tokens.text };
    let after = painter.text(egui::pos2(rect.left() + 12.0, middle), Align2::LEFT_CENTER, name, Type::Label.font(), colour);
    let colours = tokens.tone(tone);
    let word = painter.text(egui::pos2(rect.right() - 10.0, middle), Align2::RIGHT_CENTER, state, Type::Small.font(), colours.text);
    mark(painter, egui::pos2(word.left() - 10.0, middle), tone, colours.mark);
    let room = word.left() - 24.0 - after.right() - 12.0;
    if room > 60.0 && !number.is_empty() {
        let clip = Rect::from_min_max(egui::pos2(after.right() + 10.0, rect.top()), egui::pos2(word.left() - 20.0, rect.bottom()));
        painter.with_clip_rect(clip.intersect(ui.clip_rect())).text(
            egui::pos2(after.right() + 12.0, middle),
            Align2::LEFT_CENTER,
            number,
            Type::Small.font(),
            tokens.muted,
        );
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}
