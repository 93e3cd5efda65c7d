//! The office's own style on its papers: which sheet, which margins, which habits of letters and decrees.

use domain::acts::style::{FirstDictum, InitialsOn, PaperStyle};
use letters::look::{self, Initials, Look, Seal, Stock};
use letters::{Facts, Measures, TextFact};

use crate::Paper;

/// How a paper is set in a style.
#[must_use]
pub fn measures(paper: &Paper, style: &PaperStyle) -> Measures {
    let (width, height) = style.paper.millimetres();
    let margins = style.margins.map(|own| [own.left, own.right, own.top, own.bottom].map(f64::from));
    paper.measures.on(Stock { width: f64::from(width), height: f64::from(height), margins })
}

/// How the letters and decrees of a style look.
#[must_use]
pub fn look(style: &PaperStyle, is_draft: bool) -> Look {
    let asked = match style.initials {
        InitialsOn::Nothing => false,
        InitialsOn::Drafts => is_draft,
        InitialsOn::Everything => true,
    };
    let initials = Initials { heads: ["Diperiksa oleh".to_owned(), "Paraf".to_owned()], roles: style.initials_by.clone() };
    Look {
        blank_head: style.blank_head.map(f64::from),
        first: first_dictum(style),
        name_bold: style.name_bold,
        name_underlined: style.name_underlined,
        seal: style.seal.as_ref().map(|room| Seal { side: f64::from(room.side), caption: room.caption.clone() }),
        initials: Some(initials).filter(|initials| asked && !initials.roles.is_empty()),
    }
}

/// The word of the first dictum.
pub fn first_dictum(style: &PaperStyle) -> look::FirstDictum {
    match style.first_dictum {
        FirstDictum::Kesatu => look::FirstDictum::Kesatu,
        FirstDictum::Pertama => look::FirstDictum::Pertama,
    }
}

/// What the decrees of a style say or leave out.
pub fn decree(facts: &mut Facts, style: &PaperStyle) {
    if style.invocation {
        facts.text(TextFact::Invocation, "Dengan Rahmat Tuhan Yang Maha Esa");
    }
    if !style.decree_nip {
        facts.forget_text(TextFact::HeadNip).forget_text(TextFact::SignerNip);
    }
}
