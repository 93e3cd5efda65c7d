//! The window as a screen reader has it: names, roles, states, and what can be done with each thing. Nothing else is known of it.

use std::time::Duration;

use zbus::blocking::{Connection, Proxy};
use zbus::zvariant::OwnedObjectPath;

/// How often something is looked for, a tenth of a second apart.
const TRIES: usize = 150;

/// Roles by their numbers in the protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    CheckBox,
    ComboBox,
    ListItem,
    Password,
    Button,
    Radio,
    Text,
    /// A button that stays pressed, such as the page that is shown.
    Toggle,
    Other(u32),
}

impl Role {
    fn of(number: u32) -> Self {
        match number {
            7 => Self::CheckBox,
            11 => Self::ComboBox,
            32 => Self::ListItem,
            40 => Self::Password,
            43 => Self::Button,
            44 => Self::Radio,
            61 | 79 => Self::Text,
            62 => Self::Toggle,
            other => Self::Other(other),
        }
    }
}

/// A thing of the window.
#[derive(Clone, Debug)]
pub struct Thing {
    pub at: (String, OwnedObjectPath),
    /// What it is.
    pub role: Role,
    /// What it is called.
    pub name: String,
}

/// Where a thing lies in the window: left, top, width, height.
pub type Place = (i32, i32, i32, i32);

/// One who listens to the window.
pub struct Reader<'a> {
    bus: &'a Connection,
}

impl<'a> Reader<'a> {
    pub fn on(bus: &'a Connection) -> Self {
        Self { bus }
    }

    pub fn proxy(&self, at: &(String, OwnedObjectPath), interface: &'static str) -> Proxy<'a> {
        zbus::blocking::proxy::Builder::new(self.bus)
            .destination(at.0.clone())
            .and_then(|builder| builder.path(at.1.clone()))
            .and_then(|builder| builder.interface(interface))
            .unwrap()
            .cache_properties(zbus::proxy::CacheProperties::No)
            .build()
            .unwrap()
    }

    /// Everything there is, in the order of the tree. A thing that went while it was read is left out.
    pub fn everything(&self) -> Vec<Thing> {
        let root = ("org.a11y.atspi.Registry".to_owned(), OwnedObjectPath::try_from("/org/a11y/atspi/accessible/root").unwrap());
        let mut all = Vec::new();
        let mut waiting = self.children(&root);
        waiting.reverse();
        while let Some(at) = waiting.pop() {
            let thing = self.proxy(&at, "org.a11y.atspi.Accessible");
            let (Ok(role), Ok(name)) = (thing.call::<_, _, u32>("GetRole", &()), thing.get_property::<String>("Name")) else { continue };
            let mut children = self.children(&at);
            children.reverse();
            waiting.extend(children);
            all.push(Thing { at, role: Role::of(role), name });
        }
        all
    }

    fn children(&self, at: &(String, OwnedObjectPath)) -> Vec<(String, OwnedObjectPath)> {
        self.proxy(at, "org.a11y.atspi.Accessible").call("GetChildren", &()).unwrap_or_default()
    }

    /// Waits until something is found in the window; what was sought is told, with all there is, when it is not.
    fn until<T>(&self, sought: &str, look: impl Fn(Vec<Thing>) -> Option<T>) -> T {
        for _ in 0..TRIES {
            if let Some(found) = look(self.everything()) {
                return found;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        let all: Vec<String> = self.everything().iter().map(|thing| format!("{:?} {:?}", thing.role, thing.name)).collect();
        panic!("no {sought}:\n{}", all.join("\n"));
    }

    /// Waits until there is such a thing; the nth of several, or the last.
    pub fn find(&self, roles: &[Role], name: &str, nth: Option<usize>) -> Thing {
        self.until(&format!("{roles:?} named {name:?}"), |all| {
            let mut found = all.into_iter().filter(|thing| roles.contains(&thing.role) && thing.name == name);
            match nth {
                Some(nth) => found.nth(nth),
                None => found.next_back(),
            }
        })
    }

    /// Waits until something is said whose name holds these words.
    pub fn hear(&self, words: &str) {
        self.until(&format!("{words:?}"), |all| all.iter().any(|thing| thing.name.contains(words)).then_some(()));
    }

    /// Waits until there is a row whose name begins so.
    pub fn row(&self, begins: &str) -> Thing {
        self.until(&format!("row {begins:?}"), |all| {
            all.into_iter().find(|thing| thing.role == Role::ListItem && thing.name.starts_with(begins))
        })
    }

    /// Does to a thing what it is there for, as a screen reader does.
    pub fn act(&self, thing: &Thing) {
        let done: bool = self.proxy(&thing.at, "org.a11y.atspi.Action").call("DoAction", &(0_i32,)).unwrap();
        assert!(done, "{thing:?} does nothing");
    }

    /// Puts words into a field, as a screen reader does.
    pub fn fill(&self, field: &Thing, text: &str) {
        let done: bool = self.proxy(&field.at, "org.a11y.atspi.EditableText").call("SetTextContents", &(text,)).unwrap();
        assert!(done, "{field:?} takes no text");
        std::thread::sleep(Duration::from_millis(120));
    }

    /// Whether a thing is in a state, by its number in the protocol.
    pub fn is(&self, thing: &Thing, state: u32) -> bool {
        let states: Vec<u32> = self.proxy(&thing.at, "org.a11y.atspi.Accessible").call("GetState", &()).unwrap_or_default();
        states.get(state as usize / 32).is_some_and(|word| word & (1 << (state % 32)) != 0)
    }

    /// What holds a thing, such as the group of a choice.
    pub fn holder(&self, thing: &Thing) -> Option<OwnedObjectPath> {
        let parent = self.proxy(&thing.at, "org.a11y.atspi.Accessible").get_property::<(String, OwnedObjectPath)>("Parent");
        parent.ok().map(|(_, path)| path)
    }

    pub fn place(&self, thing: &Thing) -> Place {
        self.proxy(&thing.at, "org.a11y.atspi.Component").call("GetExtents", &(1_u32,)).unwrap_or_default()
    }
}
