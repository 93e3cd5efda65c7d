//! What can go wrong between a wish and its result, with three things in every sentence:
//! what happened, what is safe, what to do next.

use std::fmt;
use std::path::PathBuf;

use chrono::NaiveDate;

use super::paperwork::FoundLeak;
use domain::acts::concern::Concern;
use domain::acts::ids::CaseNo;
use domain::acts::paper::LetterKind;
use domain::readings::clock::Doubt;
use domain::readings::state::State;
use domain::rules::refusal::Refusal;
use letters::LetterError;
use store::StoreError;
use words::Label as _;

/// Why a wish was not fulfilled. Nothing was recorded.
#[derive(Debug)]
pub enum Trouble {
    /// The rules refuse.
    Refused(Vec<Refusal>),
    /// The rules want a reason first.
    NeedsReason(Vec<Concern>),
    /// The register could not be read or written.
    Store(StoreError),
    /// The clock is to be asked about first.
    ClockDoubted(Doubt),
    /// An act could not be read back.
    Unreadable {
        /// Place in the list.
        seq: u64,
        /// What the reader said.
        detail: String,
    },
    /// There is no such case.
    NoSuchCase(String),
    /// The case was destroyed after its retention.
    Destroyed {
        /// The case.
        no: CaseNo,
        /// When.
        on: NaiveDate,
    },
    /// A file outside the register could not be read or written.
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A file cannot be taken in.
    BadFile {
        /// Why, as a sentence.
        reason: String,
    },
    /// A paper would tell who somebody is; the operator must say what is to be done.
    Leaks(Vec<FoundLeak>),
    /// A paper could not be made.
    Paper(LetterError),
    /// A table for spreadsheets could not be written.
    Table(Box<dyn std::error::Error + Send + Sync>),
    /// A wording of a paper or of the clauses cannot be used; the sentence says why, with its line.
    Wording(String),
    /// The office's own clauses of the decision cannot be read; the sentence says why, with its line.
    Clauses(String),
    /// The case is not ripe for the paper that was asked for.
    NotRipe {
        /// The case.
        no: CaseNo,
        /// The paper; nothing when the case is ripe for none at all.
        paper: Option<LetterKind>,
        /// How the case stands.
        state: State,
    },
    /// A paper or report that was never issued has no print.
    NotIssued,
    /// The bytes of an issued paper are gone.
    PrintGone,
    /// Nothing was issued on that day.
    NothingIssued {
        /// The day.
        on: NaiveDate,
    },
    /// The period asked for has not begun.
    PeriodNotBegun {
        /// Its first day.
        from: NaiveDate,
    },
    /// The day whose state is asked for has not come.
    DayNotCome {
        /// The day.
        on: NaiveDate,
    },
    /// A file name ends in a way that no kind of file has.
    UnknownEnding {
        /// The ending, without its point.
        ending: String,
        /// The endings that are known, as a sentence lists them.
        known: &'static str,
    },
    /// No window can be opened here; the sentence says why and what can be done.
    NoWindow(String),
    /// A file shipped with the program is broken.
    Shipped(String),
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<LetterError> for Trouble {
    fn from(error: LetterError) -> Self {
        Self::Paper(error)
    }
}

impl Trouble {
    /// What kind of trouble it is, as the log says it: fixed words that hold nothing of a case and no path.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Refused(_) => "act/refused",
            Self::NeedsReason(_) => "act/needs-reason",
            Self::Store(error) => store_code(error),
            Self::ClockDoubted(_) => "act/clock",
            Self::Unreadable { .. } => "act/unreadable",
            Self::NoSuchCase(_) => "case/none",
            Self::Destroyed { .. } => "case/destroyed",
            Self::File { source, .. } => io_code(source),
            Self::BadFile { .. } => "file/bad",
            Self::Leaks(_) => "paper/leaks",
            Self::Paper(_) => "paper/not-made",
            Self::Table(_) => "table/not-made",
            Self::Wording(_) => "paper/wording",
            Self::Clauses(_) => "paper/clauses",
            Self::NotRipe { .. } => "paper/not-ripe",
            Self::NotIssued => "paper/not-issued",
            Self::PrintGone => "paper/print-gone",
            Self::NothingIssued { .. } => "paper/none-that-day",
            Self::PeriodNotBegun { .. } => "period/not-begun",
            Self::DayNotCome { .. } => "period/day-not-come",
            Self::UnknownEnding { .. } => "file/unknown-ending",
            Self::NoWindow(_) => "window/none",
            Self::Shipped(_) => "program/shipped-file",
        }
    }

    /// Whether there was no room left on the disk.
    #[must_use]
    pub fn is_disk_full(&self) -> bool {
        matches!(self, Self::Store(StoreError::DiskFull))
    }

    /// Whether the passphrase or the recovery code was wrong.
    #[must_use]
    pub fn is_wrong_secret(&self) -> bool {
        matches!(self, Self::Store(StoreError::WrongSecret))
    }
}

