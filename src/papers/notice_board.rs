//! *Bahan tayang*: the figures of a period on one page for the notice board and the web. It holds nothing personal, and small numbers are
//! protected: see [`public`].

use crate::Paper;
use domain::readings::stats::charts::Charts;
use domain::readings::stats::public::{self, LEAST, Stretch};
use domain::readings::stats::{Evaluation, Share};
use letters::{Facts, Measures, TableFact, TextFact};

/// Bahan tayang of a period.
pub static PAPER: Paper = Paper {
    stem: "Bahan-Tayang",
    template: "bahan_tayang.surat",
    text: include_str!("../../assets/templates/bahan_tayang.surat"),
    measures: Measures::BOARD,
};

/// Figures of a period for everybody; `title` names the period.
pub fn fill(facts: &mut Facts, evaluation: &Evaluation, drawn: &Charts, title: &str) {
    facts.text(TextFact::BoardTitle, title);
    facts.text(TextFact::BoardAsOf, words::date(evaluation.today));
    let open = evaluation.finished.rest();
    let mut tiles = vec![
        [evaluation.received.to_string(), "Diterima".to_owned(), "pengaduan".to_owned()],
        [evaluation.finished.part.to_string(), "Selesai".to_owned(), "sudah diberitahukan kepada pelapor".to_owned()],
        [open.to_string(), "Masih ditangani".to_owned(), "dari yang diterima".to_owned()],
    ];
    let (timely, days) = (public::share(evaluation.finished_in_time), public::spread(evaluation.duration));
    let (satisfied, rated) = (public::share(evaluation.satisfied), public::spread(evaluation.rating));
    if let Some(share) = timely {
        let [large, note] = rate(share);
        tiles.push([large, "Tepat waktu".to_owned(), format!("{note} yang selesai")]);
    }
    if let Some(days) = days {
        tiles.push([words::tenths(days.mean_tenths), "Hari kerja".to_owned(), "rata-rata lama penyelesaian".to_owned()]);
    }
    if let Some(share) = satisfied {
        let [large, note] = rate(share);
        let rating = rated.map_or_else(String::new, |of| format!("; nilai rata-rata {} dari 5", words::tenths(of.mean_tenths)));
        tiles.push([large, "Pelapor puas".to_owned(), format!("{note} yang menanggapi{rating}")]);
    }
    for tile in tiles {
        facts.row(TableFact::BoardFigures, tile);
    }
    let course = public::course(&drawn.course);
    for one in &course {
        let label = stretch_named(one, &course);
        facts.row(TableFact::BoardCourse, [label.as_str(), "Diterima", &one.received.to_string()]);
        facts.row(TableFact::BoardCourse, [label.as_str(), "Selesai", &one.done.to_string()]);
    }
    if course.is_empty() && evaluation.received > 0 {
        for (label, count) in [("Diterima", evaluation.received), ("Selesai", evaluation.finished.part), ("Masih ditangani", open)] {
            facts.row(TableFact::BoardTotals, [label, &count.to_string()]);
        }
    }
    let groups = public::groups(&evaluation.by_category);
    if let Some((told, others)) = &groups {
        for (key, count) in told {
            facts.row(TableFact::BoardGroups, [words::category_named(key), &count.to_string()]);
        }
        if *others > 0 {
            facts.row(TableFact::BoardGroups, ["Hal lain, digabung", &others.to_string()]);
        }
    }
    let whole = timely.is_some() && days.is_some() && !course.is_empty() && groups.as_ref().is_some_and(|(_, others)| *others == 0);
    if evaluation.received > 0 && !whole {
        let text = format!(
            "Demi pelindungan pelapor, rincian dan ukuran yang berdasar pada kurang dari {LEAST} pengaduan digabung atau tidak ditayangkan."
        );
        facts.text(TextFact::BoardNote, text);
    }
}

/// A share in large letters and what is said beneath: "92%" and "23 dari 25", or "8 dari 9" and nothing but whose they are.
fn rate(share: Share) -> [String; 2] {
    match words::rate(share) {
        Some(rate) => [rate, format!("{} dari {}", share.part, share.whole)],
        None => [format!("{} dari {}", share.part, share.whole), "pengaduan".to_owned()],
    }
}

fn stretch_named(one: &Stretch, course: &[Stretch]) -> String {
    let name = match one.month {
        Some(month) => words::month_brief(month).to_owned(),
        None => format!("Triwulan {}", words::roman_month(one.quarter)),
    };
    if course.iter().any(|other| other.year != one.year) { format!("{name} {}", one.year) } else { name }
}
