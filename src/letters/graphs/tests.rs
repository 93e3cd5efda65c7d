//! What charts of several values say and how they stand on their page.

use crate::facts::{Facts, TableFact};
use crate::sheet::{Item, Sheet};
use crate::structure::Role;
use crate::{Measures, compose};

fn set(text: &str, fill: impl FnOnce(&mut Facts)) -> Sheet {
    let mut facts = crate::specimen::empty();
    fill(&mut facts);
    let sheet = compose("uji.surat", text, &Measures::REPORT, &facts).unwrap();
    assert_eq!(sheet.problems(), Vec::<String>::new());
    sheet
}

/// What a reader who does not see the page is told of its figures.
fn told(sheet: &Sheet) -> Vec<String> {
    let figures = sheet.structure.nodes().iter().filter(|part| part.role == Role::Figure);
    figures.map(|part| part.alt.clone()).collect()
}

#[test]
fn columns_bear_their_values_and_differ_without_colours() {
    let sheet = set("@grafik evaluasi.perjalanan | pengaduan | Perkembangan\n", |facts| {
        for (label, series, value) in
            [("Jan", "Masuk", "4"), ("Jan", "Selesai", "2"), ("Feb", "Masuk", "0"), ("Feb", "Selesai", "8"), ("Feb", "Aneh", "tidak ada")]
        {
            facts.row(TableFact::EvalCourse, [label, series, value]);
        }
    });
    assert_eq!(told(&sheet), ["Diagram batang berkelompok, dalam pengaduan. Jan: masuk 4, selesai 2; Feb: masuk 0, selesai 8."]);
    let text = sheet.to_text();
    for word in ["Masuk", "Selesai", "Jan", "Feb", "4", "8", "Gambar 1."] {
        assert!(text.contains(word), "{word}: {text}");
    }
    let greys: Vec<u8> =
        sheet.pages[0].items.iter().filter_map(|item| if let Item::Rect { grey, .. } = item { Some(*grey) } else { None }).collect();
    assert!(greys.contains(&super::DARK) && greys.contains(&u8::MAX), "{greys:?}");
}

#[test]
fn each_case_is_a_dot_and_equal_ones_are_counted() {
    let sheet = set("@titik evaluasi.titik | hari | Hari terpakai\n", |facts| {
        for (value, state) in [("1", "tepat"), ("1", "tepat"), ("4", "terlambat"), ("6", "berjalan")] {
            facts.row(TableFact::EvalDots, ["3. Verifikasi", "2", "hari kerja", value, state]);
        }
        facts.row(TableFact::EvalDots, ["6. Keputusan", "", "hari", "0", "tepat"]);
    });
    let expected =
        "Diagram titik. 3. Verifikasi: batas 2 hari kerja; 1 sebanyak 2, 4 terlambat, 6 terlambat dan belum selesai. 6. Keputusan: 0.";
    assert_eq!(told(&sheet), [expected]);
    let text = sheet.to_text();
    assert!(text.contains("1 (2)") && text.contains("batas 2 hari kerja"), "{text}");
}

#[test]
fn a_funnel_is_widest_where_most_come() {
    let sheet = set("@corong evaluasi.corong | pengaduan | Corong\n", |facts| {
        facts.row(TableFact::EvalFunnel, ["1. Penyampaian", "8", "", ""]);
        facts.row(TableFact::EvalFunnel, ["2. Pencatatan", "2", "1 terlambat, lewat 3 hari kerja", "x"]);
        facts.row(TableFact::EvalFunnel, ["3. Verifikasi", "0", "", ""]);
    });
    let expected = "Diagram corong. 1. Penyampaian: 8 pengaduan; 2. Pencatatan: 2 pengaduan (1 terlambat, lewat 3 hari kerja); 3. Verifikasi: 0 pengaduan.";
    assert_eq!(told(&sheet), [expected]);
    let widths: Vec<f64> = sheet.pages[0]
        .items
        .iter()
        .filter_map(|item| if let Item::Rect { width_mm, .. } = item { Some(*width_mm) } else { None })
        .collect();
    assert!(widths.len() == 2 && (widths[0] - 4.0 * widths[1]).abs() < 1e-6, "{widths:?}");
}
