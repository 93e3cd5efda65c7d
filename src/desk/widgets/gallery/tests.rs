//! The widgets worked by name and key, as an operator or a screen reader would.

use egui::{Key, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::*;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

fn harness<'a>() -> Harness<'a, Gallery> {
    let mut harness = Harness::builder()
        .with_context_setup(crate::design::install)
        .with_size([1280.0, 2300.0])
        .build_ui_state(|ui, gallery: &mut Gallery| gallery.ui(ui), Gallery::new(today()));
    harness.run();
    harness
}

/// Replaces the text of the field with this label and leaves the field.
fn fill(harness: &mut Harness<'_, Gallery>, label: &str, text: &str) {
    harness.get_by_role_and_label(Role::TextInput, label).focus();
    harness.run();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    harness.get_by_role_and_label(Role::TextInput, label).type_text(text);
    harness.run();
    harness.key_press(Key::Tab);
    harness.run();
}

#[test]
fn both_themes_are_drawn_and_nothing_is_without_a_name() {
    for theme in [egui::Theme::Light, egui::Theme::Dark] {
        let mut harness = Harness::builder()
            .with_context_setup(crate::design::install)
            .with_size([1280.0, 2300.0])
            .with_theme(theme)
            .with_accessibility_check(true)
            .build_ui_state(|ui, gallery: &mut Gallery| gallery.ui(ui), Gallery::new(today()));
        harness.run();
        assert!(harness.query_by_label("Catat").is_some());
    }
}

#[test]
fn buttons_are_pressed_by_pointer_and_key_and_say_why_they_cannot() {
    let mut harness = harness();
    harness.get_by_role_and_label(Role::Button, "Catat").click();
    harness.run();
    assert_eq!(harness.state().said, "Dicatat");
    harness.state_mut().said.clear();
    harness.get_by_role_and_label(Role::Button, "Catat").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().said, "Dicatat");
    let closed = harness.get_by_role_and_label(Role::Button, "Tutup kasus");
    assert!(closed.accesskit_node().is_disabled());
    closed.click();
    harness.run();
    assert_eq!(harness.state().said, "Dicatat");
}

#[test]
fn a_disabled_button_tells_its_reason_without_a_pointer() {
    let harness = harness();
    let closed = harness.get_by_role_and_label(Role::Button, "Tutup kasus");
    assert_eq!(closed.accesskit_node().description().as_deref(), Some("Isi tanggal terima"));
}

#[test]
fn dates_are_typed_in_words_and_spelled_out() {
    let mut harness = harness();
    fill(&mut harness, "Tanggal terima", "kemarin");
    assert_eq!(harness.state().values.date, today().pred_opt());
    assert!(harness.query_by_label("Senin, 23 November 2026").is_some());
    assert_eq!(harness.get_by_role_and_label(Role::TextInput, "Tanggal terima").value().as_deref(), Some("23/11/2026"));
}

#[test]
fn a_date_that_cannot_be_read_stays_as_typed() {
    let mut harness = harness();
    fill(&mut harness, "Tanggal terima", "31/2/2026");
    assert_eq!(harness.state().values.date, None);
    assert_eq!(harness.get_by_role_and_label(Role::TextInput, "Tanggal terima").value().as_deref(), Some("31/2/2026"));
    assert!(harness.query_by_label_contains("Tanggal belum terbaca").is_some());
}

#[test]
fn times_amounts_and_numbers_are_read() {
    let mut harness = harness();
    fill(&mut harness, "Jam terima", "0912");
    fill(&mut harness, "Biaya", "1500000");
    fill(&mut harness, "Jumlah lembar", "12");
    assert_eq!(harness.state().values.time, NaiveTime::from_hms_opt(9, 12, 0));
    assert_eq!(harness.state().values.money, Some(1_500_000));
    assert_eq!(harness.state().values.number, Some(12));
    assert_eq!(harness.get_by_role_and_label(Role::TextInput, "Biaya").value().as_deref(), Some("Rp1.500.000"));
}

