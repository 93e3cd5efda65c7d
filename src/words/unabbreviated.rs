//! Rules as a decree cites them: in full, never by the letters an office shortens them to.

/// Kinds of rules by the letters they are shortened to.
const KINDS: [(&str, &str); 6] = [
    ("UU", "Undang-Undang"),
    ("PP", "Peraturan Pemerintah"),
    ("Perpres", "Peraturan Presiden"),
    ("Keppres", "Keputusan Presiden"),
    ("Permenpan", "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"),
    ("Perka", "Peraturan Kepala"),
];

/// Single words by the letters they are shortened to.
const WORDS: [(&str, &str); 5] = [
    ("jo.", "juncto"),
    ("PNS", "Pegawai Negeri Sipil"),
    ("PPPK", "Pegawai Pemerintah dengan Perjanjian Kerja"),
    ("ASN", "Aparatur Sipil Negara"),
    ("Ps.", "Pasal"),
];

/// A citation without abbreviations: "PP 94/2021 Pasal 3 jo. Pasal 9" becomes "Peraturan Pemerintah Nomor 94 Tahun 2021 Pasal 3 juncto
/// Pasal 9". What is no known abbreviation stays as it was typed.
#[must_use]
pub fn unabbreviated(text: &str) -> String {
    let mut out: Vec<String> = Vec::new();
    let mut kind = None;
    for word in text.split_whitespace() {
        let (bare, tail) = word.split_at(word.trim_end_matches([',', ';']).len());
        if let Some(named) = kind.take() {
            match numbered(bare) {
                Some((number, year)) => {
                    out.push(format!("{named} Nomor {number} Tahun {year}{tail}"));
                    continue;
                }
                // No number follows, so nothing was shortened here that we know.
                None => out.push(shortened_of(named).to_owned()),
            }
        }
        if let Some((_, named)) = KINDS.iter().find(|(short, _)| *short == bare && tail.is_empty()) {
            kind = Some(*named);
        } else if let Some((_, full)) = WORDS.iter().find(|(short, _)| *short == bare) {
            out.push(format!("{full}{tail}"));
        } else {
            out.push(word.to_owned());
        }
    }
    out.extend(kind.map(|named| shortened_of(named).to_owned()));
    out.join(" ")
}

/// "94/2021" as number and year.
fn numbered(text: &str) -> Option<(&str, &str)> {
    let (number, year) = text.split_once('/')?;
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|mark| mark.is_ascii_digit());
    (digits(number) && digits(year) && year.len() == 4).then_some((number, year))
}

/// The letters a kind of rule is shortened to.
fn shortened_of(named: &str) -> &'static str {
    KINDS.iter().find(|(_, full)| *full == named).map_or("", |(short, _)| short)
}

#[cfg(test)]
mod tests {
    use super::unabbreviated;

    #[test]
    fn a_decree_cites_in_full() {
        for (typed, expected) in [
            (
                "PP 94/2021 Pasal 3 huruf e jo. Pasal 9 ayat (1) huruf c",
                "Peraturan Pemerintah Nomor 94 Tahun 2021 Pasal 3 huruf e juncto Pasal 9 ayat (1) huruf c",
            ),
            ("UU 25/2009, PP 96/2012;", "Undang-Undang Nomor 25 Tahun 2009, Peraturan Pemerintah Nomor 96 Tahun 2012;"),
            ("Undang-Undang Nomor 25 Tahun 2009", "Undang-Undang Nomor 25 Tahun 2009"),
            ("PP tentang disiplin PNS", "PP tentang disiplin Pegawai Negeri Sipil"),
            ("menurut PP", "menurut PP"),
            ("", ""),
        ] {
            assert_eq!(unabbreviated(typed), expected);
        }
    }
}
