//! Form of step 6, *keputusan Kepala* (Hasil Putusan).

use chrono::NaiveDate;
use egui::Ui;

use super::Around;
use crate::widgets::field::{Form, field, options, pair};
use crate::widgets::frames::{heading, note};
use crate::widgets::repeat::{Group, rows};
use domain::acts::decision::{Decision, DecisionKind, Dictum};
use domain::acts::paper::LetterKind;
use domain::acts::report::Verdict;
use words::DISCIPLINE;

/// What a decision of this office usually says, from the report that lies before the Kepala.
pub(super) fn prefilled(mut data: Box<Decision>, around: &Around<'_>, today: NaiveDate) -> Box<Decision> {
    let Some(case) = around.case else { return data };
    let report = &case.report;
    if data.number.is_empty() {
        data.number = (around.propose)(LetterKind::Decision, 0);
    }
    data.on = data.on.or(Some(today));
    if data.place.is_empty() {
        data.place.clone_from(&around.book.office.place);
    }
    if data.subject.is_empty() {
        data.subject = format!("Penyelesaian Pengaduan Nomor {}", case.no);
    }
    data.signer = data.signer.or_else(|| around.book.head_on(today).map(|person| person.id.clone()));
    let dated = report.on.map_or_else(String::new, |on| format!(" tanggal {}", words::date(on)));
    let report_name = format!("Laporan Hasil Tindak Lanjut Nomor {}{dated}", report.number.trim());
    if data.considering.is_empty() {
        let unprovable = report.findings.iter().all(|finding| finding.verdict == Some(Verdict::Unprovable));
        let verdict = if report.is_proven() {
            "menyimpulkan adanya dugaan yang terbukti"
        } else if unprovable {
            "menyimpulkan dugaan tidak dapat dibuktikan"
        } else {
            "menyimpulkan dugaan tidak terbukti"
        };
        data.considering = vec![
            format!("bahwa pengaduan dengan nomor register {} telah diverifikasi dan ditindaklanjuti oleh Tim SP4N LAPOR", case.no),
            format!("bahwa {report_name} {verdict}"),
        ];
    }
    if data.citing.is_empty() {
        let sanction = !report.sanctions.is_empty();
        data.citing = around.book.legal_basis.iter().filter(|rule| sanction || rule.as_str() != DISCIPLINE).cloned().collect();
    }
    if data.noting.is_empty() {
        data.noting = vec![report_name.clone()];
    }
    if data.dicta.is_empty() {
        let dictum = |text: String, who: &str, due| Dictum { text, who: who.to_owned(), due };
        data.dicta.push(dictum(first_dictum(data.kind, &report_name), "", None));
        if !report.sanctions.is_empty() {
            let text =
                "Memerintahkan atasan langsung memanggil dan memeriksa terlapor sesuai dengan ketentuan disiplin pegawai negeri sipil.";
            data.dicta.push(dictum(text.to_owned(), "Atasan langsung terlapor", None));
        }
        for action in &report.actions {
            let until = action.due.map_or_else(String::new, |due| format!(" paling lambat tanggal {}", words::date(due)));
            data.dicta.push(dictum(format!("{}: {}{until}.", action.who.trim(), action.text.trim()), action.who.trim(), action.due));
        }
        data.dicta.push(dictum("Tim SP4N LAPOR menyampaikan hasil penyelesaian kepada pengadu.".to_owned(), "Tim SP4N LAPOR", None));
        data.dicta.push(dictum("Keputusan ini mulai berlaku pada tanggal ditetapkan.".to_owned(), "", None));
    }
    data
}

/// What the first dictum says of the recommendation, by the kind of decision.
fn first_dictum(kind: Option<DecisionKind>, report_name: &str) -> String {
    let verb = match kind {
        Some(DecisionKind::AcceptPartly) => "Menerima sebagian rekomendasi",
        Some(DecisionKind::Reject) => "Menolak rekomendasi",
        _ => "Menerima rekomendasi",
    };
    format!("{verb} Tim SP4N LAPOR dalam {report_name}.")
}

