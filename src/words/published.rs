//! Where laws were promulgated, for the decrees that cite them.
//!
//! Only what was read in the texts of the laws themselves stands here; a rule that is not in the table is cited as the office writes it.

/// Beginning of a rule's name, year and number of its place in the state gazette, number in the supplement.
const PLACES: [(&str, u16, u16, u16); 10] = [
    ("Undang-Undang Nomor 16 Tahun 1997", 1997, 39, 3683),
    ("Undang-Undang Nomor 14 Tahun 2008", 2008, 61, 4846),
    ("Undang-Undang Nomor 37 Tahun 2008", 2008, 139, 4899),
    ("Undang-Undang Nomor 25 Tahun 2009", 2009, 112, 5038),
    ("Undang-Undang Nomor 43 Tahun 2009", 2009, 152, 5071),
    ("Undang-Undang Nomor 30 Tahun 2014", 2014, 292, 5601),
    ("Undang-Undang Nomor 27 Tahun 2022", 2022, 196, 6820),
    ("Peraturan Pemerintah Nomor 51 Tahun 1999", 1999, 96, 3854),
    ("Peraturan Pemerintah Nomor 28 Tahun 2012", 2012, 53, 5286),
    ("Peraturan Pemerintah Nomor 49 Tahun 2018", 2018, 224, 6264),
];

/// A rule as a decree cites it: with its place in the state gazette (*Lembaran Negara*) and the supplement, where that is known and the
/// rule is named without them and without an article.
#[must_use]
pub fn published(rule: &str) -> String {
    let rule = rule.trim().trim_end_matches([';', '.']);
    let place = PLACES.iter().find(|(name, ..)| rule.strip_prefix(name).is_some_and(|rest| rest.starts_with(" tentang ")));
    match place {
        Some((_, year, number, supplement)) if !rule.contains(['(', ',']) && !rule.contains(" sebagaimana ") => format!(
            "{rule} (Lembaran Negara Republik Indonesia Tahun {year} Nomor {number}, Tambahan Lembaran Negara Republik Indonesia Nomor \
             {supplement})"
        ),
        Some(_) | None => rule.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::published;

    #[test]
    fn a_rule_is_cited_with_its_place_once_and_only_where_that_is_known() {
        let statistics = "Undang-Undang Nomor 16 Tahun 1997 tentang Statistik";
        let cited = format!(
            "{statistics} (Lembaran Negara Republik Indonesia Tahun 1997 Nomor 39, Tambahan Lembaran Negara Republik Indonesia Nomor 3683)"
        );
        for (rule, expected) in [
            (statistics, cited.as_str()),
            ("Undang-Undang Nomor 16 Tahun 1997 tentang Statistik;", cited.as_str()),
            (cited.as_str(), cited.as_str()),
            (
                "Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
                "Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
            ),
            (
                "Undang-Undang Nomor 16 Tahun 1997 tentang Statistik, Pasal 3",
                "Undang-Undang Nomor 16 Tahun 1997 tentang Statistik, Pasal 3",
            ),
            ("Undang-Undang Nomor 16 Tahun 19970 tentang Statistik", "Undang-Undang Nomor 16 Tahun 19970 tentang Statistik"),
        ] {
            assert_eq!(published(rule), expected);
        }
    }
}
