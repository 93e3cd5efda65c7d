//! Which words of the file mean which stored fields: one row a field, read and written by the same row.

use domain::acts::complaint::ComplaintClass;
use domain::acts::length::Length;
use domain::acts::limit::{Milestone, Origin};
use domain::acts::person::{Capacity, Role};
use domain::acts::series::SeriesCode;
use domain::acts::step::Step;
use domain::acts::style::{FirstDictum, InitialsOn, PaperSize};
use serde_json::{Map, Value, json};
use words::Label;

/// A field.
pub(super) struct Field {
    /// Its word in the file.
    pub(super) key: &'static str,
    /// Where it is stored: the names of the fields down to it.
    pub(super) path: &'static [&'static str],
    /// How its value is written.
    pub(super) kind: Kind,
}

/// How a value is written.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    /// As it is stored: text, number, yes or no, date, list of texts.
    Plain,
    /// One choice of several, in the operator's words.
    One(Choices),
    /// Several choices.
    Several(Choices),
    /// Years by choice.
    Years(Choices),
    /// A length of time, such as `2 hari kerja`.
    Length,
    /// First and last step, by their numbers.
    Steps,
    /// Left, right, top and bottom.
    Margins,
    /// A table with words of its own.
    Table(&'static [(&'static str, &'static str)]),
    /// A list of such tables.
    Tables(&'static [(&'static str, &'static str)]),
}

/// Something to choose from.
#[derive(Clone, Copy)]
pub(super) enum Choices {
    Paper,
    Dictum,
    Initials,
    Role,
    Capacity,
    Origin,
    Milestone,
    Class,
}

const fn field(key: &'static str, path: &'static [&'static str], kind: Kind) -> Field {
    Field { key, path, kind }
}

/// `[kantor]`, beside the two files.
pub(super) const OFFICE: [Field; 9] = [
    field("instansi", &["agency"], Kind::Plain),
    field("wilayah", &["area"], Kind::Plain),
    field("tempat", &["place"], Kind::Plain),
    field("alamat", &["address"], Kind::Plain),
    field("telepon", &["phone"], Kind::Plain),
    field("pos_el", &["email"], Kind::Plain),
    field("laman", &["website"], Kind::Plain),
    field("kode_unit", &["unit_code"], Kind::Plain),
    field("seri_keputusan", &["decree_series"], Kind::Plain),
];

/// `[sebutan]`.
pub(super) const NAMES: [Field; 6] = [
    field("kepala", &["head"], Kind::Plain),
    field("atasan", &["above", "title"], Kind::Plain),
    field("kota_atasan", &["above", "town"], Kind::Plain),
    field("pengawas", &["auditors", "title"], Kind::Plain),
    field("kota_pengawas", &["auditors", "town"], Kind::Plain),
    field("situs", &["site"], Kind::Plain),
];

/// `[klasifikasi]`.
pub(super) const ARCHIVE: [Field; 6] = [
    field("pengaduan", &["complaints"], Kind::Plain),
    field("penerusan", &["forwarding"], Kind::Plain),
    field("penugasan", &["assignment"], Kind::Plain),
    field("kepegawaian", &["upward"], Kind::Plain),
    field("disiplin", &["discipline"], Kind::Plain),
    field("laporan", &["reports"], Kind::Plain),
];

/// `[bentuk]`.
pub(super) const STYLE: [Field; 12] = [
    field("kertas", &["paper"], Kind::One(Choices::Paper)),
    field("margin", &["margins"], Kind::Margins),
    field("kop_tercetak", &["blank_head"], Kind::Plain),
    field("diktum_pertama", &["first_dictum"], Kind::One(Choices::Dictum)),
    field("dengan_rahmat", &["invocation"], Kind::Plain),
    field("nip_di_keputusan", &["decree_nip"], Kind::Plain),
    field("nama_tebal", &["name_bold"], Kind::Plain),
    field("nama_bergaris", &["name_underlined"], Kind::Plain),
    field("paraf", &["initials"], Kind::One(Choices::Initials)),
    field("pemaraf", &["initials_by"], Kind::Plain),
    field("ruang_qr", &["seal"], Kind::Table(&[("sisi", "side"), ("tulisan", "caption")])),
    field("atas_nama", &["on_behalf"], Kind::Table(&[("penanda_tangan", "signs"), ("pejabat", "holder")])),
];

/// `[seri.NAMA]`.
pub(super) const SERIES: [Field; 2] = [
    field("bentuk", &["template"], Kind::Plain),
    field("mulai", &["starts"], Kind::Tables(&[("tahun", "year"), ("sifat", "prefix"), ("urut", "serial")])),
];

/// The names of the series.
pub(super) const SERIES_NAMES: [(SeriesCode, &str); 4] = [
    (SeriesCode::Letter, "surat"),
    (SeriesCode::Minutes, "berita_acara"),
    (SeriesCode::Decree, "keputusan"),
    (SeriesCode::Receipt, "tanda_terima"),
];

/// `[baku_mutu]`, beside the limits.
pub(super) const STANDARD: [Field; 2] = [field("mulai", &["from"], Kind::Plain), field("dasar", &["basis"], Kind::Plain)];

/// `[[baku_mutu.batas]]`.
pub(super) const LIMIT: [Field; 12] = [
    field("kode", &["id"], Kind::Plain),
    field("asal", &["origin"], Kind::One(Choices::Origin)),
    field("dasar", &["basis"], Kind::Plain),
    field("kewajiban", &["duty"], Kind::Plain),
    field("dari", &["from"], Kind::One(Choices::Milestone)),
    field("sampai", &["to"], Kind::One(Choices::Milestone)),
    field("minimum", &["min"], Kind::Length),
    field("maksimum", &["max"], Kind::Length),
    field("kewajiban_kantor", &["ours"], Kind::Plain),
    field("berhenti_saat_melengkapi", &["pauses"], Kind::Plain),
    field("klasifikasi", &["classes"], Kind::Several(Choices::Class)),
    field("langkah", &["steps"], Kind::Steps),
];

/// `[[orang]]`.
pub(super) const PERSON: [Field; 9] = [
    field("kode", &["id"], Kind::Plain),
    field("nama", &["name"], Kind::Plain),
    field("nip", &["nip"], Kind::Plain),
    field("pangkat", &["rank"], Kind::Plain),
    field("jabatan", &["position"], Kind::Plain),
    field("peran", &["role"], Kind::One(Choices::Role)),
    field("sebagai", &["capacity"], Kind::One(Choices::Capacity)),
    field("mulai", &["from"], Kind::Plain),
    field("sampai", &["until"], Kind::Plain),
];

/// `[retensi]`.
pub(super) const RETENTION: [Field; 2] =
    [field("keputusan", &["decree"], Kind::Plain), field("tahun", &["years"], Kind::Years(Choices::Class))];

impl Choices {
    /// Stored name and words of each.
    fn all(self) -> Vec<(String, String)> {
        fn of<T: Copy + Label>(all: &[T], code: fn(T) -> String) -> Vec<(String, String)> {
            all.iter().map(|one| (code(*one), one.label().to_owned())).collect()
        }
        match self {
            Self::Paper => of(PaperSize::ALL, PaperSize::code),
            Self::Dictum => of(FirstDictum::ALL, FirstDictum::code),
            Self::Initials => of(InitialsOn::ALL, InitialsOn::code),
            Self::Role => of(Role::ALL, Role::code),
            Self::Capacity => of(Capacity::ALL, Capacity::code),
            Self::Origin => of(Origin::ALL, Origin::code),
            Self::Milestone => Milestone::ALL.iter().map(|one| (one.code(), words::milestone(*one).to_owned())).collect(),
            Self::Class => of(ComplaintClass::ALL, ComplaintClass::code),
        }
    }

    /// The stored name of what somebody wrote, in words or as it is stored.
    fn read(self, value: &Value) -> Result<Value, String> {
        let said = value.as_str().ok_or("tulis pilihannya di antara tanda kutip")?;
        let same = |known: &str| known.to_lowercase() == said.trim().to_lowercase();
        let all = self.all();
        if let Some((code, _)) = all.iter().find(|(code, words)| same(code) || same(words)) {
            return Ok(Value::from(code.as_str()));
        }
        let known: Vec<&str> = all.iter().map(|(_, words)| words.as_str()).collect();
        Err(format!("pilihan “{said}” tidak ada; yang ada: {}", known.join(", ")))
    }

    fn show(self, value: &Value) -> Value {
        let code = value.as_str().unwrap_or_default();
        let words = self.all().into_iter().find(|(known, _)| known == code).map(|(_, words)| words);
        Value::from(words.unwrap_or_else(|| code.to_owned()))
    }
}

impl Kind {
    /// What a value of the file is as it is stored.
    ///
    /// # Errors
    /// Half a sentence.
    pub(super) fn read(self, value: Value) -> Result<Value, String> {
        match self {
            Self::Plain => Ok(value),
            Self::One(choices) => choices.read(&value),
            Self::Several(choices) => list(&value)?.iter().map(|one| choices.read(one)).collect(),
            Self::Years(choices) => {
                let years = table(&value)?.iter().map(|(class, years)| {
                    let code = choices.read(&Value::from(class.as_str()))?;
                    Ok((code.as_str().unwrap_or_default().to_owned(), years.clone()))
                });
                Ok(Value::Object(years.collect::<Result<Map<_, _>, String>>()?))
            }
            Self::Length => {
                let said = value.as_str().and_then(domain::text::read_length);
                let length = said.ok_or("lama waktunya tidak dimengerti; contoh: \"2 hari kerja\", \"14 hari\", \"2 minggu\"")?;
                serde_json::to_value(length).map_err(|error| error.to_string())
            }
            Self::Steps => {
                let step = |value: &Value| value.as_u64().and_then(|n| Step::from_number(u8::try_from(n).ok()?));
                match list(&value)?.as_slice() {
                    [first, last] => match (step(first), step(last)) {
                        (Some(first), Some(last)) if first <= last => Ok(json!([first, last])),
                        _ => Err("langkah ditulis dari 1 sampai 7, misalnya [4, 5]".to_owned()),
                    },
                    _ => Err("langkah ditulis dengan dua angka, misalnya [4, 5]".to_owned()),
                }
            }
            Self::Margins => match list(&value)?.as_slice() {
                [left, right, top, bottom] => Ok(json!({ "left": left, "right": right, "top": top, "bottom": bottom })),
                _ => Err("margin ditulis dengan empat angka dalam milimeter: kiri, kanan, atas, bawah".to_owned()),
            },
            Self::Table(names) => renamed(&value, names),
            Self::Tables(names) => list(&value)?.iter().map(|one| renamed(one, names)).collect(),
        }
    }

    /// What a stored value is in the file.
    pub(super) fn show(self, value: &Value) -> Value {
        let back = |value: &Value, names: &[(&str, &str)]| {
            let pairs = names.iter().filter_map(|(key, stored)| Some(((*key).to_owned(), value.get(*stored)?.clone())));
            Value::Object(pairs.filter(|(_, value)| !value.is_null()).collect())
        };
        let each = |value: &Value, show: &dyn Fn(&Value) -> Value| value.as_array().into_iter().flatten().map(show).collect();
        match self {
            Self::Plain => value.clone(),
            Self::One(choices) => choices.show(value),
            Self::Several(choices) => each(value, &|one| choices.show(one)),
            Self::Years(choices) => {
                let words = |class: &String| choices.show(&Value::from(class.as_str())).as_str().unwrap_or_default().to_owned();
                Value::Object(value.as_object().into_iter().flatten().map(|(class, years)| (words(class), years.clone())).collect())
            }
            Self::Length => Value::from(match serde_json::from_value(value.clone()) {
                Ok(Length::CalendarWeeks(n)) => format!("{n} minggu kalender"),
                Ok(length) => words::length(length),
                Err(_) => String::new(),
            }),
            Self::Steps => each(value, &|one| json!(serde_json::from_value(one.clone()).map(Step::number).unwrap_or_default())),
            Self::Margins => ["left", "right", "top", "bottom"].iter().filter_map(|side| value.get(side).cloned()).collect(),
            Self::Table(names) => back(value, names),
            Self::Tables(names) => each(value, &|one| back(one, names)),
        }
    }
}

fn list(value: &Value) -> Result<Vec<Value>, String> {
    value.as_array().cloned().ok_or_else(|| "tulis sebagai daftar di antara [ dan ]".to_owned())
}

fn table(value: &Value) -> Result<&Map<String, Value>, String> {
    value.as_object().ok_or_else(|| "tulis di antara { dan }".to_owned())
}

/// A table by its stored names.
fn renamed(value: &Value, names: &[(&str, &str)]) -> Result<Value, String> {
    let stored = table(value)?.iter().map(|(key, value)| {
        let found = names.iter().find(|(known, _)| known == key);
        let known = || names.iter().map(|(known, _)| *known).collect::<Vec<_>>().join(", ");
        found
            .map(|(_, stored)| ((*stored).to_owned(), value.clone()))
            .ok_or_else(|| format!("“{key}” tidak dikenal; yang ada: {}", known()))
    });
    Ok(Value::Object(stored.collect::<Result<Map<_, _>, String>>()?))
}
