//! Facts of the papers that belong to the office and to no case: pledge, poster, guideline, books and lists.
//!
//! Everything they print is handed in as plain data or stands in the rulebook, so that the same rows can be
//! shown in the window and on paper. Rows come in without identities; the caller masks them.

use chrono::{Datelike as _, NaiveDate};

use super::report::{EMPTY, or_dots};
use domain::acts::length::Length;
use domain::acts::limit::Limit;
use domain::acts::standard::ServiceStandard;
use domain::acts::step::Step;
use domain::readings::rulebook::Rulebook;
use letters::{Facts, ListFact, TableFact, TextFact};
use words::Label as _;

/// Number of the decree that made the office's guideline.
const GUIDE_NUMBER: &str = "062.N/KPA/2024";
/// Its date.
const GUIDE_DATE: &str = "17 Januari 2024";

/// One line of the register book; the running number is added by the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RegisterRow {
    /// Register number.
    pub register: String,
    /// Day of receipt.
    pub received: String,
    /// Channel.
    pub channel: String,
    /// Number at LAPOR!.
    pub tracking: String,
    /// Title without names.
    pub title: String,
    /// Classification.
    pub class: String,
    /// Day and result of the verification.
    pub verified: String,
    /// Day declared complete.
    pub complete: String,
    /// Day of the follow-up report.
    pub report: String,
    /// Day of the decision.
    pub decision: String,
    /// Day the complainant was told.
    pub informed: String,
    /// Where the case stands.
    pub state: String,
    /// Days used.
    pub days: String,
    /// In time or late.
    pub punctuality: String,
}

/// One file in the list of archived files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ArchiveRow {
    /// Archive classification, such as `PW.140`.
    pub code: String,
    /// Number of the file, which is the register number.
    pub file: String,
    /// What the file is about, without names.
    pub description: String,
    /// Year or years the file covers.
    pub year: String,
    /// How much it is ("1 berkas").
    pub amount: String,
    /// Original or copy (*tingkat perkembangan*).
    pub level: String,
    /// Access class.
    pub access: String,
    /// Retention, active and inactive.
    pub retention: String,
    /// What happens at the end (*nasib akhir*): destroyed or kept.
    pub fate: String,
    /// Where it lies.
    pub location: String,
}

/// One number in the number book.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgendaRow {
    /// The number.
    pub number: String,
    /// Date of the paper.
    pub date: String,
    /// What the paper is about, without names.
    pub subject: String,
    /// Register number of its case.
    pub case: String,
    /// How far the paper has come.
    pub state: String,
}

/// One paper on the expedition sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExpeditionRow {
    /// Number of the paper.
    pub number: String,
    /// What it is about, without names.
    pub subject: String,
    /// To whom it goes.
    pub to: String,
    /// Number of pages.
    pub pages: String,
}

/// *Maklumat pelayanan* with pledge and statement of accepting sanctions.
pub fn maklumat(facts: &mut Facts, _book: &Rulebook) {
    let date = facts.get_text(TextFact::PaperDate).unwrap_or(EMPTY).to_owned();
    facts.text(TextFact::PledgeDate, date);
    promises(facts);
}

fn promises(facts: &mut Facts) {
    facts.list(
        ListFact::PledgePromises,
        [
            "menerima setiap pengaduan tanpa memungut biaya dan memberikan tanda terima pada saat pengaduan diterima;",
            "memberi jawaban apakah pengaduan sudah lengkap paling lambat 14 (empat belas) hari sejak pengaduan diterima;",
            "memeriksa pengaduan secara mandiri, tidak memihak, dan tanpa membeda-bedakan;",
            "memutus paling lambat 60 (enam puluh) hari sejak berkas pengaduan lengkap dan menyampaikan keputusan kepada pelapor paling \
             lambat 14 (empat belas) hari sejak ditetapkan;",
            "meneruskan pengaduan yang bukan wewenang kami kepada instansi yang berwenang dan memberitahukannya kepada pelapor; dan",
            "menjaga kerahasiaan identitas pelapor selama dan sesudah pengaduan ditangani.",
        ],
    );
}

