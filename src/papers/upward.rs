//! Facts of the papers that go up, and of those nobody outside the file may see.
//!
//! A sanction beyond the Kepala, a Kepala who is a party himself, and matters for the internal auditors leave
//! the office with a cover note. The disciplinary decree stays a draft: it may follow only after the direct
//! superior has examined the respondent. The access log shows who opened a sealed identity, and why.

use chrono::NaiveDate;

use super::report::{EMPTY, or_dots};
use crate::At;
use domain::acts::complaint::{Respondent, RespondentKind};
use domain::acts::event::{Entry, Event};
use domain::acts::length::Length;
use domain::acts::limit::Milestone;
use domain::acts::person::Capacity;
use domain::acts::report::{Authority, Sanction, SanctionKind};
use domain::readings::case::Case;
use domain::readings::rulebook::Rulebook;
use domain::text::mask::Mask;
use domain::text::nip::group_nip;
use letters::{Facts, ListFact, TableFact, TextFact};
use words::{DISCIPLINE, Label as _};

/// The office above this one.
const PROVINCE: (&str, &str) = ("Kepala Badan Pusat Statistik Provinsi Sumatera Selatan", "Palembang");
/// The internal auditors of the agency.
const INSPECTOR: (&str, &str) = ("Inspektur Utama Badan Pusat Statistik", "Jakarta");

/// Why a case goes up.
#[derive(Clone, Copy)]
struct Why {
    /// A heavy sanction is recommended.
    heavy: bool,
    /// The Kepala is a party or declared a conflict of interest.
    conflict: bool,
    /// The internal auditors are to be involved.
    audit: bool,
}

/// *Surat pengantar* to BPS Provinsi or Inspektorat Utama.
pub fn cover_note(facts: &mut Facts, case: &Case, book: &Rulebook, mask: &Mask, at: At) {
    use TextFact as X;
    let why = Why {
        heavy: case.report.sanctions.iter().any(|sanction| sanction.authority() == Some(Authority::Ppk)),
        conflict: head_is_involved(case, book, at.today),
        audit: names_auditors(&case.facts.escalation_to),
    };
    let (to, place) = addressee(&mask.text(&case.facts.escalation_to));
    let copies = match (why.audit, names_auditors(&to)) {
        (true, false) => vec![INSPECTOR.0],
        (true, true) => vec![PROVINCE.0],
        (false, _) => Vec::new(),
    };
    facts.text(X::CoverTo, to);
    facts.text(X::CoverPlace, place);
    facts.text(X::CoverEnclosures, "1 (satu) berkas");
    let undecided = case.reached(Milestone::Decided).is_none();
    if let Some(complete) = case.reached(Milestone::Complete).filter(|_| undecided) {
        facts.text(X::CoverDue, words::date(book.calendar.due(complete, Length::CalendarDays(60)).on));
    }
    facts.list(ListFact::CoverReasons, reasons(why, mask));
    facts.list(ListFact::CoverRequests, requests(why));
    facts.list(ListFact::CoverEnclosed, enclosed(case, book, why));
    facts.list(ListFact::CoverCopies, copies);
    for sanction in case.report.sanctions.iter().filter(|sanction| sanction.authority() == Some(Authority::Ppk)) {
        let (name, respondent) = subject(case, sanction, mask);
        facts.row(
            TableFact::CoverSanctions,
            [
                name,
                respondent.map_or_else(String::new, |respondent| respondent.position.trim().to_owned()),
                or_dots(&mask.text(&sanction.rule)),
                sanction.impact.map_or(EMPTY, |impact| impact.label()).to_owned(),
                sanction.sanction.map_or(EMPTY, |kind| kind.label()).to_owned(),
            ],
        );
    }
}

/// Whether the Kepala is a respondent or declared a conflict of interest.
fn head_is_involved(case: &Case, book: &Rulebook, today: NaiveDate) -> bool {
    let Some(head) = book.head_on(today) else { return false };
    let declared = case.recording.conflicts.iter().any(|statement| statement.person == head.id && statement.conflict == Some(true));
    let title = format!("kepala {}", book.office.full_name()).to_lowercase();
    let is_head = |respondent: &Respondent| {
        let position = respondent.position.trim().to_lowercase();
        same_number(&head.nip, &respondent.nip)
            || same_name(&head.name, &respondent.name)
            || position.starts_with(&title)
            || position.starts_with("kepala bps kota")
    };
    declared || case.submission.respondents.iter().any(is_head)
}

