//! The seven forms with every field filled, as they stood when version 1 was written.

use chrono::{NaiveDate, NaiveTime};
use domain::acts::complaint::*;
use domain::acts::decision::*;
use domain::acts::fact_finding::*;
use domain::acts::ids::{CaseNo, Digest};
use domain::acts::person::PersonRef;
use domain::acts::report::*;
use domain::acts::reporter::{Identity, Openness, ReporterKind};
use domain::acts::sealed::Sealed;
use domain::acts::verification::*;

pub fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

pub fn hour(hour: u32) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(hour, 30, 0)
}

pub fn digest(byte: u8) -> Digest {
    Digest([byte; 32])
}

pub fn who(id: &str) -> PersonRef {
    PersonRef(id.to_owned())
}

pub const OTHER: CaseNo = CaseNo { year: 2025, serial: 7 };

/// The nth of the values of a choice, over and over.
macro_rules! nth {
    ($kind:ident, $n:expr) => {
        Some($kind::ALL[$n % $kind::ALL.len()])
    };
}

/// Step 1 with every field filled; `n` turns the choices.
pub fn submission(n: usize) -> Submission {
    Submission {
        channel: nth!(Channel, n),
        tracking_id: format!("99001{n:02}"),
        link: "https://www.lapor.go.id/laporan/detil/9900101".into(),
        submitted_on: Some(day(9, 7)),
        submitted_at: hour(9),
        openness: nth!(Openness, n),
        secrecy_reason: "Takut dibalas".into(),
        reporter_kind: nth!(ReporterKind, n),
        proxy: Proxy { acts: true, holder: "Wakilana Kuasawan".into(), letter_no: "SK-1".into(), letter_on: Some(day(9, 1)) },
        identity: Sealed::new(Identity {
            name: "Karangana Pemustakawan".into(),
            name_withheld: n % 2 == 1,
            address: "Jl. Tidak Ada No. 17".into(),
            district: "Lubuk Linggau Timur".into(),
            phone: "0800-000-0001".into(),
            email: "karangana@contoh.invalid".into(),
            nik: "1673000000000001".into(),
            nik_reason: "Diminta untuk ganti rugi".into(),
        }),
        title: "Loket kosong pada jam layanan".into(),
        story: "Loket kosong.\nSaya menunggu “lama”.".into(),
        summary: "Loket kosong.".into(),
        service: nth!(Service, n),
        happened_on: Some(day(9, 1)),
        happened_at: hour(14),
        day_unknown: false,
        place: "Loket PST".into(),
        place_unknown: false,
        respondents: vec![Respondent {
            name: "Misalnda Tutuploket, A.Md.".into(),
            position: "Pranata Komputer".into(),
            unit: "Subbagian Umum".into(),
            kind: nth!(RespondentKind, n),
            rank: "Pengatur, II/c".into(),
            nip: "19930303 201704 1 999".into(),
        }],
        loss: Some(60_000),
        immaterial_loss: "Waktu".into(),
        wish: "Loket dijaga".into(),
        claim: Some(75_000),
        causality: "Ongkos dua kali datang".into(),
        reported_before: "Kotak saran".into(),
        heard_apart: true,
    }
}

pub fn recording(n: usize) -> Recording {
    Recording {
        received_on: Some(day(9, 7)),
        received_at: hour(10),
        recorded_on: Some(day(9, 8)),
        received_how: "LAPOR!".into(),
        receiver: Some(who("P4")),
        agenda_no: "12".into(),
        archive_code: "PW.140".into(),
        access: nth!(AccessClass, n),
        class: nth!(ComplaintClass, n),
        category: nth!(Category, n),
        priority: nth!(Priority, n),
        priority_reason: "Banyak orang terdampak".into(),
        duplicate_of: Some(OTHER),
        receipt_no: "TT-001".into(),
        receipt_automatic: n.is_multiple_of(2),
        receipt_on: Some(day(9, 7)),
        receipt_how: "Diserahkan di loket".into(),
        disposition_to: "Ketua Tim".into(),
        disposition_text: "Periksa".into(),
        disposition_on: Some(day(9, 8)),
        disposition_due: Some(day(9, 10)),
        conflicts: vec![
            ConflictStatement { person: who("P1"), conflict: Some(true), note: "Ipar".into() },
            ConflictStatement { person: who("P2"), conflict: None, note: String::new() },
        ],
    }
}

pub fn verification(n: usize) -> Verification {
    Verification {
        checks: CheckItem::ALL
            .iter()
            .enumerate()
            .map(|(at, _)| Check { answer: if at == 13 { None } else { nth!(CheckAnswer, at + n) }, note: format!("catatan {at}") })
            .collect(),
        outcome: nth!(Outcome, n),
        verified_on: Some(day(9, 9)),
        complete_on: Some(day(9, 9)),
        request: CompletionRequest {
            lacking: vec!["Tanggal kejadian".into(), "Bukti".into()],
            letter_no: "B-100/16740/PW.140/2026".into(),
            how: "LAPOR!".into(),
            sent_on: Some(day(9, 9)),
            received_on: Some(day(9, 10)),
        },
        forwarding: Forwarding {
            agency: "Dinas Kependudukan".into(),
            address: "Jl. Contoh".into(),
            letter_no: "B-101/16740/HM.310/2026".into(),
            letter_on: Some(day(9, 9)),
            proof: "Resi".into(),
            by_portal: n.is_multiple_of(2),
            identity_may_go: true,
        },
        duplicate_of: Some(OTHER),
        reason: "Tidak memenuhi syarat formal".into(),
        postponed_until: Some(day(9, 20)),
        spot_answer: "Datanya ada di situs.".into(),
        response: "Terima kasih.".into(),
        response_on: Some(day(9, 8)),
        supervisory: Some(n.is_multiple_of(2)),
        // Later fields are what an older act says of them: nothing.
        ..Verification::default()
    }
}

