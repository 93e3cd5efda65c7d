//! Form of step 4, *pencarian fakta* (Monev Tindak Lanjut).

use egui::Ui;

use super::{Around, statements, ticks};
use crate::widgets::button::Button;
use crate::widgets::field::{Form, check_box, field, options, pair};
use crate::widgets::repeat::{Group, rows};
use domain::acts::fact_finding::{Activity, EvidenceKind, FactFinding, Method, Party, Summons, Weight};
use domain::acts::paper::LetterKind;
use domain::acts::step::Step;

pub(super) fn show(form: &mut Form<'_>, ui: &mut Ui, data: &mut FactFinding, around: &Around<'_>) {
    let team = around.team();
    let assigned = data.assignment.letter_no.clone();
    let minutes = new_minutes(data, around);
    form.section(ui, "Surat tugas", |form, ui| {
        let assignment = &mut data.assignment;
        pair(ui, |left, right| {
            let about = field("assignment.letter_no", "Nomor surat tugas");
            super::number(form, left, about, &mut assignment.letter_no, around, (LetterKind::Assignment, 0));
            form.date(right, field("assignment.letter_on", "Tanggal surat tugas"), &mut assignment.letter_on);
        });
        pair(ui, |left, right| {
            form.date(left, field("assignment.from", "Masa tugas mulai"), &mut assignment.from);
            form.date(right, field("assignment.until", "Masa tugas sampai"), &mut assignment.until);
        });
        ticks(form, ui, "assignment.officers", "Petugas", &team, &mut assignment.officers);
    });
    form.section(ui, "Pokok dugaan", |form, ui| {
        let group = Group { name: "allegations", one: "Dugaan", none: "Belum ada dugaan. Isi sedikitnya satu.", add: "Tambah dugaan" };
        let removed = rows(form, ui, group, &mut data.allegations, |form, ui, _, allegation| {
            form.area(ui, field("text", "Uraian dugaan"), 2, &mut allegation.text);
            form.text(ui, field("rule", "Ketentuan yang diduga dilanggar"), &mut allegation.rule);
        });
        if let Some(gone) = removed.and_then(|row| u8::try_from(row + 1).ok()) {
            // Evidence follows its allegations when one before them goes.
            for evidence in &mut data.evidence {
                evidence.allegations.retain(|no| *no != gone);
                evidence.allegations.iter_mut().filter(|no| **no > gone).for_each(|no| *no -= 1);
            }
        }
    });
    form.section(ui, "Rencana kegiatan", |form, ui| plan(form, ui, data));
    form.section(ui, "Kegiatan", |form, ui| {
        let group = Group { name: "activities", one: "Kegiatan", none: "Belum ada kegiatan. Isi sedikitnya satu.", add: "Tambah kegiatan" };
        rows(form, ui, group, &mut data.activities, |form, ui, _, activity| {
            one_activity(form, ui, activity, &team, around, minutes);
        });
    });
    let officers = data.assignment.officers.iter().chain(data.activities.iter().flat_map(|activity| &activity.officers));
    around.keep_statements(Step::FindFacts, officers, &mut data.statements);
    statements(form, ui, around, &mut data.statements);
    form.section(ui, "Panggilan dan undangan", |form, ui| summonses(form, ui, data, around, &assigned));
    form.section(ui, "Permintaan data", |form, ui| requests(form, ui, data, around, &assigned));
    form.section(ui, "Bukti", |form, ui| evidence(form, ui, data, around));
    form.section(ui, "Kemajuan", |form, ui| progress(form, ui, data));
}

/// What is planned; once it took place it becomes an activity, where what came of it is said.
fn plan(form: &mut Form<'_>, ui: &mut Ui, data: &mut FactFinding) {
    let group = Group { name: "plan", one: "Rencana", none: "Belum ada rencana kegiatan.", add: "Tambah rencana" };
    let mut held = None;
    rows(form, ui, group, &mut data.plan, |form, ui, row, planned| {
        pair(ui, |left, right| {
            form.date(left, field("on", "Tanggal rencana").hint("Diingatkan pada Hari ini"), &mut planned.on);
            form.select(right, field("method", "Metode rencana"), &mut planned.method, &options(Method::ALL));
        });
        pair(ui, |left, right| {
            form.text(left, field("place", "Tempat rencana"), &mut planned.place);
            form.select(right, field("party", "Pihak rencana"), &mut planned.party, &options(Party::ALL));
        });
        form.area(ui, field("aim", "Yang akan dicari"), 2, &mut planned.aim);
        form.check(ui, field("done", "Sudah dilaksanakan"), &mut planned.done);
        if !planned.done && ui.add(Button::ghost("Catat sebagai kegiatan")).clicked() {
            held = Some(row);
        }
    });
    if let Some(planned) = held.and_then(|row| data.plan.get_mut(row)) {
        planned.done = true;
        data.activities.push(planned.activity());
        form.changed = true;
    }
}

