//! Figures of the register and of the papers: printed, never asserted, because machines differ. Run with
//! `cargo bench -p tuntas-office`; `TUNTAS_CASES=100000` makes the register of many years as large.

#![expect(clippy::unwrap_used, reason = "a bench that cannot go on has failed")]

use std::path::PathBuf;
use std::time::Instant;

use domain::acts::ids::CaseNo;
use domain::acts::paper::{Edition, LetterKind};
use domain::text::leak::Secrets;
use domain::text::mask::Mask;
use office::{CaseFilter, CaseList, Office, SAMPLE_PASSPHRASE, make_sample};
use store::{Batch, CardQuery, CardRow, Holder, Key, KeyCost, NewRow, Store};

fn timed<T>(what: &str, times: usize, mut work: impl FnMut() -> T) -> T {
    let mut spans = Vec::new();
    let mut last = None;
    for _ in 0..times {
        let start = Instant::now();
        last = Some(work());
        spans.push(start.elapsed());
    }
    spans.sort();
    println!("{what:<44} p50 {:>12.2?}   p95 {:>12.2?}   ({times} x)", spans[times / 2], spans[times * 95 / 100]);
    last.unwrap()
}

fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("bench-{name}-{}", std::process::id()));
    drop(std::fs::remove_dir_all(&folder));
    folder
}

fn card(serial: u32) -> CardRow {
    let words = ["jalan", "antrean", "survei", "data", "petugas", "loket", "sensus", "harga", "pangan", "mitra"];
    let word = |step: u32| words[usize::try_from(serial.wrapping_mul(2_654_435_761).rotate_left(step) % 10).unwrap()];
    let year = 2010 + serial / 6250;
    CardRow {
        no: format!("ADU-{year}-{:04}", serial % 6250 + 1),
        year: i32::try_from(year).unwrap(),
        serial: serial % 6250 + 1,
        title: format!("{} {} {serial}", word(3), word(7)),
        closed: (serial < 99_700).then(|| "2025-01-01".to_owned()),
        due: Some(format!("{year}-{:02}-{:02}", serial % 12 + 1, serial % 28 + 1)),
        words: (0..30).map(word).collect::<Vec<_>>().join(" "),
        data: vec![b'x'; 400],
        ..CardRow::default()
    }
}

fn register() {
    let folder = folder("register");
    let who = Holder::here("bench", "sekarang");
    let (mut store, _) = Store::create(&folder, "kursi merah", KeyCost::PRODUCTION, &who, Batch::default()).unwrap();
    let cards: Vec<CardRow> = (0..100_000).map(card).collect();
    timed("rebuild 100,000 cards", 1, || store.rebuild(&cards, &[]).unwrap());
    timed("append one act, durable", 300, || {
        let row = NewRow { case: Some("ADU-2026-0001".into()), at: "x".into(), by: "x".into(), version: 1, body: vec![b'x'; 800] };
        store.append(Batch { rows: vec![row], ..Batch::default() }).unwrap()
    });
    timed("keep a draft of 2 kB", 100, || store.put_draft("a", "b", &[7; 2000]).unwrap());
    let page = CardQuery { limit: 50, ..CardQuery::default() };
    timed("newest 50 of 100,000", 200, || store.cards(&page).unwrap());
    timed("page at 90,000", 20, || store.cards(&CardQuery { offset: 90_000, ..page.clone() }).unwrap());
    for words in ["j", "jalan pang", "ADU-2020-0100", "xyz"] {
        timed(&format!("search {words:?}"), 50, || store.cards(&CardQuery { words: words.into(), ..page.clone() }).unwrap());
    }
    drop(store);
    timed("open with passphrase", 5, || drop(Store::open(&folder, &Key::Passphrase("kursi merah"), &who).unwrap()));
    drop(std::fs::remove_dir_all(&folder));
}

