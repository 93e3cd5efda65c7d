//! Ordinary Indonesian writing with somebody's name or number in it: what is masked, what the gate asks about, what stays letter for letter.

use super::*;
use crate::acts::paper::Edition;
use crate::text::mask::Mask;

/// What becomes of a text: the masked edition, and what the gate still asks about in it.
fn read(name: &str, text: &str) -> (String, Vec<String>) {
    read_against(name, "", text)
}

fn read_against(name: &str, respondent: &str, text: &str) -> (String, Vec<String>) {
    let mut case = case(name, respondent);
    case.submission.openness = Some(Openness::Open);
    let mut identity = case.submission.identity.examine().clone();
    identity.nik.clear();
    case.submission.identity = Sealed::new(identity);
    let masked = Mask::of(&case, Edition::Masked).text(text);
    let asked = Secrets::of(&case, true).scan(&masked).into_iter().map(|leak| leak.text).collect();
    (masked, asked)
}

const ALIAS: &str = "Pelapor-2026-0040";
const NAME: &str = "Samarwati Tanparupa";

#[test]
fn what_tells_of_the_complainant_is_replaced_and_nothing_else() {
    for (typed, masked) in [
        ("Hubungi 0800\u{a0}123\u{a0}4567 sore", "Hubungi # sore"),
        ("Hubungi 0800\u{2011}123\u{2011}4567 sore", "Hubungi # sore"),
        ("Hubungi 0800–123–4567 sore", "Hubungi # sore"),
        ("Hubungi 0800-123-\n4567 sore", "Hubungi # sore"),
        ("Hubungi 0800/123/4567 sore", "Hubungi # sore"),
        ("Hubungi 0800\t123\t4567 sore", "Hubungi # sore"),
        ("Hubungi 0800\u{200b}1234567 sore", "Hubungi # sore"),
        ("Hubungi 0800_123_4567, (0800) 123 4567, +62 (0) 800-123-4567 dan 0062 800 1234567", "Hubungi #, #, # dan #"),
        ("Hubungi 800 123 4567", "Hubungi #"),
        ("Menurut Samar\u{200b}wati loket kosong", "Menurut # loket kosong"),
        ("Menurut Samar\u{ad}wati loket kosong", "Menurut # loket kosong"),
        ("Menurut Samar-\nwati loket kosong", "Menurut # loket kosong"),
        ("Menurut ＳＡＭＡＲＷＡＴＩ loket kosong", "Menurut # loket kosong"),
        ("Saya bayar Rp60.000 0800-123-4567 lalu pulang", "Saya bayar Rp60.000 # lalu pulang"),
        ("Nomor: 1. 0800-123-4567", "Nomor: 1. #"),
        ("Loket kosong dan Tanparupanya belum dijawab", "Loket kosong dan # belum dijawab"),
        ("Akun SamarwatiTanparupa diblokir", "Akun # diblokir"),
        ("Akun samarwatitanparupa dan tanparupa_samarwati diblokir", "Akun # dan # diblokir"),
        ("Berkas KTPSamarwati.jpg tersebar", "Berkas KTP#.jpg tersebar"),
        ("Akun samarwati88 diblokir", "Akun #88 diblokir"),
        ("Akun aSamarwati diblokir", "Akun a# diblokir"),
        ("Menurut Tanparupa, Samarwati", "Menurut #, #"),
        ("Rumah saya di Jalan Tidak Ada Nomor 17; Jl Tidak Ada No 17", "Rumah saya di #; #"),
        ("Rumah saya di Jl. Tidak\nAda No. 17.", "Rumah saya di #."),
        ("Rumah saya di jalan Tidak Ada 17, atau jln tidak ada saja", "Rumah saya di #, atau # saja"),
        ("Menurut Tanpa-rupa dan Samar Wati", "Menurut # dan #"),
        ("Telepon 08 00 12 34 56 7 dan 62-800-123-4567", "Telepon # dan #"),
        ("Kata Samarwati’s dan Samarwaty", "Kata # dan #"),
        ("Hubungi 0800·123·4567, 0800•123•4567, 0800~123~4567, 0800,123,4567 dan 0800:123:4567", "Hubungi #, #, #, # dan #"),
        ("Hubungi 0800\n123\n4567, + 62 800 123 4567 atau (0800)1234567", "Hubungi #, # atau #"),
        ("Hubungi 021 0800 123 4567 dan 0800-1234567/0812", "Hubungi 021 # dan #/0812"),
        ("Chat wa.me/628001234567, https://wa.me/628001234567 atau @samarwati_t", "Chat #, # atau #"),
        ("Surel tanparupa.s@contoh.invalid dan samarwati[at]contoh.com", "Surel # dan #"),
        ("Menurut S a m a r w a t i dan T.a.n.p.a.r.u.p.a", "Menurut # dan #"),
        ("Menurut Sаmаrwаti dan ТАNРАRUРА", "Menurut # dan #"),
        ("Menurut samarwaty, tanparuppa dan Thanparupa", "Menurut #, # dan #"),
        ("Menurut S. Tanparupa, Samarwati T dan S. T. Tanparupa", "Menurut #, # dan #"),
    ] {
        assert_eq!(read(NAME, typed).0, masked.replace('#', ALIAS), "{typed:?}");
    }
    for (name, typed, masked) in [
        (
            "Muhammad Rizki Aditya",
            "Menurut M. Rizki, Moh. Rizki, Mohamad Rizki, Mhd. Rizki, Rizky, Riski dan pak rizky",
            "Menurut #, #, #, #, #, # dan pak #",
        ),
        ("Abd. Rahman", "Menurut Abdul Rahman, Abdurrahman dan Abdurahman", "Menurut #, # dan #"),
        ("Dr. Siti Aisyah, M.Pd.", "Menurut Aisah, ibu siti dan bu aisyah", "Menurut #, ibu # dan bu #"),
        ("Tan Mei Ling", "Menurut Ibu Mei pada bulan Mei 2026", "Menurut Ibu # pada bulan Mei 2026"),
        ("A. Rahman Hakim", "Menurut A.R. Hakim dan majelis hakim", "Menurut # dan majelis hakim"),
        ("Soeharto Djokorekaan", "Kata Suharto dan Jokorekaan", "Kata # dan #"),
        ("Persatuan Wartawan Rekaan", "Persatuan Wartawan Rekaan menulis; seorang wartawan datang", "# menulis; seorang wartawan datang"),
        ("LSM Peduli Rakyat", "Peduli Rakyat datang agar rakyat peduli, kata lsm peduli rakyat", "# datang agar rakyat peduli, kata #"),
        ("Samarwati Tanparupa, Rupawan Misalnda", "Menurut Rupawan dan Tanparupa", "Menurut # dan #"),
        ("Samarwati.", "Menurut Samarwati", "Menurut #"),
        ("Nu'man Rekaanto", "Menurut Nu’man / Nu`man", "Menurut # / #"),
        ("Ibrāhīm Rekaan", "Menurut Ibrahim", "Menurut #"),
        ("Dewi Sari", "Menurut Dewi\nSari; Menurut Dewi  Sari", "Menurut #; Menurut #"),
        ("Putri Indah Sari", "Menurut Putri Indah", "Menurut #"),
        (
            "Aman Rekaanto",
            "Saya menunggu dengan aman. Kata Pak Aman begitu, dan Aman benar.",
            "Saya menunggu dengan aman. Kata Pak # begitu, dan # benar.",
        ),
        ("Dini Rekaan", "sejak dini hari", "sejak dini hari"),
        ("Bunga Rekaan", "bunga pinjaman", "bunga pinjaman"),
        ("Dinas Rekaan Kota Lubuk Linggau", "BPS Kota Lubuk Linggau dan Dinas Rekaan Kota Lubuk Linggau", "BPS Kota Lubuk Linggau dan #"),
        ("Dinas Rekaan Kota Lubuk Linggau", "Dinas Pendidikan Kota Lubuk Linggau", "Dinas Pendidikan Kota Lubuk Linggau"),
        ("Drs Samarwati", "Drs. Orangwan tidak hadir", "Drs. Orangwan tidak hadir"),
        ("Juni Hartono", "Senin, 8 Juni 2026", "Senin, 8 Juni 2026"),
        ("Abdulrahman Rekaan", "Menurut Abdul Rahman dan Abdul-Rahman", "Menurut # dan #"),
        ("Abdul Rahman", "Menurut Abdulrahman", "Menurut #"),
        ("Warga RT 05/RW 02", "Pada 2024 warga RT 05 datang, 05 dan 02", "Pada 2024 warga RT 05 datang, 05 dan 02"),
        ("Angkatan 2024 Rekaan", "Tahun 2024 begitu", "Tahun 2024 begitu"),
    ] {
        assert_eq!(read(name, typed).0, masked.replace('#', ALIAS), "{name}: {typed:?}");
    }
}

