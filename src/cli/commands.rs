//! The commands themselves: open the register, ask it, print the answer.

use std::io::{BufRead as _, IsTerminal as _};
use std::path::Path;

use super::args::{Command, Nth, Options};
use super::output::write_paper;
use super::{beginning, entry, import, json, keeping, recap, reckoning, say, scans, training};
use domain::acts::ids::CaseNo;
use domain::acts::paper::{Edition, PaperId};
use domain::readings::calendar::{Certainty, WorkingCalendar};
use office::clock::clocks;
use office::{CaseFilter, Office, OpenCase, Trouble, defaults};
use store::{Key, Store};
use words::Label as _;

pub(super) fn run(options: &Options) -> Result<(), Trouble> {
    let folder = options.data.clone().unwrap_or_else(office::default_folder);
    match &options.command {
        Command::Sample { profile, to } => training::sample(&folder, profile.as_deref(), to.as_deref(), options.today),
        Command::Begin { profile } => beginning::begin(&folder, profile, options),
        Command::Profile { to } => beginning::write(&open(&folder, options)?, to),
        Command::List => list(&open(&folder, options)?, options.json),
        Command::Case(no) => case(&open(&folder, options)?, *no, options.json),
        Command::Export { no, kind, to, edition } => export(&open(&folder, options)?, *no, *kind, to, *edition),
        Command::CaseFile { no, to } => write_paper(to, &open(&folder, options)?.case_file(*no)?),
        Command::Expedition { on, to } => {
            let office = open(&folder, options)?;
            write_paper(to, &office.day_papers(on.unwrap_or_else(|| office.today()))?)
        }
        Command::Due { from, length, to: None } => {
            reckoning::due(&calendar(&folder, options)?, *from, *length, options.json);
            Ok(())
        }
        Command::Due { from, length, to: Some(to) } => write_paper(to, &open(&folder, options)?.due_paper(*from, *length)?),
        Command::Why { no, to: None } => reckoning::why_of(&open(&folder, options)?, *no, options.json),
        Command::Why { no, to: Some(to) } => write_paper(to, &open(&folder, options)?.reckoning_paper(*no)?),
        Command::Recap { from, until, known_on, to } => {
            let office = open(&folder, options)?;
            let asked = recap::asked(&office, *from, *until, *known_on)?;
            recap::recap(&office, asked, to.as_deref(), options.json)
        }
        Command::Scans { path, signed, reason } => scans::scans(&mut open(&folder, options)?, path, *signed, reason),
        Command::Register { from, until, columns, to } => {
            let mut office = open(&folder, options)?;
            let asked = recap::asked(&office, *from, *until, None)?;
            recap::register(&mut office, asked, columns.as_deref(), to)
        }
        Command::Board { from, until, to } => {
            let office = open(&folder, options)?;
            let asked = recap::asked(&office, *from, *until, None)?;
            write_paper(to, &office.notice_paper(asked)?)?;
            write_paper(to, &office.notice_picture(asked)?)
        }
        Command::Offers { no, form } => entry::offers(&open(&folder, options)?, *no, *form, options.json),
        Command::Record { no, form, how, reason } => entry::record(&mut open(&folder, options)?, *no, form, *how, reason, options.json),
        Command::Enter { form, reason } => entry::enter(&mut open(&folder, options)?, form, reason, options.json),
        Command::Import { file, how } => import::import(&mut open(&folder, options)?, file, how, options.json),
        Command::Backup { to } => keeping::back_up(&mut open(&folder, options)?, to.clone()),
        Command::Restore { from, look } => {
            let secret = passphrase(from)?;
            keeping::restore(from, &folder, &Key::typed(&secret), &*clocks(options.today), *look)
        }
        Command::Check { printed: Some(printed), .. } => witness(&open(&folder, options)?, printed),
        Command::Check { mend, printed: None } => check(&mut open(&folder, options)?, *mend),
        Command::Window | Command::Help => Ok(()),
    }
}

