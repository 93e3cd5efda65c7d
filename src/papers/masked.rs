//! Words somebody typed about a case, as they may leave the house.

use domain::acts::paper::Edition;
use domain::readings::case::Case;
use domain::text::leak::Secrets;
use domain::text::mask::Mask;

/// Words that were typed about a case, without whatever may tell who somebody is.
#[must_use]
pub fn words(case: &Case, typed: &str) -> String {
    Secrets::of(case, true).masked(&Mask::of(case, Edition::Masked).text(typed), |_| true)
}

/// Title of a case.
#[must_use]
pub fn title(case: &Case) -> String {
    words(case, &case.submission.title)
}
