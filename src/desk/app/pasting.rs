//! Pasting on the page of a case: a picture from the clipboard, or files that were copied in a file manager.

use std::path::PathBuf;
use std::sync::Arc;

use egui::{ColorImage, Context, Event, ViewportCommand};

use super::Open;
use crate::action::{Action, Brought, Page};
use crate::design::tokens::Tone;
use crate::views::intake;
use crate::views::page::News;
use domain::acts::event::{AttachmentKind, StepRecord};
use domain::acts::ids::CaseNo;
use domain::acts::step::Step;
use office::Trouble;

/// So many frames the clipboard has to answer.
const WAITED: u8 = 30;

/// What a file is that comes in while a step is shown.
pub(super) fn kind_at(step: Step) -> AttachmentKind {
    if step <= Step::Verify { AttachmentKind::FromComplainant } else { AttachmentKind::Evidence }
}

/// The files a text names, when it names nothing else: file managers copy addresses, one a line.
fn files_in(text: &str) -> Vec<PathBuf> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty() && !matches!(*line, "copy" | "cut")).collect();
    let paths: Vec<PathBuf> = lines.iter().filter_map(|line| file_at(line)).collect();
    if paths.len() == lines.len() { paths } else { Vec::new() }
}

fn file_at(line: &str) -> Option<PathBuf> {
    let path = match line.strip_prefix("file://") {
        // The name of this computer may stand before the path.
        Some(address) => PathBuf::from(unescaped(&address[address.find('/')?..])?),
        None => PathBuf::from(line),
    };
    (path.is_absolute() && path.is_file()).then_some(path)
}

