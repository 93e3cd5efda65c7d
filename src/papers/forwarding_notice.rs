//! *Pemberitahuan penerusan*: where the report went, and how to ask after it.

use crate::account::forwarded_how;
use crate::outgoing::{forward_facts, to_complainant};
use crate::phrases::or_dots;
use crate::{CasePaper, Ground, Paper};
use domain::acts::paper::LetterKind;
use letters::{Facts, ListFact, Measures, TextFact};

/// Notice of the forwarding to the complainant.
pub static PAPER: CasePaper = CasePaper {
    kind: LetterKind::ForwardingNotice,
    paper: Paper {
        stem: "Pemberitahuan-Penerusan",
        template: "pemberitahuan_penerusan.surat",
        text: include_str!("../../assets/templates/pemberitahuan_penerusan.surat"),
        measures: Measures::LETTER,
    },
    fill,
};

/// *Pemberitahuan penerusan* to the complainant.
fn fill(facts: &mut Facts, ground: &Ground<'_>) {
    use TextFact as X;
    let Ground { case, book, mask, today, .. } = *ground;
    let form = &case.verification.forwarding;
    to_complainant(facts, case, mask);
    forward_facts(facts, case, book, mask, today);
    facts.text(X::OutEnclosures, "-");
    facts.text(X::ForwardHow, forwarded_how(case));
    facts.text(
        X::ForwardIdentity,
        if form.by_portal {
            "Identitas Saudara tetap mengikuti pilihan keterbukaan identitas yang Saudara buat di LAPOR!."
        } else if form.identity_may_go {
            "Sesuai dengan persetujuan Saudara, identitas Saudara kami sertakan agar instansi tersebut dapat menghubungi Saudara."
        } else {
            "Identitas Saudara tidak kami sertakan. Jawaban instansi tersebut akan kami sampaikan kepada Saudara."
        },
    );
    facts.list(
        ListFact::ForwardChoices,
        [
            format!("menanyakan perkembangan langsung kepada {} dengan menyebut penerusan tersebut;", or_dots(&mask.text(&form.agency))),
            format!("menanyakan perkembangan kepada kami dengan menyebut nomor register {};", case.no),
            "melapor kepada Ombudsman Republik Indonesia bila instansi tersebut tidak menanggapi.".to_owned(),
        ],
    );
}
