//! Names, codes and styles of an office, in every shape the fixtures hold.

use domain::acts::names::{Addressee, OfficeNames};
use domain::acts::style::{FirstDictum, InitialsOn, Margins, OnBehalf, PaperSize, PaperStyle, SealRoom};

use super::forms::who;

pub fn names() -> OfficeNames {
    let addressee = |title: &str, town: &str| Addressee { title: title.into(), town: town.into() };
    OfficeNames {
        above: addressee("Kepala BPS Provinsi", "Palembang"),
        auditors: addressee("Inspektur Utama", "Jakarta"),
        head: "Kepala BPS Kota".into(),
        site: "bps.go.id".into(),
        complaints: "PW.140".into(),
        forwarding: "HM.310".into(),
        assignment: "KP.650".into(),
        upward: "KP.370".into(),
        discipline: "KP.380".into(),
        reports: "PR.640".into(),
    }
}

/// As the program has always set papers, with everything, and with what is left out in between.
pub fn styles() -> [PaperStyle; 3] {
    let all = PaperStyle {
        paper: PaperSize::F4,
        margins: Some(Margins { left: 35, right: 25, top: 15, bottom: 20 }),
        blank_head: Some(45),
        first_dictum: FirstDictum::Pertama,
        invocation: true,
        decree_nip: false,
        name_bold: true,
        name_underlined: true,
        initials: InitialsOn::Everything,
        initials_by: vec!["Penyusun".into(), "Ketua Tim".into()],
        seal: Some(SealRoom { side: 25, caption: "Ruang QR".into() }),
        on_behalf: Some(OnBehalf { signs: who("P2"), holder: Some("Kepala Subbagian Umum".into()) }),
    };
    let some =
        PaperStyle { initials: InitialsOn::Drafts, on_behalf: Some(OnBehalf { signs: who("P2"), holder: None }), ..PaperStyle::default() };
    [PaperStyle::default(), all, some]
}
