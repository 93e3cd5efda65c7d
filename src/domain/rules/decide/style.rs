//! Rules for the look of the office's papers, and for the names and codes it uses on them.

use crate::acts::event::Event;
use crate::acts::names::{Addressee, ArchiveClass, OfficeNames};
use crate::acts::style::{InitialsOn, Margins, OnBehalf, PaperStyle, SealRoom};
use crate::rules::decide::check::Checker;
use crate::rules::decide::intake::is_archive_code;
use crate::rules::refusal::Why;
use crate::rules::style::{BLANK_HEAD, BOTTOM, Bounds, CAPTION, INITIALS, INITIALS_BY, LEFT, RIGHT, SEAL, TITLE, TOP, TOWN};

impl Checker<'_> {
    pub(super) fn paper_style(&mut self, style: &PaperStyle) -> Event {
        let mut style = style.clone();
        if let Some(Margins { left, right, top, bottom }) = style.margins {
            for (at, value, bounds) in [("left", left, LEFT), ("right", right, RIGHT), ("top", top, TOP), ("bottom", bottom, BOTTOM)] {
                self.within(at, value, bounds);
            }
        }
        if let Some(height) = style.blank_head {
            self.within("blank_head", height, BLANK_HEAD);
        }
        if let Some(SealRoom { side, caption }) = &mut style.seal {
            self.within("seal.side", *side, SEAL);
            self.text("seal.caption", caption, CAPTION);
            *caption = caption.trim().to_owned();
        }
        style.initials_by = style.initials_by.iter().map(|role| role.trim().to_owned()).filter(|role| !role.is_empty()).collect();
        let least = usize::from(style.initials != InitialsOn::Nothing);
        self.rows("initials_by", style.initials_by.len(), least, INITIALS);
        for (row, role) in style.initials_by.iter().enumerate() {
            self.text(format!("initials_by.{row}"), role, INITIALS_BY);
        }
        if let Some(OnBehalf { signs, holder }) = &mut style.on_behalf {
            match self.book.person(signs).filter(|person| person.is_team()) {
                None => self.refuse("on_behalf.signs", Why::NotServing),
                Some(person) if person.position.trim().is_empty() => self.refuse("on_behalf.signs", Why::NoPosition),
                Some(_) => {}
            }
            if let Some(holder) = holder {
                self.required_text("on_behalf.holder", holder, 3, TITLE);
                *holder = holder.trim().to_owned();
            }
        }
        Event::PaperStyleSet(Box::new(style))
    }

    pub(super) fn office_names(&mut self, names: &OfficeNames) -> Event {
        let OfficeNames { above, auditors, head, site, .. } = names;
        for (at, Addressee { title, town }) in [("above", above), ("auditors", auditors)] {
            self.required_text(format!("{at}.title"), title, 3, TITLE);
            self.required_text(format!("{at}.town"), town, 2, TOWN);
        }
        self.required_text("head", head, 3, TITLE);
        self.required_text("site", site, 4, 100);
        if !site.trim().is_empty() && !is_site(site.trim()) {
            self.refuse("site", Why::Site);
        }
        for class in ArchiveClass::ALL {
            let (at, code) = (class.code(), names.archive(*class).trim());
            self.filled(at.clone(), code, 1);
            if !code.is_empty() && !is_archive_code(code) {
                self.refuse(at, Why::ArchiveCode);
            }
        }
        Event::OfficeNamesSet(Box::new(trimmed(names)))
    }

    fn within(&mut self, at: &str, value: u16, (min, max): Bounds) {
        if !(min..=max).contains(&value) {
            self.refuse(at, Why::Range { min: u64::from(min), max: u64::from(max) });
        }
    }
}

/// Names without blanks around them.
fn trimmed(names: &OfficeNames) -> OfficeNames {
    let line = |text: &str| text.trim().to_owned();
    let office = |of: &Addressee| Addressee { title: line(&of.title), town: line(&of.town) };
    OfficeNames {
        above: office(&names.above),
        auditors: office(&names.auditors),
        head: line(&names.head),
        site: line(&names.site),
        complaints: line(&names.complaints),
        forwarding: line(&names.forwarding),
        assignment: line(&names.assignment),
        upward: line(&names.upward),
        discipline: line(&names.discipline),
        reports: line(&names.reports),
    }
}

/// The name of a site without anything before or behind it, such as `bps.go.id`.
fn is_site(site: &str) -> bool {
    let is_part = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    site.contains('.') && site.split('.').all(is_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_is_a_name_and_no_address() {
        for (site, is) in [
            ("bps.go.id", true),
            ("https://bps.go.id", false),
            ("bps", false),
            ("BPS.go.id", false),
            ("bps..id", false),
            ("bps.go.id/x", false),
        ] {
            assert_eq!(is_site(site), is, "{site}");
        }
    }
}
