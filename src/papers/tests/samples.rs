//! Facts for tests: an invented complaint in full, the least that each paper needs, and hostile input.

use chrono::{DateTime, FixedOffset};

use super::{DECISION, REPORT};
use crate::Paper;
use letters::specimen::{Sample, specimen};
use letters::{Facts, LetterError, ListFact as L, Sheet, TableFact as T, TextFact as X, compose};

const HEAD: &str = "Kepala Badan Pusat Statistik Kota Lubuk Linggau";

fn moment() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-09-28T10:15:00+07:00").unwrap()
}

/// Sets a paper in its shipped wording.
pub fn set(paper: &Paper, facts: &Facts) -> Result<Sheet, LetterError> {
    compose(paper.template, paper.text, &paper.measures, facts)
}

fn office(facts: &mut Facts) {
    facts
        .list(L::LetterheadNames, ["BADAN PUSAT STATISTIK", "KOTA LUBUK LINGGAU"])
        .list(
            L::LetterheadAddress,
            [
                "Jalan Contoh Nomor 1, Lubuk Linggau 31600, Sumatera Selatan",
                "Telepon 0800-000-0000, Pos-el: kantor@contoh.invalid, Laman: lubuklinggau.contoh.invalid",
            ],
        )
        .text(X::OfficeName, "Badan Pusat Statistik Kota Lubuk Linggau")
        .text(X::OfficeTown, "Lubuk Linggau")
        .text(X::HeadOffice, HEAD.to_uppercase())
        .text(X::HeadName, "Ir. Kepalawan Contoh, M.Si.")
        .text(X::HeadNip, "19750505 200001 1 999");
}

/// The least with which a paper can be set: a fact is only added when the paper cannot be set without it.
pub fn minimal(paper: &Paper) -> Facts {
    let mut facts = Facts::new("Uji", moment(), "uji");
    office(&mut facts);
    facts.forget_text(X::HeadNip).forget_list(L::LetterheadAddress);
    while let Err(error) = set(paper, &facts) {
        let LetterError::MissingFact { fact, .. } = &error else { panic!("{}: {error}", paper.stem) };
        if let Some(text) = X::by_name(fact) {
            facts.text(text, format!("isi {fact}"));
        } else if let Some(list) = L::by_name(fact) {
            facts.list(list, ["satu"]);
        } else {
            let table = T::by_name(fact).unwrap_or_else(|| panic!("{}: {error}", paper.stem));
            facts.row(
                table,
                table.columns().iter().map(|column| match *column {
                    "nilai" => "3".to_owned(),
                    "nip" => String::new(),
                    column => format!("isi {column}"),
                }),
            );
        }
    }
    facts
}

/// The invented case of the empty counter, in full.
pub fn full(paper: &Paper) -> Facts {
    let mut facts = if *paper == *REPORT {
        report()
    } else if *paper == *DECISION {
        decree()
    } else {
        specimen(moment(), Sample { tail: " yang cukup panjang untuk satu baris penuh", members: 3, rows: 4 })
    };
    facts.watermark = Some("CONTOH".to_owned());
    facts.digest_seed = format!("{} ADU-2026-0031", paper.stem);
    facts
}

