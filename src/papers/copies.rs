//! *Salinan* and *petikan* of the decision: what the original says, that it is signed, and who certifies that the copy agrees with it
//! (UU 30/2014 art. 73).

use crate::decision;
use crate::{CasePaper, Ground, Paper};
use domain::acts::paper::LetterKind;
use domain::text::nip::group_nip;
use letters::{Facts, Measures, TextFact};
use words::Label as _;

use crate::phrases::EMPTY;

/// Salinan keputusan: the decree as it stands, in the wording of the decree.
pub static COPY: CasePaper = CasePaper {
    kind: LetterKind::Copy,
    paper: Paper {
        stem: "Salinan-Keputusan",
        template: "keputusan.surat",
        text: include_str!("../../assets/templates/keputusan.surat"),
        measures: Measures::DECREE,
    },
    fill: copy,
};

/// Petikan keputusan: the dicta without the considerations.
pub static EXCERPT: CasePaper = CasePaper {
    kind: LetterKind::Excerpt,
    paper: Paper {
        stem: "Petikan-Keputusan",
        template: "petikan_keputusan.surat",
        text: include_str!("../../assets/templates/petikan_keputusan.surat"),
        measures: Measures::DECREE,
    },
    fill: excerpt,
};

fn copy(facts: &mut Facts, ground: &Ground<'_>) {
    certified(facts, ground, "Salinan");
}

fn excerpt(facts: &mut Facts, ground: &Ground<'_>) {
    certified(facts, ground, "Petikan");
}

/// The decree with the statement of conformity. It is certified on the day it is made.
fn certified(facts: &mut Facts, ground: &Ground<'_>, what: &str) {
    use TextFact as X;
    let Ground { case, book, today, .. } = *ground;
    decision::fill(facts, ground);
    facts.text(X::CopyMark, what.to_uppercase());
    facts.text(X::CopyStands, "ttd");
    facts.text(X::CopyStatement, format!("{what} ini sesuai dengan aslinya."));
    facts.text(X::CopyDate, words::date(today));
    let certifier = case.decision.certifier.as_ref().and_then(|id| book.person(id));
    let post = certifier.map(|one| if one.position.trim().is_empty() { one.role.label() } else { one.position.trim() });
    facts.text(X::CopyOffice, post.unwrap_or("Pejabat yang mengesahkan"));
    facts.text(X::CopyName, certifier.map_or(EMPTY, |one| one.name.as_str()));
    if let Some(certifier) = certifier {
        facts.text(X::CopyNip, group_nip(&certifier.nip));
    }
}