fn open(folder: &Path, options: &Options) -> Result<Office, Trouble> {
    if !Store::exists(folder) {
        return Err(Trouble::Store(store::StoreError::Missing { path: folder.to_owned() }));
    }
    let clocks = clocks(options.today);
    let left = office::attempts::wait(folder, clocks().now());
    if left > chrono::TimeDelta::zero() {
        let reason = format!("Kata sandi salah beberapa kali. Tunggu {} detik, lalu ulangi. Register aman.", left.num_seconds() + 1);
        return Err(Trouble::BadFile { reason });
    }
    let secret = passphrase(folder)?;
    let mut office = Office::open(folder, &Key::typed(&secret), clocks()).inspect_err(|trouble| {
        if trouble.is_wrong_secret() {
            office::attempts::note_wrong(folder, clocks().now());
        }
    })?;
    office::attempts::forget_wrong(folder);
    // Whoever types the command acts; the account of the computer may be anybody's.
    let operator = options.operator.clone().or_else(|| std::env::var("TUNTAS_PETUGAS").ok().filter(|name| !name.trim().is_empty()));
    if let Some(operator) = operator {
        office.set_operator(&operator)?;
    }
    Ok(office)
}

/// From the environment, else asked for.
pub(super) fn passphrase(folder: &Path) -> Result<String, Trouble> {
    if let Ok(secret) = std::env::var("TUNTAS_SANDI") {
        return Ok(secret);
    }
    let mut secret = String::new();
    if std::io::stdin().is_terminal() {
        let asked = format!("Kata sandi register {}: ", folder.display());
        return rpassword::prompt_password(asked).map_err(|source| Trouble::File { path: folder.to_owned(), source });
    }
    std::io::stdin().lock().read_line(&mut secret).map_err(|source| Trouble::File { path: folder.to_owned(), source })?;
    Ok(secret.trim_end_matches(['\r', '\n']).to_owned())
}

pub(super) fn list(office: &Office, as_json: bool) -> Result<(), Trouble> {
    let cards = office.cards(&CaseFilter::default(), 0, 0)?;
    if as_json {
        say(&json::cards(&cards, office));
        return Ok(());
    }
    if cards.is_empty() {
        say("Belum ada kasus di register ini.");
    }
    for card in cards {
        let due = card
            .next(&office.book().calendar, office.today())
            .map_or_else(|| "tanpa batas berjalan".to_owned(), |next| format!("{} ({})", words::date_weekday(next.due.on), next.due.duty));
        say(&format!("{}  {:<40}  {due}\n    {}", card.no, words::state(card.state), card.title));
    }
    Ok(())
}

fn case(office: &Office, no: CaseNo, as_json: bool) -> Result<(), Trouble> {
    let open = office.case(no)?;
    if as_json {
        say(&json::case(&open, office));
        return Ok(());
    }
    print_case(office, &open);
    Ok(())
}

fn print_case(office: &Office, open: &OpenCase) {
    let case = &open.case;
    say(&format!("{}  {}", case.no, case.submission.title.trim()));
    say(&format!("{}  ·  {}", words::state(case.state), case.class().map_or("belum diklasifikasi", |class| class.label())));
    say("\nLangkah");
    for lane in office.timeline(open).lanes {
        let actual = match lane.actual {
            Some((from, Some(to))) => format!("{} – {}", words::date_short(from), words::date_short(to)),
            Some((from, None)) => format!("sejak {}", words::date_short(from)),
            None => "–".to_owned(),
        };
        let due = lane.planned.map_or_else(String::new, |planned| format!("  batas {}", words::date_short(planned.max)));
        let late = if lane.late_by > 0 {
            format!("  LEWAT {} {}", lane.late_by, if lane.working { "hari kerja" } else { "hari" })
        } else {
            String::new()
        };
        say(&format!("  {} {:<28} {actual}{due}{late}", lane.step.number(), words::step_title(lane.step)));
    }
    say("\nTenggat");
    for countdown in office.countdowns(case) {
        let due = countdown.due().map_or_else(String::new, |due| {
            let sure = if due.certainty == Certainty::Firm { "" } else { " (sementara)" };
            format!("{}{sure}, ", words::date_weekday(due.on))
        });
        let finish =
            countdown.finish_before.map_or_else(String::new, |day| format!("; selesaikan paling lambat {}", words::date_weekday(day)));
        say(&format!("  {:<52} {due}{}{finish}", countdown.limit.duty, words::countdown(&countdown)));
    }
    say("\nTindakan");
    for entry in &open.entries {
        let crossed = if case.cancelled.contains(&entry.seq) { " (dibatalkan)" } else { "" };
        say(&format!("  {:>4}  {}  {}{crossed}", entry.seq.0, words::moment(entry.at), words::act(&entry.event)));
    }
}

