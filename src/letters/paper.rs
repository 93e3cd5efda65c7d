//! Every paper the program can set: its file name, its template, its table of measures.

use super::Measures;

/// Declares the papers: variant, beginning of the file name, template, measures, meaning.
macro_rules! papers {
    ($($variant:ident $stem:literal $template:literal $measures:ident, $meaning:literal;)*) => {
        /// The papers this program can set.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Paper { $(#[doc = $meaning] $variant,)* }

        impl Paper {
            /// Every paper, in the order of the procedure; those of the office as a whole come last.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Beginning of the file name; the caller adds number and ending, never a person's name.
            #[must_use]
            pub const fn file_stem(self) -> &'static str {
                match self { $(Self::$variant => $stem,)* }
            }

            /// Name of the template file, as errors call it and as an office's own wording is kept under.
            #[must_use]
            pub const fn template_name(self) -> &'static str {
                match self { $(Self::$variant => $template,)* }
            }

            /// The text of the template that travels with the program.
            #[must_use]
            pub const fn template_text(self) -> &'static str {
                match self { $(Self::$variant => include_str!(concat!("../../assets/templates/", $template)),)* }
            }

            /// The table of measures of this paper.
            #[must_use]
            pub const fn measures(self) -> Measures {
                match self { $(Self::$variant => Measures::$measures,)* }
            }
        }
    };
}

papers! {
    Receipt "Tanda-Terima" "tanda_terima.surat" SHEET, "Tanda terima pengaduan, step 2.";
    Disposition "Lembar-Disposisi" "lembar_disposisi.surat" SHEET, "Lembar disposisi, step 2.";
    VerificationSheet "Lembar-Verifikasi" "lembar_verifikasi.surat" SHEET, "Lembar verifikasi kelengkapan, step 3.";
    CompletionRequest "Permintaan-Kelengkapan" "permintaan_kelengkapan.surat" LETTER, "Surat permintaan kelengkapan, step 3.";
    Forwarding "Surat-Penerusan" "penerusan.surat" LETTER, "Surat penerusan to the agency in charge, step 3.";
    ForwardingNotice "Pemberitahuan-Penerusan" "pemberitahuan_penerusan.surat" LETTER, "Notice of the forwarding to the complainant.";
    LapseNotice "Pemberitahuan-Dicabut" "pemberitahuan_dicabut.surat" LETTER, "Notice that the report is deemed withdrawn.";
    Assignment "Surat-Tugas" "surat_tugas.surat" DECREE, "Surat tugas of the team, step 4.";
    Summons "Surat-Panggilan" "surat_panggilan.surat" LETTER, "Surat panggilan to the respondent, step 4.";
    Minutes "Berita-Acara" "berita_acara.surat" SHEET, "Berita acara of a hearing, step 4.";
    Progress "Monev-Tindak-Lanjut" "monev_tindak_lanjut.surat" REPORT, "Monev tindak lanjut, step 4.";
    FollowUpReport "Laporan-Hasil-Tindak-Lanjut" "laporan_hasil_tindak_lanjut.surat" REPORT, "Laporan Hasil Tindak Lanjut, step 5.";
    Decision "Keputusan" "keputusan.surat" DECREE, "Keputusan Kepala tentang penyelesaian pengaduan, step 6.";
    CoverNote "Surat-Pengantar" "surat_pengantar.surat" LETTER, "Surat pengantar to the office above or the internal auditors.";
    DisciplineDraft "Konsep-Hukuman-Disiplin" "keputusan_hukuman_disiplin.surat" DECREE, "Draft of the disciplinary decree.";
    ResultNotice "Pemberitahuan-Hasil" "pemberitahuan_hasil.surat" LETTER, "Surat pemberitahuan hasil to the complainant, step 7.";
    IdentityLog "Log-Akses-Identitas" "log_akses_identitas.surat" SHEET, "Who opened the sealed identity, and why.";
    Reckoning "Perhitungan-Tenggat" "perhitungan_tenggat.surat" SHEET, "Why each due date of a case is that date.";
    Evaluation "Laporan-Monev" "laporan_monev.surat" REPORT, "Laporan monitoring dan evaluasi of a period.";
    CaseFile "Berkas-Kasus" "berkas_kasus.surat" SHEET, "Cover, index and history of the file of a case.";
    RegisterBook "Buku-Register" "buku_register.surat" LANDSCAPE, "Buku register pengaduan.";
    ArchiveList "Daftar-Arsip" "daftar_arsip.surat" LANDSCAPE, "Daftar arsip berkas.";
    DestructionMinutes "Berita-Acara-Pemusnahan" "berita_acara_pemusnahan.surat" SHEET, "Berita acara pemusnahan of archived files.";
    Agenda "Agenda-Surat" "agenda_surat.surat" LANDSCAPE, "The printed number book.";
    DailySheet "Lembar-Harian" "lembar_harian.surat" LANDSCAPE, "What is to be done on a day, for the wall and the pen.";
    HandOver "Serah-Terima" "serah_terima.surat" LANDSCAPE, "Serah terima meja pengaduan.";
    Expedition "Lembar-Ekspedisi" "lembar_ekspedisi.surat" SHEET, "Expedition sheet of a day's papers.";
    Guideline "Pedoman" "pedoman.surat" DECREE, "The office's guideline as a decree with its attachments.";
    Pledge "Maklumat-Pelayanan" "maklumat.surat" POSTER, "Maklumat pelayanan: pledge and statement of accepting sanctions.";
    HowToReport "Cara-Melapor" "cara_melapor.surat" POSTER, "Poster on how to report well.";
    IncidentReport "Laporan-Insiden" "laporan_insiden.surat" SHEET, "Laporan insiden pelindungan data pribadi.";
}
