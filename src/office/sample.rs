//! The training register: five invented cases, told by uttering the same wishes as the window.
//!
//! All people, numbers and events are invented. "Today" in the training register is Tuesday, 24 November 2026.

mod cases;
mod local;
mod people;

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{NaiveDate, NaiveDateTime, TimeZone as _};

use self::local::Local;
use super::clock::HandClock;
use super::{Done, Office, Profile, Trouble};
use domain::acts::event::AttachmentKind;
use domain::acts::ids::{CaseNo, Moment};
use domain::acts::paper::{Edition, LetterKind};
use domain::acts::step::Step;
use domain::rules::wish::Wish;
use store::KeyCost;

/// Passphrase of a training register; it protects nothing real.
pub const SAMPLE_PASSPHRASE: &str = "latihan";

/// Today in the training register.
pub const SAMPLE_TODAY: NaiveDate = match NaiveDate::from_ymd_opt(2026, 11, 24) {
    Some(date) => date,
    None => NaiveDate::MIN,
};

/// What happens at a moment of the story.
enum Deed {
    /// The operator utters a wish, with a reason where one is asked for.
    Wish(Box<Wish>, &'static str),
    /// A picture that came with the complaint is added.
    Picture(&'static str, u8),
    /// A paper is issued for signature, in both editions.
    Issue(LetterKind),
    /// The complete edition comes back signed, with its scan.
    Sign(LetterKind, u8),
    /// The signed paper reaches its receiver.
    Deliver(LetterKind, &'static str, &'static str),
}

/// The story: who, when, what.
struct Story {
    /// The rules the office cites.
    legal_basis: Vec<String>,
    deeds: Vec<(Moment, u32, Deed)>,
}

/// A moment in the office's time.
fn wib(text: &str) -> Moment {
    let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H.%M").ok();
    local.and_then(|local| crate::clock::wib().from_local_datetime(&local).single()).unwrap_or_default()
}

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap_or(SAMPLE_TODAY)
}

impl Story {
    /// Something that happens to a case (by its serial number) at a moment such as `2026-09-07 09.12`.
    fn at(&mut self, moment: &str, case: u32, deed: Deed) {
        self.deeds.push((wib(moment), case, deed));
    }

    fn wish(&mut self, moment: &str, case: u32, wish: Wish) {
        self.at(moment, case, Deed::Wish(Box::new(wish), ""));
    }

    fn wish_because(&mut self, moment: &str, case: u32, wish: Wish, reason: &'static str) {
        self.at(moment, case, Deed::Wish(Box::new(wish), reason));
    }
}

/// Makes the training register of the office of the decree in a folder and leaves it open.
///
/// # Errors
/// [`Trouble::Store`] when the folder holds a register already or cannot be written.
pub fn make_sample(folder: &Path, passphrase: &str, cost: KeyCost) -> Result<Office, Trouble> {
    make_sample_of(folder, passphrase, cost, &Profile::shipped()?)
}

/// Makes the training register of any office. Whom its profile does not name is invented.
///
/// # Errors
/// As [`make_sample`], and what the rules have against the profile.
pub fn make_sample_of(folder: &Path, passphrase: &str, cost: KeyCost, profile: &Profile) -> Result<Office, Trouble> {
    let clock = HandClock::at(wib("2026-08-31 07.45"));
    let profile = people::trained(profile);
    let local = Local(&profile);
    let (mut office, _code) = Office::create_of(folder, passphrase, cost, Box::new(clock.clone()), true, &profile)?;
    let mut story = Story { legal_basis: profile.legal_basis.clone(), deeds: Vec::new() };
    cases::tell(&mut story);
    // The register is a book: its acts stand in the order in which they were recorded.
    story.deeds.sort_by_key(|(moment, case, _)| (*moment, *case));
    let mut numbers: BTreeMap<u32, CaseNo> = BTreeMap::new();
    for (moment, serial, deed) in story.deeds {
        clock.set(moment);
        let no = numbers.get(&serial).copied();
        match deed {
            Deed::Wish(wish, reason) => {
                if matches!(*wish, Wish::Open(_)) {
                    let year = chrono::Datelike::year(&moment);
                    if office.book().next_serial(year) < serial {
                        let skip = Wish::SetNextNumber { year, serial };
                        office.perform(None, skip, "Nomor sebelumnya dipakai di buku register kertas")?;
                    }
                }
                let done = uttered(&mut office, no, local.wish(*wish)?, reason)?;
                if let Some(no) = done.case {
                    numbers.insert(serial, no);
                }
            }
            Deed::Picture(name, shade) => {
                if let Some(no) = no {
                    let bytes = picture(shade)?;
                    office.attach_bytes(no, bytes, name, "image/png", AttachmentKind::FromComplainant, Step::Submit)?;
                }
            }
            Deed::Sign(kind, shade) => {
                if let (Some(no), Some(print)) = (no, no.and_then(|no| print_of(&office, no, kind))) {
                    let scan = picture(shade)?;
                    let digest = domain::acts::ids::Digest(store::digest_of(&scan));
                    let step = office.case(no)?.case.state.step();
                    office.attach_bytes(no, scan, "pindaian.png", "image/png", AttachmentKind::SignedScan, step)?;
                    office.perform(Some(no), Wish::Print { digest: print }, "")?;
                    let on = moment.date_naive();
                    office.perform(Some(no), Wish::SignPaper { digest: print, on, scan: Some(digest) }, "")?;
                }
            }
            Deed::Deliver(kind, to, how) => {
                let to = local.text(to);
                if let (Some(no), Some(print)) = (no, no.and_then(|no| print_of(&office, no, kind))) {
                    let wish = Wish::DeliverPaper { digest: print, on: moment.date_naive(), to, how: how.to_owned() };
                    office.perform(Some(no), wish, "")?;
                }
            }
            Deed::Issue(kind) => {
                if let Some(no) = no {
                    for edition in [Edition::Internal, Edition::Masked] {
                        office.issue(no, kind, edition, "")?;
                    }
                }
            }
        }
    }
    Ok(office)
}

/// The print of the complete edition of a paper.
fn print_of(office: &Office, no: CaseNo, kind: LetterKind) -> Option<domain::acts::ids::Digest> {
    let open = office.case(no).ok()?;
    open.case.standing_print(kind.into(), Edition::Internal).map(|issued| issued.digest)
}

/// Utters a wish. What gives cause for concern under the rules of another office is recorded with a reason all the same.
fn uttered(office: &mut Office, no: Option<CaseNo>, wish: Wish, reason: &str) -> Result<Done, Trouble> {
    match office.perform(no, wish.clone(), reason) {
        Err(Trouble::NeedsReason(_)) if reason.is_empty() => office.perform(no, wish, "Kasus latihan, dicatat untuk belajar"),
        answer => answer,
    }
}

/// A picture that shows nothing, standing in for a photograph.
fn picture(shade: u8) -> Result<Vec<u8>, Trouble> {
    let drawn = image::RgbImage::from_fn(480, 300, |x, y| {
        let frame = x < 12 || y < 12 || x >= 468 || y >= 288;
        let line = (60..240).contains(&y) && y % 36 < 6 && (48..432).contains(&x);
        if frame || line { image::Rgb([shade / 2, shade / 2 + 20, shade / 2 + 40]) } else { image::Rgb([235, 238, 240]) }
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    drawn.write_to(&mut bytes, image::ImageFormat::Png).map_err(|error| Trouble::Shipped(error.to_string()))?;
    Ok(bytes.into_inner())
}
