//! What the cover note and the disciplinary draft have in common: papers cited by number, and whom a sanction concerns.

use chrono::NaiveDate;

use crate::phrases::{EMPTY, or_dots};
use domain::acts::complaint::Respondent;
use domain::acts::report::Sanction;
use domain::readings::case::Case;
use domain::text::mask::Mask;

pub fn numbered(number: &str, on: Option<NaiveDate>) -> String {
    format!("Nomor {} tanggal {}", or_dots(number), on.map_or_else(|| EMPTY.to_owned(), words::date))
}

/// Whom a sanction concerns: the name or code, and the details this edition may print.
pub fn subject<'a>(case: &'a Case, sanction: &Sanction, mask: &Mask) -> (String, Option<&'a Respondent>) {
    let row = usize::from(sanction.respondent).saturating_sub(1);
    let respondent = case.submission.respondents.get(row).filter(|_| mask.names_respondents());
    let name = respondent.map(|respondent| respondent.name.trim()).filter(|name| !name.is_empty());
    (name.map_or_else(|| format!("Terlapor-{}", row + 1), str::to_owned), respondent)
}
