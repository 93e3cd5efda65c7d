//! The clauses a decision usually has, as a text the office edits: one sentence to a line, with marks for what the case fills in.

use std::collections::BTreeMap;

/// Name under which the office's own wording is kept.
pub const CLAUSES: &str = "klausul_keputusan";
/// The wording the program comes with.
pub const SHIPPED_CLAUSES: &str = include_str!("../../../assets/templates/klausul_keputusan.txt");

macro_rules! clauses {
    ($($(#[$meta:meta])* $clause:ident = $name:literal [$($mark:literal),*]),* $(,)?) => {
        /// A sentence of the wording.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Clause { $($(#[$meta])* $clause),* }

        impl Clause {
            /// Every sentence, in the order of the shipped text.
            pub const ALL: &'static [Self] = &[$(Self::$clause),*];

            /// Its name in the text.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$clause => $name),* }
            }

            /// The marks it may use.
            #[must_use]
            pub fn marks(self) -> &'static [&'static str] {
                match self { $(Self::$clause => &[$($mark),*]),* }
            }
        }
    };
}

clauses! {
    /// *Tentang*.
    Subject = "tentang" ["nomor"],
    /// How the follow-up report is called when it bears no date.
    Report = "laporan" ["nomor_laporan"],
    /// How it is called with its date.
    ReportDated = "laporan bertanggal" ["nomor_laporan", "tanggal"],
    /// First consideration.
    Considering1 = "menimbang 1" ["nomor"],
    /// Second consideration.
    Considering2 = "menimbang 2" ["laporan", "kesimpulan"],
    /// What is concluded when something was proven.
    Proven = "kesimpulan terbukti" [],
    /// When nothing was.
    NotProven = "kesimpulan tidak terbukti" [],
    /// When nothing could be.
    Unprovable = "kesimpulan tidak dapat dibuktikan" [],
    /// First clause when the recommendation is accepted.
    Accept = "diktum menerima" ["laporan"],
    /// When it is accepted in part.
    AcceptPartly = "diktum menerima sebagian" ["laporan"],
    /// When it is rejected.
    Reject = "diktum menolak" ["laporan"],
    /// Clause on a recommended sanction.
    Sanction = "diktum sanksi" [],
    /// Who carries that out.
    SanctionBy = "pelaksana sanksi" [],
    /// Clause for each recommended action.
    Action = "diktum tindakan" ["pelaksana", "tindakan", "batas"],
    /// Its due date within that clause.
    ActionDue = "batas tindakan" ["tanggal"],
    /// Clause on telling the complainant.
    Telling = "diktum penyampaian" [],
    /// Who does that.
    TellingBy = "pelaksana penyampaian" [],
    /// When the decree takes effect.
    Effect = "diktum mulai berlaku" [],
}

/// The sentences as they are in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clauses(BTreeMap<Clause, String>);

impl Clauses {
    /// Reads a wording.
    ///
    /// # Errors
    /// A sentence for the operator with the line at fault: an unknown or repeated name, an unknown mark, or a sentence that is missing.
    pub fn read(text: &str) -> Result<Self, String> {
        let mut all = BTreeMap::new();
        for (line, number) in text.lines().zip(1..) {
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            let fault = |what: String| format!("Klausul keputusan baris {number}: {what}");
            let (name, sentence) = line.split_once(':').ok_or_else(|| fault("belum ada titik dua sesudah namanya".to_owned()))?;
            let known = Clause::ALL.iter().find(|clause| clause.name() == name.trim());
            let clause = *known.ok_or_else(|| fault(format!("tidak ada klausul bernama “{}”", name.trim())))?;
            // One blank follows the colon; a further one belongs to the sentence.
            let sentence = sentence.strip_prefix(' ').unwrap_or(sentence).trim_end();
            if let Some(mark) = marks(sentence).find(|mark| !clause.marks().contains(mark)) {
                return Err(fault(format!("tanda {{{mark}}} tidak dikenal pada klausul ini")));
            }
            if sentence.trim().is_empty() {
                return Err(fault("kalimatnya masih kosong".to_owned()));
            }
            if all.insert(clause, sentence.to_owned()).is_some() {
                return Err(fault(format!("klausul “{}” ada dua kali", clause.name())));
            }
        }
        match Clause::ALL.iter().find(|clause| !all.contains_key(clause)) {
            Some(missing) => Err(format!("Klausul keputusan: “{}” belum ada", missing.name())),
            None => Ok(Self(all)),
        }
    }

