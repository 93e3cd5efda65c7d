//! Work that nobody waits for takes a tenth of the time and leaves the rest to who does.

use std::cell::Cell;
use std::time::{Duration, Instant};

/// What is done before the first rest: what is short is simply done.
const FREE: Duration = Duration::from_millis(300);
/// Work between two rests.
const PIECE: Duration = Duration::from_millis(20);
/// How many times as long as the work each rest is.
const REST: u32 = 9;

/// How fast something may go.
#[derive(Debug)]
pub struct Pace {
    /// When the present piece of work began; nothing where there is no rest.
    since: Option<Cell<Instant>>,
    /// How long the work goes on before it rests.
    piece: Cell<Duration>,
}

impl Pace {
    /// As fast as it goes: somebody waits.
    #[must_use]
    pub fn full() -> Self {
        Self { since: None, piece: Cell::new(FREE) }
    }

    /// At most a tenth of a processor, once it has gone on for a while.
    #[must_use]
    pub fn tenth() -> Self {
        Self { since: Some(Cell::new(Instant::now())), piece: Cell::new(FREE) }
    }

    /// Rests if it is time to, and hands on what was made before.
    pub fn then<T>(&self, made: T) -> T {
        self.breathe();
        made
    }

    /// Rests if it is time to; to be called often.
    pub fn breathe(&self) {
        let Some(since) = &self.since else { return };
        let worked = since.get().elapsed();
        if worked >= self.piece.get() {
            std::thread::sleep(worked.min(PIECE) * REST);
            self.piece.set(PIECE);
            since.set(Instant::now());
        }
    }
}
