//! Facts of the team's working papers: verification sheet, disposition, assignment, summons, minutes, progress.
//!
//! Assignment and summons are shown to outsiders, so no free text of the complaint reaches them; the other papers
//! take it through the mask. What is not known yet becomes dots for the pen.

use chrono::{Datelike as _, Days, NaiveDate, NaiveTime};

use super::report::{self, EMPTY, or_dots};
use crate::At;
use domain::acts::complaint::{AccessClass, ComplaintClass, Respondent, RespondentKind};
use domain::acts::fact_finding::{Activity, Party};
use domain::acts::limit::Milestone;
use domain::acts::person::{Person, PersonRef, Role};
use domain::acts::step::Step;
use domain::acts::verification::{CheckItem, Outcome, Verification};
use domain::readings::calendar::Certainty;
use domain::readings::case::Case;
use domain::readings::countdown::{Countdown, Status, countdowns, strictest};
use domain::readings::rulebook::Rulebook;
use domain::readings::state::State;
use domain::text::mask::Mask;
use domain::text::nip::group_nip;
use letters::{Facts, ListFact, TableFact, TextFact};
use words::{DISCIPLINE, Label as _};

/// Dots that fit into a narrow cell of a table.
const DOTS: &str = "…………";

/// The instructions of a disposition sheet, in their usual order.
const INSTRUCTIONS: [&str; 6] =
    ["Harap diproses", "Penuhi maksud surat", "Harap dijawab", "Periksa kebenarannya", "Teruskan pada ybs.", "Untuk dimaklumi"];

/// *Lembar Verifikasi Kelengkapan*: the newest round that has anything in it.
pub fn verification_sheet(facts: &mut Facts, case: &Case, book: &Rulebook, mask: &Mask, at: At) {
    use TextFact as X;
    let newest = &case.verification;
    let untouched = newest.outcome.is_none() && newest.checks.iter().all(|check| check.answer.is_none());
    let form = case.earlier_rounds.last().filter(|_| untouched).unwrap_or(newest);
    let round = if untouched { case.earlier_rounds.len().max(1) } else { case.earlier_rounds.len() + 1 };
    head(facts, case);
    facts.text(X::VerifyRound, counted(round));
    facts.text(X::VerifyOpenness, case.submission.openness.map_or(EMPTY, |openness| openness.label()));
    for (row, item) in CheckItem::ALL.iter().enumerate() {
        let check = form.checks.get(row);
        let answer = check.and_then(|check| check.answer).map_or(DOTS, |answer| answer.label());
        let note = check.map_or_else(String::new, |check| mask.text(&check.note));
        facts.row(TableFact::VerifyChecks, [item.label().to_owned(), answer.to_owned(), note]);
    }
    facts.list(ListFact::VerifyLacking, form.request.lacking.iter().map(|line| mask.text(line)));
    facts.text(X::VerifyOutcome, form.outcome.map_or(EMPTY, |outcome| outcome.label()));
    facts.text(X::VerifyOn, date_or_dots(form.verified_on));
    facts.text(X::VerifyOutcomeNote, outcome_note(form, mask));
    let supervisory = form.supervisory.map_or("", |yes| if yes { "Dikukuhkan berkadar pengawasan" } else { "Tidak berkadar pengawasan" });
    facts.text(X::VerifySupervisory, supervisory);
    let due = case.recording.received_on.and_then(|on| on.checked_add_days(Days::new(14))); // UU 25/2009 art. 44(3)
    facts.text(X::VerifyAnswerDue, day_or_dots(due));
    let answered = case.earlier_rounds.iter().chain([newest]).find(|round| !round.response.trim().is_empty());
    if let Some(round) = answered {
        facts.text(X::VerifyFirstAnswer, mask.text(&round.response));
        facts.text(X::VerifyFirstAnswerOn, date_or_dots(round.response_on));
    } else if let Some(on) = case.reached(Milestone::FirstResponse) {
        facts.text(X::VerifyAnswered, format!("Tanggapan awal disampaikan pada tanggal {} melalui surat kepada pelapor.", words::date(on)));
    }
    let on = form.verified_on.unwrap_or(at.today);
    sign(facts, "Verifikator", member(case, book, on, &[Role::Operator, Role::Secretary, Role::Member]));
    sign(facts, "Ketua Tim", member(case, book, on, &[Role::Chair]));
}