#[test]
fn what_may_tell_of_somebody_is_asked_about() {
    for (typed, asked) in [
        ("Petugas memakai 0812\u{a0}3456\u{a0}7890", &["0812\u{a0}3456\u{a0}7890"][..]),
        ("NIK warga 1674\u{a0}0101\u{a0}9001\u{a0}0009 disebut", &["1674\u{a0}0101\u{a0}9001\u{a0}0009"]),
        ("Nomor yang dihubungi: 1. 0812-3456-7890", &["0812-3456-7890"]),
        ("Warga yang diminta: 1. 1674010101900009", &["1674010101900009"]),
        ("Petugas memakai 081234567890 081334567891", &["081234567890", "081334567891"]),
        ("Petugas memakai 0812 3456 7890 0813 3456 7891", &["0812 3456 7890", "0813 3456 7891"]),
        ("Data warga 1674010101900009 081234567890 disebar", &["1674010101900009", "081234567890"]),
        ("Petugas memakai +62 (0) 812-3456-7890", &["+62 (0) 812-3456-7890"]),
        ("Petugas memakai 0812_3456_7890", &["0812_3456_7890"]),
        ("Hubungi telepon 3215678 atau (0733) 321567", &["3215678", "(0733) 321567"]),
        ("NPWP 09.254.294.3-407.000 tersebar", &["09.254.294.3-407.000"]),
        ("Transfer ke rekening 5701-01-012345-53-1 diminta", &["5701-01-012345-53-1"]),
        ("Saya bertemu Bpk. Orangwan", &["Orangwan"]),
        ("Saya bertemu Pak M. Orangwan", &["Orangwan"]),
        ("Saya bertemu pak orangwan di loket", &["orangwan"]),
        ("Saya bertemu Bang Orangwan / Yuk Orangwati / Ustaz Orangwan / dr. Orangwan", &["Orangwan", "Orangwati", "Orangwan", "Orangwan"]),
        ("Saya bertemu Pak\nOrangwan", &["Orangwan"]),
        ("SAYA BERTEMU PAK ORANGWAN DI LOKET", &["ORANGWAN"]),
        ("Saya bertemu bu orangwati dan bapak orangwan", &["orangwati", "orangwan"]),
        ("Kuitansi a/n Orangwan, an. Orangwati; nama : Orangwana", &["Orangwan", "Orangwati", "Orangwana"]),
        ("Diterima Orangwan Lainnya, S.E. kemarin", &["Orangwan Lainnya"]),
        ("Namanya Orangwan, si Orangwan itu", &["Orangwan", "Orangwan"]),
        ("IG: orangwan_lain, telegram orangwan88, linktr.ee/orangwan", &["orangwan_lain", "orangwan88", "linktr.ee/orangwan"]),
        ("Surel orangwan(at)contoh[dot]com", &["orangwan(at)contoh[dot]com"]),
        ("NIK 16.7401.010190.0009 dan 0925429434070001", &["16.7401.010190.0009", "0925429434070001"]),
        ("Telepon (0711) 123456, 021-12345678, 0812.3456.7890", &["(0711) 123456", "021-12345678", "0812.3456.7890"]),
        ("Kuitansi a.n. Orangwan; Nama petugas: Orangwan Lainnya", &["Orangwan", "Orangwan Lainnya"]),
        ("Kata Pak Catatmana begitu", &["Catatmana"]),
        ("Mobil bg 1234 ab parkir", &["bg 1234 ab"]),
        ("Mobil BG1234 AB, motor bg-1234-ab dan BG 1234AB", &["BG1234 AB", "bg-1234-ab", "BG 1234AB"]),
        ("Lihat fb.com/orangwan.lain; akun @orangwan_lain", &["fb.com/orangwan.lain", "@orangwan_lain"]),
        ("Surel orangwan_lain(a)contoh.com, orangwan at contoh dot com", &["orangwan_lain(a)contoh.com", "orangwan at contoh dot com"]),
        ("Akun fb: orangwan, g.co/maps/xyz", &["orangwan", "g.co/maps/xyz"]),
        ("Telepon 0733/321567 atau 0812.345.67890", &["0733/321567", "0812.345.67890"]),
        ("NIP lama 340012345 dan NRP 87654321", &["340012345", "87654321"]),
        ("SIM 1234-5678-901234, BPJS 0001234567890, NUPTK 1234567890123456", &["1234-5678-901234", "0001234567890", "1234567890123456"]),
        ("Dek Orangwan, Om Contohwan, Tante Rupawati dan Bripka Lainnya", &["Orangwan", "Contohwan", "Rupawati", "Lainnya"]),
        ("Sdr/i Orangwan, Sdr(i) Orangwati, Tn/Ny Contohwan, Bapak/Ibu Rupawan", &["Orangwan", "Orangwati", "Contohwan", "Rupawan"]),
        ("Orangwan bin Lainnya dan Orangwati alias Contohwati", &["Orangwan bin Lainnya", "Orangwati alias Contohwati"]),
        ("petugas atas nama orangwan; a.n orangwati; namanya contohwan", &["orangwan", "orangwati", "contohwan"]),
        ("Saya dilayani oleh Orangwan Lainnya, menurut Contohwati begitu", &["Orangwan Lainnya", "Contohwati"]),
        ("Pelaku: Orangwan Lainnya. Saksi : Contohwati (tetangga)", &["Orangwan Lainnya", "Contohwati"]),
        ("Petugas Orangwan meminta; nama pelaku Contohwan", &["Orangwan", "Contohwan"]),
        ("Surel orangwan @ contoh.invalid; orangwan[at]contoh.invalid", &["orangwan @ contoh.invalid", "orangwan[at]contoh.invalid"]),
    ] {
        assert_eq!(read(NAME, typed).1, asked, "{typed:?}");
    }
    // A slip of the pen in a short name may be another word; the gate asks.
    assert_eq!(read("Wulan Rekaanto", "Menurut Wukan loket kosong").1, ["Wukan"]);
    // So is half of a name, where it is written as one.
    assert_eq!(read("Muhammad Rizki Aditya", "Kata Adit loket kosong").1, ["Adit"]);
    assert_eq!(read("Muhammad Rizki Aditya", "Kata adit loket kosong. Adit").1, [""; 0]);
    // A long name with a slip in small letters.
    assert_eq!(read(NAME, "kata samarwato loket kosong").1, ["samarwato"]);
}

