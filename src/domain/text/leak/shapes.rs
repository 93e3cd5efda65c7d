//! The second net: what has the shape of a telephone number, an address, a plate or a name, whoever it belongs to.

use crate::text::leak::{fold, split, words};

/// Runs of digits however they are grouped, trimmed of the marks around them.
pub(super) fn digit_runs(text: &str) -> Vec<(usize, &str)> {
    let part = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '.' | '(' | ')' | '+');
    let runs = split(text, part).into_iter().filter_map(|(at, run)| {
        let lead = run.find(|c: char| c.is_ascii_digit() || c == '+')?;
        let bare = run.get(lead..)?.trim_end_matches(|c: char| !c.is_ascii_digit());
        (bare.bytes().filter(u8::is_ascii_digit).count() >= 6).then_some((at + lead, bare))
    });
    runs.collect()
}

/// The digits of a number, with the country code written as the leading zero.
pub(crate) fn national(text: &str) -> String {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    match digits.strip_prefix("62") {
        Some(rest) if text.trim_start().starts_with('+') || digits.len() >= 11 => format!("0{rest}"),
        _ => digits,
    }
}

/// Telephone numbers begin with 08, or with an area code; amounts and register numbers do not.
pub(super) fn is_phone(run: &str, digits: &str) -> bool {
    let grouped_by_points = run.contains('.') && !run.contains(['-', ' ', '+']);
    digits.starts_with("08") || (digits.starts_with('0') && !grouped_by_points && digits.len() <= 12)
}

pub(super) fn is_email(token: &str) -> bool {
    token.split_once('@').is_some_and(|(user, host)| !user.is_empty() && host.contains('.') && !host.starts_with('.'))
}

pub(super) fn is_link(token: &str) -> bool {
    let lower = fold(token);
    let accounts = ["wa.me/", "t.me/", "instagram.com/", "facebook.com/", "tiktok.com/@", "x.com/", "twitter.com/", "lapor.go.id/laporan/"];
    accounts.iter().any(|account| lower.contains(account))
}

/// One or two letters, one to four digits, one to three letters: `BG 1234 AB`.
pub(super) fn plates(text: &str) -> Vec<(usize, &str)> {
    let words = words(text);
    let capitals = |word: &str, most: usize| (1..=most).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase());
    let digits = |word: &str| (1..=4).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit());
    let mut found = Vec::new();
    for three in words.windows(3) {
        if let [(at, area), (_, number), (end, series)] = three
            && capitals(area, 2)
            && digits(number)
            && capitals(series, 3)
            && text.get(*at..*end).is_some_and(|between| between.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-')))
            && !ROMAN.contains(area)
        {
            found.push((*at, text.get(*at..end + series.len()).unwrap_or("")));
        }
    }
    // Written without blanks.
    for (at, word) in words {
        let area = word.bytes().take_while(u8::is_ascii_uppercase).count();
        let rest = word.get(area..).unwrap_or("");
        let number = rest.bytes().take_while(u8::is_ascii_digit).count();
        let series = rest.get(number..).unwrap_or("");
        if (1..=2).contains(&area) && (3..=4).contains(&number) && capitals(series, 3) {
            found.push((at, word));
        }
    }
    found
}

/// Capitalised words behind a form of address: "Pak Misalnda", "Sdri. Contohwati Rekaan"; not "Bapak Kepala".
pub(super) fn addressed(text: &str) -> Vec<(usize, &str)> {
    let words = words(text);
    let mut found = Vec::new();
    for (row, (at, word)) in words.iter().enumerate() {
        if !FORMS_OF_ADDRESS.contains(&fold(word).as_str()) {
            continue;
        }
        let mut from = at + word.len();
        let mut place: Option<(usize, usize)> = None;
        for (start, name) in words.iter().skip(row + 1).take(3) {
            let between = text.get(from..*start).unwrap_or("");
            let joined = between.chars().all(|c| c == ' ' || c == '.') && between.contains(' ');
            let named = name.chars().next().is_some_and(char::is_uppercase) && name.chars().count() > 1;
            if !joined || !named || STANDINGS.contains(&fold(name).as_str()) {
                break;
            }
            from = start + name.len();
            place = Some((place.map_or(*start, |(first, _)| first), from));
        }
        found.extend(place.and_then(|(first, end)| Some((first, text.get(first..end)?))));
    }
    found
}

/// Words that stand before a name.
const FORMS_OF_ADDRESS: [&str; 16] =
    ["pak", "bu", "bapak", "ibu", "sdr", "sdri", "saudara", "saudari", "mas", "mbak", "kak", "tuan", "nyonya", "bernama", "tn", "ny"];

/// Words behind a form of address that are an office or a role and so no name.
const STANDINGS: [&str; 34] = [
    "anda",
    "anggota",
    "atasan",
    "badan",
    "bapak",
    "bps",
    "bupati",
    "camat",
    "dan",
    "direktur",
    "gubernur",
    "guru",
    "ibu",
    "inspektur",
    "ketua",
    "kepala",
    "kota",
    "lurah",
    "menteri",
    "mitra",
    "operator",
    "pelapor",
    "penerima",
    "petugas",
    "pimpinan",
    "presiden",
    "rt",
    "rw",
    "saksi",
    "saudara",
    "sekretaris",
    "terlapor",
    "tim",
    "wali",
];

/// Roman numbers stand before figures in rules ("BAB I 2 A"), where they are no area of a plate.
const ROMAN: [&str; 6] = ["I", "V", "X", "II", "IV", "VI"];
