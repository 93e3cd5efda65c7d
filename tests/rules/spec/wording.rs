//! A wording is kept only when it can be used, whoever asks.

use domain::rules::wish::Wish;
use office::{Office, SAMPLE_PASSPHRASE, Trouble, Worded, make_sample};
use papers::proposed::{CLAUSES, SHIPPED_CLAUSES};
use store::KeyCost;
use support::folder;

fn set(office: &mut Office, name: &str, text: Option<&str>) -> Result<(), String> {
    let wish = Wish::SetTemplate { name: name.into(), text: text.map(str::to_owned) };
    match office.perform(None, wish, "") {
        Ok(_) => Ok(()),
        Err(Trouble::Wording(why)) => Err(why),
        Err(other) => panic!("{other:?}"),
    }
}

#[test]
fn a_wording_that_cannot_be_used_is_refused_at_the_door() {
    let mut office = make_sample(&folder("kata-kata"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let paper = papers::decision::PAPER.paper.template;

    let head = office.head_seq();
    let clauses = set(&mut office, CLAUSES, Some(&SHIPPED_CLAUSES.replacen("{nomor}", "{nama}", 2)));
    assert!(clauses.unwrap_err().contains("baris 12: tanda {nama} tidak dikenal"));
    let template = set(&mut office, paper, Some("@judul Keputusan\n\n{keputusan.tak_ada}\n"));
    assert!(template.unwrap_err().contains("baris 3"));
    assert!(set(&mut office, "naskah-lain", Some("@judul Naskah lain")).unwrap_err().contains("naskah-lain"));
    assert_eq!(office.head_seq(), head, "nothing was recorded");

    let own = SHIPPED_CLAUSES.replacen("Penyelesaian", "Penuntasan", 1);
    set(&mut office, CLAUSES, Some(&own)).unwrap();
    assert_eq!(office.own_wording(Worded::Clauses), Some(own.as_str()));
    set(&mut office, CLAUSES, None).unwrap();
    assert_eq!(office.own_wording(Worded::Clauses), None);
}

#[test]
fn every_shipped_wording_can_be_used_and_has_a_name_of_its_own() {
    let office = make_sample(&folder("kata-bawaan"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let mut names: Vec<&str> = Worded::all().map(Worded::name).collect();
    for worded in Worded::all() {
        office.try_wording(worded, worded.shipped()).unwrap_or_else(|why| panic!("{}: {why}", worded.title()));
    }
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count);
}

#[test]
fn a_trouble_keeps_its_cause_and_ends_each_sentence_once() {
    use std::error::Error as _;

    let trouble = Trouble::from(letters::LetterError::Image);
    assert_eq!(
        trouble.to_string(),
        "Naskah belum dapat disusun: Gambar logo rusak; pasang kembali logo kantor di Pengaturan. Data kasus aman; betulkan isiannya, lalu ekspor lagi."
    );
    assert_eq!(trouble.source().unwrap().to_string(), letters::LetterError::Image.to_string());
    let trouble = Trouble::File { path: "surat.pdf".into(), source: std::io::Error::other("listrik padam") };
    assert_eq!(trouble.source().unwrap().to_string(), "listrik padam");
    assert!(Trouble::NotIssued.source().is_none());
}

#[test]
fn the_guideline_decrees_nothing_and_the_concept_repeals_what_is_in_force() {
    let folder = folder("pedoman");
    let mut office = make_sample(&folder, SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let guideline = office.house_sheet(&papers::guideline::PAPER).unwrap().running_text();
    assert!(guideline.contains("ditetapkan dengan Keputusan Kepala Badan Pusat Statistik Kota Lubuk Linggau Nomor 062.N/KPA/2024"));
    for word in ["MEMUTUSKAN", "NOMOR", "NIP", "Ditetapkan di", "KESATU"] {
        assert!(!guideline.contains(word), "a decree that never was: {word}");
    }
    let concept = |office: &Office| office.house_sheet(&papers::guideline::CONCEPT).unwrap();
    let sheet = concept(&office);
    let text = sheet.running_text();
    assert!(sheet.to_text().contains("KONSEP") && !text.contains("NOMOR 062.N/KPA/2024"), "{text}");
    assert!(
        text.contains("NOMOR …") && text.contains("Nomor 062.N/KPA/2024 tentang Pedoman Monitoring Evaluasi SP4N LAPOR dicabut"),
        "{text}"
    );
    // An office without a decree repeals none.
    let other: Vec<String> = office.book().legal_basis.iter().filter(|rule| !rule.contains("Pedoman")).cloned().collect();
    office.perform(None, Wish::SetLegalBasis(other), "Pedoman belum ditetapkan").unwrap();
    let text = concept(&office).running_text();
    assert!(!text.contains("dicabut") && text.contains("KELIMA : Keputusan ini mulai berlaku pada tanggal ditetapkan."), "{text}");
}

#[test]
fn the_decree_in_force_is_kept_as_a_scan_and_comes_out_as_it_was_signed() {
    let folder = folder("pindaian-keputusan");
    let mut office = make_sample(&folder, SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    assert!(office.decree_scan().unwrap_err().to_string().contains("belum ada di register"));
    let file = folder.join("keputusan.pdf");
    let scan = letters::pdf(&office.house_sheet(&papers::guideline::PAPER).unwrap()).unwrap();
    std::fs::write(&file, &scan).unwrap();
    office.set_decree_scan(&file).unwrap();
    let kept = office.book().office.decree_scan;
    assert_eq!(kept, Some(domain::acts::ids::Digest(store::digest_of(&scan))));
    let out = office.decree_scan().unwrap();
    assert!(out.is_paper() && letters::page_sizes(&out.bytes).unwrap() == letters::page_sizes(&scan).unwrap());
    // A sound is no scan, and the old one stays.
    std::fs::write(&file, [b"ID3".as_slice(), &[0; 64]].concat()).unwrap();
    assert!(office.set_decree_scan(&file).unwrap_err().to_string().contains("Pindaian lama tetap dipakai"));
    assert_eq!(office.book().office.decree_scan, kept);
    // The register knows the file as its own, and so does a copy of it.
    assert!(office.check().iter().all(|checked| !checked.serious), "{:?}", office.check());
}
