//! Where an Indonesian word may be parted at the end of a line (EYD V, *pemenggalan kata*): between syllables, before no ending *-an*,
//! with at least three letters on either side, and never in a name, a number, an abbreviation or a word of mixed letters. The rules are
//! those of the spelling; there are no patterns behind them whose licence would bind.
//!
//! What is doubtful is not parted: a line a little looser is better than a word that stumbles.

/// Fewest letters before and after the hyphen.
const LEAST: usize = 3;
/// Two letters that are one sound.
const PAIRS: [&str; 4] = ["ng", "ny", "kh", "sy"];
/// Endings that follow the ending *-an* or the bare word.
const LATE: [&str; 4] = ["nya", "lah", "kah", "pun"];
/// Beginnings behind which *per-*, *ber-* or *ter-* is a beginning too.
const EARLY: [&str; 6] = ["mem", "pem", "di", "ke", "se", "men"];

/// Words of the official language that titles and names of rules write with a capital, and that are nobody's name.
const ORDINARY: [&str; 60] = [
    "administrasi",
    "aparatur",
    "birokrasi",
    "disiplin",
    "evaluasi",
    "hukuman",
    "indonesia",
    "informasi",
    "kabupaten",
    "kearsipan",
    "kelengkapan",
    "kementerian",
    "kepala",
    "kepegawaian",
    "keputusan",
    "keterangan",
    "keterbukaan",
    "ketua",
    "laporan",
    "lembaran",
    "lingkungan",
    "manajemen",
    "masyarakat",
    "memerintahkan",
    "menerima",
    "menetapkan",
    "menteri",
    "menugaskan",
    "monitoring",
    "nasional",
    "negara",
    "negeri",
    "organisasi",
    "pedoman",
    "pegawai",
    "pelaksanaan",
    "pelanggaran",
    "pelayanan",
    "pelindungan",
    "pembinaan",
    "pemerintah",
    "pemerintahan",
    "pemeriksaan",
    "pendayagunaan",
    "pengaduan",
    "pengelolaan",
    "penjatuhan",
    "penyelenggaraan",
    "penyelesaian",
    "peraturan",
    "perjanjian",
    "petugas",
    "presiden",
    "provinsi",
    "publik",
    "reformasi",
    "statistik",
    "subbagian",
    "tambahan",
    "terpadu",
];

/// A sound of one or two letters.
#[derive(Clone, Copy)]
struct Sound {
    at: usize,
    len: usize,
    vowel: bool,
}

/// The places, in bytes from the start of the text, where a hyphen may be set. Marks around the word are left alone.
pub(super) fn breaks(text: &str) -> Vec<usize> {
    let lead = text.len() - text.trim_start_matches(['(', '“', '‘', '"', '[']).len();
    let rest = text.get(lead..).unwrap_or_default();
    let word = rest.trim_end_matches([',', '.', ';', ':', '!', '?', ')', '”', '’', '"', ']', '-']);
    if word.len() < 2 * LEAST || !word.bytes().skip(1).all(|letter| letter.is_ascii_lowercase()) {
        return Vec::new();
    }
    let plain = word.to_ascii_lowercase();
    if plain != word && ORDINARY.binary_search(&plain.as_str()).is_err() {
        return Vec::new();
    }
    let word = plain.as_str();
    let sounds = sounds(word);
    let vowels: Vec<usize> = (0..sounds.len()).filter(|at| sounds[*at].vowel).collect();
    let mut places = Vec::new();
    for pair in vowels.windows(2) {
        let &[left, right] = pair else { continue };
        let between = sounds.get(left + 1..right).unwrap_or_default();
        if let Some(first) = onset(word, between) {
            places.push(first.at);
        }
    }
    let no = forbidden(word);
    places.retain(|place| *place >= LEAST && word.len() - place >= LEAST && !no.contains(place));
    places.into_iter().map(|place| place + lead).collect()
}

fn sounds(word: &str) -> Vec<Sound> {
    let mut all = Vec::new();
    let mut at = 0;
    while at < word.len() {
        let two = word.get(at..at + 2).is_some_and(|two| PAIRS.contains(&two));
        let len = if two { 2 } else { 1 };
        let vowel = word.get(at..=at).is_some_and(|letter| "aiueo".contains(letter));
        all.push(Sound { at, len, vowel });
        at += len;
    }
    all
}

