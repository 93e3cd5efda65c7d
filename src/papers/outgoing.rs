//! Facts of the papers that leave the office: to the complainant and to the agency in charge.
//!
//! An address may name an open complainant in the internal edition. What is told about the examination is
//! always written without identities, because a letter is read by more people than its addressee.

use super::report::{EMPTY, or_dots};
use crate::At;
use domain::acts::complaint::{AccessClass, Channel, Priority};
use domain::acts::decision::CopyGiven;
use domain::acts::event::AttachmentKind;
use domain::acts::limit::Milestone;
use domain::acts::paper::Edition;
use domain::acts::reporter::Identity;
use domain::acts::step::Ending;
use domain::readings::case::Case;
use domain::readings::rulebook::Rulebook;
use domain::text::mask::Mask;
use domain::text::nip::group_nip;
use letters::{Facts, ListFact, TableFact, TextFact};
use words::Label as _;

mod account;

pub use self::account::lapor_answer;
use self::account::{day_after, forwarded_how, outcome, shorten, span, steps, tracking, window};

/// *Tanda terima pengaduan* with everything UU 25/2009 art. 44(2) asks for.
pub fn receipt(facts: &mut Facts, case: &Case, book: &Rulebook, mask: &Mask, _at: At) {
    use TextFact as X;
    let submission = &case.submission;
    head(facts, case);
    facts.text(X::ReceiptIdentity, identity_lines(case, mask));
    facts.text(X::ReceiptProxy, proxy(case, mask));
    let how = mask.text(&case.recording.received_how);
    let office = book.office.full_name();
    facts.text(X::ReceiptPlace, if how.is_empty() { office } else { format!("{how}, {office}") });
    facts.text(X::ReceiptStory, or_dots(&shorten(&mask.text(&submission.story), 600)));
    facts.text(X::ReceiptWish, shorten(&mask.text(&submission.wish), 300));
    facts.text(X::ReceiptFiles, files_words(files_of_complainant(case), "tidak ada"));
    let answer_by = case.recording.received_on.map_or_else(String::new, |on| format!(", paling lambat {}", day_after(book, on, 14)));
    facts.list(
        ListFact::ReceiptRights,
        [
            format!(
                "Memperoleh jawaban apakah pengaduan sudah lengkap dalam 14 (empat belas) hari sejak pengaduan diterima{answer_by} \
                 (Undang-Undang Nomor 25 Tahun 2009 Pasal 44 ayat (3))."
            ),
            "Melengkapi pengaduan dalam 30 (tiga puluh) hari sejak menerima permintaan kelengkapan. Pengaduan yang tidak dilengkapi \
             dalam waktu itu dianggap dicabut (Pasal 44 ayat (4) dan ayat (5))."
                .to_owned(),
            "Memperoleh keputusan paling lambat 60 (enam puluh) hari sejak pengaduan dinyatakan lengkap, dan menerima keputusan itu \
             paling lambat 14 (empat belas) hari sejak ditetapkan (Pasal 50 ayat (1) dan ayat (2))."
                .to_owned(),
            "Dirahasiakan identitasnya. Petugas wajib menjaga kerahasiaan, juga setelah tidak bertugas lagi (Pasal 42 ayat (5) dan \
             Pasal 49)."
                .to_owned(),
            "Diperiksa pengaduannya tanpa dipungut biaya dan tanpa memihak, serta didengar terpisah dari pihak terlapor bila diminta \
             (Pasal 47 dan Pasal 48)."
                .to_owned(),
        ],
    );
    let receiver = case.recording.receiver.as_ref().and_then(|id| book.person(id));
    let (name, nip) = receiver.map_or_else(|| (EMPTY.to_owned(), String::new()), |person| (person.name.clone(), group_nip(&person.nip)));
    facts.row(TableFact::ReceiptSigners, ["Yang menyerahkan", mask.complainant(), ""]);
    facts.row(TableFact::ReceiptSigners, ["Yang menerima".to_owned(), name, nip]);
}

