//! Pasting on the page of a case: a picture becomes an attachment, text stays text.

use std::sync::Arc;

use super::{NO, enter_complaint, office_at};

fn picture(grey: u8) -> egui::Event {
    egui::Event::PasteImage(Arc::new(egui::ColorImage::filled([3, 2], egui::Color32::from_gray(grey))))
}

#[test]
fn a_pasted_picture_becomes_an_attachment_named_by_the_time() {
    let mut desk = office_at("2026-09-07T09:15");
    desk.harness.event(picture(9));
    desk.wait(1);
    assert!(desk.says("Buka kasusnya dahulu, lalu tempel di sana"), "{}", desk.everything());
    enter_complaint(&mut desk);
    desk.at("2026-09-07T10:42");
    for grey in [10, 20] {
        desk.harness.event(picture(grey));
        desk.wait(1);
    }
    let case = desk.office().case(NO).unwrap().case;
    let names: Vec<&str> = case.attachments.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["tempel-2026-09-07-1042.png", "tempel-2026-09-07-1042-2.png"]);
    let bytes = desk.office().blob(&case.attachments[0].digest).unwrap().unwrap();
    assert_eq!(image::load_from_memory(&bytes).unwrap().to_luma8().into_raw(), [10; 6]);
}

#[test]
fn copied_files_are_added_and_text_is_not() {
    let mut desk = office_at("2026-09-07T09:15");
    enter_complaint(&mut desk);
    let file = desk.folder.join("nota.pdf");
    std::fs::write(&file, b"%PDF-1.7 nota").unwrap();
    desk.harness.event(egui::Event::Paste("Selasa saya datang ke loket".to_owned()));
    desk.wait(1);
    assert!(desk.office().case(NO).unwrap().case.attachments.is_empty());
    desk.harness.event(egui::Event::Paste(format!("file://{}", file.display())));
    desk.wait(1);
    assert_eq!(desk.office().case(NO).unwrap().case.attachments[0].name, "nota.pdf");
}
