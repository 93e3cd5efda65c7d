//! Step 5: the follow-up report (*Laporan Hasil Tindak Lanjut*), with the sanction it recommends.
//!
//! The team only recommends. What sanction lies within the Kepala's power is read from PP 94/2021.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::acts::complaint::{ConflictStatement, RespondentKind};
use crate::acts::person::PersonRef;
use crate::choices;

choices! {
    /// Conclusion on an allegation.
    Verdict {
        /// *Terbukti*.
        Proven,
        /// *Terbukti sebagian*.
        PartlyProven,
        /// *Tidak terbukti*.
        NotProven,
        /// *Tidak dapat dibuktikan*.
        Unprovable,
    }
}

impl Verdict {
    /// Whether a violation was found.
    #[must_use]
    pub fn is_proven(self) -> bool {
        matches!(self, Self::Proven | Self::PartlyProven)
    }
}

/// Finding on one allegation, in the order of the allegations of step 4.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Finding {
    /// Facts.
    pub facts: String,
    /// Analysis against the rules.
    pub analysis: String,
    /// Conclusion.
    pub verdict: Option<Verdict>,
    /// Rule found broken.
    pub rule: String,
    /// Who broke it, by the order of the respondents, counted from 1; empty where there is only one, or none of them did.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub respondents: Vec<u8>,
}

/// Recommended corrective action.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Recommendation {
    /// What is to be done.
    pub text: String,
    /// By whom.
    pub who: String,
    /// Until when.
    pub due: Option<NaiveDate>,
}

choices! {
    /// Reach of the damage, which sets the level of the sanction (PP 94/2021 art. 9–14).
    Impact {
        /// *Unit kerja*.
        Unit,
        /// *Instansi*.
        Agency,
        /// *Negara*.
        State,
    }
}

choices! {
    /// Level of a disciplinary sanction (PP 94/2021 art. 8).
    SanctionLevel {
        /// *Ringan*.
        Light,
        /// *Sedang*.
        Medium,
        /// *Berat*.
        Heavy,
        /// Outside civil-service discipline: contract partners and others.
        Contract,
    }
}

choices! {
    /// Kind of sanction; the medium ones are those of PP 53/2010 while the new pay rule is awaited.
    SanctionKind {
        /// *Teguran lisan*.
        OralReprimand,
        /// *Teguran tertulis*.
        WrittenReprimand,
        /// *Pernyataan tidak puas secara tertulis*.
        StatementOfDissatisfaction,
        /// *Penundaan kenaikan gaji berkala 1 tahun*.
        RaiseDelay,
        /// *Penundaan kenaikan pangkat 1 tahun*.
        PromotionDelay,
        /// *Penurunan pangkat satu tingkat 1 tahun*.
        RankDrop,
        /// *Pemotongan tunjangan kinerja 25% 6 bulan*.
        AllowanceCut6,
        /// *Pemotongan tunjangan kinerja 25% 9 bulan*.
        AllowanceCut9,
        /// *Pemotongan tunjangan kinerja 25% 12 bulan*.
        AllowanceCut12,
        /// *Penurunan jabatan setingkat 12 bulan*.
        PositionDrop,
        /// *Pembebasan dari jabatan menjadi pelaksana 12 bulan*.
        PositionRemoval,
        /// *Pemberhentian dengan hormat tidak atas permintaan sendiri*.
        Dismissal,
        /// *Peringatan/penghentian kontrak*.
        ContractTermination,
    }
}

impl SanctionKind {
    /// The level it belongs to.
    #[must_use]
    pub fn level(self) -> SanctionLevel {
        match self {
            Self::OralReprimand | Self::WrittenReprimand | Self::StatementOfDissatisfaction => SanctionLevel::Light,
            Self::RaiseDelay | Self::PromotionDelay | Self::RankDrop | Self::AllowanceCut6 | Self::AllowanceCut9 | Self::AllowanceCut12 => {
                SanctionLevel::Medium
            }
            Self::PositionDrop | Self::PositionRemoval | Self::Dismissal => SanctionLevel::Heavy,
            Self::ContractTermination => SanctionLevel::Contract,
        }
    }
}

/// A recommended sanction (*rekomendasi sanksi*).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Sanction {
    /// Who, by the order of the respondents, counted from 1.
    pub respondent: u8,
    /// Employment of that person.
    pub kind: Option<RespondentKind>,
    /// Rule broken.
    pub rule: String,
    /// Reach of the damage.
    pub impact: Option<Impact>,
    /// Sanction.
    pub sanction: Option<SanctionKind>,
    /// Route: who imposes it and how.
    pub route: String,
}

impl Sanction {
    /// Who has the power to impose it, when that can be told.
    #[must_use]
    pub fn authority(&self) -> Option<Authority> {
        let level = self.sanction?.level();
        Some(match level {
            SanctionLevel::Light | SanctionLevel::Medium => Authority::Head,
            SanctionLevel::Heavy => Authority::Ppk,
            SanctionLevel::Contract => Authority::ContractHolder,
        })
    }
}

/// Who may impose a sanction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Authority {
    /// The Kepala as administrator: light for one level below, medium for two, and functional officials (art. 22).
    Head,
    /// *Pejabat Pembina Kepegawaian* only: heavy (art. 18); the office passes the file on.
    Ppk,
    /// The signer of the contract.
    ContractHolder,
}

/// Step 5 as filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FollowUpReport {
    /// Number of the report.
    pub number: String,
    /// Date of the report.
    pub on: Option<NaiveDate>,
    /// Basis of the work, one line each.
    pub basis: Vec<String>,
    /// Summary of the complaint, without identities.
    pub summary: String,
    /// Scope.
    pub scope: String,
    /// Method.
    pub method: String,
    /// Findings, one for each allegation.
    pub findings: Vec<Finding>,
    /// General conclusion.
    pub conclusion: String,
    /// Recommended actions.
    pub actions: Vec<Recommendation>,
    /// Recommended sanctions.
    pub sanctions: Vec<Sanction>,
    /// Why no sanction fits although a violation by nobody in particular was proven.
    pub no_sanction_reason: String,
    /// Compensation proposed, rupiah.
    pub compensation: Option<u64>,
    /// Until when it is to be paid.
    pub compensation_due: Option<NaiveDate>,
    /// Dissenting opinion of a member.
    pub dissent: String,
    /// Signers, in the order they sign.
    pub signers: Vec<PersonRef>,
    /// Statements on conflict of interest of those who take part from here on and made none before.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub statements: Vec<ConflictStatement>,
}

impl FollowUpReport {
    /// The respondents who broke a rule by what was proven, counted from 1; where no finding names anybody, all of so many may have.
    #[must_use]
    pub fn at_fault(&self, respondents: usize) -> BTreeSet<u8> {
        let proven = self.findings.iter().filter(|finding| finding.verdict.is_some_and(Verdict::is_proven));
        let named: BTreeSet<u8> = proven.flat_map(|finding| finding.respondents.iter().copied()).collect();
        if named.is_empty() { (1..=u8::try_from(respondents).unwrap_or(u8::MAX)).collect() } else { named }
    }

    /// Whether somebody at fault, of so many respondents, goes without a recommended sanction.
    #[must_use]
    pub fn spares_somebody(&self, respondents: usize) -> bool {
        self.at_fault(respondents).into_iter().any(|no| self.sanctions.iter().all(|sanction| sanction.respondent != no))
    }

    /// Whether any allegation was proven, wholly or partly.
    #[must_use]
    pub fn is_proven(&self) -> bool {
        self.findings.iter().any(|finding| finding.verdict.is_some_and(Verdict::is_proven))
    }
}
