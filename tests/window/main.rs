//! The whole story of the first sample case, entered by hand in the window from counter to closing.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod archive;
mod arrangement;
mod calendar;
mod challenges;
mod choosing;
mod clock;
mod computer;
mod desk;
mod edges;
mod evaluation;
mod gate;
mod hands;
mod imports;
mod moves;
mod next;
mod odd_ways;
mod others;
mod pages;
mod papers;
mod pasting;
#[cfg(unix)]
mod printing;
mod profile;
mod remarks;
mod reports;
mod rescue;
mod resting;
mod restoring;
mod scans;
mod sizes;
mod style;
mod tour;

use chrono::NaiveDate;
use domain::acts::ids::{CaseNo, Moment};
use domain::acts::person::{Capacity, Person, PersonRef, Role};
use domain::acts::step::{Ending, Step};
use domain::readings::countdown::Status;
use domain::readings::state::State;
use domain::rules::wish::Wish;
use office::Office;
use office::clock::HandClock;
use store::KeyCost;

use self::desk::Desk;
use self::hands::Hand;
use support::{day, folder};

const NO: CaseNo = CaseNo { year: 2026, serial: 1 };

/// An office with its people, and the window open on it.
fn office_at(moment: &str) -> Desk {
    let folder = folder("jendela");
    let clock = HandClock::at(format!("{moment}:00+07:00").parse::<Moment>().unwrap());
    let (mut office, _) = Office::create(&folder, "sandi rahasia", KeyCost::CHEAP, Box::new(clock.clone()), false).unwrap();
    for (id, name, role) in [
        ("P1", "Ir. Kepalawan Contoh, M.Si.", Role::Head),
        ("P2", "Fiktiana Ketuasari, S.ST.", Role::Chair),
        ("P3", "Rekaan Catatmana, S.Si.", Role::Secretary),
        ("P4", "Umpamawati Adminanda, A.Md.", Role::Operator),
    ] {
        let person = Person {
            id: PersonRef(id.into()),
            name: name.into(),
            nip: String::new(),
            rank: String::new(),
            position: String::new(),
            role,
            capacity: Capacity::Definitive,
            from: NaiveDate::from_ymd_opt(2024, 1, 2),
            until: None,
        };
        office.perform(None, Wish::SetPerson(person), "").unwrap();
    }
    Desk::open(office, clock, folder)
}

fn enter_complaint(desk: &mut Desk) {
    desk.at("2026-09-07T09:20").press("Pengaduan baru");
    desk.choose("Kanal pengaduan", "LAPOR! web")
        .fill("ID laporan LAPOR!", "9900101")
        .fill("Tanggal disampaikan", "hari ini")
        .fill("Jam disampaikan", "9.12")
        .fill("Judul laporan", "Loket PST kosong pada jam layanan dan data yang dijanjikan tidak dikirim")
        .fill("Isi laporan (kata asli pelapor)", "Selasa 1 September 2026 pukul 14.10 WIB saya datang ke loket PST. Loket kosong.")
        .fill("Nama pelapor", "Karangana Pemustakawan")
        .fill("Telepon atau WhatsApp", "0800-000-0001")
        .fill("Pos-el", "karangana@contoh.invalid")
        .fill("Tanggal kejadian", "1/9/2026")
        .press("Tambah terlapor")
        .fill("Nama", "Misalnda Tutuploket, A.Md.")
        .fill("Jabatan", "Pranata Komputer Terampil")
        .choose("Jenis", "PNS")
        .fill("NIP", "19930303 201704 1 999")
        .fill("Kerugian materiel", "60000")
        .press("Catat pengaduan");
}

fn record(desk: &mut Desk) {
    desk.at("2026-09-07T09:40")
        .choose("Penerima (petugas)", "Umpamawati Adminanda, A.Md.")
        .choose("Klasifikasi laporan", "Pengaduan berkadar pengawasan")
        .choose("Kategori", "Pelayanan PST");
    for name in ["Ir. Kepalawan Contoh, M.Si.", "Fiktiana Ketuasari, S.ST.", "Rekaan Catatmana, S.Si.", "Umpamawati Adminanda, A.Md."] {
        desk.pick(&format!("{name}: Tidak ada"));
    }
    desk.press("Selesaikan langkah");
}

fn verify(desk: &mut Desk) {
    desk.at("2026-09-08T10:00")
        .press("Jawab “Ya” untuk semua yang masih kosong")
        .pick("Hasil verifikasi: Lengkap")
        .pick("Kadar pengawasan dikukuhkan: Ya")
        .fill("Tanggal hasil verifikasi", "hari ini")
        .fill("Tanggal dinyatakan lengkap", "hari ini")
        .fill("Teks tanggapan", "Terima kasih, laporan Anda kami periksa.")
        .fill("Tanggal tanggapan awal", "hari ini")
        .press("Selesaikan langkah");
}

