//! The parts the window is built from. None of them knows a complaint; each publishes its name to screen readers.

pub mod button;
pub mod calendar_popup;
pub mod chip;
pub mod drop_down;
pub mod field;
pub mod frames;
#[cfg(test)]
mod gallery;
pub mod jump_list;
pub mod one_line;
pub mod register_table;
pub mod repeat;
pub mod ring;
pub mod sheet_view;
pub mod strength;
pub mod timeline;
pub mod toast;
pub mod type_ahead;
