//! CUPS by its own commands. The job goes in through a pipe, so that no paper lies about in a temporary file.

use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::{Job, Media, Printer, Printers, Unprinted, said};

/// The commands `lp` and `lpstat`.
#[derive(Clone, Debug, Default)]
pub struct Lp {
    /// Folder they lie in; sought as the system does without one.
    folder: Option<PathBuf>,
}

impl Lp {
    /// The commands of this computer. They need no folder to write to.
    #[must_use]
    pub fn of_this_computer(_register: &Path) -> Self {
        Self::default()
    }

    /// The commands of a folder.
    #[must_use]
    pub fn in_folder(folder: PathBuf) -> Self {
        Self { folder: Some(folder) }
    }

    fn command(&self, name: &str) -> Command {
        let program = self.folder.as_ref().map_or_else(|| PathBuf::from(name), |folder| folder.join(name));
        let mut command = Command::new(program);
        // What it says is read by us, so it must not be translated.
        command.env("LC_ALL", "C").stdin(Stdio::null());
        command
    }

    fn stat(&self, asked: &str) -> Result<(bool, Vec<u8>, Vec<u8>), Unprinted> {
        let output = self.command("lpstat").arg(asked).output().map_err(|error| unstarted(&error))?;
        Ok((output.status.success(), output.stdout, output.stderr))
    }
}

impl Printer for Lp {
    fn printers(&self) -> Result<Printers, Unprinted> {
        let (told, names, why) = self.stat("-e")?;
        let names: Vec<String> =
            String::from_utf8_lossy(&names).lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect();
        if names.is_empty() {
            // Without any printer it ends with an error; without the service it says so.
            let why = said(&why).to_lowercase();
            let silent = told || why.contains("no destinations") || why == "tanpa keterangan";
            return Err(if silent { Unprinted::NoPrinter } else { Unprinted::NoService });
        }
        let (_, default, _) = self.stat("-d")?;
        let default = String::from_utf8_lossy(&default);
        let default = default.trim().strip_prefix("system default destination: ").map(str::to_owned);
        Ok(Printers { default: default.filter(|name| names.contains(name)), names })
    }

    fn print(&self, job: &Job) -> Result<(), Unprinted> {
        let mut command = self.command("lp");
        if let Some(printer) = &job.printer {
            command.args(["-d", printer]);
        }
        command.args(["-n", &job.copies.max(1).to_string(), "-t", &job.title]);
        if !job.pages.is_empty() {
            command.args(["-P", &job.pages]);
        }
        let media = match job.media {
            Media::A4 => "media=A4",
            Media::F4 => "media=Custom.215x330mm",
            Media::A3 => "media=A3",
        };
        let sides = match (job.two_sided, job.across) {
            (false, _) => "sides=one-sided",
            (true, false) => "sides=two-sided-long-edge",
            (true, true) => "sides=two-sided-short-edge",
        };
        // Margins are prescribed, so nothing is made smaller on the way.
        command.args(["-o", media, "-o", sides, "-o", "print-scaling=none"]);
        let mut running =
            command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().map_err(|error| unstarted(&error))?;
        let handed = running.stdin.take().is_some_and(|mut pipe| pipe.write_all(&job.bytes).is_ok());
        let output = running.wait_with_output().map_err(|error| unstarted(&error))?;
        if output.status.success() && handed {
            return Ok(());
        }
        let why = said(&output.stderr);
        Err(if why.contains("no default destination") { Unprinted::NoPrinter } else { Unprinted::Refused(why) })
    }

    fn takes_options(&self) -> bool {
        true
    }
}

fn unstarted(error: &std::io::Error) -> Unprinted {
    match error.kind() {
        ErrorKind::NotFound => Unprinted::NoService,
        _ => Unprinted::Refused(error.to_string()),
    }
}
