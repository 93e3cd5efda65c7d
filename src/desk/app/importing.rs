//! A spreadsheet on its way into the register: read beside the desk, shown on its page, recorded at a word.

use std::path::Path;
use std::sync::Arc;

use egui::Context;

use super::Open;
use super::filing::UnderWay;
use crate::design::tokens::Tone;
use crate::views::imports;
use crate::views::page::News;
use office::imports::{Asked, Import, read_table};
use office::{Progress, Trouble};

/// The spreadsheet.
pub(super) struct Table {
    /// Its bytes, to be read again with other columns.
    bytes: Arc<Vec<u8>>,
    /// What was judged last and waits to be recorded.
    ready: Option<Import>,
}

impl Open {
    /// Takes a file as the spreadsheet that is shown.
    pub(super) fn open_table(&mut self, path: &Path, ctx: &Context) {
        match read_table(path) {
            Ok(bytes) => {
                self.table = Some(Table { bytes: Arc::new(bytes), ready: None });
                self.read_table(&Asked::default(), ctx);
            }
            Err(trouble) => self.say(&trouble),
        }
    }

    /// Begins to judge its rows beside the desk.
    pub(super) fn read_table(&mut self, asked: &Asked, ctx: &Context) {
        let Some(table) = &mut self.table else { return };
        if self.filing.is_some() {
            self.toast(Tone::Near, "Pekerjaan sebelumnya belum selesai. Tunggu atau batalkan dahulu");
            return;
        }
        table.ready = None;
        let (progress, wake) = (Progress::default(), ctx.clone());
        let bytes = Arc::clone(&table.bytes);
        self.jobs.import(self.office.elsewhere(), bytes, asked.clone(), progress.clone(), move || wake.request_repaint());
        self.filing = Some(UnderWay::new("Lembar kerja sedang dibaca", progress));
    }

    /// Takes over what was judged, unless it was given up meanwhile.
    pub(super) fn take_table(&mut self, made: Result<Option<Import>, Trouble>) {
        if self.filing.take().is_none_or(|under_way| under_way.is_given_up()) {
            return;
        }
        let told = match made {
            Ok(None) => return,
            Ok(Some(import)) => {
                let shown = import.preview.clone();
                if let Some(table) = &mut self.table {
                    table.ready = Some(import);
                }
                Ok(shown)
            }
            Err(trouble) => {
                self.office.note_trouble(&trouble);
                Err(trouble.to_string())
            }
        };
        self.tell(imports::PAGE, News::TableRead(Box::new(told)));
    }

    /// Records all of its rows.
    pub(super) fn record_table(&mut self) {
        let Some(import) = self.table.as_mut().and_then(|table| table.ready.take()) else { return };
        match self.office.record_import(import) {
            Ok(cases) => {
                self.table = None;
                let (first, last) = (cases.first().map(ToString::to_string), cases.last().map(ToString::to_string));
                let (first, last) = (first.unwrap_or_default(), last.unwrap_or_default());
                self.toast(Tone::Ok, format!("{} pengaduan tercatat: {first} sampai {last}", cases.len()));
                self.refresh();
                self.tell(imports::PAGE, News::TableRecorded);
            }
            Err(trouble) => {
                self.tell(imports::PAGE, News::TableRead(Box::new(Err(trouble.to_string()))));
                self.say(&trouble);
            }
        }
    }
}
