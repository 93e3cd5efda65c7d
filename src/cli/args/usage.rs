//! What the program says of its use.

/// How the program is used.
pub const USAGE: &str = "\
Tuntas – meja pengaduan kantor

  tuntas                                   membuka jendela
  tuntas contoh [--profil KANTOR.toml] [--ke FOLDER]
                                           membuat register latihan, dengan profil untuk kantor itu; dengan --ke juga
                                           semua naskahnya
  tuntas mulai --profil KANTOR.toml        memulai register kantor dari profilnya; mencetak kode pemulihan sekali
  tuntas profil --ke FOLDER                menulis profil kantor dengan gambar-gambarnya, untuk register lain
  tuntas daftar [--json]                   daftar kasus
  tuntas kasus NOMOR [--json]              satu kasus: langkah, tenggat, tindakan
  tuntas ekspor NOMOR --jenis lhtl|keputusan|surat-tugas|…|semua --ke FOLDER [--edisi internal|samaran]
  tuntas ekspor NOMOR --jenis berkas-kasus --ke FOLDER
                                           seluruh berkas satu kasus dalam satu PDF; selalu internal
  tuntas ekspedisi [--hari TANGGAL] --ke FOLDER
                                           naskah yang terbit pada satu hari, dijilid di belakang lembar ekspedisinya
  tuntas rekap [--dari TANGGAL] [--sampai TANGGAL] [--keadaan TANGGAL] [--ke FILE.pdf|.xlsx|.csv|.json] [--json]
                                           evaluasi satu periode, menurut keadaan register pada akhir --keadaan
  tuntas register [--dari TANGGAL] [--sampai TANGGAL] [--kolom a,b,c] --ke FILE.csv|.xlsx
                                           register untuk instansi lain; kolomnya diingat, dan tanpa --kolom yang terakhir
  tuntas bahan-tayang [--dari TANGGAL] [--sampai TANGGAL] --ke FOLDER
                                           satu halaman untuk papan pengumuman dan situs, PDF dan PNG, tanpa data orang
  tuntas tenggat --mulai TANGGAL --panjang \"14 hk|60 hari|2 minggu\" [--ke FOLDER] [--json]
  tuntas tenggat NOMOR [--ke FOLDER] [--json]
                                           kenapa tanggal ini: hitungan hari demi hari; dengan --ke sebagai PDF
  tuntas tawaran NOMOR [--json|--formulir] yang dapat dilakukan sekarang, yang belum dan sebabnya; dengan
                                           --formulir isian langkah ini menurut usulan, untuk diisi dan dicatat
  tuntas catat NOMOR FORMULIR.toml|.json [--simpan|--koreksi --langkah N] [--alasan TEKS] [--json]
                                           menyelesaikan langkah (atau menyimpan catatan, atau mengoreksi) dari berkas
  tuntas baru FORMULIR.toml|.json [--alasan TEKS] [--json]
                                           mencatat pengaduan baru dari berkas
  tuntas impor FILE.xlsx|.ods|.csv [--peta PETA.toml] [--uji] [--abaikan-ragu] [--alasan TEKS] [--json]
                                           mencatat setiap baris lembar kerja sebagai pengaduan baru, semuanya atau tidak
                                           satu pun; --uji hanya memperlihatkan apa yang akan terjadi
  tuntas pindaian FILE|FOLDER [--catat --tanggal TANGGAL]
                                           mencocokkan pindaian dengan naskah terbitnya; --catat mencatat tanda tangan
                                           dan pindaian semua naskah yang lengkap, tanpa itu hanya memperlihatkan
  tuntas cadangkan [--ke BERKAS.tuntas-cadangan|FOLDER]
                                           membuat cadangan satu berkas, dibuka dan diperiksa sebelum dipercaya
  tuntas pulihkan BERKAS|FOLDER [--lihat]  memulihkan register dari cadangan; yang lama disisihkan, utuh. --lihat
                                           hanya memperlihatkan isinya. Kata sandinya yang dipakai cadangan itu
  tuntas periksa [--betulkan]              memeriksa seluruh register; --betulkan menyusun ulang daftar dari tindakan
  tuntas periksa --sidik SIDIK             apakah register masih memuat, tanpa berubah, semua tindakan sampai sidik jari yang
                                           tercetak di naskah

Pilihan untuk semua: --data FOLDER, --hari-ini TTTT-BB-HH, --petugas NAMA (atau TUNTAS_PETUGAS; yang bertindak)
Kata sandi dibaca dari TUNTAS_SANDI atau ditanyakan.";
