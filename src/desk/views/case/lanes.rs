//! The lanes of the timeline as the widget wants them, with what a screen reader says.

use crate::design::tokens::Tone;
use crate::widgets::timeline;
use domain::readings::state::State;
use domain::readings::timeline::{MarkKind, Tone as LaneTone};

/// Colour of a state.
#[must_use]
pub fn state_tone(state: State) -> Tone {
    match state {
        State::At(_) => Tone::Info,
        State::WaitingForComplainant | State::Postponed | State::AwaitingReaction => Tone::Hold,
        State::Closed(_) => Tone::Neutral,
    }
}

/// How late a lane is, in the unit of its limit.
fn late_by(lane: &domain::readings::timeline::Lane) -> String {
    format!("{} {}", lane.late_by, if lane.working { "hari kerja" } else { "hari" })
}

/// What a screen reader says after the name of the step.
fn spoken(lane: &domain::readings::timeline::Lane, note: &str) -> String {
    match lane.tone {
        LaneTone::DoneLate | LaneTone::RunningLate => format!(", lewat {}", late_by(lane)),
        _ if note.is_empty() => String::new(),
        _ => format!(", {note}"),
    }
}

/// A lane as the widget wants it.
pub(super) fn lane(lane: &domain::readings::timeline::Lane) -> timeline::Lane {
    let state = match lane.tone {
        LaneTone::Done => timeline::LaneState::Done,
        LaneTone::DoneLate => timeline::LaneState::DoneLate,
        LaneTone::Running => timeline::LaneState::Running,
        LaneTone::RunningLate => timeline::LaneState::RunningLate,
        LaneTone::Waiting => timeline::LaneState::Waiting,
        LaneTone::Coming => timeline::LaneState::Coming,
        LaneTone::Skipped => timeline::LaneState::Skipped,
    };
    let note = match (lane.tone, lane.actual, lane.planned) {
        // There is room for the short name of the unit only; what is spoken has it whole.
        (LaneTone::DoneLate | LaneTone::RunningLate, _, _) => {
            format!("Lewat {} {}", lane.late_by, if lane.working { "hk" } else { "hari" })
        }
        (LaneTone::Done, Some((_, Some(to))), _) => words::day_month(to),
        (LaneTone::Running, _, Some(planned)) => format!("batas {}", words::day_month(planned.max)),
        (LaneTone::Waiting, _, _) => "menunggu".to_owned(),
        (LaneTone::Skipped, _, _) => "dilewati".to_owned(),
        _ => String::new(),
    };
    timeline::Lane {
        title: words::step_brief(lane.step).to_owned(),
        planned: lane.planned.map(|planned| timeline::Planned {
            from: planned.from,
            min: planned.min,
            max: planned.max,
            expected: planned.expected,
        }),
        actual: lane.actual,
        state,
        pauses: lane.pauses.iter().map(|pause| (pause.from, pause.to)).collect(),
        marks: lane
            .marks
            .iter()
            .map(|mark| timeline::Mark {
                date: mark.on,
                kind: match mark.kind {
                    MarkKind::Act => timeline::MarkKind::Act,
                    MarkKind::Paper => timeline::MarkKind::Paper,
                    MarkKind::Plan => timeline::MarkKind::Plan,
                },
                label: words::mark(&mark.text),
            })
            .collect(),
        summary: format!("Langkah {} dari 7, {}{}", lane.step.number(), words::step_title(lane.step), spoken(lane, &note)),
        note,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::acts::step::Step;
    use domain::readings::timeline::timeline;
    use support::{Story, day};

    #[test]
    fn a_late_lane_says_in_which_days_it_is_late() {
        let story = Story::at(Step::Verify);
        let case = story.case().unwrap();
        let lanes = timeline(&case, &story.entries, &story.book, day(9, 30)).lanes;
        let shown = lane(lanes.iter().find(|lane| lane.step == Step::Verify).unwrap());
        assert!(shown.note.starts_with("Lewat ") && shown.note.ends_with(" hk"), "{}", shown.note);
        let days = shown.note.trim_start_matches("Lewat ").trim_end_matches(" hk");
        let told = format!("lewat {days} hari kerja");
        assert!(shown.summary.ends_with(&told), "the eye and the ear are told the same: {}", shown.summary);
    }
}
