//! What can be done with a paper of a case now, and what cannot and why: its number, its issue, its print, its pen, its way to the
//! receiver.

use super::super::decide::Known;
use super::super::refusal::{Refusal, Standing, Why};
use super::super::wish::Wish;
use super::asked;
use crate::acts::ids::{Digest, Moment};
use crate::acts::paper::{Edition, Issued, PaperId};
use crate::choices;
use crate::readings::case::Case;
use crate::readings::rulebook::Rulebook;

choices! {
    /// A move of a paper, in the order of its way from concept to receiver.
    PaperMove {
        /// *Beri nomor*: its number, or a new one in place of a mistyped or outdated one.
        Number,
        /// *Terbitkan*: its last form, for the wet signature.
        Issue,
        /// *Cetak*: the issued bytes.
        Print,
        /// *Tanda tangan*: the pen, or the scan of a signature that has none yet.
        Sign,
        /// *Sampaikan*: handed to its receiver with proof.
        Deliver,
    }
}

/// A move of a paper with what the rules have against it now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperOffer {
    /// The move.
    pub what: PaperMove,
    /// Why it cannot be made now; empty when it can.
    pub against: Vec<Refusal>,
}

impl PaperOffer {
    /// Whether it can be made now.
    #[must_use]
    pub fn is_possible(&self) -> bool {
        self.against.is_empty()
    }

    /// Whether it is worth showing, though something is still to be done first; what is behind the paper or is never done with it is
    /// not.
    #[must_use]
    pub fn belongs_here(&self) -> bool {
        self.against.iter().all(|refusal| {
            self.what == PaperMove::Issue
                && match refusal.why.standing() {
                    Standing::FirstThis | Standing::Clock => true,
                    Standing::Time | Standing::Newest | Standing::Barred | Standing::Away => false,
                }
        })
    }
}

/// Every move of a paper in one edition, in the order of [`PaperMove::ALL`]. `known` says whether all its prints still say what
/// the case says; `stale` whether the one in this edition no longer does.
#[must_use]
pub fn of_paper(
    case: &Case,
    book: &Rulebook,
    known: &Known,
    (paper, edition): (PaperId, Edition),
    stale: bool,
    now: Moment,
) -> Vec<PaperOffer> {
    let against = |what| match what {
        PaperMove::Number => asked(case, book, known, &Wish::NumberPaper { paper, number: "–––".to_owned(), on: now.date_naive() }, now),
        PaperMove::Issue => asked(case, book, known, &Wish::Issue(anew(case, paper, edition, stale)), now),
        PaperMove::Print | PaperMove::Sign | PaperMove::Deliver => match case.standing_print(paper, edition) {
            Some(print) => of_print(what, case, book, print, now),
            None => vec![Refusal::of_wish(Why::NoSuchPaper)],
        },
    };
    PaperMove::ALL.iter().map(|what| PaperOffer { what: *what, against: against(*what) }).collect()
}

fn of_print(what: PaperMove, case: &Case, book: &Rulebook, print: &Issued, now: Moment) -> Vec<Refusal> {
    let (digest, on, said) = (print.digest, now.date_naive(), || "–––".to_owned());
    let wish = match what {
        PaperMove::Deliver => Wish::DeliverPaper { digest, on, to: said(), how: said() },
        // A signature that has no scan yet is completed by one; that it is no attachment so far is nothing against it.
        PaperMove::Sign => Wish::SignPaper { digest, on, scan: case.signature(print).map(|_| Digest([0; 32])) },
        PaperMove::Number | PaperMove::Issue | PaperMove::Print => Wish::Print { digest },
    };
    asked(case, book, &Known::default(), &wish, now).into_iter().filter(|refusal| refusal.at.is_empty()).collect()
}

/// The paper as it would be issued: of other words than the print that stands if that one is stale or grows old by nature.
fn anew(case: &Case, paper: PaperId, edition: Edition, stale: bool) -> Issued {
    let standing = case.standing_print(paper, edition).filter(|_| !stale && !paper.kind.row().of_the_day);
    let (number, _) = case.paper_number(paper);
    let (digest, words) = standing.map_or((Digest([0; 32]), Some(Digest([0; 32]))), |print| (print.digest, print.words));
    Issued { kind: paper.kind, item: paper.item, edition, number, digest, pages: 1, code: String::new(), words }
}
