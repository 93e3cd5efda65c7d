//! The shell of Windows: the program that opens PDFs is asked to print one. It takes only a file and a printer.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Job, Printer, Printers, Unprinted, said};

/// Names of the printers, then the default one after an empty line.
const LIST: &str = "Get-CimInstance Win32_Printer | ForEach-Object { $_.Name }; ''; \
                    Get-CimInstance Win32_Printer -Filter 'Default=True' | ForEach-Object { $_.Name }";
/// What is printed and where is handed over beside the command, so that no name is read as a part of it.
const PRINT: &str = "$ErrorActionPreference = 'Stop'; if ($env:TUNTAS_PRINTER) { Start-Process -FilePath $env:TUNTAS_FILE -Verb PrintTo \
                     -ArgumentList ('\"' + $env:TUNTAS_PRINTER + '\"') -WindowStyle Hidden } \
                     else { Start-Process -FilePath $env:TUNTAS_FILE -Verb Print -WindowStyle Hidden }";

/// The shell. The program that prints reads the file after it was asked, so the file stays until the next one, or until the end.
#[derive(Debug)]
pub struct Shell {
    /// Folder beside the register, closed to others as that is: no paper lies in a temporary one.
    folder: PathBuf,
}

impl Shell {
    /// The shell of this computer, for the register of a folder.
    #[must_use]
    pub fn of_this_computer(register: &Path) -> Self {
        Self { folder: register.join("cetak") }
    }

    fn command(script: &str) -> Command {
        let mut command = Command::new("powershell.exe");
        command.args(["-NoProfile", "-NonInteractive", "-Command", script]);
        #[cfg(windows)]
        {
            use std::os::windows::process::CommandExt as _;
            // No window of its own.
            command.creation_flags(0x0800_0000);
        }
        command
    }

    /// Takes away what was handed over before. A file that is still being read stays until the next time.
    fn clear(&self) {
        std::fs::remove_dir_all(&self.folder).unwrap_or_default();
    }
}

impl Drop for Shell {
    fn drop(&mut self) {
        self.clear();
    }
}

impl Printer for Shell {
    fn printers(&self) -> Result<Printers, Unprinted> {
        let output = Self::command(LIST).output().map_err(|_| Unprinted::NoService)?;
        let text = String::from_utf8_lossy(&output.stdout).replace('\r', "");
        let (names, default) = text.split_once("\n\n").unwrap_or((&text, ""));
        let names: Vec<String> = names.lines().map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect();
        if names.is_empty() {
            return Err(Unprinted::NoPrinter);
        }
        let default = Some(default.trim().to_owned()).filter(|name| names.contains(name));
        Ok(Printers { names, default })
    }

    fn print(&self, job: &Job) -> Result<(), Unprinted> {
        self.clear();
        let path = self.folder.join(format!("{}.pdf", job.title));
        let written = std::fs::create_dir_all(&self.folder).and_then(|()| std::fs::write(&path, &job.bytes));
        written.map_err(|error| Unprinted::Refused(error.to_string()))?;
        for _ in 0..job.copies.max(1) {
            let mut command = Self::command(PRINT);
            command.env("TUNTAS_FILE", &path).env("TUNTAS_PRINTER", job.printer.as_deref().unwrap_or_default());
            let output = command.output().map_err(|error| match error.kind() {
                ErrorKind::NotFound => Unprinted::NoService,
                _ => Unprinted::Refused(error.to_string()),
            })?;
            if !output.status.success() {
                return Err(Unprinted::Refused(said(&output.stderr)));
            }
        }
        Ok(())
    }

    fn takes_options(&self) -> bool {
        false
    }
}
