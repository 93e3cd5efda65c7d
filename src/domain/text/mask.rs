//! Names in papers: who may be named in which edition, and code names for everybody else.

use crate::acts::paper::Edition;
use crate::acts::reporter::Openness;
use crate::readings::case::Case;
use crate::text::leak::{PROXY, is_common, is_of_dates, name_parts, national};

/// The names that may not stand in an edition, with what stands in their place.
pub struct Mask {
    edition: Edition,
    complainant: String,
    /// Whole texts, longest first: names, addresses.
    texts: Vec<(String, String)>,
    /// Single words of names.
    words: Vec<(String, String)>,
    /// Digits of telephone numbers, NIK and NIP, however they are grouped.
    numbers: Vec<(String, String)>,
}

impl Mask {
    /// The mask of a case for an edition. A sealed complainant is masked in every edition.
    #[must_use]
    pub fn of(case: &Case, edition: Edition) -> Self {
        let alias = case.alias();
        let open = case.submission.identity.if_open(case.openness());
        let named = open.map(|identity| identity.name.trim()).filter(|name| !name.is_empty());
        let complainant = match (edition, named) {
            (Edition::Internal, Some(name)) => name.to_owned(),
            _ => alias.clone(),
        };
        let mut mask = Self { edition, complainant, texts: Vec::new(), words: Vec::new(), numbers: Vec::new() };
        // The names are examined here only to take them out.
        let identity = case.submission.identity.examine();
        if edition == Edition::Masked || case.openness() != Openness::Open {
            mask.name(&identity.name, &alias);
            mask.plain(&identity.email, &alias);
            mask.plain(&identity.address, &alias);
            mask.number(&identity.phone, &alias);
            mask.number(&identity.nik, &alias);
            mask.name(&case.submission.proxy.holder, PROXY);
        }
        if edition == Edition::Masked {
            for (row, respondent) in case.submission.respondents.iter().enumerate() {
                let code = format!("Terlapor-{}", row + 1);
                mask.name(&respondent.name, &code);
                mask.number(&respondent.nip, &code);
            }
        }
        // The complete edition of a sealed case hides only who complains, so only that choice counts in it.
        let counts = |instead: &str| edition == Edition::Masked || (case.openness().is_sealed() && (instead == alias || instead == PROXY));
        // A choice of the time before the code name bore the year means the same complainant, who has one name on a paper.
        let former = case.former_alias();
        for (text, instead) in &case.maskings {
            let instead = instead.as_deref().map(|instead| if instead == former { alias.as_str() } else { instead });
            if let Some(instead) = instead.filter(|instead| counts(instead)) {
                mask.texts.push((text.clone(), instead.to_owned()));
            }
        }
        mask.texts.sort_by_key(|(text, _)| std::cmp::Reverse(text.len()));
        mask
    }

    /// A name as a whole, without its titles, and each of its words.
    fn name(&mut self, name: &str, code: &str) {
        self.plain(name, code);
        self.plain(name.split(',').next().unwrap_or(""), code);
        let parts = name_parts(name);
        self.plain(&parts.join(" "), code);
        // An everyday word by itself stays: putting a code for it would corrupt the letter and tell the name.
        for word in parts.iter().filter(|word| word.chars().count() >= 3 && !is_common(word)) {
            self.words.push((word.clone(), code.to_owned()));
        }
    }

    fn plain(&mut self, text: &str, code: &str) {
        let text = text.trim();
        if text.chars().count() >= 3 && !is_of_dates(&text.to_lowercase()) {
            self.texts.push((text.to_owned(), code.to_owned()));
        }
    }

    fn number(&mut self, text: &str, code: &str) {
        let digits = national(text);
        if digits.len() >= 6 {
            self.numbers.push((digits, code.to_owned()));
        }
    }

    /// The complainant as this edition may name him.
    pub fn complainant(&self) -> &str {
        &self.complainant
    }

    /// Whether respondents may be named.
    pub fn names_respondents(&self) -> bool {
        self.edition == Edition::Internal
    }

    /// Free text without the names this edition may not show.
    pub fn text(&self, text: &str) -> String {
        let mut masked = text.trim().to_owned();
        for (name, code) in self.texts.iter().chain(&self.words) {
            masked = replace_ignoring_case(&masked, name, code);
        }
        for (digits, code) in &self.numbers {
            masked = replace_number(&masked, digits, code);
        }
        masked
    }
}

/// Replaces a name where it stands by itself; inside another word ("Ali" in "kembali") it is no name.
fn replace_ignoring_case(text: &str, name: &str, code: &str) -> String {
    let fold = |c: char| c.to_lowercase().next().unwrap_or(c);
    let needle: Vec<char> = name.chars().map(fold).collect();
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while at < chars.len() {
        let hit = chars[at..].len() >= needle.len() && chars[at..].iter().zip(&needle).all(|(c, n)| fold(*c) == *n);
        let end = at + needle.len();
        let inside =
            at.checked_sub(1).is_some_and(|before| chars[before].is_alphanumeric()) || chars.get(end).is_some_and(|c| c.is_alphanumeric());
        if hit && !inside {
            out.push_str(code);
            at = end;
        } else {
            out.push(chars[at]);
            at += 1;
        }
    }
    out
}

/// Replaces a number in whatever groups it is written.
fn replace_number(text: &str, digits: &str, code: &str) -> String {
    let part = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '.' | '(' | ')' | '+');
    let mut out = String::with_capacity(text.len());
    let mut run = String::new();
    for c in text.chars().map(Some).chain([None]) {
        match c {
            Some(c) if part(c) => run.push(c),
            other => {
                if national(run.trim_start()).contains(digits) {
                    let lead = run.len() - run.trim_start_matches([' ', '.']).len();
                    out.push_str(&run[..lead]);
                    out.push_str(code);
                    out.push_str(&run[run.trim_end_matches([' ', '.', '-']).len()..]);
                } else {
                    out.push_str(&run);
                }
                run.clear();
                out.extend(other);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_taken_out_whatever_their_case() {
        let masked = replace_ignoring_case("Budi dan BUDI, budi.", "Budi", "Pelapor-2026-0001");
        assert_eq!(masked, "Pelapor-2026-0001 dan Pelapor-2026-0001, Pelapor-2026-0001.");
        assert_eq!(replace_ignoring_case("Budidaya ikan", "Budi", "x"), "Budidaya ikan");
        assert_eq!(replace_ignoring_case("Ali kembali; menjadi wali Ali.", "Ali", "x"), "x kembali; menjadi wali x.");
    }

    #[test]
    fn numbers_are_taken_out_in_whatever_groups() {
        for typed in ["0800-000-0005", "08000000005", "+62 800 000 0005", "0800 000 0005"] {
            assert_eq!(
                replace_number(&format!("Telepon {typed}, sore."), "08000000005", "Pelapor-2026-0040"),
                "Telepon Pelapor-2026-0040, sore."
            );
        }
        assert_eq!(replace_number("Rp60.000 pada 1 September 2026.", "08000000005", "x"), "Rp60.000 pada 1 September 2026.");
    }
}
