//! Indonesian for every domain value. Used by window, papers and command line; knows only the domain.
//!
//! | Code | Term of the SOP |
//! |---|---|
//! | complainant / reporter | pelapor, pengadu |
//! | respondent | terlapor |
//! | complaint | pengaduan, laporan |
//! | step | langkah |
//! | service standard | baku mutu |
//! | fact finding | tindak lanjut: pencarian fakta |
//! | follow-up report | laporan hasil tindak lanjut (LHTL) |
//! | decision | keputusan, hasil putusan |
//! | working day | hari kerja (hk) |

mod acts;
mod agenda;
pub mod charts;
mod choices;
mod dates;
mod definitions;
mod enumeration;
mod evaluation;
mod fields;
mod figures;
mod offers;
mod published;
mod receivers;
mod reckoning;
mod refusals;
mod rounds;
mod similar;
mod unabbreviated;

pub use self::acts::{act, begun, countdown, day_count, days_left, mark, paper_name, state, step_brief, step_ref, step_short, step_title};
pub use self::agenda::{next_action, next_step, time_left, why_listed};
pub use self::dates::{
    clock, clock_doubt, date, date_short, date_weekday, date_weekday_short, day_month, foreign_zone, grouped, length, length_in_full,
    length_span, length_unit, moment, month, month_brief, roman_month, rupiah, terbilang, weekday, within_since,
};
pub use self::definitions::{DEFINITIONS, Definition};
pub use self::enumeration::enumerated;
pub use self::evaluation::{Table, TableRow, cell, evaluation_lines, evaluation_tables, limit_named, period_title};
pub use self::fields::{changed, field_label, field_shown, field_value};
pub use self::figures::{category_named, channel_named, class_named, officer_named, rate, share, status_named, tenths};
pub use self::offers::offer;
pub use self::published::published;
pub use self::receivers::receiver;
pub use self::reckoning::{judged_otherwise, provisional, stretches};
pub use self::refusals::{concern, inconsistency, lower_first, milestone, refusal, upper_first};
pub use self::rounds::{earlier_judged, in_round, late_reason};
pub use self::similar::{similar_because, similar_outcome};
pub use self::unabbreviated::unabbreviated;

/// Cited only when a sanction is in play.
pub const DISCIPLINE: &str = "Peraturan Pemerintah Nomor 94 Tahun 2021 tentang Disiplin Pegawai Negeri Sipil";

/// An Indonesian label for a value the operator chooses.
pub trait Label {
    /// The label, in sentence case.
    fn label(&self) -> &'static str;
}
