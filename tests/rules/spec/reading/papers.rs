//! The masked papers of the training register, with every free text replaced by a hostile one: no identity stands on any page, in whatever
//! way it was written. `TUNTAS_SAMPLES` writes the papers for other eyes.

use domain::acts::event::StepRecord;
use domain::acts::ids::CaseNo;
use domain::acts::paper::Edition;
use domain::acts::step::Step;
use domain::rules::fields::{Holds, field};
use domain::text::plain;
use office::{CaseFilter, SAMPLE_PASSPHRASE, make_sample};
use serde_json::Value;
use store::KeyCost;
use support::folder;

/// Who complains in which case, with the telephone number, and who is reported.
const WHO: [(u32, &str, &str, &[&str]); 5] = [
    (31, "Karangana Pemustakawan", "08000000001", &["karangana", "pemustakawan", "0000001", "misalnda", "tutuploket"]),
    (34, "Andaikan Sabarsekali", "08000000002", &["andaikan", "sabarsekali", "0000002"]),
    (37, "Seandainya Lengkapi", "", &["seandainya"]),
    (39, "Tanpamana Rekaanti", "", &["tanpamana", "rekaanti"]),
    (40, "Samarwati Tanparupa", "08000000005", &["samarwati", "tanparupa", "0000005", "abstrak", "pengawaswan"]),
];

/// A sentence that names somebody in every way people write.
fn hostile(name: &str, phone: &str) -> String {
    let (first, last) = name.split_once(' ').unwrap();
    let wide: String = first.chars().map(|c| if c.is_ascii() { char::from_u32(u32::from(c) + 0xfee0).unwrap() } else { c }).collect();
    let (half, rest) = first.split_at(4);
    let mut ways = vec![
        name.to_owned(),
        name.to_uppercase(),
        format!("{last}, {first}"),
        format!("{first}\n{last}"),
        format!("{half}\u{200b}{rest}"),
        format!("{half}-\n{rest}"),
        format!("{first}nya"),
        format!("{first}{last}"),
        format!("KTP{first}.jpg"),
        format!("{}_{}88", first.to_lowercase(), last.to_lowercase()),
        format!("Bpk. {last}"),
        wide,
        "Misalnda Tutuploket dan Abstrak Pengawaswan".to_owned(),
    ];
    if let [a, b, c] = [phone.get(..4), phone.get(4..7), phone.get(7..)].map(Option::unwrap_or_default)
        && !phone.is_empty()
    {
        ways.extend([phone.to_owned(), format!("{a}-{b}-{c}"), format!("{a}\u{a0}{b}\u{a0}{c}"), format!("+62 (0) {} {b} {c}", &a[1..])]);
        ways.extend([format!("{a}/{b}/{c}"), format!("{} {b} {c}", &a[1..]), format!("Rp60.000 {a}.{b}.{c}")]);
    }
    format!("Menurut {} begitu", ways.join("; lalu "))
}

/// A form whose free texts are hostile; dates, choices, numbers and what tells of a party by its field stay.
fn poisoned(record: &StepRecord, words: &str) -> StepRecord {
    fn walk(step: Step, at: &str, value: &mut Value, words: &str) {
        match value {
            Value::Object(fields) => {
                for (name, value) in fields.iter_mut() {
                    walk(step, &(if at.is_empty() { name.clone() } else { format!("{at}.{name}") }), value, words);
                }
            }
            Value::Array(rows) => rows.iter_mut().enumerate().for_each(|(row, value)| walk(step, &format!("{at}.{row}"), value, words)),
            Value::String(text) => {
                let free = field(step, at).is_some_and(|spec| !spec.personal && matches!(spec.holds, Holds::Text(max) if max >= 300));
                if free {
                    words.clone_into(text);
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
    let mut value = serde_json::to_value(record).unwrap();
    walk(record.step(), "", &mut value["form"], words);
    serde_json::from_value(value).unwrap()
}

#[test]
fn no_identity_stands_on_a_masked_paper_however_it_was_written() {
    let office = make_sample(&folder("samaran"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let (mut pages, mut texts) = (0, 0);
    for card in office.cards(&CaseFilter::default(), 0, 0).unwrap() {
        let (_, name, phone, sought) = WHO.iter().find(|(serial, ..)| *serial == card.no.serial).unwrap();
        let mut open = office.case(CaseNo { year: 2026, serial: card.no.serial }).unwrap();
        for step in Step::ALL {
            open.case = open.case.with_draft(&poisoned(&open.case.record(*step), &hostile(name, phone)));
        }
        for paper in open.case.papers(office.book()) {
            let sheet = office.sheet(&open, paper, Edition::Masked, None).unwrap();
            let text = sheet.to_text();
            // Apart from the source's reading: letters and digits only, in one run.
            let run: String = plain(&text).chars().filter(|c| c.is_alphanumeric()).collect();
            for part in *sought {
                assert!(!run.contains(part), "{part} in {paper:?} of {}: {text}", card.no);
            }
            if text.contains("begitu") {
                texts += 1;
            }
            pages += 1;
            if let Some(folder) = std::env::var_os("TUNTAS_SAMPLES") {
                let file = std::path::Path::new(&folder).join(format!("{}-{:?}-{}.pdf", card.no, paper.kind, paper.item));
                std::fs::write(file, letters::pdf(&sheet).unwrap()).unwrap();
            }
        }
    }
    assert!(pages >= 30 && texts >= 15, "{pages} papers, {texts} of them with the hostile words");
}
