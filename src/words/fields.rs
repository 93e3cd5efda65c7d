//! What the fields of the seven forms are called, and what they hold in words: for what was corrected, in the history and on paper.

mod early;
mod late;

use super::{Label, clock, date, rupiah};
use chrono::{NaiveDate, NaiveTime};
use domain::acts::ids::CaseNo;
use domain::acts::person::PersonRef;
use domain::acts::step::Step;
use domain::readings::rulebook::Rulebook;
use domain::rules::corrections::Difference;
use domain::rules::fields::{FieldSpec, Holds, field};

/// A field by its name, what it is called (with `{}` for the number of each row), and how its value is told.
type Row = (&'static str, &'static str, Told);

/// How a value is told that stands in an act as a code.
#[derive(Clone, Copy)]
enum Told {
    /// As it was written; dates, times and yes or no in words.
    Plain,
    /// One of several values, by its code.
    Code(fn(&str) -> Option<&'static str>),
    /// Yes or no, in these words.
    YesNo(&'static str, &'static str),
    /// A person of the office, by name.
    Person,
    /// A file, which has no name that could be read.
    File,
    /// An amount of money.
    Rupiah,
}

/// A choice of which every value has a code.
trait Coded: Label + Copy + 'static {
    fn by_code(code: &str) -> Option<Self>;
}

macro_rules! coded {
    ($($kind:path),* $(,)?) => {
        $(impl Coded for $kind {
            fn by_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.code() == code)
            }
        })*
    };
}

coded! {
    domain::acts::complaint::AccessClass, domain::acts::complaint::Category, domain::acts::complaint::Channel,
    domain::acts::complaint::ComplaintClass, domain::acts::complaint::Priority, domain::acts::complaint::RespondentKind,
    domain::acts::complaint::Service, domain::acts::decision::CopyGiven, domain::acts::decision::DecisionKind,
    domain::acts::decision::Medium, domain::acts::fact_finding::EvidenceKind, domain::acts::fact_finding::Method,
    domain::acts::fact_finding::Party, domain::acts::fact_finding::Weight, domain::acts::report::Impact,
    domain::acts::report::SanctionKind, domain::acts::report::Verdict, domain::acts::reporter::Openness,
    domain::acts::reporter::ReporterKind, domain::acts::verification::CheckAnswer, domain::acts::verification::Outcome,
}

fn label_of<T: Coded>(code: &str) -> Option<&'static str> {
    T::by_code(code).map(|value| value.label())
}

fn rows(step: Step) -> &'static [Row] {
    match step {
        Step::Submit => early::SUBMIT,
        Step::Record => early::RECORD,
        Step::Verify => early::VERIFY,
        Step::FindFacts => late::FIND_FACTS,
        Step::Report => late::REPORT,
        Step::Decide => late::DECIDE,
        Step::Inform => late::INFORM,
    }
}

fn row(step: Step, at: &str) -> Option<&'static Row> {
    let name = field(step, at)?.name;
    rows(step).iter().find(|row| row.0 == name)
}

/// What a field is called, its rows counted from one: `Jabatan terlapor 2`.
#[must_use]
pub fn field_label(step: Step, at: &str) -> String {
    let Some((name, label, _)) = row(step, at) else { return at.to_owned() };
    let counted = name.split('.').zip(at.split('.')).filter(|(one, _)| *one == "*").map(|(_, row)| row);
    counted.fold((*label).to_owned(), |label, row| {
        let number = row.parse::<usize>().map_or_else(|_| row.to_owned(), |row| (row + 1).to_string());
        label.replacen("{}", &number, 1)
    })
}

/// One line about a field that differs: `Tanggal diterima: semula 7 September 2026, menjadi 8 September 2026`.
///
/// What tells who somebody is gets no value: that it was changed is all that is said of it. Other text somebody wrote is told as `quote` gives
/// it back, and if it gives nothing, neither has that a value.
#[must_use]
pub fn changed(step: Step, difference: &Difference, book: &Rulebook, quote: &dyn Fn(&str) -> Option<String>) -> String {
    let label = field_label(step, &difference.at);
    let spec = field(step, &difference.at);
    let told = |value: &str| match spec {
        Some(spec) if spec.personal => None,
        Some(FieldSpec { holds: Holds::Text(_), .. }) if !value.is_empty() => quote(value),
        Some(_) => Some(field_value(step, &difference.at, value, book)),
        None => None,
    };
    match (told(&difference.before), told(&difference.after)) {
        (Some(before), Some(after)) if before.is_empty() => format!("{label}: diisi {after}"),
        (Some(before), Some(after)) if after.is_empty() => format!("{label}: dikosongkan, semula {before}"),
        (Some(before), Some(after)) => format!("{label}: semula {before}, menjadi {after}"),
        (None, _) | (_, None) => format!("{label}: diubah"),
    }
}

