//! Figures of the register and of the papers: printed, never asserted, because machines differ. Run with
//! `cargo bench -p tuntas-office`; `TUNTAS_CASES=100000` makes the register of many years as large,
//! `TUNTAS_BENCH=years` measures only that one, and `TUNTAS_KEPT=folder` keeps it there for the next run. Beside a figure stands what
//! the bare store needs for the same rows in the same run; `TUNTAS_JSON=1` prints each line as JSON.

#![expect(clippy::unwrap_used, reason = "a bench that cannot go on has failed")]

use std::path::PathBuf;
use std::time::{Duration, Instant};

use chrono::{Datelike as _, Days, NaiveDate};
use domain::acts::ids::CaseNo;
use domain::acts::paper::{Edition, LetterKind};
use domain::readings::paper::PaperState;
use domain::text::leak::Secrets;
use domain::text::mask::Mask;
use office::{CaseFilter, CaseList, Office, SAMPLE_PASSPHRASE, make_sample};
use store::{Batch, CardQuery, CardRow, Derived, Holder, Key, KeyCost, NewRow, Store};

fn timed<T>(what: &str, times: usize, work: impl FnMut() -> T) -> T {
    against(what, None, times, work)
}

/// Times some work and holds it against the least that any program must do for it, where that was measured.
fn against<T>(what: &str, floor: Option<Duration>, times: usize, work: impl FnMut() -> T) -> T {
    let (last, p50, p95) = spans(times, work);
    let ratio = floor.map(|floor| p50.as_secs_f64() / floor.as_secs_f64());
    if std::env::var_os("TUNTAS_JSON").is_some() {
        let micros = |span: Duration| (span.as_secs_f64() * 1e6).round();
        let line = serde_json::json!({
            "what": what, "p50_us": micros(p50), "p95_us": micros(p95), "times": times, "floor_us": floor.map(micros), "ratio": ratio,
        });
        println!("{line}");
    } else {
        let ratio = ratio.map_or_else(String::new, |ratio| format!("   {ratio:.1} x the bare {:.2?}", floor.unwrap_or_default()));
        println!("{what:<52} p50 {p50:>10.2?}   p95 {p95:>10.2?}   ({times} x){ratio}");
    }
    last
}

/// Tells something that was counted rather than timed.
fn tell(what: &str, count: u64, unit: &str) {
    if std::env::var_os("TUNTAS_JSON").is_some() {
        println!("{}", serde_json::json!({ "what": what, "count": count, "unit": unit }));
    } else {
        println!("{what:<52} {count} {unit}");
    }
}

/// The last result of some work, and how long half of the times and nearly all of them took at most.
fn spans<T>(times: usize, mut work: impl FnMut() -> T) -> (T, Duration, Duration) {
    let mut spans = Vec::new();
    let mut last = None;
    for _ in 0..times {
        let start = Instant::now();
        last = Some(work());
        spans.push(start.elapsed());
    }
    spans.sort();
    (last.unwrap(), spans[times / 2], spans[times * 95 / 100])
}

/// What the bare store needs for the same rows: the engine with its cipher, without any reading of what they say.
struct Floors {
    open: Duration,
    page: Duration,
    found: Duration,
    case: Duration,
    figures: Duration,
    act: Duration,
    pages: Duration,
}