/// With which consonant between two vowels the second syllable begins. Two vowels side by side are not parted.
fn onset(word: &str, between: &[Sound]) -> Option<Sound> {
    let letters = |sound: &Sound| word.get(sound.at..sound.at + sound.len).unwrap_or_default();
    let together = |one: &Sound, two: &Sound| {
        let (one, two) = (letters(one), letters(two));
        ("bcdfgkpt".contains(one) && "lr".contains(two)) || (one == "s" && "tkpmnl".contains(two))
    };
    match between {
        [] => None,
        [only] => Some(*only),
        [_, second] => Some(*second),
        // *infra-struktur*, *as-tral*: only a dictionary knows.
        [first, second, third] if letters(first) == "s" && together(second, third) => None,
        [_, second, third, ..] => Some(if together(second, third) { *second } else { *third }),
    }
}

/// Places between syllables that would tear an ending or a beginning from its stem.
fn forbidden(word: &str) -> Vec<usize> {
    let mut places = Vec::new();
    let stem = LATE.iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word);
    if let Some(before) = stem.strip_suffix("an") {
        // *keputus-an*, not *keputu-san*; *-kan* is an ending of its own in a verb.
        let last = if PAIRS.iter().any(|pair| before.ends_with(pair)) { 2 } else { 1 };
        let place = before.len().saturating_sub(last);
        let verb = before.ends_with('k') && ["me", "di", "ter"].iter().any(|begin| word.starts_with(begin));
        // No stem ends in two consonants: in *jan-tan* and *dasar-kan* the second one begins a syllable of its own.
        let after_vowel = before.get(..place).is_some_and(|stem| stem.ends_with(['a', 'i', 'u', 'e', 'o']));
        if after_vowel && !verb {
            places.push(place);
        }
    }
    for early in EARLY {
        if let Some(rest) = word.strip_prefix(early)
            && ["per", "ber", "ter"].iter().any(|begin| rest.starts_with(begin))
        {
            // *memper-oleh*, not *mempe-roleh*.
            places.push(early.len() + 2);
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parted(word: &str) -> String {
        let mut out = String::new();
        let places = breaks(word);
        for (at, letter) in word.char_indices() {
            if places.contains(&at) {
                out.push('|');
            }
            out.push(letter);
        }
        out
    }

    #[test]
    fn words_are_parted_between_syllables_and_before_whole_endings() {
        let table = [
            // One consonant goes with the second syllable; two are parted; sounds of two letters stay whole.
            ("pelayanan", "pela|yanan"),
            ("penyelesaian", "penye|le|saian"),
            ("masyarakat", "masya|ra|kat"),
            ("berdasarkan", "ber|da|sar|kan"),
            ("menggugat", "meng|gu|gat"),
            ("mengambil", "mengam|bil"),
            ("bangkrut", "bang|krut"),
            ("instrumen", "instru|men"),
            ("infrastruktur", "infrastruk|tur"),
            ("transkrip", "tran|skrip"),
            ("sanksinya", "sank|si|nya"),
            ("publikasi", "pub|li|kasi"),
            // The ending -an stays with the last letter of its stem.
            ("keputusan", "kepu|tusan"),
            ("keputusannya", "kepu|tusan|nya"),
            ("kewenangan", "kewe|nangan"),
            ("kedudukan", "kedu|dukan"),
            ("dilaksanakan", "dilak|sa|na|kan"),
            ("pelaksanaannya", "pelak|sa|naan|nya"),
            ("memperoleh", "mem|pero|leh"),
            ("diperoleh", "dipero|leh"),
            ("pengaduan", "penga|duan"),
            ("keadaan", "kea|daan"),
            // Marks beside the word count for nothing.
            ("(penyelesaian),", "(penye|le|saian),"),
            ("perundang-", "perun|dang-"),
        ];
        let expected: Vec<&str> = table.iter().map(|(_, parts)| *parts).collect();
        let found: Vec<String> = table.iter().map(|(word, _)| parted(word)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn names_numbers_and_short_words_are_never_parted() {
        for word in ["Umpamawati", "KEPUTUSAN", "SP4N-LAPOR!", "062.N/KPA/2024", "www.lapor.go.id", "loket", "dengan", "é", "", "-", "‘"]
        {
            assert_eq!(breaks(word), Vec::<usize>::new(), "{word}");
        }
    }
}
