//! The training register, and every paper its cases are ripe for: what the program can do, without a window.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::args::Options;
use super::commands::{export, list};
use super::output::write_paper;
use super::{beginning, recap, say};
use domain::acts::paper::Edition;
use office::clock::DayClock;
use office::{CaseFilter, Office, Profile, SAMPLE_PASSPHRASE, SAMPLE_TODAY, TableFile, Trouble, make_sample_of};
use store::{Key, KeyCost, Store};

/// Makes the training register, of the office of a profile if one is named, and writes all its papers where that is asked for.
pub(super) fn sample(folder: &Path, profile: Option<&Path>, to: Option<&Path>, today: Option<NaiveDate>) -> Result<(), Trouble> {
    make(folder, &profile.map_or_else(Profile::shipped, beginning::profile_in)?)?;
    to.map_or(Ok(()), |to| write_all(&opened(folder, today)?, to))
}

/// The main job on a machine without a display: the training register and its papers.
pub(super) fn without_display(options: &Options) -> Result<(), Trouble> {
    let folder = options.data.clone().unwrap_or_else(|| PathBuf::from("tuntas-latihan"));
    say("Tidak ada layar di komputer ini, jadi register latihan dan naskahnya dibuat tanpa jendela.");
    if !Store::exists(&folder) {
        make(&folder, &Profile::shipped()?)?;
    }
    let office = opened(&folder, options.today)?;
    if !office.book().training {
        // A real register is never emptied into files, nor opened on the invented day.
        return Err(Trouble::NoWindow(format!(
            "Register kantor di {} hanya dibuka di jendela atau dengan perintah, misalnya tuntas daftar.",
            folder.display()
        )));
    }
    list(&office, false)?;
    write_all(&office, &folder.join("naskah"))?;
    say("Untuk membuka jendela: jalankan perintah yang sama di komputer dengan layar (DISPLAY atau WAYLAND_DISPLAY terisi),");
    say(&format!("misalnya: tuntas --data {} --hari-ini {SAMPLE_TODAY}", folder.display()));
    Ok(())
}

fn make(folder: &Path, profile: &Profile) -> Result<(), Trouble> {
    let secret = std::env::var("TUNTAS_SANDI").ok().filter(|secret| !secret.trim().is_empty());
    let office = make_sample_of(folder, secret.as_deref().unwrap_or(SAMPLE_PASSPHRASE), KeyCost::PRODUCTION, profile)?;
    let count = office.count(&CaseFilter::default())?;
    say(&format!("Register latihan dengan {count} kasus contoh dibuat di {}", folder.display()));
    let shown = if secret.is_some() { "yang ada di TUNTAS_SANDI" } else { SAMPLE_PASSPHRASE };
    say(&format!("Kata sandi: {shown}. Hari ini di register latihan: {} (--hari-ini {SAMPLE_TODAY})", words::date_weekday(SAMPLE_TODAY)));
    Ok(())
}

fn opened(folder: &Path, today: Option<NaiveDate>) -> Result<Office, Trouble> {
    let secret = std::env::var("TUNTAS_SANDI").ok().filter(|secret| !secret.trim().is_empty());
    let secret = secret.as_deref().unwrap_or(SAMPLE_PASSPHRASE);
    Office::open(folder, &Key::Passphrase(secret), Box::new(DayClock(today.unwrap_or(SAMPLE_TODAY))))
}

/// Every paper a case is ripe for in both editions, the papers of the office, the monitoring report and its tables.
fn write_all(office: &Office, papers: &Path) -> Result<(), Trouble> {
    let cards = office.cards(&CaseFilter::default(), 0, 0)?;
    let kept: Vec<_> = cards.iter().filter(|card| office.book().destroyed(card.no).is_none()).collect();
    for card in &kept {
        for edition in [Edition::Internal, Edition::Masked] {
            if !office.case(card.no)?.case.papers(office.book()).is_empty() {
                export(office, card.no, None, papers, edition)?;
            }
        }
    }
    for paper in papers::OF_OFFICE {
        write_paper(papers, &office.house_paper(paper)?)?;
    }
    let asked = recap::asked(office, None, None, None)?;
    recap::recap(office, asked, Some(papers), false)?;
    for card in &kept {
        write_paper(papers, &office.reckoning_paper(card.no)?)?;
    }
    for kind in [TableFile::Xlsx, TableFile::Csv] {
        write_paper(papers, &office.evaluation_tables(asked, kind)?)?;
    }
    Ok(())
}
