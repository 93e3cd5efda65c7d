//! Jumping in a list by the first letters of a name, as every list of the system does.

use egui::{Event, InputState};

/// Letters that come within this many seconds belong to one word.
const PAUSE: f64 = 1.0;

/// The letters typed so far, and when the last one was.
#[derive(Clone, Debug, Default)]
pub struct TypeAhead {
    typed: String,
    at: f64,
}

impl TypeAhead {
    /// Whether a letter typed now goes on with the word.
    #[must_use]
    pub fn goes_on(&self, input: &InputState) -> bool {
        !self.typed.is_empty() && input.time - self.at < PAUSE
    }

    /// Forgets the word; the next letter begins a new one.
    pub fn forget(&mut self) {
        self.typed.clear();
    }

    /// Takes what was typed in this frame, and gives the place of the next name that begins so, counted from `from`.
    pub fn take<'n>(&mut self, input: &mut InputState, from: usize, count: usize, name: impl Fn(usize) -> &'n str) -> Option<usize> {
        let mut typed = String::new();
        input.events.retain(|event| {
            let Event::Text(text) = event else { return true };
            typed.push_str(&text.to_lowercase());
            false
        });
        if typed.is_empty() || count == 0 {
            return None;
        }
        if !self.goes_on(input) {
            self.typed.clear();
        }
        self.typed.push_str(&typed);
        self.at = input.time;
        let begins = |typed: &str, first: usize| {
            (first..count + first).map(|step| (from + step) % count).find(|at| name(*at).to_lowercase().starts_with(typed))
        };
        let letter: String = self.typed.chars().take(1).collect();
        let first = usize::from(self.typed == letter);
        begins(&self.typed, first).or_else(|| {
            // One letter again and again goes through all that begin with it.
            let again = self.typed.chars().all(|typed| letter.starts_with(typed));
            again.then(|| begins(&letter, 1)).flatten()
        })
    }
}
