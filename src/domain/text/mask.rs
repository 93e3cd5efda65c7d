//! Names in papers: who may be named in which edition, and code names for everybody else.

use super::leak::{LeakKind, PROXY, Secrets, replaced};
use crate::acts::paper::Edition;
use crate::acts::reporter::Openness;
use crate::readings::case::Case;

/// What may not stand in an edition, with what stands in its place: the secrets of the edition, and what the operator chose to mask.
pub struct Mask {
    edition: Edition,
    complainant: String,
    secrets: Secrets,
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
        let mut secrets = Secrets::default();
        if edition == Edition::Masked || case.openness() != Openness::Open {
            secrets.complainant(case);
        }
        if edition == Edition::Masked {
            secrets.others(case);
        }
        // The complete edition of a sealed case hides only who complains, so only that choice counts in it.
        let counts = |instead: &str| edition == Edition::Masked || (case.openness().is_sealed() && (instead == alias || instead == PROXY));
        // A choice of the time before the code name bore the year means the same complainant, who has one name on a paper.
        let former = case.former_alias();
        for (text, instead) in &case.maskings {
            let instead = instead.as_deref().map(|instead| if instead == former { alias.as_str() } else { instead });
            if let Some(instead) = instead.filter(|instead| counts(instead)) {
                secrets.phrase(LeakKind::Respondent, text, instead);
            }
        }
        Self { edition, complainant, secrets }
    }

    /// The complainant as this edition may name him.
    pub fn complainant(&self) -> &str {
        &self.complainant
    }

    /// Whether respondents may be named.
    pub fn names_respondents(&self) -> bool {
        self.edition == Edition::Internal
    }

    /// Free text without the names this edition may not show; every other letter stays as it was typed.
    pub fn text(&self, text: &str) -> String {
        let text = text.trim();
        replaced(text, &self.secrets.known(text))
    }
}
