//! What every page of the window is, and the list of them: a new page is its file and one line here.

use std::path::PathBuf;
use std::sync::Arc;

use egui::{Context, KeyboardShortcut, Ui};

use super::{Desk, archive, calendar, evaluation, guide, help, imports, intake, letters, register, scans, settings, today};
use crate::action::{Action, Page};
use crate::command::UiCommand;
use crate::design::icons::Icon;
use crate::design::tokens::Tone;
use domain::acts::calendar::CalendarYear;
use domain::rules::wish::Wish;
use office::imports::Preview;
use office::scans::Sorted;
use office::{CaseFilter, Checked, ProfilePreview, Trouble};

/// The pages, in the order in which the navigation, the keys and the help name them.
pub const PAGES: [Entry; 12] = [
    today::ENTRY,
    register::ENTRY,
    intake::ENTRY,
    letters::ENTRY,
    evaluation::ENTRY,
    guide::ENTRY,
    calendar::ENTRY,
    archive::ENTRY,
    imports::ENTRY,
    scans::ENTRY,
    settings::ENTRY,
    help::ENTRY,
];

/// One page in the list.
#[derive(Clone, Copy)]
pub struct Entry {
    /// How wishes name it.
    pub page: Page,
    /// What it is called in the navigation and among the keys.
    pub title: &'static str,
    /// Its picture.
    pub icon: Icon,
    /// The keys that lead to it.
    pub keys: KeyboardShortcut,
    /// Whether it stands at the foot of the navigation, apart from the daily work.
    pub at_foot: bool,
    /// Makes it for an open register.
    pub begin: fn(&Desk<'_>) -> Box<dyn PageView>,
}

/// What a page is told by the desk, beside what it reads itself.
pub enum News {
    /// The operator wants to search.
    Search,
    /// Another selection of cases is wanted.
    List(Box<CaseFilter>),
    /// A monitoring report was issued.
    ReportIssued,
    /// A report was pasted.
    Pasted(String),
    /// Files were dropped, or pictures pasted.
    Files(Vec<PathBuf>, Vec<Arc<egui::ColorImage>>),
    /// A year was read from a file.
    YearRead(CalendarYear),
    /// A profile was read: what it would change.
    ProfileRead(Box<ProfilePreview>),
    /// Scans were sorted by their papers.
    ScansSorted(Box<Sorted>),
    /// The papers at these places were recorded.
    ScansRecorded(Vec<usize>),
    /// Why none was recorded, and whether a reason is wanted.
    ScansRefused(String, bool),
    /// A table was read: what is shown of it, or why it is none.
    TableRead(Box<Result<Preview, String>>),
    /// The table that was shown stands in the register.
    TableRecorded,
    /// The register was checked.
    Checked(Vec<Checked>),
    /// The passphrase was changed; the new recovery code.
    PassphraseChanged(String),
    /// The recovery code, for whoever knew the passphrase.
    Code(String),
}

/// A page: it shows what it is given, keeps what is being typed into it, and pushes wishes.
pub trait PageView {
    /// Draws it.
    fn show(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>);

    /// It is gone to.
    fn enter(&mut self, _desk: &Desk<'_>) {}

    /// Something was recorded: what it has read may not stand any more.
    fn refresh(&mut self, _desk: &Desk<'_>) {}

    /// Reacts to a key that leads to no other page.
    fn command(&mut self, _command: UiCommand, _wishes: &mut Vec<Action>) {}

    /// Whether it remembers the changes of its form, so that its fields need not.
    fn keeps_changes(&self) -> bool {
        false
    }

    /// Wishes that what was typed and not recorded be kept, now.
    fn keep_drafts(&mut self, _wishes: &mut Vec<Action>) {}

    /// Says how a draft stands, if it is one of its own.
    fn draft_state(&mut self, _key: &str, _state: &str) {}

    /// Takes over why its wish was not fulfilled; false when the desk has to say it.
    fn take_trouble(&mut self, _wish: Option<&Wish>, _trouble: &Trouble) -> bool {
        false
    }

    /// How it was arranged, for the next sitting; the register keeps it.
    fn remember(&self, _ctx: &Context) -> Option<String> {
        None
    }

    /// Arranges itself as it was in an earlier sitting.
    fn recall(&mut self, _ctx: &Context, _kept: &str) {}

    /// How many duties are late, and how many due today, for its line in the navigation and for the title of the window.
    fn urgent(&mut self, _desk: &Desk<'_>) -> Option<(u64, u64)> {
        None
    }

    /// Hears what only the desk knows; answers with a message for the operator, if there is one.
    fn hear(&mut self, _news: News, _desk: &Desk<'_>) -> Option<(Tone, String)> {
        None
    }
}

/// The pages of an open register.
pub struct Pages(Vec<(Page, Box<dyn PageView>)>);

impl Pages {
    /// Makes every page of the list.
    #[must_use]
    pub fn begin(desk: &Desk<'_>) -> Self {
        Self(PAGES.iter().map(|entry| (entry.page, (entry.begin)(desk))).collect())
    }

    /// A page of the list; nothing for a case.
    pub fn at(&mut self, page: Page) -> Option<&mut dyn PageView> {
        let found = self.0.iter_mut().find(|(other, _)| *other == page)?;
        Some(found.1.as_mut())
    }

    /// Every page with how wishes name it.
    pub fn named(&mut self) -> impl Iterator<Item = (Page, &mut dyn PageView)> {
        self.0.iter_mut().map(|(page, view)| (*page, view.as_mut() as &mut dyn PageView))
    }

    /// Every page.
    pub fn all(&mut self) -> impl Iterator<Item = &mut dyn PageView> {
        self.0.iter_mut().map(|(_, view)| view.as_mut() as &mut dyn PageView)
    }
}
