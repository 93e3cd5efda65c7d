//! Files made to break whoever reads them: the copy of the program that reads them may die, the one that asked goes on.

use std::time::{Duration, Instant};

use office::foreign::{self, Clean, Made, Pages, Task, Unread};

use super::cli::training;

/// How many damaged files are read; more of them with `TUNTAS_HOSTILE`.
fn files() -> usize {
    std::env::var("TUNTAS_HOSTILE").ok().and_then(|number| number.parse().ok()).unwrap_or(40)
}

/// The most memory this process has had, in KiB; nothing where the system does not tell.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0)
}

fn make(task: &Task, bytes: &[u8]) -> Result<Made, Unread> {
    foreign::read_by(env!("CARGO_BIN_EXE_tuntas").into());
    let begun = Instant::now();
    let made = foreign::make(task, bytes);
    assert!(begun.elapsed() < Duration::from_secs(12), "{task:?} took {:?}", begun.elapsed());
    made
}

fn picture() -> Task {
    Task::Picture { side: 1200, most: 60_000_000 }
}

/// A PDF of one part, a cross-reference stream with these entries.
fn cross_reference(entries: &str) -> Vec<u8> {
    let body = format!("%PDF-1.7\n1 0 obj\n<< /Type /XRef {entries} /Length 4 >>\nstream\n\u{1}\u{2}\u{3}\u{4}\nendstream\nendobj\n");
    format!("{body}startxref\n9\n%%EOF\n").into_bytes()
}

/// A PNG that says of itself what size it has.
fn png(width: u32, height: u32) -> Vec<u8> {
    let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[16, 6, 0, 0, 0]].concat();
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bytes.extend(head);
    bytes.extend([0; 4]);
    bytes.extend(b"\0\0\0\x0aIDATx\x9c\x63\0\x01\0\0\x05\0\x01");
    bytes
}

/// An open document whose one cell is to be repeated in every place there is.
fn repeating() -> Vec<u8> {
    let cell =
        "<table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"string\"><text:p>x</text:p></table:table-cell>";
    support::ods(&format!("<table:table-row table:number-rows-repeated=\"65536\">{cell}</table:table-row>"))
}

/// A paper of the training register, which is honest.
fn paper() -> Vec<u8> {
    let _turn = super::cli::turn();
    let to = support::folder("asing");
    let told = super::cli::tuntas(training(), &["ekspor", "2026-31", "--jenis", "keputusan", "--ke", to.to_str().unwrap()]);
    assert!(told.status.success());
    let path = std::fs::read_dir(&to).unwrap().next().unwrap().unwrap().path();
    std::fs::read(path).unwrap()
}

#[test]
fn an_honest_file_is_read_by_another_process() {
    let Ok(Made::Pages(Pages { bytes, count })) = make(&Task::Pages, &paper()) else { panic!("an honest paper") };
    assert!(count >= 2 && bytes.starts_with(b"%PDF-"), "{count} pages");
    let Ok(Made::Clean(Clean { stripped, .. })) = make(&Task::Clean { media: "application/pdf".to_owned() }, &paper()) else {
        panic!("an honest paper leaves")
    };
    assert!(!stripped);
}

#[test]
fn what_is_made_to_break_the_reader_breaks_nothing() {
    let clean = |media: &str| Task::Clean { media: media.to_owned() };
    for (what, task, bytes) in [
        ("a width of 2^63", Task::Pages, cross_reference("/Size 6 /Root 1 0 R /W [1 9223372036854775807 1]")),
        ("a width of 2^63, leaving", clean("application/pdf"), cross_reference("/Size 6 /Root 1 0 R /W [1 9223372036854775807 1]")),
        ("four billion objects", Task::Pages, cross_reference("/Size 4294967295 /Root 1 0 R /W [1 2 1] /Index [0 4294967295]")),
        ("brackets without end", Task::Pages, [&b"%PDF-1.7\n1 0 obj\n"[..], &b"[".repeat(200_000)].concat()),
        ("dictionaries without end", Task::Pages, [&b"%PDF-1.7\n1 0 obj\n"[..], &b"<</A".repeat(200_000)].concat()),
        ("a picture of 2^32 rows", picture(), png(41, u32::MAX)),
        ("a picture of 2^62 points", picture(), png(0x7fff_ffff, 0x7fff_ffff)),
        ("a picture just small enough to be tried", picture(), png(7700, 7700)),
        ("a picture of nothing", picture(), png(0, 0)),
        ("nothing", picture(), Vec::new()),
        ("zeros", Task::Pages, vec![0; 1_000_000]),
        ("a table of zeros", Task::Table, vec![0; 1_000_000]),
        ("an open document that repeats a word a billion times", Task::Table, repeating()),
    ] {
        assert!(make(&task, &bytes).is_err(), "{what}");
    }
}

/// Bits turned, ends cut off, parts repeated: whatever comes of it, there is an answer.
#[test]
fn damaged_files_are_answered_one_and_all() {
    let honest = paper();
    let mut seed = 0x1234_5678_9abc_def1_u64;
    let mut roll = move |sides: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed >> 11).unwrap() % sides
    };
    let (mut read, mut refused, mut slowest) = (0, 0, Duration::ZERO);
    let before = peak();
    for number in 0..files() {
        let mut bytes = honest.clone();
        match number % 4 {
            0 => {
                for _ in 0..=roll(40) {
                    let at = roll(bytes.len());
                    bytes[at] ^= 1 << roll(8);
                }
            }
            1 => bytes.truncate(roll(bytes.len())),
            2 => {
                let (from, to) = (roll(bytes.len()), roll(bytes.len()));
                let part = bytes[from.min(to)..from.max(to)].to_vec();
                bytes.extend(part);
            }
            _ => {
                // Numbers in the skeleton become huge ones.
                let text = String::from_utf8_lossy(&bytes).into_owned();
                let from = roll(text.len() / 2);
                if let Some(at) = text.as_bytes().iter().skip(from).position(u8::is_ascii_digit) {
                    bytes.splice(from + at..from + at, b"99999999".iter().copied());
                }
            }
        }
        let task = if number % 2 == 0 { Task::Pages } else { Task::Clean { media: "application/pdf".to_owned() } };
        let begun = Instant::now();
        if make(&task, &bytes).is_ok() {
            read += 1;
        } else {
            refused += 1;
        }
        slowest = slowest.max(begun.elapsed());
    }
    let grown = peak() - before;
    println!("{read} damaged files were read all the same, {refused} refused; slowest {slowest:?}, {grown} KiB more in the asking process");
    assert!(refused > 0);
    // Other tests of this process would be counted with it, so the bound is held where this one runs for long, and alone.
    if std::env::var_os("TUNTAS_HOSTILE").is_some() {
        assert!(grown <= 64 * 1024 && slowest <= Duration::from_secs(2), "{grown} KiB, {slowest:?}");
    }
}

/// What the reader gets on its input is not a task: it ends, and says so by its code.
#[test]
fn the_reader_by_itself_does_nothing() {
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_tuntas"))
        .arg(foreign::ARGUMENT)
        .stdin(std::process::Stdio::null())
        .output()
        .unwrap();
    assert!(!output.status.success() && output.stdout.is_empty());
}
