//! The options of a command line as they are typed, before it is known which command they belong to.

use std::ffi::OsString;
use std::path::PathBuf;

use chrono::NaiveDate;
use lexopt::prelude::*;

use super::{Command, Importing, a_step, date, text, worded};
use domain::acts::step::Step;

/// What was typed. A command takes what belongs to it; what is left belongs to another.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of its own that is typed or not")]
pub(super) struct Given {
    pub(super) data: Option<PathBuf>,
    pub(super) today: Option<NaiveDate>,
    pub(super) json: bool,
    pub(super) help: bool,
    pub(super) kind: Option<String>,
    pub(super) to: Option<PathBuf>,
    pub(super) edition: Option<String>,
    pub(super) from: Option<NaiveDate>,
    pub(super) length: Option<String>,
    pub(super) form: bool,
    pub(super) save: bool,
    pub(super) amend: bool,
    pub(super) step: Option<Step>,
    pub(super) reason: String,
    pub(super) since: Option<NaiveDate>,
    pub(super) until: Option<NaiveDate>,
    pub(super) known_on: Option<NaiveDate>,
    pub(super) mend: bool,
    pub(super) look: bool,
    pub(super) printed: Option<String>,
    pub(super) day: Option<NaiveDate>,
    pub(super) profile: Option<PathBuf>,
    pub(super) columns: Option<String>,
    pub(super) record: bool,
    pub(super) signed: Option<NaiveDate>,
    pub(super) operator: Option<String>,
    pub(super) importing: Importing,
    pub(super) words: Vec<String>,
}

impl Given {
    /// Reads the arguments.
    pub(super) fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, String> {
        let mut parser = lexopt::Parser::from_args(arguments);
        let mut given = Self::default();
        while let Some(argument) = parser.next().map_err(worded)? {
            match argument {
                Long("data") => given.data = Some(PathBuf::from(parser.value().map_err(worded)?)),
                Long("hari-ini") => given.today = Some(date("--hari-ini", &text(&mut parser)?)?),
                Long("json") => given.json = true,
                Long("betulkan") => given.mend = true,
                Long("lihat") => given.look = true,
                Long("sidik") => given.printed = Some(text(&mut parser)?),
                Long("petugas") => given.operator = Some(text(&mut parser)?),
                Long("hari") => given.day = Some(date("--hari", &text(&mut parser)?)?),
                Long("catat") => given.record = true,
                Long("tanggal") => given.signed = Some(date("--tanggal", &text(&mut parser)?)?),
                Long("kolom") => given.columns = Some(text(&mut parser)?),
                Long("profil") => given.profile = Some(PathBuf::from(parser.value().map_err(worded)?)),
                Long("peta") => given.importing.map = Some(PathBuf::from(parser.value().map_err(worded)?)),
                Long("uji") => given.importing.only_try = true,
                Long("abaikan-ragu") => given.importing.leave_doubtful = true,
                Long("jenis") => given.kind = Some(text(&mut parser)?),
                Long("ke") => given.to = Some(PathBuf::from(parser.value().map_err(worded)?)),
                Long("edisi") => given.edition = Some(text(&mut parser)?),
                Long("mulai") => given.from = Some(date("--mulai", &text(&mut parser)?)?),
                Long("dari") => given.since = Some(date("--dari", &text(&mut parser)?)?),
                Long("sampai") => given.until = Some(date("--sampai", &text(&mut parser)?)?),
                Long("keadaan") => given.known_on = Some(date("--keadaan", &text(&mut parser)?)?),
                Long("panjang") => given.length = Some(text(&mut parser)?),
                Long("formulir") => given.form = true,
                Long("simpan") => given.save = true,
                Long("koreksi") => given.amend = true,
                Long("langkah") => given.step = Some(a_step(&text(&mut parser)?)?),
                Long("alasan") => given.reason = text(&mut parser)?,
                Short('h') | Long("help" | "bantuan") => given.help = true,
                Value(word) => given.words.push(word.string().map_err(worded)?),
                other => return Err(format!("Pilihan tidak dikenal: {}", worded(other.unexpected()))),
            }
        }
        Ok(given)
    }

    /// What belongs to another command, as a sentence.
    pub(super) fn misplaced(&self, command: &Command) -> Result<(), String> {
        if self.day.is_some() && !matches!(command, Command::Expedition { .. }) {
            return Err("--hari hanya untuk tuntas ekspedisi.".to_owned());
        }
        if self.importing != Importing::default() {
            return Err("--peta, --uji, dan --abaikan-ragu hanya untuk tuntas impor.".to_owned());
        }
        if self.record || self.signed.is_some() {
            return Err("--catat dan --tanggal hanya untuk tuntas pindaian.".to_owned());
        }
        if self.columns.is_some() {
            return Err("--kolom hanya untuk tuntas register.".to_owned());
        }
        if self.profile.is_some() {
            return Err("--profil hanya untuk tuntas contoh dan tuntas mulai.".to_owned());
        }
        if self.printed.is_some() {
            return Err("--sidik hanya untuk tuntas periksa.".to_owned());
        }
        if self.look && !matches!(command, Command::Restore { .. }) {
            return Err("--lihat hanya untuk tuntas pulihkan.".to_owned());
        }
        if self.mend && !matches!(command, Command::Check { .. }) {
            return Err("--betulkan hanya untuk tuntas periksa.".to_owned());
        }
        Ok(())
    }
}
