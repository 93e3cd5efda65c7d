//! Labels of what comes after the decision.

use crate::Label;
use domain::acts::challenge;

labels! {
    challenge::ChallengeKind {
        Objection => "Keberatan",
        Appeal => "Banding",
        Explanation => "Permintaan penjelasan Ombudsman",
        Reminder => "Permintaan penjelasan kedua Ombudsman",
        Recommendation => "Rekomendasi Ombudsman",
    }
    challenge::Challenger {
        Complainant => "Pelapor",
        Respondent => "Terlapor",
        Concerned => "Pihak lain yang terkena",
        Ombudsman => "Ombudsman",
    }
    challenge::ChallengeOutcome {
        Granted => "Dikabulkan",
        GrantedPartly => "Dikabulkan sebagian",
        Rejected => "Ditolak",
        Inadmissible => "Tidak dapat diterima",
        Answered => "Dijawab",
    }
}
