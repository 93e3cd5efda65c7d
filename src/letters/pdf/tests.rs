//! Papers as PDF/A-2a and PDF/UA-1: every template of the program, the tags of each kind of block, and a checker that finds what is broken.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use lopdf::{Document, Object, ObjectId};

use self::check::{faults, spoken};
use super::bind::{Part, bind, overlay};
use super::pdf;
use crate::linebreak::PARTED;
use crate::look::{Initials, Look, Seal};
use crate::sheet::Item;
use crate::specimen::{Sample, specimen};
use crate::structure::Structure;
use crate::{Facts, Image, Measures, Sheet, TableFact, TextFact, compose, picture_sheet, ruled_sheet, stamped_page};

mod broken;
mod check;
mod leftward;

fn moment() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-09-28T10:15:00+07:00").unwrap()
}

/// Facts with a logo and a watermark.
fn facts(tail: &str, members: usize, rows: usize) -> Facts {
    let mut facts = specimen(moment(), Sample { tail, members, rows });
    facts.logo = Some(Arc::new(Image { width: 20, height: 30, rgb: vec![90; 1800] }));
    facts.watermark = Some("CONTOH".to_owned());
    facts
}

fn set(text: &str, facts: &Facts) -> Sheet {
    compose("uji.surat", text, &Measures::REPORT, facts).unwrap()
}

/// A paper with every kind of block.
const ALL: &str = "@kop\n@judul Satu\n@kepala Dua\n\n@bertanggal {kantor.kota}, 3 Mei 2026\n@isian Nomor | 7\n@isian Hal | Uji\n\nTeks pertama.\n\n\
    @daftar angka | keputusan.diktum\n@bab I | Pembuka\n@sub A. Umum\nTeks kedua.\n@klausul Menimbang | huruf | keputusan.menimbang\n\
    @diktum keputusan.diktum\n@rincian Nama | Terlapor\n@rincian NIP | 7\n@tabel rekomendasi | Rencana\n@kolom 1 | No. | #\n@kolom 3 | Uraian | uraian\n@akhir\n\
    @centang disposisi.instruksi\n@batang evaluasi.umur | kasus | Umur\n@alur pedoman.alur\n\
    @bagan sop.langkah\n@kolom 8 | No. | #\n@lajur 40 | Pelaksana | Pelapor | pelapor\n@lajur 40 | Pelaksana | Tim | tim\n\
    @kolom 20 | Waktu | waktu\n@akhir\n@pita Gratis\n@ikon tagar | Tagar | Tulis tagar.\n@tanda-tangan\n@baris Ditetapkan di | Kota\n\
    @jabatan Kepala,\n@nama Nama\n@nip NIP 1\n@akhir\n@salinan Tembusan: | keputusan.salinan\n\
    @lampiran LAMPIRAN\n@judul Daftar\nTeks ketiga.\n";

#[test]
fn every_paper_of_the_program_conforms() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/templates");
    let mut count = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "surat") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let long = " “panjang” & <lebar>, ditulis–ulang dengan 3½ × ≤ é dan tanda yang jarang dipakai ".repeat(3);
        for (facts, measures) in [(facts("", 1, 1), Measures::DECREE), (facts(&long, 4, 30), Measures::REPORT)] {
            let sheet = compose("uji.surat", &text, &measures, &facts).unwrap();
            let found = faults(&pdf(&sheet).unwrap());
            assert!(found.is_empty(), "{}: {} faults, first {:?}", path.display(), found.len(), &found[..found.len().min(4)]);
        }
        count += 1;
    }
    assert!(count > 30, "{count}");
}

#[test]
fn pages_made_of_no_template_conform() {
    let image = Arc::new(Image { width: 40, height: 30, rgb: vec![7; 3600] });
    let ruled = ruled_sheet("Uji cetak", &["Uji cetak".to_owned(), "Ukur bingkainya.".to_owned()], (210.0, 297.0), moment()).unwrap();
    for sheet in [picture_sheet("Bukti, PNG", &image, moment()).unwrap(), ruled] {
        assert_eq!(faults(&pdf(&sheet).unwrap()), Vec::<String>::new());
    }
}

