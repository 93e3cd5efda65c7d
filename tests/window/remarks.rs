//! A plan that becomes an activity, and a remark on a step, as the operator enters them.

use domain::acts::fact_finding::{Method, Party};
use domain::acts::ids::CaseNo;

use super::{enter_complaint, office_at, record};

const NO: CaseNo = CaseNo { year: 2026, serial: 1 };

#[test]
fn a_remark_says_whose_it_is_and_a_plan_becomes_an_activity() {
    let mut desk = office_at("2026-09-07T09:15");
    enter_complaint(&mut desk);
    record(&mut desk);
    desk.fill("Catatan petugas", "Jam kejadian dipastikan lewat telepon.");
    super::verify(&mut desk);
    assert!(desk.says("Wajib diisi"), "a remark is somebody's: {}", desk.everything());
    desk.choose("Petugas langkah ini", "Rekaan Catatmana, S.Si.").press("Selesaikan langkah");
    let case = desk.office().case(NO).unwrap().case;
    assert_eq!(case.verification.step_note.text, "Jam kejadian dipastikan lewat telepon.", "{}", desk.everything());

    desk.at("2026-09-09T11:00")
        .press("Tambah rencana")
        .fill("Tanggal rencana", "14/9/2026")
        .choose("Metode rencana", "Wawancara")
        .choose("Pihak rencana", "Terlapor")
        .fill("Yang akan dicari", "Mengapa loket kosong")
        .press("Simpan catatan");
    assert_eq!(desk.office().case(NO).unwrap().case.facts.plan.len(), 1, "{}", desk.everything());

    desk.at("2026-09-14T11:00").press("Catat sebagai kegiatan");
    assert!(!desk.says("Catat sebagai kegiatan"), "once is enough");
    desk.press("Simpan catatan");
    let facts = desk.office().case(NO).unwrap().case.facts;
    assert!(facts.plan[0].done);
    let held = &facts.activities[0];
    assert_eq!(
        (held.method, held.party, held.summary.as_str()),
        (Some(Method::Interview), Some(Party::Respondent), "Mengapa loket kosong")
    );
}
