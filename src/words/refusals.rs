//! Sentences for every refusal and every concern: what is missing, why, what to do.

use super::{Label, date, date_weekday, length, state, step_ref, step_short};
use domain::acts::concern::Concern;
use domain::acts::ids::CaseNo;
use domain::acts::limit::Milestone;
use domain::acts::person::NipOddity;
use domain::acts::step::Step;
use domain::readings::law;
use domain::readings::numbering::TemplateFault;
use domain::readings::state::State;
use domain::rules::invariants::Inconsistency;
use domain::rules::refusal::Why;
use domain::rules::standard::StandardFault;

/// One plain sentence for a refusal.
#[must_use]
pub fn refusal(why: &Why) -> String {
    match why {
        Why::Required => "Wajib diisi".to_owned(),
        Why::TooShort { min } => format!("Isi sedikitnya {min} huruf"),
        Why::TooLong { max, is } => format!("Terlalu panjang: {is} huruf, paling banyak {max}. Teks Anda tidak dipotong; ringkas dahulu"),
        Why::BadCharacter(c) => format!("Ada huruf kendali yang tidak terlihat (U+{:04X}). Ketik ulang bagian itu; teks lainnya aman", u32::from(*c)),
        Why::Digits { min, max } if min == max => format!("Isi tepat {min} angka"),
        Why::Digits { min, max } => format!("Isi dengan angka saja, {min} sampai {max} angka"),
        Why::Email => "Alamat pos-el belum lengkap. Contoh: nama@contoh.id".to_owned(),
        Why::Phone => "Nomor telepon 9–15 angka, diawali 0 atau +62".to_owned(),
        Why::Link { agency } => format!("Tautan harus https:// di lapor.go.id atau {agency}, tanpa token masuk"),
        Why::Site => "Tulis nama situsnya saja, misalnya bps.go.id".to_owned(),
        Why::Name => "Nama memuat huruf, tanda baca nama, dan angka sebagai kata tersendiri; nomor telepon dan pos-el ada isiannya".to_owned(),
        Why::ArchiveCode => "Kode klasifikasi berbentuk AA.NNN, misalnya PW.140".to_owned(),
        Why::Range { min, max } => format!("Isi antara {min} dan {max}"),
        Why::Future => "Tanggal atau jam ini belum terjadi. Isi yang sudah lewat".to_owned(),
        Why::Before { what, date: day } => format!("Tidak boleh sebelum {} ({})", milestone(*what), date(*day)),
        Why::Contradicts { step, why } => {
            format!("Isian {} menjadi tidak cocok ({}). Betulkan dahulu isian itu, atau buka kembali langkahnya", step_ref(*step), lower_first(&refusal(why)))
        }
        Why::OutcomeAgainstPoint(outcome) => {
            format!("Butir ini bertentangan dengan hasil “{}”. Betulkan jawabannya atau hasilnya", outcome.label())
        }
        Why::ProvenStays => "Pelanggarannya sudah terbukti, jadi pencabutan tidak menghentikan pemeriksaan. Simpan surat pencabutannya sebagai lampiran; Kepala tetap memutus".to_owned(),
        Why::DecisionRestsOn => "Keputusan Kepala bersandar pada kesimpulan ini. Untuk mengubahnya, buka kembali langkahnya".to_owned(),
        Why::KindUnknown => "Jenis pegawainya menentukan sanksi apa yang dapat dijatuhkan. Cari tahu dahulu, lalu pilih jenis subjeknya".to_owned(),
        Why::OriginalIsCopy(no) => format!("{no} sendiri tercatat sebagai duplikat kasus lain. Tunjuk kasus asal yang diperiksa"),
        Why::HeadSigns => "Kepala memutus atas laporan ini, jadi tidak ikut menandatanganinya. Pilih anggota tim".to_owned(),
        Why::EndsBeforeItBegins => "Jam selesai harus sesudah jam mulai".to_owned(),
        Why::NoTracking => "Laporan ini tidak punya ID LAPOR!, jadi tidak ada tanda terima otomatis. Hapus centangnya, lalu isi tanda terimanya".to_owned(),
        Why::MustBeSecret => "Pelapor minta dirahasiakan, jadi klasifikasi aksesnya harus Rahasia".to_owned(),
        Why::BeforeDate(day) => format!("Tidak boleh sebelum {}", date(*day)),
        Why::AfterDate(day) => format!("Tidak boleh sesudah {}", date(*day)),
        Why::TooOld => "Tahun sebelum 2000. Periksa tanggalnya".to_owned(),
        Why::NumberTaken(no) => format!("Nomor ini sudah dipakai {no}. Nomor tidak pernah dipakai dua kali"),
        Why::NumberTwice => "Sudah ada di kasus ini. Pakai yang lain".to_owned(),
        Why::AtLeast(n) => format!("Isi sedikitnya {n}"),
        Why::AtMost(n) => format!("Paling banyak {n}"),
        Why::NoPosition => "Orang ini belum mempunyai jabatan; isi jabatannya di Pejabat dan tim".to_owned(),
        Why::NotServing => "Pilih orang yang menjabat pada tanggal itu".to_owned(),
        Why::Conflicted => "Orang ini menyatakan benturan kepentingan. Pilih petugas lain".to_owned(),
        Why::HeadIsRespondent => {
            "Kepala terlibat dalam perkara ini, jadi ia dan bawahannya tidak boleh memutus; yang memutus atasannya (UU 30/2014 Pasal 42–45). Catat atasannya di Pengaturan, Pejabat dan tim, lalu pilih sebagai penandatangan".to_owned()
        }
        Why::StillNamed => {
            "Langkah 4 atau 5 menunjuk terlapor ini, atau yang sesudahnya, menurut urutannya. Koreksi dahulu langkah itu, atau ubah isian terlapor tanpa menghapusnya".to_owned()
        }
        Why::SuperiorNotNeeded => {
            "Atasan Kepala hanya memutus bila Kepala terlapor atau berbenturan kepentingan (UU 30/2014 Pasal 42–45)".to_owned()
        }
        Why::NothingLacks => "Tidak ada butir yang dapat dilengkapi pelapor yang dijawab tidak. Tandai butir yang kurang, atau pilih hasil lain".to_owned(),
        Why::PartyIsMasked => "Nama atau data para pihak selalu disamarkan; tidak dapat dinyatakan bukan identitas".to_owned(),
        Why::FileMissing => "Berkas yang disebut tidak ada di lampiran kasus ini. Lampirkan lagi, atau pilih berkas lain".to_owned(),
        Why::EvidenceMissing => {
            format!("Terbukti memerlukan sedikitnya satu bukti yang dikaitkan dengan dugaan ini. Tambahkan di {}", step_ref(Step::FindFacts))
        }
        Why::RespondentNotHeard => {
            let facts = step_ref(Step::FindFacts);
            format!("Terlapor belum didengar. Catat klarifikasinya dengan berita acara, atau dua panggilan bersurat yang tidak dihadiri, di {facts}")
        }
        Why::SanctionMissing => {
            format!("Ada pelanggaran terbukti. SOP {} mewajibkan rekomendasi sanksi. Tambahkan sedikitnya satu", step_ref(Step::Report))
        }
        Why::SanctionWithoutProof => "Tidak ada dugaan yang terbukti, jadi sanksi tidak dapat direkomendasikan. Hapus barisnya".to_owned(),
        Why::OutcomeNotForClass => "Hanya aspirasi dan permintaan informasi yang dapat diselesaikan di tempat".to_owned(),
        Why::FindingMissing => "Isi temuan untuk setiap dugaan".to_owned(),
        Why::NameInTitle => "Judul memuat nama pelapor yang disegel, padahal judul tampil di daftar. Tulis judul tanpa nama; isi laporan tetap utuh".to_owned(),
        Why::StoryIsKept => "Kata asli pelapor tidak diubah. Tulis perbaikannya di Ringkasan admin".to_owned(),
        Why::ClassDiffers => {
            let recording = step_ref(Step::Record);
            format!("Berbeda dari klasifikasi di {recording}. Koreksi {recording} dahulu agar tenggat LAPOR! dihitung ulang")
        }
        Why::SanctionNotForKind => "Hukuman disiplin PP 94/2021 hanya untuk PNS, dan penghentian kontrak hanya untuk PPPK, mitra, atau pihak luar. Pilih yang sesuai dengan jenis subjeknya".to_owned(),
        Why::NotSigned => {
            format!("Keputusan belum dicatat ditandatangani Kepala. Catat tanda tangannya dahulu di {}", step_ref(Step::Decide))
        }
        Why::PaperNotSigned => "Tanda tangan naskah ini belum dicatat. Catat dahulu, lalu sampaikan".to_owned(),
        Why::StaysInHouse => "Naskah ini tinggal di berkas dan tidak disampaikan kepada pihak luar".to_owned(),
        Why::AlreadyDelivered => "Penyampaian naskah ini sudah dicatat. Bila keliru, batalkan tindakannya lalu catat lagi".to_owned(),
        Why::TellsWho => "Teks ini memuat data pelapor yang disegel. Samarkan dahulu; teks Anda tidak diubah".to_owned(),
        Why::RequestNotReceived => "Tanggal pelapor menerima permintaan belum dicatat, jadi waktu melengkapinya belum berjalan. Catat dahulu lewat “Diterima pelapor…”".to_owned(),
        Why::NoLimitToComplete => "Baku mutu yang berlaku bagi laporan ini tidak memuat batas waktu melengkapi, jadi pengaduan tidak dapat dianggap dicabut karena lewat waktu. Isi maksimumnya dahulu di Pengaturan, bagian Baku mutu".to_owned(),
        Why::NumberOnReport => "Nomor ini sudah dipakai laporan monitoring dan evaluasi. Pakai nomor lain".to_owned(),
        Why::NumberReserved => "Nomor ini sudah disisihkan. Lihat catatannya di Buku nomor".to_owned(),
        Why::NumberVoided => "Nomor ini sudah dinyatakan batal dan tidak dipakai lagi. Pakai nomor lain".to_owned(),
        Why::Series(fault) => series_fault(*fault).to_owned(),
        Why::NoSuchPaper => "Naskah ini tidak ada di kasus ini. Buka ulang kasusnya".to_owned(),
        Why::AlreadySigned => "Tanda tangannya sudah dicatat".to_owned(),
        Why::NoNumber => "Naskah ini belum bernomor. Beri nomor dahulu, lalu terbitkan".to_owned(),
        Why::Placeholder => "Ganti ___ dengan nomor dari buku".to_owned(),
        Why::NoSuchCase => "Nomor register itu tidak ada di buku ini".to_owned(),
        Why::NotThisStep { state: now } => format!("Kasus ini sedang pada: {}. Isian langkah lain tidak dapat diselesaikan sekarang", state(*now)),
        Why::NotNow { state: now } => format!("Tidak dapat dilakukan sekarang. Kasus ini sedang pada: {}", state(*now)),
        Why::NotReached(step) => format!("{} belum selesai, jadi belum dapat dibuka kembali atau dikoreksi", step_short(*step)),
        Why::NothingDecided => "Belum ada keputusan yang dapat dikeberati".to_owned(),
        Why::NoObjection => "Banding diajukan sesudah keberatan diselesaikan; belum ada keberatan yang diselesaikan".to_owned(),
        Why::ChallengerNotForKind => "Surat Ombudsman berasal dari Ombudsman; keberatan dan banding dari pihak lain".to_owned(),
        Why::NothingBrought => "Tidak ada yang menunggu diselesaikan".to_owned(),
        Why::OutcomeNotForKind => "Ombudsman dijawab; keberatan dan banding dikabulkan, ditolak, atau tidak diterima".to_owned(),
        Why::GrantedBySilence(day) => {
            format!("Tidak diselesaikan sampai {}, jadi keberatan dianggap dikabulkan (UU 30/2014 Pasal 77 ayat (5))", date_weekday(*day))
        }
        Why::StillTime(day) => format!("Pelapor masih punya waktu sampai {}. Catat sesudah tanggal itu", date_weekday(*day)),
        Why::ReactionWindow(day) => format!("Pelapor masih dapat menanggapi sampai {}. Catat tanggapannya, atau tutup sesudah tanggal itu", date_weekday(*day)),
        Why::EndingDoesNotFit => "Status akhir tidak sesuai dengan jalannya kasus".to_owned(),
        Why::NotTheNewest => "Tindakan sesudahnya bersandar padanya. Batalkan dahulu yang terakhir, atau pakai Koreksi atau Buka kembali".to_owned(),
        Why::AnotherDay => "Langkah yang selesai dan kasus yang ditutup hanya dapat dibatalkan pada harinya. Pakai Koreksi atau Buka kembali, dengan alasan".to_owned(),
        Why::CannotCancel => "Pencatatan laporan tidak dapat dibatalkan: nomor register tidak pernah dihapus. Tutup sebagai duplikat atau arsip".to_owned(),
        Why::PaperIssued => "Naskahnya sudah diterbitkan untuk ditandatangani. Naskah terbit hanya dijawab dengan naskah baru: buka kembali langkahnya".to_owned(),
        Why::NothingToIssue => "Langkah untuk naskah ini belum selesai. Selesaikan dahulu, lalu terbitkan".to_owned(),
        Why::NeverIssued => "Konsep ini tidak diterbitkan: keputusan hukuman disiplin mempunyai prosedur sendiri".to_owned(),
        Why::OtherNumber => "Nomor pada naskah ini bukan nomor yang tercatat di kasusnya. Buka ulang kasusnya, lalu terbitkan".to_owned(),
        Why::AlreadyIssued => "Naskah ini sudah diterbitkan. Ekspor memberi salinan yang sama persis".to_owned(),
        Why::Standard(fault) => standard_fault(fault),
        Why::NumberBehind(next) => format!("Nomor berikutnya sudah {next}. Nomor hanya dapat maju"),
        Why::ClockBehind(day) => format!("Jam komputer mundur: tindakan terakhir tercatat {}. Betulkan jam komputer, lalu ulangi", date(*day)),
        Why::NotRipeToDestroy(no) => format!("{no} belum boleh dimusnahkan: masa simpannya belum habis atau belum ditetapkan"),
        Why::ContentStays => "Isi itu dipakai prosedur atau sudah dihapus, jadi tidak dapat dihapus. Koreksi dahulu isiannya".to_owned(),
        Why::ClockIsRight => "Tidak ada tindakan yang bertanggal sesudah sekarang, jadi jamnya tidak perlu dijelaskan".to_owned(),
        Why::OtherYear => "Semua tanggal harus dalam tahun yang sama".to_owned(),
    }
}

