//! Form of step 5, *laporan hasil tindak lanjut*, with the sanction the SOP demands when something is proven.

use egui::Ui;

use super::{Around, statements, ticks};
use crate::design::tokens::Tone;
use crate::widgets::field::{Form, field, options, pair};
use crate::widgets::frames::{alert, card, note};
use crate::widgets::repeat::{Group, rows};
use domain::acts::complaint::RespondentKind;
use domain::acts::report::{Authority, Finding, FollowUpReport, Impact, SanctionKind, Verdict};
use domain::acts::step::Step;
use words::Label as _;

pub(super) fn show(form: &mut Form<'_>, ui: &mut Ui, data: &mut FollowUpReport, around: &Around<'_>) {
    form.section(ui, "Laporan", |form, ui| {
        pair(ui, |left, right| {
            form.text(left, field("number", "Nomor LHTL").hint("Usulan dari buku nomor; cocokkan dengan buku agenda"), &mut data.number);
            form.date(right, field("on", "Tanggal LHTL"), &mut data.on);
        });
        form.lines(ui, field("basis", "Dasar pelaksanaan"), "Tambah dasar", &mut data.basis);
        form.area(ui, field("summary", "Ringkasan laporan (tanpa identitas)"), 4, &mut data.summary);
        form.area(ui, field("scope", "Ruang lingkup"), 2, &mut data.scope);
        form.area(ui, field("method", "Metode"), 2, &mut data.method);
    });
    form.section(ui, "Temuan per dugaan", |form, ui| findings(form, ui, data, around));
    form.section(ui, "Kesimpulan dan perbaikan", |form, ui| {
        form.area(ui, field("conclusion", "Kesimpulan umum"), 3, &mut data.conclusion);
        let group = Group { name: "actions", one: "Tindakan", none: "Belum ada tindakan perbaikan.", add: "Tambah tindakan" };
        rows(form, ui, group, &mut data.actions, |form, ui, _, action| {
            form.area(ui, field("text", "Uraian"), 2, &mut action.text);
            pair(ui, |left, right| {
                form.text(left, field("who", "Pelaksana"), &mut action.who);
                form.date(right, field("due", "Batas waktu"), &mut action.due);
            });
        });
        pair(ui, |left, right| {
            form.money(left, field("compensation", "Ganti rugi diusulkan"), &mut data.compensation);
            form.date(right, field("compensation_due", "Batas pembayaran"), &mut data.compensation_due);
        });
    });
    sanctions(form, ui, data, around);
    form.section(ui, "Penandatangan", |form, ui| {
        ticks(form, ui, "signers", "Penandatangan tim", &around.team(), &mut data.signers);
        form.area(ui, field("dissent", "Pendapat berbeda anggota"), 2, &mut data.dissent);
    });
    around.keep_statements(Step::Report, &data.signers, &mut data.statements);
    statements(form, ui, around, &mut data.statements);
}

fn findings(form: &mut Form<'_>, ui: &mut Ui, data: &mut FollowUpReport, around: &Around<'_>) {
    let allegations = around.case.map_or(&[][..], |case| &case.facts.allegations);
    if data.findings.len() < allegations.len() {
        data.findings.resize(allegations.len(), Finding::default());
    }
    let respondents = around.respondents();
    let outer = form.prefix.clone();
    for (row, (allegation, finding)) in allegations.iter().zip(&mut data.findings).enumerate() {
        form.prefix = format!("{outer}findings.{row}.");
        card(ui, |ui| {
            note(ui, &format!("Dugaan {}: {}", row + 1, allegation.text.trim()));
            form.area(ui, field("facts", "Fakta"), 3, &mut finding.facts);
            form.area(ui, field("analysis", "Analisis ketentuan"), 3, &mut finding.analysis);
            form.choice(ui, field("verdict", "Kesimpulan"), &mut finding.verdict, &options(Verdict::ALL));
            if finding.verdict.is_some_and(Verdict::is_proven) {
                form.text(ui, field("rule", "Ketentuan yang dilanggar"), &mut finding.rule);
                if respondents.len() > 1 {
                    ticks(form, ui, "respondents", "Terbukti dilakukan oleh", &respondents, &mut finding.respondents);
                    finding.respondents.sort_unstable();
                }
            } else {
                finding.respondents.clear();
            }
        });
    }
    form.prefix = outer;
}

fn sanctions(form: &mut Form<'_>, ui: &mut Ui, data: &mut FollowUpReport, around: &Around<'_>) {
    if !data.is_proven() && data.sanctions.is_empty() {
        return;
    }
    form.section(ui, "Rekomendasi sanksi", |form, ui| recommended(form, ui, data, around));
}

/// The sanctions themselves, or why there is none.
fn recommended(form: &mut Form<'_>, ui: &mut Ui, data: &mut FollowUpReport, around: &Around<'_>) {
    note(ui, "Tim hanya merekomendasikan. Hukuman disiplin dijatuhkan dengan keputusan tersendiri setelah pemeriksaan atasan langsung.");
    let respondents = around.respondents();
    let kinds: Vec<(SanctionKind, String)> =
        SanctionKind::ALL.iter().map(|kind| (*kind, format!("{} – {}", kind.level().label(), words::lower_first(kind.label())))).collect();
    let none = format!("Ada dugaan terbukti: SOP {} mewajibkan rekomendasi sanksi.", words::step_ref(Step::Report));
    let group = Group { name: "sanctions", one: "Sanksi", none: &none, add: "Tambah rekomendasi sanksi" };
    rows(form, ui, group, &mut data.sanctions, |form, ui, _, sanction| {
        super::respondent(form, ui, field("respondent", "Subjek"), &mut sanction.respondent, &respondents);
        pair(ui, |left, right| {
            form.select(left, field("kind", "Jenis subjek"), &mut sanction.kind, &options(RespondentKind::ALL));
            form.select(right, field("impact", "Dampak"), &mut sanction.impact, &options(Impact::ALL));
        });
        form.text(ui, field("rule", "Ketentuan yang dilanggar"), &mut sanction.rule);
        form.select(ui, field("sanction", "Rekomendasi sanksi"), &mut sanction.sanction, &kinds);
        if sanction.authority() == Some(Authority::Ppk) {
            alert(
                ui,
                Tone::Near,
                "Hukuman berat hanya oleh PPK. Berkas ber-BAP diteruskan berjenjang; Kepala kantor ini tidak berwenang.",
                None,
            );
        }
        form.text(ui, field("route", "Jalur").hint("Misalnya: pemeriksaan oleh atasan langsung"), &mut sanction.route);
    });
    let respondents = around.case.map_or(0, |case| case.submission.respondents.len());
    if data.sanctions.is_empty() || data.spares_somebody(respondents) {
        form.area(
            ui,
            field("no_sanction_reason", "Alasan tanpa sanksi")
                .hint("Terlapornya tidak diketahui, atau pelanggarannya bukan perbuatan terlapor yang lain"),
            2,
            &mut data.no_sanction_reason,
        );
    }
}
