//! Every paper with hostile facts under the heaviest heads an office can have, on both sheets.

use std::sync::Arc;

use letters::look::Stock;
use letters::{Facts, Image, ListFact as L, TextFact as X, compose};

use super::samples::hostile;
use crate::all;

/// A place of 123 letters and a name of 97, each as a person may have to write them.
const PLACE: &str = "Jalan Jenderal Besar Raden Soedirman Kilometer Empat Belas, Kelurahan Air Kuti, Kecamatan Lubuk Linggau Timur Satu, \
    Gedung B";
const NAME: &str = "Prof. Dr. H. Raden Mas Sastranegara Kusumawardhana Prawiradiningrat, S.ST., S.E., M.Si., M.A., Ph.D.";

fn picture(width: u32, height: u32) -> Arc<Image> {
    let points = usize::try_from(width * height).unwrap();
    Arc::new(Image { width, height, rgb: [200, 30, 90].repeat(points) })
}

/// Three lines of address beside a logo.
fn heavy(facts: &mut Facts, logo: &Arc<Image>) {
    facts.logo = Some(Arc::clone(logo));
    facts
        .list(L::LetterheadNames, ["BADAN PUSAT STATISTIK", "KABUPATEN PENUKAL ABAB LEMATANG ILIR DAN SEKITARNYA"])
        .list(
            L::LetterheadAddress,
            [
                PLACE,
                "Telepon (0733) 000-0000, Faksimile (0733) 000-0001, Kotak Pos 1000",
                "Pos-el: kantor.statistik.yang.panjang@contoh.invalid, Laman: statistik.yang.sangat.panjang.sekali.contoh.invalid",
            ],
        )
        .text(X::HeadName, NAME)
        .text(X::SignerName, NAME);
}

#[test]
fn every_paper_stands_under_every_head_with_hostile_facts() {
    let logos = [(240, 240), (4_000, 10), (10, 4_000), (1, 1)].map(|(width, height)| picture(width, height));
    let stocks = [
        Stock { width: 210.0, height: 297.0, margins: None },
        Stock { width: 215.0, height: 330.0, margins: Some([25.0, 20.0, 15.0, 15.0]) },
    ];
    for (number, paper) in all().enumerate() {
        // The papers together meet each logo on each sheet.
        let (logo, stock) = (&logos[number % logos.len()], stocks[number / logos.len() % stocks.len()]);
        let mut facts = hostile(paper);
        heavy(&mut facts, logo);
        let sheet = compose(paper.template, paper.text, &paper.measures.on(stock), &facts).unwrap();
        let problems = sheet.problems();
        let place = format!("{} with a logo of {} by {} on {} mm", paper.stem, logo.width, logo.height, stock.width);
        assert!(problems.is_empty(), "{place}: {} problems, first {:?}", problems.len(), &problems[..problems.len().min(3)]);
        assert_eq!(sheet.lacking.first(), Some(&'😀'), "{place}");
    }
}