/// *Surat permintaan kelengkapan*, UU 25/2009 art. 44(3)–(5).
pub fn completion_request(facts: &mut Facts, case: &Case, book: &Rulebook, mask: &Mask, _at: At) {
    use TextFact as X;
    // The round that asked, which need not be the present one.
    let round = case.completion_request().unwrap_or(&case.verification);
    let request = &round.request;
    // The letter knows of its receipt only where both were on one day, as in the portal.
    let received_on = request.received_on.filter(|on| request.sent_on.is_some_and(|sent| *on <= sent));
    to_complainant(facts, case, mask);
    facts.text(X::OutEnclosures, "-");
    facts.text(X::LackFound, round.verified_on.map_or_else(|| EMPTY.to_owned(), words::date));
    facts.list(ListFact::Lacking, lines_or_dots(&request.lacking, mask));
    facts.text(X::LackReceived, received_on.map_or_else(String::new, words::date));
    facts.text(X::LackBy, received_on.map_or_else(String::new, |on| day_after(book, on, 30)));
    facts.list(ListFact::LackWays, ways(case, book));
}

/// *Surat penerusan* to the agency in charge. Without consent it tells nothing that leads to the complainant.
pub fn forwarding(facts: &mut Facts, case: &Case, book: &Rulebook, mask: &Mask, at: At) {
    use TextFact as X;
    let form = &case.verification.forwarding;
    head(facts, case);
    forward_facts(facts, case, book, mask, at);
    let agency = or_dots(&mask.text(&form.agency));
    let titled = ["Kepala ", "Pimpinan ", "Ketua ", "Direktur ", "Wali Kota "].iter().any(|title| agency.starts_with(title));
    facts.text(X::OutTo, if titled { agency } else { format!("Pimpinan {agency}") });
    let address = mask.text(&form.address);
    if is_street(&address) {
        facts.text(X::OutAddress, address);
    } else {
        facts.text(X::OutPlace, format!("di {}", if address.is_empty() { "tempat" } else { address.as_str() }));
    }
    let files = files_of_complainant(case);
    facts.text(X::OutEnclosures, files_words(files, "-"));
    if files > 0 {
        facts.text(X::ForwardFiles, "Berkas pendukung kami lampirkan.");
    }
    let named = open_identity(case, mask).filter(|_| form.identity_may_go);
    let masked = Mask::of(case, Edition::Masked);
    let shown = if named.is_some() { mask } else { &masked };
    let reporter = if named.is_some() {
        identity_lines(case, mask)
    } else {
        format!("{}; identitas dirahasiakan dan disimpan di kantor kami", case.alias())
    };
    facts.text(X::ForwardReporter, reporter);
    facts.text(X::ForwardTitle, or_dots(&shown.text(&case.submission.title)));
    let story = if case.submission.summary.trim().is_empty() { &case.submission.story } else { &case.submission.summary };
    facts.text(X::ForwardStory, or_dots(&shorten(&shown.text(story), 1200)));
    facts.text(X::ForwardWish, shorten(&shown.text(&case.submission.wish), 300));
    let answer = if named.is_some_and(Identity::has_contact) {
        "menyampaikan hasilnya langsung kepada pelapor pada alamat di atas, dengan tembusan kepada kami;"
    } else {
        "menyampaikan hasilnya melalui kantor kami, yang akan meneruskannya kepada pelapor;"
    };
    facts.list(
        ListFact::ForwardRequests,
        [
            "menangani pengaduan tersebut sesuai dengan wewenang dan ketentuan yang berlaku;".to_owned(),
            answer.to_owned(),
            format!("memberitahukan perkembangan penanganannya kepada kami dengan menyebut nomor register {}.", case.no),
        ],
    );
    // The copy goes by the alias unless the agency may know the name anyway.
    facts.list(ListFact::ForwardCopies, [if named.is_some() { mask.complainant().to_owned() } else { case.alias() }]);
}

