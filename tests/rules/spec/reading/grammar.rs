//! Grammars of complaints, names and numbers as people here write them. All names and numbers are invented.

/// A die that falls the same way for the same seed.
pub(super) struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x1234_5678_9abc_def1)
    }

    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap() % sides
    }

    pub fn of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.roll(all.len())]
    }

    fn digits(&mut self, count: usize) -> String {
        (0..count).map(|_| char::from(b'0' + u8::try_from(self.roll(10)).unwrap())).collect()
    }
}

/// Words of names that are no other words: of the archipelago, Arabic and Chinese-Indonesian spellings among them.
const RARE: [&str; 40] = [
    "Samarwati",
    "Tanparupa",
    "Rekaanto",
    "Misalnda",
    "Contohwan",
    "Umpamawati",
    "Kiasansyah",
    "Andaikana",
    "Rupawanda",
    "Simangunrekaan",
    "Hutarekaan",
    "Nainggorupa",
    "Siregarekaan",
    "Wayanrekaan",
    "Nyomanda",
    "Ketutrupa",
    "Daenglabbang",
    "Karaengtiru",
    "Latumisal",
    "Pattirupa",
    "Abdurrekaan",
    "Fathurrupa",
    "Khairunnisal",
    "Nu'mansyah",
    "Muthmainnada",
    "Zulkifrupa",
    "Syaifurekaan",
    "Rahmatirupa",
    "Tjiarupa",
    "Liemrekaan",
    "Oeijmisal",
    "Tanojowidjaja",
    "Djojorekaan",
    "Soerjoumpama",
    "Wongsorupa",
    "Kusumarekaan",
    "Prabumisal",
    "Cikrekaan",
    "Masagusrupa",
    "Nyimasrekaan",
];

const COMMON: [&str; 14] =
    ["Dewi", "Sari", "Putri", "Indah", "Budi", "Bintang", "Aman", "Surya", "Fajar", "Sri", "Nur", "Setia", "Jaya", "Bunga"];

/// Somebody who complains.
#[derive(Default)]
pub(super) struct Who {
    pub name: String,
    pub phone: String,
    pub nik: String,
    pub email: String,
    pub address: String,
    pub parts: Vec<String>,
}

impl Who {
    pub fn any(dice: &mut Dice) -> Self {
        let mut parts: Vec<String> = vec![dice.of(&RARE).to_owned()];
        for _ in 0..dice.roll(4) {
            let one = if dice.roll(3) == 0 { dice.of(&COMMON) } else { dice.of(&RARE) };
            if !parts.iter().any(|part| part == one) {
                parts.push(one.to_owned());
            }
        }
        let bare = parts.join(" ");
        let name = match dice.roll(8) {
            0 => format!("Drs. {bare}, M.Si."),
            1 => format!("H. {bare}, S.E."),
            2 => format!("{bare}, A.Md."),
            3 => format!("Hj. {bare}"),
            _ => bare,
        };
        let user = parts[0].to_lowercase().replace('\'', "");
        Self {
            name,
            phone: format!("0800{}", dice.digits(7)),
            nik: format!("1673{:02}{:02}{:02}{}", 1 + dice.roll(12), 1 + dice.roll(28), 1 + dice.roll(12), dice.digits(6)),
            email: format!("{user}@contoh.invalid"),
            address: format!("Jl. Tidak Ada No. {}", 11 + dice.roll(80)),
            parts,
        }
    }

    /// One of the ways in which this person is told of.
    fn mention(&self, dice: &mut Dice) -> String {
        let rare = self.parts[0].as_str();
        let bare = self.parts.join(" ");
        let phone = self.phone.as_str();
        let (a, b, c) = (&phone[..4], &phone[4..7], &phone[7..]);
        let ending = dice.of(&["nya", "pun", "lah", "kah"]);
        let mark = dice.of(&["\u{200b}", "\u{ad}", "\u{2060}"]);
        let half = rare.char_indices().nth(3).map_or(rare.len(), |(at, _)| at);
        match dice.roll(36) {
            0 | 1 => bare,
            2 => bare.to_uppercase(),
            3 => bare.to_lowercase(),
            4 => rare.to_owned(),
            5 => rare.to_lowercase(),
            6 => format!("{rare}{ending}"),
            7 => bare.replace(' ', "  "),
            8 => bare.replace(' ', "\n"),
            9 => bare.replace(' ', ""),
            10 => format!("{}{mark}{}", &rare[..half], &rare[half..]),
            11 => format!("{}-\n{}", &rare[..half], &rare[half..]),
            12 => rare.replace('\'', "’").chars().map(wide).collect(),
            13 => phone.to_owned(),
            14 => format!("{a}-{b}-{c}"),
            15 => format!("{a} {b} {c}"),
            16 => format!("{a}\u{a0}{b}\u{a0}{c}"),
            17 => format!("{a}.{b}.{c}"),
            18 => format!("+62 {}-{b}-{c}", &a[1..]),
            19 => format!("+62 (0) {} {b} {c}", &a[1..]),
            20 => format!("{a}/{b}/{c}"),
            21 => format!("{} {b} {c}", &a[1..]),
            22 => format!("{} {} {} {}", &self.nik[..4], &self.nik[4..8], &self.nik[8..12], &self.nik[12..]),
            23 => self.nik.clone(),
            24 => self.address.replace("Jl.", "Jalan").replace("No.", "Nomor"),
            25 => format!("{a}·{b}·{c}"),
            26 => format!("{a}\n{b}\n{c}"),
            27 => format!("wa.me/62{}{b}{c}", &a[1..]),
            28 => rare.chars().map(lookalike).collect(),
            29 => rare.replace('\'', "").chars().map(String::from).collect::<Vec<_>>().join(" "),
            30 => doubled(rare),
            31 => format!("{}. {}", rare.chars().next().unwrap(), self.parts.last().filter(|last| *last != rare).unwrap_or(&bare)),
            32 => format!("@{}", rare.to_lowercase().replace('\'', "")),
            33 => self.email.replace('@', " @ "),
            34 => self.email.replace('@', "[at]"),
            _ => self.email.clone(),
        }
    }
}

