//! What a guess at the passphrase costs: as much as this machine does while a person waits at the gate, and more when it gets faster.

use std::time::{Duration, Instant};

use argon2::{Algorithm, Argon2, Params, Version};
use serde::{Deserialize, Serialize};

/// How long opening may take, and with it a guess on a machine like this one.
const AIM: Duration = Duration::from_millis(850);
/// Opening that is done sooner is too cheap: the machine is faster than the one it was priced on.
const TOO_SOON: Duration = Duration::from_millis(500);
/// Bounds of the passes, whatever was measured.
const FEWEST: u32 = 3;
const MOST: u32 = 16;

/// How much work one guess at the passphrase costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyCost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over the memory.
    pub passes: u32,
    /// Independent lanes.
    pub lanes: u32,
}

impl KeyCost {
    /// The least for real registers: 64 MiB, three passes. What is taken is measured.
    pub const PRODUCTION: Self = Self { memory_kib: 64 * 1024, passes: FEWEST, lanes: 1 };
    /// For tests only: protects nothing.
    pub const CHEAP: Self = Self { memory_kib: 8, passes: 1, lanes: 1 };

    /// A key file is read before anything is proven, so it must not be able to demand the machine: at most 256 MiB, and no more work than
    /// a slow computer does in some seconds.
    pub(super) fn sensible(self) -> bool {
        let work = u64::from(self.memory_kib) * u64::from(self.passes);
        (8..=256 * 1024).contains(&self.memory_kib)
            && (1..=MOST).contains(&self.passes)
            && (1..=8).contains(&self.lanes)
            && work <= 1024 * 1024
    }

    /// The price on this machine; that of tests stays what it is.
    pub(super) fn here(self) -> Self {
        if self.protects() { Self { passes: passes(measured()), ..Self::PRODUCTION } } else { self }
    }

    /// The dearer price that is due when opening took so long; nothing as long as it is dear enough.
    pub(super) fn raised(self, took: Duration) -> Option<Self> {
        let can_rise = self.protects() && took < TOO_SOON && self.passes < MOST;
        can_rise.then(|| self.here()).filter(|dearer| dearer.passes > self.passes)
    }

    fn protects(self) -> bool {
        self.memory_kib >= Self::PRODUCTION.memory_kib
    }
}

/// How many passes come nearest to the aim, at so long for one.
fn passes(one: Duration) -> u32 {
    let wanted = AIM.as_millis() / one.as_millis().max(1);
    u32::try_from(wanted).unwrap_or(MOST).clamp(FEWEST, MOST)
}

/// How long one pass takes here: the shorter of two, because the first one also finds the memory.
fn measured() -> Duration {
    let once = || {
        let begun = Instant::now();
        let mut key = [0; 32];
        let params = Params::new(KeyCost::PRODUCTION.memory_kib, 1, 1, Some(32));
        let done =
            params.map(|params| Argon2::new(Algorithm::Argon2id, Version::V0x13, params).hash_password_into(b"ukur", &[0; 16], &mut key));
        // A machine that cannot do it at all is told so when the key is made.
        if matches!(done, Ok(Ok(()))) { begun.elapsed() } else { AIM }
    };
    once().min(once())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guess_costs_what_a_person_waits_for_within_bounds() {
        for (one_ms, expected) in [(0, 16), (10, 16), (53, 16), (60, 14), (85, 10), (170, 5), (283, 3), (900, 3), (100_000, 3)] {
            assert_eq!(passes(Duration::from_millis(one_ms)), expected, "{one_ms} ms a pass");
        }
        // The dearest price is one that a key file may name.
        assert!(KeyCost { passes: MOST, ..KeyCost::PRODUCTION }.sensible());
    }

    #[test]
    fn the_price_rises_only_where_opening_is_too_quick() {
        let real = KeyCost::PRODUCTION;
        assert_eq!(real.raised(TOO_SOON), None);
        assert_eq!(KeyCost { passes: MOST, ..real }.raised(Duration::ZERO), None, "it cannot rise further");
        assert_eq!(KeyCost::CHEAP.raised(Duration::ZERO), None, "tests pay no more");
        assert_eq!(KeyCost::CHEAP.here(), KeyCost::CHEAP);
        let here = real.here();
        assert!(here.sensible() && here.memory_kib >= 64 * 1024 && here.passes >= 3, "{here:?}");
    }
}
