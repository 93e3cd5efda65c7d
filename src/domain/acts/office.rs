//! The office itself: name, place and the lines of its letterhead. One setting used everywhere.

use serde::{Deserialize, Serialize};

use crate::acts::ids::Digest;

/// Profile of the office (*profil kantor*).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OfficeProfile {
    /// Name of the agency, first line of the letterhead, such as `BADAN PUSAT STATISTIK`.
    pub agency: String,
    /// Place name in capitals, second line, such as `KOTA LUBUK LINGGAU`.
    pub area: String,
    /// Place where papers are dated, such as `Lubuk Linggau`.
    pub place: String,
    /// Street address.
    pub address: String,
    /// Telephone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Web site.
    pub website: String,
    /// Unit code in letter numbers, such as `16740`.
    pub unit_code: String,
    /// Series part of decree numbers, such as `N/KPA`.
    pub decree_series: String,
    /// Logo file kept in the register.
    pub logo: Option<Digest>,
    /// Scan of the signed decree that fixes the procedure, kept in the register.
    pub decree_scan: Option<Digest>,
}

impl OfficeProfile {
    /// Full name in ordinary letters, such as `Badan Pusat Statistik Kota Lubuk Linggau`.
    #[must_use]
    pub fn full_name(&self) -> String {
        title_case(&format!("{} {}", self.agency, self.area))
    }

    /// Head of this office as printed above a signature, in capitals.
    #[must_use]
    pub fn head_title(&self) -> String {
        format!("KEPALA {} {}", self.agency, self.area).trim().to_uppercase()
    }
}

/// Capital first letter of each word, the rest small.
fn title_case(text: &str) -> String {
    let words = text.split_whitespace().map(|word| {
        let mut letters = word.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + &letters.as_str().to_lowercase())
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_is_made_from_the_letterhead() {
        let office =
            OfficeProfile { agency: "BADAN PUSAT STATISTIK".into(), area: "KOTA LUBUK LINGGAU".into(), ..OfficeProfile::default() };
        assert_eq!(office.full_name(), "Badan Pusat Statistik Kota Lubuk Linggau");
        assert_eq!(office.head_title(), "KEPALA BADAN PUSAT STATISTIK KOTA LUBUK LINGGAU");
    }
}