/// A letter of another script that looks the same.
fn lookalike(c: char) -> char {
    match c {
        'a' => 'а',
        'e' => 'е',
        'o' => 'о',
        'p' => 'р',
        'S' => 'Ѕ',
        'T' => 'Т',
        'M' => 'М',
        other => other,
    }
}

/// A word with its last consonant doubled and its last "i" written "y".
fn doubled(word: &str) -> String {
    let at = word.char_indices().rev().find(|(_, c)| c.is_alphabetic() && !"aiueo".contains(*c)).map_or(0, |(at, _)| at);
    let end = word[at..].replace('i', "y");
    format!("{}{}{end}", &word[..at], &word[at..=at])
}

/// A full-width letter.
fn wide(c: char) -> char {
    if c.is_ascii_alphanumeric() { char::from_u32(u32::from(c) + 0xfee0).unwrap() } else { c }
}

/// Somebody else as he is told of: the words, and what of them tells.
fn other(dice: &mut Dice) -> (String, String) {
    let name =
        format!("{}{}", dice.of(&["Orangwan", "Lainnyada", "Sebutsaja", "Seseorana", "Entahsiapa"]), dice.of(&["", "", " Lainrupa"]));
    let form = dice.of(&[
        "Pak",
        "Bpk.",
        "Bapak",
        "Ibu",
        "Bu",
        "Sdr.",
        "Sdri.",
        "Bang",
        "Yuk",
        "Kak",
        "Mbak",
        "Mas",
        "Ustaz",
        "dr.",
        "Bapak H.",
        "a.n.",
        "Pak\n",
        "Dek",
        "Tante",
        "Bripka",
        "Sdr/i",
        "Bapak/Ibu",
        "petugas",
        "oleh",
        "nama petugas:",
        "pelaku:",
    ]);
    let number = dice.digits(8);
    match dice.roll(12) {
        0..=4 => (format!("{form} {name}"), name),
        5 => (format!("pak {}", name.to_lowercase()), name.to_lowercase().split(' ').next().unwrap().to_owned()),
        6 => same(format!("0812-{}-{}", &number[..4], &number[4..])),
        7 => same(format!("+62 813 {} {}", &number[..4], &number[4..])),
        8 => same(format!("1674010101{}", &dice.digits(6))),
        9 => same(format!("BG {} {}", 1000 + dice.roll(9000), dice.of(&["AB", "XY", "Q"]))),
        10 => same(format!("orang.{number}@contoh.invalid")),
        _ => {
            let account = format!("{}-01-{}-53-1", &number[..4], &number[2..8]);
            (format!("rekening {account}"), account)
        }
    }
}

fn same(text: String) -> (String, String) {
    (text.clone(), text)
}

/// A text with the truth beside it.
pub(super) struct Told {
    /// Its pieces, each with whether it tells of the complainant.
    pieces: Vec<(String, bool)>,
    pub own: Vec<String>,
    pub others: Vec<String>,
}

impl Told {
    pub fn typed(&self) -> String {
        self.pieces.iter().map(|(piece, _)| piece.as_str()).collect()
    }

    /// The text as it stands once the complainant goes by the code name.
    pub fn outside(&self, alias: &str) -> String {
        self.pieces.iter().map(|(piece, own)| if *own { alias } else { piece.as_str() }).collect()
    }
}

