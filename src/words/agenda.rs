//! The list of a day in words: why a case is on it, and what is to be done next.

use super::{Label as _, date, days_left, paper_name, state, step_title};
use domain::readings::agenda::{AgendaItem, Reason};
use domain::readings::card::Card;
use domain::readings::state::State;

/// What is to be done next for a case on the list of a day.
#[must_use]
pub fn next_action(item: &AgendaItem<'_>) -> String {
    let due = item.due;
    match item.reason {
        Reason::Signature => item.card.unsigned.as_ref().map_or_else(
            || "Mintakan tanda tangan Kepala, lalu catat penandatanganannya".to_owned(),
            |paper| format!("{}: mintakan tanda tangan, lalu catat penandatanganannya", paper_name(paper.id)),
        ),
        Reason::Waiting if item.card.state == State::AwaitingReaction => due.map_or_else(
            || "Tutup kasus bila pelapor sudah menanggapi".to_owned(),
            |due| format!("Tutup setelah {} bila pelapor tidak menanggapi", date(due.on)),
        ),
        Reason::Waiting => due.map_or_else(
            || "Catat tanggal pelapor menerima permintaan kelengkapan".to_owned(),
            |due| format!("Tunggu kelengkapan dari pelapor sampai {}", date(due.on)),
        ),
        Reason::Reminder => due.map_or_else(|| state(item.card.state), |due| due.duty.clone()),
        Reason::Provisional => "Isi hari libur tahun itu di Kalender kerja setelah ditetapkan".to_owned(),
        Reason::Late | Reason::Due | Reason::Near => next_step(item.card),
    }
}

/// What a case needs to move on, whatever the day.
#[must_use]
pub fn next_step(card: &Card) -> String {
    match card.state {
        State::At(step) => format!("Selesaikan langkah {}: {}", step.number(), step_title(step)),
        State::WaitingForComplainant => "Tunggu kelengkapan dari pelapor".to_owned(),
        State::Postponed => "Lanjutkan verifikasi yang ditunda".to_owned(),
        State::AwaitingReaction => "Catat tanggapan pelapor, lalu tutup".to_owned(),
        State::Closed(_) => "Tidak ada lagi; kasus sudah ditutup".to_owned(),
    }
}

/// What a date on the list is about: the duty, and whose rule it is.
#[must_use]
pub fn why_listed(item: &AgendaItem<'_>) -> String {
    match (item.reason, item.due) {
        // The duty of a reminder is what is to be done, and stands there already.
        (Reason::Reminder, _) | (_, None) => state(item.card.state),
        (_, Some(due)) => format!("{} ({})", due.duty, due.origin.label()),
    }
}

/// How much time an item of the list leaves; nothing for one without a date. A reminder is no limit that could lapse.
#[must_use]
pub fn time_left(item: &AgendaItem<'_>) -> Option<String> {
    let (due, left) = item.due.zip(item.left)?;
    Some(if item.reason == Reason::Reminder && left == 0 { "Hari ini".to_owned() } else { days_left(left, due.working) })
}
