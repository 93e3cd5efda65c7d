//! The licences of everything the program is built from: each must leave the office free to use, copy and hand on what it has.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;

/// Licences under which a crate may be part of the program. Each only asks that its notice is kept, or nothing at all; `MPL-2.0`
/// binds the files of the crate itself.
const ALLOWED: [&str; 17] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    // SQLite's own words in place of a licence.
    "blessing",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "OFL-1.1",
    "Unicode-3.0",
    "Unlicense",
    "WTFPL",
    "Zlib",
];

/// Whether one of the allowed licences can be chosen. `AND` binds closer than `OR`, as SPDX says; `/` is the `OR` of older crates.
///
/// # Errors
/// What is wrong with the expression.
fn allows(expression: &str) -> Result<bool, String> {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = words.as_slice();
    let free = any_of(&mut rest)?;
    match rest {
        [] => Ok(free),
        [word, ..] => Err(format!("“{word}” is not expected in {expression}")),
    }
}

fn any_of(rest: &mut &[&str]) -> Result<bool, String> {
    let mut free = all_of(rest)?;
    while let ["OR", tail @ ..] = *rest {
        *rest = tail;
        free |= all_of(rest)?;
    }
    Ok(free)
}

fn all_of(rest: &mut &[&str]) -> Result<bool, String> {
    let mut free = one(rest)?;
    while let ["AND", tail @ ..] = *rest {
        *rest = tail;
        free &= one(rest)?;
    }
    Ok(free)
}

fn one(rest: &mut &[&str]) -> Result<bool, String> {
    match *rest {
        ["(", tail @ ..] => {
            *rest = tail;
            let free = any_of(rest)?;
            let [")", tail @ ..] = *rest else { return Err("a bracket is not closed".to_owned()) };
            *rest = tail;
            Ok(free)
        }
        [name, "WITH", exception, tail @ ..] => {
            *rest = tail;
            Ok(ALLOWED.contains(&format!("{name} WITH {exception}").as_str()))
        }
        [name, tail @ ..] if !["AND", "OR", "WITH", ")"].contains(name) => {
            *rest = tail;
            Ok(ALLOWED.contains(name))
        }
        _ => Err("a licence is missing".to_owned()),
    }
}

/// The tree as cargo knows it, without asking any network: for every system when all of it is on this machine, else for this one.
fn metadata() -> Value {
    let cargo = |more: &[&str]| {
        let manifest = support::root().join("Cargo.toml");
        let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.args(["metadata", "--format-version", "1", "--locked", "--offline", "--manifest-path"]).arg(manifest).args(more);
        command.output().unwrap()
    };
    let mut output = cargo(&[]);
    if !output.status.success() {
        let about = Command::new("rustc").arg("-vV").output().unwrap();
        let about = String::from_utf8_lossy(&about.stdout).into_owned();
        let host = about.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
        output = cargo(&["--filter-platform", host]);
    }
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn everything_the_program_is_built_from_may_be_handed_on() {
    let tree = metadata();
    let list = |value: &Value| value.as_array().unwrap().clone();
    let word = |value: &Value| value.as_str().unwrap().to_owned();
    let packages: BTreeMap<String, Value> = list(&tree["packages"]).into_iter().map(|package| (word(&package["id"]), package)).collect();
    let needs: BTreeMap<String, Vec<String>> = list(&tree["resolve"]["nodes"])
        .iter()
        .map(|node| (word(&node["id"]), list(&node["deps"]).iter().map(|dep| word(&dep["pkg"])).collect()))
        .collect();
    let mut reached = BTreeSet::new();
    let mut open: Vec<String> = list(&tree["workspace_members"]).iter().map(word).collect();
    while let Some(id) = open.pop() {
        if reached.insert(id.clone()) {
            open.extend(needs[&id].iter().cloned());
        }
    }
    assert!(reached.len() > 200, "the tree was walked: {}", reached.len());
    let mut bound = Vec::new();
    for package in reached.iter().map(|id| &packages[id]) {
        let name = format!("{} {}", package["name"].as_str().unwrap(), package["version"].as_str().unwrap());
        match package["license"].as_str().map(allows) {
            Some(Ok(true)) => {}
            Some(Ok(false)) => bound.push(format!("{name}: {}", package["license"])),
            Some(Err(wrong)) => bound.push(format!("{name}: {wrong}")),
            None => bound.push(format!("{name}: no licence named")),
        }
    }
    assert!(bound.is_empty(), "{}", bound.join("\n"));
}

#[test]
fn licence_expressions_are_read_as_spdx_says() {
    for free in [
        "MIT",
        "MIT OR GPL-3.0-only",
        "GPL-2.0-only/Apache-2.0",
        "(MIT OR GPL-2.0) AND Unicode-3.0",
        "Apache-2.0 WITH LLVM-exception OR GPL-2.0-only",
        "GPL-2.0 OR MIT AND ISC",
    ] {
        assert_eq!(allows(free), Ok(true), "{free}");
    }
    for bound in [
        "GPL-3.0-only",
        "MIT AND GPL-2.0-only",
        "(MIT OR Apache-2.0) AND GPL-2.0-only",
        "GPL-2.0-only WITH Classpath-exception-2.0",
        "MIT AND GPL-2.0 OR LGPL-2.1",
        "Apache-2.0 WITH Commons-Clause",
    ] {
        assert_eq!(allows(bound), Ok(false), "{bound}");
    }
    for broken in ["", "MIT OR", "(MIT", "MIT)", "MIT Apache-2.0", "AND MIT"] {
        assert!(allows(broken).is_err(), "{broken}");
    }
}
