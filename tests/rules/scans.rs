//! Scans find their paper, or say why not; what is recorded of them is recorded whole, and nothing of another paper.

use chrono::Datelike as _;
use domain::acts::archive::Retention;
use domain::acts::complaint::ComplaintClass;
use domain::acts::evaluation::Period;
use domain::acts::event::Event;
use domain::acts::ids::{CaseNo, Digest};
use domain::acts::paper::{Edition, LetterKind};
use domain::rules::wish::Wish;
use image::{GrayImage, Luma};
use letters::mark::Mark;
use office::clock::HandClock;
use office::scans::{Accepted, GroupConcern, Left, Sorted};
use office::{Asked, Office, Progress, SAMPLE_PASSPHRASE, SAMPLE_TODAY, Trouble};
use store::{Key, KeyCost};
use support::scanner::{Scan, Seeded, bound, printed};
use support::scans::{Paper, file, issued, tried};

fn sorted(office: &Office, bytes: &[u8]) -> Sorted {
    office.sort_scans(&[file("pindai.pdf", bytes)], &Progress::default()).unwrap().unwrap()
}

/// Good scans of pages.
fn scans(pages: &[GrayImage]) -> Vec<Vec<u8>> {
    let mut seeded = Seeded::new(3);
    pages.iter().map(|page| Scan::good().of(page, &mut seeded)).collect()
}

/// Of papers the first with so many pages, and these pages.
fn of_pages<'a>(papers: impl IntoIterator<Item = &'a Paper>, pages: std::ops::RangeInclusive<usize>) -> (Paper, Vec<GrayImage>) {
    let found = papers.into_iter().find(|paper| pages.contains(&letters::page_sizes(&paper.pdf).unwrap().len()));
    found.map_or_else(|| panic!("no paper of {pages:?} pages"), |paper| (paper.clone(), printed(&paper.pdf)))
}

/// An A4 page with a symbol of the general kind in the middle, its modules of so many points at 150 dpi.
fn with_code(said: &str, module: u32) -> GrayImage {
    let symbol = qrcode::QrCode::new(said).unwrap();
    let side = u32::try_from(symbol.width()).unwrap();
    let colours = symbol.to_colors();
    GrayImage::from_fn(2480, 3508, |x, y| {
        let (x, y) = (x.wrapping_sub(1000) / module, y.wrapping_sub(1500) / module);
        let dark = x < side && y < side && colours[(y * side + x) as usize] == qrcode::Color::Dark;
        Luma([if dark { 20 } else { 250 }])
    })
}

#[test]
fn worn_scans_find_their_paper_and_never_another() {
    let (office, papers) = issued("pindaian-aus");
    assert!(papers.len() >= 10, "{}", papers.len());
    // Many more of them are tried by the bench of the same name, in a program that is not slowed down.
    let figures = tried(&office, &papers, 8, 11);
    assert_eq!(figures.wrong, 0);
    assert!(figures.right + 1 >= figures.pages, "{} of {}: {:?}", figures.right, figures.pages, figures.left);
}

#[test]
fn issued_papers_bear_a_mark_on_every_page_and_concepts_none() {
    let (office, papers) = issued("pindaian-tanda");
    for paper in &papers {
        let case = office.case(paper.case).unwrap().case;
        let issued = case.print(&paper.print).unwrap();
        let sheet = office.sheet(&office.case(paper.case).unwrap(), issued.paper(), issued.edition, None).unwrap();
        assert_eq!(sheet.problems(), Vec::<String>::new());
        let open = office.case(paper.case).unwrap();
        let below =
            |page: &letters::Page| page.items.iter().filter(|item| item.bounds().is_some_and(|b| b.top > page.frame.bottom)).count();
        assert!(sheet.pages.iter().all(|page| below(page) > 80), "{}", issued.kind.code());
        // The concept has the same pages: the mark takes no room from the text.
        let mut without = open.clone();
        without.case.issued.clear();
        let concept = office.sheet(&without, issued.paper(), issued.edition, None).unwrap();
        assert_eq!(concept.pages.len(), sheet.pages.len(), "{}", issued.kind.code());
        assert!(concept.pages.iter().all(|page| below(page) < 20));
    }
}

