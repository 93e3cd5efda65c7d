//! The closed list of facts a letter may name.
//!
//! A template can only ask for what stands here, so a misspelt fact is found when the template is read
//! and not when somebody prints a letter. Whoever knows the case fills a [`Facts`]; nothing in this room does.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};

/// Declares the text facts and the list facts: variant, name in templates, meaning.
macro_rules! named_facts {
    ($(#[$outer:meta])* $kind:ident { $($(#[$doc:meta])* $variant:ident = $name:literal,)* }) => {
        $(#[$outer])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $kind { $($(#[$doc])* $variant,)* }

        impl $kind {
            /// Every fact of this kind, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name by which templates call the fact.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// The fact of that name, if there is one.
            #[must_use]
            pub fn by_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|fact| fact.name() == name)
            }
        }
    };
}

/// Declares the table facts: variant, name in templates, names of its columns in order.
macro_rules! table_facts {
    ($($(#[$doc:meta])* $variant:ident = $name:literal [$($column:literal),*],)*) => {
        /// A fact made of rows; each row has one cell per column, in the order of [`TableFact::columns`].
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum TableFact { $($(#[$doc])* $variant,)* }

        impl TableFact {
            /// Every table, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name by which templates call the table.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// The names of the columns, in the order in which a row gives its cells.
            #[must_use]
            pub const fn columns(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$($column),*],)* }
            }

            /// The table of that name, if there is one.
            #[must_use]
            pub fn by_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|table| table.name() == name)
            }
        }
    };
}

named_facts! {
    /// A fact that is one piece of text. A line feed inside it starts a new paragraph or line.
    TextFact {
        /// Name of the office in ordinary letters ("Badan Pusat Statistik Kota Lubuk Linggau").
        OfficeName = "kantor.nama",
        /// Town in which letters are dated.
        OfficeTown = "kantor.kota",
        /// Title of the head as printed above the signature ("KEPALA BADAN PUSAT STATISTIK KOTA …").
        HeadOffice = "kepala.jabatan",
        /// Prefix for an acting head, printed before the title ("Plt.").
        HeadActing = "kepala.pelaksana",
        /// Name of the head with degrees.
        HeadName = "kepala.nama",
        /// NIP of the head, grouped; absent when the office prints none.
        HeadNip = "kepala.nip",
        /// Register number of the complaint.
        CaseNumber = "pengaduan.register",
        /// Number of the report at LAPOR!.
        LaporId = "pengaduan.id_lapor",
        /// Channel by which the complaint came.
        Channel = "pengaduan.kanal",
        /// Classification of the complaint.
        Classification = "pengaduan.klasifikasi",
        /// Category of the complaint.
        Category = "pengaduan.kategori",
        /// The reporter as this edition may print him (name or alias).
        Reporter = "pengaduan.pelapor",
        /// The person reported as this edition may print him.
        Reported = "pengaduan.terlapor",
        /// Date and time received, in words.
        Received = "pengaduan.diterima",
        /// Date declared complete, in words.
        Complete = "pengaduan.lengkap",
        /// Title of the complaint.
        Subject = "pengaduan.judul",
        /// Number of the follow-up report.
        ReportNumber = "laporan.nomor",
        /// What the follow-up report is about, in capitals.
        ReportAbout = "laporan.tentang",
        /// Date of the follow-up report, in words.
        ReportDate = "laporan.tanggal",
        /// Background and summary of the complaint.
        Background = "laporan.latar_belakang",
        /// Purpose of the follow-up.
        Purpose = "laporan.maksud_tujuan",
        /// Scope of the follow-up.
        Scope = "laporan.ruang_lingkup",
        /// Methods of the follow-up.
        Method = "laporan.metode",
        /// Basis of the team: its assignment letter and period.
        TeamIntro = "laporan.pengantar_tim",
        /// What hindered the team and how it was met.
        Obstacles = "laporan.kendala",
        /// General conclusion.
        Conclusion = "laporan.simpulan",
        /// Differing opinion of a member.
        Dissent = "laporan.pendapat_berbeda",
        /// Proposed compensation.
        Compensation = "laporan.ganti_rugi",
        /// Why a service standard was missed.
        LateReason = "laporan.alasan_terlambat",
        /// Number of the decree.
        DecreeNumber = "keputusan.nomor",
        /// What the decree is about, in capitals.
        DecreeAbout = "keputusan.tentang",
        /// Date of the decree, in words.
        DecreeDate = "keputusan.tanggal",
        /// Place where the decree is made.
        DecreePlace = "keputusan.tempat",
    }
}

