//! Attachments as they leave the house: what is seen in them stays, what a camera or a word processor wrote about the person
//! who made them goes.
//!
//! Photographs lose place, device, owner and comments and keep only the way they are turned; PDFs lose their information
//! dictionary and XMP. The register itself keeps the bytes as they came in, because they are evidence.

/// An attachment made ready to leave.
pub(super) struct Cleaned {
    /// The bytes to write.
    pub bytes: Vec<u8>,
    /// Whether hidden particulars may still be inside, because this kind of file cannot be cleaned here.
    pub doubtful: bool,
}

/// Takes hidden particulars out of a file of this media type.
pub(super) fn clean(bytes: &[u8], media: &str) -> Cleaned {
    let sure = |bytes: Vec<u8>| (bytes, false);
    let done = match media {
        "image/jpeg" => jpeg(bytes).map(sure),
        "image/png" => png(bytes).map(sure),
        "application/pdf" => letters::without_particulars(bytes),
        _ => None,
    };
    match done {
        Some((bytes, doubtful)) => Cleaned { bytes, doubtful },
        None => Cleaned { bytes: bytes.to_vec(), doubtful: true },
    }
}

/// A JPEG without application segments other than JFIF, the colour profile and Adobe's colour transform, without comments,
/// and without whatever follows the picture.
fn jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = bytes.get(..2).filter(|start| *start == [0xff, 0xd8])?.to_vec();
    let mut at = 2;
    loop {
        if *bytes.get(at)? != 0xff {
            return None;
        }
        let mark = *bytes.get(at + 1)?;
        match mark {
            // Fill bytes before a marker.
            0xff => {
                at += 1;
                continue;
            }
            0xd9 => {
                out.extend([0xff, 0xd9]);
                return Some(out);
            }
            0x01 | 0xd0..=0xd7 => {
                out.extend([0xff, mark]);
                at += 2;
                continue;
            }
            _ => {}
        }
        let length = usize::from(u16::from_be_bytes([*bytes.get(at + 2)?, *bytes.get(at + 3)?]));
        let end = at + 2 + length;
        let segment = bytes.get(at..end).filter(|_| length >= 2)?;
        match mark {
            0xe1 => {
                if let Some(turn) = orientation(&segment[4..]) {
                    out.extend(turned(turn));
                }
            }
            0xe2 if !segment[4..].starts_with(b"ICC_PROFILE\0") => {}
            0xe3..=0xed | 0xef | 0xfe => {}
            _ => out.extend_from_slice(segment),
        }
        at = end;
        if mark == 0xda {
            let data = scan_length(bytes.get(at..)?)?;
            out.extend_from_slice(&bytes[at..at + data]);
            at += data;
        }
    }
}

/// Length of the coded data up to the next marker that is neither a stuffed byte nor a restart.
fn scan_length(data: &[u8]) -> Option<usize> {
    data.windows(2).position(|pair| pair[0] == 0xff && !matches!(pair[1], 0x00 | 0xd0..=0xd7))
}

/// How the picture is turned (2 to 8), from the EXIF body of a segment; `None` when upright or not said.
fn orientation(body: &[u8]) -> Option<u8> {
    let tiff = body.strip_prefix(b"Exif\0\0")?;
    let little = match tiff.get(..2)? {
        b"II" => true,
        b"MM" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let pair = [*tiff.get(at)?, *tiff.get(at + 1)?];
        Some(if little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) })
    };
    let long = |at: usize| {
        let (one, two) = (u32::from(short(at)?), u32::from(short(at + 2)?));
        Some(if little { two << 16 | one } else { one << 16 | two })
    };
    let table = usize::try_from(long(4)?).ok()?;
    let rows = usize::from(short(table)?);
    (0..rows).map(|row| table + 2 + row * 12).find_map(|row| {
        let turn = (short(row)? == 0x0112).then(|| short(row + 8)).flatten()?;
        u8::try_from(turn).ok().filter(|turn| (2..=8).contains(turn))
    })
}

/// An EXIF segment that says how the picture is turned and nothing else.
fn turned(turn: u8) -> [u8; 36] {
    let mut segment = *b"\xff\xe1\x00\x22Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0";
    segment[29] = turn;
    segment
}

