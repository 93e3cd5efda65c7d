//! The closed list of names a template may use: one line for each fact, with its meaning.
//!
//! The meaning is the documentation of the fact and nothing else reads it; the names are Indonesian, as clerks write them.

/// Declares the text facts and the list facts: variant, name in templates, meaning.
macro_rules! named_facts {
    ($(#[$outer:meta])* $kind:ident { $($variant:ident = $name:literal, $meaning:literal;)* }) => {
        $(#[$outer])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $kind { $(#[doc = $meaning] $variant,)* }

        impl $kind {
            /// Every fact of this kind, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name by which templates call the fact.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// The fact of that name, if there is one.
            #[must_use]
            pub fn by_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|fact| fact.name() == name)
            }
        }
    };
}

named_facts! {
    /// A fact that is one piece of text. A line feed inside it starts a new paragraph or line.
    TextFact {
        OfficeName = "kantor.nama", "Name of the office in ordinary letters (\"Badan Pusat Statistik Kota Lubuk Linggau\").";
        OfficeTown = "kantor.kota", "Town in which letters are dated.";
        HeadOffice = "kepala.jabatan", "Title of the head as printed above the signature (\"KEPALA BADAN PUSAT STATISTIK KOTA …\").";
        HeadActing = "kepala.pelaksana", "Prefix for an acting head, printed before the title (\"Plt.\").";
        HeadName = "kepala.nama", "Name of the head with degrees.";
        HeadNip = "kepala.nip", "NIP of the head, grouped; absent when the office prints none.";
        CopyMark = "salinan.tanda", "What a copy of a decree is headed with (\"SALINAN\", \"PETIKAN\"); absent on the original.";
        CopyStands = "salinan.ttd", "What stands on a copy where the original is signed (\"ttd\"); absent on the original.";
        CopyStatement = "salinan.pernyataan", "That a copy agrees with the original (UU 30/2014 art. 73).";
        CopyDate = "salinan.tanggal", "Day on which a copy is certified, in words.";
        CopyOffice = "salinan.jabatan", "Post of the official who certifies a copy.";
        CopyName = "salinan.pejabat", "Name of the official who certifies a copy.";
        CopyNip = "salinan.nip", "NIP of the official who certifies a copy, grouped.";
        ChallengeAbout = "upaya.tentang", "What a decree on an objection is about, in capitals.";
        ChallengeDate = "upaya.tanggal", "Date of a decree on an objection, in words.";
        ChallengeSubject = "upaya.hal", "What a letter to the Ombudsman is about.";
        ChallengeLetter = "upaya.surat", "Number of the letter that is answered.";
        ChallengeReceived = "upaya.diterima", "Day on which that letter was received, in words.";
        ChallengeGrounds = "upaya.alasan", "What that letter asks, without identities.";
        ChallengeAnswer = "upaya.jawaban", "The answer to it, without identities.";
        ChallengeResult = "upaya.hasil", "What is or will be done; absent where nothing is.";
        CaseNumber = "pengaduan.register", "Register number of the complaint.";
        LaporId = "pengaduan.id_lapor", "Number of the report at LAPOR!.";
        Channel = "pengaduan.kanal", "Channel by which the complaint came.";
        Classification = "pengaduan.klasifikasi", "Classification of the complaint.";
        Category = "pengaduan.kategori", "Category of the complaint.";
        Reporter = "pengaduan.pelapor", "The reporter as this edition may print him (name or alias).";
        Reported = "pengaduan.terlapor", "The person reported as this edition may print him.";
        Received = "pengaduan.diterima", "Date and time received, in words.";
        Complete = "pengaduan.lengkap", "Date declared complete, in words.";
        Subject = "pengaduan.judul", "Title of the complaint.";
        ReportNumber = "laporan.nomor", "Number of the follow-up report.";
        ReportAbout = "laporan.tentang", "What the follow-up report is about, in capitals.";
        ReportDate = "laporan.tanggal", "Date of the follow-up report, in words.";
        Background = "laporan.latar_belakang", "Background and summary of the complaint.";
        Purpose = "laporan.maksud_tujuan", "Purpose of the follow-up.";
        Scope = "laporan.ruang_lingkup", "Scope of the follow-up.";
        Method = "laporan.metode", "Methods of the follow-up.";
        TeamIntro = "laporan.pengantar_tim", "Basis of the team: its assignment letter and period.";
        Obstacles = "laporan.kendala", "What hindered the team and how it was met.";
        Conclusion = "laporan.simpulan", "General conclusion.";
        Dissent = "laporan.pendapat_berbeda", "Differing opinion of a member.";
        Compensation = "laporan.ganti_rugi", "Proposed compensation.";
        NoSanction = "laporan.tanpa_sanksi", "Why no sanction is recommended for a respondent, or for anybody.";
        LateReason = "laporan.alasan_terlambat", "Why a service standard was missed.";
        DecreeNumber = "keputusan.nomor", "Number of the decree.";
        DecreeAbout = "keputusan.tentang", "What the decree is about, in capitals.";
        DecreeDate = "keputusan.tanggal", "Date of the decree, in words.";
        Invocation = "keputusan.rahmat", "\"DENGAN RAHMAT TUHAN YANG MAHA ESA\", where the office's decrees say it.";
        FirstDictum = "keputusan.diktum_pertama", "How the first dictum is called (\"KESATU\").";
        DecreePlace = "keputusan.tempat", "Place where the decree is made.";
        HowAnswered = "cara.jawaban", "How soon a reporter is told whether the report is complete (\"Dalam 14 hari\").";
        PosterContact = "poster.kontak", "Address of the office or the name of its counter, telephone and e-mail, a line each.";
        SopHead = "sop.kepala", "Short title of the head of the office, as the lane of the procedure is called.";
        HowDecided = "cara.putusan", "How soon a report is decided, up to \"sejak\" (\"paling lambat 60 hari sejak\").";
        HearingWitness = "klarifikasi.saksi", "\"saksi\" where a witness is heard; absent for others.";
        HearingBorn = "klarifikasi.lahir", "Place and day of birth of who is heard.";
        HearingNip = "klarifikasi.nip", "NIP of who is heard, grouped.";
        HearingRank = "klarifikasi.pangkat", "Rank and grade of who is heard.";
        HearingUnit = "klarifikasi.unit", "Unit or agency of who is heard.";
        HearingAddress = "klarifikasi.alamat", "Address of who is heard.";
        CompleteDue = "lengkap.putusan", "Last day for the decision on a complete report, in words.";
        RemindForward = "pengingat.penerusan", "Number and date of the letter by which a report was forwarded.";
        RemindSince = "pengingat.sejak", "How long ago that was, in words.";
        InviteStanding = "undangan.kedudukan", "In which standing somebody is invited (\"saksi\", \"pelapor\").";
        InviteApart = "undangan.terpisah", "That complainant and respondent are heard apart; absent for others.";
        DataDue = "data.batas", "Day by which data are asked for, in words.";
        GivenOpening = "bukti_diterima.pembuka", "\"Pada hari ini, …\" of a receipt for evidence.";
        GivenBy = "bukti_diterima.penyerah", "Who handed evidence over, as this edition may call him.";
        GivenStanding = "bukti_diterima.kedudukan", "In which standing he did so.";
        MemoFrom = "nota.dari", "Who lays the report before the Kepala.";
        MemoReport = "nota.laporan", "Number and date of the follow-up report.";
        MemoConclusion = "nota.simpulan", "General conclusion of the report.";
        MemoDue = "nota.batas", "Last day for the Kepala's decision, in words.";
        HandWhat = "penyampaian.berkas", "What is handed over (\"salinan\", \"petikan\").";
        HandDecree = "penyampaian.keputusan", "The decree with number, date and subject.";
        TermObjection = "waktu.keberatan", "How long an objection may be raised (UU 30/2014 art. 77).";
        HandDue = "penyampaian.batas", "Last day for handing a decree over, in words.";
        PromptLate = "ingat.lewat", "Set when the last day of one of these dicta is over.";
        PublicAnswer = "publikasi.jawaban", "The answer published at LAPOR!, without identities.";
        PublicPlace = "publikasi.tempat", "Where and when the result was published.";
        PublicDays = "publikasi.lama", "Days from receipt to the answer.";
        OutSecurity = "keluar.keamanan", "Security mark of a letter to the outside (\"RAHASIA\"); absent on ordinary ones.";
        OutSpeed = "keluar.sifat", "Who may read a letter to the outside and how fast it goes (\"Biasa\", \"Rahasia\", \"Terbatas, Segera\").";
        OutEnclosures = "keluar.lampiran", "Enclosures of a letter to the outside (\"1 (satu) berkas\" or \"-\").";
        OutTo = "keluar.yth", "Addressee after \"Yth.\".";
        OutAddress = "keluar.alamat", "Street address of the addressee, if this edition may print it.";
        OutPlace = "keluar.di", "Last line of the address (\"di tempat\").";
        ReceiptIdentity = "terima.identitas", "Identity of the complainant on the receipt, or that it is kept secret.";
        ReceiptProxy = "terima.kuasa", "Power of attorney, if the complaint was filed by a proxy.";
        ReceiptPlace = "terima.tempat", "Where and how the complaint was received.";
        ReceiptStory = "terima.uraian", "First part of the story in the complainant's own words.";
        ReceiptWish = "terima.permintaan", "Settlement the complainant asks for.";
        ReceiptFiles = "terima.lampiran", "Number of files handed in, in figures and words.";
        LackFound = "lengkapi.diperiksa", "Day on which the report was found incomplete, in words.";
        LackReceived = "lengkapi.diterima", "Day on which the complainant received the request, in words.";
        LackReturned = "lengkapi.kembali", "That an earlier request came back unread, and when; absent otherwise.";
        LackBy = "lengkapi.batas", "Last day for completing the report, once the day of receipt is known.";
        TermAnswer = "waktu.jawaban", "Time for the answer on completeness, up to \"sejak\" (\"paling lambat 14 (empat belas) hari sejak\").";
        TermCompletion = "waktu.kelengkapan", "Time for completing the report, up to \"sejak\".";
        TermDecision = "waktu.putusan", "Time for the decision, up to \"sejak\".";
        SpanCompletion = "lama.kelengkapan", "Time for completing the report (\"30 (tiga puluh) hari\").";
        SpanDecision = "lama.putusan", "Time for the decision (\"60 (enam puluh) hari\").";
        ForwardAgency = "penerusan.instansi", "Agency the report was forwarded to.";
        ForwardAddress = "penerusan.alamat", "Address of that agency in one line.";
        ForwardHow = "penerusan.cara", "By which letter or by which act in the portal it was forwarded.";
        ForwardReporter = "penerusan.pelapor", "The complainant as the agency may know him.";
        ForwardTitle = "penerusan.judul", "Title of the report as the agency may read it.";
        ForwardStory = "penerusan.uraian", "Short description of the report as the agency may read it.";
        ForwardWish = "penerusan.permintaan", "Settlement asked for, as the agency may read it.";
        ForwardIdentity = "penerusan.identitas", "Whether the identity went along, as told to the complainant.";
        ForwardFiles = "penerusan.berkas", "That files are enclosed with the forwarded report; absent when there are none.";
        ForwardSpan = "penerusan.jeda", "Time after which the agency is asked how it stands (\"14 hari\").";
        ForwardChase = "penerusan.tanya", "Day on which the agency is asked how it stands, in words.";
        RemindRequest = "pengingat.permintaan", "Number, day and way of the request the complainant is reminded of.";
        RemindWant = "pengingat.nomor_permintaan", "That request in the subject line (\"Nomor B-1/…\" or \"tanggal 9 September 2026\").";
        LapseRequest = "dicabut.permintaan", "Number, day and way of the request to complete that stayed unanswered.";
        LapseReceived = "dicabut.diterima", "Day on which the complainant received that request, in words.";
        LapseDue = "dicabut.batas", "Last day on which the report could have been completed, in words.";
        LapseReminders = "dicabut.pengingat", "Days of the reminders, in words.";
        ResultTitle = "pemberitahuan.judul", "Title of the report without identities.";
        ResultOutcome = "pemberitahuan.kesimpulan", "Outcome in one or more sentences.";
        ResultDecree = "pemberitahuan.keputusan", "Number and date of the decree that decided the complaint; absent where none was made.";
        ResultWish = "pemberitahuan.permintaan", "What the complainant asked for.";
        ResultWishAnswer = "pemberitahuan.jawaban", "The answer to what the complainant asked for; absent without one.";
        ResultCompensation = "pemberitahuan.ganti_rugi", "Compensation ordered, amount in figures and words and until when.";
        ResultCopy = "pemberitahuan.salinan", "What is enclosed of the decree (\"petikan\", \"salinan\").";
        WorkSecurity = "kerja.klasifikasi", "Security mark at the head of a paper of the house (\"Rahasia\").";
        WorkAssignment = "kerja.surat_tugas", "The letter of assignment with number and date, as other papers cite it.";
        VerifyRound = "verifikasi.putaran", "Which round of verification it was, in figures and words.";
        VerifyOpenness = "verifikasi.keterbukaan", "Openness of the complainant's identity.";
        VerifyOutcome = "verifikasi.hasil", "Result of the verification.";
        VerifyOn = "verifikasi.tanggal", "Date of that result, in words.";
        VerifyOutcomeNote = "verifikasi.keterangan", "What the result means for this report.";
        VerifySupervisory = "verifikasi.kadar", "Whether the report indeed calls for examination.";
        VerifyAnswerDue = "verifikasi.batas", "Last day for the answer on completeness, in words.";
        VerifyFirstAnswer = "verifikasi.tanggapan", "First answer to the complainant.";
        VerifyAnswered = "verifikasi.dijawab", "That the first answer was a letter, where its text is in no form; absent otherwise.";
        VerifyStepNote = "verifikasi.catatan", "What the officer remarked on the verification.";
        VerifyFirstAnswerOn = "verifikasi.tanggapan_tanggal", "Date of the first answer, in words.";
        DispositionFrom = "disposisi.dari", "From whom the report came, as this edition may say it.";
        DispositionLetterNo = "disposisi.nomor_surat", "Number under which the report came.";
        DispositionLetterOn = "disposisi.tanggal_surat", "Date of the incoming report, in words.";
        DispositionSubject = "disposisi.perihal", "Subject of the incoming report.";
        DispositionIndex = "disposisi.kode_indeks", "Index code (archive classification).";
        DispositionAgenda = "disposisi.agenda", "Number in the mail agenda.";
        DispositionPriority = "disposisi.prioritas", "Priority of the report.";
        DispositionTo = "disposisi.kepada", "To whom the Kepala passes it.";
        DispositionOn = "disposisi.tanggal", "Date of the disposition, in words.";
        DispositionDue = "disposisi.batas", "Until when it is to be done, in words.";
        DispositionNote = "disposisi.catatan", "What the instruction says beyond the ticked ones.";
        AssignTerm = "tugas.waktu", "First and last day of the assignment, in words.";
        AssignYear = "tugas.tahun", "Budget year of the assignment.";
        SummonsOrder = "panggilan.urutan", "Roman number of the summons.";
        SummonsTo = "panggilan.kepada", "Who is summoned, as this edition may say it.";
        SummonsPosition = "panggilan.jabatan", "Position of the person summoned; only in the internal edition.";
        SummonsThrough = "panggilan.melalui", "Through whom the summons goes.";
        SummonsWeekday = "panggilan.hari", "Day of the week of the hearing.";
        SummonsDate = "panggilan.tanggal", "Date of the hearing, in words.";
        SummonsHour = "panggilan.jam", "Hour of the hearing.";
        SummonsPlace = "panggilan.tempat", "Place of the hearing.";
        SummonsMissed = "panggilan.terlewat", "Day of the earlier hearing that was missed, in words.";
        SummonsRule = "panggilan.ketentuan", "The rule on absence that binds a civil servant, with its leading comma.";
        HearingOpening = "klarifikasi.pembuka", "Opening sentence of the minutes: day and date in words, hours, place.";
        HearingParty = "klarifikasi.pihak", "Who was heard, as this edition may say it; missing when nobody was.";
        HearingStanding = "klarifikasi.kedudukan", "In what standing that person was heard.";
        HearingPosition = "klarifikasi.jabatan", "Position of that person; only in the internal edition.";
        HearingStory = "klarifikasi.uraian", "What was done, where no questions were written down.";
        HearingResult = "klarifikasi.hasil", "What came of it.";
        HearingRefusal = "klarifikasi.penolakan", "Why the party refused to sign.";
        ProgressOn = "monev.tanggal", "Day of the monitoring sheet, in words.";
        ProgressState = "monev.keadaan", "Where the case stands.";
        ProgressSummary = "monev.ringkasan", "Summary of the complaint.";
        ProgressShare = "monev.progres", "Progress of fact finding in per cent.";
        ProgressExtension = "monev.perpanjangan", "Internal extension with its reason.";
        ProgressEscalation = "monev.eskalasi", "To whom the matter was passed up.";
        ProgressChair = "monev.ketua", "Name of the chair of the team.";
        ProgressChairNip = "monev.ketua_nip", "NIP of the chair, grouped.";
        CoverTo = "pengantar.yth", "Addressee of the cover note, without \"Yth.\".";
        CoverPlace = "pengantar.di", "Town of the addressee of the cover note.";
        CoverEnclosures = "pengantar.lampiran", "What goes along with the cover note (\"1 (satu) berkas\").";
        CoverDue = "pengantar.batas", "Last day for deciding under the law, in words; absent once the complaint was decided.";
        CorrectAsOf = "pembetulan.keadaan", "Day up to which the record of corrections was read, in words.";
        DisciplineAbout = "hukuman.tentang", "What the disciplinary decree is about.";
        DisciplineTitle = "hukuman.judul", "What the disciplinary decree is about, in capitals.";
        DisciplineLevel = "hukuman.tingkat", "Level of the disciplinary sanction (\"ringan\").";
        DisciplineKind = "hukuman.jenis", "Kind of the disciplinary sanction (\"teguran tertulis\").";
        DisciplineSubject = "hukuman.subjek", "Whom the disciplinary sanction concerns: name, number, rank, position, unit in one line.";
        DisciplineName = "hukuman.nama", "Name or code of whom the disciplinary sanction concerns.";
        DisciplineNip = "hukuman.nip", "His NIP, grouped; absent where the edition hides him.";
        DisciplineRank = "hukuman.pangkat", "His rank and grade; absent where the edition hides him.";
        DisciplinePosition = "hukuman.jabatan", "His post; absent where the edition hides him.";
        DisciplineUnit = "hukuman.unit", "His unit; absent where the edition hides him.";
        DisciplineDeed = "hukuman.perbuatan", "What was proven, with its day and place, in one sentence part.";
        DisciplineRule = "hukuman.ketentuan", "Rule broken, as the disciplinary decree cites it.";
        AccessOpenness = "akses.keterbukaan", "Openness of the complainant's identity.";
        AccessCount = "akses.jumlah", "How often the sealed identity was opened, in figures and words.";
        AccessAsOf = "akses.keadaan", "Day on which the access log was drawn up, in words.";
        BookPeriod = "buku.periode", "Period the register book covers.";
        BookCount = "buku.jumlah", "Number of entries in the register book, in figures and words.";
        ArchivePeriod = "arsip.periode", "Period the list of archived files covers.";
        ArchiveCount = "arsip.jumlah", "Number of archived files, in figures and words.";
        DestroyDay = "musnah.hari", "Weekday of the destruction.";
        DestroyDate = "musnah.tanggal_terbilang", "Date of the destruction in words only (\"tanggal tiga bulan November tahun dua ribu dua puluh enam\").";
        DestroyFigures = "musnah.tanggal_angka", "Date of the destruction in figures (\"3-11-2026\").";
        DestroyOn = "musnah.tanggal", "Date of the destruction as dates are printed above signatures.";
        DestroyNumber = "musnah.nomor", "Number of the minutes of destruction, or dots.";
        DestroyApproval = "musnah.persetujuan", "Who approved the destruction, with number and date, or dots.";
        DestroyRetention = "musnah.retensi", "The retention schedule by which files were ripe for it.";
        DestroyHow = "musnah.cara", "How the files were destroyed, or dots.";
        PledgeDate = "maklumat.tanggal", "Date under the service pledge, or dots to be filled by pen.";
        GuideNumber = "pedoman.nomor", "Number of the decree that is to make the guideline: dots, for it is given when the decree is made.";
        GuideDate = "pedoman.tanggal", "Date of the decree that is to make the guideline: dots.";
        GuideDecree = "pedoman.keputusan", "The decree by which the guideline is in force, as the legal basis of the office names it.";
        TeamYear = "tim.tahun", "Year for which the team is appointed.";
        GuidePrinted = "pedoman.dicetak", "Day of the print, which is the day whose service standard it shows.";
        GuideStandardBasis = "pedoman.dasar_baku", "What the printed service standard rests on.";
        GuideStandardFrom = "pedoman.baku_sejak", "Day from which the printed service standard applies.";
        BreachUnit = "insiden.unit", "Unit code of the office on the incident report.";
        BreachContact = "insiden.kontak", "Address, telephone, mail and web site of the office on the incident report, or dots.";
        AgendaPeriod = "agenda.periode", "Period the number book covers.";
        DailyDate = "harian.tanggal", "Day of the daily sheet, with its weekday.";
        DailyCounts = "harian.ringkas", "How many lines of the daily sheet there are for each reason.";
        HandDay = "serah.hari", "Weekday of the hand-over.";
        HandCount = "serah.jumlah", "Number of open cases handed over, in figures and words.";
        ReckonState = "hitung.keadaan", "Where the case of a reckoning stands; absent where there is no case.";
        ReckonOn = "hitung.tanggal", "Day on which the due dates were reckoned, with its weekday.";
        ReckonExtension = "hitung.perpanjangan", "That the internal extension moves no due date; absent where none was given.";
        CourierDate = "ekspedisi.tanggal", "Day of the expedition sheet, with its weekday.";
        CourierCount = "ekspedisi.jumlah", "Number of papers on the expedition sheet, in figures and words.";
        OfficeContact = "kantor.kontak", "Address, telephone, mail and web site of the office in one line.";
        FileState = "berkas.keadaan", "Where the case of a file stands.";
        FileAsOf = "berkas.per", "Moment of the newest act in a file.";
        FilePlace = "berkas.lokasi", "Where the paper file lies.";
        FileFingerprint = "berkas.sidik", "Fingerprint of the register when the file was made.";
        PaperNumber = "naskah.nomor", "Number of this very paper, or dots.";
        PaperDate = "naskah.tanggal", "Date of this very paper, in words, or dots.";
        PaperCode = "naskah.kode", "Short code of the print, by which a scan finds it.";
        SignerOffice = "penanda.jabatan", "Title of the Kepala above the signature of a letter, with \"Plt.\" or \"Plh.\" if acting.";
        SignerName = "penanda.nama", "Name of the Kepala on the date of the paper.";
        SignerNip = "penanda.nip", "NIP of the Kepala, grouped.";
        EvalTitle = "evaluasi.judul", "Name of the period of an evaluation (\"Triwulan III Tahun 2026\").";
        EvalNumber = "evaluasi.nomor", "Number of the evaluation report, or dots.";
        EvalNil = "evaluasi.nihil", "\"NIHIL\" when nothing was received in the period of an evaluation; absent otherwise.";
        EvalPeriod = "evaluasi.periode", "First and last day of the period of an evaluation, in words.";
        EvalAsOf = "evaluasi.keadaan", "Day whose state an evaluation shows, in words.";
        EvalProvisional = "evaluasi.sementara", "That the period has not ended yet; absent once it has.";
        EvalReceived = "evaluasi.masuk", "Number of complaints received in the period, in figures and words.";
        EvalCarried = "evaluasi.sisa_lalu", "Number of complaints carried over from before the period, in figures and words.";
        EvalBacklog = "evaluasi.tunggakan", "Number of complaints still open on the day, in figures and words.";
        EvalWaiting = "evaluasi.menunggu", "How many of the complaints received wait for the complainant.";
        EvalStandard = "evaluasi.baku_mutu", "What the service standard at the end of the period rests on.";
        EvalSanctioned = "evaluasi.sanksi_diputus", "How many decisions on recommended sanctions set one or pass it on; absent where there is none.";
        EvalActions = "evaluasi.aksi", "How many of the ordered actions are done; absent where none was ordered.";
        EvalSatisfied = "evaluasi.puas", "How many of the complainants who reacted were satisfied; absent where none reacted.";
        EvalRating = "evaluasi.nilai", "Mean and median of the ratings given by complainants; absent where none was given.";
        EvalIdentity = "evaluasi.identitas", "How often sealed identities were opened, in figures and words.";
        EvalAnalysis = "evaluasi.analisis", "Analysis of the figures, in paragraphs.";
        BoardTitle = "tayang.judul", "Period of the figures on the notice board.";
        BoardAsOf = "tayang.keadaan", "Day of the figures on the notice board, in words.";
        BoardNote = "tayang.catatan", "What is not told on the notice board because the numbers are small; absent where everything is.";
        EvalBefore = "evaluasi.periode_lalu", "The period before it, with which it is compared; absent where the register has no case as old as that.";
        EvalFingerprint = "evaluasi.sidik", "Fingerprint of the register when the evaluation was made.";
    }
}

