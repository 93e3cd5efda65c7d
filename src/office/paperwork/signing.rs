//! Who signs a paper, and in which words: the Kepala, who acts for him, who signs in his name, or his superior.

use chrono::NaiveDate;

use domain::acts::paper::LetterKind;
use domain::acts::person::Person;
use domain::acts::style::OnBehalf;
use domain::readings::case::Case;
use domain::readings::paper::{Numbering, Receiver};
use domain::readings::rulebook::Rulebook;
use domain::rules::powers::{deciders, sends_upward, signs_for_head};
use domain::text::involved::head_is_party;
use domain::text::nip::group_nip;
use letters::measures::Sort;
use letters::{Facts, TextFact};
use papers::memo::team_role;

/// Who signs on a day, as letters and decrees name him: the Kepala, or of a case in which he is a party his superior.
pub(super) fn signer(facts: &mut Facts, book: &Rulebook, case: Option<&Case>, on: NaiveDate) {
    let office = book.office.full_name();
    let beneath = case.is_some_and(|case| head_is_party(case, book, on));
    let head = case.map_or_else(|| book.head_on(on), |case| deciders(case, book, on).first().copied());
    papers::acting(facts, head.map(|person| person.capacity));
    let acting = facts.get_text(TextFact::HeadActing).map(|word| format!("{word} ")).unwrap_or_default();
    let position = head.map(|person| person.position.trim()).filter(|position| !position.is_empty());
    let title = match position {
        Some(position) if beneath => position.to_owned(),
        None if beneath => format!("Atasan Kepala {office}"),
        Some(_) | None => format!("Kepala {office}"),
    };
    facts.text(TextFact::SignerOffice, format!("{acting}{title}"));
    facts.text(TextFact::SignerName, head.map_or(papers::EMPTY, |person| person.name.as_str()));
    if let Some(head) = head {
        facts.text(TextFact::SignerNip, group_nip(&head.nip));
        facts.text(TextFact::HeadName, head.name.clone());
        facts.text(TextFact::HeadNip, group_nip(&head.nip));
    }
}

/// Who signs a letter of a case in the name of the Kepala (*a.n.*, *u.b.*), where the office has named somebody. What goes to the office
/// above the Kepala signs himself, or the team where it is about him.
pub(super) fn on_behalf(facts: &mut Facts, book: &Rulebook, case: &Case, kind: LetterKind, on: NaiveDate) {
    let row = kind.row();
    if row.receiver == Receiver::Above
        && let Some(person) = sends_upward(case, book, on)
    {
        facts.text(TextFact::SignerOffice, team_role(person.role));
        facts.text(TextFact::SignerName, person.name.as_str());
        facts.text(TextFact::SignerNip, group_nip(&person.nip));
        return;
    }
    let is_letter = row.numbering == Numbering::Letter && papers::of(kind).paper.measures.sort != Sort::File;
    if is_letter
        && row.receiver != Receiver::Above
        && let Some((person, named)) = signs_for_head(case, book, on)
    {
        in_his_name(facts, person, named);
    }
}

/// The same on a sample, which belongs to no case.
pub(super) fn as_sample(facts: &mut Facts, book: &Rulebook, on: NaiveDate) {
    let named = book.style.on_behalf.as_ref();
    if let Some((named, person)) = named.and_then(|named| Some((named, book.person(&named.signs).filter(|person| person.serves_on(on))?))) {
        in_his_name(facts, person, named);
    }
}

fn in_his_name(facts: &mut Facts, person: &Person, named: &OnBehalf) {
    let position = person.position.trim();
    let own = named.holder.as_ref().map_or_else(|| position.to_owned(), |holder| format!("{holder}\nu.b.\n{position}"));
    let head = facts.get_text(TextFact::SignerOffice).unwrap_or_default();
    let office = format!("a.n. {head}\n{own}");
    facts.text(TextFact::SignerOffice, office);
    facts.text(TextFact::SignerName, person.name.as_str());
    facts.text(TextFact::SignerNip, group_nip(&person.nip));
}
