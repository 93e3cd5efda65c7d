//! Reads the wording of a paper: a text file with block marks, `{fact}` insertions, conditions and repeats.
//!
//! The form is meant for a clerk's hand: one mark at the start of a line, Indonesian words, `#` for remarks.
//! assets/templates/BACA-SAYA.txt explains it. Every error carries its line.

use super::LetterError;
use super::facts::{ListFact, TableFact, TextFact};

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
        /// Between `**`.
        bold: bool,
    },
    /// `{fact}` or, when it may be missing, `{fact?}`.
    Insert {
        /// What to insert.
        value: Value,
        /// Whether nothing is inserted when it is missing.
        optional: bool,
        /// Between `**`.
        bold: bool,
    },
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
    /// `@daftar angka | fact`
    List(Numbering, ListFact),
    /// `@klausul label | huruf | fact`
    ClauseList(String, Numbering, ListFact),
    /// `@klausul label | text`
    Clause(String, Rich),
    /// `@diktum fact`
    Dicta(ListFact),
    /// `@tabel fact` … `@kolom` … `@akhir`
    Table(TableFact, Vec<ColumnSpec>),
    /// `@tanda-tangan` … `@akhir`
    Sign(SignSpec),
    /// `@tanda-tangan-tim place and date | fact`
    Team(Rich, TableFact),
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
        let lines = text.lines().enumerate().map(|(place, line)| (place + 1, line.trim()));
        let lines = lines.filter(|(_, line)| !line.starts_with('#')).collect();
        let mut reader = Reader { name, lines, at: 0, row: None };
        let nodes = reader.nodes(None)?;
        Ok(Self { name: name.to_owned(), nodes })
    }
}

/// Walks over the lines; `row` is the table that is being repeated.
struct Reader<'a> {
    name: &'a str,
    lines: Vec<(usize, &'a str)>,
    at: usize,
    row: Option<TableFact>,
}

