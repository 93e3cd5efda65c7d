//! Reads the file, line by line as far as it can be read, over what is known of the office.

use std::path::PathBuf;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use toml::de::{DeTable, DeValue};

use super::fields::{ARCHIVE, Field, LIMIT, NAMES, OFFICE, PERSON, RETENTION, SERIES, SERIES_NAMES, STANDARD, STYLE};
use super::{Fault, Profile};
use crate::form_file::plain;
use domain::acts::limit::{Limit, Milestone, Origin};
use domain::acts::person::{Capacity, Person, PersonRef, Role};

type Spanned<'a> = toml::Spanned<DeValue<'a>>;

/// Most lines that cannot be read before the file counts as none.
const MOST_FAULTS: usize = 100;

/// A profile with a file laid over it, and the lines that were left out, in their order.
pub(super) fn over(mut profile: Profile, text: &str) -> (Profile, Vec<Fault>) {
    let mut faults = Vec::new();
    let text = readable(text, &mut faults);
    let mut reading = Reading { text: &text, faults };
    if let Ok(table) = DeTable::parse(&text) {
        for (name, value) in table.get_ref() {
            reading.section(&mut profile, name.get_ref(), name.span().start, value);
        }
    }
    reading.faults.sort();
    reading.faults.dedup();
    (profile, reading.faults)
}

/// The text with every line left blank that no reader understands, so that the others keep their numbers.
fn readable(text: &str, faults: &mut Vec<Fault>) -> String {
    let mut lines: Vec<&str> = text.split('\n').collect();
    while let Err(error) = DeTable::parse(&lines.join("\n")) {
        let at = error.span().map_or(0, |span| span.start);
        let line = lines.join("\n").get(..at).map_or(0, |before| before.matches('\n').count());
        // An error at the end of a text belongs to the last line in which anything stands.
        let wrong =
            (0..=line.min(lines.len().saturating_sub(1))).rev().find(|line| lines.get(*line).is_some_and(|line| !line.trim().is_empty()));
        let Some(wrong) = wrong.filter(|_| faults.len() < MOST_FAULTS) else {
            faults.push(Fault { line: line + 1, what: "terlalu banyak baris yang tidak terbaca; tidak ada yang dipakai".to_owned() });
            return String::new();
        };
        faults.push(Fault { line: wrong + 1, what: "tidak terbaca; tulis seperti: tempat = \"Lubuk Linggau\"".to_owned() });
        lines[wrong] = "";
    }
    lines.join("\n")
}

struct Reading<'a> {
    text: &'a str,
    faults: Vec<Fault>,
}

