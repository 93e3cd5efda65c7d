//! Figures of the register and of the papers: printed, never asserted, because machines differ. Run with
//! `cargo bench -p tuntas-office`; `TUNTAS_CASES=100000` makes the register of many years as large,
//! `TUNTAS_BENCH=years` measures only that one, and `TUNTAS_KEPT=folder` keeps it there for the next run. Beside a figure stands what
//! the bare store needs for the same rows in the same run; `TUNTAS_JSON=1` prints each line as JSON.

#![expect(clippy::unwrap_used, reason = "a bench that cannot go on has failed")]

mod timing;
mod years;

use std::time::Duration;

use chrono::NaiveDate;
use domain::acts::ids::CaseNo;
use domain::acts::paper::{Edition, LetterKind};
use domain::readings::paper::PaperState;
use domain::text::leak::Secrets;
use domain::text::mask::Mask;
use office::{CaseFilter, CaseList, Office, SAMPLE_PASSPHRASE, make_sample};
use store::{Batch, CardQuery, CardRow, Derived, Holder, Key, KeyCost, NewRow, Store};

use timing::{against, folder, peak_memory, spans, tell, timed};
use years::Years;

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
