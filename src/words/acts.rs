//! Sentences for steps, states, acts and countdowns.

use super::{Label as _, date, date_short, lower_first, milestone};
use domain::acts::challenge::Challenger;
use domain::acts::event::{Event, StepRecord};
use domain::acts::paper::PaperId;
use domain::acts::step::Step;
use domain::acts::verification::Outcome;
use domain::readings::calendar::DayCount;
use domain::readings::countdown::{Countdown, Start, Status};
use domain::readings::state::State;
use domain::readings::timeline::MarkText;

/// The step's name in the SOP table.
#[must_use]
pub fn step_title(step: Step) -> &'static str {
    match step {
        Step::Submit => "Penyampaian laporan",
        Step::Record => "Penerimaan dan pencatatan",
        Step::Verify => "Verifikasi kelengkapan",
        Step::FindFacts => "Pencarian fakta",
        Step::Report => "Laporan hasil tindak lanjut",
        Step::Decide => "Keputusan Kepala",
        Step::Inform => "Informasi ke pengadu",
    }
}

/// The step in one or two words, for narrow places.
#[must_use]
pub fn step_brief(step: Step) -> &'static str {
    match step {
        Step::Submit => "Penyampaian",
        Step::Record => "Pencatatan",
        Step::Verify => "Verifikasi",
        Step::FindFacts => "Pencarian fakta",
        Step::Report => "Laporan hasil",
        Step::Decide => "Keputusan",
        Step::Inform => "Informasi",
    }
}

/// `langkah 4`, within a sentence.
#[must_use]
pub fn step_ref(step: Step) -> String {
    format!("langkah {}", step.number())
}

/// `Langkah 4, Pencarian fakta`.
#[must_use]
pub fn step_short(step: Step) -> String {
    format!("Langkah {}, {}", step.number(), step_title(step))
}

/// Where a case stands.
#[must_use]
pub fn state(of: State) -> String {
    match of {
        State::At(step) => format!("Langkah {} · {}", step.number(), step_title(step)),
        State::WaitingForComplainant => format!("Langkah {} · Menunggu pelapor", of.step().number()),
        State::Postponed => format!("Langkah {} · Ditunda", of.step().number()),
        State::AwaitingReaction => format!("Langkah {} · Menunggu tanggapan pelapor", of.step().number()),
        State::Closed(ending) => ending.label().to_owned(),
    }
}

/// `Sisa 6 hari kerja`, `Jatuh tempo hari ini`, `Lewat 2 hari kerja`.
#[must_use]
pub fn days_left(left: i64, working: bool) -> String {
    let unit = if working { "hari kerja" } else { "hari" };
    match left {
        0 => "Jatuh tempo hari ini".to_owned(),
        1.. => format!("Sisa {left} {unit}"),
        _ => format!("Lewat {} {unit}", -left),
    }
}

/// Name of a paper without its case at hand; those of which there may be several are numbered.
#[must_use]
pub fn paper_name(id: PaperId) -> String {
    if id.kind.row().several { format!("{} {}", id.kind.label(), id.item + 1) } else { id.kind.label().to_owned() }
}

/// From when a countdown is counted, as a noun.
#[must_use]
pub fn begun(countdown: &Countdown) -> &'static str {
    match countdown.start {
        Start::Milestone => milestone(countdown.limit.from),
        Start::Presumed => "tanggal disampaikan, karena tanggal diterima belum dicatat",
        Start::Again => "hari langkah ini dimulai kembali",
    }
}

/// How a countdown stands, in one line.
#[must_use]
pub fn countdown(countdown: &Countdown) -> String {
    let working = countdown.length.is_working();
    let unit = if working { "hari kerja" } else { "hari" };
    match &countdown.status {
        Status::NotStarted => "Belum berjalan".to_owned(),
        Status::Running { left, .. } => days_left(*left, working),
        Status::Paused { since, used } => format!("Ditangguhkan sejak {}, terpakai {used} {unit}", date_short(*since)),
        Status::Stopped { on, late_by: 0, used, .. } => format!("Selesai {}, terpakai {used} {unit}", date_short(*on)),
        Status::Stopped { on, late_by, .. } => format!("Selesai {}, terlambat {late_by} {unit}", date_short(*on)),
    }
}

