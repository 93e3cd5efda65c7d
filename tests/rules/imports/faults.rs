//! Honest files with a fault: each is told with its row and its field, and nothing is recorded.

use domain::incoming::labels::Incoming;
use office::imports::{Asked, ColumnMap};

use super::files::{HEAD, ROW, plain};
use super::{asked, errors, no, office, read, refused};

/// A text file with more columns behind the usual ones.
fn with(more: &str, lines: &[&str]) -> Vec<u8> {
    format!("{HEAD};{more}\n{}\n", lines.join("\n")).into_bytes()
}

#[test]
fn a_file_without_known_headings_is_told_and_a_map_helps() {
    // Given a file of another program
    let mut office = office("impor-peta");
    let text = "Kode;Perkara;Uraian;Siapa;Kapan\n9900101;Loket tiga kosong;Cerita yang cukup panjang.;Contohwan;2026-09-07\n";
    let why = refused(&office, text.as_bytes());
    assert!(why.starts_with("Belum diimpor: dua kepala kolom yang dikenal tidak ditemukan") && why.contains("--peta"), "{why}");
    // When its headings are mapped
    let map = "[kolom]\nKode = \"id_laporan\"\nPerkara = \"judul\"\nUraian = \"isi\"\nSiapa = \"nama\"\nKapan = \"tanggal_laporan\"\n";
    let how = Asked { map: Some(ColumnMap::read(map).unwrap()), ..Asked::default() };
    let import = asked(&office, text.as_bytes(), &how).unwrap();
    assert_eq!(errors(&import), [""; 0]);
    office.record_import(import).unwrap();
    // Then the next file with the same headings, in whatever order, needs no map
    let next = "Uraian;Kode;Kapan;Perkara;Siapa\nCerita lain yang cukup panjang.;9900102;2026-09-08;Kipas angin mati;Contohwan\n";
    let import = read(&office, next.as_bytes());
    assert_eq!((errors(&import), import.preview.rows[0].case), (vec![], Some(no(2))));
    // And a heading of the map that is not there is named
    let how = Asked { map: Some(ColumnMap::read("[kolom]\nKode = \"id_laporan\"\nJudulan = \"judul\"\n").unwrap()), ..Asked::default() };
    let why = asked(&office, text.as_bytes(), &how).err().unwrap();
    assert!(why.contains("“judulan” di peta kolom tidak ada"), "{why}");
}

#[test]
fn unknown_headings_are_shown_to_be_mapped_by_hand() {
    let mut office = office("impor-peta-tangan");
    let text = "Rekap\n\nKode;Perkara;Uraian;Siapa;Kapan\n9900101;Loket tiga kosong;Cerita yang cukup panjang.;Contohwan;2026-09-07\n";
    let import = office.import(text.as_bytes(), &Asked::default(), &office::Progress::default()).unwrap().unwrap();
    let headings: Vec<&str> = import.preview.head.columns.iter().map(|column| column.heading.as_str()).collect();
    assert_eq!((headings, import.preview.head.row), (vec!["Kode", "Perkara", "Uraian", "Siapa", "Kapan"], 3));
    let fields = [Incoming::TrackingId, Incoming::Title, Incoming::Story, Incoming::Name, Incoming::SubmittedOn];
    let by_hand = (0..).zip(fields.map(Some)).collect();
    let map = Some(import.preview.mapped(&by_hand));
    assert!(office.record_import(import).is_err(), "nothing was judged");
    let import = asked(&office, text.as_bytes(), &Asked { map, ..Asked::default() }).unwrap();
    assert_eq!(errors(&import), [""; 0]);
    assert_eq!(office.record_import(import).unwrap(), [no(1)]);
}

#[test]
fn two_columns_of_one_field_are_told() {
    let office = office("impor-dua-kolom");
    let why = refused(&office, &with("Nama", &[&format!("{ROW};Lain")]));
    assert!(why.contains("kolom D (Nama Pelapor) dan F (Nama) dibaca sebagai isian yang sama"), "{why}");
}

