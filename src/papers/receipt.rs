//! *Tanda terima pengaduan*: that the office has the complaint, and what the complainant may expect (UU 25/2009 art. 44).

use crate::account::shorten;
use crate::origin::at;
use crate::outgoing;
use crate::outgoing::{files_of_complainant, files_words, identity_lines, open_identity};
use crate::phrases::{EMPTY, or_dots};
use crate::terms::{Terms, latest_since};
use crate::{CasePaper, Ground, Paper};
use domain::acts::limit::Milestone;
use domain::acts::paper::LetterKind;
use domain::acts::step::Step;
use domain::readings::case::Case;
use domain::readings::countdown::due_between;
use domain::text::mask::Mask;
use domain::text::nip::group_nip;
use letters::{Facts, ListFact, Measures, TableFact, TextFact};

/// Tanda terima pengaduan, step 2.
pub static PAPER: CasePaper = CasePaper {
    kind: LetterKind::Receipt,
    paper: Paper {
        stem: "Tanda-Terima",
        template: "tanda_terima.surat",
        text: include_str!("../../assets/templates/tanda_terima.surat"),
        measures: Measures::SHEET,
    },
    fill,
};

/// The step whose form it is.
const S: Step = Step::Submit;

/// *Tanda terima pengaduan* with everything UU 25/2009 art. 44(2) asks for.
fn fill(facts: &mut Facts, ground: &Ground<'_>) {
    use TextFact as X;
    let Ground { case, book, mask, .. } = *ground;
    let submission = &case.submission;
    outgoing::head(facts, case);
    facts.text(X::ReceiptIdentity, identity_lines(case, mask)).typed_in(&at(S, "identity.name"));
    facts.text(X::ReceiptProxy, proxy(case, mask)).typed_in(&at(S, "proxy.holder"));
    let how = mask.text(&case.recording.received_how);
    let office = book.office.full_name();
    facts.text(X::ReceiptPlace, if how.is_empty() { office } else { format!("{how}, {office}") });
    facts.text(X::ReceiptStory, or_dots(&shorten(&mask.text(&submission.story), 600))).typed_in(&at(S, "story"));
    facts.text(X::ReceiptWish, shorten(&mask.text(&submission.wish), 300)).typed_in(&at(S, "wish"));
    facts.text(X::ReceiptFiles, files_words(files_of_complainant(case), "tidak ada"));
    let answer_by = case.recording.received_on.or(submission.submitted_on);
    let answer_by = answer_by.and_then(|on| due_between(case, book, Milestone::Received, Milestone::CompletenessAnswered, on));
    let answer_by = answer_by.map_or_else(String::new, |day| format!(", paling lambat {}", words::date_weekday(day)));
    let terms = Terms::of(case, book);
    let within = |long| words::within_since("dalam", long, words::length_in_full);
    facts.list(
        ListFact::ReceiptRights,
        [
            format!(
                "Memperoleh jawaban apakah pengaduan sudah lengkap {} pengaduan diterima{answer_by} (Undang-Undang Nomor 25 Tahun 2009 \
                 Pasal 44 ayat (3)).",
                within(terms.answer())
            ),
            format!(
                "Melengkapi pengaduan {} menerima permintaan kelengkapan. Pengaduan yang tidak dilengkapi dalam waktu itu dianggap dicabut \
                 (Pasal 44 ayat (4) dan ayat (5)).",
                within(terms.completion())
            ),
            format!(
                "Memperoleh keputusan {} pengaduan dinyatakan lengkap, dan menerima keputusan itu {} ditetapkan (Pasal 50 ayat (1) dan \
                 ayat (2)).",
                latest_since(terms.decision()),
                latest_since(terms.delivery())
            ),
            "Dirahasiakan identitasnya. Petugas wajib menjaga kerahasiaan, juga setelah tidak bertugas lagi (Pasal 42 ayat (5) dan \
             Pasal 49)."
                .to_owned(),
            "Diperiksa pengaduannya tanpa dipungut biaya dan tanpa memihak, serta didengar terpisah dari pihak terlapor bila diminta \
             (Pasal 47 dan Pasal 48)."
                .to_owned(),
        ],
    );
    let (name, nip) = receiver(ground);
    facts.row(TableFact::ReceiptSigners, ["Yang menyerahkan", mask.complainant(), ""]);
    facts.row(TableFact::ReceiptSigners, ["Yang menerima".to_owned(), name, nip]);
}

/// Name and NIP of who received the complaint: whom the form names, before that who took it down.
fn receiver(ground: &Ground<'_>) -> (String, String) {
    let Ground { case, book, entries, .. } = *ground;
    let taken_down = || entries.first().map(|entry| entry.by.trim());
    let named = case.recording.receiver.as_ref().and_then(|id| book.person(id));
    let person = named.or_else(|| book.people.iter().find(|person| taken_down() == Some(person.name.trim())));
    match (person, taken_down()) {
        (Some(person), _) => (person.name.clone(), group_nip(&person.nip)),
        (None, Some(name)) => (or_dots(name), String::new()),
        (None, None) => (EMPTY.to_owned(), String::new()),
    }
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
