//! From one sitting to the next: the page of the day, and how each page was arranged. It lies in the register, because a filter tells
//! what an office looks for.

use chrono::NaiveDate;
use egui::Context;

use super::Open;
use crate::action::Page;
use crate::views::Desk;
use crate::views::page::PAGES;

/// Setting with the page that was open last, and the day.
const LAST: &str = "page.last";

/// Setting with how a page was arranged.
fn key(page: &str) -> String {
    format!("page.{page}")
}

/// The page of a kept line, if it was kept on this day: a new day begins with what it brings.
fn page_of(kept: &str, today: NaiveDate) -> Option<Page> {
    let (day, name) = kept.split_once(' ')?;
    let known = PAGES.iter().map(|entry| entry.page).find(|page| matches!(page, Page::Listed(known) if *known == name));
    known.filter(|_| day == today.to_string())
}

impl Open {
    /// Keeps how the window is arranged.
    pub(super) fn remember(&mut self, ctx: &Context) {
        if self.office.is_only_read() {
            return;
        }
        let mut kept: Vec<(String, String)> = Vec::new();
        if let Page::Listed(name) = self.page {
            kept.push((LAST.to_owned(), format!("{} {name}", self.office.today())));
        }
        for (page, view) in self.pages.named() {
            if let (Page::Listed(name), Some(arranged)) = (page, view.remember(ctx)) {
                kept.push((key(name), arranged));
            }
        }
        for (key, value) in kept {
            if self.office.setting(&key).ok().flatten().as_deref() != Some(value.as_str()) {
                self.keep_setting(&key, &value);
            }
        }
    }

    /// Arranges the window as it was kept.
    pub(super) fn recall(&mut self, ctx: &Context) {
        for (page, view) in self.pages.named() {
            let Page::Listed(name) = page else { continue };
            if let Some(kept) = self.office.setting(&key(name)).ok().flatten() {
                view.recall(ctx, &kept);
            }
        }
        let today = self.office.today();
        let last = self.office.setting(LAST).ok().flatten();
        if let Some(page) = last.and_then(|kept| page_of(&kept, today)) {
            self.page = page;
            let desk = Desk { office: &self.office, today };
            if let Some(page) = self.pages.at(page) {
                page.enter(&desk);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::register;

    #[test]
    fn the_page_of_today_is_gone_back_to_and_none_of_another_day() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        assert_eq!(page_of("2026-11-24 daftar", today), Some(register::PAGE));
        assert_eq!(page_of("2026-11-23 daftar", today), None);
        assert_eq!(page_of("2026-11-24 halaman lama", today), None);
        assert_eq!(page_of("daftar", today), None);
    }
}
