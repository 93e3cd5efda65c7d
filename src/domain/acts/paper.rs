//! Which paper of a case, in which edition, and what is kept of one that was issued.

use serde::{Deserialize, Serialize};

use super::ids::Digest;
use crate::choices;

choices! {
    /// Which paper of a case.
    LetterKind {
        /// *Tanda Terima Pengaduan* (UU 25/2009 art. 44(1)–(2)).
        Receipt,
        /// *Lembar Disposisi*.
        Disposition,
        /// *Pernyataan Benturan Kepentingan* of everyone who takes part (UU 30/2014 art. 42–45).
        ConflictStatements,
        /// *Lembar Verifikasi Kelengkapan* (Monev Verifikasi).
        VerificationSheet,
        /// *Surat Permintaan Kelengkapan* (art. 44(3)–(4)).
        CompletionRequest,
        /// *Pengingat Kelengkapan*, while the complainant's time runs (art. 44(4)).
        CompletionReminder,
        /// *Pemberitahuan Kelengkapan*: the report is complete, and by when it is decided (art. 44(3)).
        CompleteNotice,
        /// *Surat Penerusan* to the agency in charge.
        Forwarding,
        /// *Pemberitahuan Penerusan* to the complainant.
        ForwardingNotice,
        /// *Pengingat Penerusan* to that agency, which has not told what became of it.
        ForwardingReminder,
        /// *Pemberitahuan Laporan Dianggap Dicabut* (art. 44(5)).
        LapseNotice,
        /// *Surat Tugas Tim*.
        Assignment,
        /// *Surat Panggilan*; one for each summons of a respondent.
        Summons,
        /// *Surat Undangan* to complainant, witness or agency; one for each invitation.
        Invitation,
        /// *Surat Permintaan Data*; one for each unit or agency that is asked.
        DataRequest,
        /// *Berita Acara Permintaan Keterangan*; one for each hearing.
        Minutes,
        /// *Berita Acara Penerimaan Bukti*; one for each who handed something over.
        EvidenceReceipt,
        /// *Monev Tindak Lanjut*.
        Progress,
        /// *Laporan Hasil Tindak Lanjut*.
        FollowUpReport,
        /// *Nota Dinas*, by which the team lays its report before the Kepala.
        Memo,
        /// *Keputusan Kepala*.
        Decision,
        /// *Salinan Keputusan*, certified (UU 30/2014 art. 73).
        Copy,
        /// *Petikan Keputusan*, certified: the dicta without considerations.
        Excerpt,
        /// *Surat Penyampaian Keputusan*; one for each who is to receive it (UU 30/2014 art. 61–62).
        HandingOver,
        /// *Pengingat Tindakan*; one for each who carries out dicta and has not told that they are done.
        ActionReminder,
        /// *Surat Pengantar* to BPS Provinsi or Inspektorat Utama.
        CoverNote,
        /// *Konsep Keputusan Hukuman Disiplin*; one for each sanction within the Kepala's power.
        DisciplineDraft,
        /// *Surat Pemberitahuan Hasil* to the complainant.
        ResultNotice,
        /// *Lembar Publikasi*: what SP4N-LAPOR! and the notice board may show, always without identities (SOP step 7).
        Publication,
        /// *Keputusan atas Keberatan* (UU 30/2014 art. 77); one for each objection.
        ObjectionDecision,
        /// *Jawaban kepada Ombudsman* (UU 37/2008 art. 33, 38); one for each of its letters.
        OmbudsmanAnswer,
        /// *Berita Acara Pembetulan*: what was corrected, taken back or opened again, and why.
        CorrectionRecord,
        /// *Log Akses Identitas*.
        IdentityLog,
    }
}

choices! {
    /// Edition of a paper.
    Edition {
        /// Complete, for the office's own file and for those it is addressed to.
        Internal,
        /// *Samaran*: no identities.
        Masked,
    }
}

/// One paper of a case: its kind, and which of several summonses, hearings or sanctions it is about (from 0).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaperId {
    /// Kind.
    pub kind: LetterKind,
    /// Place in the list it is about; 0 where there is only one.
    #[serde(default)]
    pub item: u8,
}

impl From<LetterKind> for PaperId {
    fn from(kind: LetterKind) -> Self {
        Self { kind, item: 0 }
    }
}

/// A paper issued for signature; its exact bytes are kept and never rendered again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Issued {
    /// Which paper.
    pub kind: LetterKind,
    /// Which of several of its kind.
    #[serde(default)]
    pub item: u8,
    /// Edition.
    pub edition: Edition,
    /// Number printed on it.
    pub number: String,
    /// SHA-256 of the PDF.
    pub digest: Digest,
    /// Pages.
    pub pages: u32,
    /// Short code in the foot of every page, by which a scan finds its print.
    #[serde(default)]
    pub code: String,
    /// SHA-256 of the words on the pages, for telling later whether the case has moved on.
    #[serde(default)]
    pub words: Option<Digest>,
}

impl Issued {
    /// The paper it is a print of.
    #[must_use]
    pub fn paper(&self) -> PaperId {
        PaperId { kind: self.kind, item: self.item }
    }
}
