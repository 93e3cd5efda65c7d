//! *Keputusan Kepala*, SOP step 6.

use crate::account::shorten;
use crate::origin::at;
use crate::phrases::{EMPTY, acting, all_considered, clause, or_dots, typed_lines, within_sentence};
use crate::working::mark;
use crate::{CasePaper, Ground, Paper, style};
use domain::acts::decision::{Decision, DecisionKind};
use domain::acts::paper::LetterKind;
use domain::acts::person::Role;
use domain::acts::step::Step;
use domain::readings::case::Case;
use domain::readings::rulebook::Rulebook;
use domain::text::mask::Mask;
use domain::text::nip::group_nip;
use letters::{Facts, ListFact, Measures, TableFact, TextFact};

/// Keputusan Kepala tentang penyelesaian pengaduan, step 6.
pub static PAPER: CasePaper = CasePaper {
    kind: LetterKind::Decision,
    paper: Paper {
        stem: "Keputusan",
        template: "keputusan.surat",
        text: include_str!("../../assets/templates/keputusan.surat"),
        measures: Measures::DECREE,
    },
    fill,
};

/// The step whose form it is.
const S: Step = Step::Decide;

/// *Keputusan Kepala*.
pub(crate) fn fill(facts: &mut Facts, ground: &Ground<'_>) {
    use TextFact as X;
    let Ground { case, book, mask, .. } = *ground;
    mark(facts, case);
    let decision = &case.decision;
    facts.text(X::DecreeNumber, or_dots(&decision.number)).typed_in(&at(S, "number"));
    facts.text(X::DecreeAbout, or_dots(&mask.text(&decision.subject)).to_uppercase()).typed_in(&at(S, "subject"));
    facts.text(X::DecreePlace, or_dots(&decision.place)).typed_in(&at(S, "place"));
    facts.text(X::DecreeDate, decision.on.map_or_else(|| EMPTY.to_owned(), words::date)).typed_in(&at(S, "on"));
    let signer = decision.signer.as_ref().and_then(|id| book.person(id));
    facts.text(X::HeadName, signer.map_or(EMPTY, |person| person.name.as_str())).typed_in(&at(S, "signer"));
    // Where nobody is named yet the paper names nobody, also not by number.
    facts.forget_text(X::HeadNip);
    if let Some(signer) = signer {
        facts.text(X::HeadNip, group_nip(&signer.nip));
        if signer.role == Role::Superior {
            // Who decides in the Kepala's stead signs in his own office.
            facts.text(X::HeadOffice, signer.position.to_uppercase());
        }
    }
    acting(facts, signer.map(|signer| signer.capacity));
    let lines = |field, lines: &[String]| typed_lines((S, field), lines, |line| mask.text(line));
    let clauses = |field, all: &[String]| {
        let (texts, typed) = lines(field, all);
        (texts.iter().map(|line| clause(line)).collect::<Vec<_>>(), typed)
    };
    let (mut considering, mut typed) = clauses("considering", &decision.considering);
    let departs = matches!(decision.kind, Some(DecisionKind::AcceptPartly | DecisionKind::Reject));
    if departs && !decision.reason.trim().is_empty() {
        // Who departs from the recommendation says why (UU 30/2014 art. 55).
        let reason = mask.text(&decision.reason);
        let reason = if reason.to_lowercase().starts_with("bahwa") { reason } else { format!("bahwa {}", within_sentence(&reason)) };
        considering.push(clause(&reason));
        typed.push(at(S, "reason"));
    }
    if !decision.wish_answer.trim().is_empty() {
        let wish = mask.text(&case.submission.wish);
        let answer = mask.text(&decision.wish_answer);
        let wish = shorten(wish.trim().trim_end_matches('.'), 300);
        considering.push(clause(&format!("bahwa pengadu meminta “{wish}”, dan permintaan itu {}", words::lower_first(answer.trim()))));
        typed.push(at(S, "wish_answer"));
    }
    let reasons = considering.len();
    considering.push(closing_consideration(reasons, book, case, mask));
    typed.push(at(S, "subject"));
    facts.list(ListFact::Considering, considering).members_typed_in(typed);
    let (citing, typed) = clauses("citing", &decision.citing);
    facts.list(ListFact::Remembering, non_empty(citing)).members_typed_in(typed);
    let (noting, typed) = clauses("noting", &decision.noting);
    facts.list(ListFact::Heeding, noting).members_typed_in(typed);
    let mut dicta: Vec<String> = decision.dicta.iter().map(|dictum| or_dots(&mask.text(&dictum.text))).collect();
    let further = further_dicta(decision, mask);
    // The last dictum says when the decree takes effect and stays the last.
    let last = dicta.len().saturating_sub(1);
    let mut typed: Vec<String> = (0..dicta.len()).map(|row| at(S, &format!("dicta.{row}.text"))).collect();
    dicta.splice(last..last, further.iter().map(|(text, _)| text.clone()));
    typed.splice(last..last, further.iter().map(|(_, field)| at(S, field)));
    facts.list(ListFact::Dicta, non_empty(dicta)).members_typed_in(typed);
    let (copies, typed) = lines("copies", &decision.copies);
    facts.list(ListFact::Copies, copies).members_typed_in(typed);
    let first = style::first_dictum(&book.style);
    for (row, dictum) in decision.dicta.iter().enumerate() {
        if dictum.who.trim().is_empty() {
            continue;
        }
        facts.row(
            TableFact::ActionPlan,
            [
                first.word(if row == last { row + 1 + further.len() } else { row + 1 }),
                mask.text(&dictum.text),
                mask.text(&dictum.who),
                dictum.due.map_or_else(|| "–".to_owned(), words::date),
            ],
        );
        facts.cells_typed_in(&at(S, &format!("dicta.{row}")), ["text", "text", "who", "due"]);
    }
    style::decree(facts, &book.style);
}

