//! What the office offers to do with a case, and what it proposes for a form: asked by the window and by the command line alike.

use domain::acts::decision::Decision;
use domain::acts::event::StepRecord;
use domain::acts::paper::{Edition, LetterKind, PaperId};
use domain::acts::step::Step;
use domain::rules::decide::Known;
use domain::rules::offers::{Offer, PaperOffer, lacking, of_paper, offers};
use domain::rules::refusal::Refusal;
use papers::proposed::{Around, Clauses, follow_kind, proposed};

use super::{Office, OpenCase, Trouble};

impl Office {
    /// Every move of a case with what the rules have against it now.
    #[must_use]
    pub fn offers(&self, open: &OpenCase) -> Vec<Offer> {
        offers(&open.case, &open.entries, &self.book, self.now())
    }

    /// Every move of a paper with what the rules have against it now; `stale` as [`Office::is_stale`] says.
    ///
    /// # Errors
    /// [`Trouble::Paper`] when the paper cannot be made from the case any more.
    pub fn paper_offers(&self, open: &OpenCase, paper: PaperId, edition: Edition, stale: bool) -> Result<Vec<PaperOffer>, Trouble> {
        let mut known = Known::default();
        if self.is_current(open, paper)? {
            known.current.insert(paper);
        }
        Ok(of_paper(&open.case, &self.book, &known, (paper, edition), stale, self.now()))
    }

    /// What would still be refused if the current step were finished with this form; without a case, if a complaint were recorded with it.
    #[must_use]
    pub fn lacking(&self, open: Option<&OpenCase>, record: &StepRecord) -> Vec<Refusal> {
        lacking(open.map(|open| &open.case), &self.book, record, self.now())
    }

    /// A form filled with what the register knows already, so that nothing is typed twice; what was typed stays. Without a case it
    /// is the form of a new complaint.
    ///
    /// # Errors
    /// [`Trouble::Clauses`] when the office's own wording of the clauses cannot be used.
    pub fn proposed(&self, open: Option<&OpenCase>, record: StepRecord) -> Result<StepRecord, Trouble> {
        let (now, today) = (self.now().time(), self.today());
        let minute = chrono::NaiveTime::from_hms_opt(chrono::Timelike::hour(&now), chrono::Timelike::minute(&now), 0).unwrap_or(now);
        let propose = |kind: LetterKind, ahead| open.and_then(|open| self.propose_number(open, kind, today, ahead)).unwrap_or_default();
        let clauses = self.clauses()?;
        let around =
            Around { case: open.map(|open| &open.case), book: &self.book, clauses: &clauses, today, now: minute, number: &propose };
        Ok(proposed(record, &around))
    }

    /// The form of the step a case is at, as recorded so far and filled with what is known.
    ///
    /// # Errors
    /// As [`Office::proposed`].
    pub fn proposed_step(&self, open: &OpenCase, step: Step) -> Result<StepRecord, Trouble> {
        self.proposed(Some(open), open.case.record(step))
    }

    /// The clauses a decision usually has, in the office's own wording where it has one.
    ///
    /// # Errors
    /// [`Trouble::Clauses`] with the line at fault.
    pub fn clauses(&self) -> Result<Clauses, Trouble> {
        let own = self.book.templates.get(papers::proposed::CLAUSES);
        Clauses::read(own.map_or(papers::proposed::SHIPPED_CLAUSES, String::as_str)).map_err(Trouble::Clauses)
    }

    /// Lets the first clause of a decision, unless somebody reworded it, follow the kind of decision.
    pub fn follow_kind(&self, form: &mut Decision) {
        if let Ok(clauses) = self.clauses() {
            follow_kind(form, &clauses);
        }
    }
}
