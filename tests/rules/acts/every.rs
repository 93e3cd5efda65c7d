//! Every act in every shape, as values of today's types: the meaning of the fixtures.

mod after;
mod forms;
mod style;

use std::collections::BTreeMap;

use domain::acts::archive::{DataErasure, DestroyedFile, Destruction, Retention};
use domain::acts::calendar::{CalendarYear, DayOff, OffKind};
use domain::acts::complaint::*;
use domain::acts::concern::Concern;
use domain::acts::decision::*;
use domain::acts::evaluation::{IssuedEvaluation, IssuedFigure, Period};
use domain::acts::event::{Act, Attachment, AttachmentKind, Event, Judged, Justification, StepRecord};
use domain::acts::fact_finding::*;
use domain::acts::ids::{CaseNo, Seq};
use domain::acts::length::Length;
use domain::acts::limit::{Limit, Milestone, Origin};
use domain::acts::office::OfficeProfile;
use domain::acts::paper::{Edition, Issued, LetterKind, PaperId};
use domain::acts::person::{Capacity, NipOddity, Person, Role};
use domain::acts::report::*;
use domain::acts::reporter::{Openness, ReporterKind};
use domain::acts::series::{NumberSeries, SeriesCode, SeriesStart};
use domain::acts::standard::ServiceStandard;
use domain::acts::step::{Ending, Step};
use domain::acts::style::{FirstDictum, InitialsOn, PaperSize};
use domain::acts::verification::*;
use domain::readings::numbering::Security;

use self::forms::{day, decision, digest, facts, information, recording, report, submission, verification, who};
use self::style::{names, styles};

/// The values of the choices that a fixture must hold, by the name of their type.
pub fn choices() -> Vec<(&'static str, Vec<String>)> {
    macro_rules! codes {
        ($($kind:ident),* $(,)?) => { vec![$((stringify!($kind), $kind::ALL.iter().map(|value| value.code()).collect())),*] };
    }
    codes![
        Channel,
        ComplaintClass,
        Category,
        Service,
        RespondentKind,
        Openness,
        ReporterKind,
        AccessClass,
        Priority,
        CheckAnswer,
        Outcome,
        Method,
        Party,
        EvidenceKind,
        Weight,
        Verdict,
        Impact,
        SanctionKind,
        DecisionKind,
        Medium,
        CopyGiven,
        ActionStatus,
        Ending,
        Step,
        AttachmentKind,
        LetterKind,
        Edition,
        Role,
        Capacity,
        OffKind,
        SeriesCode,
        PaperSize,
        FirstDictum,
        InitialsOn,
        Milestone,
        Origin,
    ]
}

/// The form of a step, filled, with its choices turned `n` times.
fn record(step: Step, n: usize) -> StepRecord {
    match step {
        Step::Submit => StepRecord::Submit(Box::new(submission(n))),
        Step::Record => StepRecord::Record(Box::new(recording(n))),
        Step::Verify => StepRecord::Verify(Box::new(verification(n))),
        Step::FindFacts => StepRecord::FindFacts(Box::new(facts(n))),
        Step::Report => StepRecord::Report(Box::new(report(n))),
        Step::Decide => StepRecord::Decide(Box::new(decision(n))),
        Step::Inform => StepRecord::Inform(Box::new(information(n))),
    }
}

fn judged() -> Judged {
    Judged { limit: "sop-45".into(), from: day(9, 8), due: day(9, 22), done: day(9, 24), used: 12, late_by: 2, provisional: true }
}

fn issued(kind: LetterKind, edition: Edition) -> Issued {
    Issued { kind, item: 1, edition, number: "B-1".into(), digest: digest(3), pages: 2, code: "K7Q2".into(), words: Some(digest(4)) }
}

fn person(role: Role, capacity: Capacity) -> Person {
    Person {
        id: who("P1"),
        name: "Ir. Kepalawan Contoh, M.Si.".into(),
        nip: "19750505 200001 1 999".into(),
        rank: "Pembina, IV/a".into(),
        position: "Kepala".into(),
        role,
        capacity,
        from: Some(day(1, 2)),
        until: Some(day(12, 31)),
    }
}

