//! One name in many spellings: *Suharto* and *Soeharto*, *Rizky* and *Riski*, *Muh.* and *Muhammad*.

/// A word of a name that is written short or in one of many ways, as it is written in full.
pub(super) fn in_full(word: &str) -> &str {
    match word {
        "m" | "muh" | "moh" | "mhd" | "mohd" | "muhd" | "moch" | "much" | "muhamad" | "mohamad" | "mohammad" | "mohammed" | "muhammed"
        | "mochamad" | "mochammad" | "muchamad" | "muchammad" | "moehammad" => "muhammad",
        "abd" | "abdoel" => "abdul",
        "achmad" | "akhmad" | "achmed" | "ahmed" => "ahmad",
        other => other,
    }
}

/// How a word sounds: letters that are written in two ways become one, and doubled letters are single.
pub(super) fn sound(word: &str) -> String {
    const WAYS: [(&str, &str); 18] = [
        ("fh", "f"),
        ("oe", "u"),
        ("dj", "j"),
        ("tj", "c"),
        ("sj", "s"),
        ("sy", "s"),
        ("sh", "s"),
        ("ch", "h"),
        ("kh", "h"),
        ("th", "t"),
        ("dh", "d"),
        ("ph", "f"),
        ("ck", "k"),
        ("z", "s"),
        ("v", "f"),
        ("q", "k"),
        ("x", "ks"),
        ("y", "i"),
    ];
    let mut heard = String::with_capacity(word.len());
    let mut rest = word;
    while let Some(first) = rest.chars().next() {
        let way = WAYS.iter().find(|(written, _)| rest.starts_with(written));
        let (length, as_heard) = way.map_or((first.len_utf8(), None), |(written, heard)| (written.len(), Some(*heard)));
        let letters = as_heard.unwrap_or_else(|| rest.get(..length).unwrap_or_default());
        if !heard.ends_with(letters) {
            heard.push_str(letters);
        }
        rest = rest.get(length..).unwrap_or_default();
    }
    heard
}

/// With which sound a word begins.
pub(super) fn first_sound(word: &str) -> u8 {
    match word.as_bytes() {
        [b'd', b'j', ..] => b'j',
        [b't', b'j', ..] => b'c',
        [b'c' | b'k', b'h', ..] => b'h',
        [b'p', b'h', ..] | [b'v', ..] => b'f',
        [b'z', ..] => b's',
        [b'q', ..] => b'k',
        [b'y', ..] => b'i',
        [first, ..] => *first,
        [] => 0,
    }
}

/// Whether two words differ by at most one letter put in, left out, changed or swapped with its neighbour.
pub(super) fn within_one(one: &str, two: &str) -> bool {
    let (a, b) = (one.chars().count(), two.chars().count());
    if a.abs_diff(b) > 1 {
        return false;
    }
    let ahead = one.chars().zip(two.chars()).take_while(|(x, y)| x == y).count();
    let behind = one.chars().rev().zip(two.chars().rev()).take_while(|(x, y)| x == y).count();
    let (left_a, left_b) = (a.saturating_sub(ahead + behind), b.saturating_sub(ahead + behind));
    let pair = |word: &str| (word.chars().nth(ahead), word.chars().nth(ahead + 1));
    let swapped = || {
        let ((a, b), (c, d)) = (pair(one), pair(two));
        a == d && b == c
    };
    (left_a <= 1 && left_b <= 1) || (left_a == 2 && left_b == 2 && swapped())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_name_sounds_the_same_in_its_spellings() {
        for (one, other) in [
            ("rizky", "riski"),
            ("rizki", "riski"),
            ("soeharto", "suharto"),
            ("djoko", "joko"),
            ("tjandra", "candra"),
            ("aisyah", "aisah"),
            ("taufiq", "taufik"),
            ("lutfhi", "lutfi"),
            ("yunny", "yuni"),
            ("fathurrahman", "faturahman"),
            ("alexander", "aleksander"),
        ] {
            assert_eq!(sound(one), sound(other), "{one} {other}");
        }
        for (one, other) in [("rina", "rani"), ("budi", "buti"), ("dewi", "desi")] {
            assert_ne!(sound(one), sound(other), "{one} {other}");
        }
        assert_eq!([in_full("moh"), in_full("abd"), in_full("rizki")], ["muhammad", "abdul", "rizki"]);
    }

    #[test]
    fn a_slip_is_one_letter() {
        for (one, other, is) in [
            ("samarwati", "samarwai", true),
            ("samarwati", "samawrati", true),
            ("samarwati", "samarwatti", true),
            ("samarwati", "samurwato", false),
            ("rina", "rani", false),
        ] {
            assert_eq!(within_one(one, other), is, "{one} {other}");
        }
    }
}
