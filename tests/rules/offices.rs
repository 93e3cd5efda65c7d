//! Another office, from its profile: every paper of the training cases is its own, and nothing of the first office stands in any of them.

use std::path::PathBuf;

use domain::acts::paper::Edition;
use domain::acts::series::SeriesCode;
use domain::acts::style::PaperSize;
use office::clock::HandClock;
use office::{CaseFilter, Office, Profile, SAMPLE_PASSPHRASE, SAMPLE_TODAY, Trouble, make_sample, make_sample_of};
use store::{Key, KeyCost};

use support::{day, folder, moment};

/// What stands on papers of the office of the decree and of no other.
const FIRST: [&str; 17] = [
    "linggau",
    "lubuk",
    "sumatera",
    "palembang",
    "16740",
    "n/kpa",
    "062.n",
    "pw.140",
    "kp.650",
    "hm.310",
    "kp.370",
    "kp.380",
    "pr.640",
    "kepalawan",
    "fiktiana",
    "umpamawati",
    "bps kota",
];

fn second() -> PathBuf {
    support::root().join("tests/offices/tirta.toml")
}

/// A file of its own.
fn file(name: &str, text: impl AsRef<[u8]>) -> PathBuf {
    let folder = folder(name);
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("berkas");
    std::fs::write(&path, text).unwrap();
    path
}

fn profile() -> Profile {
    let (read, faults) = Profile::read(&second(), Profile::blank().unwrap()).unwrap();
    assert_eq!(faults, []);
    let (sound, refused) = read.sound(moment(day(8, 31), 8)).unwrap();
    assert_eq!(refused, Vec::<String>::new());
    sound
}

