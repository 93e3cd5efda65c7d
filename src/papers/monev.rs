//! Facts of the *Laporan Monitoring dan Evaluasi* of a period.
//!
//! Every figure comes ready from the statistics and is printed with its whole ("1 dari 2"); a rate in per cent is added
//! only where the whole is large enough to carry one. Cases appear by register number alone. The reasons for lateness are
//! free text and must come in masked.

use crate::phrases::{EMPTY, or_dots};
use crate::{Paper, how_to_report};
use domain::acts::ids::CaseNo;
use domain::acts::limit::Limit;
use domain::acts::person::Person;
use domain::acts::step::Step;
use domain::readings::rulebook::Rulebook;
use domain::readings::stats::{Evaluation, Row, Share, Spread, StepRow};
use domain::text::nip::group_nip;
use letters::{Facts, ListFact, Measures, TableFact, TextFact};
use words::Label;

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

/// *Laporan Monitoring dan Evaluasi*; `title` names the period, `fingerprint` the state of the register.
pub fn fill(facts: &mut Facts, book: &Rulebook, evaluation: &Evaluation, title: &str, fingerprint: &str) {
    use TextFact as X;
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
        status(facts, evaluation);
        groups(facts, book, evaluation);
        steps(facts, book, evaluation);
    }
    over_time(facts, evaluation);
    outcomes(facts, evaluation);
    for (no, step, reason) in &evaluation.late_reasons {
        facts.row(TableFact::EvalReasons, [no.to_string(), step_name(*step), or_dots(reason)]);
    }
    facts.text(X::EvalAnalysis, prose::analysis(evaluation));
    facts.list(ListFact::EvalObstacles, prose::obstacles(evaluation));
    facts.list(ListFact::EvalProposals, prose::proposals(evaluation));
    for cells in words::DEFINITIONS {
        facts.row(TableFact::EvalDefinitions, cells);
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
        !person.is_head() && person.from.is_none_or(|from| from <= period.to) && person.until.is_none_or(|until| period.from <= until)
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

/// The four buckets, the shares, and how long finished cases took.
fn status(facts: &mut Facts, evaluation: &Evaluation) {
    for (bucket, cases) in &evaluation.buckets {
        let (name, number) = (bucket.label(), size(cases));
        let part = words::share(Share { part: number, whole: evaluation.received });
        facts.row(TableFact::EvalStatus, [name, part.as_str()]);
        facts.row(TableFact::EvalStatusBars, [name, number.to_string().as_str()]);
        for numbers in cases.chunks(NUMBERS) {
            facts.row(TableFact::EvalTrace, [name, numbers_line(numbers).as_str()]);
        }
    }
    for row in &evaluation.by_status {
        facts.row(TableFact::EvalPlaces, [words::status_named(&row.key), row.received.to_string()]);
    }
    facts.text(TextFact::EvalWaiting, words::share(Share { part: evaluation.waiting, whole: evaluation.received }));
    for (name, share) in [
        ("Tanggapan awal paling lama 3 hari kerja", evaluation.verified),
        ("Ditindaklanjuti", evaluation.followed_up),
        ("Selesai", evaluation.finished),
        ("Selesai tepat waktu, dari yang selesai", evaluation.finished_in_time),
    ] {
        facts.row(TableFact::EvalShares, [name, words::share(share).as_str()]);
    }
    let spread = evaluation.duration;
    if spread.count > 0 {
        let [median, mean, ninety, longest] = spread_cells(spread);
        facts.row(TableFact::EvalDuration, [spread.count.to_string(), median, mean, ninety, longest]);
    }
}

/// Received cases by channel, class, category and officer.
fn groups(facts: &mut Facts, book: &Rulebook, evaluation: &Evaluation) {
    use TableFact as T;
    group(facts, (T::EvalChannels, T::EvalChannelBars), &evaluation.by_channel, |key| words::channel_named(key).to_owned());
    group(facts, (T::EvalClasses, T::EvalClassBars), &evaluation.by_class, |key| words::class_named(key).to_owned());
    group(facts, (T::EvalCategories, T::EvalCategoryBars), &evaluation.by_category, |key| words::category_named(key).to_owned());
    group(facts, (T::EvalOfficers, T::EvalOfficerBars), &evaluation.by_officer, |key| words::officer_named(book, key));
}

fn group(facts: &mut Facts, (table, bars): (TableFact, TableFact), rows: &[Row], name: impl Fn(&str) -> String) {
    for row in rows {
        let name = name(&row.key);
        facts.row(bars, [name.clone(), row.received.to_string()]);
        let numbers = [row.received, row.done, row.in_time, row.open, row.late].map(|number| number.to_string());
        facts.row(table, std::iter::once(name).chain(numbers));
    }
}

/// The seven steps against the service standard in force at the end of the period.
fn steps(facts: &mut Facts, book: &Rulebook, evaluation: &Evaluation) {
    let standard = book.standard_on(evaluation.period.to);
    facts.text(TextFact::EvalStandard, or_dots(standard.map_or("", |standard| standard.basis.as_str())));
    for row in words::limits_in_order(evaluation, book) {
        let late = row.in_time.rest();
        facts.row(TableFact::EvalLimits, [words::limit_named(book, &row.limit), words::share(row.in_time), late.to_string()]);
    }
    for row in &evaluation.steps {
        let name = step_name(row.step);
        let limit = standard.and_then(|standard| standard.of_step(row.step));
        let target = limit.map_or_else(String::new, target);
        let in_time = match (row.finished.whole, row.spread.count) {
            (0, 0) => String::new(),
            // A limit over several steps is judged where it ends.
            (0, _) => {
                limit.and_then(|limit| limit.steps).map_or_else(String::new, |(_, last)| format!("dinilai pada {}", words::step_ref(last)))
            }
            _ => words::share(row.finished),
        };
        let [median, mean, ninety, longest] = spread_cells(row.spread);
        facts.row(TableFact::EvalSteps, [name.clone(), target, in_time, median, mean, ninety, longest]);
        if is_late(row) {
            facts.row(TableFact::EvalStepBars, [name.clone(), size(&row.late_cases).to_string()]);
            for numbers in row.late_cases.chunks(NUMBERS) {
                facts.row(TableFact::EvalLate, [name.clone(), numbers_line(numbers)]);
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
fn over_time(facts: &mut Facts, evaluation: &Evaluation) {
    for (year, month, received, finished, backlog) in &evaluation.by_month {
        let name = format!("{} {year}", words::month(*month));
        if evaluation.received > 0 && evaluation.by_month.len() > 1 {
            facts.row(TableFact::EvalMonthBars, [name.clone(), received.to_string()]);
        }
        facts.row(TableFact::EvalMonths, [name, received.to_string(), finished.to_string(), backlog.to_string()]);
    }
    let backlog = backlog(evaluation);
    facts.text(TextFact::EvalBacklog, counted(backlog, "pengaduan"));
    if backlog > 0 {
        for (name, number) in words::AGES.iter().zip(evaluation.backlog_age) {
            facts.row(TableFact::EvalAges, [(*name).to_owned(), number.to_string()]);
        }
    }
}

/// How cases ended, what was found, recommended and decided, what was done about it, and what complainants thought.
fn outcomes(facts: &mut Facts, evaluation: &Evaluation) {
    labelled(facts, TableFact::EvalEndings, &evaluation.endings);
    labelled(facts, TableFact::EvalVerdicts, &evaluation.verdicts.counts());
    labelled(facts, TableFact::EvalSanctions, &evaluation.sanctions);
    labelled(facts, TableFact::EvalDecisions, &evaluation.decisions);
    if evaluation.sanctions_decided.whole > 0 {
        facts.text(TextFact::EvalSanctioned, words::share(evaluation.sanctions_decided));
    }
    if evaluation.actions.whole > 0 {
        facts.text(TextFact::EvalActions, words::share(evaluation.actions));
        let open = evaluation.actions.rest();
        for (name, number) in [("Selesai", evaluation.actions.part), ("Belum selesai", open)] {
            facts.row(TableFact::EvalActionBars, [name.to_owned(), number.to_string()]);
        }
    }
    if evaluation.satisfied.whole > 0 {
        facts.text(TextFact::EvalSatisfied, words::share(evaluation.satisfied));
        let not = evaluation.satisfied.rest();
        for (name, number) in [("Puas", evaluation.satisfied.part), ("Tidak puas", not)] {
            facts.row(TableFact::EvalSatisfiedBars, [name.to_owned(), number.to_string()]);
        }
    }
    let rating = evaluation.rating;
    if rating.count > 0 {
        let (mean, median) = (words::tenths(rating.mean_tenths), words::tenths(rating.median_tenths));
        facts.text(TextFact::EvalRating, format!("rata-rata {mean} dan median {median} dari nilai tertinggi 5 ({} penilai)", rating.count));
    }
}

/// Rows of a table that is also a chart; those that count nothing are left out.
fn labelled<T: Label>(facts: &mut Facts, table: TableFact, rows: &[(T, u32)]) {
    for (what, number) in rows.iter().filter(|(_, number)| *number > 0) {
        facts.row(table, [what.label().to_owned(), number.to_string()]);
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

/// Median, mean, ninth tenth and longest; blank when nothing was counted.
fn spread_cells(spread: Spread) -> [String; 4] {
    if spread.count == 0 {
        return [const { String::new() }; 4];
    }
    [words::tenths(spread.median_tenths), words::tenths(spread.mean_tenths), spread.p90.to_string(), spread.longest.to_string()]
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
