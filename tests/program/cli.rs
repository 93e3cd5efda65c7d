//! The program as the office's IT runs it: commands, answers, exit codes, and one plain sentence when it cannot.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use serde_json::Value;

use support::folder;

const SECRET: &str = "sandi untuk uji";

pub fn tuntas(data: &Path, arguments: &[&str]) -> Output {
    let output = Command::new(env!("CARGO_BIN_EXE_tuntas"))
        .args(arguments)
        .arg("--data")
        .arg(data)
        .args(["--hari-ini", "2026-11-24"])
        .env("TUNTAS_SANDI", SECRET)
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .output()
        .unwrap();
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!errors.contains("panicked"), "{errors}");
    output
}

pub fn text(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// What the program said on standard error.
pub fn errors(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A training register of its own, that may be written to.
pub fn training_copy() -> PathBuf {
    let copy = folder("latihan-salinan");
    std::fs::create_dir_all(&copy).unwrap();
    for name in ["kunci.json", "register.tuntas"] {
        std::fs::copy(training().join(name), copy.join(name)).unwrap();
    }
    copy
}

/// The training register, made once by the program itself; commands here only read it.
pub fn training() -> &'static Path {
    static MADE: OnceLock<PathBuf> = OnceLock::new();
    MADE.get_or_init(|| {
        let folder = folder("latihan");
        let made = tuntas(&folder, &["contoh"]);
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        folder
    })
}

/// One program at a time may hold a register, so the tests that share it take turns.
pub fn turn() -> std::sync::MutexGuard<'static, ()> {
    static TURN: std::sync::Mutex<()> = std::sync::Mutex::new(());
    TURN.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

/// Asserts that the program refused with one sentence and this exit code.
fn refused(output: &Output, code: i32, sentence: &str) {
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(code), "{errors}");
    assert!(errors.contains(sentence), "{errors}");
}

#[test]
fn the_list_and_a_case_are_told_as_json() {
    let _turn = turn();
    let list: Value = serde_json::from_str(&text(&tuntas(training(), &["daftar", "--json"]))).unwrap();
    assert_eq!(list.as_array().unwrap().len(), 5);
    assert_eq!(list[0]["nomor"], "ADU-2026-0040");
    assert_eq!(list[0]["pelapor"], "Pelapor-2026-0040");
    assert_eq!(list[0]["batas_kerja"]["tanggal"], "2026-12-02");
    let case: Value = serde_json::from_str(&text(&tuntas(training(), &["kasus", "ADU-2026-0031", "--json"]))).unwrap();
    let step = &case["langkah"][4];
    assert_eq!(
        (&step["terlambat"], &step["batas"], &step["selesai"]),
        (&Value::from(2), &Value::from("2026-09-22"), &Value::from("2026-09-24"))
    );
    assert!(text(&tuntas(training(), &["kasus", "2026-31"])).contains("LEWAT 2 hari kerja"));
}

#[test]
fn two_exports_of_an_issued_paper_are_the_same_bytes() {
    let _turn = turn();
    let (one, two) = (folder("naskah"), folder("naskah"));
    for to in [&one, &two] {
        let done = tuntas(training(), &["ekspor", "2026-31", "--jenis", "semua", "--edisi", "internal", "--ke", to.to_str().unwrap()]);
        assert!(done.status.success());
    }
    let mut names: Vec<_> = std::fs::read_dir(&one).unwrap().map(|file| file.unwrap().file_name()).collect();
    names.sort();
    let issued = ["ADU-2026-0031-Keputusan-internal.pdf", "ADU-2026-0031-Laporan-Hasil-Tindak-Lanjut-internal.pdf"];
    assert!(issued.iter().all(|wanted| names.iter().any(|name| name == wanted)), "{names:?}");
    let drafts = names.iter().filter(|name| !issued.contains(&name.to_str().unwrap()));
    assert!(drafts.clone().count() >= 8 && drafts.clone().all(|name| name.to_string_lossy().ends_with("-KONSEP.pdf")), "{names:?}");
    for name in names {
        assert_eq!(std::fs::read(one.join(&name)).unwrap(), std::fs::read(two.join(&name)).unwrap());
    }
}

