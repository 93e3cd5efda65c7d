//! *Laporan Hasil Tindak Lanjut*, SOP step 5.

use crate::fact_finding::{activities, evidence};
use crate::origin::at;
use crate::phrases::{EMPTY, list_or_dots, or_dash, or_dots};
use crate::upward::subject;
use crate::working::mark;
use crate::{CasePaper, Ground, Paper};
use domain::acts::limit::Limit;
use domain::acts::paper::LetterKind;
use domain::acts::report::{Authority, Sanction, Verdict};
use domain::acts::step::Step;
use domain::readings::case::Case;
use domain::readings::countdown::{Countdown, Status, countdowns};
use domain::readings::rounds::{self, Earlier, Since};
use domain::readings::rulebook::Rulebook;
use domain::text::mask::Mask;
use domain::text::nip::group_nip;
use letters::{Facts, ListFact, Measures, TableFact, TextFact};
use words::Label as _;

/// Laporan Hasil Tindak Lanjut, step 5.
pub static PAPER: CasePaper = CasePaper {
    kind: LetterKind::FollowUpReport,
    paper: Paper {
        stem: "Laporan-Hasil-Tindak-Lanjut",
        template: "laporan_hasil_tindak_lanjut.surat",
        text: include_str!("../../assets/templates/laporan_hasil_tindak_lanjut.surat"),
        measures: Measures::REPORT,
    },
    fill,
};

/// The step whose form it is.
const S: Step = Step::Report;

/// *Laporan Hasil Tindak Lanjut*.
fn fill(facts: &mut Facts, ground: &Ground<'_>) {
    use TextFact as X;
    let Ground { case, book, mask, .. } = *ground;
    mark(facts, case);
    let report = &case.report;
    facts.text(X::ReportNumber, or_dots(&report.number)).typed_in(&at(S, "number"));
    facts.text(X::ReportAbout, format!("TINDAK LANJUT PENGADUAN NOMOR {}", case.no));
    facts.text(X::ReportDate, report.on.map_or_else(|| EMPTY.to_owned(), words::date)).typed_in(&at(S, "on"));
    facts.text(X::Background, or_dots(&mask.text(&report.summary))).typed_in(&at(S, "summary"));
    list_or_dots(facts, ListFact::ReportBasis, (S, "basis"), &report.basis, |line| mask.text(line));
    facts.text(
        X::Purpose,
        "Tindak lanjut dimaksudkan untuk memperoleh fakta yang lengkap dan berimbang atas pengaduan, dengan tujuan menyimpulkan \
         terbukti atau tidaknya setiap dugaan serta menyarankan penyelesaiannya.",
    );
    facts.text(X::Scope, or_dots(&mask.text(&report.scope))).typed_in(&at(S, "scope"));
    facts.text(X::Method, or_dots(&mask.text(&report.method))).typed_in(&at(S, "method"));
    team(facts, case, book);
    activities(facts, case, mask);
    facts.text(X::Obstacles, mask.text(&case.facts.obstacles)).typed_in(&at(Step::FindFacts, "obstacles"));
    evidence(facts, case, mask);
    findings(facts, case, mask);
    facts.text(X::Conclusion, or_dots(&mask.text(&report.conclusion))).typed_in(&at(S, "conclusion"));
    facts.text(X::Dissent, mask.text(&report.dissent)).typed_in(&at(S, "dissent"));
    for (row, action) in report.actions.iter().enumerate() {
        let due = action.due.map_or_else(|| "–".to_owned(), words::date);
        facts
            .row(TableFact::Recommendations, [mask.text(&action.text), mask.text(&action.who), due])
            .cells_typed_in(&at(S, &format!("actions.{row}")), ["text", "who", "due"]);
    }
    if let Some(amount) = report.compensation.filter(|amount| *amount > 0) {
        let due = report.compensation_due.map_or_else(String::new, |due| format!(", paling lambat tanggal {}", words::date(due)));
        facts.text(
            X::Compensation,
            format!("Diusulkan ganti rugi sebesar {},00 ({} rupiah){due}.", words::rupiah(amount), words::terbilang(amount)),
        );
        facts.typed_in(&at(S, "compensation"));
    }
    for (row, sanction) in report.sanctions.iter().enumerate() {
        sanctions(facts, ground, sanction);
        let group = at(S, &format!("sanctions.{row}"));
        facts.cells_typed_in(&group, ["respondent", "kind", "", "", "rule", "impact", "sanction", "sanction", "route"]);
    }
    if case.report.is_proven() && case.report.spares_somebody(case.submission.respondents.len().max(1)) {
        facts.text(TextFact::NoSanction, mask.text(case.report.no_sanction_reason.trim())).typed_in(&at(S, "no_sanction_reason"));
    }
    chronology(facts, case, book, mask);
}

