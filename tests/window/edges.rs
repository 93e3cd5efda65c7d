//! Promises of the window at their edges: a full disk, keys with Alt, large letters in a small window.

use egui::{Key, Modifiers};

use super::office_at;

#[test]
fn what_a_full_disk_does_not_take_is_never_lost_and_never_called_kept() {
    let mut desk = office_at("2026-09-07T09:15");
    desk.press("Pengaduan baru").fill("Judul laporan", "Judul pertama").wait(2);
    assert!(desk.says("Draf tersimpan 09.15"), "{}", desk.everything());
    desk.office().leave_room_for(Some(0)).unwrap();
    let story = "Kata demi kata yang tidak boleh hilang. ".repeat(300);
    desk.fill("Isi laporan (kata asli pelapor)", &story).wait(2);
    assert!(desk.says("Belum tersimpan: disk penuh"), "{}", desk.everything());
    assert!(!desk.says("Draf tersimpan"));

    // Leaving the page and coming back, and even locking, lose nothing.
    desk.keys(Modifiers::ALT, Key::Num1);
    assert!(!desk.everything().contains("Kata demi kata"));
    desk.press("Pengaduan baru");
    assert!(desk.everything().contains(story.trim()), "typed, not written, and still there");

    assert!(!desk.close(), "the window is not closed over something unwritten");
    assert!(desk.says("Ketikan Anda belum tersimpan, jadi jendela belum ditutup"));

    desk.office().leave_room_for(None).unwrap();
    desk.wait(12);
    assert!(desk.says("Draf tersimpan"), "tried again until it is written: {}", desk.everything());
    assert!(desk.office().unkept().is_empty());
    assert!(desk.close());
}

#[test]
fn locking_over_a_full_disk_holds_what_was_typed_until_the_register_is_open_again() {
    let (mut desk, secret) = super::gate::opened("kunci-penuh");
    desk.press("Pengaduan baru").fill("Judul laporan", "Judul yang sudah sempat tersimpan").wait(2);
    desk.office().leave_room_for(Some(0)).unwrap();
    let story = "Belum sempat tersimpan. ".repeat(500);
    desk.fill("Isi laporan (kata asli pelapor)", &story).press("Kunci");
    assert!(!desk.is_open());
    assert!(desk.says("Ada ketikan yang belum tersimpan"), "{}", desk.everything());
    assert!(!desk.everything().contains("Belum sempat tersimpan"), "held, not shown");
    desk.fill("Kata sandi", secret).press("Buka").press("Pengaduan baru");
    assert!(desk.everything().contains(story.trim()), "{}", desk.everything());
    assert!(desk.office().unkept().is_empty(), "written at once where there is room again");
}

#[test]
fn alt_with_a_digit_leads_to_a_page_and_types_nothing() {
    let mut desk = office_at("2026-09-07T09:15");
    desk.press("Pengaduan baru").fill("Judul laporan", "Loket kosong");
    // As the window system reports it: the key, and the digit as typed text.
    desk.harness.event(egui::Event::Text("9".to_owned()));
    desk.harness.run_steps(2);
    assert!(desk.everything().contains("Loket kosong9"), "without Alt a digit is typed");
    desk.harness.event_modifiers(egui::Event::Text("9".to_owned()), Modifiers::ALT);
    desk.harness.run_steps(2);
    desk.harness.key_press_modifiers(Modifiers::ALT, Key::Num2);
    desk.harness.event_modifiers(egui::Event::Text("2".to_owned()), Modifiers::ALT);
    desk.harness.run_steps(4);
    assert!(desk.says("Daftar"), "the page was left");
    desk.press("Pengaduan baru");
    let everything = desk.everything();
    assert!(everything.contains("Loket kosong9"), "{everything}");
    assert!(!everything.contains("Loket kosong99") && !everything.contains("Loket kosong92"), "{everything}");
}

#[test]
fn at_every_text_size_the_tab_that_sets_it_lies_inside_the_smallest_window() {
    for zoom in ["100", "125", "150", "200"] {
        let mut desk = office_at("2026-09-07T09:15");
        desk.press("Pengaturan");
        // The smallest window at this text size, in points.
        let size = egui::vec2(1024.0, 680.0) * 100.0 / zoom.parse::<f32>().unwrap();
        desk.harness.set_size(size);
        desk.harness.run_steps(4);
        for tab in ["Profil kantor", "Komputer ini"] {
            let place = desk.place_of(tab);
            assert!(place.max.x <= size.x && place.min.x >= 0.0, "{zoom} %: {tab} at {place:?} in {size:?}");
        }
        desk.pick("Komputer ini");
        assert!(desk.says("Ukuran teks"), "{zoom} %: {}", desk.everything());
        let field = desk.place_of("Kata sandi baru");
        assert!(field.max.x <= size.x, "{zoom} %: the field ends outside the window, {field:?}");
    }
}