#[expect(clippy::too_many_lines, reason = "one fact after the other; nothing to follow")]
fn report() -> Facts {
    let mut facts = Facts::new("Laporan Hasil Tindak Lanjut ADU-2026-0031", moment(), "");
    office(&mut facts);
    facts.watermark = Some("CONTOH".to_owned());
    facts
        .text(X::ReportNumber, "B-108/16740/PW.140/2026")
        .text(X::ReportAbout, "PENGADUAN ATAS PELAYANAN STATISTIK TERPADU PADA JAM LAYANAN")
        .text(X::ReportDate, "24 September 2026")
        .text(X::CaseNumber, "ADU-2026-0031")
        .text(X::LaporId, "9900101")
        .text(X::Channel, "LAPOR! (web)")
        .text(X::Classification, "Pengaduan berkadar pengawasan")
        .text(X::Category, "Pelayanan Statistik Terpadu (PST)")
        .text(X::Subject, "Loket PST kosong pada jam layanan dan data yang dijanjikan tidak dikirim")
        .text(X::Reporter, "Karangana Pemustakawan (identitas terbuka)")
        .text(X::Reported, "Misalnda Tutuploket, A.Md., Pranata Komputer Terampil, Pengatur Tingkat I (II/d)")
        .text(X::Received, "Senin, 7 September 2026, pukul 09.12 WIB")
        .text(X::Complete, "Selasa, 8 September 2026")
        .text(
            X::Background,
            "Pada hari Selasa, 1 September 2026, pukul 14.10 WIB, pelapor datang ke loket Pelayanan Statistik Terpadu \
             untuk meminta data harga konsumen. Loket kosong padahal papan jam layanan menulis sampai pukul 15.30 WIB. \
             Pekan sebelumnya petugas berjanji mengirim data melalui pos-el, tetapi sampai hari pengaduan tidak ada kabar.\n\
             Pelapor meminta agar data yang dijanjikan diberikan dan petugas yang bersangkutan ditegur. Pelapor \
             mengeluarkan biaya perjalanan sebesar Rp60.000,00 (enam puluh ribu rupiah) dan tidak menuntut ganti rugi.",
        )
        .list(
            L::ReportBasis,
            [
                "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik;",
                "Peraturan Presiden Nomor 76 Tahun 2013 tentang Pengelolaan Pengaduan Pelayanan Publik;",
                "Peraturan Pemerintah Nomor 94 Tahun 2021 tentang Disiplin Pegawai Negeri Sipil;",
                "Keputusan Kepala Badan Pusat Statistik Kota Lubuk Linggau Nomor 062.N/KPA/2024 tentang Standar Operasional \
             Prosedur Pengelolaan Pengaduan;",
                "Surat Tugas Nomor B-101/16740/KP.650/2026 tanggal 9 September 2026.",
            ],
        )
        .text(
            X::Purpose,
            "Tindak lanjut dimaksudkan untuk memperoleh fakta yang lengkap dan berimbang atas pengaduan, dengan tujuan \
             menyimpulkan terbukti atau tidaknya setiap dugaan serta menyarankan penyelesaiannya.",
        )
        .text(X::Scope, "Pelayanan loket PST pada tanggal 24 Agustus sampai dengan 7 September 2026.")
        .text(X::Method, "Telaah dokumen dan rekaman kamera pengawas, klarifikasi terhadap terlapor, dan permintaan keterangan saksi.")
        .text(
            X::TeamIntro,
            "Tindak lanjut dilaksanakan oleh Tim SP4N LAPOR berdasarkan Surat Tugas Nomor B-101/16740/KP.650/2026 untuk \
             masa tugas 9 sampai dengan 24 September 2026.",
        )
        .row(T::Team, ["Fiktiana Ketuasari, S.ST.", "19850617 200912 2 999", "Penata Tingkat I (III/d)", "Ketua"])
        .row(T::Team, ["Rekaan Catatmana, S.Si.", "19900909 201403 1 999", "Penata (III/c)", "Sekretaris"])
        .row(T::Team, ["Umpamawati Adminanda, A.Md.", "19950808 201901 2 999", "Pengatur Tingkat I (II/d)", "Anggota"])
        .row(
            T::Activities,
            [
                "Kamis, 10 September 2026",
                "Telaah dokumen: buku tamu dan rekaman kamera pengawas",
                "Petugas arsip",
                "Loket kosong pukul 13.52–15.05 WIB pada tanggal 1 September 2026; kunjungan pelapor tercatat pukul 14.10 WIB.",
            ],
        )
        .row(
            T::Activities,
            [
                "Senin, 14 September 2026",
                "Klarifikasi (Berita Acara Nomor BA-011/16740/PW.140/2026)",
                "Terlapor",
                "Terlapor mengakui meninggalkan loket tanpa pengganti dan lupa mengirim data.",
            ],
        )
        .row(
            T::Activities,
            [
                "Selasa, 15 September 2026",
                "Permintaan keterangan",
                "Saksi-1",
                "Saksi membenarkan bahwa loket tidak dijaga dan jadwal cadangan petugas belum ada.",
            ],
        )
        .text(X::Obstacles, "Saksi kunci dinas luar pada tanggal 16–18 September 2026, sehingga konfirmasi tertulis tertunda.")
        .row(T::Evidence, ["B-1", "Rekaman kamera pengawas ruang PST, dari Subbagian Umum", "10 September 2026", "1", "Kuat"])
        .row(T::Evidence, ["B-2", "Buku tamu PST, dari petugas loket", "10 September 2026", "1", "Kuat"])
        .row(T::Evidence, ["B-3", "Tangkapan layar pos-el permintaan data, dari pelapor", "7 September 2026", "2", "Kuat"])
        .row(
            T::Allegations,
            [
                "1",
                "Meninggalkan loket pada jam layanan.",
                "Loket tidak dijaga pada pukul 13.52–15.05 WIB, tanpa izin dan tanpa petugas pengganti.",
                "Perbuatan tersebut tidak sesuai dengan kewajiban dalam Pasal 3 huruf e Peraturan Pemerintah Nomor 94 Tahun 2021.",
                "Terbukti",
                "B-1, B-2",
            ],
        )
        .row(
            T::Allegations,
            [
                "2",
                "Data yang dijanjikan tidak dikirim.",
                "Permintaan data tanggal 25 Agustus 2026 dijawab dengan janji pengiriman pada hari yang sama, tetapi tidak dikirim.",
                "Standar pelayanan PST menetapkan pengiriman data paling lambat dua hari kerja.",
                "Terbukti",
                "B-3",
            ],
        )
        .text(
            X::Conclusion,
            "Kedua dugaan terbukti. Ketidakhadiran petugas di loket dan tidak dikirimnya data berdampak pada unit kerja dan \
             disebabkan oleh kelalaian terlapor serta belum adanya jadwal petugas pengganti.",
        )
        .row(T::Recommendations, ["Mengirim data harga konsumen yang diminta pelapor.", "Petugas PST", "2 hari kerja"])
        .row(T::Recommendations, ["Menetapkan jadwal petugas pengganti loket PST.", "Subbagian Umum", "9 Oktober 2026"])
        .row(
            T::Sanctions,
            [
                "Misalnda Tutuploket, A.Md., NIP 19930303 201704 1 999",
                "Pegawai Negeri Sipil",
                "Pengatur Tingkat I (II/d)",
                "Pranata Komputer Terampil",
                "Pasal 3 huruf e juncto Pasal 9 ayat (1) huruf c Peraturan Pemerintah Nomor 94 Tahun 2021",
                "Unit kerja",
                "Hukuman disiplin ringan berupa teguran tertulis",
                HEAD,
                "Pemeriksaan oleh atasan langsung",
            ],
        )
        .row(T::Signers, ["Ketua", "Fiktiana Ketuasari, S.ST.", "19850617 200912 2 999"])
        .row(T::Signers, ["Sekretaris", "Rekaan Catatmana, S.Si.", "19900909 201403 1 999"])
        .row(T::Signers, ["Anggota", "Umpamawati Adminanda, A.Md.", "19950808 201901 2 999"])
        .row(T::Chronology, ["Penerimaan dan pencatatan", "7 Sep. 2026", "7 Sep. 2026", "1 hari kerja", "8 Sep. 2026", "Tepat waktu"])
        .row(T::Chronology, ["Verifikasi kelengkapan", "7 Sep. 2026", "8 Sep. 2026", "3 hari kerja", "10 Sep. 2026", "Tepat waktu"])
        .row(
            T::Chronology,
            ["Tindak lanjut sampai laporan", "8 Sep. 2026", "24 Sep. 2026", "2 minggu", "22 Sep. 2026", "Terlambat 2 hari kerja"],
        )
        .text(X::LateReason, "Saksi kunci dinas luar 16–18 September 2026.");
    facts
}

