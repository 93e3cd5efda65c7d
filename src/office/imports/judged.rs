//! The rows of a table, each judged as the complaint it would become.

use domain::acts::complaint::{Category, Channel, ComplaintClass, Recording};
use domain::acts::event::StepRecord;
use domain::acts::reporter::Openness;
use domain::acts::step::Step;
use domain::incoming::labels::Labels;
use domain::rules::fields::field;
use domain::rules::refusal::{Refusal, Why};
use domain::rules::wish::Wish;

use super::doubles::Doubles;
use super::head::{Column, Head};
use super::map::ColumnMap;
use super::row::{self, Read};
use super::{Asked, Import, Preview, Row, refused};
use crate::elsewhere::Progress;
use crate::foreign::table::{Line, Sheet};
use crate::{Office, OpenCase, Trouble};

/// For so many rows the register is asked for cases that are like them; each asks for a search.
const LIKENESS_MOST: usize = 500;

impl Office {
    /// Judges every row below the headings.
    pub(super) fn judge_rows(
        &self,
        labels: &Labels,
        sheet: &Sheet,
        (head, map): (Head, ColumnMap),
        mut notes: Vec<String>,
        (asked, progress): (&Asked, &Progress),
    ) -> Result<Option<Import>, Trouble> {
        let lines = sheet.lines.get(head.lines..).unwrap_or_default();
        let american = row::american(&head, lines);
        let used: Vec<usize> = head.columns.iter().filter(|column| column.field.is_some()).map(|column| column.place).collect();
        let says = |line: &&Line| used.iter().any(|place| line.cells.get(*place).is_some_and(|cell| !cell.is_blank()));
        let (lines, passed): (Vec<&Line>, Vec<&Line>) = lines.iter().partition(says);
        if lines.is_empty() {
            return Err(refused("tidak ada satu baris pun di bawah kepala kolomnya"));
        }
        notes.extend(told_of(&head, &passed, lines.len()));
        progress.begin(lines.len());
        let (mut many, mut doubles, mut rows) = (self.begin_many()?, Doubles::default(), Vec::new());
        for line in lines {
            if !progress.step() {
                return Ok(None);
            }
            let mut read = row::read(labels, &head, &american, line);
            // In a text file that is a separator within a cell, and every cell behind it stands in the wrong column.
            if sheet.name.is_empty() && line.cells.len() > head.raw().len() {
                read.errors.push("lebih banyak kolom daripada kepalanya; periksa tanda pemisah dan tanda kutipnya".to_owned());
            }
            let mut judged = self.judge_row(&mut many, &mut doubles, read, line.number, &asked.reason)?;
            if let Some(open) = judged.1.filter(|_| rows.len() < LIKENESS_MOST) {
                let alike = self.alike(&open.case)?;
                judged.0.doubles.extend(alike.iter().map(|other| format!("mirip {}", other.no)));
            }
            rows.push(judged.0);
        }
        let preview = Preview { sheet: sheet.name.clone(), head, rows, notes, leave_doubtful: asked.leave_doubtful, trouble: None, map };
        Ok(Some(Import { preview, many: Some(many) }))
    }