/// What a field holds, in words, as they stand within a sentence.
#[must_use]
pub fn field_value(step: Step, at: &str, value: &str, book: &Rulebook) -> String {
    let shown = field_shown(step, at, value, book);
    match row(step, at).map(|row| row.2) {
        Some(Told::Code(label)) if label(value).is_some() => shown.to_lowercase(),
        _ => shown,
    }
}

/// What a field holds, in words, as they stand by themselves.
#[must_use]
pub fn field_shown(step: Step, at: &str, value: &str, book: &Rulebook) -> String {
    let how = row(step, at).map_or(Told::Plain, |row| row.2);
    let plain = || match (value, field(step, at).map(|spec| spec.holds)) {
        ("true", Some(Holds::Choice)) => "ya".to_owned(),
        ("false", Some(Holds::Choice)) => "tidak".to_owned(),
        (when, Some(Holds::When | Holds::Birth)) => {
            let day = when.parse::<NaiveDate>().map(date);
            day.or_else(|_| when.parse::<NaiveTime>().map(clock)).unwrap_or_else(|_| when.to_owned())
        }
        (case, Some(Holds::Choice)) => case.parse::<CaseNo>().map_or_else(|_| case.to_owned(), |no| no.to_string()),
        (other, _) => other.trim().to_owned(),
    };
    match how {
        _ if value.is_empty() => String::new(),
        Told::Code(label) => label(value).map_or_else(plain, str::to_owned),
        Told::YesNo(yes, _) if value == "true" => yes.to_owned(),
        Told::YesNo(_, no) if value == "false" => no.to_owned(),
        Told::Plain | Told::YesNo(..) => plain(),
        Told::Person => book.person(&PersonRef(value.to_owned())).map_or_else(plain, |person| person.name.clone()),
        Told::File => "berkas".to_owned(),
        Told::Rupiah => value.parse().map_or_else(|_| plain(), rupiah),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::rules::fields::form;

    #[test]
    fn every_field_of_every_form_has_its_words_and_a_number_for_each_row() {
        for step in Step::ALL.iter().copied() {
            let named: Vec<&str> = rows(step).iter().map(|row| row.0).collect();
            assert_eq!(named, form(step).iter().map(|spec| spec.name).collect::<Vec<_>>(), "{step:?}");
            for (name, label, _) in rows(step) {
                assert_eq!(name.matches('*').count(), label.matches("{}").count(), "{name}: {label}");
            }
        }
    }

    #[test]
    fn values_are_told_in_words() {
        let book = Rulebook::default();
        for (step, at, value, told) in [
            (Step::Record, "received_on", "2026-09-08", "8 September 2026"),
            (Step::Record, "received_at", "09:12:00", "09.12"),
            (Step::Record, "class", "ordinary", "pengaduan tidak berkadar pengawasan"),
            (Step::Record, "duplicate_of", "ADU-2026-0007", "ADU-2026-0007"),
            (Step::Submit, "heard_apart", "true", "ya"),
            (Step::Submit, "claim", "60000", "Rp60.000"),
            (Step::FindFacts, "summonses.1.came", "false", "tidak hadir"),
            (Step::Report, "findings.0.verdict", "proven", "terbukti"),
            (Step::Record, "receiver", "P9", "P9"),
            (Step::Decide, "scan", "ab12", "berkas"),
            (Step::Decide, "subject", "", ""),
        ] {
            assert_eq!(field_value(step, at, value, &book), told, "{at}");
        }
        assert_eq!(field_shown(Step::Submit, "channel", "lapor_web", &book), "LAPOR! web");
        assert_eq!(field_label(Step::FindFacts, "activities.1.questions.0.answer"), "Jawaban, kegiatan 2 (1)");
    }

    #[test]
    fn a_change_is_one_line_and_quotes_nobody_s_identity() {
        let told = |step, at: &str, before: &str, after: &str| {
            let difference = Difference { at: at.into(), before: before.into(), after: after.into() };
            changed(step, &difference, &Rulebook::default(), &|text| text.strip_prefix('!').map(str::to_owned))
        };
        for (step, at, before, after, line) in [
            (
                Step::Record,
                "received_on",
                "2026-09-07",
                "2026-09-08",
                "Tanggal diterima: semula 7 September 2026, menjadi 8 September 2026",
            ),
            (Step::Record, "priority", "", "urgent", "Prioritas: diisi segera"),
            (Step::Record, "agenda_no", "!7", "", "Nomor agenda surat: dikosongkan, semula 7"),
            (Step::Submit, "title", "Loket Budi", "Loket kosong", "Judul laporan: diubah"),
            (Step::Submit, "identity.phone", "0812", "", "Telepon atau WhatsApp: diubah"),
            (Step::Submit, "respondents.1.name", "Budi", "Bima", "Nama terlapor 2: diubah"),
        ] {
            assert_eq!(told(step, at, before, after), line);
        }
    }
}
