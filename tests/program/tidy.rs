//! The habits of the house, read from the sources: the arrows between the rooms, short files, headers, nothing forgotten.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    support::root().canonicalize().unwrap()
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

/// Which rooms a room may know. The compiler proves the arrows; this table says which there are to be.
const ARROWS: [(&str, &[&str]); 8] = [
    ("src/domain", &[]),
    ("src/store", &[]),
    ("src/letters", &[]),
    ("src/words", &["domain"]),
    ("src/papers", &["domain", "letters", "words"]),
    ("src/office", &["domain", "letters", "papers", "store", "words"]),
    ("src/desk", &["domain", "letters", "office", "store", "words"]),
    (".", &["desk", "domain", "office", "store", "words"]),
];

/// The names in the `[dependencies]` of a room.
fn dependencies(folder: &str) -> Vec<String> {
    let manifest: toml::Table = fs::read_to_string(root().join(folder).join("Cargo.toml")).unwrap().parse().unwrap();
    manifest["dependencies"].as_table().unwrap().keys().cloned().collect()
}

#[test]
fn arrows_point_inward() {
    let rooms: Vec<&str> = ARROWS.iter().filter_map(|(folder, _)| folder.strip_prefix("src/")).collect();
    for (folder, allowed) in ARROWS {
        let known: Vec<String> = dependencies(folder).into_iter().filter(|name| rooms.contains(&name.as_str())).collect();
        assert_eq!(known, allowed, "{folder}");
    }
}

#[test]
fn each_toolkit_is_known_to_its_own_room_only() {
    for (toolkit, room) in [
        ("rusqlite", "src/store"),
        ("printpdf", "src/letters"),
        ("lopdf", "src/letters"),
        ("egui", "src/desk"),
        ("eframe", "src/desk"),
        ("rfd", "src/desk"),
        ("lexopt", "."),
    ] {
        let knowing: Vec<&str> =
            ARROWS.iter().map(|(folder, _)| *folder).filter(|folder| dependencies(folder).iter().any(|name| name == toolkit)).collect();
        assert_eq!(knowing, [room], "{toolkit}");
    }
}

#[test]
fn the_window_knows_of_the_register_only_how_it_is_opened() {
    for path in files("src/desk", ".rs") {
        for line in code(&path).lines().filter(|line| line.trim_start().starts_with("use store")) {
            let known = ["Key", "KeyCost", "Store", "looks_like_recovery_code"];
            let used: Vec<&str> = line.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|word| !word.is_empty()).collect();
            let strange: Vec<_> =
                used.iter().filter(|word| !known.contains(word) && !["use", "store", "as", "StoreKey"].contains(word)).collect();
            assert!(strange.is_empty(), "{}: {line}", name(&path));
        }
        assert!(name(&path).starts_with("src/desk/gate") || !code(&path).contains("Store::"), "{} opens a register", name(&path));
    }
}

#[test]
fn each_tool_is_named_in_its_own_place_only() {
    let places: [(&str, &[&str]); 4] = [
        ("printpdf", &["src/letters/pdf"]),
        ("lopdf", &["src/letters/pdf"]),
        ("rfd::", &["src/desk/files.rs"]),
        ("Color32::from_", &["src/desk/design", "src/desk/widgets/sheet_view.rs"]),
    ];
    for path in files("src", ".rs") {
        let (path_name, text) = (name(&path), code(&path));
        for (tool, allowed) in places {
            let here = allowed.iter().any(|place| path_name.starts_with(place)) || is_test(&path_name);
            assert!(here || !text.contains(tool), "{path_name} names {tool}");
        }
        for clock in ["Local::now", "Utc::now", "SystemTime::now", "Instant::now"] {
            assert!(is_test(&path_name) || path_name == "src/office/clock.rs" || !text.contains(clock), "{path_name} asks the time");
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
        for path in files("assets", ending).into_iter().chain(files("src", ending)).filter(|path| !path.ends_with("Cargo.toml")) {
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
    for binary in ["tests/rules", "tests/window", "tests/program"] {
        let all = fs::read_to_string(root().join(binary).join("main.rs")).unwrap();
        for path in fs::read_dir(root().join(binary)).unwrap().map(|file| file.unwrap().path()) {
            let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
            if path.extension().is_some_and(|ending| ending == "rs") && stem != "main" {
                assert!(all.contains(&format!("mod {stem};")), "{binary}/{stem}.rs is not listed");
            }
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
