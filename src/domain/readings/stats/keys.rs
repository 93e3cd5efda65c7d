//! Stable names of the figures, as issued reports hold them.
//!
//! They are spelled as the first version of the program printed them and never change, whatever is printed today.

use crate::acts::decision::DecisionKind;
use crate::acts::report::{SanctionKind, Verdict};
use crate::acts::step::Ending;
use crate::readings::stats::Bucket;

/// Received.
pub const RECEIVED: &str = "Pengaduan masuk";
/// Carried over from before the period.
pub const CARRIED_OVER: &str = "Sisa periode lalu";
/// The complainant is waited for.
pub const WAITING: &str = "Menunggu pelapor";
/// First answer in time; the key keeps the length that stood in its name once, for reports issued then.
pub const ANSWERED: &str = "Tanggapan awal paling lama 3 hari kerja";
/// Went beyond verification.
pub const FOLLOWED_UP: &str = "Ditindaklanjuti";
/// Done.
pub const DONE: &str = "Selesai";
/// Done in time, of those done.
pub const DONE_IN_TIME: &str = "Selesai tepat waktu, dari yang selesai";
/// Openings of sealed identities.
pub const IDENTITY_OPENED: &str = "Identitas tersegel dibuka (kali)";
/// Decisions that set a sanction or pass it on.
pub const SANCTIONED: &str = "Keputusan yang menetapkan atau meneruskan sanksi";
/// Ordered actions carried out.
pub const ACTIONS_DONE: &str = "Rencana aksi selesai";
/// Ordered actions not carried out.
pub const ACTIONS_OPEN: &str = "Rencana aksi belum selesai";
/// Satisfied complainants.
pub const SATISFIED: &str = "Pelapor puas, dari yang menanggapi";
/// Rating of the complainants.
pub const RATED: &str = "Nilai rata-rata dari pelapor, paling tinggi 5";
/// The groups of the backlog by age.
pub const AGES: [&str; 4] = ["0–5 hari kerja", "6–14 hari kerja", "15–60 hari kerja", "Lebih dari 60 hari kerja"];

/// A bucket.
#[must_use]
pub const fn bucket(bucket: Bucket) -> &'static str {
    match bucket {
        Bucket::DoneInTime => "Selesai tepat waktu",
        Bucket::DoneLate => "Selesai terlambat",
        Bucket::RunningInTime => "Belum selesai, dalam batas waktu",
        Bucket::RunningLate => "Belum selesai, lewat batas waktu",
    }
}

/// An ending.
#[must_use]
pub const fn ending(ending: Ending) -> &'static str {
    match ending {
        Ending::Finished => "Selesai",
        Ending::Forwarded => "Selesai – diteruskan",
        Ending::OnTheSpot => "Selesai – dijawab di tempat",
        Ending::Withdrawn => "Dicabut",
        Ending::DeemedWithdrawn => "Dianggap dicabut",
        Ending::Duplicate => "Duplikat",
        Ending::Archived => "Arsip",
    }
}

/// A conclusion on an allegation.
#[must_use]
pub const fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Proven => "Terbukti",
        Verdict::PartlyProven => "Terbukti sebagian",
        Verdict::NotProven => "Tidak terbukti",
        Verdict::Unprovable => "Tidak dapat dibuktikan",
    }
}

/// A kind of sanction.
#[must_use]
pub const fn sanction(kind: SanctionKind) -> &'static str {
    match kind {
        SanctionKind::OralReprimand => "Teguran lisan",
        SanctionKind::WrittenReprimand => "Teguran tertulis",
        SanctionKind::StatementOfDissatisfaction => "Pernyataan tidak puas secara tertulis",
        SanctionKind::RaiseDelay => "Penundaan kenaikan gaji berkala 1 tahun",
        SanctionKind::PromotionDelay => "Penundaan kenaikan pangkat 1 tahun",
        SanctionKind::RankDrop => "Penurunan pangkat setingkat 1 tahun",
        SanctionKind::AllowanceCut6 => "Pemotongan tunjangan kinerja 25% 6 bulan",
        SanctionKind::AllowanceCut9 => "Pemotongan tunjangan kinerja 25% 9 bulan",
        SanctionKind::AllowanceCut12 => "Pemotongan tunjangan kinerja 25% 12 bulan",
        SanctionKind::PositionDrop => "Penurunan jabatan setingkat 12 bulan",
        SanctionKind::PositionRemoval => "Pembebasan jabatan menjadi pelaksana 12 bulan",
        SanctionKind::Dismissal => "Pemberhentian dengan hormat tidak atas permintaan sendiri",
        SanctionKind::ContractTermination => "Peringatan atau penghentian kontrak",
    }
}

/// A kind of decision.
#[must_use]
pub const fn decision(kind: DecisionKind) -> &'static str {
    match kind {
        DecisionKind::Accept => "Menerima rekomendasi",
        DecisionKind::AcceptPartly => "Menerima sebagian",
        DecisionKind::Reject => "Menolak",
        DecisionKind::Return => "Mengembalikan untuk pendalaman",
    }
}