/// *Pemberitahuan penerusan* to the complainant.
pub fn forwarding_notice(facts: &mut Facts, case: &Case, book: &Rulebook, mask: &Mask, at: At) {
    use TextFact as X;
    let form = &case.verification.forwarding;
    to_complainant(facts, case, mask);
    forward_facts(facts, case, book, mask, at);
    facts.text(X::OutEnclosures, "-");
    facts.text(X::ForwardHow, forwarded_how(case));
    facts.text(
        X::ForwardIdentity,
        if form.by_portal {
            "Identitas Saudara tetap mengikuti pilihan keterbukaan identitas yang Saudara buat di LAPOR!."
        } else if form.identity_may_go {
            "Sesuai dengan persetujuan Saudara, identitas Saudara kami sertakan agar instansi tersebut dapat menghubungi Saudara."
        } else {
            "Identitas Saudara tidak kami sertakan. Jawaban instansi tersebut akan kami sampaikan kepada Saudara."
        },
    );
    facts.list(
        ListFact::ForwardChoices,
        [
            format!("menanyakan perkembangan langsung kepada {} dengan menyebut penerusan tersebut;", or_dots(&mask.text(&form.agency))),
            format!("menanyakan perkembangan kepada kami dengan menyebut nomor register {};", case.no),
            "melapor kepada Ombudsman Republik Indonesia bila instansi tersebut tidak menanggapi.".to_owned(),
        ],
    );
}

/// *Pemberitahuan pengaduan dianggap dicabut*, UU 25/2009 art. 44(5).
pub fn lapse_notice(facts: &mut Facts, case: &Case, book: &Rulebook, mask: &Mask, _at: At) {
    use TextFact as X;
    let request = &case.verification.request;
    to_complainant(facts, case, mask);
    facts.text(X::OutEnclosures, "-");
    let number = match request.letter_no.trim() {
        "" => String::new(),
        number => format!("Nomor {number} "),
    };
    let sent = request.sent_on.map_or_else(|| EMPTY.to_owned(), words::date);
    facts.text(X::LapseRequest, format!("{number}tanggal {sent}"));
    facts.text(X::LapseReceived, request.received_on.map_or_else(|| EMPTY.to_owned(), words::date));
    facts.text(X::LapseDue, request.received_on.map_or_else(|| EMPTY.to_owned(), |on| day_after(book, on, 30)));
    let reminders: Vec<String> = case.reminders.iter().map(|(on, _)| words::date(*on)).collect();
    facts.text(X::LapseReminders, reminders.join(" dan "));
    facts.list(ListFact::Lacking, lines_or_dots(&request.lacking, mask));
}

/// *Pemberitahuan hasil* to the complainant.
pub fn result_notice(facts: &mut Facts, case: &Case, book: &Rulebook, mask: &Mask, _at: At) {
    use TextFact as X;
    let masked = Mask::of(case, Edition::Masked);
    let decision = &case.decision;
    to_complainant(facts, case, mask);
    facts.text(X::ResultTitle, masked.text(&case.submission.title));
    for (on, what) in steps(case) {
        facts.row(TableFact::ResultSteps, [words::date(on), what]);
    }
    for (row, allegation) in case.facts.allegations.iter().enumerate() {
        let finding = case.report.findings.get(row);
        facts.row(
            TableFact::ResultFindings,
            [
                (row + 1).to_string(),
                or_dots(&masked.text(&allegation.text)),
                finding.map_or_else(String::new, |finding| masked.text(&finding.facts)),
                finding.and_then(|finding| finding.verdict).map_or(EMPTY, |verdict| verdict.label()).to_owned(),
            ],
        );
    }
    facts.text(X::ResultOutcome, or_dots(&outcome(case, &masked)));
    let decided = case.natural_ending() == Ending::Finished;
    if decided {
        let on = decision.on.map_or_else(|| EMPTY.to_owned(), words::date);
        facts.text(
            X::ResultDecree,
            format!("Keputusan Kepala {} Nomor {} tanggal {on}", book.office.full_name(), or_dots(&decision.number)),
        );
        facts.list(ListFact::ResultDicta, decision.dicta.iter().map(|dictum| masked.text(&dictum.text)));
    }
    for dictum in decision.dicta.iter().filter(|dictum| decided && !dictum.who.trim().is_empty()) {
        let due = dictum.due.map_or_else(|| "–".to_owned(), words::date);
        facts.row(TableFact::ResultActions, [masked.text(&dictum.text), masked.text(&dictum.who), due]);
    }
    if let Some(amount) = decision.compensation.filter(|amount| decided && *amount > 0) {
        let due = decision.compensation_due.map_or_else(String::new, |due| format!(", paling lambat tanggal {}", words::date(due)));
        facts.text(X::ResultCompensation, format!("{},00 ({} rupiah){due}", words::rupiah(amount), words::terbilang(amount)));
    }
    let copy = match case.information.copy.unwrap_or(CopyGiven::Excerpt) {
        CopyGiven::Copy if decided => "salinan",
        CopyGiven::Excerpt if decided => "petikan",
        _ => "",
    };
    facts.text(X::ResultCopy, copy);
    facts.text(X::OutEnclosures, if copy.is_empty() { "-" } else { "1 (satu) berkas" });
    facts.list(ListFact::ResultRights, rights_after(case, book, decided));
}