impl Reading<'_> {
    fn fault(&mut self, at: usize, what: impl Into<String>) {
        let line = self.text.get(..at).map_or(1, |before| before.matches('\n').count() + 1);
        self.faults.push(Fault { line, what: what.into() });
    }

    fn section(&mut self, profile: &mut Profile, name: &str, at: usize, value: &Spanned<'_>) {
        match (name, value.get_ref()) {
            ("kantor", DeValue::Table(table)) => {
                let files = self.table(&mut profile.office, &OFFICE, table, name, &["logo", "pindaian_keputusan"]);
                for (key, at, value) in files {
                    match value.as_str().filter(|file| !file.trim().is_empty()).map(PathBuf::from) {
                        Some(file) if key == "logo" => profile.logo = Some(file),
                        Some(file) => profile.decree_scan = Some(file),
                        None => self.fault(at, "nama berkasnya harus di antara tanda kutip"),
                    }
                }
            }
            ("sebutan", DeValue::Table(table)) => drop(self.table(&mut profile.names, &NAMES, table, name, &[])),
            ("klasifikasi", DeValue::Table(table)) => drop(self.table(&mut profile.names, &ARCHIVE, table, name, &[])),
            ("bentuk", DeValue::Table(table)) => drop(self.table(&mut profile.style, &STYLE, table, name, &[])),
            ("retensi", DeValue::Table(table)) => drop(self.table(&mut profile.retention, &RETENTION, table, name, &[])),
            ("seri", DeValue::Table(all)) => {
                for (series, value) in all {
                    let at = series.span().start;
                    let known = SERIES_NAMES.iter().find(|(_, known)| *known == series.get_ref().as_ref());
                    let own = known.and_then(|(code, _)| profile.series.iter_mut().find(|series| series.code == *code));
                    match (own, value.get_ref()) {
                        (Some(own), DeValue::Table(table)) => {
                            drop(self.table(own, &SERIES, table, &format!("seri.{}", series.get_ref()), &[]));
                        }
                        _ => self.fault(
                            at,
                            format!("seri “{}” tidak ada; yang ada: {}", series.get_ref(), SERIES_NAMES.map(|(_, known)| known).join(", ")),
                        ),
                    }
                }
            }
            ("baku_mutu", DeValue::Table(table)) => {
                drop(self.table(&mut profile.standard, &STANDARD, table, name, &["batas"]));
                if let Some(limits) = table.get("batas") {
                    self.limits(profile, limits);
                }
            }
            ("dasar_hukum", DeValue::Table(table)) => {
                for (key, at, value) in self.table(&mut Map::new(), &[], table, name, &["peraturan"]) {
                    let rules = value.as_array().and_then(|all| all.iter().map(|rule| rule.as_str().map(str::to_owned)).collect());
                    match rules {
                        Some(rules) => profile.legal_basis = rules,
                        None => self.fault(at, format!("{key} ditulis sebagai daftar teks di antara [ dan ]")),
                    }
                }
            }
            ("orang", DeValue::Array(people)) => self.people(profile, people.iter()),
            ("kata_kata", DeValue::Table(table)) => {
                for (text, value) in table {
                    match (crate::Worded::all().any(|worded| worded.name() == text.get_ref().as_ref()), value.get_ref()) {
                        (true, DeValue::String(words)) => drop(profile.wording.insert(text.get_ref().to_string(), words.to_string())),
                        (true, _) => self.fault(text.span().start, "kata-katanya harus di antara tanda kutip"),
                        (false, _) => self.fault(text.span().start, format!("tidak ada naskah bernama “{}”", text.get_ref())),
                    }
                }
            }
            _ => self.fault(at, format!("bagian “{name}” tidak dikenal atau salah bentuk")),
        }
    }

    /// Lays the fields of a table over a value; a field that does not fit is left out. What has a name of `also` is given back.
    fn table<'k, T: Serialize + DeserializeOwned>(
        &mut self,
        into: &mut T,
        fields: &[Field],
        table: &DeTable<'_>,
        section: &str,
        also: &[&'k str],
    ) -> Vec<(&'k str, usize, Value)> {
        let mut others = Vec::new();
        for (key, value) in table {
            let at = key.span().start;
            let named = key.get_ref().as_ref();
            if let Some(other) = also.iter().find(|other| **other == named) {
                others.push((*other, at, json_of(value.get_ref())));
                continue;
            }
            let Some(field) = fields.iter().find(|field| field.key == named) else {
                self.fault(at, format!("“{named}” tidak dikenal di [{section}]"));
                continue;
            };
            let laid = field.kind.read(json_of(value.get_ref())).and_then(|value| {
                let mut whole = serde_json::to_value(&*into).map_err(|error| error.to_string())?;
                put(&mut whole, field.path, value);
                serde_json::from_value(whole).map_err(|error| plain(&error.to_string()))
            });
            match laid {
                Ok(laid) => *into = laid,
                Err(what) => self.fault(at, format!("{named}: {what}")),
            }
        }
        others
    }

    /// The limits of the file take the place of all before them.
    fn limits(&mut self, profile: &mut Profile, limits: &Spanned<'_>) {
        let DeValue::Array(all) = limits.get_ref() else {
            return self.fault(limits.span().start, "batas ditulis sebagai [[baku_mutu.batas]]");
        };
        let mut read = Vec::new();
        for one in all {
            let at = one.span().start;
            let DeValue::Table(table) = one.get_ref() else {
                self.fault(at, "batas ditulis sebagai [[baku_mutu.batas]]");
                continue;
            };
            // What is known of a limit of this code counts where the file is silent.
            let code = table.get("kode").map(|code| json_of(code.get_ref())).and_then(|code| code.as_str().map(str::to_owned));
            let known = code.and_then(|code| profile.standard.limit(&code).cloned());
            let needed = ["kode", "kewajiban", "dari", "sampai"].into_iter().find(|key| known.is_none() && table.get(*key).is_none());
            if let Some(key) = needed {
                self.fault(at, format!("batas tanpa {key}"));
                continue;
            }
            let mut limit = known.unwrap_or_else(new_limit);
            drop(self.table(&mut limit, &LIMIT, table, "baku_mutu.batas", &[]));
            read.push(limit);
        }
        if !read.is_empty() {
            profile.standard.limits = read;
        }
    }

    /// People of the file join those who are known; who is known by number or name keeps the place.
    fn people<'t>(&mut self, profile: &mut Profile, all: impl Iterator<Item = &'t Spanned<'t>>) {
        let mut codes: Vec<(String, PersonRef)> = Vec::new();
        for one in all {
            let at = one.span().start;
            let DeValue::Table(table) = one.get_ref() else {
                self.fault(at, "orang ditulis sebagai [[orang]]");
                continue;
            };
            let mut read = new_person();
            drop(self.table(&mut read, &PERSON, table, "orang", &[]));
            if read.name.trim().is_empty() || table.get("peran").is_none() {
                self.fault(at, "orang tanpa nama atau peran");
                continue;
            }
            let code = std::mem::replace(&mut read.id, PersonRef(String::new())).0;
            read.id = place_of(&profile.people, &read, &code);
            codes.push((code, read.id.clone()));
            match profile.people.iter_mut().find(|person| person.id == read.id) {
                Some(person) => *person = read,
                None => profile.people.push(read),
            }
        }
        // Who signs for the Kepala is named by the code of the file.
        if let Some(of) = &mut profile.style.on_behalf
            && let Some((_, id)) = codes.iter().find(|(code, _)| *code == of.signs.0)
        {
            of.signs = id.clone();
        }
    }
}

