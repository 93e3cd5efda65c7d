//! What is typed faster than the window draws. A key that moves the focus or opens a page takes effect only in the next frame, so what
//! comes after it waits for that one; else it would land in the field that was left.

use egui::{Event, Key, RawInput};

/// What waits for the next frame.
#[derive(Debug, Default)]
pub(super) struct Waiting(Vec<Event>);

/// Whether what is typed after this belongs to something else than what was typed before.
fn moves_on(event: &Event) -> bool {
    let Event::Key { key, pressed: true, modifiers, .. } = event else { return false };
    let leads = matches!(key, Key::Tab | Key::Enter | Key::Escape) || *key >= Key::F1 && *key <= Key::F12;
    leads || modifiers.command || modifiers.alt
}

/// Whether it is something a hand does at the keyboard.
fn is_typed(event: &Event) -> bool {
    matches!(event, Event::Text(_) | Event::Paste(_) | Event::Ime(_) | Event::Key { pressed: true, .. })
}

impl Waiting {
    /// Keeps back what comes after a key that moves on; gives whether anything waits.
    pub(super) fn sort(&mut self, input: &mut RawInput) -> bool {
        let mut events = std::mem::take(&mut self.0);
        events.append(&mut input.events);
        let mut cut = events.iter().position(moves_on).map_or(events.len(), |at| at + 1);
        // Some systems send the letter of a key that is pressed with Alt as well; it belongs to that key.
        let with_alt = cut > 0 && matches!(events[cut - 1], Event::Key { modifiers, .. } if modifiers.alt);
        if with_alt && matches!(events.get(cut), Some(Event::Text(_))) {
            cut += 1;
        }
        // What nobody typed does not wait.
        let cut = events[cut..].iter().position(is_typed).map_or(events.len(), |at| cut + at);
        self.0 = events.split_off(cut);
        input.events = events;
        !self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use egui::Modifiers;

    use super::*;

    fn key(key: Key, modifiers: Modifiers) -> Event {
        Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
    }

    fn text(letters: &str) -> Event {
        Event::Text(letters.to_owned())
    }

    /// The texts of each frame, when all of this is typed within the first.
    fn frames(events: Vec<Event>) -> Vec<String> {
        let mut waiting = Waiting::default();
        let mut input = RawInput { events, ..RawInput::default() };
        let mut frames = Vec::new();
        loop {
            let more = waiting.sort(&mut input);
            let texts = input.events.drain(..).filter_map(|event| if let Event::Text(text) = event { Some(text) } else { None });
            frames.push(texts.collect());
            if !more {
                return frames;
            }
        }
    }

    #[test]
    fn what_is_typed_after_a_key_that_leads_on_waits_for_it() {
        let tab = || key(Key::Tab, Modifiers::NONE);
        assert_eq!(frames(vec![text("a"), text("b"), tab(), text("c"), tab(), tab(), text("d")]), ["ab", "c", "", "d"]);
        assert_eq!(frames(vec![text("a"), key(Key::N, Modifiers::COMMAND), text("b")]), ["a", "b"]);
        assert_eq!(frames(vec![key(Key::Num1, Modifiers::ALT), text("1"), text("b")]), ["1", "b"], "the letter of an Alt key goes with it");
        assert_eq!(frames(vec![key(Key::A, Modifiers::NONE), text("a"), key(Key::B, Modifiers::NONE), text("b")]), ["ab"]);
        assert_eq!(frames(vec![tab(), Event::PointerGone]), [""], "the pointer waits for nobody");
        assert_eq!(frames(Vec::new()), [""]);
    }
}