/// Reaction, objection and Ombudsman, for a complainant who has the result in hand.
fn rights_after(case: &Case, book: &Rulebook, decided: bool) -> Vec<String> {
    let way = tracking(case).map_or_else(|| "kepada kami".to_owned(), |id| format!("melalui LAPOR! pada laporan dengan ID {id}"));
    let mut rights = vec![format!(
        "Menanggapi hasil ini {way} dalam {} sejak Saudara menerimanya. Bila Saudara menyatakan belum puas dengan alasannya, pengaduan \
         yang sama dapat kami periksa kembali.",
        window(case, book)
    )];
    if decided {
        rights.push(format!(
            "Mengajukan keberatan tertulis kepada Kepala {} paling lama 21 (dua puluh satu) hari kerja sejak keputusan diumumkan. \
             Keberatan diselesaikan paling lama 10 (sepuluh) hari kerja; terhadap penyelesaiannya Saudara dapat mengajukan banding kepada \
             atasan Kepala dalam 10 (sepuluh) hari kerja (Undang-Undang Nomor 30 Tahun 2014 Pasal 77 dan Pasal 78).",
            book.office.full_name()
        ));
    }
    rights.push(
        "Melapor kepada Ombudsman Republik Indonesia bila belum puas atas penyelesaian ini, paling lama 2 (dua) tahun sejak peristiwa \
         terjadi (Undang-Undang Nomor 37 Tahun 2008)."
            .to_owned(),
    );
    rights
}

/// Security mark and speed, the same on every paper to the outside.
fn head(facts: &mut Facts, case: &Case) {
    let access = case.recording.access;
    let security = if access == Some(AccessClass::TopSecret) {
        "SANGAT RAHASIA"
    } else if access == Some(AccessClass::Secret) || case.openness().is_secret() {
        "RAHASIA"
    } else {
        ""
    };
    facts.text(TextFact::OutSecurity, security);
    let speed = match case.recording.priority {
        Some(Priority::VeryUrgent) => "Sangat Segera",
        Some(Priority::Urgent) => "Segera",
        Some(Priority::Normal) | None => "Biasa",
    };
    facts.text(TextFact::OutSpeed, speed);
}

/// Head and address of a letter to the complainant, as far as this edition may print them.
fn to_complainant(facts: &mut Facts, case: &Case, mask: &Mask) {
    head(facts, case);
    facts.text(TextFact::OutTo, mask.complainant());
    let part = |of: fn(&Identity) -> &str| open_identity(case, mask).map_or("", of);
    let (address, district) = (part(|identity| identity.address.trim()), part(|identity| identity.district.trim()));
    facts.text(TextFact::OutAddress, address);
    let place = match (district, tracking(case)) {
        ("", _) if !address.is_empty() => String::new(),
        ("", Some(id)) => format!("melalui LAPOR! dengan ID {id}"),
        ("", None) => "di tempat".to_owned(),
        (district, _) => format!("di {district}"),
    };
    facts.text(TextFact::OutPlace, place);
}

/// Whether an address tells more than a town.
fn is_street(address: &str) -> bool {
    address.contains(|mark: char| mark.is_ascii_digit() || mark == ',')
}

