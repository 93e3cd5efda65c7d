//! What the greys and colours of a paper mean: a small profile of the sRGB colour space (ICC.1:2001-04, version 2), written by rule.

/// White of the profile connection space, D50, in sixteenths of two bits: s15Fixed16.
const WHITE: [u32; 3] = [0xF6D6, 0x1_0000, 0xD32D];
/// The primaries of IEC 61966-2-1, adapted to D50.
const PRIMARIES: [(&[u8; 4], [u32; 3]); 3] =
    [(b"rXYZ", [0x6FA2, 0x38F5, 0x0390]), (b"gXYZ", [0x6299, 0xB785, 0x18DA]), (b"bXYZ", [0x24A0, 0x0F84, 0xB6CF])];
/// Points of the curve between them a reader draws straight lines.
const STEPS: u16 = 256;
/// Its name.
pub(super) const NAME: &str = "sRGB IEC61966-2.1";

/// The profile.
pub(super) fn profile() -> Vec<u8> {
    let mut tags: Vec<([u8; 4], Vec<u8>)> = vec![
        (*b"desc", description(NAME)),
        (*b"cprt", [b"text\0\0\0\0", &b"No copyright, use freely\0"[..]].concat()),
        (*b"wtpt", place(WHITE)),
    ];
    tags.extend(PRIMARIES.iter().map(|(name, xyz)| (**name, place(*xyz))));
    let curve = curve();
    tags.extend([*b"rTRC", *b"gTRC", *b"bTRC"].map(|name| (name, curve.clone())));
    let mut body: Vec<u8> = Vec::new();
    let mut table = count(tags.len());
    let start = 128 + 4 + tags.len() * 12;
    let mut written: Vec<(Vec<u8>, usize)> = Vec::new();
    for (name, data) in tags {
        // The three curves are one.
        let at = if let Some((_, at)) = written.iter().find(|(known, _)| *known == data) {
            *at
        } else {
            let at = start + body.len();
            body.extend(&data);
            body.resize(body.len().next_multiple_of(4), 0);
            written.push((data.clone(), at));
            at
        };
        table.extend(name);
        table.extend(count(at));
        table.extend(count(data.len()));
    }
    [header(start + body.len()), table, body].concat()
}

fn header(size: usize) -> Vec<u8> {
    let mut header = count(size);
    header.extend([0; 4]);
    header.extend([2, 0x10, 0, 0]);
    header.extend(b"mntrRGB XYZ ");
    // A day that never changes: the profile is the same in every paper.
    header.extend([2026_u16, 1, 1, 0, 0, 0].iter().flat_map(|part| part.to_be_bytes()));
    header.extend(b"acsp");
    header.resize(68, 0);
    header.extend(WHITE.iter().flat_map(|part| part.to_be_bytes()));
    header.resize(128, 0);
    header
}

fn count(number: usize) -> Vec<u8> {
    u32::try_from(number).unwrap_or_default().to_be_bytes().to_vec()
}

/// A text description: its letters, then the empty forms in other alphabets that version 2 wants.
fn description(text: &str) -> Vec<u8> {
    let mut data = [b"desc\0\0\0\0".to_vec(), count(text.len() + 1), text.as_bytes().to_vec(), vec![0]].concat();
    data.resize(data.len() + 4 + 4 + 2 + 1 + 67, 0);
    data
}

fn place(xyz: [u32; 3]) -> Vec<u8> {
    let mut data = b"XYZ \0\0\0\0".to_vec();
    data.extend(xyz.iter().flat_map(|part| part.to_be_bytes()));
    data
}

/// From the number of a colour to its light (IEC 61966-2-1, 5.2).
fn curve() -> Vec<u8> {
    let mut data = [b"curv\0\0\0\0".to_vec(), count(usize::from(STEPS))].concat();
    for step in 0..STEPS {
        let value = f64::from(step) / f64::from(STEPS - 1);
        let light = if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) };
        data.extend(whole(light * 65535.0).to_be_bytes());
    }
    data
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from nought to the greatest of sixteen bits")]
fn whole(value: f64) -> u16 {
    value.round() as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_profile_says_its_size_and_white_is_the_sum_of_its_primaries() {
        let profile = profile();
        assert_eq!(profile[..4], count(profile.len())[..]);
        assert_eq!(&profile[36..40], b"acsp");
        for (axis, white) in WHITE.iter().enumerate() {
            let sum: u32 = PRIMARIES.iter().map(|(_, xyz)| xyz[axis]).sum();
            assert!(sum.abs_diff(*white) <= 12, "{sum:x} against {white:x}");
        }
        let tags = usize::try_from(u32::from_be_bytes(profile[128..132].try_into().unwrap())).unwrap();
        for tag in profile[132..132 + 12 * tags].chunks(12) {
            let number = |at: usize| usize::try_from(u32::from_be_bytes(tag[at..at + 4].try_into().unwrap())).unwrap();
            assert!(number(4).is_multiple_of(4) && number(4) + number(8) <= profile.len());
        }
    }

    #[test]
    fn the_curve_rises_from_black_to_white() {
        let curve = curve();
        let values: Vec<u16> = curve[12..].chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
        assert!(values.is_sorted() && values.first() == Some(&0) && values.last() == Some(&u16::MAX));
        // A grey of one half is a fifth of the light.
        assert!((values[128]).abs_diff(14_146) < 40, "{}", values[128]);
    }
}
