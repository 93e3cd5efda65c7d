//! Answers for other programs. Like the lists on screen they hold no identity of a sealed complainant.

use chrono::NaiveDate;
use serde_json::{Value, json};

use domain::acts::decision::DecisionKind;
use domain::acts::ids::CaseNo;
use domain::acts::length::Length;
use domain::acts::report::SanctionKind;
use domain::acts::step::Ending;
use domain::readings::calendar::{Certainty, DayCount, Due, Reckoning};
use domain::readings::card::{Card, CardDue};
use domain::readings::countdown::{Countdown, Status, Why, strictest};
use domain::readings::state::State;
use domain::readings::stats::{Row, Share, Spread};
use domain::text::leak::Secrets;
use office::{Office, OpenCase, Recap};

fn text(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

fn state(state: State) -> Value {
    match state {
        State::Closed(ending) => json!({ "kode": state.code(), "akhir": ending.code(), "uraian": words::state(state) }),
        _ => json!({ "kode": state.code(), "uraian": words::state(state) }),
    }
}

fn card_due(due: &CardDue, office: &Office) -> Value {
    let left = due.left(&office.book().calendar, office.today());
    json!({ "tanggal": due.on, "kerjakan_paling_lambat": due.shown_on(), "batas": due.limit, "kewajiban": due.duty, "sisa": left, "sementara": due.provisional })
}

pub(super) fn cards(cards: &[Card], office: &Office) -> String {
    let rows: Vec<Value> = cards
        .iter()
        .map(|card| {
            json!({
                "nomor": card.no.to_string(),
                "id_lapor": card.tracking_id,
                "judul": card.title,
                "pelapor": card.reporter,
                "langkah": card.step.number(),
                "keadaan": state(card.state),
                "diterima": card.received_on,
                "batas_kerja": card.deadline_on(&office.book().calendar, office.today()).map(|due| card_due(due, office)),
                "menunggu": card.waiting.as_ref().map(|due| card_due(due, office)),
                "pengingat": card.reminder.as_ref().map(|due| card_due(due, office)),
                "langkah_terlambat": card.late_steps,
                "ditutup": card.closed_on,
            })
        })
        .collect();
    text(&Value::Array(rows))
}

fn due(due: &Due) -> Value {
    json!({ "tanggal": due.on, "sementara": due.certainty != Certainty::Firm })
}

fn countdown(countdown: &Countdown) -> Value {
    let (status, detail) = match &countdown.status {
        Status::NotStarted => ("belum_berjalan", json!({})),
        Status::Running { left, .. } => ("berjalan", json!({ "sisa": left })),
        Status::Paused { since, used } => ("ditangguhkan", json!({ "sejak": since, "terpakai": used })),
        Status::Stopped { on, used, late_by, .. } => ("selesai", json!({ "pada": on, "terpakai": used, "terlambat": late_by })),
    };
    json!({
        "batas": countdown.limit.id,
        "kewajiban": countdown.limit.duty,
        "dasar": countdown.limit.basis,
        "panjang": words::length(countdown.length),
        "mulai": countdown.from,
        "jatuh_tempo": countdown.due().map(due),
        "selesaikan_sebelum": countdown.finish_before,
        "status": status,
        "rincian": detail,
    })
}

pub(super) fn case(open: &OpenCase, office: &Office) -> String {
    let case = &open.case;
    let countdowns = office.countdowns(case);
    let (secrets, sealed) = (Secrets::of(case, false), case.openness().is_sealed());
    let hide = |text: &str| secrets.masked(text, |leak| sealed && leak.kind.tells_complainant());
    let steps: Vec<Value> = office
        .timeline(open)
        .lanes
        .iter()
        .map(|lane| {
            let track = &case.steps[lane.step.index()];
            json!({
                "langkah": lane.step.number(),
                "nama": words::step_title(lane.step),
                "mulai": lane.actual.map(|(from, _)| from),
                "selesai": lane.actual.and_then(|(_, to)| to),
                "batas": lane.planned.map(|planned| planned.max),
                "terlambat": lane.late_by,
                "alasan_terlambat": hide(&track.late_reason),
                "dilewati": track.skipped,
            })
        })
        .collect();
    let acts: Vec<Value> = open
        .entries
        .iter()
        .map(|entry| {
            json!({
                "nomor": entry.seq.0,
                "dicatat": entry.at.to_rfc3339(),
                "oleh": entry.by,
                "tindakan": hide(&words::act(&entry.event)),
                "dibatalkan": case.cancelled.contains(&entry.seq),
            })
        })
        .collect();
    text(&json!({
        "nomor": case.no.to_string(),
        "judul": case.submission.title.trim(),
        "keadaan": state(case.state),
        "batas_kerja": strictest(&countdowns).map(|strictest| json!({ "batas": strictest.limit.id, "jatuh_tempo": strictest.due().map(due) })),
        "langkah": steps,
        "tenggat": countdowns.iter().map(countdown).collect::<Vec<_>>(),
        "tindakan": acts,
    }))
}

/// The reckonings of the due dates of a case.
pub(super) fn reckonings(reasons: &[(&Countdown, Why)]) -> String {
    let one = |(of, why): &(&Countdown, Why)| {
        let mut value = countdown(of);
        if let Some(object) = value.as_object_mut() {
            object.insert("hari".to_owned(), days(&why.reckoning));
            object.insert("menurut_aturan_sekarang".to_owned(), due(&why.reckoning.due));
        }
        value
    };
    text(&Value::Array(reasons.iter().map(one).collect()))
}

pub(super) fn reckoning(from: NaiveDate, length: Length, reckoning: &Reckoning) -> String {
    text(&json!({ "mulai": from, "panjang": words::length(length), "batas": due(&reckoning.due), "hari": days(reckoning) }))
}

fn days(reckoning: &Reckoning) -> Value {
    let days: Vec<Value> = reckoning
        .days
        .iter()
        .map(|line| {
            let counted = if let DayCount::Counted(n) = line.count { Some(n) } else { None };
            json!({ "tanggal": line.date, "hitungan": counted, "uraian": words::day_count(&line.count) })
        })
        .collect();
    Value::Array(days)
}

/// How often each value occurs, by its short name.
fn coded<T: Copy>(found: &[(T, u32)], code: fn(T) -> String) -> Value {
    Value::Object(found.iter().map(|(what, times)| (code(*what), json!(times))).collect())
}

/// The figures of a period, each share with its parts; under `angka` every figure by its stable key, as a report freezes it.
pub(super) fn evaluation(recap: &Recap) -> String {
    let evaluation = &recap.evaluation;
    let named: Vec<Value> =
        recap.lines().into_iter().map(|line| json!({ "kunci": line.key, "nama": line.name, "nilai": line.value })).collect();
    let share = |share: Share| json!({ "bagian": share.part, "seluruh": share.whole });
    let spread = |spread: Spread| json!({ "jumlah": spread.count, "rerata": f64::from(spread.mean_tenths) / 10.0, "median": f64::from(spread.median_tenths) / 10.0, "p90": spread.p90, "terlama": spread.longest });
    let numbers = |cases: &[CaseNo]| cases.iter().map(ToString::to_string).collect::<Vec<_>>();
    let rows = |rows: &[Row]| {
        let row = |row: &Row| json!({ "kunci": row.key, "masuk": row.received, "selesai": row.done, "tepat": row.in_time, "belum": row.open, "terlambat": row.late, "kasus": numbers(&row.cases) });
        rows.iter().map(row).collect::<Vec<_>>()
    };
    let buckets: serde_json::Map<String, Value> =
        evaluation.buckets.iter().map(|(bucket, cases)| (bucket.code(), json!(numbers(cases)))).collect();
    let steps: Vec<Value> = evaluation
        .steps
        .iter()
        .map(|row| json!({ "langkah": row.step.number(), "tepat": share(row.finished), "hari": spread(row.spread), "terlambat": numbers(&row.late_cases) }))
        .collect();
    let verdicts = evaluation.verdicts;
    let limits: serde_json::Map<String, Value> = evaluation.limits.iter().map(|row| (row.limit.clone(), share(row.in_time))).collect();
    let reasons: Vec<Value> = evaluation
        .late_reasons
        .iter()
        .map(|(no, late)| json!({ "kasus": no.to_string(), "langkah": late.step.number(), "alasan": late.reason, "putaran_sebelumnya": !late.stands }))
        .collect();
    let months: Vec<Value> = evaluation
        .by_month
        .iter()
        .map(|(year, month, received, finished, backlog)| json!({ "tahun": year, "bulan": month, "masuk": received, "selesai": finished, "tunggakan": backlog }))
        .collect();
    text(&json!({
        "dari": evaluation.period.from, "sampai": evaluation.period.to, "keadaan": evaluation.today,
        "masuk": evaluation.received, "sisa_lalu": evaluation.carried_over, "menunggu_pelapor": evaluation.waiting,
        "ember": buckets, "ditanggapi": share(evaluation.verified), "ditindaklanjuti": share(evaluation.followed_up),
        "selesai": share(evaluation.finished), "selesai_tepat": share(evaluation.finished_in_time), "lama_hari_kerja": spread(evaluation.duration),
        "langkah": steps, "batas": limits, "status": rows(&evaluation.by_status), "kanal": rows(&evaluation.by_channel), "klasifikasi": rows(&evaluation.by_class),
        "kategori": rows(&evaluation.by_category), "petugas": rows(&evaluation.by_officer), "bulan": months,
        "umur_tunggakan": evaluation.backlog_age, "akhir": coded(&evaluation.endings, Ending::code),
        "kesimpulan": { "terbukti": verdicts.proven, "sebagian": verdicts.partly, "tidak_terbukti": verdicts.not_proven, "tidak_dapat_dibuktikan": verdicts.unprovable },
        "sanksi": coded(&evaluation.sanctions, SanctionKind::code), "sanksi_diputus": share(evaluation.sanctions_decided),
        "putusan": coded(&evaluation.decisions, DecisionKind::code), "nilai": spread(evaluation.rating), "alasan_terlambat": reasons, "aksi": share(evaluation.actions), "puas": share(evaluation.satisfied),
        "identitas_dibuka": evaluation.identity_opened, "angka": named,
    }))
}
