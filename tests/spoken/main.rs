//! The real window, worked for a whole day by what a screen reader has of it, by keys alone, and by pointing: three complaints, one of them
//! followed from the first start to the closed case with its signed decision, the figures of the year, a backup made and restored.

#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod operator;
mod reader;
mod screen;

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use self::operator::{Hand, Operator};
use self::reader::Reader;
use self::screen::Screen;

const SECRET: &str = "kursi merah di teras";
const PEOPLE: [&str; 2] = ["Ir. Kepalawan Contoh, M.Si.", "Umpamawati Adminanda, A.Md."];

#[test]
fn a_whole_day_is_worked_by_who_only_hears_the_window() {
    a_whole_day(Hand::Spoken);
}

#[test]
fn a_whole_day_is_worked_by_keys_alone() {
    a_whole_day(Hand::Keys);
}

#[test]
fn a_whole_day_is_worked_by_pointing() {
    a_whole_day(Hand::Mouse);
}

/// One day after the other: three programs that draw at once are too slow to be waited for.
static TURN: Mutex<()> = Mutex::new(());

fn a_whole_day(hand: Hand) {
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(lacking) = screen::missing() {
        println!("dilewati: perlu dipasang dahulu: {lacking}");
        return;
    }
    let home = support::folder(&format!("sehari-{hand:?}"));
    let register = home.join("register");
    std::fs::create_dir_all(&home).unwrap();
    std::fs::copy(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/icon/tuntas.png"), home.join("pindaian.png")).unwrap();
    let mut screen = Screen::with(env!("CARGO_BIN_EXE_tuntas"), &home, &register, "2026-09-07");
    let bus = screen.spoken.clone();
    let operator = Operator::new(Reader::on(&bus), hand, &screen.display);
    begin(&operator);
    complain(&operator, "9900101", "Loket PST kosong pada jam layanan");
    record(&operator);
    verify(&operator);
    find_facts(&operator);
    report(&operator);
    decide(&operator);
    for paper in ["Laporan Hasil Tindak Lanjut", "Keputusan Kepala"] {
        issue(&operator, paper);
    }
    // Without a dialog of the desktop the window asks for the place itself, beginning at home.
    operator.press("Ekspor PDF…").press("Simpan");
    operator.hear("Naskah terbit disimpan di");
    // The scan of what the Kepala signed comes back with the day of the pen.
    operator.press("Tanda tangan…").press("Pilih pindaian dan catat…").press("Beranda").row("pindaian.png").press("Pilih");
    operator.hear("Tanda tangan dan pindaian dicatat");
    inform_and_close(&operator);
    // Two more come in; one of them is verified.
    for (id, title) in [("9900102", "Data harga tidak dapat diunduh"), ("9900103", "Petugas tidak memakai tanda pengenal")] {
        complain(&operator, id, title);
        if id == "9900102" {
            record(&operator);
            verify(&operator);
        }
    }
    operator.press("Evaluasi").press("Konsep PDF…").press("Simpan");
    operator.hear("Naskah disimpan di");
    assert!(screen.runs());
    back_up_and_restore(&operator, &home);
    assert!(screen.runs());
    let written: Vec<_> = walk(&home).into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "pdf")).collect();
    assert_eq!(written.len(), 2, "{written:?}");
    assert!(written.iter().any(|path| path.to_string_lossy().contains("Keputusan")), "{written:?}");
    for paper in &written {
        assert!(std::fs::read(paper).unwrap().starts_with(b"%PDF-"), "{}", paper.display());
    }
}

/// The files of a folder and of all within it.
fn walk(folder: &Path) -> Vec<PathBuf> {
    let inside = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    inside.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}

fn begin(operator: &Operator<'_>) {
    operator.press("Mulai register kantor").write("Nama Kepala", PEOPLE[0]).write("Nama Anda (admin LAPOR!)", PEOPLE[1]).press("Lanjut");
    operator.write("Kata sandi", SECRET).write("Kata sandi sekali lagi", SECRET).press("Buat register");
    operator.pick("Kode sudah saya salin ke kertas").press("Buka meja kerja");
    operator.hear("Belum ada kasus terbuka");
}

fn complain(operator: &Operator<'_>, id: &str, title: &str) {
    operator.press("Pengaduan baru");
    operator
        .choose("Kanal pengaduan", "LAPOR! web")
        .write("ID laporan LAPOR!", id)
        .write("Tanggal disampaikan", "hari ini")
        .write("Jam disampaikan", "0.00")
        .write("Judul laporan", title)
        .write("Isi laporan (kata asli pelapor)", "Selasa 1 September 2026 saya datang ke loket PST. Loket kosong.")
        .write("Nama pelapor", "Karangana Pemustakawan")
        .write("Telepon atau WhatsApp", "0800-000-0001")
        .write("Tanggal kejadian", "1/9/2026")
        .press("Tambah terlapor")
        .write("Nama", "Misalnda Tutuploket, A.Md.")
        .write("Jabatan", "Pranata Komputer Terampil")
        .choose("Jenis", "PNS")
        .press("Catat pengaduan");
    operator.hear("Langkah 2 · Penerimaan dan pencatatan");
}

fn record(operator: &Operator<'_>) {
    operator
        .choose("Penerima (petugas)", PEOPLE[1])
        .choose("Klasifikasi laporan", "Pengaduan berkadar pengawasan")
        .choose("Kategori", "Pelayanan PST");
    for name in PEOPLE {
        operator.pick(&format!("{name}: Tidak ada"));
    }
    operator.press("Selesaikan langkah");
    operator.hear("Langkah 3 · Verifikasi kelengkapan");
}

