//! What has the shape of an address, an account, a plate or a name, whoever it belongs to.

use std::ops::Range;

use super::lists::{is_address_form, is_close_form, is_standing, is_title};
use super::view::{View, Word, whole};

/// Addresses of e-mail, also with blanks around the sign and with `[at]`.
pub(super) fn emails(view: &View<'_>) -> Vec<Range<usize>> {
    let chars = view.chars();
    let user = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '+');
    let mut found = Vec::new();
    for sign in ats(chars) {
        let before = view.part(0..sign.start);
        let gap = before.iter().rev().take_while(|c| **c == ' ').count();
        let name = before.iter().rev().skip(gap).take_while(|c| user(**c)).count();
        let after = chars.get(sign.end..).unwrap_or_default();
        let lead = after.iter().take_while(|c| **c == ' ').count();
        let dot = |at: usize| matches!(after.get(at..at + 5), Some(['[', 'd', 'o', 't', ']'] | ['(', 'd', 'o', 't', ')']));
        let mut host = 0;
        while after.get(lead + host).is_some_and(|c| user(*c)) || dot(lead + host) {
            host += if dot(lead + host) { 5 } else { 1 };
        }
        let from = sign.start.saturating_sub(gap + name);
        let written: String = after.iter().skip(lead).take(host).collect();
        let written = written.trim_end_matches(['.', '-', '_']);
        let is_host = written.contains(['.', '[', '(']) && !written.starts_with('.') && written.chars().any(char::is_alphabetic);
        if name > 0 && is_host && gap <= 2 && lead <= 2 {
            let lead_marks = chars.get(from..).unwrap_or_default().iter().take_while(|c| !c.is_alphanumeric()).count();
            found.push(from + lead_marks..sign.end + lead + written.chars().count());
        }
    }
    found
}

/// Every `@`, `[at]` and `(at)`.
fn ats(chars: &[char]) -> Vec<Range<usize>> {
    let written = |at: usize| matches!(chars.get(at..at + 4), Some(['[', 'a', 't', ']'] | ['(', 'a', 't', ')']));
    (0..chars.len())
        .filter_map(|at| if chars.get(at) == Some(&'@') { Some(at..at + 1) } else { written(at).then_some(at..at + 4) })
        .collect()
}

/// Accounts as `@orangwan_lain`; the portal's own is none of a person.
pub(super) fn handles(view: &View<'_>) -> Vec<Range<usize>> {
    const OFFICIAL: [&str; 4] = ["lapor1708", "sp4nlapor", "bps_statistics", "bps"];
    let chars = view.chars();
    let inside = |c: &char| c.is_alphanumeric() || matches!(c, '_' | '.');
    let mut found = Vec::new();
    for at in (0..chars.len()).filter(|at| chars.get(*at) == Some(&'@')) {
        let free = at.checked_sub(1).and_then(|before| chars.get(before)).is_none_or(|c| !c.is_alphanumeric());
        let name: String = chars.get(at + 1..).unwrap_or_default().iter().take_while(|c| inside(c)).collect();
        let name = name.trim_end_matches('.');
        let called = chars.get(at + 1 + name.chars().count()) == Some(&'(');
        if free && !called && name.chars().count() >= 3 && !OFFICIAL.contains(&name) {
            found.push(at..at + 1 + name.chars().count());
        }
    }
    found
}

/// Accounts behind the name of a network: `IG: orangwan_lain`, `telegram orangwan88`.
pub(super) fn accounts(view: &View<'_>, words: &[Word]) -> Vec<Range<usize>> {
    const NETWORKS: [&str; 9] = ["ig", "instagram", "fb", "facebook", "tiktok", "telegram", "twitter", "threads", "line"];
    let chars = view.chars();
    let inside = |c: &&char| c.is_alphanumeric() || matches!(c, '_' | '.');
    let named = words.iter().filter(|word| !word.glued && NETWORKS.contains(&word.text.as_str()));
    let behind = named.filter_map(|word| {
        let lead = chars.get(word.at.end..)?.iter().take_while(|c| matches!(c, ' ' | ':' | '@')).count();
        let from = word.at.end + lead;
        let name: String = chars.get(from..)?.iter().take_while(inside).collect();
        let name = name.trim_end_matches('.');
        let is_account = name.chars().count() >= 4 && name.contains(|c: char| c == '_' || c == '.' || c.is_ascii_digit());
        (lead > 0 && lead <= 3 && is_account && name.contains(char::is_alphabetic)).then(|| from..from + name.chars().count())
    });
    behind.collect()
}

