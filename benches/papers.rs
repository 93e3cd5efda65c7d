//! Figures of the papers: how even their lines are and how long they take; printed, never asserted, because machines differ. Run with
//! `cargo bench -p tuntas-office --bench papers`; `TUNTAS_BENCH=letters` sets and writes only the five hundred letters.

#![expect(clippy::unwrap_used, reason = "a bench that cannot go on has failed")]

use std::io::Write as _;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use domain::acts::event::StepRecord;
use domain::acts::ids::CaseNo;
use domain::acts::paper::{Edition, LetterKind};
use flate2::Compression;
use flate2::write::ZlibEncoder;
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

/// What writing papers is made of, step by step.
#[derive(Default)]
struct Steps(Vec<(&'static str, Duration)>);

impl Steps {
    fn write(&mut self, sheet: &Sheet) -> Vec<u8> {
        let mut last = Instant::now();
        let mut after = |step: &'static str| {
            let took = last.elapsed();
            match self.0.iter_mut().find(|(known, _)| *known == step) {
                Some((_, sum)) => *sum += took,
                None => self.0.push((step, took)),
            }
            last = Instant::now();
        };
        letters::pdf::pdf_in_steps(sheet, &mut after).unwrap()
    }

    fn told(&self, times: u32) {
        for (step, sum) in &self.0 {
            println!("    {step:<30} {:>10.2?}", *sum / times);
        }
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
        letters::layout::lay_out(&blocks, &paper.measures, &facts, &letters::Press::default()).unwrap();
        laid += start.elapsed();
    }
    println!("{:<34}", "a result notice of specimen facts set");
    for (step, sum) in [("wording read", read), ("facts filled in", filled), ("lines and pages laid out", laid)] {
        println!("    {step:<30} {:>10.2?}", sum / 200);
    }
}

/// The same case with other words in every field of its own: what five hundred letters have in common is their wording.
fn told_again(open: &office::OpenCase, number: usize) -> office::OpenCase {
    let mut other = open.clone();
    let told = |text: &mut String| *text = format!("Pada berkas ke-{number}: {text}");
    told(&mut other.case.submission.title);
    other.case.facts.allegations.iter_mut().for_each(|allegation| told(&mut allegation.text));
    other.case.report.findings.iter_mut().for_each(|finding| told(&mut finding.facts));
    told(&mut other.case.report.conclusion);
    other.case.decision.dicta.iter_mut().for_each(|dictum| told(&mut dictum.text));
    told(&mut other.case.decision.wish_answer);
    other
}

/// What a written letter holds beside its faces and pictures, which are packed once for all letters: pages, tags, what it says of itself.
fn contents(letter: &[u8]) -> Vec<u8> {
    let mut document = lopdf::Document::load_mem(letter).unwrap();
    document.decompress();
    let streams = std::mem::take(&mut document.objects);
    let (streams, rest): (Vec<_>, Vec<_>) = streams.into_iter().partition(|(_, object)| matches!(object, lopdf::Object::Stream(_)));
    document.objects = rest.into_iter().collect();
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    for (_, stream) in &streams {
        let stream = stream.as_stream().unwrap();
        if !stream.dict.has(b"Length1") && !stream.dict.has_type(b"XObject") {
            bytes.extend(&stream.content);
        }
    }
    bytes
}

/// Five hundred letters of as many cases, from their facts to their bytes, beside the least that any writer must do: pack those bytes.
fn post(office: &office::Office, open: &office::OpenCase) {
    let (mut bytes, mut pages, mut last) = (0, 0, Vec::new());
    let (mut setting, mut spent, mut steps) = (Duration::ZERO, Duration::ZERO, Steps::default());
    for number in 1..=500 {
        let open = told_again(open, number);
        let begun = Instant::now();
        let sheet = office.sheet(&open, LetterKind::ResultNotice, Edition::Internal, None).unwrap();
        setting += begun.elapsed();
        pages += sheet.pages.len();
        let letter = steps.write(&sheet);
        spent += begun.elapsed();
        bytes += letter.len();
        last = letter;
    }
    println!("{:<34} {spent:>10.2?}   {pages} pages, {bytes} bytes", "500 letters");
    println!("    {:<30} {setting:>10.2?}", "facts gathered, pages set");
    steps.told(1);
    let contents = contents(&last);
    let start = Instant::now();
    for _ in 0..500 {
        let mut packer = ZlibEncoder::new(Vec::new(), Compression::new(5));
        packer.write_all(&contents).unwrap();
        std::hint::black_box(packer.finish().unwrap());
    }
    let floor = start.elapsed();
    let ratio = spent.as_secs_f64() / floor.as_secs_f64();
    println!("    {:<30} {floor:>10.2?}   {} bytes a letter; ratio {ratio:.1}", "their contents packed, no more", contents.len());
    println!("    {:<30} {:>10}", "largest memory", peak());
}

/// Largest memory of this process so far, as the system tells it.
fn peak() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status.lines().find_map(|line| line.strip_prefix("VmHWM:")).map_or_else(|| "–".to_owned(), |kept| kept.trim().to_owned())
}

fn main() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("bench-papers-{}", std::process::id()));
    drop(std::fs::remove_dir_all(&folder));
    let office = make_sample(&folder, SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let open = office.case(CaseNo { year: 2026, serial: 31 }).unwrap();
    if !std::env::var("TUNTAS_BENCH").is_ok_and(|only| only == "letters") {
        single(&office, &open);
    }
    post(&office, &open);
    drop(std::fs::remove_dir_all(&folder));
}

/// Single papers: how even they are, and how long one takes.
fn single(office: &office::Office, open: &office::OpenCase) {
    let mut report = open.case.report.clone();
    report.scope = vec![PROSE; 40].join("\n");
    report.method = vec![PROSE; 40].join("\n");
    report.summary = vec![PROSE; 40].join("\n");
    let long = StepRecord::Report(Box::new(report));
    let sheet = |kind, draft| office.sheet(open, kind, Edition::Internal, draft).unwrap();
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
    let mut steps = Steps::default();
    for _ in 0..200 {
        steps.write(&decision);
    }
    steps.told(200);
    set();
}
