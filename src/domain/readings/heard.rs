//! Who was heard in a case, invited, handed something over, or saw that minutes were not signed; and the code by which papers call him.
//!
//! Whoever complains is not among them: his identity is sealed and stands nowhere but in the complaint.

use crate::acts::fact_finding::Party;
use crate::readings::case::Case;
use crate::text::one_line;

/// Somebody of whom the form of fact finding says who he is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeardPerson<'a> {
    /// Whether a respondent, a witness, or somebody of another agency; nobody of these saw that minutes were not signed.
    pub party: Party,
    /// Name; of a respondent it stands in the complaint.
    pub name: &'a str,
    /// Civil servant number; may be empty.
    pub nip: &'a str,
    /// Address; may be empty.
    pub address: &'a str,
    /// What masked papers call him.
    pub code: String,
}

/// What masked papers call who saw that minutes were not signed, by his place in their list.
#[must_use]
pub fn onlooker_code(place: usize) -> String {
    format!("Yang-Menyaksikan-{}", place + 1)
}

impl Case {
    /// Everybody whom the form of fact finding names, in its order.
    #[must_use]
    pub fn heard(&self) -> Vec<HeardPerson<'_>> {
        let mut all = Vec::new();
        for activity in &self.facts.activities {
            let person = &activity.person;
            if let Some(party) = activity.party.filter(|party| is_named(*party) || *party == Party::Respondent) {
                let name = if is_named(party) { person.name.trim() } else { "" };
                let code = self.code_of(party, activity.respondent, name);
                all.push(HeardPerson { party, name, nip: person.nip.trim(), address: person.address.trim(), code });
            }
            for (place, onlooker) in activity.onlookers.iter().enumerate() {
                let code = onlooker_code(place);
                all.push(HeardPerson { party: Party::NoOne, name: onlooker.name.trim(), nip: "", address: "", code });
            }
        }
        for call in &self.facts.summonses {
            if let Some(party) = call.party.filter(|party| is_named(*party)) {
                let (name, address) = (call.name.trim(), call.address.trim());
                all.push(HeardPerson { party, name, nip: "", address, code: self.code_of(party, 0, name) });
            }
        }
        for evidence in &self.facts.evidence {
            if let Some(party) = evidence.given_by.filter(|party| is_named(*party)) {
                let name = evidence.given_name.trim();
                all.push(HeardPerson { party, name, nip: "", address: "", code: self.code_of(party, 0, name) });
            }
        }
        all
    }

    /// What masked papers call a party: `Terlapor-1`, `Saksi-2`, the alias of the complainant.
    #[must_use]
    pub fn code_of(&self, party: Party, respondent: u8, name: &str) -> String {
        match party {
            Party::Complainant => self.alias(),
            Party::Respondent if respondent == 0 && self.submission.respondents.len() > 1 => "Terlapor".to_owned(),
            Party::Respondent => format!("Terlapor-{}", respondent.max(1)),
            Party::Witness => match self.witnesses().iter().position(|witness| same(witness, name)) {
                Some(place) => format!("Saksi-{}", place + 1),
                None => "Saksi".to_owned(),
            },
            Party::Agency => "Wakil instansi".to_owned(),
            Party::NoOne => String::new(),
        }
    }

    /// The witnesses by name, each once, in the order in which they appear.
    fn witnesses(&self) -> Vec<&str> {
        let heard = self.facts.activities.iter().filter(|one| one.party == Some(Party::Witness)).map(|one| one.person.name.as_str());
        let invited = self.facts.summonses.iter().filter(|one| one.party == Some(Party::Witness)).map(|one| one.name.as_str());
        let gave = self.facts.evidence.iter().filter(|one| one.given_by == Some(Party::Witness)).map(|one| one.given_name.as_str());
        let mut all: Vec<&str> = Vec::new();
        for name in heard.chain(invited).chain(gave).map(str::trim).filter(|name| !name.is_empty()) {
            if !all.iter().any(|known| same(known, name)) {
                all.push(name);
            }
        }
        all
    }
}

/// Whether the form of fact finding names this party itself.
fn is_named(party: Party) -> bool {
    matches!(party, Party::Witness | Party::Agency)
}

/// Whether two spellings are one name.
fn same(one: &str, two: &str) -> bool {
    one_line(one).to_lowercase() == one_line(two).to_lowercase()
}
