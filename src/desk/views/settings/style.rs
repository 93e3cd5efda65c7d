//! *Bentuk naskah*: sheet, margins, letterhead, the habits of decrees and signatures, with a living sample beside them.

use egui::{Frame, Ui};

use super::SettingsPage;
use crate::action::Action;
use crate::design::icons::Icon;
use crate::design::tokens::Tone;
use crate::views::Desk;
use crate::widgets::button::{Button, tabs};
use crate::widgets::field::{Form, field, form_id, options, pair};
use crate::widgets::frames::{alert, heading, note};
use crate::widgets::sheet_view;
use domain::acts::person::PersonRef;
use domain::acts::style::{FirstDictum, InitialsOn, Margins, OnBehalf, PaperSize, PaperStyle, SealRoom};
use domain::rules::style::{BLANK_HEAD, BOTTOM, Bounds, CAPTION, LEFT, RIGHT, SEAL, TITLE, TOP};
use domain::rules::wish::Wish;
use letters::Sheet;
use office::Trouble;
use papers::sample::SampleOf;

/// Below this width the sample stands beneath the controls.
const BESIDE: f32 = 620.0;
/// The sample is not drawn wider than this.
const WIDEST: f32 = 560.0;
/// Room for the edge of the page, which is drawn around it.
const EDGE: i8 = 2;
/// Margins as the program sets letters and decrees, where the office begins to choose its own.
const USUAL: Margins = Margins { left: 30, right: 20, top: 20, bottom: 25 };

/// Who signs letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Signing {
    Head,
    InHisName,
    Beneath,
}

/// The style being edited, with what is typed and not used yet.
pub(super) struct StyleEdit {
    /// What was in force when it was read.
    base: PaperStyle,
    style: PaperStyle,
    own_margins: bool,
    margins: [Option<u64>; 4],
    is_printed: bool,
    blank_head: Option<u64>,
    has_seal: bool,
    side: Option<u64>,
    caption: String,
    signing: Signing,
    signs: Option<PersonRef>,
    holder: String,
    of: SampleOf,
    /// The sample as it was last tried, and whether that could be set; the last one that could stays in sight.
    tried: Option<(PaperStyle, SampleOf)>,
    sample: Option<Sheet>,
    broken: Option<String>,
}

impl StyleEdit {
    fn of(style: &PaperStyle) -> Self {
        let Margins { left, right, top, bottom } = style.margins.unwrap_or(USUAL);
        let behalf = style.on_behalf.as_ref();
        Self {
            base: style.clone(),
            style: style.clone(),
            own_margins: style.margins.is_some(),
            margins: [left, right, top, bottom].map(|length| Some(u64::from(length))),
            is_printed: style.blank_head.is_some(),
            blank_head: Some(style.blank_head.map_or(45, u64::from)),
            has_seal: style.seal.is_some(),
            side: Some(style.seal.as_ref().map_or(25, |room| u64::from(room.side))),
            caption: style.seal.as_ref().map_or_else(|| "Ruang QR tanda tangan elektronik".to_owned(), |room| room.caption.clone()),
            signing: match behalf {
                None => Signing::Head,
                Some(OnBehalf { holder: None, .. }) => Signing::InHisName,
                Some(OnBehalf { holder: Some(_), .. }) => Signing::Beneath,
            },
            signs: behalf.map(|named| named.signs.clone()),
            holder: behalf.and_then(|named| named.holder.clone()).unwrap_or_default(),
            of: SampleOf::Decision,
            tried: None,
            sample: None,
            broken: None,
        }
    }

    /// The style as it stands in the fields; what is empty or no number is a length of nothing, which the rules refuse.
    fn read(&self) -> PaperStyle {
        let millimetres = |typed: Option<u64>| typed.map_or(0, |length| u16::try_from(length).unwrap_or(u16::MAX));
        let [left, right, top, bottom] = self.margins.map(millimetres);
        let signs = self.signs.clone().unwrap_or_else(|| PersonRef(String::new()));
        PaperStyle {
            margins: self.own_margins.then_some(Margins { left, right, top, bottom }),
            blank_head: self.is_printed.then(|| millimetres(self.blank_head)),
            seal: self.has_seal.then(|| SealRoom { side: millimetres(self.side), caption: self.caption.clone() }),
            on_behalf: match self.signing {
                Signing::Head => None,
                Signing::InHisName => Some(OnBehalf { signs, holder: None }),
                Signing::Beneath => Some(OnBehalf { signs, holder: Some(self.holder.clone()) }),
            },
            ..self.style.clone()
        }
    }
}

/// Bounds as a hint.
fn between((min, max): Bounds) -> String {
    format!("{min} sampai {max}")
}

