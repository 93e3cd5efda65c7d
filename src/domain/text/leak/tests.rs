//! The two nets of the leak check, held against texts with planted identities and against texts without any.

use chrono::DateTime;

use crate::acts::complaint::{Respondent, Submission};
use crate::acts::event::{Entry, Event};
use crate::acts::ids::{CaseNo, Seq};
use crate::acts::reporter::{Identity, Openness};
use crate::acts::sealed::Sealed;
use crate::text::leak::*;

mod reading;

/// A case of somebody with a name, a telephone, an address and a NIK, against somebody with a name.
fn case(name: &str, respondent: &str) -> Case {
    let submission = Submission {
        openness: Some(Openness::AnonymousAndSecret),
        identity: Sealed::new(Identity {
            name: name.into(),
            phone: "0800-123-4567".into(),
            email: "samarwati@contoh.invalid".into(),
            address: "Jl. Tidak Ada No. 17".into(),
            nik: "1674019901990001".into(),
            ..Identity::default()
        }),
        respondents: vec![Respondent { name: respondent.into(), nip: "19880808 201102 1 999".into(), ..Respondent::default() }],
        ..Submission::default()
    };
    let no = CaseNo { year: 2026, serial: 40 };
    let at = DateTime::parse_from_rfc3339("2026-11-16T08:00:00+07:00").unwrap();
    let event = Event::Opened(Box::new(submission));
    Case::fold(no, &[Entry { seq: Seq(1), case: Some(no), at, by: "uji".into(), event, justified: None }]).unwrap()
}

fn secrets() -> Secrets {
    Secrets::of(&case("Samarwati Tanparupa, S.E.", "Abstrak Pengawaswan, S.E."), true)
}

fn kinds(text: &str) -> Vec<LeakKind> {
    secrets().scan(text).into_iter().map(|leak| leak.kind).collect()
}

/// Sentences with a place for an identity, as they stand in answers, reports and minutes.
const FRAMES: [&str; 12] = [
    "Yth. {}, laporan Anda sudah kami terima.",
    "Menurut {} uang itu diminta pada bulan Oktober.",
    "Keterangan diperoleh dari {}.",
    "Bukti percakapan ({}) terlampir.",
    "Pada hari Senin {} datang ke loket PST.",
    "Hubungi {}; jawaban paling lambat 4 Desember 2026.",
    "Tim mencatat bahwa {}, sebagai mitra, keberatan.",
    "“{}” tertulis pada tangkapan layar.",
    "Rp150.000,00 diserahkan kepada {} tanpa kuitansi",
    "Nomor register ADU-2026-0040 atas nama {}",
    "Dokumen B-101/16740/KP.650/2026 memuat {} di halaman 2.",
    "Baris pertama.\nBaris kedua menyebut {}.\nBaris ketiga.",
];

/// Ways in which an identity is written, with what it must be found as.
const PLANTED: [(&str, &[LeakKind]); 20] = [
    ("Samarwati Tanparupa", &[LeakKind::ComplainantName]),
    ("SAMARWATI TANPARUPA", &[LeakKind::ComplainantName]),
    ("samarwati", &[LeakKind::ComplainantName]),
    ("Ibu Tanparupa", &[LeakKind::ComplainantName]),
    ("Samarwatti", &[LeakKind::ComplainantName]),
    ("Samrawati", &[LeakKind::ComplainantName]),
    ("0800-123-4567", &[LeakKind::ComplainantContact]),
    ("08001234567", &[LeakKind::ComplainantContact]),
    ("+62 800 123 4567", &[LeakKind::ComplainantContact]),
    ("samarwati@contoh.invalid", &[LeakKind::ComplainantContact, LeakKind::ComplainantName]),
    ("1674019901990001", &[LeakKind::ComplainantContact]),
    ("jl. tidak ada no. 17", &[LeakKind::ComplainantContact]),
    ("Abstrak Pengawaswan", &[LeakKind::Respondent]),
    ("19880808 201102 1 999", &[LeakKind::Respondent]),
    ("0812 3456 7890", &[LeakKind::Phone]),
    ("orang.lain@contoh.invalid", &[LeakKind::Email]),
    ("BG 1234 AB", &[LeakKind::Plate]),
    ("Pak Orangwan Lainnya", &[LeakKind::Addressed]),
    ("Sdri. Misalwati", &[LeakKind::Addressed]),
    ("https://wa.me/6281234567890", &[LeakKind::Link, LeakKind::Phone]),
];

#[test]
fn every_planted_identity_is_found_in_two_hundred_texts() {
    let secrets = secrets();
    let mut texts = 0;
    for frame in FRAMES {
        for (planted, wanted) in PLANTED {
            let text = frame.replace("{}", planted);
            let found = secrets.scan(&text);
            assert!(found.iter().any(|leak| wanted.contains(&leak.kind)), "{planted:?} in {text:?}: {found:?}");
            for leak in &found {
                assert_eq!(text.get(leak.at..leak.at + leak.text.len()), Some(leak.text.as_str()), "the place is right: {text:?}");
            }
            let masked = secrets.masked(&text, |_| true);
            assert_eq!(secrets.scan(&masked), [], "nothing is left in {masked:?}");
            texts += 1;
        }
    }
    assert!(texts >= 200, "{texts}");
}

