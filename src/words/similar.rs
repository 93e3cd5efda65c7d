//! A closed case that resembles another, in one line: how it was decided and what both share.

use super::{Label as _, lower_first};
use domain::readings::similar::{Shared, Similar};

/// `Menerima rekomendasi; terbukti; sanksi teguran tertulis; 15 hari kerja`.
#[must_use]
pub fn similar_outcome(one: &Similar) -> String {
    let decided = one.decided.map_or("Diputus", |kind| kind.label());
    let proven = if one.proven { "terbukti" } else { "tidak terbukti" };
    let mut sanctions: Vec<String> = one.sanctions.iter().map(|sanction| lower_first(sanction.label())).collect();
    sanctions.dedup();
    let sanction = if sanctions.is_empty() { "tanpa sanksi".to_owned() } else { format!("sanksi {}", sanctions.join(", ")) };
    let days = one.days.map_or_else(String::new, |days| format!("; {days} hari kerja"));
    format!("{decided}; {proven}; {sanction}{days}")
}

/// `Sama: Pasal 3 huruf e, kata “harga” “kabar”, kategori`.
#[must_use]
pub fn similar_because(one: &Similar) -> String {
    let told: Vec<String> = one.shared.iter().map(shared).collect();
    format!("Sama: {}", told.join(", "))
}

fn shared(one: &Shared) -> String {
    match one {
        Shared::Rule(rule) => rule.clone(),
        Shared::Words(words) => format!("kata {}", words.iter().map(|word| format!("“{word}”")).collect::<Vec<_>>().join(" ")),
        Shared::Category => "kategori".to_owned(),
        Shared::Employment => "jenis terlapor".to_owned(),
        Shared::Class => "klasifikasi".to_owned(),
    }
}