impl Reader<'_> {
    fn fault<T>(&self, line: usize, problem: impl Into<String>) -> Result<T, LetterError> {
        Err(LetterError::Template { template: self.name.to_owned(), line, problem: problem.into() })
    }

    fn unknown<T>(&self, line: usize, name: &str) -> Result<T, LetterError> {
        Err(LetterError::UnknownFact { template: self.name.to_owned(), line, name: name.to_owned() })
    }

    /// Reads parts up to the end of the text or, inside a mark that was opened in `opened`, up to its `@akhir`
    /// or `@selain`, which is left for the caller.
    fn nodes(&mut self, opened: Option<usize>) -> Result<Vec<Node>, LetterError> {
        let mut nodes = Vec::new();
        while let Some((line, text)) = self.lines.get(self.at).copied() {
            if text.is_empty() {
                self.at += 1;
                continue;
            }
            let Some(mark) = text.strip_prefix('@') else {
                nodes.push(self.paragraph(line)?);
                continue;
            };
            if matches!(mark, "akhir" | "selain") {
                return if opened.is_some() { Ok(nodes) } else { self.fault(line, format!("@{mark} tanpa pembuka.")) };
            }
            self.at += 1;
            let (word, rest) = mark.split_once(char::is_whitespace).unwrap_or((mark, ""));
            let mark = self.mark(line, word, rest.trim())?;
            nodes.push(Node { line, mark });
        }
        match opened {
            Some(line) => self.fault(line, "bagian ini tidak ditutup dengan @akhir."),
            None => Ok(nodes),
        }
    }

    fn paragraph(&mut self, line: usize) -> Result<Node, LetterError> {
        let mut words = String::new();
        while let Some((_, text)) = self.lines.get(self.at).copied() {
            if text.is_empty() || text.starts_with('@') {
                break;
            }
            if !words.is_empty() {
                words.push(' ');
            }
            words.push_str(text);
            self.at += 1;
        }
        Ok(Node { line, mark: Mark::Paragraph(self.rich(line, &words)?) })
    }

    fn mark(&mut self, line: usize, word: &str, rest: &str) -> Result<Mark, LetterError> {
        let parts: Vec<&str> = rest.split('|').map(str::trim).collect();
        Ok(match (word, parts.as_slice()) {
            ("kop", [""]) => Mark::Letterhead,
            ("halaman", [""]) => Mark::PageBreak,
            ("judul", [_]) => Mark::Heading(self.rich(line, rest)?, true),
            ("kepala", [_]) => Mark::Heading(self.rich(line, rest)?, false),
            ("bab", [number, title]) => Mark::Chapter((*number).to_owned(), (*title).to_owned()),
            ("sub", [_]) => Mark::Sub(self.rich(line, rest)?),
            ("isian", [label, value]) => Mark::Field((*label).to_owned(), self.rich(line, value)?),
            ("daftar", [how, fact]) => Mark::List(self.numbering(line, how)?, self.list(line, fact)?),
            ("klausul", [label, how, fact]) => {
                Mark::ClauseList((*label).to_owned(), self.numbering(line, how)?, self.list(line, fact)?)
            }
            ("klausul", [label, value]) => Mark::Clause((*label).to_owned(), self.rich(line, value)?),
            ("diktum", [fact]) => Mark::Dicta(self.list(line, fact)?),
            ("tabel", [fact]) => self.table_mark(line, fact)?,
            ("tanda-tangan", [""]) => Mark::Sign(self.sign(line)?),
            ("tanda-tangan-tim", [place, fact]) => Mark::Team(self.rich(line, place)?, self.table(line, fact)?),
            ("salinan", [lead, fact]) => Mark::Copies(self.rich(line, lead)?, self.list(line, fact)?),
            ("lampiran", [_]) => Mark::Attachment(self.rich(line, rest)?),
            ("jarak", [length]) => match length.replace(',', ".").parse::<f64>() {
                Ok(length) if (0.0..=200.0).contains(&length) => Mark::Gap(length),
                _ => return self.fault(line, "@jarak memerlukan angka milimeter dari 0 sampai 200."),
            },
            ("bila", [fact]) => self.condition(line, fact)?,
            ("ulang", [fact]) => self.repeat(line, fact)?,
            _ => return self.fault(line, format!("tanda @{word} tidak dikenal atau bagiannya tidak lengkap.")),
        })
    }

    fn condition(&mut self, line: usize, fact: &str) -> Result<Mark, LetterError> {
        let (negated, fact) = fact.strip_prefix("tidak ").map_or((false, fact), |fact| (true, fact.trim()));
        let subject = match (ListFact::by_name(fact), TableFact::by_name(fact)) {
            (Some(list), _) => Subject::List(list),
            (_, Some(table)) => Subject::Table(table),
            _ => Subject::Value(self.value(line, fact)?),
        };
        let then = self.nodes(Some(line))?;
        let otherwise = if self.closes("selain") { self.nodes(Some(line))? } else { Vec::new() };
        self.end(line)?;
        Ok(Mark::If { subject, negated, then, otherwise })
    }

    fn repeat(&mut self, line: usize, fact: &str) -> Result<Mark, LetterError> {
        let table = self.table(line, fact)?;
        if self.row.is_some() {
            return self.fault(line, "@ulang tidak boleh berada di dalam @ulang.");
        }
        self.row = Some(table);
        let body = self.nodes(Some(line))?;
        self.row = None;
        self.end(line)?;
        Ok(Mark::Each(table, body))
    }

    fn table_mark(&mut self, line: usize, fact: &str) -> Result<Mark, LetterError> {
        let table = self.table(line, fact)?;
        let mut columns = Vec::new();
        for (line, word, rest) in self.inner_marks(line)? {
            let parts: Vec<&str> = rest.split('|').map(str::trim).collect();
            let ("kolom", [size, head, cell]) = (word.as_str(), parts.as_slice()) else {
                return self.fault(line, "di dalam @tabel hanya ada: @kolom lebar | kepala | kolom data.");
            };
            let (share, how) = size.split_once(' ').unwrap_or((size, "kiri"));
            let share = share.replace(',', ".").parse::<f64>().ok().filter(|share| *share > 0.0 && *share < 1000.0);
            let Some(share) = share else { return self.fault(line, "lebar kolom harus angka lebih besar dari nol.") };
            let cell = if *cell == "#" {
                None
            } else {
                match table.columns().iter().position(|name| name == cell) {
                    Some(place) => Some(place),
                    None => return self.unknown(line, &format!("{}.{cell}", table.name())),
                }
            };
            columns.push(ColumnSpec { share, centred: how.trim() == "tengah", head: (*head).to_owned(), cell });
        }
        if columns.is_empty() { self.fault(line, "@tabel tanpa @kolom.") } else { Ok(Mark::Table(table, columns)) }
    }

    fn sign(&mut self, line: usize) -> Result<SignSpec, LetterError> {
        let mut spec = SignSpec::default();
        for (line, word, rest) in self.inner_marks(line)? {
            match (word.as_str(), rest.split_once('|')) {
                ("baris", Some((label, value))) => {
                    spec.rows.push((label.trim().to_owned(), self.rich(line, value.trim())?));
                }
                ("jabatan", None) => spec.office = self.rich(line, &rest)?,
                ("nama", None) => spec.name = self.rich(line, &rest)?,
                ("nip", None) => spec.nip = self.rich(line, &rest)?,
                _ => return self.fault(line, format!("@{word} tidak dikenal di dalam @tanda-tangan.")),
            }
        }
        if spec.name.is_empty() { self.fault(line, "@tanda-tangan tanpa @nama.") } else { Ok(spec) }
    }

    /// The marks up to `@akhir`, for marks that hold only other marks.
    fn inner_marks(&mut self, opened: usize) -> Result<Vec<(usize, String, String)>, LetterError> {
        let mut marks = Vec::new();
        while let Some((line, text)) = self.lines.get(self.at).copied() {
            self.at += 1;
            match text.strip_prefix('@') {
                Some("akhir") => return Ok(marks),
                Some(mark) => {
                    let (word, rest) = mark.split_once(char::is_whitespace).unwrap_or((mark, ""));
                    marks.push((line, word.to_owned(), rest.trim().to_owned()));
                }
                None if text.is_empty() => {}
                None => return self.fault(line, "di sini hanya boleh ada tanda @ atau @akhir."),
            }
        }
        self.fault(opened, "bagian ini tidak ditutup dengan @akhir.")
    }

    fn closes(&mut self, word: &str) -> bool {
        let found = self.lines.get(self.at).is_some_and(|(_, text)| text.strip_prefix('@') == Some(word));
        self.at += usize::from(found);
        found
    }

    fn end(&mut self, opened: usize) -> Result<(), LetterError> {
        if self.closes("akhir") { Ok(()) } else { self.fault(opened, "bagian ini tidak ditutup dengan @akhir.") }
    }

    fn numbering(&self, line: usize, how: &str) -> Result<Numbering, LetterError> {
        match how {
            "angka" => Ok(Numbering::Numbers),
            "huruf" => Ok(Numbering::Letters),
            _ => self.fault(line, format!("“{how}” bukan cara penomoran; pakai angka atau huruf.")),
        }
    }

    fn list(&self, line: usize, fact: &str) -> Result<ListFact, LetterError> {
        ListFact::by_name(fact).map_or_else(|| self.unknown(line, fact), Ok)
    }

    fn table(&self, line: usize, fact: &str) -> Result<TableFact, LetterError> {
        TableFact::by_name(fact).map_or_else(|| self.unknown(line, fact), Ok)
    }

    fn value(&self, line: usize, name: &str) -> Result<Value, LetterError> {
        if let Some(fact) = TextFact::by_name(name) {
            return Ok(Value::Text(fact));
        }
        let cell = self.row.and_then(|table| {
            let column = name.strip_prefix(table.name())?.strip_prefix('.')?;
            Some(Value::Cell(table, table.columns().iter().position(|own| *own == column)?))
        });
        cell.map_or_else(|| self.unknown(line, name), Ok)
    }

    /// Reads text with `{fact}`, `{fact?}`, `**bold**`; `{{` is a brace.
    fn rich(&self, line: usize, text: &str) -> Result<Rich, LetterError> {
        let mut pieces = Rich::new();
        let mut words = String::new();
        let (mut bold, mut rest) = (false, text);
        while let Some(mark) = rest.chars().next() {
            let after = rest.get(mark.len_utf8()..).unwrap_or_default();
            if let Some(after) = rest.strip_prefix("{{") {
                words.push('{');
                rest = after;
            } else if let Some(after) = rest.strip_prefix("**") {
                flush(&mut pieces, &mut words, bold);
                bold = !bold;
                rest = after;
            } else if mark == '{' {
                let Some((name, after)) = after.split_once('}') else {
                    return self.fault(line, "kurung kurawal { tidak ditutup.");
                };
                flush(&mut pieces, &mut words, bold);
                let (name, optional) = name.trim().strip_suffix('?').map_or((name.trim(), false), |name| (name, true));
                pieces.push(Piece::Insert { value: self.value(line, name)?, optional, bold });
                rest = after;
            } else {
                words.push(mark);
                rest = after;
            }
        }
        flush(&mut pieces, &mut words, bold);
        if bold { self.fault(line, "tanda ** tidak ditutup.") } else { Ok(pieces) }
    }
}