/// The dictum that the attached plan of action hangs on.
pub(crate) const ATTACHED: &str = "Tindakan, pelaksana, dan batas waktu tindak lanjut tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan \
    dari Keputusan ini.";

/// What the form asks for beside the dicta and the decree must say: the sanction decided or passed on, and the compensation
/// with amount and day (UU 25/2009 art. 50(3)). What a dictum says already is not said twice.
fn further_dicta(decision: &Decision, mask: &Mask) -> Vec<(String, &'static str)> {
    let said = |text: &str| decision.dicta.iter().any(|dictum| dictum.text.to_lowercase().contains(&text.to_lowercase()));
    let mut further = Vec::new();
    let sanction = decision.sanction.trim().trim_end_matches('.');
    if !sanction.is_empty() && !said(sanction) {
        further.push((format!("{}.", mask.text(sanction)), "sanction"));
    }
    if let Some(amount) = decision.compensation.filter(|amount| *amount > 0) {
        let money = words::rupiah(amount);
        if !said(&money) {
            let due = decision.compensation_due.map_or_else(String::new, |due| format!(" paling lambat tanggal {}", words::date(due)));
            let text = format!("Memberikan ganti rugi kepada pengadu sebesar {money},00 ({} rupiah){due}.", words::terbilang(amount));
            further.push((text, "compensation"));
        }
    }
    // What is attached hangs on a dictum.
    if decision.dicta.iter().any(|dictum| !dictum.who.trim().is_empty()) && !said("lampiran") {
        further.push((ATTACHED.to_owned(), "dicta"));
    }
    further
}

fn non_empty(lines: Vec<String>) -> Vec<String> {
    if lines.is_empty() { vec![EMPTY.to_owned()] } else { lines }
}

/// The last *bahwa*, which every decree closes with.
fn closing_consideration(reasons: usize, book: &Rulebook, case: &Case, mask: &Mask) -> String {
    let named = all_considered(reasons);
    let signer = case.decision.signer.as_ref().and_then(|id| book.person(id)).filter(|person| person.role == Role::Superior);
    let office = signer.map_or_else(|| format!("Kepala {}", book.office.full_name()), |person| person.position.trim().to_owned());
    let subject = case.decision.subject.trim();
    let usual = format!("Penyelesaian Pengaduan Nomor {}", case.no);
    let subject = if subject.is_empty() { usual } else { mask.text(subject) };
    format!("bahwa berdasarkan pertimbangan {named}, perlu menetapkan Keputusan {office} tentang {subject};")
}
