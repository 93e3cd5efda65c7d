//! Reads the wording of a paper: a text file with block marks, `{fact}` insertions, conditions and repeats.
//!
//! The form is meant for a clerk's hand: one mark at the start of a line, Indonesian words, `#` for remarks.
//! assets/templates/BACA-SAYA.txt explains it. Every error carries its line.

mod reader;

use super::LetterError;
use super::facts::{ListFact, TableFact, TextFact};
use super::graphs::GraphKind;
use super::icons::Icon;

/// A template, read and checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Template {
    /// Name, for error messages.
    pub name: String,
    /// Its parts in order.
    pub nodes: Vec<Node>,
}

/// One part with the line it stands in.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Line, counted from one.
    pub line: usize,
    /// What it is.
    pub mark: Mark,
}

/// Text with insertions.
pub type Rich = Vec<Piece>;

/// A piece of text with insertions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Fixed words.
    Words {
        /// The words.
        text: String,
        /// How they are set.
        manner: Manner,
    },
    /// `{fact}` or, when it may be missing, `{fact?}`.
    Insert {
        /// What to insert.
        value: Value,
        /// Whether nothing is inserted when it is missing.
        optional: bool,
        /// How it is set.
        manner: Manner,
    },
}

/// How a piece of text is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Manner {
    /// Between `**`.
    pub bold: bool,
    /// Between `__`: words of another language.
    pub italic: bool,
}

/// What can be inserted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// A text fact.
    Text(TextFact),
    /// A cell of the row that is being repeated.
    Cell(TableFact, usize),
}

/// What a condition asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A text or cell.
    Value(Value),
    /// A list with at least one member.
    List(ListFact),
    /// A table with at least one row.
    Table(TableFact),
}

/// How members of a list are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbering {
    /// 1. 2. 3.
    Numbers,
    /// a. b. c.
    Letters,
}

/// A column of a printed table.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnSpec {
    /// Share of the width.
    pub share: f64,
    /// Whether the cells are centred.
    pub centred: bool,
    /// Words in the head.
    pub head: String,
    /// Cell of the row; nothing means the running number.
    pub cell: Option<usize>,
}

/// A column of a chart of lanes.
#[derive(Clone, Debug, PartialEq)]
pub struct LaneSpec {
    /// Share of the width.
    pub share: f64,
    /// Whether the cells are centred.
    pub centred: bool,
    /// Words above its head and those of its neighbours; may be empty.
    pub group: String,
    /// Words in the head: the name of those whose lane it is may be data.
    pub head: Rich,
    /// Cell of the row; nothing means the running number.
    pub cell: Option<usize>,
    /// Whether symbols are drawn in it.
    pub is_lane: bool,
}

/// A part of a template.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// `@kop`
    Letterhead,
    /// `@judul` (bold) or `@kepala`: a centred line in capitals.
    Heading(Rich, bool),
    /// `@bab I | PENDAHULUAN`
    Chapter(String, String),
    /// `@sub A. …`
    Sub(Rich),
    /// Plain lines.
    Paragraph(Rich),
    /// `@isian label | value`
    Field(String, Rich),
    /// `@rincian label | value`: within the clause above.
    Detail(String, Rich),
    /// `@daftar angka | fact`
    List(Numbering, ListFact),
    /// `@klausul label | huruf | fact`
    ClauseList(String, Numbering, ListFact),
    /// `@klausul label | text`
    Clause(String, Rich),
    /// `@diktum fact`
    Dicta(ListFact),
    /// `@tabel fact` … `@kolom` … `@akhir`, or `@tabel fact | title`: a table with a number of its own.
    Table(TableFact, Rich, Vec<ColumnSpec>),
    /// `@bagan fact` … `@kolom`, `@lajur` … `@akhir`: a table with a procedure drawn through its lanes.
    Lanes(TableFact, Vec<LaneSpec>),
    /// `@tanda-tangan` … `@akhir`
    Sign(SignSpec),
    /// `@tanda-tangan-tim place and date | fact`
    Team(Rich, TableFact),
    /// `@bertanggal text`: place and date at the right edge of the field lines that follow.
    Dated(Rich),
    /// `@larik text`: one line without space above it.
    Line(Rich),
    /// `@besar text`: a large line of a poster.
    Large(Rich),
    /// `@ikon name | title | text`: a picture with a title and what it says.
    Advice(Icon, Rich, Rich),
    /// `@angka fact`: figures to be read from afar.
    Tiles(TableFact),
    /// `@pita text`: a dark band with light letters.
    Band(Rich),
    /// `@tengah text`: a line in the middle, in ordinary letters.
    Centred(Rich),
    /// `@centang fact`: tick boxes.
    Ticks(TableFact),
    /// `@batang fact | unit | title`: a bar chart; with a title it has a number of its own.
    Bars(TableFact, String, Rich),
    /// `@grafik`, `@titik` or `@corong`, each with `fact | unit | title`: a chart of several values.
    Graph(GraphKind, TableFact, String, Rich),
    /// `@alur fact`: the flow of a procedure.
    Flow(TableFact),
    /// `@salinan lead | fact`
    Copies(Rich, ListFact),
    /// `@lampiran heading`: starts a new page.
    Attachment(Rich),
    /// `@halaman`
    PageBreak,
    /// `@jarak millimetres`
    Gap(f64),
    /// `@bila fact` … `@selain` … `@akhir`
    If {
        /// What must be there.
        subject: Subject,
        /// `@bila tidak fact`: what must be missing.
        negated: bool,
        /// When it holds.
        then: Vec<Node>,
        /// When it does not.
        otherwise: Vec<Node>,
    },
    /// `@ulang fact` … `@akhir`: once for each row.
    Each(TableFact, Vec<Node>),
}

