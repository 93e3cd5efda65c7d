//! Whole letters: full, minimal and hostile facts, page rules, byte stability.

use letters::template::Template;
use letters::{Facts, Image, LetterError, ListFact, Sheet, TableFact, TextFact, pdf};

use self::samples::{full, hostile, minimal, set};
use super::{Paper, all, decision, follow_up_report};

mod board;
mod heads;
mod samples;
mod tables;

const REPORT: &Paper = &follow_up_report::PAPER.paper;
const DECISION: &Paper = &decision::PAPER.paper;

fn sheet(paper: &Paper, facts: &Facts) -> Sheet {
    let sheet = set(paper, facts).unwrap();
    let problems = sheet.problems();
    assert!(problems.is_empty(), "{}: {} problems, first {:?}", paper.stem, problems.len(), &problems[..problems.len().min(4)]);
    sheet
}

/// Writes the samples where `TUNTAS_SAMPLES` says, for the eye.
fn keep(name: &str, sheet: &Sheet, bytes: &[u8]) {
    if let Some(folder) = std::env::var_os("TUNTAS_SAMPLES") {
        std::fs::write(std::path::Path::new(&folder).join(format!("{name}.pdf")), bytes).unwrap();
        std::fs::write(std::path::Path::new(&folder).join(format!("{name}.txt")), sheet.to_text()).unwrap();
    }
}

#[test]
fn every_paper_stands_with_full_minimal_and_hostile_facts() {
    for paper in all() {
        for (name, facts) in [("penuh", full(paper)), ("minimal", minimal(paper)), ("jahat", hostile(paper))] {
            let sheet = sheet(paper, &facts);
            let bytes = pdf(&sheet).unwrap();
            assert!(bytes.starts_with(b"%PDF-1.7"));
            keep(&format!("{}-{name}", paper.stem), &sheet, &bytes);
            assert!(!sheet.to_text().contains('\u{fffd}'));
        }
    }
}

#[test]
fn papers_set_on_one_press_are_those_set_alone_and_each_says_what_it_has_no_letters_for() {
    let press = letters::Press::default();
    for paper in all() {
        for facts in [full(paper), hostile(paper)] {
            let alone = set(paper, &facts).unwrap();
            for time in 1..=2 {
                let set = press.compose(paper.template, paper.text, &paper.measures, &facts).unwrap();
                assert!(set == alone, "{}, time {time}", paper.stem);
            }
        }
    }
}

#[test]
fn every_template_of_the_program_is_sound_and_every_paper_has_names_of_its_own() {
    let (mut stems, mut templates) = (std::collections::BTreeSet::new(), std::collections::BTreeSet::new());
    for paper in all() {
        let template = Template::parse(paper.template, paper.text).unwrap();
        assert!(template.nodes.len() > 5, "{}", template.name);
        assert!(stems.insert(paper.stem), "{} stands twice", paper.stem);
    }
    for paper in crate::worded() {
        assert!(templates.insert(paper.template), "{} stands twice", paper.template);
    }
}

/// What a paper may weigh: its faces, at least two, which are most of a letter, and then each page, be it full of tables.
fn small(sheet: &Sheet) -> usize {
    let faces: std::collections::BTreeSet<_> = sheet.texts().map(|text| text.font).collect();
    27_000 * faces.len().max(2) + 3_500 * sheet.pages.len()
}

#[test]
fn the_same_facts_give_the_same_bytes_and_a_small_file() {
    for paper in all() {
        let first = pdf(&sheet(paper, &full(paper))).unwrap();
        let second = pdf(&sheet(paper, &full(paper))).unwrap();
        assert!(first == second, "{} differs between two runs", paper.stem);
        assert!(first.len() < small(&sheet(paper, &full(paper))), "{} has {} bytes", paper.stem, first.len());
        let mut other = full(paper);
        other.digest_seed.push('x');
        assert!(pdf(&sheet(paper, &other)).unwrap() != first);
    }
}

#[test]
fn a_long_table_repeats_its_head() {
    let sheet = sheet(REPORT, &hostile(REPORT));
    let pages: Vec<String> = sheet.to_text().split("=== halaman").map(str::to_owned).collect();
    let with_rows: Vec<&String> = pages.iter().filter(|page| page.contains("Foto ke-")).collect();
    assert!(with_rows.len() >= 3, "{}", with_rows.len());
    for page in with_rows {
        assert!(page.contains("Kode  Jenis dan Sumber"), "{page}");
    }
}

#[test]
fn the_signature_takes_text_along() {
    // Whatever the length of the text, the page with the signature begins with at least two lines of it.
    for extra in 0..60 {
        let mut facts = full(DECISION);
        facts.forget_table(TableFact::ActionPlan);
        let mut dicta: Vec<String> = (0..extra).map(|n| format!("Diktum tambahan {n}.")).collect();
        dicta.push(
            "Keputusan ini mulai berlaku pada tanggal ditetapkan dengan ketentuan bahwa apabila di kemudian hari \
            terdapat kekeliruan akan diadakan perbaikan sebagaimana mestinya."
                .to_owned(),
        );
        facts.list(ListFact::Dicta, dicta);
        let text = sheet(DECISION, &facts).to_text();
        let page = text.split("=== halaman").find(|page| page.contains("Ditetapkan di")).unwrap();
        let before = page.lines().skip(1).take_while(|line| !line.contains("Ditetapkan di"));
        let lines = before.filter(|line| !line.starts_with("[tanda air")).count();
        assert!(lines >= 2, "{extra}: {page}");
        assert!(page.contains("Kepalawan Contoh"), "{extra}: the signature is parted");
    }
}

