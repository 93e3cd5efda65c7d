//! Words that are read by a list: everyday words that are names as well, dates, titles, words of offices and places, forms of address.

use std::collections::HashSet;
use std::sync::LazyLock;

type List = LazyLock<HashSet<&'static str>>;

fn words(list: &'static str) -> HashSet<&'static str> {
    list.split_whitespace().collect()
}

/// Words of names that are also everyday words and so identify nobody by themselves.
static COMMON: List = LazyLock::new(|| {
    words(
        "abadi abang adil agung ahli air akbar alam ali amal aman amanah ambar anak anggun angin anugerah arif asal asih asli asri awan \
    ayu bagus bahagia baik bakti bambang bangun banyak barat baru batu bayu berkah berlian besar bijak bin bintang binti biru \
    budaya budi bujang buku bulan bumi bunga cahaya cahya candra cantik cemara cerah cinta citra dagang damai dana dara darma data \
    delima desa dewa dewi dian dinda dini dua dwi eka elang emas embun empat fajar faktor gading gadis galang gemilang gita guntur \
    guru hadir hakim hamba harapan hari harta hasil hati hijau hitam ilham iman indah indra intan istana jaga jaya jelita jernih \
    jujur juwita kasih kaya kembang kencana kepala kirana kota kuat kurnia kusuma laksana langit laras lengkap lengkapi lestari \
    lima luhur lurah madu maju makmur malam mandiri manis mas matahari mawar mega megah mekar melati menang merah merdeka merpati \
    mirah muda mulia mulya murni mustika mutiara nabi naga nanda nasib nila nilai nur nyata ombak padi pagi pahlawan panji pasti \
    pelangi permai permata pertama pertiwi petir pratama pribadi prima priyayi puji purnama pusaka puspa putih putra putri raden \
    rahayu rahmat raja ramah ratna ratu raya rejeki rela rezeki ria ridho rimba rindu ringan roh rukun sabar saksi sakti salam \
    salim sandi sari satria satu sawah sehat sejahtera sejati selamat selasih semangat senang sentosa seri setia setiawan sinar \
    siti sri subur suci sujud suka sukma sumber sungai surat surga surya susah syukur tanah tanjung taufik teguh teladan tenang \
    terang teratai tiga timur tirta tri tulus tunggal umum unggul untung usaha utama utara wahyu wangi waras warga wati wibawa \
    widya wira yakin yuda yudha zaman",
    )
});

/// Months and weekdays stand in every paper.
static DATES: List = LazyLock::new(|| {
    words(
        "agustus ahad april desember februari januari juli jumat juni kamis maret mei minggu november oktober rabu sabtu selasa senin \
    september",
    )
});

/// Titles before and behind a name, and what is no part of one.
static TITLES: List = LazyLock::new(|| {
    words(
        "a ak alm almh amd apt bc cs dkk dr dra drg drh drs h hj ir kh m mm msi mt nn ny ph prof r rr rt s sdr sdri se sh si skm skom \
    sos sp spd sst st stat tn tr ust ustadz ustaz ustazah yth",
    )
});

/// Words of offices, firms and places: they stand in the names of many and tell of none.
static GENERIC: List = LazyLock::new(|| {
    words(
        "ada anonim badan bank barat belum bernama bersama besar bidang bin binti bps cabang camat cv daerah dan dari dengan desa di \
    diketahui dinas direktorat fakultas forum guru indonesia jaya kabupaten kantor kecamatan kelompok kelurahan kementerian kepala \
    koperasi kota kpu lembaga linggau lubuk lubuklinggau majelis masyarakat mi mts musi nama negara negeri ogan oknum palembang \
    perkumpulan perusahaan petugas posyandu provinsi pt pusat puskesmas rawas rekan rt rumah rw sakit sd sdn sekolah seksi selatan \
    seorang sma sman smk smp smpn statistik sumatera sumsel swasta tahu tbk tengah tidak tim timur ud unit universitas utara warga \
    yang yayasan",
    )
});

/// Words that stand before a name.
static FORMS_OF_ADDRESS: List = LazyLock::new(|| {
    words(
        "abang adik ayuk bang bapak bernama bpk bu bung cek dr dra drg drh drs h hajah haji hj ibu ir kak kakak kh kiai kyai mang mas \
    mbak mister nn nona ny nyonya pak prof saudara saudari sdr sdra sdri tn tuan uda uni ust ustad ustadz ustadzah ustaz ustazah \
    wak yth yuk",
    )
});

/// Of these what follows is a name even in small letters, if it is no everyday word.
static CLOSE: List = LazyLock::new(|| words("bang bernama bpk kak mas mbak pak sdr sdri ustad ustadz ustaz yuk"));

/// Words behind a form of address that are an office, a role or a word of the sentence, and so no name.
static STANDINGS: List = LazyLock::new(|| {
    words(
        "ada adalah adik akan anda anggota apa atas atasan atau badan bapak baru begitu beliau belum bendahara bisa bps bupati camat dan \
    dari datang dengan di dia direktur dosen dua gubernur guru haji hamil hanya harus ibu ini inspektur itu jaga jawab juga kabid \
    kades kalau kami kandung karena kasi kawin ke kecil kepada kepala ketua kita kost kota lagi lain lalu langsung lurah maaf masih \
    mau meminta menjawab menteri minta mitra muda nanti negara oknum operator pada pegawai pelapor pelayanan penerima pengadu \
    petugas pimpinan polisi presiden rektor rt rumah rw saat saja sakit saksi sama sangat satpam saudara saya sebagai sedang sekali \
    sekda sekretaris selaku sendiri setelah siapa sopir staf sudah tadi tapi terlapor tersebut tetangga tidak tim tiri tolong tua \
    untuk wali walikota warga yang yth",
    )
});

/// Whether a word of a name is also an everyday word, in small letters.
pub(crate) fn is_common(word: &str) -> bool {
    COMMON.contains(word) || is_of_dates(word)
}

/// Whether a word, in small letters, is a month or a weekday.
pub(crate) fn is_of_dates(word: &str) -> bool {
    DATES.contains(word)
}

/// Whether a word is a title, in small letters and without points.
pub(super) fn is_title(word: &str) -> bool {
    TITLES.contains(word)
}

/// Whether a word stands in the names of many offices, firms and places.
pub(super) fn is_generic(word: &str) -> bool {
    GENERIC.contains(word)
}

/// Whether a word is a form of address.
pub(super) fn is_address_form(word: &str) -> bool {
    FORMS_OF_ADDRESS.contains(word)
}

/// Whether a form of address makes a name of a word in small letters.
pub(super) fn is_close_form(word: &str) -> bool {
    CLOSE.contains(word)
}

/// Whether a word behind a form of address is no name.
pub(super) fn is_standing(word: &str) -> bool {
    STANDINGS.contains(word) || is_of_dates(word)
}