#[test]
fn a_paper_that_is_not_ripe_is_refused() {
    let _turn = turn();
    let to = folder("naskah");
    let output = tuntas(training(), &["ekspor", "2026-40", "--jenis", "keputusan", "--ke", to.to_str().unwrap()]);
    refused(&output, 1, "belum matang");
    assert!(!to.exists(), "nothing is written by half");
}

#[test]
fn the_register_is_checked() {
    let _turn = turn();
    let told = text(&tuntas(training(), &["periksa"]));
    assert!(told.starts_with("Register utuh."));
    // What stands on a paper is held against the list, in whatever case it is typed.
    let printed = told.trim().rsplit(' ').next().unwrap().to_lowercase();
    let witness = |printed: &str| tuntas(training(), &["periksa", "--sidik", printed]);
    assert!(text(&witness(&printed)).contains("masih ada dan tidak berubah"), "{printed}");
    let (seq, rest) = printed.split_once('-').unwrap();
    let before = seq.parse::<u64>().unwrap() - 1;
    refused(&witness(&format!("{before}-{rest}")), 1, "tidak cocok");
    refused(&witness(&format!("9999-{rest}")), 1, "tidak cocok");
    refused(&witness("bukan sidik"), 1, "bukan sidik jari");
    let mended = text(&tuntas(training(), &["periksa", "--betulkan"]));
    assert!(mended.starts_with("Daftar disusun ulang dari tindakan.\nRegister utuh."), "{mended}");
}

#[test]
fn due_dates_are_reckoned_day_by_day() {
    let output = Command::new(env!("CARGO_BIN_EXE_tuntas"))
        .args(["tenggat", "--mulai", "2026-03-13", "--panjang", "14 hk", "--json"])
        .env_remove("TUNTAS_SANDI")
        .output()
        .unwrap();
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(answer["batas"]["tanggal"], "2026-04-10");
    let days = answer["hari"].as_array().unwrap();
    assert_eq!(days.len(), 29, "13 March to 10 April");
    assert!(days.iter().any(|day| day["uraian"].as_str().unwrap().contains("Nyepi")));
}

#[test]
fn every_due_date_of_a_case_is_explained() {
    let _turn = turn();
    let answer: Value = serde_json::from_str(&text(&tuntas(training(), &["tenggat", "2026-31", "--json"]))).unwrap();
    let dues = answer.as_array().unwrap();
    let report = dues.iter().find(|due| due["batas"] == "sop-45").unwrap();
    assert_eq!(report["jatuh_tempo"]["tanggal"], "2026-09-22");
    let days = report["hari"].as_array().unwrap();
    assert_eq!((&days[0]["tanggal"], &days[days.len() - 1]["hitungan"]), (&Value::from("2026-09-08"), &Value::from(10)));
    let told = text(&tuntas(training(), &["tenggat", "2026-31"]));
    assert!(
        told.contains("Dasar: SOP langkah 4 dan 5 (1–2 minggu).") && told.contains("Batas 2 minggu: Selasa, 22 September 2026"),
        "{told}"
    );
    let to = folder("perhitungan");
    assert!(tuntas(training(), &["tenggat", "2026-31", "--ke", to.to_str().unwrap()]).status.success());
    assert!(std::fs::read(to.join("ADU-2026-0031-Perhitungan-Tenggat.pdf")).unwrap().starts_with(b"%PDF-"));
    let length = ["tenggat", "--mulai", "2026-03-13", "--panjang", "14 hk", "--ke", to.to_str().unwrap()];
    assert!(tuntas(training(), &length).status.success());
    assert!(to.join("Perhitungan-Tenggat-2026-03-13-14-hari-kerja.pdf").exists());
    refused(&tuntas(training(), &["tenggat", "2026-999"]), 1, "Tidak ada kasus ADU-2026-0999");
}

