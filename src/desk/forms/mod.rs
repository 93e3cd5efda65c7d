//! The forms of the seven steps, field by field as the SOP needs them. One file a step; each only edits its record.

mod decide;
mod facts;
mod inform;
mod record;
mod report;
mod submit;
mod verify;

use std::collections::BTreeMap;

use egui::Ui;

use super::design::tokens::Tone;
use super::widgets::field::{Field, Form, Section, field};
use super::widgets::frames::{alert, note};
use domain::acts::complaint::{ConflictStatement, Respondent};
use domain::acts::concern::Concern;
use domain::acts::decision::Decision;
use domain::acts::event::StepRecord;
use domain::acts::paper::LetterKind;
use domain::acts::person::PersonRef;
use domain::acts::sealed::Pen;
use domain::acts::step::Step;
use domain::acts::step_note::StepNote;
use domain::readings::alike::Alike;
use domain::readings::case::Case;
use domain::readings::rulebook::Rulebook;
use domain::readings::similar::Similar;
use domain::rules::decide::wanted;
use domain::rules::powers::unstated;
use domain::rules::refusal::Refusal;

/// What the forms may look at.
pub struct Around<'a> {
    /// The case, once there is one.
    pub case: Option<&'a Case>,
    /// What is in force.
    pub book: &'a Rulebook,
    /// A number to propose for a paper.
    pub propose: &'a dyn Fn(LetterKind, u32) -> String,
    /// What lets the form show and change who complains; without it that part is left out.
    pub pen: Option<Pen>,
    /// Cases that may be the same complaint.
    pub alike: &'a [Alike],
    /// Closed cases that resemble this one, with their titles as they may leave the house.
    pub similar: &'a [(Similar, String)],
    /// Lets the first clause of a decision follow its kind.
    pub follow_kind: &'a dyn Fn(&mut Decision),
}

impl Around<'_> {
    /// The people to choose from, with their names.
    fn team(&self) -> Vec<(PersonRef, String)> {
        self.book.people.iter().filter(|person| person.is_team()).map(|person| (person.id.clone(), person.name.clone())).collect()
    }

    /// The respondents of the case by their number, as they are called on screen.
    fn respondents(&self) -> Vec<(u8, String)> {
        let respondents = self.case.map_or(&[][..], |case| &case.submission.respondents);
        let name = |respondent: &Respondent| match respondent.name.trim() {
            "" => respondent.position.trim().to_owned(),
            name => name.to_owned(),
        };
        respondents.iter().zip(1..).map(|(respondent, no)| (no, format!("{no}. {}", name(respondent)))).collect()
    }

    /// Who may decide, and who else ever held that office; the door says who may on the day that is chosen.
    fn deciders(&self) -> Vec<(PersonRef, String)> {
        self.book.people.iter().filter(|person| !person.is_team()).map(|person| (person.id.clone(), person.name.clone())).collect()
    }

    /// Keeps a line for each of these people who has not said yet whether there is a conflict, and every line that was answered.
    fn keep_statements<'p>(&self, step: Step, people: impl IntoIterator<Item = &'p PersonRef>, lines: &mut Vec<ConflictStatement>) {
        let wanted = self.case.map_or_else(Vec::new, |case| unstated(case, step, people));
        lines.retain(|line| line.conflict.is_some() || wanted.contains(&&line.person));
        for person in wanted {
            if lines.iter().all(|line| line.person != *person) {
                lines.push(ConflictStatement { person: person.clone(), conflict: None, note: String::new() });
            }
        }
    }
}

/// Shows the form of a step. Gives how its sections stand.
pub fn show(form: &mut Form<'_>, ui: &mut Ui, record: &mut StepRecord, around: &Around<'_>) -> Vec<Section> {
    ui.spacing_mut().item_spacing.y = 12.0;
    form.step = Some(record.step());
    form.wanted = wanted(around.book, around.case, record, form.today);
    match record {
        StepRecord::Submit(data) => submit::show(form, ui, data, around),
        StepRecord::Record(data) => record::show(form, ui, data, around),
        StepRecord::Verify(data) => verify::show(form, ui, data, around),
        StepRecord::FindFacts(data) => facts::show(form, ui, data, around),
        StepRecord::Report(data) => report::show(form, ui, data, around),
        StepRecord::Decide(data) => decide::show(form, ui, data, around),
        StepRecord::Inform(data) => inform::show(form, ui, data, around),
    }
    form.finish(ui)
}

/// Sentences beneath fields by field name, and the first field at fault.
#[must_use]
pub fn sentences(refusals: &[Refusal]) -> (BTreeMap<String, String>, Option<String>) {
    let errors = refusals.iter().map(|refusal| (refusal.at.clone(), words::refusal(&refusal.why))).collect();
    (errors, refusals.iter().map(|refusal| refusal.at.clone()).find(|at| !at.is_empty()))
}

