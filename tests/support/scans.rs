//! Scans of the papers of a register, and how many of their pages find their paper.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use domain::acts::ids::{CaseNo, Digest};
use domain::acts::paper::Edition;
use office::clock::HandClock;
use office::{CaseFilter, Office, Progress, SAMPLE_PASSPHRASE, SAMPLE_TODAY, make_sample};
use store::{Key, KeyCost};

use crate::scanner::{Scan, Seeded, bound, printed_page};
use crate::{folder, moment};

/// An issued paper.
#[derive(Clone, Debug)]
pub struct Paper {
    /// Its case.
    pub case: CaseNo,
    /// Its print.
    pub print: Digest,
    /// The bytes that are kept.
    pub pdf: Vec<u8>,
}

/// The training register with every paper issued that can be, and those that wait for a signature.
pub fn issued(name: &str) -> (Office, Vec<Paper>) {
    let folder = folder(name);
    drop(make_sample(&folder, SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap());
    let clock = HandClock::at(moment(SAMPLE_TODAY, 17));
    let mut office = Office::open(&folder, &Key::Passphrase(SAMPLE_PASSPHRASE), Box::new(clock)).unwrap();
    let mut papers = Vec::new();
    for card in office.cards(&CaseFilter::default(), 0, 0).unwrap() {
        for paper in office.case(card.no).unwrap().case.papers(office.book()) {
            for edition in Edition::ALL {
                // What is not ripe, not numbered or tells a name stays a concept.
                drop(office.issue(card.no, paper, *edition, "Percobaan pindaian"));
                let case = office.case(card.no).unwrap().case;
                let Some(issued) = case.standing_print(paper, *edition).filter(|issued| case.signature(issued).is_none()) else { continue };
                let pdf = office.blob(&issued.digest).unwrap().unwrap();
                papers.push(Paper { case: card.no, print: issued.digest, pdf });
            }
        }
    }
    (office, papers)
}

/// Writes a file into a folder of its own.
pub fn file(name: &str, bytes: &[u8]) -> PathBuf {
    let folder = folder("pindaian");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

/// What became of scanned pages.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    /// Pages that were scanned.
    pub pages: usize,
    /// Those that were given to their paper, in their place.
    pub right: usize,
    /// Those that were given to another paper or place.
    pub wrong: usize,
    /// Those that were left over, with the scan.
    pub left: Vec<(Scan, String)>,
    /// Time of reading and sorting.
    pub time: Duration,
}

/// Scans so many worn pages of papers, ten to a file, and sorts them.
pub fn tried(office: &Office, papers: &[Paper], pages: usize, seed: u64) -> Figures {
    let mut seeded = Seeded::new(seed);
    let numbers = |paper: &Paper| (0..letters::page_sizes(&paper.pdf).unwrap().len()).collect::<Vec<_>>();
    let all: Vec<(&Paper, usize)> = papers.iter().flat_map(|paper| numbers(paper).into_iter().map(move |at| (paper, at))).collect();
    let mut figures = Figures::default();
    while figures.pages < pages {
        let mut truth = Vec::new();
        let mut scans = Vec::new();
        for _ in 0..10.min(pages - figures.pages) {
            let (paper, at) = all[seeded.one_of(all.len())];
            let scan = Scan::worn(&mut seeded);
            scans.push(scan.of(&printed_page(&paper.pdf, at), &mut seeded));
            truth.push((paper, u32::try_from(at + 1).unwrap(), scan));
        }
        let path = file("campuran.pdf", &bound(&scans));
        let begun = Instant::now();
        let sorted = office.sort_scans(&[path], &Progress::default()).unwrap().unwrap();
        figures.time += begun.elapsed();
        figures.pages += truth.len();
        assert_eq!(sorted.unread, Vec::<String>::new());
        for group in &sorted.groups {
            for (number, page) in group.pages.iter().chain(&group.doubles) {
                let (paper, wanted, scan) = &truth[page.at];
                let upright = u16::from((4 - scan.quarters) % 4) * 90;
                let right = (paper.case, paper.print, *wanted, upright) == (group.case, group.issued.digest, *number, page.turn);
                if right { figures.right += 1 } else { figures.wrong += 1 }
            }
        }
        figures.left.extend(sorted.left.iter().map(|left| (truth[left.page.at].2.clone(), left.told())));
    }
    figures
}
