//! *Pindaian*: signed papers come back as scans; each finds its paper by the mark in its foot, and is recorded after one look.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use egui::{Key, ScrollArea, Ui};

use super::Desk;
use super::page::{Entry, News, PageView};
use crate::action::{Action, Page};
use crate::command::alt;
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{GROUP_GAP, Tokens, Tone};
use crate::widgets::button::Button;
use crate::widgets::drop_down::DropDown;
use crate::widgets::field::{Form, check_box, field, form_id};
use crate::widgets::frames::{alert, card, empty, heading, note, page_title};
use domain::acts::ids::{CaseNo, Digest, Seq};
use domain::readings::paper::PaperState;
use office::Letter;
use office::scans::{Accepted, Group, GroupConcern, LeftPage, Sorted};

/// How wishes name this page.
pub const PAGE: Page = Page::Listed("pindaian");

/// This page in the list.
pub const ENTRY: Entry = Entry {
    page: PAGE,
    title: "Pindaian",
    icon: Icon::Image,
    keys: alt(Key::Num0),
    at_foot: false,
    begin: |_| Box::new(ScansPage::default()),
};

/// Most letters that are offered to a page without a mark.
const MOST_WAITING: u32 = 300;

/// The page.
#[derive(Default)]
pub struct ScansPage {
    shown: Option<Sorted>,
    /// Papers that are not to be recorded, by their place.
    left_out: BTreeSet<usize>,
    on: Option<NaiveDate>,
    reason: String,
    wants_reason: bool,
    trouble: Option<String>,
    focus: Option<String>,
    /// Letters that wait for a scan, and the newest act when they were read.
    waiting: (Option<Seq>, Vec<Letter>),
}

/// A place a page can be given to by hand.
struct Place {
    told: String,
    case: CaseNo,
    print: Digest,
    number: Option<u32>,
}

impl ScansPage {
    fn waiting(&mut self, desk: &Desk<'_>) -> &[Letter] {
        let newest = Some(desk.office.head_seq());
        if self.waiting.0 != newest {
            self.waiting = (newest, desk.office.letters(&PaperState::AWAIT_SCAN, 0, MOST_WAITING).unwrap_or_default());
        }
        &self.waiting.1
    }

    fn accepted(&self, sorted: &Sorted) -> Vec<Accepted> {
        let Some(on) = self.on else { return Vec::new() };
        let ready = sorted.groups.iter().enumerate().filter(|(place, group)| group.is_ready() && !self.left_out.contains(place));
        ready.map(|(group, _)| Accepted { group, on }).collect()
    }

    /// What is recorded, and on which day it was signed.
    fn moves(&mut self, ui: &mut Ui, desk: &Desk<'_>, sorted: &Sorted, wishes: &mut Vec<Action>) {
        alert(ui, if sorted.left.is_empty() { Tone::Ok } else { Tone::Info }, &sorted.summary(), None);
        for told in &sorted.unread {
            alert(ui, Tone::Near, told, None);
        }
        if let Some(trouble) = &self.trouble {
            alert(ui, Tone::Late, trouble, None);
        }
        let off_day = |date| desk.off_day(date);
        let errors = BTreeMap::new();
        let mut form = Form::plain(&errors, &mut self.focus, form_id("scans"));
        form.today = desk.today;
        form.off_day = &off_day;
        form.date(ui, field("on", "Tanggal tanda tangan").required().hint("Yang sudah tercatat tanggalnya tetap"), &mut self.on);
        if self.wants_reason {
            form.text(ui, field("reason", "Alasan").required().hint("Sedikitnya 10 huruf"), &mut self.reason);
        }
        let accepted = self.accepted(sorted);
        let why_not = if self.on.is_none() {
            Some("Isi tanggal tanda tangannya dahulu")
        } else if accepted.is_empty() {
            Some("Belum ada naskah yang siap dicatat")
        } else {
            None
        };
        if ui.add(Button::primary(&format!("Catat {} naskah bertanda tangan", accepted.len())).with(Icon::Check).unless(why_not)).clicked()
        {
            wishes.push(Action::RecordScans(Box::new(sorted.clone()), accepted, self.reason.clone()));
        }
    }

    fn paper(&mut self, ui: &mut Ui, desk: &Desk<'_>, sorted: &mut Sorted, place: usize) {
        let Some(group) = sorted.groups.get(place) else { return };
        let (title, ready) = (group.title(), group.is_ready());
        if ready {
            let mut is = !self.left_out.contains(&place);
            if check_box(ui, &title, &mut is).clicked() {
                if is {
                    self.left_out.remove(&place)
                } else {
                    self.left_out.insert(place)
                };
            }
        } else {
            ui.add(egui::Label::new(Type::Strong.text(&title, Tokens::of(ui.ctx()).text)).wrap());
        }
        note(ui, &format!("{}. {}", group.standing(), pages(sorted, group)));
        for concern in &group.concerns {
            let tone = if concern.hinders() { Tone::Late } else { Tone::Near };
            alert(ui, tone, &group.told(concern), None);
        }
        let doubles: Vec<(usize, u32, String)> =
            group.doubles.iter().enumerate().map(|(at, (number, page))| (at, *number, sorted.place(*page))).collect();
        for (at, number, told) in doubles {
            if ui.add(Button::ghost(&format!("Pakai halaman {number} dari {told}"))).clicked()
                && let Err(trouble) = desk.office.use_double(sorted, place, at)
            {
                self.trouble = Some(trouble.to_string());
            }
        }
    }

