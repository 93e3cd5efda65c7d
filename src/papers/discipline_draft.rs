//! *Konsep keputusan hukuman disiplin* for one recommended sanction within the Kepala's power.
//!
//! It stays a draft: the decree may follow only after the direct superior has examined the respondent.

use crate::phrases::{EMPTY, acting, all_considered, or_dots};
use crate::upward::{numbered, subject};
use crate::{CasePaper, Ground, Paper, style};
use domain::acts::complaint::{Respondent, RespondentKind};
use domain::acts::names::{ArchiveClass, OfficeNames};
use domain::acts::paper::LetterKind;
use domain::acts::report::{Authority, Finding, Sanction, SanctionKind, Verdict};
use domain::readings::case::Case;
use domain::readings::law;
use domain::readings::rulebook::Rulebook;
use domain::text::mask::Mask;
use domain::text::nip::group_nip;
use letters::{Facts, ListFact, Measures, TextFact};
use words::{DISCIPLINE, Label as _};

/// Draft of the disciplinary decree.
pub static PAPER: CasePaper = CasePaper {
    kind: LetterKind::DisciplineDraft,
    paper: Paper {
        stem: "Konsep-Hukuman-Disiplin",
        template: "keputusan_hukuman_disiplin.surat",
        text: include_str!("../../assets/templates/keputusan_hukuman_disiplin.surat"),
        measures: Measures::DECREE,
    },
    fill,
};

/// Draft of the *keputusan hukuman disiplin* for one recommended sanction within the Kepala's power.
fn fill(facts: &mut Facts, ground: &Ground<'_>) {
    use TextFact as X;
    let Ground { case, book, mask, item, today, .. } = *ground;
    let sanctions = &case.report.sanctions;
    let is_ours = |sanction: &&Sanction| sanction.authority() == Some(Authority::Head);
    let sanction = sanctions.get(item).filter(is_ours).or_else(|| sanctions.iter().find(is_ours)).cloned().unwrap_or_default();
    let level = sanction.sanction.map_or_else(|| EMPTY.to_owned(), |kind| words::lower_first(kind.level().label()));
    let kind = sanction.sanction.map_or_else(|| EMPTY.to_owned(), |kind| words::lower_first(kind.label()));
    let rule = or_dots(&words::unabbreviated(&mask.text(&sanction.rule)));
    let (name, respondent) = subject(case, sanction.respondent, mask);
    let titled = |text: &str| text.split(' ').map(words::upper_first).collect::<Vec<_>>().join(" ");
    let about = format!("Penjatuhan Hukuman Disiplin Tingkat {} Berupa {}", titled(&level), titled(&kind));
    acting(facts, book.head_on(today).map(|head| head.capacity));
    facts.text(X::DisciplineSubject, subject_line(&name, respondent));
    facts.text(X::DisciplineName, name.as_str());
    for (fact, of) in [
        (X::DisciplineRank, (|one| or_dots(&one.rank)) as fn(&Respondent) -> String),
        (X::DisciplinePosition, |one| or_dots(&one.position)),
        (X::DisciplineUnit, |one| or_dots(&one.unit)),
        (X::DisciplineNip, |one| or_dots(&group_nip(&one.nip))),
    ] {
        facts.text(fact, respondent.map_or_else(String::new, of));
    }
    let deed = deed(case, sanction.respondent, mask);
    let head = format!("Kepala {}", book.office.full_name());
    let report = numbered(&case.report.number, case.report.on);
    let examined = numbered("", None);
    let mut considering = vec![
        format!("bahwa berdasarkan Laporan Hasil Tindak Lanjut {report}, {name} diduga {deed};"),
        format!(
            "bahwa berdasarkan Berita Acara Pemeriksaan oleh atasan langsung {examined}, {name} terbukti melakukan perbuatan tersebut, \
             yang melanggar {rule};"
        ),
    ];
    if let Some(impact) = sanction.impact {
        considering.push(format!("bahwa pelanggaran tersebut berdampak negatif pada {};", words::lower_first(impact.label())));
    }
    considering.push(format!(
        "bahwa penjatuhan hukuman disiplin tingkat {level} dalam hal ini merupakan kewenangan {head} berdasarkan Peraturan Pemerintah \
         Nomor 94 Tahun 2021 Pasal 22;"
    ));
    let cited = all_considered(considering.len());
    considering.push(format!("bahwa berdasarkan pertimbangan {cited}, perlu menetapkan Keputusan {head} tentang {about};"));
    facts.list(ListFact::DisciplineConsidering, considering);
    facts.list(ListFact::DisciplineCiting, citing(&sanction, book));
    let decision = &case.decision;
    if !decision.number.trim().is_empty() || decision.on.is_some() {
        let decree = numbered(&decision.number, decision.on);
        facts.list(ListFact::DisciplineHeeding, [format!("Keputusan {head} {decree} tentang Penyelesaian Pengaduan Nomor {};", case.no)]);
    }
    facts.list(ListFact::DisciplineNotes, draft_notes(sanction.sanction, &book.names));
    facts.text(X::DisciplineTitle, about.to_uppercase());
    facts.text(X::DisciplineAbout, about);
    facts.text(X::DisciplineLevel, level);
    facts.text(X::DisciplineKind, kind);
    facts.text(X::DisciplineDeed, format!("terbukti {deed}"));
    facts.text(X::DisciplineRule, rule);
    facts.text(X::FirstDictum, style::first_dictum(&book.style).word(1));
    style::decree(facts, &book.style);
}

