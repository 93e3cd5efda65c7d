//! *Monev tindak lanjut*: how fact finding stands today, and what is next.

use chrono::NaiveDate;

use crate::fact_finding::{activities, evidence};
use crate::origin::at;
use crate::phrases::{EMPTY, in_words, or_dash, or_dots};
use crate::working;
use crate::{CasePaper, Ground, Paper};
use domain::acts::fact_finding::Party;
use domain::acts::paper::LetterKind;
use domain::acts::person::Role;
use domain::acts::step::Step;
use domain::readings::calendar::Certainty;
use domain::readings::case::Case;
use domain::readings::countdown::{Countdown, Status, countdowns, strictest};
use domain::readings::state::State;
use domain::rules::powers::member;
use domain::text::mask::Mask;
use domain::text::nip::group_nip;
use letters::{Facts, ListFact, Measures, TableFact, TextFact};
use words::Label as _;

/// Monev tindak lanjut, step 4.
pub static PAPER: CasePaper = CasePaper {
    kind: LetterKind::Progress,
    paper: Paper {
        stem: "Monev-Tindak-Lanjut",
        template: "monev_tindak_lanjut.surat",
        text: include_str!("../../assets/templates/monev_tindak_lanjut.surat"),
        measures: Measures::REPORT,
    },
    fill,
};

/// The step whose form it is.
const S: Step = Step::FindFacts;

/// *Monev Tindak Lanjut*: how fact finding stands today.
fn fill(facts: &mut Facts, ground: &Ground<'_>) {
    use TextFact as X;
    let Ground { case, book, mask, today, .. } = *ground;
    let found = &case.facts;
    working::head(facts, case);
    facts.text(X::ProgressOn, words::date(today));
    facts.text(X::ProgressState, words::state(case.state));
    let summary = [&case.report.summary, &case.submission.summary, &case.submission.story].into_iter().find(|text| !text.trim().is_empty());
    facts.text(X::ProgressSummary, summary.map_or_else(|| EMPTY.to_owned(), |text| mask.text(text)));
    facts.typed_in(&at(Step::Submit, if case.submission.summary.trim().is_empty() { "story" } else { "summary" }));
    facts.list(ListFact::ProgressAllegations, found.allegations.iter().map(|allegation| mask.text(&allegation.text)));
    facts.members_typed_in((0..found.allegations.len()).map(|row| at(S, &format!("allegations.{row}.text"))));
    plan(facts, case, mask);
    activities(facts, case, mask);
    evidence(facts, case, mask);
    facts.text(X::Obstacles, mask.text(&found.obstacles)).typed_in(&at(S, "obstacles"));
    facts.text(X::ProgressShare, format!("{} persen", found.progress)).typed_in(&at(S, "progress"));
    if let Some(until) = found.extension_until {
        let reason = or_dots(&mask.text(&found.extension_reason));
        facts
            .text(X::ProgressExtension, format!("Sampai dengan {}, karena: {reason}", words::date(until)))
            .typed_in(&at(S, "extension_reason"));
    }
    facts.text(X::ProgressEscalation, mask.text(&found.escalation_to)).typed_in(&at(S, "escalation_to"));
    let limits = countdowns(case, book, today);
    for limit in limits.iter().filter(|limit| matches!(limit.status, Status::Running { .. } | Status::Paused { .. })) {
        let row = [limit.limit.duty.clone(), limit.limit.basis.clone(), due(limit), words::countdown(limit)];
        facts.row(TableFact::ProgressLimits, row);
    }
    facts.list(ListFact::ProgressNext, next_steps(case, &limits, today));
    let chair = member(case, book, today, &[Role::Chair]);
    facts.text(X::ProgressChair, chair.map_or(EMPTY, |chair| chair.name.as_str()));
    facts.text(X::ProgressChairNip, chair.map_or_else(String::new, |chair| group_nip(&chair.nip)));
}

