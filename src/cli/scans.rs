//! `tuntas pindaian`: which scan belongs to which paper, and on a word their signatures.

use std::path::Path;

use chrono::NaiveDate;

use office::scans::{Accepted, Sorted};
use office::{Office, Progress, Trouble};

use super::say;

/// Shows which page belongs to which paper; with a day of signature what is whole is recorded, all of it or nothing.
pub(super) fn scans(office: &mut Office, path: &Path, signed: Option<NaiveDate>, reason: &str) -> Result<(), Trouble> {
    let Some(sorted) = office.sort_scans(&[path.to_owned()], &Progress::default())? else { return Ok(()) };
    print(&sorted);
    let Some(on) = signed else { return Ok(()) };
    let accepted: Vec<Accepted> = (0..sorted.groups.len())
        .filter(|place| sorted.groups.get(*place).is_some_and(office::scans::Group::is_ready))
        .map(|group| Accepted { group, on })
        .collect();
    if accepted.is_empty() {
        return Err(Trouble::BadFile { reason: "Tidak ada naskah yang lengkap di pindaian itu. Tidak ada yang dicatat.".to_owned() });
    }
    let cases = office.record_scans(&sorted, &accepted, reason).map_err(|not| not.trouble)?;
    let cases: Vec<String> = cases.iter().map(ToString::to_string).collect();
    say(&format!("{} naskah dicatat: {}", accepted.len(), cases.join(", ")));
    Ok(())
}

fn print(sorted: &Sorted) {
    say(&sorted.summary());
    sorted.unread.iter().for_each(|told| say(&format!("  tidak dibaca: {told}")));
    for group in &sorted.groups {
        say(&format!("  {}  {}", group.title(), group.standing()));
        for (number, page) in &group.pages {
            say(&format!("      halaman {number}: {}", sorted.place(*page)));
        }
        group.concerns.iter().for_each(|concern| say(&format!("      {}", group.told(concern))));
    }
    for page in &sorted.left {
        say(&format!("  {}: {}", sorted.place(page.page), page.told()));
    }
}