#[test]
fn the_same_number_twice_is_told_by_row_and_by_case() {
    // Given a register that holds a report
    let mut office = office("impor-ganda");
    let import = read(&office, format!("{HEAD}\n{ROW}\n").as_bytes());
    office.record_import(import).unwrap();
    // When a file holds it again, and another one twice
    let other = ROW.replace("9900101", "9900102").replace("Loket tiga", "Ruang tunggu");
    let import = read(&office, format!("{HEAD}\n{ROW}\n{other}\n{other}\n").as_bytes());
    // Then each is told, and which of them is sound
    assert_eq!(
        errors(&import),
        [
            "2: ID laporan LAPOR!: Nomor ini sudah dipakai ADU-2026-0001. Nomor tidak pernah dipakai dua kali",
            "4: ID laporan sama dengan baris 3"
        ]
    );
    assert_eq!(import.preview.rows.iter().map(|row| row.case).collect::<Vec<_>>(), [None, Some(no(2)), None]);
    let before = office.head_seq();
    let refused = office.record_import(import).unwrap_err().to_string();
    assert_eq!(
        refused,
        "Belum diimpor: 2 dari 3 baris belum dapat dicatat; betulkan di lembar kerjanya, lalu ulangi. Tidak ada yang dicatat."
    );
    assert_eq!((office.head_seq(), office.case(no(2)).is_err()), (before, true));
}

#[test]
fn what_may_be_the_same_complaint_is_said_and_stops_nothing() {
    let mut office = office("impor-mirip");
    let import = read(&office, format!("{HEAD}\n{ROW}\n").as_bytes());
    office.record_import(import).unwrap();
    let again = ROW.replace("9900101", "9900102");
    let third = ROW.replace("9900101", "9900103").replace("pagi.", "pagi sampai siang.");
    let import = read(&office, format!("{HEAD}\n{again}\n{third}\n").as_bytes());
    assert_eq!(errors(&import), [""; 0]);
    assert_eq!(import.preview.rows[0].doubles, ["mirip ADU-2026-0001"]);
    assert_eq!(import.preview.rows[1].doubles, ["mirip baris 2", "mirip ADU-2026-0001"]);
}

#[test]
fn mixed_separators_are_told_row_by_row() {
    let office = office("impor-pemisah");
    let comma = ROW.replace("9900101", "9900102").replace(';', ",");
    let more = format!("{};terlalu banyak", ROW.replace("9900101", "9900103"));
    let import = read(&office, format!("{HEAD}\n{ROW}\n{comma}\n{more}\n").as_bytes());
    let told = errors(&import);
    assert!(told[0].starts_with("3: ") && told.iter().any(|error| error == "3: Judul laporan: Wajib diisi"), "{told:?}");
    assert_eq!(told.last().unwrap(), "4: lebih banyak kolom daripada kepalanya; periksa tanda pemisah dan tanda kutipnya");
    assert_eq!(import.preview.rows[0].case, Some(no(1)), "the honest row is sound");
}

#[test]
fn an_unclosed_quotation_mark_swallows_nothing() {
    let office = office("impor-kutip");
    let open = ROW.replace(";Loket tiga kosong", ";\"Loket tiga kosong");
    let why = refused(&office, format!("{HEAD}\n{ROW}\n{open}\n{ROW}\n").as_bytes());
    assert!(why.contains("tanda kutip yang dibuka di baris 3 tidak pernah ditutup"), "{why}");
}

#[test]
fn doubtful_cells_stop_a_file_until_they_are_left_out() {
    let office = office("impor-ragu");
    let bytes = with("Kategori", &[&format!("{ROW};Ihwal aneh")]);
    let import = read(&office, &bytes);
    assert_eq!(
        (import.preview.is_sound(), import.preview.rows[0].doubtful.as_slice()),
        (false, &["kolom F (Kategori): “Ihwal aneh” tidak dipahami".to_owned()][..])
    );
    assert!(asked(&office, &bytes, &Asked { leave_doubtful: true, ..Asked::default() }).unwrap().preview.is_sound());
    // Days with the month first are never guessed: one cell shows the order, and all of them are in doubt.
    let american = ROW.replace("7 September 2026", "09/07/2026");
    let shown = ROW.replace("9900101", "9900102").replace("7 September 2026", "08/31/2026");
    let import = read(&office, format!("{HEAD}\n{american}\n{shown}\n").as_bytes());
    assert!(import.preview.rows.iter().all(|row| row.doubtful.len() == 1 && row.case.is_none()), "{:?}", import.preview.rows);
}

