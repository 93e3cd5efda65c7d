//! *Keputusan tentang Tim*: the concept of a decree that appoints the team, from those who serve in it.

use chrono::NaiveDate;

use crate::phrases::{EMPTY, or_dots};
use crate::{HousePaper, OfficeFill, Paper, style};
use domain::acts::person::Role;
use domain::readings::rulebook::Rulebook;
use domain::text::nip::group_nip;
use letters::{Facts, ListFact, Measures, TableFact, TextFact};
use words::Label as _;

/// The paper; it always says that it is a concept.
pub static PAPER: HousePaper = HousePaper {
    title: "Konsep keputusan tim",
    paper: Paper {
        stem: "Konsep-Keputusan-Tim",
        template: "keputusan_tim.surat",
        text: include_str!("../../assets/templates/keputusan_tim.surat"),
        measures: Measures::DECREE,
    },
    fill: OfficeFill::Concept(fill),
};

/// The decree that appoints the team, with its members of the day and what each of them does.
fn fill(facts: &mut Facts, book: &Rulebook, today: NaiveDate) {
    let office = book.office.full_name();
    facts.list(
        ListFact::TeamConsidering,
        [
            "bahwa penyelenggara pelayanan publik wajib mengelola pengaduan dan menugaskan pelaksana yang bertanggung jawab atas \
             penanganannya;"
                .to_owned(),
            "bahwa yang namanya tercantum dalam Lampiran dinilai mampu dan memenuhi syarat untuk melaksanakan tugas tersebut;".to_owned(),
            format!(
                "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan Keputusan Kepala {office} \
                 tentang Tim SP4N LAPOR {office};"
            ),
        ],
    );
    let rules: Vec<String> = book.legal_basis.iter().map(|rule| format!("{};", words::published(rule))).collect();
    facts.list(ListFact::TeamCiting, if rules.is_empty() { vec![EMPTY.to_owned()] } else { rules });
    facts.text(TextFact::TeamYear, today.format("%Y").to_string());
    let head = book.head_on(today);
    let members = head.into_iter().chain(book.team_on(today));
    for person in members {
        let name = format!("{}\n{}", person.name.trim(), or_dots(&group_nip(&person.nip)));
        let role = if person.role == Role::Head { "Pengarah" } else { person.role.label() };
        facts.row(TableFact::TeamMembers, [name, or_dots(&person.rank), or_dots(&person.position), role.to_owned()]);
    }
    style::decree(facts, &book.style);
}