/// A register of many years: a closed case of the training register over and over, one in a hundred still open.
fn years(sample: &std::path::Path, cases: u32) {
    let who = Holder::here("bench", "sekarang");
    let sample = Store::open(sample, &Key::Passphrase(SAMPLE_PASSPHRASE), &who).unwrap();
    let copied = |rows: Vec<store::Row>, case: Option<&str>| -> Vec<NewRow> {
        let copy = |row: store::Row| NewRow {
            case: case.map(str::to_owned),
            at: row.at,
            by: row.by,
            version: row.version,
            body: row.body.unwrap(),
        };
        rows.into_iter().map(copy).collect()
    };
    // Numbers are given out once.
    let renumbered = |rows: Vec<NewRow>, serial: u32| -> Vec<NewRow> {
        let body = |row: NewRow| {
            let text = String::from_utf8(row.body).unwrap().replace("/2026\"", &format!("/2026-{serial}\""));
            let text = text.replace("\"TT-", &format!("\"TT-{serial}-"));
            NewRow { body: text.replace("9900205", &format!("9{serial:08}")).into_bytes(), ..row }
        };
        rows.into_iter().map(body).collect()
    };
    let folder = folder("tahunan");
    let begun = Batch { rows: copied(sample.register_rows().unwrap(), None), ..Batch::default() };
    let (mut store, _) = Store::create(&folder, "kursi merah", KeyCost::CHEAP, &who, begun).unwrap();
    let (closed, open) = (sample.case_rows("ADU-2026-0034").unwrap(), sample.case_rows("ADU-2026-0040").unwrap());
    let mut cards = Vec::new();
    for serial in 1..=cases {
        let no = format!("ADU-2026-{serial:04}");
        let rows = if serial % 100 == 0 { &open } else { &closed };
        store.append(Batch { rows: renumbered(copied(rows.clone(), Some(&no)), serial), ..Batch::default() }).unwrap();
        cards.push(CardRow { no, year: 2026, serial, ..CardRow::default() });
    }
    store.rebuild(&cards, &[]).unwrap();
    drop(store);
    let clock = office::clock::DayClock(office::SAMPLE_TODAY);
    let mut office = Office::open(&folder, &Key::Passphrase("kursi merah"), Box::new(clock)).unwrap();
    let standard = office.book().standards[0].clone();
    timed(&format!("make {cases} cards anew from the acts"), 1, || {
        office.perform(None, domain::rules::wish::Wish::SetStandard(standard.clone()), "Baku mutu diukur").unwrap()
    });
    let asked = office::Asked { period: domain::acts::evaluation::Period::year(2026).unwrap(), known_on: office.today() };
    timed(&format!("evaluate {cases} cases"), 5, || office.evaluation(asked).unwrap());
    let then = office::Asked { known_on: chrono::NaiveDate::from_ymd_opt(2026, 11, 10).unwrap(), ..asked };
    timed(&format!("evaluate {cases} cases as known earlier"), 1, || office.evaluation(then).unwrap());
    timed(&format!("evaluation of {cases} cases as a list (CSV)"), 1, || {
        office.evaluation_tables(asked, office::TableFile::Csv).unwrap().bytes.len()
    });
    let year = office.book().calendar.year(2026).unwrap().clone();
    timed(&format!("preview a change of the calendar, {cases} cases"), 3, || office.preview_calendar(&year).unwrap());
    timed(&format!("the list of the day, {cases} cases"), 20, || office.agenda().unwrap());
    drop(office);
    drop(std::fs::remove_dir_all(&folder));
}

/// A workbook of ten thousand complaints with stories of six hundred letters: read, judged and recorded. `TUNTAS_BENCH=import` does only
/// this.
fn imported() {
    let words = "loket antrean petugas survei sensus publikasi terlambat kosong parkir kursi layanan harga mitra honor tabel halaman";
    let words: Vec<&str> = words.split(' ').collect();
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let heads = "Nomor Tracking;Judul;Isi Laporan;Nama Pelapor;Telepon;Tanggal Laporan;Lokasi;Klasifikasi;Kategori;Anonim";
    for (column, head) in (0..).zip(heads.split(';')) {
        sheet.write(0, column, head).unwrap();
    }
    for row in 1..=10_000_u32 {
        let mut seed = row.wrapping_mul(2_654_435_761);
        let mut word = || {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            format!("{}{}", words[usize::try_from(seed >> 28).unwrap()], ["", "nya", "an", "kah"][usize::try_from(seed >> 20 & 3).unwrap()])
        };
        let story: Vec<String> = (0..80).map(|_| word()).collect();
        sheet.write(row, 0, 9_000_000 + row).unwrap();
        sheet.write(row, 1, format!("{} {} nomor {row}", story[0], story[1])).unwrap();
        sheet.write(row, 2, story.join(" ")).unwrap();
        for (column, text) in
            [(3, "Contohwan Rekaan"), (4, "0800-000-0001"), (5, "2026-11-23 09:15"), (6, "Loket"), (7, "PTBP"), (8, "PST"), (9, "Tidak")]
        {
            sheet.write(row, column, text).unwrap();
        }
    }
    let bytes = book.save_to_buffer().unwrap();
    let folder = folder("impor");
    let mut office = make_sample(&folder, SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    println!("a workbook of 10,000 complaints has {} bytes", bytes.len());
    timed("read its cells", 1, || office::foreign::make(&office::foreign::Task::Table, &bytes).unwrap());
    let asked = office::imports::Asked::default();
    let import = timed("read and judge 10,000 rows", 1, || office.import(&bytes, &asked, &office::Progress::default()).unwrap().unwrap());
    assert!(import.preview.is_sound(), "{:?}", import.preview.refused().next());
    let mut import = Some(import);
    let cases = timed("record 10,000 complaints", 1, || import.take().map(|import| office.record_import(import).unwrap()));
    assert_eq!(cases.map(|cases| cases.len()), Some(10_000));
    println!("peak memory {} kB", peak_memory());
    // The next file meets a register that is full.
    let text = String::from("Nomor Tracking;Judul;Isi Laporan;Nama Pelapor;Tanggal Laporan\n");
    let more = (0..500).map(|row| format!("{};Loket kosong {row};Petugas loket tidak ada, antrean panjang dan layanan terlambat nomor {row}.;Contohwan;2026-11-23 09:15\n", 8_000_000 + row));
    let text = text + &more.collect::<String>();
    timed("judge 500 rows against 10,000 cases", 1, || {
        office.import(text.as_bytes(), &asked, &office::Progress::default()).unwrap().unwrap()
    });
    drop(office);
    drop(std::fs::remove_dir_all(&folder));
}

fn papers(office: &Office) {
    let open = office.case(CaseNo { year: 2026, serial: 31 }).unwrap();
    for kind in [LetterKind::FollowUpReport, LetterKind::Decision] {
        let sheet = timed(&format!("lay out {kind:?}"), 50, || office.sheet(&open, kind, Edition::Internal, None).unwrap());
        timed(&format!("write {kind:?} as PDF"), 50, || letters::pdf(&sheet).unwrap());
    }
}

/// A whole post bag: every paper of the training register over and over, each set and written as it would be for the pen.
fn post_bag(office: &Office, letters: usize) {
    let cases: Vec<_> = [31, 34, 37, 39, 40].map(|serial| office.case(CaseNo { year: 2026, serial }).unwrap()).into();
    let papers: Vec<_> =
        cases.iter().flat_map(|open| open.case.papers(office.book()).into_iter().map(move |paper| (open, paper))).collect();
    let before = peak_memory();
    let start = Instant::now();
    let (mut bytes, mut pages) = (0, 0);
    for (open, paper) in papers.iter().cycle().take(letters) {
        let sheet = office.sheet(open, *paper, Edition::Internal, None).unwrap();
        pages += sheet.pages.len();
        bytes += letters::pdf(&sheet).unwrap().len();
    }
    let (spent, after) = (start.elapsed(), peak_memory());
    println!("{letters} letters in one batch: {pages} pages, {bytes} bytes, {spent:.2?}; peak memory {before} kB before, {after} kB after");
}

/// Largest resident memory so far, kB; 0 where the system does not tell.
fn peak_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}