fn find_facts(desk: &mut Desk) {
    desk.at("2026-09-09T11:00")
        .fill("Nomor surat tugas", "T-101/16740/KP.650/2026")
        .fill("Tanggal surat tugas", "9/9/2026")
        .fill("Masa tugas mulai", "9/9/2026")
        .fill("Masa tugas sampai", "24/9/2026")
        .pick("Fiktiana Ketuasari, S.ST.")
        .pick("Rekaan Catatmana, S.Si.")
        .press("Tambah dugaan")
        .fill("Uraian dugaan", "Petugas meninggalkan loket pada jam layanan")
        .press("Tambah dugaan")
        .fill_nth(1, "Uraian dugaan", "Data yang dijanjikan tidak dikirim")
        .press("Simpan catatan");
    desk.at("2026-09-23T15:00")
        .press("Tambah kegiatan")
        .fill("Tanggal", "10/9/2026")
        .choose("Metode", "Telaah dokumen")
        .choose("Pihak", "Tanpa pihak (dokumen/lokasi)")
        .fill("Yang dilakukan", "Telaah buku tamu dan rekaman CCTV")
        .press("Tambah kegiatan")
        .fill_nth(1, "Tanggal", "14/9/2026")
        .choose_nth(1, "Metode", "Wawancara")
        .choose_nth(1, "Pihak", "Terlapor")
        .fill_nth(1, "Yang dilakukan", "Klarifikasi terlapor")
        .fill_nth(1, "Nomor berita acara", "BA-104/16740/PW.140/2026")
        .pick("Berita acara: Ditandatangani")
        .press("Tambah bukti")
        .choose("Jenis", "Rekaman")
        .fill("Uraian dan sumber", "Rekaman CCTV")
        .pick("Terkait dugaan 1")
        .press("Tambah bukti")
        .choose_nth(1, "Jenis", "Data elektronik")
        .fill_nth(1, "Uraian dan sumber", "Tangkapan layar surel")
        .pick_nth(1, "Terkait dugaan 2")
        .fill("Tanggal pencarian fakta selesai", "hari ini")
        .press("Selesaikan langkah");
}

fn report(desk: &mut Desk) {
    desk.at("2026-09-24T14:30")
        .fill("Nomor LHTL", "T-108/16740/PW.140/2026")
        .fill("Tanggal LHTL", "hari ini")
        .fill("Ruang lingkup", "Pelayanan loket PST")
        .fill("Metode", "Telaah dokumen dan klarifikasi");
    for row in [0, 1] {
        desk.fill_nth(row, "Fakta", "Loket kosong pukul 13.52 sampai 15.05.")
            .fill_nth(row, "Analisis ketentuan", "Melalaikan kewajiban melaksanakan tugas.")
            .pick_nth(row, "Kesimpulan: Terbukti")
            .fill_nth(row, "Ketentuan yang dilanggar", "PP 94/2021 Pasal 3 huruf e");
    }
    desk.fill("Kesimpulan umum", "Kedua dugaan terbukti.");
    // A proven violation must carry a recommended sanction, and says so beneath the field.
    desk.press("Selesaikan langkah");
    assert!(desk.says("SOP langkah 5 mewajibkan rekomendasi sanksi. Tambahkan sedikitnya satu"));
    desk.press("Tambah rekomendasi sanksi")
        .choose("Subjek", "1. Misalnda Tutuploket, A.Md.")
        .choose("Jenis subjek", "PNS")
        .fill_nth(2, "Ketentuan yang dilanggar", "PP 94/2021 Pasal 9 ayat (1) huruf c")
        .choose("Rekomendasi sanksi", "Ringan – teguran tertulis")
        .fill("Jalur", "Pemeriksaan oleh atasan langsung")
        .press("Selesaikan langkah");
    // Two working days late: the reason is asked for once.
    assert!(desk.says("lewat 2 hari kerja dari batas Selasa, 22 September 2026"));
    desk.fill("Alasan", "Saksi kunci dinas luar 16–18 September").press("Selesaikan langkah");
}

fn decide(desk: &mut Desk) {
    desk.at("2026-09-28T09:15")
        .pick("Jenis putusan: Menerima rekomendasi")
        .fill("Nomor keputusan", "071.N/KPA/2026")
        .fill("Tanggal penetapan", "hari ini")
        .press("Selesaikan langkah");
}

#[test]
fn one_complaint_from_counter_to_signed_decision() {
    whole_case(office_at("2026-09-07T09:15"));
}

#[test]
fn the_same_complaint_with_the_mouse_unplugged() {
    in_small_windows(Hand::Keys);
}

#[test]
fn the_same_complaint_by_clicks_in_small_windows() {
    in_small_windows(Hand::Mouse);
}

