//! How a case is kept in the rows beside the acts: its card, its papers, and what the evaluation needs of it once it is closed. A reading,
//! never a truth; each row says by which layout it was written.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::Trouble;
use super::paperwork::paper_row;
use domain::acts::event::Entry;
use domain::acts::ids::Seq;
use domain::acts::paper::LetterKind;
use domain::readings::card::{Card, card_with, listed};
use domain::readings::case::Case;
use domain::readings::rulebook::Rulebook;
use domain::readings::stats::{KeptFigures, LateReason, kept, kept_choices, kept_specimen};
use domain::text::{also_written, written_together};
use store::{CardRow, Kept, PaperRow, digest_of};

/// What stands before everything that is kept: a digest of how it is written, so that rows of another layout are void.
type Layout = [u8; 8];

/// The layout of today's program. It follows from the fields themselves; nobody has to remember to raise a number.
static LAYOUT: LazyLock<Layout> = LazyLock::new(|| {
    let row = KeptRow { standard: Some(Seq(1)), title: String::new(), reasons: Vec::new(), kept: kept_specimen() };
    layout_of(&format!("{row:?} {}", kept_choices()))
});

fn layout_of(written: &str) -> Layout {
    let mut layout = Layout::default();
    layout.iter_mut().zip(digest_of(written.as_bytes())).for_each(|(to, from)| *to = from);
    layout
}

/// What is kept beside the card of a closed case.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct KeptRow {
    /// The act that set the standard by which it was made; no calendar moves what is done.
    standard: Option<Seq>,
    /// Title as it may leave the house.
    pub title: String,
    /// Reasons for lateness as they may leave the house; they stand here and not among the figures, which outlive the case.
    pub reasons: Vec<LateReason>,
    /// The figures.
    pub kept: KeptFigures,
}

impl KeptRow {
    fn write(&self) -> Result<Kept, Trouble> {
        let body = postcard::to_allocvec(self).map_err(|error| Trouble::Shipped(error.to_string()))?;
        let KeptFigures { newest, figures, .. } = &self.kept;
        Ok(Kept {
            received: figures.received.to_string(),
            done: figures.informed.map(|on| on.to_string()),
            newest: newest.to_string(),
            data: [&LAYOUT[..], &body].concat(),
        })
    }

    /// Reads what is kept; nothing when it was written in another layout or by another standard than is in force.
    pub(super) fn read(bytes: &[u8], book: &Rulebook) -> Option<Self> {
        let body = bytes.strip_prefix(&LAYOUT[..])?;
        postcard::from_bytes::<Self>(body).ok().filter(|row| row.standard == book.standard_set_by(row.kept.figures.received))
    }
}

/// Version of what cards hold and mean; raised by hand where they come out differently for the same acts.
const CARD_VERSION: u16 = 5;

/// What stands before a card: a digest of that version and of the kinds of papers, for a card lists those a case is ripe for. The cards
/// of another one are made anew when the register is opened.
static CARD_LAYOUT: LazyLock<Layout> = LazyLock::new(|| {
    let kinds: Vec<String> = LetterKind::ALL.iter().map(|kind| kind.code()).collect();
    layout_of(&format!("card {CARD_VERSION} {kinds:?}"))
});

/// What a row holds, if it was written by this version.
pub(super) fn current(row: &CardRow) -> Option<&[u8]> {
    row.data.strip_prefix(&CARD_LAYOUT[..])
}

/// The stored row of a card. Words to search hold no identity of a sealed complainant.
pub(super) fn card_row(case: &Case, entries: &[Entry], book: &Rulebook) -> Result<CardRow, Trouble> {
    let listed = listed(case, book);
    let card = &card_with(case, book, &listed);
    let kept = kept(case, entries, book).map(|(kept, reasons)| KeptRow {
        standard: book.standard_set_by(kept.figures.received),
        title: papers::masked::title(case),
        reasons: reasons.into_iter().map(|late| LateReason { reason: papers::masked::words(case, &late.reason), ..late }).collect(),
        kept,
    });
    let figures = kept.map(|kept| kept.write()).transpose()?;
    let submission = &case.submission;
    let mut words = vec![submission.story.as_str(), &submission.summary, &submission.place];
    // A number is found from the list and from the palette.
    words.extend(listed.iter().map(|paper| paper.number.as_str()).filter(|number| !number.is_empty()));
    for respondent in &submission.respondents {
        words.extend([respondent.name.as_str(), &respondent.position, &respondent.unit]);
    }
    let mut words: Vec<String> = words.into_iter().map(str::to_owned).collect();
    let names = submission.respondents.iter().map(|respondent| &respondent.name).chain([&card.reporter]);
    let together: Vec<String> = names.flat_map(|name| written_together(name)).collect();
    let written: Vec<String> = words.iter().chain([&card.title, &card.reporter]).flat_map(|text| also_written(text)).collect();
    words.extend(together.into_iter().chain(written));
    let papers = listed.iter().map(paper_row).collect::<Result<_, _>>()?;
    row_of_card(card, words.join("\n"), figures, papers)
}

/// The row of a card, with the words it is found by beside its title, its numbers and who complained.
pub(super) fn row_of_card(card: &Card, words: String, figures: Option<Kept>, papers: Vec<PaperRow>) -> Result<CardRow, Trouble> {
    let next = card.sorted_by();
    let data = serde_json::to_vec(card).map_err(|error| Trouble::Shipped(error.to_string()))?;
    Ok(CardRow {
        no: card.no.to_string(),
        year: card.no.year,
        serial: card.no.serial,
        tracking: card.tracking_id.clone(),
        title: card.title.clone(),
        reporter: card.reporter.clone(),
        step: card.step.number(),
        state: card.state.code().to_owned(),
        class: card.class.map(domain::acts::complaint::ComplaintClass::code).unwrap_or_default(),
        channel: card.channel.map(domain::acts::complaint::Channel::code).unwrap_or_default(),
        received: card.received_on.map(|date| date.to_string()),
        due: next.map(|due| due.on.to_string()),
        due_basis: next.map(|due| due.limit.clone()).unwrap_or_default(),
        closed: card.closed_on.map(|date| date.to_string()),
        provisional: next.is_some_and(|due| due.provisional),
        words,
        data: [&CARD_LAYOUT[..], &data].concat(),
        figures,
        papers,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_field_is_another_layout() {
        let row = KeptRow { standard: Some(Seq(1)), title: String::new(), reasons: Vec::new(), kept: kept_specimen() };
        let written = format!("{row:?}");
        // Every field that is stored stands in what the digest is made of.
        let stored = serde_json::to_value(&row).unwrap();
        let inside = [&stored, &stored["kept"], &stored["kept"]["figures"], &stored["kept"]["figures"]["steps"][0]];
        let fields: Vec<&String> = inside.iter().flat_map(|one| one.as_object().unwrap().keys()).collect();
        assert!(fields.len() > 35, "{fields:?}");
        for field in fields {
            assert!(written.contains(&format!(" {field}: ")), "{field} in {written}");
        }
        for (was, is) in [("age: 1", "age: 1, weight: 1"), ("age: 1", "years: 1"), ("age: 1", "age: Some(1)")] {
            let other = written.replace(was, is);
            assert!(other != written && layout_of(&other) != layout_of(&written), "{is}");
        }
    }
}