impl SettingsPage {
    pub(super) fn style(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        let in_force = &desk.office.book().style;
        let mut edit = match self.style.take() {
            Some(edit) if edit.base == *in_force => edit,
            other => {
                let fresh = StyleEdit::of(in_force);
                StyleEdit { of: other.map_or(fresh.of, |old| old.of), ..fresh }
            }
        };
        let is_wide = ui.available_width() >= BESIDE;
        let height = ui.clip_rect().height();
        if is_wide {
            let seen = ui.clip_rect().top();
            ui.columns(2, |columns| {
                let top = columns[0].cursor().top();
                // A column of its own would stretch the words of its notes from edge to edge.
                columns[0].vertical(|ui| self.controls(ui, desk, &mut edit, wishes));
                let left = columns[0].min_rect().height();
                let width = drawn(&edit, columns[1].available_width(), height);
                // The sample stays in sight while the controls beneath it are worked with.
                let hangs = (seen + 8.0 - top).clamp(0.0, (left - sample_height(&edit, width) - 80.0).max(0.0));
                columns[1].add_space(hangs);
                sample(&mut columns[1], &mut edit, width);
            });
        } else {
            self.controls(ui, desk, &mut edit, wishes);
            let width = drawn(&edit, ui.available_width(), f32::INFINITY);
            sample(ui, &mut edit, width);
        }
        self.try_out(desk, &mut edit, ui.ctx());
        self.style = Some(edit);
    }

    /// Sets the sample anew where anything was changed; what the rules refuse is said beneath its field at once.
    fn try_out(&mut self, desk: &Desk<'_>, edit: &mut StyleEdit, ctx: &egui::Context) {
        let now = (edit.read(), edit.of);
        if edit.tried.as_ref() == Some(&now) {
            return;
        }
        self.errors.clear();
        edit.broken = None;
        match desk.office.try_style(&now.0, now.1) {
            Ok(sheet) => edit.sample = Some(sheet),
            Err(Trouble::Refused(refusals)) => (self.errors, _) = crate::forms::sentences(&refusals),
            Err(other) => edit.broken = Some(other.to_string()),
        }
        edit.tried = Some(now);
        ctx.request_repaint();
    }

    fn controls(&mut self, ui: &mut Ui, desk: &Desk<'_>, edit: &mut StyleEdit, wishes: &mut Vec<Action>) {
        heading(ui, "Bentuk naskah");
        note(ui, "Berlaku untuk naskah yang dibuat sesudahnya. Naskah terbit tetap seperti saat diterbitkan.");
        let mut form = Form::plain(&self.errors, &mut self.focus, form_id("style"));
        sheet_and_head(ui, &mut form, edit);
        heading(ui, "Keputusan");
        let mut first = Some(edit.style.first_dictum);
        form.choice(ui, field("first_dictum", "Diktum pertama"), &mut first, &options(FirstDictum::ALL));
        edit.style.first_dictum = first.unwrap_or(edit.style.first_dictum);
        form.check(ui, field("invocation", "Baris DENGAN RAHMAT TUHAN YANG MAHA ESA"), &mut edit.style.invocation);
        form.check(ui, field("decree_nip", "NIP di bawah nama pada keputusan"), &mut edit.style.decree_nip);
        heading(ui, "Tanda tangan surat dan keputusan");
        form.check(ui, field("name_bold", "Nama tebal"), &mut edit.style.name_bold);
        form.check(ui, field("name_underlined", "Nama bergaris bawah"), &mut edit.style.name_underlined);
        signer(ui, &mut form, desk, edit);
        form.check(ui, field("seal", "Ruang QR tanda tangan elektronik"), &mut edit.has_seal);
        if edit.has_seal {
            note(ui, "Ruang kosong untuk aplikasi penanda tangan; Tuntas tidak menandatangani.");
            form.number(ui, field("seal.side", "Sisi ruang QR (mm)").hint(&between(SEAL)), &mut edit.side);
            form.text(ui, field("seal.caption", "Keterangan di bawah ruang QR").max(CAPTION), &mut edit.caption);
        }
        let mut initials = Some(edit.style.initials);
        form.choice(ui, field("initials", "Blok paraf"), &mut initials, &options(InitialsOn::ALL));
        edit.style.initials = initials.unwrap_or(edit.style.initials);
        if edit.style.initials != InitialsOn::Nothing {
            if edit.style.initials_by.is_empty() {
                edit.style.initials_by = vec!["Penyusun".to_owned(), "Ketua Tim".to_owned()];
            }
            form.lines(ui, field("initials_by", "Pemaraf"), "Tambah pemaraf", &mut edit.style.initials_by);
        }
        let style = edit.read();
        let why_not = if !form.unread.is_empty() || !self.errors.is_empty() || edit.broken.is_some() {
            Some("Betulkan isian yang ditandai dahulu")
        } else if style == edit.base {
            Some("Belum ada perubahan")
        } else {
            None
        };
        ui.horizontal_wrapped(|ui| {
            if ui.add(Button::primary("Simpan bentuk naskah").with(Icon::Check).unless(why_not)).clicked() {
                wishes.push(Action::Perform {
                    case: None,
                    wish: Box::new(Wish::SetPaperStyle(Box::new(style.clone()))),
                    reason: String::new(),
                });
            }
            let why_not = (style == PaperStyle::default()).then_some("Ini sudah bentuk bawaan");
            if ui.add(Button::secondary("Ke bentuk bawaan").with(Icon::Undo).unless(why_not)).clicked() {
                *edit = StyleEdit { base: edit.base.clone(), of: edit.of, ..StyleEdit::of(&PaperStyle::default()) };
            }
        });
    }
}

