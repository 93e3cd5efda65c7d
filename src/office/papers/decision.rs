//! Facts of the Kepala's decision (*Keputusan*), SOP step 6.

use super::mask::Mask;
use super::report::{EMPTY, or_dots};
use crate::domain::case::Case;
use crate::domain::person::{Capacity, group_nip};
use crate::domain::rulebook::Rulebook;
use crate::letters::{Facts, ListFact, TableFact, TextFact};
use crate::words;

pub(super) fn fill(facts: &mut Facts, case: &Case, book: &Rulebook, mask: &Mask) {
    use TextFact as X;
    let decision = &case.decision;
    facts.text(X::DecreeNumber, or_dots(&decision.number));
    facts.text(X::DecreeAbout, or_dots(&mask.text(&decision.subject)).to_uppercase());
    facts.text(X::DecreePlace, or_dots(&decision.place));
    facts.text(X::DecreeDate, decision.on.map_or_else(|| EMPTY.to_owned(), words::date));
    let signer = decision.signer.as_ref().and_then(|id| book.person(id));
    facts.text(X::HeadName, signer.map_or(EMPTY, |person| person.name.as_str()));
    if let Some(signer) = signer {
        facts.text(X::HeadNip, group_nip(&signer.nip));
        match signer.capacity {
            Capacity::Definitive => {}
            Capacity::Acting => {
                facts.text(X::HeadActing, "Plt.");
            }
            Capacity::Daily => {
                facts.text(X::HeadActing, "Plh.");
            }
        }
    }
    let mut considering: Vec<String> = lines(&decision.considering, mask).iter().map(|line| clause(line)).collect();
    let reasons = considering.len();
    considering.push(closing_consideration(reasons, book, case));
    facts.list(ListFact::Considering, considering);
    facts.list(ListFact::Remembering, non_empty(lines(&decision.citing, mask).iter().map(|line| clause(line)).collect()));
    facts.list(ListFact::Heeding, lines(&decision.noting, mask).iter().map(|line| clause(line)));
    facts.list(ListFact::Dicta, non_empty(decision.dicta.iter().map(|dictum| or_dots(&mask.text(&dictum.text))).collect()));
    facts.list(ListFact::Copies, lines(&decision.copies, mask));
    for (row, dictum) in decision.dicta.iter().enumerate() {
        if dictum.who.trim().is_empty() {
            continue;
        }
        facts.row(
            TableFact::ActionPlan,
            [
                crate::letters::compose::ordinal(row + 1),
                mask.text(&dictum.text),
                dictum.who.trim().to_owned(),
                dictum.due.map_or_else(|| "–".to_owned(), words::date),
            ],
        );
    }
}

fn lines(lines: &[String], mask: &Mask) -> Vec<String> {
    lines.iter().map(|line| mask.text(line)).filter(|line| !line.is_empty()).collect()
}

fn non_empty(lines: Vec<String>) -> Vec<String> {
    if lines.is_empty() { vec![EMPTY.to_owned()] } else { lines }
}

/// A clause ends with a semicolon.
fn clause(line: &str) -> String {
    format!("{};", line.trim_end_matches([';', '.', ',']).trim_end())
}

/// The last *bahwa*, which every decree closes with.
fn closing_consideration(reasons: usize, book: &Rulebook, case: &Case) -> String {
    let letters: Vec<String> = ('a'..='z').take(reasons).map(|letter| format!("huruf {letter}")).collect();
    let named = match letters.as_slice() {
        [] => "hal tersebut".to_owned(),
        [one] => format!("sebagaimana dimaksud dalam {one}"),
        [head @ .., last] => format!("sebagaimana dimaksud dalam {}{} dan {last}", head.join(", "), if head.len() > 1 { "," } else { "" }),
    };
    format!(
        "bahwa berdasarkan pertimbangan {named}, perlu menetapkan Keputusan Kepala {} tentang Penyelesaian Pengaduan Nomor {};",
        book.office.full_name(),
        case.no
    )
}
