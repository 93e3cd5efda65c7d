//! What comes after the decision: reactions, news of an agency, what is brought and how it is settled.

use domain::acts::challenge::{Challenge, ChallengeKind, ChallengeOutcome, Challenger, Settlement};
use domain::acts::decision::Reaction;
use domain::acts::event::Event;
use support::day;

/// What comes after the decision.
pub fn acts() -> Vec<(String, Event)> {
    let mut all = Vec::new();
    let mut add = |name: String, event: Event| all.push((name, event));
    add("challenged-empty".into(), Event::Challenged(Box::default()));
    for kind in ChallengeKind::ALL {
        for by in Challenger::ALL {
            let (letter_no, grounds, wanted) = ("01/IX/2026".into(), "Saksi belum didengar".into(), "Dibatalkan".into());
            let what = Challenge { kind: Some(*kind), by: Some(*by), on: Some(day(10, 5)), letter_no, grounds, wanted };
            add(format!("challenged-{}-{}", kind.code(), by.code()), Event::Challenged(Box::new(what)));
        }
    }
    add("challenge-settled-empty".into(), Event::ChallengeSettled { no: 1, settlement: Box::default() });
    for outcome in ChallengeOutcome::ALL {
        let (number, reasons, result) = ("12/KEP/2026".into(), "Saksi telah didengar".into(), "Diktum KEDUA dicabut".into());
        let settlement = Settlement { on: Some(day(10, 12)), outcome: Some(*outcome), number, reasons, result };
        add(format!("challenge-settled-{}", outcome.code()), Event::ChallengeSettled { no: 2, settlement: Box::new(settlement) });
    }
    add("reacted-empty".into(), Event::Reacted(Reaction::default()));
    add("reacted".into(), Event::Reacted(Reaction { on: Some(day(10, 1)), text: "Baik".into(), satisfied: Some(true), rating: Some(4) }));
    add("chased".into(), Event::Chased { on: day(10, 1), how: "Telepon".into(), answer: "Diproses".into() });
    all
}
