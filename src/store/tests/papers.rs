//! Papers beside their cards: found by page, by stage, by day and by case, replaced with the card and gone with the case.

use super::super::{PaperQuery, PaperRow};
use super::*;

/// A paper of a stage; its data says which it is.
fn paper(stage: u8, said: &str, issued: Option<&str>) -> PaperRow {
    let dated = issued.map(str::to_owned);
    PaperRow { stage, number: format!("B-{said}"), dated: dated.clone(), issued: dated, data: said.into() }
}

fn with(serial: u32, papers: Vec<PaperRow>) -> Batch {
    Batch { cards: vec![CardRow { papers, ..card(serial, "loket") }], ..acts(&["x"]) }
}

fn found(store: &Store, query: &PaperQuery) -> Vec<String> {
    let said = |paper: super::super::ListedPaper| format!("{} {}", &paper.no[9..], String::from_utf8(paper.data).unwrap());
    store.papers(query).unwrap().into_iter().map(said).collect()
}

#[test]
fn papers_come_by_page_newest_case_first_and_in_their_order() {
    let folder = Folder::new();
    let mut store = folder.create();
    for serial in 1..=3 {
        let of_case = vec![paper(2, "b", Some("2026-01-05")), paper(0, "a", None), paper(2, "c", Some("2026-01-06"))];
        store.append(with(serial, of_case)).unwrap();
    }
    let all = PaperQuery::default();
    assert_eq!(found(&store, &all), ["0003 b", "0003 a", "0003 c", "0002 b", "0002 a", "0002 c", "0001 b", "0001 a", "0001 c"]);
    let waiting = PaperQuery { stages: vec![2, 5], offset: 1, limit: 3, ..all.clone() };
    assert_eq!(found(&store, &waiting), ["0003 c", "0002 b", "0002 c"]);
    assert_eq!(found(&store, &PaperQuery { issued: Some("2026-01-06".into()), ..all.clone() }), ["0003 c", "0002 c", "0001 c"]);
    assert_eq!(found(&store, &PaperQuery { case: Some("ADU-2026-0002".into()), ..all.clone() }), ["0002 b", "0002 a", "0002 c"]);
    assert_eq!(store.paper_counts().unwrap(), [(0, 3), (2, 6)]);
    assert_eq!(store.dated_numbers("").unwrap().len(), 6);

    // A card written again brings its papers; what it no longer has is gone.
    store.append(with(2, vec![paper(5, "d", Some("2026-01-07"))])).unwrap();
    assert_eq!(found(&store, &PaperQuery { case: Some("ADU-2026-0002".into()), ..all.clone() }), ["0002 d"]);
    assert_eq!(store.papers_of("ADU-2026-0002").unwrap(), [paper(5, "d", Some("2026-01-07"))]);
    store.append(Batch { gone: vec!["ADU-2026-0003".into()], ..acts(&["x"]) }).unwrap();
    assert_eq!(store.paper_counts().unwrap(), [(0, 1), (2, 2), (5, 1)]);
    store.rebuild(derived(&[], &[])).unwrap();
    assert_eq!(found(&store, &all), [""; 0]);
}
