//! After the decision, as the operator works it: an objection is carried to its decree, the Ombudsman to its answer.

use domain::acts::challenge::ChallengeOutcome;
use domain::acts::ids::CaseNo;
use domain::acts::paper::{LetterKind, PaperId};
use egui::{Key, Modifiers};

use super::odd_ways::training;

#[test]
fn an_objection_is_carried_to_its_decree_and_the_ombudsman_answered() {
    let no = CaseNo { year: 2026, serial: 34 };
    let mut desk = training();
    desk.keys(Modifiers::COMMAND, Key::K).type_in("ADU-2026-0034").keys(Modifiers::NONE, Key::Enter);
    desk.press("Keberatan, banding, Ombudsman…");
    // Nothing is recorded without what it needs, and the fields say so.
    desk.press("Catat");
    assert!(desk.says("Wajib diisi"), "{}", desk.everything());
    desk.choose("Yang diterima", "Keberatan").pick("Dari: Pelapor");
    assert!(desk.says("UU 30/2014 Pasal 77"), "{}", desk.everything());
    desk.fill("Tanggal", "20/11/2026").fill("Alasan", "Data yang diminta hanya jumlah penduduk.").press("Catat");
    // The objection came after its 21 working days, which asks for a reason.
    assert!(desk.says("Diajukan sesudah batasnya"), "{}", desk.everything());
    desk.fill_nth(1, "Alasan", "Pelapor dirawat di rumah sakit").press("Catat");
    assert_eq!(desk.office().case(no).unwrap().case.brought.len(), 1, "{}", desk.everything());
    assert!(desk.says("Menyelesaikan keberatan"), "the clock runs: {}", desk.everything());

    desk.press("Keberatan, banding, Ombudsman…").choose("Yang diterima", "Permintaan penjelasan Ombudsman");
    desk.fill("Nomor suratnya", "B/0412/LM.24/XI/2026").fill("Yang ditanyakan", "Mohon penjelasan tertulis.").press("Catat");
    desk.press("Selesaikan keberatan atau jawab…").pick("Putusan: Dikabulkan sebagian");
    desk.fill("Pertimbangan", "Jumlah penduduk bukan data individu.")
        .fill("Yang diputuskan atau diubah", "Memberikan tabel jumlah penduduk.");
    desk.press("Catat");
    desk.press("Selesaikan keberatan atau jawab…").fill("Jawaban", "Permintaan memuat nama dan alamat, yang dirahasiakan.").press("Catat");
    let open = desk.office().case(no).unwrap();
    let outcomes: Vec<_> = open.case.brought.iter().map(|one| one.settled.as_ref().and_then(|settled| settled.outcome)).collect();
    assert_eq!(outcomes, [Some(ChallengeOutcome::GrantedPartly), Some(ChallengeOutcome::Answered)], "{}", desk.everything());
    assert!(!desk.says("Selesaikan keberatan atau jawab…"), "nothing waits any more");
    let ripe = open.case.papers(desk.office().book());
    for (kind, item) in [(LetterKind::ObjectionDecision, 0), (LetterKind::OmbudsmanAnswer, 1)] {
        assert!(ripe.contains(&PaperId { kind, item }));
    }
}
