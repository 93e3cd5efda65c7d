//! What is complained about, and how it entered the register: the forms of steps 1 and 2.
//!
//! Both accept an incomplete complaint: the duty to receive is absolute (UU 25/2009 art. 48(2));
//! completeness is judged in step 3 only. Hence the many optional fields.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::acts::ids::CaseNo;
use crate::acts::person::PersonRef;
use crate::acts::reporter::{Identity, Openness, ReporterKind};
use crate::acts::sealed::Sealed;
use crate::choices;

choices! {
    /// Channel the complaint came through (*kanal pengaduan*).
    Channel {
        /// LAPOR! web site.
        LaporWeb,
        /// LAPOR! mobile application.
        LaporApp,
        /// SMS 1708.
        Sms,
        /// Twitter (X) @lapor1708.
        Twitter,
        /// Visit to the counter (PST).
        Visit,
        /// Suggestion box.
        Box,
        /// Letter.
        Letter,
        /// E-mail.
        Email,
        /// Telephone.
        Phone,
        /// Message by `WhatsApp`.
        WhatsApp,
        /// Social media of the office.
        SocialMedia,
        /// Web site of the office.
        Website,
        /// Whistle-blowing system.
        Wbs,
        /// Referred by another agency.
        Referral,
        /// Ombudsman, DPR or DPRD recommendation.
        Ombudsman,
        /// Found by the office itself.
        Internal,
    }
}

impl Channel {
    /// Whether the portal knows it by a tracking number.
    #[must_use]
    pub fn has_tracking(self) -> bool {
        matches!(self, Self::LaporWeb | Self::LaporApp | Self::Sms | Self::Twitter)
    }

    /// Whether it arrives as a letter that the mail agenda numbers.
    #[must_use]
    pub fn has_agenda(self) -> bool {
        matches!(self, Self::Letter | Self::Email)
    }
}

choices! {
    /// Classification of the report (*klasifikasi laporan*).
    ComplaintClass {
        /// *Aspirasi*.
        Aspiration,
        /// *Pengaduan berkadar pengawasan* (PBP): points to a breach that needs examination.
        Supervisory,
        /// *Pengaduan tidak berkadar pengawasan* (PTBP).
        Ordinary,
        /// *Permintaan informasi*.
        Information,
        /// Whistle-blowing report.
        Whistleblowing,
        /// Anything else.
        Other,
    }
}

impl ComplaintClass {
    /// Whether it may be answered on the spot without fact finding.
    #[must_use]
    pub fn can_be_answered_on_the_spot(self) -> bool {
        matches!(self, Self::Aspiration | Self::Information)
    }
}

choices! {
    /// Subject area (*kategori*).
    Category {
        /// *Pelayanan PST*.
        Counter,
        /// *Perilaku petugas*.
        Conduct,
        /// *Pendataan/mitra*.
        FieldWork,
        /// *Data & metodologi*.
        Data,
        /// *Disiplin/Kepegawaian*.
        Discipline,
        /// *Pengadaan/keuangan*.
        Procurement,
        /// *Sarana*.
        Facilities,
        /// *Lainnya*.
        Other,
    }
}

choices! {
    /// Service the complaint touches (*jenis layanan BPS*).
    Service {
        /// *Konsultasi statistik*.
        Consultation,
        /// *Perpustakaan*.
        Library,
        /// *Permintaan data/mikrodata*.
        DataRequest,
        /// *Rekomendasi kegiatan statistik*.
        Recommendation,
        /// *Pendataan lapangan, survei, sensus*.
        FieldWork,
        /// *Kepegawaian/mitra*.
        Staff,
        /// *Pengadaan*.
        Procurement,
        /// *Lainnya*.
        Other,
    }
}

choices! {
    /// Employment of a respondent.
    RespondentKind {
        /// *PNS*.
        CivilServant,
        /// *CPNS*.
        Candidate,
        /// *PPPK*.
        Contract,
        /// *Mitra statistik*.
        Partner,
        /// *Bukan pegawai*.
        Outsider,
        /// *Tidak diketahui*.
        Unknown,
    }
}

/// The reported party (*terlapor*).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Respondent {
    /// Name; may be unknown.
    pub name: String,
    /// Position.
    pub position: String,
    /// Unit.
    pub unit: String,
    /// Employment.
    pub kind: Option<RespondentKind>,
    /// Rank and grade (*pangkat/golongan*).
    pub rank: String,
    /// Civil servant number, 18 digits.
    pub nip: String,
}

/// Someone who files with a power of attorney (*penerima kuasa*).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Proxy {
    /// Whether the complaint is filed by a proxy.
    pub acts: bool,
    /// Name of the holder.
    pub holder: String,
    /// Number of the letter.
    pub letter_no: String,
    /// Date of the letter.
    pub letter_on: Option<NaiveDate>,
}