/// Calls to the respondents; `assigned` is the number of the letter of assignment before this frame.
fn summonses(form: &mut Form<'_>, ui: &mut Ui, data: &mut FactFinding, around: &Around<'_>, assigned: &str) {
    let group = Group { name: "summonses", one: "Panggilan", none: "Belum ada panggilan.", add: "Tambah panggilan" };
    let taken = newly_assigned(around, assigned);
    let respondents = around.respondents();
    rows(form, ui, group, &mut data.summonses, |form, ui, _, summons| {
        called(form, ui, summons, &respondents);
        pair(ui, |left, right| {
            form.date(left, field("letter_on", "Tanggal surat"), &mut summons.letter_on);
            form.date(right, field("hearing_on", "Tanggal hadir"), &mut summons.hearing_on);
        });
        pair(ui, |left, right| {
            let about = field("letter_no", "Nomor surat panggilan");
            super::number(form, left, about, &mut summons.letter_no, around, (LetterKind::Summons, taken));
            form.time(right, field("hour", "Jam hadir"), &mut summons.hour);
        });
        form.text(ui, field("place", "Tempat"), &mut summons.place);
        let came = [(true, "Hadir".to_owned()), (false, "Tidak hadir".to_owned())];
        form.choice(ui, field("came", "Kehadiran"), &mut summons.came, &came);
        form.text(ui, field("note", "Catatan panggilan"), &mut summons.note);
    });
}

/// The evidence, and which allegations it bears on.
fn evidence(form: &mut Form<'_>, ui: &mut Ui, data: &mut FactFinding, around: &Around<'_>) {
    let count = data.allegations.len();
    let files: Vec<_> =
        around.case.map_or_else(Vec::new, |case| case.attachments.iter().map(|file| (file.digest, file.name.clone())).collect());
    let group =
        Group { name: "evidence", one: "Bukti", none: "Belum ada bukti. Wajib bila ada dugaan yang terbukti.", add: "Tambah bukti" };
    rows(form, ui, group, &mut data.evidence, |form, ui, row, evidence| {
        if evidence.code.is_empty() {
            evidence.code = format!("B-{}", row + 1);
        }
        pair(ui, |left, right| {
            form.text(left, field("code", "Kode"), &mut evidence.code);
            form.select(right, field("kind", "Jenis"), &mut evidence.kind, &options(EvidenceKind::ALL));
        });
        form.text(ui, field("source", "Uraian dan sumber"), &mut evidence.source);
        pair(ui, |left, right| {
            form.date(left, field("obtained_on", "Tanggal diperoleh"), &mut evidence.obtained_on);
            form.select(right, field("weight", "Nilai"), &mut evidence.weight, &options(Weight::ALL));
        });
        form.select(
            ui,
            field("given_by", "Diserahkan oleh").hint("Kosong bila ditemukan sendiri oleh Tim"),
            &mut evidence.given_by,
            &parties(),
        );
        if matches!(evidence.given_by, Some(Party::Witness | Party::Agency)) {
            form.text(ui, field("given_name", "Nama yang menyerahkan"), &mut evidence.given_name);
        }
        if !files.is_empty() {
            form.select(ui, field("file", "Lampiran"), &mut evidence.file, &files);
        }
        ui.horizontal_wrapped(|ui| {
            for no in 1..=u8::try_from(count).unwrap_or(u8::MAX) {
                let mut linked = evidence.allegations.contains(&no);
                if check_box(ui, &format!("Terkait dugaan {no}"), &mut linked).clicked() {
                    form.changed = true;
                    if linked {
                        evidence.allegations.push(no);
                        evidence.allegations.sort_unstable();
                    } else {
                        evidence.allegations.retain(|other| *other != no);
                    }
                }
            }
        });
    });
}

