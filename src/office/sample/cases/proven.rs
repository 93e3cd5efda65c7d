//! Case 31: two allegations proven, a sanction recommended, the follow-up report two working days late.

mod sought;

use super::{CHAIR, HEAD, OPERATOR, SECRETARY, Story, THANKS, citing, complete, day, person, recording, rules, time};
use crate::sample::Deed;
use domain::acts::complaint::{Category, Channel, ComplaintClass, Recording, Respondent, RespondentKind, Service, Submission};
use domain::acts::decision::{ActionStatus, Closing, CopyGiven, Decision, DecisionKind, Delivery, Dictum, Information, Medium, Reaction};
use domain::acts::event::StepRecord;
use domain::acts::paper::LetterKind;
use domain::acts::report::{Finding, FollowUpReport, Impact, Recommendation, Sanction, SanctionKind, Verdict};
use domain::acts::reporter::{Identity, Openness, ReporterKind};
use domain::acts::sealed::Sealed;
use domain::acts::step::Ending;
use domain::acts::step_note::StepNote;
use domain::acts::verification::Verification;
use domain::rules::wish::Wish;

const NO: u32 = 31;
const REPORT_NO: &str = "{surat T 108 pengaduan 9-24}";
const RULE: &str = "PP 94/2021 Pasal 3 huruf e jo. Pasal 9 ayat (1) huruf c";

pub(super) fn tell(story: &mut Story) {
    story.wish("2026-09-07 09.20", NO, Wish::Open(Box::new(submission())));
    story.at("2026-09-07 09.24", NO, Deed::Picture("foto papan jam layanan.png", 120));
    story.at("2026-09-07 09.25", NO, Deed::Picture("tangkapan layar pos-el.png", 60));
    let recording = Recording {
        received_how: "Notifikasi akun admin LAPOR!".into(),
        receipt_automatic: true,
        ..recording(day(9, 7), time(9, 12), ComplaintClass::Supervisory, Category::Counter)
    };
    story.wish("2026-09-07 09.40", NO, Wish::Finish(StepRecord::Record(Box::new(recording))));
    let noted = StepNote { officer: Some(person(OPERATOR)), text: "Pelapor dihubungi lewat LAPOR! untuk memastikan jam kejadian.".into() };
    let verification = Verification { step_note: noted, ..complete(day(9, 8), day(9, 8), true, THANKS) };
    story.wish("2026-09-08 10.05", NO, Wish::Finish(StepRecord::Verify(Box::new(verification))));
    sought::tell(story);
    let late = "Saksi kunci dinas luar 16–18 September";
    story.wish_because("2026-09-24 14.30", NO, Wish::Finish(StepRecord::Report(Box::new(report()))), late);
    story.at("2026-09-24 14.45", NO, Deed::Issue(LetterKind::FollowUpReport));
    story.at("2026-09-24 15.30", NO, Deed::Sign(LetterKind::FollowUpReport, 150));
    story.at("2026-09-24 15.40", NO, Deed::Deliver(LetterKind::FollowUpReport, "Kepala {kantor}", "Diserahkan langsung"));
    let citing = citing(story, true);
    story.wish("2026-09-28 09.15", NO, Wish::Finish(StepRecord::Decide(Box::new(decision(citing)))));
    story.at("2026-09-28 09.30", NO, Deed::Issue(LetterKind::Decision));
    story.at("2026-09-28 10.30", NO, Deed::Sign(LetterKind::Decision, 160));
    story.at(
        "2026-09-28 13.30",
        NO,
        Deed::Deliver(LetterKind::Decision, "Terlapor dan Subbagian Umum", "Buku ekspedisi 28 September 2026"),
    );
    story.wish("2026-09-28 14.00", NO, Wish::Finish(StepRecord::Inform(Box::new(information()))));
    let reaction =
        Reaction { on: Some(day(10, 1)), text: "Data sudah saya terima. Terima kasih.".into(), satisfied: Some(true), rating: Some(4) };
    story.wish("2026-10-01 08.30", NO, Wish::React(reaction));
    for (moment, dictum, on, note) in [
        ("2026-10-08 14.50", 3, day(9, 28), "Data dikirim lewat pos-el"),
        ("2026-10-08 15.00", 4, day(10, 8), "Jadwal cadangan loket ditetapkan"),
        ("2026-10-09 10.00", 2, day(10, 9), "Pemeriksaan selesai, berita acara dibuat"),
        ("2026-10-12 09.00", 5, day(9, 28), "Jawaban dan petikan disampaikan"),
    ] {
        story.wish(moment, NO, Wish::SetAction { dictum, status: ActionStatus::Done, on, note: note.into() });
    }
    let closing = Closing {
        on: Some(day(10, 12)),
        ending: Some(Ending::Finished),
        note: "Seluruh rencana aksi selesai.".into(),
        location: "Lemari 2, boks {klasifikasi}/2026, map 31".into(),
    };
    story.wish("2026-10-12 09.30", NO, Wish::Close(closing));
}