/// An address without its `%20`.
fn unescaped(address: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digit = |byte: u8| char::from(byte).to_digit(16);
            let worth = digit(rest.next()?)? * 16 + digit(rest.next()?)?;
            bytes.push(u8::try_from(worth).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

/// A picture as the bytes of a PNG.
fn png(picture: &ColorImage) -> Result<Vec<u8>, Trouble> {
    let [width, height] = picture.size.map(|side| u32::try_from(side).unwrap_or(u32::MAX));
    let rgba: Vec<u8> = picture.pixels.iter().flat_map(egui::Color32::to_srgba_unmultiplied).collect();
    let mut bytes = Vec::new();
    let encoder = image::codecs::png::PngEncoder::new(&mut bytes);
    image::ImageEncoder::write_image(encoder, &rgba, width, height, image::ExtendedColorType::Rgba8).map_err(|error| Trouble::BadFile {
        reason: format!(
            "Gambar dari papan klip tidak terbaca ({error}). Kasusnya tetap utuh. Simpan gambarnya sebagai berkas, lalu tambahkan."
        ),
    })?;
    Ok(bytes)
}

impl Open {
    /// Asks the clipboard for a report; it comes in one of the next frames, or there is none.
    pub(super) fn paste_report(&mut self, ctx: &Context) {
        self.go(intake::PAGE);
        self.report_wanted = WAITED;
        ctx.send_viewport_cmd(ViewportCommand::RequestPaste);
        ctx.request_repaint();
    }

    /// Takes the report that was asked for.
    fn take_report(&mut self, ctx: &Context) {
        if self.report_wanted == 0 {
            return;
        }
        let mut report = None;
        ctx.input_mut(|input| {
            input.events.retain(|event| match event {
                Event::Paste(text) if report.is_none() => {
                    report = Some(text.clone());
                    false
                }
                _ => true,
            });
        });
        self.report_wanted -= 1;
        if let Some(text) = report {
            self.report_wanted = 0;
            self.tell(intake::PAGE, News::Pasted(text));
        } else if self.report_wanted == 0 {
            self.toast(Tone::Info, "Tidak ada teks di papan klip. Salin halaman laporan di LAPOR!, lalu tempel lagi");
        } else {
            ctx.request_repaint();
        }
    }

    /// Adds the files that came in with a complaint, and lays what it said already into the form of step 2, as a draft that is gone on
    /// with.
    pub(super) fn take_in_brought(&mut self, no: CaseNo) {
        let Brought { class, category, files, pictures } = std::mem::take(&mut self.brought);
        for picture in pictures {
            self.paste(no, &picture, AttachmentKind::FromComplainant, Step::Submit);
        }
        if !files.is_empty() {
            self.attach(no, &files, AttachmentKind::FromComplainant, Step::Submit);
        }
        if class.is_none() && category.is_none() {
            return;
        }
        let kept = self.office.case(no).and_then(|open| self.office.proposed_step(&open, Step::Record)).and_then(|record| {
            let StepRecord::Record(mut form) = record else { return Ok(()) };
            (form.class, form.category) = (class.or(form.class), category.or(form.category));
            let bytes = serde_json::to_vec(&StepRecord::Record(form)).map_err(|error| Trouble::Shipped(error.to_string()))?;
            self.office.keep_draft(&format!("{no}/{}", Step::Record.number()), &bytes)
        });
        if let Err(trouble) = kept {
            self.say(&trouble);
        }
    }

    /// What was pasted becomes an attachment of the case that is open.
    pub(super) fn pasted(&mut self, ctx: &Context, wishes: &mut Vec<Action>) {
        self.take_report(ctx);
        // Text belongs to the field that has the focus, and all of it to a question that lies in front.
        if ctx.memory(egui::Memory::top_modal_layer).is_some() {
            return;
        }
        let typing = ctx.egui_wants_keyboard_input();
        let (mut pictures, mut files) = (Vec::new(), Vec::new());
        ctx.input_mut(|input| {
            input.events.retain(|event| {
                match event {
                    Event::PasteImage(picture) => pictures.push(Arc::clone(picture)),
                    // A path may be meant as text; the address that a file manager copies never is.
                    Event::Paste(text) if !typing || text.contains("file://") => {
                        let named = files_in(text);
                        files.extend_from_slice(&named);
                        return named.is_empty();
                    }
                    _ => {}
                }
                true
            });
        });
        if pictures.is_empty() && files.is_empty() {
            return;
        }
        if let (Page::Case(no), Some(page)) = (self.page, &self.case) {
            let (step, kind) = (page.step, kind_at(page.step));
            wishes.extend(pictures.into_iter().map(|picture| Action::Paste(no, picture, kind, step)));
            if !files.is_empty() {
                wishes.push(Action::Attach(no, files, kind, step));
            }
        } else if self.page == intake::PAGE {
            self.tell(intake::PAGE, News::Files(files, pictures));
        } else {
            self.toast(Tone::Info, "Belum ditambahkan. Buka kasusnya dahulu, lalu tempel di sana");
        }
    }

    /// Adds a picture to a case, named by the time.
    pub(super) fn paste(&mut self, no: CaseNo, picture: &ColorImage, kind: AttachmentKind, step: Step) {
        let begins = format!("tempel-{}", self.office.now().format("%Y-%m-%d-%H%M"));
        let taken = |name: &str| self.case.as_ref().is_some_and(|page| page.open.case.attachments.iter().any(|file| file.name == name));
        let names = (1..).map(|number: u32| if number == 1 { format!("{begins}.png") } else { format!("{begins}-{number}.png") });
        let name = names.into_iter().find(|name| !taken(name)).unwrap_or_default();
        let added = png(picture).and_then(|bytes| self.office.attach_bytes(no, bytes, &name, "image/png", kind, step));
        match added {
            Ok(_) => {
                self.toast(Tone::Ok, format!("Gambar dari papan klip ditambahkan sebagai {name}"));
                self.refresh();
            }
            Err(trouble) => self.say(&trouble),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_text_that_names_files_and_nothing_else_is_one() {
        let folder = support::folder("tempel berkas");
        std::fs::create_dir_all(&folder).unwrap();
        let file = folder.join("surat satu.pdf");
        std::fs::write(&file, b"%PDF-").unwrap();
        let address = format!("file://{}", file.display().to_string().replace(' ', "%20"));
        assert_eq!(files_in(&format!("copy\n{address}\n")), std::slice::from_ref(&file));
        assert_eq!(files_in(&file.display().to_string()), [file]);
        assert_eq!(files_in(&format!("{address}\ndan sebuah kalimat")), Vec::<PathBuf>::new());
        assert_eq!(files_in("Selasa saya datang ke loket"), Vec::<PathBuf>::new());
        assert_eq!(files_in("file:///tidak/ada%2"), Vec::<PathBuf>::new());
    }

    #[test]
    fn a_picture_comes_out_as_it_went_in() {
        let picture = ColorImage::from_rgba_unmultiplied([2, 1], &[10, 20, 30, 255, 200, 100, 50, 255]);
        let read = image::load_from_memory(&png(&picture).unwrap()).unwrap().to_rgba8();
        assert_eq!(read.dimensions(), (2, 1));
        assert_eq!(read.into_raw(), [10, 20, 30, 255, 200, 100, 50, 255]);
    }
}