#[test]
fn ordinary_sentences_are_left_alone() {
    for text in [
        "Loket kosong padahal papan jam layanan menulis sampai 15.30.",
        "Kerugian Rp60.000,00 (enam puluh ribu rupiah), lalu Rp1.250.000.000.",
        "Surat Nomor B-128/16740/HM.310/2026 tanggal 10 November 2026.",
        "Keputusan Nomor 062.N/KPA/2024 dan UU Nomor 25 Tahun 2009 Pasal 50 ayat (1).",
        "Diterima Senin, 7 September 2026 pukul 09.12 WIB; batas 60 hari kerja.",
        "Register ADU-2026-0031, ID LAPOR! 9900101, halaman 2 dari 14.",
        "PP 94 Tahun 2021 Pasal 3 huruf e jo. Pasal 9 ayat (1) huruf c.",
        "BAB IV A Simpulan; butir II 3 A; Lampiran I.",
        "Permintaan dipersulit, kembali menjadi tanggung jawab bersama.",
        "Laman www.lapor.go.id, SMS 1708, @lapor1708 dengan tagar #LAPOR.",
        "Yth. Bapak/Ibu Pelapor; Bapak Kepala dan Ibu Ketua Tim hadir di Ibu Kota.",
        "Pelapor-2026-0040 dan Terlapor-1 didengar terpisah.",
    ] {
        assert_eq!(secrets().scan(text), [], "{text}");
    }
}

#[test]
fn a_common_word_of_a_name_is_no_alarm_by_itself_but_a_single_name_is() {
    let secrets = Secrets::of(&case("Budi Rekaanto", "Putri Indah Karangasari"), true);
    assert_eq!(secrets.known("Budi pekerti yang indah"), []);
    assert_eq!(secrets.scan("Budi pekerti yang indah").iter().map(|leak| leak.kind).collect::<Vec<_>>(), [LeakKind::Possible]);
    assert_eq!(secrets.scan("Menurut Rekaanto").len(), 1);
    let secrets = Secrets::of(&case("Ali", ""), true);
    assert_eq!(secrets.scan("Pelapor kembali menjadi wali kelas."), []);
    assert_eq!(secrets.scan("Menurut Ali benar.").len(), 1);
}

#[test]
fn respondents_are_secret_only_where_they_are_asked_for() {
    let secrets = Secrets::of(&case("Samarwati Tanparupa", "Abstrak Pengawaswan"), false);
    assert_eq!(secrets.scan("Abstrak Pengawaswan didengar pada 25 November 2026."), []);
}

#[test]
fn shapes_are_told_from_parties() {
    assert_eq!(kinds("1674990101990009"), [LeakKind::Nik]);
    assert_eq!(kinds("19950808 201901 2 999"), [LeakKind::Nip]);
    assert_eq!(kinds("BG1234AB"), [LeakKind::Plate]);
    assert!(LeakKind::Proxy.tells_complainant() && !LeakKind::Respondent.tells_complainant());
    assert!(!LeakKind::Plate.is_known());
}

#[test]
fn a_form_of_address_or_an_address_hides_no_name_of_a_party() {
    for (text, found) in [
        ("Yth. Ibu Samarwati Tanparupa, laporan Anda diterima.", "Samarwati Tanparupa"),
        ("kirim ke samarwati.tanparupa@lain.invalid segera", "samarwati.tanparupa@lain.invalid"),
    ] {
        let leaks = secrets().scan(text);
        assert_eq!(leaks.iter().map(|leak| (leak.kind, leak.text.as_str())).collect::<Vec<_>>(), [(LeakKind::ComplainantName, found)]);
        assert_eq!(leaks[0].instead, "Pelapor-2026-0040", "{text}");
    }
}

#[test]
fn names_are_read_whatever_joins_their_words() {
    assert_eq!(name_parts("Drs. M.Yusuf Abdul-Rahman, M.Si."), ["yusuf", "abdul", "rahman"]);
    let scan = |name: &str, text: &str| Secrets::of(&case(name, ""), true).scan(text).len();
    assert_eq!(scan("Drs. M.Yusuf", "Menurut Yusuf uang diminta."), 1);
    assert_eq!(scan("Dewi Sari", "Menurut Dewi Sari uang diminta."), 1, "the whole name tells, its everyday words do not");
    assert_eq!(scan("Dewi Sari", "jeruk sari dan dewi padi."), 0);
    assert_eq!(scan("Li Na", "Menurut Li Na benar."), 1);
    assert_eq!(scan("Li Na", "Kali nama itu disebut."), 0, "not within other words");
    assert_eq!(scan("Juni Hartono", "Senin, 8 Juni 2026"), 0, "a date tells nobody");
    assert_eq!(scan("Juni Hartono", "Hartono datang"), 1);
}