#[test]
fn each_kind_of_block_is_tagged_as_what_it_is() {
    let mut facts = facts("", 2, 2);
    facts.text(TextFact::OfficeTown, "Kota");
    let flow = [
        "",
        "lapor (Mulai) > cek\nlengkapi [Melengkapi] > cek",
        "cek [Memeriksa] > lengkap\nlengkap <Lengkap?> Ya > akhir; Tidak > lengkapi",
    ];
    facts.forget_table(TableFact::SopSteps).row(TableFact::SopSteps, [flow[0], flow[1], flow[2], "", "", "1 hari", "", ""]);
    facts.row(TableFact::SopSteps, ["", "", "akhir (Selesai)", "", "", "–", "", ""]);
    let bytes = pdf(&set(ALL, &facts)).unwrap();
    assert_eq!(faults(&bytes), Vec::<String>::new());
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("pdf/tests/tags.txt");
    let said = spoken(&bytes).join("\n") + "\n";
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&golden, &said).unwrap();
    }
    assert_eq!(said, fs::read_to_string(golden).unwrap().replace('\r', ""));
}

#[test]
fn what_an_office_adds_to_its_letters_is_tagged_too() {
    let mut facts = facts("", 2, 2);
    facts.look = Look {
        blank_head: Some(60.0),
        name_underlined: true,
        seal: Some(Seal { side: 22.0, caption: "Ditandatangani secara elektronik".to_owned() }),
        initials: Some(Initials { heads: ["Jabatan".to_owned(), "Paraf".to_owned()], roles: vec!["Sekretaris".to_owned()] }),
        ..Look::default()
    };
    let signed = |copy: &str| {
        let text = format!("@kop\n@judul Satu\n\nTeks.\n@tanda-tangan\n@jabatan Kepala,\n{copy}@nama Nama\n@nip NIP 1\n@akhir\n");
        let bytes = pdf(&compose("uji.surat", &text, &Measures::LETTER, &facts).unwrap()).unwrap();
        assert_eq!(faults(&bytes), Vec::<String>::new());
        spoken(&bytes).iter().map(|line| line.trim().to_owned()).collect::<Vec<_>>()
    };
    let above = ["Document", "H1 SATU", "P Teks.", "P Kepala,"];
    let below = ["P Nama", "P NIP 1", "Table", "THead", "TR", "TH Jabatan", "TH Paraf", "TBody", "TR", "TD Sekretaris", "TD"];
    assert_eq!(signed(""), [&above[..], &["P Ditandatangani secara elektronik"], &below[..]].concat());
    assert_eq!(signed("@ttd ttd\n"), [&above[..], &["P ttd"], &below[..2]].concat());
}

#[test]
fn a_table_over_several_pages_is_one_and_its_head_is_read_once() {
    let sheet = set("@tabel rekomendasi\n@kolom 1 | No. | #\n@kolom 3 | Kepala kolom | uraian\n@akhir\n", &facts("", 1, 120));
    assert!(sheet.pages.len() > 2);
    let printed = sheet.texts().filter(|text| &*text.text == "Kepala").count();
    let said = spoken(&pdf(&sheet).unwrap());
    let count = |kind: &str| said.iter().filter(|line| line.trim_start().split(' ').next() == Some(kind)).count();
    assert_eq!(printed, sheet.pages.len());
    assert_eq!((count("Table"), count("TH"), count("TR"), count("TD")), (1, 2, 121, 240));
}

#[test]
fn words_keep_apart_at_line_ends_and_parted_ones_are_whole() {
    let text = "Penyelenggaraan pertanggungjawaban keanekaragaman ketidakberpihakan dipertanggungjawabkan menyelenggarakan ".repeat(8);
    let sheet = set(&text, &facts("", 1, 1));
    let parted = sheet.texts().filter(|text| text.text.ends_with(PARTED)).count();
    assert!(parted > 0, "nothing was parted, so nothing is tried");
    let said = spoken(&pdf(&sheet).unwrap());
    let paragraph = said.iter().find(|line| line.contains("Penyelenggaraan")).unwrap();
    assert_eq!(paragraph.matches('\u{AD}').count(), parted);
    assert_eq!(paragraph.trim().trim_start_matches("P ").replace('\u{AD}', ""), text.trim());
}