impl Floors {
    fn of(folder: &std::path::Path, key: &Key<'_>) -> Self {
        let who = Holder::here("bench", "sekarang");
        let (store, open, _) = spans(1, || Store::open(folder, key, &who).unwrap());
        let page = CardQuery { limit: 200, ..CardQuery::default() };
        let found = CardQuery { words: "loket kos".into(), ..page.clone() };
        let year = NaiveDate::from_ymd_opt(2025, 1, 1).unwrap().to_string();
        let body = vec![b'x'; 250];
        let no = store.cards(&page).unwrap()[0].no.clone();
        let (_, page, _) = spans(20, || store.cards(&page).unwrap());
        let (_, found, _) = spans(20, || store.cards(&found).unwrap());
        let (_, case, _) = spans(20, || store.case_rows(&no).unwrap());
        let (_, figures, _) = spans(3, || store.figures_since(&year, "9999-12-31").unwrap());
        // In a register of its own: an act that says nothing has no place in this one.
        let bare = self::folder("bare");
        let (mut other, _) = Store::create(&bare, "kursi merah", KeyCost::CHEAP, &who, Batch::default()).unwrap();
        let (_, act, _) = spans(40, || {
            let row = NewRow { case: None, at: "x".into(), by: "x".into(), version: 1, body: body.clone() };
            other.append(Batch { rows: vec![row], ..Batch::default() }).unwrap()
        });
        drop(other);
        drop(std::fs::remove_dir_all(&bare));
        let (_, pages, _) = spans(1, || store.made_of().unwrap());
        Self { open, page, found, case, figures, act, pages }
    }
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
    timed("rebuild 100,000 cards", 1, || {
        let made = cards.iter().map(|card| Ok::<_, store::StoreError>(Derived { card: Some(card.clone()), numbers: Vec::new() }));
        store.rebuild(made).unwrap();
    });
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

/// A register of many years: the told cases of the training register over and over, each moved back by whole weeks and numbered anew, so
/// that dates, weekdays and numbers are those of its year; one in a hundred is open and of this month. They lie in order of arrival.
struct Years {
    folder: PathBuf,
    cases: u32,
    /// Whether an earlier run made it, and its cards.
    is_kept: bool,
}

/// The days on which the templates were received, and the acts of each.
struct Template {
    received: NaiveDate,
    rows: Vec<store::Row>,
}

/// Years over which the cases lie.
const SPAN: u32 = 15;

impl Years {
    /// Where the register of so many cases lies that an earlier run left there, if `TUNTAS_KEPT` names a folder.
    fn kept(cases: u32) -> Option<PathBuf> {
        std::env::var_os("TUNTAS_KEPT").map(|folder| PathBuf::from(folder).join(format!("{cases}")))
    }

