//! Words that are read by a list: everyday words that are names as well, dates, titles, words of offices and places, forms of address.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// Words of names that are also everyday words and so identify nobody by themselves.
const COMMON: &str = "abadi abang abdul adil agung ahli ahmad air akbar alam ali amal aman amanah ambar anak anggun angin anugerah arif asal asih asli asri awan \
    ayu bagus bahagia baik bakti bambang bangun banyak barat baru batu bayu berkah berlian besar bijak bin bintang binti biru \
    budaya budi bujang buku bulan bumi bunga cahaya cahya candra cantik cemara cerah cinta citra dagang damai dana dara darma data \
    delima desa dewa dewi dian dinda dini dua dwi eka elang emas embun empat fajar faktor gading gadis galang gemilang gita guntur \
    guru hadir hakim hamba harapan hari harta hasil hati hijau hitam ilham iman indah indra intan istana jaga jaya jelita jernih \
    jujur juwita kasih kaya kembang kencana kepala kirana kota kuat kurnia kusuma laksana langit laras lengkap lengkapi lestari \
    lima luhur lurah madu maju makmur malam mandiri manis mas matahari mawar mega megah mekar melati menang merah merdeka merpati \
    mirah muda muhammad mulia mulya murni mustika mutiara nabi naga nanda nasib nila nilai nur nyata ombak padi pagi pahlawan panji pasti \
    pelangi permai permata pertama pertiwi petir pratama pribadi prima priyayi puji purnama pusaka puspa putih putra putri raden \
    rahayu rahmat raja ramah ratna ratu raya rejeki rela rezeki ria ridho rimba rindu ringan roh rukun sabar saksi sakti salam \
    salim sandi sari satria satu sawah sehat sejahtera sejati selamat selasih semangat senang sentosa seri setia setiawan sinar \
    siti sri subur suci sujud suka sukma sumber sungai surat surga surya susah syukur tanah tanjung taufik teguh teladan tenang \
    terang teratai tiga timur tirta tri tulus tunggal umum unggul untung usaha utama utara wahyu wangi waras warga wati wibawa \
    widya wira yakin yuda yudha zaman";

/// Months and weekdays stand in every paper.
const DATES: &str = "agustus ahad april desember februari januari juli jumat juni kamis maret mei minggu november oktober rabu sabtu selasa senin \
    september";

/// Titles before and behind a name, and what is no part of one.
const TITLES: &str = "a ak alm almh amd apt bc cs dkk dr dra drg drh drs h hj ir kh m mm msi mt nn ny ph prof r rr rt s sdr sdri se sh si skm skom \
    sos sp spd sst st stat tn tr ust ustadz ustaz ustazah yth";

/// Words of offices, firms and places: they stand in the names of many and tell of none.
const GENERIC: &str = "ada admin aliansi anggota asosiasi anonim badan bagian baju bank bapak barat baru beberapa belakang belum bendahara berkumis bernama \
     bersama besar bidang bin binti bps bu cabang camat cv daerah dan dari dengan depan desa di diketahui dinas direktorat \
     distribusi dua fakultas forum gabungan gerakan gemuk guru hijab himpunan honorer ibu ikatan indonesia inisial ipds jabatan jaya jilbab kabid kabupaten \
     kacamata kantor karyawan karyawati kasi kasir kasubbag keamanan kecamatan kelompok kelurahan kemeja komunitas kementerian kepala \
     kepegawaian ketua keuangan koordinator koperasi kordinator kota kpu kurir kurus laki laki-laki lama lantai lapangan \
     lembaga linggau lsm mahasiswa loket lubuk lubuklinggau magang majelis mantan masyarakat meja mi mitra mts muda musi nama negara negeri \
     neraca ogan oknum operator orang ormas paguyuban pak palembang para pegawai pelaku pelayanan pencacah pendata pendek pengawas pengawasan penjaga \
     pensiunan penyebaran perempuan perkumpulan persatuan pedagang petani nelayan buruh serikat wartawan perusahaan petugas posyandu pria produksi provinsi pst pt pusat puskesmas \
     rawas rekan resepsionis rt ruang rumah rw sakit salah satpam satu saudara saudari sd sdn sekolah sekretaris seksi selatan \
     sensus seorang seseorang sma sman smk smp smpn sopir sosial staf staff statistik subbagian sumatera sumsel supir survei \
     survey swasta tahu tamu tbk tengah tidak tiga tim timur tinggi tua ud umum unit universitas utara wanita warga yang \
     yayasan";

/// Words that stand before a name.
const FORMS_OF_ADDRESS: &str = "abang adek adik aipda aiptu akp an ayuk bang bapak bernama bharada bpk brigadir brigpol bripda bripka briptu bu bude budhe bung \
     buya cek ci cici cik datuk dek dipanggil dr dra drg drh drs gus h hajah haji hj ibu ipda iptu ir kak kakak kapten kh kiagus kiai \
     koh kolonel kompol kopral kyai letda letkol lettu mang mas masagus mayor mbak mister namanya nn nona ny nyimas nyonya oknum om pak \
     pakde pakdhe panggilan pastor pdt pendeta peltu pelda praka pratu prof raden romo saudara saudari sdr sdra sdri serda serka serma \
     sertu si suster tante tgk tn tuan tuanku uda uni ust ustad ustadz ustadzah ustaz ustazah wak yth yuk";

