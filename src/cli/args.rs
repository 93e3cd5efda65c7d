//! What was asked for on the command line.

mod given;
mod usage;

use std::ffi::OsString;
use std::path::PathBuf;

use chrono::NaiveDate;
use lexopt::prelude::*;

use self::given::Given;
pub use self::usage::USAGE;
use domain::acts::ids::CaseNo;
use domain::acts::length::Length;
use domain::acts::paper::{Edition, LetterKind};
use domain::acts::step::Step;

/// A command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Command {
    Window,
    Help,
    Sample { profile: Option<PathBuf>, to: Option<PathBuf> },
    Begin { profile: PathBuf },
    Profile { to: PathBuf },
    List,
    Case(CaseNo),
    Export { no: CaseNo, kind: Option<Nth>, to: PathBuf, edition: Edition },
    CaseFile { no: CaseNo, to: PathBuf },
    Expedition { on: Option<NaiveDate>, to: PathBuf },
    Due { from: NaiveDate, length: Length, to: Option<PathBuf> },
    Why { no: CaseNo, to: Option<PathBuf> },
    Offers { no: CaseNo, form: bool },
    Record { no: CaseNo, form: PathBuf, how: Recording, reason: String },
    Enter { form: PathBuf, reason: String },
    Import { file: PathBuf, how: Importing },
    Recap { from: Option<NaiveDate>, until: Option<NaiveDate>, known_on: Option<NaiveDate>, to: Option<PathBuf> },
    Scans { path: PathBuf, signed: Option<NaiveDate>, reason: String },
    Register { from: Option<NaiveDate>, until: Option<NaiveDate>, columns: Option<String>, to: PathBuf },
    Board { from: Option<NaiveDate>, until: Option<NaiveDate>, to: PathBuf },
    Check { mend: bool, printed: Option<String> },
    Backup { to: Option<PathBuf> },
    Restore { from: PathBuf, look: bool },
}

/// How a spreadsheet is taken over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Importing {
    /// Which heading means which field.
    pub map: Option<PathBuf>,
    /// Whether it is only tried.
    pub only_try: bool,
    /// Whether cells that are not understood are left out.
    pub leave_doubtful: bool,
    /// Why what gives cause for concern is recorded all the same.
    pub reason: String,
}

/// What is done with the form of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Recording {
    /// The current step is finished.
    Finish,
    /// Work in progress is noted.
    Note,
    /// A step that is finished is corrected.
    Amend(Step),
}
/// A paper by its kind, and the how manyth of those the case is ripe for (from 0).
pub(super) type Nth = (LetterKind, usize);

/// A command with the options all commands share.
#[derive(Clone, Debug)]
pub(super) struct Options {
    pub command: Command,
    pub data: Option<PathBuf>,
    pub today: Option<NaiveDate>,
    pub json: bool,
    /// Who acts, where it is said.
    pub operator: Option<String>,
}

/// Reads the arguments; the error is a sentence.
pub(super) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Options, String> {
    let mut given = Given::read(arguments)?;
    let words = std::mem::take(&mut given.words);
    let (command, most) = command(&words, &mut given)?;
    given.misplaced(&command)?;
    let writes =
        matches!(&command, Command::Recap { to: Some(_), .. } | Command::Due { to: Some(_), .. } | Command::Why { to: Some(_), .. });
    if writes && given.json {
        return Err("Pilih salah satu: --ke menulis berkas, --json menulis ke layar.".to_owned());
    }
    if words.len() > most {
        return Err(format!("Terlalu banyak kata: “{}” tidak dimengerti di sini.", words[most]));
    }
    let Given { data, today, json, operator, .. } = given;
    Ok(Options { command, data, today, json, operator })
}

