//! Form of step 7, *informasi penyelesaian ke pengadu*.

use egui::Ui;

use super::Around;
use crate::widgets::field::{Form, field, options, pair};
use crate::widgets::frames::note;
use domain::acts::decision::{CopyGiven, Information, Medium};
use domain::acts::limit::Milestone;
use domain::text::leak::Secrets;

pub(super) fn show(form: &mut Form<'_>, ui: &mut Ui, data: &mut Information, around: &Around<'_>) {
    form.section(ui, "Jawaban akhir", |form, ui| {
        note(ui, "Jawaban memuat hasil, tindakan, dan jalan lanjutan (keberatan, Ombudsman). Jangan sebut nama terlapor maupun pelapor.");
        form.area(ui, field("answer", "Teks jawaban akhir"), 7, &mut data.answer);
        if let Some(name) = named_in(around, &data.answer) {
            crate::widgets::frames::alert(
                ui,
                crate::design::tokens::Tone::Near,
                &format!("Jawaban menyebut “{name}”. Samarkan sebelum dikirim."),
                None,
            );
        }
    });
    form.section(ui, "Penyampaian", |form, ui| {
        form.select(ui, field("medium", "Media penyampaian"), &mut data.medium, &options(Medium::ALL));
        if data.medium == Some(Medium::Unreachable) {
            pair(ui, |left, right| {
                form.date(left, field("attempts.0", "Upaya pertama"), &mut data.attempts[0]);
                form.date(right, field("attempts.1", "Upaya kedua"), &mut data.attempts[1]);
            });
            return;
        }
        pair(ui, |left, right| {
            form.date(left, field("sent_on", "Tanggal disampaikan"), &mut data.sent_on);
            form.date(right, field("received_on", "Tanggal diterima pelapor"), &mut data.received_on);
        });
        form.text(ui, field("proof", "Bukti penyampaian"), &mut data.proof);
        if around.case.is_some_and(|case| case.reached(Milestone::Decided).is_some()) {
            form.choice(ui, field("copy", "Salinan keputusan diberikan"), &mut data.copy, &options(CopyGiven::ALL));
            if data.copy == Some(CopyGiven::None) {
                form.text(ui, field("copy_reason", "Alasan tidak diberikan"), &mut data.copy_reason);
            }
        }
        pair(ui, |left, right| {
            form.text(left, field("publication", "Publikasi SP4N LAPOR").hint("Hanya versi tersamar"), &mut data.publication);
            form.date(right, field("published_on", "Tanggal publikasi"), &mut data.published_on);
        });
    });
    super::step_note(form, ui, around, &mut data.step_note);
}

/// Words in a text that goes out which tell who somebody is; a sealed complainant is not named in the warning either.
fn named_in(around: &Around<'_>, text: &str) -> Option<String> {
    let case = around.case?;
    let leak = Secrets::of(case, true).scan(text).into_iter().find(|leak| leak.kind.is_known())?;
    Some(if leak.kind.tells_complainant() && case.openness().is_sealed() { "data pelapor".to_owned() } else { leak.text })
}
