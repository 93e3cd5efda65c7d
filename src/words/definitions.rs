//! What each figure of the evaluation counts, as printed beneath its tables and in the attachment of the report.

/// What each figure counts: its name, its part (*pembilang*), its whole (*penyebut*).
pub const DEFINITIONS: [[&str; 3]; 22] = [
    ["Pengaduan masuk", "Pengaduan yang tanggal diterimanya jatuh dalam periode", "–"],
    [
        "Sisa periode lalu",
        "Pengaduan yang diterima sebelum periode dan belum diberitahukan penyelesaiannya sebelum hari pertama periode",
        "–",
    ],
    [
        "Keadaan pengaduan",
        "Pengaduan masuk menurut empat keadaan. Selesai berarti penyelesaiannya telah diberitahukan kepada pelapor. Terlambat berarti \
         sedikitnya satu kewajiban kantor (SOP, SP4N-LAPOR!, atau undang-undang) melampaui batasnya",
        "Pengaduan masuk; jumlah keempat keadaan selalu sama dengan pengaduan masuk",
    ],
    [
        "Menunggu pelapor",
        "Pengaduan masuk yang sedang menunggu kelengkapan dari pelapor; selama menunggu, tenggat yang berjalan tidak dihitung terlambat",
        "Pengaduan masuk",
    ],
    [
        "Tanggapan awal paling lama 3 hari kerja",
        "Pengaduan yang tanggapan awalnya diberikan paling lambat pada hari kerja ketiga",
        "Pengaduan masuk yang tanggapan awalnya sudah diberikan atau sudah jatuh tempo",
    ],
    [
        "Ditindaklanjuti",
        "Pengaduan yang melewati langkah 3: mencapai langkah 4, diteruskan, dijawab, diarsipkan, dicabut, atau dianggap dicabut",
        "Pengaduan masuk",
    ],
    ["Selesai", "Pengaduan yang penyelesaiannya telah diberitahukan kepada pelapor", "Pengaduan masuk"],
    ["Selesai tepat waktu", "Pengaduan selesai tanpa satu pun kewajiban kantor yang terlambat", "Pengaduan selesai"],
    [
        "Lama penyelesaian",
        "Hari kerja sejak diterima sampai penyelesaiannya diberitahukan, tanpa masa menunggu pelapor. Median membagi dua urutan lama; \
         sembilan dari sepuluh pengaduan selesai dalam waktu P90",
        "Pengaduan selesai",
    ],
    [
        "Menurut kelompok",
        "Masuk: pengaduan masuk dalam kelompok itu. Selesai, tepat, belum, dan terlambat: jumlahnya menurut keadaan pengaduan",
        "–",
    ],
    [
        "Capaian baku mutu per langkah SOP",
        "Pengaduan yang menyelesaikan langkah itu dalam baku mutu yang berlaku pada hari pengaduan diterima",
        "Pengaduan yang telah menyelesaikan langkah itu; langkah 4 dan 5 berbagi satu batas dan dinilai pada langkah 5",
    ],
    [
        "Menurut batas waktu",
        "Kewajiban kantor menurut setiap batas (SOP, SP4N-LAPOR!, undang-undang) yang dipenuhi tidak melewati batasnya",
        "Kewajiban yang sudah dipenuhi atau sudah lewat batasnya",
    ],
    [
        "Tunggakan",
        "Seluruh pengaduan yang belum selesai pada tanggal keadaan, kapan pun diterimanya; umurnya dalam hari kerja sejak diterima, \
         tanpa masa menunggu pelapor",
        "–",
    ],
    [
        "Perkembangan per bulan",
        "Masuk: diterima pada bulan itu. Selesai: diberitahukan pada bulan itu, kapan pun diterimanya. Tunggakan: seluruh yang belum \
         selesai pada akhir bulan, atau pada tanggal keadaan atau akhir periode bila lebih dahulu",
        "–",
    ],
    ["Cara berakhir", "Pengaduan masuk yang telah ditutup, menurut cara berakhirnya", "Pengaduan masuk yang telah ditutup"],
    [
        "Kesimpulan",
        "Dugaan dalam laporan hasil tindak lanjut menurut kesimpulannya; satu pengaduan dapat memuat beberapa dugaan",
        "Dugaan yang disimpulkan",
    ],
    ["Sanksi yang direkomendasikan", "Rekomendasi sanksi dalam laporan hasil tindak lanjut; bukan hukuman yang telah dijatuhkan", "–"],
    ["Keputusan", "Keputusan Kepala menurut isinya", "Pengaduan masuk yang telah diputus"],
    [
        "Keputusan yang menetapkan atau meneruskan sanksi",
        "Keputusan yang menerima rekomendasi sanksi, menetapkan sanksi, atau meneruskannya kepada yang berwenang; bukan berarti hukuman disiplin \
         sudah dijatuhkan",
        "Pengaduan masuk yang telah diputus dan mempunyai rekomendasi sanksi",
    ],
    [
        "Rencana aksi",
        "Tindakan dalam diktum keputusan yang telah selesai dilaksanakan",
        "Seluruh tindakan dalam diktum yang mempunyai pelaksana",
    ],
    ["Kepuasan", "Pelapor yang menyatakan puas atas penyelesaian", "Pelapor yang menyampaikan tanggapan"],
    ["Pembukaan identitas", "Berapa kali identitas tersegel dibuka pada pengaduan masuk; setiap pembukaan tercatat dengan alasannya", "–"],
];

/// The definition of a figure in one sentence; empty for a name that has none.
#[must_use]
pub fn definition(name: &str) -> String {
    let found = DEFINITIONS.iter().find(|[known, ..]| *known == name);
    found.map_or_else(String::new, |[name, part, whole]| match *whole {
        "–" => format!("{name}: {part}."),
        whole => format!(
            "{name}: {part}. Penyebut: {}{}.",
            whole.chars().next().map(|c| c.to_lowercase().to_string()).unwrap_or_default(),
            whole.chars().skip(1).collect::<String>()
        ),
    })
}
