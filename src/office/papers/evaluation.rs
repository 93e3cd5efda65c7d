//! The evaluation of a period: the figures of every case, and the report as a page and as a PDF.

use chrono::{Datelike as _, NaiveDate};

use super::mask::Mask;
use super::{Export, Office, Trouble, monev};
use crate::domain::event::Edition;
use crate::domain::leak::Secrets;
use crate::domain::stats::{CaseFigures, Evaluation, Period, evaluate, figures};
use crate::letters::{self, Paper, Sheet};
use crate::office::CaseFilter;
use crate::words;

/// Name of a period: a month, a quarter, a half, a year, or any span from day to day.
#[must_use]
pub fn period_title(period: Period) -> String {
    let (year, month) = (period.from.year(), period.from.month());
    let is = |other: Option<Period>| other == Some(period);
    if is(Period::year(year)) {
        format!("Tahun {year}")
    } else if is(Period::half(year, month.div_ceil(6))) {
        format!("Semester {} Tahun {year}", words::roman_month(month.div_ceil(6)))
    } else if is(Period::quarter(year, month.div_ceil(3))) {
        format!("Triwulan {} Tahun {year}", words::roman_month(month.div_ceil(3)))
    } else if is(Period::month(year, month)) {
        format!("Bulan {} Tahun {year}", words::month(month))
    } else {
        format!("{} sampai dengan {}", words::date(period.from), words::date(period.to))
    }
}

impl Office {
    /// The figures of every case as they stand on a day; what somebody typed as a reason is masked.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn figures(&self, today: NaiveDate) -> Result<Vec<CaseFigures>, Trouble> {
        let mut all = Vec::new();
        for card in self.cards(&CaseFilter::default(), 0, 0)? {
            let open = self.case(card.no)?;
            if let Some(mut one) = figures(&open.case, &open.entries, &self.book, today) {
                if !one.late_reasons.is_empty() {
                    let (mask, secrets) = (Mask::of(&open.case, Edition::Masked), Secrets::of(&open.case, true));
                    for (_, reason) in &mut one.late_reasons {
                        *reason = secrets.masked(&mask.text(reason), |_| true);
                    }
                }
                all.push(one);
            }
        }
        Ok(all)
    }

    /// The evaluation of a period, as it stands today.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn evaluation(&self, period: Period) -> Result<Evaluation, Trouble> {
        Ok(evaluate(&self.figures(self.today())?, period, self.today()))
    }

    /// The *Laporan Monitoring dan Evaluasi* of a period, laid out.
    ///
    /// # Errors
    /// [`Trouble::Paper`], or the register cannot be read.
    pub fn evaluation_sheet(&self, period: Period) -> Result<Sheet, Trouble> {
        let title = period_title(period);
        let fingerprint = self.fingerprint()?;
        let name = format!("Laporan Monitoring dan Evaluasi {title}");
        let mut facts = self.house_facts(&name, self.now(), &format!("{name} {fingerprint}"), false)?;
        self.signer(&mut facts, self.today());
        monev::fill(&mut facts, &self.book, &self.evaluation(period)?, &title, &fingerprint);
        self.set(Paper::Evaluation, &facts)
    }

    /// The same as a PDF.
    ///
    /// # Errors
    /// As [`Office::evaluation_sheet`].
    pub fn evaluation_paper(&self, period: Period) -> Result<Export, Trouble> {
        let bytes = letters::pdf(&self.evaluation_sheet(period)?).map_err(|error| Trouble::Paper(error.to_string()))?;
        let file_name = format!("{}-{}-{}.pdf", Paper::Evaluation.file_stem(), period.from, period.to);
        Ok(Export { file_name, bytes, issued: false })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_have_the_names_an_office_uses() {
        for (period, title) in [
            (Period::year(2026), "Tahun 2026"),
            (Period::half(2026, 2), "Semester II Tahun 2026"),
            (Period::quarter(2026, 3), "Triwulan III Tahun 2026"),
            (Period::month(2026, 2), "Bulan Februari Tahun 2026"),
        ] {
            assert_eq!(period_title(period.unwrap()), title);
        }
        let span = Period { from: NaiveDate::from_ymd_opt(2026, 1, 1).unwrap(), to: NaiveDate::from_ymd_opt(2026, 11, 24).unwrap() };
        assert_eq!(period_title(span), "1 Januari 2026 sampai dengan 24 November 2026");
    }
}