pub(super) fn export(office: &Office, no: CaseNo, kind: Option<Nth>, to: &Path, edition: Edition) -> Result<(), Trouble> {
    let case = office.case(no)?.case;
    let ripe = case.papers(office.book());
    let kinds: Vec<PaperId> = match kind {
        // The first of a kind is the first the case is ripe for, which need not be about the first activity or summons.
        Some((kind, item)) => ripe.into_iter().filter(|paper| paper.kind == kind).skip(item).take(1).collect(),
        None => ripe,
    };
    if kinds.is_empty() {
        return Err(Trouble::NotRipe { no, paper: kind.map(|(kind, _)| kind), state: case.state });
    }
    // One paper the gate keeps back does not keep back the others; the first trouble is the answer.
    let mut trouble = None;
    for kind in kinds {
        match office.export(no, kind, edition, None) {
            Ok(export) => write_paper(to, &export)?,
            Err(error) => trouble = trouble.or(Some(error)),
        }
    }
    trouble.map_or(Ok(()), Err)
}

/// The register's own calendar when there is one and it can be opened, else the shipped one.
fn calendar(folder: &Path, options: &Options) -> Result<WorkingCalendar, Trouble> {
    if options.data.is_some() || (Store::exists(folder) && std::env::var_os("TUNTAS_SANDI").is_some()) {
        return Ok(open(folder, options)?.book().calendar.clone());
    }
    let mut calendar = WorkingCalendar::default();
    for year in defaults::calendars()? {
        calendar.set(year);
    }
    Ok(calendar)
}

/// Holds a fingerprint that stands on a paper against the list.
fn witness(office: &Office, printed: &str) -> Result<(), Trouble> {
    match office.find_fingerprint(printed)? {
        Some(seq) => {
            say(&format!("Sidik jari cocok: semua tindakan sampai nomor {} masih ada dan tidak berubah.", seq.0));
            Ok(())
        }
        None => Err(Trouble::BadFile {
            reason: "Sidik jari tidak cocok: tindakan sampai nomor itu tidak ada lagi atau berubah sesudah naskahnya dicetak. Register tidak disentuh. Bandingkan dengan cadangan dari hari itu.".to_owned(),
        }),
    }
}

fn check(office: &mut Office, mend: bool) -> Result<(), Trouble> {
    let mut findings = office.check();
    // Where the record itself is in doubt nothing is made from it.
    if mend && findings.iter().all(|finding| !finding.serious) {
        office.rebuild()?;
        say("Daftar disusun ulang dari tindakan.");
        findings = office.check();
    }
    if findings.is_empty() {
        say(&format!("Register utuh. Sidik jari tindakan terakhir: {}", office.fingerprint()?));
        return Ok(());
    }
    for finding in &findings {
        say(&format!("{}: {}", if finding.serious { "GAWAT" } else { "catatan" }, finding.sentence));
    }
    if findings.iter().any(|finding| finding.serious) {
        let count = findings.iter().filter(|finding| finding.serious).count();
        return Err(Trouble::Store(store::StoreError::Damaged { detail: format!("{count} temuan") }));
    }
    Ok(())
}
