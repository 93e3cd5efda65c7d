//! *Arsip*: how long closed cases are kept, which of them are ripe, their destruction, and the records of those before.

use std::collections::{BTreeMap, BTreeSet};

use egui::{Context, Key, ScrollArea, Ui};

use super::Desk;
use super::page::{Entry, PageView};
use crate::action::{Action, Output, Page};
use crate::command::alt;
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{GROUP_GAP, Tokens, Tone};
use crate::widgets::button::Button;
use crate::widgets::field::{Form, check_box, field, form_id, pair};
use crate::widgets::frames::{Answered, alert, card, empty, hairline, heading, note, page_title, question};
use domain::acts::archive::{Destruction, Retention};
use domain::acts::complaint::ComplaintClass;
use domain::acts::ids::CaseNo;
use domain::rules::wish::Wish;
use office::{RipeFile, Trouble};
use words::Label as _;

/// How wishes name this page.
pub const PAGE: Page = Page::Listed("arsip");

/// This page in the list.
pub const ENTRY: Entry = Entry {
    page: PAGE,
    title: "Arsip",
    icon: Icon::Folder,
    keys: alt(Key::Num8),
    at_foot: true,
    begin: |_| Box::new(ArchivePage::default()),
};

/// Most files that are offered at once; the oldest come first.
const SHOWN: usize = 200;

/// The page.
#[derive(Default)]
pub struct ArchivePage {
    read: bool,
    decree: String,
    years: BTreeMap<ComplaintClass, Option<u64>>,
    ripe: Vec<RipeFile>,
    chosen: BTreeSet<CaseNo>,
    number: String,
    approval: String,
    keep_backups: bool,
    /// The destruction that is asked about, and what was typed to confirm it.
    asked: Option<(Destruction, String)>,
    /// Whether the field of the question had the focus once.
    begun: bool,
    errors: BTreeMap<String, String>,
    focus: Option<String>,
    trouble: Option<String>,
}

impl ArchivePage {
    fn read(&mut self, desk: &Desk<'_>) {
        self.read = true;
        let Retention { decree, years } = &desk.office.book().retention;
        decree.clone_into(&mut self.decree);
        self.years = ComplaintClass::ALL.iter().map(|class| (*class, years.get(class).map(|years| u64::from(*years)))).collect();
        match desk.office.ripe_files() {
            Ok(ripe) => (self.ripe, self.trouble) = (ripe, None),
            Err(trouble) => self.trouble = Some(trouble.to_string()),
        }
        let had = !self.chosen.is_empty();
        self.chosen.retain(|no| self.ripe.iter().any(|file| file.card.no == *no));
        if had && self.chosen.is_empty() {
            // What was chosen was destroyed; its approval is no other one's.
            self.number.clear();
            self.approval.clear();
        }
    }

    fn retention(&mut self, ui: &mut Ui, wishes: &mut Vec<Action>) {
        heading(ui, "Masa simpan berkas");
        note(
            ui,
            "Menurut jadwal retensi arsip (JRA) kantor, dihitung sejak kasus ditutup. Jenis tanpa tahun disimpan selamanya; selama dasarnya belum ditetapkan, tidak ada yang dapat dimusnahkan.",
        );
        let mut form = Form::plain(&self.errors, &mut self.focus, form_id("retention"));
        form.text(ui, field("decree", "Dasar").required().max(500).hint("Nomor dan tanggal keputusan JRA"), &mut self.decree);
        let mut years: Vec<(&ComplaintClass, &mut Option<u64>)> = self.years.iter_mut().collect();
        let mut one = |ui: &mut Ui, (class, years): &mut (&ComplaintClass, &mut Option<u64>)| {
            form.number(ui, field(&format!("years.{}", class.code()), class.label()).hint("Tahun"), years);
        };
        for two in years.chunks_mut(2) {
            let [first, second] = two else { continue };
            pair(ui, |left, right| {
                one(left, first);
                one(right, second);
            });
        }
        if ui.add(Button::secondary("Simpan masa simpan").with(Icon::Check)).clicked() {
            self.errors.clear();
            let years =
                self.years.iter().filter_map(|(class, years)| Some((*class, u16::try_from((*years)?).unwrap_or(u16::MAX)))).collect();
            let wish = Wish::SetRetention(Retention { decree: self.decree.clone(), years });
            wishes.push(Action::Perform { case: None, wish: Box::new(wish), reason: String::new() });
        }
    }