    fn left(&mut self, ui: &mut Ui, desk: &Desk<'_>, sorted: &mut Sorted, places: &[Place]) {
        let mut given = None;
        for (at, page) in sorted.left.iter().enumerate() {
            ui.add(egui::Label::new(Type::Strong.text(sorted.place(page.page), Tokens::of(ui.ctx()).text)).wrap());
            note(ui, &told(sorted, page));
            if !page.why.may_be_given() || places.is_empty() {
                continue;
            }
            let entries: Vec<&str> = places.iter().map(|place| place.told.as_str()).collect();
            let drop_down = DropDown {
                id: ui.make_persistent_id(("scan-left", at)),
                name: &format!("Naskah untuk {}", sorted.place(page.page)),
                empty: "Pilih naskahnya",
                entries: &entries,
                chosen: None,
                width: 460.0,
            };
            given = drop_down.show(ui).1.map(|chosen| (at, chosen)).or(given);
        }
        if let Some((at, place)) = given.and_then(|(at, chosen)| Some((at, places.get(chosen)?))) {
            let done = desk.office.give_page(sorted, at, place.case, place.print, place.number);
            self.trouble = done.err().map(|trouble| trouble.to_string());
        }
    }
}

/// Where the pages of a paper lie.
fn pages(sorted: &Sorted, group: &Group) -> String {
    let mut files: Vec<&str> = Vec::new();
    for (_, page) in &group.pages {
        let name = sorted.files.get(page.file).map_or("", |file| file.name.as_str());
        if !files.contains(&name) {
            files.push(name);
        }
    }
    format!("{} dari {} halaman, di {}.", group.pages.len(), group.issued.pages, files.join(", "))
}

fn told(sorted: &Sorted, page: &LeftPage) -> String {
    let between = page.between.and_then(|place| sorted.groups.get(place));
    let between = between.map_or_else(String::new, |group| format!(" Terletak di antara halaman {}.", group.title()));
    format!("{}{between}", page.told())
}

/// Where a page without a mark can go: to missing pages, behind a paper that is there, or to a paper that waits for its scan.
fn places(waiting: &[Letter], sorted: &Sorted) -> Vec<Place> {
    let mut all = Vec::new();
    for group in &sorted.groups {
        let (case, print) = (group.case, group.issued.digest);
        let missing = group.concerns.iter().filter_map(|one| if let GroupConcern::Missing(pages) = one { Some(pages) } else { None });
        for number in missing.flatten() {
            all.push(Place { told: format!("{}, halaman {number}", group.title()), case, print, number: Some(*number) });
        }
        all.push(Place { told: format!("{}, di belakang", group.title()), case, print, number: None });
    }
    let known: BTreeSet<Digest> = sorted.groups.iter().map(|group| group.issued.digest).collect();
    for Letter { case, paper, .. } in waiting {
        let Some(print) = paper.print.filter(|print| !known.contains(print)) else { continue };
        let name = format!("{} {}, {case}", words::Label::label(&paper.id.kind), paper.number);
        let page = |number| Place { told: format!("{name}, halaman {number}"), case: *case, print, number: Some(number) };
        all.extend((1..=paper.pages).map(page));
    }
    all
}

impl PageView for ScansPage {
    fn show(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        page_title(ui, "Pindaian", |ui| {
            if ui.add(Button::secondary("Pilih folder pindaian…").with(Icon::Folder)).clicked() {
                wishes.push(Action::PickScans(true));
            }
            if ui.add(Button::secondary("Pilih pindaian…").with(Icon::Image)).clicked() {
                wishes.push(Action::PickScans(false));
            }
        });
        let Some(mut sorted) = self.shown.take() else {
            empty(
                ui,
                "Belum ada pindaian",
                "Naskah terbit punya tanda kecil di kakinya. Pilih atau jatuhkan pindaian (PDF, JPG, PNG; beberapa naskah sekaligus, terbalik, atau miring): setiap halaman dicocokkan dengan naskahnya, dan dicatat sesudah Anda melihatnya.",
                None,
            );
            return;
        };
        ScrollArea::vertical().id_salt("scans").auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(ui.available_width().min(900.0) - 14.0);
            card(ui, |ui| self.moves(ui, desk, &sorted, wishes));
            if !sorted.groups.is_empty() {
                ui.add_space(GROUP_GAP);
                card(ui, |ui| {
                    heading(ui, "Naskah yang dikenali");
                    for place in 0..sorted.groups.len() {
                        self.paper(ui, desk, &mut sorted, place);
                    }
                });
            }
            if !sorted.left.is_empty() {
                ui.add_space(GROUP_GAP);
                let places = places(self.waiting(desk), &sorted);
                card(ui, |ui| {
                    heading(ui, "Halaman yang tersisa");
                    self.left(ui, desk, &mut sorted, &places);
                });
            }
        });
        self.shown = Some(sorted);
    }

    fn hear(&mut self, news: News, desk: &Desk<'_>) -> Option<(Tone, String)> {
        if let News::ScansSorted(sorted) = news {
            *self = Self { shown: Some(*sorted), on: Some(desk.today), ..Self::default() };
        } else if let News::ScansRecorded(groups) = news {
            // What was recorded is done with; what was left out or is left over stays in sight.
            let sorted = self.shown.take().map(|sorted| sorted.without(&groups));
            *self = Self { shown: sorted.filter(|sorted| !sorted.is_empty()), on: self.on, ..Self::default() };
        } else if let News::ScansRefused(trouble, wants_reason) = news {
            (self.trouble, self.wants_reason) = (Some(trouble), self.wants_reason || wants_reason);
        }
        None
    }
}