fn in_small_windows(hand: Hand) {
    for size in [egui::vec2(1366.0, 768.0), egui::vec2(1024.0, 680.0), egui::vec2(911.0, 512.0)] {
        let mut desk = office_at("2026-09-07T09:15");
        desk.harness.set_size(size);
        desk.hand = hand;
        whole_case(desk);
    }
}

/// Forty words of five letters a minute.
const STROKES_A_MINUTE: usize = 200;

#[test]
fn a_complaint_is_recorded_in_three_minutes_and_a_case_done_in_twelve() {
    let mut desk = office_at("2026-09-07T09:15");
    desk.harness.set_size(egui::vec2(1366.0, 768.0));
    desk.hand = Hand::Keys;
    enter_complaint(&mut desk);
    assert!(desk.strokes <= 3 * STROKES_A_MINUTE, "{} strokes", desk.strokes);
    println!("a complaint: {} strokes", desk.strokes);
    for step in [record, verify, find_facts, report, decide] {
        step(&mut desk);
    }
    assert_eq!(desk.office().case(NO).unwrap().case.state, State::At(Step::Inform));
    println!("with five steps more: {} strokes", desk.strokes);
    assert!(desk.strokes <= 12 * STROKES_A_MINUTE, "{} strokes", desk.strokes);
}

fn whole_case(mut desk: Desk) {
    enter_complaint(&mut desk);
    let steps = [Step::Record, Step::Verify, Step::FindFacts, Step::Report, Step::Decide];
    for (at, work) in steps.into_iter().zip([record, verify, find_facts, report, decide]) {
        assert_eq!(desk.office().case(NO).unwrap().case.state, State::At(at), "{}", desk.everything());
        sizes::stays_in_its_column(&desk, &format!("{at:?}"));
        work(&mut desk);
    }
    assert_eq!(desk.office().case(NO).unwrap().case.state, State::At(Step::Inform));

    // Both papers: issued for signature, then exported.
    for paper in ["Laporan Hasil Tindak Lanjut", "Keputusan Kepala"] {
        desk.press("Ekspor").pick(paper).pick("Internal");
        desk.press("Terbitkan…").press("Terbitkan").press("Ekspor PDF…");
    }
    let saved = desk.saved.borrow().clone();
    assert_eq!(saved.len(), 2);
    for path in &saved {
        assert!(std::fs::read(path).unwrap().starts_with(b"%PDF-"), "{}", path.display());
        assert!(!path.to_string_lossy().contains("KONSEP"), "issued, so no draft");
    }
    // In a narrow window form and papers are two tabs.
    if desk.says("Naskah dan berkas") {
        desk.pick("Isian");
    }
    desk.press("Sudah ditandatangani…").press("Catat");

    desk.at("2026-09-28T14:00")
        .fill("Teks jawaban akhir", "Yth. Pelapor, laporan Anda terbukti. Data sudah dikirim dan petugas diproses sesuai ketentuan.")
        .choose("Media penyampaian", "LAPOR!")
        .fill("Tanggal disampaikan", "hari ini")
        .fill("Bukti penyampaian", "Tangkapan layar")
        .pick("Salinan keputusan diberikan: Petikan")
        .press("Selesaikan langkah");
    desk.at("2026-10-01T08:30").press("Tanggapan pelapor…").pick("Puas: Puas").pick("Nilai: 4").press("Catat");
    desk.at("2026-10-12T09:00").press("Tutup kasus…").fill("Lokasi berkas fisik (boks, map)", "Box 1, map 31").press("Tutup kasus");
    assert!(desk.says("rencana aksi belum selesai"), "what was ordered is asked for before the case is closed");
    desk.fill("Alasan", "Rencana aksi dipantau Ketua Tim").press("Tutup kasus");

    assert!(!desk.says("Tutup kasus ini?"), "{}", desk.everything());
    let open = desk.office().case(NO).unwrap();
    assert_eq!(open.case.state, State::Closed(Ending::Finished));
    assert_eq!(open.case.decision.signed_on, Some(day(9, 28)));
    let late: Vec<(String, NaiveDate)> = desk
        .office()
        .countdowns(&open.case)
        .into_iter()
        .filter_map(|countdown| match countdown.status {
            Status::Stopped { due, late_by: 2, .. } => Some((countdown.limit.id, due.on)),
            Status::Stopped { late_by: 0, .. } => None,
            // What was ordered and is not known to be done is asked about for as long as that lasts.
            Status::Running { .. } if countdown.limit.id.starts_with("tindakan-") => None,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(late, [("sop-45".to_owned(), day(9, 22))]);
    assert_eq!(open.case.steps[Step::Report.index()].late_reason, "Saksi kunci dinas luar 16–18 September");
}
