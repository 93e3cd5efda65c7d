//! The papers of the office as a whole, as pages and as PDFs: guideline, pledge, poster, books and lists.

use chrono::{Datelike as _, NaiveDate};

use super::{Export, Office, OpenCase, Trouble, masked_title, pdf_of};
use crate::CaseFilter;
use domain::acts::limit::Milestone;
use domain::acts::paper::Edition;
use domain::readings::card::Card;
use domain::readings::case::Case;
use domain::readings::numbering::{Fate, NumberBook};
use domain::readings::state::State;
use domain::readings::stats::{Bucket, figures};
use domain::text::mask::Mask;
use letters::{Paper, Sheet};
use papers::house::{self, AgendaRow, ArchiveRow, RegisterRow};
use words::Label as _;

/// A paper that belongs to no case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HousePaper {
    /// *Pedoman* with its attachments.
    Guideline,
    /// *Maklumat pelayanan*.
    Pledge,
    /// *Cara melapor yang baik dan benar*.
    HowToReport,
    /// *Laporan insiden pelindungan data pribadi*, to be filled in by hand.
    IncidentReport,
    /// *Buku register pengaduan* of this year, masked.
    RegisterBook,
    /// *Daftar arsip berkas*: closed cases.
    ArchiveList,
    /// *Berita acara pemusnahan*, a form: retention is the office's own reckoning.
    DestructionMinutes,
    /// The printed number book of this year.
    Agenda,
    /// *Lembar harian*: the list of today on paper.
    DailySheet,
    /// *Serah terima meja pengaduan*.
    HandOver,
}

impl HousePaper {
    /// Every paper, in the order the operator sees.
    pub const ALL: [Self; 10] = [
        Self::Guideline,
        Self::Pledge,
        Self::HowToReport,
        Self::IncidentReport,
        Self::RegisterBook,
        Self::Agenda,
        Self::DailySheet,
        Self::HandOver,
        Self::ArchiveList,
        Self::DestructionMinutes,
    ];

    /// Its name for the operator.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Guideline => "Pedoman monitoring evaluasi",
            Self::Pledge => "Maklumat pelayanan",
            Self::HowToReport => "Cara melapor yang baik dan benar",
            Self::IncidentReport => "Laporan insiden PDP",
            Self::RegisterBook => "Buku register pengaduan",
            Self::ArchiveList => "Daftar arsip berkas",
            Self::DestructionMinutes => "Berita acara pemusnahan",
            Self::Agenda => "Agenda surat",
            Self::DailySheet => "Lembar harian",
            Self::HandOver => "Serah terima meja pengaduan",
        }
    }

    fn paper(self) -> Paper {
        match self {
            Self::Guideline => Paper::Guideline,
            Self::Pledge => Paper::Pledge,
            Self::HowToReport => Paper::HowToReport,
            Self::IncidentReport => Paper::IncidentReport,
            Self::RegisterBook => Paper::RegisterBook,
            Self::ArchiveList => Paper::ArchiveList,
            Self::DestructionMinutes => Paper::DestructionMinutes,
            Self::Agenda => Paper::Agenda,
            Self::DailySheet => Paper::DailySheet,
            Self::HandOver => Paper::HandOver,
        }
    }
}

impl Office {
    /// Lays out a paper of the office.
    ///
    /// # Errors
    /// [`Trouble::Paper`], or the register cannot be read.
    pub fn house_sheet(&self, paper: HousePaper) -> Result<Sheet, Trouble> {
        let today = self.today();
        let title = format!("{} {today}", paper.title());
        let mut facts = self.house_facts(paper.title(), self.now(), &title, false)?;
        self.signer(&mut facts, today);
        let period = format!("1 Januari sampai dengan {}", words::date(today));
        match paper {
            HousePaper::Guideline => house::guideline(&mut facts, &self.book, today),
            HousePaper::Pledge => house::maklumat(&mut facts, &self.book),
            HousePaper::HowToReport => house::how_to_report(&mut facts, &self.book),
            HousePaper::IncidentReport => house::incident_report(&mut facts, &self.book),
            HousePaper::RegisterBook => house::register_book(&mut facts, &self.register_rows(today.year())?, &period),
            HousePaper::ArchiveList => {
                house::archive_list(&mut facts, &self.archive_rows()?, &format!("sampai dengan {}", words::date(today)));
            }
            HousePaper::DestructionMinutes => house::destruction_minutes(&mut facts, today),
            HousePaper::Agenda => {
                let book = self.number_book()?;
                house::agenda(&mut facts, &self.agenda_rows(&book, today.year())?, &self.gap_lines(&book), &period);
            }
            HousePaper::DailySheet => self.fill_daily(&mut facts)?,
            HousePaper::HandOver => self.fill_hand_over(&mut facts)?,
        }
        self.set(paper.paper(), &facts)
    }

    /// A paper of the office as a PDF.
    ///
    /// # Errors
    /// As [`Office::house_sheet`].
    pub fn house_paper(&self, paper: HousePaper) -> Result<Export, Trouble> {
        let bytes = pdf_of(&self.house_sheet(paper)?)?;
        Ok(Export { file_name: format!("{}-{}.pdf", paper.paper().file_stem(), self.today()), bytes, issued: false })
    }

