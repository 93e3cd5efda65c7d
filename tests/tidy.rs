//! The habits of the house, read from the sources: the arrows between the rooms, short files, headers, nothing forgotten.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files(under: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(under)];
    while let Some(folder) = folders.pop() {
        for file in fs::read_dir(&folder).unwrap() {
            let path = file.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Path below the repository, with forward slashes.
fn name(path: &Path) -> String {
    path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/")
}

/// The source without its unit tests and without comments, so that words about a thing are no use of it.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or("").to_owned();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn is_test(path: &str) -> bool {
    path.contains("/tests") || path.contains("/gallery") || path.ends_with("letters/samples.rs")
}

/// Which room may name which: an arrow, or nothing.
const ARROWS: [(&str, &[&str]); 7] = [
    ("domain", &["domain"]),
    ("words", &["words", "domain"]),
    ("store", &["store"]),
    ("letters", &["letters"]),
    ("office", &["office", "domain", "words", "letters", "store"]),
    ("cli", &["cli", "office", "domain", "words", "store", "ui"]),
    ("ui", &["ui", "office", "domain", "words", "letters", "store", "cli"]),
];

#[test]
fn arrows_point_inward() {
    for (room, allowed) in ARROWS {
        for path in files("src", ".rs").into_iter().filter(|path| name(path).starts_with(&format!("src/{room}"))) {
            let text = code(&path);
            for (other, _) in ARROWS {
                if !allowed.contains(&other) {
                    assert!(!text.contains(&format!("crate::{other}")), "{} must not know {other}", name(&path));
                }
            }
        }
    }
}

#[test]
fn the_window_knows_of_the_register_only_how_it_is_opened() {
    for path in files("src/ui", ".rs") {
        for line in code(&path).lines().filter(|line| line.contains("crate::store")) {
            let known = ["Key", "KeyCost", "Store", "looks_like_recovery_code"];
            let used: Vec<&str> = line.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|word| !word.is_empty()).collect();
            let strange: Vec<_> =
                used.iter().filter(|word| !known.contains(word) && !["use", "crate", "store", "as", "StoreKey"].contains(word)).collect();
            assert!(strange.is_empty(), "{}: {line}", name(&path));
        }
        assert!(name(&path).starts_with("src/ui/gate") || !code(&path).contains("Store::"), "{} opens a register", name(&path));
    }
}

#[test]
fn each_toolkit_is_named_in_its_own_place_only() {
    let places: [(&str, &[&str]); 7] = [
        ("rusqlite", &["src/store/"]),
        ("printpdf", &["src/letters/pdf"]),
        ("lopdf", &["src/letters/pdf"]),
        ("rfd::", &["src/ui/files.rs"]),
        ("egui", &["src/ui/"]),
        ("Local::now", &["src/office/clock.rs"]),
        ("Color32::from_", &["src/ui/design", "src/ui/widgets/sheet_view.rs"]),
    ];
    for path in files("src", ".rs") {
        let (path_name, text) = (name(&path), code(&path));
        for (toolkit, allowed) in places {
            let here = allowed.iter().any(|place| path_name.starts_with(place)) || is_test(&path_name);
            assert!(here || !text.contains(toolkit), "{path_name} names {toolkit}");
        }
        for clock in ["Utc::now", "SystemTime::now", "Instant::now"] {
            assert!(is_test(&path_name) || !text.contains(clock), "{path_name} asks the time");
        }
    }
}

#[test]
fn every_file_has_a_header_and_one_subject() {
    for path in files("src", ".rs").into_iter().chain(files("tests", ".rs")) {
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("//!"), "{} says not why it exists", name(&path));
        let lines = text.lines().count();
        assert!(lines <= 400, "{} has {lines} lines", name(&path));
    }
}

#[test]
fn nothing_outside_tests_gives_up() {
    for path in files("src", ".rs").into_iter().filter(|path| !is_test(&name(path))) {
        let text = code(&path);
        for word in [".unwrap()", ".expect(", "panic!(", "todo!(", "unimplemented!(", "unsafe "] {
            assert!(!text.contains(word), "{} has {word}", name(&path));
        }
    }
}

#[test]
fn no_asset_is_forgotten_and_fonts_carry_their_licences() {
    let sources: String = files("src", ".rs").iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    for ending in [".sql", ".surat", ".toml", ".otf", ".ttf"] {
        for path in files("assets", ending).into_iter().chain(files("src", ending)) {
            let file = path.file_name().unwrap().to_string_lossy().into_owned();
            assert!(sources.contains(&file), "{} is used nowhere", name(&path));
        }
    }
    for licence in ["Inter-OFL", "Liberation-OFL", "TeXGyreBonum-GUST"] {
        assert!(root().join(format!("assets/fonts/LICENSE-{licence}.txt")).exists(), "{licence}");
    }
}

#[test]
fn the_package_is_built_from_what_the_owner_named() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    for package in ["eframe", "egui", "egui_extras", "rusqlite", "chrono", "rfd", "printpdf"] {
        assert!(manifest.lines().any(|line| line.starts_with(&format!("{package} ="))), "{package}");
    }
    let all = fs::read_to_string(root().join("tests/all.rs")).unwrap();
    for path in fs::read_dir(root().join("tests")).unwrap().map(|file| file.unwrap().path()) {
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        if path.extension().is_some_and(|ending| ending == "rs") && stem != "all" {
            assert!(all.contains(&format!("mod {stem};")), "tests/{stem}.rs is not listed");
        }
    }
}

#[test]
fn the_project_speaks_of_itself_alone() {
    let texts = ["src", "tests", "assets"].into_iter().flat_map(|under| files(under, ""));
    for path in texts.filter(|path| !name(path).ends_with("tidy.rs")) {
        let Ok(text) = fs::read_to_string(&path) else { continue };
        for word in ["/root/", "/work/", "crates.io", "index.crates"] {
            assert!(!text.contains(word), "{} names {word}", name(&path));
        }
    }
}
