//! A monitoring report that was issued: its bytes never change, and its figures are kept to tell what changed since.

use crate::acts::evaluation::IssuedFigure;
use crate::readings::stats::{TableKey, value_key};

/// A figure that is not what it was: its name, what it was, what it is. A figure that was or is not there is a dash.
pub type Changed = (String, String, String);

/// Which figures differ, in the order of the newer list; those that fell away come last. A figure the program did not count
/// yet when the report was issued has not changed.
#[must_use]
pub fn changed(then: &[IssuedFigure], now: &[IssuedFigure]) -> Vec<Changed> {
    let find = |list: &[IssuedFigure], key: &str| list.iter().find(|other| other.key == key).map(|other| other.value.clone());
    let none = || "–".to_owned();
    // The summary has the same rows in every report; a table of which nothing is known was not counted yet.
    let summary = value_key(TableKey::Summary, "", "");
    let table = |key: &str| key.split_inclusive('/').next().unwrap_or_default().to_owned();
    let of_table = |key: &str| then.iter().any(|other| table(&other.key) == table(key));
    let unknown_then = |key: &str| {
        let came_later = key.starts_with(&summary) || !of_table(key);
        came_later && then.iter().all(|other| other.key != key)
    };
    let mut changes = Vec::new();
    for IssuedFigure { key, name, value } in now {
        let was = find(then, key).unwrap_or_else(none);
        if was != *value && !unknown_then(key) {
            changes.push((name.clone(), was, value.clone()));
        }
    }
    for IssuedFigure { key, name, value } in then {
        if find(now, key).is_none() && *value != "–" {
            changes.push((name.clone(), value.clone(), none()));
        }
    }
    changes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(pairs: &[(&str, &str)]) -> Vec<IssuedFigure> {
        let one = |(name, value): &(&str, &str)| IssuedFigure { key: (*name).into(), name: (*name).into(), value: (*value).into() };
        pairs.iter().map(one).collect()
    }

    fn told(changes: &[(&str, &str, &str)]) -> Vec<Changed> {
        changes.iter().map(|(name, was, is)| ((*name).to_owned(), (*was).to_owned(), (*is).to_owned())).collect()
    }

    #[test]
    fn a_figure_or_a_table_that_came_with_a_newer_program_has_not_changed() {
        let then = list(&[("Ringkasan/Masuk", "3"), ("Menurut kanal/Surat", "1")]);
        let now = list(&[("Ringkasan/Masuk", "4"), ("Ringkasan/Baru", "0 dari 3"), ("Menurut kanal/Loket", "2"), ("Tabel baru/Satu", "1")]);
        let expected = [("Ringkasan/Masuk", "3", "4"), ("Menurut kanal/Loket", "–", "2"), ("Menurut kanal/Surat", "1", "–")];
        assert_eq!(changed(&then, &now), told(&expected));
    }

    #[test]
    fn only_what_differs_is_told() {
        let then = list(&[("A/Masuk", "5"), ("A/Selesai", "2 dari 5"), ("A/Loket", "1"), ("A/Kosong", "–")]);
        let now = list(&[("A/Masuk", "5"), ("A/Selesai", "3 dari 5"), ("A/Surat", "1")]);
        let expected = [("A/Selesai", "2 dari 5", "3 dari 5"), ("A/Surat", "–", "1"), ("A/Loket", "1", "–")];
        assert_eq!(changed(&then, &now), told(&expected));
        assert_eq!(changed(&then, &then), []);
    }
}