fn calendar() -> CalendarYear {
    let off = OffKind::ALL
        .iter()
        .enumerate()
        .map(|(at, kind)| (day(1, u32::try_from(at).unwrap() + 1), DayOff { name: format!("Hari {at}"), kind: *kind }));
    CalendarYear { year: 2026, decree: "SKB 3 Menteri".into(), off: off.collect::<BTreeMap<_, _>>() }
}

/// Milestones that came after the first fixture of a standard was written; they have fixtures of their own.
const LATER: [Milestone; 1] = [Milestone::Signed];
const LATER_STILL: [Milestone; 2] = [Milestone::PutOff, Milestone::Left];
const AFTER_THE_DECISION: [Milestone; 2] = [Milestone::Challenged, Milestone::ChallengeSettled];

fn standard() -> ServiceStandard {
    let since: Vec<Milestone> = LATER.iter().chain(&LATER_STILL).chain(&AFTER_THE_DECISION).copied().collect();
    let first: Vec<Milestone> = Milestone::ALL.iter().copied().filter(|one| !since.contains(one)).collect();
    standard_to(&first)
}

fn standard_to(milestones: &[Milestone]) -> ServiceStandard {
    let limits = milestones.iter().enumerate().map(|(n, to)| Limit {
        id: format!("batas-{n}"),
        origin: Origin::ALL[n % Origin::ALL.len()],
        basis: "SOP".into(),
        duty: "Memverifikasi".into(),
        from: Milestone::Received,
        to: *to,
        min: (n % 2 == 0).then_some(Length::WorkingDays(1)),
        max: [Some(Length::WorkingDays(2)), Some(Length::CalendarDays(60)), Some(Length::Weeks(2)), Some(Length::CalendarWeeks(2)), None]
            [n % 5],
        ours: n % 3 != 0,
        pauses: n % 4 == 0,
        classes: if n == 0 { ComplaintClass::ALL.to_vec() } else { Vec::new() },
        steps: (n < 6).then(|| (Step::ALL[n], Step::ALL[6])),
    });
    ServiceStandard { from: day(1, 1), basis: "062.N/KPA/2024".into(), limits: limits.collect() }
}

fn concerns() -> Vec<Concern> {
    let mut all = vec![
        Concern::EventLongAgo { days: 31 },
        Concern::NoContact,
        Concern::ShortStory,
        Concern::OddTracking,
        Concern::NameInTitle,
        Concern::LateEntry { days: 2 },
        Concern::DayOff { date: day(1, 1) },
        Concern::OneOfficer,
        Concern::CompletionLate { due: day(10, 9) },
        Concern::BeyondAuthority,
        Concern::NoSanctionAim,
        Concern::NoCopy,
        Concern::Correction { step: Step::Verify },
        Concern::BackStep { to: Step::FindFacts },
        Concern::ActionsOpen { count: 2 },
        Concern::Dissatisfied,
        Concern::NamesSomebody { words: "Misalnda".into() },
        Concern::Cancelling,
        Concern::NumbersSkipped { count: 3 },
        Concern::EvaluationAgain(Period { from: day(1, 1), to: day(6, 30) }),
        Concern::ClockBehind,
    ];
    for oddity in [NipOddity::Length, NipOddity::BirthDate, NipOddity::Appointment, NipOddity::TooYoung, NipOddity::Sex] {
        all.push(Concern::OddNip { oddity });
    }
    for length in [Length::WorkingDays(2), Length::CalendarDays(60), Length::Weeks(2), Length::CalendarWeeks(2)] {
        all.push(Concern::Late { limit: "sop-3".into(), duty: "Memverifikasi".into(), due: day(9, 9), by: 1, length });
    }
    // Added since; the numbers of the fixtures before stay.
    all.push(Concern::LeavesOpen { step: Step::Verify });
    all.push(Concern::ReceivedAgain { was: day(9, 9) });
    all.push(Concern::StandardChanged { from: day(1, 1) });
    all.push(Concern::CompleteWithout { points: CheckItem::ALL.to_vec() });
    all.push(Concern::NobodyCarriesOut);
    all.push(Concern::NotDelivered);
    all.push(Concern::NumberOfOtherYear { number: "B-050/16740/HM.310/2025".into(), year: 2025 });
    all.push(Concern::ActionsDropped { actions: vec![1, 3] });
    all.push(Concern::WishUnanswered);
    all.push(Concern::DictumBeyondLaw { dictum: 4, due: day(10, 12) });
    all.push(Concern::FiledLate { due: day(10, 16) });
    all
}