fn decree() -> Facts {
    let mut facts = Facts::new("Keputusan Penyelesaian Pengaduan ADU-2026-0031", moment(), "");
    office(&mut facts);
    facts.watermark = Some("CONTOH – KONSEP".to_owned());
    facts
        .text(X::DecreeNumber, "041.N/KPA/2026")
        .text(X::DecreeAbout, "PENYELESAIAN PENGADUAN NOMOR ADU-2026-0031 TENTANG PELAYANAN STATISTIK TERPADU")
        .text(X::DecreePlace, "Lubuk Linggau")
        .text(X::DecreeDate, "28 September 2026")
        .list(
            L::Considering,
            [
                "bahwa berdasarkan pengaduan Nomor ADU-2026-0031 yang diterima pada tanggal 7 September 2026, telah dilakukan \
             tindak lanjut oleh Tim SP4N LAPOR Badan Pusat Statistik Kota Lubuk Linggau;",
                "bahwa berdasarkan Laporan Hasil Tindak Lanjut Nomor B-108/16740/PW.140/2026 tanggal 24 September 2026, kedua \
             dugaan dalam pengaduan dinyatakan terbukti;",
                "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan Keputusan \
             Kepala Badan Pusat Statistik Kota Lubuk Linggau tentang Penyelesaian Pengaduan Nomor ADU-2026-0031;",
            ],
        )
        .list(
            L::Remembering,
            [
                "Undang-Undang Nomor 16 Tahun 1997 tentang Statistik (Lembaran Negara Republik Indonesia Tahun 1997 Nomor 39, \
             Tambahan Lembaran Negara Republik Indonesia Nomor 3683);",
                "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik (Lembaran Negara Republik Indonesia Tahun 2009 \
             Nomor 112, Tambahan Lembaran Negara Republik Indonesia Nomor 5038);",
                "Undang-Undang Nomor 30 Tahun 2014 tentang Administrasi Pemerintahan (Lembaran Negara Republik Indonesia Tahun \
             2014 Nomor 292, Tambahan Lembaran Negara Republik Indonesia Nomor 5601);",
                "Peraturan Pemerintah Nomor 94 Tahun 2021 tentang Disiplin Pegawai Negeri Sipil;",
                "Peraturan Presiden Nomor 76 Tahun 2013 tentang Pengelolaan Pengaduan Pelayanan Publik;",
            ],
        )
        .list(L::Heeding, ["Laporan Hasil Tindak Lanjut Nomor B-108/16740/PW.140/2026 tanggal 24 September 2026;"])
        .list(
            L::Dicta,
            [
                "Menerima seluruh rekomendasi Tim SP4N LAPOR dalam Laporan Hasil Tindak Lanjut Nomor B-108/16740/PW.140/2026.",
                "Memerintahkan atasan langsung untuk memanggil dan memeriksa terlapor sesuai dengan ketentuan peraturan \
             perundang-undangan di bidang disiplin Pegawai Negeri Sipil.",
                "Subbagian Umum menetapkan jadwal petugas cadangan loket Pelayanan Statistik Terpadu paling lambat tanggal \
             9 Oktober 2026.",
                "Tim SP4N LAPOR menyampaikan hasil penyelesaian pengaduan kepada pengadu.",
                "Keputusan ini mulai berlaku pada tanggal ditetapkan.",
            ],
        )
        .list(
            L::Copies,
            [
                "Kepala Badan Pusat Statistik Provinsi Sumatera Selatan;",
                "Kepala Subbagian Umum Badan Pusat Statistik Kota Lubuk Linggau;",
                "Ketua Tim SP4N LAPOR Badan Pusat Statistik Kota Lubuk Linggau.",
            ],
        )
        .row(T::ActionPlan, ["KEDUA", "Memanggil dan memeriksa terlapor.", "Atasan langsung", "12 Oktober 2026"])
        .row(T::ActionPlan, ["KETIGA", "Menetapkan jadwal petugas cadangan loket PST.", "Subbagian Umum", "9 Oktober 2026"])
        .row(T::ActionPlan, ["KEEMPAT", "Menyampaikan hasil kepada pengadu.", "Tim SP4N LAPOR", "12 Oktober 2026"]);
    facts
}

