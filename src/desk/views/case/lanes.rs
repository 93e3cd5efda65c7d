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

/// What a screen reader says after the name of the step: plan, actual, pauses, and how it stands.
fn spoken(lane: &domain::readings::timeline::Lane, note: &str) -> String {
    let span = |from, to: Option<chrono::NaiveDate>| match to {
        Some(to) if to == from => words::date(from),
        Some(to) => format!("{} sampai {}", words::date(from), words::date(to)),
        None => format!("sejak {}", words::date(from)),
    };
    let mut parts = Vec::new();
    if let Some(planned) = lane.planned {
        parts.push(format!("rencana {}", span(planned.from, Some(planned.max))));
    }
    if let Some((from, to)) = lane.actual {
        parts.push(format!("dikerjakan {}", span(from, to)));
    }
    parts.extend(lane.pauses.iter().map(|pause| format!("ditangguhkan {}", span(pause.from, pause.to))));
    match lane.tone {
        LaneTone::DoneLate | LaneTone::RunningLate => parts.push(format!("lewat {}", late_by(lane))),
        LaneTone::Done if lane.planned.is_some() => parts.push("tepat waktu".to_owned()),
        LaneTone::Waiting | LaneTone::Skipped => parts.push(note.to_owned()),
        LaneTone::Done | LaneTone::Running | LaneTone::Coming => {}
    }
    parts.iter().flat_map(|part| [", ", part]).collect()
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
            format!("+{} {}", lane.late_by, if lane.working { "hk" } else { "hari" })
        }
        (LaneTone::Done, Some((_, Some(to))), Some(_)) => format!("{} · tepat", words::day_month(to)),
        (LaneTone::Done, Some((_, Some(to))), None) => words::day_month(to),
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
        let days = shown.note.strip_prefix('+').and_then(|note| note.strip_suffix(" hk")).unwrap_or_else(|| panic!("{}", shown.note));
        assert!(shown.summary.contains(", rencana ") && shown.summary.contains(", dikerjakan sejak "), "{}", shown.summary);
        let told = format!("lewat {days} hari kerja");
        assert!(shown.summary.ends_with(&told), "the eye and the ear are told the same: {}", shown.summary);
    }
}