#[test]
fn ordinary_texts_ask_about_nothing_and_stay_letter_for_letter() {
    for typed in [
        "Pukul 09.12 24/11/2026, lalu 2026-11-24 dan 24-11-2026, 15:30.",
        "Rp60.000 dan Rp1.250.000.000,00; IDR 60.000.",
        "Surat Nomor B-050/16740/HM.310/2026, R-007/16740/KP.650/2026 dan 062.N/KPA/2024.",
        "Inflasi 2,53 persen; indeks 104.33; penduduk 240.123 jiwa (2020) dan 251.032 (2024).",
        "1. 2024 2. 2025 3. 2026",
        "Saya datang dengan ibu yang sakit, bapak itu diam, pak tua menunggu, mas kawin.",
        "Tabel 3.2.1 halaman 12-14, kode 1674010, KBLI 47111.",
        "Pasal 42 ayat (5), Pasal 49, UU 25/2009 dan PP 94/2021.",
        "Kepala Dinas Kota Lubuk Linggau, Kecamatan Lubuk Linggau Barat I, RT 05/RW 02.",
        "Jam layanan 08.00-15.30; 2.000-3.000 orang; 1.234.567.890 rupiah.",
        "Kepada yth bapak/ibu pimpinan, mohon bapak ibu sekalian; ibu rajin, bapak lansia, kak admin, mas kasir, mbak resepsionis.",
        "Nama jalan: Garuda. Nama kegiatan: Sensus Ekonomi. Menurut Peraturan BPS, oleh Inspektorat, kata Kepala Subbagian.",
        "Petugas Pendata datang; petugas PST; Pegawai Negeri; Pak Lurah Taba Jemekeh; atas nama keluarga; a.n. Kepala BPS.",
    ] {
        let (masked, asked) = read(NAME, typed);
        assert_eq!((masked.as_str(), asked), (typed, Vec::<String>::new()));
    }
    let (masked, asked) = read_against(NAME, "Petugas loket", "Petugas loket meminta uang di loket depan.");
    assert_eq!((masked.as_str(), asked), ("Petugas loket meminta uang di loket depan.", Vec::new()));
    assert_eq!(read_against(NAME, "Tidak diketahui", "Kami tidak mengetahui siapa petugasnya.").1, Vec::<String>::new());
}

