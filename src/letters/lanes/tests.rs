//! Symbols as they are written, arrows as they go, and a chart whose words are too many for symbols.

use super::route::{Room, route};
use super::*;
use crate::facts::{Facts, TableFact};
use crate::outline::Outline;
use crate::sheet::{Item, Sheet};
use crate::{Measures, compose};

#[test]
fn symbols_are_read_by_their_levels_and_nothing_is_lost() {
    let read = symbols("mulai (Mulai) > lapor\n\nlengkap <Lengkap?> Ya > fakta; Tidak > lapor\nSatu kalimat [biasa] saja");
    let [Some(first), None, Some(third), Some(last)] = read.as_slice() else { panic!("{read:?}") };
    assert_eq!((first.form, first.text.as_str(), first.leads[0].to.as_str()), (Form::Terminal, "Mulai", "lapor"));
    assert_eq!((third.form, third.name.as_str(), third.leads.len()), (Form::Decision, "lengkap", 2));
    assert_eq!((third.leads[1].label.as_str(), third.leads[1].to.as_str()), ("Tidak", "lapor"));
    assert_eq!((last.form, last.text.as_str()), (Form::Work, "Satu kalimat [biasa] saja"));
    for odd in ["a [tidak ditutup", "a [x] tanpa panah", "sebaris", "a (b"] {
        assert_eq!(symbol(odd).text, odd);
    }
    assert!(symbols("").is_empty());
}

fn room(x: f64, y: f64) -> Room {
    Room { middle: (x, y), across: 10.0, down: 4.0 }
}

#[test]
fn an_arrow_has_the_fewest_corners() {
    let from = room(50.0, 50.0);
    assert_eq!(route(&from, &room(50.0, 80.0)), [(50.0, 54.0), (50.0, 76.0)]);
    assert_eq!(route(&from, &room(90.0, 50.0)), [(60.0, 50.0), (80.0, 50.0)]);
    assert_eq!(route(&from, &room(10.0, 80.0)), [(40.0, 50.0), (10.0, 50.0), (10.0, 76.0)]);
    assert_eq!(route(&from, &room(90.0, 20.0)), [(50.0, 46.0), (50.0, 20.0), (80.0, 20.0)]);
    let back = route(&from, &room(50.0, 20.0));
    assert_eq!((back.len(), back[0], back[3]), (4, (40.0, 50.0), (40.0, 20.0)));
    assert!(back[1].0 < 40.0, "{back:?}");
}

/// A chart of some rows, each with words of its own in a lane.
fn set(rows: &[&str]) -> Sheet {
    let mut facts: Facts = crate::specimen::empty();
    for words in rows {
        facts
            .row(TableFact::SopSteps, ["Aktivitas", words, "satu [Satu] > dua\ndua <Dua?> Ya > tiga\ntiga [Tiga]", "", "a", "b", "c", "d"]);
    }
    let text = "@bagan sop.langkah\n@kolom 8 tengah | No. | #\n@kolom 40 | Aktivitas | aktivitas\n@lajur 40 | Pelaksana | Pelapor | pelapor\n\
                @lajur 50 | Pelaksana | Tim | tim\n@kolom 30 | Waktu | waktu\n@akhir\n";
    compose("uji.surat", text, &Measures::CHART, &facts).unwrap()
}

fn shapes(sheet: &Sheet) -> Vec<&Outline> {
    let items = sheet.pages.iter().flat_map(|page| &page.items);
    items.filter_map(|item| if let Item::Outline(outline) = item { Some(outline) } else { None }).collect()
}

#[test]
fn a_chart_goes_on_over_pages_under_its_head_and_too_many_words_make_a_table_of_it() {
    let drawn = set(&["Melapor"; 12]);
    assert!(drawn.pages.len() > 1 && drawn.problems().is_empty(), "{:?}", drawn.problems());
    for page in &drawn.pages {
        assert!(page.lines().iter().any(|line| line.contains("Pelapor  Tim")), "{:?}", page.lines());
    }
    // Twelve boxes of the complainant; three symbols of the team and two heads of arrows in the first row, which the others lead back to.
    assert!(shapes(&drawn).len() >= 12 * 4, "{}", shapes(&drawn).len());
    let told = set(&["Melapor", &"kata yang banyak sekali ".repeat(120)]);
    assert_eq!((shapes(&told).len(), told.problems()), (0, Vec::new()));
    assert!(told.running_text().contains("Dua?") && told.running_text().contains("Pelapor"), "{}", told.running_text());
}