named_facts! {
    /// A fact that is a list of texts, in order.
    ListFact {
        /// Letterhead: the lines in large capitals.
        LetterheadNames = "kop.nama",
        /// Letterhead: address, telephone, mail.
        LetterheadAddress = "kop.alamat",
        /// Legal and other bases of the follow-up report.
        ReportBasis = "laporan.dasar",
        /// Proposals that are not in the table of recommendations.
        ReportSuggestions = "laporan.saran",
        /// "Menimbang": considerations.
        Considering = "keputusan.menimbang",
        /// "Mengingat": regulations.
        Remembering = "keputusan.mengingat",
        /// "Memperhatikan": other papers heeded.
        Heeding = "keputusan.memperhatikan",
        /// The dicta, in order; the ordinal words are added by the composer.
        Dicta = "keputusan.diktum",
        /// Who receives copies.
        Copies = "keputusan.salinan",
    }
}

table_facts! {
    /// Members of the team.
    Team = "tim" ["nama", "nip", "pangkat", "kedudukan"],
    /// Who of the team signs.
    Signers = "penandatangan" ["kedudukan", "nama", "nip"],
    /// What was done.
    Activities = "kegiatan" ["waktu", "kegiatan", "pihak", "hasil"],
    /// Evidence.
    Evidence = "bukti" ["kode", "jenis", "tanggal", "dugaan", "nilai"],
    /// One row per allegation.
    Allegations = "dugaan" ["nomor", "uraian", "fakta", "analisis", "kesimpulan", "bukti"],
    /// Recommended improvements.
    Recommendations = "rekomendasi" ["uraian", "pelaksana", "batas"],
    /// Sanctions recommended, one row each.
    Sanctions = "sanksi" ["subjek", "jenis_subjek", "pangkat", "jabatan", "ketentuan", "dampak", "hukuman", "kewenangan", "jalur"],
    /// The chronology against the service standard.
    Chronology = "kronologi" ["tahap", "mulai", "selesai", "baku_mutu", "batas", "keterangan"],
    /// The plan of action annexed to a decree.
    ActionPlan = "rencana_aksi" ["diktum", "tindakan", "pelaksana", "batas"],
}

/// A decoded picture: three bytes (red, green, blue) for each point, row by row from the top.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// Points in a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// `width × height × 3` bytes.
    pub rgb: Vec<u8>,
}

impl Image {
    /// Whether the picture has points and exactly as many bytes as its size demands.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let bytes = u64::from(self.width) * u64::from(self.height) * 3;
        bytes > 0 && u64::try_from(self.rgb.len()) == Ok(bytes)
    }
}

/// Everything one letter knows. A fact that was not set, or was set to nothing, is missing.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    texts: BTreeMap<TextFact, String>,
    lists: BTreeMap<ListFact, Vec<String>>,
    tables: BTreeMap<TableFact, Vec<Vec<String>>>,
    /// Title of the document, shown by PDF viewers. Must hold no personal data.
    pub title: String,
    /// The office logo for the letterhead, if the office has set one.
    pub logo: Option<Arc<Image>>,
    /// Mark of the edition in the foot of every page ("SAMARAN").
    pub edition: Option<String>,
    /// Large grey word across every page ("KONSEP", "CONTOH", "CONTOH – KONSEP").
    pub watermark: Option<String>,
    /// The moment written into the PDF as its dates.
    pub created: DateTime<FixedOffset>,
    /// Seed of the identifier in the PDF trailer: the letter's digest or number.
    pub digest_seed: String,
}

