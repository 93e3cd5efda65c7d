//! Cases 37, 39 and 40: waiting for the complainant, forwarded, and anonymous and secret.

use super::{CHAIR, SECRETARY, Story, THANKS, checks, complete, day, person, recording, rules, time};
use crate::sample::Deed;
use domain::acts::complaint::{AccessClass, Category, Channel, ComplaintClass, Recording, Respondent, RespondentKind, Service, Submission};
use domain::acts::decision::{Closing, Information, Medium};
use domain::acts::event::StepRecord;
use domain::acts::fact_finding::{Activity, Allegation, Assignment, FactFinding, Method, Party, Summons};
use domain::acts::paper::LetterKind;
use domain::acts::reporter::{Identity, Openness, ReporterKind};
use domain::acts::sealed::Sealed;
use domain::acts::step::Ending;
use domain::acts::verification::{CheckItem, CompletionRequest, Forwarding, Outcome, Verification};
use domain::rules::wish::Wish;

/// Case 39, *bukan kewenangan*: forwarded to the civil registry, with a chase date that falls on the sample's today.
pub(super) fn forwarded(story: &mut Story) {
    const NO: u32 = 39;
    let submission = Submission {
        channel: Some(Channel::Letter),
        submitted_on: Some(day(11, 9)),
        submitted_at: time(8, 30),
        openness: Some(Openness::Open),
        reporter_kind: Some(ReporterKind::Person),
        identity: Sealed::new(Identity {
            name: "Ny. Tanpamana Rekaanti".into(),
            address: "Jl. Tidak Ada No. 0".into(),
            district: "{tempat} Timur I".into(),
            ..Identity::default()
        }),
        title: "KTP elektronik belum dicetak tujuh minggu".into(),
        story: "Saya sudah direkam pada 18 September 2026 tetapi KTP belum juga dicetak. Setahu saya urusan penduduk ada di BPS. Mohon dibantu supaya cepat jadi.".into(),
        service: Some(Service::Other),
        happened_on: Some(day(9, 18)),
        place_unknown: true,
        wish: "KTP elektronik segera dicetak.".into(),
        ..Submission::default()
    };
    let reason = "Peristiwa masih berlangsung sampai surat ditulis";
    story.wish_because("2026-11-09 09.00", NO, Wish::Open(Box::new(submission)), reason);
    let recording = Recording {
        received_how: "Surat diantar ke bagian umum".into(),
        agenda_no: "214".into(),
        receipt_no: "TT-039".into(),
        receipt_on: Some(day(11, 9)),
        receipt_how: "Diserahkan langsung kepada pelapor".into(),
        ..recording(day(11, 9), time(8, 40), ComplaintClass::Ordinary, Category::Other)
    };
    story.wish("2026-11-09 09.20", NO, Wish::Finish(StepRecord::Record(Box::new(recording))));
    let verification = Verification {
        checks: checks(&[CheckItem::Authority, CheckItem::Evidence, CheckItem::WithinThirtyDays]),
        outcome: Some(Outcome::NotOurs),
        verified_on: Some(day(11, 10)),
        forwarding: Forwarding {
            agency: "Dinas Kependudukan dan Pencatatan Sipil {wilayah}".into(),
            address: "{tempat}".into(),
            letter_no: "{surat T 128 penerusan 11-10}".into(),
            letter_on: Some(day(11, 10)),
            proof: "Buku ekspedisi 10 November 2026".into(),
            by_portal: false,
            identity_may_go: true,
        },
        ..Verification::default()
    };
    story.wish("2026-11-10 10.15", NO, Wish::Finish(StepRecord::Verify(Box::new(verification))));
    story.at("2026-11-10 10.20", NO, Deed::Issue(LetterKind::Forwarding));
    story.at("2026-11-10 11.30", NO, Deed::Sign(LetterKind::Forwarding, 150));
    let receiver = "Dinas Kependudukan dan Pencatatan Sipil {wilayah}";
    story.at("2026-11-10 13.00", NO, Deed::Deliver(LetterKind::Forwarding, receiver, "Buku ekspedisi 10 November 2026"));
    let number =
        Wish::NumberPaper { paper: LetterKind::ForwardingNotice.into(), number: "{surat T 129 pengaduan 11-11}".into(), on: day(11, 11) };
    story.wish("2026-11-11 08.15", NO, number);
    story.at("2026-11-11 08.20", NO, Deed::Issue(LetterKind::ForwardingNotice));
    story.at("2026-11-11 08.50", NO, Deed::Sign(LetterKind::ForwardingNotice, 160));
    story.at("2026-11-11 09.20", NO, Deed::Deliver(LetterKind::ForwardingNotice, "Pelapor-2026-0039", "Buku ekspedisi 11 November 2026"));
    let information = Information {
        answer: "Yth. Ibu. Terima kasih atas surat Ibu. Pencetakan KTP elektronik bukan kewenangan BPS, jadi surat Ibu kami teruskan kepada Dinas Kependudukan dan Pencatatan Sipil {wilayah} dengan surat Nomor {surat T 128 penerusan 11-10}. Kami akan menanyakan kabarnya kepada dinas tersebut.".into(),
        medium: Some(Medium::Letter),
        sent_on: Some(day(11, 11)),
        proof: "Buku ekspedisi 11 November 2026".into(),
        ..Information::default()
    };
    story.wish("2026-11-11 09.30", NO, Wish::Finish(StepRecord::Inform(Box::new(information))));
    let closing = Closing {
        on: Some(day(11, 11)),
        ending: Some(Ending::Forwarded),
        note: "Menunggu kabar dari dinas.".into(),
        location: "Lemari 2, boks {klasifikasi}/2026, map 39".into(),
    };
    story.wish("2026-11-11 09.45", NO, Wish::Close(closing));
}