pub fn facts(n: usize) -> FactFinding {
    FactFinding {
        assignment: Assignment {
            letter_no: "B-102/16740/KP.650/2026".into(),
            letter_on: Some(day(9, 9)),
            officers: vec![who("P2"), who("P3")],
            from: Some(day(9, 9)),
            until: Some(day(9, 24)),
        },
        allegations: vec![Allegation { text: "Loket ditinggalkan".into(), rule: "PP 94/2021 Pasal 3 huruf e".into() }],
        activities: vec![Activity {
            on: Some(day(9, 14)),
            from: hour(8),
            until: hour(9),
            place: "Ruang rapat".into(),
            method: nth!(Method, n),
            party: nth!(Party, n),
            respondent: 1,
            officers: vec![who("P2")],
            summary: "Klarifikasi".into(),
            result: "Mengaku".into(),
            minutes_no: "BA-1".into(),
            minutes_signed: Some(false),
            minutes_refusal: "Menolak menandatangani".into(),
            questions: vec![Exchange { question: "Di mana Anda?".into(), answer: "Di luar.".into() }],
            ..Activity::default()
        }],
        summonses: vec![Summons {
            respondent: 1,
            letter_no: "B-103/16740/KP.650/2026".into(),
            letter_on: Some(day(9, 10)),
            hearing_on: Some(day(9, 14)),
            hour: hour(8),
            place: "Ruang rapat".into(),
            came: Some(true),
            note: "Tepat waktu".into(),
            ..Summons::default()
        }],
        evidence: vec![Evidence {
            code: "B-1".into(),
            kind: nth!(EvidenceKind, n),
            source: "CCTV".into(),
            obtained_on: Some(day(9, 11)),
            file: Some(digest(1)),
            allegations: vec![1],
            weight: nth!(Weight, n),
            ..Evidence::default()
        }],
        progress: 80,
        obstacles: "Saksi dinas luar".into(),
        extension_until: Some(day(9, 30)),
        extension_reason: "Saksi kunci dinas luar".into(),
        escalation_to: "BPS Provinsi".into(),
        escalation_on: Some(day(9, 20)),
        finished_on: Some(day(9, 23)),
        statements: Vec::new(),
        ..FactFinding::default()
    }
}

pub fn report(n: usize) -> FollowUpReport {
    FollowUpReport {
        number: "B-108/16740/PW.140/2026".into(),
        on: Some(day(9, 24)),
        basis: vec!["Surat tugas".into()],
        summary: "Ringkasan".into(),
        scope: "Loket PST".into(),
        method: "Telaah".into(),
        findings: vec![Finding {
            facts: "Kosong".into(),
            analysis: "Lalai".into(),
            verdict: nth!(Verdict, n),
            rule: "Pasal 3".into(),
            respondents: Vec::new(),
        }],
        conclusion: "Terbukti".into(),
        actions: vec![Recommendation { text: "Jadwal jaga".into(), who: "Kasubbag".into(), due: Some(day(10, 9)) }],
        sanctions: vec![Sanction {
            respondent: 1,
            kind: nth!(RespondentKind, n),
            rule: "PP 94/2021".into(),
            impact: nth!(Impact, n),
            sanction: nth!(SanctionKind, n),
            route: "Atasan langsung".into(),
        }],
        no_sanction_reason: "Tidak ada orang yang dapat ditunjuk".into(),
        compensation: Some(60_000),
        compensation_due: Some(day(10, 23)),
        dissent: "Tidak sependapat".into(),
        signers: vec![who("P2"), who("P3")],
        statements: Vec::new(),
    }
}

pub fn decision(n: usize) -> Decision {
    Decision {
        number: "071.N/KPA/2026".into(),
        subject: "Penyelesaian pengaduan".into(),
        place: "Lubuk Linggau".into(),
        on: Some(day(9, 28)),
        kind: nth!(DecisionKind, n),
        reason: "Perlu pendalaman".into(),
        considering: vec!["bahwa laporan terbukti".into()],
        citing: vec!["Undang-Undang Nomor 25 Tahun 2009".into()],
        noting: vec!["Laporan Hasil Tindak Lanjut".into()],
        dicta: vec![Dictum { text: "Menjaga loket".into(), who: "Kasubbag".into(), due: Some(day(10, 9)) }],
        sanction: "Teguran tertulis".into(),
        compensation: Some(60_000),
        compensation_due: Some(day(10, 23)),
        signer: Some(who("P1")),
        copies: vec!["Kepala BPS Provinsi".into()],
        signed_on: Some(day(9, 28)),
        scan: Some(digest(2)),
        deliveries: vec![Delivery { to: "Terlapor".into(), on: Some(day(9, 29)), how: "Langsung".into() }],
        statements: Vec::new(),
        ..Decision::default()
    }
}

pub fn information(n: usize) -> Information {
    Information {
        answer: "Laporan Anda terbukti.".into(),
        medium: nth!(Medium, n),
        sent_on: Some(day(9, 28)),
        received_on: Some(day(9, 29)),
        proof: "Tangkapan layar".into(),
        attempts: [Some(day(9, 28)), None],
        copy: nth!(CopyGiven, n),
        copy_reason: "Tidak diminta".into(),
        publication: "SP4N-LAPOR!".into(),
        published_on: Some(day(9, 30)),
        ..Information::default()
    }
}