/// Of these what follows is a name even in small letters, if it is no everyday word.
const CLOSE: &str = "bang bapak bernama bpk bripka bu bude cik dek gus ibu kak mang mas mbak namanya om pak pakde sdr sdri si tante ustad ustadz ustaz \
     yuk";

/// What somebody is in a story: a name follows as often as another word.
const ROLES: &str = "bendahara calo enumerator karyawan karyawati kasi kasir kasubbag kasubag ketua korban koordinator mitra oknum pegawai \
     pelaku pencacah pendata pengawas petugas satpam saksi sekretaris sopir staf terlapor";

/// Words behind which somebody is named who does or says something.
const SAID_BY: &str = "bertemu dilayani dipanggil kata menemui menghubungi menurut oleh ucap ujar";

/// What else than a person has a name.
const THINGS: &str = "aplikasi bank barang berkas daerah desa dokumen file instansi jalan jabatan kabupaten kantor kecamatan kegiatan kelompok \
     kelurahan kota lembaga layanan negara organisasi perusahaan produk program provinsi publikasi sekolah sensus situs surat survei \
     tabel tempat toko usaha wilayah";

/// Words behind a form of address that are an office, a role or a word of the sentence, and so no name.
const STANDINGS: &str = "ada adalah adik agar akan anak anda anggota angkat apa apakah aplikasi asuh atas atasan atau ayah badan bagaimana baik bapak baru begitu belakang \
     beliau belum bendahara besok bidan bila bisa boleh bps bukan bupati camat cukup cuma dalam dan dapat dari datang dengan depan \
     di dia direktur dokter dosen dua galak google gubernur guru haji hamil hansip hanya hari harus hendak hingga hukum ibu ikut ingin ini inilah \
     inspektorat inspektur istri itu itulah jaga jangan jari jawab jika juga jutek kabid kadang kades kah kakek kalau kami kandung karena karyawan kasi \
     kawin ke kecil keluarga kemarin kenapa kepada kepala ketika ketua kita kost kota kurang lagi lah lain laki lalu langsung lansia lapor lebih \
     loket luar lurah maaf malam masih mau meminta mengapa menjawab menteri mereka meski minta mitra muda namun nanti negara \
     negeri nelayan nenek nya ojek oknum oleh ombudsman operator pada pagi paling paman parkir pasal pedagang pegawai pelaku pelapor pelayanan pemilik penerima pensiunan \
     pengadu penjaga penjual perawat perempuan perlu permen permenpan pernah perpres pertiwi petani petugas pihak pimpinan polisi portal presiden pria pun rajin rakyat ramah rektor rt \
     rumah rw saat saja sakit saksi salah sama sampai sana sangat satpam saudara saya sebagai sedang sekali sekda sekretaris selaku \
     selalu sempat sendiri sering setelah siang siapa sini sistem situ sop sopan sopir sore staf suami sudah supaya tadi tani tanpa tapi tengah \
     tentang terlapor tersebut terus tetangga tetap tetapi tidak tim tiri toko tolong tua undang untuk wakil waktu walau wali \
     walikota wanita warga warung yang yth";

/// What the lists say of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Listed(u16);

/// Every word of a list with the lists it stands in, so that a text asks once for each of its words.
static LISTED: LazyLock<FxHashMap<&'static str, u16>> = LazyLock::new(|| {
    let lists = [COMMON, DATES, TITLES, GENERIC, FORMS_OF_ADDRESS, CLOSE, STANDINGS, ROLES, SAID_BY, THINGS];
    let mut all = FxHashMap::default();
    for (list, bit) in lists.into_iter().zip(0..) {
        for word in list.split_whitespace() {
            *all.entry(word).or_default() |= 1 << bit;
        }
    }
    all
});

impl Listed {
    /// Of a word in small letters.
    pub fn of(word: &str) -> Self {
        Self(LISTED.get(word).copied().unwrap_or_default())
    }

    fn stands_in(self, list: u16) -> bool {
        self.0 & (1 << list) != 0
    }

    /// An everyday word that is a name as well.
    pub fn common(self) -> bool {
        self.stands_in(0) || self.of_dates()
    }

    /// A month or a weekday.
    pub fn of_dates(self) -> bool {
        self.stands_in(1)
    }

    /// A title, without points.
    pub fn title(self) -> bool {
        self.stands_in(2)
    }

    /// A word in the names of many offices, firms and places.
    pub fn generic(self) -> bool {
        self.stands_in(3)
    }

    /// A form of address.
    pub fn address(self) -> bool {
        self.stands_in(4)
    }

    /// A form of address that makes a name of a word in small letters.
    pub fn close(self) -> bool {
        self.stands_in(5)
    }

    /// A word behind a form of address that is no name.
    pub fn standing(self) -> bool {
        self.stands_in(6) || self.of_dates()
    }

    /// What somebody is in a story.
    pub fn role(self) -> bool {
        self.stands_in(7)
    }

    /// A word behind which somebody is named who does or says something.
    pub fn said_by(self) -> bool {
        self.stands_in(8)
    }

    /// Something else than a person that has a name.
    pub fn thing(self) -> bool {
        self.stands_in(9)
    }

    /// A word that is no name by itself, unless something makes it one.
    pub fn ordinary(self) -> bool {
        self.common() || self.generic() || self.standing()
    }
}
