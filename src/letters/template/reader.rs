//! The reader behind [`Template::parse`](super::Template::parse): line by line, one mark after the other.

use super::{ColumnSpec, LaneSpec, Manner, Mark, Node, Numbering, Piece, Rich, SignSpec, Subject, Value};
use crate::LetterError;
use crate::facts::{ListFact, TableFact, TextFact};
use crate::graphs::GraphKind;
use crate::icons::Icon;

/// Reads the parts of a template.
pub(super) fn read(name: &str, text: &str) -> Result<Vec<Node>, LetterError> {
    let lines = text.lines().enumerate().map(|(place, line)| (place + 1, line.trim()));
    let lines = lines.filter(|(_, line)| !line.starts_with('#')).collect();
    Reader { name, lines, at: 0, row: None, depth: 0 }.nodes(None)
}

/// Walks over the lines; `row` is the table that is being repeated.
struct Reader<'a> {
    name: &'a str,
    lines: Vec<(usize, &'a str)>,
    at: usize,
    row: Option<TableFact>,
    /// How many marks are open around the line.
    depth: usize,
}

/// Most marks within one another; more would be read by nobody, and would exhaust the stack of the reader.
const DEEPEST: usize = 16;

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
        if let Some(line) = opened.filter(|_| self.depth > DEEPEST) {
            return self.fault(line, format!("bagian bersarang lebih dari {DEEPEST} tingkat."));
        }
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
            ("bab", [number, title]) => Mark::Chapter(self.label(line, number)?, self.label(line, title)?),
            ("sub", [_]) => Mark::Sub(self.rich(line, rest)?),
            ("isian", [label, value]) => Mark::Field(self.label(line, label)?, self.rich(line, value)?),
            ("rincian", [label, value]) => Mark::Detail(self.label(line, label)?, self.rich(line, value)?),
            ("daftar", [how, fact]) => Mark::List(self.numbering(line, how)?, self.list(line, fact)?),
            ("klausul", [label, how, fact]) => {
                Mark::ClauseList(self.label(line, label)?, self.numbering(line, how)?, self.list(line, fact)?)
            }
            ("klausul", [label, value]) => Mark::Clause(self.label(line, label)?, self.rich(line, value)?),
            ("diktum", [fact]) => Mark::Dicta(self.list(line, fact)?),
            ("tabel", [fact]) => self.table_mark(line, fact, "")?,
            ("tabel", [fact, title]) => self.table_mark(line, fact, title)?,
            ("bagan", [fact]) => self.chart_mark(line, fact)?,
            ("ikon", [icon, title, text]) => {
                let Some(icon) = Icon::by_name(icon) else {
                    let known: Vec<&str> = Icon::ALL.iter().map(|icon| icon.name()).collect();
                    return self.fault(line, format!("“{icon}” bukan gambar yang ada; pakai {}.", known.join(", ")));
                };
                Mark::Advice(icon, self.rich(line, title)?, self.rich(line, text)?)
            }
            ("angka", [fact]) => Mark::Tiles(self.shaped(line, fact, &["besar", "label", "catatan"])?),
            ("tengah", [_]) => Mark::Centred(self.rich(line, rest)?),
            ("pita", [_]) => Mark::Band(self.rich(line, rest)?),
            ("tanda-tangan", [""]) => Mark::Sign(self.sign(line)?),
            ("tanda-tangan-tim", [place, fact]) => Mark::Team(self.rich(line, place)?, self.table(line, fact)?),
            ("bertanggal", [_]) => Mark::Dated(self.rich(line, rest)?),
            ("larik", [_]) => Mark::Line(self.rich(line, rest)?),
            ("besar", [_]) => Mark::Large(self.rich(line, rest)?),
            ("centang", [fact]) => Mark::Ticks(self.shaped(line, fact, &["tanda", "teks"])?),
            ("batang", [fact, others @ ..]) if others.len() <= 2 => {
                let part = |at: usize| others.get(at).copied().unwrap_or_default();
                Mark::Bars(self.shaped(line, fact, &["label", "nilai"])?, part(0).to_owned(), self.rich(line, part(1))?)
            }
            ("grafik" | "titik" | "corong", [fact, unit, title]) => {
                let kind = GraphKind::by_name(word);
                Mark::Graph(kind, self.shaped(line, fact, kind.columns())?, (*unit).to_owned(), self.rich(line, title)?)
            }
            ("alur", [fact]) => Mark::Flow(self.shaped(line, fact, &["nomor", "teks", "pelaksana", "waktu"])?),
            ("salinan", [lead, fact]) => Mark::Copies(self.rich(line, lead)?, self.list(line, fact)?),
            ("lampiran", [_]) => Mark::Attachment(self.rich(line, rest)?),
            ("jarak", [length]) => match length.replace(',', ".").parse::<f64>() {
                Ok(length) if (0.0..=200.0).contains(&length) => Mark::Gap(length),
                _ => {
                    return self.fault(line, "@jarak memerlukan angka milimeter dari 0 sampai 200.");
                }
            },
            ("bila", [fact]) => self.condition(line, fact)?,
            ("ulang", [fact]) => self.repeat(line, fact)?,
            _ => {
                return self.fault(line, format!("tanda @{word} tidak dikenal atau bagiannya tidak lengkap."));
            }
        })
    }

    /// A label, which holds no data: it would be printed as it is written.
    fn label(&self, line: usize, text: &str) -> Result<String, LetterError> {
        if text.contains(['{', '}']) {
            self.fault(line, "label tidak dapat berisi data dalam kurung kurawal.")
        } else {
            Ok(text.to_owned())
        }
    }

    fn condition(&mut self, line: usize, fact: &str) -> Result<Mark, LetterError> {
        let (negated, fact) = fact.strip_prefix("tidak ").map_or((false, fact), |fact| (true, fact.trim()));
        let subject = match (ListFact::by_name(fact), TableFact::by_name(fact)) {
            (Some(list), _) => Subject::List(list),
            (_, Some(table)) => Subject::Table(table),
            _ => Subject::Value(self.value(line, fact)?),
        };
        self.depth += 1;
        let then = self.nodes(Some(line))?;
        let otherwise = if self.closes("selain") { self.nodes(Some(line))? } else { Vec::new() };
        self.depth -= 1;
        self.end(line)?;
        Ok(Mark::If { subject, negated, then, otherwise })
    }

    fn repeat(&mut self, line: usize, fact: &str) -> Result<Mark, LetterError> {
        let table = self.table(line, fact)?;
        if self.row.is_some() {
            return self.fault(line, "@ulang tidak boleh berada di dalam @ulang.");
        }
        self.row = Some(table);
        self.depth += 1;
        let body = self.nodes(Some(line))?;
        self.depth -= 1;
        self.row = None;
        self.end(line)?;
        Ok(Mark::Each(table, body))
    }

    fn table_mark(&mut self, line: usize, fact: &str, title: &str) -> Result<Mark, LetterError> {
        let (table, title) = (self.table(line, fact)?, self.rich(line, title)?);
        let mut columns = Vec::new();
        for (line, word, rest) in self.inner_marks(line)? {
            let parts: Vec<&str> = rest.split('|').map(str::trim).collect();
            let ("kolom", [size, head, cell]) = (word.as_str(), parts.as_slice()) else {
                return self.fault(line, "di dalam @tabel hanya ada: @kolom lebar | kepala | kolom data.");
            };
            let (share, centred, cell) = self.column(line, table, size, cell)?;
            columns.push(ColumnSpec { share, centred, head: self.label(line, head)?, cell });
        }
        if columns.is_empty() { self.fault(line, "@tabel tanpa @kolom.") } else { Ok(Mark::Table(table, title, columns)) }
    }

    /// A table through which a procedure is drawn: columns, and lanes of those who do it.
    fn chart_mark(&mut self, line: usize, fact: &str) -> Result<Mark, LetterError> {
        let table = self.table(line, fact)?;
        let mut columns = Vec::new();
        for (line, word, rest) in self.inner_marks(line)? {
            let parts: Vec<&str> = rest.split('|').map(str::trim).collect();
            let (group, [size, head, cell]) = match parts.as_slice() {
                [size, head, cell] => ("", [size, head, cell]),
                [size, group, head, cell] => (*group, [size, head, cell]),
                _ => {
                    return self
                        .fault(line, "kolom bagan ditulis: lebar | kepala | kolom data, atau lebar | kelompok | kepala | kolom data.");
                }
            };
            let is_lane = match word.as_str() {
                "kolom" => false,
                "lajur" => true,
                _ => return self.fault(line, "di dalam @bagan hanya ada @kolom dan @lajur."),
            };
            let (share, centred, cell) = self.column(line, table, size, cell)?;
            if is_lane && cell.is_none() {
                return self.fault(line, "@lajur memerlukan kolom data, bukan #.");
            }
            let (group, head) = (self.label(line, group)?, self.rich(line, head)?);
            columns.push(LaneSpec { share, centred, group, head, cell, is_lane });
        }
        if columns.iter().any(|column| column.is_lane) { Ok(Mark::Lanes(table, columns)) } else { self.fault(line, "@bagan tanpa @lajur.") }
    }

    /// A column: its width, whether it is centred, and the cell of the row it shows.
    fn column(&self, line: usize, table: TableFact, size: &str, cell: &str) -> Result<(f64, bool, Option<usize>), LetterError> {
        let (share, how) = size.split_once(' ').unwrap_or((size, "kiri"));
        let share = share.replace(',', ".").parse::<f64>().ok().filter(|share| *share > 0.0 && *share < 1000.0);
        let Some(share) = share else {
            return self.fault(line, "lebar kolom harus angka lebih besar dari nol.");
        };
        let cell = if cell == "#" {
            None
        } else {
            match table.columns().iter().position(|name| *name == cell) {
                Some(place) => Some(place),
                None => return self.unknown(line, &format!("{}.{cell}", table.name())),
            }
        };
        Ok((share, how.trim() == "tengah", cell))
    }

    fn sign(&mut self, line: usize) -> Result<SignSpec, LetterError> {
        let mut spec = SignSpec::default();
        for (line, word, rest) in self.inner_marks(line)? {
            match (word.as_str(), rest.split_once('|')) {
                ("baris", Some((label, value))) => {
                    spec.rows.push((self.label(line, label.trim())?, self.rich(line, value.trim())?));
                }
                ("jabatan", None) => spec.office = self.rich(line, &rest)?,
                ("ttd", None) => spec.stands = self.rich(line, &rest)?,
                ("nama", None) => spec.name = self.rich(line, &rest)?,
                ("nip", None) => spec.nip = self.rich(line, &rest)?,
                _ => {
                    return self.fault(line, format!("@{word} tidak dikenal di dalam @tanda-tangan."));
                }
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

    /// A table that is drawn, and so must have the columns the drawing needs.
    fn shaped(&self, line: usize, fact: &str, columns: &[&str]) -> Result<TableFact, LetterError> {
        let table = self.table(line, fact)?;
        if table.columns() == columns {
            Ok(table)
        } else {
            self.fault(line, format!("tabel “{fact}” tidak berkolom {}.", columns.join(", ")))
        }
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

    /// Reads text with `{fact}`, `{fact?}`, `**bold**`, `__italic__`; `{{` is a brace.
    fn rich(&self, line: usize, text: &str) -> Result<Rich, LetterError> {
        let mut pieces = Rich::new();
        let mut words = String::new();
        let (mut manner, mut rest) = (Manner::default(), text);
        while let Some(mark) = rest.chars().next() {
            let after = rest.get(mark.len_utf8()..).unwrap_or_default();
            if let Some(after) = rest.strip_prefix("{{") {
                words.push('{');
                rest = after;
            } else if let Some(after) = rest.strip_prefix("**") {
                flush(&mut pieces, &mut words, manner);
                manner.bold = !manner.bold;
                rest = after;
            } else if let Some(after) = rest.strip_prefix("__") {
                flush(&mut pieces, &mut words, manner);
                manner.italic = !manner.italic;
                rest = after;
            } else if mark == '{' {
                let Some((name, after)) = after.split_once('}') else {
                    return self.fault(line, "kurung kurawal { tidak ditutup.");
                };
                flush(&mut pieces, &mut words, manner);
                let (name, optional) = name.trim().strip_suffix('?').map_or((name.trim(), false), |name| (name, true));
                pieces.push(Piece::Insert { value: self.value(line, name)?, optional, manner });
                rest = after;
            } else {
                words.push(mark);
                rest = after;
            }
        }
        flush(&mut pieces, &mut words, manner);
        match manner {
            Manner { bold: true, .. } => self.fault(line, "tanda ** tidak ditutup."),
            Manner { italic: true, .. } => self.fault(line, "tanda __ tidak ditutup."),
            Manner { bold: false, italic: false } => Ok(pieces),
        }
    }
}

fn flush(pieces: &mut Rich, words: &mut String, manner: Manner) {
    if !words.is_empty() {
        pieces.push(Piece::Words { text: std::mem::take(words), manner });
    }
}
