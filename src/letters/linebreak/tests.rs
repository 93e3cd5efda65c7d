//! Lines: how full they are, what stays together in them, and where words are parted.

use super::*;

const STORY: &str = "Loket pelayanan kosong padahal papan jam layanan menulis sampai pukul 15.30 WIB, sedangkan \
    pelapor sudah menunggu sejak pukul 14.10 WIB dan tidak ada petugas pengganti yang datang. Menurut Pasal 3 \
    huruf e peraturan perundang-undangan yang berlaku, petugas wajib melaksanakan tugas kedinasan.";

fn setting(width_mm: f64) -> Setting {
    Setting { face: Face::Serif, size_pt: 12.0, width_mm, align: Align::Justify, hyphens: true }
}

fn text(line: &Line) -> String {
    let words = line.words.iter();
    words.flat_map(|word| [&*word.text, if word.space_after { " " } else { "" }]).collect()
}

#[test]
fn full_lines_reach_the_measure_exactly() {
    let lines = break_lines(&Shaper::new().unwrap(), &[Span::plain(STORY)], setting(160.0)).unwrap();
    assert!(lines.len() >= 3);
    for line in &lines[..lines.len() - 1] {
        let last = line.words.last().unwrap();
        assert!(line.full && (last.x_mm + last.width_mm - 160.0).abs() < 1e-6, "{}", text(line));
    }
    assert!(!lines.last().unwrap().full);
    assert_eq!(lines.iter().map(text).collect::<Vec<_>>().join(" "), STORY.split_whitespace().collect::<Vec<_>>().join(" "));
}

/// What is printed, with parted words put together again.
fn whole(lines: &[Line]) -> String {
    let all: Vec<String> = lines.iter().map(text).collect();
    all.join(" ").replace(&format!("{PARTED} "), "").replace("- ", "-")
}

#[test]
fn in_a_narrow_column_words_are_parted_and_the_blanks_become_even() {
    let story = "Penyelesaian pengaduan masyarakat dilaksanakan berdasarkan ketentuan peraturan perundang-undangan dengan \
        memperhatikan kewenangan penyelenggara, kerahasiaan identitas pelapor, serta kelengkapan keterangan yang disampaikan.";
    let shaper = Shaper::new().unwrap();
    for face in [Face::Serif, Face::Sans] {
        let set = |hyphens| break_lines(&shaper, &[Span::plain(story)], Setting { face, hyphens, ..setting(95.0) }).unwrap();
        let (whole_words, parted) = (set(false), set(true));
        assert!(parted.iter().any(Line::is_parted) && !whole_words.iter().any(Line::is_parted), "{face:?}");
        assert!(unevenness(&parted) < unevenness(&whole_words), "{parted:?}");
        assert_eq!(whole(&parted), story);
        for line in parted.iter().filter(|line| line.full) {
            let last = line.words.last().unwrap();
            assert!((last.x_mm + last.width_mm - 95.0).abs() < 1e-6, "{}", text(line));
            for word in &line.words {
                let drawn = shaper.width_mm(word.font, 12.0, &word.text).unwrap();
                assert!((drawn - word.width_mm).abs() < 1e-6, "{} is drawn {drawn} wide", word.text);
                let levels = levels_of(&[Span::plain(&*word.text)]);
                let pieces = shaper.segments(word.font, &word.text, &levels, 0);
                assert!(pieces.iter().all(|piece| piece.font == word.font), "{}", word.text);
            }
        }
    }
}

#[test]
fn a_word_longer_than_the_line_is_cut_and_kept_whole_in_letters() {
    let word = "panjang".repeat(30);
    let lines = break_lines(&Shaper::new().unwrap(), &[Span::plain(format!("awal {word} akhir"))], setting(60.0)).unwrap();
    for line in &lines {
        let last = line.words.last().unwrap();
        assert!(last.x_mm + last.width_mm <= 60.0 + 1e-6, "{}", text(line));
    }
    assert_eq!(lines.iter().map(text).collect::<String>().replace(' ', ""), format!("awal{word}akhir"));
}