/// What the result of a verification means for the report.
fn outcome_note(form: &Verification, mask: &Mask) -> String {
    let reason = mask.text(&form.reason);
    match form.outcome {
        Some(Outcome::Complete) => format!("Laporan dinyatakan lengkap pada tanggal {}.", date_or_dots(form.complete_on)),
        Some(Outcome::Incomplete) => format!("Permintaan kelengkapan dikirim pada tanggal {}.", date_or_dots(form.request.sent_on)),
        Some(Outcome::NotOurs) => format!("Laporan diteruskan kepada {}.", or_dots(&mask.text(&form.forwarding.agency))),
        Some(Outcome::Duplicate) => format!("Duplikat dari {}.", form.duplicate_of.map_or_else(|| EMPTY.to_owned(), |no| no.to_string())),
        Some(Outcome::Ineligible) => reason,
        Some(Outcome::Postponed) => format!("Ditunda sampai dengan tanggal {}. {reason}", date_or_dots(form.postponed_until)),
        Some(Outcome::OnTheSpot) => mask.text(&form.spot_answer),
        None => String::new(),
    }
}

/// *Lembar Disposisi*.
pub fn disposition(facts: &mut Facts, case: &Case, _book: &Rulebook, mask: &Mask, _at: At) {
    use TextFact as X;
    let (submission, recording) = (&case.submission, &case.recording);
    head(facts, case);
    facts.text(X::DispositionFrom, mask.complainant());
    let tracking = submission.tracking_id.trim();
    facts.text(X::DispositionLetterNo, if tracking.is_empty() { "-".to_owned() } else { format!("ID LAPOR! {tracking}") });
    facts.text(X::DispositionLetterOn, date_or_dots(submission.submitted_on));
    facts.text(X::DispositionSubject, or_dots(&mask.text(&submission.title)));
    facts.text(X::DispositionIndex, or_dots(&recording.archive_code));
    facts.text(X::DispositionAgenda, or_dots(&recording.agenda_no));
    facts.text(X::DispositionPriority, recording.priority.map_or(EMPTY, |priority| priority.label()));
    facts.text(X::DispositionTo, or_dots(&mask.text(&recording.disposition_to)));
    facts.text(X::DispositionOn, date_or_dots(recording.disposition_on));
    facts.text(X::DispositionDue, day_or_dots(recording.disposition_due));
    instructions(facts, &mask.text(&recording.disposition_text));
    for _ in 0..3 {
        facts.row(TableFact::DispositionRun, [DOTS; 4]);
    }
}

/// Ticks the usual instructions that stand in the text; what remains of it is the note.
fn instructions(facts: &mut Facts, text: &str) {
    let mut rest = text.to_owned();
    for instruction in INSTRUCTIONS {
        let sought = instruction.trim_end_matches('.').to_ascii_lowercase();
        let mut tick = "";
        while let Some(start) = rest.to_ascii_lowercase().find(&sought) {
            tick = "x";
            let (before, after) = (rest.get(..start).unwrap_or_default(), rest.get(start + sought.len()..).unwrap_or_default());
            rest = format!("{before}\n{after}");
        }
        facts.row(TableFact::DispositionInstructions, [tick, instruction]);
    }
    let loose: [char; 6] = [' ', '.', ',', ';', '-', '–'];
    let bare = |part: &str| part.trim_start_matches(loose).trim_end_matches(" dan").trim().to_owned();
    let note: Vec<String> = rest.lines().map(bare).filter(|part| !matches!(part.as_str(), "" | "dan" | "serta")).collect();
    facts.text(TextFact::DispositionNote, note.join("\n"));
}