impl std::error::Error for Trouble {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Store(error) => Some(error),
            Self::File { source, .. } => Some(source),
            Self::Paper(error) => Some(error),
            Self::Table(error) => Some(error.as_ref()),
            Self::Refused(_)
            | Self::NeedsReason(_)
            | Self::ClockDoubted(_)
            | Self::Unreadable { .. }
            | Self::NoSuchCase(_)
            | Self::Destroyed { .. }
            | Self::BadFile { .. }
            | Self::Leaks(_)
            | Self::Wording(_)
            | Self::Clauses(_)
            | Self::NotRipe { .. }
            | Self::NotIssued
            | Self::PrintGone
            | Self::NothingIssued { .. }
            | Self::PeriodNotBegun { .. }
            | Self::DayNotCome { .. }
            | Self::UnknownEnding { .. }
            | Self::NoWindow(_)
            | Self::Shipped(_) => None,
        }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(refusals) => {
                let lines: Vec<String> = refusals.iter().map(|refusal| words::refusal(&refusal.why)).collect();
                write!(f, "Belum dicatat. {}.", lines.join("; "))
            }
            Self::NeedsReason(concerns) => {
                let lines: Vec<String> = concerns.iter().map(words::concern).collect();
                write!(f, "Perlu alasan tertulis: {}.", lines.join("; "))
            }
            Self::ClockDoubted(doubt) => write!(
                f,
                "Belum dicatat: {} Register aman. Betulkan jam komputer; bila tanggalnya benar, buka jendela dan pastikan di sana, atau ulangi dengan --hari-ini.",
                words::clock_doubt(doubt)
            ),
            Self::Store(error) => f.write_str(&store(error)),
            Self::Unreadable { seq, detail } => write!(
                f,
                "Tindakan nomor {seq} di register tidak terbaca ({detail}). Register hanya dibaca; tidak ada yang ditulis. Pasang Tuntas terbaru, atau pulihkan dari cadangan."
            ),
            Self::NoSuchCase(no) => write!(f, "Tidak ada kasus {no} di register ini. Lihat nomornya dengan `tuntas daftar`."),
            Self::Destroyed { no, on } => write!(
                f,
                "{no} dimusnahkan {} sesudah masa simpannya habis; isinya tidak ada lagi. Nomor dan angkanya tetap tercatat. Berita acaranya ada di Arsip.",
                words::date(*on)
            ),
            Self::File { path, source } => write!(
                f,
                "Berkas {} tidak dapat dibaca atau ditulis: {}. Register tidak berubah. {}",
                path.display(),
                system(source).0,
                system(source).1,
            ),
            Self::BadFile { reason } => write!(f, "{reason}"),
            Self::Leaks(leaks) => {
                let found: Vec<String> = leaks
                    .iter()
                    .map(|found| {
                        // The refusal itself must not tell who complains.
                        let told = found.leak.kind.tells_complainant();
                        let text = if told { String::new() } else { format!("“{}”, ", found.leak.text) };
                        format!("{text}{} di {}", words::lower_first(found.leak.kind.label()), found.place)
                    })
                    .collect();
                write!(
                    f,
                    "Naskah belum keluar: ada yang dapat membuka identitas, yaitu {}. Tidak ada yang ditulis. Tentukan penyamarannya di jendela, Naskah.",
                    found.join("; ")
                )
            }
            Self::NoWindow(sentence) => f.write_str(sentence),
            Self::NotRipe { no, paper: Some(paper), .. } => {
                write!(f, "{} untuk {no} belum matang karena langkahnya belum selesai. Tidak ada yang ditulis.", paper.label())
            }
            Self::NotRipe { no, paper: None, state } => {
                write!(
                    f,
                    "Belum ada naskah yang matang untuk {no}; kasus ini sedang pada {}. Tidak ada yang ditulis.",
                    words::state(*state)
                )
            }
            Self::NotIssued => f.write_str("Naskah ini belum diterbitkan. Terbitkan dahulu, lalu ulangi."),
            Self::PrintGone => {
                f.write_str("Isi naskah terbit tidak ada lagi di register. Kasusnya tetap terbaca. Jalankan pemeriksaan data.")
            }
            Self::NothingIssued { on } => write!(f, "Tidak ada naskah yang diterbitkan pada {}. Pilih hari lain.", words::date(*on)),
            Self::PeriodNotBegun { from } => {
                write!(
                    f,
                    "Periode evaluasi mulai {} belum dimulai. Pilih hari pertama yang tidak sesudah hari terakhirnya.",
                    words::date(*from)
                )
            }
            Self::DayNotCome { on } => {
                write!(f, "{} belum tiba, jadi keadaannya belum diketahui. Pilih hari ini atau sebelumnya.", words::date(*on))
            }
            Self::UnknownEnding { ending, known } => {
                write!(f, "Akhiran “.{ending}” tidak dikenal. Tidak ada yang ditulis. Pakai {known}, atau sebutkan folder.")
            }
            Self::Paper(error) => {
                let detail = error.to_string();
                let detail = detail.trim_end_matches('.');
                write!(f, "Naskah belum dapat disusun: {detail}. Data kasus aman; betulkan isiannya, lalu ekspor lagi.")
            }
            Self::Table(error) => {
                write!(
                    f,
                    "Tabel belum dapat disusun: {error}. Tidak ada yang ditulis dan register tidak berubah. Ulangi, atau pakai jenis berkas yang lain."
                )
            }
            Self::Wording(detail) => {
                write!(f, "Kata-kata belum disimpan: {detail}. Kata-kata yang lama tetap berlaku. Betulkan barisnya, lalu simpan lagi.")
            }
            Self::Clauses(detail) => {
                write!(
                    f,
                    "Klausul keputusan milik kantor tidak dapat dipakai: {detail}. Isian Anda aman. Betulkan di Pengaturan, Kata-kata naskah, atau kembali ke bawaan."
                )
            }
            Self::Shipped(detail) => write!(f, "Berkas bawaan program rusak ({detail}). Register tidak disentuh. Pasang ulang program."),
        }
    }
}

