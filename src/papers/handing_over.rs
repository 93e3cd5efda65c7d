//! *Surat penyampaian keputusan*: hands the decree to whoever it binds or concerns, with a receipt to be signed (UU 30/2014 art. 61–62).

use crate::origin::at;
use crate::outgoing;
use crate::phrases::or_dots;
use crate::upward::numbered;
use crate::{CasePaper, Ground, Paper};
use domain::acts::paper::LetterKind;
use domain::acts::step::Step;
use domain::readings::law;
use letters::{Facts, Measures, TableFact, TextFact};

/// The paper.
pub static PAPER: CasePaper = CasePaper {
    kind: LetterKind::HandingOver,
    paper: Paper {
        stem: "Penyampaian-Keputusan",
        template: "penyampaian_keputusan.surat",
        text: include_str!("../../assets/templates/penyampaian_keputusan.surat"),
        measures: Measures::LETTER,
    },
    fill,
};

/// *Surat penyampaian keputusan* to one receiver of the list.
fn fill(facts: &mut Facts, ground: &Ground<'_>) {
    use TextFact as X;
    let Ground { case, book, mask, item, .. } = *ground;
    let decision = &case.decision;
    let to = decision.deliveries.get(item).map_or("", |delivery| delivery.to.trim());
    outgoing::head(facts, case);
    facts.text(X::OutTo, or_dots(&mask.text(to))).typed_in(&at(Step::Decide, &format!("deliveries.{item}.to")));
    facts.text(X::OutPlace, "di tempat");
    facts.text(X::OutEnclosures, "1 (satu) berkas");
    let subject = mask.text(&decision.subject);
    let about = if subject.is_empty() { format!("Penyelesaian Pengaduan Nomor {}", case.no) } else { subject };
    let decree = format!("Keputusan Kepala {} {} tentang {about}", book.office.full_name(), numbered(&decision.number, decision.on));
    facts.text(X::DecreeNumber, or_dots(&decision.number));
    facts.text(X::HandDecree, decree).typed_in(&at(Step::Decide, "number"));
    let due = decision.on.map(|on| book.calendar.due(on, law::HANDING_OVER).on);
    facts.text(X::HandDue, due.map_or_else(String::new, words::date_weekday));
    let duties: Vec<_> = decision.dicta.iter().enumerate().filter(|(_, dictum)| carries_out(&dictum.who, to)).collect();
    // Whoever must carry something out needs the whole decree; everybody else what concerns him.
    facts.text(X::HandWhat, if duties.is_empty() { "petikan" } else { "salinan" });
    for (row, dictum) in duties {
        let due = dictum.due.map_or_else(|| "–".to_owned(), words::date);
        facts.row(TableFact::HandDuties, [letters::compose::ordinal(row + 1), mask.text(&dictum.text), due]);
        facts.cells_typed_in(&at(Step::Decide, &format!("dicta.{row}")), ["text", "text", "due"]);
    }
    facts.text(X::TermObjection, words::length_in_full(law::OBJECTION));
}

/// Whether who carries a dictum out is the one it is handed to; the superior of a respondent is not the respondent.
fn carries_out(who: &str, to: &str) -> bool {
    let plain = |text: &str| {
        let text = text.to_lowercase();
        let bare = ["kepala ", "sdr. ", "sdri. ", "bapak ", "ibu "]
            .iter()
            .fold(text.trim().to_owned(), |text, title| text.strip_prefix(title).map_or(text.clone(), str::to_owned));
        bare.trim().to_owned()
    };
    let (who, to) = (plain(who), plain(to));
    !who.is_empty() && to.contains(&who)
}
