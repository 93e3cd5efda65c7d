//! Every page in the smallest windows: nothing is cut at the right, and whatever takes part in the order of Tab is reached and seen.

use egui::{Key, Modifiers, Role, vec2};
use egui_kittest::Node;
use egui_kittest::kittest::NodeT as _;

use super::desk::Desk;
use super::odd_ways::training;

/// The smallest windows, in points: 1024 by 680 at 100 %, 1366 by 768 at 150 %, 1920 by 1080 at 200 %.
const SIZES: [(f32, f32); 3] = [(1024.0, 680.0), (911.0, 512.0), (960.0, 540.0)];
/// What a page leaves free at its right edge.
const MARGIN: f32 = 14.0;

/// The pages with their parts.
const PAGES: [(&str, &[&str]); 12] = [
    ("Hari ini", &[]),
    ("Daftar", &[]),
    ("Pengaduan baru", &[]),
    ("Surat", &["Buku nomor"]),
    ("Evaluasi", &["Laporan", "Untuk pihak lain", "Laporan terbit"]),
    ("Pedoman", &[]),
    ("Kalender kerja", &[]),
    ("Arsip", &[]),
    ("Pindaian", &[]),
    ("Impor", &[]),
    (
        "Pengaturan",
        &["Profil kantor", "Pejabat dan tim", "Baku mutu", "Dasar hukum dan nomor", "Bentuk naskah", "Kata-kata naskah", "Komputer ini"],
    ),
    ("Bantuan", &[]),
];

/// Roles of what is worked with.
const WORKED: [Role; 8] = [
    Role::Button,
    Role::TextInput,
    Role::MultilineTextInput,
    Role::PasswordInput,
    Role::ComboBox,
    Role::RadioButton,
    Role::CheckBox,
    Role::ListBoxOption,
];

fn is_worked(node: &Node<'_>) -> bool {
    WORKED.contains(&node.accesskit_node().role())
}

/// Holds that nothing lies beyond the right edge or the left.
fn fits(desk: &Desk, page: &str, width: f32) {
    for node in desk.harness.root().children_recursive().filter(is_worked) {
        let (rect, label) = (node.rect(), node.accesskit_node().label().unwrap_or_default());
        assert!(rect.right() <= width + 0.5 && rect.left() >= -0.5, "{page} at {width}: {label:?} lies at {rect}");
    }
}

/// Holds that no field of a form reaches into the paper beside it.
pub fn stays_in_its_column(desk: &Desk, page: &str) {
    let nodes: Vec<_> = desk.harness.root().children_recursive().filter(is_worked).collect();
    let paper = nodes.iter().find(|node| node.accesskit_node().label().as_deref() == Some("Naskah"));
    let Some(edge) = paper.map(|paper| paper.rect().left() - 20.0).filter(|edge| *edge > 300.0) else { return };
    let top = paper.map(|paper| paper.rect().top()).unwrap_or_default();
    for node in nodes {
        let (rect, label) = (node.rect(), node.accesskit_node().label().unwrap_or_default());
        let reaches = rect.left() < edge && rect.right() > edge && rect.top() > top;
        assert!(!reaches, "{page}: {label:?} at {rect} reaches beyond {edge}");
    }
}

/// Goes through the page by Tab and holds that each thing is seen when it has the focus, and that the page fits.
fn walk(desk: &mut Desk, page: &str, width: f32) {
    fits(desk, page, width);
    let (mut first, mut seen) = (None, 0);
    for _ in 0..60 {
        desk.harness.key_press_modifiers(Modifiers::NONE, Key::Tab);
        desk.harness.run_steps(18);
        let Some(focused) = desk.harness.ctx.memory(egui::Memory::focused) else { continue };
        if first == Some(focused) {
            break;
        }
        first = first.or(Some(focused));
        let Some(response) = desk.harness.ctx.read_response(focused) else { continue };
        let (whole, part) = (response.rect, response.interact_rect.intersect(desk.harness.ctx.content_rect()));
        // A text longer than its page is seen in part.
        let wanted = whole.height().min(24.0) - 1.0;
        assert!(part.height() >= wanted && part.width() > 8.0, "{page} at {width}: {part} is seen of {whole}");
        seen += 1;
    }
    assert!(seen > 8, "{page} at {width}: {seen}");
}

fn in_windows(pages: &[(&str, &[&str])]) {
    for (width, height) in SIZES {
        let mut desk = training();
        desk.harness.set_size(vec2(width, height));
        desk.harness.run_steps(6);
        names_every_page(&desk, width);
        for (page, parts) in pages {
            let keys = desk::views::page::PAGES.iter().find(|entry| entry.title == *page).map(|entry| entry.keys);
            let keys = keys.unwrap_or_else(|| panic!("no page {page:?}"));
            desk.keys(keys.modifiers, keys.logical_key);
            walk(&mut desk, page, width);
            for part in *parts {
                desk.pick(part);
                walk(&mut desk, part, width);
            }
        }
    }
}

/// Holds that every page, and the lock, is seen in the navigation without scrolling.
fn names_every_page(desk: &Desk, width: f32) {
    let window = desk.harness.ctx.content_rect();
    for name in desk::views::page::PAGES.iter().map(|entry| entry.title).chain(["Kunci"]) {
        let nodes: Vec<_> = desk.harness.root().children_recursive().filter(is_worked).collect();
        let starts = |label: String| label == name || label.starts_with(&format!("{name}, "));
        let seen = nodes.iter().any(|node| node.accesskit_node().label().is_some_and(starts) && window.contains_rect(node.rect()));
        assert!(seen, "{name} is not seen in the navigation at {width}");
    }
}

#[test]
fn the_pages_of_the_daily_work_fit_into_the_smallest_windows() {
    in_windows(&PAGES[..5]);
}

#[test]
fn the_pages_of_reference_fit_into_the_smallest_windows() {
    in_windows(&PAGES[5..9]);
}

#[test]
fn settings_and_help_fit_into_the_smallest_windows() {
    in_windows(&PAGES[9..]);
}

#[test]
fn every_part_of_a_case_fits_into_the_smallest_windows() {
    for (width, height) in SIZES {
        let mut desk = training();
        desk.harness.set_size(vec2(width, height));
        desk.keys(Modifiers::NONE, Key::Num1);
        walk(&mut desk, "Isian", width);
        if desk.says("Naskah dan berkas") {
            desk.pick("Naskah dan berkas");
        }
        for part in ["Naskah", "Ringkasan", "Tenggat", "Lampiran", "Riwayat"] {
            desk.pick(part);
            walk(&mut desk, part, width);
        }
    }
}

#[test]
fn form_and_paper_of_every_step_fit_beside_each_other() {
    for (width, height) in [(1180.0, 680.0), (1280.0, 690.0), (1366.0, 768.0), (1920.0, 1040.0)] {
        let mut desk = training();
        desk.harness.set_size(vec2(width, height));
        for key in [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9] {
            desk.keys(Modifiers::ALT, Key::Num1);
            desk.keys(Modifiers::NONE, key);
            let title = format!("case {key:?}");
            fits(&desk, &title, width - MARGIN);
        }
    }
}