/// *Surat Tugas Tim*: neither complainant nor respondent, and of a secret report nothing but its number.
pub fn assignment(facts: &mut Facts, case: &Case, book: &Rulebook, _mask: &Mask, at: At) {
    let (letter, office, no) = (&case.facts.assignment, book.office.full_name(), case.no);
    head(facts, case);
    let reasons = [
        format!("bahwa {office} telah menerima pengaduan dengan nomor register {no} yang wajib diperiksa dan ditindaklanjuti;"),
        "bahwa untuk memperoleh fakta yang lengkap dan berimbang perlu menugaskan pegawai yang mandiri dan tidak memihak;".to_owned(),
        "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menerbitkan Surat Tugas;".to_owned(),
    ];
    facts.list(ListFact::AssignReasons, reasons);
    let disciplinary = matches!(case.class(), Some(ComplaintClass::Supervisory | ComplaintClass::Whistleblowing));
    let cited = |rule: &&str| !rule.is_empty() && (disciplinary || *rule != DISCIPLINE);
    let rules: Vec<&str> = book.legal_basis.iter().map(String::as_str).map(str::trim).filter(cited).collect();
    let rules: Vec<String> = rules.iter().map(|rule| format!("{};", rule.trim_end_matches([';', '.']))).collect();
    facts.list(ListFact::AssignRules, if rules.is_empty() { vec![EMPTY.to_owned()] } else { rules });
    people(facts, TableFact::AssignOfficers, book, &letter.officers);
    let category = case.recording.category.filter(|_| !case.openness().is_secret());
    let matter = category.map_or_else(String::new, |category| format!(" dalam kategori {}", category.label()));
    let duties = [
        format!("mencari dan mendalami fakta atas pengaduan dengan nomor register {no}{matter};"),
        "menelaah dokumen, mengamati lokasi, dan meminta keterangan dari pihak yang terkait;".to_owned(),
        "menuangkan setiap permintaan keterangan dalam Berita Acara serta mengumpulkan dan mengamankan bukti;".to_owned(),
        "menjaga kerahasiaan identitas pelapor dan isi pemeriksaan, juga setelah tugas berakhir; dan".to_owned(),
        "menyusun Laporan Hasil Tindak Lanjut beserta saran penyelesaiannya.".to_owned(),
    ];
    facts.list(ListFact::AssignDuties, duties);
    let one_day = letter.from.is_some() && letter.from == letter.until;
    let until = if one_day { String::new() } else { format!(" sampai dengan {}", date_or_dots(letter.until)) };
    facts.text(TextFact::AssignTerm, format!("{}{until}", date_or_dots(letter.from)));
    facts.text(TextFact::AssignYear, letter.letter_on.or(letter.from).unwrap_or(at.today).year().to_string());
}

/// *Surat Panggilan*: purpose in general words only.
pub fn summons(facts: &mut Facts, case: &Case, _book: &Rulebook, mask: &Mask, at: At) {
    use TextFact as X;
    let call = case.facts.summonses.get(at.item).cloned().unwrap_or_default();
    let called = respondent_of(case, call.respondent);
    head(facts, case);
    // The Roman numbers of the months serve for the few summonses there can be.
    facts.text(X::SummonsOrder, u32::try_from(at.item + 1).map_or("", words::roman_month));
    facts.text(X::SummonsTo, respondent_name(case, mask, call.respondent));
    let position = called.filter(|_| mask.names_respondents()).map_or("", |(_, respondent)| respondent.position.trim());
    facts.text(X::SummonsPosition, position);
    let kind = called.and_then(|(_, respondent)| respondent.kind);
    if !matches!(kind, Some(RespondentKind::Partner | RespondentKind::Outsider)) {
        facts.text(X::SummonsThrough, "melalui Atasan Langsung");
    }
    if matches!(kind, Some(RespondentKind::CivilServant | RespondentKind::Candidate)) {
        facts.text(X::SummonsRule, format!(", sejalan dengan Pasal 26 {DISCIPLINE}"));
    }
    facts.text(X::SummonsWeekday, call.hearing_on.map_or(EMPTY, words::weekday));
    facts.text(X::SummonsDate, date_or_dots(call.hearing_on));
    facts.text(X::SummonsHour, format!("pukul {}", call.hour.map_or_else(|| format!("{DOTS} WIB"), clock)));
    facts.text(X::SummonsPlace, or_dots(&mask.text(&call.place)));
    let before = case.facts.summonses.iter().take(at.item).rev();
    let earlier = before.into_iter().find(|earlier| earlier.respondent == call.respondent);
    if let Some(missed) = earlier.filter(|earlier| earlier.came == Some(false)) {
        facts.text(X::SummonsMissed, day_or_dots(missed.hearing_on));
    }
}

