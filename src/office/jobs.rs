//! Slow work beside the desk: the check of the whole register, verified copies, and files of cases, each in a thread of its own.
//!
//! The thread has its own connection to the file and never changes it; what it found is fetched when the window
//! asks between two frames.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use super::backups::{Backup, Copied};
use super::imports::{Asked, Import};
use super::scans::Sorted;
use super::{CheckScope, Checked, Elsewhere, Export, Office, Progress, Rescued, Resumed, Trouble};
use domain::acts::ids::{CaseNo, Seq};
use store::Pace;

/// What a piece of work brought.
#[derive(Debug)]
pub enum JobDone {
    /// What the check found; whether the operator asked for it; and up to which act, where it examined everything.
    Checked(Vec<Checked>, bool, Option<Seq>),
    /// The file of a case; nothing when it was given up.
    Filed(Result<Option<Export>, Trouble>),
    /// A table that was read; nothing when it was given up.
    Imported(Box<Result<Option<Import>, Trouble>>),
    /// Scans that were sorted by their papers; nothing when it was given up.
    Scanned(Box<Result<Option<Sorted>, Trouble>>),
    /// What was written out of a damaged register.
    Rescued(Result<Rescued, Trouble>),
    /// How the backup went, and whether the operator asked for it.
    Copied(Result<Copied, Trouble>, bool),
}

/// The work in progress.
#[derive(Debug)]
pub struct Jobs {
    sender: Sender<JobDone>,
    receiver: Receiver<JobDone>,
    running: u32,
    /// How far the check has come that nobody asked for.
    resumed: Option<Resumed>,
}

impl Default for Jobs {
    fn default() -> Self {
        let (sender, receiver) = channel();
        Self { sender, receiver, running: 0, resumed: None }
    }
}

impl Jobs {
    /// Begins the check of the whole register. `wake` is called when it is done.
    ///
    /// One that nobody asked for is not to be felt, goes on where the one before was cut short, and examines the whole register once a week.
    pub fn check(&mut self, office: &Office, asked: bool, wake: impl Fn() + Send + 'static) {
        let elsewhere = office.elsewhere();
        let (pace, from) = if asked { (Pace::full(), None) } else { (Pace::tenth(), office.check_reached()) };
        if let CheckScope::Since(seq) = office.check_scope()
            && !asked
        {
            return self.start(wake, move || JobDone::Checked(elsewhere.check_since(seq, &pace), asked, None));
        }
        let (resumed, up_to) = (Resumed::after(from), office.head_seq());
        if !asked {
            self.resumed = Some(resumed.clone());
        }
        self.start(wake, move || JobDone::Checked(elsewhere.check(&pace, &resumed), asked, Some(up_to)));
    }

    /// Begins a backup. `wake` is called when it is done.
    pub fn copy(&mut self, backup: Backup, asked: bool, wake: impl Fn() + Send + 'static) {
        self.start(wake, move || JobDone::Copied(backup.make(), asked));
    }

    /// Begins the file of a case. `wake` is called when it is done.
    pub fn file(&mut self, work: Elsewhere, no: CaseNo, progress: Progress, wake: impl Fn() + Send + 'static) {
        self.start(wake, move || JobDone::Filed(work.case_file(no, &progress)));
    }

    /// Begins to read a table. `wake` is called when it is done.
    pub fn import(&mut self, work: Elsewhere, table: Arc<Vec<u8>>, asked: Asked, progress: Progress, wake: impl Fn() + Send + 'static) {
        self.start(wake, move || JobDone::Imported(Box::new(work.import(&table, &asked, &progress))));
    }

    /// Begins to read scans. `wake` is called when it is done.
    pub fn scans(&mut self, work: Elsewhere, paths: Vec<PathBuf>, progress: Progress, wake: impl Fn() + Send + 'static) {
        self.start(wake, move || JobDone::Scanned(Box::new(work.sort_scans(&paths, &progress))));
    }

    /// Begins to write out what can be read. `wake` is called when it is done.
    pub fn rescue(&mut self, work: Elsewhere, to: PathBuf, progress: Progress, wake: impl Fn() + Send + 'static) {
        self.start(wake, move || JobDone::Rescued(work.rescue(&to, &progress)));
    }

    fn start(&mut self, wake: impl Fn() + Send + 'static, work: impl FnOnce() -> JobDone + Send + 'static) {
        let sender = self.sender.clone();
        self.running += 1;
        std::thread::spawn(move || {
            // A window that was closed meanwhile wants no answer.
            if sender.send(work()).is_ok() {
                wake();
            }
        });
    }

    /// The next result, if any.
    pub fn finished(&mut self) -> Option<JobDone> {
        let done = self.receiver.try_recv().ok()?;
        self.running = self.running.saturating_sub(1);
        if let JobDone::Checked(_, false, _) = done {
            self.resumed = None;
        }
        Some(done)
    }

    /// The case that the check nobody asked for has reached, while it goes on.
    #[must_use]
    pub fn check_reached(&self) -> Option<CaseNo> {
        self.resumed.as_ref()?.last()
    }

    /// Whether anything is still being done.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.running > 0
    }
}