/// Poster "Cara melapor yang baik dan benar".
pub fn how_to_report(facts: &mut Facts, book: &Rulebook) {
    let office = &book.office;
    let mut channels = vec![
        "Laman www.lapor.go.id atau aplikasi LAPOR! di telepon genggam".to_owned(),
        "SMS ke 1708".to_owned(),
        "Twitter (X) @lapor1708".to_owned(),
    ];
    let address = office.address.trim();
    let address = if address.is_empty() { String::new() } else { format!(", {address}") };
    channels.push(format!("Loket Pelayanan Statistik Terpadu {}{address}", office.full_name()));
    for (name, value) in [("Telepon", &office.phone), ("Pos-el", &office.email), ("Laman kantor", &office.website)] {
        if !value.trim().is_empty() {
            channels.push(format!("{name}: {}", value.trim()));
        }
    }
    facts.list(ListFact::ReportChannels, channels);
}

/// The guideline: decree with the drawn procedure, the service standard of the day and the pledge.
pub fn guideline(facts: &mut Facts, book: &Rulebook, today: NaiveDate) {
    use TextFact as X;
    let standard = book.standard_on(today);
    facts.text(X::GuideNumber, GUIDE_NUMBER);
    facts.text(X::GuideDate, GUIDE_DATE);
    facts.text(X::GuidePrinted, words::date(today));
    facts.text(X::GuideStandardBasis, or_dots(standard.map_or("", |standard| standard.basis.as_str())));
    facts.text(X::GuideStandardFrom, standard.map_or_else(|| EMPTY.to_owned(), |standard| words::date(standard.from)));
    let office = book.office.full_name();
    facts.list(
        ListFact::GuideConsidering,
        [
            "bahwa setiap orang berhak agar pengaduannya, dari mana pun datangnya dan apa pun jenisnya, sampai kepada penyelenggara \
             pelayanan publik yang berwenang menanganinya;"
                .to_owned(),
            "bahwa pengaduan masyarakat perlu dikelola secara sederhana, cepat, tepat, tuntas, dan terkoordinasi untuk meningkatkan mutu \
             pelayanan publik;"
                .to_owned(),
            "bahwa unit kerja yang menerapkan SP4N-LAPOR! wajib menetapkan pedoman yang memuat janji dan kesanggupan melaksanakan layanan \
             serta kesediaan menerima sanksi;"
                .to_owned(),
            format!(
                "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, huruf b, dan huruf c, perlu menetapkan Keputusan \
                 Kepala {office} tentang Pedoman Monitoring Evaluasi SP4N LAPOR {office};"
            ),
        ],
    );
    // The guideline does not cite itself.
    let rules = book.legal_basis.iter().filter(|rule| !rule.contains(GUIDE_NUMBER));
    let rules: Vec<String> = rules.map(|rule| format!("{};", rule.trim().trim_end_matches([';', '.']))).collect();
    facts.list(ListFact::GuideCiting, if rules.is_empty() { vec![EMPTY.to_owned()] } else { rules });
    flow(facts, standard);
    for limit in standard.map(|standard| standard.limits.as_slice()).unwrap_or_default() {
        facts.row(TableFact::GuideLimits, limit_row(limit));
    }
    promises(facts);
}

/// The seven steps with who does them and how long they may take.
fn flow(facts: &mut Facts, standard: Option<&ServiceStandard>) {
    for step in Step::ALL.iter().copied() {
        let (text, who) = match step {
            Step::Submit => ("Pelapor menyampaikan laporan melalui kanal pengaduan.", "Pelapor"),
            Step::Record => {
                ("Tim menerima laporan dari www.lapor.go.id atau kanal lain, lalu mencatatnya dalam register.", "Tim SP4N LAPOR")
            }
            Step::Verify => (
                "Tim memeriksa kelengkapan laporan dan adanya penyimpangan (Monev Verifikasi). Laporan yang belum lengkap dimintakan \
                 kelengkapannya; yang bukan wewenang kantor diteruskan.",
                "Tim SP4N LAPOR",
            ),
            Step::FindFacts => ("Tim mencari fakta dan mendalami masalah yang diadukan (Monev Tindak Lanjut).", "Tim SP4N LAPOR"),
            Step::Report => (
                "Tim menyusun Laporan Hasil Tindak Lanjut. Bila terlapor terbukti melanggar, Tim merekomendasikan sanksi.",
                "Tim SP4N LAPOR",
            ),
            Step::Decide => ("Kepala mengambil keputusan (Hasil Putusan).", "Kepala BPS"),
            Step::Inform => ("Tim memberitahukan penyelesaian akhir kepada pengadu melalui media SP4N LAPOR.", "Tim SP4N LAPOR"),
        };
        let time = standard.and_then(|standard| standard.of_step(step)).map_or_else(|| "–".to_owned(), span_with_steps);
        facts.row(TableFact::GuideFlow, [step.number().to_string(), text.to_owned(), who.to_owned(), time]);
    }
}

