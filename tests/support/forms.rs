//! Forms of steps 4 to 7 that the rules accept as they stand.

use domain::acts::decision::{CopyGiven, Decision, DecisionKind, Dictum, Information, Medium};
use domain::acts::fact_finding::{Activity, Allegation, Evidence, EvidenceKind, FactFinding, Method, Party};
use domain::acts::person::PersonRef;
use domain::acts::report::{Finding, FollowUpReport, Sanction, SanctionKind, Verdict};

use super::day;

pub fn facts() -> FactFinding {
    FactFinding {
        allegations: vec![Allegation { text: "Meninggalkan loket".into(), rule: String::new() }],
        activities: vec![Activity {
            on: Some(day(9, 10)),
            method: Some(Method::Interview),
            party: Some(Party::Respondent),
            summary: "Klarifikasi".into(),
            minutes_signed: Some(true),
            ..Activity::default()
        }],
        evidence: vec![Evidence {
            code: "B-1".into(),
            kind: Some(EvidenceKind::Document),
            source: "Buku tamu".into(),
            allegations: vec![1],
            ..Evidence::default()
        }],
        progress: 100,
        finished_on: Some(day(9, 14)),
        ..FactFinding::default()
    }
}

pub fn report() -> FollowUpReport {
    FollowUpReport {
        number: "B-1/16740/PW.140/2026".into(),
        on: Some(day(9, 15)),
        basis: vec!["Undang-Undang Nomor 25 Tahun 2009".into()],
        summary: "Ringkasan laporan.".into(),
        scope: "Loket".into(),
        method: "Wawancara".into(),
        findings: vec![Finding {
            facts: "Loket kosong".into(),
            analysis: "Melalaikan tugas".into(),
            verdict: Some(Verdict::Proven),
            rule: "PP 94/2021".into(),
            respondents: Vec::new(),
        }],
        conclusion: "Dugaan terbukti.".into(),
        sanctions: vec![Sanction {
            respondent: 1,
            kind: Some(domain::acts::complaint::RespondentKind::CivilServant),
            rule: "PP 94/2021".into(),
            impact: None,
            sanction: Some(SanctionKind::WrittenReprimand),
            route: "Atasan langsung".into(),
        }],
        signers: vec![PersonRef("P2".into())],
        ..FollowUpReport::default()
    }
}

pub fn decision() -> Decision {
    let dictum = |text: &str| Dictum { text: text.into(), who: String::new(), due: None };
    Decision {
        number: "1.N/KPA/2026".into(),
        subject: "Penyelesaian Pengaduan".into(),
        place: "Lubuk Linggau".into(),
        on: Some(day(9, 16)),
        kind: Some(DecisionKind::Accept),
        considering: vec!["bahwa pengaduan telah diperiksa".into()],
        citing: vec!["UU satu".into(), "UU dua".into(), "UU tiga".into()],
        dicta: vec![dictum("Menerima rekomendasi."), dictum("Mulai berlaku pada tanggal ditetapkan.")],
        signer: Some(PersonRef("P1".into())),
        ..Decision::default()
    }
}

pub fn information() -> Information {
    Information {
        answer: "Terima kasih atas laporan Anda. Laporan telah diperiksa dan diputuskan sesuai dengan ketentuan.".into(),
        medium: Some(Medium::Lapor),
        sent_on: Some(day(9, 17)),
        proof: "Tangkapan layar".into(),
        copy: Some(CopyGiven::Excerpt),
        ..Information::default()
    }
}