fn submission() -> Submission {
    Submission {
        channel: Some(Channel::LaporWeb),
        tracking_id: "9900101".into(),
        submitted_on: Some(day(9, 7)),
        submitted_at: time(9, 12),
        openness: Some(Openness::Open),
        reporter_kind: Some(ReporterKind::Person),
        identity: Sealed::new(Identity {
            name: "Karangana Pemustakawan".into(),
            phone: "0800-000-0001".into(),
            email: "karangana@contoh.invalid".into(),
            ..Identity::default()
        }),
        title: "Loket PST kosong pada jam layanan dan data yang dijanjikan tidak dikirim".into(),
        story: "Selasa 1 September 2026 pukul 14.10 WIB saya datang ke loket PST untuk meminta data harga konsumen. Loket kosong padahal papan jam layanan menulis sampai 15.30. Pekan sebelumnya petugas berjanji mengirim data lewat pos-el, sampai hari ini tidak ada kabar. Saya minta datanya diberikan dan petugasnya ditegur.".into(),
        service: Some(Service::DataRequest),
        happened_on: Some(day(9, 1)),
        happened_at: time(14, 10),
        place: "Loket PST {kantor}".into(),
        respondents: vec![Respondent {
            name: "Misalnda Tutuploket, A.Md.".into(),
            position: "Pranata Komputer Terampil".into(),
            unit: "Pelayanan Statistik Terpadu".into(),
            kind: Some(RespondentKind::CivilServant),
            rank: "Pengatur Tingkat I (II/d)".into(),
            nip: "19930303 201704 1 999".into(),
        }],
        loss: Some(60_000),
        wish: "Data harga konsumen diberikan dan petugas ditegur.".into(),
        ..Submission::default()
    }
}

fn report() -> FollowUpReport {
    FollowUpReport {
        number: REPORT_NO.into(),
        on: Some(day(9, 24)),
        basis: rules(&[
            "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
            "Peraturan Pemerintah Nomor 94 Tahun 2021 tentang Disiplin Pegawai Negeri Sipil",
            "Peraturan Presiden Nomor 76 Tahun 2013 tentang Pengelolaan Pengaduan Pelayanan Publik",
            "{pedoman}",
            "Surat Tugas Nomor {surat T 101 penugasan 9-9} tanggal 9 September 2026",
        ]),
        summary: "Pada Selasa, 1 September 2026, pukul 14.10 WIB, pelapor datang ke loket Pelayanan Statistik Terpadu (PST) untuk meminta data harga konsumen. Loket kosong, padahal papan jam layanan menulis sampai pukul 15.30. Pekan sebelumnya petugas berjanji mengirim data lewat pos-el, tetapi sampai hari pengaduan tidak ada kabar.\nPelapor meminta data diberikan dan petugas ditegur. Pelapor mengeluarkan biaya perjalanan Rp60.000,00 (enam puluh ribu rupiah) dan tidak menuntut ganti rugi.".into(),
        scope: "Pelayanan loket PST pada 24 Agustus sampai dengan 7 September 2026.".into(),
        method: "Telaah dokumen dan rekaman CCTV, klarifikasi terlapor, dan permintaan keterangan saksi.".into(),
        findings: vec![
            Finding {
                facts: "Rekaman CCTV dan buku tamu menunjukkan loket tidak dijaga pukul 13.52–15.05 WIB tanpa izin dan tanpa petugas pengganti. Terlapor mengakuinya.".into(),
                analysis: "Meninggalkan loket pada jam layanan melalaikan kewajiban melaksanakan tugas dengan penuh pengabdian dan tanggung jawab, dengan dampak pada unit kerja.".into(),
                verdict: Some(Verdict::Proven),
                rule: RULE.into(),
                respondents: Vec::new(),
            },
            Finding {
                facts: "Pos-el pelapor tanggal 25 Agustus 2026 dijawab dengan janji pengiriman data, tetapi data tidak dikirim sampai pengaduan diterima. Terlapor mengakui lupa.".into(),
                analysis: "Tidak memenuhi janji layanan tanpa pemberitahuan melalaikan kewajiban yang sama, dengan dampak pada unit kerja.".into(),
                verdict: Some(Verdict::Proven),
                rule: RULE.into(),
                respondents: Vec::new(),
            },
        ],
        conclusion: "Kedua dugaan terbukti. Terlapor meninggalkan loket pada jam layanan tanpa pengganti dan tidak mengirim data yang dijanjikan.".into(),
        actions: vec![
            Recommendation { text: "Mengirim data harga konsumen yang diminta pelapor".into(), who: "Petugas PST".into(), due: Some(day(9, 28)) },
            Recommendation { text: "Menetapkan jadwal petugas pengganti loket PST".into(), who: "Subbagian Umum".into(), due: Some(day(10, 9)) },
        ],
        sanctions: vec![Sanction {
            respondent: 1,
            kind: Some(RespondentKind::CivilServant),
            rule: RULE.into(),
            impact: Some(Impact::Unit),
            sanction: Some(SanctionKind::WrittenReprimand),
            route: "Pemeriksaan oleh atasan langsung, kemudian keputusan hukuman disiplin tersendiri".into(),
        }],
        signers: vec![person(CHAIR), person(SECRETARY), person(OPERATOR)],
        ..FollowUpReport::default()
    }
}