/// What is planned, one row each.
fn plan(facts: &mut Facts, case: &Case, mask: &Mask) {
    for (row, planned) in case.facts.plan.iter().enumerate() {
        let method = planned.method.map_or(EMPTY, |method| method.label());
        let party = planned.party.filter(|party| *party != Party::NoOne).map_or_else(String::new, |party| format!(" ({})", party.label()));
        let aim = mask.text(&planned.aim);
        let what = if aim.is_empty() { format!("{method}{party}") } else { format!("{method}{party}: {aim}") };
        let state = if planned.done { "Terlaksana" } else { "Belum" };
        facts
            .row(
                TableFact::ProgressPlan,
                [
                    planned.on.map_or_else(|| EMPTY.to_owned(), words::date_weekday),
                    what,
                    or_dash(&mask.text(&planned.place)),
                    state.to_owned(),
                ],
            )
            .cells_typed_in(&at(S, &format!("plan.{row}")), ["on", "aim", "place", "done"]);
    }
}

/// The end of a limit, with the last working day before it when it falls on a day off.
fn due(limit: &Countdown) -> String {
    let Some(due) = limit.due() else { return "–".to_owned() };
    let doubt = if matches!(due.certainty, Certainty::Provisional(_)) { " (sementara)" } else { "" };
    let before = limit.finish_before.map_or_else(String::new, |day| format!("; hari kerja terakhir {}", words::date(day)));
    format!("{}{doubt}{before}", words::date_weekday(due.on))
}

/// What the form of step 4 still lacks, as advice.
fn next_steps(case: &Case, limits: &[Countdown], today: NaiveDate) -> Vec<String> {
    let found = &case.facts;
    if case.state != State::At(Step::FindFacts) {
        return vec![format!("Pencarian fakta tidak sedang berjalan. Keadaan pengaduan: {}.", words::state(case.state))];
    }
    let mut steps = Vec::new();
    if found.assignment.letter_no.trim().is_empty() {
        steps.push("Menerbitkan Surat Tugas bagi petugas yang mencari fakta.".to_owned());
    }
    let ahead = found.summonses.iter().filter(|call| call.came.is_none()).filter_map(|call| call.hearing_on);
    let ahead = ahead.filter(|on| *on >= today).min();
    if let Some(on) = ahead {
        steps.push(format!("Meminta keterangan terlapor pada hari {}.", words::date_weekday(on)));
    } else if !case.submission.respondents.is_empty() && !found.respondent_had_a_say() {
        steps.push("Memanggil terlapor untuk didengar, atau memanggilnya sekali lagi apabila ia tidak hadir.".to_owned());
    }
    if let Some((planned, on)) = case.open_plan().filter_map(|(_, planned)| Some((planned, planned.on?))).min_by_key(|(_, on)| *on) {
        let method = planned.method.map_or("kegiatan", |method| method.label());
        steps.push(format!("Melaksanakan {} menurut rencana pada hari {}.", method.to_lowercase(), words::date_weekday(on)));
    }
    let open = found.activities.iter().filter(|one| !one.minutes_no.trim().is_empty() && one.minutes_signed.is_none()).count();
    if open > 0 {
        steps.push(format!("Melengkapi tanda tangan pada {} Berita Acara.", in_words(open)));
    }
    let proven = |row: usize| found.evidence.iter().any(|item| item.allegations.iter().any(|no| usize::from(*no) == row));
    let bare: Vec<String> = (1..=found.allegations.len()).filter(|row| !proven(*row)).map(|row| row.to_string()).collect();
    if !bare.is_empty() {
        steps.push(format!("Mencari bukti untuk dugaan nomor {}.", bare.join(", ")));
    }
    if steps.is_empty() {
        steps.push("Mengakhiri pencarian fakta dan menyusun Laporan Hasil Tindak Lanjut.".to_owned());
    }
    if let Some((limit, due)) = strictest(limits).and_then(|limit| Some((limit, limit.due()?))) {
        steps.push(format!("Memenuhi kewajiban terdekat (“{}”) paling lambat {}.", limit.limit.duty, words::date_weekday(due.on)));
    }
    steps
}
