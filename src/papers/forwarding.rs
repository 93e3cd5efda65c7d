//! *Surat penerusan* to the agency in charge; without consent it leads to nobody.

use crate::account::shorten;
use crate::origin::at;
use crate::outgoing;
use crate::outgoing::{files_of_complainant, files_words, forward_facts, identity_lines, is_street, open_identity};
use crate::phrases::or_dots;
use crate::{CasePaper, Ground, Paper};
use domain::acts::paper::{Edition, LetterKind};
use domain::acts::reporter::Identity;
use domain::acts::step::Step;
use domain::readings::case::Case;
use domain::text::mask::Mask;
use letters::{Facts, ListFact, Measures, TextFact};

/// Surat penerusan to the agency in charge, step 3.
pub static PAPER: CasePaper = CasePaper {
    kind: LetterKind::Forwarding,
    paper: Paper {
        stem: "Surat-Penerusan",
        template: "penerusan.surat",
        text: include_str!("../../assets/templates/penerusan.surat"),
        measures: Measures::LETTER,
    },
    fill,
};

/// Address of the agency a report is forwarded to.
pub(crate) fn to_agency(facts: &mut Facts, case: &Case, mask: &Mask) {
    use TextFact as X;
    let form = &case.verification.forwarding;
    facts.text(X::OutTo, headed(&or_dots(&mask.text(&form.agency)))).typed_in(&at(Step::Verify, "forwarding.agency"));
    let address = mask.text(&form.address);
    if is_street(&address) {
        facts.text(X::OutAddress, address).typed_in(&at(Step::Verify, "forwarding.address"));
    } else {
        facts
            .text(X::OutPlace, format!("di {}", if address.is_empty() { "tempat" } else { address.as_str() }))
            .typed_in(&at(Step::Verify, "forwarding.address"));
    }
}

/// An agency as a letter addresses it: its head by his title. Offices, services and bodies of a region have a *Kepala*; whoever is
/// written to by title already stays as he is.
pub(crate) fn headed(agency: &str) -> String {
    const TITLES: [&str; 14] = [
        "Kepala ",
        "Pimpinan ",
        "Ketua ",
        "Direktur ",
        "Wali Kota ",
        "Bupati ",
        "Gubernur ",
        "Sekretaris ",
        "Camat ",
        "Lurah ",
        "Inspektur ",
        "Rektor ",
        "Koordinator ",
        "Menteri ",
    ];
    const HEADED: [&str; 10] =
        ["Dinas ", "Badan ", "BPS ", "Kantor ", "Balai ", "Subbagian ", "Bagian ", "Bidang ", "Seksi ", "Puskesmas "];
    if TITLES.iter().any(|title| agency.starts_with(title)) || agency.starts_with('…') {
        agency.to_owned()
    } else if HEADED.iter().any(|word| agency.starts_with(word)) {
        format!("Kepala {agency}")
    } else {
        format!("Pimpinan {agency}")
    }
}

/// *Surat penerusan* to the agency in charge. Without consent it tells nothing that leads to the complainant.
fn fill(facts: &mut Facts, ground: &Ground<'_>) {
    use TextFact as X;
    let Ground { case, book, mask, today, .. } = *ground;
    let form = &case.verification.forwarding;
    outgoing::head(facts, case);
    forward_facts(facts, case, book, mask, today);
    to_agency(facts, case, mask);
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
