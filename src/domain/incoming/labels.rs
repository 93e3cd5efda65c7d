//! The words by which fields and choices are known on what comes in: data, to which an office can add its own.

use crate::text::{one_line, plain};

/// Most lines of a list of labels; an office adds a few words, not a book.
const LINES: usize = 2_000;

/// A field that can come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Incoming {
    /// Tracking number of the portal (*ID laporan*).
    TrackingId,
    /// Title.
    Title,
    /// The complainant's own words.
    Story,
    /// When it was sent.
    SubmittedOn,
    /// When it happened.
    HappenedOn,
    /// Where it happened.
    Place,
    /// Subject area.
    Category,
    /// Classification.
    Class,
    /// Channel.
    Channel,
    /// Openness of the identity.
    Openness,
    /// Switch: the name is hidden.
    Anonymous,
    /// Switch: the report is not public.
    Secret,
    /// Name of the complainant.
    Name,
    /// Kind of complainant.
    ReporterKind,
    /// Telephone.
    Phone,
    /// E-mail.
    Email,
    /// Street address.
    Address,
    /// Reported party.
    Respondent,
    /// Address of the report on the portal.
    Link,
    /// Lines on what the portal did so far.
    History,
    /// What stands on such pages and says nothing.
    Furniture,
}

impl Incoming {
    /// Every field, with its name in the list of labels.
    pub const ALL: [(Self, &'static str); 21] = [
        (Self::TrackingId, "id_laporan"),
        (Self::Title, "judul"),
        (Self::Story, "isi"),
        (Self::SubmittedOn, "tanggal_laporan"),
        (Self::HappenedOn, "tanggal_kejadian"),
        (Self::Place, "lokasi"),
        (Self::Category, "kategori"),
        (Self::Class, "klasifikasi"),
        (Self::Channel, "kanal"),
        (Self::Openness, "sifat"),
        (Self::Anonymous, "anonim"),
        (Self::Secret, "rahasia"),
        (Self::Name, "nama"),
        (Self::ReporterKind, "jenis_pelapor"),
        (Self::Phone, "telepon"),
        (Self::Email, "pos_el"),
        (Self::Address, "alamat"),
        (Self::Respondent, "terlapor"),
        (Self::Link, "tautan"),
        (Self::History, "riwayat"),
        (Self::Furniture, "abaikan"),
    ];

    /// Its name in the list of labels.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(field, _)| *field == self).map_or("", |(_, name)| *name)
    }

    /// The field of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == name).map(|(field, _)| *field)
    }
}

/// Words for fields and for choices.
#[derive(Clone, Debug, Default)]
pub struct Labels {
    /// In the order in which they are tried: the longest first.
    fields: Vec<(String, Incoming)>,
    /// Field (`kanal`), word, code of the choice.
    choices: Vec<(String, String, String)>,
}

impl Labels {
    /// Reads a list: `field = word | word`, `field choice = word | word`; lines with `#` are remarks.
    ///
    /// # Errors
    /// The line at fault, counted from one, and what is wrong with it, in Indonesian.
    pub fn read(text: &str) -> Result<Self, (usize, String)> {
        let mut labels = Self::default();
        for (number, line) in text.lines().enumerate() {
            let fail = |what: String| Err((number + 1, what));
            if number >= LINES {
                return fail(format!("lebih dari {LINES} baris"));
            }
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let Some((name, words)) = line.split_once('=') else { return fail("tanpa tanda “=”".to_owned()) };
            let words: Vec<String> = words.split('|').map(key).filter(|word| !word.is_empty()).collect();
            if words.is_empty() {
                return fail("tanpa kata sesudah “=”".to_owned());
            }
            match name.trim().split_once(' ') {
                Some((field, choice)) => {
                    let choice = choice.trim().to_owned();
                    if !is_known(field, &choice) {
                        return fail(format!("pilihan “{choice}” untuk “{field}” tidak ada"));
                    }
                    labels.choices.extend(words.into_iter().map(|word| (field.to_owned(), word, choice.clone())));
                }
                None if matches!(name.trim(), "ya" | "tidak") => {
                    let answer = name.trim().to_owned();
                    labels.choices.extend(words.into_iter().map(|word| ("ya_tidak".to_owned(), word, answer.clone())));
                }
                None => match Incoming::named(name.trim()) {
                    Some(field) => labels.fields.extend(words.into_iter().map(|word| (word, field))),
                    None => return fail(format!("isian “{}” tidak ada", name.trim())),
                },
            }
        }
        // "Tanggal Kejadian" is no "Tanggal".
        labels.fields.sort_by(|(one, _), (two, _)| two.len().cmp(&one.len()).then_with(|| one.cmp(two)));
        Ok(labels)
    }