fn files_of_complainant(case: &Case) -> u64 {
    case.attachments.iter().filter(|file| file.kind == AttachmentKind::FromComplainant).count() as u64
}

fn files_words(files: u64, none: &str) -> String {
    if files == 0 { none.to_owned() } else { format!("{files} ({}) berkas", words::terbilang(files)) }
}

/// What the letters about a forwarded report say of the agency and of the next question to it.
fn forward_facts(facts: &mut Facts, case: &Case, book: &Rulebook, mask: &Mask, at: At) {
    let form = &case.verification.forwarding;
    facts.text(TextFact::ForwardAgency, or_dots(&mask.text(&form.agency)));
    // A town alone is no address.
    if is_street(&form.address) {
        facts.text(TextFact::ForwardAddress, mask.text(&form.address));
    }
    if let Some(length) = span(case, book, Milestone::Forwarded, Milestone::ForwardChased) {
        let due = book.calendar.due(form.letter_on.unwrap_or(at.today), length).on;
        facts.text(TextFact::ForwardSpan, words::length(length));
        facts.text(TextFact::ForwardChase, words::date_weekday(due));
    }
}

/// The identity of a complainant who agreed to be named; the internal edition only.
fn open_identity<'a>(case: &'a Case, mask: &Mask) -> Option<&'a Identity> {
    case.submission.identity.if_open(case.openness()).filter(|_| mask.names_respondents())
}

/// Name, address and ways to answer, one a line; otherwise only that they are kept.
fn identity_lines(case: &Case, mask: &Mask) -> String {
    let Some(identity) = open_identity(case, mask) else {
        return format!("{}; identitas dirahasiakan, tersimpan di berkas", mask.complainant());
    };
    let home = [identity.address.trim(), identity.district.trim()];
    let home: Vec<&str> = home.into_iter().filter(|text| !text.is_empty()).collect();
    let mut lines = vec![mask.complainant().to_owned()];
    for (what, text) in [("", home.join(", ").as_str()), ("Telepon ", identity.phone.trim()), ("Pos-el ", identity.email.trim())] {
        if !text.is_empty() {
            lines.push(format!("{what}{text}"));
        }
    }
    lines.join("\n")
}

/// The power of attorney; its holder leads to the complainant and is named only where that one is.
fn proxy(case: &Case, mask: &Mask) -> String {
    let proxy = &case.submission.proxy;
    if !proxy.acts {
        return String::new();
    }
    let holder = if open_identity(case, mask).is_some() { or_dots(&proxy.holder) } else { "Penerima kuasa".to_owned() };
    let on = proxy.letter_on.map_or_else(|| EMPTY.to_owned(), words::date);
    format!("{holder}, berdasarkan surat kuasa Nomor {} tanggal {on}", or_dots(&proxy.letter_no))
}

/// How additions, questions or a new report reach the office.
fn ways(case: &Case, book: &Rulebook) -> Vec<String> {
    let office = &book.office;
    let mut ways = Vec::new();
    if let Some(id) = tracking(case) {
        ways.push(format!("Melalui www.lapor.go.id atau aplikasi LAPOR!, sebagai tanggapan pada laporan dengan ID {id}"));
    }
    if !office.email.trim().is_empty() {
        ways.push(format!("Melalui pos-el ke {}", office.email.trim()));
    } else if case.submission.channel == Some(Channel::Email) {
        ways.push("Dengan membalas pos-el permintaan ini".to_owned());
    }
    let address = office.address.trim();
    let address = if address.is_empty() { String::new() } else { format!(", {address}") };
    ways.push(format!("Diantar langsung atau dikirim ke loket Pelayanan Statistik Terpadu {}{address}", office.full_name()));
    ways
}

fn lines_or_dots(lines: &[String], mask: &Mask) -> Vec<String> {
    let lines: Vec<String> = lines.iter().map(|line| mask.text(line)).filter(|line| !line.is_empty()).collect();
    if lines.is_empty() { vec![EMPTY.to_owned()] } else { lines }
}
