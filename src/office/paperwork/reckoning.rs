//! *Perhitungan tenggat*: why each due date of a case is that date, as a page and as a PDF.

use chrono::NaiveDate;

use super::{Export, Office, Trouble, masked_title, masked_words, pdf_of};
use domain::acts::ids::CaseNo;
use domain::acts::length::Length;
use domain::readings::calendar::{Due, Reckoning};
use domain::readings::case::Case;
use domain::readings::countdown::why;
use letters::{BLANK, Facts, Paper, Sheet, TableFact, TextFact};

/// Name of the paper.
const TITLE: &str = "Perhitungan Tenggat";

impl Office {
    /// Every due date of a case with its rule and its reckoning, laid out; masked.
    ///
    /// # Errors
    /// [`Trouble::NoSuchCase`], [`Trouble::Paper`], or the register cannot be read.
    pub fn reckoning_sheet(&self, no: CaseNo) -> Result<Sheet, Trouble> {
        let case = self.case(no)?.case;
        let mut facts = self.reckoning_facts(&format!("{TITLE} {no}"), &no.to_string())?;
        facts.text(TextFact::Subject, masked_title(&case));
        facts.text(TextFact::ReckonState, words::state(case.state));
        facts.text(TextFact::ReckonExtension, extension(&case));
        let begun = self.countdowns(&case).into_iter().filter_map(|countdown| Some((countdown.from?, countdown)));
        for ((from, countdown), place) in begun.zip(1..) {
            let limit = &countdown.limit;
            // What stands still has no end yet, and says so.
            let ended = countdown.due().zip(why(&case, &self.book.calendar, &countdown));
            let last = ended
                .as_ref()
                .map_or_else(|| "–".to_owned(), |(due, why)| last_day(due, countdown.finish_before, words::judged_otherwise(why)));
            let rule = rule(countdown.length, words::milestone(limit.from), from);
            let name = format!("{}\n{}", limit.duty, limit.basis);
            facts.row(TableFact::ReckonDues, [name, rule, last, words::countdown(&countdown)]);
            if let Some((_, why)) = &ended {
                day_rows(&mut facts, &format!("{place}. {}", limit.duty), &why.reckoning);
            }
        }
        self.set(Paper::Reckoning, &facts)
    }

    /// The same as a PDF.
    ///
    /// # Errors
    /// As [`Office::reckoning_sheet`].
    pub fn reckoning_paper(&self, no: CaseNo) -> Result<Export, Trouble> {
        export(&self.reckoning_sheet(no)?, format!("{no}-{}.pdf", Paper::Reckoning.file_stem()))
    }

    /// The calendar's reckoning of one length of time from a day, without a case, as a PDF.
    ///
    /// # Errors
    /// [`Trouble::Paper`], or the register cannot be read.
    pub fn due_paper(&self, from: NaiveDate, length: Length) -> Result<Export, Trouble> {
        let span = words::length(length);
        let mut facts = self.reckoning_facts(&format!("{TITLE} {span} sejak {from}"), "")?;
        let calendar = &self.book.calendar;
        let reckoning = calendar.reckon(from, length, &[]);
        let finish_before = (!calendar.is_working(reckoning.due.on)).then(|| calendar.last_working(reckoning.due.on));
        let row = [
            "Perhitungan kalender".to_owned(),
            rule(length, "tanggal peristiwa", from),
            last_day(&reckoning.due, finish_before, None),
            String::new(),
        ];
        facts.row(TableFact::ReckonDues, row);
        day_rows(&mut facts, "1. Perhitungan kalender", &reckoning);
        let file_name = format!("{}-{from}-{}.pdf", Paper::Reckoning.file_stem(), span.replace(' ', "-"));
        export(&self.set(Paper::Reckoning, &facts)?, file_name)
    }