/// What the system said, in plain words, and what helps.
fn system(error: &std::io::Error) -> (&'static str, &'static str) {
    use std::io::ErrorKind as Kind;
    match store::kind_of(error) {
        Kind::NotFound | Kind::NotADirectory => ("folder atau berkasnya tidak ada lagi", "Pilih tempat lain, lalu ulangi."),
        Kind::PermissionDenied | Kind::ReadOnlyFilesystem => ("tidak ada izin menulis di sana", "Pilih folder lain, misalnya Dokumen."),
        Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => ("ruang penyimpanan penuh", "Kosongkan ruang, lalu ulangi."),
        Kind::ResourceBusy | Kind::ExecutableFileBusy => ("sedang dipakai program lain", "Tutup program itu, lalu ulangi."),
        Kind::AlreadyExists | Kind::IsADirectory | Kind::DirectoryNotEmpty => ("namanya sudah dipakai", "Pilih nama lain, lalu ulangi."),
        _ => ("sistem menolak", "Tutup program yang memakainya atau pilih folder lain, lalu ulangi."),
    }
}

fn io_code(error: &std::io::Error) -> &'static str {
    use std::io::ErrorKind as Kind;
    match error.kind() {
        Kind::NotFound | Kind::NotADirectory => "file/missing",
        Kind::PermissionDenied | Kind::ReadOnlyFilesystem => "file/denied",
        Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => "file/disk-full",
        _ => "file/io",
    }
}

