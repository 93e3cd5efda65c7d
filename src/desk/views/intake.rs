//! *Pengaduan baru*: the form of step 1. The draft survives a power cut until the case is recorded.

mod pasted;

use egui::{Key, Ui};

use self::pasted::{Asked, PastedReport};
use super::page::{Entry, News, PageView};
use super::writing::Writing;
use super::{Desk, today};
use crate::action::{Action, Brought, Page};
use crate::command::{UiCommand, ctrl};
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{Tokens, Tone};
use crate::forms::Around;
use crate::widgets::button::Button;
use crate::widgets::field::form_id;
use crate::widgets::frames::{above_foot, card, heading, note, page_title};
use domain::acts::event::StepRecord;
use domain::acts::step::Step;
use domain::incoming::pasted::{LONGEST, read};
use domain::rules::reveal::pen;
use domain::rules::wish::Wish;
use office::Trouble;

/// How wishes name this page.
pub const PAGE: Page = Page::Listed("baru");

/// This page in the list.
pub const ENTRY: Entry = Entry {
    page: PAGE,
    title: "Pengaduan baru",
    icon: Icon::Add,
    keys: ctrl(Key::N),
    at_foot: false,
    begin: |desk| Box::new(IntakePage::open(desk)),
};

/// Name of the draft of a complaint that has no number yet.
pub const DRAFT: &str = "baru/1";

/// The page.
pub struct IntakePage {
    form: Writing,
    /// The form as it is before anybody types.
    proposed: StepRecord,
    pasted: Option<PastedReport>,
    /// What came in and has no place in the form.
    brought: Brought,
}

impl IntakePage {
    /// An empty form, or the draft that was left behind.
    #[must_use]
    pub fn open(desk: &Desk<'_>) -> Self {
        let mut form = Writing::left(desk, DRAFT, Step::Submit).unwrap_or_else(|| Writing::of(StepRecord::empty(Step::Submit)));
        if let Ok(record) = desk.office.proposed(None, form.record.clone()) {
            form.prefill(record);
        }
        form.begin();
        let empty = StepRecord::empty(Step::Submit);
        let proposed = desk.office.proposed(None, empty.clone()).unwrap_or(empty);
        Self { form, proposed, pasted: None, brought: Brought::default() }
    }

    /// Reads a pasted report into the form; gives what is said about it.
    fn paste(&mut self, text: &str, desk: &Desk<'_>) -> (Tone, String) {
        let pasted = match desk.office.labels().map(|labels| read(&labels, text)) {
            Err(trouble) => return (Tone::Late, trouble.to_string()),
            Ok(Err(long)) => {
                return (
                    Tone::Near,
                    format!("Tempelan {long} huruf terlalu panjang; yang dibaca paling banyak {LONGEST}. Isian tidak berubah"),
                );
            }
            Ok(Ok(pasted)) if !pasted.is_known() => {
                let how = "Isian tidak berubah. Salin halaman laporan di LAPOR! beserta label isiannya, atau ketik sendiri";
                return (Tone::Near, format!("Tidak ada isian yang dikenali pada teks itu. {how}"));
            }
            Ok(Ok(pasted)) => pasted,
        };
        let (StepRecord::Submit(form), StepRecord::Submit(proposed)) = (&mut self.form.record, &self.proposed) else {
            return (Tone::Near, "Isian tidak berubah".to_owned());
        };
        let pasted = self.pasted.insert(PastedReport::lay(pasted, form, proposed));
        (self.brought.class, self.brought.category) = pasted.for_step_2();
        self.form.was_laid_in();
        (Tone::Ok, "Laporan masuk ke isian. Periksa, lalu catat; Ctrl+Z mengurungkan tempelan".to_owned())
    }

    /// The files that wait for the complaint to be recorded; each can be let go.
    fn waiting_files(&mut self, ui: &mut Ui) {
        let brought = &mut self.brought;
        if brought.files.is_empty() && brought.pictures.is_empty() {
            return;
        }
        card(ui, |ui| {
            heading(ui, "Lampiran yang menunggu");
            note(ui, "Ditambahkan ke kasus begitu pengaduan dicatat.");
            let_go(ui, &mut brought.files, |_, path| {
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                (name.clone(), name)
            });
            let_go(ui, &mut brought.pictures, |at, _| {
                let name = format!("Gambar dari papan klip {}", at + 1);
                let called = words::lower_first(&name);
                (name, called)
            });
        });
    }

    fn pasted_report(&mut self, ui: &mut Ui) {
        let Some(pasted) = &mut self.pasted else { return };
        match pasted.show(ui) {
            Some(Asked::Keep) => {
                if let StepRecord::Submit(form) = &mut self.form.record {
                    pasted.keep_in(&mut form.summary);
                }
                self.form.was_laid_in();
                self.pasted = None;
            }
            Some(Asked::Close) => self.pasted = None,
            None => {}
        }
    }

    fn utter(&mut self, wishes: &mut Vec<Action>) {
        self.keep_drafts(wishes);
        if !self.form.is_readable() {
            return;
        }
        if let StepRecord::Submit(form) = &self.form.record {
            wishes.push(Action::Bring(Box::new(self.brought.clone())));
            wishes.push(Action::Perform { case: None, wish: Box::new(Wish::Open(form.clone())), reason: self.form.given_reason() });
        }
    }