    /// Judges a row; the case it would become is given where it is sound.
    fn judge_row(
        &self,
        many: &mut crate::many::Many,
        doubles: &mut Doubles,
        read: Read,
        number: u32,
        reason: &str,
    ) -> Result<(Row, Option<OpenCase>), Trouble> {
        let Read { mut form, class, category, has_time, doubtful, errors, notes } = read;
        let unclear = !errors.is_empty();
        let mut told =
            Row { number, title: form.title.clone(), tracking: form.tracking_id.clone(), errors, doubtful, notes, ..Row::default() };
        let first = doubles.same_number(&form.tracking_id, number);
        told.errors.extend(first.map(|row| format!("ID laporan sama dengan baris {row}")));
        told.doubles.extend(doubles.same_story(&form, number).map(|row| format!("mirip baris {row}")));
        if unclear {
            // Judged as if the complainant hid, and refused in any case.
            form.openness = Some(Openness::AnonymousAndSecret);
            hide(&mut told);
        }
        let StepRecord::Submit(form) = self.proposed(None, StepRecord::Submit(Box::new(form)))? else { return Ok((told, None)) };
        let note = |open: &OpenCase| self.noted(open, (class, category), number, has_time);
        let open = match self.add_to(many, *form, reason, note) {
            Ok(open) => Some(open),
            Err(Trouble::Refused(refusals)) => {
                if refusals.iter().any(|refusal| refusal.why == Why::NameInTitle) {
                    hide(&mut told);
                }
                // That the number stands twice in the file was said already.
                let is_taken = |refusal: &Refusal| matches!(refusal.why, Why::NumberTaken(_));
                told.errors.extend(refusals.iter().filter(|refusal| first.is_none() || !is_taken(refusal)).map(sentence));
                None
            }
            Err(Trouble::NeedsReason(concerns)) => {
                told.wants_reason = true;
                told.errors.extend(concerns.iter().map(|concern| format!("perlu alasan tertulis: {}", words::concern(concern))));
                None
            }
            Err(other) => return Err(other),
        };
        told.case = open.as_ref().filter(|_| told.errors.is_empty()).map(|open| open.case.no);
        let sound = told.case.is_some();
        Ok((told, open.filter(|_| sound)))
    }

    /// What step 2 is told of a row: what the portal knows of its receipt, and what the table says of class and subject.
    fn noted(
        &self,
        open: &OpenCase,
        (class, category): (Option<ComplaintClass>, Option<Category>),
        number: u32,
        has_time: bool,
    ) -> Result<Option<Wish>, Trouble> {
        let StepRecord::Record(mut form) = self.proposed_step(open, Step::Record)? else { return Ok(None) };
        if open.case.submission.channel.is_some_and(Channel::has_tracking) {
            if !has_time {
                form.received_at = None;
            }
            let missing = if has_time { "" } else { "; jam laporan tidak disebut" };
            form.received_how = format!("{}; impor lembar kerja, baris {number}{missing}", form.received_how);
        } else if class.is_none() && category.is_none() {
            return Ok(None);
        } else {
            // When such a complaint came in nobody said; step 2 asks for it.
            *form = Recording::default();
        }
        (form.class, form.category) = (class, category);
        Ok(Some(Wish::Note(StepRecord::Record(form))))
    }
}

/// Takes the title out of sight.
fn hide(row: &mut Row) {
    "(judul disembunyikan)".clone_into(&mut row.title);
}

/// A refusal with the name of its field.
fn sentence(refusal: &Refusal) -> String {
    let why = words::refusal(&refusal.why);
    let step = if field(Step::Submit, &refusal.at).is_some() { Step::Submit } else { Step::Record };
    if refusal.at.is_empty() { why } else { format!("{}: {why}", words::field_label(step, &refusal.at)) }
}

/// What is told of the table as a whole: columns and rows that are left aside, and what every row is taken to mean.
fn told_of(head: &Head, passed: &[&Line], rows: usize) -> Vec<String> {
    let mut notes = Vec::new();
    let aside: Vec<String> = head.left_aside().map(Column::named).collect();
    if !aside.is_empty() {
        notes.push(format!("kolom yang tidak dibaca: {}", aside.join(", ")));
    }
    if !passed.is_empty() {
        let numbers: Vec<String> = passed.iter().map(|line| line.number.to_string()).collect();
        notes.push(format!("baris tanpa isian yang dikenal dilewati: {}", numbers.join(", ")));
    }
    if !head.columns.iter().any(|column| column.field.is_some_and(row::is_openness)) {
        notes.push("tidak ada kolom Sifat, Anonim, atau Rahasia: pelapor yang namanya tertulis dicatat terbuka".to_owned());
    }
    if rows > LIKENESS_MOST {
        notes.push(format!("kemiripan dengan kasus di register hanya dicari untuk {LIKENESS_MOST} baris pertama"));
    }
    notes
}
