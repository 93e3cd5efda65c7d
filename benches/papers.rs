//! Figures of the papers: how even their lines are and how long they take; printed, never asserted, because machines differ. Run with
//! `cargo bench -p tuntas-office --bench papers`.

#![expect(clippy::unwrap_used, reason = "a bench that cannot go on has failed")]

use std::path::PathBuf;
use std::time::{Duration, Instant};

use domain::acts::event::StepRecord;
use domain::acts::ids::CaseNo;
use domain::acts::paper::{Edition, LetterKind};
use letters::measure::{MM_PER_PT, Shaper};
use letters::sheet::Text;
use letters::{Page, Sheet};
use office::{SAMPLE_PASSPHRASE, make_sample};
use store::KeyCost;

/// Prose of the kind that a report is made of.
const PROSE: &str = "Berdasarkan keterangan pelapor, terlapor, dan dua orang saksi, serta rekaman kamera pengawas dan daftar hadir petugas, Tim \
    menyimpulkan bahwa loket pelayanan ditinggalkan tanpa petugas pengganti selama lebih dari satu jam pada jam layanan, sehingga pelapor \
    tidak memperoleh data harga konsumen yang diperlukannya untuk menyelesaikan penelitian.";

/// The mean blank of each line that is stretched over its width, in em.
fn gaps(page: &Page, shaper: &Shaper) -> Vec<f64> {
    let mut texts: Vec<&Text> = page.texts().collect();
    texts.sort_by(|one, two| one.baseline_mm.total_cmp(&two.baseline_mm).then(one.x_mm.total_cmp(&two.x_mm)));
    let mut all = Vec::new();
    let mut line: Vec<f64> = Vec::new();
    for pair in texts.windows(2) {
        let [one, two] = pair else { continue };
        let em = one.size_pt * MM_PER_PT;
        if one.space_after && (one.baseline_mm - two.baseline_mm).abs() < 0.01 {
            line.push((two.x_mm - one.x_mm - one.width_mm) / em);
            continue;
        }
        let natural = shaper.width_mm(one.font, one.size_pt, " ").unwrap() / em;
        let count = u32::try_from(line.len()).map_or(1.0, f64::from);
        let mean = line.iter().sum::<f64>() / count;
        if line.len() > 1 && (mean - natural).abs() > 0.01 {
            all.push(mean);
        }
        line.clear();
    }
    all
}

fn evenness(what: &str, sheet: &Sheet) {
    let shaper = Shaper::new().unwrap();
    let all: Vec<f64> = sheet.pages.iter().flat_map(|page| gaps(page, &shaper)).collect();
    let wider = |than: f64| all.iter().filter(|gap| **gap > than).count();
    let parted = sheet.texts().filter(|text| text.text.ends_with(letters::linebreak::PARTED)).count();
    println!(
        "{what:<34} {} pages, {} justified lines, mean blank above 0.6 em: {}, above 1 em: {}, parted words: {parted}",
        sheet.pages.len(),
        all.len(),
        wider(0.6),
        wider(1.0)
    );
}

/// What writing a paper is made of.
fn written(sheet: &Sheet) {
    let mut steps: Vec<(&str, Duration)> = Vec::new();
    for _ in 0..200 {
        let mut last = Instant::now();
        let mut after = |step: &'static str| {
            let took = last.elapsed();
            match steps.iter_mut().find(|(known, _)| *known == step) {
                Some((_, sum)) => *sum += took,
                None => steps.push((step, took)),
            }
            last = Instant::now();
        };
        letters::pdf::pdf_in_steps(sheet, &mut after).unwrap();
    }
    for (step, sum) in steps {
        println!("    {step:<30} {:>10.2?}", sum / 200);
    }
}

/// What setting a paper is made of, for a letter that says something everywhere.
fn set() {
    let paper = &papers::of(LetterKind::ResultNotice).paper;
    let moment = chrono::DateTime::parse_from_rfc3339("2026-09-28T10:15:00+07:00").unwrap();
    let facts = letters::specimen::specimen(moment, letters::specimen::Sample { tail: "", members: 3, rows: 4 });
    let (mut read, mut filled, mut laid) = (Duration::ZERO, Duration::ZERO, Duration::ZERO);
    for _ in 0..200 {
        let start = Instant::now();
        let template = letters::template::Template::parse(paper.template, paper.text).unwrap();
        read += start.elapsed();
        let start = Instant::now();
        let blocks = letters::compose::compose(&template, &facts).unwrap();
        filled += start.elapsed();
        let start = Instant::now();
        letters::layout::lay_out(&blocks, &paper.measures, &facts).unwrap();
        laid += start.elapsed();
    }
    println!("{:<34}", "a result notice of specimen facts set");
    for (step, sum) in [("wording read", read), ("facts filled in", filled), ("lines and pages laid out", laid)] {
        println!("    {step:<30} {:>10.2?}", sum / 200);
    }
}

fn main() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("bench-papers-{}", std::process::id()));
    drop(std::fs::remove_dir_all(&folder));
    let office = make_sample(&folder, SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let open = office.case(CaseNo { year: 2026, serial: 31 }).unwrap();
    let mut report = open.case.report.clone();
    report.scope = vec![PROSE; 40].join("\n");
    report.method = vec![PROSE; 40].join("\n");
    report.summary = vec![PROSE; 40].join("\n");
    let long = StepRecord::Report(Box::new(report));
    let sheet = |kind, draft| office.sheet(&open, kind, Edition::Internal, draft).unwrap();
    evenness("decision", &sheet(LetterKind::Decision, None));
    evenness("letter of assignment", &sheet(LetterKind::Assignment, None));
    evenness("follow-up report, long", &sheet(LetterKind::FollowUpReport, Some(&long)));
    let start = Instant::now();
    for _ in 0..200 {
        sheet(LetterKind::Decision, None);
    }
    println!("{:<34} {:>10.2?}", "a decision set", start.elapsed() / 200);
    let decision = sheet(LetterKind::Decision, None);
    let start = Instant::now();
    for _ in 0..200 {
        letters::pdf(&decision).unwrap();
    }
    println!("{:<34} {:>10.2?}", "a decision written as PDF", start.elapsed() / 200);
    written(&decision);
    set();
    let start = Instant::now();
    let mut bytes = 0;
    for _ in 0..500 {
        bytes += letters::pdf(&sheet(LetterKind::ResultNotice, None)).unwrap().len();
    }
    println!("{:<34} {:>10.2?}   {bytes} bytes", "500 letters", start.elapsed());
    drop(std::fs::remove_dir_all(&folder));
}
