//! What lies around the program when it is installed: the icon, the entry in the menu, and everything the package for Debian names.

use std::fs;
use std::path::Path;

use super::tidy::{files, name, root};

fn manifest() -> toml::Table {
    fs::read_to_string(root().join("Cargo.toml")).unwrap().parse().unwrap()
}

/// What the package for Debian puts where.
fn packed() -> Vec<(String, String)> {
    let manifest = manifest();
    let assets = manifest["package"]["metadata"]["deb"]["assets"].as_array().unwrap().clone();
    let word = |row: &toml::Value, at: usize| row.as_array().unwrap()[at].as_str().unwrap().to_owned();
    assets.iter().map(|row| (word(row, 0), word(row, 1))).collect()
}

#[test]
fn the_package_for_debian_has_what_it_names_and_every_licence() {
    let packed = packed();
    let licences = files("assets/fonts", ".txt");
    assert!(licences.len() >= 3, "{licences:?}");
    for (from, to) in &packed {
        assert!(to.starts_with("usr/") && to.ends_with('/'), "{to}");
        match from.split_once('*') {
            Some((stem, ending)) => {
                let found = files("assets", ending).into_iter().filter(|path| name(path).starts_with(stem)).count();
                assert_eq!(found, licences.len(), "{from}");
            }
            None => assert!(from.starts_with("target/release/") || root().join(from).is_file(), "{from} is not there"),
        }
    }
    assert!(packed.iter().any(|(from, to)| from == "target/release/tuntas" && to == "usr/bin/"));
}

#[test]
fn the_entry_of_the_menu_starts_the_program_under_its_own_icon() {
    let entry = fs::read_to_string(root().join("assets/desktop/tuntas.desktop")).unwrap();
    let value = |key: &str| entry.lines().find_map(|line| line.strip_prefix(&format!("{key}="))).unwrap_or_default().to_owned();
    let program = manifest()["package"]["default-run"].as_str().unwrap().to_owned();
    assert_eq!([value("Exec"), value("Icon"), value("StartupWMClass")], [program.clone(), program.clone(), program.clone()]);
    assert!(packed().iter().any(|(from, to)| from.ends_with(&format!("/{program}.png")) && to.contains("/apps/")));
    assert_eq!(value("Terminal"), "false");
}

/// Width of each picture in an icon of Windows.
fn sides(icon: &Path) -> Vec<u32> {
    let bytes = fs::read(icon).unwrap();
    assert_eq!(bytes[..4], [0, 0, 1, 0], "not an icon");
    // The largest does not fit its byte and is written as nothing.
    (0..usize::from(bytes[4])).map(|at| bytes[6 + 16 * at]).map(|side| if side == 0 { 256 } else { u32::from(side) }).collect()
}

#[test]
fn the_icon_of_windows_has_every_size_the_desktop_asks_for() {
    let sides = sides(&root().join("assets/icon/tuntas.ico"));
    for wanted in [16, 24, 32, 48, 256] {
        assert!(sides.contains(&wanted), "{wanted} of {sides:?}");
    }
}

#[test]
fn what_windows_is_told_of_the_program_is_what_it_relies_on() {
    let told = fs::read_to_string(root().join("assets/icon/tuntas.manifest")).unwrap();
    for part in ["PerMonitorV2", ">UTF-8<", ">true</longPathAware>", "level=\"asInvoker\"", "8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a"] {
        assert!(told.contains(part), "{part}");
    }
}
