//! Rules of steps 1 and 2: receiving a complaint, however incomplete, and recording it.

use chrono::NaiveDate;

use crate::acts::complaint::{Channel, Recording, RespondentKind, Submission};
use crate::acts::concern::Concern;
use crate::acts::limit::Milestone;
use crate::acts::reporter::{Identity, Openness};
use crate::acts::sealed::Sealed;
use crate::readings::law;
use crate::rules::decide::check::Checker;
use crate::rules::refusal::Why;
use crate::text::involved::has_declared;
use crate::text::leak::Secrets;
use crate::text::{digits, plain};

/// The national portal for complaints.
const PORTAL: &str = "lapor.go.id";
/// Largest amount of money, rupiah.
const MONEY_MAX: u64 = 1_000_000_000_000;

impl Checker<'_> {
    /// Step 1, *penyampaian laporan*.
    pub(super) fn submission(&mut self, form: &Submission) {
        self.required("channel", form.channel.as_ref());
        self.tracking(form);
        self.link(&form.link);
        self.required_past("submitted_on", form.submitted_on);
        self.required("submitted_at", form.submitted_at.as_ref());
        if form.submitted_on == Some(self.today) && form.submitted_at.is_some_and(|at| at > self.now.time()) {
            self.refuse("submitted_at", Why::Future);
        }
        self.required("openness", form.openness.as_ref());
        self.required("reporter_kind", form.reporter_kind.as_ref());
        self.identity(form.identity.examine(), form.openness, form.channel);
        if form.proxy.acts {
            self.filled("proxy.holder", &form.proxy.holder, 1);
            self.filled("proxy.letter_no", &form.proxy.letter_no, 1);
            self.required_past("proxy.letter_on", form.proxy.letter_on);
            self.ordered("submitted_on", form.proxy.letter_on, form.submitted_on);
        }
        self.filled("title", &form.title, 5);
        self.title_names_nobody_sealed(form);
        self.filled("story", &form.story, 1);
        if self.finishing && !form.story.trim().is_empty() && form.story.trim().chars().count() < 20 {
            self.concern(Concern::ShortStory);
        }
        self.event(form);
        self.respondents(form);
        for (at, money) in [("loss", form.loss), ("claim", form.claim)] {
            if money.is_some_and(|money| money > MONEY_MAX) {
                self.refuse(at, Why::Range { min: 0, max: MONEY_MAX });
            }
        }
        if form.claim.unwrap_or(0) > 0 {
            self.filled("causality", &form.causality, 1);
        }
    }

    /// Rule 12: titles stand in lists, window titles and papers, so a sealed name must not be in them.
    fn title_names_nobody_sealed(&mut self, form: &Submission) {
        if !form.openness.is_some_and(Openness::is_sealed) {
            return;
        }
        if !Secrets::of_name(&form.identity.examine().name).known(&form.title).is_empty() {
            self.refuse("title", Why::NameInTitle);
        }
    }

    fn tracking(&mut self, form: &Submission) {
        let id = form.tracking_id.trim();
        if form.channel.is_some_and(Channel::has_tracking) {
            self.filled("tracking_id", id, 1);
        }
        if id.is_empty() {
            return;
        }
        if !id.bytes().all(|b| b.is_ascii_digit()) || id.len() < 4 || id.len() > 20 {
            self.refuse("tracking_id", Why::Digits { min: 6, max: 12 });
        } else if id.len() < 6 || id.len() > 12 {
            self.concern(Concern::OddTracking);
        }
    }

    fn link(&mut self, link: &str) {
        let link = link.trim();
        if link.is_empty() {
            return;
        }
        let host = link.strip_prefix("https://").and_then(|rest| rest.split('/').next()).unwrap_or("");
        let agency = self.book.names.site.as_str();
        let ours = [PORTAL, agency].iter().any(|site| !site.is_empty() && (host == *site || host.ends_with(&format!(".{site}"))));
        if !ours || link.to_ascii_lowercase().contains("token=") {
            self.refuse("link", Why::Link { agency: agency.to_owned() });
        }
    }

    fn identity(&mut self, who: &Identity, openness: Option<Openness>, channel: Option<Channel>) {
        let name = who.name.trim();
        if openness == Some(Openness::Open) && !who.name_withheld {
            self.filled("identity.name", name, 1);
        }
        if !name.is_empty() && !is_name(name) {
            self.refuse("identity.name", Why::Name);
        }
        let phone = who.phone.trim();
        if !phone.is_empty() && !is_phone(phone) {
            self.refuse("identity.phone", Why::Phone);
        }
        let email = who.email.trim();
        if !email.is_empty() && !is_email(email) {
            self.refuse("identity.email", Why::Email);
        }
        let nik = who.nik.trim();
        if !nik.is_empty() {
            if nik.len() != 16 || !nik.bytes().all(|b| b.is_ascii_digit()) {
                self.refuse("identity.nik", Why::Digits { min: 16, max: 16 });
            }
            let explained = who.nik_reason.trim().chars().count() >= super::REASON_MIN;
            self.ask("identity.nik_reason", explained);
            if !explained {
                self.refuse("identity.nik_reason", Why::TooShort { min: super::REASON_MIN });
            }
        }
        if self.finishing && !who.has_contact() && channel.is_some_and(|channel| !channel.has_tracking()) {
            self.concern(Concern::NoContact);
        }
    }

    fn event(&mut self, form: &Submission) {
        self.past("happened_on", form.happened_on);
        if let (Some(happened), Some(submitted)) = (form.happened_on, form.submitted_on) {
            if happened > submitted {
                self.refuse("happened_on", Why::AfterDate(submitted));
            } else if self.finishing && (submitted - happened).num_days() > i64::from(law::FILING.days()) {
                let days = u32::try_from((submitted - happened).num_days()).unwrap_or(u32::MAX);
                self.concern(Concern::EventLongAgo { days });
            }
        }
    }

    fn respondents(&mut self, form: &Submission) {
        self.rows("respondents", form.respondents.len(), 0, 20);
        let secret = form.openness.is_some_and(Openness::is_secret);
        for (row, respondent) in form.respondents.iter().enumerate() {
            let at = |field: &str| format!("respondents.{row}.{field}");
            if respondent.position.trim().is_empty() {
                self.filled(at("name"), &respondent.name, 1);
            }
            self.nip(&respondent.nip, respondent.kind != Some(RespondentKind::Contract));
            let name = respondent.name.trim().to_lowercase();
            if secret && name.chars().count() > 2 && form.title.to_lowercase().contains(&name) {
                self.concern(Concern::NameInTitle);
            }
        }
    }

    /// Step 2, *menerima dan mencatat laporan*.
    pub(super) fn recording(&mut self, form: &Recording) {
        self.required_past("received_on", form.received_on);
        self.required("received_at", form.received_at.as_ref());
        if form.received_on == Some(self.today) && form.received_at.is_some_and(|at| at > self.now.time()) {
            self.refuse("received_at", Why::Future);
        }
        if let Some(case) = self.case
            && form.received_on.is_some()
            && form.received_on == case.submission.submitted_on
            && form.received_at < case.submission.submitted_at
            && form.received_at.is_some()
            && let Some(on) = form.received_on
        {
            self.refuse("received_at", Why::Before { what: Milestone::Submitted, date: on });
        }
        self.required_past("recorded_on", form.recorded_on);
        self.ordered("recorded_on", form.received_on, form.recorded_on);
        if let (Some(received), Some(recorded)) = (form.received_on, form.recorded_on) {
            let days = self.book.calendar.count(received, recorded, true, &[]);
            // A written service standard for step 2 already asks for the reason.
            let has_limit = self
                .book
                .standard_on(received)
                .is_some_and(|standard| standard.of_step(crate::acts::step::Step::Record).is_some_and(|limit| limit.max.is_some()));
            if self.finishing && days > 1 && !has_limit {
                self.concern(Concern::LateEntry { days });
            }
        }
        self.filled("received_how", &form.received_how, 1);
        self.required("receiver", form.receiver.as_ref());
        if let Some(receiver) = &form.receiver {
            let on = form.received_on.unwrap_or(self.today);
            let conflicted = has_declared(&form.conflicts, receiver);
            if !self.book.person(receiver).is_some_and(|person| person.serves_on(on)) {
                self.refuse("receiver", Why::NotServing);
            } else if conflicted {
                self.refuse("receiver", Why::Conflicted);
            }
        }
        self.filled("archive_code", &form.archive_code, 1);
        if !form.archive_code.trim().is_empty() && !is_archive_code(form.archive_code.trim()) {
            self.refuse("archive_code", Why::ArchiveCode);
        }
        self.required("access", form.access.as_ref());
        self.required("class", form.class.as_ref());
        self.required("category", form.category.as_ref());
        self.required("priority", form.priority.as_ref());
        if form.priority == Some(crate::acts::complaint::Priority::VeryUrgent) {
            self.filled("priority_reason", &form.priority_reason, super::REASON_MIN);
        }
        self.other_case("duplicate_of", form.duplicate_of);
        self.receipt(form);
        self.past("disposition_on", form.disposition_on);
        self.ordered("disposition_due", form.disposition_on, form.disposition_due);
        self.planned("disposition_due", form.disposition_due);
        self.conflicts(form);
    }

    /// Rule 3: no case leaves step 2 without a receipt (UU 25/2009 art. 44).
    fn receipt(&mut self, form: &Recording) {
        if form.receipt_automatic {
            if self.case.is_some_and(|case| case.submission.tracking_id.trim().is_empty()) {
                self.refuse("receipt_automatic", Why::NoTracking);
            }
            return;
        }
        self.filled("receipt_no", &form.receipt_no, 1);
        self.required_past("receipt_on", form.receipt_on);
        self.ordered("receipt_on", form.received_on, form.receipt_on);
        self.filled("receipt_how", &form.receipt_how, 1);
    }

    /// Rule 15: every member says whether there is a conflict; the secret access class follows the complainant's wish.
    fn conflicts(&mut self, form: &Recording) {
        let on: NaiveDate = form.received_on.unwrap_or(self.today);
        let head = self.book.head_on(on).map(|person| person.id.clone());
        let mut expected: Vec<_> = self.book.team_on(on).iter().map(|person| person.id.clone()).collect();
        expected.extend(head);
        for (row, line) in form.conflicts.iter().enumerate() {
            if line.conflict == Some(true) {
                self.filled(format!("conflicts.{row}.note"), &line.note, 1);
            }
        }
        for person in expected {
            match form.conflicts.iter().enumerate().find(|(_, line)| line.person == person) {
                Some((row, line)) => self.required(format!("conflicts.{row}.conflict"), line.conflict.as_ref()),
                None => self.required("conflicts", None::<&()>),
            }
        }
        let secret = self.case.is_some_and(|case| case.openness().is_secret());
        if secret && form.access.is_some_and(|access| access < crate::acts::complaint::AccessClass::Secret) {
            self.refuse("access", Why::MustBeSecret);
        }
    }
}

