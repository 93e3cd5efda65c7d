//! Step 6: the Kepala's decision (*Hasil Putusan*), and step 7: telling the complainant.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::acts::complaint::ConflictStatement;
use crate::acts::ids::Digest;
use crate::acts::person::PersonRef;
use crate::acts::step::Ending;
use crate::acts::step_note::StepNote;
use crate::choices;

choices! {
    /// What the Kepala decided.
    DecisionKind {
        /// *Menerima rekomendasi*.
        Accept,
        /// *Menerima sebagian*.
        AcceptPartly,
        /// *Menolak*.
        Reject,
        /// *Mengembalikan untuk pendalaman*: back to step 4.
        Return,
    }
}

/// One clause of the decision (*diktum*).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Dictum {
    /// Text.
    pub text: String,
    /// Who carries it out; empty when nothing is to be done.
    pub who: String,
    /// Until when.
    pub due: Option<NaiveDate>,
}

/// Handing the decision to a party concerned.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Delivery {
    /// To whom.
    pub to: String,
    /// Day.
    pub on: Option<NaiveDate>,
    /// How, with proof.
    pub how: String,
}

/// Step 6 as filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Decision {
    /// Number of the decree.
    pub number: String,
    /// Subject (*tentang*).
    pub subject: String,
    /// Place.
    pub place: String,
    /// Date (*tanggal penetapan*).
    pub on: Option<NaiveDate>,
    /// What was decided.
    pub kind: Option<DecisionKind>,
    /// Reason for sending it back, or for departing from the recommendation.
    pub reason: String,
    /// *Menimbang*, one clause each, without the closing one.
    pub considering: Vec<String>,
    /// *Mengingat*, one rule each.
    pub citing: Vec<String>,
    /// *Memperhatikan*, one line each.
    pub noting: Vec<String>,
    /// Clauses, the last one being when it takes effect.
    pub dicta: Vec<Dictum>,
    /// What is decided on the sanction, or to whom it is passed on.
    pub sanction: String,
    /// Compensation, rupiah.
    pub compensation: Option<u64>,
    /// Until when it is to be paid.
    pub compensation_due: Option<NaiveDate>,
    /// The answer to what the complainant asked for.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub wish_answer: String,
    /// Who signs.
    pub signer: Option<PersonRef>,
    /// Copies (*tembusan*).
    pub copies: Vec<String>,
    /// Day of the wet signature.
    pub signed_on: Option<NaiveDate>,
    /// Scan of the signed paper.
    pub scan: Option<Digest>,
    /// Who certifies that copies and excerpts agree with the original (UU 30/2014 art. 73).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certifier: Option<PersonRef>,
    /// Handing over to the parties.
    pub deliveries: Vec<Delivery>,
    /// Statements on conflict of interest of those who take part from here on and made none before.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub statements: Vec<ConflictStatement>,
    /// Remark on the step.
    #[serde(skip_serializing_if = "StepNote::is_empty")]
    pub step_note: StepNote,
}

choices! {
    /// How the complainant is told.
    Medium {
        /// LAPOR!.
        Lapor,
        /// *Surat*.
        Letter,
        /// *E-mail*.
        Email,
        /// *Telepon*, followed by a written answer.
        Phone,
        /// *Tatap muka*.
        InPerson,
        /// The complainant could not be reached, after two attempts.
        Unreachable,
    }
}

choices! {
    /// Whether a copy of the decision went along (UU 25/2009 art. 50(9)).
    CopyGiven {
        /// *Ya, salinan*.
        Copy,
        /// *Petikan*.
        Excerpt,
        /// *Tidak*, with a reason.
        None,
    }
}

/// Step 7 as filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Information {
    /// Final answer, 50 to 3000 characters.
    pub answer: String,
    /// Medium.
    pub medium: Option<Medium>,
    /// Day it was sent or told.
    pub sent_on: Option<NaiveDate>,
    /// Day the complainant received it.
    pub received_on: Option<NaiveDate>,
    /// Proof.
    pub proof: String,
    /// The two attempts, when nobody could be reached.
    pub attempts: [Option<NaiveDate>; 2],
    /// Whether a copy was given.
    pub copy: Option<CopyGiven>,
    /// Why no copy was given.
    pub copy_reason: String,
    /// Publication on SP4N-LAPOR!, masked: where and when.
    pub publication: String,
    /// Day of publication.
    pub published_on: Option<NaiveDate>,
    /// Remark on the step.
    #[serde(skip_serializing_if = "StepNote::is_empty")]
    pub step_note: StepNote,
}

/// Reaction of the complainant (*tanggapan pelapor*).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Reaction {
    /// Day.
    pub on: Option<NaiveDate>,
    /// Words.
    pub text: String,
    /// Whether satisfied.
    pub satisfied: Option<bool>,
    /// Rating, 1 to 5.
    pub rating: Option<u8>,
}

/// Closing of a case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Closing {
    /// Day.
    pub on: Option<NaiveDate>,
    /// How it ended.
    pub ending: Option<Ending>,
    /// Reason or remark.
    pub note: String,
    /// Where the paper file lies (boks, map).
    pub location: String,
}

choices! {
    /// How far an ordered action is.
    ActionStatus {
        /// *Belum*.
        Open,
        /// *Proses*.
        Running,
        /// *Selesai*.
        Done,
    }
}
