//! Facts of the follow-up report (*Laporan Hasil Tindak Lanjut*), SOP step 5.

use domain::acts::complaint::Respondent;
use domain::acts::limit::{Limit, Milestone};
use domain::acts::report::{Authority, Sanction};
use domain::acts::step::Step;
use domain::readings::case::Case;
use domain::readings::countdown::{Countdown, Status, countdowns};
use domain::readings::rulebook::Rulebook;
use domain::text::mask::Mask;
use domain::text::nip::group_nip;
use letters::{Facts, ListFact, TableFact, TextFact};
use words::Label as _;

/// What stands on paper where the form is still empty; only drafts can show it.
pub const EMPTY: &str = "……………………";

/// Text, or dots to be filled in.
pub fn or_dots(text: &str) -> String {
    if text.trim().is_empty() { EMPTY.to_owned() } else { text.trim().to_owned() }
}

/// *Laporan Hasil Tindak Lanjut*.
pub fn fill(facts: &mut Facts, case: &Case, book: &Rulebook, mask: &Mask) {
    use TextFact as X;
    let report = &case.report;
    facts.text(X::ReportNumber, or_dots(&report.number));
    facts.text(X::ReportAbout, format!("TINDAK LANJUT PENGADUAN NOMOR {}", case.no));
    facts.text(X::ReportDate, report.on.map_or_else(|| EMPTY.to_owned(), words::date));
    facts.text(X::Background, or_dots(&mask.text(&report.summary)));
    let basis: Vec<String> = report.basis.iter().map(|line| mask.text(line)).collect();
    facts.list(ListFact::ReportBasis, list_or_dots(&basis));
    facts.text(
        X::Purpose,
        "Tindak lanjut dimaksudkan untuk memperoleh fakta yang lengkap dan berimbang atas pengaduan, dengan tujuan menyimpulkan \
         terbukti atau tidaknya setiap dugaan serta menyarankan penyelesaiannya.",
    );
    facts.text(X::Scope, or_dots(&mask.text(&report.scope)));
    facts.text(X::Method, or_dots(&mask.text(&report.method)));
    team(facts, case, book);
    activities(facts, case, mask);
    facts.text(X::Obstacles, mask.text(&case.facts.obstacles));
    evidence(facts, case, mask);
    findings(facts, case, mask);
    facts.text(X::Conclusion, or_dots(&mask.text(&report.conclusion)));
    facts.text(X::Dissent, mask.text(&report.dissent));
    for action in &report.actions {
        let due = action.due.map_or_else(|| "–".to_owned(), words::date);
        facts.row(TableFact::Recommendations, [mask.text(&action.text), mask.text(&action.who), due]);
    }
    if let Some(amount) = report.compensation.filter(|amount| *amount > 0) {
        let due = report.compensation_due.map_or_else(String::new, |due| format!(", paling lambat tanggal {}", words::date(due)));
        facts.text(
            X::Compensation,
            format!("Diusulkan ganti rugi sebesar {},00 ({} rupiah){due}.", words::rupiah(amount), words::terbilang(amount)),
        );
    }
    for sanction in &report.sanctions {
        sanctions(facts, case, sanction, mask);
    }
    chronology(facts, case, book, mask);
}

/// What every paper may say of its case.
pub fn register_data(facts: &mut Facts, case: &Case, mask: &Mask) {
    use TextFact as X;
    facts.text(X::Received, received(case));
    facts.text(X::Complete, case.reached(Milestone::Complete).map_or_else(String::new, words::date_weekday));
    let submission = &case.submission;
    facts.text(X::CaseNumber, case.no.to_string());
    facts.text(X::LaporId, submission.tracking_id.trim());
    facts.text(X::Channel, submission.channel.map_or(EMPTY, |channel| channel.label()));
    facts.text(X::Classification, case.class().map_or(EMPTY, |class| class.label()));
    facts.text(X::Category, case.recording.category.map_or("", |category| category.label()));
    facts.text(X::Subject, mask.text(&submission.title));
    facts.text(X::Reporter, mask.complainant());
    let respondents: Vec<String> =
        submission.respondents.iter().enumerate().map(|(row, respondent)| respondent_line(row, respondent, mask)).collect();
    facts.text(X::Reported, respondents.join("\n"));
}

/// A respondent in one line; the masked edition says the post but not the person.
fn respondent_line(row: usize, respondent: &Respondent, mask: &Mask) -> String {
    let code = format!("Terlapor-{}", row + 1);
    let named = mask.names_respondents() && !respondent.name.trim().is_empty();
    let name = if named { respondent.name.trim().to_owned() } else { code };
    let rest: Vec<&str> = if mask.names_respondents() {
        vec![respondent.position.trim(), respondent.rank.trim()]
    } else {
        // A single post in a small office is a name, so the masked edition keeps only the kind of employment.
        vec![respondent.kind.map_or("", |kind| kind.label())]
    };
    let rest: Vec<&str> = rest.into_iter().filter(|text| !text.is_empty()).collect();
    if rest.is_empty() { name } else { format!("{name}, {}", rest.join(", ")) }
}

fn received(case: &Case) -> String {
    let Some(on) = case.recording.received_on else { return EMPTY.to_owned() };
    let at = case.recording.received_at.map_or_else(String::new, |at| format!(", pukul {} WIB", words::clock(at)));
    format!("{}{at}", words::date_weekday(on))
}