    fn written(sample: &std::path::Path, cases: u32) -> Self {
        let kept = Self::kept(cases);
        if let Some(folder) = kept.clone().filter(|folder| folder.join("register.tuntas").exists()) {
            return Self { folder, cases, is_kept: true };
        }
        let who = Holder::here("bench", "sekarang");
        let sample = Store::open(sample, &Key::Passphrase(SAMPLE_PASSPHRASE), &who).unwrap();
        let template = |serial: u32, month, day| Template {
            received: NaiveDate::from_ymd_opt(2026, month, day).unwrap(),
            rows: sample.case_rows(&format!("ADU-2026-{serial:04}")).unwrap(),
        };
        let closed = [template(31, 9, 7), template(34, 10, 5)];
        let open = [template(40, 11, 16), template(37, 11, 2)];
        let folder = kept.unwrap_or_else(|| folder("tahunan"));
        let register = sample.register_rows().unwrap();
        let begun = Batch { rows: register.into_iter().map(|row| new_row(row, None, str::to_owned)).collect(), ..Batch::default() };
        let (mut store, _) = Store::create(&folder, "kursi merah", KeyCost::CHEAP, &who, begun).unwrap();
        let start = Instant::now();
        let mut serials = std::collections::BTreeMap::new();
        let mut batch = Vec::new();
        for place in 0..cases {
            let is_open = place % 100 == 99;
            let pick = usize::try_from(place / 100 % 2).unwrap();
            let (template, weeks) = if is_open { (&open[pick], 0) } else { (&closed[pick], 1 + (cases - place) * (SPAN * 52) / cases) };
            let shift = Days::new(u64::from(weeks) * 7);
            let year = (template.received - shift).year();
            let serial = serials.entry(year).or_insert(0);
            *serial += 1;
            let no = format!("ADU-{year}-{serial:04}");
            let told = |text: &str| moved(text, shift, year, *serial);
            batch.extend(template.rows.iter().map(|row| new_row(row.clone(), Some(&no), told)));
            if batch.len() > 4000 {
                store.append(Batch { rows: std::mem::take(&mut batch), ..Batch::default() }).unwrap();
            }
        }
        store.append(Batch { rows: batch, ..Batch::default() }).unwrap();
        let spent = start.elapsed();
        tell(
            &format!("written a second, {cases} cases"),
            u64::from(cases) * 1000 / u64::try_from(spent.as_millis()).unwrap().max(1),
            "cases",
        );
        Self { folder, cases, is_kept: false }
    }
}

fn new_row(row: store::Row, case: Option<&str>, told: impl Fn(&str) -> String) -> NewRow {
    let body = String::from_utf8(row.body.unwrap()).unwrap();
    NewRow { case: case.map(str::to_owned), at: told(&row.at), by: row.by, version: row.version, body: told(&body).into_bytes() }
}

/// The numbers of papers in the templates, and the place of each among those of its kind.
const NUMBERS: [(&str, u32); 13] = [
    ("T-101/", 1),
    ("T-102/", 2),
    ("T-103/", 3),
    ("T-108/", 4),
    ("T-119/", 5),
    ("T-128/", 6),
    ("T-129/", 7),
    ("R-007/", 1),
    ("R-008/", 2),
    ("BA-011/", 1),
    ("BA-012/", 2),
    ("\"071.N/", 1),
    ("\"078.N/", 2),
];

/// A text with every date moved back, and with numbers that nothing else of its year bears.
fn moved(text: &str, back: Days, year: i32, serial: u32) -> String {
    let mut out = String::with_capacity(text.len() + 64);
    let mut rest = text;
    while let Some(at) = rest.find("2026") {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let (shown, behind) = match from.get(..10).and_then(|text| text.parse::<NaiveDate>().ok()) {
            Some(date) => ((date - back).to_string(), &from[10..]),
            None if before.ends_with('/') => (year.to_string(), &from[4..]),
            None => ("2026".to_owned(), &from[4..]),
        };
        out.push_str(&shown);
        rest = behind;
    }
    out.push_str(rest);
    for (number, place) in NUMBERS {
        let letters: String = number.chars().take_while(|letter| !letter.is_ascii_digit()).collect();
        let behind: String = number.chars().skip_while(|letter| !letter.is_ascii_digit()).skip_while(char::is_ascii_digit).collect();
        out = out.replace(number, &format!("{letters}{:03}{behind}", serial * 8 + place));
    }
    let tracking = format!("{}{serial:05}", year - 2000);
    out.replace("\"TT-", &format!("\"TT-{serial}-")).replace("99001", &tracking).replace("99002", &tracking)
}

impl Years {
    /// What is asked of such a register by the window and the command line.
    fn measured(&self) {
        let cases = self.cases;
        let of = |what: &str| format!("{what}, {cases} cases");
        let clock = office::clock::DayClock(office::SAMPLE_TODAY);
        let key = Key::Passphrase("kursi merah");
        let mut office = Office::open(&self.folder, &key, Box::new(clock)).unwrap();
        if !self.is_kept {
            timed(&of("every card and number made anew"), 1, || office.rebuild().unwrap());
        }
        let file = std::fs::metadata(self.folder.join("register.tuntas")).unwrap().len();
        drop(office);
        let store = Store::open(&self.folder, &key, &Holder::here("bench", "sekarang")).unwrap();
        for (part, bytes) in store.made_of().unwrap().iter().take(12) {
            tell(&of(&format!("file: {part}")), bytes / u64::from(cases), "bytes a case");
        }
        drop(store);
        tell(&of("register file"), file / u64::from(cases), "bytes a case");
        let clock = office::clock::DayClock(office::SAMPLE_TODAY);
        let floor = Floors::of(&self.folder, &key);
        let mut office = against(&of("open"), Some(floor.open), 1, || Office::open(&self.folder, &key, Box::new(clock)).unwrap());
        timed(&of("Hari ini"), 20, || office.agenda().unwrap());
        timed(&of("Surat: counts"), 20, || office.letter_counts().unwrap());
        for state in PaperState::ALL {
            timed(&of(&format!("Surat: first 200, {state:?}")), 20, || office.letters(&[state], 0, 200).unwrap());
        }
        let delivered = office.letter_counts().unwrap().get(&PaperState::Signed).copied().unwrap_or(0);
        let last = u32::try_from(delivered.saturating_sub(200)).unwrap();
        timed(&of("Surat: last 200 signed"), 20, || office.letters(&[PaperState::Signed], last, 200).unwrap());
        timed(&of("Surat: number book"), 3, || office.number_book().unwrap());
        let open = office.cards(&CaseFilter { open: Some(true), ..CaseFilter::default() }, 0, 1).unwrap();
        let open = office.case(open[0].no).unwrap();
        timed(&of("propose a number"), 3, || office.propose_number(&open, LetterKind::Assignment, office.today(), 0));
        let near_end = cases.saturating_sub(400);
        for order in [CaseList::Newest, CaseList::Oldest, CaseList::Due, CaseList::Title] {
            let filter = CaseFilter { order, ..CaseFilter::default() };
            let bare = floor.page * 2;
            against(&of(&format!("Daftar by {order:?}, first page and last")), Some(bare), 10, || {
                (office.cards(&filter, 0, 200).unwrap(), office.cards(&filter, near_end, 200).unwrap(), office.count(&filter).unwrap())
            });
        }
        for words in ["l", "loket kos", "data penduduk", "xyz"] {
            let filter = CaseFilter { words: words.into(), ..CaseFilter::default() };
            let bare = (words == "loket kos").then_some(floor.found);
            against(&of(&format!("search {words:?}")), bare, 20, || {
                (office.cards(&filter, 0, 200).unwrap(), office.count(&filter).unwrap())
            });
        }
        against(&of("open a case"), Some(floor.case), 50, || office.case(open.case.no).unwrap());
        timed(&of("similar cases"), 10, || office.similar(&open.case).unwrap());
        let asked = office::Asked { period: domain::acts::evaluation::Period::year(2026).unwrap(), known_on: office.today() };
        against(&of("Evaluasi of a year"), Some(floor.figures), 5, || office.evaluation(asked).unwrap());
        timed(&of("Evaluasi as a list (CSV)"), 1, || office.evaluation_tables(asked, office::TableFile::Csv).unwrap().bytes.len());
        let year = office.book().calendar.year(2026).unwrap().clone();
        timed(&of("preview of a calendar"), 3, || office.preview_calendar(&year).unwrap());
        against(&of("one act, durable"), Some(floor.act), 20, || {
            let wish = domain::rules::wish::Wish::Reveal { reason: "Diukur oleh bench".into() };
            office.perform(Some(open.case.no), wish, "").unwrap()
        });
        timed(&of("a calendar recorded"), 1, || {
            office.perform(None, domain::rules::wish::Wish::SetCalendar(year.clone()), "Kalender diukur").unwrap()
        });
        tell(&of("peak memory so far"), peak_memory(), "kB");
        against(&of("whole check"), Some(floor.pages), 1, || office.check().len());
        tell(&of("peak memory with the check"), peak_memory(), "kB");
        drop(office);
        if Self::kept(cases).is_none() {
            drop(std::fs::remove_dir_all(&self.folder));
        }
    }
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
            [(3, "Contohwan Rekaan"), (4, "0800-000-0001"), (5, "2026-11-16 09:15"), (6, "Loket"), (7, "PTBP"), (8, "PST"), (9, "Tidak")]
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
    let more = (0..500).map(|row| format!("{};Loket kosong {row};Petugas loket tidak ada, antrean panjang dan layanan terlambat nomor {row}.;Contohwan;2026-11-16 09:15\n", 8_000_000 + row));
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
    let only = std::env::var("TUNTAS_BENCH").unwrap_or_default();
    if only == "import" {
        return imported();
    }
    let cases = std::env::var("TUNTAS_CASES").ok().and_then(|number| number.parse().ok()).unwrap_or(10_000);
    let folder = folder("contoh");
    if only == "years" {
        drop(make_sample(&folder, SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap());
        return Years::written(&folder, cases).measured();
    }
    let office = timed("make the training register", 1, || make_sample(&folder, SAMPLE_PASSPHRASE, KeyCost::PRODUCTION).unwrap());
    timed("open a case", 200, || office.case(CaseNo { year: 2026, serial: 31 }).unwrap());
    let filter = CaseFilter { order: CaseList::Due, ..CaseFilter::default() };
    timed("list of five cases", 200, || office.cards(&filter, 0, 50).unwrap());
    reading(&office);
    if only == "reading" {
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
    Years::written(&folder, cases).measured();
    imported();
    drop(std::fs::remove_dir_all(&folder));
    register();
}
