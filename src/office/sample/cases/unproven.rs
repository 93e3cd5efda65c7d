//! Case 34: not proven; the complainant was heard apart and did not react.

use super::{CHAIR, HEAD, OPERATOR, SECRETARY, Story, THANKS, checks, citing, complete, day, person, recording, rules, time};
use crate::sample::Deed;
use domain::acts::complaint::{Category, Channel, ComplaintClass, Recording, Respondent, RespondentKind, Service, Submission};
use domain::acts::decision::{ActionStatus, Closing, CopyGiven, Decision, DecisionKind, Dictum, Information, Medium};
use domain::acts::event::StepRecord;
use domain::acts::fact_finding::{Activity, Allegation, Evidence, EvidenceKind, FactFinding, Method, Party, PlannedActivity, Weight};
use domain::acts::paper::LetterKind;
use domain::acts::report::{Finding, FollowUpReport, Recommendation, Verdict};
use domain::acts::reporter::{Identity, Openness, ReporterKind};
use domain::acts::sealed::Sealed;
use domain::acts::step::Ending;
use domain::acts::verification::{CheckItem, Verification};
use domain::rules::wish::Wish;

const NO: u32 = 34;
const REPORT_NO: &str = "{surat T 119 pengaduan 10-19}";

pub(super) fn tell(story: &mut Story) {
    let submission = Submission {
        channel: Some(Channel::Visit),
        submitted_on: Some(day(10, 5)),
        submitted_at: time(8, 45),
        openness: Some(Openness::Open),
        reporter_kind: Some(ReporterKind::Person),
        identity: Sealed::new(Identity { name: "Andaikan Sabarsekali".into(), phone: "0800-000-0002".into(), ..Identity::default() }),
        title: "Permintaan data penduduk per nama dipersulit".into(),
        story: "Jumat 2 Oktober 2026 sekitar pukul 10.00 saya meminta daftar nama dan alamat penduduk satu kelurahan untuk skripsi. Petugas menolak dan hanya memberi tabel. Saya merasa dipersulit.".into(),
        service: Some(Service::DataRequest),
        happened_on: Some(day(10, 2)),
        happened_at: time(10, 0),
        place: "Loket PST {kantor}".into(),
        respondents: vec![Respondent { position: "Petugas loket hari itu".into(), kind: Some(RespondentKind::Unknown), ..Respondent::default() }],
        wish: "Data per nama diberikan.".into(),
        heard_apart: true,
        ..Submission::default()
    };
    story.wish("2026-10-05 08.55", NO, Wish::Open(Box::new(submission)));
    let recording = Recording {
        received_how: "Disampaikan langsung di loket PST".into(),
        receipt_no: "TT-034".into(),
        receipt_on: Some(day(10, 5)),
        receipt_how: "Diserahkan langsung kepada pelapor".into(),
        ..recording(day(10, 5), time(8, 50), ComplaintClass::Ordinary, Category::Counter)
    };
    story.wish("2026-10-05 09.10", NO, Wish::Finish(StepRecord::Record(Box::new(recording))));
    // Nothing was handed in with the story.
    let verified = Verification { checks: checks(&[CheckItem::Evidence]), ..complete(day(10, 6), day(10, 6), false, THANKS) };
    story.wish("2026-10-06 09.30", NO, Wish::Finish(StepRecord::Verify(Box::new(verified))));
    fact_finding(story);
    story.wish("2026-10-19 11.00", NO, Wish::Finish(StepRecord::Report(Box::new(report()))));
    story.at("2026-10-19 11.15", NO, Deed::Issue(LetterKind::FollowUpReport));
    story.at("2026-10-19 14.00", NO, Deed::Sign(LetterKind::FollowUpReport, 150));
    let citing = citing(story, false);
    story.wish("2026-10-20 10.00", NO, Wish::Finish(StepRecord::Decide(Box::new(decision(citing)))));
    story.at("2026-10-20 10.10", NO, Deed::Issue(LetterKind::Decision));
    story.at("2026-10-20 13.30", NO, Deed::Sign(LetterKind::Decision, 160));
    let information = Information {
        answer: "Yth. Pelapor. Terima kasih atas laporan Anda. Formulir layanan menunjukkan petugas memberi publikasi agregat pada hari yang sama. Data per nama dan alamat adalah data individu yang dirahasiakan Undang-Undang Nomor 16 Tahun 1997 sehingga tidak dapat diberikan kepada siapa pun. Laporan tidak terbukti. Dokumen pembuktian dapat Anda lihat di loket PST. Bila tidak sependapat, Anda dapat mengajukan keberatan atau melapor ke Ombudsman RI.".into(),
        medium: Some(Medium::Letter),
        sent_on: Some(day(10, 21)),
        received_on: Some(day(10, 21)),
        proof: "Tanda terima surat 21 Oktober 2026".into(),
        copy: Some(CopyGiven::Excerpt),
        ..Information::default()
    };
    story.wish("2026-10-21 09.40", NO, Wish::Finish(StepRecord::Inform(Box::new(information))));
    let proof = "Petikan dengan tanda terima surat 21 Oktober 2026";
    story.at("2026-10-21 09.50", NO, Deed::Deliver(LetterKind::Decision, "Pelapor", proof));
    let done = Wish::SetAction { dictum: 2, status: ActionStatus::Done, on: day(10, 27), note: "Lembar terpasang di loket".into() };
    story.wish("2026-10-27 10.00", NO, done);
    let told =
        Wish::SetAction { dictum: 3, status: ActionStatus::Done, on: day(10, 21), note: "Surat dan petikan diterima pelapor".into() };
    story.wish("2026-10-27 10.05", NO, told);
    let closing = Closing {
        on: Some(day(11, 5)),
        ending: Some(Ending::Finished),
        note: "Tidak ada tanggapan pelapor sampai 4 November 2026.".into(),
        location: "Lemari 2, boks {klasifikasi}/2026, map 34".into(),
    };
    story.wish("2026-11-05 08.20", NO, Wish::Close(closing));
}

