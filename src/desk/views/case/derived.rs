//! What is read from a case on a day. It is made once for each newest act of the register and each day; a frame only draws it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::lanes::lane;
use super::papers::{name_of, tone_of};
use super::side::Kind;
use super::{CasePage, Desk};
use crate::design::tokens::Tone;
use crate::widgets::timeline;
use domain::acts::event::{Entry, Event};
use domain::acts::ids::Seq;
use domain::acts::paper::{LetterKind, PaperId};
use domain::acts::step::Step;
use domain::readings::alike::Alike;
use domain::readings::card::{Card, card};
use domain::readings::case::Case;
use domain::readings::countdown::{Countdown, Why, strictest, why};
use domain::readings::rounds::{self, Earlier};
use domain::readings::rulebook::Rulebook;
use domain::readings::similar::Similar;
use domain::readings::state::State;
use domain::rules::corrections::{Corrected, corrections};
use domain::rules::offers::{Move, Offer};
use office::OpenCase;
use words::Label as _;

/// What is read from a case on a day.
pub(super) struct Derived {
    /// Newest act of the register and the day it was read on.
    of: (Seq, NaiveDate),
    /// The row it has in lists, from which what is next is read.
    pub card: Card,
    /// Every countdown.
    pub countdowns: Vec<Countdown>,
    /// How duties stood in rounds that are over.
    pub earlier: Vec<Earlier>,
    /// Place of the working deadline among them.
    pub strictest: Option<usize>,
    /// Why each date is that date, by the name of its limit.
    pub whys: BTreeMap<String, Why>,
    /// The timeline as the widget wants it.
    pub timeline: timeline::Data,
    /// The papers to choose from.
    pub papers: Vec<PaperLine>,
    /// Cases that may be the same complaint, while it is recorded or examined.
    pub alike: Vec<Alike>,
    /// Closed cases that resemble this one, while it is decided.
    pub similar: Vec<(Similar, String)>,
    /// Every move with what the rules have against it.
    offers: Vec<Offer>,
    /// Its acts, newest first.
    pub acts: Vec<ActLine>,
}

/// One paper to choose from.
pub(super) struct PaperLine {
    /// Which.
    pub id: PaperId,
    /// As the operator reads it.
    pub name: String,
    /// Its number; empty while it has none.
    pub number: String,
    /// Whether the case is ripe for it.
    pub ripe: bool,
    /// How its state looks.
    pub tone: Tone,
    /// Its state.
    pub state: &'static str,
}

/// One act of the history.
pub(super) struct ActLine {
    /// Its number.
    pub seq: Seq,
    /// What was done.
    pub text: String,
    /// Number, moment, who.
    pub detail: String,
    /// Fields that hold something else since, then the reasons that were given.
    pub details: Vec<String>,
    /// Whether it was taken back.
    pub cancelled: bool,
    /// Whether it may be taken back now, or why not; nothing for an act that is not the newest.
    pub cancel: Option<Result<(), String>>,
}

impl Derived {
    /// Reads a case.
    pub(super) fn read(desk: &Desk<'_>, open: &OpenCase) -> Self {
        let (case, book) = (&open.case, desk.office.book());
        let countdowns = desk.office.countdowns(case);
        let working = strictest(&countdowns).map(|strictest| strictest.limit.id.clone());
        let read = desk.office.timeline(open);
        let offers = desk.office.offers(open);
        Self {
            of: (desk.office.head_seq(), desk.today),
            card: card(case, book),
            strictest: working.and_then(|id| countdowns.iter().position(|countdown| countdown.limit.id == id)),
            whys: countdowns.iter().filter_map(|one| Some((one.limit.id.clone(), why(case, &book.calendar, one)?))).collect(),
            earlier: rounds::earlier(case, &countdowns),
            countdowns,
            timeline: timeline::Data { from: read.from, to: read.to, today: desk.today, lanes: read.lanes.iter().map(lane).collect() },
            papers: papers(case, book),
            alike: alike(desk, case),
            similar: similar(desk, case),
            acts: acts(open, book, &offers),
            offers,
        }
    }

    /// The countdown of a limit.
    pub(super) fn countdown(&self, limit: &str) -> Option<&Countdown> {
        self.countdowns.iter().find(|countdown| countdown.limit.id == limit)
    }

    /// The questions beside the straight line that belong to where the case stands, with the step on screen. One whose time has
    /// not come is asked too; its refusal says until when.
    pub(super) fn questions(&self, step: Step) -> impl Iterator<Item = Kind> {
        let here = move |offer: &&Offer| offer.belongs_here() && offer.step.is_none_or(|of| of == step);
        self.offers.iter().filter(here).filter_map(|offer| Kind::of(offer.what))
    }