#[test]
fn one_file_of_several_papers_is_split_and_recorded_in_one_go() {
    let (mut office, papers) = issued("pindaian-campur");
    let (one, ones) = of_pages(&papers, 2..=2);
    let (two, twos) = of_pages(papers.iter().filter(|paper| paper.case != one.case), 1..=1);
    let mut seeded = Seeded::new(5);
    let upside = Scan { quarters: 2, skew: 1.5, ..Scan::good() };
    let pages = [Scan::good().of(&ones[1], &mut seeded), upside.of(&twos[0], &mut seeded), Scan::good().of(&ones[0], &mut seeded)];
    let sorted = sorted(&office, &bound(&pages));
    assert_eq!(sorted.groups.len(), 2);
    assert_eq!(sorted.summary(), "3 halaman: 2 naskah dikenali, 2 siap dicatat, 0 halaman tersisa.");
    let (first, second) = (&sorted.groups[0], &sorted.groups[1]);
    assert_eq!((first.issued.digest, &first.concerns), (one.print, &vec![GroupConcern::Shuffled]));
    assert_eq!((second.issued.digest, second.concerns.len(), second.pages[0].1.turn), (two.print, 0, 180));
    assert_eq!(letters::page_sizes(first.scan.as_ref().unwrap()).unwrap().len(), 2);
    // The scan that is kept is read again, in order and upright.
    let again = office
        .sort_scans(&[file("a.pdf", first.scan.as_ref().unwrap()), file("b.pdf", second.scan.as_ref().unwrap())], &Progress::default());
    let again = again.unwrap().unwrap();
    assert!(again.groups.iter().all(|group| group.concerns.is_empty() && group.pages.iter().all(|(_, page)| page.turn == 0)), "{again:?}");

    let before = office.head_seq();
    let early = domain::acts::ids::Moment::parse_from_rfc3339("2020-01-01T08:00:00+07:00").unwrap().date_naive();
    let refused = office.record_scans(&sorted, &[Accepted { group: 0, on: SAMPLE_TODAY }, Accepted { group: 1, on: early }], "");
    let refused = refused.unwrap_err();
    assert_eq!(refused.group, Some(1));
    assert!(matches!(refused.trouble, Trouble::Refused(_) | Trouble::NeedsReason(_)), "{refused}");
    assert_eq!(office.head_seq(), before, "of the first nothing was recorded either");
    assert_eq!(office.blob(&first.scan_digest().unwrap()).unwrap(), None);

    let accepted = [Accepted { group: 0, on: SAMPLE_TODAY }, Accepted { group: 1, on: SAMPLE_TODAY }];
    let mut cases = office.record_scans(&sorted, &accepted, "").unwrap();
    cases.sort_unstable();
    let mut wanted = vec![one.case, two.case];
    wanted.sort_unstable();
    assert_eq!(cases, wanted);
    for (paper, group) in [(&one, first), (&two, second)] {
        let open = office.case(paper.case).unwrap();
        let signature = open.case.signature(open.case.print(&paper.print).unwrap()).unwrap();
        assert_eq!((signature.on, signature.scan), (SAMPLE_TODAY, group.scan_digest()));
        assert_eq!(office.blob(&group.scan_digest().unwrap()).unwrap().as_deref(), group.scan.as_ref().map(|scan| scan.as_slice()));
        let signs = open.entries.iter().filter(|entry| matches!(&entry.event, Event::PaperSigned { digest, .. } if *digest == paper.print));
        assert_eq!(signs.count(), 1);
    }
    assert_eq!(office.elsewhere().check(&store::Pace::full(), &office::Resumed::after(None)), []);
    // Dropped once more, the very same scan is known and another one is not taken.
    let known = self::sorted(&office, &bound(&pages));
    assert_eq!(known.groups[1].concerns, [GroupConcern::Known]);
    let other = self::sorted(&office, &bound(&scans(&twos)));
    assert_eq!(other.groups[0].concerns, [GroupConcern::HasScan(SAMPLE_TODAY)]);
    assert!(
        office
            .record_scans(&other, &[Accepted { group: 0, on: SAMPLE_TODAY }], "")
            .unwrap_err()
            .to_string()
            .contains("pindaian lama tetap dipakai")
    );
}

#[test]
fn a_signature_without_its_scan_keeps_its_day() {
    let (mut office, papers) = issued("pindaian-lengkapi");
    let (paper, drawn) = of_pages(&papers, 1..=1);
    let day = SAMPLE_TODAY;
    office.perform(Some(paper.case), Wish::SignPaper { digest: paper.print, on: day, scan: None }, "").unwrap();
    let found = sorted(&office, &bound(&scans(&drawn)));
    assert!(found.groups[0].standing().ends_with("menunggu pindaian"), "{}", found.groups[0].standing());
    office.record_scans(&found, &[Accepted { group: 0, on: day.pred_opt().unwrap() }], "").unwrap();
    let case = office.case(paper.case).unwrap().case;
    let signature = case.signature(case.print(&paper.print).unwrap()).unwrap();
    assert_eq!((signature.on, signature.scan), (day, found.groups[0].scan_digest()));
}