/// Shortest and longest time of a limit, and its steps where it spans several.
fn span_with_steps(limit: &Limit) -> String {
    let span = match (limit.min, limit.max) {
        (Some(min), Some(max)) if min != max => format!("{} sampai {}", words::length(min), words::length(max)),
        (_, Some(max)) => format!("paling lama {}", words::length(max)),
        (Some(min), None) => format!("paling cepat {}", words::length(min)),
        (None, None) => return "–".to_owned(),
    };
    match limit.steps {
        Some((first, last)) if first != last => format!("{span} (langkah {}–{})", first.number(), last.number()),
        _ => span,
    }
}

fn limit_row(limit: &Limit) -> [String; 6] {
    let steps = match limit.steps {
        Some((first, last)) if first != last => format!("{}–{}", first.number(), last.number()),
        Some((only, _)) => only.number().to_string(),
        None => "–".to_owned(),
    };
    let classes: Vec<String> = limit.classes.iter().map(|class| class.label().to_lowercase()).collect();
    let duty = if classes.is_empty() { limit.duty.clone() } else { format!("{} ({})", limit.duty, classes.join("; ")) };
    let or_dash = |length: Option<Length>| length.map_or_else(|| "–".to_owned(), words::length);
    let kind_of_days = match limit.max.or(limit.min) {
        Some(length) if length.is_working() => "Hari kerja",
        Some(_) => "Hari kalender",
        None => "–",
    };
    [steps, duty, or_dash(limit.min), or_dash(limit.max), kind_of_days.to_owned(), limit.basis.clone()]
}

/// *Buku register pengaduan* of a period.
pub fn register_book(facts: &mut Facts, rows: &[RegisterRow], period: &str) {
    facts.text(TextFact::BookPeriod, or_dots(period));
    facts.text(TextFact::BookCount, counted(rows.len(), "pengaduan"));
    for row in rows {
        let cells = [
            &row.register,
            &row.received,
            &row.channel,
            &row.tracking,
            &row.title,
            &row.class,
            &row.verified,
            &row.complete,
            &row.report,
            &row.decision,
            &row.informed,
            &row.state,
            &row.days,
            &row.punctuality,
        ];
        facts.row(TableFact::BookRows, cells.map(String::as_str));
    }
}

/// *Daftar arsip berkas* of a period.
pub fn archive_list(facts: &mut Facts, rows: &[ArchiveRow], period: &str) {
    facts.text(TextFact::ArchivePeriod, or_dots(period));
    archived(facts, rows);
}

fn archived(facts: &mut Facts, rows: &[ArchiveRow]) {
    facts.text(TextFact::ArchiveCount, counted(rows.len(), "berkas"));
    for row in rows {
        let cells = [
            &row.code,
            &row.file,
            &row.description,
            &row.year,
            &row.amount,
            &row.level,
            &row.access,
            &row.retention,
            &row.fate,
            &row.location,
        ];
        facts.row(TableFact::ArchiveRows, cells.map(String::as_str));
    }
}

