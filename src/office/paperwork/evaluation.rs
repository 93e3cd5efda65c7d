//! The evaluation of a period: the figures of every case, the report as a page and as a PDF, and reports that were issued.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use papers::monev::Figures;
use papers::{masked, monev};

use super::{Export, Office, Trouble, pdf_of, print_code};
use crate::Done;
use crate::archive::destroyed_figures;
use crate::card_rows::KeptRow;
use domain::acts::evaluation::{IssuedEvaluation, IssuedFigure, Period};
use domain::acts::event::{Entry, Event};
use domain::acts::ids::{CaseNo, Digest, Moment};
use domain::readings::case::Case;
use domain::readings::rulebook::Rulebook;
use domain::readings::stats::charts::{Charts, charts};
use domain::readings::stats::{CaseFigures, Changed, Evaluation, changed, evaluate, figures, known_on};
use domain::rules::wish::Wish;
use letters::{Sheet, TextFact};
use store::digest_of;
use words::Table;

/// Which evaluation is asked for: of which period, and as it was known at the end of which day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The period.
    pub period: Period,
    /// The day; acts that were recorded later are left out.
    pub known_on: NaiveDate,
}

/// One computation of an evaluation with the rules as they were known; what every reader of its figures reads.
#[derive(Clone, Debug)]
pub struct Recap {
    /// What was asked for.
    pub asked: Asked,
    /// What was in force in the office as it was known.
    pub book: Rulebook,
    /// The figures of every case.
    pub all: Vec<CaseFigures>,
    /// What they add up to.
    pub evaluation: Evaluation,
    /// The same as tables.
    pub tables: Vec<Table>,
    /// The same as charts.
    pub drawn: Charts,
    /// The masked title of each case that need not be read for it, in the order of the figures.
    pub(super) titles: Vec<Option<String>>,
}

impl Recap {
    /// Every figure as an issued report keeps it.
    #[must_use]
    pub fn lines(&self) -> Vec<IssuedFigure> {
        words::evaluation_lines(&self.tables)
    }
}

/// What happened to the cases of an issued report after it was issued.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Since {
    /// Figures that are different now.
    pub figures: Vec<Changed>,
    /// What was recorded since about the cases of the period, and in the rules for all: case, moment, act in words.
    pub acts: Vec<(Option<CaseNo>, Moment, String)>,
}

