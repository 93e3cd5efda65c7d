//! What is said of sorted scans, in the operator's words.

use super::{Group, GroupConcern, Left, LeftPage, PageAt, Sorted};
use domain::acts::paper::{Edition, Issued};
use words::Label as _;

fn paper(issued: &Issued) -> String {
    let item = if issued.kind.row().several { format!(" {}", issued.item + 1) } else { String::new() };
    let number = if issued.number.is_empty() { String::new() } else { format!(" {}", issued.number) };
    let edition = if issued.edition == Edition::Masked { " (samaran)" } else { "" };
    format!("{}{item}{number}{edition}", issued.kind.label())
}

impl Group {
    /// The paper and its case in one line.
    #[must_use]
    pub fn title(&self) -> String {
        format!("{}, {}", paper(&self.issued), self.case)
    }

    /// How far its signature has come, in one line.
    #[must_use]
    pub fn standing(&self) -> String {
        match &self.signature {
            None => "Menunggu tanda tangan".to_owned(),
            Some(signature) if signature.scan.is_none() => {
                format!("Ditandatangani {}, menunggu pindaian", words::date_short(signature.on))
            }
            Some(signature) => format!("Ditandatangani {}, pindaian sudah ada", words::date_short(signature.on)),
        }
    }

    /// A concern as a sentence.
    #[must_use]
    pub fn told(&self, concern: &GroupConcern) -> String {
        match concern {
            GroupConcern::Missing(pages) => format!(
                "Halaman {} dari {} belum ada. Pindai halaman itu, atau pilih dari halaman yang tersisa.",
                words::enumerated(pages),
                self.issued.pages
            ),
            GroupConcern::Double(pages) => {
                format!(
                    "Halaman {} dipindai lebih dari sekali; yang pertama dipakai. Lihat yang mana yang bertanda tangan.",
                    words::enumerated(pages)
                )
            }
            GroupConcern::Shuffled => "Halamannya tidak berurutan dan sudah diurutkan.".to_owned(),
            GroupConcern::HasScan(on) => {
                format!("Tanda tangan {} sudah dicatat beserta pindaiannya; pindaian lama tetap dipakai.", words::date(*on))
            }
            GroupConcern::Known => "Pindaian yang sama sudah ada di register.".to_owned(),
            GroupConcern::TooLarge => "Pindaiannya lebih dari 25 MB. Pindai ulang dengan 150–300 dpi.".to_owned(),
            GroupConcern::NotMade(unread) => format!("Pindaiannya tidak dapat disusun: {unread}. Pindai ulang naskah ini."),
        }
    }
}

impl Left {
    /// Whether the operator may give the page to a paper: nothing on it says that it is something else.
    #[must_use]
    pub fn may_be_given(&self) -> bool {
        match self {
            Self::Unmarked | Self::Blank | Self::OtherCode(_) | Self::NoMark | Self::Unread(_) => true,
            Self::Several
            | Self::OtherRegister
            | Self::UnknownPrint(_)
            | Self::Replaced { .. }
            | Self::Spoiled { .. }
            | Self::Destroyed(_)
            | Self::Report(_) => false,
        }
    }
}

/// Why a page is left over, as sentences.
pub(super) fn left(why: &Left) -> String {
    match why {
        Left::Unmarked => "Tidak ada tanda naskah yang terbaca. Pilih naskahnya, atau pindai ulang.".to_owned(),
        Left::Blank => "Halaman kosong.".to_owned(),
        Left::OtherCode(said) => {
            format!("Ada kode QR lain (“{said}”), tetapi tidak ada tanda naskah yang terbaca. Pilih naskahnya bila perlu.")
        }
        Left::NoMark => "Ada kode yang mirip tanda naskah, tetapi isinya tidak benar. Pilih naskahnya, atau pindai ulang.".to_owned(),
        Left::Several => "Ada tanda dari beberapa halaman sekaligus. Pindai halaman itu satu per satu.".to_owned(),
        Left::OtherRegister => "Naskah ini dari register lain. Catat di register tempat naskah itu terbit.".to_owned(),
        Left::UnknownPrint(code) => {
            format!("Naskah dengan kode {code} tidak dikenal register ini. Mungkin register dipulihkan dari cadangan yang lebih lama.")
        }
        Left::Replaced { case, issued } => {
            format!("{}, {case}, kode {}, tidak berlaku lagi: sudah diganti naskah yang lebih baru.", paper(issued), issued.code)
        }
        Left::Spoiled { case, issued } => format!("{}, {case}: nomornya sudah dinyatakan rusak.", paper(issued)),
        Left::Destroyed(case) => format!("Berkas {case} sudah dimusnahkan; tidak ada yang dapat dicatat."),
        Left::Report(title) => format!(
            "Laporan Monitoring dan Evaluasi {title}. Tanda tangan laporan tidak dicatat di register; simpan pindaiannya di arsip kantor."
        ),
        Left::Unread(unread) => format!("Halaman tidak terbaca: {unread}. Pindai ulang."),
    }
}

impl LeftPage {
    /// Why it is left over, as sentences.
    #[must_use]
    pub fn told(&self) -> String {
        left(&self.why)
    }
}

impl Sorted {
    /// Where a page is, for the operator: the name of its file and its number there.
    #[must_use]
    pub fn place(&self, page: PageAt) -> String {
        let name = self.files.get(page.file).map_or("", |file| file.name.as_str());
        format!("{name}, halaman {}", page.at + 1)
    }

    /// What was found, in one sentence.
    #[must_use]
    pub fn summary(&self) -> String {
        let pages: usize = self.groups.iter().map(|group| group.pages.len() + group.doubles.len() + group.behind.len()).sum();
        let ready = self.groups.iter().filter(|group| group.is_ready()).count();
        let total = pages + self.left.len();
        format!("{total} halaman: {} naskah dikenali, {ready} siap dicatat, {} halaman tersisa.", self.groups.len(), self.left.len())
    }
}
