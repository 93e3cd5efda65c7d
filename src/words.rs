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
mod choices;
mod dates;
mod figures;
mod refusals;

pub use self::acts::{act, countdown, day_count, days_left, mark, state, step_brief, step_short, step_title};
pub use self::dates::{clock, date, date_short, date_weekday, day_month, length, moment, month, roman_month, rupiah, terbilang, weekday};
pub use self::figures::{category_named, channel_named, class_named, officer_named, share, tenths};
pub use self::refusals::{concern, milestone, refusal};

/// An Indonesian label for a value the operator chooses.
pub trait Label {
    /// The label, in sentence case.
    fn label(&self) -> &'static str;
}