#[test]
fn a_number_that_cannot_be_read_says_so() {
    let mut harness = harness();
    fill(&mut harness, "Jumlah lembar", "dua belas");
    assert_eq!(harness.state().values.number, None);
    assert!(harness.query_by_label("Isi dengan angka saja").is_some());
}

#[test]
fn text_over_the_limit_is_kept_and_flagged() {
    let mut harness = harness();
    let long = "Siti Nurhaliza binti Abdullah";
    fill(&mut harness, "Nama pelapor", long);
    assert_eq!(harness.state().values.name, long);
    assert!(harness.query_by_label_contains("29 dari 20 huruf").is_some());
}

#[test]
fn choices_and_boxes_change_by_pointer_and_key() {
    let mut harness = harness();
    harness.get_by_role_and_label(Role::RadioButton, "Cara masuk: Telepon").click();
    harness.run();
    assert_eq!(harness.state().values.channel, Some(3));
    // Tab comes to the chosen one of a group, and arrows choose another.
    harness.get_by_role_and_label(Role::RadioButton, "Berkas lengkap: Ya").focus();
    harness.run();
    harness.key_press(Key::ArrowRight);
    harness.run();
    assert_eq!(harness.state().values.complete, Some(false));
    assert!(harness.get_by_role_and_label(Role::RadioButton, "Berkas lengkap: Tidak").is_focused());
    harness.get_by_role_and_label(Role::CheckBox, "Pelapor setuju dihubungi").click();
    harness.run();
    assert!(!harness.state().values.agreed);
}

#[test]
fn a_list_entry_is_chosen() {
    let mut harness = harness();
    harness.get_by_role_and_label(Role::ComboBox, "Petugas").click();
    harness.run();
    harness.get_by_label("Budi Santoso").click();
    harness.run();
    assert_eq!(harness.state().values.officer, Some(2));
}

#[test]
fn a_list_is_worked_by_keys_alone() {
    let mut harness = harness();
    harness.get_by_role_and_label(Role::ComboBox, "Petugas").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert!(harness.state().values.officer.is_some(), "arrow and Enter choose an entry");
}

#[test]
fn lines_are_added_and_removed() {
    let mut harness = harness();
    harness.get_by_label("Tambah lampiran").click();
    harness.run();
    assert_eq!(harness.state().values.lines.len(), 3);
    harness.get_by_label("Hapus Lampiran 1").click();
    harness.run();
    assert_eq!(harness.state().values.lines, ["Salinan KTP", ""]);
}

#[test]
fn a_refusal_focuses_every_kind_of_field() {
    for (name, label) in [("name", "Nama pelapor"), ("date", "Tanggal terima"), ("officer", "Petugas"), ("notes", "Catatan klarifikasi")] {
        let mut harness = harness();
        harness.state_mut().focus = Some(name.to_owned());
        harness.run();
        assert!(harness.get_all_by_label(label).any(|node| node.is_focused()), "{label}");
        assert_eq!(harness.state().focus, None);
    }
}

#[test]
fn a_refusal_focuses_a_choice() {
    let mut harness = harness();
    harness.state_mut().focus = Some("channel".to_owned());
    harness.run();
    let focused = harness.get_all_by_label_contains("Cara masuk").any(|node| node.is_focused());
    assert!(focused, "one of the pills has the focus");
}

#[test]
fn pages_tiles_and_tabs_are_chosen() {
    let mut harness = harness();
    harness.get_by_label("Register, 128").click();
    harness.get_by_label("Riwayat").click();
    harness.run();
    harness.get_by_label("Jatuh tempo, 0").click();
    harness.run();
    let state = harness.state();
    assert_eq!((state.page, state.tab, state.filter), (1, 2, 1));
}

