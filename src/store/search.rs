//! From what an operator types to a search the engine accepts. Nothing typed is ever taken as a
//! command: every word goes in as a quoted text.

const MOST_WORDS: usize = 12;
const LONGEST_WORD: usize = 64;

/// Returns the search for all words, the last one unfinished; none if there is nothing to look for.
/// Words without a letter or digit cannot be found and are left out.
pub(super) fn expression(typed: &str) -> Option<String> {
    let mut parts: Vec<String> = typed
        .split(|symbol: char| symbol.is_whitespace() || symbol.is_control())
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .take(MOST_WORDS)
        .map(|word| word.chars().filter(|symbol| *symbol != '"').take(LONGEST_WORD).collect::<String>())
        .map(|word| format!("\"{word}\""))
        .collect();
    parts.last_mut()?.push('*');
    Some(parts.join(" AND "))
}

/// Returns the searches for each of these words, whole, as far as there is something to look for.
pub(super) fn quoted(words: &[String]) -> impl Iterator<Item = String> {
    let bare = words.iter().map(|word| word.replace('"', "")).filter(|word| word.chars().any(char::is_alphanumeric));
    bare.take(MOST_WORDS).map(|word| format!("\"{word}\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_quoted_and_the_last_is_unfinished() {
        assert_eq!(expression("  jalan  rus").as_deref(), Some("\"jalan\" AND \"rus\"*"));
        assert_eq!(expression("ADU-2026-00").as_deref(), Some("\"ADU-2026-00\"*"));
        assert_eq!(expression("a\" OR \"b").as_deref(), Some("\"a\" AND \"OR\" AND \"b\"*"));
    }

    #[test]
    fn each_of_some_words_is_looked_for() {
        let words = ["loket", "\" OR", "-"].map(str::to_owned);
        assert_eq!(quoted(&words).collect::<Vec<_>>(), ["\"loket\"", "\" OR\""]);
    }

    #[test]
    fn signs_alone_are_no_search() {
        for typed in ["", "   ", "*", "-", "\"", "🙂", "(){}^:", "\0"] {
            assert_eq!(expression(typed), None, "{typed:?}");
        }
    }
}
