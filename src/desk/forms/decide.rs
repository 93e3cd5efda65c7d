//! Form of step 6, *keputusan Kepala* (Hasil Putusan).

use egui::Ui;

use super::{Around, statements};
use crate::widgets::field::{Form, field, options, pair};
use crate::widgets::frames::{heading, note};
use crate::widgets::repeat::{Group, rows};
use domain::acts::decision::{Decision, DecisionKind};
use domain::acts::step::Step;

/// Closed cases that resemble this one: equal cases get equal answers.
fn resembling(ui: &mut Ui, around: &Around<'_>) {
    if around.similar.is_empty() {
        return;
    }
    heading(ui, "Kasus serupa yang sudah diputus");
    for (one, title) in around.similar {
        note(ui, &format!("{} · {title}. {}. {}.", one.no, words::similar_outcome(one), words::similar_because(one)));
    }
}

pub(super) fn show(form: &mut Form<'_>, ui: &mut Ui, data: &mut Decision, around: &Around<'_>) {
    form.section(ui, "Putusan", |form, ui| ruling(form, ui, data, around));
    if data.kind == Some(DecisionKind::Return) {
        return;
    }
    around.keep_statements(Step::Decide, &data.signer, &mut data.statements);
    statements(form, ui, around, &mut data.statements);
    resembling(ui, around);
    form.section(ui, "Pertimbangan", |form, ui| {
        form.lines(
            ui,
            field("considering", "Menimbang").hint("Huruf dan “bahwa” penutup ditambahkan sendiri"),
            "Tambah pertimbangan",
            &mut data.considering,
        );
        form.lines(ui, field("citing", "Mengingat"), "Tambah dasar hukum", &mut data.citing);
        form.lines(ui, field("noting", "Memperhatikan"), "Tambah yang diperhatikan", &mut data.noting);
    });
    form.section(ui, "Diktum", |form, ui| {
        let group = Group {
            name: "dicta",
            one: "Diktum",
            none: "Belum ada diktum. Isi sedikitnya dua; yang terakhir: mulai berlaku.",
            add: "Tambah diktum",
        };
        rows(form, ui, group, &mut data.dicta, |form, ui, _, dictum| {
            form.area(ui, field("text", "Isi diktum"), 2, &mut dictum.text);
            pair(ui, |left, right| {
                form.text(left, field("who", "Pelaksana").hint("Kosong bila tidak ada tindakan"), &mut dictum.who);
                form.date(right, field("due", "Batas pelaksanaan"), &mut dictum.due);
            });
        });
    });
    let wish = around.case.map_or("", |case| case.submission.wish.trim());
    if !(wish.is_empty() && data.wish_answer.is_empty()) {
        form.section(ui, "Permintaan pelapor", |form, ui| {
            note(ui, wish);
            let hint = "Misalnya: dikabulkan dengan menetapkan petugas cadangan loket";
            form.area(ui, field("wish_answer", "Jawaban atas permintaan pelapor").hint(hint), 2, &mut data.wish_answer);
        });
    }
    form.section(ui, "Sanksi dan ganti rugi", |form, ui| {
        form.area(ui, field("sanction", "Sanksi yang diputus atau diteruskan"), 2, &mut data.sanction);
        pair(ui, |left, right| {
            form.money(left, field("compensation", "Ganti rugi"), &mut data.compensation);
            form.date(right, field("compensation_due", "Batas pembayaran"), &mut data.compensation_due);
        });
    });
    form.section(ui, "Tembusan dan penyerahan", |form, ui| {
        form.lines(ui, field("copies", "Tembusan"), "Tambah tembusan", &mut data.copies);
        form.select(ui, field("certifier", "Pejabat yang mengesahkan salinan"), &mut data.certifier, &around.team());
        let group = Group { name: "deliveries", one: "Penyerahan", none: "Belum ada penyerahan.", add: "Tambah penyerahan" };
        rows(form, ui, group, &mut data.deliveries, |form, ui, _, delivery| {
            pair(ui, |left, right| {
                form.text(left, field("to", "Kepada"), &mut delivery.to);
                form.date(right, field("on", "Tanggal"), &mut delivery.on);
            });
            form.text(ui, field("how", "Cara dan bukti"), &mut delivery.how);
        });
    });
}

/// What is decided, by whom, on which day.
fn ruling(form: &mut Form<'_>, ui: &mut Ui, data: &mut Decision, around: &Around<'_>) {
    let before = data.kind;
    form.choice(ui, field("kind", "Jenis putusan"), &mut data.kind, &options(DecisionKind::ALL));
    if data.kind != before {
        (around.follow_kind)(data);
    }
    if data.kind == Some(DecisionKind::Return) {
        form.date(ui, field("on", "Tanggal dikembalikan"), &mut data.on);
        form.area(ui, field("reason", "Yang perlu didalami"), 4, &mut data.reason);
        let facts = words::step_ref(Step::FindFacts);
        note(ui, &format!("Kasus kembali ke {facts}. Putusan yang dikembalikan tidak memakai nomor keputusan."));
        return;
    }
    if matches!(data.kind, Some(DecisionKind::AcceptPartly | DecisionKind::Reject)) {
        form.area(ui, field("reason", "Alasan berbeda dari rekomendasi"), 3, &mut data.reason);
    }
    pair(ui, |left, right| {
        form.text(
            left,
            field("number", "Nomor keputusan").hint("Usulan dari buku nomor; cocokkan dengan buku keputusan"),
            &mut data.number,
        );
        form.date(right, field("on", "Tanggal penetapan"), &mut data.on);
    });
    form.text(ui, field("subject", "Tentang"), &mut data.subject);
    pair(ui, |left, right| {
        form.text(left, field("place", "Ditetapkan di"), &mut data.place);
        form.select(right, field("signer", "Penandatangan"), &mut data.signer, &around.deciders());
    });
}