impl Office {
    /// The figures of cases as they were known at the end of a day, with the masked reasons for lateness: of all that can count in the period,
    /// or in the one before it, which are those not done with before that.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn figures(&self, asked: Asked) -> Result<Vec<CaseFigures>, Trouble> {
        Ok(self.titled_figures(asked, &self.book_on(asked.known_on)?)?.into_iter().map(|(figures, _)| figures).collect())
    }

    /// The same with the masked title of each case that need not be read for it.
    fn titled_figures(&self, asked: Asked, book: &Rulebook) -> Result<Vec<(CaseFigures, Option<String>)>, Trouble> {
        let on = asked.known_on;
        // What is kept was reckoned by today's rules.
        let same_rules = book.calendar == self.book.calendar && book.standards == self.book.standards;
        let mut all = Vec::new();
        let since = asked.period.before().map_or(asked.period.from, |before| before.from);
        for stored in self.store.figures_since(&since.to_string(), &on.to_string())? {
            let destroyed = stored.no.parse().ok().and_then(|no| self.book.destroyed(no));
            if let Some((_, file)) = destroyed {
                // Nothing reckons it again; what it was at its end it stays.
                let kept = destroyed_figures(file).filter(|kept| kept.opened <= on);
                all.extend(kept.map(|kept| (kept.figures, Some(file.title.clone()))));
                continue;
            }
            let row = stored.data.and_then(|bytes| KeptRow::read(&bytes, &self.book));
            if row.as_ref().is_some_and(|row| row.kept.opened > on) {
                continue;
            }
            match (row.filter(|row| same_rules && row.kept.newest <= on), stored.no.parse()) {
                (Some(row), _) => all.push((CaseFigures { late_reasons: row.reasons, ..row.kept.figures }, Some(row.title))),
                (None, Ok(no)) => all.extend(self.read_figures(no, book, on)?.map(|figures| (figures, None))),
                (None, Err(_)) => {}
            }
        }
        Ok(all)
    }

    /// The figures of a case from its acts; nothing when it was not known on the day.
    fn read_figures(&self, no: CaseNo, book: &Rulebook, on: NaiveDate) -> Result<Option<CaseFigures>, Trouble> {
        let entries = known_on(self.case(no)?.entries, on);
        let Some(case) = Case::fold(no, &entries) else { return Ok(None) };
        let Some(mut one) = figures(&case, &entries, book, on) else { return Ok(None) };
        for late in &mut one.late_reasons {
            late.reason = masked::words(&case, &late.reason);
        }
        Ok(Some(one))
    }

    /// What was in force in the office at the end of a day.
    pub(super) fn book_on(&self, on: NaiveDate) -> Result<Rulebook, Trouble> {
        let acts = self.register_acts()?;
        if acts.iter().all(|act| act.at.date_naive() <= on) {
            return Ok(self.book.clone());
        }
        let mut book = crate::defaults::rulebook();
        for act in known_on(acts, on) {
            book.apply(&act);
        }
        Ok(book)
    }

    /// An evaluation.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn evaluation(&self, asked: Asked) -> Result<Evaluation, Trouble> {
        Ok(self.recap(asked)?.evaluation)
    }

    /// An evaluation with everything that is read from it.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn recap(&self, asked: Asked) -> Result<Recap, Trouble> {
        let book = self.book_on(asked.known_on)?;
        let (all, titles): (Vec<_>, Vec<_>) = self.titled_figures(asked, &book)?.into_iter().unzip();
        let evaluation = evaluate(&all, asked.period, asked.known_on);
        let tables = words::evaluation_tables(&evaluation, &book);
        let first = self.store.first_received()?.and_then(|on| on.parse().ok()).filter(|on| *on <= asked.known_on);
        let drawn = charts(&all, &evaluation, &book, first);
        Ok(Recap { asked, book, all, evaluation, tables, drawn, titles })
    }

    /// The *Laporan Monitoring dan Evaluasi*, laid out as a draft.
    ///
    /// # Errors
    /// [`Trouble::Paper`], or the register cannot be read.
    pub fn evaluation_sheet(&self, asked: Asked) -> Result<Sheet, Trouble> {
        self.lay_out_evaluation(&self.recap(asked)?, "", None)
    }

    fn lay_out_evaluation(&self, recap: &Recap, number: &str, code: Option<String>) -> Result<Sheet, Trouble> {
        let asked = recap.asked;
        let title = words::period_title(asked.period);
        let fingerprint = self.fingerprint()?;
        let name = format!("Laporan Monitoring dan Evaluasi {title}");
        let mut facts = self.house_facts(&name, self.now(), &format!("{name} {} {fingerprint}", asked.known_on), code.is_none())?;
        facts.mark = self.mark_of(None, code.as_deref())?;
        facts.code = code;
        if !number.trim().is_empty() {
            facts.text(TextFact::PaperNumber, number.trim());
        }
        self.signer(&mut facts, self.today());
        let figures = Figures { evaluation: &recap.evaluation, tables: &recap.tables, drawn: &recap.drawn };
        monev::fill(&mut facts, &recap.book, figures, &title, &fingerprint);
        self.set(&monev::PAPER, &facts)
    }

    /// The same as a PDF.
    ///
    /// # Errors
    /// As [`Office::evaluation_sheet`].
    pub fn evaluation_paper(&self, asked: Asked) -> Result<Export, Trouble> {
        let bytes = pdf_of(&self.evaluation_sheet(asked)?)?;
        Ok(Export { file_name: format!("{}-KONSEP.pdf", evaluation_stem(asked.period)), bytes, issued: false })
    }

    /// Issues the report for signature: its bytes are kept from now on, with every figure. Without a number it is numbered by pen.
    ///
    /// # Errors
    /// [`Trouble::Refused`] when the number is in use, [`Trouble::NeedsReason`] when one of the same period was issued before, else as [`Office::evaluation_sheet`].
    pub fn issue_evaluation(&mut self, asked: Asked, number: &str, reason: &str) -> Result<Done, Trouble> {
        let recap = self.recap(asked)?;
        let code = print_code(&format!("monev {:?} {}", asked, self.now().to_rfc3339()));
        let sheet = self.lay_out_evaluation(&recap, number, Some(code.clone()))?;
        let bytes = pdf_of(&sheet)?;
        let issued = IssuedEvaluation {
            period: asked.period,
            known_on: asked.known_on,
            number: number.trim().to_owned(),
            digest: Digest(digest_of(&bytes)),
            pages: u32::try_from(sheet.pages.len()).unwrap_or(0),
            code,
            figures: recap.lines(),
        };
        self.perform_with(None, &Wish::IssueEvaluation(Box::new(issued)), reason, vec![bytes], None)
    }

    /// The bytes of an issued report, by its place in [`Rulebook::evaluations`].
    ///
    /// # Errors
    /// The register cannot be read, or lost them.
    pub fn issued_evaluation(&self, place: usize) -> Result<Export, Trouble> {
        let (_, issued) = self.book.evaluations.get(place).ok_or(Trouble::NotIssued)?;
        let file_name = format!("{}-{}.pdf", evaluation_stem(issued.period), issued.code);
        Ok(Export { file_name, bytes: self.issued_bytes(&issued.digest)?, issued: true })
    }

    /// What changed since a report was issued (*berubah sejak itu*): its figures, and what was recorded about its cases.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn changed_since(&self, issued: &IssuedEvaluation) -> Result<Since, Trouble> {
        let asked = Asked { period: issued.period, known_on: self.today() };
        let now = self.recap(asked)?;
        let figures = changed(&issued.figures, &now.lines());
        // A case whose receipt was corrected out of the period belongs to the report as well.
        let then = self.figures(Asked { known_on: issued.known_on, ..asked })?;
        let cases: BTreeSet<CaseNo> =
            now.all.iter().chain(&then).filter(|one| issued.period.contains(one.received)).map(|one| one.no).collect();
        let register = self.register_acts()?;
        let is_issue = |entry: &&Entry| matches!(&entry.event, Event::EvaluationIssued(one) if one.digest == issued.digest);
        // By the place in the book: a clock may be set back, and two acts may fall in one second.
        let at = register.iter().find(is_issue).map(|entry| entry.seq);
        let is_new = |entry: &Entry| (Some(entry.seq) > at || entry.at.date_naive() > issued.known_on) && moves(&entry.event);
        let mut new: Vec<Entry> = register.into_iter().filter(is_new).collect();
        for no in cases.into_iter().filter(|no| self.book.destroyed(*no).is_none()) {
            new.extend(self.case(no)?.entries.into_iter().filter(is_new));
        }
        new.sort_by_key(|entry| entry.seq);
        let acts = new.into_iter().map(|entry| (entry.case, entry.at, words::act(&entry.event))).collect();
        Ok(Since { figures, acts })
    }
}