fn decision(citing: Vec<String>) -> Decision {
    let dictum = |text: &str, who: &str, due| Dictum { text: text.into(), who: who.into(), due };
    Decision {
        number: "{keputusan 71 9-28}".into(),
        subject: "Penyelesaian Pengaduan Nomor ADU-2026-0031".into(),
        place: "{tempat}".into(),
        on: Some(day(9, 28)),
        kind: Some(DecisionKind::Accept),
        considering: rules(&[
            "bahwa pengaduan dengan nomor register ADU-2026-0031 telah diverifikasi dan ditindaklanjuti oleh Tim SP4N LAPOR {kantor}",
            "bahwa Laporan Hasil Tindak Lanjut Nomor {surat T 108 pengaduan 9-24} tanggal 24 September 2026 menyimpulkan kedua dugaan terbukti dan merekomendasikan sanksi serta tindakan perbaikan",
        ]),
        citing,
        noting: rules(&["Laporan Hasil Tindak Lanjut Nomor {surat T 108 pengaduan 9-24} tanggal 24 September 2026"]),
        dicta: vec![
            dictum(
                "Menerima seluruh rekomendasi Tim SP4N LAPOR dalam Laporan Hasil Tindak Lanjut Nomor {surat T 108 pengaduan 9-24}.",
                "",
                None,
            ),
            dictum(
                "Memerintahkan atasan langsung memanggil dan memeriksa terlapor sesuai dengan ketentuan disiplin pegawai negeri sipil.",
                "Atasan langsung terlapor",
                Some(day(10, 12)),
            ),
            dictum(
                "Petugas Pelayanan Statistik Terpadu mengirim data harga konsumen yang diminta pelapor paling lambat tanggal 28 September 2026.",
                "Petugas PST",
                Some(day(9, 28)),
            ),
            dictum(
                "Subbagian Umum menetapkan jadwal petugas cadangan loket Pelayanan Statistik Terpadu paling lambat tanggal 9 Oktober 2026.",
                "Subbagian Umum",
                Some(day(10, 9)),
            ),
            dictum("Tim SP4N LAPOR menyampaikan hasil penyelesaian kepada pengadu.", "Tim SP4N LAPOR", Some(day(10, 12))),
            dictum("Keputusan ini mulai berlaku pada tanggal ditetapkan.", "", None),
        ],
        wish_answer: "dikabulkan: data dikirim paling lambat tanggal 28 September 2026, dan terlapor diperiksa menurut ketentuan disiplin pegawai negeri sipil".into(),
        signer: Some(person(HEAD)),
        certifier: Some(person(SECRETARY)),
        copies: rules(&["{atasan}", "Kepala Subbagian Umum", "Ketua Tim SP4N LAPOR"]),
        deliveries: vec![Delivery { to: "Terlapor".into(), on: Some(day(9, 28)), how: "Diserahkan langsung, tanda terima".into() }],
        ..Decision::default()
    }
}

fn information() -> Information {
    Information {
        answer: "Yth. Pelapor. Terima kasih atas laporan Anda. Kami telah memeriksa buku tamu dan rekaman, serta meminta keterangan pihak terkait. Laporan Anda terbukti. Data yang diminta sudah dikirim, petugas diproses sesuai dengan ketentuan, dan jadwal petugas pengganti loket ditetapkan. Petikan keputusan kami lampirkan. Bila belum puas, Anda dapat menanggapi di kanal ini dalam 10 hari kerja, mengajukan keberatan kepada Kepala {kantor}, atau melapor ke Ombudsman RI.".into(),
        medium: Some(Medium::Lapor),
        sent_on: Some(day(9, 28)),
        received_on: Some(day(9, 28)),
        proof: "Tangkapan layar tanggapan di LAPOR! 28 September 2026".into(),
        copy: Some(CopyGiven::Excerpt),
        step_note: StepNote { officer: Some(person(OPERATOR)), text: "Jawaban dibacakan ulang oleh Ketua Tim sebelum dikirim.".into() },
        ..Information::default()
    }
}