#[test]
fn what_is_laid_over_or_bound_claims_nothing() {
    let mut paper = set(ALL, &facts("", 2, 2));
    let made = pdf(&paper).unwrap();
    paper.pages = vec![stamped_page((210.0, 297.0), "Salinan ke-1").unwrap()];
    paper.structure = Structure::default();
    let layer = pdf(&paper).unwrap();
    let over = overlay(&made, &layer, "Salinan", moment(), "salinan").unwrap();
    let bound = bind("Berkas", moment(), "berkas", &[Part { title: "Surat".to_owned(), bytes: made.clone() }]).unwrap();
    let claims = |bytes: &[u8]| {
        let document = Document::load_mem(bytes).unwrap();
        let info = document.get_dictionary(document.trailer.get(b"Info").unwrap().as_reference().unwrap()).unwrap();
        (document.catalog().unwrap().has(b"Metadata"), info.has(b"GTS_PDFA1Version"), holds(bytes, b"pdfaid"))
    };
    assert_eq!(claims(&made), (true, true, true));
    for (what, bytes) in [("layer", layer), ("laid over", over.clone()), ("bound", bound)] {
        assert_eq!(claims(&bytes), (false, false, false), "{what}");
    }
    // The tags stay, and the layer is outside of them.
    assert_eq!(spoken(&over), spoken(&made));
}

fn holds(bytes: &[u8], text: &[u8]) -> bool {
    bytes.windows(text.len()).any(|window| window == text)
}

#[test]
fn nothing_personal_stands_in_the_metadata() {
    let bytes = pdf(&set("Pelapor: {pengaduan.pelapor}.", &facts("", 2, 2))).unwrap();
    let document = Document::load_mem(&bytes).unwrap();
    let info = document.get_dictionary(document.trailer.get(b"Info").unwrap().as_reference().unwrap()).unwrap();
    let keys: Vec<String> = info.iter().map(|(key, _)| String::from_utf8_lossy(key).into_owned()).collect();
    assert_eq!(keys, ["Title", "Creator", "Producer", "CreationDate", "ModDate", "GTS_PDFA1Version"]);
    assert_eq!(info.get(b"CreationDate").unwrap().as_str().unwrap(), b"D:20260928101500+07'00'");
    assert!(!holds(&bytes, b"pengaduan.pelapor"), "what is read aloud stands in the packed pages only");
}

#[test]
fn rare_letters_have_their_own_cut_and_the_usual_ones_share_theirs() {
    let face = |text: &str| {
        let document = Document::load_mem(&pdf(&set(text, &facts("", 1, 1))).unwrap()).unwrap();
        let fonts = document.objects.values().filter_map(|object| object.as_dict().ok()?.get(b"FontName").ok()?.as_name().ok());
        fonts.map(<[u8]>::to_vec).find(|name| name.ends_with(b"+LiberationSans")).unwrap()
    };
    assert_eq!(face("Satu kalimat."), face("Kalimat lain, 2026!"));
    assert_ne!(face("Satu kalimat."), face("Satu kalimat ≤ 3 é."));
}

#[test]
fn bookmarks_follow_the_headings_in_letters_too() {
    let titles = |text: &str| set(text, &facts("", 1, 1)).bookmarks;
    let expected = [("SATU DUA", 0), ("BAB I PEMBUKA", 0), ("LAMPIRAN", 1)].map(|(title, page)| (title.to_owned(), page));
    assert_eq!(
        titles("@judul Satu\n@jarak 2\n@kepala Dua,\n\nTeks.\n@bab I | Pembuka\n@sub A. Umum\nTeks.\n@lampiran LAMPIRAN\nTeks."),
        expected
    );
    assert_eq!(titles("@isian Nomor | 7\n\nTeks."), [("Contoh naskah".to_owned(), 0)]);
}

#[test]
fn only_what_decorates_has_no_part() {
    // The head of a table that goes on, which names the table once more.
    let repeated = ["No.", "Uraian", "Tabel", "1", "(lanjutan)", "A.", "Umum", "Pelaksana", "Pelapor", "Tim", "Waktu"];
    for page in &set(ALL, &facts("", 2, 60)).pages {
        for item in &page.items {
            let decorates = match item {
                Item::Text(text) => text.baseline_mm > page.frame.bottom || repeated.contains(&&*text.text),
                Item::Line { .. } | Item::Rect { .. } | Item::Outline(_) | Item::Watermark { .. } => true,
                Item::Image { .. } => false,
            };
            assert!(item.tag().is_some() || decorates, "{item:?}");
        }
    }
}
