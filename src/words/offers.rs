//! Names of the moves of a case.

use domain::rules::offers::{Move, Offer};

use crate::Label;
use crate::acts::step_short;

impl Label for Move {
    fn label(&self) -> &'static str {
        match self {
            Self::Finish => "Selesaikan langkah",
            Self::Note => "Simpan catatan",
            Self::Amend => "Koreksi",
            Self::ReceiveCompletion => "Kelengkapan diterima",
            Self::ReceiveRequest => "Diterima pelapor",
            Self::ReturnRequest => "Kembali tak sampai",
            Self::Remind => "Ingatkan pelapor",
            Self::DeemWithdrawn => "Dianggap dicabut",
            Self::Resume => "Lanjutkan verifikasi",
            Self::Withdraw => "Dicabut pelapor",
            Self::Chase => "Kabar instansi",
            Self::React => "Tanggapan pelapor",
            Self::Close => "Tutup kasus",
            Self::Challenge => "Keberatan, banding, atau Ombudsman",
            Self::SettleChallenge => "Selesaikan keberatan atau jawab Ombudsman",
            Self::Sign => "Sudah ditandatangani",
            Self::SetAction => "Rencana aksi",
            Self::Reopen => "Buka kembali",
            Self::Cancel => "Batalkan tindakan",
        }
    }
}

/// An offer by name, with the step or act it is about: `Buka kembali, Langkah 3 · Verifikasi`.
#[must_use]
pub fn offer(offer: &Offer) -> String {
    let label = offer.what.label();
    match (offer.step, offer.act) {
        (Some(step), _) => format!("{label}, {}", step_short(step)),
        (None, Some(seq)) => format!("{label} nomor {}", seq.0),
        (None, None) => label.to_owned(),
    }
}