named_facts! {
    /// A fact that is a list of texts, in order.
    ListFact {
        LetterheadNames = "kop.nama", "Letterhead: the lines in large capitals.";
        LetterheadAddress = "kop.alamat", "Letterhead: address, telephone, mail.";
        ReportBasis = "laporan.dasar", "Legal and other bases of the follow-up report.";
        ReportSuggestions = "laporan.saran", "Proposals that are not in the table of recommendations.";
        Considering = "keputusan.menimbang", "\"Menimbang\": considerations.";
        Remembering = "keputusan.mengingat", "\"Mengingat\": regulations.";
        Heeding = "keputusan.memperhatikan", "\"Memperhatikan\": other papers heeded.";
        Dicta = "keputusan.diktum", "The dicta, in order; the ordinal words are added by the composer.";
        Copies = "keputusan.salinan", "Who receives copies.";
        FileAbsent = "berkas.tidak_tercetak", "What of the case is not in the file, with the reason.";
        ReceiptRights = "terima.hak", "Rights of the complainant with their time limits, on the receipt.";
        RemindChases = "pengingat.riwayat", "When the agency was asked before and what it answered.";
        DataWanted = "data.diminta", "What a unit or agency is asked for.";
        MemoFindings = "nota.dugaan", "Each allegation with its conclusion.";
        MemoProposals = "nota.usul", "Sanctions and improvements the team recommends.";
        Lacking = "lengkapi.kurang", "What the report lacks.";
        LackWays = "lengkapi.cara", "Ways of sending additions or a new report.";
        ForwardRequests = "penerusan.mohon", "What the agency is asked to do.";
        ForwardChoices = "penerusan.dapat", "What the complainant can do after the report was forwarded.";
        ForwardCopies = "penerusan.tembusan", "Who receives a copy of the covering letter.";
        ResultRights = "pemberitahuan.hak", "What the complainant can do after the result: reaction, objection, Ombudsman.";
        ResultDicta = "pemberitahuan.diktum", "The dicta of the decree without identities.";
        VerifyLacking = "verifikasi.kurang", "What the report lacks.";
        AssignReasons = "tugas.menimbang", "\"Menimbang\" of the letter of assignment.";
        AssignRules = "tugas.mengingat", "\"Mengingat\" of the letter of assignment.";
        AssignDuties = "tugas.untuk", "\"Untuk\": what the officers are to do.";
        ProgressAllegations = "monev.dugaan", "Allegations that are being looked into.";
        ProgressNext = "monev.langkah", "Next steps recommended.";
        CoverReasons = "pengantar.alasan", "Why the case goes to a higher office.";
        CoverRequests = "pengantar.permohonan", "What the higher office is asked to do.";
        CoverEnclosed = "pengantar.berkas", "Papers enclosed with the cover note.";
        CoverCopies = "pengantar.tembusan", "Who receives a copy of the cover note.";
        DisciplineConsidering = "hukuman.menimbang", "\"Menimbang\" of the disciplinary decree.";
        DisciplineCiting = "hukuman.mengingat", "\"Mengingat\" of the disciplinary decree.";
        DisciplineHeeding = "hukuman.memperhatikan", "\"Memperhatikan\" of the disciplinary decree.";
        DisciplineNotes = "hukuman.catatan", "What must be done before the disciplinary decree may be signed.";
        ChallengeConsidering = "upaya.menimbang", "\"Menimbang\" of a decree on an objection.";
        ChallengeCiting = "upaya.mengingat", "\"Mengingat\" of a decree on an objection.";
        ChallengeHeeding = "upaya.memperhatikan", "\"Memperhatikan\" of a decree on an objection.";
        ChallengeDicta = "upaya.diktum", "Dicta of a decree on an objection.";
        ChallengeCopies = "upaya.salinan", "Who receives a copy of a decree on an objection.";
        PledgePromises = "maklumat.janji", "What the office promises the public.";
        DestroyStatements = "musnah.pernyataan", "What those who destroy archived files declare.";
        ReportChannels = "cara.kanal", "Channels for reports, with the office's own contacts.";
        TeamConsidering = "tim.menimbang", "\"Menimbang\" of the decree that appoints the team.";
        TeamCiting = "tim.mengingat", "\"Mengingat\" of the decree that appoints the team.";
        GuideConsidering = "pedoman.menimbang", "\"Menimbang\" of the guideline.";
        GuideCiting = "pedoman.mengingat", "\"Mengingat\" of the guideline.";
        AgendaGaps = "agenda.celah", "Gaps in the number book with their reasons.";
        HandDrafts = "serah.draf", "Half-filled forms by case and step, without anything that is in them.";
        EvalBasis = "evaluasi.dasar", "Legal basis of an evaluation.";
        EvalObstacles = "evaluasi.kendala", "What hindered the work in the period, with lines to be filled by pen.";
        EvalProposals = "evaluasi.saran", "What should be done in the next period, with lines to be filled by pen.";
    }
}
