//! Figures of an evaluation in words: shares as "1 dari 2", tenths with a comma, what a code stands for.

use super::Label;
use domain::acts::complaint::{Category, Channel, ComplaintClass};
use domain::acts::person::PersonRef;
use domain::acts::step::Step;
use domain::readings::rulebook::Rulebook;
use domain::readings::state::State;
use domain::readings::stats::Share;

/// From this whole on a rate in per cent says something.
const MANY: u32 = 20;
/// What stands for a field nobody filled in.
const UNKNOWN: &str = "Belum diisi";

/// "1 dari 2"; with a rate where the whole is large enough to carry one.
#[must_use]
pub fn share(share: Share) -> String {
    let Share { part, whole } = share;
    match whole {
        0 => "nihil (0 dari 0)".to_owned(),
        1..MANY => format!("{part} dari {whole}"),
        MANY.. => {
            let rate = (u64::from(part) * 1000 + u64::from(whole) / 2) / u64::from(whole);
            format!("{part} dari {whole} ({},{}%)", rate / 10, rate % 10)
        }
    }
}

/// A share as a rate in whole per cent, where its whole is large enough to carry one; only the whole of all is 100 %, only none of it 0 %.
#[must_use]
pub fn rate(share: Share) -> Option<String> {
    let Share { part, whole } = share;
    let rate = (u64::from(part) * 200 + u64::from(whole)).checked_div(u64::from(whole) * 2).filter(|_| whole >= MANY)?;
    let rate = if part == 0 || part == whole { rate } else { rate.clamp(1, 99) };
    Some(format!("{rate}%"))
}

/// A number of tenths: "9,5", and "9" where nothing is behind the comma.
#[must_use]
pub fn tenths(number: u32) -> String {
    match number % 10 {
        0 => (number / 10).to_string(),
        rest => format!("{},{rest}", number / 10),
    }
}

/// Name of a status by its code.
#[must_use]
pub fn status_named(code: &str) -> String {
    let waiting = [State::WaitingForComplainant, State::Postponed, State::AwaitingReaction];
    let open = Step::ALL.iter().map(|step| State::At(*step)).chain(waiting).find(|state| state.status() == code);
    open.map_or_else(|| "Ditutup".to_owned(), super::state)
}

/// Name of a channel by its code.
#[must_use]
pub fn channel_named(code: &str) -> &'static str {
    named(Channel::ALL, Channel::code, code)
}

/// Name of a class by its code.
#[must_use]
pub fn class_named(code: &str) -> &'static str {
    named(ComplaintClass::ALL, ComplaintClass::code, code)
}

/// Name of a category by its code.
#[must_use]
pub fn category_named(code: &str) -> &'static str {
    named(Category::ALL, Category::code, code)
}

fn named<T: Copy + Label>(all: &[T], code: fn(T) -> String, wanted: &str) -> &'static str {
    all.iter().find(|one| code(**one) == wanted).map_or(UNKNOWN, T::label)
}

/// Name of an officer by its short name.
#[must_use]
pub fn officer_named(book: &Rulebook, short: &str) -> String {
    let known = book.person(&PersonRef(short.to_owned())).map(|person| person.name.trim().to_owned());
    known.filter(|name| !name.is_empty()).unwrap_or_else(|| if short.is_empty() { UNKNOWN.to_owned() } else { short.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_wholes_carry_no_rate() {
        for (part, whole, said) in [(1, 2, "1 dari 2"), (19, 19, "19 dari 19"), (0, 0, "nihil (0 dari 0)"), (19, 20, "19 dari 20 (95,0%)")]
        {
            assert_eq!(share(Share { part, whole }), said);
        }
        let of = |part, whole| rate(Share { part, whole });
        assert_eq!((of(19, 19), of(23, 25).as_deref(), of(399, 400).as_deref()), (None, Some("92%"), Some("99%")));
        assert_eq!((of(0, 0), of(1, 1000).as_deref(), of(20, 20).as_deref()), (None, Some("1%"), Some("100%")));
        assert_eq!((tenths(95), tenths(90), tenths(0)), ("9,5".to_owned(), "9".to_owned(), "0".to_owned()));
    }

    #[test]
    fn codes_have_names() {
        assert_eq!(channel_named(&Channel::Sms.code()), Channel::Sms.label());
        assert_eq!(category_named(""), UNKNOWN);
        assert_eq!(officer_named(&Rulebook::default(), "P9"), "P9");
    }
}