fn same_number(one: &str, other: &str) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let one = digits(one);
    one.len() == 18 && one == digits(other)
}

/// Whether two names are the same apart from degrees behind them.
fn same_name(one: &str, other: &str) -> bool {
    let bare = |name: &str| name.split(',').next().unwrap_or("").trim().to_lowercase();
    let one = bare(one);
    !one.is_empty() && one == bare(other)
}

fn names_auditors(text: &str) -> bool {
    let text = text.to_lowercase();
    ["inspektorat", "inspektur", "apip"].iter().any(|word| text.contains(word))
}

/// To whom and where: the office named in step 4, else the office above this one.
fn addressee(named: &str) -> (String, &'static str) {
    let own = |(title, town): (&str, &'static str)| (title.to_owned(), town);
    let is_title = ["Kepala ", "Inspektur ", "Pimpinan ", "Ketua ", "Direktur "].iter().any(|title| named.starts_with(title));
    let lower = named.to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    let is_province = named.is_empty() || (lower.contains("provinsi") && says(&["bps", "badan pusat statistik"]));
    let is_inspector = says(&["inspektorat utama", "inspektur utama", "apip"]);
    match (is_province, is_title) {
        (true, _) => own(PROVINCE),
        _ if is_inspector => own(INSPECTOR),
        (false, true) => (named.to_owned(), "tempat"),
        (false, false) => (format!("Pimpinan {named}"), "tempat"),
    }
}

fn reasons(why: Why, mask: &Mask) -> Vec<String> {
    let mut reasons = Vec::new();
    if why.heavy {
        reasons.push(
            "Tim merekomendasikan hukuman disiplin tingkat berat. Penjatuhannya merupakan kewenangan Pejabat Pembina Kepegawaian \
             (Peraturan Pemerintah Nomor 94 Tahun 2021 Pasal 18), sehingga hasil pemeriksaan disampaikan secara hierarki \
             (Pasal 27 ayat (4))."
                .to_owned(),
        );
    }
    if why.conflict {
        // Only one person is the Kepala, so the masked edition may not call him a respondent.
        let who = if mask.names_respondents() {
            "Kepala kantor kami adalah pihak yang dilaporkan atau mempunyai benturan kepentingan dalam pengaduan ini"
        } else {
            "Pejabat yang seharusnya memutus mempunyai benturan kepentingan dalam pengaduan ini"
        };
        reasons.push(format!(
            "{who}. Keputusan karena itu berada pada atasannya (Undang-Undang Nomor 30 Tahun 2014 Pasal 42 sampai dengan Pasal 45 dan \
             Undang-Undang Nomor 25 Tahun 2009 Pasal 45 ayat (2))."
        ));
    }
    if why.audit {
        reasons.push(
            "Pencarian fakta menemukan hal yang perlu dikoordinasikan dengan aparat pengawasan intern pemerintah, termasuk kemungkinan \
             kerugian keuangan negara (Peraturan Pemerintah Nomor 94 Tahun 2021 Pasal 36)."
                .to_owned(),
        );
    }
    if reasons.is_empty() {
        reasons.push(
            "Menurut hasil pencarian fakta, penyelesaian pengaduan memerlukan keputusan atau bantuan pejabat yang lebih tinggi.".to_owned(),
        );
    }
    reasons
}

fn requests(why: Why) -> Vec<&'static str> {
    let mut requests = Vec::new();
    if why.heavy {
        requests.push(
            "Meneruskan berkas secara berjenjang kepada Pejabat Pembina Kepegawaian untuk pemeriksaan oleh Tim Pemeriksa dan penetapan \
             hukuman disiplin.",
        );
    }
    if why.conflict {
        requests.push("Menetapkan keputusan atas pengaduan ini sebagai atasan pejabat yang mempunyai benturan kepentingan.");
    }
    if why.audit {
        requests.push("Menelaah bukti terlampir dan memberi arahan mengenai pemeriksaan oleh aparat pengawasan intern pemerintah.");
    }
    if requests.is_empty() {
        requests.push("Menelaah berkas dan memberi arahan atau keputusan mengenai penyelesaiannya.");
    }
    requests.push("Memberitahukan perkembangan dan hasilnya kepada kami, agar dapat kami sampaikan kepada Pelapor.");
    requests
}