fn flush(pieces: &mut Rich, words: &mut String, bold: bool) {
    if !words.is_empty() {
        pieces.push(Piece::Words { text: std::mem::take(words), bold });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(text: &str) -> String {
        Template::parse("uji.surat", text).unwrap_err().to_string()
    }

    #[test]
    fn every_template_of_the_program_is_sound() {
        for paper in super::super::Paper::ALL {
            let template = Template::parse(paper.template_name(), paper.template_text()).unwrap();
            assert!(template.nodes.len() > 5, "{}", template.name);
        }
    }

    #[test]
    fn errors_tell_the_line() {
        assert!(problem("# catatan\n\nHalo {pengaduan.tak_ada}.").contains("baris 3: tidak ada data bernama “pengaduan.tak_ada”"));
        assert!(problem("satu\n\n@loncat").contains("baris 3"));
        assert!(problem("@bila tim\nisi").contains("baris 1: bagian ini tidak ditutup"));
        assert!(problem("isi\n@akhir").contains("baris 2: @akhir tanpa pembuka"));
        assert!(problem("@tabel bukti\n@kolom 10 | Kode | sandi\n@akhir").contains("“bukti.sandi”"));
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
        assert_eq!(rich[0], Piece::Words { text: "A".into(), bold: true });
        assert_eq!(rich[2], Piece::Insert { value: Value::Text(TextFact::OfficeTown), optional: true, bold: false });
        assert!(matches!(&otherwise[0].mark, Mark::Each(TableFact::Allegations, body) if body.len() == 1));
    }
}