#[test]
fn numbers_stay_with_their_word() {
    // In a narrow column an even line is worth more.
    let parted = |width: u32| {
        let lines = break_lines(&Shaper::new().unwrap(), &[Span::plain(STORY)], setting(f64::from(width))).unwrap();
        lines.iter().filter(|line| text(line).ends_with("Pasal")).count()
    };
    for width in 100..170 {
        assert_eq!(parted(width), 0, "{width}");
    }
    assert!((45..100).filter(|width| parted(*width) > 0).count() < 20);
}

#[test]
fn groups_of_a_number_stay_together_and_what_is_wider_than_the_line_does_not() {
    let shaper = Shaper::new().unwrap();
    let ragged = |text: &str, width| {
        let lines = break_lines(&shaper, &[Span::plain(text)], Setting { align: Align::Left, ..setting(width) }).unwrap();
        for line in &lines {
            let last = line.words.last().unwrap();
            assert!(last.x_mm + last.width_mm <= width + 1e-6, "{width}: {}", self::text(line));
            assert!(line.words.windows(2).all(|pair| pair[0].x_mm + pair[0].width_mm <= pair[1].x_mm), "{width}: {}", self::text(line));
        }
        lines.iter().map(self::text).collect::<Vec<_>>()
    };
    assert_eq!(
        ragged("Karangana, NIP 19850617 200912 2 999, pada 28 September 2026", 62.0)[1..],
        ["19850617 200912 2 999,", "pada 28 September 2026"]
    );
    assert_eq!(ragged("NIP 19850617 200912 2 999", 24.0), ["NIP", "19850617", "200912 2", "999"]);
    assert_eq!(ragged("Telepon:\u{a0}0800\u{a0}000\u{a0}0000", 25.0).concat(), "Telepon:0800 0000000");
}

#[test]
fn line_feeds_and_blanks() {
    let shaper = Shaper::new().unwrap();
    let lines = break_lines(&shaper, &[Span::plain("satu\t  dua\n\ntiga \n")], setting(100.0)).unwrap();
    assert_eq!(lines.iter().map(text).collect::<Vec<_>>(), ["satu dua", "", "tiga"]);
    for nothing in ["", " \n ", "\n\n \n"] {
        assert_eq!(break_lines(&shaper, &[Span::plain(nothing)], setting(100.0)).unwrap().len(), 1, "{nothing:?}");
    }
    let lines = break_lines(&shaper, &[Span::plain("\n \nsatu\n\n\n\ndua")], setting(100.0)).unwrap();
    assert_eq!(lines.iter().map(text).collect::<Vec<_>>(), ["satu", "", "dua"]);
    assert_eq!(break_lines(&shaper, &[], setting(100.0)).unwrap().len(), 1);
}

#[test]
fn a_letter_number_is_broken_at_its_strokes() {
    let lines = break_lines(&Shaper::new().unwrap(), &[Span::plain("B-101/16740/KP.650/2026")], setting(34.0)).unwrap();
    assert_eq!(lines.iter().map(text).collect::<Vec<_>>(), ["B-101/16740/", "KP.650/2026"]);
}

/// The words of a line as they stand from left to right.
fn seen(line: &Line) -> Vec<&str> {
    let mut words: Vec<&Placed> = line.words.iter().collect();
    words.sort_by(|one, two| one.x_mm.total_cmp(&two.x_mm));
    words.into_iter().map(|word| &*word.text).collect()
}

#[test]
fn a_name_in_arabic_letters_reads_to_the_left_among_words_that_read_to_the_right() {
    let story = "H. Ahmad (أحمد بن حنبل) umur 7, محمد 12/5 bin Karangan";
    let lines = break_lines(&Shaper::new().unwrap(), &[Span::plain(story)], setting(160.0)).unwrap();
    let [line] = &lines[..] else { panic!("{lines:?}") };
    assert_eq!(text(line), story);
    assert_eq!(seen(line), ["H.", "Ahmad", "(", "حنبل", "بن", "أحمد", ")", "umur", "7,", "محمد", "12/5", "bin", "Karangan"]);
    // Nothing overlaps, and the blanks are where they belong.
    let mut words: Vec<&Placed> = line.words.iter().collect();
    words.sort_by(|one, two| one.x_mm.total_cmp(&two.x_mm));
    let gaps: Vec<bool> = words.windows(2).map(|pair| pair[1].x_mm - pair[0].x_mm - pair[0].width_mm > 0.5).collect();
    assert_eq!(gaps, [true, true, false, true, true, false, true, true, true, true, true, true]);
    assert!(words.windows(2).all(|pair| pair[1].x_mm - pair[0].x_mm - pair[0].width_mm > -1e-9));
}

