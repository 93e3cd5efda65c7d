//! The habits of the house, read from the sources: the arrows between the rooms, short files, headers, nothing forgotten.

use std::fs;
use std::path::{Path, PathBuf};

pub fn root() -> PathBuf {
    support::root().canonicalize().unwrap()
}

pub fn files(under: &str, ending: &str) -> Vec<PathBuf> {
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
pub fn name(path: &Path) -> String {
    path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/")
}

/// The source without its unit tests and without comments, so that words about a thing are no use of it.
pub fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or("").to_owned();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn is_test(path: &str) -> bool {
    path.contains("/tests") || path.contains("/gallery")
}

/// Which rooms a room may know. The compiler proves the arrows; this table says which there are to be.
const ARROWS: [(&str, &[&str]); 8] = [
    ("src/domain", &[]),
    ("src/store", &[]),
    ("src/letters", &[]),
    ("src/words", &["domain"]),
    ("src/papers", &["domain", "letters", "words"]),
    ("src/office", &["domain", "letters", "papers", "store", "words"]),
    ("src/desk", &["domain", "letters", "office", "papers", "store", "words"]),
    (".", &["desk", "domain", "office", "papers", "store", "words"]),
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
        ("rfd::", &["src/desk/files.rs", "src/desk/no_window.rs"]),
        ("Color32::from_", &["src/desk/design", "src/desk/widgets/sheet_view.rs"]),
    ];
    for path in files("src", ".rs") {
        let (path_name, text) = (name(&path), code(&path));
        for (tool, allowed) in places {
            let here = allowed.iter().any(|place| path_name.starts_with(place)) || is_test(&path_name);
            assert!(here || !text.contains(tool), "{path_name} names {tool}");
        }
        for clock in ["Local::now", "Utc::now", "SystemTime::now", "Instant::now"] {
            assert!(is_test(&path_name) || is_clock(&path_name, clock) || !text.contains(clock), "{path_name} asks the time");
        }
    }
}

/// Dates come from one clock; what a guess at the passphrase costs, and how long work goes on before it rests, is measured.
fn is_clock(path: &str, asked: &str) -> bool {
    path == "src/office/clock.rs"
        || (asked == "Instant::now" && ["src/store/cost.rs", "src/store/key.rs", "src/store/pace.rs"].contains(&path))
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
    for licence in ["Inter-OFL", "Liberation-OFL", "NotoNaskhArabic-OFL", "TeXGyreBonum-GUST"] {
        let text = fs::read_to_string(root().join(format!("assets/fonts/LICENSE-{licence}.txt"))).unwrap();
        let free = ["sil open font license", "gust font license"].iter().any(|name| text.to_lowercase().contains(name));
        assert!(free && !text.contains("GNU"), "{licence}");
    }
    // What a face says of its own licence counts, whatever lies beside it.
    for path in ["otf", "ttf"].iter().flat_map(|ending| files("assets/fonts", ending)) {
        let letters: Vec<u8> = fs::read(&path).unwrap().into_iter().filter(|byte| *byte != 0).collect();
        let says = |word: &str| letters.windows(word.len()).any(|part| part == word.as_bytes());
        assert!(!says("General Public License") && !says("GNU"), "{}", name(&path));
    }
}

#[test]
fn the_readme_is_read_in_two_minutes() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    assert!(readme.lines().count() <= 120, "{} lines", readme.lines().count());
    for picture in readme.split("](").skip(1).filter_map(|rest| rest.split(')').next()).filter(|path| !path.contains("://")) {
        let path = picture.split('#').next().unwrap_or_default();
        assert!(root().join(path).is_file(), "{path} is not there");
    }
}

#[test]
fn the_reference_names_every_paper_of_a_case() {
    let readme = fs::read_to_string(root().join(".github/REFERENCE.md")).unwrap();
    for paper in papers::OF_CASE {
        let name = format!("`{}`", paper.paper.stem.to_lowercase());
        assert!(readme.contains(&name), "the reference does not name {name}");
    }
}