#[test]
fn what_needs_a_reason_asks_for_it_row_by_row() {
    let office = office("impor-alasan");
    let bytes = format!("{HEAD}\n{}\n", ROW.replace("Loket tiga tidak dijaga sejak pukul sembilan pagi.", "Kosong.")).into_bytes();
    let told = errors(&read(&office, &bytes));
    assert!(told.len() == 1 && told[0].starts_with("2: perlu alasan tertulis: "), "{told:?}");
    let how = Asked { reason: "Laporan lama dipindahkan dari buku".to_owned(), ..Asked::default() };
    assert!(asked(&office, &bytes, &how).unwrap().preview.is_sound());
}

/// Who asked to be hidden is named nowhere; whoever wrote a word nobody knows is taken to hide.
#[test]
fn anonymous_and_secret_rows_show_no_complainant() {
    let mut office = office("impor-anonim");
    let row = |number: u32, title: &str, more: &str| {
        format!("99001{number:02};{title};Cerita yang cukup panjang nomor {number}.;Karangana Rekaan;2026-09-07;{more}")
    };
    let bytes = with(
        "Anonim;Rahasia;Email;Telepon",
        &[
            &row(1, "Loket satu kosong", "Ya;Tidak;karangana@contoh.id;0812-0000-0001"),
            &row(2, "Antrean panjang sekali", "x;;;"),
            &row(3, "Karangana Rekaan melapor", "Ya;Ya;;"),
            &row(4, "Kipas angin mati", "Ya;;bukan surel Karangana;nomor Karangana"),
            &row(5, "Parkir penuh terus", ";;;"),
        ],
    );
    let import = read(&office, &bytes);
    let shown = format!("{:?}{:?}", import.preview.rows, import.preview.notes);
    for personal in ["Karangana", "contoh.id", "0812"] {
        assert!(!shown.contains(personal), "{personal} in {shown}");
    }
    assert_eq!(import.preview.rows[1].errors, ["kolom F (Anonim): “x” tidak dipahami; tulis Ya atau Tidak, atau sifat identitasnya"]);
    assert_eq!(
        (import.preview.rows[1].title.as_str(), import.preview.rows[2].title.as_str()),
        ("(judul disembunyikan)", "(judul disembunyikan)")
    );
    assert_eq!(import.preview.rows[3].doubtful, ["kolom H (Email): “disembunyikan” tidak dipahami"]);
    assert_eq!(import.preview.rows[3].errors.len(), 1, "{:?}", import.preview.rows[3]);
    assert_eq!(import.preview.rows[4].doubtful, ["sifat identitas tidak diisi; akan dicatat terbuka"]);
    assert!(!import.preview.is_sound() && office.record_import(import).is_err());
    // The sound one alone is recorded, sealed.
    let bytes = with("Anonim;Rahasia", &[&row(1, "Loket satu kosong", "Ya;Tidak")]);
    let import = read(&office, &bytes);
    office.record_import(import).unwrap();
    let case = office.case(no(1)).unwrap().case;
    assert!(case.complainant().is_none() && !format!("{case:?}").contains("Karangana"));
}

/// The portal writes "Anonim" where the name should stand.
#[test]
fn a_name_that_says_there_is_none_hides() {
    let mut office = office("impor-nama-anonim");
    let import = read(&office, format!("{HEAD}\n{}\n", ROW.replace("Contohwan Rekaan", "Anonim")).as_bytes());
    office.record_import(import).unwrap();
    assert!(office.case(no(1)).unwrap().case.openness().is_sealed());
}

#[test]
fn texts_that_are_too_long_are_told_with_their_field() {
    let office = office("impor-panjang");
    let (title, story) = ("J".repeat(151), "c".repeat(20_001));
    let line = ["9900101", &title, &story, "Contohwan", "2026-09-07"];
    let head: Vec<&str> = HEAD.split(';').collect();
    let told = errors(&read(&office, &plain(&[&head, &line])));
    assert!(told.iter().any(|error| error.starts_with("2: Judul laporan: ") && error.contains("151")), "{told:?}");
    assert!(told.iter().any(|error| error.contains("20.001") || error.contains("20001")), "{told:?}");
}