/// Case 37, *tidak lengkap*: the complainant has until 4 December.
pub(super) fn waiting(story: &mut Story) {
    const NO: u32 = 37;
    let submission = Submission {
        channel: Some(Channel::Email),
        submitted_on: Some(day(11, 2)),
        submitted_at: time(7, 55),
        openness: Some(Openness::Open),
        reporter_kind: Some(ReporterKind::Person),
        identity: Sealed::new(Identity {
            name: "Seandainya Lengkapi".into(),
            email: "seandainya@contoh.invalid".into(),
            ..Identity::default()
        }),
        title: "Petugas pendataan tidak sopan".into(),
        story: "Petugas kemarin bicara kasar di rumah saya, tolong ditindak!".into(),
        service: Some(Service::FieldWork),
        day_unknown: true,
        place_unknown: true,
        ..Submission::default()
    };
    story.wish("2026-11-02 08.10", NO, Wish::Open(Box::new(submission)));
    let recording = Recording {
        received_how: "Pos-el kantor".into(),
        agenda_no: "207".into(),
        receipt_no: "TT-037".into(),
        receipt_on: Some(day(11, 2)),
        receipt_how: "Balasan pos-el".into(),
        ..recording(day(11, 2), time(8, 0), ComplaintClass::Supervisory, Category::Conduct)
    };
    story.wish("2026-11-02 08.30", NO, Wish::Finish(StepRecord::Record(Box::new(recording))));
    let verification = Verification {
        checks: checks(&[CheckItem::Description, CheckItem::Time, CheckItem::Place, CheckItem::Evidence]),
        outcome: Some(Outcome::Incomplete),
        verified_on: Some(day(11, 3)),
        request: CompletionRequest {
            lacking: rules(&[
                "Tanggal dan jam kejadian",
                "Kelurahan tempat kejadian",
                "Ciri atau nomor tanda pengenal petugas",
                "Ucapan yang dipersoalkan",
                "Saksi atau bukti bila ada",
            ]),
            how: "Pos-el".into(),
            sent_on: Some(day(11, 3)),
            ..CompletionRequest::default()
        },
        response:
            "Terima kasih atas laporan Anda. Agar dapat kami tindak lanjuti, mohon lengkapi lima hal yang kami sebutkan dalam 30 hari."
                .into(),
        response_on: Some(day(11, 3)),
        ..Verification::default()
    };
    story.wish("2026-11-03 09.15", NO, Wish::Finish(StepRecord::Verify(Box::new(verification))));
    story.wish("2026-11-04 08.05", NO, Wish::ReceiveRequest { on: day(11, 4) });
    story.wish("2026-11-19 09.00", NO, Wish::Remind { on: day(11, 19), how: "Pos-el pengingat hari ke-15".into() });
}