    fn cards_of(&self, year: i32) -> Result<Vec<Card>, Trouble> {
        let filter = CaseFilter {
            from: NaiveDate::from_ymd_opt(year, 1, 1),
            to: NaiveDate::from_ymd_opt(year, 12, 31),
            order: crate::CaseList::Oldest,
            ..CaseFilter::default()
        };
        self.cards(&filter, 0, 0)
    }

    fn register_rows(&self, year: i32) -> Result<Vec<RegisterRow>, Trouble> {
        let mut rows = Vec::new();
        for card in self.cards_of(year)? {
            rows.push(self.register_row(&self.case(card.no)?));
        }
        Ok(rows)
    }

    fn register_row(&self, open: &OpenCase) -> RegisterRow {
        let case = &open.case;
        let on = |milestone| case.reached(milestone).map_or_else(|| "–".to_owned(), words::date_short);
        let used = case.reached(Milestone::Received).map(|from| {
            let to = case.reached(Milestone::Informed).unwrap_or_else(|| self.today());
            format!("{} hk", self.book.calendar.count(from, to, true, &case.pauses))
        });
        let late = domain::readings::card::card(case, &self.book).late_steps;
        // The same reckoning as the evaluation, so that a case that runs late is late here too.
        let today = self.today();
        let is_late =
            figures(case, &open.entries, &self.book, today).is_some_and(|one| matches!(one.bucket, Bucket::DoneLate | Bucket::RunningLate));
        let outcome = case.verification.outcome.map_or_else(|| "–".to_owned(), |outcome| outcome.label().to_owned());
        RegisterRow {
            register: case.no.to_string(),
            received: on(Milestone::Received),
            channel: case.submission.channel.map_or("–", |channel| channel.label()).to_owned(),
            tracking: case.submission.tracking_id.trim().to_owned(),
            title: masked_title(case),
            class: case.class().map_or("–", |class| class.label()).to_owned(),
            verified: outcome,
            complete: on(Milestone::Complete),
            report: on(Milestone::Reported),
            decision: on(Milestone::Decided),
            informed: on(Milestone::Informed),
            state: words::state(case.state),
            days: used.unwrap_or_else(|| "–".to_owned()),
            punctuality: match (is_late, late.as_slice()) {
                (false, _) => "Tepat".to_owned(),
                (true, []) => "Terlambat".to_owned(),
                (true, steps) => format!("Terlambat, langkah {}", steps.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")),
            },
        }
    }

    /// The closed cases as files of the archive. Retention values are not decreed for complaint files and so stay open.
    fn archive_rows(&self) -> Result<Vec<ArchiveRow>, Trouble> {
        let closed = CaseFilter { open: Some(false), order: crate::CaseList::Oldest, ..CaseFilter::default() };
        let mut rows = Vec::new();
        for card in self.cards(&closed, 0, 0)? {
            let case = self.case(card.no)?.case;
            let State::Closed(_) = case.state else { continue };
            let mask = Mask::of(&case, Edition::Masked);
            rows.push(ArchiveRow {
                code: case.recording.archive_code.trim().to_owned(),
                file: case.no.to_string(),
                description: masked_title(&case),
                year: case.no.year.to_string(),
                amount: "1 berkas".to_owned(),
                level: "Asli".to_owned(),
                access: case.recording.access.map_or("–", |access| access.label()).to_owned(),
                retention: "…………".to_owned(),
                fate: "…………".to_owned(),
                location: case.closing.as_ref().map_or_else(String::new, |closing| mask.text(&closing.location)),
            });
        }
        Ok(rows)
    }

    fn agenda_rows(&self, book: &NumberBook, year: i32) -> Result<Vec<AgendaRow>, Trouble> {
        let letters = self.letters()?;
        let of_year = book
            .lines
            .iter()
            .filter(|line| line.place.as_ref().map_or_else(|| line.on.is_none_or(|on| on.year() == year), |(_, place)| place.year == year));
        let rows = of_year.map(|line| {
            let letter = letters.iter().find(|letter| letter.paper.number == line.number);
            let (case, state, subject) = match &line.fate {
                Fate::Used(no) => {
                    let state = letter.map_or("Dipakai", |letter| letter.paper.state.label());
                    (no.to_string(), state.to_owned(), letter.map_or("Naskah", |letter| letter.paper.id.kind.label()).to_owned())
                }
                Fate::House(name) => ("–".to_owned(), "Dipakai".to_owned(), name.clone()),
                Fate::Reserved(reason) => ("–".to_owned(), "Dicadangkan".to_owned(), reason.clone()),
                Fate::Voided(reason) => ("–".to_owned(), "Batal".to_owned(), reason.clone()),
            };
            AgendaRow {
                number: line.number.clone(), date: line.on.map_or_else(|| "–".to_owned(), words::date_short), subject, case, state
            }
        });
        Ok(rows.collect())
    }

    /// Ready-to-paste answer for the portal: plain text, always masked.
    #[must_use]
    pub fn lapor_answer(&self, case: &Case) -> String {
        super::outgoing::lapor_answer(case, &self.book)
    }
}
