//! Numbers that tell who somebody is: read group by group, however the groups are written, and never out of dates, amounts and numbers of rows.

use std::ops::Range;

use super::kind::LeakKind;
use super::phone_key;
use super::view::{View, Word};

/// A number that is known to belong to a party.
#[derive(Clone, Debug)]
pub(super) struct Known {
    /// What it tells.
    pub kind: LeakKind,
    /// What stands instead.
    pub code: String,
    /// Its digits without country code and leading zero.
    core: String,
}

impl Known {
    /// A number as it was recorded; nothing for one too short to tell anybody.
    pub fn of(kind: LeakKind, number: &str, instead: &str) -> Option<Self> {
        let core = phone_key(number);
        (core.len() >= 6).then(|| Self { kind, code: instead.to_owned(), core })
    }
}

/// A number found in a text.
pub(super) struct Number<'a> {
    pub at: Range<usize>,
    pub kind: LeakKind,
    /// Whose it is, if it is known.
    pub known: Option<&'a Known>,
}

/// A group of digits.
struct Group {
    at: Range<usize>,
    digits: String,
    /// Whether it is taken: part of a date, an hour, an amount, the number of a row.
    taken: bool,
}

/// The digits of a number without the country code and the zero before the area.
pub(super) fn core(digits: &str, plus: bool) -> &str {
    let bare = digits.strip_prefix("0062").or_else(|| digits.strip_prefix("62").filter(|_| plus || digits.len() >= 11)).unwrap_or(digits);
    bare.strip_prefix('0').unwrap_or(bare)
}

/// Every number of a text that tells who somebody is, or has the shape of one that does.
pub(super) fn numbers<'a>(view: &View<'_>, words: &[Word], known: &'a [Known]) -> Vec<Number<'a>> {
    let mut groups = groups(view);
    if groups.is_empty() {
        return Vec::new();
    }
    take_dates(view, &mut groups);
    let mut found: Vec<Number<'a>> = Vec::new();
    let mut place = 0;
    while place < groups.len() {
        let runs = runs(view, &groups, place);
        let sought = runs.iter().rev().find_map(|run| whose(run, known).map(|known| (run, known.kind, Some(known))));
        let sought = sought.or_else(|| shaped(view, words, &runs).map(|(run, kind)| (run, kind, None)));
        match sought {
            Some((run, kind, known)) => {
                found.push(Number { at: run.at.clone(), kind, known });
                place += run.groups;
            }
            None => place += 1,
        }
    }
    found
}

/// Groups that follow one another closely enough to be one number.
struct Run {
    at: Range<usize>,
    digits: String,
    groups: usize,
    plus: bool,
    /// The digits of each group.
    shape: Vec<usize>,
    /// The letters between the groups.
    marks: String,
}

fn groups(view: &View<'_>) -> Vec<Group> {
    let chars = view.chars();
    let mut groups: Vec<Group> = Vec::new();
    for (at, c) in chars.iter().enumerate().filter(|(_, c)| c.is_ascii_digit()) {
        match groups.last_mut().filter(|group| group.at.end == at) {
            Some(group) => {
                group.at.end = at + 1;
                group.digits.push(*c);
            }
            None => groups.push(Group { at: at..at + 1, digits: c.to_string(), taken: false }),
        }
    }
    groups
}

/// Runs of groups from a place on, the shortest first.
fn runs(view: &View<'_>, groups: &[Group], from: usize) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (place, group) in groups.iter().enumerate().skip(from).take(14) {
        if group.taken {
            break;
        }
        let next = match runs.last() {
            None => {
                let lead = view.part(0..group.at.start);
                let plus = lead.last() == Some(&'+') || lead.ends_with(&['(', '+']);
                let begin = if plus { group.at.start - 1 } else { group.at.start };
                Run {
                    at: begin..group.at.end,
                    digits: group.digits.clone(),
                    groups: 1,
                    plus,
                    shape: vec![group.digits.len()],
                    marks: String::new(),
                }
            }
            Some(run) => {
                let gap = view.part(run.at.end..group.at.start);
                if !joins(gap) || run.digits.len() + group.digits.len() > 20 {
                    break;
                }
                let mut shape = run.shape.clone();
                shape.push(group.digits.len());
                Run {
                    at: run.at.start..group.at.end,
                    digits: format!("{}{}", run.digits, group.digits),
                    groups: place + 1 - from,
                    plus: run.plus,
                    shape,
                    marks: run.marks.chars().chain(gap.iter().copied()).collect(),
                }
            }
        };
        runs.push(next);
    }
    runs
}

