//! Facts of the *Laporan Monitoring dan Evaluasi* of a period.
//!
//! Every figure comes ready from the statistics and is printed with its whole ("1 dari 2"); a rate in per cent is added
//! only where the whole is large enough to carry one. Cases appear by register number alone. The reasons for lateness are
//! free text and must come in masked.

use crate::phrases::{EMPTY, or_dots};
use crate::terms::Terms;
use crate::{Paper, how_to_report};
use domain::acts::ids::CaseNo;
use domain::acts::limit::Limit;
use domain::acts::person::Person;
use domain::acts::step::Step;
use domain::readings::rulebook::Rulebook;
use domain::readings::stats::charts::Charts;
use domain::readings::stats::{Cell, Evaluation, Figure, StepRow, TableKey, keys};
use domain::text::nip::group_nip;
use letters::{Facts, ListFact, Measures, TableFact, TextFact};
use words::{Label as _, Table, TableRow};

pub(crate) mod drawn;
mod prose;

/// Laporan monitoring dan evaluasi of a period.
pub static PAPER: Paper = Paper {
    stem: "Laporan-Monev",
    template: "laporan_monev.surat",
    text: include_str!("../../assets/templates/laporan_monev.surat"),
    measures: Measures::REPORT,
};

/// Most register numbers in one cell of an attachment.
const NUMBERS: usize = 40;

/// The figures of a period as every reader has them.
#[derive(Clone, Copy, Debug)]
pub struct Figures<'a> {
    /// What the cases add up to.
    pub evaluation: &'a Evaluation,
    /// The same as tables.
    pub tables: &'a [Table],
    /// The same as charts.
    pub drawn: &'a Charts,
}

/// *Laporan Monitoring dan Evaluasi*; `title` names the period, `fingerprint` the state of the register.
pub fn fill(facts: &mut Facts, book: &Rulebook, figures: Figures<'_>, title: &str, fingerprint: &str) {
    use TextFact as X;
    let Figures { evaluation, tables, drawn } = figures;
    let period = evaluation.period;
    let number = facts.get_text(X::PaperNumber).unwrap_or(EMPTY).to_owned();
    facts.text(X::EvalNumber, number);
    facts.text(X::EvalTitle, or_dots(title));
    facts.text(X::EvalPeriod, format!("{} sampai dengan {}", words::date(period.from), words::date(period.to)));
    facts.text(X::EvalAsOf, words::date(evaluation.today));
    if evaluation.today < period.to {
        facts.text(X::EvalProvisional, "Periode belum berakhir pada tanggal tersebut, sehingga seluruh angka masih bersifat sementara.");
    }
    facts.text(X::EvalFingerprint, or_dots(fingerprint));
    facts.text(X::EvalReceived, counted(evaluation.received, "pengaduan"));
    facts.text(X::EvalCarried, counted(evaluation.carried_over, "pengaduan"));
    facts.text(X::EvalIdentity, counted(evaluation.identity_opened, "kali"));
    if evaluation.received == 0 {
        facts.text(X::EvalNil, "NIHIL");
    }
    introduction(facts, book, evaluation);
    if evaluation.received > 0 {
        status(facts, evaluation, tables);
        groups(facts, tables);
        steps(facts, book, evaluation, tables);
    }
    over_time(facts, evaluation, tables);
    drawn::fill(facts, drawn, period);
    outcomes(facts, evaluation, tables);
    for (no, late) in &evaluation.late_reasons {
        let reason = words::in_round(late, &or_dots(&late.reason));
        facts.row(TableFact::EvalReasons, [no.to_string(), step_name(late.step), reason]);
    }
    facts.text(X::EvalAnalysis, prose::analysis(evaluation));
    facts.list(ListFact::EvalObstacles, prose::obstacles(evaluation));
    facts.list(ListFact::EvalProposals, prose::proposals(evaluation, Terms::on(book, evaluation.today)));
    for one in words::DEFINITIONS {
        facts.row(TableFact::EvalDefinitions, [one.name, one.part, one.whole]);
    }
}

