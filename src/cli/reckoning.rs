//! `tuntas tenggat`: why a date is that date, for a length of time or for every due date of a case.

use chrono::NaiveDate;

use super::{json, say};
use domain::acts::ids::CaseNo;
use domain::acts::length::Length;
use domain::readings::calendar::{Reckoning, WorkingCalendar};
use domain::readings::countdown::why;
use office::{Office, Trouble};

/// The calendar's reckoning of a length of time.
pub(super) fn due(calendar: &WorkingCalendar, from: NaiveDate, length: Length, as_json: bool) {
    let reckoning = calendar.reckon(from, length, &[]);
    if as_json {
        say(&json::reckoning(from, length, &reckoning));
    } else {
        print(length, &reckoning);
    }
}

/// The reckoning of every due date of a case.
pub(super) fn why_of(office: &Office, no: CaseNo, as_json: bool) -> Result<(), Trouble> {
    let case = office.case(no)?.case;
    let all = office.countdowns(&case);
    let calendar = &office.book().calendar;
    let reasons: Vec<_> = all.iter().filter(|one| one.due().is_some()).filter_map(|one| Some((one, why(&case, calendar, one)?))).collect();
    if as_json {
        say(&json::reckonings(&reasons));
        return Ok(());
    }
    if reasons.is_empty() {
        say(&format!("Tidak ada tenggat pada {no}."));
    }
    for (countdown, why) in &reasons {
        say(&format!("\n{}: {} sejak {}", countdown.limit.duty, words::length(countdown.length), words::begun(countdown)));
        say(&format!("Dasar: {}. {}", countdown.limit.basis, words::countdown(countdown)));
        print(countdown.length, &why.reckoning);
        if let Some(judged) = words::judged_otherwise(why) {
            say(&format!("{judged}."));
        }
    }
    if let Some(until) = case.facts.extension_until {
        say(&format!("\nPerpanjangan internal sampai {} tidak menggeser tenggat mana pun.", words::date(until)));
    }
    Ok(())
}

fn print(length: Length, reckoning: &Reckoning) {
    for line in &reckoning.days {
        say(&format!("{:<28} {}", words::date_weekday(line.date), words::day_count(&line.count)));
    }
    let sure = words::provisional(&reckoning.due.certainty).map_or_else(String::new, |unsure| format!(" (sementara: {unsure})"));
    say(&format!("Batas {}: {}{sure}", words::length(length), words::date_weekday(reckoning.due.on)));
}
