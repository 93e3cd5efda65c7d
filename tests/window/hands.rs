//! What the operator does at the desk, with the mouse or without one.

use egui::accesskit::Toggled;
use egui::{Key, Role};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::desk::Desk;

/// What the operator works with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// Clicks; text is typed into the field that was clicked.
    Mouse,
    /// No mouse is plugged in.
    Keys,
}

fn id_of(node: &Node<'_>) -> u128 {
    node.accesskit_node().id().into()
}

impl Desk {
    /// Presses a button by its name; the last one when several have it (a question lies in front of the page).
    pub fn press(&mut self, name: &str) -> &mut Self {
        let sought = self.found(name, &[Role::Button]);
        let button = sought.last().unwrap_or_else(|| panic!("no button named {name:?}: {}", self.everything()));
        let (id, state) = (id_of(button), button.accesskit_node());
        assert!(!state.is_disabled(), "{name:?} is disabled: {:?}", state.description());
        drop(sought);
        self.use_it(id, Key::Enter)
    }

    /// Types into the field with this label, replacing what is there; the nth one where several have it.
    pub fn fill_nth(&mut self, nth: usize, label: &str, text: &str) -> &mut Self {
        let fields = self.found(label, &[Role::TextInput, Role::MultilineTextInput, Role::PasswordInput]);
        let id = id_of(fields.get(nth).unwrap_or_else(|| panic!("no field {nth} labelled {label:?}")));
        drop(fields);
        match self.hand {
            Hand::Mouse => self.node(id).focus(),
            Hand::Keys => self.tab_to(id),
        }
        self.harness.run_steps(2);
        self.harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
        self.harness.run_steps(1);
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.strokes += 1 + text.chars().count();
        self.settle()
    }

    pub fn fill(&mut self, label: &str, text: &str) -> &mut Self {
        self.fill_nth(0, label, text)
    }

    /// Chooses in the drop-down with this label.
    pub fn choose_nth(&mut self, nth: usize, label: &str, option: &str) -> &mut Self {
        let boxes = self.found(label, &[Role::ComboBox]);
        let id = id_of(boxes.get(nth).unwrap_or_else(|| panic!("no drop-down {nth} labelled {label:?}")));
        drop(boxes);
        if self.hand == Hand::Keys {
            // By its letters, and taken with Enter.
            self.tab_to(id);
            self.harness.event(egui::Event::Text(option.to_owned()));
            // A hand stops when the list shows the entry.
            self.strokes += option.chars().count().min(4);
            self.settle().keys(egui::Modifiers::NONE, Key::Enter);
            assert_eq!(self.node(id).value().as_deref(), Some(option), "{label}");
            return self;
        }
        self.use_it(id, Key::Enter);
        let options = self.found(option, &[Role::ListBoxOption]);
        let id = id_of(options.last().unwrap_or_else(|| panic!("no option {option:?} in {label:?}")));
        drop(options);
        self.use_it(id, Key::Enter)
    }

    pub fn choose(&mut self, label: &str, option: &str) -> &mut Self {
        self.choose_nth(0, label, option)
    }

    /// Picks a pill or ticks a box; the nth one where several have the name.
    pub fn pick_nth(&mut self, nth: usize, name: &str) -> &mut Self {
        let found = self.found(name, &[Role::RadioButton, Role::CheckBox]);
        let id = id_of(found.get(nth).unwrap_or_else(|| panic!("nothing to pick named {name:?}")));
        let is_choice = name.contains(": ") && found[nth].accesskit_node().role() == Role::RadioButton;
        drop(found);
        if self.hand == Hand::Mouse || !is_choice {
            return self.use_it(id, Key::Space);
        }
        // Tab comes to one of the group; from there the arrows lead.
        self.tab_to(self.stands_for(id, name));
        if self.node(id).is_focused() {
            return self.keys(egui::Modifiers::NONE, Key::Space);
        }
        for _ in 0..8 {
            self.keys(egui::Modifiers::NONE, Key::ArrowRight);
            if self.node(id).is_focused() {
                return self;
            }
        }
        panic!("{name:?} is not reached by arrows")
    }