/// Every act in every shape, with the name of its fixture.
pub fn acts() -> Vec<(String, Act)> {
    let mut all: Vec<(String, Act)> = Vec::new();
    let mut add = |name: String, event: Event| all.push((name, Act { event, justified: None }));
    add("opened-empty".into(), Event::Opened(Box::default()));
    for n in 0..Channel::ALL.len() {
        add(format!("opened-{n:02}"), Event::Opened(Box::new(submission(n))));
    }
    for step in Step::ALL.iter().copied() {
        add(format!("noted-{}-empty", step.number()), Event::Noted(StepRecord::empty(step)));
        for n in 0..13 {
            add(format!("noted-{}-{n:02}", step.number()), Event::Noted(record(step, n)));
        }
        add(format!("finished-{}", step.number()), Event::Finished { record: record(step, 0), judged: vec![judged()] });
        add(format!("finished-{}-unjudged", step.number()), Event::Finished { record: StepRecord::empty(step), judged: Vec::new() });
        add(format!("amended-{}", step.number()), Event::Amended(record(step, 1)));
        add(format!("reopened-{}", step.number()), Event::Reopened { to: step, on: day(10, 1) });
    }
    let mut of_two = report(0);
    of_two.findings[0].respondents = vec![1, 2];
    add("finished-5-at-fault".into(), Event::Finished { record: StepRecord::Report(Box::new(of_two)), judged: Vec::new() });
    let stated = |conflict| {
        let line = |person: &str, conflict| ConflictStatement { person: who(person), conflict, note: "Saudara kandung".into() };
        vec![line("P7", Some(conflict)), line("P8", None)]
    };
    for record in [
        StepRecord::FindFacts(Box::new(FactFinding { statements: stated(false), ..facts(0) })),
        StepRecord::Report(Box::new(FollowUpReport { statements: stated(true), ..report(0) })),
        StepRecord::Decide(Box::new(Decision { statements: stated(false), ..decision(0) })),
    ] {
        add(format!("finished-{}-stated", record.step().number()), Event::Finished { record, judged: Vec::new() });
    }
    add("request-received".into(), Event::RequestReceived { on: day(9, 10) });
    add("request-returned".into(), Event::RequestReturned { on: day(9, 12), how: "Kembali: pindah alamat".into() });
    add("reminded".into(), Event::Reminded { on: day(9, 24), how: "Telepon".into() });
    add("completion-received".into(), Event::CompletionReceived { on: day(9, 25), text: "Ini buktinya".into() });
    add("resumed".into(), Event::Resumed { on: day(9, 20) });
    add("deemed-withdrawn".into(), Event::DeemedWithdrawn { on: day(10, 12), how: "Tidak dilengkapi".into() });
    add("withdrawn".into(), Event::Withdrawn { on: day(9, 20), how: "Surat".into() });
    for status in ActionStatus::ALL {
        let event = Event::ActionSet { dictum: 2, status: *status, on: day(10, 5), note: "Foto jadwal".into() };
        add(format!("action-{}", status.code()), event);
    }
    for kind in AttachmentKind::ALL {
        let (digest, name, note) = (digest(5), "IMG_001.png".into(), "Foto loket".into());
        let event = Attachment { digest, name, media: "image/png".into(), size: 1234, kind: *kind, step: Step::Verify, note };
        add(format!("attached-{}", kind.code()), Event::Attached(event));
    }
    for kind in LetterKind::ALL {
        for edition in Edition::ALL {
            add(format!("issued-{}-{}", kind.code(), edition.code()), Event::Issued(issued(*kind, *edition)));
        }
        let paper = PaperId { kind: *kind, item: 2 };
        add(format!("numbered-{}", kind.code()), Event::Numbered { paper, number: "B-110/16740/PW.140/2026".into(), on: day(9, 28) });
    }
    for (name, scan) in [("", None), ("-scan", Some(digest(6)))] {
        add(format!("signed{name}"), Event::Signed { on: day(9, 28), scan });
        add(format!("paper-signed{name}"), Event::PaperSigned { digest: digest(3), on: day(9, 28), scan });
    }
    add("printed".into(), Event::Printed { digest: digest(3), copy: 2 });
    let handed = Event::PaperDelivered { digest: digest(3), on: day(9, 29), to: "Pelapor".into(), how: "Pos".into() };
    add("paper-delivered".into(), handed);
    add("masking-chosen".into(), Event::MaskingChosen { text: "Bu Rt".into(), instead: Some("[saksi]".into()) });
    add("masking-harmless".into(), Event::MaskingChosen { text: "Melati".into(), instead: None });
    add("identity-opened".into(), Event::IdentityOpened { reason: "Menghubungi pelapor".into() });
    add("cancelled".into(), Event::Cancelled { seq: Seq(41) });
    add("closed-empty".into(), Event::Closed(Closing::default()));
    for ending in Ending::ALL {
        let closing = Closing { on: Some(day(10, 12)), ending: Some(*ending), note: "Selesai".into(), location: "Box 1".into() };
        add(format!("closed-{}", ending.code()), Event::Closed(closing));
    }
    for training in [false, true] {
        add(format!("began-{training}"), Event::Began { training });
    }
    add("calendar-set".into(), Event::CalendarSet(calendar()));
    add("standard-set".into(), Event::StandardSet(standard()));
    add("standard-set-later".into(), Event::StandardSet(standard_to(&LATER)));
    add("standard-set-later-2".into(), Event::StandardSet(standard_to(&LATER_STILL)));
    add("standard-set-later-3".into(), Event::StandardSet(standard_to(&AFTER_THE_DECISION)));
    for (name, event) in after::acts() {
        add(name, event);
    }
    add("office-set-empty".into(), Event::OfficeSet(Box::default()));
    add("office-set".into(), Event::OfficeSet(Box::new(office())));
    add("office-names-set".into(), Event::OfficeNamesSet(Box::new(names())));
    for (n, style) in styles().into_iter().enumerate() {
        add(format!("paper-style-set-{n}"), Event::PaperStyleSet(Box::new(style)));
    }
    for role in Role::ALL {
        for capacity in Capacity::ALL {
            add(format!("person-{}-{}", role.code(), capacity.code()), Event::PersonSet(person(*role, *capacity)));
        }
    }
    add("legal-basis-set".into(), Event::LegalBasisSet(vec!["Undang-Undang Nomor 16 Tahun 1997 tentang Statistik".into()]));
    add("next-number-set".into(), Event::NextNumberSet { year: 2026, serial: 31 });
    for code in SeriesCode::ALL {
        let starts = vec![SeriesStart { year: 2026, prefix: Security::Sr.prefix().into(), serial: 100 }];
        let series = NumberSeries { code: *code, template: "{sifat}-{urut}/{unit}/{tahun}".into(), starts };
        add(format!("series-{}", code.code()), Event::SeriesSet(series));
    }
    add("number-reserved".into(), Event::NumberReserved { number: "B-120".into(), reason: "Surat undangan".into() });
    let erasure = DataErasure { acts: vec![Seq(41), Seq(44)], reason: "Atas permintaan yang bersangkutan".into() };
    add("data-erased".into(), Event::DataErased(erasure));
    add("retention-set-none".into(), Event::RetentionSet(Retention::default()));
    let years = ComplaintClass::ALL.iter().copied().zip(1..).collect();
    add("retention-set".into(), Event::RetentionSet(Retention { decree: "Keputusan tentang JRA".into(), years }));
    add("destroyed".into(), Event::Destroyed(Box::new(destruction())));
    add("clock-was-wrong".into(), Event::ClockWasWrong { until: Seq(120), reason: "Baterai jam komputer habis".into() });
    add("code-shown-false".into(), Event::CodeShown { renewed: false });
    add("code-shown-true".into(), Event::CodeShown { renewed: true });
    add("number-voided".into(), Event::NumberVoided { number: "B-121".into(), reason: "Rusak tercetak".into() });
    add("evaluation-issued".into(), Event::EvaluationIssued(Box::new(evaluation())));
    add("template-set".into(), Event::TemplateSet { name: "keputusan".into(), text: Some("@judul Keputusan".into()) });
    add("template-unset".into(), Event::TemplateSet { name: "keputusan".into(), text: None });
    for (n, concern) in concerns().into_iter().enumerate() {
        let justified = Some(Justification { concerns: vec![concern], reason: "alasan yang cukup panjang".into() });
        all.push((format!("justified-{n:02}"), Act { event: Event::Resumed { on: day(9, 20) }, justified }));
    }
    let with_decree = OfficeProfile { decree_scan: Some(digest(9)), ..office() };
    all.push(("office-set-with-decree".into(), Act { event: Event::OfficeSet(Box::new(with_decree)), justified: None }));
    all
}