    /// How many words there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.fields.len() + self.choices.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The field a heading names, and nothing but a field.
    #[must_use]
    pub fn field(&self, heading: &str) -> Option<Incoming> {
        let heading = key(heading);
        self.fields.iter().find(|(word, _)| *word == heading).map(|(_, field)| *field)
    }

    /// The field a line begins with, and the words it begins with.
    #[must_use]
    pub fn begins(&self, line: &str) -> Option<(Incoming, &str)> {
        let line = key(line);
        let word = |(word, field): &'_ (String, Incoming)| {
            let rest = line.strip_prefix(word.as_str())?;
            (rest.is_empty() || rest.trim_start().starts_with(':')).then_some(*field)
        };
        self.fields.iter().find_map(|pair| Some((word(pair)?, pair.0.as_str())))
    }

    /// The code of the choice a word stands for.
    #[must_use]
    pub fn choice(&self, field: &str, word: &str) -> Option<&str> {
        let word = key(word);
        self.choices.iter().find(|(of, known, _)| of == field && *known == word).map(|(.., code)| code.as_str())
    }
}

/// How words are compared: without capitals, with one blank between them, without a colon or a star behind.
#[must_use]
pub fn key(text: &str) -> String {
    one_line(&plain(text)).trim_end_matches([':', '*']).trim().to_owned()
}

/// Whether a field has a choice of that code.
fn is_known(field: &str, code: &str) -> bool {
    use crate::acts::complaint::{Category, Channel, ComplaintClass};
    use crate::acts::reporter::{Openness, ReporterKind};
    match field {
        "kanal" => Channel::ALL.iter().any(|choice| choice.code() == code),
        "klasifikasi" => ComplaintClass::ALL.iter().any(|choice| choice.code() == code),
        "kategori" => Category::ALL.iter().any(|choice| choice.code() == code),
        "sifat" => Openness::ALL.iter().any(|choice| choice.code() == code),
        "jenis_pelapor" => ReporterKind::ALL.iter().any(|choice| choice.code() == code),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_and_its_faults_are_named_by_their_line() {
        let labels = Labels::read("# kata\nid_laporan = Tracking ID | Nomor\njudul = Judul\nkanal sms = SMS | 1708\nya = Y").unwrap();
        assert_eq!(labels.field(" TRACKING  id: "), Some(Incoming::TrackingId));
        assert_eq!(labels.field("Tracking"), None);
        assert_eq!(labels.choice("kanal", "sms"), Some("sms"));
        assert_eq!(labels.choice("ya_tidak", "y"), Some("ya"));
        assert_eq!(labels.begins("Judul : Loket kosong").map(|(field, _)| field), Some(Incoming::Title));
        assert_eq!(labels.begins("Judulnya panjang"), None);
        for (text, line, said) in [
            ("judul", 1, "tanpa tanda"),
            ("\nwarna = Merah", 2, "“warna” tidak ada"),
            ("judul = |", 1, "tanpa kata"),
            ("kanal radio = Radio", 1, "“radio” untuk “kanal” tidak ada"),
        ] {
            let (at, what) = Labels::read(text).unwrap_err();
            assert!(at == line && what.contains(said), "{at} {what}");
        }
    }

    #[test]
    fn the_longest_label_wins() {
        let labels = Labels::read("tanggal_kejadian = Tanggal Kejadian\ntanggal_laporan = Tanggal").unwrap();
        assert_eq!(labels.begins("Tanggal Kejadian: 1 Mei 2026").map(|(field, _)| field), Some(Incoming::HappenedOn));
    }
}
