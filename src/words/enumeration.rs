//! Several things in one sentence.

use std::fmt::Display;

/// `a`, `a dan b`, `a, b, dan c`.
#[must_use]
pub fn enumerated<T: Display>(parts: &[T]) -> String {
    let joined = |parts: &[T]| parts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    match parts {
        [one, other] => format!("{one} dan {other}"),
        [most @ .., last] if !most.is_empty() => format!("{}, dan {last}", joined(most)),
        few => joined(few),
    }
}

#[cfg(test)]
mod tests {
    use super::enumerated;

    #[test]
    fn the_last_of_several_is_joined_and_of_more_than_two_set_off_as_well() {
        assert_eq!([&[][..], &[2], &[2, 3], &[2, 3, 5]].map(enumerated::<u32>), ["", "2", "2 dan 3", "2, 3, dan 5"]);
    }
}