    fn reckoning_facts(&self, title: &str, register: &str) -> Result<Facts, Trouble> {
        let today = self.today();
        let mut facts = self.house_facts(title, self.now(), &format!("{title} {today}"), false)?;
        self.signer(&mut facts, today);
        if !register.is_empty() {
            facts.text(TextFact::CaseNumber, register);
        }
        facts.text(TextFact::ReckonOn, words::date_weekday(today));
        Ok(facts)
    }
}

fn export(sheet: &Sheet, file_name: String) -> Result<Export, Trouble> {
    let bytes = pdf_of(sheet)?;
    Ok(Export { file_name, bytes, issued: false })
}

/// `2 minggu (10 hari kerja) sejak tanggal dinyatakan lengkap, 8 Sep 2026`.
fn rule(length: Length, event: &str, from: NaiveDate) -> String {
    let unit = if length.is_working() { "hari kerja" } else { "hari" };
    let days = match length {
        Length::Weeks(_) | Length::CalendarWeeks(_) => format!(" ({} {unit})", length.days()),
        Length::WorkingDays(_) | Length::CalendarDays(_) => String::new(),
    };
    format!("{}{days} sejak {event}, {}", words::length(length), words::date_short(from))
}

/// The last day, and what must be known about it.
fn last_day(due: &Due, finish_before: Option<NaiveDate>, judged: Option<String>) -> String {
    let mut lines = vec![words::date_weekday_short(due.on)];
    if let Some(unsure) = words::provisional(&due.certainty) {
        lines.push(format!("Sementara: {unsure}"));
    }
    if let Some(day) = finish_before {
        lines.push(format!("Bukan hari kerja; selesaikan paling lambat {}", words::date_weekday_short(day)));
    }
    lines.extend(judged);
    lines.join("\n")
}

/// The stretches of one reckoning; what is due stands on the first row only.
fn day_rows(facts: &mut Facts, duty: &str, reckoning: &Reckoning) {
    for (place, (dates, count)) in words::stretches(reckoning).into_iter().enumerate() {
        let name = if place == 0 { duty } else { BLANK };
        facts.row(TableFact::ReckonDays, [name.to_owned(), dates, count]);
    }
}

/// That the internal extension moves nothing; empty where there is none.
fn extension(case: &Case) -> String {
    let Some(until) = case.facts.extension_until else { return String::new() };
    let reason = masked_words(case, &case.facts.extension_reason);
    let because = match reason.trim().trim_end_matches('.') {
        "" => String::new(),
        reason => format!(" (alasan: {reason})"),
    };
    format!("Perpanjangan internal sampai {}{because} tidak menggeser tenggat mana pun di atas.", words::date(until))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use domain::readings::calendar::Certainty;

    use super::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    #[test]
    fn weeks_are_told_in_days() {
        let rules = [
            (Length::Weeks(2), "2 minggu (10 hari kerja) sejak tanggal diterima, 8 Sep 2026"),
            (Length::CalendarWeeks(2), "2 minggu (14 hari) sejak tanggal diterima, 8 Sep 2026"),
            (Length::CalendarDays(60), "60 hari sejak tanggal diterima, 8 Sep 2026"),
        ];
        for (length, text) in rules {
            assert_eq!(rule(length, "tanggal diterima", day(9, 8)), text);
        }
    }

    #[test]
    fn a_last_day_tells_what_is_doubtful_about_it() {
        let firm = Due { on: day(11, 7), certainty: Certainty::Firm };
        assert_eq!(last_day(&firm, None, None), "Sab, 7 Nov 2026");
        assert_eq!(last_day(&firm, Some(day(11, 6)), None), "Sab, 7 Nov 2026\nBukan hari kerja; selesaikan paling lambat Jum, 6 Nov 2026");
        let unsure = Due { on: day(11, 10), certainty: Certainty::Provisional(BTreeSet::from([2028])) };
        assert_eq!(last_day(&unsure, None, None), "Sel, 10 Nov 2026\nSementara: hari libur tahun 2028 belum diisi di Kalender kerja");
    }
}
