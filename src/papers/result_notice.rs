//! *Surat pemberitahuan hasil*: what was done, what was found, what was decided, and what can be done against it.

use crate::account::{outcome, steps, tracking};
use crate::origin::at;
use crate::outgoing::to_complainant;
use crate::phrases::{EMPTY, or_dots};
use crate::terms::Terms;
use crate::{CasePaper, Ground, Paper};
use domain::acts::decision::CopyGiven;
use domain::acts::paper::{Edition, LetterKind};
use domain::acts::step::{Ending, Step};
use domain::readings::case::Case;
use domain::readings::law;
use domain::readings::rulebook::Rulebook;
use domain::text::mask::Mask;
use letters::{Facts, ListFact, Measures, TableFact, TextFact};
use words::Label as _;

/// Surat pemberitahuan hasil to the complainant, step 7.
pub static PAPER: CasePaper = CasePaper {
    kind: LetterKind::ResultNotice,
    paper: Paper {
        stem: "Pemberitahuan-Hasil",
        template: "pemberitahuan_hasil.surat",
        text: include_str!("../../assets/templates/pemberitahuan_hasil.surat"),
        measures: Measures::LETTER,
    },
    fill,
};

/// *Pemberitahuan hasil* to the complainant.
fn fill(facts: &mut Facts, ground: &Ground<'_>) {
    use TextFact as X;
    let Ground { case, book, mask, .. } = *ground;
    to_complainant(facts, case, mask);
    result(facts, ground);
    let decided = case.natural_ending() == Ending::Finished;
    let copy = match case.information.copy.unwrap_or(CopyGiven::Excerpt) {
        CopyGiven::Copy if decided => "salinan",
        CopyGiven::Excerpt if decided => "petikan",
        CopyGiven::Copy | CopyGiven::Excerpt | CopyGiven::None => "",
    };
    facts.text(X::ResultCopy, copy).typed_in(&at(Step::Inform, "copy"));
    facts.text(X::OutEnclosures, if copy.is_empty() { "-" } else { "1 (satu) berkas" });
    facts.list(ListFact::ResultRights, rights_after(case, book, decided));
}

/// What was found and decided, as anybody may read it.
pub(crate) fn result(facts: &mut Facts, ground: &Ground<'_>) {
    use TextFact as X;
    let Ground { case, book, .. } = *ground;
    let masked = Mask::of(case, Edition::Masked);
    let decision = &case.decision;
    facts.text(X::ResultTitle, masked.text(&case.submission.title)).typed_in(&at(Step::Submit, "title"));
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
        let allegation = at(Step::FindFacts, &format!("allegations.{row}.text"));
        let finding = |field: &str| at(Step::Report, &format!("findings.{row}.{field}"));
        facts.each_cell_typed_in(["", &allegation, &finding("facts"), &finding("verdict")]);
    }
    facts.text(X::ResultOutcome, or_dots(&outcome(case, book, &masked))).typed_in(&at(Step::Report, "conclusion"));
    let decided = case.natural_ending() == Ending::Finished;
    if decided {
        let on = decision.on.map_or_else(|| EMPTY.to_owned(), words::date);
        facts.text(
            X::ResultDecree,
            format!("Keputusan Kepala {} Nomor {} tanggal {on}", book.office.full_name(), or_dots(&decision.number)),
        );
        facts.list(ListFact::ResultDicta, decision.dicta.iter().map(|dictum| masked.text(&dictum.text)));
        facts.members_typed_in((0..decision.dicta.len()).map(|row| at(Step::Decide, &format!("dicta.{row}.text"))));
    }
    for ordered in case.ordered().filter(|_| decided) {
        let (row, dictum) = (ordered.row(), ordered.dictum);
        let due = dictum.due.map_or_else(|| "–".to_owned(), words::date);
        facts.row(TableFact::ResultActions, [masked.text(&dictum.text), masked.text(&dictum.who), due]);
        facts.cells_typed_in(&at(Step::Decide, &format!("dicta.{row}")), ["text", "who", "due"]);
    }
    if decided && !decision.wish_answer.trim().is_empty() {
        facts.text(X::ResultWish, or_dots(&masked.text(&case.submission.wish))).typed_in(&at(Step::Submit, "wish"));
        let answer = words::upper_first(masked.text(&decision.wish_answer).trim().trim_end_matches('.'));
        facts.text(X::ResultWishAnswer, format!("{answer}.")).typed_in(&at(Step::Decide, "wish_answer"));
    }
    if let Some(amount) = decision.compensation.filter(|amount| decided && *amount > 0) {
        let due = decision.compensation_due.map_or_else(String::new, |due| format!(", paling lambat tanggal {}", words::date(due)));
        facts.text(X::ResultCompensation, format!("{},00 ({} rupiah){due}", words::rupiah(amount), words::terbilang(amount)));
    }
}

/// Reaction, objection and Ombudsman, for a complainant who has the result in hand.
fn rights_after(case: &Case, book: &Rulebook, decided: bool) -> Vec<String> {
    let way = tracking(case).map_or_else(|| "kepada kami".to_owned(), |id| format!("melalui LAPOR! pada laporan dengan ID {id}"));
    let time = match Terms::of(case, book).to_react() {
        time if time.is_empty() => time,
        time => format!("{time} sejak Saudara menerimanya"),
    };
    let mut rights = vec![format!(
        "Menanggapi hasil ini {way}{time}. Bila Saudara menyatakan belum puas dengan alasannya, pengaduan yang sama dapat kami periksa \
         kembali."
    )];
    if decided {
        rights.push(format!(
            "Mengajukan keberatan tertulis kepada Kepala {} paling lama {} sejak keputusan diumumkan. Keberatan diselesaikan paling lama \
             {}; terhadap penyelesaiannya Saudara dapat mengajukan banding kepada atasan Kepala dalam {} (Undang-Undang Nomor 30 Tahun \
             2014 Pasal 77 dan Pasal 78).",
            book.office.full_name(),
            words::length_in_full(law::OBJECTION),
            words::length_in_full(law::OBJECTION_SETTLED),
            words::length_in_full(law::APPEAL)
        ));
    }
    rights.push(
        "Melapor kepada Ombudsman Republik Indonesia bila belum puas atas penyelesaian ini, paling lama 2 (dua) tahun sejak peristiwa \
         terjadi (Undang-Undang Nomor 37 Tahun 2008)."
            .to_owned(),
    );
    rights
}
