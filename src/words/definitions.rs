//! What each figure of the evaluation counts and what it is called, as printed beneath its tables and in the attachment of the report.

use domain::readings::stats::{TableKey, keys};

/// What one figure or one kind of table counts.
#[derive(Clone, Copy, Debug)]
pub struct Definition {
    /// What is defined.
    pub name: &'static str,
    /// Its part (*pembilang*).
    pub part: &'static str,
    /// Its whole (*penyebut*), or a dash where there is none.
    pub whole: &'static str,
    /// The rows it defines: the stable key of each and its printed name. Rows for each channel, step or month name themselves.
    pub rows: &'static [(&'static str, &'static str)],
    /// The tables under which it stands.
    pub under: &'static [TableKey],
}

impl Definition {
    /// The definition in one sentence.
    #[must_use]
    pub fn sentence(&self) -> String {
        let Self { name, part, whole, .. } = self;
        match *whole {
            "–" => format!("{name}: {part}."),
            whole => format!(
                "{name}: {part}. Penyebut: {}{}.",
                whole.chars().next().map(|c| c.to_lowercase().to_string()).unwrap_or_default(),
                whole.chars().skip(1).collect::<String>()
            ),
        }
    }
}

/// Every definition, in the order of the attachment.
pub const DEFINITIONS: &[Definition] = &[
    Definition {
        name: "Pengaduan masuk",
        part: "Pengaduan yang tanggal diterimanya jatuh dalam periode",
        whole: "–",
        rows: &[(keys::RECEIVED, "Pengaduan masuk")],
        under: &[TableKey::Summary],
    },
    Definition {
        name: "Sisa periode lalu",
        part: "Pengaduan yang diterima sebelum periode dan belum diberitahukan penyelesaiannya sebelum hari pertama periode",
        whole: "–",
        rows: &[(keys::CARRIED_OVER, "Sisa periode lalu")],
        under: &[TableKey::Summary],
    },
    Definition {
        name: "Keadaan pengaduan",
        part: "Pengaduan masuk menurut empat keadaan. Selesai berarti penyelesaiannya telah diberitahukan kepada pelapor. Terlambat berarti \
         sedikitnya satu kewajiban kantor (SOP, SP4N-LAPOR!, atau undang-undang) melampaui batasnya",
        whole: "Pengaduan masuk; jumlah keempat keadaan selalu sama dengan pengaduan masuk",
        rows: &[],
        under: &[TableKey::Summary],
    },
    Definition {
        name: "Menunggu pelapor",
        part: "Pengaduan masuk yang sedang menunggu kelengkapan dari pelapor; selama menunggu, tenggat yang berjalan tidak dihitung terlambat",
        whole: "Pengaduan masuk",
        rows: &[(keys::WAITING, "Menunggu pelapor")],
        under: &[TableKey::Summary],
    },
    Definition {
        name: "Tanggapan awal tepat waktu",
        part: "Pengaduan yang tanggapan awalnya diberikan dalam batas tanggapan awal menurut baku mutu yang berlaku baginya",
        whole: "Pengaduan masuk yang tanggapan awalnya sudah diberikan atau sudah jatuh tempo",
        rows: &[(keys::ANSWERED, "Tanggapan awal tepat waktu")],
        under: &[TableKey::Summary],
    },
    Definition {
        name: "Ditindaklanjuti",
        part: "Pengaduan yang melewati langkah 3: mencapai langkah 4, diteruskan, dijawab, diarsipkan, dicabut, atau dianggap dicabut",
        whole: "Pengaduan masuk",
        rows: &[(keys::FOLLOWED_UP, "Ditindaklanjuti")],
        under: &[TableKey::Summary],
    },
    Definition {
        name: "Selesai",
        part: "Pengaduan yang penyelesaiannya telah diberitahukan kepada pelapor",
        whole: "Pengaduan masuk",
        rows: &[(keys::DONE, "Selesai")],
        under: &[TableKey::Summary],
    },
    Definition {
        name: "Selesai tepat waktu",
        part: "Pengaduan selesai tanpa satu pun kewajiban kantor yang terlambat",
        whole: "Pengaduan selesai",
        rows: &[(keys::DONE_IN_TIME, "Selesai tepat waktu, dari yang selesai")],
        under: &[TableKey::Summary],
    },
    Definition {
        name: "Lama penyelesaian",
        part: "Hari kerja sejak diterima sampai penyelesaiannya diberitahukan, tanpa masa menunggu pelapor. Median membagi dua urutan lama; \
         sembilan dari sepuluh pengaduan selesai dalam waktu P90",
        whole: "Pengaduan selesai",
        rows: &[("", "Hari kerja")],
        under: &[TableKey::Duration],
    },
    Definition {
        name: "Menurut kelompok",
        part: "Masuk: pengaduan masuk dalam kelompok itu. Selesai, tepat, belum, dan terlambat: jumlahnya menurut keadaan pengaduan",
        whole: "–",
        rows: &[],
        under: &[TableKey::Status, TableKey::Channel, TableKey::Class, TableKey::Category, TableKey::Officer],
    },
    Definition {
        name: "Capaian baku mutu per langkah SOP",
        part: "Pengaduan yang menyelesaikan langkah itu dalam baku mutu yang berlaku pada hari pengaduan diterima",
        whole: "Pengaduan yang telah menyelesaikan langkah itu; langkah 4 dan 5 berbagi satu batas dan dinilai pada langkah 5",
        rows: &[],
        under: &[TableKey::Steps],
    },
    Definition {
        name: "Menurut batas waktu",
        part: "Kewajiban kantor menurut setiap batas (SOP, SP4N-LAPOR!, undang-undang) yang dipenuhi tidak melewati batasnya",
        whole: "Kewajiban yang sudah dipenuhi atau sudah lewat batasnya",
        rows: &[],
        under: &[TableKey::Limits],
    },
    Definition {
        name: "Tunggakan",
        part: "Seluruh pengaduan yang belum selesai pada tanggal keadaan, kapan pun diterimanya; umurnya dalam hari kerja sejak diterima, \
         tanpa masa menunggu pelapor",
        whole: "–",
        rows: &[],
        under: &[TableKey::Ages],
    },
    Definition {
        name: "Perkembangan per bulan",
        part: "Masuk: diterima pada bulan itu. Selesai: diberitahukan pada bulan itu, kapan pun diterimanya. Tunggakan: seluruh yang belum \
         selesai pada akhir bulan, atau pada tanggal keadaan atau akhir periode bila lebih dahulu",
        whole: "–",
        rows: &[],
        under: &[TableKey::Months],
    },
    Definition {
        name: "Cara berakhir",
        part: "Pengaduan masuk yang telah ditutup, menurut cara berakhirnya",
        whole: "Pengaduan masuk yang telah ditutup",
        rows: &[],
        under: &[TableKey::Endings],
    },
    Definition {
        name: "Kesimpulan",
        part: "Dugaan dalam laporan hasil tindak lanjut menurut kesimpulannya; satu pengaduan dapat memuat beberapa dugaan",
        whole: "Dugaan yang disimpulkan",
        rows: &[],
        under: &[TableKey::Verdicts],
    },
    Definition {
        name: "Sanksi yang direkomendasikan",
        part: "Rekomendasi sanksi dalam laporan hasil tindak lanjut; bukan hukuman yang telah dijatuhkan",
        whole: "–",
        rows: &[],
        under: &[TableKey::Sanctions],
    },
    Definition {
        name: "Keputusan",
        part: "Keputusan Kepala menurut isinya",
        whole: "Pengaduan masuk yang telah diputus",
        rows: &[],
        under: &[TableKey::Decisions],
    },
    Definition {
        name: "Keputusan yang menetapkan atau meneruskan sanksi",
        part: "Keputusan yang menerima rekomendasi sanksi, menetapkan sanksi, atau meneruskannya kepada yang berwenang; bukan berarti hukuman disiplin \
         sudah dijatuhkan",
        whole: "Pengaduan masuk yang telah diputus dan mempunyai rekomendasi sanksi",
        rows: &[(keys::SANCTIONED, "Keputusan yang menetapkan atau meneruskan sanksi")],
        under: &[TableKey::Sanctions, TableKey::After],
    },
    Definition {
        name: "Rencana aksi",
        part: "Tindakan dalam diktum keputusan yang telah selesai dilaksanakan",
        whole: "Seluruh tindakan dalam diktum yang mempunyai pelaksana",
        rows: &[(keys::ACTIONS_DONE, "Rencana aksi selesai"), (keys::ACTIONS_OPEN, "Rencana aksi belum selesai")],
        under: &[TableKey::After],
    },
    Definition {
        name: "Kepuasan",
        part: "Pelapor yang menyatakan puas atas penyelesaian",
        whole: "Pelapor yang menyampaikan tanggapan",
        rows: &[(keys::SATISFIED, "Pelapor puas, dari yang menanggapi"), (keys::RATED, "Nilai rata-rata dari pelapor, paling tinggi 5")],
        under: &[TableKey::After],
    },
    Definition {
        name: "Dibuka kembali",
        part: "Pengaduan yang dibuka kembali pada suatu langkah sesudah penyelesaiannya pernah diberitahukan kepada pelapor",
        whole: "Pengaduan masuk yang penyelesaiannya pernah diberitahukan, juga bila kini dibuka kembali",
        rows: &[("Dibuka kembali", "Dibuka kembali, dari yang pernah selesai")],
        under: &[TableKey::Summary],
    },
    Definition {
        name: "Keberatan diajukan",
        part: "Pengaduan yang keputusannya dibantah dengan keberatan atau banding (Undang-Undang Nomor 30 Tahun 2014 Pasal 75 sampai dengan \
         Pasal 78)",
        whole: "Pengaduan masuk yang penyelesaiannya pernah diberitahukan",
        rows: &[("Keberatan diajukan", "Keberatan atau banding, dari yang pernah selesai")],
        under: &[TableKey::Summary],
    },
    Definition {
        name: "Keberatan mengubah keputusan",
        part: "Pengaduan yang keberatan atau bandingnya dikabulkan, seluruhnya atau sebagian",
        whole: "Pengaduan masuk yang keberatan atau bandingnya sudah diselesaikan",
        rows: &[("Keberatan mengubah keputusan", "Dikabulkan, dari keberatan dan banding yang selesai")],
        under: &[TableKey::Summary],
    },
    Definition {
        name: "Diperiksa Ombudsman",
        part: "Pengaduan yang mengenainya Ombudsman meminta penjelasan atau memberi rekomendasi (Undang-Undang Nomor 37 Tahun 2008 Pasal 33 \
         dan Pasal 38)",
        whole: "Pengaduan masuk",
        rows: &[("Diperiksa Ombudsman", "Diperiksa Ombudsman")],
        under: &[TableKey::Summary],
    },
    Definition {
        name: "Pembukaan identitas",
        part: "Berapa kali identitas tersegel dibuka pada pengaduan masuk; setiap pembukaan tercatat dengan alasannya",
        whole: "–",
        rows: &[(keys::IDENTITY_OPENED, "Identitas tersegel dibuka (kali)")],
        under: &[TableKey::Summary],
    },
];