/// Sentences for fields whose text is no date, time or amount, and the first of them.
#[must_use]
pub fn unreadable(fields: &[String]) -> (BTreeMap<String, String>, Option<String>) {
    let errors = fields.iter().map(|field| (field.clone(), "Belum terbaca. Betulkan atau kosongkan isian ini".to_owned())).collect();
    (errors, fields.first().cloned())
}

/// Says what a reason is asked for.
pub fn ask_reason(ui: &mut Ui, concerns: &[Concern]) {
    let lines: Vec<String> = concerns.iter().map(words::concern).collect();
    alert(ui, Tone::Near, &format!("Perlu alasan tertulis. {}.", lines.join(". ")), None);
}

/// The number of a paper with a button that takes the next one from the number book. `ahead` says how many the form has
/// taken already.
fn number(form: &mut Form<'_>, ui: &mut Ui, about: Field<'_>, value: &mut String, around: &Around<'_>, which: (LetterKind, u32)) {
    form.text(ui, about, value);
    let unfilled = value.trim().is_empty() || value.contains(domain::rules::wish::PLACEHOLDER);
    if unfilled && around.case.is_some() && ui.add(super::widgets::button::Button::ghost("Ambil nomor")).clicked() {
        *value = (around.propose)(which.0, which.1);
        form.changed = true;
    }
}

/// One respondent of the case; nobody is 0.
fn respondent(form: &mut Form<'_>, ui: &mut Ui, about: Field<'_>, chosen: &mut u8, all: &[(u8, String)]) {
    let mut who = (*chosen > 0).then_some(*chosen);
    form.select(ui, about, &mut who, all);
    *chosen = who.unwrap_or(0);
}

/// Statements of those who take part from this step on; nothing where everybody made his before.
fn statements(form: &mut Form<'_>, ui: &mut Ui, around: &Around<'_>, lines: &mut [ConflictStatement]) {
    if !lines.is_empty() {
        form.section(ui, "Benturan kepentingan", |form, ui| {
            note(ui, "Belum menyatakan pada langkah sebelumnya. Yang ada benturan tidak dapat menangani kasus ini.");
            conflict_lines(form, ui, around, "statements", lines);
        });
    }
}

/// A remark of who worked on the step.
fn step_note(form: &mut Form<'_>, ui: &mut Ui, around: &Around<'_>, note: &mut StepNote) {
    form.section(ui, "Catatan langkah", |form, ui| {
        form.select(ui, field("step_note.officer", "Petugas langkah ini"), &mut note.officer, &around.team());
        let about = field("step_note.text", "Catatan petugas").hint("Hanya untuk berkas kantor, tidak ikut ke surat");
        form.area(ui, about, 2, &mut note.text);
    });
}

/// One answer a person.
fn conflict_lines(form: &mut Form<'_>, ui: &mut Ui, around: &Around<'_>, list: &str, lines: &mut [ConflictStatement]) {
    form.saw(list);
    if let Some(error) = form.errors.get(list) {
        alert(ui, Tone::Late, &format!("Pernyataan setiap petugas: {error}"), None);
    }
    for (row, line) in lines.iter_mut().enumerate() {
        let name = around.book.person(&line.person).map_or_else(|| line.person.0.clone(), |person| person.name.clone());
        let at = format!("{list}.{row}.conflict");
        let answers = [(false, "Tidak ada".to_owned()), (true, "Ada".to_owned())];
        form.choice(ui, field(&at, &name), &mut line.conflict, &answers);
        if line.conflict == Some(true) {
            let at = format!("{list}.{row}.note");
            form.text(ui, field(&at, "Uraian benturan"), &mut line.note);
        }
    }
}

/// Several of a list, mostly people, each to be ticked.
fn ticks<T: Clone + PartialEq>(form: &mut Form<'_>, ui: &mut Ui, name: &str, label: &str, all: &[(T, String)], chosen: &mut Vec<T>) {
    use super::design::{Type, tokens::Tokens};
    let tokens = Tokens::of(ui.ctx());
    form.saw(name);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        form.label(ui, field(name, label));
        for (at, (id, text)) in all.iter().enumerate() {
            let mut ticked = chosen.contains(id);
            let response = super::widgets::field::check_box(ui, text, &mut ticked);
            if at == 0 {
                // The first stands for the list when that is to be focused.
                form.follow_focus(ui, &format!("{}{name}", form.prefix), &response);
            }
            if response.clicked() {
                form.changed = true;
                if ticked {
                    chosen.push(id.clone());
                } else {
                    chosen.retain(|other| other != id);
                }
            }
        }
        if let Some(error) = form.errors.get(&format!("{}{name}", form.prefix)) {
            ui.label(Type::Small.text(error, tokens.late.text));
        }
    });
}
