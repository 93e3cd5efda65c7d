//! What is hung up: the chart of the procedure and the poster on A3. Boxes lie in their lanes, arrows go round boxes, letters are large, and
//! times are those of the standard.

use std::collections::BTreeMap;

use domain::acts::length::Length;
use domain::acts::style::{Margins, PaperSize, PaperStyle};
use domain::rules::wish::Wish;
use letters::outline::{Ink, Outline};
use letters::sheet::{Frame, Text};
use letters::{Item, Page, Sheet, pdf};
use office::{Office, SAMPLE_PASSPHRASE, make_sample};
use papers::{HousePaper, sop_sheet, wall_poster};
use store::KeyCost;

use support::folder;

const LONG: &str = "Badan Penyelenggara Urusan Statistik dan Informasi Daerah yang Namanya Panjang Sekali";

fn sample(name: &str) -> Office {
    make_sample(&folder(name), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap()
}

fn on(office: &mut Office, paper: PaperSize) {
    let margins = Some(Margins { left: 40, right: 30, top: 40, bottom: 40 });
    office.perform(None, Wish::SetPaperStyle(Box::new(PaperStyle { paper, margins, ..PaperStyle::default() })), "Kertas kantor").unwrap();
}

/// The office with names as long as offices have them, and some that are longer.
fn named(office: &mut Office, agency: &str, area: &str) {
    let mut profile = office.book().office.clone();
    (profile.agency, profile.area) = (agency.to_uppercase(), area.to_uppercase());
    "Jalan Contoh Nomor 16, Kelurahan Umpama Tengah, Kecamatan Lubuk Linggau Barat I, Kota Lubuk Linggau, Provinsi Sumatera Selatan 31614"
        .clone_into(&mut profile.address);
    "(0800) 000 0000, (0800) 000 0001".clone_into(&mut profile.phone);
    "kantor.lubuklinggau@contoh.invalid".clone_into(&mut profile.email);
    office.perform(None, Wish::SetOffice(Box::new(profile)), "Profil dilengkapi").unwrap();
}

fn set(office: &Office, paper: &HousePaper, name: &str) -> Sheet {
    let sheet = office.house_sheet(paper).unwrap();
    assert_eq!(sheet.problems(), Vec::<String>::new(), "{name}");
    if let Some(folder) = std::env::var_os("TUNTAS_SAMPLES") {
        std::fs::write(std::path::Path::new(&folder).join(format!("{}-{name}.pdf", paper.paper.stem)), pdf(&sheet).unwrap()).unwrap();
    }
    sheet
}

fn outlines(page: &Page) -> impl Iterator<Item = &Outline> {
    page.items.iter().filter_map(|item| if let Item::Outline(outline) = item { Some(outline) } else { None })
}

/// The boxes of a chart: what has both an edge and a filling.
fn boxes(page: &Page) -> Vec<Frame> {
    outlines(page).filter(|outline| outline.edge.is_some() && outline.fill.is_some()).map(Outline::bounds).collect()
}

/// The rules between the lanes, from the left.
fn borders(page: &Page) -> Vec<f64> {
    let mut at: Vec<f64> = page.items.iter().filter_map(upright).filter(|(thick, ..)| *thick < 0.2).map(|(_, x, ..)| x).collect();
    at.sort_by(f64::total_cmp);
    at.dedup_by(|one, two| (*one - *two).abs() < 0.01);
    at
}

/// Thickness, place and ends of a rule or an arrow that goes down.
fn upright(item: &Item) -> Option<(f64, f64, f64, f64)> {
    match item {
        Item::Line { x1_mm, x2_mm, y1_mm, y2_mm, thick_mm, .. } if (x1_mm - x2_mm).abs() < 1e-6 => {
            Some((*thick_mm, *x1_mm, y1_mm.min(*y2_mm), y1_mm.max(*y2_mm)))
        }
        _ => None,
    }
}

/// What the sheet says, cell by cell as it is read, not line by line as it is printed.
fn told(sheet: &Sheet) -> String {
    let mut parts = BTreeMap::new();
    for text in sheet.texts() {
        let words: &mut String = parts.entry(text.tag).or_default();
        words.push_str(&text.text);
        words.push_str(if text.space_after || text.line_end { " " } else { "" });
    }
    parts.into_values().map(|words| words.split_whitespace().collect::<Vec<_>>().join(" ")).collect::<Vec<_>>().join("\n")
}

/// What is wrong with a chart.
fn faults(page: &Page) -> Vec<String> {
    let (boxes, borders) = (boxes(page), borders(page));
    let mut found = Vec::new();
    for one in &boxes {
        if borders.iter().any(|x| *x > one.left - 0.5 && *x < one.right + 0.5) {
            found.push(format!("a box leaves its lane: {one:?}"));
        }
        let inside = |text: &&Text| {
            let middle = text.x_mm + text.width_mm / 2.0;
            middle > one.left && middle < one.right && text.baseline_mm > one.top && text.baseline_mm < one.bottom
        };
        let words: Vec<&Text> = page.texts().filter(inside).collect();
        if words.is_empty() || words.iter().any(|text| text.x_mm < one.left || text.x_mm + text.width_mm > one.right) {
            found.push(format!("the words of a box stand out of it: {one:?}"));
        }
    }
    let arrows = page.items.iter().filter(|item| matches!(item, Item::Line { thick_mm, .. } if *thick_mm > 0.25)).filter_map(Item::bounds);
    for arrow in arrows {
        let within = 0.3;
        let crosses = |one: &&Frame| {
            arrow.left < one.right - within
                && arrow.right > one.left + within
                && arrow.top < one.bottom - within
                && arrow.bottom > one.top + within
        };
        found.extend(boxes.iter().filter(crosses).map(|one| format!("an arrow {arrow:?} runs through {one:?}")));
    }
    for line in page.items.iter().filter(|item| matches!(item, Item::Line { .. })).filter_map(Item::bounds) {
        let beside = |text: &&Text| {
            let top = text.baseline_mm - text.size_pt * 0.2;
            line.left < text.x_mm + text.width_mm && line.right > text.x_mm && line.top < text.baseline_mm && line.bottom > top
        };
        found.extend(page.texts().filter(beside).map(|text| format!("a line {line:?} runs through “{}”", text.text)));
    }
    found
}

#[test]
fn the_procedure_lies_in_its_lanes_on_the_sheet_of_the_office_whatever_it_is_called() {
    let mut office = sample("bagan");
    let head = |office: &mut Office, head: &str| {
        let mut names = office.book().names.clone();
        head.clone_into(&mut names.head);
        office.perform(None, Wish::SetOfficeNames(Box::new(names)), "Sebutan Kepala").unwrap();
    };
    for (name, agency, area, title) in [
        ("biasa", "Badan Pusat Statistik", "Kota Lubuk Linggau", "Kepala BPS Kota"),
        ("panjang", "Badan Pusat Statistik", "Kabupaten Penukal Abab Lematang Ilir", "Kepala BPS Kabupaten Penukal Abab Lematang Ilir"),
        ("terpanjang", LONG, LONG, "Pelaksanatugaskepaladinas Pelayanan Statistik dan Informasi Daerah"),
    ] {
        named(&mut office, agency, area);
        head(&mut office, title);
        for (paper, size, width, height) in [(PaperSize::A4, "A4", 297.0, 210.0), (PaperSize::F4, "F4", 330.0, 215.0)] {
            on(&mut office, paper);
            let sheet = set(&office, &sop_sheet::PAPER, &format!("{name}-{size}"));
            let page = &sheet.pages[0];
            assert_eq!((sheet.pages.len(), page.width_mm, page.height_mm), (1, width, height), "{name} {size}");
            assert_eq!(faults(page), Vec::<String>::new(), "{name} {size}");
            assert_eq!(boxes(page).len(), 13, "{name} {size}");
            let text = told(&sheet);
            for part in ["Pelaksana", "Pelapor", "Tim SP4N LAPOR", "Lengkap?", "Terbukti?", "Nomor 062.N/KPA/2024"] {
                assert!(text.contains(part), "{name}: {part} is missing in {text}");
            }
        }
    }
}

#[test]
fn a_chart_that_was_drawn_wrongly_would_be_found() {
    let office = sample("bagan-salah");
    let mut sheet = office.house_sheet(&sop_sheet::PAPER).unwrap();
    let page = &mut sheet.pages[0];
    assert_eq!(faults(page), Vec::<String>::new());
    let moved = page.items.iter_mut().find_map(|item| match item {
        Item::Outline(outline) if outline.edge.is_some() => Some(outline),
        _ => None,
    });
    moved.unwrap().shift(20.0, 0.0);
    assert!(faults(page).iter().any(|fault| fault.contains("lane")), "{:?}", faults(page));
}

#[test]
fn the_poster_is_read_from_two_metres_and_stays_on_one_sheet() {
    let mut office = sample("poster");
    let smallest = |sheet: &Sheet| sheet.texts().map(|text| text.size_pt).fold(f64::MAX, f64::min);
    for paper in [PaperSize::A4, PaperSize::F4] {
        on(&mut office, paper);
        let sheet = set(&office, &wall_poster::PAPER, &format!("{paper:?}"));
        let page = &sheet.pages[0];
        assert_eq!((sheet.pages.len(), page.width_mm, page.height_mm), (1, 297.0, 420.0));
        assert!(smallest(&sheet) >= 28.0, "{}", smallest(&sheet));
    }
    named(&mut office, "Badan Pusat Statistik", "Kabupaten Penukal Abab Lematang Ilir");
    let sheet = set(&office, &wall_poster::PAPER, "lengkap");
    assert_eq!(sheet.pages.len(), 1);
    assert!(smallest(&sheet) >= 28.0, "{}", smallest(&sheet));
    let text = told(&sheet);
    for part in
        ["1. Pakai kanal resmi", "6. Di Twitter", "www.lapor.go.id", "SMS 1708", "aplikasi LAPOR!", "Umpama Tengah", "Telepon (0800)"]
    {
        assert!(text.contains(part), "{part} is missing in {text}");
    }
    // Seven pictures on tiles between two bands, all of them in the one colour, light on dark.
    let page = &sheet.pages[0];
    assert_eq!(outlines(page).filter(|outline| outline.fill == Some(Ink::Accent)).count(), 9);
    let strokes: Vec<_> = outlines(page).filter_map(|outline| outline.edge).collect();
    assert!(strokes.len() > 25 && strokes.iter().all(|(_, ink)| *ink == Ink::Grey(255)), "{strokes:?}");
    // An office with the longest names there may be has larger letters than sheets: they stay large.
    named(&mut office, LONG, LONG);
    assert!(smallest(&set(&office, &wall_poster::PAPER, "terpanjang")) >= 28.0);
}

#[test]
fn what_is_hung_up_tells_the_times_of_the_standard() {
    let mut office = sample("waktu-dinding");
    let said = |office: &Office| [&sop_sheet::PAPER, &wall_poster::PAPER].map(|paper| told(&office.house_sheet(paper).unwrap()));
    let [chart, poster] = said(&office);
    for part in ["1–2 hari kerja", "1–2 minggu (langkah 4–5)", "paling lama 1 hari kerja", "paling lama 30 hari", "sejak 17 Januari 2024"]
    {
        assert!(chart.contains(part), "{part} is missing in {chart}");
    }
    assert!(poster.contains("Dalam 14 hari kami jawab"), "{poster}");

    let mut standard = office.book().standards[0].clone();
    for limit in &mut standard.limits {
        match limit.id.as_str() {
            "sop-3" => (limit.min, limit.max) = (Some(Length::WorkingDays(3)), Some(Length::WorkingDays(9))),
            "sop-45" => (limit.min, limit.max) = (None, Some(Length::Weeks(7))),
            "sop-6" => (limit.min, limit.max) = (None, None),
            "uu25-14" => limit.max = Some(Length::WorkingDays(11)),
            "uu25-30" => limit.max = Some(Length::CalendarDays(41)),
            _ => {}
        }
    }
    office.perform(None, Wish::SetStandard(standard), "Panjang batas diubah").unwrap();
    let [chart, poster] = said(&office);
    for part in ["3–9 hari kerja", "paling lama 7 minggu (langkah 4–5)", "paling lama 41 hari"] {
        assert!(chart.contains(part), "{part} is missing in {chart}");
    }
    assert!(!chart.contains("1–2 minggu (langkah") && !chart.contains("paling lama 30 hari"), "{chart}");
    assert!(poster.contains("Dalam 11 hari kerja kami jawab"), "{poster}");

    // Without a decree among the legal bases none is claimed, and without a standard no time.
    let bases: Vec<String> = office.book().legal_basis.iter().filter(|line| !line.contains("Pedoman Monitoring")).cloned().collect();
    office.perform(None, Wish::SetLegalBasis(bases), "Keputusan lama dicabut").unwrap();
    let [chart, _] = said(&office);
    assert!(!chart.contains("Ditetapkan dengan"), "{chart}");
}
