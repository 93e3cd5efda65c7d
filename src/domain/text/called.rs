//! Names that a text announces: behind a form of address, a role or "a.n.", before a degree, with *bin* or *alias* between them.

use std::ops::Range;

use super::view::{View, Word, whole};

/// Most words of one name.
const LONGEST: usize = 4;

/// Every name that is announced in one of these ways.
pub(super) fn called(view: &View<'_>, words: &[Word]) -> Vec<Range<usize>> {
    let whole = whole(words);
    let behind = (0..whole.len()).filter_map(|place| announced(view, &whole, place)).filter_map(|by| name_behind(view, &whole, &by));
    let mut found: Vec<Range<usize>> = behind.collect();
    found.extend(titled(view, &whole));
    found.extend(joined(view, &whole));
    found
}

/// What announces a name.
struct Announced {
    /// The word that follows.
    next: usize,
    /// Where the announcement ends.
    end: usize,
    /// How sure it is that a name follows.
    how: How,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum How {
    /// What follows is a name, also in small letters: *pak orangwan*.
    Close,
    /// So it is, but words of the sentence follow as often: *ibu menunggu*.
    Wide,
    /// A name has a capital: *Tuan Orangwan*.
    Capital,
    /// Much else with a capital may follow: *oleh Orangwan*, *oleh Inspektorat*.
    Loose,
}

/// "Pak M. Orangwan", "Sdri. Contohwati Rekaan", "a.n. Orangwan", "Nama petugas: Orangwan", "oleh Orangwan"; not "Bapak Kepala".
fn name_behind(view: &View<'_>, whole: &[&Word], by: &Announced) -> Option<Range<usize>> {
    let mut at: Option<Range<usize>> = None;
    let mut end = by.end;
    for name in whole.iter().skip(by.next).take(LONGEST) {
        let gap = view.part(end..name.at.start);
        let close = by.how != How::Loose || matches!(gap, [' ' | '\n']);
        let joined = close && gap.len() <= 3 && gap.iter().all(|c| matches!(c, ' ' | '.' | '\n' | ':' | '"' | '(' | ')'));
        let short = name.text.chars().count() < 2;
        let initial = short && name.capital && view.chars().get(name.at.end) == Some(&'.');
        let first = at.is_none();
        let small = match by.how {
            How::Close => first && name.text.chars().count() > 3 && !name.listed.generic(),
            How::Wide => first && name.text.chars().count() > 3 && !name.listed.generic() && !is_verb(&name.text),
            How::Capital | How::Loose => false,
        };
        let told =
            by.how != How::Loose || !first || !(name.shouted || name.listed.generic() || name.listed.common() || is_noun(&name.text));
        let named = !short && ((name.capital && told) || small);
        if !joined || !(named || initial) || name.listed.standing() || name.text.chars().any(|c| c.is_ascii_digit()) {
            break;
        }
        end = name.at.end;
        if named && !name.listed.title() && !name.listed.address() {
            at = Some(at.map_or(name.at.start, |at| at.start)..end);
        }
        if small && !name.capital {
            break;
        }
    }
    at
}

/// Whether a word in small letters is a word of the sentence by its first syllable: *ibu menunggu*, *bapak dipanggil*.
fn is_verb(word: &str) -> bool {
    ["me", "ber", "ter", "di", "ke", "se", "pe"].iter().any(|first| word.starts_with(first))
}

/// Whether a word is a noun made of a verb: *Peraturan*, *Keputusan*.
fn is_noun(word: &str) -> bool {
    (word.starts_with("pe") || word.starts_with("ke")) && word.ends_with("an")
}

/// Where a name is announced by the word at a place.
fn announced(view: &View<'_>, whole: &[&Word], place: usize) -> Option<Announced> {
    on_behalf(view, whole, place).or_else(|| labelled(view, whole, place)).or_else(|| addressed(view, whole, place))
}

/// a.n., a/n, an. and atas nama.
fn on_behalf(view: &View<'_>, whole: &[&Word], place: usize) -> Option<Announced> {
    let (word, second) = (whole.get(place)?, whole.get(place + 1)?);
    let letters =
        word.text == "a" && second.text == "n" && matches!(view.part(word.at.end..second.at.start), ['.' | '/'] | ['.' | '/', ' ']);
    let words = word.text == "atas" && second.text == "nama";
    (letters || words).then_some(Announced { next: place + 2, end: second.at.end, how: How::Wide })
}

/// "Nama: …", "Nama petugas: …", "nama pelaku Orangwan", "Pelaku: …", "petugas Orangwan", "oleh Orangwan".
fn labelled(view: &View<'_>, whole: &[&Word], place: usize) -> Option<Announced> {
    let word = whole.get(place)?;
    let colon = |word: &Word| match view.part(word.at.end..word.at.end + 1) {
        [':'] => true,
        [' '] => view.part(word.at.end + 1..word.at.end + 2) == [':'],
        _ => false,
    };
    let behind = |place: usize, how| whole.get(place).map(|word| Announced { next: place + 1, end: word.at.end, how });
    if word.text == "nama" {
        if colon(word) {
            return behind(place, How::Capital);
        }
        let of = whole.get(place + 1).filter(|of| !of.listed.thing())?;
        return if colon(of) { behind(place + 1, How::Capital) } else { behind(place + 1, How::Loose).filter(|_| of.listed.role()) };
    }
    if word.listed.role() {
        return behind(place, if colon(word) { How::Capital } else { How::Loose });
    }
    word.listed.said_by().then(|| behind(place, How::Loose)).flatten()
}

fn addressed(view: &View<'_>, whole: &[&Word], place: usize) -> Option<Announced> {
    let word = whole.get(place)?;
    if !word.listed.address() {
        return None;
    }
    // "dr", "h" and "an" are titles only with a point; "dr" may be short for "dari".
    let needs_point = matches!(word.text.as_str(), "dr" | "h" | "ir" | "an");
    if needs_point && view.part(word.at.end..word.at.end + 1) != ['.'] {
        return None;
    }
    // Sdr/i, Sdr(i).
    let suffix = whole.get(place + 1).filter(|next| next.text == "i" && matches!(view.part(word.at.end..next.at.start), ['/' | '(']));
    let (next, end) = suffix.map_or((place + 1, word.at.end), |suffix| (place + 2, suffix.at.end));
    let how = match word.text.as_str() {
        "bapak" | "ibu" | "bu" | "namanya" => How::Wide,
        _ if word.listed.close() => How::Close,
        _ => How::Capital,
    };
    Some(Announced { next, end, how })
}

/// Names before a degree: "Orangwan Lainnya, S.E.".
fn titled(view: &View<'_>, whole: &[&Word]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (place, degree) in whole.iter().enumerate().skip(1) {
        let Some(last) = whole.get(place - 1) else { continue };
        let comma = matches!(view.part(last.at.end..degree.at.start), [','] | [',', ' ']);
        let short = degree.capital && degree.text.chars().count() <= 3 && view.chars().get(degree.at.end) == Some(&'.');
        if comma && short {
            // The first word of a sentence has a capital anyway.
            let is_name = |name: &Word, first: bool| (first || !name.opens) && name.text.chars().count() >= 3 && !name.listed.standing();
            found.extend(back_from(view, whole, place - 1, is_name));
        }
    }
    found
}

