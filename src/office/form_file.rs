//! A form as a text file, TOML or JSON, with the names its fields are stored under. Strict: a field that nobody knows, a wrong type or
//! a date that is none is told with its line, and nothing of the file is used.

use std::path::Path;

use domain::acts::event::StepRecord;
use domain::acts::step::Step;
use serde_json::Value;

use super::{Office, OpenCase, Trouble};

/// Largest form file, bytes.
const LARGEST: u64 = 1024 * 1024;

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Toml,
    Json,
}

impl Office {
    /// The form of a step with what a file says laid over what the register proposes.
    ///
    /// # Errors
    /// [`Trouble::File`] when it cannot be read, [`Trouble::BadFile`] with the line at fault.
    pub fn form_from_file(&self, open: Option<&OpenCase>, step: Step, path: &Path) -> Result<StepRecord, Trouble> {
        let bad = |reason: String| Trouble::BadFile { reason };
        let file = |source| Trouble::File { path: path.to_owned(), source };
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        let kind = match ending.as_deref() {
            Some("toml") => Kind::Toml,
            Some("json") => Kind::Json,
            _ => return Err(bad(format!("{} bukan berkas .toml atau .json. Tidak ada yang dicatat.", path.display()))),
        };
        let size = std::fs::metadata(path).map_err(file)?.len();
        if size > LARGEST {
            return Err(bad(format!("{} terlalu besar untuk sebuah formulir. Tidak ada yang dicatat.", path.display())));
        }
        let text = std::fs::read_to_string(path).map_err(file)?;
        let given = read(&text, kind, step)
            .map_err(|(line, what)| bad(format!("{} baris {line}: {what}. Tidak ada yang dicatat.", path.display())))?;
        let known = open.map_or_else(|| StepRecord::empty(step), |open| open.case.record(step));
        let mut form = serde_json::to_value(self.proposed(open, known)?).map_err(|error| Trouble::Shipped(error.to_string()))?;
        lay_over(&mut form["form"], given);
        serde_json::from_value(form).map_err(|error| Trouble::Shipped(error.to_string()))
    }
}

/// What a file says, once it is known to be a form of the step; else the line at fault and what is wrong there.
fn read(text: &str, kind: Kind, step: Step) -> Result<Value, (usize, String)> {
    let named = serde_json::to_value(step).unwrap_or_default();
    match kind {
        Kind::Toml => {
            let text = quoted_dates(text);
            let at = |error: &toml::de::Error| {
                let line = error.span().map_or(1, |span| text[..span.start.min(text.len())].matches('\n').count() + 1);
                (line, plain(error.message()))
            };
            checked_toml(&text, step).map_err(|error| at(&error))?;
            let table: toml::Table = toml::from_str(&text).map_err(|error| at(&error))?;
            serde_json::to_value(table).map_err(|error| (1, error.to_string()))
        }
        Kind::Json => {
            let at = |error: &serde_json::Error| (error.line().max(1), plain(&error.to_string()));
            let value: Value = serde_json::from_str(text).map_err(|error| at(&error))?;
            checked_json(text, step).map_err(|error| at(&error))?;
            if value.is_object() { Ok(value) } else { Err((1, format!("bukan isian langkah {named}"))) }
        }
    }
}

/// Runs a check for the type of the form of a step.
macro_rules! of_step {
    ($step:expr, $read:path, $text:expr) => {{
        use domain::acts::{complaint, decision, fact_finding, report, verification};
        match $step {
            Step::Submit => $read($text).map(|_: complaint::Submission| ()),
            Step::Record => $read($text).map(|_: complaint::Recording| ()),
            Step::Verify => $read($text).map(|_: verification::Verification| ()),
            Step::FindFacts => $read($text).map(|_: fact_finding::FactFinding| ()),
            Step::Report => $read($text).map(|_: report::FollowUpReport| ()),
            Step::Decide => $read($text).map(|_: decision::Decision| ()),
            Step::Inform => $read($text).map(|_: decision::Information| ()),
        }
    }};
}

fn checked_toml(text: &str, step: Step) -> Result<(), toml::de::Error> {
    of_step!(step, toml::from_str, text)
}

fn checked_json(text: &str, step: Step) -> Result<(), serde_json::Error> {
    of_step!(step, serde_json::from_str, text)
}