/// What a day counts for in a reckoning.
#[must_use]
pub fn day_count(count: &DayCount) -> String {
    match count {
        DayCount::Start => "hari peristiwa, tidak dihitung".to_owned(),
        DayCount::Counted(n) => format!("hari ke-{n}"),
        DayCount::Weekend => "akhir pekan".to_owned(),
        DayCount::Off(off, decree) => {
            let kind = off.kind.label();
            let named = off.name.to_lowercase().starts_with(&kind.to_lowercase());
            let kind = if named { String::new() } else { format!(", {}", kind.to_lowercase()) };
            format!("{}{kind} – {decree}", off.name)
        }
        DayCount::Paused => "ditangguhkan, menunggu pelapor".to_owned(),
    }
}

/// An act, in one line, without any identity.
#[must_use]
pub fn act(event: &Event) -> String {
    match event {
        Event::Opened(_) => "Laporan masuk ke register".to_owned(),
        Event::Noted(record) => format!("Catatan kerja langkah {} disimpan", record.step().number()),
        Event::Finished { record, .. } => finished(record),
        Event::Amended(record) => format!("Isian langkah {} dikoreksi", record.step().number()),
        Event::RequestReturned { on, .. } => format!("Permintaan kelengkapan kembali tak sampai {}", date(*on)),
        Event::RequestReceived { on } => format!("Permintaan kelengkapan diterima pelapor {}", date(*on)),
        Event::Reminded { on, .. } => format!("Pelapor diingatkan {}", date(*on)),
        Event::CompletionReceived { on, .. } => format!("Kelengkapan diterima {}", date(*on)),
        Event::Resumed { on } => format!("Verifikasi dilanjutkan {}", date(*on)),
        Event::DeemedWithdrawn { on, .. } => format!("Dianggap dicabut {}", date(*on)),
        Event::Withdrawn { on, .. } => format!("Dicabut pelapor {}", date(*on)),
        Event::Reopened { to, .. } => format!("{} dibuka kembali", step_short(*to)),
        Event::Reacted(reaction) => match (reaction.satisfied, reaction.rating) {
            (Some(true), Some(rating)) => format!("Tanggapan pelapor: puas, nilai {rating}"),
            (Some(true), None) => "Tanggapan pelapor: puas".to_owned(),
            (Some(false), _) => "Tanggapan pelapor: tidak puas".to_owned(),
            (None, _) => "Tanggapan pelapor dicatat".to_owned(),
        },
        Event::Challenged(what) => {
            let kind = what.kind.map_or("Keberatan", |kind| kind.label());
            let by = what
                .by
                .filter(|by| *by != Challenger::Ombudsman)
                .map_or_else(String::new, |by| format!(" dari {}", lower_first(by.label())));
            format!("{kind}{by} diterima {}", what.on.map_or_else(String::new, date))
        }
        Event::ChallengeSettled { no, settlement } => {
            let outcome = settlement.outcome.map_or_else(String::new, |outcome| lower_first(outcome.label()));
            format!("Upaya nomor {no} {outcome} {}", settlement.on.map_or_else(String::new, date))
        }
        Event::Chased { on, .. } => format!("Kabar ditanyakan kepada instansi penerima {}", date(*on)),
        Event::ActionSet { dictum, status, .. } => format!("Rencana aksi diktum {dictum}: {}", lower_first(status.label())),
        Event::Attached(attachment) => format!("Lampiran ditambahkan: {}", lower_first(attachment.kind.label())),
        Event::Issued(issued) => {
            format!("{} Nomor {} diterbitkan ({})", issued.kind.label(), issued.number, lower_first(issued.edition.label()))
        }
        Event::Signed { on, .. } => format!("Keputusan ditandatangani {}", date(*on)),
        Event::Numbered { paper, number, .. } => format!("{} diberi nomor {number}", paper.kind.label()),
        Event::Printed { copy: 1, .. } => "Naskah dicetak untuk ditandatangani".to_owned(),
        Event::Printed { copy, .. } => format!("Naskah dicetak lagi: salinan ke-{}", copy - 1),
        Event::PaperSigned { on, scan, .. } => {
            format!("Naskah ditandatangani {}{}", date(*on), if scan.is_some() { ", pindaian masuk" } else { "" })
        }
        Event::PaperDelivered { on, to, .. } => format!("Naskah disampaikan kepada {to} {}", date(*on)),
        Event::MaskingChosen { instead: Some(instead), .. } => format!("Penyamaran ditetapkan: diganti {instead}"),
        Event::MaskingChosen { instead: None, .. } => "Temuan pemeriksaan identitas dinyatakan bukan identitas".to_owned(),
        Event::IdentityOpened { .. } => "Identitas pelapor dibuka".to_owned(),
        Event::Cancelled { seq } => format!("Tindakan nomor {} dibatalkan", seq.0),
        Event::Closed(closing) => {
            format!("Kasus ditutup: {}", closing.ending.map_or("selesai", |ending| ending.label()).to_lowercase())
        }
        Event::Began { training: true } => "Register latihan dimulai".to_owned(),
        Event::Began { training: false } => "Register dimulai".to_owned(),
        Event::CalendarSet(year) => format!("Kalender kerja {} ditetapkan", year.year),
        Event::StandardSet(standard) => format!("Baku mutu mulai {} ditetapkan", date(standard.from)),
        Event::OfficeSet(_) => "Profil kantor diubah".to_owned(),
        Event::OfficeNamesSet(_) => "Sebutan dan kode kantor diubah".to_owned(),
        Event::PaperStyleSet(_) => "Bentuk naskah diubah".to_owned(),
        Event::PersonSet(person) => format!("Pejabat/petugas {} dicatat", person.id.0),
        Event::LegalBasisSet(_) => "Dasar hukum diubah".to_owned(),
        Event::SeriesSet(series) => format!("Seri nomor {} ditetapkan", lower_first(series.code.label())),
        Event::NumberReserved { number, reason } => format!("Nomor {number} dicadangkan: {reason}"),
        Event::EvaluationIssued(issued) => format!("Laporan monitoring dan evaluasi {} diterbitkan", super::period_title(issued.period)),
        Event::RetentionSet(retention) => format!("Masa simpan berkas ditetapkan menurut {}", retention.decree),
        Event::Destroyed(destruction) => format!("{} berkas dimusnahkan; persetujuan: {}", destruction.files.len(), destruction.approval),
        Event::DataErased(erasure) => format!("Isi {} tindakan dihapus menurut UU PDP: {}", erasure.acts.len(), erasure.reason),
        Event::ClockWasWrong { until, reason } => {
            format!("Jam komputer dulu lebih maju; tindakan sampai nomor {} diterima apa adanya: {reason}", until.0)
        }
        Event::CodeShown { renewed: false } => "Kode pemulihan diperlihatkan".to_owned(),
        Event::CodeShown { renewed: true } => "Kata sandi diganti; kunci dan kode pemulihannya baru".to_owned(),
        Event::NumberVoided { number, reason } => format!("Nomor {number} dibatalkan: {reason}"),
        Event::TemplateSet { name, text } => {
            format!("Templat {name} {}", if text.is_some() { "diubah" } else { "dikembalikan ke bawaan" })
        }
        Event::NextNumberSet { year, serial } => format!("Nomor register {year} dilanjutkan dari {serial}"),
    }
}

fn finished(record: &StepRecord) -> String {
    match record {
        StepRecord::Verify(form) => {
            format!("Hasil verifikasi: {}", form.outcome.map_or("selesai", |outcome: Outcome| outcome.label()).to_lowercase())
        }
        StepRecord::Report(form) => format!("Laporan hasil tindak lanjut {}", form.number),
        StepRecord::Decide(form) if form.kind == Some(domain::acts::decision::DecisionKind::Return) => {
            "Dikembalikan Kepala untuk pendalaman".to_owned()
        }
        StepRecord::Decide(form) => format!("Keputusan {}", form.number),
        StepRecord::Inform(_) => "Penyelesaian diinformasikan kepada pelapor".to_owned(),
        StepRecord::Submit(_) | StepRecord::Record(_) | StepRecord::FindFacts(_) => format!("{} selesai", step_title(record.step())),
    }
}

/// What a mark on the timeline says.
#[must_use]
pub fn mark(text: &MarkText) -> String {
    match text {
        MarkText::Event(event) => act(event),
        MarkText::Activity(summary) => summary.clone(),
        MarkText::Letter(number) => format!("Naskah {number}"),
        MarkText::Hearing => "Panggilan terlapor dijadwalkan".to_owned(),
    }
}