#[test]
fn a_question_is_answered_and_escape_means_no() {
    for (key, said) in [(None, "Surat diterbitkan"), (Some(Key::Escape), "Batal")] {
        let mut harness = harness();
        harness.get_by_label("Terbitkan surat…").click();
        harness.run();
        match key {
            Some(key) => harness.key_press(key),
            None => harness.get_by_label("Terbitkan surat").click(),
        }
        harness.run();
        assert_eq!(harness.state().said, said);
        assert!(!harness.state().asking);
    }
}

#[test]
fn the_focus_returns_to_what_asked_the_question() {
    let mut harness = harness();
    harness.get_by_label("Terbitkan surat…").focus();
    harness.run_steps(8);
    harness.key_press(Key::Enter);
    harness.run();
    harness.key_press(Key::Escape);
    // The page is followed to it for a moment.
    harness.run_steps(8);
    assert!(harness.get_by_label("Terbitkan surat…").is_focused());
}

#[test]
fn an_alert_and_an_empty_page_offer_one_step() {
    let mut harness = harness();
    harness.get_by_label("Cadangkan").click();
    harness.run();
    assert_eq!(harness.state().said, "Dicadangkan");
    harness.get_by_label("Buka panduan").click();
    harness.run();
    assert_eq!(harness.state().said, "Panduan dibuka");
}

#[test]
fn a_lane_is_chosen() {
    let mut harness = harness();
    harness.get_by_label("Telaah, selesai 9 nov").click();
    harness.run();
    assert_eq!(harness.state().lane, 2);
}

#[test]
fn a_date_is_picked_from_the_calendar() {
    let mut harness = harness();
    harness.get_by_label("Pilih tanggal terima di kalender").click();
    harness.run();
    let day = harness.get_by_label("Jumat, 20 November 2026");
    assert!(day.rect().width() > 20.0 && day.rect().height() > 20.0, "{}", day.rect());
    day.click();
    harness.run();
    assert_eq!(harness.state().values.date, NaiveDate::from_ymd_opt(2026, 11, 20));
    assert!(harness.query_by_label("Bulan berikutnya").is_none(), "the calendar closes");
}

#[test]
fn a_row_takes_clicks_over_its_whole_width() {
    let mut harness = harness();
    let row = harness.get_by_label_contains("PGD-2, ").rect();
    for at in [row.left() + 20.0, row.center().x, row.right() - 20.0] {
        harness.state_mut().row = None;
        harness.run();
        let pos = egui::pos2(at, row.center().y);
        harness.event(egui::Event::PointerMoved(pos));
        for pressed in [true, false] {
            harness.event(egui::Event::PointerButton {
                pos,
                button: egui::PointerButton::Primary,
                pressed,
                modifiers: egui::Modifiers::NONE,
            });
        }
        harness.run();
        assert_eq!(harness.state().row, Some(2), "at {at}");
    }
}

#[test]
fn a_message_offers_the_way_back() {
    let mut harness = harness();
    harness.get_by_label("Urungkan").click();
    harness.run();
    assert_eq!(harness.state().said, "Diurungkan");
}

#[test]
fn the_focus_comes_back_to_a_date_from_its_month() {
    let mut harness = harness();
    harness.get_by_role_and_label(Role::TextInput, "Tanggal terima").focus();
    harness.run();
    let is_back = |harness: &Harness<'_, Gallery>| harness.get_by_role_and_label(Role::TextInput, "Tanggal terima").is_focused();
    let month = |harness: &Harness<'_, Gallery>| harness.query_by_label("November 2026").is_some();
    harness.key_press(Key::F4);
    harness.run();
    assert!(month(&harness) && !is_back(&harness), "the day has the focus");
    harness.key_press(Key::Escape);
    harness.run();
    assert!(!month(&harness) && is_back(&harness));
    harness.key_press_modifiers(egui::Modifiers::ALT, Key::ArrowDown);
    harness.run();
    harness.key_press(Key::ArrowRight);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert!(!month(&harness) && is_back(&harness));
    assert_eq!(harness.state().values.date, today().succ_opt());
}