#[test]
fn the_paper_beside_the_templates_names_them_all() {
    let told = fs::read_to_string(root().join("assets/templates/BACA-SAYA.txt")).unwrap();
    for path in files("assets/templates", ".surat") {
        let file = path.file_name().unwrap().to_string_lossy().into_owned();
        assert!(told.contains(&format!("  {file} ")), "BACA-SAYA.txt does not name {file}");
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

/// What is never passed over in silence: a new act, wish, paper, step, state, refusal or concern lights up each of its readers.
const NAMED: [&str; 11] =
    ["Concern", "Event", "HousePaper", "LetterKind", "Paper", "PaperState", "State", "Step", "StepRecord", "Why", "Wish"];

/// The rooms in which every reader of these names every arm.
const ARMS: [&str; 4] = ["src/domain", "src/words", "src/office", "src/papers"];

/// Whether a text names a variant by one of the names of its type.
fn names_variant(text: &str, names: &[String]) -> bool {
    let starts = |name: &str| text.match_indices(&format!("{name}::")).map(|(at, _)| at).collect::<Vec<_>>();
    let is_whole = |at: usize| !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
    names.iter().any(|name| starts(name).into_iter().any(is_whole))
}

/// Whether a line begins an arm that takes whatever comes: `_`, a bare binding, or nothing but these in brackets and `Some`.
fn is_catch_all(line: &str) -> bool {
    let Some((pattern, _)) = line.trim_start().split_once("=>") else { return false };
    let pattern = pattern.split(" if ").next().unwrap_or("").replace("Some(", "").replace(['(', ')', '&'], "");
    pattern.split(',').map(|part| part.trim().trim_start_matches("ref ").trim_start_matches("mut ")).all(|part| {
        let word = !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
        word && !part.starts_with(|c: char| c.is_ascii_digit()) && part != "true" && part != "false"
    })
}

/// The patterns of the arms beside an arm: what stands as deep as it does, until the match begins or ends.
fn beside<'a>(lines: &[&'a str], at: usize) -> Vec<&'a str> {
    let depth = |line: &str| line.len() - line.trim_start().len();
    let own = depth(lines[at]);
    let inside = |line: &&&str| line.trim().is_empty() || depth(line) >= own;
    let (before, after) = (lines[..at].iter().rev().take_while(inside), lines[at + 1..].iter().take_while(inside));
    let arms = before.chain(after).filter(|line| depth(line) == own);
    arms.map(|line| line.split("=>").next().unwrap_or("")).collect()
}

/// The text between the brackets that open at the beginning.
fn bracketed(text: &str) -> &str {
    let mut open = 0;
    let end = text.find(|c| {
        open += i32::from(c == '(') - i32::from(c == ')');
        open == 0
    });
    &text[..end.unwrap_or(text.len())]
}

/// The lines of a source at which a match over one of the named types has an arm for whatever comes, or a `!matches!` stands for one.
fn silent_arms(source: &str) -> Vec<usize> {
    let alias = |name: &&str| source.split(&format!("{name} as ")).nth(1).and_then(|rest| rest.split([';', ',', '}']).next());
    let names: Vec<String> = NAMED.iter().copied().chain(NAMED.iter().filter_map(alias)).map(|name| name.trim().to_owned()).collect();
    let lines: Vec<&str> = source.lines().collect();
    let mut silent = Vec::new();
    let mut known = names.clone();
    for (at, line) in lines.iter().enumerate() {
        if line.starts_with("impl") {
            let of = line.trim_end_matches(" {").rsplit([' ', ':']).next().unwrap_or("");
            known = names.iter().cloned().chain(NAMED.contains(&of).then(|| "Self".to_owned())).collect();
        }
        let arms = || beside(&lines, at);
        if is_catch_all(line) && arms().iter().any(|arm| names_variant(arm, &known)) {
            silent.push(at + 1);
        }
        let rest = || lines[at..].join("\n");
        if let Some(start) = line.find("!matches!(")
            && names_variant(bracketed(&rest()[start + "!matches!".len()..]), &known)
        {
            silent.push(at + 1);
        }
    }
    silent
}

#[test]
fn no_arm_takes_whatever_comes() {
    for path in ARMS.into_iter().flat_map(|room| files(room, ".rs")) {
        let path_name = name(&path);
        if !is_test(&path_name) {
            let found = silent_arms(&code(&path));
            assert!(found.is_empty(), "{path_name}, lines without comments: {found:?}");
        }
    }
}

#[test]
fn a_silent_arm_is_found_wherever_it_stands() {
    let arms =
        |last: &str| format!("    match event {{\n        Event::Opened(_) => {{\n            1\n        }}\n        {last}\n    }}\n");
    for last in ["_ => 2,", "other => other.code(),", "_ if late => 2,", "_ =>\n            2,"] {
        assert_eq!(silent_arms(&arms(last)), [5], "{last}");
    }
    assert_eq!(
        silent_arms("match (step, day) {\n    (_, Some(_)) => 1,\n    (Step::Verify, None)\n    | (Step::Record, None) => 2,\n}"),
        [2]
    );
    assert_eq!(silent_arms("use acts::LetterKind as Kind;\nmatch kind {\n    Kind::Receipt => 1,\n    _ => 2,\n}"), [4]);
    assert_eq!(silent_arms("impl Wish {\n    match self {\n        Self::Open(_) => 1,\n        _ => 2,\n    }\n}"), [4]);
    assert_eq!(silent_arms("impl fmt::Display for Why {\n    if !matches!(\n        self,\n        Self::Required\n    ) {}\n}"), [2]);
    for sound in [
        arms("Event::Closed(_) => 2,"),
        arms("Event::Closed(form) if form.is_some_and(|form| true) => 2,"),
        "match days {\n    0 => Step::Verify,\n    _ => Step::Record,\n}".to_owned(),
        "match event {\n    Event::Opened(form) => match form.kind {\n        Some(1) => 1,\n        _ => 2,\n    },\n}".to_owned(),
        "match step {\n    LapStep::Verify => 1,\n    _ => 2,\n}\nlet a = !matches!(letter, ' ') && step == Step::Verify;".to_owned(),
        "impl Figure {\n    match self {\n        Self::In(_) => 1,\n        _ => 2,\n    }\n}".to_owned(),
    ] {
        assert_eq!(silent_arms(&sound), Vec::<usize>::new(), "{sound}");
    }
}
