//! Labels of everything the operator chooses from.

use super::Label;
use domain::acts;
use domain::acts::complaint;
use domain::acts::decision;
use domain::acts::event;
use domain::acts::fact_finding;
use domain::acts::limit;
use domain::acts::person;
use domain::acts::report;
use domain::acts::reporter;
use domain::acts::step;
use domain::acts::style;
use domain::acts::verification;
use domain::incoming;
use domain::readings::agenda;
use domain::readings::alike;
use domain::readings::paper;
use domain::readings::stats;
use domain::text::leak;

macro_rules! labels {
    ($($kind:path { $($value:ident => $text:literal),* $(,)? })*) => {
        $(impl Label for $kind {
            fn label(&self) -> &'static str {
                match self { $(Self::$value => $text),* }
            }
        })*
    };
}

mod after;

labels! {
    incoming::labels::Incoming {
        TrackingId => "ID laporan",
        Title => "Judul",
        Story => "Isi laporan",
        SubmittedOn => "Tanggal disampaikan",
        HappenedOn => "Tanggal kejadian",
        Place => "Lokasi kejadian",
        Category => "Kategori",
        Class => "Klasifikasi",
        Channel => "Kanal",
        Openness => "Keterbukaan identitas",
        Anonymous => "Anonim",
        Secret => "Rahasia",
        Name => "Nama pelapor",
        ReporterKind => "Jenis pelapor",
        Phone => "Telepon",
        Email => "Pos-el",
        Address => "Alamat",
        Respondent => "Terlapor",
        Link => "Tautan",
        History => "Riwayat di LAPOR!",
        Furniture => "Lainnya",
    }
    style::PaperSize {
        A4 => "A4",
        F4 => "F4 (folio)",
    }
    style::FirstDictum {
        Kesatu => "KESATU",
        Pertama => "PERTAMA",
    }
    style::InitialsOn {
        Nothing => "Tidak ada",
        Drafts => "Pada konsep saja",
        Everything => "Pada konsep dan naskah terbit",
    }
    complaint::Channel {
        LaporWeb => "LAPOR! web",
        LaporApp => "LAPOR! aplikasi",
        Sms => "SMS 1708",
        Twitter => "Twitter (X) @lapor1708",
        Visit => "Datang langsung – PST",
        Box => "Kotak saran",
        Letter => "Surat",
        Email => "Pos-el",
        Phone => "Telepon",
        WhatsApp => "WhatsApp",
        SocialMedia => "Media sosial BPS",
        Website => "Situs BPS",
        Wbs => "WBS",
        Referral => "Rujukan instansi lain",
        Ombudsman => "Rekomendasi Ombudsman, DPR, atau DPRD",
        Internal => "Temuan internal",
    }
    alike::Ground {
        Reporter => "pelapor yang sama",
        Respondent => "terlapor yang sama",
        Story => "uraian mirip",
    }
    complaint::ComplaintClass {
        Aspiration => "Aspirasi",
        Supervisory => "Pengaduan berkadar pengawasan",
        Ordinary => "Pengaduan tidak berkadar pengawasan",
        Information => "Permintaan informasi",
        Whistleblowing => "Pelaporan pelanggaran (WBS)",
        Other => "Lain-lain",
    }
    complaint::Category {
        Counter => "Pelayanan PST",
        Conduct => "Perilaku petugas",
        FieldWork => "Pendataan/mitra",
        Data => "Data dan metodologi",
        Discipline => "Disiplin/kepegawaian",
        Procurement => "Pengadaan/keuangan",
        Facilities => "Sarana",
        Other => "Lainnya",
    }
    complaint::Service {
        Consultation => "Konsultasi statistik",
        Library => "Perpustakaan",
        DataRequest => "Permintaan data/mikrodata",
        Recommendation => "Rekomendasi kegiatan statistik",
        FieldWork => "Pendataan lapangan, survei, sensus",
        Staff => "Kepegawaian/mitra",
        Procurement => "Pengadaan",
        Other => "Lainnya",
    }
    complaint::RespondentKind {
        CivilServant => "PNS",
        Candidate => "CPNS",
        Contract => "PPPK",
        Partner => "Mitra statistik",
        Outsider => "Bukan pegawai",
        Unknown => "Tidak diketahui",
    }
    complaint::AccessClass {
        Ordinary => "Biasa/terbuka",
        Restricted => "Terbatas",
        Secret => "Rahasia",
        TopSecret => "Sangat rahasia",
    }
    complaint::Priority {
        Normal => "Biasa",
        Urgent => "Segera",
        VeryUrgent => "Sangat segera",
    }
    reporter::Openness {
        Open => "Terbuka",
        Anonymous => "Anonim",
        Secret => "Rahasia",
        AnonymousAndSecret => "Anonim dan rahasia",
    }
    reporter::ReporterKind {
        Person => "Perorangan",
        Group => "Kelompok",
        Organisation => "Badan/lembaga",
        Agency => "Instansi",
        Employee => "Pegawai BPS",
        Partner => "Mitra statistik",
        Unknown => "Tidak diketahui",
    }
    verification::CheckItem {
        Identity => "Identitas/alamat atau kanal balasan ada",
        Authority => "Kewenangan kantor ini",
        Description => "Uraian jelas (apa, siapa)",
        Time => "Waktu disebut",
        Place => "Tempat disebut",
        Chronology => "Kronologi runtut",
        LossAndWish => "Kerugian dan permintaan disebut",
        Evidence => "Bukti dilampirkan",
        Language => "Bahasa layak, tanpa SARA",
        NotDuplicate => "Bukan duplikat",
        NotInCourt => "Belum ditangani peradilan/APH",
        Proxy => "Surat kuasa (bila dikuasakan)",
        WithinThirtyDays => "Dalam 30 hari sejak kejadian",
        NeedsSecrecy => "Identitas perlu dirahasiakan",
    }
    verification::CheckAnswer {
        Yes => "Ya",
        No => "Tidak",
        NotApplicable => "Tidak berlaku",
    }
    verification::Outcome {
        Complete => "Lengkap",
        Incomplete => "Tidak lengkap",
        NotOurs => "Bukan kewenangan",
        Duplicate => "Duplikat",
        Ineligible => "Tidak memenuhi syarat",
        Postponed => "Ditunda",
        OnTheSpot => "Diselesaikan di tempat",
    }
    fact_finding::Method {
        Interview => "Wawancara",
        Observation => "Observasi",
        Documents => "Telaah dokumen",
        Confirmation => "Konfirmasi",
        Reconstruction => "Rekonstruksi",
    }
    fact_finding::Party {
        Complainant => "Pelapor",
        Respondent => "Terlapor",
        Witness => "Saksi",
        Agency => "Instansi lain",
        NoOne => "Tanpa pihak (dokumen/lokasi)",
    }
    fact_finding::EvidenceKind {
        Document => "Dokumen/surat",
        Picture => "Foto/gambar",
        Recording => "Rekaman",
        Testimony => "Keterangan saksi",
        Electronic => "Data elektronik",
        Object => "Barang",
    }
    fact_finding::Weight {
        Strong => "Kuat",
        Fair => "Sedang",
        Weak => "Lemah",
    }
    report::Verdict {
        Proven => "Terbukti",
        PartlyProven => "Terbukti sebagian",
        NotProven => "Tidak terbukti",
        Unprovable => "Tidak dapat dibuktikan",
    }
    report::Impact {
        Unit => "Unit kerja",
        Agency => "Instansi",
        State => "Negara",
    }
    report::SanctionLevel {
        Light => "Ringan",
        Medium => "Sedang",
        Heavy => "Berat",
        Contract => "Sanksi kontrak",
    }
    report::SanctionKind {
        OralReprimand => "Teguran lisan",
        WrittenReprimand => "Teguran tertulis",
        StatementOfDissatisfaction => "Pernyataan tidak puas secara tertulis",
        RaiseDelay => "Penundaan kenaikan gaji berkala 1 tahun",
        PromotionDelay => "Penundaan kenaikan pangkat 1 tahun",
        RankDrop => "Penurunan pangkat setingkat 1 tahun",
        AllowanceCut6 => "Pemotongan tunjangan kinerja 25% 6 bulan",
        AllowanceCut9 => "Pemotongan tunjangan kinerja 25% 9 bulan",
        AllowanceCut12 => "Pemotongan tunjangan kinerja 25% 12 bulan",
        PositionDrop => "Penurunan jabatan setingkat 12 bulan",
        PositionRemoval => "Pembebasan jabatan menjadi pelaksana 12 bulan",
        Dismissal => "Pemberhentian dengan hormat tidak atas permintaan sendiri",
        ContractTermination => "Peringatan atau penghentian kontrak",
    }
    decision::DecisionKind {
        Accept => "Menerima rekomendasi",
        AcceptPartly => "Menerima sebagian",
        Reject => "Menolak",
        Return => "Mengembalikan untuk pendalaman",
    }
    decision::Medium {
        Lapor => "LAPOR!",
        Letter => "Surat",
        Email => "Pos-el",
        Phone => "Telepon (disusul tertulis)",
        InPerson => "Tatap muka",
        Unreachable => "Pelapor tidak dapat dihubungi",
    }
    decision::CopyGiven {
        Copy => "Ya, salinan",
        Excerpt => "Petikan",
        None => "Tidak",
    }
    decision::ActionStatus {
        Open => "Belum",
        Running => "Proses",
        Done => "Selesai",
    }
    step::Ending {
        Finished => "Selesai",
        Forwarded => "Selesai – diteruskan",
        OnTheSpot => "Selesai – dijawab di tempat",
        Withdrawn => "Dicabut",
        DeemedWithdrawn => "Dianggap dicabut",
        Duplicate => "Duplikat",
        Archived => "Arsip",
    }
    person::Role {
        Head => "Kepala",
        Chair => "Ketua Tim",
        Secretary => "Sekretaris",
        Member => "Anggota",
        Operator => "Admin LAPOR!",
        Superior => "Atasan Kepala",
    }
    person::Capacity {
        Definitive => "Pejabat definitif",
        Acting => "Plt.",
        Daily => "Plh.",
    }
    event::AttachmentKind {
        FromComplainant => "Dari pelapor",
        Evidence => "Bukti temuan",
        Proof => "Bukti kirim/terima",
        SignedScan => "Pindaian naskah bertanda tangan",
        Other => "Lainnya",
    }
    acts::paper::LetterKind {
        Receipt => "Tanda Terima",
        Disposition => "Lembar Disposisi",
        VerificationSheet => "Lembar Verifikasi",
        CompletionRequest => "Permintaan Kelengkapan",
        Forwarding => "Surat Penerusan",
        ForwardingNotice => "Pemberitahuan Penerusan",
        CompletionReminder => "Pengingat Kelengkapan",
        CompleteNotice => "Pemberitahuan Kelengkapan",
        ForwardingReminder => "Pengingat Penerusan",
        Invitation => "Surat Undangan",
        DataRequest => "Permintaan Data",
        EvidenceReceipt => "Penerimaan Bukti",
        Memo => "Nota Dinas",
        Copy => "Salinan Keputusan",
        Excerpt => "Petikan Keputusan",
        HandingOver => "Penyampaian Keputusan",
        ActionReminder => "Pengingat Tindakan",
        Publication => "Lembar Publikasi",
        ObjectionDecision => "Keputusan atas Keberatan",
        OmbudsmanAnswer => "Jawaban kepada Ombudsman",
        ConflictStatements => "Pernyataan Benturan Kepentingan",
        CorrectionRecord => "Berita Acara Pembetulan",
        LapseNotice => "Pemberitahuan Dianggap Dicabut",
        Assignment => "Surat Tugas",
        Summons => "Surat Panggilan",
        Minutes => "Berita Acara",
        Progress => "Monev Tindak Lanjut",
        FollowUpReport => "Laporan Hasil Tindak Lanjut",
        Decision => "Keputusan Kepala",
        CoverNote => "Surat Pengantar",
        DisciplineDraft => "Konsep Hukuman Disiplin",
        ResultNotice => "Pemberitahuan Hasil",
        IdentityLog => "Log Akses Identitas",
    }
    paper::PaperState {
        Concept => "Konsep",
        Numbered => "Bernomor",
        AwaitingSignature => "Menunggu tanda tangan",
        SignedWithoutScan => "Ditandatangani, pindaian belum ada",
        Signed => "Ditandatangani",
        Delivered => "Disampaikan",
    }
    acts::series::SeriesCode {
        Letter => "Surat dinas",
        Minutes => "Berita acara",
        Decree => "Keputusan",
        Receipt => "Tanda terima",
    }
    leak::LeakKind {
        ComplainantName => "Nama pelapor",
        ComplainantContact => "Data pelapor",
        Respondent => "Nama atau nomor terlapor",
        Witness => "Nama atau data saksi",
        Proxy => "Nama penerima kuasa",
        Phone => "Nomor telepon",
        Email => "Alamat pos-el",
        Nik => "Mirip NIK (16 angka)",
        Nip => "Mirip NIP (18 angka)",
        Plate => "Pelat kendaraan",
        Link => "Tautan akun atau laporan",
        Addressed => "Mirip nama orang",
        Npwp => "NPWP",
        Account => "Nomor rekening atau kartu",
        Handle => "Akun media sosial",
        Possible => "Mungkin nama",
    }
    stats::Bucket {
        DoneInTime => "Selesai tepat waktu",
        DoneLate => "Selesai terlambat",
        RunningInTime => "Belum selesai, dalam batas waktu",
        RunningLate => "Belum selesai, lewat batas waktu",
    }
    acts::paper::Edition {
        Internal => "Internal",
        Masked => "Samaran",
    }
    limit::Origin {
        Sop => "SOP",
        Lapor => "SP4N-LAPOR!",
        Law => "Undang-undang",
        Reminder => "Pengingat",
    }
    agenda::Reason {
        Late => "Terlambat",
        Due => "Jatuh tempo hari ini",
        Near => "Mendekati tenggat",
        Signature => "Menunggu tanda tangan",
        Waiting => "Menunggu pelapor",
        Reminder => "Pengingat",
        Provisional => "Tenggat sementara",
    }
    acts::calendar::OffKind {
        National => "Libur nasional",
        JointLeave => "Cuti bersama",
        Local => "Libur daerah",
    }
}