/// Names before a degree: "Orangwan Lainnya, S.E.".
pub(super) fn titled(view: &View<'_>, words: &[Word]) -> Vec<Range<usize>> {
    let whole = whole(words);
    let mut found = Vec::new();
    for (place, degree) in whole.iter().enumerate().skip(1) {
        let Some(last) = whole.get(place - 1) else { continue };
        let gap = view.part(last.at.end..degree.at.start);
        let comma = matches!(gap, [','] | [',', ' ']);
        let short = degree.capital && degree.text.chars().count() <= 3 && view.chars().get(degree.at.end) == Some(&'.');
        if !comma || !short {
            continue;
        }
        let mut from = last.at.start + 1;
        for name in whole.get(..place).unwrap_or_default().iter().rev().take(5) {
            let joined = from > last.at.start || matches!(view.part(name.at.end..from), [' ' | '\n']);
            // The first word of a sentence has a capital anyway.
            let begins = name.opens && from <= last.at.start;
            if !joined || !name.capital || begins || name.text.chars().count() < 3 || is_standing(&name.text) {
                break;
            }
            from = name.at.start;
        }
        if from <= last.at.start {
            found.push(from..last.at.end);
        }
    }
    found
}

/// Links that lead to a person or a report, with or without a scheme.
pub(super) fn links(view: &View<'_>) -> Vec<Range<usize>> {
    const ACCOUNTS: [&str; 13] = [
        "wa.me/",
        "t.me/",
        "instagram.com/",
        "facebook.com/",
        "fb.com/",
        "fb.me/",
        "tiktok.com/@",
        "x.com/",
        "twitter.com/",
        "youtube.com/@",
        "linkedin.com/in/",
        "threads.net/@",
        "lapor.go.id/laporan/",
    ];
    let chars = view.chars();
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let outside = |c: &char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')' | '<' | '>' | '"');
        if chars.get(at).is_some_and(outside) {
            at += 1;
            continue;
        }
        let len = chars.get(at..).unwrap_or_default().iter().take_while(|c| !outside(c)).count();
        let part = view.part(at..at + len);
        if part.contains(&'/') {
            let text: String = part.iter().collect();
            let bare = text.trim_start_matches("https://").trim_start_matches("http://").trim_start_matches("www.");
            let (host, path) = bare.split_once('/').unwrap_or((bare, ""));
            let ends = [".com", ".id", ".net", ".org", ".me", ".co", ".info", ".be", ".ee", ".io", ".ly", ".gl", ".page", ".link"];
            let foreign =
                ends.iter().any(|end| host.ends_with(end)) && !host.ends_with(".go.id") && path.chars().any(char::is_alphanumeric);
            if foreign || ACCOUNTS.iter().any(|account| text.contains(account)) {
                let lead = part.iter().take_while(|c| !c.is_alphanumeric()).count();
                let tail = part.iter().rev().take_while(|c| !c.is_alphanumeric()).count();
                found.push(at + lead..at + len - tail);
            }
        }
        at += len.max(1);
    }
    found
}

/// Letters of the area at the head of a vehicle plate.
const AREAS: [&str; 48] = [
    "a", "b", "d", "e", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "w", "z", "aa", "ab", "ad", "ae", "ag", "ba", "bb", "bd",
    "be", "bg", "bh", "bk", "bl", "bm", "bn", "bp", "da", "dd", "de", "dg", "dh", "dk", "dm", "dr", "ea", "eb", "ed", "kb", "kh", "kt",
    "ku",
];

/// Words before a plate in small letters.
const VEHICLES: [&str; 12] =
    ["mobil", "motor", "plat", "nopol", "kendaraan", "polisi", "bernopol", "truk", "minibus", "sepeda", "dinas", "ber"];

/// One or two letters of an area, one to four digits, one to three letters: `BG 1234 AB`, `bg1234ab`.
pub(super) fn plates(view: &View<'_>, words: &[Word]) -> Vec<Range<usize>> {
    // By parts: what is glued together is read apart.
    let whole = whole(words);
    let letters = |text: &str, most: usize| (1..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_lowercase());
    let digits = |text: &str| (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    let upper = |at: &Range<usize>| view.words_typed(at).chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    let mut found = Vec::new();
    let mut take = |area: &str, number: &str, series: &str, at: Range<usize>, before: Option<&Word>| {
        let shape = AREAS.contains(&area) && digits(number) && letters(series, 3);
        let vehicle = before.is_some_and(|word| VEHICLES.contains(&word.text.as_str()));
        let roman = area.chars().all(|c| matches!(c, 'i' | 'v' | 'x'));
        if shape && !roman && (vehicle || (upper(&at) && (number.len() >= 3 || area.len() == 2))) {
            found.push(at);
        }
    };
    for (place, word) in whole.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|before| whole.get(before)).copied();
        let (area, rest) = word.text.split_at(word.text.bytes().take_while(u8::is_ascii_lowercase).count());
        let (number, series) = rest.split_at(rest.bytes().take_while(u8::is_ascii_digit).count());
        if !number.is_empty() && !series.is_empty() {
            take(area, number, series, word.at.clone(), before);
        } else if let (Some(second), Some(third)) = (whole.get(place + 1), whole.get(place + 2)) {
            let close = |one: &Word, two: &Word| {
                let gap = view.part(one.at.end..two.at.start);
                gap.len() <= 2 && gap.iter().all(|c| matches!(c, ' ' | '-' | '.'))
            };
            if number.is_empty() && close(word, second) && close(second, third) {
                take(area, &second.text, &third.text, word.at.start..third.at.end, before);
            }
        }
        // BG1234 AB, BG 1234AB.
        if let Some(second) = whole.get(place + 1) {
            let gap = view.part(word.at.end..second.at.start);
            if gap == [' '] {
                let both = format!("{}{}", word.text, second.text);
                let area_len = both.bytes().take_while(u8::is_ascii_lowercase).count();
                let (area, rest) = both.split_at(area_len);
                let (number, series) = rest.split_at(rest.bytes().take_while(u8::is_ascii_digit).count());
                if (word.text.len() > area_len) != (second.text.len() > series.len()) && number.len() >= 3 && !series.is_empty() {
                    take(area, number, series, word.at.start..second.at.end, before);
                }
            }
        }
    }
    found
}

