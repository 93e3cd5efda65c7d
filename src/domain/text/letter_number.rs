//! Numbers of letters as people write them: which are the same number, and of which year one is.

use super::plain;

/// What two numbers of papers are the same by: blanks, capitals, zeros before the running number, signs that cannot be seen and the archive
/// class in the middle make no other number, for a place of a series is given once in a year.
#[must_use]
pub fn number_key(value: &str) -> String {
    let seen: String = plain(value).chars().filter(|c| !c.is_whitespace()).collect();
    let is_class = |part: &&str| {
        part.split_once('.').is_some_and(|(letters, digits)| {
            letters.len() == 2
                && letters.bytes().all(|b| b.is_ascii_lowercase())
                && digits.len() == 3
                && digits.bytes().all(|b| b.is_ascii_digit())
        })
    };
    let mut parts = seen.split('/').filter(|part| !part.is_empty());
    let first = parts.next().map(without_zeros);
    first.into_iter().chain(parts.filter(|part| !is_class(part)).map(str::to_owned)).collect::<Vec<_>>().join("/")
}

/// A text whose runs of digits begin with no zero.
fn without_zeros(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let begins = !out.ends_with(|c: char| c.is_ascii_digit());
        let goes_on = text.get(at + 1..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        if !(c == '0' && begins && goes_on) {
            out.push(c);
        }
    }
    out
}

/// The year a number says, which stands behind its last stroke.
#[must_use]
pub fn year_of(value: &str) -> Option<i32> {
    let seen = plain(value);
    let last = seen.trim_end_matches('/').rsplit_once('/')?.1.trim();
    last.parse().ok().filter(|year| last.len() == 4 && (2000..=2100).contains(year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_year_of_a_number_stands_behind_its_last_stroke() {
        for number in ["B-050/16740/HM.310/2026", "062.N/KPA/ 2026", "TT-039/16740/２０２６", "BA-1/16740/2026/"] {
            assert_eq!(year_of(number), Some(2026), "{number}");
        }
        for number in ["B-2026", "B-050/16740/HM.310", "B-1/26", "", "2026", "B-1/1926"] {
            assert_eq!(year_of(number), None, "{number}");
        }
    }
}
