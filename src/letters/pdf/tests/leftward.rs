//! Papers with names and verses in Arabic letters: what readers find in the file, how much it weighs, and one paper as it is set.

use super::*;
use crate::TableFact;

const NAME: &str = "محمد عبد الله";
const VERSE: &str = "إِنَّ اللَّهَ يَأْمُرُكُمْ أَنْ تُؤَدُّوا الْأَمَانَاتِ إِلَىٰ أَهْلِهَا وَإِذَا حَكَمْتُمْ بَيْنَ النَّاسِ أَنْ تَحْكُمُوا بِالْعَدْلِ";

/// A letter with such names in a heading, in fields, in a paragraph, in a cell and as a signature.
fn letter() -> Sheet {
    let mut facts = facts("", 1, 0);
    let cells = TableFact::Recommendations.columns().iter().map(|_| format!("Laporan {NAME} (٤٥) tahun"));
    facts.row(TableFact::Recommendations, cells);
    let text = format!(
        "@judul Perihal {NAME}\n\n@isian Nama | {NAME}\n@isian Umur | ١٢٣ (45) tahun\n@isian Jawi | ڤندودوق ݢميلڠ چڠݢيه ڽاتا\n\n\
         Pelapor H. Ahmad (أحمد بن حنبل) bin Karangan datang dengan surat dari السيد {NAME} 12/5 yang tinggal di Jalan Contoh Nomor 7 \
         dan berkata “السلام عليكم ورحمة الله وبركاته” kepada petugas, lalu menulis أحمد (حنبل), يوسف 25 orang.\n\n\
         Ia mengutip ayat {VERSE} pada akhir suratnya.\n\n{VERSE}.\n\n\
         @tabel rekomendasi\n@kolom 1 | No. | #\n@kolom 3 | Uraian | uraian\n@akhir\n\
         @tanda-tangan\n@jabatan Kepala,\n@nama {NAME}\n@nip NIP 1\n@akhir\n"
    );
    set(&text, &facts)
}

/// Letters with their marks, in the other order.
fn turned(text: &str) -> String {
    let marks = |letter: char| ('\u{64B}'..='\u{652}').contains(&letter) || letter == '\u{670}';
    let mut groups: Vec<String> = Vec::new();
    for letter in text.chars() {
        match groups.last_mut().filter(|_| marks(letter)) {
            Some(group) => group.push(letter),
            None => groups.push(letter.to_string()),
        }
    }
    groups.into_iter().rev().collect()
}

#[test]
fn a_paper_with_arabic_letters_conforms_and_is_the_same_in_every_run() {
    let sheet = letter();
    assert_eq!(sheet.problems(), Vec::<String>::new());
    let bytes = pdf(&sheet).unwrap();
    assert_eq!(faults(&bytes), Vec::<String>::new());
    assert!(bytes == pdf(&letter()).unwrap());
    if let Some(folder) = std::env::var_os("TUNTAS_SAMPLES") {
        fs::write(Path::new(&folder).join("Huruf-Arab.pdf"), &bytes).unwrap();
    }
    // The same with other letters: what the face of Arabic letters adds is its few glyphs.
    let mut plain = sheet;
    for item in plain.pages.iter_mut().flat_map(|page| &mut page.items) {
        if let Item::Text(text) = item
            && text.font == crate::FontId::Naskh
        {
            (text.font, text.leftward, text.text) = (crate::FontId::SansRegular, false, "nama".into());
        }
    }
    let more = bytes.len() - pdf(&plain).unwrap().len();
    assert!(more < 20_000, "{more} bytes more");
}

#[test]
fn what_runs_to_the_left_is_read_in_its_own_letters() {
    let said = spoken(&pdf(&letter()).unwrap());
    let line = |start: &str| said.iter().map(|line| line.trim()).find(|line| line.starts_with(start)).unwrap();
    // As all programs write it and all readers expect it, what runs to the left stands in the file in the order of the eye.
    assert_eq!(line("H1"), format!("H1 PERIHAL {}", turned(NAME)));
    assert_eq!(said.iter().filter(|line| line.trim() == format!("LBody {}", turned(NAME))).count(), 1, "{said:?}");
    assert_eq!(said.iter().filter(|line| line.trim() == format!("P {}", turned(NAME))).count(), 1, "{said:?}");
    assert!(said.iter().any(|line| line.trim() == "LBody ١٢٣ (45) tahun"), "{said:?}");
    let cell = line("TD Laporan");
    // Brackets round digits of its own script belong to the name, and each of them is read as itself.
    assert_eq!(cell, format!("TD Laporan )٤٥( {} tahun", turned(NAME)));
    let story = line("P Pelapor");
    for part in [
        format!("H. Ahmad ({}) bin Karangan", turned("أحمد بن حنبل")),
        format!("dari {} 12/5 yang tinggal", turned(&format!("السيد {NAME}"))),
        format!("menulis {} 25 orang.", turned("أحمد (حنبل), يوسف")),
    ] {
        assert!(story.contains(&part), "{part} is not in {story}");
    }
    // Marks belong to their letters.
    assert_eq!(line("P Ia"), format!("P Ia mengutip ayat {} pada akhir suratnya.", turned(VERSE)));
    assert!(said.iter().any(|line| line.trim() == format!("P {}", turned(&format!("{VERSE}.")))), "{said:?}");
}

#[test]
fn a_paper_without_such_letters_does_not_know_their_face() {
    let faces = |text: &str| {
        let document = Document::load_mem(&pdf(&set(text, &facts("", 1, 1))).unwrap()).unwrap();
        let names = document.objects.values().filter_map(|object| object.as_dict().ok()?.get(b"FontName").ok()?.as_name().ok());
        names.filter(|name| name.ends_with(b"+NotoNaskhArabic-Regular")).count()
    };
    assert_eq!((faces("Satu kalimat ≤ 3 é."), faces("Satu kalimat محمد.")), (0, 1));
}

#[test]
fn a_letter_with_arabic_names_is_set_as_it_should() {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("pdf/tests/leftward.txt");
    let line = |text: &crate::sheet::Text| {
        let way = if text.leftward { '<' } else { '>' };
        format!("{:6.1} {:6.1} {:5.1} {way} {}\n", text.baseline_mm, text.x_mm, text.width_mm, text.text)
    };
    let set: String = letter().texts().map(line).collect::<Vec<_>>().concat();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&golden, &set).unwrap();
    }
    assert_eq!(set, fs::read_to_string(golden).unwrap().replace('\r', ""));
}