fn evaluation_stem(period: Period) -> String {
    format!("{}-{}-{}", monev::PAPER.stem, period.from, period.to)
}

/// Whether an act may move a figure: of a case all but its papers, of the register the calendar and the standard.
fn moves(event: &Event) -> bool {
    match event {
        Event::Attached(_)
        | Event::Issued(_)
        | Event::Numbered { .. }
        | Event::Printed { .. }
        | Event::PaperSigned { .. }
        | Event::PaperDelivered { .. }
        | Event::MaskingChosen { .. }
        | Event::OfficeSet(_)
        | Event::PersonSet(_)
        | Event::LegalBasisSet(_)
        | Event::NextNumberSet { .. }
        | Event::SeriesSet(_)
        | Event::OfficeNamesSet(_)
        | Event::PaperStyleSet(_)
        | Event::NumberReserved { .. }
        | Event::NumberVoided { .. }
        | Event::CodeShown { .. }
        | Event::ClockWasWrong { .. }
        | Event::DataErased(_)
        | Event::RetentionSet(_)
        | Event::Destroyed(_)
        | Event::TemplateSet { .. }
        | Event::EvaluationIssued(_) => false,
        Event::Opened(_)
        | Event::Noted(_)
        | Event::Finished { .. }
        | Event::Amended(_)
        | Event::RequestReceived { .. }
        | Event::RequestReturned { .. }
        | Event::Reminded { .. }
        | Event::CompletionReceived { .. }
        | Event::Resumed { .. }
        | Event::DeemedWithdrawn { .. }
        | Event::Withdrawn { .. }
        | Event::Reopened { .. }
        | Event::Reacted(_)
        | Event::Challenged(_)
        | Event::ChallengeSettled { .. }
        | Event::Chased { .. }
        | Event::ActionSet { .. }
        | Event::Signed { .. }
        | Event::IdentityOpened { .. }
        | Event::Cancelled { .. }
        | Event::Closed(_)
        | Event::Began { .. }
        | Event::CalendarSet(_)
        | Event::StandardSet(_) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{SAMPLE_PASSPHRASE, make_sample};
    use store::KeyCost;

    #[test]
    fn what_is_kept_of_closed_cases_is_what_their_acts_say() {
        let folder = support::folder("angka");
        let office = make_sample(&folder, SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
        let rows = office.store.figures_since("", "").unwrap();
        assert_eq!((rows.len(), rows.iter().filter(|row| row.data.is_some()).count()), (5, 3), "three are closed");
        let other_rules = Rulebook { standards_set_by: std::collections::BTreeMap::new(), ..office.book.clone() };
        for kept in rows.iter().filter_map(|row| row.data.as_deref()) {
            assert!(KeptRow::read(kept, &office.book).is_some());
            assert!(KeptRow::read(kept, &other_rules).is_none(), "by another standard");
            assert!(KeptRow::read(&[&[9, 9], &kept[2..]].concat(), &office.book).is_none(), "by another version");
            assert!(KeptRow::read(&kept[..kept.len() / 2], &office.book).is_none(), "half of it");
        }
        let period = Period::year(2026).unwrap();
        let first = NaiveDate::from_ymd_opt(2026, 9, 1).unwrap();
        for on in first.iter_days().take_while(|on| *on <= office.today()) {
            let book = office.book_on(on).unwrap();
            let read: Vec<CaseFigures> =
                rows.iter().filter_map(|row| office.read_figures(row.no.parse().unwrap(), &book, on).unwrap()).collect();
            assert_eq!(office.figures(Asked { period, known_on: on }).unwrap(), read, "{on}");
            // A period of which most cases were done with before counts as if all had been read.
            for month in [9, 10, 11, 12] {
                let asked = Asked { period: Period::month(2026, month).unwrap(), known_on: on };
                let recap = office.recap(asked).unwrap();
                let evaluation = evaluate(&read, asked.period, on);
                assert_eq!(recap.evaluation, evaluation, "{on} {month}");
                assert_eq!(recap.drawn, charts(&read, &evaluation, &book, None), "{on} {month}");
            }
        }
        drop(office);
        drop(std::fs::remove_dir_all(&folder));
    }
}
