//! *Berita acara penerimaan bukti*: what somebody handed over, on which day, with the fingerprint of each file.

use crate::origin::at;
use crate::phrases::this_day;
use crate::working;
use crate::working::{party_name, respondent_name, sign};
use crate::{CasePaper, Ground, Paper};
use domain::acts::fact_finding::Party;
use domain::acts::paper::LetterKind;
use domain::acts::person::Role;
use domain::acts::step::Step;
use domain::rules::powers::member;
use letters::{Facts, Measures, TableFact, TextFact};
use words::Label as _;

/// The paper.
pub static PAPER: CasePaper = CasePaper {
    kind: LetterKind::EvidenceReceipt,
    paper: Paper {
        stem: "Penerimaan-Bukti",
        template: "penerimaan_bukti.surat",
        text: include_str!("../../assets/templates/penerimaan_bukti.surat"),
        measures: Measures::SHEET,
    },
    fill,
};

/// *Berita acara penerimaan bukti* of one giver and one day.
fn fill(facts: &mut Facts, ground: &Ground<'_>) {
    use TextFact as X;
    let Ground { case, book, mask, item, today, .. } = *ground;
    working::head(facts, case);
    let Some(first) = case.facts.evidence.get(item) else { return };
    let field = |name: &str| at(Step::FindFacts, &format!("evidence.{item}.{name}"));
    let party = first.given_by.unwrap_or(Party::NoOne);
    let name = match party {
        Party::Complainant => mask.complainant().to_owned(),
        Party::Respondent => respondent_name(case, mask, 0),
        Party::Witness | Party::Agency | Party::NoOne => party_name(case, mask, party, &first.given_name),
    };
    facts.text(X::GivenOpening, this_day(first.obtained_on)).typed_in(&field("obtained_on"));
    facts.text(X::GivenBy, name.clone()).typed_in(&field("given_name"));
    facts.text(X::GivenStanding, party.label()).typed_in(&field("given_by"));
    for evidence in case.facts.evidence.iter().filter(|other| other.is_of_one_hand(first)) {
        let print = evidence.file.map_or_else(|| "–".to_owned(), |file| file.to_string().chars().take(16).collect());
        let kind = evidence.kind.map_or("–", |kind| kind.label());
        facts.row(TableFact::GivenEvidence, [evidence.code.trim().to_owned(), kind.to_owned(), mask.text(&evidence.source), print]);
    }
    facts.row(TableFact::WorkSigners, ["Yang menyerahkan".to_owned(), name, String::new()]);
    let taker = case.facts.assignment.officers.iter().find_map(|id| book.person(id));
    let on = first.obtained_on.unwrap_or(today);
    sign(facts, "Yang menerima", taker.or_else(|| member(case, book, on, &[Role::Chair, Role::Secretary])));
}