    /// A sentence with its marks filled in.
    #[must_use]
    pub fn write(&self, clause: Clause, filled: &[(&str, &str)]) -> String {
        let mut text = self.0.get(&clause).cloned().unwrap_or_default();
        for (mark, value) in filled {
            text = text.replace(&format!("{{{mark}}}"), value);
        }
        text
    }

    /// Every sentence with the names of its marks in brackets, one line each.
    #[must_use]
    pub fn sample(&self) -> Vec<String> {
        let line = |clause: &Clause| {
            let marks: Vec<(&str, String)> = clause.marks().iter().map(|mark| (*mark, format!("[{mark}]"))).collect();
            let filled: Vec<(&str, &str)> = marks.iter().map(|(mark, value)| (*mark, value.as_str())).collect();
            format!("{}: {}", clause.name(), self.write(*clause, &filled).trim_start())
        };
        Clause::ALL.iter().map(line).collect()
    }

    /// What a sentence says before its first mark, by which one that nobody has reworded is known again.
    #[must_use]
    pub fn lead(&self, clause: Clause) -> &str {
        let text = self.0.get(&clause).map_or("", String::as_str);
        text.split('{').next().unwrap_or("").trim_end()
    }
}

/// The marks in a sentence.
fn marks(sentence: &str) -> impl Iterator<Item = &str> {
    sentence.split('{').skip(1).filter_map(|rest| rest.split('}').next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_clauses_are_whole_and_use_every_mark() {
        let clauses = Clauses::read(SHIPPED_CLAUSES).unwrap();
        for clause in Clause::ALL {
            let used: Vec<&str> = marks(&clauses.0[clause]).collect();
            assert_eq!(used, clause.marks(), "{}", clause.name());
        }
        assert_eq!(clauses.write(Clause::Subject, &[("nomor", "ADU-2026-0031")]), "Penyelesaian Pengaduan Nomor ADU-2026-0031");
        assert_eq!(clauses.write(Clause::ActionDue, &[("tanggal", "9 Oktober 2026")]), " paling lambat tanggal 9 Oktober 2026");
        assert_eq!(clauses.sample().first().map(String::as_str), Some("tentang: Penyelesaian Pengaduan Nomor [nomor]"));
        assert_eq!(clauses.lead(Clause::Reject), "Menolak rekomendasi Tim SP4N LAPOR dalam");
    }

    #[test]
    fn a_fault_is_told_with_its_line() {
        for (from, to, told) in [
            ("tentang: ", "perihal: ", "baris 12: tidak ada klausul bernama “perihal”"),
            ("tentang: ", "tentang ", "baris 12: belum ada titik dua"),
            ("Nomor {nomor}", "Nomor {nama}", "baris 12: tanda {nama} tidak dikenal"),
            ("laporan: Laporan Hasil Tindak Lanjut Nomor {nomor_laporan}\n", "", "“laporan” belum ada"),
            ("pelaksana sanksi: Atasan langsung terlapor", "pelaksana sanksi: ", "kalimatnya masih kosong"),
            ("pelaksana sanksi:", "pelaksana penyampaian:", "ada dua kali"),
        ] {
            let text = SHIPPED_CLAUSES.replacen(from, to, 1);
            assert_ne!(text, SHIPPED_CLAUSES, "{from}");
            let error = Clauses::read(&text).unwrap_err();
            assert!(error.contains(told), "{error}");
        }
    }
}