    /// Whether a step can be corrected where the case stands.
    pub(super) fn may_amend(&self, step: Step) -> bool {
        self.offers.iter().any(|offer| offer.what == Move::Amend && offer.step == Some(step) && offer.belongs_here())
    }

    /// The acts that could be taken back, newest first, and why one cannot if it cannot.
    pub(super) fn cancels(&self) -> impl Iterator<Item = (Seq, Result<(), String>)> {
        self.offers.iter().filter_map(cancel)
    }

    /// Whether the case is ripe for a paper.
    pub(super) fn is_ripe(&self, id: PaperId) -> bool {
        self.papers.iter().any(|line| line.id == id && line.ripe)
    }
}

impl CasePage {
    /// What is read from the case, made anew when an act or the day is new.
    pub(super) fn derived(&mut self, desk: &Desk<'_>) -> std::rc::Rc<Derived> {
        let of = (desk.office.head_seq(), desk.today);
        if self.derived.of != of {
            self.derived = std::rc::Rc::new(Derived::read(desk, &self.open));
        }
        std::rc::Rc::clone(&self.derived)
    }
}

/// A hint that could not be read is no reason to keep the case from being shown.
fn alike(desk: &Desk<'_>, case: &Case) -> Vec<Alike> {
    let asked = matches!(case.state, State::At(Step::Record | Step::Verify));
    if asked { desk.office.alike(case).unwrap_or_default() } else { Vec::new() }
}

/// As [`alike`].
fn similar(desk: &Desk<'_>, case: &Case) -> Vec<(Similar, String)> {
    if case.state == State::At(Step::Decide) { desk.office.similar(case).unwrap_or_default() } else { Vec::new() }
}

fn papers(case: &Case, book: &Rulebook) -> Vec<PaperLine> {
    let ripe = case.papers(book);
    let mut shown = ripe.clone();
    // The two papers of the procedure can always be looked at, as they would be.
    for kind in [LetterKind::FollowUpReport, LetterKind::Decision] {
        if !shown.contains(&kind.into()) {
            shown.push(kind.into());
        }
    }
    shown.sort();
    let line = |id| {
        let (state, is_ripe) = (case.paper_state(id), ripe.contains(&id));
        let (tone, word) = if is_ripe { (tone_of(state), state.label()) } else { (Tone::Neutral, "Belum matang") };
        PaperLine { id, name: name_of(&ripe, id), number: case.paper_number(id).0, ripe: is_ripe, tone, state: word }
    };
    shown.into_iter().map(line).collect()
}

/// The act an offer would take back, or why it stays.
fn cancel(offer: &Offer) -> Option<(Seq, Result<(), String>)> {
    let seq = offer.act.filter(|_| offer.what == Move::Cancel)?;
    Some((seq, offer.against.first().map_or(Ok(()), |refusal| Err(words::refusal(&refusal.why)))))
}

/// The acts, newest first.
fn acts(open: &OpenCase, book: &Rulebook, offers: &[Offer]) -> Vec<ActLine> {
    let put_right = corrections(open.case.no, &open.entries);
    let changes = |entry: &Entry| match put_right.iter().find(|one| one.entry.seq == entry.seq).map(|one| &one.what) {
        // What somebody wrote may name whoever complained in confidence, and is not quoted here.
        Some(Corrected::Form(step, all)) => all.iter().map(|one| words::changed(*step, one, book, &|_| None)).collect(),
        Some(Corrected::Act(_) | Corrected::Step(_)) | None => Vec::new(),
    };
    open.entries.iter().rev().map(|entry| act(entry, open, changes(entry), offers)).collect()
}

fn act(entry: &Entry, open: &OpenCase, mut details: Vec<String>, offers: &[Offer]) -> ActLine {
    let cancelled = open.case.cancelled.contains(&entry.seq);
    if let Event::IdentityOpened { reason } = &entry.event {
        details.push(format!("Alasan: {reason}"));
    }
    if let Some(because) = &entry.justified {
        let concerns: Vec<String> = because.concerns.iter().map(words::concern).collect();
        details.push(format!("{}. Alasan: {}", concerns.join(". "), because.reason));
    }
    ActLine {
        seq: entry.seq,
        text: words::act(&entry.event),
        detail: format!("Nomor {} · {} · {}", entry.seq.0, words::moment(entry.at), entry.by),
        details,
        cancelled,
        cancel: offers.iter().filter_map(cancel).find_map(|(seq, may)| (seq == entry.seq).then_some(may)),
    }
}
