//! Builders: a register in memory that is driven by wishes, and a register on disk in a folder of its own.

#![expect(
    missing_docs,
    clippy::missing_panics_doc,
    clippy::must_use_candidate,
    clippy::new_without_default,
    reason = "builders speak for themselves"
)]
#![expect(clippy::unwrap_used, clippy::panic, clippy::needless_pass_by_value, reason = "a test that cannot go on has failed")]

pub mod forms;
pub mod scanner;
pub mod scans;

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use chrono::NaiveDate;
use domain::acts::complaint::{AccessClass, Category, Channel, ComplaintClass, ConflictStatement, Priority, Recording, Submission};
use domain::acts::concern::Concern;
use domain::acts::event::{Entry, StepRecord};
use domain::acts::ids::{CaseNo, Moment, Seq};
use domain::acts::paper::PaperId;
use domain::acts::person::{Capacity, Person, PersonRef, Role};
use domain::acts::reporter::{Identity, Openness, ReporterKind};
use domain::acts::sealed::Sealed;
use domain::acts::step::Step;
use domain::acts::verification::{Check, CheckAnswer, CheckItem, CompletionRequest, Outcome, Verification};
use domain::readings::case::Case;
use domain::readings::rulebook::Rulebook;
use domain::rules::decide::{Answer, Known, decide};
use domain::rules::refusal::{Refusal, Why};
use domain::rules::wish::Wish;
use office::{Profile, defaults};

/// The number of the one case in a [`Story`].
pub const NO: CaseNo = CaseNo { year: 2026, serial: 1 };

pub fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

pub fn moment(on: NaiveDate, hour: u32) -> Moment {
    format!("{on}T{hour:02}:00:00+07:00").parse().unwrap()
}

/// How many random examples a slow check takes; more of them with `TUNTAS_ORACLE`.
pub fn examples() -> u32 {
    std::env::var("TUNTAS_ORACLE").ok().and_then(|number| number.parse().ok()).unwrap_or(64)
}

/// The folder of the repository.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A folder that nothing else uses, below the folder of the build; left behind for the system to clear.
pub fn folder(name: &str) -> PathBuf {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let next = NEXT.fetch_add(1, Ordering::Relaxed);
    // The test lies in target/debug/deps.
    let built = std::env::current_exe().unwrap();
    let target = built.ancestors().nth(3).unwrap();
    let folder = target.join("tmp").join(format!("{name}-{}-{next}", std::process::id()));
    drop(std::fs::remove_dir_all(&folder));
    folder
}