#[test]
fn missing_doubled_and_unmarked_pages_are_told_and_given_by_hand() {
    let (office, papers) = issued("pindaian-kurang");
    let (paper, drawn) = of_pages(&papers, 3..=5);
    let count = u32::try_from(drawn.len()).unwrap();
    // The mark of page two is covered; page one is there twice.
    let mut covered = drawn.clone();
    for (x, y, point) in covered[1].enumerate_pixels_mut() {
        if x > 1900 && y > 3150 {
            point.0 = [if (x / 9 + y / 9) % 2 == 0 { 30 } else { 250 }];
        }
    }
    let mut pages = scans(&covered);
    pages.push(pages[0].clone());
    let mut found = sorted(&office, &bound(&pages));
    assert_eq!(found.groups.len(), 1);
    assert_eq!(found.groups[0].concerns, [GroupConcern::Double(vec![1]), GroupConcern::Missing(vec![2])]);
    assert!(!found.groups[0].is_ready() && found.groups[0].scan.is_none());
    let told = found.groups[0].told(&GroupConcern::Missing(vec![2]));
    assert!(told.starts_with(&format!("Halaman 2 dari {count} belum ada.")), "{told}");
    assert_eq!((found.left[0].why.clone(), found.left[0].between), (Left::Unmarked, Some(0)), "offered, never taken unasked");
    assert_eq!(found.place(found.left[0].page), "pindai.pdf, halaman 2");
    // A place that is taken stays.
    let taken = office.give_page(&mut found, 0, paper.case, paper.print, Some(1));
    assert!(taken.unwrap_err().to_string().contains("Halaman 1 sudah ada"));
    assert!(office.give_page(&mut found, 0, paper.case, paper.print, Some(count + 1)).is_err());
    assert!(office.give_page(&mut found, 0, paper.case, Digest([7; 32]), None).is_err());
    office.give_page(&mut found, 0, paper.case, paper.print, Some(2)).unwrap();
    assert_eq!((found.left.len(), found.groups[0].is_ready()), (0, true));
    // The other scan of page one instead.
    let first = found.groups[0].pages[0].1;
    office.use_double(&mut found, 0, 0).unwrap();
    assert_ne!(found.groups[0].pages[0].1, first);
}

#[test]
fn what_is_no_paper_of_this_register_is_told_and_taken_for_none() {
    let (mut office, papers) = issued("pindaian-asing");
    let (paper, drawn) = of_pages(&papers, 1..=1);
    let case = office.case(paper.case).unwrap().case;
    let code = u32::from_str_radix(&case.print(&paper.print).unwrap().code.replace('-', ""), 16).unwrap();
    let other = Mark { print: letters::mark::Print { register: 77, file: 26 << 17 | 31, code }, page: 1, pages: 1 };
    let white = GrayImage::from_pixel(1240, 1754, Luma([246]));
    let photo = GrayImage::from_fn(1240, 1754, |x, y| Luma([u8::try_from((x * x / 90 + y * 3 + (x ^ y)) % 256).unwrap()]));
    let pages = [
        with_code("https://contoh.go.id/aduan?id=31", 12),
        with_code("TU0123456789ABCDEFGH", 12),
        with_code(&other.write().unwrap(), 12),
        white,
        photo,
    ];
    let found = sorted(&office, &bound(&scans(&pages)));
    assert!(found.groups.is_empty());
    let why: Vec<&Left> = found.left.iter().map(|left| &left.why).collect();
    let url = Left::OtherCode("https://contoh.go.id/aduan?id=31".to_owned());
    assert_eq!(why, [&url, &Left::NoMark, &Left::OtherRegister, &Left::Blank, &Left::Unmarked]);
    assert!(found.left.iter().all(|left| left.told().ends_with('.')));
    // A page of another register is given to no paper, not even by hand.
    let mut found = found;
    let given = office.give_page(&mut found, 2, paper.case, paper.print, None).unwrap_err();
    assert!(given.to_string().contains("register lain"), "{given}");

    // A paper of a register that began at another moment.
    let folder = support::folder("pindaian-lain");
    let clock = HandClock::at(support::moment(SAMPLE_TODAY, 9));
    let (elsewhere, _) = Office::create(&folder, "kata-sandi-lain", KeyCost::CHEAP, Box::new(clock), false).unwrap();
    let at_others = sorted(&elsewhere, &bound(&scans(&drawn)));
    assert_eq!(at_others.left[0].why, Left::OtherRegister);

    // A print that was replaced: the sheet was issued anew.
    let (sheet, pages) = papers
        .iter()
        .find_map(|paper| {
            let case = office.case(paper.case).unwrap().case;
            let print = case.print(&paper.print).unwrap();
            (print.kind == LetterKind::VerificationSheet && print.edition == Edition::Internal)
                .then(|| (paper.clone(), printed(&paper.pdf)))
        })
        .unwrap_or_else(|| (paper.clone(), drawn.clone()));
    let mut renewed = office.case(sheet.case).unwrap().case.print(&sheet.print).unwrap().clone();
    renewed.digest = Digest([9; 32]);
    renewed.code = "0000-0001".to_owned();
    renewed.words = Some(Digest([8; 32]));
    if office.perform(Some(sheet.case), Wish::Issue(renewed), "Percobaan").is_ok() {
        let old = sorted(&office, &bound(&scans(&pages)));
        assert!(old.left.iter().all(|left| matches!(left.why, Left::Replaced { .. })), "{:?}", old.left);
        assert!(old.left[0].told().contains("tidak berlaku lagi"));
    } else {
        panic!("no sheet could be issued anew");
    }
}