/// Legal basis, channels, and who worked on complaints in the period.
fn introduction(facts: &mut Facts, book: &Rulebook, evaluation: &Evaluation) {
    let cited = |rule: &&str| ["Pelayanan Publik", "SP4N", "Pengaduan"].iter().any(|word| rule.contains(*word));
    let rules = book.legal_basis.iter().map(|rule| rule.trim().trim_end_matches([';', '.'])).filter(cited);
    let mut basis: Vec<String> = rules.map(|rule| format!("{rule};")).collect();
    match basis.last_mut() {
        Some(last) => {
            last.pop();
            last.push('.');
        }
        None => basis.push(EMPTY.to_owned()),
    }
    facts.list(ListFact::EvalBasis, basis);
    how_to_report::channels(facts, book);
    let period = evaluation.period;
    let served = |person: &&Person| {
        person.is_team() && person.from.is_none_or(|from| from <= period.to) && person.until.is_none_or(|until| period.from <= until)
    };
    let mut team: Vec<&Person> = book.people.iter().filter(served).collect();
    team.sort_by_key(|person| person.role);
    for person in team {
        facts.row(TableFact::Team, [person.name.clone(), group_nip(&person.nip), person.rank.clone(), person.role.label().to_owned()]);
    }
    for _ in 0..2 {
        facts.row(TableFact::EvalOutreach, [EMPTY; 3]);
    }
}

/// The rows of a table; none where it has nothing to say.
fn rows(tables: &[Table], key: TableKey) -> &[TableRow] {
    tables.iter().find(|table| table.key == key).map(|table| table.rows.as_slice()).unwrap_or_default()
}

/// A row's name and its values, as a line of the report's table.
fn cells(row: &TableRow) -> Vec<String> {
    std::iter::once(row.name.clone()).chain(row.cells.iter().map(|one| cell(*one))).collect()
}

/// A value of the report's tables; where nothing was counted the table prints its own dash.
fn cell(cell: Cell) -> String {
    match cell {
        Cell::Blank => String::new(),
        Cell::Number(_) | Cell::Tenths(_) | Cell::Share(_) => words::cell(cell),
    }
}

/// Adds a table row by row, and its first column of figures as a chart where the report has one.
fn table(facts: &mut Facts, rows: &[TableRow], to: TableFact, bars: Option<TableFact>) {
    for row in rows {
        let cells = cells(row);
        if let (Some(bars), [name, first, ..]) = (bars, cells.as_slice()) {
            facts.row(bars, [name.clone(), first.clone()]);
        }
        facts.row(to, cells);
    }
}

/// The four buckets, the shares, and how long finished cases took.
fn status(facts: &mut Facts, evaluation: &Evaluation, tables: &[Table]) {
    for row in rows(tables, TableKey::Summary) {
        let [Cell::Share(share)] = row.cells.as_slice() else { continue };
        let value = words::share(*share);
        if matches!(&row.figure, Figure::In(bucket) if row.key == keys::bucket(*bucket)) {
            facts.row(TableFact::EvalStatus, [row.name.clone(), value]);
            facts.row(TableFact::EvalStatusBars, [row.name.clone(), share.part.to_string()]);
        } else if row.figure == Figure::Waiting {
            facts.text(TextFact::EvalWaiting, value);
        } else {
            // Every other share, whichever there are, is an achievement.
            facts.row(TableFact::EvalShares, [row.name.clone(), value]);
        }
    }
    for (bucket, cases) in &evaluation.buckets {
        for numbers in cases.chunks(NUMBERS) {
            facts.row(TableFact::EvalTrace, [bucket.label(), numbers_line(numbers).as_str()]);
        }
    }
    for row in rows(tables, TableKey::Status) {
        facts.row(TableFact::EvalPlaces, cells(row).into_iter().take(2));
    }
    for row in rows(tables, TableKey::Duration) {
        facts.row(TableFact::EvalDuration, cells(row).into_iter().skip(1));
    }
}

/// Received cases by channel, class, category and officer.
fn groups(facts: &mut Facts, tables: &[Table]) {
    use TableFact as T;
    table(facts, rows(tables, TableKey::Channel), T::EvalChannels, Some(T::EvalChannelBars));
    table(facts, rows(tables, TableKey::Class), T::EvalClasses, Some(T::EvalClassBars));
    table(facts, rows(tables, TableKey::Category), T::EvalCategories, Some(T::EvalCategoryBars));
    table(facts, rows(tables, TableKey::Officer), T::EvalOfficers, Some(T::EvalOfficerBars));
}

