//! *Pindaian*: a signed paper comes back, finds its paper, and is recorded after one look.

use domain::acts::ids::CaseNo;
use domain::acts::paper::LetterKind;
use domain::readings::paper::PaperState;
use egui::{Key, Modifiers};

use super::odd_ways::training;

#[test]
fn a_scan_finds_its_paper_and_is_recorded_after_one_look() {
    let no = CaseNo { year: 2026, serial: 40 };
    let mut desk = training();
    desk.keys(Modifiers::ALT, Key::Num0);
    assert!(desk.says("Belum ada pindaian"), "{}", desk.everything());
    // The paper as it went out stands for a scan of it; worn ones are tried by hundreds elsewhere.
    let open = desk.office().case(no).unwrap();
    let print = open.case.standing_print(LetterKind::Summons.into(), domain::acts::paper::Edition::Internal).unwrap().digest;
    let bytes = desk.office().blob(&print).unwrap().unwrap();
    std::fs::write(desk.folder.join("pindai.pdf"), bytes).unwrap();
    desk.press("Pilih pindaian…").until("1 naskah dikenali, 1 siap dicatat, 0 halaman tersisa");
    assert!(desk.says("Surat Panggilan 1 R-008/16740/PW.140/2026, ADU-2026-0040"), "{}", desk.everything());
    assert!(desk.says("Menunggu tanda tangan. 1 dari 1 halaman, di pindai.pdf."), "{}", desk.everything());
    // What is not ticked is not recorded.
    desk.pick("Surat Panggilan 1 R-008/16740/PW.140/2026, ADU-2026-0040");
    assert!(desk.is_disabled("Catat 0 naskah bertanda tangan"), "{}", desk.everything());
    desk.pick("Surat Panggilan 1 R-008/16740/PW.140/2026, ADU-2026-0040");
    desk.press("Catat 1 naskah bertanda tangan").until("1 naskah bertanda tangan dicatat beserta pindaiannya, di 1 kasus");
    let case = desk.office().case(no).unwrap().case;
    assert_eq!(case.paper_state(LetterKind::Summons.into()), PaperState::Signed);
    assert!(desk.says("Belum ada pindaian"), "what is done is done: {}", desk.everything());
    // The same scan once more is told and not taken twice.
    desk.press("Pilih pindaian…").until("0 siap dicatat");
    assert!(desk.says("Pindaian yang sama sudah ada di register"), "{}", desk.everything());
    assert_eq!(desk.office().check(), []);
}