/// *Berita Acara Permintaan Keterangan* of one activity.
pub fn minutes(facts: &mut Facts, case: &Case, book: &Rulebook, mask: &Mask, at: At) {
    use TextFact as X;
    let activity = case.facts.activities.get(at.item).cloned().unwrap_or_default();
    head(facts, case);
    facts.text(X::HearingOpening, opening(&activity, mask));
    let officers = if activity.officers.is_empty() { &case.facts.assignment.officers } else { &activity.officers };
    let examiners = people(facts, TableFact::HearingOfficers, book, officers);
    let (standing, name) = match activity.party {
        Some(Party::Respondent) => ("Terlapor", respondent_name(case, mask, activity.respondent)),
        Some(Party::Complainant) => ("Pelapor", mask.complainant().to_owned()),
        Some(Party::Witness) => ("Saksi", "Saksi".to_owned()),
        Some(Party::Agency) => ("Wakil instansi lain", EMPTY.to_owned()),
        Some(Party::NoOne) | None => ("", String::new()),
    };
    let heard = respondent_of(case, activity.respondent).map(|(_, respondent)| respondent);
    let named = heard.filter(|_| activity.party == Some(Party::Respondent) && mask.names_respondents());
    facts.text(X::HearingPosition, named.map_or("", |respondent| respondent.position.trim()));
    for (row, exchange) in activity.questions.iter().enumerate() {
        let (question, answer) = (or_dots(&mask.text(&exchange.question)), or_dots(&mask.text(&exchange.answer)));
        facts.row(TableFact::HearingQuestions, [(row + 1).to_string(), question, answer]);
    }
    facts.text(X::HearingStory, or_dots(&mask.text(&activity.summary)));
    facts.text(X::HearingResult, mask.text(&activity.result));
    if activity.minutes_signed == Some(false) {
        facts.text(X::HearingRefusal, or_dots(&mask.text(&activity.minutes_refusal)));
    } else if !name.is_empty() {
        let nip = named.map_or_else(String::new, |respondent| group_nip(&respondent.nip));
        facts.row(TableFact::WorkSigners, ["Yang memberi keterangan".to_owned(), name.clone(), nip]);
    }
    facts.text(X::HearingParty, name);
    facts.text(X::HearingStanding, standing);
    let nobody = examiners.is_empty().then_some(None);
    for examiner in examiners.into_iter().map(Some).chain(nobody) {
        sign(facts, "Pemeriksa", examiner);
    }
}

/// "Pada hari ini, …" with day, month and year in words.
fn opening(activity: &Activity, mask: &Mask) -> String {
    let day = activity.on.map_or_else(
        || format!("Pada hari ini, {EMPTY}, tanggal {EMPTY} bulan {EMPTY} tahun {EMPTY}"),
        |on| {
            let (weekday, day, month) = (words::weekday(on), words::terbilang(u64::from(on.day())), words::month(on.month()));
            let year = words::terbilang(u64::try_from(on.year()).unwrap_or_default());
            let figures = format!("{:02}-{:02}-{}", on.day(), on.month(), on.year());
            format!("Pada hari ini, {weekday}, tanggal {day} bulan {month} tahun {year} ({figures})")
        },
    );
    let hours = match (activity.from, activity.until) {
        (Some(from), Some(until)) => format!(", pukul {} sampai dengan pukul {}", clock(from), clock(until)),
        (Some(from), None) => format!(", mulai pukul {}", clock(from)),
        _ => String::new(),
    };
    format!("{day}{hours}, bertempat di {}, kami:", or_dots(&mask.text(&activity.place)))
}

