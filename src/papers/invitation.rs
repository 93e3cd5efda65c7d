//! *Surat undangan*: when and where a complainant, a witness, or somebody of another agency is asked to tell what he knows.
//!
//! It is shown to outsiders, so it says the purpose in general words only.

use crate::origin::at;
use crate::outgoing;
use crate::outgoing::to_complainant;
use crate::summons::appointment;
use crate::working;
use crate::working::party_name;
use crate::{CasePaper, Ground, Paper};
use domain::acts::fact_finding::Party;
use domain::acts::paper::LetterKind;
use domain::acts::step::Step;
use letters::{Facts, Measures, TextFact};

/// The paper.
pub static PAPER: CasePaper = CasePaper {
    kind: LetterKind::Invitation,
    paper: Paper {
        stem: "Surat-Undangan",
        template: "surat_undangan.surat",
        text: include_str!("../../assets/templates/surat_undangan.surat"),
        measures: Measures::LETTER,
    },
    fill,
};

/// *Surat undangan*: purpose in general words only.
fn fill(facts: &mut Facts, ground: &Ground<'_>) {
    use TextFact as X;
    let Ground { case, mask, item, .. } = *ground;
    let call = case.facts.summonses.get(item).cloned().unwrap_or_default();
    working::head(facts, case);
    let field = |name: &str| at(Step::FindFacts, &format!("summonses.{item}.{name}"));
    let standing = match call.party {
        Some(Party::Complainant) => {
            to_complainant(facts, case, mask);
            facts.text(X::InviteApart, "terpisah");
            "pelapor"
        }
        party => {
            outgoing::head(facts, case);
            facts.text(X::OutTo, party_name(case, mask, party.unwrap_or(Party::Witness), &call.name)).typed_in(&field("name"));
            if mask.names_respondents() {
                facts.text(X::SummonsPosition, call.position.trim()).typed_in(&field("position"));
                facts.text(X::OutAddress, call.address.trim()).typed_in(&field("address"));
            }
            facts.text(X::OutPlace, if call.address.trim().is_empty() { "di tempat" } else { "" });
            if party == Some(Party::Agency) { "wakil instansi" } else { "saksi" }
        }
    };
    facts.text(X::InviteStanding, standing).typed_in(&field("party"));
    facts.text(X::OutEnclosures, "-");
    appointment(facts, &call, mask, item);
}