fn fact_finding(story: &mut Story) {
    let activity = |on, method, party, summary: &str, result: &str| Activity {
        on: Some(on),
        place: "Kantor {kantor}".into(),
        method: Some(method),
        party: Some(party),
        officers: vec![person(CHAIR), person(SECRETARY)],
        summary: summary.into(),
        result: result.into(),
        ..Activity::default()
    };
    let planned = |on, method, party, aim: &str| PlannedActivity {
        on: Some(on),
        place: "Kantor {kantor}".into(),
        method: Some(method),
        party: Some(party),
        aim: aim.into(),
        done: true,
    };
    let facts = FactFinding {
        plan: vec![
            planned(day(10, 12), Method::Interview, Party::Respondent, "Alasan data tidak diberikan"),
            planned(day(10, 14), Method::Interview, Party::Complainant, "Data yang diminta dan yang diterima"),
            planned(day(10, 15), Method::Documents, Party::NoOne, "Formulir layanan pada hari kejadian"),
        ],
        allegations: vec![Allegation { text: "Petugas mempersulit permintaan data".into(), rule: "UU 25/2009 Pasal 34".into() }],
        activities: vec![
            activity(
                day(10, 12),
                Method::Interview,
                Party::Respondent,
                "Permintaan keterangan petugas loket",
                "Petugas menjelaskan data per nama tidak boleh diberikan dan menawarkan publikasi",
            ),
            activity(
                day(10, 14),
                Method::Interview,
                Party::Complainant,
                "Permintaan keterangan pelapor secara terpisah",
                "Pelapor membenarkan menerima tabel pada hari yang sama",
            ),
            activity(
                day(10, 15),
                Method::Documents,
                Party::NoOne,
                "Telaah formulir layanan 2 Oktober 2026",
                "Formulir mencatat publikasi agregat diberikan pukul 10.20 WIB",
            ),
        ],
        evidence: vec![Evidence {
            code: "B-1".into(),
            kind: Some(EvidenceKind::Document),
            source: "Formulir layanan PST, 2 Oktober 2026".into(),
            obtained_on: Some(day(10, 15)),
            allegations: vec![1],
            weight: Some(Weight::Strong),
            file: None,
            ..Evidence::default()
        }],
        progress: 100,
        finished_on: Some(day(10, 16)),
        ..FactFinding::default()
    };
    story.wish("2026-10-16 14.00", NO, Wish::Finish(StepRecord::FindFacts(Box::new(facts))));
}