/// *Berita acara pemusnahan* of archived files: a form to be filled by pen.
pub fn destruction_minutes(facts: &mut Facts, date: NaiveDate) {
    use TextFact as X;
    // Retention of complaint files is decreed nowhere, so which files are destroyed is for the pen.
    let blank = || "…………".to_owned();
    let row = || ArchiveRow {
        code: blank(),
        file: blank(),
        description: blank(),
        year: blank(),
        amount: blank(),
        level: blank(),
        access: blank(),
        retention: blank(),
        fate: blank(),
        location: blank(),
    };
    archived(facts, &[row(), row(), row(), row()]);
    facts.text(X::ArchiveCount, "………… (…………………) berkas");
    let number = facts.get_text(X::PaperNumber).unwrap_or(EMPTY).to_owned();
    facts.text(X::DestroyNumber, number);
    let year = u64::try_from(date.year()).unwrap_or_default();
    facts.text(X::DestroyDay, words::weekday(date));
    facts.text(
        X::DestroyDate,
        format!(
            "tanggal {} bulan {} tahun {}",
            words::terbilang(u64::from(date.day())),
            words::month(date.month()),
            words::terbilang(year)
        ),
    );
    facts.text(X::DestroyFigures, format!("{}-{}-{}", date.day(), date.month(), date.year()));
    facts.text(X::DestroyOn, words::date(date));
    facts.list(
        ListFact::DestroyStatements,
        [
            "seluruh arsip tersebut telah habis masa retensinya dan menurut jadwal retensi arsip dinyatakan dimusnahkan;",
            "tidak ada di antaranya yang masih diperlukan untuk pengaduan, pemeriksaan, keberatan, atau perkara yang belum selesai; dan",
            "pemusnahan dilakukan seluruhnya, sehingga arsip dan data pribadi di dalamnya tidak dapat dikenali lagi.",
        ],
    );
    for role in ["Pelaksana pemusnahan", "Pengelola arsip", "Saksi I", "Saksi II"] {
        facts.row(TableFact::DestroySigners, [role, EMPTY, ""]);
    }
}

/// *Laporan insiden pelindungan data pribadi*: a form to be filled by pen.
pub fn incident_report(facts: &mut Facts, book: &Rulebook) {
    facts.text(TextFact::BreachUnit, or_dots(&book.office.unit_code));
    let contact = facts.get_text(TextFact::OfficeContact).unwrap_or(EMPTY).to_owned();
    facts.text(TextFact::BreachContact, contact);
    for data in [
        "Nama pelapor",
        "Alamat, telepon, atau pos-el pelapor",
        "Nomor Induk Kependudukan (NIK)",
        "Nama atau jabatan terlapor atau saksi",
        "Isi pengaduan",
        "Bukti, foto, rekaman, atau dokumen",
        "Data individu responden survei atau sensus",
        "Lainnya: ……………………………………",
    ] {
        facts.row(TableFact::BreachData, ["", data]);
    }
    for measure in [
        "Akses ditutup atau kata sandi diganti",
        "Salinan yang telanjur beredar ditarik atau dihapus",
        "Data dipulihkan dari cadangan",
        "Keselamatan pelapor diperiksa dan dilindungi",
        "Atasan dan pengelola sistem diberi tahu",
        "Lainnya: ……………………………………",
    ] {
        facts.row(TableFact::BreachMeasures, ["", measure]);
    }
}

/// *Agenda surat*: the number book of a period with its gaps.
pub fn agenda(facts: &mut Facts, rows: &[AgendaRow], gaps: &[String], period: &str) {
    facts.text(TextFact::AgendaPeriod, or_dots(period));
    facts.list(ListFact::AgendaGaps, gaps.iter().map(String::as_str));
    for row in rows {
        let cells = [&row.number, &row.date, &row.subject, &row.case, &row.state];
        facts.row(TableFact::AgendaRows, cells.map(String::as_str));
    }
}

/// *Lembar ekspedisi* of a day; the last column is for the receiver's initials.
pub fn expedition(facts: &mut Facts, rows: &[ExpeditionRow], date: NaiveDate) {
    facts.text(TextFact::CourierDate, words::date_weekday(date));
    facts.text(TextFact::CourierCount, counted(rows.len(), "naskah"));
    for row in rows {
        let cells = [&row.number, &row.subject, &row.to, &row.pages].map(String::as_str);
        facts.row(TableFact::CourierRows, cells.into_iter().chain(["…………"]));
    }
}

/// A number in figures and words with what is counted.
pub fn counted(number: usize, what: &str) -> String {
    let number = u64::try_from(number).unwrap_or_default();
    format!("{number} ({}) {what}", words::terbilang(number))
}
