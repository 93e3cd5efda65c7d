//! Form of step 3, *verifikasi kelengkapan* (Monev Verifikasi).

use egui::Ui;

use super::Around;
use crate::design::{Type, tokens::Tokens};
use crate::widgets::button::Button;
use crate::widgets::field::{Field, Form, field, options, pair};
use crate::widgets::frames::note;
use domain::acts::complaint::{Channel, ComplaintClass};
use domain::acts::ids::CaseNo;
use domain::acts::length::Length;
use domain::acts::limit::Milestone;
use domain::acts::paper::LetterKind;
use domain::acts::step::Step;
use domain::acts::verification::{Check, CheckAnswer, CheckItem, Outcome, Verification};
use domain::readings::countdown::limit_between;
use words::Label as _;

pub(super) fn show(form: &mut Form<'_>, ui: &mut Ui, data: &mut Verification, around: &Around<'_>) {
    form.section(ui, "Butir periksa", |form, ui| {
        let unanswered = form.errors.keys().filter(|at| at.starts_with("checks.") && at.ends_with(".answer")).count();
        if unanswered > 0 {
            let text = format!("Jawab semua butir; {} belum dijawab.", words::terbilang(unanswered as u64));
            ui.label(Type::Small.text(text, Tokens::of(ui.ctx()).late.text));
        }
        if ui.add(Button::ghost("Jawab “Ya” untuk semua yang masih kosong")).clicked() {
            for check in data.checks.iter_mut().filter(|check| check.answer.is_none()) {
                check.answer = Some(CheckAnswer::Yes);
            }
            form.changed = true;
        }
        data.checks.resize(CheckItem::ALL.len(), Check::default());
        for (row, (item, check)) in CheckItem::ALL.iter().zip(&mut data.checks).enumerate() {
            let label = format!("{}. {}", row + 1, item.label());
            let at = format!("checks.{row}.answer");
            form.choice(ui, field(&at, &label), &mut check.answer, &options(CheckAnswer::ALL));
            if check.answer == Some(CheckAnswer::No) {
                let (at, label) = (format!("checks.{row}.note"), format!("Catatan butir {}", row + 1));
                form.text(ui, field(&at, &label), &mut check.note);
            }
        }
    });
    form.section(ui, "Hasil", |form, ui| {
        let outcome = field("outcome", "Hasil verifikasi");
        form.choice(ui, outcome, &mut data.outcome, &options(Outcome::ALL));
        form.date(ui, field("verified_on", "Tanggal hasil verifikasi"), &mut data.verified_on);
        match data.outcome {
            Some(Outcome::Complete) => {
                data.complete_on = data.complete_on.or(data.verified_on);
                let long = time_between(around, Milestone::Complete, Milestone::Decided);
                let hint = long.map_or_else(String::new, |long| format!("Batas {} mulai dari sini", words::length(long)));
                let complete_on = field("complete_on", "Tanggal dinyatakan lengkap");
                form.date(ui, complete_on.hint(&hint), &mut data.complete_on);
                let supervisory = field("supervisory", "Kadar pengawasan dikukuhkan");
                form.yes_no(ui, supervisory, &mut data.supervisory);
                let class = around.case.and_then(domain::readings::case::Case::class);
                let is_supervisory = matches!(class, Some(ComplaintClass::Supervisory | ComplaintClass::Whistleblowing));
                if data.supervisory.is_some_and(|confirmed| confirmed != is_supervisory) && class != Some(ComplaintClass::Information) {
                    let recording = words::step_ref(Step::Record);
                    note(ui, &format!("Klasifikasi di {recording} berbeda. Koreksi {recording} agar tenggat LAPOR! dihitung ulang."));
                }
            }
            Some(Outcome::Incomplete) => incomplete(form, ui, data, around),
            Some(Outcome::NotOurs) => not_ours(form, ui, data, around),
            Some(Outcome::Duplicate) => case_number(form, ui, field("duplicate_of", "Duplikat dari"), &mut data.duplicate_of, around),
            Some(Outcome::Ineligible) => {
                form.area(ui, field("reason", "Alasan tidak memenuhi syarat"), 3, &mut data.reason);
            }
            Some(Outcome::Postponed) => {
                form.area(ui, field("reason", "Alasan ditunda"), 2, &mut data.reason);
                form.date(ui, field("postponed_until", "Ditunda sampai"), &mut data.postponed_until);
            }
            Some(Outcome::OnTheSpot) => {
                form.area(ui, field("spot_answer", "Jawaban di tempat"), 4, &mut data.spot_answer);
            }
            None => {}
        }
    });
    form.section(ui, "Tanggapan awal ke pelapor", |form, ui| {
        form.area(ui, field("response", "Teks tanggapan"), 3, &mut data.response);
        let response_on = field("response_on", "Tanggal tanggapan awal");
        let long = time_between(around, Milestone::Received, Milestone::FirstResponse);
        let hint = long.map_or_else(String::new, |long| format!("LAPOR!: {} sejak diterima", words::length(long)));
        form.date(ui, response_on.hint(&hint), &mut data.response_on);
    });
    super::step_note(form, ui, around, &mut data.step_note);
}