/// A first dictum that nobody has reworded follows the kind of decision.
fn follow_kind(data: &mut Decision, before: Option<DecisionKind>) {
    let (Some(old), Some(new)) = (before.or(Some(DecisionKind::Accept)), data.kind) else { return };
    let Some(first) = data.dicta.first_mut() else { return };
    for kind in [old, DecisionKind::Accept, DecisionKind::AcceptPartly, DecisionKind::Reject] {
        let lead = first_dictum(Some(kind), "");
        let lead = lead.trim_end_matches('.').trim_end();
        if let Some(rest) = first.text.strip_prefix(lead) {
            let fresh = first_dictum(Some(new), "");
            first.text = format!("{}{rest}", fresh.trim_end_matches('.').trim_end());
            return;
        }
    }
}

pub(super) fn show(form: &mut Form<'_>, ui: &mut Ui, data: &mut Decision, around: &Around<'_>) {
    let before = data.kind;
    form.choice(ui, field("kind", "Jenis putusan").required(), &mut data.kind, &options(DecisionKind::ALL));
    if data.kind != before {
        follow_kind(data, before);
    }
    if data.kind == Some(DecisionKind::Return) {
        form.date(ui, field("on", "Tanggal dikembalikan").required(), &mut data.on);
        form.area(ui, field("reason", "Yang perlu didalami").required().max(5000), 4, &mut data.reason);
        note(ui, "Kasus kembali ke langkah 4. Putusan yang dikembalikan tidak memakai nomor keputusan.");
        return;
    }
    if matches!(data.kind, Some(DecisionKind::AcceptPartly | DecisionKind::Reject)) {
        form.area(ui, field("reason", "Alasan berbeda dari rekomendasi").required().max(5000), 3, &mut data.reason);
    }
    pair(ui, |left, right| {
        form.text(
            left,
            field("number", "Nomor keputusan").required().hint("Usulan dari buku nomor; cocokkan dengan buku keputusan"),
            &mut data.number,
        );
        form.date(right, field("on", "Tanggal penetapan").required(), &mut data.on);
    });
    form.text(ui, field("subject", "Tentang").required().max(300), &mut data.subject);
    pair(ui, |left, right| {
        form.text(left, field("place", "Ditetapkan di").required(), &mut data.place);
        form.select(right, field("signer", "Penandatangan").required(), &mut data.signer, &around.heads());
    });
    form.lines(
        ui,
        field("considering", "Menimbang").required().hint("Huruf dan “bahwa” penutup ditambahkan sendiri"),
        "Tambah pertimbangan",
        &mut data.considering,
    );
    form.lines(ui, field("citing", "Mengingat").required(), "Tambah dasar hukum", &mut data.citing);
    form.lines(ui, field("noting", "Memperhatikan"), "Tambah yang diperhatikan", &mut data.noting);
    heading(ui, "Diktum");
    let group = Group {
        name: "dicta",
        one: "Diktum",
        none: "Belum ada diktum. Isi sedikitnya dua; yang terakhir: mulai berlaku.",
        add: "Tambah diktum",
    };
    rows(form, ui, group, &mut data.dicta, |form, ui, _, dictum| {
        form.area(ui, field("text", "Isi diktum").required(), 2, &mut dictum.text);
        pair(ui, |left, right| {
            form.text(left, field("who", "Pelaksana").hint("Kosong bila tidak ada tindakan"), &mut dictum.who);
            form.date(right, field("due", "Batas pelaksanaan"), &mut dictum.due);
        });
    });
    form.area(ui, field("sanction", "Sanksi yang diputus atau diteruskan"), 2, &mut data.sanction);
    pair(ui, |left, right| {
        form.money(left, field("compensation", "Ganti rugi"), &mut data.compensation);
        form.date(
            right,
            field("compensation_due", "Batas pembayaran").required_if(data.compensation.unwrap_or(0) > 0),
            &mut data.compensation_due,
        );
    });
    form.lines(ui, field("copies", "Tembusan"), "Tambah tembusan", &mut data.copies);
    heading(ui, "Penyerahan ke pihak terkait");
    let group = Group { name: "deliveries", one: "Penyerahan", none: "Belum ada penyerahan.", add: "Tambah penyerahan" };
    rows(form, ui, group, &mut data.deliveries, |form, ui, _, delivery| {
        pair(ui, |left, right| {
            form.text(left, field("to", "Kepada").required(), &mut delivery.to);
            form.date(right, field("on", "Tanggal"), &mut delivery.on);
        });
        form.text(ui, field("how", "Cara dan bukti"), &mut delivery.how);
    });
}