fn list_or_dots(lines: &[String]) -> Vec<String> {
    let lines: Vec<String> = lines.iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect();
    if lines.is_empty() { vec![EMPTY.to_owned()] } else { lines }
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
        facts.text(TextFact::TeamIntro, text);
    }
    for officer in assignment.officers.iter().filter_map(|id| book.person(id)) {
        facts.row(TableFact::Team, [officer.name.clone(), group_nip(&officer.nip), officer.rank.clone(), officer.role.label().to_owned()]);
    }
    let mut signed = false;
    for signer in case.report.signers.iter().filter_map(|id| book.person(id)) {
        facts.row(TableFact::Signers, [signer.role.label().to_owned(), signer.name.clone(), group_nip(&signer.nip)]);
        signed = true;
    }
    if !signed {
        facts.row(TableFact::Signers, ["Ketua Tim", EMPTY, ""]);
    }
}

/// What was done to find out, one row each.
pub fn activities(facts: &mut Facts, case: &Case, mask: &Mask) {
    for activity in &case.facts.activities {
        let method = activity.method.map_or("", |method| method.label());
        let minutes = match activity.minutes_no.trim() {
            "" => String::new(),
            number => format!(" (Berita Acara Nomor {number})"),
        };
        let what = mask.text(&activity.summary);
        facts.row(
            TableFact::Activities,
            [
                activity.on.map_or_else(|| EMPTY.to_owned(), words::date_weekday),
                format!("{method}: {what}{minutes}"),
                activity
                    .party
                    .map_or("–", |party| match party {
                        domain::acts::fact_finding::Party::NoOne => "–",
                        other => other.label(),
                    })
                    .to_owned(),
                or_dash(&mask.text(&activity.result)),
            ],
        );
    }
}

fn or_dash(text: &str) -> String {
    if text.trim().is_empty() { "–".to_owned() } else { text.trim().to_owned() }
}

/// The evidence, one row each.
pub fn evidence(facts: &mut Facts, case: &Case, mask: &Mask) {
    for item in &case.facts.evidence {
        let kind = item.kind.map_or("", |kind| kind.label());
        let allegations: Vec<String> = item.allegations.iter().map(ToString::to_string).collect();
        facts.row(
            TableFact::Evidence,
            [
                item.code.trim().to_owned(),
                format!("{kind}: {}", mask.text(&item.source)),
                item.obtained_on.map_or_else(|| "–".to_owned(), words::date),
                or_dash(&allegations.join(", ")),
                item.weight.map_or("–", |weight| weight.label()).to_owned(),
            ],
        );
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
    }
}

fn sanctions(facts: &mut Facts, case: &Case, sanction: &Sanction, mask: &Mask) {
    let row = usize::from(sanction.respondent).saturating_sub(1);
    let respondent = case.submission.respondents.get(row).cloned().unwrap_or_default();
    let named = mask.names_respondents();
    let kind = sanction.sanction.map_or_else(
        || EMPTY.to_owned(),
        |kind| format!("Hukuman disiplin {} – {}", kind.level().label().to_lowercase(), kind.label().to_lowercase()),
    );
    let kind = match sanction.authority() {
        Some(Authority::ContractHolder) => sanction.sanction.map_or_else(String::new, |kind| kind.label().to_owned()),
        _ => kind,
    };
    let subject =
        if named && !respondent.name.trim().is_empty() { respondent.name.trim().to_owned() } else { format!("Terlapor-{}", row + 1) };
    let authority = match sanction.authority() {
        Some(Authority::Head) => "Kepala BPS Kota (PP 94/2021 Pasal 22)",
        Some(Authority::Ppk) => "Pejabat Pembina Kepegawaian; berkas diteruskan berjenjang (PP 94/2021 Pasal 18)",
        Some(Authority::ContractHolder) => "Pejabat penanda tangan kontrak",
        None => EMPTY,
    };
    facts.row(
        TableFact::Sanctions,
        [
            subject,
            sanction.kind.map_or("", |kind| kind.label()).to_owned(),
            if named { respondent.rank.trim().to_owned() } else { String::new() },
            if named { respondent.position.trim().to_owned() } else { String::new() },
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
        _ => None,
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
    let mut reasons = Vec::new();
    for step in Step::ALL.iter().copied().filter(|step| *step <= Step::Report) {
        let track = &case.steps[step.index()];
        let Some(started) = track.started else { continue };
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
            None if limit.is_some() && track.finished.is_some() => "Dinilai pada langkah 5".to_owned(),
            None => "–".to_owned(),
        };
        facts.row(
            TableFact::Chronology,
            [
                format!("{}. {}", step.number(), words::step_title(step)),
                words::date_short(started),
                track.finished.map_or_else(|| "–".to_owned(), words::date_short),
                if limit.is_some_and(|limit| limit.steps.is_some_and(|(first, last)| first != last)) {
                    format!("{length} (langkah 4–5)")
                } else {
                    length
                },
                judged.map_or_else(|| "–".to_owned(), |(due, _)| words::date_short(due)),
                remark,
            ],
        );
        if !track.late_reason.trim().is_empty() {
            reasons.push(format!("Langkah {}: {}", step.number(), mask.text(&track.late_reason)));
        }
    }
    facts.text(TextFact::LateReason, reasons.join("; "));
}