/// Sheet, margins and letterhead.
fn sheet_and_head(ui: &mut Ui, form: &mut Form<'_>, edit: &mut StyleEdit) {
    let mut paper = Some(edit.style.paper);
    let hint = "Surat, keputusan, laporan, lembar, dan bagan SOP; poster dan buku punya ukuran sendiri";
    form.choice(ui, field("paper", "Ukuran kertas").hint(hint), &mut paper, &options(PaperSize::ALL));
    edit.style.paper = paper.unwrap_or(edit.style.paper);
    form.check(ui, field("own_margins", "Margin sendiri"), &mut edit.own_margins);
    if edit.own_margins {
        let [left, right, top, bottom] = &mut edit.margins;
        pair(ui, |one, two| {
            form.number(one, field("left", "Margin kiri (mm)").hint(&between(LEFT)), left);
            form.number(two, field("right", "Margin kanan (mm)").hint(&between(RIGHT)), right);
        });
        pair(ui, |one, two| {
            form.number(one, field("top", "Margin atas (mm)").hint(&between(TOP)), top);
            form.number(two, field("bottom", "Margin bawah (mm)").hint(&between(BOTTOM)), bottom);
        });
    }
    form.check(ui, field("printed_head", "Kop sudah tercetak di kertas"), &mut edit.is_printed);
    if edit.is_printed {
        note(ui, "Surat dan keputusan dikosongkan di tempat kop pada halaman pertama.");
        let hint = format!("{} dari tepi atas kertas", between(BLANK_HEAD));
        form.number(ui, field("blank_head", "Tinggi kop tercetak (mm)").hint(&hint), &mut edit.blank_head);
    }
}

/// Who signs letters.
fn signer(ui: &mut Ui, form: &mut Form<'_>, desk: &Desk<'_>, edit: &mut StyleEdit) {
    let forms = [
        (Signing::Head, "Kepala".to_owned()),
        (Signing::InHisName, "Atas nama (a.n.)".to_owned()),
        (Signing::Beneath, "Untuk beliau (u.b.)".to_owned()),
    ];
    let mut signing = Some(edit.signing);
    let hint = "Plt. dan Plh. dipilih pada Pejabat dan tim";
    form.choice(ui, field("on_behalf", "Surat ditandatangani oleh").hint(hint), &mut signing, &forms);
    edit.signing = signing.unwrap_or(edit.signing);
    if edit.signing == Signing::Head {
        return;
    }
    let people = desk.office.book().people.iter().filter(|person| person.is_team());
    let named: Vec<(PersonRef, String)> =
        people.map(|person| (person.id.clone(), format!("{}, {}", person.name, person.position))).collect();
    form.select(ui, field("on_behalf.signs", "Nama penanda tangan").required(), &mut edit.signs, &named);
    if edit.signing == Signing::Beneath {
        let asked = field("on_behalf.holder", "Jabatan pemegang mandat").required().max(TITLE);
        form.text(ui, asked.hint("Misalnya: Kepala Subbagian Umum"), &mut edit.holder);
    }
}

/// Height of the sample's first page at a width.
fn sample_height(edit: &StyleEdit, width: f32) -> f32 {
    let shape = |sheet: &Sheet| sheet.pages.first().map(|page| page.height_mm / page.width_mm);
    #[expect(clippy::cast_possible_truncation, reason = "the shape of a page on a screen")]
    let shape = edit.sample.as_ref().and_then(shape).unwrap_or(1.5) as f32;
    width * shape
}

/// The width in which the sample is drawn: whole where it can be.
fn drawn(edit: &StyleEdit, room: f32, height: f32) -> f32 {
    let (width, whole) = (room.min(WIDEST), (height - 140.0).max(280.0));
    width.min(width * whole / sample_height(edit, width))
}

/// The first page of the sample.
fn sample(ui: &mut Ui, edit: &mut StyleEdit, width: f32) {
    heading(ui, "Contoh");
    if let Some(of) = tabs(ui, &[(SampleOf::Decision, "Contoh keputusan"), (SampleOf::Letter, "Contoh surat")], edit.of) {
        edit.of = of;
    }
    if let Some(error) = &edit.broken {
        alert(ui, Tone::Late, error, None);
    }
    let Some(page) = edit.sample.as_ref().and_then(|sheet| sheet.pages.first()) else { return };
    let pages = edit.sample.as_ref().map_or(0, |sheet| sheet.pages.len());
    note(ui, &format!("{} × {} mm, {pages} halaman", page.width_mm, page.height_mm));
    Frame::new().inner_margin(EDGE).show(ui, |ui| sheet_view::page(ui, page, width - 2.0 * f32::from(EDGE)));
}
