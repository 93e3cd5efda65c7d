//! Printing an issued paper, a paper of the office or a test page: which printer and how, asked once; then handed over away from the frames. A print is
//! recorded only when the printer has taken it.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::time::Duration;

use egui::{Context, Ui};

use super::Open;
use crate::design::icons::Icon;
use crate::design::tokens::Tone;
use crate::files::Files;
use crate::printer::{Job, Media, Printer, Printers, Unprinted, page_in_words};
use crate::widgets::button::Button;
use crate::widgets::field::{Form, field, form_id, pair};
use crate::widgets::frames::{Answered, alert, note, question_beside};
use domain::acts::ids::{CaseNo, Digest};
use domain::acts::style::PaperSize;
use office::{Export, Office, Trouble};
use papers::HousePaper;

/// Settings with how was printed last.
const NAME: &str = "printer.name";
const MEDIA: &str = "printer.media";
const SIDES: &str = "printer.two-sided";
/// Most copies at once.
const COPIES: u16 = 20;
/// Longest that is waited for a printer when the register is locked.
const PATIENCE: Duration = Duration::from_secs(3);

/// The printer that prints by default, as it was chosen last.
pub(crate) fn remembered(office: &Office) -> Option<String> {
    office.setting(NAME).ok().flatten().filter(|name| !name.is_empty())
}

/// What is printed.
#[derive(Clone, Copy)]
pub(super) enum Printed {
    /// An issued paper of a case: its prints are recorded.
    Issued(CaseNo, Digest),
    /// A paper of the office as a whole.
    House(&'static HousePaper),
    /// The test page.
    TestPage,
}

impl Printed {
    /// The issued paper whose print is recorded.
    fn issued(self) -> Option<(CaseNo, Digest)> {
        match self {
            Self::Issued(no, digest) => Some((no, digest)),
            Self::House(_) | Self::TestPage => None,
        }
    }
}

/// The printer, and what goes on with it.
pub(super) struct Printing {
    printer: Arc<dyn Printer>,
    asked: Option<Question>,
    handed: Option<Handed>,
}

/// What is asked before anything is printed.
struct Question {
    printed: Printed,
    /// Width and height of its pages, where they may differ from the paper of the office.
    page: Option<(f64, f64)>,
    found: Found,
    name: Option<String>,
    copies: String,
    pages: String,
    media: Option<Media>,
    two_sided: Option<bool>,
}

/// The printers, once they are known.
enum Found {
    Sought(Receiver<Result<Printers, Unprinted>>),
    Known(Result<Printers, Unprinted>),
}

/// A job that a printer was given, and what is still to follow it.
struct Handed {
    answer: Receiver<Result<(), Unprinted>>,
    printed: Printed,
    job: Job,
    /// Copies of an issued paper that are still to come; each is marked as the copy it is.
    left: u16,
}

impl Printing {
    pub(super) fn on(printer: Arc<dyn Printer>) -> Self {
        Self { printer, asked: None, handed: None }
    }
}

/// Whether pages are given as printers understand them, such as `1-3,5`.
fn are_pages(text: &str) -> bool {
    text.split(',').all(|part| {
        let (from, to) = part.split_once('-').unwrap_or((part, part));
        match (from.trim().parse::<u16>(), to.trim().parse::<u16>()) {
            (Ok(from), Ok(to)) => from >= 1 && from <= to,
            _ => false,
        }
    })
}

impl Question {
    fn copies(&self) -> Option<u16> {
        self.copies.trim().parse().ok().filter(|copies| (1..=COPIES).contains(copies))
    }

    fn settle(&mut self) {
        let Found::Sought(receiver) = &self.found else { return };
        let found = match receiver.try_recv() {
            Ok(found) => found,
            Err(TryRecvError::Empty) => return,
            Err(TryRecvError::Disconnected) => Err(Unprinted::NoService),
        };
        if let Ok(printers) = &found {
            // The one used last, if it is still there; else the system's own; else the first.
            let last = self.name.take().filter(|name| printers.names.contains(name));
            self.name = last.or_else(|| printers.default.clone()).or_else(|| printers.names.first().cloned());
        }
        self.found = Found::Known(found);
    }

    fn why_not(&self) -> Option<&'static str> {
        match &self.found {
            Found::Sought(_) => Some("Printer sedang dicari"),
            Found::Known(Err(_)) => Some("Belum ada printer yang dapat dipakai"),
            Found::Known(Ok(_)) if self.copies().is_none() => Some("Rangkap 1 sampai 20"),
            Found::Known(Ok(_)) if !self.pages.trim().is_empty() && !are_pages(&self.pages) => Some("Tulis halaman seperti 1-3,5"),
            Found::Known(Ok(_)) => None,
        }
    }

