//! Rules for what belongs to the register as a whole: office, people, calendar, standards, numbers.

use chrono::Datelike as _;

use crate::acts::calendar::CalendarYear;
use crate::acts::concern::Concern;
use crate::acts::evaluation::IssuedEvaluation;
use crate::acts::event::Event;
use crate::acts::ids::Seq;
use crate::acts::office::OfficeProfile;
use crate::acts::person::Person;
use crate::acts::series::NumberSeries;
use crate::acts::standard::ServiceStandard;
use crate::readings::clock::is_behind;
use crate::rules::decide::check::Checker;
use crate::rules::refusal::Why;
use crate::text::letter_number::number_key;

impl Checker<'_> {
    pub(super) fn calendar(&mut self, year: &CalendarYear) -> Event {
        self.required_text("decree", &year.decree, 3, 500);
        if year.off.keys().any(|date| date.year() != year.year) {
            self.refuse("off", Why::OtherYear);
        }
        for off in year.off.values() {
            self.required_text("off", &off.name, 2, 100);
        }
        Event::CalendarSet(year.clone())
    }

    pub(super) fn standard(&mut self, standard: &ServiceStandard) -> Event {
        self.required_text("basis", &standard.basis, 3, 500);
        if let Some(fault) = standard.faults().into_iter().next() {
            self.refuse("limits", Why::Standard(fault));
        }
        if !self.book.standards.is_empty() {
            self.concern(Concern::StandardChanged { from: standard.from });
        }
        Event::StandardSet(standard.clone())
    }

    pub(super) fn legal_basis(&mut self, basis: &[String]) -> Event {
        self.rows("legal_basis", basis.iter().filter(|line| !line.trim().is_empty()).count(), 3, 40);
        for (row, line) in basis.iter().enumerate() {
            self.text(format!("legal_basis.{row}"), line, 1000);
        }
        Event::LegalBasisSet(basis.iter().filter(|line| !line.trim().is_empty()).cloned().collect())
    }

    pub(super) fn next_number(&mut self, year: i32, serial: u32) -> Event {
        let next = self.book.next_serial(year);
        if serial < next {
            self.refuse("serial", Why::NumberBehind(next));
        } else if serial > 999_999 {
            self.refuse("serial", Why::Range { min: u64::from(next), max: 999_999 });
        } else if serial > next {
            // The paper book holds the numbers between; the reason says so (rule 21: no unexplained gap).
            self.concern(Concern::NumbersSkipped { count: serial - next });
        }
        Event::NextNumberSet { year, serial }
    }

    pub(super) fn series(&mut self, series: &NumberSeries) -> Event {
        self.required_text("template", &series.template, 5, 100);
        if let Some(fault) = series.fault() {
            self.refuse("template", Why::Series(fault));
        }
        if series.starts.iter().any(|start| start.serial == 0 || start.serial > 99_999 || !(2000..=9999).contains(&start.year)) {
            self.refuse("start", Why::Range { min: 1, max: 99_999 });
        }
        Event::SeriesSet(series.clone())
    }

    pub(super) fn reserve_number(&mut self, number: &str, reason: &str) -> Event {
        self.number_out_of_use(number, reason);
        let key = number_key(number);
        if self.book.reserved.keys().any(|other| number_key(other) == key) {
            self.refuse("number", Why::NumberReserved);
        }
        Event::NumberReserved { number: number.trim().to_owned(), reason: reason.trim().to_owned() }
    }

    pub(super) fn void_number(&mut self, number: &str, reason: &str) -> Event {
        self.number_out_of_use(number, reason);
        Event::NumberVoided { number: number.trim().to_owned(), reason: reason.trim().to_owned() }
    }

    pub(super) fn answer_clock(&mut self, until: Seq, reason: &str) -> Event {
        if !self.book.newest.is_some_and(|newest| is_behind(self.now, newest)) {
            self.refuse("", Why::ClockIsRight);
        }
        self.required_text("reason", reason, super::REASON_MIN, 500);
        Event::ClockWasWrong { until, reason: reason.trim().to_owned() }
    }

    fn number_out_of_use(&mut self, number: &str, reason: &str) {
        self.required_number("number", number);
        self.required_text("reason", reason, super::REASON_MIN, 500);
    }

    pub(super) fn evaluation(&mut self, issued: &IssuedEvaluation) -> Event {
        self.ordered("to", Some(issued.period.from), Some(issued.period.to));
        if !issued.number.trim().is_empty() {
            self.required_number("number", &issued.number);
        }
        if issued.known_on > self.today {
            self.refuse("known_on", Why::Future);
        }
        if self.book.evaluations.iter().any(|(_, other)| other.period == issued.period) {
            self.concern(Concern::EvaluationAgain(issued.period));
        }
        Event::EvaluationIssued(Box::new(issued.clone()))
    }

    pub(super) fn template(&mut self, name: &str, text: Option<&str>) -> Event {
        if let Some(text) = text {
            self.required_text("text", text, 10, 60_000);
        }
        Event::TemplateSet { name: name.to_owned(), text: text.map(str::to_owned) }
    }

    pub(super) fn office(&mut self, office: &OfficeProfile) -> Event {
        self.required_text("agency", &office.agency, 3, 100);
        self.required_text("area", &office.area, 3, 100);
        self.required_text("place", &office.place, 2, 100);
        self.text("address", &office.address, 300);
        self.text("phone", &office.phone, 100);
        self.text("email", &office.email, 200);
        self.text("website", &office.website, 200);
        self.required_text("unit_code", &office.unit_code, 1, 20);
        self.required_text("decree_series", &office.decree_series, 1, 40);
        Event::OfficeSet(Box::new(office.clone()))
    }

    pub(super) fn office_person(&mut self, person: &Person) -> Event {
        self.required_text("name", &person.name, 2, 100);
        self.text("rank", &person.rank, 100);
        self.text("position", &person.position, 150);
        self.nip(&person.nip, true);
        self.ordered("until", person.from, person.until);
        Event::PersonSet(person.clone())
    }
}
