//! Bodies packed before they are sealed into the file: acts repeat each other's words, and a dictionary of those words makes the small
//! ones small. Digests and links are over the plain bytes, so packing changes nothing that is vouched for.

use flate2::{Compress, Compression, Decompress, FlushCompress, FlushDecompress, Status};

/// How a body lies in the file; the number stands beside it for ever.
const PLAIN: i64 = 0;
/// Packed with [`FIRST`].
const PACKED: i64 = 1;

/// What bodies of this form are packed with. Never changed: bodies are unpacked with it for ever. Another one is another number.
const FIRST: &[u8] = include_bytes!("pack/first.dictionary");

/// How hard bodies are packed: the hardest level spends twice the time on the dictionary, and is no shorter.
const LEVEL: u32 = 8;

/// The longest body that is believed, bytes; none that is written comes near.
const MOST: usize = 256 * 1024 * 1024;

/// A body as it is kept, with the number that says how; packed only where that is shorter.
pub(super) fn pack(body: &[u8]) -> (i64, Vec<u8>) {
    let packed = deflated(body).filter(|packed| packed.len() < body.len());
    packed.map_or_else(|| (PLAIN, body.to_vec()), |packed| (PACKED, packed))
}

/// A body as it was given; nothing when what is kept cannot be read so.
pub(super) fn unpack(kind: i64, kept: Vec<u8>) -> Option<Vec<u8>> {
    match kind {
        PLAIN => Some(kept),
        PACKED => inflated(&kept),
        _ => None,
    }
}

/// The length, and behind it the bytes without their repetitions.
fn deflated(body: &[u8]) -> Option<Vec<u8>> {
    let length = u32::try_from(body.len()).ok().filter(|_| body.len() <= MOST)?;
    let mut writer = Compress::new(Compression::new(LEVEL), false);
    writer.set_dictionary(FIRST).ok()?;
    // Room for bytes that do not repeat at all.
    let mut packed = Vec::with_capacity(body.len() + body.len() / 8 + 64);
    packed.extend(length.to_le_bytes());
    let done = writer.compress_vec(body, &mut packed, FlushCompress::Finish).ok()?;
    (done == Status::StreamEnd).then_some(packed)
}

fn inflated(kept: &[u8]) -> Option<Vec<u8>> {
    let (length, packed) = kept.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_le_bytes(*length)).ok().filter(|length| *length <= MOST)?;
    let mut reader = Decompress::new(false);
    reader.set_dictionary(FIRST).ok()?;
    // One byte more, so that what is longer than it says is seen.
    let mut body = Vec::with_capacity(length + 1);
    let done = reader.decompress_vec(packed, &mut body, FlushDecompress::Finish).ok()?;
    (done == Status::StreamEnd && body.len() == length).then_some(body)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::digest_of;
    use crate::link::hex;

    #[test]
    fn the_dictionary_is_the_one_that_registers_were_packed_with() {
        assert_eq!(hex(&digest_of(FIRST)), "ad5e9ba7e461139ff69ab9bf1705ceb0f4244c4d05f8a726f31556ef87559c8f");
        assert!(FIRST.len() <= 32 * 1024, "what lies further back is not reached");
    }

    #[test]
    fn what_repeats_an_act_is_short_and_what_repeats_nothing_stays() {
        let act = br#"{"event":{"act":"closed","of":{"on":"2026-10-12","ending":"finished","note":"","location":""}}}"#;
        let (kind, kept) = pack(act);
        assert!(kind == PACKED && kept.len() * 2 < act.len(), "{} of {}", kept.len(), act.len());
        assert_eq!(pack(b"x"), (PLAIN, b"x".to_vec()));
        assert_eq!(pack(b""), (PLAIN, Vec::new()));
    }

    #[test]
    fn what_is_cut_short_lengthened_or_of_another_kind_is_not_read() {
        let (kind, kept) = pack(&b"menunggu kelengkapan dari pelapor ".repeat(30));
        assert_eq!(unpack(2, kept.clone()), None);
        for broken in [&kept[..3], &kept[..kept.len() - 1], &[&[9, 0, 0, 0], &kept[4..]].concat(), &[&[255; 4], &kept[4..]].concat()] {
            assert_eq!(unpack(kind, broken.to_vec()), None);
        }
    }

    proptest! {
        #[test]
        fn every_body_comes_back(body in prop_oneof![any::<Vec<u8>>(), "[a-z\"{}:, ]{0,400}".prop_map(String::into_bytes)]) {
            let (kind, kept) = pack(&body);
            prop_assert!(kept.len() <= body.len());
            prop_assert_eq!(unpack(kind, kept), Some(body));
        }
    }
}