#[test]
fn every_paper_of_another_office_is_its_own() {
    let folder = folder("kantor-kedua");
    drop(make_sample_of(&folder, SAMPLE_PASSPHRASE, KeyCost::CHEAP, &profile()).unwrap());
    let office = Office::open(&folder, &Key::Passphrase(SAMPLE_PASSPHRASE), Box::new(HandClock::at(moment(SAMPLE_TODAY, 17)))).unwrap();
    let first = make_sample(&support::folder("kantor-pertama"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let mut papers = 0;
    let mut own = |name: &str, text: &str| {
        let small = text.to_lowercase();
        for word in FIRST {
            assert!(!small.contains(word), "{name}: “{word}” in\n{text}");
        }
        papers += 1;
    };
    for card in office.cards(&CaseFilter::default(), 0, 0).unwrap() {
        let open = office.case(card.no).unwrap();
        let ripe = open.case.papers(office.book());
        assert_eq!(ripe, first.case(card.no).unwrap().case.papers(first.book()), "{}", card.no);
        for paper in ripe {
            for edition in [Edition::Internal, Edition::Masked] {
                let sheet = office.sheet(&open, paper, edition, None).unwrap();
                assert_eq!(sheet.problems(), Vec::<String>::new(), "{paper:?}");
                own(&format!("{} {paper:?} {edition:?}", card.no), &sheet.to_text());
            }
        }
        own("perhitungan", &pdf_text(&office.reckoning_paper(card.no).unwrap().bytes));
    }
    for paper in papers::OF_OFFICE {
        own(paper.paper.stem, &pdf_text(&office.house_paper(paper).unwrap().bytes));
    }
    assert!(papers > 120, "{papers}");
    let report = office.case("ADU-2026-0031".parse().unwrap()).unwrap().case.report.number.clone();
    assert_eq!(report, "T-108/HK.210/34990/IX/2026");
}

/// The text of a PDF, by a reader that is not ours, where there is one.
fn pdf_text(bytes: &[u8]) -> String {
    let path = file("teks-naskah", bytes);
    let out = std::process::Command::new("pdftotext").args(["-layout"]).arg(&path).arg("-").output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap()
}

#[test]
fn a_profile_is_written_as_it_is_read() {
    for known in [Profile::shipped().unwrap(), profile()] {
        let path = file("profil", known.written());
        let (read, faults) = Profile::read(&path, Profile::blank().unwrap()).unwrap();
        assert_eq!((read, faults), (known, Vec::new()));
    }
}

#[test]
fn a_bad_line_is_named_and_loses_nothing_else() {
    let text = std::fs::read_to_string(second()).unwrap();
    let spoilt = text
        .replace("kode_unit = \"34990\"", "kode_unit = 34990")
        .replace("tempat = \"Wanasari\"", "tempatnya = \"Wanasari\"\ntempat = \"Wanasari\"")
        .replace("kertas = \"F4 (folio)\"", "kertas = \"A5\"")
        .replace("maksimum = \"3 minggu\"", "maksimum = \"tiga minggu\"")
        .replace("peran = \"Ketua Tim\"", "peran = \"Ketua\"")
        .replace("mulai = 2025-06-02", "mulai = 2025-06-31")
        .replace("[klasifikasi]", "[klasifikasi]\nlama =");
    let path = file("profil-rusak", &spoilt);
    let (read, faults) = Profile::read(&path, Profile::blank().unwrap()).unwrap();
    let line = |of: &str| spoilt.lines().position(|line| line.contains(of)).unwrap() + 1;
    let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
    for (of, what) in [
        ("kode_unit = 34990", "kode_unit: jenis isiannya lain"),
        ("tempatnya", "“tempatnya” tidak dikenal di [kantor]"),
        ("A5", "kertas: pilihan “A5” tidak ada; yang ada: A4, F4 (folio)"),
        ("tiga minggu", "maksimum: lama waktunya tidak dimengerti"),
        ("peran = \"Ketua\"", "peran: pilihan “Ketua” tidak ada; yang ada: Kepala, Ketua Tim"),
        ("2025-06-31", "tidak terbaca"),
        ("lama =", "tidak terbaca"),
    ] {
        let wanted = format!("baris {}: {what}", line(of));
        assert!(told.iter().any(|told| told.starts_with(&wanted)), "{wanted} in {told:#?}");
    }
    assert_eq!(told.len(), 7, "{told:#?}");
    assert_eq!(read.names.complaints, "HK.210");
    assert_eq!((read.office.place.as_str(), read.office.address.as_str()), ("Wanasari", "Jalan Melati Nomor 12, Wanasari 55899"));
    assert_eq!((read.people.len(), read.style.paper, read.style.invocation), (3, PaperSize::A4, true));
    let sop = read.standard.limit("sop-45").unwrap();
    assert_eq!(sop.min, Some(domain::acts::length::Length::Weeks(2)));
    assert_eq!(read.series.iter().find(|series| series.code == SeriesCode::Decree).unwrap().template, "{seri}-{urut}-{tahun}");
    let noise = "baris ini bukan profil\n".repeat(200);
    let (read, faults) = Profile::read(&file("profil-derau", noise), Profile::blank().unwrap()).unwrap();
    assert!(read == Profile::blank().unwrap() && faults.len() == 101, "{}", faults.len());
}

#[test]
fn a_profile_without_what_every_office_needs_begins_nothing() {
    let path = file("profil-kosong", "[kantor]\ninstansi = \"BADAN PUSAT STATISTIK\"\n");
    let (read, faults) = Profile::read(&path, Profile::blank().unwrap()).unwrap();
    assert_eq!(faults, []);
    let Err(Trouble::BadFile { reason }) = read.sound(moment(day(8, 31), 8)) else { panic!() };
    for told in ["[kantor] wilayah: ", "[kantor] kode_unit: ", "[sebutan] atasan: ", "Tidak ada register yang dibuat"] {
        assert!(reason.contains(told), "{told} in {reason}");
    }
    // What only one part needs is left out by itself.
    let mut odd = profile();
    odd.series[0].template = "tanpa urutan".to_owned();
    odd.wording.insert("keputusan".to_owned(), "@judul {tak.ada}".to_owned());
    let (sound, refused) = odd.sound(moment(day(8, 31), 8)).unwrap();
    assert_eq!(refused.len(), 2, "{refused:?}");
    assert!(refused[0].starts_with("[seri.surat]") && refused[1].starts_with("[kata_kata keputusan]"), "{refused:?}");
    assert_eq!(sound.wording.len(), 0);
}

#[test]
fn an_office_that_stands_takes_over_what_differs_and_nothing_twice() {
    let mut office = make_sample(&folder("ambil-alih"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let (head, files) = (office.head_seq(), office.profile_files().unwrap());
    let path = file("ambil-alih-berkas", &files[0].1);
    let same = office.try_profile(&path).unwrap();
    assert!(same.is_empty() && same.left_out().count() == 0, "{same:?}");

    let text = String::from_utf8(files[0].1.clone()).unwrap();
    let changed = text
        .replace("tempat = \"Lubuk Linggau\"", "tempat = \"Lubuklinggau\"\nlogo = \"tidak ada.png\"")
        .replace("Rekaan Catatmana, S.Si.", "Rekaan Catatmana, S.Si., M.Stat.")
        .replace("laporan = \"PR.640\"", "laporan = \"bukan kode\"");
    std::fs::write(&path, changed).unwrap();
    let preview = office.try_profile(&path).unwrap();
    assert_eq!(preview.changes.len(), 2, "{:?}", preview.changes);
    let left_out: Vec<String> = preview.left_out().collect();
    assert!(left_out.iter().any(|line| line.starts_with("[kantor] logo: ")), "{left_out:?}");
    assert!(left_out.iter().any(|line| line.starts_with("[sebutan] laporan: ")), "{left_out:?}");
    assert_eq!(office.head_seq(), head, "a trial records nothing");
    office.take_profile(preview, "Nama dibetulkan menurut ijazah").unwrap();
    assert_eq!(office.book().office.place, "Lubuklinggau");
    let people = &office.book().people;
    assert!(people.len() == 4 && people.iter().any(|person| person.id.0 == "P3" && person.name.ends_with("M.Stat.")), "{people:?}");
    assert_eq!(office.book().names.reports, "PR.640");
}
