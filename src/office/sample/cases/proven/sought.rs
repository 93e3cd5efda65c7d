//! What was sought in case 31: evidence, the respondent's and a witness's words.

use chrono::NaiveDate;

use super::super::{CHAIR, OPERATOR, SECRETARY, Story, day, person, rules, time};
use super::NO;
use domain::acts::event::StepRecord;
use domain::acts::fact_finding::{
    Activity, Allegation, Assignment, DataRequest, Evidence, EvidenceKind, Exchange, FactFinding, Heard, Method, Party, Summons, Weight,
};
use domain::rules::wish::Wish;

/// Who was heard as a witness.
const WITNESS: &str = "Saksinda Lihatan, S.E.";

pub(super) fn tell(story: &mut Story) {
    let team = || vec![person(CHAIR), person(SECRETARY), person(OPERATOR)];
    let mut facts = FactFinding {
        assignment: Assignment {
            letter_no: "{surat T 101 penugasan 9-9}".into(),
            letter_on: Some(day(9, 9)),
            officers: team(),
            from: Some(day(9, 9)),
            until: Some(day(9, 24)),
        },
        allegations: vec![
            Allegation { text: "Petugas meninggalkan loket PST pada jam layanan".into(), rule: "PP 94/2021 Pasal 3 huruf e".into() },
            Allegation { text: "Data yang dijanjikan tidak dikirim".into(), rule: "PP 94/2021 Pasal 3 huruf e".into() },
        ],
        requests: vec![DataRequest {
            to: "Kepala Subbagian Umum".into(),
            what: rules(&["Rekaman CCTV ruang PST, 1 September 2026", "Daftar petugas loket PST pekan pertama September 2026"]),
            letter_no: "{surat T 102 pengaduan 9-9}".into(),
            letter_on: Some(day(9, 9)),
            due: Some(day(9, 10)),
            answered_on: None,
        }],
        progress: 20,
        ..FactFinding::default()
    };
    let note = |story: &mut Story, moment: &str, facts: &FactFinding| {
        story.wish(moment, NO, Wish::Note(StepRecord::FindFacts(Box::new(facts.clone()))));
    };
    note(story, "2026-09-09 11.00", &facts);
    facts.activities.push(Activity {
        on: Some(day(9, 10)),
        from: time(9, 0),
        until: time(11, 30),
        place: "Ruang PST".into(),
        method: Some(Method::Documents),
        party: Some(Party::NoOne),
        officers: team(),
        summary: "Telaah buku tamu dan rekaman CCTV loket".into(),
        result: "Pada 1 September 2026 loket kosong pukul 13.52–15.05 WIB; kunjungan pelapor tercatat pukul 14.10 WIB".into(),
        ..Activity::default()
    });
    facts.evidence = vec![
        evidence("B-1", EvidenceKind::Recording, "Rekaman CCTV ruang PST, 1 September 2026, dari Subbagian Umum", day(9, 10), 1),
        evidence("B-2", EvidenceKind::Document, "Buku tamu PST, 1 September 2026, dari petugas loket", day(9, 10), 1),
        Evidence {
            given_by: Some(Party::Complainant),
            ..evidence("B-3", EvidenceKind::Electronic, "Tangkapan layar pos-el permintaan data, dari pelapor", day(9, 7), 2)
        },
    ];
    if let Some(request) = facts.requests.first_mut() {
        request.answered_on = Some(day(9, 10));
    }
    facts.summonses.push(invitation());
    facts.progress = 40;
    note(story, "2026-09-10 13.00", &facts);
    facts.activities.push(Activity {
        on: Some(day(9, 14)),
        from: time(10, 0),
        until: time(11, 0),
        party: Some(Party::Respondent),
        summary: "Klarifikasi terlapor".into(),
        result: "Terlapor mengakui meninggalkan loket tanpa pengganti dan lupa mengirim data".into(),
        minutes_no: "{berita-acara 11 pengaduan 9-14}".into(),
        person: Heard { birth_place: "{tempat}".into(), birth_on: NaiveDate::from_ymd_opt(1993, 3, 3), ..Heard::default() },
        questions: vec![
            Exchange {
                question: "Apakah Saudara bertugas di loket pada 1 September 2026?".into(),
                answer: "Ya, sampai pukul 15.30.".into(),
            },
            Exchange {
                question: "Mengapa loket kosong pada pukul 13.52–15.05 WIB?".into(),
                answer: "Saya keluar sebentar dan tidak meminta pengganti.".into(),
            },
        ],
        ..interview()
    });
    facts.progress = 70;
    note(story, "2026-09-14 13.20", &facts);
    facts.activities.push(Activity {
        on: Some(day(9, 15)),
        from: time(9, 30),
        until: time(10, 15),
        party: Some(Party::Witness),
        summary: "Permintaan keterangan saksi".into(),
        result: "Saksi membenarkan loket tidak dijaga dan jadwal petugas cadangan belum ada".into(),
        minutes_no: "{berita-acara 12 pengaduan 9-15}".into(),
        person: Heard {
            name: WITNESS.into(),
            birth_place: "{kota_atasan}".into(),
            birth_on: NaiveDate::from_ymd_opt(1988, 2, 20),
            position: "Pengelola barang milik negara".into(),
            unit: "Subbagian Umum".into(),
            ..Heard::default()
        },
        ..interview()
    });
    if let Some(call) = facts.summonses.first_mut() {
        call.came = Some(true);
    }
    facts.obstacles = "Saksi kunci dinas luar 16–18 September 2026 sehingga konfirmasi tertulisnya tertunda.".into();
    facts.progress = 100;
    facts.finished_on = Some(day(9, 23));
    story.wish("2026-09-23 15.10", NO, Wish::Finish(StepRecord::FindFacts(Box::new(facts))));
}

/// What the two hearings have in common.
fn interview() -> Activity {
    Activity {
        place: "Ruang rapat".into(),
        method: Some(Method::Interview),
        officers: vec![person(CHAIR), person(SECRETARY)],
        minutes_signed: Some(true),
        ..Activity::default()
    }
}

fn evidence(code: &str, kind: EvidenceKind, source: &str, on: NaiveDate, allegation: u8) -> Evidence {
    Evidence {
        code: code.into(),
        kind: Some(kind),
        source: source.into(),
        obtained_on: Some(on),
        allegations: vec![allegation],
        weight: Some(Weight::Strong),
        file: None,
        ..Evidence::default()
    }
}

/// The letter that invited the witness.
fn invitation() -> Summons {
    Summons {
        party: Some(Party::Witness),
        name: WITNESS.into(),
        position: "Pengelola barang milik negara".into(),
        letter_no: "{surat T 103 pengaduan 9-10}".into(),
        letter_on: Some(day(9, 10)),
        hearing_on: Some(day(9, 15)),
        hour: time(9, 30),
        place: "Ruang rapat {kantor}".into(),
        came: None,
        ..Summons::default()
    }
}