/// The parts of a signature.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SignSpec {
    /// `@baris label | value`: place and date.
    pub rows: Vec<(String, Rich)>,
    /// `@jabatan`
    pub office: Rich,
    /// `@ttd`: what stands on a copy where the original is signed.
    pub stands: Rich,
    /// `@nama`
    pub name: Rich,
    /// `@nip`
    pub nip: Rich,
}

impl Template {
    /// Reads a template.
    ///
    /// # Errors
    /// [`LetterError::UnknownFact`] and [`LetterError::Template`], each with the line.
    pub fn parse(name: &str, text: &str) -> Result<Self, LetterError> {
        Ok(Self { name: name.to_owned(), nodes: reader::read(name, text)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(text: &str) -> String {
        Template::parse("uji.surat", text).unwrap_err().to_string()
    }

    #[test]
    fn errors_tell_the_line() {
        assert!(problem("# catatan\n\nHalo {pengaduan.tak_ada}.").contains("baris 3: tidak ada data bernama “pengaduan.tak_ada”"));
        assert!(problem("satu\n\n@loncat").contains("baris 3"));
        assert!(problem("@bila tim\nisi").contains("baris 1: bagian ini tidak ditutup"));
        let nested = |depth: usize| format!("{}A\n{}", "@bila tim\n".repeat(depth), "@akhir\n".repeat(depth));
        assert!(Template::parse("uji.surat", &nested(16)).is_ok());
        assert!(problem(&nested(17)).contains("baris 17: bagian bersarang lebih dari 16 tingkat"));
        assert!(problem(&nested(5_000)).contains("baris 17"), "the stack is never reached");
        assert!(problem("isi\n@akhir").contains("baris 2: @akhir tanpa pembuka"));
        assert!(problem("@tabel bukti\n@kolom 10 | Kode | sandi\n@akhir").contains("“bukti.sandi”"));
        assert!(problem("@bagan sop.langkah\n@kolom 10 | No. | #\n@akhir").contains("@bagan tanpa @lajur"));
        assert!(problem("@bagan sop.langkah\n@lajur 10 | Tim | regu\n@akhir").contains("“sop.langkah.regu”"));
        assert!(problem("@bagan sop.langkah\n@lajur 10 | Tim | #\n@akhir").contains("baris 2: @lajur memerlukan"));
        assert!(problem("**tebal").contains("**"));
        assert!(problem("{dugaan.uraian}").contains("dugaan.uraian"), "a cell outside its repeat");
    }

    #[test]
    fn conditions_repeats_and_bold_are_read() {
        let text = "@bila tidak tim\n**A** {{ {kantor.kota?}\n@selain\n@ulang dugaan\n{dugaan.uraian}\n@akhir\n@akhir";
        let template = Template::parse("uji.surat", text).unwrap();
        let Mark::If { subject: Subject::Table(TableFact::Team), negated: true, then, otherwise } = &template.nodes[0].mark else {
            panic!("{template:?}")
        };
        assert_eq!((then.len(), otherwise.len()), (1, 1));
        let Mark::Paragraph(rich) = &then[0].mark else { panic!("{then:?}") };
        let italic = Template::parse("uji", "kata __online__ itu").unwrap();
        let Mark::Paragraph(pieces) = &italic.nodes[0].mark else { panic!("{italic:?}") };
        assert_eq!(pieces[1], Piece::Words { text: "online".into(), manner: Manner { bold: false, italic: true } });
        assert!(Template::parse("uji", "kata __online itu").is_err());
        assert_eq!(rich[0], Piece::Words { text: "A".into(), manner: Manner { bold: true, italic: false } });
        assert_eq!(rich[2], Piece::Insert { value: Value::Text(TextFact::OfficeTown), optional: true, manner: Manner::default() });
        assert!(matches!(&otherwise[0].mark, Mark::Each(TableFact::Allegations, body) if body.len() == 1));
    }
}