/// An archive of parts, as workbooks are, to be made wrong on purpose.
pub fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    use std::io::Write as _;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    for (name, bytes) in parts {
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// An open document whose one sheet has these rows, as its XML.
pub fn ods(rows: &str) -> Vec<u8> {
    let mimetype = "application/vnd.oasis.opendocument.spreadsheet";
    let spaces =
        ["office", "table", "text"].map(|name| format!("xmlns:{name}=\"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0\"")).join(" ");
    let content = format!(
        "<office:document-content {spaces} office:version=\"1.2\"><office:body><office:spreadsheet><table:table table:name=\"Lembar1\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    let manifest = "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>";
    archive(&[("mimetype", mimetype.as_bytes()), ("META-INF/manifest.xml", manifest.as_bytes()), ("content.xml", content.as_bytes())])
}

/// A register in memory with one case.
pub struct Story {
    pub book: Rulebook,
    pub known: Known,
    pub entries: Vec<Entry>,
    seq: u64,
    pub now: Moment,
}

impl Story {
    /// The office of the decree with its people, and no case yet.
    pub fn new() -> Self {
        let mut story =
            Self { book: defaults::rulebook(), known: Known::default(), entries: Vec::new(), seq: 0, now: moment(day(9, 1), 8) };
        for wish in Profile::shipped().unwrap().beginning(false).unwrap() {
            story.given(wish);
        }
        for (id, role) in [("P1", Role::Head), ("P2", Role::Chair), ("P3", Role::Secretary), ("P4", Role::Operator)] {
            story.given(Wish::SetPerson(person(id, role)));
        }
        story
    }

    /// A story whose case is at the given step, everything on the same quiet days of September.
    pub fn at(step: Step) -> Self {
        let mut story = Self::new();
        story.on(day(9, 7)).given(Wish::Open(Box::new(submission())));
        if step >= Step::Verify {
            story.given(finish(StepRecord::Record(Box::new(recording()))));
        }
        if step >= Step::FindFacts {
            story.on(day(9, 8)).given(finish(StepRecord::Verify(Box::new(complete()))));
        }
        if step >= Step::Report {
            story.on(day(9, 14)).given(finish(StepRecord::FindFacts(Box::new(forms::facts()))));
        }
        if step >= Step::Decide {
            story.on(day(9, 15)).given(finish(StepRecord::Report(Box::new(forms::report()))));
        }
        if step >= Step::Inform {
            story.on(day(9, 16)).given(finish(StepRecord::Decide(Box::new(forms::decision()))));
            story.given(Wish::Sign { on: day(9, 16), scan: None });
        }
        story
    }

    /// A story whose complainant was asked for more on 8 September, and is known to have read it on the day after.
    pub fn waiting() -> Self {
        let mut story = Self::at(Step::Verify);
        story.on(day(9, 9)).given(finish(StepRecord::Verify(Box::new(asking(day(9, 8), Some(day(9, 9)))))));
        story
    }

    /// The papers the case is ripe for.
    pub fn papers(&self) -> Vec<PaperId> {
        self.case().unwrap().papers(&self.book)
    }

    /// Moves the clock to ten o'clock of a day.
    pub fn on(&mut self, date: NaiveDate) -> &mut Self {
        self.now = moment(date, 10);
        self
    }

    pub fn case(&self) -> Option<Case> {
        let entries: Vec<Entry> = self.entries.iter().filter(|entry| entry.case.is_some()).cloned().collect();
        Case::fold(NO, &entries)
    }

    pub fn ask(&self, wish: &Wish, reason: &str) -> Answer {
        let mut known = self.known.clone();
        if let Wish::Cancel { seq } = wish {
            let of_case = self.entries.iter().filter(|entry| entry.case.is_some() && entry.seq != *seq);
            known.without = Case::fold(NO, &of_case.cloned().collect::<Vec<_>>()).map(Box::new);
        }
        decide(&self.book, &known, self.case().as_ref(), wish, reason, self.now)
    }

    /// Utters a wish that must be fulfilled, with a reason if one is asked for.
    pub fn given(&mut self, wish: Wish) -> &mut Self {
        let answer = match self.ask(&wish, "") {
            Answer::OnlyWithReason(_) => self.ask(&wish, "alasan yang cukup panjang"),
            other => other,
        };
        let Answer::Yes(acts) = answer else { panic!("{wish:?}\nwas answered {answer:?}") };
        let of_case = matches!(wish, Wish::Open(_)) || (self.case().is_some() && !is_of_register(&wish));
        for act in acts {
            self.seq += 1;
            let entry = Entry {
                seq: Seq(self.seq),
                case: of_case.then_some(NO),
                at: self.now,
                by: "uji".into(),
                event: act.event,
                justified: act.justified,
            };
            self.book.apply(&entry);
            self.entries.push(entry);
        }
        self
    }

    /// The refusals of a wish; the test fails if it is not refused.
    pub fn refusals(&self, wish: &Wish) -> Vec<Refusal> {
        match self.ask(wish, "alasan yang cukup panjang") {
            Answer::No(refusals) => refusals,
            other => panic!("not refused: {other:?}"),
        }
    }

    /// Asserts that a wish is refused at a field for a reason.
    pub fn refused(&self, wish: &Wish, at: &str, why: impl Fn(&Why) -> bool) {
        let refusals = self.refusals(wish);
        assert!(refusals.iter().any(|refusal| refusal.at == at && why(&refusal.why)), "at {at:?}: {refusals:?}");
    }

    /// What is refused of a wish, if anything.
    pub fn against(&self, wish: &Wish) -> Vec<Refusal> {
        self.ask(wish, "").refusals()
    }

    /// What a reason is asked for, if anything; the test fails if the wish is refused.
    pub fn reasons(&self, wish: &Wish) -> Vec<Concern> {
        match self.ask(wish, "") {
            Answer::Yes(_) => Vec::new(),
            Answer::OnlyWithReason(concerns) => concerns,
            Answer::No(refusals) => panic!("{refusals:?}"),
        }
    }

    /// The concerns of a wish; the test fails if it needs no reason.
    pub fn concerns(&self, wish: &Wish) -> Vec<Concern> {
        match self.ask(wish, "") {
            Answer::OnlyWithReason(concerns) => concerns,
            other => panic!("no reason asked: {other:?}"),
        }
    }
}

fn is_of_register(wish: &Wish) -> bool {
    matches!(
        wish,
        Wish::SetCalendar(_)
            | Wish::SetStandard(_)
            | Wish::SetOffice(_)
            | Wish::SetPerson(_)
            | Wish::SetLegalBasis(_)
            | Wish::SetNextNumber { .. }
            | Wish::Begin { .. }
            | Wish::AnswerClock { .. }
            | Wish::SetRetention(_)
            | Wish::Destroy(_)
    )
}

/// Somebody of the office, in service without end.
pub fn person(id: &str, role: Role) -> Person {
    Person {
        id: PersonRef(id.into()),
        name: format!("Orang {id}"),
        nip: String::new(),
        rank: String::new(),
        position: String::new(),
        role,
        capacity: Capacity::Definitive,
        from: None,
        until: None,
    }
}

pub fn finish(record: StepRecord) -> Wish {
    Wish::Finish(record)
}

pub fn time(hour: u32) -> Option<chrono::NaiveTime> {
    chrono::NaiveTime::from_hms_opt(hour, 0, 0)
}

pub fn submission() -> Submission {
    Submission {
        channel: Some(Channel::LaporWeb),
        tracking_id: "1234567".into(),
        submitted_on: Some(day(9, 7)),
        submitted_at: time(9),
        openness: Some(Openness::Open),
        reporter_kind: Some(ReporterKind::Person),
        identity: Sealed::new(Identity { name: "Budi".into(), ..Identity::default() }),
        title: "Loket kosong pada jam layanan".into(),
        story: "Saya datang dan tidak ada petugas di loket.".into(),
        respondents: vec![domain::acts::complaint::Respondent {
            name: "Terlapor Rekaan".into(),
            kind: Some(domain::acts::complaint::RespondentKind::CivilServant),
            ..Default::default()
        }],
        ..Submission::default()
    }
}

pub fn recording() -> Recording {
    Recording {
        received_on: Some(day(9, 7)),
        received_at: time(9),
        recorded_on: Some(day(9, 7)),
        received_how: "LAPOR!".into(),
        receiver: Some(PersonRef("P4".into())),
        archive_code: "PW.140".into(),
        access: Some(AccessClass::Restricted),
        class: Some(ComplaintClass::Supervisory),
        category: Some(Category::Counter),
        priority: Some(Priority::Normal),
        receipt_automatic: true,
        conflicts: ["P1", "P2", "P3", "P4"]
            .map(|id| ConflictStatement { person: PersonRef(id.into()), conflict: Some(false), note: String::new() })
            .into(),
        ..Recording::default()
    }
}

/// A verification of 8 September with an outcome and all points answered.
pub fn verified(outcome: Outcome) -> Verification {
    let answer = |item: &CheckItem| match (item, outcome) {
        (CheckItem::Authority, Outcome::NotOurs)
        | (CheckItem::NotDuplicate, Outcome::Duplicate)
        | (CheckItem::Time, Outcome::Incomplete) => CheckAnswer::No,
        _ => CheckAnswer::Yes,
    };
    Verification {
        checks: CheckItem::ALL.iter().map(|item| Check { answer: Some(answer(item)), note: String::new() }).collect(),
        outcome: Some(outcome),
        verified_on: Some(day(9, 8)),
        response: "Terima kasih, laporan Anda kami periksa.".into(),
        response_on: Some(day(9, 8)),
        ..Verification::default()
    }
}

/// A verification that asks the complainant for more; nothing was answered besides.
pub fn asking(sent: NaiveDate, received: Option<NaiveDate>) -> Verification {
    let request = CompletionRequest {
        lacking: vec!["Tanggal kejadian".into()],
        how: "LAPOR!".into(),
        sent_on: Some(sent),
        received_on: received,
        ..CompletionRequest::default()
    };
    Verification { verified_on: Some(sent), request, response: String::new(), response_on: None, ..verified(Outcome::Incomplete) }
}

pub fn complete() -> Verification {
    Verification { complete_on: Some(day(9, 8)), supervisory: Some(true), ..verified(Outcome::Complete) }
}
