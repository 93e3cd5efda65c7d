//! The tables a template may use: one line for each, with the names of its columns and its meaning.

/// Declares the table facts: variant, name in templates, names of its columns in order, meaning.
macro_rules! table_facts {
    ($($variant:ident = $name:literal [$($column:literal),*], $meaning:literal;)*) => {
        /// A fact made of rows; each row has one cell per column, in the order of [`TableFact::columns`].
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum TableFact { $(#[doc = $meaning] $variant,)* }

        impl TableFact {
            /// Every table, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name by which templates call the table.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// The names of the columns, in the order in which a row gives its cells.
            #[must_use]
            pub const fn columns(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$($column),*],)* }
            }

            /// The table of that name, if there is one.
            #[must_use]
            pub fn by_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|table| table.name() == name)
            }
        }
    };
}

table_facts! {
    Team = "tim" ["nama", "nip", "pangkat", "kedudukan"], "Members of the team.";
    Signers = "penandatangan" ["kedudukan", "nama", "nip"], "Who of the team signs.";
    Activities = "kegiatan" ["waktu", "kegiatan", "pihak", "hasil"], "What was done.";
    Evidence = "bukti" ["kode", "jenis", "tanggal", "dugaan", "nilai"], "Evidence.";
    Allegations = "dugaan" ["nomor", "uraian", "fakta", "analisis", "kesimpulan", "bukti"], "One row per allegation.";
    Recommendations = "rekomendasi" ["uraian", "pelaksana", "batas"], "Recommended improvements.";
    Sanctions = "sanksi" ["subjek", "jenis_subjek", "pangkat", "jabatan", "ketentuan", "dampak", "hukuman", "kewenangan", "jalur"], "Sanctions recommended, one row each.";
    Chronology = "kronologi" ["tahap", "mulai", "selesai", "baku_mutu", "batas", "keterangan"], "The chronology against the service standard.";
    ActionPlan = "rencana_aksi" ["diktum", "tindakan", "pelaksana", "batas"], "The plan of action annexed to a decree.";
    FileIndex = "berkas.isi" ["isi", "halaman", "mulai"], "Parts of the file of a case.";
    FileActs = "berkas.riwayat" ["waktu", "tindakan"], "Acts of the case.";
    FileNotes = "berkas.catatan" ["langkah", "petugas", "catatan"], "What officers remarked on the steps.";
    FileDigests = "berkas.sidik_berkas" ["berkas", "sidik"], "Digests of papers and attachments.";
    GivenEvidence = "bukti_diterima.baris" ["kode", "jenis", "uraian", "sidik"], "Evidence that was handed over.";
    ChallengeCourse = "upaya.jalannya" ["tanggal", "uraian"], "What was done with a complaint, as the Ombudsman is told it.";
    HandDuties = "penyampaian.tugas" ["diktum", "tindakan", "batas"], "Dicta that the receiver of a decree carries out.";
    PromptDuties = "ingat.tugas" ["diktum", "tindakan", "batas", "keadaan"], "Dicta whose execution was not reported yet.";
    ReceiptSigners = "terima.penandatangan" ["kedudukan", "nama", "nip"], "Who handed over and who received the complaint.";
    ResultSteps = "pemberitahuan.langkah" ["waktu", "kegiatan"], "What the office did, by day, without names.";
    ResultFindings = "pemberitahuan.dugaan" ["nomor", "uraian", "fakta", "kesimpulan"], "Finding on each allegation, without identities.";
    ResultActions = "pemberitahuan.tindakan" ["tindakan", "pelaksana", "batas"], "Ordered actions with their dates.";
    WorkSigners = "kerja.penandatangan" ["kedudukan", "nama", "nip"], "Who signs a working paper of the team.";
    Conflicts = "benturan" ["nama", "jabatan", "langkah", "pernyataan", "uraian", "tanda_tangan"], "Statements on conflicts of interest, one row each.";
    Corrections = "pembetulan" ["waktu", "petugas", "pembetulan", "alasan"], "What was corrected, taken back or opened again.";
    VerifyChecks = "verifikasi.butir" ["butir", "jawaban", "catatan"], "The fourteen points of the check list.";
    DispositionInstructions = "disposisi.instruksi" ["tanda", "teks"], "The six usual instructions as tick boxes.";
    DispositionRun = "disposisi.penerusan" ["kepada", "instruksi", "tanggal", "paraf"], "Room for passing the sheet on.";
    AssignOfficers = "tugas.petugas" ["nama", "nip", "pangkat", "jabatan"], "Officers who are assigned.";
    HearingOfficers = "klarifikasi.pemeriksa" ["nama", "nip", "pangkat", "jabatan"], "Officers who hear the party.";
    HearingQuestions = "klarifikasi.tanya_jawab" ["nomor", "tanya", "jawab"], "Questions and answers.";
    ProgressPlan = "monev.rencana" ["tanggal", "kegiatan", "tempat", "keadaan"], "What is planned to find out the facts.";
    ProgressLimits = "monev.batas" ["kewajiban", "dasar", "batas", "sisa"], "Limits that run, with the days left.";
    CoverSanctions = "pengantar.sanksi" ["subjek", "jabatan", "ketentuan", "dampak", "hukuman"], "Sanctions that are beyond the power of the Kepala.";
    AccessEntries = "akses.pembukaan" ["waktu", "petugas", "alasan"], "Openings of the sealed identity.";
    BookRows = "buku.baris" ["register", "tanggal", "kanal", "id_lapor", "judul", "klasifikasi", "verifikasi", "lengkap", "lhtl", "putusan", "disampaikan", "status", "hari", "ketepatan"], "Rows of the register book.";
    ArchiveRows = "arsip.baris" ["kode", "berkas", "uraian", "tahun", "jumlah", "tingkat", "akses", "retensi", "nasib", "lokasi"], "Archived files, as listed or as destroyed.";
    DestroySigners = "musnah.penandatangan" ["kedudukan", "nama", "nip"], "Who destroyed the files and who witnessed it.";
    GuideFlow = "pedoman.alur" ["nomor", "teks", "pelaksana", "waktu"], "The seven steps of the procedure as a drawn flow.";
    SopSteps = "sop.langkah" ["aktivitas", "pelapor", "tim", "kepala", "kelengkapan", "waktu", "keluaran", "keterangan"], "The seven steps with what is drawn in the lanes of complainant, team and Kepala.";
    TeamMembers = "tim.anggota" ["nama", "pangkat", "jabatan", "kedudukan"], "The Kepala and the team, as the decree that appoints them lists them.";
    GuideLimits = "pedoman.baku" ["langkah", "kewajiban", "paling_cepat", "paling_lama", "hitungan", "dasar"], "Every limit of the service standard.";
    BreachData = "insiden.data" ["tanda", "teks"], "Kinds of personal data to tick on the incident report.";
    BreachMeasures = "insiden.tindakan" ["tanda", "teks"], "Measures to tick on the incident report.";
    AgendaRows = "agenda.baris" ["nomor", "tanggal", "hal", "kasus", "keadaan"], "Rows of the number book.";
    DailyRows = "harian.baris" ["alasan", "register", "judul", "tindakan", "tenggat", "sisa", "dasar", "paraf"], "Lines of the daily sheet.";
    HandCases = "serah.kasus" ["register", "judul", "keadaan", "langkah", "tenggat", "ditunggu"], "Open cases handed over.";
    HandPapers = "serah.naskah" ["naskah", "nomor", "register", "keadaan"], "Papers that wait for the pen, the scan or the receiver.";
    HandReminders = "serah.pengingat" ["tanggal", "register", "hal"], "Reminders of the next 31 days.";
    HandNumbers = "serah.nomor" ["seri", "nomor"], "Next number of each series.";
    HandSigners = "serah.penandatangan" ["kedudukan", "nama", "nip"], "Who hands over and who takes over.";
    ReckonDues = "hitung.batas" ["kewajiban", "aturan", "batas", "keadaan"], "Due dates with the rule each rests on.";
    ReckonDays = "hitung.rincian" ["batas", "tanggal", "hitungan"], "The reckoning of each due date in stretches of days.";
    CourierRows = "ekspedisi.baris" ["nomor", "hal", "kepada", "halaman", "paraf"], "Papers on the expedition sheet.";
    EvalOutreach = "evaluasi.sosialisasi" ["waktu", "kegiatan", "sasaran"], "Room for making the channels known, to be filled by pen.";
    EvalLimits = "evaluasi.batas" ["batas", "tepat", "terlambat"], "Duties of the office in time and late, by limit.";
    EvalPlaces = "evaluasi.tempat" ["label", "nilai"], "Complaints received by status.";
    EvalStatus = "evaluasi.status" ["keadaan", "jumlah"], "The four states of the complaints received, which add up to all of them.";
    EvalStatusBars = "evaluasi.status_batang" ["label", "nilai"], "The four states as a chart.";
    EvalShares = "evaluasi.capaian" ["ukuran", "capaian"], "Verified, followed up, finished, finished in time: part and whole.";
    EvalDuration = "evaluasi.lama" ["jumlah", "median", "rerata", "p90", "terlama"], "How long finished complaints took, in working days.";
    EvalChannels = "evaluasi.kanal" ["nama", "masuk", "selesai", "tepat", "belum", "terlambat"], "Complaints by channel.";
    EvalChannelBars = "evaluasi.kanal_batang" ["label", "nilai"], "Complaints by channel as a chart.";
    EvalClasses = "evaluasi.klasifikasi" ["nama", "masuk", "selesai", "tepat", "belum", "terlambat"], "Complaints by classification.";
    EvalClassBars = "evaluasi.klasifikasi_batang" ["label", "nilai"], "Complaints by classification as a chart.";
    EvalCategories = "evaluasi.kategori" ["nama", "masuk", "selesai", "tepat", "belum", "terlambat"], "Complaints by category.";
    EvalCategoryBars = "evaluasi.kategori_batang" ["label", "nilai"], "Complaints by category as a chart.";
    EvalOfficers = "evaluasi.petugas" ["nama", "masuk", "selesai", "tepat", "belum", "terlambat"], "Complaints by the officer who received them.";
    EvalOfficerBars = "evaluasi.petugas_batang" ["label", "nilai"], "Complaints by receiving officer as a chart.";
    EvalSteps = "evaluasi.langkah" ["langkah", "baku_mutu", "tepat", "median", "rerata", "p90", "terlama"], "The seven steps against the service standard.";
    EvalStepBars = "evaluasi.langkah_batang" ["label", "nilai"], "Complaints beyond the service standard by step, as a chart.";
    EvalMonths = "evaluasi.bulan" ["bulan", "masuk", "selesai", "tunggakan"], "The months of the period.";
    EvalMonthBars = "evaluasi.bulan_batang" ["label", "nilai"], "Complaints received by month as a chart, where there are several months.";
    EvalCourse = "evaluasi.perjalanan" ["label", "seri", "nilai"], "The course of the months as a chart: received, done, not done.";
    EvalDots = "evaluasi.titik" ["label", "batas", "satuan", "nilai", "keadaan"], "The days each case needed in a step, against its limit: \"tepat\", \"terlambat\", or \"berjalan\" for late and not done.";
    EvalFunnel = "evaluasi.corong" ["label", "nilai", "catatan", "tanda"], "How many came to each of the seven steps, and where time was lost.";
    EvalBeside = "evaluasi.banding" ["ukuran", "lalu", "ini", "gerak"], "This period beside the one before.";
    EvalBesideColumns = "evaluasi.banding_grafik" ["label", "seri", "nilai"], "The same as a chart.";
    BoardFigures = "tayang.angka" ["besar", "label", "catatan"], "Figures of a period for the notice board, with what each counts.";
    BoardCourse = "tayang.perjalanan" ["label", "seri", "nilai"], "The course of the period as a chart; absent where its numbers are too small to be told.";
    BoardTotals = "tayang.jumlah" ["label", "nilai"], "The totals as a chart, where the course may not be told.";
    BoardGroups = "tayang.rincian" ["label", "nilai"], "What complaints were about, small groups together; absent where nothing may be told.";
    EvalAges = "evaluasi.umur" ["label", "nilai"], "Open complaints by age.";
    EvalEndings = "evaluasi.akhir" ["label", "nilai"], "How closed complaints ended.";
    EvalVerdicts = "evaluasi.kesimpulan" ["label", "nilai"], "Conclusions on the allegations.";
    EvalSanctions = "evaluasi.sanksi" ["label", "nilai"], "Sanctions recommended, by kind.";
    EvalDecisions = "evaluasi.putusan" ["label", "nilai"], "Decisions of the Kepala, by kind.";
    EvalActionBars = "evaluasi.aksi_batang" ["label", "nilai"], "Ordered actions done and open, as a chart.";
    EvalSatisfiedBars = "evaluasi.puas_batang" ["label", "nilai"], "Satisfied and dissatisfied complainants, as a chart.";
    EvalReasons = "evaluasi.alasan" ["register", "langkah", "alasan"], "Reasons noted for lateness, masked.";
    EvalDefinitions = "evaluasi.definisi" ["angka", "pembilang", "penyebut"], "What each figure counts.";
    EvalTrace = "evaluasi.telusur" ["keadaan", "register"], "Register numbers behind the four states.";
    EvalLate = "evaluasi.lambat" ["langkah", "register"], "Register numbers beyond the service standard, by step.";
}