fn team(facts: &mut Facts, case: &Case, book: &Rulebook) {
    let assignment = &case.facts.assignment;
    if !assignment.letter_no.trim().is_empty() {
        let term = match (assignment.from, assignment.until) {
            (Some(from), Some(until)) => format!(" untuk masa tugas {} sampai dengan {}", words::date(from), words::date(until)),
            _ => String::new(),
        };
        let on = assignment.letter_on.map_or_else(String::new, |on| format!(" tanggal {}", words::date(on)));
        let text = format!(
            "Tindak lanjut dilaksanakan oleh Tim SP4N LAPOR berdasarkan Surat Tugas Nomor {}{on}{term}.",
            assignment.letter_no.trim()
        );
        facts.text(TextFact::TeamIntro, text).typed_in(&at(Step::FindFacts, "assignment.letter_no"));
    }
    for officer in assignment.officers.iter().filter_map(|id| book.person(id)) {
        facts.row(TableFact::Team, [officer.name.clone(), group_nip(&officer.nip), officer.rank.clone(), officer.role.label().to_owned()]);
    }
    let mut signed = false;
    for signer in case.report.signers.iter().filter_map(|id| book.person(id)) {
        facts
            .row(TableFact::Signers, [signer.role.label().to_owned(), signer.name.clone(), group_nip(&signer.nip)])
            .typed_in(&at(S, "signers"));
        signed = true;
    }
    if !signed {
        facts.row(TableFact::Signers, ["Ketua Tim", EMPTY, ""]).typed_in(&at(S, "signers"));
    }
}

fn findings(facts: &mut Facts, case: &Case, mask: &Mask) {
    for (row, allegation) in case.facts.allegations.iter().enumerate() {
        let finding = case.report.findings.get(row).cloned().unwrap_or_default();
        let codes: Vec<&str> = case
            .facts
            .evidence
            .iter()
            .filter(|item| item.allegations.iter().any(|no| usize::from(*no) == row + 1))
            .map(|item| item.code.trim())
            .collect();
        let rule = mask.text(&finding.rule);
        let analysis = mask.text(&finding.analysis);
        let analysis = if rule.is_empty() { analysis } else { format!("{analysis}\nKetentuan: {rule}.") };
        let at_fault: Vec<String> = finding.respondents.iter().map(|no| subject(case, *no, mask).0).collect();
        let proven = finding.verdict.is_some_and(Verdict::is_proven) && !at_fault.is_empty();
        let analysis = if proven { format!("{analysis}\nTerbukti dilakukan oleh: {}.", at_fault.join(", ")) } else { analysis };
        facts.row(
            TableFact::Allegations,
            [
                (row + 1).to_string(),
                or_dots(&mask.text(&allegation.text)),
                or_dots(&mask.text(&finding.facts)),
                or_dots(&analysis),
                finding.verdict.map_or(EMPTY, |verdict| verdict.label()).to_owned(),
                or_dash(&codes.join(", ")),
            ],
        );
        let finding = |field: &str| at(S, &format!("findings.{row}.{field}"));
        let allegation = at(Step::FindFacts, &format!("allegations.{row}.text"));
        facts.each_cell_typed_in(["", &allegation, &finding("facts"), &finding("analysis"), &finding("verdict"), ""]);
    }
}

fn sanctions(facts: &mut Facts, ground: &Ground<'_>, sanction: &Sanction) {
    let Ground { case, book, mask, .. } = *ground;
    let (name, respondent) = subject(case, sanction.respondent, mask);
    let kind = sanction.sanction.map_or_else(
        || EMPTY.to_owned(),
        |kind| format!("Hukuman disiplin {} – {}", words::lower_first(kind.level().label()), words::lower_first(kind.label())),
    );
    let kind = match sanction.authority() {
        Some(Authority::ContractHolder) => sanction.sanction.map_or_else(String::new, |kind| kind.label().to_owned()),
        Some(Authority::Head | Authority::Ppk) | None => kind,
    };
    let by_head = format!("{} (PP 94/2021 Pasal 22)", book.names.head);
    let authority = match sanction.authority() {
        Some(Authority::Head) => by_head.as_str(),
        Some(Authority::Ppk) => "Pejabat Pembina Kepegawaian; berkas diteruskan berjenjang (PP 94/2021 Pasal 18)",
        Some(Authority::ContractHolder) => "Pejabat penanda tangan kontrak",
        None => EMPTY,
    };
    facts.row(
        TableFact::Sanctions,
        [
            name,
            sanction.kind.map_or("", |kind| kind.label()).to_owned(),
            respondent.map_or("", |one| one.rank.trim()).to_owned(),
            respondent.map_or("", |one| one.position.trim()).to_owned(),
            or_dots(&mask.text(&sanction.rule)),
            sanction.impact.map_or("", |impact| impact.label()).to_owned(),
            kind,
            authority.to_owned(),
            or_dots(&mask.text(&sanction.route)),
        ],
    );
}

