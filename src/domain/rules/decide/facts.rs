//! Rules of steps 4 and 5: seeking facts and reporting them with the sanction the SOP demands.

use chrono::NaiveDate;

use crate::acts::concern::Concern;
use crate::acts::fact_finding::{Activity, Assignment, FactFinding, Party};
use crate::acts::report::{FollowUpReport, Verdict};
use crate::acts::step::Step;
use crate::readings::case::Case;
use crate::rules::decide::check::Checker;
use crate::rules::powers::is_beyond_head;
use crate::rules::refusal::Why;

impl Checker<'_> {
    /// Step 4, *pencarian fakta*.
    pub(super) fn fact_finding(&mut self, form: &FactFinding) {
        self.assignment(form);
        self.rows("allegations", form.allegations.len(), 1, 20);
        for (row, allegation) in form.allegations.iter().enumerate() {
            self.filled(format!("allegations.{row}.text"), &allegation.text, 5);
        }
        self.plan(form);
        self.rows("activities", form.activities.len(), 1, 100);
        for (row, activity) in form.activities.iter().enumerate() {
            self.activity(row, activity, form);
        }
        self.rows("summonses", form.summonses.len(), 0, 10);
        for (row, summons) in form.summonses.iter().enumerate() {
            let at = |field: &str| format!("summonses.{row}.{field}");
            self.past(at("letter_on"), summons.letter_on);
            self.required(at("hearing_on"), summons.hearing_on.as_ref());
            self.ordered(at("hearing_on"), summons.letter_on, summons.hearing_on);
            self.planned(at("hearing_on"), summons.hearing_on);
            if summons.came.is_some() {
                self.past(at("hearing_on"), summons.hearing_on);
            }
            if row > 0 {
                self.ordered(at("letter_on"), form.summonses[row - 1].letter_on, summons.letter_on);
            }
            if matches!(summons.party, Some(Party::Witness | Party::Agency)) {
                self.filled(at("name"), &summons.name, 2);
            }
            if summons.party == Some(Party::NoOne) {
                self.required(at("party"), None::<&Party>);
            }
        }
        self.rows("requests", form.requests.len(), 0, 20);
        for (row, request) in form.requests.iter().enumerate() {
            let at = |field: &str| format!("requests.{row}.{field}");
            self.filled(at("to"), &request.to, 3);
            self.rows(&at("what"), request.what.iter().filter(|line| !line.trim().is_empty()).count(), 1, 30);
            self.past(at("letter_on"), request.letter_on);
            self.ordered(at("due"), request.letter_on, request.due);
            self.planned(at("due"), request.due);
            self.past(at("answered_on"), request.answered_on);
            self.ordered(at("answered_on"), request.letter_on, request.answered_on);
        }
        let officers = form.assignment.officers.iter().chain(form.activities.iter().flat_map(|activity| &activity.officers));
        self.statements(Step::FindFacts, &form.statements, officers);
        self.evidence(form);
        if form.progress > 100 {
            self.refuse("progress", Why::Range { min: 0, max: 100 });
        }
        self.planned("extension_until", form.extension_until);
        self.planned("assignment.until", form.assignment.until);
        if form.extension_until.is_some() {
            self.filled("extension_reason", &form.extension_reason, super::REASON_MIN);
        }
        self.past("escalation_on", form.escalation_on);
        self.required_past("finished_on", form.finished_on);
        self.ordered("finished_on", form.last_activity(), form.finished_on);
    }

    fn assignment(&mut self, form: &FactFinding) {
        let assignment = &form.assignment;
        self.past("assignment.letter_on", assignment.letter_on);
        self.ordered("assignment.until", assignment.from, assignment.until);
        let given = !assignment.letter_no.trim().is_empty();
        if given {
            self.required("assignment.letter_on", assignment.letter_on.as_ref());
            self.rows("assignment.officers", assignment.officers.len(), 1, 20);
            if self.finishing && assignment.officers.len() == 1 {
                self.concern(Concern::OneOfficer);
            }
        }
        let on = assignment.letter_on.unwrap_or(self.today);
        for officer in &assignment.officers {
            self.person("assignment.officers", officer, on);
        }
    }

    /// A plan binds nobody; what it says must be sound, and lie in the term of the assignment.
    fn plan(&mut self, form: &FactFinding) {
        self.rows("plan", form.plan.len(), 0, 50);
        for (row, planned) in form.plan.iter().enumerate() {
            let at = |field: &str| format!("plan.{row}.{field}");
            self.required(at("on"), planned.on.as_ref());
            self.planned(at("on"), planned.on);
            self.required(at("method"), planned.method.as_ref());
            self.in_term(&at("on"), planned.on, &form.assignment);
        }
    }

    /// A day of work lies in the term of the assignment.
    fn in_term(&mut self, at: &str, on: Option<NaiveDate>, assignment: &Assignment) {
        let Some(on) = on else { return };
        if let Some(from) = assignment.from.filter(|from| on < *from) {
            self.refuse(at, Why::BeforeDate(from));
        }
        if let Some(until) = assignment.until.filter(|until| on > *until) {
            self.refuse(at, Why::AfterDate(until));
        }
    }

    fn activity(&mut self, row: usize, activity: &Activity, form: &FactFinding) {
        let at = |field: &str| format!("activities.{row}.{field}");
        self.required(at("on"), activity.on.as_ref());
        self.past(at("on"), activity.on);
        if let (Some(from), Some(until)) = (activity.from, activity.until)
            && until <= from
        {
            self.refuse(at("until"), Why::EndsBeforeItBegins);
        }
        self.required(at("method"), activity.method.as_ref());
        self.required(at("party"), activity.party.as_ref());
        self.filled(at("summary"), &activity.summary, 3);
        self.rows(&at("questions"), activity.questions.len(), 0, 100);
        for (no, exchange) in activity.questions.iter().enumerate() {
            self.filled(at(&format!("questions.{no}.question")), &exchange.question, 3);
        }
        if activity.minutes_signed == Some(false) {
            self.filled(at("minutes_refusal"), &activity.minutes_refusal, 3);
            self.rows(&at("onlookers"), activity.onlookers.len(), 0, 2);
            for (no, onlooker) in activity.onlookers.iter().enumerate() {
                self.filled(at(&format!("onlookers.{no}.name")), &onlooker.name, 2);
            }
        }
        self.in_term(&at("on"), activity.on, &form.assignment);
        if let Some(on) = activity.on {
            for officer in &activity.officers {
                self.person(at("officers"), officer, on);
            }
            if !self.book.calendar.is_working(on) {
                self.concern(Concern::DayOff { date: on });
            }
        }
    }

    fn evidence(&mut self, form: &FactFinding) {
        self.rows("evidence", form.evidence.len(), 0, 200);
        let allegations = u8::try_from(form.allegations.len()).unwrap_or(u8::MAX);
        for (row, evidence) in form.evidence.iter().enumerate() {
            let at = |field: &str| format!("evidence.{row}.{field}");
            self.filled(at("code"), &evidence.code, 1);
            if form.evidence[..row].iter().any(|other| other.code.trim() == evidence.code.trim()) {
                self.refuse(at("code"), Why::NumberTwice);
            }
            self.required(at("kind"), evidence.kind.as_ref());
            self.filled(at("source"), &evidence.source, 2);
            self.past(at("obtained_on"), evidence.obtained_on);
            if evidence.allegations.iter().any(|no| *no == 0 || *no > allegations) {
                self.refuse(at("allegations"), Why::Range { min: 1, max: u64::from(allegations) });
            }
        }
    }

    /// Step 5, *Laporan Hasil Tindak Lanjut*.
    pub(super) fn report(&mut self, form: &FollowUpReport) {
        self.required_number("number", &form.number);
        self.not_issued(&form.number, crate::acts::paper::LetterKind::FollowUpReport);
        self.required_past("on", form.on);
        let basis = form.basis.iter().filter(|line| !line.trim().is_empty()).count();
        self.rows("basis", basis, 1, 30);
        self.filled("summary", &form.summary, 10);
        self.filled("scope", &form.scope, 3);
        self.filled("method", &form.method, 3);
        self.findings(form);
        self.filled("conclusion", &form.conclusion, 10);
        self.rows("actions", form.actions.len(), 0, 50);
        for (row, action) in form.actions.iter().enumerate() {
            self.filled(format!("actions.{row}.text"), &action.text, 3);
            self.filled(format!("actions.{row}.who"), &action.who, 2);
            self.ordered(format!("actions.{row}.due"), form.on, action.due);
            self.planned(format!("actions.{row}.due"), action.due);
        }
        self.sanctions(form);
        self.ordered("compensation_due", form.on, form.compensation_due);
        self.rows("signers", form.signers.len(), 1, 12);
        let on = form.on.unwrap_or(self.today);
        for signer in &form.signers {
            self.person("signers", signer, on);
            if self.book.person(signer).is_some_and(|person| !person.is_team()) {
                self.refuse("signers", Why::HeadSigns);
            }
        }
        self.statements(Step::Report, &form.statements, &form.signers);
    }

    fn findings(&mut self, form: &FollowUpReport) {
        let Some(case) = self.case else { return };
        for (row, finding) in form.findings.iter().enumerate().take(case.facts.allegations.len()) {
            let at = |field: &str| format!("findings.{row}.{field}");
            self.filled(at("facts"), &finding.facts, 3);
            self.filled(at("analysis"), &finding.analysis, 3);
            self.required(at("verdict"), finding.verdict.as_ref());
            if finding.verdict.is_some_and(Verdict::is_proven) {
                self.filled(at("rule"), &finding.rule, 3);
                let respondents = self.case.map_or(0, |case| case.submission.respondents.len());
                // Of several respondents it is said who did it, or why it was none of them.
                let none_of_them = form.no_sanction_reason.trim().chars().count() >= super::REASON_MIN;
                let least = usize::from(respondents > 1 && !none_of_them);
                self.rows(&at("respondents"), finding.respondents.len(), least, respondents);
            }
        }
    }

    /// SOP step 5: the team recommends within the Kepala's power, and says why where nobody is known whom a sanction could meet.
    fn sanctions(&mut self, form: &FollowUpReport) {
        self.rows("sanctions", form.sanctions.len(), 0, 20);
        let respondents = self.case.map_or(0, |case| case.submission.respondents.len());
        if form.is_proven() && form.sanctions.is_empty() && self.case.is_some_and(Case::respondent_is_known) {
            self.ask("sanctions", false);
        } else if form.is_proven() && (form.sanctions.is_empty() || form.spares_somebody(respondents)) {
            self.filled("no_sanction_reason", &form.no_sanction_reason, super::REASON_MIN);
            if self.finishing && form.sanctions.is_empty() {
                self.concern(Concern::NoSanctionAim);
            }
        }
        for (row, sanction) in form.sanctions.iter().enumerate() {
            let at = |field: &str| format!("sanctions.{row}.{field}");
            self.required(at("kind"), sanction.kind.as_ref());
            self.filled(at("rule"), &sanction.rule, 3);
            self.required(at("sanction"), sanction.sanction.as_ref());
            self.filled(at("route"), &sanction.route, 3);
            if self.finishing && is_beyond_head(sanction, self.case, self.book) {
                self.concern(Concern::BeyondAuthority);
            }
        }
    }
}