impl Facts {
    /// Facts with a title and a moment and nothing else.
    #[must_use]
    pub fn new(title: &str, created: DateTime<FixedOffset>, digest_seed: &str) -> Self {
        Self {
            texts: BTreeMap::new(),
            lists: BTreeMap::new(),
            tables: BTreeMap::new(),
            title: title.to_owned(),
            logo: None,
            edition: None,
            watermark: None,
            created,
            digest_seed: digest_seed.to_owned(),
        }
    }

    /// Sets a text fact.
    pub fn text(&mut self, fact: TextFact, value: impl Into<String>) -> &mut Self {
        self.texts.insert(fact, value.into());
        self
    }

    /// Sets a list fact.
    pub fn list<S: Into<String>>(&mut self, fact: ListFact, values: impl IntoIterator<Item = S>) -> &mut Self {
        self.lists.insert(fact, values.into_iter().map(Into::into).collect());
        self
    }

    /// Adds one row to a table fact. A row with too few or too many cells is refused when the letter is composed.
    pub fn row<S: Into<String>>(&mut self, table: TableFact, cells: impl IntoIterator<Item = S>) -> &mut Self {
        self.tables.entry(table).or_default().push(cells.into_iter().map(Into::into).collect());
        self
    }

    /// Forgets a text fact.
    pub fn forget_text(&mut self, fact: TextFact) -> &mut Self {
        self.texts.remove(&fact);
        self
    }

    /// Forgets a list fact.
    pub fn forget_list(&mut self, fact: ListFact) -> &mut Self {
        self.lists.remove(&fact);
        self
    }

    /// Forgets every row of a table.
    pub fn forget_table(&mut self, table: TableFact) -> &mut Self {
        self.tables.remove(&table);
        self
    }

    /// The text, if it was set and is more than blanks.
    #[must_use]
    pub fn get_text(&self, fact: TextFact) -> Option<&str> {
        self.texts.get(&fact).map(String::as_str).filter(|text| !text.trim().is_empty())
    }

    /// The list without its blank members; empty when missing.
    #[must_use]
    pub fn get_list(&self, fact: ListFact) -> Vec<&str> {
        let list = self.lists.get(&fact).map(Vec::as_slice).unwrap_or_default();
        list.iter().map(String::as_str).filter(|text| !text.trim().is_empty()).collect()
    }

    /// The rows of the table; empty when missing.
    #[must_use]
    pub fn get_rows(&self, table: TableFact) -> &[Vec<String>] {
        self.tables.get(&table).map(Vec::as_slice).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn names_are_unique_over_all_kinds() {
        let mut seen = BTreeSet::new();
        let names = TextFact::ALL.iter().map(|f| f.name());
        let names = names.chain(ListFact::ALL.iter().map(|f| f.name()));
        for name in names.chain(TableFact::ALL.iter().map(|f| f.name())) {
            assert!(seen.insert(name), "{name} stands twice");
        }
    }

    #[test]
    fn blank_means_missing() {
        let mut facts = super::super::samples::empty();
        facts.text(TextFact::Subject, "  ").list(ListFact::Copies, ["", "Arsip"]);
        assert_eq!(facts.get_text(TextFact::Subject), None);
        assert_eq!(facts.get_list(ListFact::Copies), ["Arsip"]);
    }

    #[test]
    fn an_image_of_the_wrong_size_is_not_sound() {
        assert!(Image { width: 2, height: 1, rgb: vec![0; 6] }.is_sound());
        assert!(!Image { width: 2, height: 2, rgb: vec![0; 6] }.is_sound());
        assert!(!Image { width: 0, height: 0, rgb: Vec::new() }.is_sound());
    }
}