/// Everything a malicious or careless hand can type, in the facts of a paper.
pub fn hostile(paper: &Paper) -> Facts {
    if *paper != *REPORT && *paper != *DECISION {
        let tail = format!(
            " {} 😀 السلام عليكم {{kantor.nama}} **tebal** @kop\n# bukan catatan {}",
            "panjangsekali".repeat(16),
            "kata biasa ".repeat(40)
        );
        return specimen(moment(), Sample { tail: &tail, members: 4, rows: 12 });
    }
    let mut facts = full(paper);
    let long = "panjangsekali".repeat(16);
    let story: String = "Saya datang lagi, 😀 tetapi loket tetap kosong. السلام عليكم {kantor.nama} **tebal** @kop ".repeat(230);
    facts
        .text(X::Background, format!("{story}\n\n{long}\n# bukan catatan\n{long} {long}"))
        .text(X::Conclusion, &story)
        .text(X::Reporter, &long)
        .text(X::DecreeAbout, format!("PENGADUAN {long}"))
        .text(X::HeadName, &long)
        .list(L::Dicta, [story.as_str(), long.as_str(), "Pendek."])
        .list(L::Considering, [long.as_str(), story.as_str()]);
    for number in 4..64 {
        let kind = if number % 7 == 0 { story.chars().take(900).collect() } else { format!("Foto ke-{number} {long}") };
        facts.row(T::Evidence, [format!("B-{number}"), kind, "10 September 2026".into(), "1, 2".into(), "Sedang".into()]);
        facts.row(T::ActionPlan, ["KETIGA".to_owned(), format!("Tindakan {number}"), long.clone(), "segera".into()]);
    }
    facts
}