#[test]
fn a_recap_is_told_and_written_in_every_form() {
    let _turn = turn();
    let year = ["rekap", "--dari", "2026-01-01", "--sampai", "2026-12-31"];
    let told = text(&tuntas(training(), &year));
    assert!(told.contains("Tahun 2026, keadaan 24 November 2026") && told.contains("2 dari 5"), "{told}");
    let json = |more: &[&str]| -> Value { serde_json::from_str(&text(&tuntas(training(), &[&year[..], more].concat()))).unwrap() };
    let now = json(&["--json"]);
    assert_eq!((&now["masuk"], &now["selesai"]["bagian"]), (&Value::from(5), &Value::from(3)));
    let then = json(&["--json", "--keadaan", "2026-09-20"]);
    assert_eq!(
        (&then["masuk"], &then["selesai"]["bagian"], &then["keadaan"]),
        (&Value::from(1), &Value::from(0), &Value::from("2026-09-20"))
    );
    let to = folder("rekap");
    std::fs::create_dir_all(&to).unwrap();
    for (name, begins) in [("r.pdf", &b"%PDF-"[..]), ("r.xlsx", b"PK"), ("r.csv", b"\xef\xbb\xbfNomor register;"), ("r.json", b"{")] {
        let path = to.join(name);
        let done = tuntas(training(), &[&year[..], &["--ke", path.to_str().unwrap()]].concat());
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        assert!(std::fs::read(&path).unwrap().starts_with(begins), "{name}");
    }
    for (arguments, sentence) in
        [(["rekap", "--keadaan", "2026-11-25"], "belum tiba"), (["rekap", "--dari", "2026-12-01"], "belum dimulai")]
    {
        let output = tuntas(training(), &arguments);
        refused(&output, 1, sentence);
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!told.contains("Naskah"), "no paper was asked for: {told}");
    }
}

#[test]
fn a_recap_is_written_to_a_folder_or_to_a_file_with_a_known_ending() {
    let _turn = turn();
    let to = folder("rekap-tujuan");
    let written = |place: &str| {
        let path = format!("{}/{place}", to.display());
        (tuntas(training(), &["rekap", "--ke", &path]), PathBuf::from(path))
    };
    let (output, path) = written("rekap.ods");
    refused(&output, 1, ".pdf, .xlsx, .csv, atau .json");
    assert!(!path.exists() && !to.exists(), "nothing is made");
    std::fs::create_dir_all(to.join("arsip.2026")).unwrap();
    for place in ["arsip.2026", "baru.d/", "polos"] {
        let (output, path) = written(place);
        assert!(output.status.success(), "{place}: {}", String::from_utf8_lossy(&output.stderr));
        let inside = std::fs::read_dir(path).unwrap().count();
        assert_eq!(inside, 1, "{place}");
    }
}

