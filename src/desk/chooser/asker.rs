//! Who asks for files: the system's dialog where there is one, else the window itself.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, TryRecvError};

use egui::{Context, Id, Modal};

use super::Chooser;
use crate::design::Type;
use crate::design::tokens::Tokens;
use crate::files::{Files, Reply, Wanted};
use crate::widgets::button::Button;
use crate::widgets::frames::{front, note};

/// A question for files, whoever asks it.
pub enum Asker {
    /// The window itself.
    Window(Box<Chooser>),
    /// The dialog of the system, which lies in front.
    System(Receiver<Vec<PathBuf>>),
    /// There is an answer already.
    Answered(Vec<PathBuf>),
}

impl Asker {
    /// Asks; `own` when the window is to ask itself, although the system might.
    pub fn ask(ctx: &Context, wanted: Wanted, files: &mut dyn Files, own: bool, last: Option<&Path>) -> Self {
        let wake = ctx.clone();
        let reply = if own { Reply::NoDialog } else { files.ask(&wanted, Box::new(move || wake.request_repaint())) };
        match reply {
            Reply::Chosen(paths) => Self::Answered(paths),
            Reply::Later(answer) => Self::System(answer),
            Reply::NoDialog => Self::Window(Box::new(Chooser::ask(ctx, wanted, &files.homes(), last))),
        }
    }

    /// Shows the question. Gives what was chosen once there is an answer: nothing when the operator thought better of it.
    pub fn show(&mut self, ctx: &Context) -> Option<Vec<PathBuf>> {
        match self {
            Self::Window(chooser) => chooser.show(ctx),
            Self::System(answer) => match answer.try_recv() {
                Ok(paths) => Some(paths),
                Err(TryRecvError::Empty) => waiting(ctx).then(Vec::new),
                Err(TryRecvError::Disconnected) => Some(Vec::new()),
            },
            Self::Answered(paths) => Some(std::mem::take(paths)),
        }
    }
}

/// Says that the dialog is open, and whether the operator wants to wait for it no longer.
fn waiting(ctx: &Context) -> bool {
    let tokens = Tokens::of(ctx);
    let shown = Modal::new(Id::unique("system dialog")).frame(front(ctx)).backdrop_color(tokens.backdrop).show(ctx, |ui| {
        ui.set_width(360.0);
        ui.label(Type::Subject.text("Pilih di jendela berkas", tokens.text));
        note(ui, "Jendela berkas milik sistem terbuka di depan. Bila tidak tampak, tekan Kembali, lalu pilih Milik Tuntas di Pengaturan, Komputer ini.");
        ui.add_space(8.0);
        ui.add(Button::secondary("Kembali").keys("Esc")).clicked()
    });
    shown.inner || (shown.should_close() && !shown.backdrop_response.clicked())
}
