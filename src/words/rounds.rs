//! What earlier rounds of a case were judged for, in words.

use super::{date_short, step_ref};
use domain::readings::rounds::{Earlier, Since};
use domain::readings::stats::LateReason;

/// A reason for lateness with the step that gave it: `Langkah 5 (sebelum dikerjakan ulang atau dikoreksi): saksi dinas luar`.
#[must_use]
pub fn late_reason(late: &LateReason, reason: &str) -> String {
    format!("Langkah {}: {}", late.step.number(), in_round(late, reason))
}

/// A reason for lateness that says whether it is of a round that is over.
#[must_use]
pub fn in_round(late: &LateReason, reason: &str) -> String {
    if late.stands { reason.to_owned() } else { format!("(sebelum dikerjakan ulang atau dikoreksi) {reason}") }
}

/// How a duty stood in a round that is over: when it was due, when it was done, and how late that was.
#[must_use]
pub fn earlier_judged(earlier: &Earlier, working: bool) -> String {
    let judged = &earlier.judged;
    let since = match earlier.since {
        Since::AnotherRound => "Putaran sebelumnya",
        Since::Corrected => "Sebelum dikoreksi",
    };
    let stood = match judged.late_by {
        0 => "tepat waktu".to_owned(),
        late => format!("terlambat {late} {}", if working { "hari kerja" } else { "hari" }),
    };
    format!(
        "{since}, dinilai di {}: batas {}, selesai {}, {stood}",
        step_ref(earlier.step),
        date_short(judged.due),
        date_short(judged.done)
    )
}