    fn ui(&mut self, ui: &mut Ui, takes_options: bool) {
        match &self.found {
            Found::Sought(_) => note(ui, "Printer sedang dicari…"),
            Found::Known(Err(why)) => drop(alert(ui, Tone::Near, &format!("{why}."), None)),
            Found::Known(Ok(printers)) => {
                let (errors, mut focus) = (std::collections::BTreeMap::new(), None);
                let mut form = Form::plain(&errors, &mut focus, form_id("printing"));
                let names: Vec<(String, String)> = printers.names.iter().map(|name| (name.clone(), name.clone())).collect();
                form.select(ui, field("printer", "Printer"), &mut self.name, &names);
                pair(ui, |left, right| {
                    form.text(left, field("copies", "Rangkap").max(2), &mut self.copies);
                    if takes_options {
                        form.text(right, field("pages", "Halaman").hint("Kosong berarti semua; misalnya 1-3,5").max(40), &mut self.pages);
                    }
                });
                if takes_options {
                    let papers = Media::ALL.map(|(media, name)| (media, name.to_owned()));
                    let sides = [(false, "Satu sisi".to_owned()), (true, "Dua sisi".to_owned())];
                    pair(ui, |left, right| {
                        form.choice(left, field("media", "Kertas"), &mut self.media, &papers);
                        form.choice(right, field("sides", "Sisi"), &mut self.two_sided, &sides);
                    });
                }
                if self.printed.issued().is_some() {
                    note(ui, "Rangkap kedua dan seterusnya ditandai sebagai salinan dan dicatat sendiri-sendiri.");
                }
            }
        }
        // Told without a printer too: the PDF then goes to one elsewhere.
        let Some(page) = self.page else { return };
        let page_is = format!("Naskah ini {}.", page_in_words(page));
        if takes_options && matches!(self.found, Found::Known(Ok(_))) && Media::of_page(page) != self.media {
            alert(ui, Tone::Near, &format!("{page_is} Pada kertas lain tepinya dapat terpotong."), None);
        } else {
            note(ui, &page_is);
        }
    }
}

impl Open {
    /// Begins to ask how a paper, or the test page, is to be printed.
    pub(super) fn ask_print(&mut self, printed: Printed, ctx: &Context) {
        if self.printing.handed.is_some() {
            return self.toast(Tone::Near, "Cetakan sebelumnya masih dikirim ke printer. Tunggu sebentar, lalu ulangi");
        }
        let (sender, receiver) = channel();
        let (system, wake) = (Arc::clone(&self.printing.printer), ctx.clone());
        std::thread::spawn(move || {
            // A question that was left meanwhile wants no answer.
            if sender.send(system.printers()).is_ok() {
                wake.request_repaint();
            }
        });
        let setting = |key: &str| self.office.setting(key).ok().flatten();
        let page = match printed {
            Printed::House(paper) => {
                self.office.house_sheet(paper).ok().and_then(|sheet| sheet.pages.first().map(|page| (page.width_mm, page.height_mm)))
            }
            Printed::Issued(..) | Printed::TestPage => None,
        };
        self.printing.asked = Some(Question {
            printed,
            page,
            found: Found::Sought(receiver),
            name: remembered(&self.office),
            copies: "1".to_owned(),
            pages: String::new(),
            media: page.and_then(Media::of_page).or(Some(match (self.office.book().style.paper, setting(MEDIA).as_deref()) {
                (PaperSize::F4, _) | (PaperSize::A4, Some("f4")) => Media::F4,
                (PaperSize::A4, _) => Media::A4,
            })),
            two_sided: Some(setting(SIDES).as_deref() == Some("yes")),
        });
    }

    /// Shows the question, and takes over what the printer answered.
    pub(super) fn show_printing(&mut self, ctx: &Context, files: &mut dyn Files) {
        self.take_printed(ctx, Duration::ZERO);
        let Some(mut asked) = self.printing.asked.take() else { return };
        asked.settle();
        let takes_options = self.printing.printer.takes_options();
        let title = match asked.printed {
            Printed::Issued(..) | Printed::House(_) => "Cetak naskah ini?",
            Printed::TestPage => "Cetak halaman uji?",
        };
        let why_not = asked.why_not();
        let mut save = false;
        let answered = question_beside(
            ctx,
            "printing",
            title,
            "Cetak",
            why_not,
            |ui| asked.ui(ui, takes_options),
            |ui| save = ui.add(Button::secondary("Simpan PDF…").with(Icon::Export)).clicked(),
        );
        if save {
            let made = self.to_print(&asked);
            crate::widgets::frames::back_to_opener(ctx, "printing");
            return self.deliver(made, asked.printed.issued(), ctx, files);
        }
        match answered {
            Answered::NotYet => self.printing.asked = Some(asked),
            Answered::No => {}
            Answered::Yes => self.hand_over(&asked, ctx),
        }
    }

