//! Names in papers: who may be named in which edition, and code names for everybody else.

use crate::domain::case::Case;
use crate::domain::event::Edition;
use crate::domain::reporter::Openness;

/// The names that may not stand in an edition, with what stands in their place.
pub(super) struct Mask {
    edition: Edition,
    complainant: String,
    replacements: Vec<(String, String)>,
}

impl Mask {
    /// The mask of a case for an edition. A sealed complainant is masked in every edition.
    pub fn of(case: &Case, edition: Edition) -> Self {
        let alias = case.alias();
        let open = case.submission.identity.if_open(case.openness());
        let named = open.map(|identity| identity.name.trim()).filter(|name| !name.is_empty());
        let mut replacements = Vec::new();
        // The names are examined here only to take them out.
        let identity = case.submission.identity.examine();
        if edition == Edition::Masked || case.openness() != Openness::Open {
            for text in [&identity.name, &identity.phone, &identity.email, &identity.nik, &identity.address] {
                push(&mut replacements, text, &alias);
            }
        }
        if edition == Edition::Masked {
            for (row, respondent) in case.submission.respondents.iter().enumerate() {
                let code = format!("Terlapor-{}", row + 1);
                push(&mut replacements, &respondent.name, &code);
                // Titles after the comma are often left out in running text.
                push(&mut replacements, respondent.name.split(',').next().unwrap_or(""), &code);
                push(&mut replacements, &respondent.nip, &code);
            }
        }
        let complainant = match (edition, named) {
            (Edition::Internal, Some(name)) => name.to_owned(),
            _ => alias,
        };
        Self { edition, complainant, replacements }
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
        for (name, code) in &self.replacements {
            masked = replace_ignoring_case(&masked, name, code);
        }
        masked
    }
}

fn push(replacements: &mut Vec<(String, String)>, text: &str, code: &str) {
    let text = text.trim();
    if text.chars().count() >= 3 {
        replacements.push((text.to_owned(), code.to_owned()));
    }
}

fn replace_ignoring_case(text: &str, name: &str, code: &str) -> String {
    let fold = |c: char| c.to_lowercase().next().unwrap_or(c);
    let needle: Vec<char> = name.chars().map(fold).collect();
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while at < chars.len() {
        let hit = chars[at..].len() >= needle.len() && chars[at..].iter().zip(&needle).all(|(c, n)| fold(*c) == *n);
        if hit {
            out.push_str(code);
            at += needle.len();
        } else {
            out.push(chars[at]);
            at += 1;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_taken_out_whatever_their_case() {
        assert_eq!(replace_ignoring_case("Budi dan BUDI, budi.", "Budi", "Pelapor-0001"), "Pelapor-0001 dan Pelapor-0001, Pelapor-0001.");
        assert_eq!(replace_ignoring_case("Ada", "Budi", "x"), "Ada");
    }
}