/// What the operator chose to mask is masked, also a name of two letters; otherwise the gate would ask about it for ever.
#[test]
fn every_find_can_be_masked_by_choice() {
    let text = "Kata Pak Li, Bu Andaiwati (0711) 123456, BG 1234 XY, IG: orang_lain, orang @ contoh.invalid, rekening 5701-01-012345-53-1 dan fb.com/orang.lain";
    let mut case = case(NAME, "");
    let secrets = Secrets::of(&case, true);
    let found = secrets.scan(text);
    assert_eq!(found.len(), 8, "{found:?}");
    for leak in found {
        case.maskings.insert(leak.text.clone(), Some(leak.instead.clone()));
    }
    let masked = Mask::of(&case, Edition::Masked).text(text);
    assert_eq!(secrets.scan(&masked), [], "{masked}");
}

#[test]
fn an_everyday_word_masked_by_choice_stays_where_it_is_no_name() {
    let mut case = case("Budi Rekaanto", "");
    case.maskings.insert("Budi".into(), Some(ALIAS.into()));
    let masked = Mask::of(&case, Edition::Masked).text("Budi datang. Pelajaran budi pekerti.");
    assert_eq!(masked, format!("{ALIAS} datang. Pelajaran budi pekerti."));
}

#[test]
fn a_sealed_name_is_seen_in_quotes_with_unseen_signs_and_endings() {
    let secrets = Secrets::of(&case("Rina Rekaanti", ""), true);
    for typed in ["Terima kasih, 'Rina', laporan Anda", "Terima kasih, ‘Rina’", "Ri\u{200b}na, terima kasih", "Rekaantinya sudah"] {
        assert!(secrets.scan(typed).iter().any(|leak| leak.kind.tells_complainant()), "{typed:?}");
    }
}