/// The reading of a story of twenty thousand letters, with names and numbers in it.
fn reading(office: &Office) {
    let case = office.case(CaseNo { year: 2026, serial: 40 }).unwrap().case;
    let sentence = "Menurut Samarwati Tanparupa pada Senin, 7 September 2026 pukul 09.12 petugas meminta Rp60.000 lewat 0812-3456-7890. ";
    let story: String = sentence.chars().cycle().take(20_000).collect();
    let (secrets, mask) = (Secrets::of(&case, true), Mask::of(&case, Edition::Masked));
    timed("find identities in 20,000 letters", 200, || secrets.scan(&story).len());
    timed("mask 20,000 letters", 200, || mask.text(&story).len());
    let plain: String =
        "Petugas loket tidak ada di tempat pada jam layanan, padahal antrean panjang. ".chars().cycle().take(20_000).collect();
    timed("find nothing in 20,000 letters", 200, || secrets.scan(&plain).len());
}

fn main() {
    if std::env::var("TUNTAS_BENCH").is_ok_and(|only| only == "import") {
        return imported();
    }
    let folder = folder("contoh");
    let office = timed("make the training register", 1, || make_sample(&folder, SAMPLE_PASSPHRASE, KeyCost::PRODUCTION).unwrap());
    timed("open a case", 200, || office.case(CaseNo { year: 2026, serial: 31 }).unwrap());
    let filter = CaseFilter { order: CaseList::Due, ..CaseFilter::default() };
    timed("list of five cases", 200, || office.cards(&filter, 0, 50).unwrap());
    reading(&office);
    if std::env::var("TUNTAS_BENCH").is_ok_and(|only| only == "reading") {
        return;
    }
    papers(&office);
    post_bag(&office, 500);
    let asked = office::Asked { period: domain::acts::evaluation::Period::year(2026).unwrap(), known_on: office.today() };
    timed("evaluate a year", 20, || office.evaluation(asked).unwrap());
    timed("evaluate a year as a workbook", 20, || office.evaluation_tables(asked, office::TableFile::Xlsx).unwrap());
    let year = office.book().calendar.year(2026).unwrap().clone();
    timed("preview a change of the calendar", 20, || office.preview_calendar(&year).unwrap());
    timed("set and write the evaluation", 20, || office.evaluation_paper(asked).unwrap());
    drop(office);
    let cases = std::env::var("TUNTAS_CASES").ok().and_then(|number| number.parse().ok()).unwrap_or(10_000);
    years(&folder, cases);
    imported();
    drop(std::fs::remove_dir_all(&folder));
    register();
}
