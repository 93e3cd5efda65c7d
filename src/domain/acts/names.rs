//! What this office calls the offices above it, and the codes and addresses it uses: everything on its papers that would be different
//! in another office and stands in no letterhead.

use serde::{Deserialize, Serialize};

use crate::choices;

choices! {
    /// What a paper is filed under, where that is not the class of its complaint.
    ArchiveClass {
        /// Complaints, unless the office files one otherwise.
        Complaints,
        /// Forwarding to other agencies.
        Forwarding,
        /// Letters of assignment.
        Assignment,
        /// Staff matters that go to the office above.
        Upward,
        /// Disciplinary decrees.
        Discipline,
        /// Periodic reports.
        Reports,
    }
}

/// An office, by the title of who heads it, and the town it is in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Addressee {
    /// Title of who heads it, as letters address him.
    pub title: String,
    /// Town.
    pub town: String,
}

/// Names and codes of one office.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficeNames {
    /// The office above this one.
    pub above: Addressee,
    /// The internal auditors of the agency.
    pub auditors: Addressee,
    /// Short title of the head of this office, as reports name his powers.
    pub head: String,
    /// Site of the agency, to which links may lead beside the national portal.
    pub site: String,
    /// Archive class of complaints.
    pub complaints: String,
    /// Archive class of forwarding to other agencies.
    pub forwarding: String,
    /// Archive class of letters of assignment.
    pub assignment: String,
    /// Archive class of staff matters that go to the office above.
    pub upward: String,
    /// Archive class of disciplinary decrees.
    pub discipline: String,
    /// Archive class of periodic reports.
    pub reports: String,
}

impl OfficeNames {
    /// The archive class of this office.
    #[must_use]
    pub fn archive(&self, class: ArchiveClass) -> &str {
        match class {
            ArchiveClass::Complaints => &self.complaints,
            ArchiveClass::Forwarding => &self.forwarding,
            ArchiveClass::Assignment => &self.assignment,
            ArchiveClass::Upward => &self.upward,
            ArchiveClass::Discipline => &self.discipline,
            ArchiveClass::Reports => &self.reports,
        }
    }
}
