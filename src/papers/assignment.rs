//! *Surat tugas*: who looks for the facts. It is shown to outsiders, so no free text of the complaint reaches it.

use chrono::Datelike as _;

use crate::phrases::{EMPTY, date_or_dots};
use crate::working;
use crate::working::people;
use crate::{CasePaper, Ground, Paper};
use domain::acts::complaint::ComplaintClass;
use domain::acts::paper::LetterKind;
use letters::{Facts, ListFact, Measures, TableFact, TextFact};
use words::{DISCIPLINE, Label as _};

/// Surat tugas of the team, step 4.
pub static PAPER: CasePaper = CasePaper {
    kind: LetterKind::Assignment,
    paper: Paper {
        stem: "Surat-Tugas",
        template: "surat_tugas.surat",
        text: include_str!("../../assets/templates/surat_tugas.surat"),
        measures: Measures::DECREE,
    },
    fill,
};

/// *Surat Tugas Tim*: neither complainant nor respondent, and of a secret report nothing but its number.
fn fill(facts: &mut Facts, ground: &Ground<'_>) {
    let Ground { case, book, today, .. } = *ground;
    let (letter, office, no) = (&case.facts.assignment, book.office.full_name(), case.no);
    working::head(facts, case);
    let reasons = [
        format!("bahwa {office} telah menerima pengaduan dengan nomor register {no} yang wajib diperiksa dan ditindaklanjuti;"),
        "bahwa untuk memperoleh fakta yang lengkap dan berimbang perlu menugaskan pegawai yang mandiri dan tidak memihak;".to_owned(),
        "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menerbitkan Surat Tugas;".to_owned(),
    ];
    facts.list(ListFact::AssignReasons, reasons);
    let disciplinary = matches!(case.class(), Some(ComplaintClass::Supervisory | ComplaintClass::Whistleblowing));
    let cited = |rule: &&str| !rule.is_empty() && (disciplinary || *rule != DISCIPLINE);
    let rules: Vec<&str> = book.legal_basis.iter().map(String::as_str).map(str::trim).filter(cited).collect();
    let rules: Vec<String> = rules.iter().map(|rule| format!("{};", rule.trim_end_matches([';', '.']))).collect();
    facts.list(ListFact::AssignRules, if rules.is_empty() { vec![EMPTY.to_owned()] } else { rules });
    people(facts, TableFact::AssignOfficers, book, &letter.officers);
    let category = case.recording.category.filter(|_| !case.openness().is_secret());
    let matter = category.map_or_else(String::new, |category| format!(" dalam kategori {}", category.label()));
    let duties = [
        format!("mencari dan mendalami fakta atas pengaduan dengan nomor register {no}{matter};"),
        "menelaah dokumen, mengamati lokasi, dan meminta keterangan dari pihak yang terkait;".to_owned(),
        "menuangkan setiap permintaan keterangan dalam Berita Acara serta mengumpulkan dan mengamankan bukti;".to_owned(),
        "menjaga kerahasiaan identitas pelapor dan isi pemeriksaan, juga setelah tugas berakhir; dan".to_owned(),
        "menyusun Laporan Hasil Tindak Lanjut beserta saran penyelesaiannya.".to_owned(),
    ];
    facts.list(ListFact::AssignDuties, duties);
    let one_day = letter.from.is_some() && letter.from == letter.until;
    let until = if one_day { String::new() } else { format!(" sampai dengan {}", date_or_dots(letter.until)) };
    facts.text(TextFact::AssignTerm, format!("{}{until}", date_or_dots(letter.from)));
    facts.text(TextFact::AssignYear, letter.letter_on.or(letter.from).unwrap_or(today).year().to_string());
}
