//! Locking: by key, by button, by itself after some minutes without a hand on mouse or keyboard, and at the first sign of life after the
//! computer slept. What was typed is kept; who comes back finds the page that was left.

use std::path::PathBuf;

use egui::Context;

use super::{App, Open};
use crate::action::{Action, Page};
use crate::design::tokens::Tone;
use crate::views::case::Tab;
use crate::views::page::News;
use crate::views::settings;
use domain::acts::ids::Moment;
use domain::acts::step::Step;
use office::{Office, Unkept};
use store::KeyCost;

/// Where the operator was when the register was locked, and what no disk had taken.
pub(super) struct Left {
    pub folder: PathBuf,
    pub unkept: Unkept,
    page: Page,
    step: Option<Step>,
    tab: Option<Tab>,
    /// The field that was being typed into.
    focus: Option<egui::Id>,
}

impl Open {
    /// When a hand was seen last, by the clock of the office, which goes on while the computer sleeps.
    pub(super) fn seen(&mut self, ctx: &Context) {
        let now = self.office.now();
        self.office.watch_clock();
        let hand = ctx.input(|input| !input.events.is_empty() || input.pointer.is_moving() || input.pointer.any_down());
        // A clock that was set back is no rest; a first sign of life after a long rest comes too late.
        if now < self.seen_at || (hand && !self.is_at_rest(now)) {
            self.seen_at = now;
        }
    }

    fn is_at_rest(&self, now: Moment) -> bool {
        self.rest_minutes.is_some_and(|minutes| (now - self.seen_at).num_seconds() >= i64::from(minutes) * 60)
    }

    /// Wishes to be locked when nobody was seen for long enough, and to be looked at again then.
    pub(super) fn lock_at_rest(&self, ctx: &Context, wishes: &mut Vec<Action>) {
        let now = self.office.now();
        if self.is_at_rest(now) {
            wishes.push(Action::Lock);
            return;
        }
        if let Some(minutes) = self.rest_minutes {
            let left = i64::from(minutes) * 60 - (now - self.seen_at).num_seconds();
            ctx.request_repaint_after(std::time::Duration::from_secs(u64::try_from(left).unwrap_or(0) + 1));
        }
    }

    /// Changes the passphrase, and with it the key and the code.
    pub(super) fn change_passphrase(&mut self, current: &str, new: &str) {
        match self.office.change_passphrase(current, new, KeyCost::PRODUCTION) {
            Ok(code) => {
                self.toast(Tone::Ok, "Kata sandi diganti. Kata sandi, kode pemulihan, dan berkas kunci yang lama tidak berlaku lagi");
                self.tell(settings::PAGE, News::PassphraseChanged(code));
            }
            Err(trouble) => self.say(&trouble),
        }
    }

    pub(super) fn set_rest_minutes(&mut self, minutes: u16) {
        match self.office.set_rest_minutes(minutes) {
            Ok(()) => {
                self.rest_minutes = Some(minutes);
                self.toast(Tone::Ok, format!("Register terkunci sendiri sesudah {minutes} menit tanpa kegiatan"));
            }
            Err(trouble) => self.say(&trouble),
        }
    }
}

impl App {
    /// The window without locking itself, for who sets the clock ahead by hand.
    #[must_use]
    pub fn without_rest(mut self) -> Self {
        if let Some(open) = &mut self.desk {
            open.rest_minutes = None;
        }
        self
    }

    /// Closes the register. What was typed is kept, and nothing of it stays in the window.
    pub(super) fn lock(&mut self, ctx: &Context) {
        let Some(mut open) = self.desk.take() else { return };
        open.keep_drafts();
        open.remember(ctx);
        open.finish_printing(ctx);
        open.remember_check();
        let case = open.case.as_ref().filter(|_| matches!(open.page, Page::Case(_)));
        let (step, tab) = (case.map(|case| case.step), case.map(|case| case.tab));
        let focus = ctx.memory(egui::Memory::focused);
        let folder = open.office.folder().to_owned();
        self.gate = super::Gate::new(self.gate.folder().to_owned(), self.gate.clocks(), self.cost).for_operator(open.office.operator());
        self.left = Some(Left { folder, unkept: open.office.unkept().clone(), page: open.page, step, tab, focus });
        forget_typed(ctx);
        ctx.request_repaint();
    }

    /// Whether something typed is held that no disk has taken.
    pub(super) fn holds(&self) -> bool {
        self.left.as_ref().is_some_and(|left| left.folder == self.gate.folder() && !left.unkept.is_empty())
    }

    /// Takes what was left when this register was locked.
    pub(super) fn take_left(&mut self, office: &Office) -> Option<Left> {
        self.left.take_if(|left| left.folder == office.folder())
    }
}

/// Forgets what fields remember of what was typed, for taking it back.
pub(super) fn forget_typed(ctx: &Context) {
    ctx.memory_mut(|memory| {
        memory.data.remove_by_type::<egui::text_edit::TextEditState>();
        memory.data.remove_by_type::<String>();
    });
}

impl Open {
    /// Goes back to where the operator was.
    pub(super) fn go_back(&mut self, left: &Left, ctx: &Context) {
        self.go(left.page);
        if let (Some(step), Some(case)) = (left.step, &mut self.case) {
            case.show_step(&super::Desk { office: &self.office, today: self.office.today() }, step);
            case.tab = left.tab.unwrap_or(case.tab);
        }
        if let Some(focus) = left.focus {
            ctx.memory_mut(|memory| memory.request_focus(focus));
        }
    }
}