const FRAMES: [&str; 14] = [
    "Menurut # loket kosong sejak pukul 09.12.",
    "Pada 24/11/2026 # datang ke loket pelayanan.",
    "Uang Rp60.000 diminta, kata #, tanpa kuitansi.",
    "Keterangan diperoleh dari # pada Senin, 7 September 2026.",
    "Bukti percakapan (#) terlampir.",
    "Hubungi # sebelum 4 Desember 2026.",
    "“#” tertulis pada tangkapan layar.",
    "Surat Nomor T-128/16740/HM.310/2026 memuat # di halaman 2.",
    "Berkas 1. 2. dan 3. menyebut # juga.",
    "Lalu # menunggu 45 menit di kursi 12.",
    "Petugas tidak menjawab #; antrean 017 terus berjalan.",
    "Nomor 3) # tercatat.",
    "Sudah tiga kali # bertanya, terakhir 2026-11-20.",
    "Kami lihat # sendiri.",
];

/// A complaint that tells of the complainant and of others.
pub(super) fn complaint(dice: &mut Dice, who: &Who) -> Told {
    let mut told = Told { pieces: Vec::new(), own: Vec::new(), others: Vec::new() };
    let sentences = 3 + dice.roll(4);
    for number in 0..sentences {
        let (before, after) = dice.of(&FRAMES).split_once('#').unwrap();
        let lead = if number == 0 { "" } else { " " };
        told.pieces.push((format!("{lead}{before}"), false));
        if dice.roll(2) == 0 {
            let mention = who.mention(dice);
            told.own.push(mention.clone());
            told.pieces.push((mention, true));
        } else {
            let (words, tells) = other(dice);
            told.others.push(tells);
            told.pieces.push((words, false));
        }
        told.pieces.push((after.to_owned(), false));
    }
    told
}

/// A page that tells of nobody: decrees, statistics, places, articles, daily words.
pub(super) fn harmless(dice: &mut Dice) -> String {
    let mut lines = Vec::new();
    for _ in 0..24 {
        let (a, b, year) = (1 + dice.roll(60), 1 + dice.roll(12), 2009 + dice.roll(18));
        let place = dice.of(&[
            "Lubuk Linggau Barat I",
            "Musi Rawas Utara",
            "Kecamatan Selangit",
            "Ogan Komering Ulu",
            "Kabupaten Empat Lawang",
            "Palembang",
            "Muara Enim",
            "Pagar Alam",
        ]);
        lines.push(match dice.roll(18) {
            0 => format!("Berdasarkan Pasal {a} ayat ({b}) Undang-Undang Nomor {a} Tahun {year} tentang Pelayanan Publik."),
            1 => format!("Jumlah penduduk {place} pada {year} sebanyak {}.{} jiwa.", 100 + a, dice.digits(3)),
            2 => format!("Surat Nomor B-{a:03}/16740/PW.140/{year} tanggal {a} September {year}."),
            3 => format!("Keputusan Nomor {a:03}.N/KPA/{year} menetapkan jam layanan 08.00-15.30."),
            4 => format!("Inflasi {b},{a} persen; indeks harga 104,{a} pada {:02}/{:02}/{year}.", a % 28 + 1, b),
            5 => format!("Biaya Rp{a}.000,00 dan Rp1.{}.000.000 dibayar.", 100 + a),
            6 => "Saya datang dengan ibu yang sakit, bapak itu hanya diam, lalu kami pulang.".to_owned(),
            7 => format!("Tabel {b}.{a} halaman {a}, kode wilayah 1674{a:03}, KBLI 47111."),
            8 => "Bapak Kepala dan Ibu Ketua Tim menerima tamu; Saudara diminta menunggu di ruang depan.".to_owned(),
            9 => format!("Kantor di {place} buka Senin sampai Jumat, pukul 08.00 WIB."),
            10 => format!("1. Butir pertama.\n2. Butir kedua.\n{a}. Butir ke-{a}."),
            11 => format!("Register ADU-{year}-{:04}, ID LAPOR! 99{:05}, RT 0{}/RW 0{}.", a, a * 13, b % 9, b % 7 + 1),
            12 => "Petugas loket tidak ada di tempat pada jam layanan, padahal antrean panjang.".to_owned(),
            13 => format!("Laman www.lapor.go.id, SMS 1708, @lapor1708; batas {a} hari kerja sejak {:02}-{:02}-{year}.", a % 28 + 1, b),
            16 => "Dilayani oleh Petugas Pendata; menurut Data BPS dan kata Kepala Seksi, surat dikirim oleh Inspektorat.".to_owned(),
            17 => {
                format!("Kepada yth bapak/ibu pimpinan; kak admin, mas kasir; a.n. Kepala BPS; Petugas PST; Nama kegiatan: Susenas {year}.")
            }
            14 => "Mohon data harga beras, cabai, dan minyak goreng dikirim sebelum rapat.".to_owned(),
            _ => format!("PP {a} Tahun {year} Pasal {b} huruf e jo. Pasal {a} ayat (1) huruf c; BAB IV A; Lampiran I."),
        });
    }
    lines.join(" ")
}
