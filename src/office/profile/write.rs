//! Writes an office as a file that its people can read, change and send.

use serde::Serialize;
use serde_json::Value;

use super::Profile;
use super::fields::{ARCHIVE, Field, LIMIT, NAMES, OFFICE, PERSON, RETENTION, SERIES, SERIES_NAMES, STANDARD, STYLE};

const HEAD: &str = "# Profil kantor untuk Tuntas. Baris yang diawali # tidak dibaca; baris yang salah disebut nomornya dan dilewati.\n\
    # Register baru: tuntas mulai --profil BERKAS. Register yang ada: Pengaturan, Profil kantor, Impor profil.\n";

pub(super) fn written(profile: &Profile) -> String {
    let mut out = HEAD.to_owned();
    section(&mut out, "[kantor]", &profile.office, &OFFICE);
    for (key, file) in [("logo", &profile.logo), ("pindaian_keputusan", &profile.decree_scan)] {
        if let Some(file) = file {
            line(&mut out, key, &Value::from(file.to_string_lossy().as_ref()));
        }
    }
    out += "\n# Sebutan pejabat di naskah.";
    section(&mut out, "[sebutan]", &profile.names, &NAMES);
    out += "\n# Klasifikasi arsip.";
    section(&mut out, "[klasifikasi]", &profile.names, &ARCHIVE);
    for person in &profile.people {
        section(&mut out, "[[orang]]", person, &PERSON);
    }
    out += "\n# Nomor naskah: {sifat} {urut} {unit} {klasifikasi} {seri} {bulan} {romawi} {tahun}.";
    for (code, name) in SERIES_NAMES {
        if let Some(series) = profile.series.iter().find(|series| series.code == code) {
            section(&mut out, &format!("[seri.{name}]"), series, &SERIES);
        }
    }
    section(&mut out, "[bentuk]", &profile.style, &STYLE);
    out += "\n[dasar_hukum]\nperaturan = [\n";
    for rule in &profile.legal_basis {
        out.extend(["    ", &toml_of(&Value::from(rule.as_str())), ",\n"]);
    }
    out += "]\n";
    section(&mut out, "[retensi]", &profile.retention, &RETENTION);
    section(&mut out, "[baku_mutu]", &profile.standard, &STANDARD);
    for limit in &profile.standard.limits {
        section(&mut out, "[[baku_mutu.batas]]", limit, &LIMIT);
    }
    if !profile.wording.is_empty() {
        out += "\n# Kata-kata naskah yang berbeda dari bawaan.\n[kata_kata]\n";
    }
    for (name, text) in &profile.wording {
        // A text of several lines stands as it is, where nothing in it would end it.
        if text.contains("'''") || text.ends_with('\'') || text.chars().any(|c| c.is_control() && c != '\n') {
            line(&mut out, name, &Value::from(text.as_str()));
        } else {
            out.extend([name, " = '''\n", text, "'''\n"]);
        }
    }
    out
}

fn section(out: &mut String, head: &str, of: &impl Serialize, fields: &[Field]) {
    out.extend(["\n", head, "\n"]);
    let value = serde_json::to_value(of).unwrap_or_default();
    for field in fields {
        let stored = field.path.iter().try_fold(&value, |value, name| value.get(*name)).filter(|stored| !stored.is_null());
        if let Some(shown) = stored.map(|stored| field.kind.show(stored)).filter(|shown| !is_empty(shown)) {
            line(out, field.key, &shown);
        }
    }
}

/// Whether a reader would learn nothing from it.
fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(all) => all.is_empty(),
        Value::Object(all) => all.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

fn line(out: &mut String, key: &str, value: &Value) {
    out.extend([key, " = ", &toml_of(value), "\n"]);
}

/// A value as TOML writes it, in one line.
fn toml_of(value: &Value) -> String {
    match value {
        Value::Null => "\"\"".to_owned(),
        Value::Bool(is) => is.to_string(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => quoted(text),
        Value::Array(all) => format!("[{}]", all.iter().map(toml_of).collect::<Vec<_>>().join(", ")),
        Value::Object(all) => {
            let pairs: Vec<String> = all.iter().map(|(key, value)| format!("{} = {}", key_of(key), toml_of(value))).collect();
            format!("{{ {} }}", pairs.join(", "))
        }
    }
}

fn key_of(key: &str) -> String {
    let is_bare = !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
    if is_bare { key.to_owned() } else { quoted(key) }
}

fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out += "\\\"",
            '\\' => out += "\\\\",
            '\n' => out += "\\n",
            '\t' => out += "\\t",
            c if c.is_control() => out.extend(["\\u", &format!("{:04X}", u32::from(c))]),
            c => out.push(c),
        }
    }
    out + "\""
}