/// Who may be called, or hand something over.
fn parties() -> Vec<(Party, String)> {
    options(Party::ALL).into_iter().filter(|(party, _)| *party != Party::NoOne).collect()
}

/// How far it has come, and what holds it up.
fn progress(form: &mut Form<'_>, ui: &mut Ui, data: &mut FactFinding) {
    let mut progress = Some(u64::from(data.progress));
    form.number(ui, field("progress", "Kemajuan (persen)"), &mut progress);
    data.progress = progress.map_or(0, |value| u8::try_from(value).unwrap_or(u8::MAX));
    form.area(ui, field("obstacles", "Kendala dan tindak lanjutnya"), 2, &mut data.obstacles);
    pair(ui, |left, right| {
        form.date(left, field("extension_until", "Perpanjangan internal sampai"), &mut data.extension_until);
        form.text(right, field("extension_reason", "Alasan perpanjangan"), &mut data.extension_reason);
    });
    pair(ui, |left, right| {
        form.text(left, field("escalation_to", "Eskalasi kepada").hint("Inspektorat Utama, BPS Provinsi, APH"), &mut data.escalation_to);
        form.date(right, field("escalation_on", "Tanggal eskalasi"), &mut data.escalation_on);
    });
    form.date(ui, field("finished_on", "Tanggal pencarian fakta selesai"), &mut data.finished_on);
}

/// Who was heard, as minutes name him. The complaint says the rest of a respondent, and all of a complainant.
fn person(form: &mut Form<'_>, ui: &mut Ui, activity: &mut Activity) {
    let heard = &mut activity.person;
    match activity.party {
        Some(Party::Witness | Party::Agency) => {
            pair(ui, |left, right| {
                form.text(left, field("person.name", "Nama yang didengar"), &mut heard.name);
                form.text(right, field("person.position", "Pekerjaan atau jabatan"), &mut heard.position);
            });
            pair(ui, |left, right| {
                form.text(left, field("person.unit", "Unit kerja atau instansi"), &mut heard.unit);
                form.text(right, field("person.rank", "Pangkat/golongan"), &mut heard.rank);
            });
            form.text(ui, field("person.nip", "NIP yang didengar"), &mut heard.nip);
        }
        Some(Party::Respondent) => {}
        Some(Party::Complainant | Party::NoOne) | None => return,
    }
    pair(ui, |left, right| {
        form.text(left, field("person.birth_place", "Tempat lahir"), &mut heard.birth_place);
        form.date(right, field("person.birth_on", "Tanggal lahir"), &mut heard.birth_on);
    });
    form.text(ui, field("person.address", "Alamat yang didengar"), &mut heard.address);
}

/// Whom a call goes to, and what his letter needs of him.
fn called(form: &mut Form<'_>, ui: &mut Ui, summons: &mut Summons, respondents: &[(u8, String)]) {
    let mut party = Some(summons.party.unwrap_or(Party::Respondent));
    form.select(ui, field("party", "Yang dipanggil atau diundang"), &mut party, &parties());
    summons.party = party.filter(|party| *party != Party::Respondent);
    match summons.party {
        None | Some(Party::Respondent) if respondents.len() > 1 => {
            super::respondent(form, ui, field("respondent", "Terlapor yang dipanggil"), &mut summons.respondent, respondents);
        }
        Some(Party::Witness | Party::Agency) => {
            pair(ui, |left, right| {
                form.text(left, field("name", "Nama yang diundang"), &mut summons.name);
                form.text(right, field("position", "Pekerjaan atau jabatan"), &mut summons.position);
            });
            form.text(ui, field("address", "Alamat yang diundang"), &mut summons.address);
        }
        None | Some(Party::Respondent | Party::Complainant | Party::NoOne) => {}
    }
}

/// Units and agencies that are asked for data.
fn requests(form: &mut Form<'_>, ui: &mut Ui, data: &mut FactFinding, around: &Around<'_>, assigned: &str) {
    let group = Group { name: "requests", one: "Permintaan data", none: "Belum ada permintaan data.", add: "Tambah permintaan data" };
    let taken = newly_assigned(around, assigned);
    rows(form, ui, group, &mut data.requests, |form, ui, _, request| {
        form.text(ui, field("to", "Diminta kepada").hint("Unit kerja atau instansi"), &mut request.to);
        form.lines(ui, field("what", "Data yang diminta"), "Tambah data", &mut request.what);
        pair(ui, |left, right| {
            let about = field("letter_no", "Nomor surat permintaan data");
            super::number(form, left, about, &mut request.letter_no, around, (LetterKind::DataRequest, taken));
            form.date(right, field("letter_on", "Tanggal surat permintaan"), &mut request.letter_on);
        });
        pair(ui, |left, right| {
            form.date(left, field("due", "Diminta paling lambat"), &mut request.due);
            form.date(right, field("answered_on", "Tanggal dijawab"), &mut request.answered_on);
        });
    });
}

