//! How many pages papers take on which the whole head of the office stands: logo, three lines of address.

use domain::acts::ids::CaseNo;
use domain::acts::paper::{Edition, LetterKind};
use domain::rules::wish::Wish;
use office::{Office, SAMPLE_PASSPHRASE, Trouble, make_sample};
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
        for paper in open.case.papers(office.book()) {
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

/// A picture file of one colour.
fn png(width: u32, height: u32, point: &[u8], kind: image::ExtendedColorType) -> Vec<u8> {
    let mut bytes = Vec::new();
    let points = point.repeat(usize::try_from(width * height).unwrap());
    let encoder = image::codecs::png::PngEncoder::new(&mut bytes);
    image::ImageEncoder::write_image(encoder, &points, width, height, kind).unwrap();
    bytes
}

/// Black, half transparent.
fn picture(width: u32, height: u32) -> Vec<u8> {
    png(width, height, &[0, 0, 0, 128], image::ExtendedColorType::Rgba8)
}

#[test]
fn a_logo_is_scaled_or_refused_in_a_sentence_and_the_old_one_stays() {
    let folder = folder("logo");
    let mut office = make_sample(&folder, SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let file = folder.join("logo.png");
    let set = |office: &mut Office, bytes: &[u8]| -> Result<(), Trouble> {
        std::fs::write(&file, bytes).unwrap();
        office.set_logo(&file).map(drop)
    };
    set(&mut office, &picture(20_000, 200)).unwrap();
    let kept = office.book().office.logo;
    let sheet = office.house_sheet(&papers::how_to_report::PAPER).unwrap();
    let drawn = sheet.pages[0].items.iter().find_map(|item| match item {
        letters::Item::Image { image, .. } => Some(image.clone()),
        _ => None,
    });
    let drawn = drawn.unwrap();
    assert!(drawn.width <= 284, "a logo is kept no finer than it is printed: {}", drawn.width);
    assert!(drawn.rgb.iter().all(|part| (120..=135).contains(part)), "half transparent black on white paper is grey");
    for (bytes, said) in [
        (b"%PDF-1.4 bukan gambar".to_vec(), "bukan gambar PNG atau JPG"),
        (picture(1, 1), "terlalu kecil: 1 × 1 piksel"),
        (png(4_100, 4_100, &[255], image::ExtendedColorType::L8), "paling banyak 4.000 piksel"),
    ] {
        let Err(refused) = set(&mut office, &bytes).map_err(|error| error.to_string()) else { panic!("{said} was not said") };
        assert!(refused.contains(said) && refused.contains("Logo lama tetap dipakai"), "{refused}");
        assert_eq!(office.book().office.logo, kept);
    }
}
