//! Reading a stored act, whatever version wrote it: the ladder from every earlier version to today's.
//!
//! A rung works on the JSON of an act and knows no type of today, so it stays right for ever. Nothing is read leniently: a key that
//! nobody knows is an error, because what it said would otherwise be lost without a word.

use serde_json::Value;

use super::event::{Act, EVENT_VERSION};

/// One step from a version to the next.
pub struct Rung {
    /// The version reached by this rung.
    pub to: u16,
    /// What has to be done to the JSON of an act.
    pub lift: fn(&mut Value) -> Result<(), String>,
}

/// All rungs, lowest first. Version 1 is the first that was released.
pub const LADDER: &[Rung] = &[];

/// Why a stored act cannot be read. Nothing of the register is in doubt but this act.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// A newer program wrote it.
    #[error("versi {found}, program ini mengenal sampai {known}")]
    Newer {
        /// Its version.
        found: u16,
        /// The newest version this program knows.
        known: u16,
    },
    /// It is no act as this version knows them: cut short, an unknown key, a wrong type.
    #[error("{0}")]
    Form(String),
}

/// Reads an act.
///
/// # Errors
/// [`Unreadable`] with the reason, to be told together with the number of the act.
pub fn read(version: u16, body: &[u8]) -> Result<Act, Unreadable> {
    climb(LADDER, EVENT_VERSION, version, body)
}

fn climb(ladder: &[Rung], top: u16, version: u16, body: &[u8]) -> Result<Act, Unreadable> {
    if version > top {
        return Err(Unreadable::Newer { found: version, known: top });
    }
    let form = |error: serde_json::Error| Unreadable::Form(error.to_string());
    if version == top {
        let act: Act = serde_json::from_slice(body).map_err(form)?;
        // Concerns without fields let strange keys pass, so the rare act that holds some is looked at twice.
        if act.justified.is_some() {
            strict(&act, &serde_json::from_slice(body).map_err(form)?)?;
        }
        return Ok(act);
    }
    let mut value: Value = serde_json::from_slice(body).map_err(form)?;
    for rung in ladder.iter().filter(|rung| rung.to > version) {
        (rung.lift)(&mut value).map_err(Unreadable::Form)?;
    }
    let act: Act = serde_json::from_value(value.clone()).map_err(form)?;
    strict(&act, &value)?;
    Ok(act)
}

/// Whether an act says everything that stood in its JSON.
fn strict(act: &Act, value: &Value) -> Result<(), Unreadable> {
    let again = serde_json::to_value(act).map_err(|error| Unreadable::Form(error.to_string()))?;
    lost(value, &again).map_or(Ok(()), |key| Err(Unreadable::Form(format!("unknown field `{key}`"))))
}

/// The first key of a value that its reading does not say.
fn lost<'a>(written: &'a Value, read: &Value) -> Option<&'a str> {
    match (written, read) {
        (Value::Object(written), Value::Object(read)) => written.iter().find_map(|(key, value)| match read.get(key) {
            None => (!value.is_null()).then_some(key.as_str()),
            Some(other) => lost(value, other),
        }),
        (Value::Array(written), Value::Array(read)) => written.iter().zip(read).find_map(|(one, other)| lost(one, other)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::acts::event::Event;

    const REMINDED: &str = r#"{"act":"reminded","of":{"on":"2026-09-24","how":"Telepon"}}"#;

    fn written(text: &str) -> Result<Act, Unreadable> {
        read(EVENT_VERSION, text.as_bytes())
    }

    fn how(act: Act) -> String {
        match act.event {
            Event::Reminded { how, .. } => how,
            other => panic!("{other:?}"),
        }
    }

    fn event_around(text: &str) -> String {
        format!(r#"{{"event":{text}}}"#)
    }

    #[test]
    fn a_key_that_nobody_knows_is_an_error_wherever_it_stands() {
        assert_eq!(how(written(&event_around(REMINDED)).unwrap()), "Telepon");
        for (text, key) in [
            (r#"{"event":{"act":"reminded","of":{"on":"2026-09-24","how":"x"}},"oleh":"Rina"}"#, "oleh"),
            (r#"{"event":{"act":"reminded","of":{"on":"2026-09-24","how":"x","jam":"10"}}}"#, "jam"),
            (r#"{"event":{"act":"reminded","of":{"on":"2026-09-24","how":"x"},"kapan":"kini"}}"#, "kapan"),
            (r#"{"event":{"act":"opened","of":{"judul":"Loket"}}}"#, "judul"),
            (r#"{"event":{"act":"opened","of":{"identity":{"nama":"x"}}}}"#, "nama"),
            (r#"{"event":{"act":"opened","of":{"respondents":[{"jabatan":"x"}]}}}"#, "jabatan"),
            (r#"{"event":{"act":"noted","of":{"step":"decide","form":{"dicta":[{"siapa":"x"}]}}}}"#, "siapa"),
            (r#"{"event":{"act":"noted","of":{"step":"decide","form":{},"catatan":"x"}}}"#, "catatan"),
            (
                r#"{"event":{"act":"resumed","of":{"on":"2026-09-24"}},"justified":{"concerns":[{"concern":"no_contact","lagi":1}],"reason":"alasan"}}"#,
                "lagi",
            ),
        ] {
            let Err(Unreadable::Form(why)) = written(text) else { panic!("{text} was read") };
            assert!(why.contains(key), "{why}");
        }
    }

    #[test]
    fn what_was_cut_short_or_is_newer_is_told() {
        let whole = event_around(REMINDED);
        for length in 0..whole.len() {
            assert!(matches!(written(&whole[..length]), Err(Unreadable::Form(_))), "{length} letters of it");
        }
        let newer = EVENT_VERSION + 1;
        assert_eq!(read(newer, whole.as_bytes()), Err(Unreadable::Newer { found: newer, known: EVENT_VERSION }));
    }

    #[test]
    fn every_rung_above_the_version_of_an_act_is_climbed_in_order() {
        fn rename(value: &mut Value) -> Result<(), String> {
            let fields = value.pointer_mut("/event/of").and_then(Value::as_object_mut).ok_or("no fields")?;
            let by = fields.remove("by").ok_or("no key “by”")?;
            fields.insert("how".to_owned(), by);
            Ok(())
        }
        fn lengthen(value: &mut Value) -> Result<(), String> {
            let how = value.pointer_mut("/event/of/how").ok_or("no key “how”")?;
            *how = Value::String(format!("{}, dua kali", how.as_str().unwrap_or("")));
            Ok(())
        }
        let ladder = [Rung { to: 2, lift: rename }, Rung { to: 3, lift: lengthen }];
        let first = event_around(&REMINDED.replace("\"how\"", "\"by\""));
        assert_eq!(how(climb(&ladder, 3, 1, first.as_bytes()).unwrap()), "Telepon, dua kali");
        assert_eq!(how(climb(&ladder, 3, 2, event_around(REMINDED).as_bytes()).unwrap()), "Telepon, dua kali");
        assert_eq!(how(climb(&ladder, 3, 3, event_around(REMINDED).as_bytes()).unwrap()), "Telepon");
        assert_eq!(climb(&ladder, 3, 1, event_around(REMINDED).as_bytes()), Err(Unreadable::Form("no key “by”".to_owned())));
    }

    #[test]
    fn the_ladder_reaches_today() {
        assert_eq!(LADDER.last().map_or(1, |rung| rung.to), EVENT_VERSION);
        assert!(LADDER.windows(2).all(|two| two[1].to == two[0].to + 1));
    }
}