/// Names behind a form of address or a word that announces one: "Pak M. Orangwan", "Sdri. Contohwati Rekaan", "a.n. Orangwan",
/// "Nama petugas: Orangwan"; not "Bapak Kepala".
pub(super) fn addressed(view: &View<'_>, words: &[Word]) -> Vec<Range<usize>> {
    let whole = whole(words);
    let mut found = Vec::new();
    for place in 0..whole.len() {
        let Some((next, close)) = announced(view, &whole, place) else { continue };
        let wide = whole.get(place).is_some_and(|word| matches!(word.text.as_str(), "bapak" | "ibu" | "bu"));
        let mut at: Option<Range<usize>> = None;
        let mut end = next.1;
        for name in whole.iter().skip(next.0).take(4) {
            let gap = view.part(end..name.at.start);
            let joined = gap.len() <= 3 && gap.iter().all(|c| matches!(c, ' ' | '.' | '\n' | ':' | '"'));
            let short = name.text.chars().count() < 2;
            let initial = short && name.capital && view.chars().get(name.at.end) == Some(&'.');
            let small = close && at.is_none() && name.text.chars().count() > 3 && !(wide && is_verb(&name.text));
            let named = !short && (name.capital || small);
            if !joined || !(named || initial) || is_standing(&name.text) || (name.text.chars().any(|c| c.is_ascii_digit())) {
                break;
            }
            end = name.at.end;
            let title = is_title(&name.text) || is_address_form(&name.text);
            if named && !title {
                at = Some(at.map_or(name.at.start, |at| at.start)..end);
            }
            if small && !name.capital {
                break;
            }
        }
        found.extend(at);
    }
    found
}

/// Whether a word in small letters is a word of the sentence by its first syllable: *ibu menunggu*, *bapak dipanggil*.
fn is_verb(word: &str) -> bool {
    ["me", "ber", "ter", "di", "ke", "se", "pe"].iter().any(|first| word.starts_with(first))
}

/// Where a name is announced by the word at a place: the next word and the place where the announcement ends, and whether a name in small
/// letters may follow.
fn announced(view: &View<'_>, whole: &[&Word], place: usize) -> Option<((usize, usize), bool)> {
    let word = whole.get(place)?;
    let behind = |word: &Word| view.part(word.at.end..word.at.end + 1);
    // a.n., a/n and atas nama.
    let second = whole.get(place + 1);
    let on_behalf = word.text == "a"
        && matches!(behind(word), ['.' | '/'])
        && second.is_some_and(|next| next.text == "n" && next.at.start == word.at.end + 1);
    if on_behalf || (word.text == "atas" && second.is_some_and(|next| next.text == "nama")) {
        return Some(((place + 2, second?.at.end), false));
    }
    // Nama petugas: …
    if word.text == "nama" {
        let colon = |word: &Word| matches!(view.part(word.at.end..word.at.end + 2), [':', ..] | [' ', ':']);
        let last = whole.get(place + 1).filter(|next| colon(next));
        let colon = if colon(word) { Some((place + 1, word.at.end)) } else { last.map(|next| (place + 2, next.at.end)) };
        return colon.map(|next| (next, false));
    }
    // dr, ir, h and their like are titles only with a point; "dr" may be short for "dari".
    let needs_point = matches!(word.text.as_str(), "dr" | "h" | "ir" | "ust" | "ny" | "tn" | "nn" | "kh" | "an");
    if !is_address_form(&word.text) || (needs_point && behind(word) != ['.']) {
        return None;
    }
    Some(((place + 1, word.at.end), is_close_form(&word.text)))
}
