//! What the cover note and the disciplinary draft have in common: papers cited by number, and whom a sanction concerns.

use chrono::NaiveDate;

use crate::phrases::{EMPTY, or_dots};
use domain::acts::complaint::Respondent;
use domain::readings::case::Case;
use domain::text::mask::Mask;

pub fn numbered(number: &str, on: Option<NaiveDate>) -> String {
    format!("Nomor {} tanggal {}", or_dots(number), on.map_or_else(|| EMPTY.to_owned(), words::date))
}

/// Who a respondent is, by the order of step 1, counted from 1: the name or code, and the details this edition may print.
pub fn subject<'a>(case: &'a Case, no: u8, mask: &Mask) -> (String, Option<&'a Respondent>) {
    let row = usize::from(no).saturating_sub(1);
    let respondent = case.submission.respondents.get(row).filter(|_| mask.names_respondents());
    let name = respondent.map(|respondent| respondent.name.trim()).filter(|name| !name.is_empty());
    (name.map_or_else(|| format!("Terlapor-{}", row + 1), str::to_owned), respondent)
}