/// The short name of a person: of whoever has the same number, else the same name; else the code of the file, or the next free one.
fn place_of(people: &[Person], read: &Person, code: &str) -> PersonRef {
    let digits = |text: &str| domain::text::digits(text);
    let line = |text: &str| domain::text::one_line(text).to_lowercase();
    let same_nip = |person: &&Person| !digits(&read.nip).is_empty() && digits(&person.nip) == digits(&read.nip);
    let known = people.iter().find(same_nip).or_else(|| people.iter().find(|person| line(&person.name) == line(&read.name)));
    if let Some(person) = known {
        return person.id.clone();
    }
    let is_free = |id: &str| people.iter().all(|person| person.id.0 != id);
    if !code.trim().is_empty() && is_free(code) {
        return PersonRef(code.to_owned());
    }
    let free = (1..=people.len() + 1).map(|n| format!("P{n}")).find(|id| is_free(id));
    PersonRef(free.unwrap_or_default())
}

fn new_person() -> Person {
    let empty = String::new;
    Person {
        id: PersonRef(empty()),
        name: empty(),
        nip: empty(),
        rank: empty(),
        position: empty(),
        role: Role::Member,
        capacity: Capacity::Definitive,
        from: None,
        until: None,
    }
}

fn new_limit() -> Limit {
    Limit {
        id: String::new(),
        origin: Origin::Sop,
        basis: String::new(),
        duty: String::new(),
        from: Milestone::Received,
        to: Milestone::Closed,
        min: None,
        max: None,
        ours: true,
        pauses: false,
        classes: Vec::new(),
        steps: None,
    }
}

/// Puts a value where a path leads, and makes the way there.
fn put(whole: &mut Value, path: &[&str], value: Value) {
    match path {
        [] => *whole = value,
        [first, rest @ ..] => {
            if let Value::Object(all) = whole {
                put(all.entry(*first).or_insert(Value::Null), rest, value);
            }
        }
    }
}

fn json_of(value: &DeValue<'_>) -> Value {
    match value {
        DeValue::String(text) => Value::from(text.as_ref()),
        DeValue::Integer(number) => number.as_str().parse::<i64>().map_or(Value::Null, Value::from),
        DeValue::Float(number) => number.as_str().parse::<f64>().map_or(Value::Null, Value::from),
        DeValue::Boolean(is) => Value::from(*is),
        DeValue::Datetime(moment) => Value::from(moment.to_string()),
        DeValue::Array(all) => all.iter().map(|one| json_of(one.get_ref())).collect(),
        DeValue::Table(table) => {
            Value::Object(table.iter().map(|(key, value)| (key.get_ref().to_string(), json_of(value.get_ref()))).collect())
        }
    }
}
