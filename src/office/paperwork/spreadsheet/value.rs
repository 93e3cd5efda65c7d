//! A value in a list for spreadsheets, and how it stays what it is in a file of commas.

use chrono::NaiveDate;
use words::Label;

/// A value of a list.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::paperwork) enum Value {
    /// Text, which stays text whatever it looks like.
    Text(String),
    /// A number that can be added up.
    Number(u32),
    /// A number with tenths.
    Tenths(u32),
    /// A part of a whole, in per cent.
    Rate(f64),
    /// A day.
    Day(NaiveDate),
    /// Yes or no.
    YesNo(bool),
    /// Nothing is known, or nothing is to be said.
    Blank,
}

impl Value {
    /// Text; nothing of nothing.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.trim().is_empty() { Self::Blank } else { Self::Text(text) }
    }

    pub fn label<T: Label>(choice: Option<T>) -> Self {
        choice.map_or(Self::Blank, |choice| Self::Text(choice.label().to_owned()))
    }

    pub fn day(on: Option<NaiveDate>) -> Self {
        on.map_or(Self::Blank, Self::Day)
    }

    pub fn number(number: Option<u32>) -> Self {
        number.map_or(Self::Blank, Self::Number)
    }

    /// Steps by their numbers: one as a number, several as text.
    pub fn steps(numbers: &[u8]) -> Self {
        match numbers {
            [] => Self::Blank,
            [one] => Self::Number(u32::from(*one)),
            several => Self::Text(words::enumerated(several)),
        }
    }

    pub fn yes_no(answer: Option<bool>) -> Self {
        answer.map_or(Self::Blank, Self::YesNo)
    }

    /// As it is written into a file of semicolons that an Indonesian spreadsheet opens.
    pub fn separated(&self) -> String {
        match self {
            Self::Text(text) => kept_as_text(text),
            Self::Number(number) => number.to_string(),
            Self::Tenths(tenths) => words::tenths(*tenths),
            Self::Rate(rate) => format!("{:.1}%", rate * 100.0).replace('.', ","),
            Self::Day(on) => on.format("%d/%m/%Y").to_string(),
            Self::YesNo(yes) => yes_no(*yes).to_owned(),
            Self::Blank => String::new(),
        }
    }

    /// How it looks in a cell, for the height of its row.
    pub fn shown(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(_) | Self::Tenths(_) | Self::Rate(_) | Self::Day(_) | Self::YesNo(_) | Self::Blank => self.separated(),
        }
    }
}

/// Yes and no, as filters and pivots show them.
pub(super) const fn yes_no(yes: bool) -> &'static str {
    if yes { "Ya" } else { "Tidak" }
}

/// Text that stays as it was typed when the file is opened with a double click: an apostrophe before what would become another
/// value says that it is text.
fn kept_as_text(text: &str) -> String {
    if reads_as_value(text) { format!("'{text}") } else { harmless(text) }
}

/// Whether a spreadsheet reads a text as a number, an amount, a date, an hour or a truth, and shows something else than was typed.
fn reads_as_value(text: &str) -> bool {
    const MONTHS: &str = "januari january februari february pebruari maret march april mei may juni june juli july agustus august \
        september oktober october november nopember desember december";
    const BESIDE_NUMBERS: [&str; 8] = ["rp", "idr", "usd", "e", "am", "pm", "pukul", "wib"];
    let plain = domain::text::plain(text);
    let is_month = |word: &str| word.len() >= 3 && MONTHS.split(' ').any(|month| month.starts_with(word));
    let of_numbers = |word: &str| BESIDE_NUMBERS.contains(&word) || is_month(word);
    let mut words = plain.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    if plain.contains(|c: char| c.is_ascii_digit()) {
        words.all(of_numbers)
    } else {
        matches!(plain.trim(), "true" | "false" | "benar" | "salah")
    }
}

/// Text that no spreadsheet takes for a formula: an apostrophe stands before what begins like one, also behind a separator that
/// the program which opens the file may take for the end of a cell.
fn harmless(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 2);
    let (mut begins, mut blanks) = (true, String::new());
    for letter in text.chars() {
        let is_blank = matches!(letter, ' ' | '\u{a0}');
        if begins && is_blank {
            blanks.push(letter);
            continue;
        }
        if begins && matches!(letter, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠') {
            safe.push('\'');
        }
        safe.push_str(&std::mem::take(&mut blanks));
        safe.push(letter);
        begins = matches!(letter, ',' | ';' | '\t');
    }
    safe + &blanks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_was_typed_becomes_a_formula() {
        for text in ["=1+1", "+62 812", "-5", "@SUM(A1)", "\r\n=1", "  =cmd|' /C calc'!A0", "＝1"] {
            assert_eq!(harmless(text), format!("'{text}"), "{text:?}");
        }
        for text in ["Loket kosong", "2 = 1", "", "'=1", "Senin, 5 Januari - tutup", "  "] {
            assert_eq!(harmless(text), text);
        }
        assert_eq!(harmless("\t=1"), "'\t'=1");
        assert_eq!(harmless("Loket tutup,=1+1; -2"), "Loket tutup,'=1+1;' -2");
    }

    #[test]
    fn what_reads_as_a_value_stays_text() {
        for text in [
            "12/10/2026",
            "00123",
            "10:30",
            "1E5",
            "12 Oktober 2026",
            "5 Nop",
            "Mei2026",
            "SEPT2",
            "Rp60.000",
            "50%",
            "1.500,00",
            "3-4",
            "TRUE",
            "benar",
            "１２",
            "1\u{a0}000",
            "(15)",
            "pukul 10.30",
        ] {
            assert_eq!(kept_as_text(text), format!("'{text}"), "{text:?}");
        }
        for text in ["Loket 3 kosong", "ADU-2026-0040", "3 dari 4", "4 dan 5", "RT 05", "Salah data", "5 desa", "", "Jam 10.30 loket tutup"]
        {
            assert_eq!(kept_as_text(text), text);
        }
        assert_eq!(kept_as_text("=1+1"), "'=1+1");
    }
}