/// What was proven of a respondent, counted from 1, as part of a sentence: the day and place of the complaint, and what was alleged.
fn deed(case: &Case, respondent: u8, mask: &Mask) -> String {
    let findings = case.report.findings.iter().zip(&case.facts.allegations);
    let of_him = |finding: &Finding| finding.respondents.is_empty() || finding.respondents.contains(&respondent);
    let proven = findings.filter(|(finding, _)| finding.verdict.is_some_and(Verdict::is_proven) && of_him(finding));
    let texts: Vec<String> =
        proven.map(|(_, allegation)| words::lower_first(mask.text(&allegation.text).trim().trim_end_matches('.'))).collect();
    let what = if texts.is_empty() { EMPTY.to_owned() } else { texts.join(", dan ") };
    let submission = &case.submission;
    let on = submission.happened_on.map_or_else(|| EMPTY.to_owned(), words::date);
    let place = submission.place.trim();
    let place = if place.is_empty() { String::new() } else { format!(" di {}", mask.text(place)) };
    format!("pada tanggal {on}{place} melakukan perbuatan berupa {what}")
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
    rules.push("Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara".to_owned());
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
    rules.extend(own("Nomor 86 Tahun 2007"));
    rules.push(format!("Peraturan Badan Kepegawaian Negara Nomor 6 Tahun 2022 tentang Peraturan Pelaksanaan {DISCIPLINE}"));
    rules.extend(own("Peraturan Badan Pusat Statistik Nomor 5 Tahun 2023"));
    rules.iter().map(|rule| format!("{};", words::published(rule))).collect()
}

fn draft_notes(kind: Option<SanctionKind>, names: &OfficeNames) -> Vec<String> {
    let summoned = format!(
        "Atasan langsung memanggil terlapor secara tertulis dan memeriksanya secara tertutup, paling lambat {} setelah pemanggilan. Bila \
         terlapor dua kali tidak datang, keputusan diambil berdasarkan bukti yang ada (PP 94/2021 Pasal 26).",
        words::length_in_full(law::EXAMINATION)
    );
    let numbered = format!(
        "Ambil nomor dari seri tersendiri untuk hukuman disiplin, dengan klasifikasi arsip {}. Jangan memakai seri keputusan \
         penyelesaian pengaduan.",
        names.archive(ArchiveClass::Discipline)
    );
    let mut notes = vec![
        summoned.as_str(),
        "Hasilnya dituangkan dalam Berita Acara Pemeriksaan yang ditandatangani pemeriksa dan terperiksa. Penolakan menandatangani dicatat \
         dan tidak membatalkan berita acara itu. Terperiksa menerima salinannya (Pasal 27 dan Pasal 32).",
        "Isi nomor dan tanggal Berita Acara Pemeriksaan pada bagian Menimbang. Tingkat dan jenis hukuman mengikuti hasil pemeriksaan, jadi \
         dapat berbeda dari rekomendasi Tim. Laporan Hasil Tindak Lanjut hanya menjadi bahan (Pasal 34).",
        "Pastikan kewenangan Kepala: hukuman ringan bagi PNS satu tingkat di bawahnya, hukuman sedang bagi PNS dua tingkat di bawahnya, \
         dan keduanya bagi pejabat fungsional (Pasal 22). Di luar itu, berkas diteruskan kepada pejabat yang berwenang.",
        "Untuk satu pelanggaran hanya dijatuhkan satu hukuman. Pengulangan pelanggaran yang sama dijatuhi hukuman yang lebih berat \
         daripada hukuman terakhir (Pasal 35).",
        numbered.as_str(),
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
    notes.into_iter().map(str::to_owned).collect()
}