/// The seven steps against the service standard in force at the end of the period.
fn steps(facts: &mut Facts, book: &Rulebook, evaluation: &Evaluation, tables: &[Table]) {
    let standard = book.standard_on(evaluation.period.to);
    facts.text(TextFact::EvalStandard, or_dots(standard.map_or("", |standard| standard.basis.as_str())));
    table(facts, rows(tables, TableKey::Limits), TableFact::EvalLimits, None);
    for (row, of) in rows(tables, TableKey::Steps).iter().zip(&evaluation.steps) {
        let limit = standard.and_then(|standard| standard.of_step(of.step));
        let target = limit.map_or_else(String::new, target);
        let mut values: Vec<String> = row.cells.iter().map(|one| cell(*one)).collect();
        // The number of late cases stands in the chart.
        values.pop();
        if let ([in_time, ..], [Cell::Blank, median, ..]) = (values.as_mut_slice(), row.cells.as_slice())
            && *median != Cell::Blank
        {
            // A limit over several steps is judged where it ends.
            let last = limit.and_then(|limit| limit.steps).map(|(_, last)| words::step_ref(last));
            *in_time = last.map_or_else(String::new, |last| format!("dinilai pada {last}"));
        }
        facts.row(TableFact::EvalSteps, [row.name.clone(), target].into_iter().chain(values));
        if is_late(of) {
            facts.row(TableFact::EvalStepBars, [row.name.clone(), size(&of.late_cases).to_string()]);
            for numbers in of.late_cases.chunks(NUMBERS) {
                facts.row(TableFact::EvalLate, [row.name.clone(), numbers_line(numbers)]);
            }
        }
    }
}

/// Longest time of a limit, and its steps where it spans several.
fn target(limit: &Limit) -> String {
    let Some(length) = limit.max.map(words::length) else { return String::new() };
    match limit.steps {
        Some((first, last)) if first != last => format!("{length} (langkah {}–{})", first.number(), last.number()),
        _ => length,
    }
}

/// Months of the period and age of the backlog; both also look at cases received earlier.
fn over_time(facts: &mut Facts, evaluation: &Evaluation, tables: &[Table]) {
    let months = rows(tables, TableKey::Months);
    let bars = (evaluation.received > 0 && months.len() > 1).then_some(TableFact::EvalMonthBars);
    table(facts, months, TableFact::EvalMonths, bars);
    facts.text(TextFact::EvalBacklog, counted(backlog(evaluation), "pengaduan"));
    table(facts, rows(tables, TableKey::Ages), TableFact::EvalAges, None);
}

/// How cases ended, what was found, recommended and decided, what was done about it, and what complainants thought.
fn outcomes(facts: &mut Facts, evaluation: &Evaluation, tables: &[Table]) {
    table(facts, rows(tables, TableKey::Endings), TableFact::EvalEndings, None);
    table(facts, rows(tables, TableKey::Verdicts), TableFact::EvalVerdicts, None);
    table(facts, rows(tables, TableKey::Sanctions), TableFact::EvalSanctions, None);
    table(facts, rows(tables, TableKey::Decisions), TableFact::EvalDecisions, None);
    for row in rows(tables, TableKey::After) {
        let [Cell::Share(share)] = row.cells.as_slice() else { continue };
        let mut bars = |bars: TableFact, [part, rest]: [&str; 2]| {
            facts.row(bars, [part.to_owned(), share.part.to_string()]);
            facts.row(bars, [rest.to_owned(), share.rest().to_string()]);
        };
        let text = if row.figure == Figure::ActionsDone {
            bars(TableFact::EvalActionBars, ["Selesai", "Belum selesai"]);
            TextFact::EvalActions
        } else if row.figure == Figure::Satisfied {
            bars(TableFact::EvalSatisfiedBars, ["Puas", "Tidak puas"]);
            TextFact::EvalSatisfied
        } else if row.figure == Figure::Sanctioned {
            TextFact::EvalSanctioned
        } else {
            continue;
        };
        facts.text(text, words::share(*share));
    }
    let rating = evaluation.rating;
    if rating.count > 0 {
        let (mean, median) = (words::tenths(rating.mean_tenths), words::tenths(rating.median_tenths));
        facts.text(TextFact::EvalRating, format!("rata-rata {mean} dan median {median} dari nilai tertinggi 5 ({} penilai)", rating.count));
    }
}

fn step_name(step: Step) -> String {
    format!("{}. {}", step.number(), words::step_title(step))
}

/// Whether the office missed the standard of a step; the first one is the complainant's.
fn is_late(row: &StepRow) -> bool {
    row.step != Step::Submit && !row.late_cases.is_empty()
}

/// All cases that are still open on the day, whenever they came.
fn backlog(evaluation: &Evaluation) -> u32 {
    evaluation.backlog_age.iter().sum()
}

fn size<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}

fn numbers_line(numbers: &[CaseNo]) -> String {
    numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// `2 (dua) pengaduan`.
fn counted(number: u32, what: &str) -> String {
    format!("{number} ({}) {what}", words::terbilang(u64::from(number)))
}
