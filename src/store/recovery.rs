//! The recovery code: the master secret itself in an alphabet made for paper (Crockford's base 32,
//! without I, L, O and U). 26 symbols would do; the code has 28, and the surplus bits are a check
//! that catches a wrong symbol before the register is even tried.

use super::key::Secret;
use super::link::digest_of;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const SYMBOLS: usize = 28;
/// 28 symbols of five bits: 128 bits of secret and 12 bits of check.
const CHECK_BITS: u32 = 12;

/// Writes a secret as seven groups of four symbols.
pub(super) fn write(secret: &Secret) -> String {
    let bits = u128::from_be_bytes(*secret.bytes());
    let check = check(secret);
    let mut code = String::with_capacity(SYMBOLS + 6);
    for place in 0..SYMBOLS {
        if place > 0 && place % 4 == 0 {
            code.push('-');
        }
        // The 140 bits do not fit one integer: the last 12 come from the check.
        let low = u32::try_from((SYMBOLS - 1 - place) * 5).unwrap_or(0);
        let value = if low >= CHECK_BITS { bits >> (low - CHECK_BITS) } else { (bits << (CHECK_BITS - low)) | u128::from(check >> low) };
        code.push(char::from(ALPHABET[(value & 31) as usize]));
    }
    code
}

/// Reads a code as a person writes it: either case, any spaces and dashes, O for 0, I and L for 1.
pub(super) fn read(text: &str) -> Option<Secret> {
    let mut bits: u128 = 0;
    let mut tail: u16 = 0;
    let mut count = 0;
    for symbol in text.chars().filter(|symbol| !symbol.is_whitespace() && !matches!(symbol, '-' | '–' | '.')) {
        let symbol = match symbol.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        let value = ALPHABET.iter().position(|known| char::from(*known) == symbol)?;
        for shift in (0..5).rev() {
            let bit = value >> shift & 1;
            if count < 128 {
                bits = bits << 1 | bit as u128;
            } else {
                tail = tail.checked_mul(2)? | u16::try_from(bit).ok()?;
            }
            count += 1;
        }
        if count > SYMBOLS * 5 {
            return None;
        }
    }
    let secret = Secret::from_bytes(bits.to_be_bytes());
    (count == SYMBOLS * 5 && check(&secret) == tail).then_some(secret)
}

/// Says whether a text could be a recovery code: right length, alphabet and check symbols.
#[must_use]
pub fn looks_like_recovery_code(text: &str) -> bool {
    read(text).is_some()
}

fn check(secret: &Secret) -> u16 {
    let mut bytes = b"tuntas/recovery/1".to_vec();
    bytes.extend_from_slice(secret.bytes());
    let digest = digest_of(&bytes);
    bytes.fill(0);
    u16::from_be_bytes([digest[0], digest[1]]) >> 4
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_written_by_hand_reads_back() {
        let secret = Secret::from_bytes([0, 1, 2, 253, 254, 255, 7, 8, 9, 10, 11, 12, 13, 14, 15, 240]);
        let code = write(&secret);
        assert_eq!(code.len(), 34);
        assert!(read(&code) == Some(secret.clone()));
        let by_hand = code.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
        assert!(read(&by_hand) == Some(secret));
    }

    #[test]
    fn any_one_wrong_symbol_is_noticed_here() {
        let code = write(&Secret::from_bytes([42; 16]));
        let mut wrong = 0;
        for (place, symbol) in code.char_indices().filter(|(_, symbol)| *symbol != '-') {
            for other in ALPHABET.iter().map(|byte| char::from(*byte)).filter(|other| *other != symbol) {
                let mut changed = code.clone();
                changed.replace_range(place..=place, &other.to_string());
                wrong += usize::from(looks_like_recovery_code(&changed));
            }
        }
        assert!(wrong <= 3, "{wrong} of 868 wrong codes look right");
    }

    #[test]
    fn lengths_and_foreign_symbols_are_refused() {
        let code = write(&Secret::from_bytes([1; 16]));
        assert!(!looks_like_recovery_code(""));
        assert!(!looks_like_recovery_code(&code[..33]));
        assert!(!looks_like_recovery_code(&format!("{code}0")));
        assert!(!looks_like_recovery_code(&format!("{code}{code}")));
        assert!(!looks_like_recovery_code(&code.replace(&code[0..1], "é")));
    }
}
