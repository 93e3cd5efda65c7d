//! What can still be read of a damaged register, written out case by case as papers, files and text that need no program.
//!
//! Nothing of the register is changed. What cannot be read is named in a report, with its reason; the rest goes on.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use super::{Office, OpenCase, Progress, Trouble, extension_of, write_beside};
use domain::acts::event::{Event, StepRecord};
use domain::acts::ids::CaseNo;
use domain::acts::paper::Edition;
use domain::rules::fields::values;
use words::Label as _;

/// Name of the folder, within the one that was chosen.
const FOLDER: &str = "tuntas-selamat";
/// Name of the report.
const REPORT: &str = "LAPORAN.txt";

/// What was written out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rescued {
    /// Where it lies.
    pub folder: PathBuf,
    /// How many cases were written, in whole or in part.
    pub cases: usize,
    /// What could not be read, each with its reason.
    pub lost: Vec<String>,
}

impl Office {
    /// Writes every case that can be read into a new folder within `to`. It is in plain text and names people.
    ///
    /// # Errors
    /// [`Trouble::File`] when the folder cannot be written; what was written before stays.
    pub fn rescue(&self, to: &Path, progress: &Progress) -> Result<Rescued, Trouble> {
        let folder = free_name(to, FOLDER);
        make_private(&folder).map_err(|source| Trouble::File { path: folder.clone(), source })?;
        let (mut cases, mut lost) = (0, Vec::new());
        let numbers = self.store.cases().unwrap_or_else(|error| {
            lost.push(format!("Daftar nomor kasus: {}", Trouble::from(error)));
            Vec::new()
        });
        progress.begin(numbers.len());
        for no in numbers {
            if progress.is_given_up() {
                lost.push("Dihentikan sebelum selesai".to_owned());
                break;
            }
            match no.parse::<CaseNo>() {
                Ok(no) if self.book.destroyed(no).is_some() => {}
                Ok(no) => match self.case(no) {
                    Ok(open) => {
                        self.rescue_case(&open, &folder.join(no.to_string()), &mut lost)?;
                        cases += 1;
                    }
                    Err(trouble) => lost.push(format!("{no}: {trouble}")),
                },
                Err(_) => lost.push(format!("{no}: nomornya tidak terbaca")),
            }
            progress.step();
        }
        let mut report = format!(
            "Isi register {} yang masih terbaca, ditulis {}.\nBerkas di sini tidak terenkripsi dan memuat nama orang. Simpan di tempat aman; hapus sesudah register dipulihkan.\n\n{cases} kasus ditulis.\n",
            self.folder().display(),
            words::moment(self.now()),
        );
        report += if lost.is_empty() { "Semuanya terbaca.\n" } else { "Yang tidak terbaca:\n" };
        for line in &lost {
            writeln!(report, "- {line}").unwrap_or_default();
        }
        write_beside(&folder.join(REPORT), report.as_bytes())?;
        Ok(Rescued { folder, cases, lost })
    }

    fn rescue_case(&self, open: &OpenCase, to: &Path, lost: &mut Vec<String>) -> Result<(), Trouble> {
        let case = &open.case;
        make_private(to).map_err(|source| Trouble::File { path: to.to_owned(), source })?;
        write_beside(&to.join(format!("{}.txt", case.no)), self.case_as_text(open).as_bytes())?;
        for id in case.papers(self.book()) {
            let edition = Edition::ALL.iter().copied().find(|edition| case.standing_print(id, *edition).is_some());
            match self.export(case.no, id, edition.unwrap_or(Edition::Internal), None) {
                Ok(export) => write_beside(&to.join(&export.file_name), &export.bytes)?,
                Err(trouble) => lost.push(format!("{}, {}: {trouble}", case.no, id.kind.label())),
            }
        }
        for file in &case.attachments {
            let short: String = file.digest.to_string().chars().take(8).collect();
            let name = format!("lampiran-{short}.{}", extension_of(&file.media));
            match self.blob(&file.digest) {
                Ok(Some(bytes)) => write_beside(&to.join(name), &bytes)?,
                Ok(None) => lost.push(format!("{}, {name}: isinya tidak ada lagi", case.no)),
                Err(trouble) => lost.push(format!("{}, {name}: {trouble}", case.no)),
            }
        }
        Ok(())
    }

    /// Every act of a case in words, with what its form held.
    fn case_as_text(&self, open: &OpenCase) -> String {
        let case = &open.case;
        let mut text = format!("{}\n{}\n{}\n", case.no, case.submission.title.trim(), words::state(case.state));
        for entry in &open.entries {
            let crossed = if case.cancelled.contains(&entry.seq) { " (dibatalkan)" } else { "" };
            let act = words::act(&entry.event);
            writeln!(text, "\n{}  {}  {}{crossed}\n{act}", entry.seq.0, words::moment(entry.at), entry.by).unwrap_or_default();
            if let Some(because) = &entry.justified {
                writeln!(text, "    Alasan: {}", because.reason).unwrap_or_default();
            }
            if let Some(record) = record_of(&entry.event) {
                let step = record.step();
                let sealed = case.openness().is_sealed();
                // Who complained in secret is told on paper as little as on the screen: opening it is an act of its own.
                for (at, value) in values(&record).into_iter().filter(|(at, _)| !(sealed && at.starts_with("identity"))) {
                    let told = words::field_value(step, &at, &value, &self.book).replace('\n', "\n        ");
                    writeln!(text, "    {}: {told}", words::field_label(step, &at)).unwrap_or_default();
                }
            }
        }
        text
    }
}

/// The form an act carries.
fn record_of(event: &Event) -> Option<StepRecord> {
    if let Event::Opened(form) = event {
        return Some(StepRecord::Submit(form.clone()));
    }
    if let Event::Noted(record) | Event::Amended(record) | Event::Finished { record, .. } = event { Some(record.clone()) } else { None }
}

/// A name within a folder that nothing has yet.
fn free_name(to: &Path, name: &str) -> PathBuf {
    let mut free = to.join(name);
    let mut number = 1;
    while free.exists() {
        number += 1;
        free = to.join(format!("{name}-{number}"));
    }
    free
}

/// A folder for the owner alone.
fn make_private(folder: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}