#[test]
fn letterhead_page_numbers_and_watermark_stand_where_they_should() {
    for paper in all() {
        let mut facts = full(paper);
        facts.edition = Some("SAMARAN".to_owned());
        let sheet = sheet(paper, &facts);
        let text = sheet.to_text();
        let count = sheet.pages.len();
        assert!(text.lines().filter(|line| *line == "BADAN PUSAT STATISTIK").count() <= 1, "{}", paper.stem);
        let numbers = text.lines().filter(|line| line.contains("Halaman ") && line.ends_with(&format!(" dari {count}"))).count();
        assert_eq!(numbers, if paper.measures.number_on_first { count } else { count - 1 }, "{}", paper.stem);
        assert!(count == 1 || text.contains(&format!("Halaman {count} dari {count}")), "{}", paper.stem);
        assert_eq!(text.matches("SAMARAN").count(), count);
        assert_eq!(text.matches("[tanda air: CONTOH").count(), count);
    }
}

#[test]
fn optional_parts_vanish() {
    let text = sheet(DECISION, &minimal(DECISION)).to_text();
    for gone in ["Memperhatikan", "Salinan", "LAMPIRAN", "NIP", "tanda air"] {
        assert!(!text.contains(gone), "{gone} in {text}");
    }
    let text = sheet(REPORT, &minimal(REPORT)).to_text();
    for gone in ["Rekomendasi Sanksi", "Pendapat Berbeda", "Kronologi", "ID LAPOR!", "NIP", "Kendala"] {
        assert!(!text.contains(gone), "{gone} in {text}");
    }
}

#[test]
fn a_missing_fact_is_named_with_its_line() {
    let mut facts = full(DECISION);
    facts.forget_text(TextFact::DecreeNumber);
    let error = set(DECISION, &facts).unwrap_err();
    assert!(error.to_string().contains("“keputusan.nomor”"), "{error}");
    assert!(error.to_string().contains("keputusan.surat baris "), "{error}");
}

#[test]
fn headings_do_not_end_a_page() {
    for lines in 0..50 {
        let mut facts = full(REPORT);
        facts.text(TextFact::Background, "Satu baris cerita.\n".repeat(lines + 1));
        let sheet = sheet(REPORT, &facts);
        for page in sheet.to_text().split("=== halaman").skip(1) {
            let last = page.lines().rfind(|line| !line.starts_with("Halaman ")).unwrap_or_default();
            let heading = ["A. ", "B. ", "C. ", "D. ", "E. ", "BAB ", "Dugaan "].iter().any(|start| last.starts_with(start));
            let chapter =
                ["PENDAHULUAN", "KEGIATAN YANG", "HASIL YANG", "SIMPULAN DAN", "PENUTUP"].iter().any(|start| last.starts_with(start));
            assert!(!heading && !chapter, "{lines}: {last}");
            assert!(!last.starts_with("Berdasarkan simpulan tersebut"), "{lines}: a table without its sentence");
        }
    }
}

#[test]
fn the_decree_reads_as_it_must() {
    let text = sheet(DECISION, &full(DECISION)).to_text();
    let parts = [
        "KEPUTUSAN KEPALA BADAN PUSAT STATISTIK",
        "NOMOR 041.N/KPA/2026",
        "TENTANG",
        "Menimbang  :  a.  bahwa",
        "Mengingat  :  1.  Undang-Undang",
        "Memperhatikan  :  Laporan",
        "MEMUTUSKAN:",
        "Menetapkan  :  KEPUTUSAN",
        "KESATU  :  Menerima",
        "KELIMA  :  Keputusan ini",
        "Ditetapkan di  :  Lubuk Linggau",
        "pada tanggal  :  28 September 2026",
        "Ir. Kepalawan Contoh, M.Si.",
        "Salinan Keputusan ini",
        "LAMPIRAN",
        "MATRIKS RENCANA AKSI",
    ];
    let mut rest = text.as_str();
    for part in parts {
        let Some((_, after)) = rest.split_once(part) else { panic!("“{part}” is missing or out of order in\n{text}") };
        rest = after;
    }
}

#[test]
fn justified_lines_of_a_letter_reach_the_margin() {
    let sheet = sheet(REPORT, &full(REPORT));
    let line = |start: &str| -> f64 {
        let mut ends = sheet.texts().skip_while(|text| &*text.text != start);
        let first = ends.next().unwrap();
        let same = sheet.texts().filter(|text| (text.baseline_mm - first.baseline_mm).abs() < 0.01);
        same.map(|text| text.x_mm + text.width_mm).fold(0.0, f64::max)
    };
    // "Pelapor meminta agar …" is the first line of a paragraph of three.
    assert!((line("meminta") - 190.0).abs() < 0.01, "{}", line("meminta"));
}

#[test]
fn a_logo_stands_beside_the_names() {
    let mut facts = full(DECISION);
    let rgb = (0..40_u8).flat_map(|row| std::iter::repeat_n([row, 90, 160], 50)).flatten().collect();
    facts.logo = Some(std::sync::Arc::new(Image { width: 50, height: 40, rgb }));
    let sheet = sheet(DECISION, &facts);
    assert!(sheet.to_text().contains("[gambar]"));
    let bytes = pdf(&sheet).unwrap();
    keep("Keputusan-logo", &sheet, &bytes);
    assert!(bytes == pdf(&sheet).unwrap());
    facts.logo = Some(std::sync::Arc::new(Image { width: 50, height: 40, rgb: vec![0; 3] }));
    assert_eq!(set(DECISION, &facts), Err(LetterError::Image));
}
