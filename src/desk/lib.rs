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
pub mod printer;
pub mod views;
pub mod widgets;

use std::path::PathBuf;

use chrono::NaiveDate;

/// Opens the window and stays until it is closed.
///
/// # Errors
/// A sentence for the operator when no window can be opened on this computer.
pub fn open_window(folder: Option<PathBuf>, today: Option<NaiveDate>) -> Result<(), String> {
    // What a panic would print could hold a name; the window says what happened instead.
    std::panic::set_hook(Box::new(app::fault::remember));
    let folder = folder.unwrap_or_else(office::default_folder);
    let viewport = egui::ViewportBuilder::default()
        .with_title("Tuntas")
        .with_app_id("tuntas")
        .with_inner_size([1280.0, 760.0])
        .with_min_inner_size([1024.0, 680.0])
        .with_drag_and_drop(true);
    let options = eframe::NativeOptions { viewport, renderer: eframe::Renderer::Glow, ..eframe::NativeOptions::default() };
    eframe::run_native(
        "tuntas",
        options,
        Box::new(move |context| {
            design::install(&context.egui_ctx);
            Ok(Box::new(app::App::new(&context.egui_ctx, folder, office::clock::clocks(today), Box::new(files::Dialogs::before(context)))))
        }),
    )
    .map_err(|error| {
        format!(
            "Jendela tidak dapat dibuka di komputer ini ({error}). Register tidak disentuh. Perlu penggerak grafis dengan OpenGL 2.1 ke atas; perintah `tuntas daftar`, `tuntas kasus`, dan `tuntas ekspor` tetap dapat dipakai tanpa jendela"
        )
    })
}
