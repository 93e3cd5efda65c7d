//! What each paper says: one file for each paper, from a case and the rules to the facts its wording needs.
//!
//! A new paper is its file, its template, and its line in a list below. Nothing here touches a disk or a clock: the day
//! is an argument, and who may be named is decided by the mask of the edition.

// Papers of a case.
pub mod assignment;
pub mod complete_notice;
pub mod completion_reminder;
pub mod completion_request;
pub mod conflict_statements;
pub mod copies;
pub mod correction_record;
pub mod cover_note;
pub mod data_request;
pub mod decision;
pub mod discipline_draft;
pub mod disposition;
pub mod evidence_receipt;
pub mod follow_up_report;
pub mod forwarding;
pub mod forwarding_notice;
pub mod forwarding_reminder;
pub mod handing_over;
pub mod identity_log;
pub mod invitation;
pub mod lapse_notice;
pub mod memo;
pub mod minutes;
pub mod objection_decision;
pub mod ombudsman_answer;
pub mod progress;
pub mod publication;
pub mod receipt;
pub mod result_notice;
pub mod summons;
pub mod verification_sheet;

// Papers of the office.
pub mod action_reminder;
pub mod agenda;
pub mod archive_list;
pub mod complaint_form;
pub mod daily_sheet;
pub mod destruction_minutes;
pub mod guideline;
pub mod hand_over;
pub mod how_to_report;
pub mod incident_report;
pub mod pledge;
pub mod register_book;
pub mod sop_sheet;
pub mod wall_poster;

// Papers about one case, a period or a day that are asked for by themselves, and the plain text for the portal.
pub mod case_file;
pub mod expedition;
pub mod lapor_answer;
pub mod monev;
pub mod notice_board;
pub mod proposed;
pub mod reckoning;

// What several papers share.
mod account;
mod case_data;
mod fact_finding;
pub mod masked;
pub mod origin;
mod outgoing;
mod paper;
mod phrases;
pub mod sample;
pub mod style;
pub mod team_decree;
mod terms;
mod upward;
mod working;

#[cfg(test)]
mod tests;

use domain::acts::paper::LetterKind;

pub use self::case_data::register_data;
pub use self::lapor_answer::lapor_answer;
pub use self::paper::{CasePaper, Desk, Ground, HousePaper, OfficeFill, Paper};
pub use self::phrases::{EMPTY, acting, or_dots};

/// The papers of a case, in the order of their kinds.
pub static OF_CASE: [&CasePaper; LetterKind::ALL.len()] = [
    &receipt::PAPER,
    &disposition::PAPER,
    &conflict_statements::PAPER,
    &verification_sheet::PAPER,
    &completion_request::PAPER,
    &completion_reminder::PAPER,
    &complete_notice::PAPER,
    &forwarding::PAPER,
    &forwarding_notice::PAPER,
    &forwarding_reminder::PAPER,
    &lapse_notice::PAPER,
    &assignment::PAPER,
    &summons::PAPER,
    &invitation::PAPER,
    &data_request::PAPER,
    &minutes::PAPER,
    &evidence_receipt::PAPER,
    &progress::PAPER,
    &follow_up_report::PAPER,
    &memo::PAPER,
    &decision::PAPER,
    &copies::COPY,
    &copies::EXCERPT,
    &handing_over::PAPER,
    &action_reminder::PAPER,
    &cover_note::PAPER,
    &discipline_draft::PAPER,
    &result_notice::PAPER,
    &publication::PAPER,
    &objection_decision::PAPER,
    &ombudsman_answer::PAPER,
    &correction_record::PAPER,
    &identity_log::PAPER,
];

/// The papers of the office, in the order the operator sees.
pub static OF_OFFICE: &[&HousePaper] = &[
    &guideline::PAPER,
    &sop_sheet::PAPER,
    &guideline::CONCEPT,
    &team_decree::PAPER,
    &pledge::PAPER,
    &how_to_report::PAPER,
    &wall_poster::PAPER,
    &complaint_form::PAPER,
    &incident_report::PAPER,
    &register_book::PAPER,
    &agenda::PAPER,
    &daily_sheet::PAPER,
    &hand_over::PAPER,
    &archive_list::PAPER,
    &destruction_minutes::PAPER,
];

/// The papers that are asked for by themselves.
pub static BY_THEMSELVES: &[&Paper] = &[&reckoning::PAPER, &monev::PAPER, &notice_board::PAPER, &case_file::PAPER, &expedition::PAPER];

// A paper of a case is found by the place of its kind; a kind without a paper does not compile.
const _: () = {
    let mut place = 0;
    while place < OF_CASE.len() {
        assert!(OF_CASE[place].kind as usize == place, "the papers of a case stand in the order of their kinds");
        place += 1;
    }
};

/// The paper of a kind.
#[must_use]
pub fn of(kind: LetterKind) -> &'static CasePaper {
    OF_CASE[kind as usize]
}

/// Every paper with a wording of its own: the copy of a decree is set in that of the decree.
pub fn worded() -> impl Iterator<Item = &'static Paper> {
    all().filter(|paper| **paper != copies::COPY.paper)
}

/// Every paper the program can set: those of a case in the order of the procedure, then the others.
pub fn all() -> impl Iterator<Item = &'static Paper> {
    let of_case = OF_CASE.iter().map(|paper| &paper.paper);
    of_case.chain(BY_THEMSELVES.iter().copied()).chain(OF_OFFICE.iter().map(|paper| &paper.paper))
}