    /// The one of a group of choices that Tab comes to: the chosen one, or the first.
    fn stands_for(&self, id: u128, name: &str) -> u128 {
        let group = name.split(": ").next().unwrap_or_default();
        let all: Vec<Node<'_>> = self.harness.query_all_by_role(Role::RadioButton).collect();
        let label = |at: usize| all[at].accesskit_node().label().unwrap_or_default();
        let belongs = |at: usize| label(at).strip_prefix(group).is_some_and(|rest| rest.starts_with(": "));
        let target = all.iter().position(|node| id_of(node) == id).unwrap_or_default();
        // The same question may be asked again right after; its first answer begins another group.
        let first_label = |at: usize| (0..at).rev().take_while(|before| belongs(*before)).last().map_or_else(|| label(at), label);
        let opening = first_label(target);
        let first = (0..=target).rev().find(|at| label(*at) == opening).unwrap_or(target);
        let last = (first + 1..all.len()).take_while(|at| belongs(*at) && label(*at) != opening).last().unwrap_or(first);
        let chosen = (first..=last).find(|at| all[*at].accesskit_node().toggled() == Some(Toggled::True));
        id_of(&all[chosen.unwrap_or(first)])
    }

    fn found<'a>(&'a self, name: &'a str, roles: &[Role]) -> Vec<Node<'a>> {
        self.harness.query_all_by_label(name).filter(|node| roles.contains(&node.accesskit_node().role())).collect()
    }

    fn node(&self, id: u128) -> Node<'_> {
        self.harness.root().children_recursive().find(|node| id_of(node) == id).unwrap()
    }

    /// Clicks a thing, or goes to it by Tab and presses a key.
    fn use_it(&mut self, id: u128, key: Key) -> &mut Self {
        match self.hand {
            Hand::Mouse => {
                // What lies outside of a list that scrolls is scrolled to first, as a hand would.
                self.node(id).scroll_to_me();
                self.harness.run_steps(18);
                self.node(id).click();
                self.settle()
            }
            Hand::Keys => {
                self.tab_to(id);
                self.keys(egui::Modifiers::NONE, key)
            }
        }
    }

    /// Goes to a thing by Tab, or by Shift+Tab where it lies before the one that has the focus; what has the focus is always in sight.
    fn tab_to(&mut self, id: u128) {
        for _ in 0..400 {
            let all: Vec<_> = self.harness.root().children_recursive().collect();
            let place = |is: &dyn Fn(&Node<'_>) -> bool| all.iter().position(is);
            let target = place(&|node| id_of(node) == id);
            // The whole tree counts as focused while nothing in it is.
            let focused = place(&|node| node.is_focused() && node.accesskit_node().role() != Role::Window);
            drop(all);
            let target = target.unwrap_or_else(|| panic!("the thing is there no more"));
            if focused == Some(target) {
                // The page glides there.
                self.harness.run_steps(18);
                return self.is_in_sight();
            }
            let back = focused.is_some_and(|focused| focused > target);
            let modifiers = if back { egui::Modifiers::SHIFT } else { egui::Modifiers::NONE };
            self.harness.key_press_modifiers(modifiers, Key::Tab);
            self.strokes += 1;
            self.harness.run_steps(2);
        }
        panic!("not reached by Tab: {:?}", self.node(id).accesskit_node().label());
    }

    fn is_in_sight(&self) {
        let ctx = &self.harness.ctx;
        let response = ctx.memory(egui::Memory::focused).and_then(|focused| ctx.read_response(focused)).unwrap();
        let (whole, seen) = (response.rect, response.interact_rect.intersect(ctx.content_rect()));
        assert!(seen.width() >= whole.width() - 1.0 && seen.height() >= whole.height().min(28.0) - 1.0, "{seen} is seen of {whole}");
    }

    pub fn pick(&mut self, name: &str) -> &mut Self {
        self.pick_nth(0, name)
    }
}
