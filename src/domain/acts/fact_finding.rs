//! Step 4: what is alleged, what was done to find out, and what was found (*Monev Tindak Lanjut*).

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::acts::complaint::ConflictStatement;
use crate::acts::ids::Digest;
use crate::acts::person::PersonRef;
use crate::choices;

/// Letter of assignment (*surat tugas*).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Assignment {
    /// Number.
    pub letter_no: String,
    /// Date.
    pub letter_on: Option<NaiveDate>,
    /// Officers assigned.
    pub officers: Vec<PersonRef>,
    /// First day of the assignment.
    pub from: Option<NaiveDate>,
    /// Last day of the assignment.
    pub until: Option<NaiveDate>,
}

/// One allegation (*pokok dugaan*).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Allegation {
    /// What is alleged.
    pub text: String,
    /// Rule said to be broken.
    pub rule: String,
}

choices! {
    /// How facts are sought.
    Method {
        /// *Wawancara*.
        Interview,
        /// *Observasi*.
        Observation,
        /// *Telaah dokumen*.
        Documents,
        /// *Konfirmasi*.
        Confirmation,
        /// *Rekonstruksi*.
        Reconstruction,
    }
}

choices! {
    /// Who takes part in an activity; people appear by code, never by name.
    Party {
        /// *Pelapor*.
        Complainant,
        /// *Terlapor*.
        Respondent,
        /// *Saksi*.
        Witness,
        /// *Instansi lain*.
        Agency,
        /// *Dokumen*: nobody is heard.
        NoOne,
    }
}

/// An activity that is meant to take place (*rencana kegiatan*).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PlannedActivity {
    /// Day; may lie ahead.
    pub on: Option<NaiveDate>,
    /// Place.
    pub place: String,
    /// Method.
    pub method: Option<Method>,
    /// Party that is to be heard.
    pub party: Option<Party>,
    /// What it is to find out.
    pub aim: String,
    /// Whether it took place.
    pub done: bool,
}

impl PlannedActivity {
    /// The activity as it is recorded once it took place; what came of it is still to be said.
    #[must_use]
    pub fn activity(&self) -> Activity {
        let (place, summary) = (self.place.clone(), self.aim.clone());
        Activity { on: self.on, place, method: self.method, party: self.party, summary, ..Activity::default() }
    }
}

/// Who was heard, as minutes name him (*identitas yang memberi keterangan*). Of a respondent the complaint says name, number, rank and post;
/// a complainant's identity is sealed and stands nowhere else.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Heard {
    /// Name.
    pub name: String,
    /// Place of birth.
    pub birth_place: String,
    /// Day of birth.
    pub birth_on: Option<NaiveDate>,
    /// Occupation or post.
    pub position: String,
    /// Civil servant number, where there is one.
    pub nip: String,
    /// Rank and grade, where there is one.
    pub rank: String,
    /// Unit or agency.
    pub unit: String,
    /// Address.
    pub address: String,
}

impl Heard {
    fn is_nobody(&self) -> bool {
        *self == Self::default()
    }
}

/// Someone who saw that minutes were not signed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Onlooker {
    /// Name.
    pub name: String,
    /// Post.
    pub position: String,
}

/// One activity of fact finding (*kegiatan*).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Activity {
    /// Day.
    pub on: Option<NaiveDate>,
    /// Start.
    pub from: Option<NaiveTime>,
    /// End.
    pub until: Option<NaiveTime>,
    /// Place.
    pub place: String,
    /// Method.
    pub method: Option<Method>,
    /// Party heard.
    pub party: Option<Party>,
    /// Which respondent was heard, counted from 1; 0 where there is only one or none was named.
    pub respondent: u8,
    /// Officers.
    pub officers: Vec<PersonRef>,
    /// What was done.
    pub summary: String,
    /// What came of it.
    pub result: String,
    /// Number of the minutes (*berita acara*), if any.
    pub minutes_no: String,
    /// Whether the minutes were signed; `None` where there are none.
    pub minutes_signed: Option<bool>,
    /// Why they were not signed.
    pub minutes_refusal: String,
    /// Who saw that they were not signed; two, where they could be had.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub onlookers: Vec<Onlooker>,
    /// Who was heard, beyond what the complaint says.
    #[serde(skip_serializing_if = "Heard::is_nobody")]
    pub person: Heard,
    /// Questions and answers, in order.
    pub questions: Vec<Exchange>,
}

impl Activity {
    /// Whether the respondent was heard and minutes were made of it, signed or refused.
    #[must_use]
    pub fn is_hearing_of_respondent(&self) -> bool {
        let on_record = !self.minutes_no.trim().is_empty() || self.minutes_signed.is_some();
        self.party == Some(Party::Respondent) && on_record
    }
}

/// A question and its answer in a hearing (*tanya jawab*).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Exchange {
    /// Question.
    pub question: String,
    /// Answer.
    pub answer: String,
}

/// Summons of the reported party (*panggilan terlapor*), or invitation of the complainant or a witness (*undangan*).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Summons {
    /// Who is called; nothing means a respondent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party: Option<Party>,
    /// Name of a witness or of somebody of another agency.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// His post or occupation.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub position: String,
    /// His address.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub address: String,
    /// Who is summoned, counted from 1; 0 where there is only one respondent or none was named.
    pub respondent: u8,
    /// Number of the letter.
    pub letter_no: String,
    /// Date of the letter.
    pub letter_on: Option<NaiveDate>,
    /// Day of the hearing; may lie ahead.
    pub hearing_on: Option<NaiveDate>,
    /// Hour of the hearing.
    pub hour: Option<NaiveTime>,
    /// Place of the hearing.
    pub place: String,
    /// Whether the party came; `None` while it lies ahead.
    pub came: Option<bool>,
    /// Remark.
    pub note: String,
}