/// Names of persons, groups, schools and firms: letters of any script, signs that names use, and numbers that are words of their own
/// ("SD Negeri 12", "Warga RT 05/RW 02"); no telephone number and no address of e-mail.
fn is_name(name: &str) -> bool {
    let seen: String = plain(name);
    let sign = |c: char| matches!(c, ' ' | '\n' | '.' | '\'' | '-' | ',' | '&' | '/' | '(' | ')' | '"');
    let mut words = seen.split(sign).filter(|word| !word.is_empty()).peekable();
    let is_number = |word: &str| word.bytes().all(|b| b.is_ascii_digit());
    seen.chars().any(char::is_alphabetic)
        && words.peek().is_some()
        && words.all(|word| word.chars().all(char::is_alphabetic) || (is_number(word) && word.len() <= 4))
}

/// A telephone number of this country, in whatever groups it was pasted.
fn is_phone(phone: &str) -> bool {
    let seen = plain(phone);
    let seen = seen.trim();
    let digits = digits(seen);
    let rest = seen.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '-' | '+' | '(' | ')' | '.' | '/'));
    rest && (9..=15).contains(&digits.len()) && {
        let lead = seen.trim_start_matches('(');
        lead.starts_with('0') || lead.starts_with("+62") || (lead.starts_with("62") && digits.len() >= 11)
    }
}