/// What of a case is out of joint, why that is wrong, and the move that mends it.
#[must_use]
pub fn inconsistency(no: CaseNo, found: &Inconsistency, state: State) -> String {
    let step = step_ref(found.step);
    let mend = if state.is_open() {
        format!("Betulkan lewat Koreksi di {step}, atau buka kembali langkahnya")
    } else {
        format!("Kasus sudah ditutup; buka kembali {step} bila perlu dibetulkan")
    };
    format!("{no}, {step}: {}. Dasar: {}. Datanya aman. {mend}.", lower_first(&refusal(&found.why)), found.source)
}

/// A sentence or a name put into a sentence: it begins with a small letter there.
#[must_use]
pub fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// The same text beginning with a capital letter.
#[must_use]
pub fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn series_fault(fault: TemplateFault) -> &'static str {
    match fault {
        TemplateFault::NoSerial => "Pola nomor harus memuat {urut}",
        TemplateFault::NoYear => "Pola nomor harus memuat {tahun}",
        TemplateFault::UnknownPart => {
            "Pola nomor memuat bagian yang tidak dikenal. Yang ada: {sifat} {urut} {unit} {klasifikasi} {seri} {bulan} {romawi} {tahun}"
        }
        TemplateFault::Touching => "Dua bagian pola nomor harus dipisah tanda, misalnya garis miring",
    }
}