/// How many numbers of letters the assignment of this form has taken that are not recorded yet.
fn newly_assigned(around: &Around<'_>, assigned: &str) -> u32 {
    u32::from(around.case.is_some_and(|case| case.facts.assignment.letter_no.trim() != assigned.trim()))
}

/// How many numbers of minutes the form has taken that are not recorded yet.
fn new_minutes(data: &FactFinding, around: &Around<'_>) -> u32 {
    let known = |number: &str| around.case.is_some_and(|case| case.facts.activities.iter().any(|one| one.minutes_no.trim() == number));
    let fresh = data.activities.iter().map(|one| one.minutes_no.trim()).filter(|number| !number.is_empty() && !known(number));
    u32::try_from(fresh.count()).unwrap_or(0)
}

fn one_activity(
    form: &mut Form<'_>,
    ui: &mut Ui,
    activity: &mut Activity,
    team: &[(domain::acts::person::PersonRef, String)],
    around: &Around<'_>,
    minutes: u32,
) {
    form.date(ui, field("on", "Tanggal"), &mut activity.on);
    pair(ui, |left, right| {
        form.time(left, field("from", "Mulai"), &mut activity.from);
        form.time(right, field("until", "Selesai"), &mut activity.until);
    });
    pair(ui, |left, right| {
        form.select(left, field("method", "Metode"), &mut activity.method, &options(Method::ALL));
        form.select(right, field("party", "Pihak"), &mut activity.party, &options(Party::ALL));
    });
    let respondents = around.respondents();
    if activity.party == Some(Party::Respondent) && respondents.len() > 1 {
        super::respondent(form, ui, field("respondent", "Terlapor yang didengar"), &mut activity.respondent, &respondents);
    }
    person(form, ui, activity);
    form.text(ui, field("place", "Tempat"), &mut activity.place);
    form.area(ui, field("summary", "Yang dilakukan"), 2, &mut activity.summary);
    form.area(ui, field("result", "Hasil"), 2, &mut activity.result);
    ticks(form, ui, "officers", "Petugas", team, &mut activity.officers);
    let heard = activity.party == Some(Party::Respondent);
    let hint = if heard { "Tanpa berita acara, terlapor belum dianggap didengar" } else { "" };
    super::number(
        form,
        ui,
        field("minutes_no", "Nomor berita acara").hint(hint),
        &mut activity.minutes_no,
        around,
        (LetterKind::Minutes, minutes),
    );
    let group = Group { name: "questions", one: "Tanya jawab", none: "Belum ada tanya jawab.", add: "Tambah tanya jawab" };
    rows(form, ui, group, &mut activity.questions, |form, ui, _, exchange| {
        form.area(ui, field("question", "Pertanyaan"), 1, &mut exchange.question);
        form.area(ui, field("answer", "Jawaban"), 2, &mut exchange.answer);
    });
    if !activity.minutes_no.trim().is_empty() {
        let signed = [(true, "Ditandatangani".to_owned()), (false, "Menolak".to_owned())];
        form.choice(ui, field("minutes_signed", "Berita acara"), &mut activity.minutes_signed, &signed);
        if activity.minutes_signed == Some(false) {
            form.text(ui, field("minutes_refusal", "Alasan menolak"), &mut activity.minutes_refusal);
            let group = Group {
                name: "onlookers",
                one: "Yang menyaksikan",
                none: "Belum ada yang menyaksikan penolakan; sebaiknya dua orang.",
                add: "Tambah yang menyaksikan",
            };
            rows(form, ui, group, &mut activity.onlookers, |form, ui, _, onlooker| {
                pair(ui, |left, right| {
                    form.text(left, field("name", "Nama yang menyaksikan"), &mut onlooker.name);
                    form.text(right, field("position", "Jabatan yang menyaksikan"), &mut onlooker.position);
                });
            });
        }
    }
}