#[test]
fn the_first_minutes_are_the_first_there_are() {
    let _turn = turn();
    let to = folder("berita-acara");
    for (kind, name) in [("berita-acara", "Berita-Acara-2"), ("berita-acara-2", "Berita-Acara-3")] {
        let output = tuntas(training(), &["ekspor", "2026-31", "--jenis", kind, "--ke", to.to_str().unwrap()]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        assert!(text(&output).contains(name), "{}", text(&output));
    }
    assert_eq!(std::fs::read_dir(&to).unwrap().count(), 2);
    refused(&tuntas(training(), &["ekspor", "2026-31", "--jenis", "berita-acara-3", "--ke", to.to_str().unwrap()]), 1, "belum matang");
}

#[test]
fn the_file_of_a_case_and_the_papers_of_a_day_are_each_one_pdf() {
    let _turn = turn();
    let to = folder("berkas");
    let into = to.to_str().unwrap();
    let output = tuntas(training(), &["ekspor", "2026-31", "--jenis", "berkas-kasus", "--ke", into]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    // In the training register the decision of case 31 was issued on the day it was made.
    let output = tuntas(training(), &["ekspedisi", "--hari", "2026-09-28", "--ke", into]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut names: Vec<String> =
        std::fs::read_dir(&to).unwrap().map(|file| file.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    assert_eq!(names.len(), 2, "{names:?}");
    assert!(names[0].starts_with("ADU-2026-0031") && names[1] == "naskah-2026-09-28.pdf", "{names:?}");
    for name in names {
        assert!(std::fs::read(to.join(&name)).unwrap().starts_with(b"%PDF-"), "{name}");
    }
    refused(&tuntas(training(), &["ekspedisi", "--hari", "2026-01-04", "--ke", into]), 1, "4 Januari 2026");
    refused(&tuntas(training(), &["ekspedisi", "--hari", "kemarin", "--ke", into]), 2, "bukan tanggal");
    refused(&tuntas(training(), &["ekspedisi"]), 2, "--ke FOLDER");
    refused(&tuntas(training(), &["daftar", "--hari", "2026-09-28"]), 2, "hanya untuk tuntas ekspedisi");
    let masked = ["ekspor", "2026-31", "--jenis", "berkas-kasus", "--edisi", "samaran", "--ke", into];
    refused(&tuntas(training(), &masked), 2, "selalu internal");
}

/// The account of the computer acts nowhere; the person in office does.
#[test]
fn who_acts_is_a_person_of_the_office() {
    let _turn = turn();
    let case: Value = serde_json::from_str(&text(&tuntas(training(), &["kasus", "2026-31", "--json"]))).unwrap();
    for act in case["tindakan"].as_array().unwrap() {
        assert_eq!(act["oleh"], "Umpamawati Adminanda, A.Md.");
    }
    assert!(tuntas(training(), &["daftar", "--petugas", "Rekaan Catatmana"]).status.success());
    refused(&tuntas(training(), &["daftar", "--petugas", "R"]), 1, "sedikitnya 2 huruf");
}

#[test]
fn refusals_are_plain_sentences() {
    let _turn = turn();
    refused(&tuntas(training(), &["contoh"]), 1, "sudah berisi register");
    refused(&tuntas(training(), &["kasus", "2026-999"]), 1, "Tidak ada kasus ADU-2026-0999");
    refused(&tuntas(&folder("kosong"), &["daftar"]), 1, "Tidak ada register");
    let wrong = Command::new(env!("CARGO_BIN_EXE_tuntas"))
        .args(["daftar", "--data"])
        .arg(training())
        .env("TUNTAS_SANDI", "bukan sandinya")
        .output()
        .unwrap();
    refused(&wrong, 1, "Kata sandi tidak cocok");
    for arguments in [&["terbang"][..], &["kasus"], &["ekspor", "2026-31"], &["tenggat", "--mulai", "besok"]] {
        refused(&tuntas(training(), arguments), 2, "Tuntas – meja pengaduan kantor");
    }
}

#[test]
fn files_that_are_no_register_are_left_alone() {
    let garbage = folder("sampah");
    std::fs::create_dir_all(&garbage).unwrap();
    std::fs::write(garbage.join("register.tuntas"), b"bukan register sama sekali, hanya teks biasa yang cukup panjang").unwrap();
    let output = tuntas(&garbage, &["daftar"]);
    assert_eq!(output.status.code(), Some(1));
    let before = std::fs::read(garbage.join("register.tuntas")).unwrap();
    assert!(before.starts_with(b"bukan register"), "not a byte was changed");
}

#[test]
fn a_folder_that_cannot_be_made_is_told() {
    let parent = folder("berkas");
    std::fs::write(&parent, b"sebuah berkas biasa").unwrap();
    let output = tuntas(&parent.join("di-dalamnya"), &["contoh"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(!String::from_utf8_lossy(&output.stderr).is_empty());
}

#[test]
fn without_a_display_the_main_job_is_done_all_the_same() {
    let data = folder("tanpa-layar");
    let output = tuntas(&data, &[]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(text(&output).contains("Untuk membuka jendela"));
    let papers = std::fs::read_dir(data.join("naskah")).unwrap().count();
    assert!(papers >= 60, "five cases, every ripe paper, two editions: {papers}");
}

#[test]
fn the_training_register_can_be_made_with_its_papers() {
    let data = folder("latihan-bernaskah");
    let output = tuntas(&data, &["contoh", "--ke", data.join("surat").to_str().unwrap()]);
    assert!(output.status.success(), "{}", errors(&output));
    let papers = std::fs::read_dir(data.join("surat")).unwrap().count();
    assert!(papers >= 60, "{papers}");
}
