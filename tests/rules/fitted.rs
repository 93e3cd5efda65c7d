//! How many pages papers take on which the whole head of the office stands: logo, three lines of address.

use domain::acts::ids::CaseNo;
use domain::acts::paper::{Edition, LetterKind};
use domain::rules::wish::Wish;
use office::{Office, SAMPLE_PASSPHRASE, make_sample};
use store::KeyCost;

use support::folder;

/// The training register of an office that prints everything in its head.
fn with_full_letterhead(name: &str) -> Office {
    let mut office = make_sample(&folder(name), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let mut profile = office.book().office.clone();
    "Jalan Contoh Nomor 16, Kelurahan Umpama Tengah, Kecamatan Lubuk Linggau Barat I, Kota Lubuk Linggau, Provinsi Sumatera Selatan 31614"
        .clone_into(&mut profile.address);
    "(0800) 000 0000, Faksimile (0800) 000 0001".clone_into(&mut profile.phone);
    "kantor.lubuklinggau@contoh.invalid".clone_into(&mut profile.email);
    "https://lubuklinggau.contoh.invalid".clone_into(&mut profile.website);
    office.perform(None, Wish::SetOffice(Box::new(profile)), "Kepala surat dilengkapi").unwrap();
    office.set_logo(&support::root().join("assets/icon/tuntas.png")).unwrap();
    office
}

/// The most pages of a paper that has no more to say than the training cases say; none for those that grow with the case.
fn most(kind: LetterKind) -> Option<usize> {
    match kind {
        LetterKind::Receipt
        | LetterKind::Disposition
        | LetterKind::Summons
        | LetterKind::CompletionRequest
        | LetterKind::CompletionReminder
        | LetterKind::Forwarding
        | LetterKind::ForwardingNotice
        | LetterKind::LapseNotice
        | LetterKind::VerificationSheet
        | LetterKind::Minutes => Some(1),
        LetterKind::ResultNotice | LetterKind::Assignment | LetterKind::CoverNote => Some(2),
        _ => None,
    }
}

#[test]
fn with_the_whole_head_of_the_office_a_letter_stays_on_its_pages() {
    let office = with_full_letterhead("kop");
    let (mut seen, mut longer) = (0, Vec::new());
    for serial in 31..=40 {
        let Ok(open) = office.case(CaseNo { year: 2026, serial }) else { continue };
        for paper in open.case.papers() {
            for edition in Edition::ALL.iter().copied() {
                let Some(most) = most(paper.kind) else { continue };
                let sheet = office.sheet(&open, paper, edition, None).unwrap();
                assert_eq!(sheet.problems(), Vec::<String>::new(), "{serial} {:?}", paper.kind);
                seen += 1;
                if sheet.pages.len() > most {
                    longer.push(format!("{serial} {:?} {edition:?}: {} pages", paper.kind, sheet.pages.len()));
                }
                let last: Vec<String> = sheet.pages.last().map(letters::Page::lines).unwrap_or_default();
                let words = last.iter().filter(|line| !line.contains("Halaman")).count();
                assert!(words > 5, "{serial} {:?}: a signature stands alone: {last:?}", paper.kind);
            }
        }
    }
    assert!(seen > 40, "{seen}");
    assert_eq!(longer, Vec::<String>::new());
}
