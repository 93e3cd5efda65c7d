//! *Lampiran*: files by dialog or by dropping them on the window, with a preview of pictures.

use std::sync::mpsc::{Receiver, TryRecvError, channel};

use egui::{Align, Layout, Ui};

use super::{CasePage, Desk};
use crate::action::Action;
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::Tokens;
use crate::widgets::button::Button;
use crate::widgets::frames::{empty, hairline, note};
use domain::acts::event::{Attachment, AttachmentKind};
use domain::acts::ids::{CaseNo, Digest};
use office::foreign::{self, Unread};
use words::Label as _;

/// Largest picture that is decoded for a preview, pixels.
const PREVIEW_MAX: u64 = 60_000_000;
/// Longest side of a preview, pixels.
const PREVIEW: u32 = 1200;

/// Pictures that were looked at, by their digest.
pub(super) type Pictures = std::collections::HashMap<Digest, Picture>;

/// A picture on its way to the screen.
pub(super) enum Picture {
    /// It is being read by another process.
    Reading(Receiver<Result<foreign::Picture, Unread>>),
    /// It is there.
    Shown(egui::TextureHandle),
    /// It cannot be shown, with the reason.
    Unshown(String),
}

impl CasePage {
    pub(super) fn attachments(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        let no = self.open.case.no;
        let kind = if self.step <= domain::acts::step::Step::Verify { AttachmentKind::FromComplainant } else { AttachmentKind::Evidence };
        let step = self.step;
        ui.horizontal(|ui| {
            note(ui, "Seret berkas ke jendela, atau pilih. PDF, JPG, PNG, DOCX, XLSX, MP3, MP4 sampai 25 MB.");
        });
        if self.open.case.attachments.is_empty() {
            if empty(
                ui,
                "Belum ada lampiran",
                "Bukti dari pelapor dan temuan tim tersimpan terenkripsi di register.",
                Some("Tambah lampiran…"),
            ) {
                wishes.push(Action::PickAttachments(no, kind, step));
            }
            return;
        }
        if ui.add(Button::secondary("Tambah lampiran…").with(Icon::Attach).compact()).clicked() {
            wishes.push(Action::PickAttachments(no, kind, step));
        }
        for file in &self.open.case.attachments {
            hairline(ui);
            row(ui, file, no, &mut self.shown, wishes);
            if self.shown == Some(file.digest) {
                preview(ui, desk, &mut self.pictures, file.digest);
            }
        }
    }
}

/// A file with what can be done with it.
fn row(ui: &mut Ui, file: &Attachment, no: CaseNo, shown: &mut Option<Digest>, wishes: &mut Vec<Action>) {
    let tokens = Tokens::of(ui.ctx());
    let picture = file.media.starts_with("image/");
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(egui::Vec2::splat(20.0), egui::Sense::hover());
        let icon = if picture { Icon::Image } else { Icon::Paper };
        icon.paint(ui.painter(), rect, tokens.muted);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.set_width((ui.available_width() - 170.0).max(120.0));
            ui.add(egui::Label::new(Type::Body.text(&file.name, tokens.text)).truncate());
            let detail =
                format!("{} · {} · langkah {} · {}", file.kind.label(), size(file.size), file.step.number(), &file.digest.to_string()[..8]);
            ui.label(Type::Small.text(detail, tokens.muted));
        });
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if ui.add(Button::icon(Icon::Export, &format!("Simpan {}", file.name))).clicked() {
                wishes.push(Action::SaveAttachment(no, file.digest));
            }
            if picture && ui.add(Button::ghost(if *shown == Some(file.digest) { "Tutup" } else { "Lihat" }).with(Icon::Eye)).clicked() {
                *shown = if *shown == Some(file.digest) { None } else { Some(file.digest) };
            }
        });
    });
}

fn preview(ui: &mut Ui, desk: &Desk<'_>, pictures: &mut Pictures, digest: Digest) {
    let picture = pictures.entry(digest).or_insert_with(|| match desk.office.blob(&digest) {
        Ok(Some(bytes)) => Picture::read(bytes, ui.ctx().clone()),
        Ok(None) | Err(_) => Picture::Unshown("isinya tidak ada lagi di register".to_owned()),
    });
    picture.settle(ui.ctx(), digest);
    match picture {
        Picture::Shown(texture) => {
            let width = ui.available_width().min(texture.size_vec2().x);
            let response = ui.add(egui::Image::new(&*texture).max_width(width).alt_text("Pratinjau lampiran"));
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, "Pratinjau lampiran"));
        }
        Picture::Reading(_) => note(ui, "Gambar sedang dibaca…"),
        Picture::Unshown(why) => note(ui, &format!("Gambar ini tidak dapat ditampilkan: {why}. Berkasnya tetap tersimpan utuh.")),
    }
}

impl Picture {
    /// Begins to read a picture, away from the frames.
    fn read(bytes: Vec<u8>, ctx: egui::Context) -> Self {
        let (sender, receiver) = channel();
        std::thread::spawn(move || {
            // A page that was left meanwhile wants no answer.
            if sender.send(foreign::picture(&bytes, PREVIEW, PREVIEW_MAX)).is_ok() {
                ctx.request_repaint();
            }
        });
        Self::Reading(receiver)
    }

    /// Takes over what was read meanwhile.
    fn settle(&mut self, ctx: &egui::Context, digest: Digest) {
        let Self::Reading(receiver) = self else { return };
        let made = match receiver.try_recv() {
            Ok(made) => made,
            Err(TryRecvError::Empty) => return,
            Err(TryRecvError::Disconnected) => Err(Unread::Broken),
        };
        *self = match made {
            Ok(foreign::Picture { width, height, rgba }) => {
                let size = [width, height].map(|side| usize::try_from(side).unwrap_or(0));
                let image = egui::ColorImage::from_rgba_unmultiplied(size, &rgba);
                Self::Shown(ctx.load_texture(digest.to_string(), image, egui::TextureOptions::LINEAR))
            }
            Err(unread) => Self::Unshown(unread.to_string()),
        };
    }
}

/// `320 B`, `45 KB`, `2,1 MB`.
fn size(bytes: u64) -> String {
    match bytes {
        0..1024 => format!("{bytes} B"),
        1024..1_048_576 => format!("{} KB", bytes / 1024),
        _ => format!("{},{} MB", bytes / 1_048_576, bytes % 1_048_576 * 10 / 1_048_576),
    }
}