/// What the reader said, in the operator's language as far as it is one of the common faults.
pub(super) fn plain(message: &str) -> String {
    let message = message.split(" at line ").next().unwrap_or(message).trim();
    let quoted = |text: &str| text.split('`').nth(1).unwrap_or("").to_owned();
    if let Some(rest) = message.strip_prefix("unknown field ") {
        return format!("isian “{}” tidak dikenal di langkah ini", quoted(rest));
    }
    if let Some(rest) = message.strip_prefix("unknown variant ") {
        let known = rest.split("expected ").nth(1).unwrap_or("").replace("one of ", "").replace('`', "");
        return format!("pilihan “{}” tidak ada; yang ada: {known}", quoted(rest));
    }
    if message.starts_with("invalid type") {
        return format!("jenis isiannya lain ({message})");
    }
    if ["input", "premature", "trailing", "out of range"].iter().any(|word| message.contains(word)) && !message.contains("TOML") {
        return "bukan tanggal (TTTT-BB-HH) atau jam (JJ:MM)".to_owned();
    }
    format!("tidak terbaca ({})", message.lines().next().unwrap_or(""))
}

/// Puts quotation marks around dates and times that stand bare, so that a person may write `tanggal = 2026-09-07`; lines stay as they are.
fn quoted_dates(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 32);
    let mut within: Option<char> = None;
    let mut word = String::new();
    for c in text.chars().chain(['\n']) {
        if within.is_none() && (c.is_ascii_alphanumeric() || matches!(c, '-' | ':' | '.' | '_' | '+')) {
            word.push(c);
            continue;
        }
        let is_date = word.len() == 10 && word.parse::<chrono::NaiveDate>().is_ok();
        let time = if word.len() == 5 { format!("{word}:00") } else { word.clone() };
        if is_date {
            out.extend(["\"", &word, "\""]);
        } else if word.contains(':') && time.parse::<chrono::NaiveTime>().is_ok() {
            out.extend(["\"", &time, "\""]);
        } else {
            out.push_str(&word);
        }
        word.clear();
        out.push(c);
        within = match (within, c) {
            (None, '"' | '\'' | '#') => Some(c),
            (Some('#'), '\n') => None,
            (Some(open), _) if open == c => None,
            (still, _) => still,
        };
    }
    out.pop();
    out
}

/// Lays the fields of one form over those of another; a list replaces the other as a whole.
fn lay_over(form: &mut Value, given: Value) {
    match (form, given) {
        (Value::Object(form), Value::Object(given)) => {
            for (key, value) in given {
                lay_over(form.entry(key).or_insert(Value::Null), value);
            }
        }
        (form, given) => *form = given,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_read_with_bare_dates_and_strictly() {
        let text = "# catatan: 2026-01-01\nverified_on = 2026-09-08\nresponse = \"diterima 2026-09-08 09:00\"\noutcome = 'complete'\n";
        let value = read(text, Kind::Toml, Step::Verify).unwrap();
        assert_eq!(value["verified_on"], "2026-09-08");
        assert_eq!(value["response"], "diterima 2026-09-08 09:00");
        let value = read("received_at = 09:40 # pagi", Kind::Toml, Step::Record).unwrap();
        assert_eq!(value["received_at"], "09:40:00");
        let value = read(r#"{"attempts": ["2026-09-28", null]}"#, Kind::Json, Step::Inform).unwrap();
        assert_eq!(value["attempts"][0], "2026-09-28");
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line() {
        for (text, kind, line, told) in [
            ("verified_on = 2026-09-08\nhasil = \"lengkap\"", Kind::Toml, 2, "isian “hasil” tidak dikenal"),
            ("verified_on = 2026-09-08\n\n[request]\nsiapa = 1", Kind::Toml, 4, "isian “siapa” tidak dikenal"),
            ("reason = 7", Kind::Toml, 1, "jenis isiannya lain"),
            ("response = \"x\"\nverified_on = \"31 Februari\"", Kind::Toml, 2, "bukan tanggal"),
            ("response = \"x\"\nverified_on = \"2026-02-31\"", Kind::Toml, 2, "bukan tanggal"),
            ("outcome = \"selesai\"", Kind::Toml, 1, "pilihan “selesai” tidak ada; yang ada: complete"),
            ("response = \"tak berakhir", Kind::Toml, 1, "tidak terbaca"),
            ("{\n \"response\": \"x\",\n \"hasil\": 1\n}", Kind::Json, 3, "isian “hasil” tidak dikenal"),
            ("{\n \"verified_on\": \"2026-02-31\"\n}", Kind::Json, 2, "bukan tanggal"),
            ("{\n \"response\": ", Kind::Json, 2, "tidak terbaca"),
            ("[1]", Kind::Json, 1, ""),
        ] {
            let (at, why) = read(text, kind, Step::Verify).unwrap_err();
            assert!(why.contains(told) && at == line, "{text}\nbaris {at}: {why}");
        }
    }

    #[test]
    fn what_is_given_lies_over_what_is_proposed() {
        let mut form = serde_json::json!({ "a": 1, "b": { "c": [1, 2], "d": 3 } });
        lay_over(&mut form, serde_json::json!({ "b": { "c": [9] }, "e": null }));
        assert_eq!(form, serde_json::json!({ "a": 1, "b": { "c": [9], "d": 3 }, "e": null }));
    }
}