/// Whether signs between two groups of digits leave them one number.
fn joins(gap: &[char]) -> bool {
    let signs = gap.iter().filter(|c| !matches!(c, ' ' | '\n')).count();
    // Over the end of a line only a hyphen leads on.
    let over = gap.contains(&'\n');
    gap.len() <= 4
        && signs <= 2
        && gap.iter().all(|c| matches!(c, ' ' | '-' | '.' | '/' | '_' | '(' | ')' | '\n'))
        && (!over || gap.first() == Some(&'-'))
}

fn whose<'a>(run: &Run, known: &'a [Known]) -> Option<&'a Known> {
    let own = core(&run.digits, run.plus);
    let own = own.strip_prefix('0').filter(|_| run.plus).unwrap_or(own);
    known.iter().find(|known| known.core == own)
}

/// The first shape of a number that some run has, the surest first.
fn shaped<'r>(view: &View<'_>, words: &[Word], runs: &'r [Run]) -> Option<(&'r Run, LeakKind)> {
    let near = |run: &Run, sought: &[&str]| is_near(words, run, sought);
    let longest = |is: &dyn Fn(&Run) -> bool| runs.iter().rev().find(|run| is(run) && stands_alone(view, run));
    let npwp = |run: &Run| run.shape == [2, 3, 3, 1, 3, 3] || (matches!(run.digits.len(), 15 | 16) && near(run, &["npwp"]));
    if let Some(run) = longest(&npwp) {
        return Some((run, LeakKind::Npwp));
    }
    if let Some(run) = longest(&is_phone) {
        return Some((run, LeakKind::Phone));
    }
    if let Some(run) = longest(&|run: &Run| run.digits.len() == 18 && (run.shape.len() == 1 || run.shape == [8, 6, 1, 3])) {
        return Some((run, LeakKind::Nip));
    }
    let nik = |run: &Run| run.digits.len() == 16 && (is_nik(&run.digits) || run.shape == [4, 4, 4, 4] || near(run, &["nik", "ktp", "kk"]));
    if let Some(run) = longest(&nik) {
        return Some((run, LeakKind::Nik));
    }
    if let Some(run) = longest(&|run: &Run| (8..=18).contains(&run.digits.len()) && near(run, ACCOUNT)) {
        return Some((run, LeakKind::Account));
    }
    if let Some(run) = longest(&|run: &Run| (7..=8).contains(&run.digits.len()) && !run.marks.contains(['.', '/']) && near(run, CALLED)) {
        return Some((run, LeakKind::Phone));
    }
    // Sixteen and eighteen digits in one piece are nothing else, whatever their date.
    let run = runs.first().filter(|run| stands_alone(view, run))?;
    match run.digits.len() {
        18 => Some((run, LeakKind::Nip)),
        16 => Some((run, LeakKind::Nik)),
        _ => None,
    }
}

/// Words before the number of a bank account.
const ACCOUNT: &[&str] = &["rekening", "rek", "norek", "transfer", "bank", "bri", "bca", "bni", "bsi", "btn"];

/// Words before a telephone number that has no area code.
const CALLED: &[&str] =
    &["telepon", "telp", "tlp", "telpon", "hp", "wa", "whatsapp", "fax", "faks", "hubungi", "dihubungi", "menghubungi", "kontak"];

/// Whether one of these words stands shortly before a number.
fn is_near(words: &[Word], run: &Run, sought: &[&str]) -> bool {
    let before = words.iter().rev().filter(|word| word.at.end <= run.at.start).take(4);
    before.take_while(|word| run.at.start - word.at.end <= 40).any(|word| sought.contains(&word.text.as_str()))
}

/// Whether no letter is glued to a number.
fn stands_alone(view: &View<'_>, run: &Run) -> bool {
    let letter = |c: Option<&char>| c.is_some_and(|c| c.is_alphabetic());
    let before = run.at.start.checked_sub(1).and_then(|place| view.chars().get(place));
    // A letter or a hyphen behind one before it: B-128, ADU-2026.
    let code = before == Some(&'-') && run.at.start >= 2 && letter(view.chars().get(run.at.start - 2));
    !letter(before) && !code && !letter(view.chars().get(run.at.end))
}