#[test]
fn the_first_words_of_a_broken_name_stand_on_the_first_line() {
    let name = "عبد الرحمن بن محمد بن عبد الله";
    let story = format!("Laporan ini disampaikan oleh {name} yang tinggal di Jalan Contoh dan menunggu jawaban dari petugas loket.");
    let shaper = Shaper::new().unwrap();
    let mut broken = 0;
    for width in 60..120 {
        let lines = break_lines(&shaper, &[Span::plain(&story)], setting(f64::from(width))).unwrap();
        let all: Vec<String> = lines.iter().map(text).collect();
        assert_eq!(all.join(" ").replace(&format!("{PARTED} "), ""), story, "{width}");
        let parts: Vec<Vec<&str>> =
            lines.iter().map(|line| line.words.iter().filter(|word| word.leftward).map(|word| &*word.text).collect()).collect();
        broken += usize::from(parts.iter().filter(|part| !part.is_empty()).count() == 2);
        for (line, part) in lines.iter().zip(&parts) {
            let from_the_right: Vec<&str> = seen(line).into_iter().rev().filter(|word| part.contains(word)).collect();
            assert_eq!(from_the_right, *part, "{width}: {}", text(line));
        }
        for line in lines.iter().filter(|line| line.full) {
            let end = line.words.iter().map(|word| word.x_mm + word.width_mm).fold(0.0, f64::max);
            assert!((end - f64::from(width)).abs() < 1e-6, "{width}: {}", text(line));
        }
    }
    assert!(broken > 10, "{broken}");
}

#[test]
fn a_verse_by_itself_runs_to_the_left_and_begins_at_the_right() {
    let shaper = Shaper::new().unwrap();
    let verse = "وإذا حكمتم بين الناس أن تحكموا بالعدل إن الله نعما يعظكم به، 58.";
    for align in [Align::Justify, Align::Left] {
        let lines = break_lines(&shaper, &[Span::plain(verse)], Setting { align, ..setting(70.0) }).unwrap();
        let end = |line: &Line| line.words.iter().map(|word| word.x_mm + word.width_mm).fold(0.0, f64::max);
        let edge = if align == Align::Justify { 70.0 } else { end(&lines[0]) };
        assert!(lines.len() > 1 && lines.iter().all(|line| (end(line) - edge).abs() < 1e-6), "{align:?}: {lines:?}");
        let last = lines.last().unwrap();
        assert_eq!(seen(last)[..2], [".", "58"], "{align:?}: the full stop ends the verse at its left");
        assert!(last.words.iter().all(|word| word.x_mm >= 0.0));
        assert_eq!(lines.iter().map(text).collect::<Vec<_>>().join(" "), verse);
    }
}

#[test]
fn a_word_of_arabic_letters_wider_than_the_line_is_cut_between_letters_and_keeps_its_marks() {
    let word = "مُسْتَقْبَلُهُمْ".repeat(8);
    let lines = break_lines(&Shaper::new().unwrap(), &[Span::plain(&word)], setting(30.0)).unwrap();
    assert!(lines.len() > 4, "{lines:?}");
    for line in &lines {
        assert!(line.words.iter().map(|word| word.width_mm).sum::<f64>() <= 30.0 + 1e-6, "{}", text(line));
        assert!(!text(line).starts_with(|mark: char| ('\u{64B}'..='\u{652}').contains(&mark)), "{}", text(line));
    }
    assert_eq!(lines.iter().map(text).collect::<String>(), word);
}