/// The command that was meant, and how many words it takes.
fn command(words: &[String], given: &mut Given) -> Result<(Command, usize), String> {
    let number = |words: &[String]| -> Result<CaseNo, String> {
        let word = words.get(1).ok_or("Sebutkan nomor registernya, misalnya ADU-2026-0031.")?;
        word.parse().map_err(|_| format!("“{word}” bukan nomor register. Contoh: ADU-2026-0031."))
    };
    let reason = std::mem::take(&mut given.reason);
    Ok(match words.first().map(String::as_str) {
        _ if given.help => (Command::Help, usize::MAX),
        None => (Command::Window, 0),
        Some("contoh") => (Command::Sample { profile: given.profile.take(), to: given.to.take() }, 1),
        Some("mulai") => {
            let profile =
                given.profile.take().ok_or("Sebutkan profil kantornya: --profil KANTOR.toml. Contohnya ditulis oleh tuntas profil.")?;
            (Command::Begin { profile }, 1)
        }
        Some("profil") => (Command::Profile { to: given.to.take().ok_or("Sebutkan folder tujuannya: --ke FOLDER.")? }, 1),
        Some("daftar") => (Command::List, 1),
        Some("kasus") => (Command::Case(number(words)?), 2),
        Some("tawaran") => (Command::Offers { no: number(words)?, form: given.form }, 2),
        Some("baru") => (Command::Enter { form: form_file(words.get(1))?, reason }, 2),
        Some("impor") => {
            let file = words.get(1).map(PathBuf::from).ok_or("Sebutkan lembar kerjanya (.xlsx, .ods, atau .csv).")?;
            (Command::Import { file, how: Importing { reason, ..std::mem::take(&mut given.importing) } }, 2)
        }
        Some("catat") => {
            let how = match (given.save, given.amend, given.step) {
                (true, true, _) => return Err("Pilih salah satu: --simpan atau --koreksi.".to_owned()),
                (_, false, Some(_)) => {
                    return Err("--langkah hanya untuk --koreksi: yang diselesaikan selalu langkah yang berjalan.".to_owned());
                }
                (_, true, None) => return Err("Sebutkan langkah yang dikoreksi: --langkah 1 sampai 7.".to_owned()),
                (false, true, Some(step)) => Recording::Amend(step),
                (true, false, None) => Recording::Note,
                (false, false, None) => Recording::Finish,
            };
            (Command::Record { no: number(words)?, form: form_file(words.get(2))?, how, reason }, 3)
        }
        Some("pindaian") => {
            let path = words.get(1).map(PathBuf::from).ok_or("Sebutkan pindaiannya: berkas PDF, JPG, atau PNG, atau foldernya.")?;
            match (std::mem::take(&mut given.record), given.signed.take()) {
                (true, None) => return Err("Sebutkan kapan naskahnya ditandatangani: --tanggal TTTT-BB-HH.".to_owned()),
                (false, Some(_)) => return Err("--tanggal hanya bersama --catat.".to_owned()),
                (_, signed) => (Command::Scans { path, signed, reason }, 2),
            }
        }
        Some("cadangkan") => (Command::Backup { to: given.to.take() }, 1),
        Some("pulihkan") => {
            let from =
                words.get(1).map(PathBuf::from).ok_or("Sebutkan cadangannya: berkas .tuntas-cadangan atau folder salinan register.")?;
            (Command::Restore { from, look: given.look }, 2)
        }
        Some("periksa") if given.mend && given.printed.is_some() => return Err("Pilih salah satu: --betulkan atau --sidik.".to_owned()),
        Some("periksa") => (Command::Check { mend: given.mend, printed: given.printed.take() }, 1),
        Some("ekspedisi") => {
            (Command::Expedition { on: given.day, to: given.to.take().ok_or("Sebutkan folder tujuannya: --ke FOLDER.")? }, 1)
        }
        Some("ekspor") => (export(number(words)?, given.kind.as_deref(), given.edition.as_deref(), given.to.take())?, 2),
        Some("tenggat") if words.len() > 1 => (Command::Why { no: number(words)?, to: given.to.take() }, 2),
        Some("tenggat") => {
            let from = given.from.ok_or("Sebutkan tanggal mulainya: --mulai TTTT-BB-HH.")?;
            let length = parse_length(given.length.as_deref().ok_or("Sebutkan panjangnya: --panjang \"14 hk\".")?)?;
            (Command::Due { from, length, to: given.to.take() }, 1)
        }
        Some("register") => {
            let to = given.to.take().ok_or("Sebutkan berkasnya: --ke FILE.csv atau --ke FILE.xlsx.")?;
            (Command::Register { from: given.since, until: given.until, columns: given.columns.take(), to }, 1)
        }
        Some("bahan-tayang") => (
            Command::Board { from: given.since, until: given.until, to: given.to.take().ok_or("Sebutkan folder tujuannya: --ke FOLDER.")? },
            1,
        ),
        Some("rekap") => {
            if given.since.zip(given.until).is_some_and(|(since, until)| until < since) {
                return Err("--sampai lebih awal daripada --dari.".to_owned());
            }
            (Command::Recap { from: given.since, until: given.until, known_on: given.known_on, to: given.to.take() }, 1)
        }
        Some(other) => return Err(format!("Perintah “{other}” tidak dikenal.")),
    })
}

