//! What the invented cases say of the office they happen in. The stories name it by marks in braces, such as `{kantor}` or
//! `{surat T 108 pengaduan 9-24}`; here its own names and letter numbers take their place, so that any office can be trained.

use chrono::NaiveDate;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::day;
use crate::Trouble;
use crate::profile::Profile;
use domain::acts::names::ArchiveClass;
use domain::acts::series::{NumberSeries, SeriesCode};
use domain::readings::numbering::NumberParts;
use domain::rules::wish::Wish;

/// The office of a training register.
pub(super) struct Local<'a>(pub(super) &'a Profile);

impl Local<'_> {
    /// A wish of the story, about this office.
    ///
    /// # Errors
    /// [`Trouble::Shipped`] when a mark of the story does not fit its field, which the tests rule out.
    pub(super) fn wish(&self, mut wish: Wish) -> Result<Wish, Trouble> {
        if let Wish::Open(form) = &mut wish {
            self.fill(form)?;
        }
        if let Wish::Note(form) | Wish::Finish(form) | Wish::Amend(form) = &mut wish {
            self.fill(form)?;
        }
        if let Wish::Close(closing) = &mut wish {
            self.fill(closing)?;
        }
        if let Wish::NumberPaper { number, .. } = &mut wish {
            *number = self.text(number);
        }
        Ok(wish)
    }

    fn fill<T: Serialize + DeserializeOwned>(&self, form: &mut T) -> Result<(), Trouble> {
        let broken = |error: serde_json::Error| Trouble::Shipped(error.to_string());
        let mut value = serde_json::to_value(&*form).map_err(broken)?;
        self.walk(&mut value);
        *form = serde_json::from_value(value).map_err(broken)?;
        Ok(())
    }

    fn walk(&self, value: &mut Value) {
        match value {
            Value::String(text) => *text = self.text(text),
            Value::Array(all) => all.iter_mut().for_each(|value| self.walk(value)),
            Value::Object(all) => all.values_mut().for_each(|value| self.walk(value)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    /// A text with every mark replaced; what is no mark stays.
    pub(super) fn text(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let told = after.split_once('}').and_then(|(mark, after)| Some((self.mark(mark)?, after)));
            if let Some((told, after)) = told {
                out.push_str(&told);
                rest = after;
            } else {
                out.push('{');
                rest = after;
            }
        }
        out + rest
    }

    fn mark(&self, mark: &str) -> Option<String> {
        let (office, names) = (&self.0.office, &self.0.names);
        let parts: Vec<&str> = mark.split(' ').collect();
        Some(match *parts.as_slice() {
            ["kantor"] => format!("{} {}", self.short_agency(), title_case(&office.area)),
            ["wilayah"] => title_case(&office.area),
            ["tempat"] => office.place.clone(),
            ["atasan"] => self.shortened(&names.above.title),
            ["kota_atasan"] => names.above.town.clone(),
            ["klasifikasi"] => names.complaints.clone(),
            ["pedoman"] => {
                let decree = self.0.legal_basis.iter().find(|rule| rule.starts_with("Keputusan Kepala"));
                decree.map_or_else(|| self.0.standard.basis.clone(), |rule| self.shortened(rule))
            }
            ["surat", prefix, serial, class, on] => self.number(SeriesCode::Letter, prefix, serial, class, on)?,
            ["berita-acara", serial, class, on] => self.number(SeriesCode::Minutes, "", serial, class, on)?,
            ["keputusan", serial, on] => self.number(SeriesCode::Decree, "", serial, "pengaduan", on)?,
            _ => return None,
        })
    }

    /// A number as this office writes it.
    fn number(&self, code: SeriesCode, prefix: &str, serial: &str, class: &str, on: &str) -> Option<String> {
        let class = match class {
            "penugasan" => ArchiveClass::Assignment,
            "penerusan" => ArchiveClass::Forwarding,
            _ => ArchiveClass::Complaints,
        };
        let (month, day_of_month) = on.split_once('-')?;
        let on: NaiveDate = day(month.parse().ok()?, day_of_month.parse().ok()?);
        let series = self.0.series.iter().find(|series| series.code == code).cloned().unwrap_or_else(|| NumberSeries::shipped(code));
        Some(series.write(&NumberParts {
            prefix: prefix.to_owned(),
            serial: serial.parse().ok()?,
            insert: 0,
            unit: self.0.office.unit_code.clone(),
            archive: self.0.names.archive(class).to_owned(),
            series: self.0.office.decree_series.clone(),
            on,
        }))
    }

    /// What people call the agency: the word behind the title of its head ("Kepala BPS Kota").
    fn short_agency(&self) -> String {
        let said = self.0.names.head.split_whitespace().nth(1);
        said.map_or_else(|| title_case(&self.0.office.agency), str::to_owned)
    }

    fn shortened(&self, text: &str) -> String {
        text.replace(&title_case(&self.0.office.agency), &self.short_agency())
    }
}

/// A name of the letterhead in ordinary letters.
fn title_case(name: &str) -> String {
    let of = domain::acts::office::OfficeProfile { agency: name.to_owned(), ..Default::default() };
    of.full_name()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_filled_and_other_braces_stay() {
        let profile = Profile::shipped().unwrap();
        let local = Local(&profile);
        for (text, told) in [
            ("Loket PST {kantor}", "Loket PST BPS Kota Lubuk Linggau"),
            ("{tempat} Timur I", "Lubuk Linggau Timur I"),
            ("{atasan}, {kota_atasan}", "Kepala BPS Provinsi Sumatera Selatan, Palembang"),
            ("{pedoman}", "Keputusan Kepala BPS Kota Lubuk Linggau Nomor 062.N/KPA/2024 tentang Pedoman Monitoring Evaluasi SP4N LAPOR"),
            ("Nomor {surat T 108 pengaduan 9-24}.", "Nomor T-108/16740/PW.140/2026."),
            ("{berita-acara 11 pengaduan 9-14}", "BA-011/16740/PW.140/2026"),
            ("{keputusan 71 9-28}", "071.N/KPA/2026"),
            ("{x} {surat T} {", "{x} {surat T} {"),
        ] {
            assert_eq!(local.text(text), told);
        }
    }
}