    fn ripe(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        heading(ui, "Sudah habis masa simpannya");
        if let Some(trouble) = &self.trouble {
            alert(ui, Tone::Late, trouble, None);
        }
        if self.ripe.is_empty() {
            empty(
                ui,
                "Belum ada berkas",
                "Kasus yang ditutup masuk ke sini sesudah masa simpannya habis. Masa simpan diisi di bawah.",
                None,
            );
            return;
        }
        let mut all = self.ripe.iter().take(SHOWN).all(|file| self.chosen.contains(&file.card.no));
        if check_box(ui, "Pilih semua", &mut all).clicked() {
            self.chosen = if all { self.ripe.iter().take(SHOWN).map(|file| file.card.no).collect() } else { BTreeSet::new() };
        }
        for file in self.ripe.iter().take(SHOWN) {
            hairline(ui);
            let RipeFile { card, since } = file;
            let closed = card.closed_on.map_or_else(|| "–".to_owned(), words::date_short);
            let mut chosen = self.chosen.contains(&card.no);
            if check_box(ui, &format!("{} · {}", card.no, card.title), &mut chosen).clicked() {
                let _changed = if chosen { self.chosen.insert(card.no) } else { self.chosen.remove(&card.no) };
            }
            note(ui, &format!("Ditutup {closed} · boleh dimusnahkan sejak {}", words::date_short(*since)));
        }
        if self.ripe.len() > SHOWN {
            note(ui, &format!("Masih ada {} berkas lagi; yang tertua ditampilkan lebih dahulu.", self.ripe.len() - SHOWN));
        }
        ui.add_space(GROUP_GAP);
        let mut form = Form::plain(&self.errors, &mut self.focus, form_id("destroy"));
        pair(ui, |left, right| {
            let hint = "Siapa yang menyetujui, nomor, dan tanggal";
            form.text(left, field("approval", "Persetujuan pemusnahan").required().max(500).hint(hint), &mut self.approval);
            form.text(right, field("number", "Nomor berita acara").max(100).hint("Kosong: ditulis dengan pena"), &mut self.number);
        });
        let mut replace = !self.keep_backups;
        check_box(ui, "Ganti cadangan otomatis yang masih memuat berkas ini dengan cadangan baru", &mut replace);
        self.keep_backups = !replace;
        let none = self.chosen.is_empty().then_some("Pilih berkasnya dahulu");
        let why_not = none.or((self.approval.trim().chars().count() < 5).then_some("Isi persetujuannya dahulu"));
        let (draft, ask) = ui
            .horizontal_wrapped(|ui| {
                let draft = ui.add(Button::secondary("Konsep berita acara…").with(Icon::Print).unless(none)).clicked();
                (draft, ui.add(Button::primary("Musnahkan…").with(Icon::Trash).unless(why_not)).clicked())
            })
            .inner;
        if draft || ask {
            self.errors.clear();
            let cases: Vec<CaseNo> = self.chosen.iter().copied().collect();
            match desk.office.plan_destruction(&cases, &self.number, &self.approval) {
                Ok(plan) if draft => wishes.push(Action::Write(Output::Destruction(Box::new(plan)))),
                Ok(plan) => (self.asked, self.begun) = (Some((plan, String::new())), false),
                Err(trouble) => self.trouble = Some(trouble.to_string()),
            }
        }
    }

    /// Asks a second time; how many files it is must be typed, so that no stray press of a key destroys anything.
    fn ask(&mut self, ctx: &Context, wishes: &mut Vec<Action>) {
        let Some((plan, mut typed)) = self.asked.take() else { return };
        let count = plan.files.len();
        let (acts, attachments) = plan.files.iter().fold((0, 0), |(acts, files), one| (acts + one.acts, files + one.attachments));
        let why_not = (typed.trim() != count.to_string()).then_some("Ketik jumlah berkasnya dahulu");
        let answered = question(ctx, "destroy", &format!("Musnahkan {count} berkas?"), "Musnahkan sekarang", why_not, |ui| {
            alert(ui, Tone::Late, "Isi berkas tidak dapat dikembalikan, juga tidak oleh Tuntas.", None);
            let told = format!(
                "Yang hilang: isi {acts} tindakan, {attachments} lampiran dan naskah, draf, dan kata pencariannya. Yang tetap: nomor register, nomor surat, rantai tindakan, dan angka evaluasi."
            );
            ui.add(egui::Label::new(told).wrap());
            if self.keep_backups {
                alert(ui, Tone::Near, "Cadangan yang lama masih memuat berkas ini sampai Anda menghapusnya sendiri.", None);
            } else {
                note(ui, "Cadangan yang Anda simpan sendiri di tempat lain tidak ikut; hapus sesudah ini.");
            }
            let errors = BTreeMap::new();
            let mut focus = (!std::mem::replace(&mut self.begun, true)).then(|| "count".to_owned());
            let mut form = Form::plain(&errors, &mut focus, form_id("destroy-count"));
            form.text(ui, field("count", &format!("Ketik {count} untuk memastikan")), &mut typed);
        });
        match answered {
            Answered::NotYet => self.asked = Some((plan, typed)),
            Answered::No => {}
            Answered::Yes => wishes.push(Action::Destroy { plan: Box::new(plan), keep_backups: self.keep_backups }),
        }
    }
}

fn destroyed(ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
    let tokens = Tokens::of(ui.ctx());
    heading(ui, "Yang sudah dimusnahkan");
    let all = &desk.office.book().destructions;
    if all.is_empty() {
        note(ui, "Belum pernah ada.");
    }
    for (seq, one) in all.iter().rev() {
        hairline(ui);
        ui.horizontal(|ui| {
            ui.label(Type::Label.text(format!("{}, {} berkas", words::date(one.on), one.files.len()), tokens.text));
            ui.label(Type::Small.text(format!("tindakan nomor {} · {}", seq.0, one.approval), tokens.muted));
            if ui.add(Button::ghost("Berita acara…").with(Icon::Print)).clicked() {
                wishes.push(Action::Write(Output::Destruction(Box::new(one.clone()))));
            }
        });
    }
}

impl PageView for ArchivePage {
    fn show(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        if !self.read {
            self.read(desk);
        }
        page_title(ui, "Arsip", |_| {});
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(ui.available_width() - 14.0);
            card(ui, |ui| self.ripe(ui, desk, wishes));
            ui.add_space(GROUP_GAP);
            card(ui, |ui| destroyed(ui, desk, wishes));
            ui.add_space(GROUP_GAP);
            card(ui, |ui| self.retention(ui, wishes));
        });
        self.ask(ui.ctx(), wishes);
    }

    fn enter(&mut self, desk: &Desk<'_>) {
        self.read(desk);
    }

    fn refresh(&mut self, _desk: &Desk<'_>) {
        self.read = false;
    }

    fn take_trouble(&mut self, wish: Option<&Wish>, trouble: &Trouble) -> bool {
        let (Some(Wish::SetRetention(_)), Trouble::Refused(refusals)) = (wish, trouble) else { return false };
        (self.errors, self.focus) = crate::forms::sentences(refusals);
        true
    }
}
