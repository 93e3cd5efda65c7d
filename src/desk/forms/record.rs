//! Form of step 2, *penerimaan dan pencatatan*: every countdown starts here.

use egui::Ui;

use super::Around;
use crate::widgets::field::{Form, field, options, pair};
use crate::widgets::frames::note;
use domain::acts::complaint::{AccessClass, Category, Channel, ComplaintClass, Priority, Recording};
use domain::acts::paper::LetterKind;

pub(super) fn show(form: &mut Form<'_>, ui: &mut Ui, data: &mut Recording, around: &Around<'_>) {
    office::ask_everybody(data, around.book);
    form.section(ui, "Penerimaan", |form, ui| {
        pair(ui, |left, right| {
            form.date(left, field("received_on", "Tanggal diterima"), &mut data.received_on);
            form.time(right, field("received_at", "Jam diterima"), &mut data.received_at);
        });
        pair(ui, |left, right| {
            form.date(left, field("recorded_on", "Tanggal dicatat"), &mut data.recorded_on);
            form.select(right, field("receiver", "Penerima (petugas)"), &mut data.receiver, &around.team());
        });
        form.text(ui, field("received_how", "Cara atau lokasi diterima"), &mut data.received_how);
        if around.case.and_then(|case| case.submission.channel).is_some_and(Channel::has_agenda) {
            form.text(ui, field("agenda_no", "Nomor agenda surat"), &mut data.agenda_no);
        }
    });
    form.section(ui, "Klasifikasi", |form, ui| {
        form.select(ui, field("class", "Klasifikasi laporan"), &mut data.class, &options(ComplaintClass::ALL));
        pair(ui, |left, right| {
            form.select(left, field("category", "Kategori"), &mut data.category, &options(Category::ALL));
            form.select(right, field("access", "Klasifikasi akses"), &mut data.access, &options(AccessClass::ALL));
        });
        pair(ui, |left, right| {
            form.select(left, field("priority", "Prioritas"), &mut data.priority, &options(Priority::ALL));
            form.text(right, field("archive_code", "Kode klasifikasi arsip"), &mut data.archive_code);
        });
        if data.priority == Some(Priority::VeryUrgent) {
            form.text(ui, field("priority_reason", "Alasan sangat segera"), &mut data.priority_reason);
        }
        super::verify::case_number(
            form,
            ui,
            field("duplicate_of", "Duplikat dari").hint("Nomor register, misalnya ADU-2026-0007"),
            &mut data.duplicate_of,
            around,
        );
    });
    form.section(ui, "Tanda terima", |form, ui| {
        form.check(ui, field("receipt_automatic", "Otomatis: ID LAPOR! menjadi tanda terima"), &mut data.receipt_automatic);
        if !data.receipt_automatic {
            pair(ui, |left, right| {
                let about = field("receipt_no", "Nomor tanda terima");
                super::number(form, left, about, &mut data.receipt_no, around, (LetterKind::Receipt, 0));
                form.date(right, field("receipt_on", "Tanggal diserahkan"), &mut data.receipt_on);
            });
            form.text(ui, field("receipt_how", "Cara diserahkan"), &mut data.receipt_how);
        }
    });
    form.section(ui, "Disposisi", |form, ui| {
        form.text(ui, field("disposition_to", "Kepada"), &mut data.disposition_to);
        pair(ui, |left, right| {
            form.date(left, field("disposition_on", "Tanggal disposisi"), &mut data.disposition_on);
            form.date(right, field("disposition_due", "Batas"), &mut data.disposition_due);
        });
        form.text(ui, field("disposition_text", "Instruksi"), &mut data.disposition_text);
    });
    form.section(ui, "Benturan kepentingan", |form, ui| {
        note(ui, "Setiap petugas menyatakan ada atau tidaknya benturan. Yang ada benturan tidak dapat menangani kasus ini.");
        super::conflict_lines(form, ui, around, "conflicts", &mut data.conflicts);
    });
}