/// *Monev Tindak Lanjut*: how fact finding stands today.
pub fn progress(facts: &mut Facts, case: &Case, book: &Rulebook, mask: &Mask, at: At) {
    use TextFact as X;
    let found = &case.facts;
    head(facts, case);
    facts.text(X::ProgressOn, words::date(at.today));
    facts.text(X::ProgressState, words::state(case.state));
    let summary = [&case.report.summary, &case.submission.summary, &case.submission.story].into_iter().find(|text| !text.trim().is_empty());
    facts.text(X::ProgressSummary, summary.map_or_else(|| EMPTY.to_owned(), |text| mask.text(text)));
    facts.list(ListFact::ProgressAllegations, found.allegations.iter().map(|allegation| mask.text(&allegation.text)));
    report::activities(facts, case, mask);
    report::evidence(facts, case, mask);
    facts.text(X::Obstacles, mask.text(&found.obstacles));
    facts.text(X::ProgressShare, format!("{} persen", found.progress));
    if let Some(until) = found.extension_until {
        let reason = or_dots(&mask.text(&found.extension_reason));
        facts.text(X::ProgressExtension, format!("Sampai dengan {}, karena: {reason}", words::date(until)));
    }
    facts.text(X::ProgressEscalation, mask.text(&found.escalation_to));
    let limits = countdowns(case, book, at.today);
    for limit in limits.iter().filter(|limit| matches!(limit.status, Status::Running { .. } | Status::Paused { .. })) {
        let row = [limit.limit.duty.clone(), limit.limit.basis.clone(), due(limit), words::countdown(limit)];
        facts.row(TableFact::ProgressLimits, row);
    }
    facts.list(ListFact::ProgressNext, next_steps(case, &limits, at.today));
    let chair = member(case, book, at.today, &[Role::Chair]);
    facts.text(X::ProgressChair, chair.map_or(EMPTY, |chair| chair.name.as_str()));
    facts.text(X::ProgressChairNip, chair.map_or_else(String::new, |chair| group_nip(&chair.nip)));
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
    let open = found.activities.iter().filter(|one| !one.minutes_no.trim().is_empty() && one.minutes_signed.is_none()).count();
    if open > 0 {
        steps.push(format!("Melengkapi tanda tangan pada {} Berita Acara.", counted(open)));
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

/// What many of these papers have in common: the mark of secrecy and the letter of assignment, once it has a number.
fn head(facts: &mut Facts, case: &Case) {
    let (access, letter) = (case.recording.access, &case.facts.assignment);
    let secret = access == Some(AccessClass::Secret) || case.openness().is_secret();
    let mark = if secret { "Rahasia" } else { "" };
    facts.text(TextFact::WorkSecurity, if access == Some(AccessClass::TopSecret) { "Sangat Rahasia" } else { mark });
    let number = letter.letter_no.trim();
    if !number.is_empty() {
        facts.text(TextFact::WorkAssignment, format!("Surat Tugas Nomor {number} tanggal {}", date_or_dots(letter.letter_on)));
    }
}

/// The respondent who was named (from 1), or the only one there is; with its number.
fn respondent_of(case: &Case, named: u8) -> Option<(usize, &Respondent)> {
    let respondents = &case.submission.respondents;
    let no = if named == 0 && respondents.len() == 1 { 1 } else { usize::from(named) };
    Some((no, respondents.get(no.checked_sub(1)?)?))
}

/// The respondent as this edition may call him; where several are meant the name is left to the pen.
fn respondent_name(case: &Case, mask: &Mask, named: u8) -> String {
    match (respondent_of(case, named), mask.names_respondents()) {
        (Some((_, respondent)), true) if !respondent.name.trim().is_empty() => respondent.name.trim().to_owned(),
        (Some((no, _)), _) => format!("Terlapor-{no}"),
        (None, true) => EMPTY.to_owned(),
        (None, false) => "Terlapor".to_owned(),
    }
}

/// One row for each officer, or a row of dots; gives the officers.
fn people<'a>(facts: &mut Facts, table: TableFact, book: &'a Rulebook, officers: &[PersonRef]) -> Vec<&'a Person> {
    let known: Vec<&Person> = officers.iter().filter_map(|id| book.person(id)).collect();
    for one in &known {
        let (role, position) = (one.role.label(), one.position.trim());
        let post = if position.is_empty() { role.to_owned() } else { format!("{position} ({role})") };
        facts.row(table, [one.name.clone(), group_nip(&one.nip), one.rank.clone(), post]);
    }
    if known.is_empty() {
        facts.row(table, [DOTS; 4]);
    }
    known
}

/// The first member of the team with one of these roles, in their order, who has no conflict of interest.
fn member<'a>(case: &Case, book: &'a Rulebook, on: NaiveDate, roles: &[Role]) -> Option<&'a Person> {
    let excluded = |id: &PersonRef| case.recording.conflicts.iter().any(|said| said.person == *id && said.conflict == Some(true));
    let team = book.team_on(on);
    roles.iter().find_map(|role| team.iter().copied().find(|person| person.role == *role && !excluded(&person.id)))
}

fn sign(facts: &mut Facts, role: &str, person: Option<&Person>) {
    let (name, nip) = person.map_or_else(|| (EMPTY.to_owned(), String::new()), |one| (one.name.clone(), group_nip(&one.nip)));
    facts.row(TableFact::WorkSigners, [role.to_owned(), name, nip]);
}

fn date_or_dots(date: Option<NaiveDate>) -> String {
    date.map_or_else(|| EMPTY.to_owned(), words::date)
}

fn day_or_dots(date: Option<NaiveDate>) -> String {
    date.map_or_else(|| EMPTY.to_owned(), words::date_weekday)
}

fn clock(time: NaiveTime) -> String {
    format!("{} WIB", words::clock(time))
}

/// `2 (dua)`.
fn counted(number: usize) -> String {
    format!("{number} ({})", words::terbilang(u64::try_from(number).unwrap_or_default()))
}
