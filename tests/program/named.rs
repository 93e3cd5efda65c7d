//! Every refusal and every concern is met by a test: each is named, where it is expected, by a story of the rules.

use std::fs;

use crate::tidy::{code, files, name, root};

/// Concerns that no wish gives any more, though registers hold them; the fixtures of the acts are their test.
const STORED_ONLY: &[&str] = &[];

/// The variants of an enum as its source lists them.
fn variants(path: &str, of: &str) -> Vec<String> {
    let source = fs::read_to_string(root().join(path)).unwrap();
    let body = source.split(&format!("pub enum {of} {{\n")).nth(1).and_then(|rest| rest.split("\n}").next()).unwrap();
    let listed = body.lines().filter(|line| line.starts_with("    ") && line[4..].starts_with(char::is_uppercase));
    listed.map(|line| line.trim().chars().take_while(char::is_ascii_alphanumeric).collect()).collect()
}

/// The variants that no test names. The fixtures name every concern, which says how it is stored and not when it is given.
fn unnamed(path: &str, of: &str) -> Vec<String> {
    let tests = files("tests", ".rs").into_iter().filter(|path| !name(path).starts_with("tests/rules/acts"));
    let tests: Vec<String> = tests.map(|path| code(&path)).collect();
    let is_named = |variant: &String| {
        let whole = format!("{of}::{variant}");
        let ends = |text: &str| !text.starts_with(|c: char| c.is_alphanumeric() || c == '_');
        tests.iter().any(|test| test.split(&whole).skip(1).any(ends))
    };
    variants(path, of).into_iter().filter(|variant| !is_named(variant)).collect()
}

#[test]
fn every_refusal_is_provoked_by_a_test() {
    let path = "src/domain/rules/refusal.rs";
    assert!(variants(path, "Why").len() > 50, "the list is read");
    assert_eq!(unnamed(path, "Why"), Vec::<String>::new());
}

#[test]
fn every_concern_is_provoked_by_a_test() {
    let path = "src/domain/acts/concern.rs";
    assert!(variants(path, "Concern").len() > 20, "the list is read");
    assert_eq!(unnamed(path, "Concern"), STORED_ONLY);
}