fn store_code(error: &StoreError) -> &'static str {
    match error {
        StoreError::WrongSecret => "store/wrong-secret",
        StoreError::KeyFileLost { .. } => "store/key-file-lost",
        StoreError::Busy { .. } => "store/busy",
        StoreError::NotARegister { .. } => "store/not-a-register",
        StoreError::NewerVersion { .. } => "store/newer-version",
        StoreError::Damaged { .. } => "store/damaged",
        StoreError::Unwritable { .. } => "store/unwritable",
        StoreError::DiskFull => "store/disk-full",
        StoreError::Exists { .. } => "store/exists",
        StoreError::Missing { .. } => "store/missing",
        StoreError::Moved => "store/moved",
        StoreError::NumberTaken { .. } => "store/number-taken",
        StoreError::NoSuchRow { .. } => "store/no-such-row",
        StoreError::Invalid { .. } => "store/invalid",
        StoreError::Io { .. } => "store/io",
        StoreError::Engine(_) => "store/engine",
    }
}

fn store(error: &StoreError) -> String {
    match error {
        StoreError::Damaged { detail } if detail.contains("kunci.json") => {
            "Berkas kunci rusak. Data di register aman. Buka dengan kode pemulihan yang tercetak, lalu ganti kata sandi di Pengaturan."
                .to_owned()
        }
        StoreError::Io { path, source } => {
            let (what, help) = system(source);
            format!("{} tidak dapat dipakai: {what}. Yang sudah tersimpan aman. {help}", path.display())
        }
        StoreError::WrongSecret => {
            "Kata sandi tidak cocok. Register aman dan tidak berubah. Periksa huruf besar-kecil lalu ulangi, atau pakai kode pemulihan."
                .to_owned()
        }
        StoreError::KeyFileLost { .. } => {
            "Berkas kunci hilang dari folder register. Data aman. Buka dengan kode pemulihan yang tercetak, lalu buat kata sandi baru."
                .to_owned()
        }
        StoreError::Busy { holder } => {
            let who = holder
                .as_ref()
                .map_or_else(String::new, |holder| format!(" (komputer {}, proses {}, sejak {})", holder.host, holder.pid, holder.since));
            format!("Register sedang dibuka di jendela lain{who}. Tidak ada yang berubah. Pakai jendela itu, atau tutup dahulu.")
        }
        StoreError::NotARegister { path } => {
            format!("Berkas {} bukan register Tuntas. Berkas itu tidak disentuh. Pilih folder lain dengan --data.", path.display())
        }
        StoreError::NewerVersion { found, known } => format!(
            "Register ini dibuat oleh Tuntas yang lebih baru (bentuk {found}, program ini mengenal sampai {known}). Register tidak disentuh. Pasang Tuntas terbaru."
        ),
        StoreError::Damaged { detail } => format!(
            "Register rusak ({detail}). Tidak ada yang ditulis ke berkas itu. Salin foldernya dahulu, lalu pulihkan dari cadangan terakhir."
        ),
        StoreError::Unwritable { path } => format!(
            "Folder {} tidak dapat ditulis. Data yang sudah tersimpan aman. Periksa izin folder atau cabut-pasang medianya, atau pilih folder lain.",
            path.display()
        ),
        StoreError::DiskFull => {
            "Disk penuh. Data yang sudah tersimpan aman dan ketikan Anda tetap ada. Kosongkan ruang, lalu simpan lagi.".to_owned()
        }
        StoreError::Exists { path } => format!(
            "Folder {} sudah berisi register. Register itu tidak disentuh. Buka register itu, atau pilih folder lain.",
            path.display()
        ),
        StoreError::Missing { path } => format!(
            "Tidak ada register di {}. Mulai register baru dari jendela, buat register latihan dengan `tuntas contoh`, atau tunjuk foldernya dengan --data.",
            path.display()
        ),
        StoreError::Moved => "Register berubah sejak dibaca. Tidak ada yang tertulis. Buka ulang kasusnya, lalu ulangi.".to_owned(),
        StoreError::NumberTaken { value, case, .. } => {
            format!("Nomor {value} sudah dipakai {case}. Tidak ada yang tertulis. Pakai nomor lain.")
        }
        other => format!("Register tidak dapat dipakai ({other}). Tidak ada yang tertulis. Tutup program, lalu buka lagi."),
    }
}
