//! One complaint as it came in: what was understood of it, as fields of the forms of steps 1 and 2, and what was not.

use chrono::NaiveTime;

use super::labels::{Incoming, Labels};
use super::values::{choice, moment, switch};
use crate::acts::complaint::{Category, ComplaintClass, Respondent, Submission};
use crate::acts::reporter::{Identity, Openness};
use crate::acts::sealed::Pen;
use crate::text::one_line;

/// A complaint that came in.
#[derive(Clone, Default)]
pub struct Arrived {
    /// Form of step 1, without the complainant, who is sealed only when the form is filled.
    pub form: Submission,
    /// Who complains.
    pub identity: Identity,
    /// Classification, which step 2 asks for.
    pub class: Option<ComplaintClass>,
    /// Subject area, which step 2 asks for.
    pub category: Option<Category>,
    /// What the portal did so far, line by line.
    pub history: Vec<String>,
    /// The fields that were understood, each once, in the order in which they came.
    pub understood: Vec<Incoming>,
    /// Fields whose value could not be read, with what stands there.
    pub doubtful: Vec<(Incoming, String)>,
}

impl Arrived {
    /// Puts a value into its field. A value that cannot be read, or a second one for a field that is filled, stays doubtful; nothing is
    /// ever overwritten.
    pub fn put(&mut self, labels: &Labels, field: Incoming, value: &str) {
        let value = value.trim();
        // A switch that only stands there is on.
        if value.is_empty() && !matches!(field, Incoming::Anonymous | Incoming::Secret) {
            return;
        }
        if self.take(labels, field, value) {
            if !self.understood.contains(&field) {
                self.understood.push(field);
            }
        } else {
            self.doubtful.push((field, value.to_owned()));
        }
    }

    /// Lays what was understood into a form. A field in which somebody typed something else than what `proposed` had put there keeps what
    /// it holds; what would have stood in it becomes doubtful.
    pub fn lay_into(&mut self, form: &mut Submission, proposed: &Submission, pen: &Pen) {
        let (new, mut kept) = (std::mem::take(&mut self.form), Vec::new());
        let kept_in = &mut kept;
        lay(new.channel, &mut form.channel, &proposed.channel, Incoming::Channel, kept_in);
        lay(new.tracking_id, &mut form.tracking_id, &proposed.tracking_id, Incoming::TrackingId, kept_in);
        lay(new.link, &mut form.link, &proposed.link, Incoming::Link, kept_in);
        lay(new.submitted_on, &mut form.submitted_on, &proposed.submitted_on, Incoming::SubmittedOn, kept_in);
        lay(new.submitted_at, &mut form.submitted_at, &proposed.submitted_at, Incoming::SubmittedOn, kept_in);
        lay(new.openness, &mut form.openness, &proposed.openness, Incoming::Openness, kept_in);
        lay(new.reporter_kind, &mut form.reporter_kind, &proposed.reporter_kind, Incoming::ReporterKind, kept_in);
        lay(new.title, &mut form.title, &proposed.title, Incoming::Title, kept_in);
        lay(new.story, &mut form.story, &proposed.story, Incoming::Story, kept_in);
        lay(new.happened_on, &mut form.happened_on, &proposed.happened_on, Incoming::HappenedOn, kept_in);
        lay(new.happened_at, &mut form.happened_at, &proposed.happened_at, Incoming::HappenedOn, kept_in);
        lay(new.place, &mut form.place, &proposed.place, Incoming::Place, kept_in);
        lay(new.respondents, &mut form.respondents, &proposed.respondents, Incoming::Respondent, kept_in);
        let (who, typed) = (std::mem::take(&mut self.identity), form.identity.edit(pen));
        typed.name_withheld |= who.name_withheld;
        let parts = [
            (Incoming::Name, who.name, &mut typed.name),
            (Incoming::Phone, who.phone, &mut typed.phone),
            (Incoming::Email, who.email, &mut typed.email),
            (Incoming::Address, who.address, &mut typed.address),
        ];
        for (field, value, typed) in parts {
            if typed.is_empty() {
                *typed = value;
            } else if !value.is_empty() && *typed != value {
                kept.push((field, value));
            }
        }
        self.doubtful.append(&mut kept);
    }

    /// Whether the value was understood.
    fn take(&mut self, labels: &Labels, field: Incoming, value: &str) -> bool {
        let form = &mut self.form;
        match field {
            Incoming::TrackingId => tracking(value).is_some_and(|number| fill(&mut form.tracking_id, &number)),
            Incoming::Title => fill(&mut form.title, &one_line(value)),
            Incoming::Story => fill(&mut form.story, value),
            Incoming::Place => fill(&mut form.place, &one_line(value)),
            Incoming::Link => is_address(value) && fill(&mut form.link, value),
            Incoming::SubmittedOn => match moment(value) {
                Some((day, time)) if form.submitted_on.is_none() => {
                    (form.submitted_on, form.submitted_at) = (Some(day), time);
                    true
                }
                _ => false,
            },
            Incoming::HappenedOn => match moment(value) {
                Some((day, time)) if form.happened_on.is_none() => {
                    (form.happened_on, form.happened_at) = (Some(day), time.filter(|time| *time != NaiveTime::MIN));
                    true
                }
                _ => false,
            },
            Incoming::Category => set(&mut self.category, choice(labels, "kategori", value)),
            Incoming::Class => set(&mut self.class, choice(labels, "klasifikasi", value)),
            Incoming::Channel => set(&mut form.channel, choice(labels, "kanal", value)),
            Incoming::ReporterKind => set(&mut form.reporter_kind, choice(labels, "jenis_pelapor", value)),
            Incoming::Openness => set(&mut form.openness, choice(labels, "sifat", value)),
            Incoming::Anonymous | Incoming::Secret => match switch(labels, value) {
                Some(on) => {
                    form.openness = Some(with(form.openness, field, on));
                    true
                }
                None => false,
            },
            Incoming::Name => match choice::<Openness>(labels, "sifat", value) {
                // Where the name should stand, the portal says that there is none.
                Some(hidden) if hidden.is_sealed() => {
                    form.openness = Some(form.openness.unwrap_or(hidden));
                    self.identity.name_withheld = true;
                    true
                }
                _ => fill(&mut self.identity.name, &one_line(value)),
            },
            Incoming::Phone => fill(&mut self.identity.phone, &one_line(value)),
            Incoming::Email => value.contains('@') && fill(&mut self.identity.email, &one_line(value)),
            Incoming::Address => fill(&mut self.identity.address, &one_line(value)),
            Incoming::Respondent => {
                self.form.respondents.push(Respondent { name: one_line(value), ..Respondent::default() });
                true
            }
            Incoming::History => {
                self.history.extend(value.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned));
                true
            }
            Incoming::Furniture => false,
        }
    }
}