impl Summons {
    /// Whether it calls a respondent, who is summoned; everybody else is invited.
    #[must_use]
    pub fn is_of_respondent(&self) -> bool {
        matches!(self.party, None | Some(Party::Respondent))
    }

    /// Whether it called by a dated letter to a later day, and nobody came.
    #[must_use]
    pub fn was_ignored(&self) -> bool {
        let by_letter = !self.letter_no.trim().is_empty() && self.letter_on.is_some();
        self.is_of_respondent() && by_letter && self.letter_on < self.hearing_on && self.came == Some(false)
    }
}

/// A unit or agency that is asked for data or documents (*permintaan data*).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DataRequest {
    /// Whom: the head of a unit, or an agency.
    pub to: String,
    /// What is asked for, one thing a line.
    pub what: Vec<String>,
    /// Number of the letter.
    pub letter_no: String,
    /// Date of the letter.
    pub letter_on: Option<NaiveDate>,
    /// By when; may lie ahead.
    pub due: Option<NaiveDate>,
    /// Day the answer came; `None` while it is waited for.
    pub answered_on: Option<NaiveDate>,
}

choices! {
    /// Kind of evidence.
    EvidenceKind {
        /// *Dokumen/surat*.
        Document,
        /// *Foto/gambar*.
        Picture,
        /// *Rekaman*.
        Recording,
        /// *Keterangan saksi*.
        Testimony,
        /// *Data elektronik*.
        Electronic,
        /// *Barang*.
        Object,
    }
}

choices! {
    /// Weight of evidence.
    Weight {
        /// *Kuat*.
        Strong,
        /// *Sedang*.
        Fair,
        /// *Lemah*.
        Weak,
    }
}

/// One piece of evidence (*bukti*).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Evidence {
    /// Code, such as `B-1`.
    pub code: String,
    /// Kind.
    pub kind: Option<EvidenceKind>,
    /// What it is and where it comes from.
    pub source: String,
    /// Day it was obtained.
    pub obtained_on: Option<NaiveDate>,
    /// Attachment that holds it.
    pub file: Option<Digest>,
    /// Allegations it bears on, counted from 1.
    pub allegations: Vec<u8>,
    /// Weight.
    pub weight: Option<Weight>,
    /// Who handed it over; nothing where the team found it itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub given_by: Option<Party>,
    /// Name of the witness, or of who handed it over for an agency.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub given_name: String,
}

impl Evidence {
    /// Whether the same party handed both over on the same day, so that one receipt covers them.
    #[must_use]
    pub fn is_of_one_hand(&self, other: &Self) -> bool {
        let same_name = self.given_name.trim() == other.given_name.trim();
        self.given_by == other.given_by && same_name && self.obtained_on == other.obtained_on
    }
}

/// Step 4 as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FactFinding {
    /// Letter of assignment.
    pub assignment: Assignment,
    /// Allegations.
    pub allegations: Vec<Allegation>,
    /// What is planned to be done.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub plan: Vec<PlannedActivity>,
    /// Activities.
    pub activities: Vec<Activity>,
    /// Summonses of the reported party.
    pub summonses: Vec<Summons>,
    /// Units and agencies asked for data.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub requests: Vec<DataRequest>,
    /// Evidence.
    pub evidence: Vec<Evidence>,
    /// Progress in per cent.
    pub progress: u8,
    /// Obstacles and what was done about them.
    pub obstacles: String,
    /// Internal extension: new date.
    pub extension_until: Option<NaiveDate>,
    /// Internal extension: reason.
    pub extension_reason: String,
    /// Escalation (APIP, BPS Provinsi): to whom; empty when none.
    pub escalation_to: String,
    /// Escalation: date.
    pub escalation_on: Option<NaiveDate>,
    /// Day fact finding ended.
    pub finished_on: Option<NaiveDate>,
    /// Statements on conflict of interest of those who take part from here on and made none before.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub statements: Vec<ConflictStatement>,
}

impl FactFinding {
    /// The last day on which something was done.
    #[must_use]
    pub fn last_activity(&self) -> Option<NaiveDate> {
        self.activities.iter().filter_map(|activity| activity.on).max()
    }

    /// Whether a reported party was heard on the record, or was lawfully summoned twice and stayed away (rule 16).
    #[must_use]
    pub fn respondent_had_a_say(&self) -> bool {
        self.had_a_say(|_| true)
    }

    /// The same for one respondent, counted from 1; a hearing that names nobody counts for each.
    #[must_use]
    pub fn had_his_say(&self, respondent: u8) -> bool {
        self.had_a_say(|named| named == 0 || named == respondent)
    }

    fn had_a_say(&self, meant: impl Fn(u8) -> bool) -> bool {
        self.activities.iter().any(|activity| activity.is_hearing_of_respondent() && meant(activity.respondent))
            || self.summonses.iter().filter(|summons| summons.was_ignored() && meant(summons.respondent)).count() >= 2
    }
}
