//! Files from outside are never decoded in the process of the window: a copy of the program reads them, with limits of memory and time,
//! and hands back what it made of them. Whatever a file does to its reader, the window goes on and says one sentence.
//!
//! The copy is started with [`ARGUMENT`] and calls [`serve`]. It gets one task on its input, answers on its output and ends. Where no
//! program was named by [`read_by`], as in tests of this room, the work is done in place.

mod made;
pub mod scan;
pub mod table;
mod work;

use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use serde::{Deserialize, Serialize};

pub use made::{Clean, Made, Pages, Picture, clean, pages, pick, picture, scan, table};

/// The argument by which the program becomes the reader.
pub const ARGUMENT: &str = "--baca-berkas-asing";
/// Most memory the reader may use, in bytes.
pub const MEMORY: usize = 256 * 1024 * 1024;
/// Longest time it may take.
const TIME: Duration = Duration::from_secs(10);
/// Largest answer that is taken, in bytes.
const ANSWER: u64 = 256 * 1024 * 1024;

/// What is to be made of a file.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Task {
    /// The pages of a PDF, as a plain PDF of our own writing.
    Pages,
    /// A picture, upright and at most so many pixels a side.
    Picture {
        /// Longest side.
        side: u32,
        /// Most pixels that are decoded.
        most: u64,
    },
    /// The file without what programs wrote about its making, by its media type.
    Clean {
        /// Media type.
        media: String,
    },
    /// The sheets of a workbook, or the rows of a text file.
    Table,
    /// What the codes on some pages of a scan say.
    Scan {
        /// The first page, from 0.
        from: usize,
        /// How many pages.
        most: usize,
    },
    /// Some pages of a scan as a plain PDF of our own writing: their places from 0, and by how many degrees each is turned clockwise.
    Pick {
        /// The pages in the order wanted.
        pages: Vec<(usize, u16)>,
    },
}

/// Why nothing was made of a file. The file itself is kept as it is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum Unread {
    /// It cannot be what it says it is.
    #[error("berkasnya rusak, terkunci, atau bukan jenis yang tertulis")]
    Broken,
    /// Reading it took more memory than any honest file takes, or broke the reader.
    #[error("membacanya menghabiskan memori; berkas seperti itu dapat dibuat untuk merusak program")]
    TooMuch,
    /// Reading it took too long.
    #[error("membacanya terlalu lama; berkas seperti itu dapat dibuat untuk memacetkan program")]
    TooSlow,
    /// It is no table that can be taken over.
    #[error(transparent)]
    Table(#[from] table::TableFault),
}

static READER: OnceLock<PathBuf> = OnceLock::new();

/// Names the program that reads foreign files from now on. The first call counts.
pub fn read_by(program: PathBuf) {
    READER.get_or_init(|| program);
}

/// Makes something of a foreign file.
///
/// # Errors
/// [`Unread`], with the reason as half a sentence.
pub fn make(task: &Task, bytes: &[u8]) -> Result<Made, Unread> {
    match READER.get() {
        Some(program) => ask(program, task, bytes),
        None => work::make(task, bytes),
    }
}

/// Hands a task to the reader and waits for the answer, no longer than [`TIME`].
fn ask(program: &Path, task: &Task, bytes: &[u8]) -> Result<Made, Unread> {
    let request = postcard::to_allocvec(&(task, bytes)).map_err(|_| Unread::TooMuch)?;
    let mut reader = start(program).map_err(|_| Unread::TooMuch)?;
    let answer = answer(&mut reader, request);
    // Dead or done, it is waited for; one that hangs is ended first.
    drop(reader.kill());
    drop(reader.wait());
    answer
}

fn start(program: &Path) -> std::io::Result<Child> {
    let mut command = Command::new(program);
    // What the file does not need, the reader does not get: no passphrase, and not the folder of the register as its own.
    command.arg(ARGUMENT).env_remove("TUNTAS_SANDI");
    if let Some(folder) = program.parent().filter(|folder| folder.is_dir()) {
        command.current_dir(folder);
    }
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    #[cfg(windows)]
    {
        use std::os::windows::process::CommandExt as _;
        const NO_WINDOW: u32 = 0x0800_0000;
        command.creation_flags(NO_WINDOW);
    }
    command.spawn()
}

fn answer(reader: &mut Child, request: Vec<u8>) -> Result<Made, Unread> {
    let (Some(mut input), Some(output)) = (reader.stdin.take(), reader.stdout.take()) else { return Err(Unread::TooMuch) };
    // A reader that died takes no more; that shows in its answer.
    std::thread::spawn(move || drop(input.write_all(&request)));
    let (sender, receiver) = channel();
    std::thread::spawn(move || {
        let mut said = Vec::new();
        let read = output.take(ANSWER).read_to_end(&mut said);
        drop(sender.send(read.map(|_| said)));
    });
    match receiver.recv_timeout(TIME) {
        Ok(Ok(said)) => postcard::from_bytes(&said).unwrap_or(Err(Unread::TooMuch)),
        Ok(Err(_)) | Err(RecvTimeoutError::Disconnected) => Err(Unread::TooMuch),
        Err(RecvTimeoutError::Timeout) => Err(Unread::TooSlow),
    }
}

/// What the reader does: one task from its input, one answer to its output. Tells whether there was one.
#[must_use]
pub fn serve() -> bool {
    let mut request = Vec::new();
    let read = std::io::stdin().lock().read_to_end(&mut request);
    let Ok((task, bytes)) = read.map_err(drop).and_then(|_| postcard::from_bytes::<(Task, &[u8])>(&request).map_err(drop)) else {
        return false;
    };
    let made = work::make(&task, bytes);
    let said = postcard::to_allocvec(&made).map_err(drop).and_then(|said| std::io::stdout().lock().write_all(&said).map_err(drop));
    said.is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_read_is_said_and_nothing_ends() {
        let picture = Task::Picture { side: 100, most: 1_000_000 };
        for (task, bytes) in [(&Task::Pages, &b"%PDF-1.7 rusak"[..]), (&picture, b"\x89PNG\r\n\x1a\n"), (&picture, b"")] {
            assert_eq!(make(task, bytes), Err(Unread::Broken), "{task:?}");
        }
        // What is not cleaned leaves as it is, and is called doubtful.
        let clean = make(&Task::Clean { media: "audio/mpeg".to_owned() }, b"ID3");
        assert_eq!(clean, Ok(Made::Clean(Clean { bytes: b"ID3".to_vec(), doubtful: true, stripped: false })));
    }

    #[test]
    fn a_reader_that_dies_or_is_not_there_makes_one_sentence() {
        assert_eq!(ask(Path::new("tidak-ada-program-ini"), &Task::Pages, b"%PDF"), Err(Unread::TooMuch));
        if cfg!(unix) {
            assert_eq!(ask(Path::new("/bin/false"), &Task::Pages, b"%PDF"), Err(Unread::TooMuch));
        }
    }
}
