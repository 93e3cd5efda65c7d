//! A monitoring report that was issued: its bytes never change, and its figures are kept to tell what changed since.

use crate::acts::evaluation::IssuedFigure;

/// A figure that is not what it was: its name, what it was, what it is. A figure that was or is not there is a dash.
pub type Changed = (String, String, String);

/// Which figures differ, in the order of the newer list; those that fell away come last.
#[must_use]
pub fn changed(then: &[IssuedFigure], now: &[IssuedFigure]) -> Vec<Changed> {
    let find = |list: &[IssuedFigure], key: &str| list.iter().find(|other| other.key == key).map(|other| other.value.clone());
    let none = || "–".to_owned();
    let mut changes = Vec::new();
    for IssuedFigure { key, name, value } in now {
        let was = find(then, key).unwrap_or_else(none);
        if was != *value {
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
    fn only_what_differs_is_told() {
        let then = list(&[("Masuk", "5"), ("Selesai", "2 dari 5"), ("Loket", "1"), ("Kosong", "–")]);
        let now = list(&[("Masuk", "5"), ("Selesai", "3 dari 5"), ("Surat", "1")]);
        let told = [("Selesai", "2 dari 5", "3 dari 5"), ("Surat", "–", "1"), ("Loket", "1", "–")];
        let told: Vec<Changed> = told.iter().map(|(a, b, c)| ((*a).to_owned(), (*b).to_owned(), (*c).to_owned())).collect();
        assert_eq!(changed(&then, &now), told);
        assert_eq!(changed(&then, &then), []);
    }
}
