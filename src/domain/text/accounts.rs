//! Addresses of e-mail, accounts of networks and links that lead to somebody, whoever it is.

use std::ops::Range;

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

/// Every `@`, `[at]`, `(at)` and `(a)`.
fn ats(chars: &[char]) -> Vec<Range<usize>> {
    let sign = |at: usize| match chars.get(at..)? {
        ['@', ..] => Some(at..at + 1),
        ['[', 'a', 't', ']', ..] | ['(', 'a', 't', ')', ..] => Some(at..at + 4),
        ['[', 'a', ']', ..] | ['(', 'a', ')', ..] => Some(at..at + 3),
        _ => None,
    };
    (0..chars.len()).filter_map(sign).collect()
}

/// Addresses in words: *orangwan at contoh dot com*.
pub(super) fn emails_in_words(view: &View<'_>, words: &[Word]) -> Vec<Range<usize>> {
    let whole = whole(words);
    let spoken = |run: &[&Word]| match run {
        [name, at, _, dot, end] if at.text == "at" && matches!(dot.text.as_str(), "dot" | "titik") && end.text.len() <= 4 => {
            let lead = view.part(0..name.at.start).iter().rev().take_while(|c| c.is_alphanumeric() || matches!(c, '.' | '_')).count();
            Some(name.at.start - lead..end.at.end)
        }
        _ => None,
    };
    whole.windows(5).filter_map(spoken).collect()
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
        // With a colon or a sign before it any word is an account; else only one that is written as no word is.
        let marked = view.part(word.at.end..from).iter().any(|c| matches!(c, ':' | '@'));
        let is_account = name.chars().count() >= 4 && (marked || name.contains(|c: char| c == '_' || c == '.' || c.is_ascii_digit()));
        (lead > 0 && lead <= 3 && is_account && name.contains(char::is_alphabetic)).then(|| from..from + name.chars().count())
    });
    behind.collect()
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