fn verify(operator: &Operator<'_>) {
    operator
        .press("Jawab “Ya” untuk semua yang masih kosong")
        .pick("Hasil verifikasi: Lengkap")
        .pick("Kadar pengawasan dikukuhkan: Ya")
        .write("Tanggal hasil verifikasi", "hari ini")
        .write("Tanggal dinyatakan lengkap", "hari ini")
        .write("Teks tanggapan", "Terima kasih, laporan Anda kami periksa.")
        .write("Tanggal tanggapan awal", "hari ini")
        .press("Selesaikan langkah");
    operator.hear("Langkah 4 · Pencarian fakta");
}

fn find_facts(operator: &Operator<'_>) {
    operator
        .write("Nomor surat tugas", "T-101/16740/KP.650/2026")
        .write("Tanggal surat tugas", "hari ini")
        .write("Masa tugas mulai", "hari ini")
        .write("Masa tugas sampai", "hari ini")
        .pick(PEOPLE[1])
        .press("Tambah dugaan")
        .write("Uraian dugaan", "Petugas meninggalkan loket pada jam layanan")
        .press("Tambah kegiatan")
        .write("Tanggal", "hari ini")
        .choose("Metode", "Wawancara")
        .choose("Pihak", "Terlapor")
        .write("Yang dilakukan", "Klarifikasi terlapor")
        .write("Nomor berita acara", "BA-104/16740/PW.140/2026")
        .pick("Berita acara: Ditandatangani")
        .press("Tambah bukti")
        .choose("Jenis", "Rekaman")
        .write("Uraian dan sumber", "Rekaman CCTV")
        .pick("Terkait dugaan 1")
        .write("Tanggal pencarian fakta selesai", "hari ini")
        .press("Selesaikan langkah");
    // One officer alone is asked about once.
    operator.hear("Perlu alasan tertulis");
    operator.write("Alasan", "Anggota tim lain sedang dinas luar").press("Selesaikan langkah");
    operator.hear("Langkah 5 · Laporan hasil tindak lanjut");
}

fn report(operator: &Operator<'_>) {
    operator
        .write("Nomor LHTL", "T-108/16740/PW.140/2026")
        .write("Tanggal LHTL", "hari ini")
        .write("Ruang lingkup", "Pelayanan loket PST")
        .write("Metode", "Wawancara")
        .write("Fakta", "Loket kosong pukul 13.52 sampai 15.05.")
        .write("Analisis ketentuan", "Melalaikan kewajiban melaksanakan tugas.")
        .pick("Kesimpulan: Terbukti")
        .write("Ketentuan yang dilanggar", "PP 94/2021 Pasal 3 huruf e")
        .write("Kesimpulan umum", "Dugaan terbukti.")
        .press("Tambah rekomendasi sanksi")
        .choose("Subjek", "1. Misalnda Tutuploket, A.Md.")
        .choose("Jenis subjek", "PNS")
        .write_nth(1, "Ketentuan yang dilanggar", "PP 94/2021 Pasal 9 ayat (1) huruf c")
        .choose("Rekomendasi sanksi", "Ringan – teguran tertulis")
        .write("Jalur", "Pemeriksaan oleh atasan langsung")
        .press("Selesaikan langkah");
    operator.hear("Langkah 6 · Keputusan Kepala");
}

fn decide(operator: &Operator<'_>) {
    operator
        .pick("Jenis putusan: Menerima rekomendasi")
        .write("Nomor keputusan", "071.N/KPA/2026")
        .write("Tanggal penetapan", "hari ini")
        .press("Selesaikan langkah");
    operator.hear("Langkah 7 · Informasi ke pengadu");
}

fn issue(operator: &Operator<'_>, paper: &str) {
    operator.press("Ekspor").pick(paper).pick("Internal").press("Terbitkan…").press("Terbitkan");
    operator.hear("Naskah diterbitkan");
}

fn inform_and_close(operator: &Operator<'_>) {
    operator
        .write("Teks jawaban akhir", "Yth. Pelapor, laporan Anda terbukti dan petugas diproses sesuai ketentuan.")
        .choose("Media penyampaian", "LAPOR!")
        .write("Tanggal disampaikan", "hari ini")
        .write("Bukti penyampaian", "Tangkapan layar")
        .pick("Salinan keputusan diberikan: Petikan")
        .press("Selesaikan langkah");
    operator.press("Tanggapan pelapor…").pick("Puas: Puas").pick("Nilai: 4").press("Catat");
    operator.press("Tutup kasus…").write("Lokasi berkas fisik (boks, map)", "Box 1, map 31").press("Tutup kasus");
    // What was ordered is asked for before the case is closed.
    operator.hear("rencana aksi belum selesai");
    operator.write("Alasan", "Rencana aksi dipantau Ketua Tim").press("Tutup kasus");
    operator.hear("Selesai");
}

/// A backup is made beside the papers, and put in the place of the register.
fn back_up_and_restore(operator: &Operator<'_>, home: &Path) {
    operator.press("Pengaturan").pick("Komputer ini").press("Buat cadangan teruji…").press("Pilih folder ini");
    operator.hear("Cadangan teruji");
    let backup = walk(&home.join("Tuntas")).into_iter().find(|path| path.extension().is_some_and(|ending| ending == "tuntas-cadangan"));
    let backup = backup.unwrap_or_else(|| panic!("no backup in {}", home.display()));
    operator.press("Pulihkan…").write("Cadangan", backup.to_str().unwrap()).write("Kata sandi cadangan", SECRET).press("Lihat isinya");
    operator.hear("Register yang sekarang");
    operator.press("Pulihkan");
    operator.hear("Petugas: Umpamawati");
}