    fn fields(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let propose = |_, _| String::new();
        let around = Around {
            case: None,
            book: desk.office.book(),
            propose: &propose,
            follow_kind: &|_| {},
            alike: &[],
            similar: &[],
            pen: pen(None, None),
        };
        let happened = self.form.fields(ui, form_id("intake"), desk, &around);
        if let Some(left) = happened.left {
            let against = desk.office.lacking(None, &self.form.record);
            self.form.look_at(&left, &against);
        }
    }
}

/// Lists what waits, each with a button that takes it away; `name` says how it is called in the list and on its button.
fn let_go<T>(ui: &mut Ui, waiting: &mut Vec<T>, name: impl Fn(usize, &T) -> (String, String)) {
    let mut gone = None;
    for (at, one) in waiting.iter().enumerate() {
        let (shown, called) = name(at, one);
        ui.horizontal(|ui| {
            ui.label(shown);
            if ui.add(Button::icon(Icon::Close, &format!("Lepas {called}"))).clicked() {
                gone = Some(at);
            }
        });
    }
    if let Some(at) = gone {
        waiting.remove(at);
    }
}

impl PageView for IntakePage {
    fn show(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        let tokens = Tokens::of(ui.ctx());
        if self.form.is_at_rest(ui) {
            self.keep_drafts(wishes);
        }
        page_title(ui, "Pengaduan baru", |ui| {
            let keys = UiCommand::PasteReport.keys_text();
            let paste = Button::secondary(UiCommand::PasteReport.words()).with(Icon::Copy).keys(&keys);
            if ui.add(paste).clicked() {
                wishes.push(Action::PasteReport);
            }
            ui.label(Type::Small.text(self.form.kept_text(), tokens.muted));
        });
        let (here, later) = (Step::Submit.number(), words::step_ref(Step::Verify));
        note(ui, &format!("Langkah {here}. Laporan yang belum lengkap tetap diterima; kelengkapan dinilai di {later}."));
        self.form.refusals(ui);
        self.form.jump_list(ui);
        above_foot(
            ui,
            form_id("intake page"),
            self,
            |page, ui| {
                page.pasted_report(ui);
                page.waiting_files(ui);
                card(ui, |ui| page.fields(ui, desk));
            },
            |page, ui| {
                page.form.ask_reason(ui, "intake-reason");
                ui.horizontal(|ui| {
                    if ui.add(Button::primary("Catat pengaduan").with(Icon::Check).keys(&UiCommand::Finish.keys_text())).clicked() {
                        page.utter(wishes);
                    }
                    if ui.add(Button::secondary("Kembali")).clicked() {
                        wishes.push(Action::Go(today::PAGE));
                    }
                });
            },
        );
    }

    fn enter(&mut self, desk: &Desk<'_>) {
        // What found no field is looked at until the complaint is recorded; the draft is gone then.
        let (pasted, brought) = (self.pasted.take(), std::mem::take(&mut self.brought));
        *self = Self::open(desk);
        if desk.office.draft(DRAFT).ok().flatten().is_some() {
            (self.pasted, self.brought) = (pasted, brought);
        }
    }

    fn hear(&mut self, news: News, desk: &Desk<'_>) -> Option<(Tone, String)> {
        match news {
            News::Pasted(text) => Some(self.paste(&text, desk)),
            News::Files(files, pictures) => {
                self.brought.files.extend(files);
                self.brought.pictures.extend(pictures);
                // The files belong to this draft, and wait with it.
                self.form.was_laid_in();
                Some((Tone::Info, "Lampiran menunggu. Ditambahkan sendiri begitu pengaduan ini dicatat".to_owned()))
            }
            _ => None,
        }
    }

    fn command(&mut self, command: UiCommand, wishes: &mut Vec<Action>) {
        match command {
            UiCommand::Finish => self.utter(wishes),
            UiCommand::NextSection => self.form.next_section(),
            UiCommand::Undo | UiCommand::Redo => drop(self.form.undo(command == UiCommand::Redo)),
            _ => {}
        }
    }

    fn keeps_changes(&self) -> bool {
        true
    }

    fn keep_drafts(&mut self, wishes: &mut Vec<Action>) {
        if let Some(bytes) = self.form.unkept() {
            wishes.push(Action::KeepDraft { key: DRAFT.to_owned(), bytes });
        }
    }

    fn draft_state(&mut self, key: &str, state: &str) {
        if key == DRAFT {
            state.clone_into(&mut self.form.kept);
        }
    }

    fn take_trouble(&mut self, _wish: Option<&Wish>, trouble: &Trouble) -> bool {
        match trouble {
            Trouble::Refused(refusals) => {
                self.form.take_refusals(refusals, |_| true);
                self.form.count_errors();
                true
            }
            Trouble::NeedsReason(concerns) => {
                self.form.take_concerns(concerns);
                self.form.focus = Some("reason".to_owned());
                true
            }
            _ => false,
        }
    }
}
