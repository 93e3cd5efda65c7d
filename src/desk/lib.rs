//! The window. A view shows what it is given and pushes wishes; the desk fulfils them after the frame.
//!
//! [`design`] says how things look, [`widgets`] are the parts, [`forms`] the seven step forms, [`views`] the pages,
//! [`gate`] what comes before the register is open, [`app`] holds them together.

pub mod action;
pub mod app;
pub mod chooser;
pub mod command;
pub mod design;
pub mod files;
pub mod forms;
pub mod gate;
pub mod looks;
mod no_window;
pub mod printer;
pub mod views;
pub mod widgets;

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

use chrono::NaiveDate;

pub use self::no_window::tell;

use self::no_window::{Cause, System};

/// What the title bar and the list of windows show, where the desktop has nothing of its own.
const ICON: &[u8] = include_bytes!("../../assets/icon/tuntas.png");

/// Opens the window and stays until it is closed.
///
/// # Errors
/// A sentence for the operator when no window can be opened on this computer.
pub fn open_window(folder: Option<PathBuf>, today: Option<NaiveDate>) -> Result<(), String> {
    // What a panic would print could hold a name; the window says what happened instead.
    std::panic::set_hook(Box::new(app::fault::remember));
    let folder = folder.unwrap_or_else(office::default_folder);
    let viewport = looks::builder(&folder)
        .with_title("Tuntas")
        .with_app_id("tuntas")
        // A picture that cannot be read is no reason to have no window.
        .with_icon(eframe::icon_data::from_png_bytes(ICON).unwrap_or_default())
        .with_drag_and_drop(true);
    let options = eframe::NativeOptions { viewport, renderer: eframe::Renderer::Glow, ..eframe::NativeOptions::default() };
    let begun = Cell::new(false);
    let run = || {
        eframe::run_native(
            "tuntas",
            options,
            Box::new(|context| {
                begun.set(true);
                design::install(&context.egui_ctx);
                Ok(Box::new(app::App::new(
                    &context.egui_ctx,
                    folder,
                    office::clock::clocks(today),
                    Box::new(files::Dialogs::before(context)),
                )))
            }),
        )
    };
    // Where a driver is missing, the libraries of the screen give up instead of saying so.
    let cause = match catch_unwind(AssertUnwindSafe(run)) {
        Ok(Ok(())) => return Ok(()),
        Ok(Err(error)) => Cause::from(&error),
        Err(_) if begun.get() => Cause::Fell,
        Err(gave_up) => Cause::of_panic(gave_up.as_ref()),
    };
    Err(no_window::sentence(cause, System::here()))
}