/// Case 40, *anonim dan rahasia*: nobody sees who reports.
pub(super) fn secret(story: &mut Story) {
    const NO: u32 = 40;
    let submission = Submission {
        channel: Some(Channel::LaporWeb),
        tracking_id: "9900205".into(),
        submitted_on: Some(day(11, 16)),
        submitted_at: time(7, 20),
        openness: Some(Openness::AnonymousAndSecret),
        secrecy_reason: "Masih bekerja sebagai mitra.".into(),
        reporter_kind: Some(ReporterKind::Partner),
        identity: Sealed::new(Identity { name: "Samarwati Tanparupa".into(), phone: "0800-000-0005".into(), ..Identity::default() }),
        title: "Dugaan permintaan setoran honor mitra".into(),
        story: "Sebagian honor kegiatan lapangan diminta disetor kembali kepada seorang pengawas. Mohon nama saya jangan disebut karena saya masih bekerja. Bukti percakapan terlampir.".into(),
        service: Some(Service::Staff),
        day_unknown: true,
        place_unknown: true,
        respondents: vec![Respondent {
            name: "Abstrak Pengawaswan, S.E.".into(),
            position: "Statistisi Ahli Muda".into(),
            unit: "{kantor}".into(),
            kind: Some(RespondentKind::CivilServant),
            rank: "Penata (III/c)".into(),
            nip: "19880808 201102 1 999".into(),
        }],
        ..Submission::default()
    };
    story.wish("2026-11-16 08.00", NO, Wish::Open(Box::new(submission)));
    story.at("2026-11-16 08.02", NO, Deed::Picture("bukti percakapan.png", 90));
    let recording = Recording {
        received_how: "Notifikasi akun admin LAPOR!".into(),
        receipt_automatic: true,
        access: Some(AccessClass::Secret),
        ..recording(day(11, 16), time(7, 20), ComplaintClass::Supervisory, Category::FieldWork)
    };
    story.wish("2026-11-16 08.20", NO, Wish::Finish(StepRecord::Record(Box::new(recording))));
    let asked = Verification {
        response: "Terima kasih. Mohon satu keterangan tambahan: kegiatan apa dan pada bulan apa.".into(),
        response_on: Some(day(11, 17)),
        ..Verification::default()
    };
    story.wish("2026-11-17 10.00", NO, Wish::Note(StepRecord::Verify(Box::new(asked))));
    let mut verified = complete(day(11, 18), day(11, 17), true, THANKS);
    if let Some(check) = verified.checks.get_mut(CheckItem::NeedsSecrecy as usize) {
        check.answer = Some(domain::acts::verification::CheckAnswer::Yes);
    }
    story.wish("2026-11-18 13.45", NO, Wish::Finish(StepRecord::Verify(Box::new(verified))));
    let mut facts = FactFinding {
        assignment: Assignment {
            letter_no: "{surat R 7 penugasan 11-19}".into(),
            letter_on: Some(day(11, 19)),
            officers: vec![person(CHAIR), person(SECRETARY)],
            from: Some(day(11, 19)),
            until: Some(day(12, 2)),
        },
        allegations: vec![Allegation {
            text: "Terlapor meminta mitra menyetor kembali sebagian honor".into(),
            rule: "PP 94/2021 Pasal 5 huruf l".into(),
        }],
        progress: 20,
        ..FactFinding::default()
    };
    story.wish("2026-11-19 09.00", NO, Wish::Note(StepRecord::FindFacts(Box::new(facts.clone()))));
    story.at("2026-11-19 09.20", NO, Deed::Issue(LetterKind::Assignment));
    story.at("2026-11-19 10.30", NO, Deed::Sign(LetterKind::Assignment, 150));
    facts.activities.push(Activity {
        on: Some(day(11, 20)),
        method: Some(Method::Documents),
        party: Some(Party::NoOne),
        officers: vec![person(CHAIR), person(SECRETARY)],
        summary: "Telaah bukti percakapan".into(),
        result: "Percakapan memuat permintaan setoran; perlu klarifikasi terlapor".into(),
        ..Activity::default()
    });
    facts.summonses.push(Summons {
        letter_no: "{surat R 8 pengaduan 11-20}".into(),
        letter_on: Some(day(11, 20)),
        hearing_on: Some(day(11, 25)),
        hour: time(9, 0),
        place: "Ruang rapat {kantor}".into(),
        ..Summons::default()
    });
    facts.progress = 35;
    story.wish("2026-11-20 11.30", NO, Wish::Note(StepRecord::FindFacts(Box::new(facts))));
    story.at("2026-11-20 11.40", NO, Deed::Issue(LetterKind::Summons));
}