/// Mobile numbers begin with 08 or the country code, others with an area code; amounts do not.
fn is_phone(run: &Run) -> bool {
    let digits = run.digits.as_str();
    let abroad = digits.starts_with("0062") || (digits.starts_with("62") && (run.plus || digits.starts_with("628")));
    let own = core(digits, run.plus);
    let own = own.strip_prefix('0').filter(|_| abroad).unwrap_or(own);
    let points_only = !run.marks.is_empty() && run.marks.chars().all(|c| c == '.');
    if abroad {
        return (8..=12).contains(&own.len()) && own.starts_with(|c: char| ('2'..='9').contains(&c));
    }
    let mobile = digits.starts_with("08") && (9..=13).contains(&digits.len());
    let fixed =
        digits.starts_with('0') && digits.chars().nth(1).is_some_and(|c| ('2'..='9').contains(&c)) && (9..=12).contains(&digits.len());
    mobile || (fixed && !points_only && !run.marks.contains('/'))
}

/// Sixteen digits of which some can be a region and some a day of birth; of women the day is 40 higher.
fn is_nik(digits: &str) -> bool {
    let number = |range: Range<usize>| digits.get(range).and_then(|part| part.parse::<u32>().ok()).unwrap_or(0);
    let (region, day, month) = (number(0..2), number(6..8), number(8..10));
    (11..=97).contains(&region) && ((1..=31).contains(&day) || (41..=71).contains(&day)) && (1..=12).contains(&month)
}

/// Takes out of consideration what is a date, an hour, an amount, or the number of a row.
fn take_dates(view: &View<'_>, groups: &mut [Group]) {
    let chars = view.chars();
    let mut taken: Vec<usize> = Vec::new();
    for place in 0..groups.len() {
        let value = |at: usize| groups.get(at).and_then(|group| group.digits.parse::<u64>().ok()).unwrap_or(u64::MAX);
        let len = |at: usize| groups.get(at).map_or(0, |group| group.digits.len());
        let gap =
            |at: usize| groups.get(at).zip(groups.get(at + 1)).map(|(one, two)| view.part(one.at.end..two.at.start)).unwrap_or_default();
        let (first, second) = (gap(place), gap(place + 1));
        let is_year = |at: usize| len(at) == 4 && (1900..=2100).contains(&value(at));
        let same = first == second && matches!(first, ['/' | '-' | '.']);
        let day_first =
            same && value(place) <= 31 && value(place + 1) <= 12 && (is_year(place + 2) || len(place + 2) == 2) && len(place) <= 2;
        let year_first = same && is_year(place) && value(place + 1) <= 12 && value(place + 2) <= 31;
        if day_first || year_first {
            taken.extend([place, place + 1, place + 2]);
        }
        let Some(at) = groups.get(place).map(|group| group.at.clone()) else { continue };
        let before = view.part(0..at.start);
        // 08.00-15.30
        let is_hour =
            |at: usize| len(at) == 2 && len(at + 1) == 2 && value(at) < 24 && value(at + 1) < 60 && matches!(gap(at), ['.' | ':']);
        if is_hour(place) && is_hour(place + 2) && second.iter().all(|c| matches!(c, '-' | ' ')) && second.contains(&'-') {
            taken.extend(place..place + 4);
        }
        // 09.12 and 15:30, with nothing that leads on.
        let leads_on = |c: Option<&char>, next: Option<&char>| matches!(c, Some('.' | '-' | '/')) && next.is_some_and(char::is_ascii_digit);
        let end = groups.get(place + 1).map_or(at.end, |group| group.at.end);
        let behind = leads_on(chars.get(end), chars.get(end + 1));
        if is_hour(place) && !behind && !matches!(before.last(), Some('.' | '-' | '/')) {
            taken.extend([place, place + 1]);
        }
        // Rp60.000, IDR 60 000.
        let blank = before.iter().rev().take_while(|c| matches!(c, ' ' | '.')).count();
        let word: String = before.iter().rev().skip(blank).take(3).collect::<Vec<_>>().into_iter().rev().collect();
        if word.ends_with("rp") || word == "idr" {
            taken.push(place);
            let mut next = place;
            while len(next + 1) == 3 && matches!(gap(next), ['.' | ',']) {
                taken.push(next + 1);
                next += 1;
            }
        }
        // "1. 0812 …", "2) 1674 …": the number of a row, at the beginning of a line or behind a colon.
        let row = len(place) <= 2 && matches!(first, ['.' | ')', ' ', ..]) && len(place + 1) >= 3;
        let opens = before.iter().rev().find(|c| **c != ' ').is_none_or(|c| matches!(c, '\n' | ':' | ';' | ','));
        if row && opens {
            taken.push(place);
        }
    }
    for place in taken {
        if let Some(group) = groups.get_mut(place) {
            group.taken = true;
        }
    }
}