/// How long the standard of the case gives between two milestones.
fn time_between(around: &Around<'_>, from: Milestone, to: Milestone) -> Option<Length> {
    limit_between(around.case?, around.book, from, to)?.max
}

fn incomplete(form: &mut Form<'_>, ui: &mut Ui, data: &mut Verification, around: &Around<'_>) {
    let request = &mut data.request;
    if request.lacking.is_empty() {
        request.lacking.push(String::new());
    }
    form.lines(ui, field("request.lacking", "Yang kurang"), "Tambah yang kurang", &mut request.lacking);
    pair(ui, |left, right| {
        form.text(left, field("request.how", "Cara diminta").hint("LAPOR!, surat, pos-el"), &mut request.how);
        let about = field("request.letter_no", "Nomor surat").hint("Kosong bila bukan surat");
        super::number(form, right, about, &mut request.letter_no, around, (LetterKind::CompletionRequest, 0));
    });
    pair(ui, |left, right| {
        let before = request.sent_on;
        form.date(left, field("request.sent_on", "Tanggal dikirim"), &mut request.sent_on);
        // What goes through the portal or by mail is received as it is sent, unless the operator knows better.
        let at_once =
            around.case.and_then(|case| case.submission.channel).is_some_and(|channel| channel.has_tracking() || channel == Channel::Email);
        if request.sent_on != before && at_once && (request.received_on.is_none() || request.received_on == before) {
            request.received_on = request.sent_on;
        }
        form.date(
            right,
            field("request.received_on", "Tanggal diterima pelapor").hint("Boleh dicatat belakangan"),
            &mut request.received_on,
        );
    });
}

fn not_ours(form: &mut Form<'_>, ui: &mut Ui, data: &mut Verification, around: &Around<'_>) {
    let forwarding = &mut data.forwarding;
    form.text(ui, field("forwarding.agency", "Instansi penerima"), &mut forwarding.agency);
    form.text(ui, field("forwarding.address", "Alamat instansi"), &mut forwarding.address);
    form.check(ui, field("forwarding.by_portal", "Dikembalikan lewat LAPOR! (“Bukan Wewenang”)"), &mut forwarding.by_portal);
    pair(ui, |left, right| {
        let about = field("forwarding.letter_no", "Nomor surat penerusan");
        super::number(form, left, about, &mut forwarding.letter_no, around, (LetterKind::Forwarding, 0));
        form.date(right, field("forwarding.letter_on", "Tanggal diteruskan"), &mut forwarding.letter_on);
    });
    form.text(ui, field("forwarding.proof", "Bukti kirim"), &mut forwarding.proof);
    form.check(ui, field("forwarding.identity_may_go", "Pelapor setuju identitasnya ikut diteruskan"), &mut forwarding.identity_may_go);
}

/// The number of another case, with those that may be the same complaint to choose from.
pub(super) fn case_number(form: &mut Form<'_>, ui: &mut Ui, about: Field<'_>, value: &mut Option<CaseNo>, around: &Around<'_>) {
    let id = form.id("case-number").with(about.name());
    let mut text = ui.data(|data| data.get_temp::<String>(id)).unwrap_or_default();
    if text.is_empty()
        && let Some(no) = value
    {
        text = no.to_string();
    }
    let before = text.clone();
    form.text(ui, about, &mut text);
    if text != before {
        *value = text.parse().ok();
    }
    if value.is_none() && !text.trim().is_empty() {
        form.unread.push(about.name().to_owned());
    }
    for other in around.alike {
        if *value == Some(other.no) {
            continue;
        }
        let grounds: Vec<&str> = other.grounds.iter().map(words::Label::label).collect();
        let (no, grounds) = (other.no.to_string(), grounds.join(", "));
        note(ui, &format!("Mungkin sama: {no} · {} ({grounds}).", other.title));
        if ui.add(Button::ghost(&format!("Duplikat dari {no}"))).clicked() {
            *value = Some(other.no);
            text.clone_from(&no);
            form.changed = true;
        }
    }
    ui.data_mut(|data| data.insert_temp(id, text));
}