fn enclosed(case: &Case, book: &Rulebook, why: Why) -> Vec<String> {
    let mut papers = vec![format!("Laporan Hasil Tindak Lanjut {}", numbered(&case.report.number, case.report.on))];
    let decision = &case.decision;
    if !decision.number.trim().is_empty() || decision.on.is_some() {
        papers.push(format!("Keputusan Kepala {} {}", book.office.full_name(), numbered(&decision.number, decision.on)));
    }
    if why.heavy {
        papers.push(format!("Berita Acara Pemeriksaan oleh atasan langsung {}", numbered("", None)));
    }
    let minutes = case.facts.activities.iter().filter(|activity| !activity.minutes_no.trim().is_empty()).count();
    if minutes > 0 {
        papers.push(format!("Berita acara permintaan keterangan sebanyak {}", counted(minutes, "naskah")));
    }
    let evidence = &case.facts.evidence;
    if !evidence.is_empty() {
        let codes: Vec<&str> = evidence.iter().map(|item| item.code.trim()).filter(|code| !code.is_empty()).collect();
        let codes = if codes.is_empty() { String::new() } else { format!(" dengan kode {}", codes.join(", ")) };
        papers.push(format!("Bukti sebanyak {}{codes}", counted(evidence.len(), "butir")));
    }
    papers
}

fn numbered(number: &str, on: Option<NaiveDate>) -> String {
    format!("Nomor {} tanggal {}", or_dots(number), on.map_or_else(|| EMPTY.to_owned(), words::date))
}

/// A number in figures and words with what is counted.
fn counted(number: usize, what: &str) -> String {
    let number = u64::try_from(number).unwrap_or_default();
    format!("{number} ({}) {what}", words::terbilang(number))
}

/// Whom a sanction concerns: the name or code, and the details this edition may print.
fn subject<'a>(case: &'a Case, sanction: &Sanction, mask: &Mask) -> (String, Option<&'a Respondent>) {
    let row = usize::from(sanction.respondent).saturating_sub(1);
    let respondent = case.submission.respondents.get(row).filter(|_| mask.names_respondents());
    let name = respondent.map(|respondent| respondent.name.trim()).filter(|name| !name.is_empty());
    (name.map_or_else(|| format!("Terlapor-{}", row + 1), str::to_owned), respondent)
}