/// Step 1: what the complainant sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Submission {
    /// Channel.
    pub channel: Option<Channel>,
    /// LAPOR! tracking number, digits.
    pub tracking_id: String,
    /// Address of the report on the portal.
    pub link: String,
    /// Day it was sent.
    pub submitted_on: Option<NaiveDate>,
    /// Time it was sent.
    pub submitted_at: Option<NaiveTime>,
    /// Openness of the identity.
    pub openness: Option<Openness>,
    /// Why secrecy was asked for.
    pub secrecy_reason: String,
    /// Kind of reporter.
    pub reporter_kind: Option<ReporterKind>,
    /// Power of attorney.
    pub proxy: Proxy,
    /// Who complains; sealed.
    pub identity: Sealed<Identity>,
    /// Title (*judul laporan*), 5 to 150 characters.
    pub title: String,
    /// The complainant's own words, never rewritten.
    pub story: String,
    /// The desk's own summary, where spelling is mended.
    pub summary: String,
    /// Service concerned.
    pub service: Option<Service>,
    /// Day of the event.
    pub happened_on: Option<NaiveDate>,
    /// Time of the event.
    pub happened_at: Option<NaiveTime>,
    /// Ticked when the day is not known.
    pub day_unknown: bool,
    /// Place of the event.
    pub place: String,
    /// Ticked when the place is not known.
    pub place_unknown: bool,
    /// Reported parties.
    pub respondents: Vec<Respondent>,
    /// Material loss, rupiah.
    pub loss: Option<u64>,
    /// Immaterial loss.
    pub immaterial_loss: String,
    /// Settlement asked for.
    pub wish: String,
    /// Compensation claimed, rupiah.
    pub claim: Option<u64>,
    /// How the claimed loss follows from the event.
    pub causality: String,
    /// Where it was reported before.
    pub reported_before: String,
    /// Whether the complainant objects to meeting the reported party (UU 25/2009 art. 48).
    pub heard_apart: bool,
}

choices! {
    /// Access class of the file (*klasifikasi akses*).
    AccessClass {
        /// *Biasa/terbuka*.
        Ordinary,
        /// *Terbatas*.
        Restricted,
        /// *Rahasia*.
        Secret,
        /// *Sangat rahasia*.
        TopSecret,
    }
}

choices! {
    /// Priority.
    Priority {
        /// *Biasa*.
        Normal,
        /// *Segera*.
        Urgent,
        /// *Sangat segera*.
        VeryUrgent,
    }
}

/// Declaration of an officer on conflict of interest (UU 30/2014 art. 42–45).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConflictStatement {
    /// Who declares.
    pub person: PersonRef,
    /// Whether there is a conflict; an unanswered line is `None`.
    pub conflict: Option<bool>,
    /// What it consists of.
    #[serde(default)]
    pub note: String,
}

/// Step 2: how the office received and recorded the report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Recording {
    /// Day of receipt; every countdown starts here.
    pub received_on: Option<NaiveDate>,
    /// Time of receipt.
    pub received_at: Option<NaiveTime>,
    /// Day of entry in the register.
    pub recorded_on: Option<NaiveDate>,
    /// How and where it was received.
    pub received_how: String,
    /// Officer who received it.
    pub receiver: Option<PersonRef>,
    /// Number in the mail agenda.
    pub agenda_no: String,
    /// Archive classification (Perka BPS 99/2018), form `AA.NNN`.
    pub archive_code: String,
    /// Access class.
    pub access: Option<AccessClass>,
    /// Classification.
    pub class: Option<ComplaintClass>,
    /// Category.
    pub category: Option<Category>,
    /// Priority.
    pub priority: Option<Priority>,
    /// Reason for the highest priority.
    pub priority_reason: String,
    /// Older case this one repeats.
    pub duplicate_of: Option<CaseNo>,
    /// Receipt (*tanda terima*): number, or empty when the portal gave one.
    pub receipt_no: String,
    /// Whether the portal's own tracking number is the receipt.
    pub receipt_automatic: bool,
    /// Day the receipt was handed over.
    pub receipt_on: Option<NaiveDate>,
    /// How it was handed over.
    pub receipt_how: String,
    /// Disposition: to whom.
    pub disposition_to: String,
    /// Disposition: instruction.
    pub disposition_text: String,
    /// Disposition: date.
    pub disposition_on: Option<NaiveDate>,
    /// Disposition: until when.
    pub disposition_due: Option<NaiveDate>,
    /// Conflict of interest of every member of the team.
    pub conflicts: Vec<ConflictStatement>,
}
