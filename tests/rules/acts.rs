//! Acts are for ever: what a register of an earlier program holds must be read as it was meant, by every later program.
//!
//! `tests/acts/v1` was written once by the program of that version and is never edited; a test that fails here has changed what
//! registers already hold, and asks for a rung in the ladder of acts, not for another fixture.

mod every;
mod registers;

use std::collections::BTreeSet;
use std::path::PathBuf;

use domain::acts::event::Act;
use domain::acts::upcast;

/// Where the acts of version 1 lie.
fn folder() -> PathBuf {
    support::root().join("tests/acts/v1")
}

#[test]
fn every_act_of_version_1_is_read_as_it_was_meant() {
    let mut meant: Vec<(String, Act)> = every::acts();
    if std::env::var_os("TUNTAS_WRITE_ACTS").is_some() {
        std::fs::create_dir_all(folder()).unwrap();
        for (name, act) in &meant {
            let path = folder().join(format!("{name}.json"));
            // What was written once stands for ever.
            if !path.exists() {
                std::fs::write(path, serde_json::to_string_pretty(act).unwrap() + "\n").unwrap();
            }
        }
    }
    let written: BTreeSet<String> = std::fs::read_dir(folder())
        .unwrap()
        .filter_map(|file| file.unwrap().file_name().into_string().unwrap().strip_suffix(".json").map(str::to_owned))
        .collect();
    let named: BTreeSet<String> = meant.iter().map(|(name, _)| name.clone()).collect();
    assert_eq!(written, named, "each fixture has its meaning, and each meaning its fixture");
    for (name, act) in meant.drain(..) {
        let text = std::fs::read(folder().join(format!("{name}.json"))).unwrap();
        assert_eq!(upcast::read(1, &text), Ok(act), "{name}");
    }
}

#[test]
fn every_kind_of_act_and_every_choice_has_a_fixture() {
    let mut words = BTreeSet::new();
    for (name, _) in every::acts() {
        let text = std::fs::read_to_string(folder().join(format!("{name}.json"))).unwrap();
        words.extend(text.split('"').skip(1).step_by(2).map(str::to_owned));
    }
    for (of, codes) in every::choices() {
        for code in codes {
            assert!(words.contains(&code), "no fixture holds the {of} “{code}”");
        }
    }
}

#[test]
fn the_figures_of_a_destroyed_case_are_read_for_ever() {
    let kept: Option<domain::readings::stats::KeptFigures> = serde_json::from_str(every::FIGURES).unwrap();
    let mut today = domain::readings::stats::kept_specimen();
    today.figures.no = domain::acts::ids::CaseNo { year: 2026, serial: 1 };
    assert_eq!(kept, Some(today), "an older form must still be read, with defaults for what is new");
}