/// Figures of a destroyed case, as the first program that destroyed any wrote them. Registers hold such: a new field needs a default.
pub const FIGURES: &str = include_str!("figures.json");

fn destruction() -> Destruction {
    let file = |serial: u32, ending: Ending, figures: String| DestroyedFile {
        no: CaseNo { year: 2026, serial },
        code: "PW.140".into(),
        title: "Loket kosong".into(),
        class: Some(ComplaintClass::Supervisory),
        channel: Some(Channel::LaporWeb),
        received: Some(day(9, 7)),
        closed: day(10, 12),
        ending,
        years: 5,
        acts: 27,
        attachments: 9,
        letters: vec!["letter B-101/16740/KP.650/2026".into()],
        figures,
    };
    let kept = FIGURES.trim().to_owned();
    Destruction {
        on: day(11, 24),
        number: "BA-1/2031".into(),
        approval: "Persetujuan Kepala ANRI".into(),
        decree: "Keputusan tentang JRA".into(),
        files: vec![file(1, Ending::Finished, kept), file(2, Ending::Archived, "null".into())],
    }
}

fn office() -> OfficeProfile {
    OfficeProfile {
        agency: "BADAN PUSAT STATISTIK".into(),
        area: "KOTA LUBUK LINGGAU".into(),
        place: "Lubuk Linggau".into(),
        address: "Jl. Contoh 1".into(),
        phone: "(0733) 000000".into(),
        email: "bps@contoh.invalid".into(),
        website: "contoh.invalid".into(),
        unit_code: "16740".into(),
        decree_series: "N/KPA".into(),
        logo: Some(digest(7)),
        decree_scan: None,
    }
}

fn evaluation() -> IssuedEvaluation {
    let figure = |key: &str, name: &str, value: &str| IssuedFigure { key: key.into(), name: name.into(), value: value.into() };
    IssuedEvaluation {
        period: Period { from: day(1, 1), to: day(6, 30) },
        known_on: day(7, 1),
        number: "B-130/16740/PW.140/2026".into(),
        digest: digest(8),
        pages: 11,
        code: "M3X9".into(),
        figures: vec![figure("ringkasan/masuk", "Pengaduan masuk", "5"), figure("ringkasan/selesai", "Selesai", "2 dari 5")],
    }
}