    fn to_print(&self, asked: &Question) -> Result<Export, Trouble> {
        match asked.printed {
            Printed::Issued(no, digest) => self.office.next_print(no, digest),
            Printed::House(paper) => self.office.house_paper(paper),
            Printed::TestPage => self.office.test_page(asked.media.unwrap_or_default().size_mm()),
        }
    }

    fn hand_over(&mut self, asked: &Question, ctx: &Context) {
        let export = match self.to_print(asked) {
            Ok(export) => export,
            Err(trouble) => return self.say(&trouble),
        };
        let (media, two_sided) = (asked.media.unwrap_or_default(), asked.two_sided == Some(true));
        if !self.office.is_only_read() {
            self.keep_setting(NAME, asked.name.as_deref().unwrap_or_default());
            // A paper of the office asks for its own paper, and posters are no habit.
            match (asked.printed, media) {
                (Printed::House(_), _) | (_, Media::A3) => {}
                (_, Media::A4) => self.keep_setting(MEDIA, "a4"),
                (_, Media::F4) => self.keep_setting(MEDIA, "f4"),
            }
            self.keep_setting(SIDES, if two_sided { "yes" } else { "no" });
        }
        let copies = asked.copies().unwrap_or(1);
        // Copies of an issued paper are papers of their own: each says which copy it is.
        let (at_once, left) = if asked.printed.issued().is_some() { (1, copies - 1) } else { (copies, 0) };
        let job = Job {
            title: export.file_name.trim_end_matches(".pdf").to_owned(),
            bytes: export.bytes,
            printer: asked.name.clone(),
            copies: at_once,
            pages: asked.pages.replace(' ', ""),
            media,
            two_sided,
            across: asked.page.is_some_and(|(width, height)| width > height),
        };
        self.send(asked.printed, job, left, ctx);
    }

    fn send(&mut self, printed: Printed, job: Job, left: u16, ctx: &Context) {
        let (sender, answer) = channel();
        let (system, wake, handed) = (Arc::clone(&self.printing.printer), ctx.clone(), job.clone());
        std::thread::spawn(move || {
            if sender.send(system.print(&handed)).is_ok() {
                wake.request_repaint();
            }
        });
        self.printing.handed = Some(Handed { answer, printed, job, left });
    }

    /// Takes over what the printer answered, waiting for it as long as this.
    fn take_printed(&mut self, ctx: &Context, wait: Duration) {
        let Some(handed) = self.printing.handed.take() else { return };
        match handed.answer.recv_timeout(wait) {
            Err(std::sync::mpsc::RecvTimeoutError::Timeout) => self.printing.handed = Some(handed),
            Err(std::sync::mpsc::RecvTimeoutError::Disconnected) => self.toast(Tone::Late, Unprinted::NoService.to_string()),
            Ok(Err(why)) => self.toast(Tone::Late, format!("{why}. Cetakan ini tidak dicatat")),
            Ok(Ok(())) => {
                let Handed { printed, job, left, .. } = handed;
                if let Some((no, digest)) = printed.issued() {
                    self.record_print(no, digest);
                    if left > 0 {
                        return self.send_copy((no, digest), job, left - 1, ctx);
                    }
                }
                let printer = job.printer.unwrap_or_else(|| "bawaan sistem".to_owned());
                let told = match printed {
                    Printed::Issued(..) => "Printer {} menerima naskah ini, dan cetakannya dicatat",
                    Printed::House(_) => "Printer {} menerima naskah ini",
                    Printed::TestPage => "Printer {} menerima halaman uji",
                };
                self.toast(Tone::Ok, told.replace("{}", &printer));
            }
        }
    }

    /// Sends the next copy, with its mark.
    fn send_copy(&mut self, paper: (CaseNo, Digest), job: Job, left: u16, ctx: &Context) {
        match self.office.next_print(paper.0, paper.1) {
            Ok(export) => {
                let title = export.file_name.trim_end_matches(".pdf").to_owned();
                self.send(Printed::Issued(paper.0, paper.1), Job { bytes: export.bytes, title, ..job }, left, ctx);
            }
            Err(trouble) => self.say(&trouble),
        }
    }

    /// Records what a printer takes in these moments, before the register is closed.
    pub(super) fn finish_printing(&mut self, ctx: &Context) {
        self.printing.asked = None;
        self.take_printed(ctx, PATIENCE);
    }
}

#[cfg(test)]
mod tests {
    use super::are_pages;

    #[test]
    fn pages_are_numbers_and_spans() {
        for good in ["1", "1-3", "2,4-6", " 1 - 2 , 5 "] {
            assert!(are_pages(good), "{good}");
        }
        for bad in ["", "0", "3-1", "a", "1-", "1,,2", "-2"] {
            assert!(!are_pages(bad), "{bad}");
        }
    }
}