fn standard_fault(fault: &StandardFault) -> String {
    match fault {
        StandardFault::Twice(id) => format!("Dua batas memakai nama {id}"),
        StandardFault::OutOfRange(id) => format!("Batas {id}: isi 1 sampai 999 hari, atau kosongkan"),
        StandardFault::MixedUnits(id) => format!("Batas {id}: minimum dan maksimum harus memakai satuan yang sama"),
        StandardFault::MinAboveMax(id) => format!("Batas {id}: minimum lebih besar daripada maksimum"),
    }
}

/// One plain sentence for a concern; a reason follows it.
#[must_use]
pub fn concern(concern: &Concern) -> String {
    match concern {
        Concern::EventLongAgo { days } => {
            format!("Kejadian {days} hari sebelum laporan; batas mengadu {} (UU 25/2009 Pasal 42 ayat (2))", length(law::FILING))
        }
        Concern::NoContact => "Tidak ada alamat, telepon, atau pos-el untuk membalas pelapor".to_owned(),
        Concern::ShortStory => "Isi laporan kurang dari 20 huruf".to_owned(),
        Concern::OddTracking => "Panjang ID LAPOR! tidak lazim (biasanya 6–12 angka)".to_owned(),
        Concern::OddNip { oddity } => format!("NIP tidak lazim: {}", nip(*oddity)),
        Concern::NameInTitle => "Judul memuat nama terlapor pada laporan rahasia".to_owned(),
        Concern::LateEntry { days } => format!("Dicatat {days} hari kerja setelah diterima"),
        Concern::Late { duty, due, by, length: allowed, .. } => {
            let unit = if allowed.is_working() { "hari kerja" } else { "hari" };
            format!("{duty} lewat {by} {unit} dari batas {} ({})", date_weekday(*due), length(*allowed))
        }
        Concern::DayOff { date: day } => format!("Kegiatan pada hari libur, {}", date_weekday(*day)),
        Concern::CompleteWithout { points } => {
            let points: Vec<&str> = points.iter().map(Label::label).collect();
            format!("Dinyatakan lengkap walau dijawab tidak: {}", points.join("; "))
        }
        Concern::NobodyCarriesOut => "Tidak ada diktum yang menyebut siapa pelaksananya dan sampai kapan".to_owned(),
        Concern::ActionsDropped { actions } => {
            let actions: Vec<String> = actions.iter().map(u8::to_string).collect();
            format!("Tindakan laporan nomor {} tidak ada di diktum", actions.join(", "))
        }
        Concern::WishUnanswered => "Permintaan pelapor belum dijawab dalam putusan".to_owned(),
        Concern::DictumBeyondLaw { dictum, due } => {
            format!("Diktum {dictum} memberi tahu pelapor sesudah batas {} (UU 25/2009 Pasal 50 ayat (2))", date_weekday(*due))
        }
        Concern::NotDelivered => "Penyerahan keputusan kepada yang bersangkutan belum dicatat (UU 30/2014 Pasal 61 dan 62)".to_owned(),
        Concern::OneOfficer => "Surat tugas hanya memuat satu petugas; dianjurkan sedikitnya dua".to_owned(),
        Concern::CompletionLate { due } => format!("Kelengkapan diterima sesudah batas {}", date_weekday(*due)),
        Concern::BeyondAuthority => "Sanksi di luar kewenangan Kepala; berkas diteruskan berjenjang".to_owned(),
        Concern::NoSanctionAim => "Terbukti, tetapi terlapornya tidak diketahui sehingga tidak ada sanksi yang dapat diarahkan".to_owned(),
        Concern::NoCopy => "Pelapor tidak menerima salinan atau petikan keputusan (UU 25/2009 Pasal 50 ayat (9))".to_owned(),
        Concern::Correction { step } => format!("Isian {} dikoreksi sesudah selesai", step_short(*step)),
        Concern::ReceivedAgain { was } => {
            format!("Tanggal pelapor menerima permintaan sudah dicatat {}; menggantinya memindahkan batas waktu melengkapi", date(*was))
        }
        Concern::StandardChanged { from } => format!(
            "Baku mutu diganti; tenggat kasus yang diterima mulai {} dihitung menurut yang baru. Sebut keputusan yang menjadi dasarnya",
            date(*from)
        ),
        Concern::LeavesOpen { step } => {
            format!("Sesudah ini isian {} tidak cocok lagi dan perlu dikoreksi atau dibuka kembali", step_ref(*step))
        }
        Concern::BackStep { to } => format!("{} dibuka kembali", step_short(*to)),
        Concern::FiledLate { due } => format!("Diajukan sesudah batasnya, {}", date_weekday(*due)),
        Concern::ActionsOpen { count } => format!("{count} rencana aksi belum selesai"),
        Concern::Dissatisfied => "Pelapor menyatakan tidak puas; kasus yang sama dapat dibuka kembali".to_owned(),
        Concern::NamesSomebody { words } => format!("Teks keluar menyebut “{words}”"),
        Concern::Cancelling => "Tindakan dibatalkan; catatannya tetap ada, tercoret".to_owned(),
        Concern::NumbersSkipped { count } => format!("{count} nomor register dilompati"),
        Concern::NumberOfOtherYear { number, year } => {
            format!("Nomor {number} bertahun {year}, padahal dicatat sekarang; periksa tahunnya")
        }
        Concern::EvaluationAgain(period) => {
            format!("Laporan {} sudah pernah diterbitkan; yang lama tetap tersimpan", super::period_title(*period))
        }
        Concern::ClockBehind => "Jam komputer lebih awal daripada tindakan terakhir".to_owned(),
    }
}