/// The papers of a case, or its whole file.
fn export(no: CaseNo, kind: Option<&str>, edition: Option<&str>, to: Option<PathBuf>) -> Result<Command, String> {
    let kind = kind.ok_or("Sebutkan naskahnya: --jenis lhtl, --jenis keputusan, atau --jenis semua.")?;
    let whole = kind == "berkas-kasus";
    let kind = if whole || kind == "semua" { None } else { Some(paper(kind)?) };
    let edition = match edition {
        Some("samaran") if whole => return Err("Berkas kasus selalu internal: isinya memuat identitas.".to_owned()),
        None | Some("samaran") => Edition::Masked,
        Some("internal") => Edition::Internal,
        Some(other) => return Err(format!("Edisi “{other}” tidak dikenal. Pilih internal atau samaran.")),
    };
    let to = to.ok_or("Sebutkan folder tujuannya: --ke FOLDER.")?;
    Ok(if whole { Command::CaseFile { no, to } } else { Command::Export { no, kind, to, edition } })
}

fn form_file(word: Option<&String>) -> Result<PathBuf, String> {
    word.map(PathBuf::from).ok_or_else(|| "Sebutkan berkas formulirnya (.toml atau .json).".to_owned())
}

fn a_step(text: &str) -> Result<Step, String> {
    text.parse().ok().and_then(Step::from_number).ok_or_else(|| format!("--langkah “{text}”: pakai 1 sampai 7."))
}

fn worded(error: lexopt::Error) -> String {
    match error {
        lexopt::Error::MissingValue { option } => format!("Pilihan {} memerlukan nilai.", option.unwrap_or_default()),
        lexopt::Error::UnexpectedOption(option) => option,
        other => other.to_string(),
    }
}

fn text(parser: &mut lexopt::Parser) -> Result<String, String> {
    parser.value().and_then(ValueExt::string).map_err(worded)
}

fn date(option: &str, text: &str) -> Result<NaiveDate, String> {
    text.parse().map_err(|_| format!("{option} “{text}” bukan tanggal. Tulis TTTT-BB-HH, misalnya 2026-11-24."))
}

/// A paper by its short name: `lhtl`, `keputusan`, `surat-tugas`, `berita-acara-2`.
fn paper(name: &str) -> Result<Nth, String> {
    let lower = name.to_lowercase();
    let (stem, item) = match lower.rsplit_once('-') {
        Some((stem, number)) if number.bytes().all(|b| b.is_ascii_digit()) && !number.is_empty() => (stem, number.parse().unwrap_or(0)),
        _ => (lower.as_str(), 1_usize),
    };
    let kind = match stem {
        "lhtl" => Some(LetterKind::FollowUpReport),
        stem => papers::OF_CASE.iter().find(|one| one.paper.stem.to_lowercase() == stem).map(|one| one.kind),
    };
    let known = || papers::OF_CASE.iter().map(|one| one.paper.stem.to_lowercase()).collect::<Vec<_>>().join(", ");
    match (kind, item.checked_sub(1)) {
        (Some(kind), Some(item)) => Ok((kind, item)),
        _ => Err(format!("Naskah “{name}” tidak dikenal. Yang ada: semua, berkas-kasus, lhtl, {}.", known())),
    }
}

