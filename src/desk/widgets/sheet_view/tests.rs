//! Pages drawn without a window: what is read out, how wide words come out, what is left out.

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::*;
use letters::sheet::Frame;

fn word(x_mm: f64, baseline_mm: f64, text: &str, font: FontId) -> Item {
    let width_mm = letters::measure::Shaper::new().unwrap().width_mm(font, 11.0, text).unwrap();
    Item::Text(Text {
        x_mm,
        reading_mm: x_mm,
        baseline_mm,
        width_mm,
        size_pt: 11.0,
        font,
        leftward: false,
        grey: 0,
        text: text.into(),
        space_after: true,
        line_end: false,
        tag: None,
        origin: None,
    })
}

fn paper(items: Vec<Item>) -> Page {
    Page { width_mm: 210.0, height_mm: 297.0, frame: Frame { left: 20.0, top: 20.0, right: 190.0, bottom: 272.0 }, items }
}

fn harness(page: Page) -> Harness<'static, ()> {
    Harness::builder().with_size(Vec2::new(700.0, 1000.0)).build_ui(move |ui| {
        if !ui.ctx().data_mut(|data| std::mem::replace(data.get_temp_mut_or(Id::unique("fonts"), false), true)) {
            crate::design::install(ui.ctx());
            return;
        }
        super::page(ui, &page, 595.0);
    })
}

#[test]
fn a_page_is_read_line_by_line() {
    let page = paper(vec![
        word(20.0, 30.0, "Kepala", FontId::SansRegular),
        word(40.0, 30.0, "Kantor", FontId::SansBold),
        word(20.0, 36.0, "memutuskan", FontId::SerifRegular),
    ]);
    assert_eq!(words(&page), "Kepala Kantor\nmemutuskan");
    let mut harness = harness(page);
    harness.run();
    harness.get_by_label("Kepala Kantor\nmemutuskan");
}

#[test]
fn words_keep_the_width_of_the_paper() {
    let fonts = [FontId::SerifRegular, FontId::SerifBold, FontId::SerifItalic, FontId::SansRegular, FontId::SansBold, FontId::SansItalic];
    let items =
        fonts.into_iter().zip([30.0, 40.0, 50.0, 60.0, 70.0, 80.0]).map(|(font, y)| word(20.0, y, "Pertanggungjawaban", font)).collect();
    let page = paper(items);
    let wanted: Vec<(f32, f32)> =
        page.texts().map(|text| (pixels(text.width_mm, 595.0 / 210.0), pixels(text.baseline_mm, 595.0 / 210.0))).collect();
    let mut harness = harness(page);
    harness.run();
    let mut found = Vec::new();
    for clipped in &harness.output().shapes {
        if let Shape::Text(shape) = &clipped.shape {
            let row = &shape.galley.rows[0];
            found.push((shape.galley.size().x, shape.pos.y + row.pos.y + row.row.glyphs[0].pos.y));
        }
    }
    assert_eq!(found.len(), wanted.len());
    let top = found[0].1 - wanted[0].1;
    for ((width, baseline), (wanted, line)) in found.into_iter().zip(wanted) {
        assert!((width - wanted).abs() < 1.0, "width {width} instead of {wanted}");
        assert!((baseline - top - line).abs() < 1.0, "baseline {baseline} instead of {line}");
    }
}

#[test]
fn a_broken_picture_is_left_out() {
    let image = Arc::new(Image { width: 4, height: 4, rgb: vec![0; 3] });
    let mut harness = harness(paper(vec![Item::Image { x_mm: 20.0, y_mm: 20.0, width_mm: 10.0, height_mm: 10.0, image, tag: None }]));
    harness.run();
    assert!(!harness.output().shapes.iter().any(|clipped| matches!(&clipped.shape, Shape::Rect(rect) if rect.brush.is_some())));
}

#[test]
fn arabic_letters_are_joined_on_the_page_as_on_paper() {
    let shaper = letters::measure::Shaper::new().unwrap();
    let leftward = |x_mm: f64, y: f64, letters: &str| {
        let mut item = word(x_mm, y, "", FontId::Naskh);
        if let Item::Text(text) = &mut item {
            text.text = letters.into();
            text.leftward = true;
            text.width_mm = shaper.width_toward(FontId::Naskh, 11.0, letters, true).unwrap();
            text.reading_mm = 100.0 - x_mm;
        }
        item
    };
    let page = paper(vec![leftward(50.0, 30.0, "محمد"), leftward(40.0, 30.0, "عبد")]);
    // Read in reading order, which is from the right.
    assert_eq!(words(&page), "محمد عبد");
    let wanted: Vec<f32> = page.texts().map(|text| pixels(text.width_mm, 595.0 / 210.0)).collect();
    let mut harness = harness(page);
    harness.run();
    let texts =
        harness.output().shapes.iter().filter_map(|clipped| if let Shape::Text(shape) = &clipped.shape { Some(shape) } else { None });
    let drawn: Vec<_> = texts.map(|shape| Arc::clone(&shape.galley)).collect();
    assert_eq!(drawn.len(), 2);
    for (galley, wanted) in drawn.iter().zip(&wanted) {
        assert!((galley.size().x - wanted).abs() < 1.0, "width {} instead of {wanted}", galley.size().x);
    }
    // The letter at the beginning is not the one inside, and the word begins at its right.
    let glyphs = &drawn[0].rows[0].row.glyphs;
    let same: Vec<_> = glyphs.iter().filter(|glyph| glyph.chr == 'م' && glyph.advance_width > 0.0).collect();
    assert!(same.len() == 2 && same[0].uv_rect.min != same[1].uv_rect.min, "{same:?}");
    assert_eq!(glyphs[0].chr, 'د');
}

#[test]
fn a_field_draws_arabic_letters_and_can_be_written_in() {
    let mut typed = String::from("Ahmad أحمد بن حنبل 5");
    let mut harness = Harness::builder().with_size(Vec2::new(400.0, 80.0)).build_ui_state(
        |ui, typed: &mut String| {
            if !ui.ctx().data_mut(|data| std::mem::replace(data.get_temp_mut_or(Id::unique("fonts"), false), true)) {
                crate::design::install(ui.ctx());
                return;
            }
            let (has, lacks) = ui.fonts_mut(|fonts| {
                let font = crate::design::Type::Body.font();
                (fonts.has_glyphs(&font, "أحمدبن"), fonts.has_glyph(&font, '王'))
            });
            assert!(has && !lacks);
            let label = ui.label("Nama").id;
            ui.text_edit_singleline(typed).labelled_by(label).request_focus();
        },
        std::mem::take(&mut typed),
    );
    harness.run();
    for key in [Key::Home, Key::ArrowRight, Key::Delete, Key::End] {
        harness.key_press(key);
        harness.run();
    }
    harness.event(egui::Event::Text("سلام".to_owned()));
    harness.run();
    assert_eq!(harness.state(), "Amad أحمد بن حنبل 5سلام");
}