/// The form as it is recorded: a telephone number without the signs that were pasted with it.
pub(super) fn cleaned(form: &Submission) -> Submission {
    let mut form = form.clone();
    let who = form.identity.examine();
    let phone = plain(&who.phone).trim().to_owned();
    if phone != who.phone {
        form.identity = Sealed::new(Identity { phone, ..who.clone() });
    }
    form
}

fn is_email(email: &str) -> bool {
    let Some((user, host)) = email.split_once('@') else { return false };
    let plain = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_graphic() && !matches!(c, '@' | ',' | ';' | '<' | '>'));
    email.len() <= 254
        && plain(user)
        && plain(host)
        && host.split_once('.').is_some_and(|(name, end)| !name.is_empty() && !end.is_empty() && !end.ends_with('.'))
}

/// `AA.NNN` of Perka BPS 99/2018.
pub(super) fn is_archive_code(code: &str) -> bool {
    let Some((letters, digits)) = code.split_once('.') else { return false };
    letters.len() == 2 && letters.bytes().all(|b| b.is_ascii_uppercase()) && digits.len() == 3 && digits.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_may_be_one_word_or_carry_titles_but_are_no_numbers() {
        for name in [
            "SD Negeri 12 Rekaan",
            "CV Rekaan & Rekan",
            "Warga RT 05/RW 02",
            "Samarwati (Rupa)",
            "Nu`man",
            "Ibra\u{304}hi\u{304}m",
            "Andi",
            "Ny. Tanpamana Rekaanti",
            "O'Hara",
            "Misalnda Tutuploket, A.Md.",
            "Ibrāhīm",
        ] {
            assert!(is_name(name), "{name}");
        }
        for name in ["0812345678", "a@b.id", "...", "Andi 🙂", "Andi2"] {
            assert!(!is_name(name), "{name}");
        }
    }

    #[test]
    fn telephone_numbers_start_at_home() {
        for phone in [
            "0812\u{a0}3456\u{a0}7890",
            "\u{202a}+62 812-3456-7890\u{202c}",
            "0812‑3456‑7890",
            "62812 3456 7890",
            "0812.3456.7890",
            "0800-000-0001",
            "+62 812 3456 789",
            "(0733) 451234",
        ] {
            assert!(is_phone(phone), "{phone}");
        }
        for phone in ["12345", "8123456789", "0812-abc", "0123456789012345"] {
            assert!(!is_phone(phone), "{phone}");
        }
    }

    #[test]
    fn e_mail_addresses_have_one_at_and_a_host() {
        assert!(is_email("karangana@contoh.invalid"));
        for email in ["", "a@b", "a b@c.id", "a@@b.id", "a@.id", "a@b."] {
            assert!(!is_email(email), "{email}");
        }
    }

    #[test]
    fn archive_codes_follow_the_decree() {
        assert!(is_archive_code("PW.140"));
        for code in ["PW140", "pw.140", "PW.14", "PWX.140", "PW.1400"] {
            assert!(!is_archive_code(code), "{code}");
        }
    }
}