#[test]
fn what_is_no_scan_is_told_by_its_file() {
    let (office, papers) = issued("pindaian-rusak");
    let (_, drawn) = of_pages(&papers, 1..=1);
    let whole = bound(&scans(&drawn));
    let mut huge = Vec::new();
    let white = image::RgbImage::from_pixel(9_000, 7_000, image::Rgb([255; 3]));
    image::DynamicImage::from(white).write_to(&mut std::io::Cursor::new(&mut huge), image::ImageFormat::Png).unwrap();
    for (bytes, told) in [
        (&b""[..], "berkasnya kosong"),
        (b"MZ\x90\x00", "bukan PDF, JPG, atau PNG"),
        (b"II\x2a\x00abcdef", "TIFF"),
        (b"%PDF-1.7 rusak", "rusak"),
        (&whole[..whole.len() / 3], "rusak"),
        (&huge, "memori"),
        (b"\xff\xd8\xff\xe0 rusak", "rusak"),
    ] {
        let found = sorted(&office, bytes);
        assert!(found.groups.is_empty() && found.left.is_empty(), "{told}");
        assert!(
            found.unread.len() == 1 && found.unread[0].starts_with("pindai.pdf: ") && found.unread[0].contains(told),
            "{:?}",
            found.unread
        );
    }
    // A folder is read by the names in it, a bad file beside a good one costs nothing, and what is given up is nothing.
    let path = file("10.pdf", &whole);
    std::fs::write(path.with_file_name("9.jpg"), &scans(&drawn)[0]).unwrap();
    std::fs::write(path.with_file_name("1.txt"), b"catatan").unwrap();
    let folder = path.parent().unwrap().to_owned();
    let found = office.sort_scans(std::slice::from_ref(&folder), &Progress::default()).unwrap().unwrap();
    let names: Vec<&str> = found.files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!((names, found.unread.len(), found.groups.len()), (vec!["9.jpg", "10.pdf"], 1, 1));
    assert_eq!(found.groups[0].doubles.len(), 1);
    let given_up = Progress::default();
    given_up.give_up();
    assert!(office.elsewhere().sort_scans(&[folder], &given_up).unwrap().is_none());
}

#[test]
fn a_paper_that_can_no_longer_be_recorded_is_told_by_its_reason() {
    let (mut office, papers) = issued("pindaian-usang");
    let scanned = |pdf: &[u8]| bound(&scans(&printed(pdf)[..1]));
    let why = |office: &Office, scan: &[u8]| {
        let found = sorted(office, scan);
        assert!(found.groups.is_empty() && found.left.len() == 1, "{found:?}");
        (found.left[0].why.clone(), found.left[0].told())
    };

    // The signature on a report of the evaluation is recorded nowhere.
    let today = office.today();
    office.issue_evaluation(Asked { period: Period::month(2026, 9).unwrap(), known_on: today }, "", "").unwrap();
    let report = office.issued_evaluation(0).unwrap().bytes;
    let (left, told) = why(&office, &scanned(&report));
    assert_eq!(left, Left::Report("Bulan September Tahun 2026".to_owned()));
    assert!(told.starts_with("Laporan Monitoring dan Evaluasi Bulan September"), "{told}");

    // The file of a case was destroyed after its retention.
    let old = CaseNo { year: 2026, serial: 31 };
    let paper = papers.iter().find(|paper| paper.case == old).unwrap();
    let scan = scanned(&paper.pdf);
    let folder = office.folder().to_owned();
    drop(office);
    let clock = HandClock::at(support::moment(support::day(10, 13).with_year(2031).unwrap(), 9));
    let mut office = Office::open(&folder, &Key::Passphrase(SAMPLE_PASSPHRASE), Box::new(clock)).unwrap();
    let years = [ComplaintClass::Supervisory, ComplaintClass::Ordinary].map(|class| (class, 5)).into();
    office.perform(None, Wish::SetRetention(Retention { decree: "Keputusan Kepala BPS tentang JRA".into(), years }), "").unwrap();
    let plan = office.plan_destruction(&[old], "BA-1/2031", "Persetujuan Kepala ANRI 1/2031").unwrap();
    office.destroy(plan).unwrap();
    let (left, told) = why(&office, &scan);
    assert_eq!(left, Left::Destroyed(old));
    assert!(told.contains("dimusnahkan"), "{told}");
}
