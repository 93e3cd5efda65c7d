//! `tuntas impor`: a spreadsheet row by row into new cases, all of them or none; with `--uji` only what would happen.

use std::path::Path;

use domain::incoming::labels::Incoming;
use office::imports::{Asked, Preview, Row, read_map, read_table};
use office::{Office, Progress, Trouble};
use serde_json::{Value, json};

use super::args::Importing;
use super::entry::pretty;
use super::{Voice, say, tell};

/// Takes a table over.
pub(super) fn import(office: &mut Office, file: &Path, how: &Importing, as_json: bool) -> Result<(), Trouble> {
    let map = how.map.as_deref().map(read_map).transpose()?;
    let asked = Asked { map, reason: how.reason.clone(), leave_doubtful: how.leave_doubtful };
    let Some(import) = office.import(&read_table(file)?, &asked, &Progress::default())? else { return Ok(()) };
    let shown = &import.preview;
    if let Some(trouble) = &shown.trouble {
        return Err(Trouble::BadFile { reason: trouble.clone() });
    }
    let sound = shown.is_sound();
    if how.only_try || !sound {
        if as_json {
            say(&pretty(&report(shown)));
        } else {
            print(shown);
        }
        return if sound { Ok(()) } else { refuse(shown) };
    }
    let told = (as_json.then(|| report(shown)), warnings(shown));
    let cases = office.record_import(import)?;
    if let Some(mut report) = told.0 {
        report["tercatat"] = cases.iter().map(ToString::to_string).collect::<Vec<_>>().into();
        say(&pretty(&report));
        return Ok(());
    }
    for no in &cases {
        say(&no.to_string());
    }
    // What should be looked at does not stand among the numbers.
    told.1.iter().for_each(|warning| tell(Voice::Terminal, warning));
    Ok(())
}

fn refuse(import: &Preview) -> Result<(), Trouble> {
    let (bad, all) = (import.refused().count(), import.rows.len());
    let only_doubtful = import.refused().all(|row| row.errors.is_empty());
    let help = if only_doubtful {
        "Betulkan selnya, atau tinggalkan sel yang ragu dengan --abaikan-ragu."
    } else {
        "Betulkan barisnya di lembar kerja, lalu ulangi."
    };
    Err(Trouble::BadFile { reason: format!("Belum diimpor: {bad} dari {all} baris belum dapat dicatat. Tidak ada yang dicatat. {help}") })
}

/// What every row was said beside its number, for whoever looks at the cases next.
fn warnings(import: &Preview) -> Vec<String> {
    let of_row = |row: &Row| row.doubles.iter().map(|double| format!("baris {}: {double}", row.number)).collect::<Vec<_>>();
    import.notes.iter().map(|note| format!("catatan: {note}")).chain(import.rows.iter().flat_map(of_row)).collect()
}

fn print(import: &Preview) {
    let sheet = if import.sheet.is_empty() { String::new() } else { format!("Lembar {}, ", import.sheet) };
    say(&format!("{sheet}kepala kolom di baris {}", import.head.row));
    for column in &import.head.columns {
        if let Some(field) = column.field {
            say(&format!("  {}  dibaca sebagai {}", column.named(), field.name()));
        }
    }
    import.notes.iter().for_each(|note| say(&format!("  catatan: {note}")));
    for row in &import.rows {
        let tracking = if row.tracking.is_empty() { "tanpa nomor" } else { &row.tracking };
        say(&format!("baris {:>5}  {tracking:<12}  {}", row.number, row.title));
        let doubtful = if import.leave_doubtful { "ditinggalkan" } else { "RAGU" };
        for (mark, lines) in [("DITOLAK", &row.errors), (doubtful, &row.doubtful), ("ganda?", &row.doubles), ("catatan", &row.notes)] {
            for line in lines {
                say(&format!("             {mark}: {line}"));
            }
        }
    }
    let count = |of: fn(&Row) -> bool| import.rows.iter().filter(|row| of(row)).count();
    say(&format!(
        "{} baris: {} dapat dicatat, {} ditolak, {} dengan sel yang ragu, {} mungkin ganda. Tidak ada yang dicatat.",
        import.rows.len(),
        import.rows.len() - import.refused().count(),
        count(|row| !row.errors.is_empty()),
        count(|row| !row.doubtful.is_empty()),
        count(|row| !row.doubles.is_empty()),
    ));
}

fn report(import: &Preview) -> Value {
    let columns: Vec<Value> = import
        .head
        .columns
        .iter()
        .map(|column| json!({ "kolom": office::foreign::table::letters(column.place), "kepala": column.heading, "isian": column.field.map(Incoming::name) }))
        .collect();
    let rows: Vec<Value> = import
        .rows
        .iter()
        .map(|row| {
            json!({
                "baris": row.number,
                "nomor_tracking": row.tracking,
                "judul": row.title,
                "nomor": row.case.map(|no| no.to_string()),
                "ditolak": row.errors,
                "ragu": row.doubtful,
                "ganda": row.doubles,
                "catatan": row.notes,
            })
        })
        .collect();
    json!({ "lembar": import.sheet, "baris_kepala": import.head.row, "kolom": columns, "catatan": import.notes, "baris": rows })
}