fn title_case(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Draft of the *keputusan hukuman disiplin* for one recommended sanction within the Kepala's power.
pub fn discipline_draft(facts: &mut Facts, case: &Case, book: &Rulebook, mask: &Mask, at: At) {
    use TextFact as X;
    let sanctions = &case.report.sanctions;
    let is_ours = |sanction: &&Sanction| sanction.authority() == Some(Authority::Head);
    let sanction = sanctions.get(at.item).filter(is_ours).or_else(|| sanctions.iter().find(is_ours)).cloned().unwrap_or_default();
    let level = sanction.sanction.map_or_else(|| EMPTY.to_owned(), |kind| kind.level().label().to_lowercase());
    let kind = sanction.sanction.map_or_else(|| EMPTY.to_owned(), |kind| kind.label().to_lowercase());
    let rule = or_dots(&mask.text(&sanction.rule));
    let (name, respondent) = subject(case, &sanction, mask);
    let titled = |text: &str| text.split(' ').map(title_case).collect::<Vec<_>>().join(" ");
    let about = format!("Penjatuhan Hukuman Disiplin Tingkat {} Berupa {}", titled(&level), titled(&kind));
    match book.head_on(at.today).map(|head| head.capacity) {
        Some(Capacity::Acting) => facts.text(X::HeadActing, "Plt."),
        Some(Capacity::Daily) => facts.text(X::HeadActing, "Plh."),
        _ => facts.forget_text(X::HeadActing),
    };
    facts.text(X::DisciplineSubject, subject_line(&name, respondent));
    let head = format!("Kepala {}", book.office.full_name());
    let report = numbered(&case.report.number, case.report.on);
    let examined = numbered("", None);
    let mut considering = vec![
        format!("bahwa berdasarkan Laporan Hasil Tindak Lanjut {report}, {name} diduga melanggar {rule};"),
        format!("bahwa berdasarkan Berita Acara Pemeriksaan oleh atasan langsung {examined}, {name} terbukti melakukan pelanggaran itu;"),
    ];
    if let Some(impact) = sanction.impact {
        considering.push(format!("bahwa pelanggaran tersebut berdampak negatif pada {};", impact.label().to_lowercase()));
    }
    considering.push(format!(
        "bahwa penjatuhan hukuman disiplin tingkat {level} dalam hal ini merupakan kewenangan {head} berdasarkan Peraturan Pemerintah \
         Nomor 94 Tahun 2021 Pasal 22;"
    ));
    let letters: Vec<String> = ('a'..='z').take(considering.len()).map(|letter| format!("huruf {letter}")).collect();
    let cited = letters.split_last().map_or_else(String::new, |(last, rest)| format!("{}, dan {last}", rest.join(", ")));
    considering.push(format!(
        "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam {cited}, perlu menetapkan Keputusan {head} tentang {about};"
    ));
    facts.list(ListFact::DisciplineConsidering, considering);
    facts.list(ListFact::DisciplineCiting, citing(&sanction, book));
    let decision = &case.decision;
    if !decision.number.trim().is_empty() || decision.on.is_some() {
        let decree = numbered(&decision.number, decision.on);
        facts.list(ListFact::DisciplineHeeding, [format!("Keputusan {head} {decree} tentang Penyelesaian Pengaduan Nomor {};", case.no)]);
    }
    facts.list(ListFact::DisciplineNotes, draft_notes(sanction.sanction));
    facts.text(X::DisciplineTitle, about.to_uppercase());
    facts.text(X::DisciplineAbout, about);
    facts.text(X::DisciplineLevel, level);
    facts.text(X::DisciplineKind, kind);
    facts.text(X::DisciplineRule, rule);
}

/// The respondent in one line, as a disciplinary decree names him.
fn subject_line(name: &str, respondent: Option<&Respondent>) -> String {
    let Some(respondent) = respondent else { return name.to_owned() };
    format!(
        "{name}, NIP {}, pangkat/golongan {}, jabatan {}, unit kerja {}",
        or_dots(&group_nip(&respondent.nip)),
        or_dots(&respondent.rank),
        or_dots(&respondent.position),
        or_dots(&respondent.unit)
    )
}

/// Whether the kind comes from the list of PP 53/2010, which holds until the new rule on pay.
fn is_interim(kind: SanctionKind) -> bool {
    matches!(kind, SanctionKind::RaiseDelay | SanctionKind::PromotionDelay | SanctionKind::RankDrop)
}

/// Whether the kind is a cut of the allowance, which waits for the new rule on pay.
fn is_allowance_cut(kind: SanctionKind) -> bool {
    matches!(kind, SanctionKind::AllowanceCut6 | SanctionKind::AllowanceCut9 | SanctionKind::AllowanceCut12)
}

/// *Mengingat* in the order of rank and year; rules on the organisation come from the office's own legal basis.
fn citing(sanction: &Sanction, book: &Rulebook) -> Vec<String> {
    let own = |words: &str| book.legal_basis.iter().find(|rule| rule.contains(words)).cloned();
    let mut rules: Vec<String> = own("Nomor 30 Tahun 2014").into_iter().collect();
    if sanction.sanction.is_some_and(is_interim) {
        rules.push(
            "Peraturan Pemerintah Nomor 53 Tahun 2010 tentang Disiplin Pegawai Negeri Sipil, Pasal 7 ayat (3), sepanjang masih berlaku \
             menurut Peraturan Pemerintah Nomor 94 Tahun 2021 Pasal 42"
                .to_owned(),
        );
    }
    if sanction.kind == Some(RespondentKind::Contract) {
        rules.push("Peraturan Pemerintah Nomor 49 Tahun 2018 tentang Manajemen Pegawai Pemerintah dengan Perjanjian Kerja".to_owned());
    }
    rules.push(
        "Peraturan Pemerintah Nomor 79 Tahun 2021 tentang Upaya Administratif dan Badan Pertimbangan Aparatur Sipil Negara".to_owned(),
    );
    rules.push(DISCIPLINE.to_owned());
    rules.extend(["Nomor 86 Tahun 2007", "Peraturan Badan Pusat Statistik Nomor 5 Tahun 2023"].into_iter().filter_map(own));
    rules.iter().map(|rule| format!("{};", rule.trim_end_matches([';', '.']))).collect()
}

fn draft_notes(kind: Option<SanctionKind>) -> Vec<&'static str> {
    let mut notes = vec![
        "Atasan langsung memanggil terlapor secara tertulis dan memeriksanya secara tertutup, paling lambat 7 (tujuh) hari kerja \
         setelah pemanggilan. Bila terlapor dua kali tidak datang, keputusan diambil berdasarkan bukti yang ada (PP 94/2021 Pasal 26).",
        "Hasilnya dituangkan dalam Berita Acara Pemeriksaan yang ditandatangani pemeriksa dan terperiksa. Penolakan menandatangani dicatat \
         dan tidak membatalkan berita acara itu. Terperiksa menerima salinannya (Pasal 27 dan Pasal 32).",
        "Isi nomor dan tanggal Berita Acara Pemeriksaan pada bagian Menimbang. Tingkat dan jenis hukuman mengikuti hasil pemeriksaan, jadi \
         dapat berbeda dari rekomendasi Tim. Laporan Hasil Tindak Lanjut hanya menjadi bahan (Pasal 34).",
        "Pastikan kewenangan Kepala: hukuman ringan bagi PNS satu tingkat di bawahnya, hukuman sedang bagi PNS dua tingkat di bawahnya, \
         dan keduanya bagi pejabat fungsional (Pasal 22). Di luar itu, berkas diteruskan kepada pejabat yang berwenang.",
        "Untuk satu pelanggaran hanya dijatuhkan satu hukuman. Pengulangan pelanggaran yang sama dijatuhi hukuman yang lebih berat \
         daripada hukuman terakhir (Pasal 35).",
        "Ambil nomor dari seri tersendiri untuk hukuman disiplin, dengan klasifikasi arsip KP.380. Jangan memakai seri keputusan \
         penyelesaian pengaduan.",
    ];
    if kind.is_some_and(is_interim) {
        notes.push(
            "Jenis hukuman ini berasal dari PP 53/2010 Pasal 7 ayat (3) dan berlaku hanya sampai peraturan pemerintah tentang gaji dan \
             tunjangan ditetapkan (PP 94/2021 Pasal 42). Periksa dahulu apakah peraturan itu sudah berlaku.",
        );
    }
    if kind.is_some_and(is_allowance_cut) {
        notes.push(
            "Pemotongan tunjangan kinerja baru dapat dijatuhkan setelah peraturan pemerintah tentang gaji dan tunjangan berlaku \
             (PP 94/2021 Pasal 42). Bila belum, pilih jenis hukuman sedang menurut PP 53/2010 Pasal 7 ayat (3).",
        );
    }
    notes
}

/// *Log akses identitas* of a case: every opening of the sealed identity.
pub fn identity_log(facts: &mut Facts, case: &Case, _book: &Rulebook, mask: &Mask, at: At, entries: &[Entry]) {
    let mut openings = 0;
    for entry in entries.iter().filter(|entry| entry.case == Some(case.no)) {
        let Event::IdentityOpened { reason } = &entry.event else { continue };
        openings += 1;
        let when = format!("{}, pukul {} WIB", words::date(entry.at.date_naive()), words::clock(entry.at.time()));
        facts.row(TableFact::AccessEntries, [when, or_dots(&entry.by), or_dots(&mask.text(reason))]);
    }
    facts.text(TextFact::AccessOpenness, case.openness().label());
    facts.text(TextFact::AccessCount, counted(openings, "kali"));
    facts.text(TextFact::AccessAsOf, words::date(at.today));
}