fn nip(oddity: NipOddity) -> &'static str {
    match oddity {
        NipOddity::Length => "bukan 18 angka",
        NipOddity::BirthDate => "delapan angka pertama bukan tanggal lahir",
        NipOddity::Appointment => "angka ke-9 sampai ke-14 bukan tahun dan bulan pengangkatan",
        NipOddity::TooYoung => "diangkat sebelum berumur 18 tahun",
        NipOddity::Sex => "angka ke-15 bukan 1 atau 2",
    }
}

/// A milestone as a noun.
#[must_use]
pub fn milestone(milestone: Milestone) -> &'static str {
    match milestone {
        Milestone::Submitted => "tanggal disampaikan",
        Milestone::Received => "tanggal diterima",
        Milestone::Recorded => "tanggal dicatat",
        Milestone::FirstResponse => "tanggapan awal",
        Milestone::CompletenessAnswered => "jawaban kelengkapan",
        Milestone::RequestReceived => "permintaan kelengkapan diterima pelapor",
        Milestone::FirstReminder => "pengingat pertama",
        Milestone::SecondReminder => "pengingat kedua",
        Milestone::CompletionReceived => "kelengkapan diterima",
        Milestone::Complete => "tanggal dinyatakan lengkap",
        Milestone::Verified => "hasil verifikasi",
        Milestone::FactsFound => "selesainya pencarian fakta",
        Milestone::Reported => "tanggal laporan hasil tindak lanjut",
        Milestone::Decided => "tanggal keputusan",
        Milestone::PutOff => "ditunda",
        Milestone::Left => "dialihkan ke langkah 7",
        Milestone::Signed => "tanda tangan keputusan",
        Milestone::Informed => "tanggal disampaikan kepada pelapor",
        Milestone::Reacted => "tanggapan pelapor",
        Milestone::Forwarded => "tanggal penerusan",
        Milestone::ForwardChased => "pertanyaan kepada instansi penerima",
        Milestone::Closed => "tanggal tutup",
        Milestone::Challenged => "tanggal keberatan atau surat diterima",
        Milestone::ChallengeSettled => "penyelesaian keberatan atau surat",
    }
}
