//! The seven steps of the SOP and the moves between them.
//!
//! Decree 062.N/KPA/2024 draws one straight line; the law and the portal add the side roads
//! (incomplete, forwarded, duplicate, answered on the spot, withdrawn, returned for more facts).

use crate::choices;

choices! {
    /// A step of the SOP, in its order.
    Step {
        /// 1 *Penyampaian laporan*, by the complainant.
        Submit,
        /// 2 *Menerima dan mencatat laporan*.
        Record,
        /// 3 *Verifikasi kelengkapan*.
        Verify,
        /// 4 *Tindak lanjut: pencarian fakta*.
        FindFacts,
        /// 5 *Laporan hasil tindak lanjut*.
        Report,
        /// 6 *Keputusan Kepala*.
        Decide,
        /// 7 *Informasi penyelesaian ke pengadu*.
        Inform,
    }
}

impl Step {
    /// Number in the SOP table, 1 to 7.
    #[must_use]
    pub fn number(self) -> u8 {
        self as u8 + 1
    }

    /// The step with this number.
    #[must_use]
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number.checked_sub(1)?)).copied()
    }

    /// Place in arrays that hold one item a step.
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }
}

choices! {
    /// How a case left the procedure.
    Ending {
        /// *Selesai*: decided and told.
        Finished,
        /// *Selesai – diteruskan* to the agency in charge.
        Forwarded,
        /// *Selesai – dijawab di tempat*.
        OnTheSpot,
        /// *Dicabut* by the complainant.
        Withdrawn,
        /// *Dianggap dicabut*: not completed in time (UU 25/2009 art. 44(5)).
        DeemedWithdrawn,
        /// *Duplikat* of another case.
        Duplicate,
        /// *Arsip*: does not meet the conditions.
        Archived,
    }
}