/// A PNG without texts, times and EXIF, and without whatever follows its end.
fn png(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = bytes.get(..8)?.to_vec();
    let mut at = 8;
    loop {
        let length = usize::try_from(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?)).ok()?;
        let chunk = bytes.get(at..at.checked_add(length)?.checked_add(12)?)?;
        let name = &chunk[4..8];
        if !matches!(name, b"tEXt" | b"zTXt" | b"iTXt" | b"eXIf" | b"tIME") {
            out.extend_from_slice(chunk);
        }
        if name == b"IEND" {
            return Some(out);
        }
        at += chunk.len();
    }
}

#[cfg(test)]
mod tests {
    use image::{ImageDecoder as _, ImageEncoder as _};

    use super::*;

    const SECRET: &[u8] = b"GPS -3.29 102.86 milik Misalnda";

    fn holds(bytes: &[u8], part: &[u8]) -> bool {
        bytes.windows(part.len()).any(|window| window == part)
    }

    fn segment(mark: u8, body: &[u8]) -> Vec<u8> {
        let length = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
        [&[0xff, mark], &length[..], body].concat()
    }

    /// A photograph with an EXIF block (turned by 90 degrees), a comment, a maker's block and a trailer.
    fn photo() -> Vec<u8> {
        let mut plain = Vec::new();
        let pixels: Vec<u8> = (0..16 * 8 * 3).map(|n| u8::try_from(n % 251).unwrap()).collect();
        image::codecs::jpeg::JpegEncoder::new(&mut plain).write_image(&pixels, 16, 8, image::ExtendedColorType::Rgb8).unwrap();
        let exif = [&turned(6)[4..], SECRET].concat();
        let added = [segment(0xe1, &exif), segment(0xfe, SECRET), segment(0xed, SECRET)].concat();
        [&plain[..2], &added, &plain[2..], SECRET].concat()
    }

    #[test]
    fn a_photograph_leaves_upright_and_without_its_place() {
        let cleaned = clean(&photo(), "image/jpeg");
        assert!(!cleaned.doubtful && holds(&photo(), SECRET) && !holds(&cleaned.bytes, SECRET));
        let decoder = |bytes: &[u8]| image::codecs::jpeg::JpegDecoder::new(std::io::Cursor::new(bytes.to_vec())).unwrap();
        assert_eq!(decoder(&cleaned.bytes).orientation().unwrap(), image::metadata::Orientation::Rotate90);
        let seen = |bytes: &[u8]| image::DynamicImage::from_decoder(decoder(bytes)).unwrap().into_rgb8();
        assert!(seen(&cleaned.bytes) == seen(&photo()), "the picture is the same");
        assert!(clean(&cleaned.bytes, "image/jpeg").bytes == cleaned.bytes, "there is nothing more to take out");
    }

    #[test]
    fn a_png_leaves_without_its_texts() {
        let mut plain = Vec::new();
        image::codecs::png::PngEncoder::new(&mut plain).write_image(&[7; 48], 4, 4, image::ExtendedColorType::Rgb8).unwrap();
        let text = [&u32::try_from(SECRET.len()).unwrap().to_be_bytes()[..], b"tEXt", SECRET, &[0; 4]].concat();
        let told = [&plain[..33], &text, &plain[33..], SECRET].concat();
        let cleaned = clean(&told, "image/png");
        assert!(!cleaned.doubtful && cleaned.bytes == plain);
    }

    #[test]
    fn broken_and_other_files_leave_as_they_are_and_are_called_doubtful() {
        let photo = photo();
        for cut in 0..photo.len() - SECRET.len() {
            assert!(clean(&photo[..cut], "image/jpeg").doubtful, "{cut}");
        }
        for (bytes, media) in
            [(&b"%PDF-1.7 rusak"[..], "application/pdf"), (b"\x89PNG\r\n\x1a\n\xff\xff\xff\xff", "image/png"), (b"ID3", "audio/mpeg")]
        {
            let cleaned = clean(bytes, media);
            assert!(cleaned.doubtful && cleaned.bytes == bytes, "{media}");
        }
    }
}
