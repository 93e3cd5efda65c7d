//! `tuntas rekap`: the evaluation of a period as text, as a report, as tables, or for other programs.

use std::path::Path;

use chrono::NaiveDate;

use super::output::write_paper;
use super::{json, say};
use domain::acts::evaluation::Period;
use office::{Asked, Office, REGISTER_COLUMNS, TableFile, Trouble, register_column, write_beside};

/// What is asked for, by default the year so far as it is known today.
pub(super) fn asked(
    office: &Office,
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
    known_on: Option<NaiveDate>,
) -> Result<Asked, Trouble> {
    let today = office.today();
    let to = until.unwrap_or(today);
    let from = from.or_else(|| Period::year_to(to).map(|period| period.from)).unwrap_or(to);
    if from > to {
        return Err(Trouble::PeriodNotBegun { from });
    }
    let known_on = known_on.unwrap_or(today);
    if known_on > today {
        return Err(Trouble::DayNotCome { on: known_on });
    }
    Ok(Asked { period: Period { from, to }, known_on })
}

/// The endings of the files an evaluation is written to.
const ENDINGS: &str = ".pdf, .xlsx, .csv, atau .json";

/// The ending of a file to be written, in small letters; nothing where a folder is meant: one that is there, a name that ends in a
/// slash, or a name without an ending.
fn ending(to: &Path) -> Option<String> {
    let is_folder = to.is_dir() || to.to_string_lossy().ends_with(['/', std::path::MAIN_SEPARATOR]);
    let ending = to.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    ending.filter(|_| !is_folder)
}

/// Prints the evaluation, or writes it: a file by its ending, or a report into a folder.
pub(super) fn recap(office: &Office, asked: Asked, to: Option<&Path>, as_json: bool) -> Result<(), Trouble> {
    let Some(to) = to else {
        let recap = office.recap(asked)?;
        if as_json {
            say(&json::evaluation(&recap));
            return Ok(());
        }
        say(&format!("{}, keadaan {}", words::period_title(asked.period), words::date(asked.known_on)));
        for table in &recap.tables {
            let heads: Vec<String> = table.heads.iter().map(|head| format!("{head:>10}")).collect();
            say(&format!("\n{:<72} {}", table.title, heads.join(" ")));
            for row in &table.rows {
                let cells: Vec<String> = row.cells.iter().map(|cell| format!("{:>10}", words::cell(*cell))).collect();
                say(&format!("  {:<70} {}", row.name, cells.join(" ")));
            }
        }
        return Ok(());
    };
    let Some(ending) = ending(to) else { return write_paper(to, &office.evaluation_paper(asked)?) };
    let bytes = match ending.as_str() {
        "pdf" => office.evaluation_paper(asked)?.bytes,
        "xlsx" => office.evaluation_tables(asked, TableFile::Xlsx)?.bytes,
        "csv" => office.evaluation_tables(asked, TableFile::Csv)?.bytes,
        "json" => json::evaluation(&office.recap(asked)?).into_bytes(),
        _ => return Err(Trouble::UnknownEnding { ending, known: ENDINGS }),
    };
    write_beside(to, &bytes)?;
    say(&to.display().to_string());
    Ok(())
}

/// `tuntas register`: the register for others, in the columns that are named, which are remembered, or in those of the last time.
pub(super) fn register(office: &mut Office, asked: Asked, columns: Option<&str>, to: &Path) -> Result<(), Trouble> {
    let kind = match ending(to).as_deref() {
        Some("csv") => TableFile::Csv,
        Some("xlsx") => TableFile::Xlsx,
        other => return Err(Trouble::UnknownEnding { ending: other.unwrap_or_default().to_owned(), known: ".csv atau .xlsx" }),
    };
    if let Some(keys) = columns {
        let all = || REGISTER_COLUMNS.iter().map(|column| column.key).collect::<Vec<_>>().join(", ");
        let named = keys.split(',').map(str::trim).map(|key| {
            let unknown =
                || Trouble::BadFile { reason: format!("Kolom “{key}” tidak ada. Tidak ada yang ditulis. Yang ada: {}.", all()) };
            register_column(key).ok_or_else(unknown)
        });
        office.choose_register_columns(&named.collect::<Result<Vec<_>, _>>()?)?;
    }
    let columns = office.register_columns()?;
    write_beside(to, &office.register_table(asked, &columns, kind)?.bytes)?;
    say(&to.display().to_string());
    Ok(())
}
