//! A monitoring report that was issued: its bytes never change, and its figures are kept to tell what changed since.

use crate::acts::evaluation::IssuedFigure;
use crate::readings::stats::{MARKS, TableKey, value_key};

/// A figure that is not what it was: its name, what it was, what it is. A figure that was or is not there is a dash.
pub type Changed = (String, String, String);

/// Which figures differ, in the order of the newer list; those that fell away come last. A figure the program did not count
/// yet when the report was issued has not changed.
#[must_use]
pub fn changed(then: &[IssuedFigure], now: &[IssuedFigure]) -> Vec<Changed> {
    let find = |list: &[IssuedFigure], key: &str| list.iter().find(|other| other.key == key).map(|other| other.value.clone());
    let none = || "–".to_owned();
    let unknown_then = |key: &str| {
        let is_mark = MARKS.iter().any(|mark| value_key(TableKey::Summary, mark.key, "") == key);
        is_mark && then.iter().all(|other| other.key != key)
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
        let one = |(name, value): &(&str, &str)| IssuedFigure { key: name.to_lowercase(), name: (*name).into(), value: (*value).into() };
        pairs.iter().map(one).collect()
    }

    #[test]
    fn a_figure_that_came_with_a_newer_program_has_not_changed() {
        let mark = |value: &str| {
            let key = value_key(TableKey::Summary, MARKS[0].key, "");
            vec![IssuedFigure { key, name: "Baru".into(), value: value.into() }]
        };
        assert_eq!(changed(&list(&[]), &mark("0 dari 3")), []);
        assert_eq!(changed(&mark("0 dari 3"), &mark("1 dari 3")), [("Baru".to_owned(), "0 dari 3".to_owned(), "1 dari 3".to_owned())]);
    }

    #[test]
    fn only_what_differs_is_told() {
        let then = list(&[("Masuk", "5"), ("Selesai", "2 dari 5"), ("Loket", "1"), ("Kosong", "–")]);
        let now = list(&[("Masuk", "5"), ("Selesai", "3 dari 5"), ("Surat", "1")]);
        let told = [("Selesai", "2 dari 5", "3 dari 5"), ("Surat", "–", "1"), ("Loket", "1", "–")];
        let told: Vec<Changed> = told.iter().map(|(a, b, c)| ((*a).to_owned(), (*b).to_owned(), (*c).to_owned())).collect();
        assert_eq!(changed(&then, &now), told);
        assert_eq!(changed(&then, &then), []);
    }
}