/// Lays one value into its field, unless somebody typed another one.
fn lay<T: Default + PartialEq + serde::Serialize>(
    new: T,
    field: &mut T,
    proposed: &T,
    incoming: Incoming,
    kept: &mut Vec<(Incoming, String)>,
) {
    if new == T::default() || new == *field {
        return;
    }
    if field == proposed || *field == T::default() {
        *field = new;
        return;
    }
    // As text, for the list of what did not find its place.
    let shown = match serde_json::to_value(new) {
        Ok(serde_json::Value::String(text)) => text,
        Ok(other) => other.to_string(),
        Err(_) => String::new(),
    };
    kept.push((incoming, shown));
}

/// Fills what is empty. The same value once more is no second one.
fn fill(field: &mut String, value: &str) -> bool {
    if field.is_empty() {
        value.clone_into(field);
    }
    field == value
}

fn set<T: PartialEq>(field: &mut Option<T>, value: Option<T>) -> bool {
    if field.is_none() {
        *field = value;
        return field.is_some();
    }
    value.is_some() && *field == value
}

/// The openness when one of the two switches is on or off.
fn with(before: Option<Openness>, field: Incoming, on: bool) -> Openness {
    let (mut hidden, mut secret) = match before {
        None | Some(Openness::Open) => (false, false),
        Some(Openness::Anonymous) => (true, false),
        Some(Openness::Secret) => (false, true),
        Some(Openness::AnonymousAndSecret) => (true, true),
    };
    if field == Incoming::Anonymous {
        hidden |= on;
    } else {
        secret |= on;
    }
    match (hidden, secret) {
        (false, false) => Openness::Open,
        (true, false) => Openness::Anonymous,
        (false, true) => Openness::Secret,
        (true, true) => Openness::AnonymousAndSecret,
    }
}

/// The digits of a tracking number: `#9900101`, `LAPOR-9900101`, `9.900.101`. Between four and fourteen of them.
fn tracking(value: &str) -> Option<String> {
    let rest = value.trim().trim_start_matches(|mark: char| !mark.is_ascii_digit());
    let digits: String = rest.chars().filter(|mark| !matches!(mark, '.' | ' ' | '-')).collect();
    ((4..=14).contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_digit())).then_some(digits)
}

fn is_address(value: &str) -> bool {
    (value.starts_with("https://") || value.starts_with("http://")) && !value.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels() -> Labels {
        Labels::read("sifat anonymous = Anonim\nya = Ya\ntidak = Tidak\nkanal sms = SMS").unwrap()
    }

    #[test]
    fn nothing_is_overwritten_and_what_is_not_read_stays() {
        let (labels, mut arrived) = (labels(), Arrived::default());
        for (field, value) in [
            (Incoming::Title, "Loket  kosong"),
            (Incoming::Title, "Judul lain"),
            (Incoming::TrackingId, "#9.900.101"),
            (Incoming::TrackingId, "ABC"),
            (Incoming::Channel, "merpati"),
            (Incoming::HappenedOn, "kemarin"),
        ] {
            arrived.put(&labels, field, value);
        }
        assert_eq!((arrived.form.title.as_str(), arrived.form.tracking_id.as_str()), ("Loket kosong", "9900101"));
        let doubtful: Vec<&str> = arrived.doubtful.iter().map(|(_, value)| value.as_str()).collect();
        assert_eq!(doubtful, ["Judul lain", "ABC", "merpati", "kemarin"]);
        assert_eq!(arrived.understood, [Incoming::Title, Incoming::TrackingId]);
    }

    #[test]
    fn the_two_switches_and_a_hidden_name_make_one_openness() {
        let labels = labels();
        let read = |values: &[(Incoming, &str)]| {
            let mut arrived = Arrived::default();
            for (field, value) in values {
                arrived.put(&labels, *field, value);
            }
            (arrived.form.openness, arrived.identity.name_withheld)
        };
        assert_eq!(read(&[(Incoming::Anonymous, "Ya"), (Incoming::Secret, "Tidak")]), (Some(Openness::Anonymous), false));
        assert_eq!(read(&[(Incoming::Anonymous, "Ya"), (Incoming::Secret, "Ya")]), (Some(Openness::AnonymousAndSecret), false));
        assert_eq!(read(&[(Incoming::Anonymous, "Tidak"), (Incoming::Secret, "tidak")]), (Some(Openness::Open), false));
        assert_eq!(read(&[(Incoming::Name, "Anonim")]), (Some(Openness::Anonymous), true));
        assert_eq!(read(&[(Incoming::Name, "Anonim Sutrisno")]), (None, false), "a name that begins so is a name");
    }
}
