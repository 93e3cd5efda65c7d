//! The core: what a case is, which rules it follows, and what can be read from it.
//!
//! A *case* is what you get by reading its acts in order ([`case::Case::fold`]); the *rulebook* is what you get
//! by reading the acts of the register ([`rulebook::Rulebook::apply`]). All rules stand behind one door,
//! [`decide::decide`], which looks at rulebook, case, wish and moment and answers with acts, with a demand for
//! a reason, or with refusals. Countdowns, timeline and cards are readings.
//!
//! Nothing here knows a clock, a disk, a window, paper or Indonesian words.

pub mod agenda;
pub mod calendar;
pub mod card;
pub mod case;
pub mod complaint;
pub mod countdown;
pub mod decide;
pub mod decision;
pub mod event;
pub mod fact_finding;
pub mod ids;
pub mod leak;
pub mod limit;
pub mod mask;
pub mod moved;
pub mod numbering;
pub mod office;
pub mod paper;
pub mod person;
pub mod refusal;
pub mod report;
pub mod reporter;
pub mod rulebook;
pub mod standard;
pub mod stats;
pub mod step;
pub mod timeline;
pub mod verification;
pub mod wish;

/// Declares an enumeration the operator chooses from, with the list of its values in the order they are shown.
macro_rules! choices {
    ($(#[$meta:meta])* $name:ident { $($(#[$value_meta:meta])* $value:ident),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$value_meta])* $value),* }

        impl $name {
            /// Every value, in the order the operator sees.
            pub const ALL: &'static [Self] = &[$(Self::$value),*];

            /// Short stable name for storage, JSON and filters.
            #[must_use]
            pub fn code(self) -> String {
                serde_json::to_value(self).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
            }
        }
    };
}
pub(crate) use choices;
