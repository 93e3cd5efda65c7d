//! Numbers that tell who somebody is: read group by group, however the groups are written, and never out of dates, amounts and numbers of rows.

use std::ops::Range;

use super::kind::LeakKind;
use super::phone_key;
use super::taken::take;
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

    /// Whether these digits are this number, with or without country code and zero; of a landline also without its area.
    fn is(&self, digits: &str, plus: bool) -> bool {
        let own = core(digits, plus);
        let own = own.strip_prefix('0').filter(|_| plus).unwrap_or(own);
        let area = self.core.strip_suffix(own).map(str::len);
        let is_local = own.len() >= 6 && own.len() == digits.len() && matches!(area, Some(2 | 3)) && !self.core.starts_with('8');
        self.core == own || (is_local && self.core.len() <= 11)
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
pub(super) struct Group {
    pub at: Range<usize>,
    pub digits: String,
    /// Whether it is taken: part of a date, an hour, an amount, the number of a row, a code name.
    pub taken: bool,
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
    let mut found = owned(view, &mut groups, known);
    take(view, &mut groups);
    let mut place = 0;
    while place < groups.len() {
        // Most groups are too short for anything, also with those that follow.
        let runs = if reach(view, &groups, place) < SHORTEST { Vec::new() } else { runs(view, &groups, place) };
        match shaped(view, words, &runs) {
            Some((run, kind)) => {
                found.push(Number { at: opened(view, run.at.clone()), kind, known: None });
                place += run.groups;
            }
            None => place += 1,
        }
    }
    found
}

/// The numbers of the parties, whatever stands between their digits: who knows a number recognises it. Their groups are used up.
fn owned<'a>(view: &View<'_>, groups: &mut [Group], known: &'a [Known]) -> Vec<Number<'a>> {
    let mut found = Vec::new();
    let mut place = 0;
    while place < groups.len() && !known.is_empty() {
        let (mut digits, mut longest) = (String::new(), None);
        for (next, group) in groups.iter().enumerate().skip(place) {
            let gap = next.checked_sub(1).filter(|_| next > place).and_then(|last| groups.get(last));
            let gap = gap.map_or(&[][..], |last| view.part(last.at.end..group.at.start));
            let apart = gap.len() > 5 || gap.iter().any(|c| c.is_alphanumeric());
            if group.taken || apart || digits.len() + group.digits.len() > 20 {
                break;
            }
            digits.push_str(&group.digits);
            let at = groups.get(place).map_or(0, |first| first.at.start)..group.at.end;
            longest =
                known.iter().find(|known| known.is(&digits, plus(view, at.start).is_some())).map(|known| (known, at, next)).or(longest);
        }
        match longest {
            Some((known, at, last)) => {
                found.push(Number { at: opened(view, at), kind: known.kind, known: Some(known) });
                groups.iter_mut().take(last + 1).skip(place).for_each(|group| group.taken = true);
                place = last + 1;
            }
            None => place += 1,
        }
    }
    found
}

/// Where the plus before the digits stands, if there is one: `+62`, `+ 62`, `(+62`.
fn plus(view: &View<'_>, from: usize) -> Option<usize> {
    let blanks = view.part(0..from).iter().rev().take_while(|c| **c == ' ').take(1).count();
    let at = from.checked_sub(1 + blanks)?;
    (view.chars().get(at) == Some(&'+')).then_some(at)
}

/// A number with the plus before it, and with the bracket that is closed within it.
fn opened(view: &View<'_>, at: Range<usize>) -> Range<usize> {
    let from = plus(view, at.start).unwrap_or(at.start);
    let closes = view
        .part(from..at.end)
        .iter()
        .position(|c| matches!(c, '(' | ')'))
        .is_some_and(|place| view.part(from + place..from + place + 1) == [')']);
    let bracket = from.checked_sub(1).filter(|before| closes && view.part(*before..from) == ['(']);
    bracket.unwrap_or(from)..at.end
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

/// Fewest digits of a number that tells who somebody is: of a landline without its area.
const SHORTEST: usize = 7;

/// How many digits a run from a place on can have.
fn reach(view: &View<'_>, groups: &[Group], from: usize) -> usize {
    let mut digits = 0;
    for (place, group) in groups.iter().enumerate().skip(from) {
        let last = place.checked_sub(1).filter(|_| place > from).and_then(|last| groups.get(last));
        let apart = last.is_some_and(|last| !joins(view.part(last.at.end..group.at.start)));
        if group.taken || apart || digits >= SHORTEST {
            break;
        }
        digits += group.digits.len();
    }
    digits
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
                let plus = plus(view, group.at.start);
                Run {
                    at: plus.unwrap_or(group.at.start)..group.at.end,
                    digits: group.digits.clone(),
                    groups: 1,
                    plus: plus.is_some(),
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
        && gap.iter().all(|c| matches!(c, ' ' | '-' | '.' | '/' | '_' | '(' | ')' | '·' | '~' | '\n'))
        && (!over || gap.first() == Some(&'-'))
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
    let nip = |run: &Run| {
        (run.digits.len() == 18 && (run.shape.len() == 1 || run.shape == [8, 6, 1, 3]))
            || (matches!(run.digits.len(), 8 | 9) && near(run, &["nip", "nrp"]) && !run.marks.contains('/'))
    };
    if let Some(run) = longest(&nip) {
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

/// Words before the number of a bank account, a card or a policy.
const ACCOUNT: &[&str] = &[
    "rekening",
    "rek",
    "norek",
    "transfer",
    "bank",
    "bri",
    "bca",
    "bni",
    "bsi",
    "btn",
    "dana",
    "gopay",
    "ovo",
    "bpjs",
    "sim",
    "nisn",
    "nuptk",
    "polis",
    "peserta",
    "pelanggan",
];

/// Words before a telephone number that has no area code.
const CALLED: &[&str] =
    &["telepon", "telp", "tlp", "telpon", "hp", "wa", "whatsapp", "fax", "faks", "hubungi", "dihubungi", "menghubungi", "kontak"];

/// Whether one of these words stands shortly before a number.
fn is_near(words: &[Word], run: &Run, sought: &[&str]) -> bool {
    let until = words.partition_point(|word| word.at.start < run.at.start);
    let before = words.get(..until).unwrap_or_default().iter().rev().filter(|word| word.at.end <= run.at.start).take(4);
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
    let area = matches!(run.shape.as_slice(), [3..=4, 5..=8]);
    mobile || (fixed && !points_only && (area || !run.marks.contains('/')))
}

/// Sixteen digits of which some can be a region and some a day of birth; of women the day is 40 higher.
fn is_nik(digits: &str) -> bool {
    let number = |range: Range<usize>| digits.get(range).and_then(|part| part.parse::<u32>().ok()).unwrap_or(0);
    let (region, day, month) = (number(0..2), number(6..8), number(8..10));
    // Codes of the provinces (Kemendagri), those of Papua since 2022 among them. A narrower list, of the office's own region, would let
    // go whoever was born elsewhere.
    let provinces = [11..=21, 31..=36, 51..=53, 61..=65, 71..=76, 81..=82, 91..=97];
    provinces.iter().any(|codes| codes.contains(&region))
        && ((1..=31).contains(&day) || (41..=71).contains(&day))
        && (1..=12).contains(&month)
}
