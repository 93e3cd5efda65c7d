//! The end of a file (UU 43/2009 and PP 28/2012 on archives, UU 27/2022 on personal data): how long closed cases are kept, which were
//! destroyed, and which acts of a case lost their personal data.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::complaint::{Channel, ComplaintClass};
use super::ids::{CaseNo, Seq};
use super::step::Ending;

/// For how many years after its closing a case is kept, by its class (*jadwal retensi arsip*). What has no years here is kept for ever;
/// for complaint files none are decreed in general, so an office that names none destroys nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Retention {
    /// The decree they are taken from.
    pub decree: String,
    /// Years, by class.
    pub years: BTreeMap<ComplaintClass, u16>,
}

/// Closed cases that were destroyed together, under one approval and with one record (*berita acara pemusnahan*).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Destruction {
    /// Day.
    pub on: NaiveDate,
    /// Number of the record; empty when it is written by pen.
    pub number: String,
    /// Who approved it, with number and date (*persetujuan pemusnahan*).
    pub approval: String,
    /// The decree by which the files were ripe for it.
    pub decree: String,
    /// What was destroyed.
    pub files: Vec<DestroyedFile>,
}

/// What the record says of a destroyed case. It holds no name: neither the story nor whom it was about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DestroyedFile {
    /// Register number; never used again.
    pub no: CaseNo,
    /// Archive classification, such as `PW.140`.
    pub code: String,
    /// Title as it may leave the house.
    pub title: String,
    /// Class.
    pub class: Option<ComplaintClass>,
    /// Channel.
    pub channel: Option<Channel>,
    /// Day of receipt.
    pub received: Option<NaiveDate>,
    /// Day of closing.
    pub closed: NaiveDate,
    /// How it ended.
    pub ending: Ending,
    /// For how many years it was kept.
    pub years: u16,
    /// How many acts were destroyed.
    pub acts: u32,
    /// How many attachments and prints.
    pub attachments: u32,
    /// Letter numbers it held; they are not given out again.
    pub letters: Vec<String>,
    /// Its figures in the evaluation, as JSON, so that totals stay what they were.
    pub figures: String,
}

/// Acts of a case whose content was removed on request of whom it is about (UU 27/2022 art. 7, 8 and 43), because another act has taken
/// its place or it was cancelled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DataErasure {
    /// The acts.
    pub acts: Vec<Seq>,
    /// Why, and on whose request.
    pub reason: String,
}
