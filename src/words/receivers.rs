//! To whom a paper goes, without a name.

use domain::acts::paper::PaperId;
use domain::readings::case::Case;
use domain::readings::paper::Receiver;

/// The receiver of a paper as an expedition sheet may call him.
#[must_use]
pub fn receiver(case: &Case, paper: PaperId) -> String {
    match paper.kind.row().receiver {
        Receiver::Complainant => case.alias(),
        Receiver::Respondent => match case.facts.summonses.get(usize::from(paper.item)).map_or(0, |summons| summons.respondent) {
            0 if case.submission.respondents.len() > 1 => "Terlapor".to_owned(),
            no => format!("Terlapor-{}", no.max(1)),
        },
        Receiver::Agency => case.verification.forwarding.agency.trim().to_owned(),
        Receiver::Team => "Tim SP4N LAPOR".to_owned(),
        Receiver::Head => "Kepala".to_owned(),
        Receiver::Above => match case.facts.escalation_to.trim() {
            "" => "BPS Provinsi".to_owned(),
            to => to.to_owned(),
        },
        Receiver::Concerned => "Pihak terkait".to_owned(),
    }
}