fn report() -> FollowUpReport {
    FollowUpReport {
        number: REPORT_NO.into(),
        on: Some(day(10, 19)),
        basis: rules(&[
            "Undang-Undang Nomor 16 Tahun 1997 tentang Statistik",
            "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
            "{pedoman}",
        ]),
        summary: "Pada Jumat, 2 Oktober 2026, sekitar pukul 10.00, pelapor meminta daftar nama dan alamat penduduk satu kelurahan untuk skripsi. Petugas menolak dan memberi tabel agregat. Pelapor merasa dipersulit.".into(),
        scope: "Pelayanan loket PST pada 2 Oktober 2026.".into(),
        method: "Permintaan keterangan petugas dan pelapor secara terpisah, serta telaah formulir layanan.".into(),
        findings: vec![Finding {
            facts: "Formulir layanan menunjukkan petugas memberi publikasi agregat pada hari yang sama, pukul 10.20 WIB. Yang diminta adalah data individu.".into(),
            analysis: "Data individu responden dirahasiakan oleh Undang-Undang Nomor 16 Tahun 1997, sehingga penolakan petugas sesuai dengan ketentuan.".into(),
            verdict: Some(Verdict::NotProven),
            rule: String::new(),
            respondents: Vec::new(),
        }],
        conclusion: "Dugaan tidak terbukti. Petugas melayani pada hari yang sama dan menolak memberi data individu sesuai dengan ketentuan.".into(),
        actions: vec![Recommendation {
            text: "Memasang lembar “data yang dapat dan tidak dapat diberikan” di loket PST".into(),
            who: "Petugas PST".into(),
            due: Some(day(10, 30)),
        }],
        signers: vec![person(CHAIR), person(SECRETARY), person(OPERATOR)],
        ..FollowUpReport::default()
    }
}

fn decision(citing: Vec<String>) -> Decision {
    let dictum = |text: &str, who: &str, due| Dictum { text: text.into(), who: who.into(), due };
    Decision {
        number: "{keputusan 78 10-20}".into(),
        subject: "Penyelesaian Pengaduan Nomor ADU-2026-0034".into(),
        place: "{tempat}".into(),
        on: Some(day(10, 20)),
        kind: Some(DecisionKind::Accept),
        considering: rules(&[
            "bahwa pengaduan dengan nomor register ADU-2026-0034 telah diverifikasi dan ditindaklanjuti oleh Tim SP4N LAPOR {kantor}",
            "bahwa Laporan Hasil Tindak Lanjut Nomor {surat T 119 pengaduan 10-19} tanggal 19 Oktober 2026 menyimpulkan dugaan tidak terbukti",
        ]),
        citing,
        dicta: vec![
            dictum("Menyatakan pengaduan tidak terbukti dan menerima seluruh saran Tim SP4N LAPOR.", "", None),
            dictum(
                "Petugas PST memasang lembar “data yang dapat dan tidak dapat diberikan” di loket paling lambat tanggal 30 Oktober 2026.",
                "Petugas PST",
                Some(day(10, 30)),
            ),
            dictum(
                "Tim SP4N LAPOR menyampaikan hasil penyelesaian beserta petikan keputusan ini kepada pengadu.",
                "Tim SP4N LAPOR",
                Some(day(11, 3)),
            ),
            dictum("Keputusan ini mulai berlaku pada tanggal ditetapkan.", "", None),
        ],
        wish_answer: "tidak dapat dikabulkan, karena data per nama dirahasiakan oleh Undang-Undang Nomor 16 Tahun 1997; publikasi agregat telah diberikan".into(),
        signer: Some(person(HEAD)),
        certifier: Some(person(SECRETARY)),
        copies: rules(&["{atasan}", "Ketua Tim SP4N LAPOR"]),
        ..Decision::default()
    }
}
