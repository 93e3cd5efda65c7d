//! To whom a paper goes, without a name.

use domain::acts::challenge::Challenger;
use domain::acts::fact_finding::Party;
use domain::acts::paper::{Edition, PaperId};
use domain::readings::case::Case;
use domain::readings::paper::Receiver;
use domain::text::mask::Mask;

/// The receiver of a paper as an expedition sheet may call him.
#[must_use]
pub fn receiver(case: &Case, paper: PaperId) -> String {
    match paper.kind.row().receiver {
        Receiver::Complainant => case.alias(),
        Receiver::Respondent => match case.facts.summonses.get(usize::from(paper.item)).map_or(0, |summons| summons.respondent) {
            0 if case.submission.respondents.len() > 1 => "Terlapor".to_owned(),
            no => format!("Terlapor-{}", no.max(1)),
        },
        Receiver::Invited => case
            .facts
            .summonses
            .get(usize::from(paper.item))
            .map_or_else(String::new, |call| case.code_of(call.party.unwrap_or(Party::Witness), call.respondent, &call.name)),
        Receiver::Asked => case.facts.requests.get(usize::from(paper.item)).map_or_else(String::new, |asked| asked.to.trim().to_owned()),
        Receiver::Giver => case
            .facts
            .evidence
            .get(usize::from(paper.item))
            .map_or_else(String::new, |evidence| case.code_of(evidence.given_by.unwrap_or(Party::NoOne), 0, &evidence.given_name)),
        Receiver::Listed => {
            let to = case.decision.deliveries.get(usize::from(paper.item)).map_or("", |delivery| delivery.to.trim());
            Mask::of(case, Edition::Masked).text(to)
        }
        Receiver::Executor => {
            let who = case.decision.dicta.get(usize::from(paper.item)).map_or("", |dictum| dictum.who.trim());
            Mask::of(case, Edition::Masked).text(who)
        }
        Receiver::Public => "Masyarakat".to_owned(),
        Receiver::Agency => case.verification.forwarding.agency.trim().to_owned(),
        Receiver::Team => "Tim SP4N LAPOR".to_owned(),
        Receiver::Head => "Kepala".to_owned(),
        Receiver::Above => match case.facts.escalation_to.trim() {
            "" => "BPS Provinsi".to_owned(),
            to => to.to_owned(),
        },
        Receiver::Challenger => match case.brought.get(usize::from(paper.item)).and_then(|one| one.what.by) {
            Some(Challenger::Complainant) => case.alias(),
            Some(Challenger::Respondent) => "Terlapor".to_owned(),
            Some(Challenger::Ombudsman) => "Ombudsman".to_owned(),
            Some(Challenger::Concerned) | None => "Pihak terkait".to_owned(),
        },
        Receiver::Ombudsman => "Ombudsman".to_owned(),
        Receiver::Concerned => "Pihak terkait".to_owned(),
    }
}