/// Last day in time and days late of a duty that is done.
fn stood(all: &[Countdown], limit: &str) -> Option<(chrono::NaiveDate, u32)> {
    all.iter().find(|countdown| countdown.limit.id == limit).and_then(|countdown| match &countdown.status {
        Status::Stopped { due, late_by, .. } => Some((due.on, *late_by)),
        Status::NotStarted | Status::Running { .. } | Status::Paused { .. } => None,
    })
}

/// Whether a limit that spans several steps ends with this one.
fn ends_here(limit: &Limit, step: Step) -> bool {
    limit.steps.is_some_and(|(_, last)| last == step)
}

/// The steps up to the report itself against their standard, as judged when each was finished.
fn chronology(facts: &mut Facts, case: &Case, book: &Rulebook, mask: &Mask) {
    let received = case.recording.received_on.or(case.submission.submitted_on);
    let Some(standard) = received.and_then(|on| book.standard_on(on)) else { return };
    let all = countdowns(case, book, case.newest.date_naive());
    let earlier = rounds::earlier(case, &all);
    let mut reasons = Vec::new();
    for step in Step::ALL.iter().copied().filter(|step| *step <= Step::Report) {
        let track = &case.steps[step.index()];
        // A step that was opened again has its time again.
        let Some(started) = track.reopened.or(track.started) else { continue };
        let limit = standard.of_step(step);
        // The end of one step can end the duty of another: receipt ends the sending of step 1.
        let judged = limit.filter(|limit| ends_here(limit, step)).and_then(|limit| stood(&all, &limit.id));
        let length = limit.and_then(|limit| limit.max).map_or_else(|| "–".to_owned(), words::length);
        let remark = match judged {
            Some((_, late_by)) if late_by > 0 && limit.is_some_and(|limit| limit.ours) => {
                let unit = if limit.and_then(|limit| limit.max).is_some_and(domain::acts::length::Length::is_working) {
                    "hari kerja"
                } else {
                    "hari"
                };
                format!("Terlambat {late_by} {unit}")
            }
            Some(_) => "Tepat waktu".to_owned(),
            None if track.finished.is_some() => match limit.and_then(|limit| limit.steps) {
                Some((_, last)) => format!("Dinilai pada {}", words::step_ref(last)),
                None => "–".to_owned(),
            },
            None => "–".to_owned(),
        };
        // What an earlier round was late with stands with its reason below the table.
        let in_time = |one: &Earlier| one.since == Since::AnotherRound && one.judged.late_by == 0;
        let of_step = |one: &Earlier| limit.is_some_and(|limit| ends_here(limit, step) && limit.id == one.judged.limit);
        let before = earlier.iter().rfind(|one| in_time(one) && of_step(one));
        let remark = match before {
            Some(one) => format!("{remark}; putaran sebelumnya selesai {}, tepat waktu", words::date_short(one.judged.done)),
            None if track.reopened.is_some() => format!("{remark}; dikerjakan kembali"),
            None => remark,
        };
        facts.row(
            TableFact::Chronology,
            [
                format!("{}. {}", step.number(), words::step_title(step)),
                words::date_short(started),
                track.finished.map_or_else(|| "–".to_owned(), words::date_short),
                match limit.and_then(|limit| limit.steps) {
                    Some((first, last)) if first != last => format!("{length} ({}–{})", words::step_ref(first), last.number()),
                    _ => length,
                },
                judged.map_or_else(|| "–".to_owned(), |(due, _)| words::date_short(due)),
                remark,
            ],
        );
        if !track.late_reason.trim().is_empty() {
            reasons.push(format!("Langkah {}: {}", step.number(), mask.text(&track.late_reason)));
        }
    }
    for one in rounds::late(case, &all, Some(standard)) {
        let stood = words::earlier_judged(&one, all.iter().any(|other| other.limit.id == one.judged.limit && other.length.is_working()));
        let reason = if one.reason.is_empty() { String::new() } else { format!(", karena: {}", mask.text(&one.reason)) };
        reasons.push(format!("{stood}{reason}"));
    }
    facts.text(TextFact::LateReason, reasons.join("; "));
}