/// `14 hk`, `60 hari`, `2 minggu`.
fn parse_length(text: &str) -> Result<Length, String> {
    let wrong = || format!("--panjang “{text}” tidak dimengerti. Contoh: \"14 hk\", \"60 hari\", \"2 minggu\"; dari 1 sampai 999.");
    domain::text::read_length(text).ok_or_else(wrong)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &[&str]) -> Result<Options, String> {
        parse(line.iter().map(OsString::from))
    }

    #[test]
    fn commands_are_read() {
        assert_eq!(read(&[]).unwrap().command, Command::Window);
        let options = read(&["kasus", "ADU-2026-0031", "--json", "--data", "x", "--hari-ini", "2026-11-24"]).unwrap();
        assert_eq!(options.command, Command::Case(CaseNo { year: 2026, serial: 31 }));
        assert!(options.json);
        let options = read(&["tenggat", "--mulai", "2026-03-13", "--panjang", "2 minggu"]).unwrap();
        assert!(matches!(options.command, Command::Due { length: Length::Weeks(2), .. }));
        let amend = Recording::Amend(Step::Verify);
        let options = read(&["catat", "2026-31", "f.toml", "--koreksi", "--langkah", "3"]).unwrap();
        assert!(matches!(options.command, Command::Record { how, .. } if how == amend));
        let options = read(&["ekspor", "2026-31", "--jenis", "semua", "--ke", "/x"]).unwrap();
        assert!(matches!(options.command, Command::Export { kind: None, edition: Edition::Masked, .. }));
    }

    #[test]
    fn wrong_usage_is_told() {
        for line in [
            &["terbang"][..],
            &["kasus"],
            &["kasus", "x"],
            &["ekspor", "2026-31"],
            &["ekspor", "2026-31", "--jenis", "lhtl"],
            &["tenggat", "--mulai", "13-3-2026", "--panjang", "3 hk"],
            &["tenggat", "--mulai", "2026-03-13", "--panjang", "0 hk"],
            &["rekap", "--dari", "2026-11-24", "--sampai", "2026-01-01"],
            &["rekap", "--ke", "x.pdf", "--json"],
            &["daftar", "semua"],
            &["daftar", "--xyz"],
            &["daftar", "--betulkan"],
            &["daftar", "--lihat"],
            &["pulihkan"],
            &["daftar", "--sidik", "1-0000-0000-0000"],
            &["periksa", "--betulkan", "--sidik", "1-0000-0000-0000"],
            &["pulihkan", "a", "b"],
            &["daftar", "--data"],
            &["catat", "2026-31"],
            &["catat", "2026-31", "f.toml", "--simpan", "--koreksi", "--langkah", "3"],
            &["catat", "2026-31", "f.toml", "--koreksi"],
            &["catat", "2026-31", "f.toml", "--koreksi", "--langkah", "8"],
            &["catat", "2026-31", "f.toml", "--langkah", "3"],
            &["baru"],
            &["impor"],
            &["daftar", "--uji"],
            &["tawaran"],
            &["mulai"],
            &["pindaian"],
            &["pindaian", "a.pdf", "--catat"],
            &["pindaian", "a.pdf", "--tanggal", "2026-11-24"],
            &["daftar", "--catat"],
            &["register"],
            &["bahan-tayang"],
            &["daftar", "--kolom", "nomor"],
            &["profil"],
            &["daftar", "--profil", "kantor.toml"],
        ] {
            assert!(read(line).is_err(), "{line:?}");
        }
    }
}