/// Names with their father's or their other name: "Orangwan bin Lainnya", "Orangwan alias Contoh".
fn joined(view: &View<'_>, whole: &[&Word]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (place, link) in whole.iter().enumerate().skip(1) {
        if !matches!(link.text.as_str(), "bin" | "binti" | "alias" | "als" | "aka") {
            continue;
        }
        let Some(second) = whole.get(place + 1).filter(|second| second.capital && second.at.start <= link.at.end + 2) else { continue };
        let is_name = |name: &Word, _: bool| !name.listed.standing() && !name.listed.generic();
        if let Some(first) = back_from(view, whole, place - 1, is_name).filter(|first| first.end + 1 == link.at.start) {
            found.push(first.start..second.at.end);
        }
    }
    found
}

/// Words with a capital that follow one another up to a place, as long as they are names; the flag tells the last one.
fn back_from(view: &View<'_>, whole: &[&Word], last: usize, is_name: impl Fn(&Word, bool) -> bool) -> Option<Range<usize>> {
    let mut at: Option<Range<usize>> = None;
    for name in whole.get(..=last)?.iter().rev().take(LONGEST + 1) {
        let follows = at.as_ref().is_none_or(|at| matches!(view.part(name.at.end..at.start), [' ' | '\n']));
        if !follows || !name.capital || !is_name(name, at.is_none()) {
            break;
        }
        at = Some(name.at.start..at.map_or(name.at.end, |at| at.end));
    }
    at
}
