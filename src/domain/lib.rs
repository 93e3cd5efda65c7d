//! The core: what a case is, which rules it follows, and what can be read from it.
//!
//! - [`acts`]: everything that is ever stored, and nothing else. An act is never changed.
//! - [`readings`]: what the acts say. A *case* is what you get by reading its acts in order
//!   ([`readings::case::Case::fold`]); the *rulebook* is what you get by reading the acts of the register
//!   ([`readings::rulebook::Rulebook::apply`]). Countdowns, timeline, cards, papers and figures are readings.
//! - [`rules`]: all rules stand behind one door, [`rules::decide::decide`], which looks at rulebook, case, wish and moment and
//!   answers with acts, with a demand for a reason, or with refusals.
//! - [`text`]: who may be told from a text, and what stands instead.
//!
//! Acts know none of the others; readings know acts; texts know both; rules know all. Nothing here knows a clock, a disk, a window,
//! paper or Indonesian words.

pub mod acts;
pub mod incoming;
pub mod readings;
pub mod rules;
pub mod text;

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
