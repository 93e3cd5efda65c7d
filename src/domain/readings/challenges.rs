//! What was brought after the outcome, with its clocks. A law sets them, whatever the standard of the office says:
//!
//! | What | Time | Source |
//! |---|---|---|
//! | an objection is settled | 10 working days; silence grants it | UU 30/2014 art. 77(4), (5) |
//! | the decree that follows from silence | 5 working days more | UU 30/2014 art. 77(7) |
//! | an appeal is settled, by the superior | 10 working days | UU 30/2014 art. 78(4) |
//! | the Ombudsman is answered; when it asks again | 14 days each | UU 37/2008 art. 33(1), (3) |
//! | a recommendation is carried out and reported | 60 days | UU 37/2008 art. 38(2) |

use chrono::NaiveDate;

use crate::acts::challenge::{Challenge, ChallengeKind, ChallengeOutcome, Settlement};
use crate::acts::ids::Seq;
use crate::acts::length::Length;
use crate::acts::limit::{Limit, Milestone, Origin};
use crate::readings::calendar::WorkingCalendar;
use crate::readings::case::Case;
use crate::readings::countdown::Countdown;
use crate::readings::law;

/// Something that was brought in a case, and how it was settled if it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brought {
    /// What was brought.
    pub what: Challenge,
    /// How it was settled, if it was.
    pub settled: Option<Settlement>,
    /// The act by which that was recorded.
    pub settled_in: Option<Seq>,
}

/// What a law says of a kind.
#[derive(Clone, Copy, Debug)]
pub struct ChallengeLaw {
    /// Within what it must be brought after the decision was told, or the objection settled; none where no time is set.
    pub filing: Option<Length>,
    /// Within what it is settled.
    pub time: Length,
    /// Whether this office settles it.
    pub ours: bool,
    /// Rule and article, in Indonesian.
    pub basis: &'static str,
    /// What must be done, in Indonesian.
    pub duty: &'static str,
}

impl ChallengeKind {
    /// Whether it is a letter of the Ombudsman.
    #[must_use]
    pub fn is_of_ombudsman(self) -> bool {
        match self {
            Self::Objection | Self::Appeal => false,
            Self::Explanation | Self::Reminder | Self::Recommendation => true,
        }
    }

    /// What the law says of it.
    #[must_use]
    pub fn law(self) -> ChallengeLaw {
        let ombudsman = |time, basis, duty| ChallengeLaw { filing: None, time, ours: true, basis, duty };
        match self {
            Self::Objection => ChallengeLaw {
                filing: Some(law::OBJECTION),
                time: law::OBJECTION_SETTLED,
                ours: true,
                basis: "UU 30/2014 Pasal 77 ayat (4) dan (5): 10 hari kerja; tidak diselesaikan berarti dikabulkan",
                duty: "Menyelesaikan keberatan",
            },
            Self::Appeal => ChallengeLaw {
                filing: Some(law::APPEAL),
                time: law::APPEAL_SETTLED,
                ours: false,
                basis: "UU 30/2014 Pasal 78 ayat (4): 10 hari kerja, oleh atasan Kepala",
                duty: "Atasan menyelesaikan banding",
            },
            Self::Explanation => {
                ombudsman(law::OMBUDSMAN, "UU 37/2008 Pasal 33 ayat (1): 14 hari", "Menjawab permintaan penjelasan Ombudsman")
            }
            Self::Reminder => {
                ombudsman(law::OMBUDSMAN, "UU 37/2008 Pasal 33 ayat (3): 14 hari", "Menjawab permintaan penjelasan kedua Ombudsman")
            }
            Self::Recommendation => ombudsman(
                law::RECOMMENDATION,
                "UU 37/2008 Pasal 38 ayat (2): 60 hari",
                "Melaksanakan rekomendasi Ombudsman dan melaporkannya",
            ),
        }
    }
}

impl Brought {
    /// Last day on which it can be settled; none while its day is not noted.
    #[must_use]
    pub fn due(&self, calendar: &WorkingCalendar) -> Option<NaiveDate> {
        let kind = self.what.kind?;
        Some(calendar.due(self.what.on?, kind.law().time).on)
    }

    /// Whether silence has granted it: an objection whose time passed without a decree (UU 30/2014 art. 77(5)).
    #[must_use]
    pub fn is_granted_by_silence(&self, calendar: &WorkingCalendar, on: NaiveDate) -> bool {
        self.what.kind == Some(ChallengeKind::Objection) && self.due(calendar).is_some_and(|due| on > due)
    }
}

impl Case {
    /// What was brought and is not settled, with its number from 1.
    pub fn unsettled(&self) -> impl Iterator<Item = (u8, &Brought)> {
        self.brought.iter().zip(1..).filter(|(one, _)| one.settled.is_none()).map(|(one, no)| (no, one))
    }

    /// The newest decree on an objection that changed something, with its number from 1.
    #[must_use]
    pub fn changed_by(&self) -> Option<(u8, &Settlement)> {
        let changes = |settled: &Settlement| matches!(settled.outcome, Some(ChallengeOutcome::Granted | ChallengeOutcome::GrantedPartly));
        let all = self.brought.iter().zip(1..).filter_map(|(one, no)| Some((no, one.settled.as_ref()?)));
        all.filter(|(_, settled)| changes(settled)).last()
    }
}

/// The clocks of everything that was brought, in its order.
#[must_use]
pub fn countdowns(case: &Case, calendar: &WorkingCalendar, today: NaiveDate) -> Vec<Countdown> {
    let mut all = Vec::new();
    for (one, no) in case.brought.iter().zip(1..) {
        let (Some(kind), Some(from)) = (one.what.kind, one.what.on) else { continue };
        let law = kind.law();
        // What is settled is reckoned as it was then, whatever is decreed later.
        let calendar = one.settled_in.map_or(calendar, |act| calendar.known_to(act));
        let done = one.settled.as_ref().and_then(|settled| settled.on);
        let own = Limit { ours: law.ours, ..limit(&format!("{}-{no}", kind.code()), law.basis, law.duty, law.time) };
        let first = Countdown::between(own, law.time, from, done, calendar, today);
        let due = first.due().map(|due| due.on);
        all.push(first);
        // While nothing is decreed silence may grant it, and the decree that follows has its own days.
        if kind == ChallengeKind::Objection
            && let Some(due) = due.filter(|due| done.is_none_or(|done| done > *due))
        {
            let basis = "UU 30/2014 Pasal 77 ayat (7): 5 hari kerja sejak dianggap dikabulkan";
            let duty = "Menetapkan keputusan sesuai keberatan bila waktunya lewat";
            let silence = limit(&format!("objection-{no}-silence"), basis, duty, law::AFTER_SILENCE);
            all.push(Countdown::between(silence, law::AFTER_SILENCE, due, done, calendar, today));
        }
    }
    all
}

fn limit(id: &str, basis: &str, duty: &str, length: Length) -> Limit {
    Limit::beside_the_standard(Origin::Law, id, basis, duty, (Milestone::Challenged, Milestone::ChallengeSettled), length)
}
