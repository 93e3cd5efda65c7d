//! What people ask when something goes another way than straight on, and the way that the program has for it.

/// A question, and its answer in a sentence or two.
pub(super) const QUESTIONS: &[(&str, &str)] = &[
    (
        "Pelapor tidak melengkapi laporannya",
        "Langkah 3, Ingatkan…, untuk mencatat pengingat. Sesudah batas waktu melengkapi lewat, Dianggap dicabut…; sebelum itu Tuntas menyebut sampai kapan pelapor masih punya waktu.",
    ),
    (
        "Permintaan kelengkapan kembali tak sampai",
        "Langkah 3, Kembali tak sampai…, lalu minta lagi lewat alamat atau media lain. Permintaan yang kembali tidak memulai batas waktu.",
    ),
    (
        "Laporan bukan kewenangan BPS",
        "Langkah 3, hasil Bukan kewenangan: surat penerusan dan pemberitahuannya siap di Naskah; kabar dari instansi dicatat dengan Kabar instansi… sesudah kasus ditutup.",
    ),
    ("Pelapor mencabut laporannya", "Dicabut pelapor…, di langkah mana pun sebelum keputusan, dengan cara dan buktinya."),
    (
        "Salah mengisi langkah yang sudah selesai",
        "Koreksi… di langkah itu, dengan alasan. Bila hasil verifikasi atau jenis keputusannya lain, Buka kembali… langkahnya.",
    ),
    ("Baru saja salah mencatat", "Urungkan pada pesan di kanan bawah, atau Ctrl+Z. Isiannya menjadi draf lagi."),
    (
        "Kepala berhalangan, atau menjadi terlapor",
        "Pengaturan, Pejabat dan tim: catat Plt. atau Plh. dengan masa jabatannya. Bila Kepala menjadi pihak, catat Atasan Kepala; Tuntas memakai nama itu di naskah kasusnya.",
    ),
    ("Surat rusak tercetak atau nomornya salah", "Surat, Buku nomor, Nyatakan batal, dengan alasan. Nomor batal tidak dipakai lagi."),
    (
        "Identitas pelapor yang dirahasiakan perlu dibuka",
        "Ringkasan kasus, Buka identitas…. Pembukaan dicatat dengan nama, waktu, dan alasan.",
    ),
    (
        "Tenggat terasa keliru",
        "Kenapa? di samping tenggat menunjukkan setiap hari yang dihitung. Hari libur dan baku mutu diatur di Kalender kerja dan Pengaturan.",
    ),
    (
        "Pelapor minta datanya dihapus",
        "Riwayat kasus, Hapus data pribadi…, untuk isian yang sudah dikoreksi, tindakan yang dibatalkan, dan lampiran.",
    ),
    (
        "Pengaduan sudah tercatat di lembar kerja",
        "Impor, Pilih lembar kerja…. Kolom dikenali dari kepalanya dan dapat diatur. Semua baris dicatat, atau tidak satu pun.",
    ),
    ("Kasus lama sudah habis masa simpannya", "Arsip: isi masa simpan menurut JRA, pilih berkasnya, cetak berita acara, lalu musnahkan."),
    ("Lupa kata sandi", "Tulis kode pemulihan di isian kata sandi, lalu ganti kata sandi di Pengaturan, Komputer ini."),
    (
        "Jendela untuk memilih berkas tidak muncul",
        "Pengaturan, Komputer ini, Berkas: pilih Milik Tuntas. Di sana juga dipilih folder naskah, tempat hasil ekspor ditawarkan.",
    ),
    (
        "Naskah tercetak terlalu kecil atau terpotong",
        "Pengaturan, Komputer ini, Cetak halaman uji…, lalu ukur dengan mistar. Kertas A4, F4, atau A3 dipilih setiap kali mencetak.",
    ),
    (
        "Komputer rusak atau diganti",
        "Pasang Tuntas di komputer baru, lalu Pulihkan dari cadangan… di halaman kata sandi, dari USB atau tempat kedua.",
    ),
    (
        "Jam atau tanggal komputer salah",
        "Betulkan jam komputer, lalu Pastikan tanggal. Tindakan yang telanjur bertanggal salah dapat dibatalkan atau dikoreksi.",
    ),
    (
        "Listrik padam saat mengetik",
        "Yang sudah dicatat utuh. Ketikan tersimpan sebagai draf beberapa detik sekali; buka lagi formulirnya.",
    ),
    (
        "Register dikatakan rusak",
        "Halaman Penyelamatan menawarkan cadangan terbaru, dan menulis semua kasus yang masih terbaca ke folder pilihan Anda.",
    ),
];
