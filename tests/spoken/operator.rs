//! One who works the window: by what a screen reader can do, by keys alone, or by pointing. What is where, and what has the focus, all
//! three are told by the tree of the window.

use std::process::Command;
use std::time::Duration;

use super::reader::{Place, Reader, Role, Thing};

/// States by their numbers in the protocol.
const CHECKED: u32 = 4;
const FOCUSED: u32 = 12;

/// Between these heights of the screen nothing that stays in its place lies over what is scrolled.
const CLEAR: std::ops::Range<i32> = 320..560;

/// From the middle of the first row of a list of papers to that of the last in sight.
const LIST: i32 = 120;

/// How far one notch of the wheel goes, or a little more.
const NOTCH: i32 = 90;

/// Buttons that the keyboard reaches from everywhere.
const KEYS: [(&str, &str); 7] = [
    ("Pengaduan baru", "ctrl+n"),
    ("Pengaturan", "alt+6"),
    ("Evaluasi", "alt+4"),
    ("Catat pengaduan", "ctrl+Return"),
    ("Selesaikan langkah", "ctrl+Return"),
    ("Ekspor", "ctrl+p"),
    ("Tutup kasus", "ctrl+Return"),
];

/// What the operator works with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    Spoken,
    Keys,
    Mouse,
}

/// Who works the window.
pub struct Operator<'a> {
    reader: Reader<'a>,
    hand: Hand,
    display: String,
}

impl<'a> Operator<'a> {
    pub fn new(reader: Reader<'a>, hand: Hand, display: &str) -> Self {
        let operator = Self { reader, hand, display: display.to_owned() };
        if hand != Hand::Spoken {
            operator.hear("Mulai register kantor");
            // There is no desktop here that would give the window the keyboard.
            operator.device(&["search", "--sync", "--name", "^Tuntas", "windowfocus", "--sync", "%1"]);
        }
        operator
    }

    /// Waits until something is said whose name holds these words.
    pub fn hear(&self, words: &str) {
        self.reader.hear(words);
    }

    fn device(&self, asked: &[&str]) {
        let done = Command::new("xdotool").args(asked).env("DISPLAY", &self.display).status().unwrap();
        assert!(done.success(), "{asked:?}");
    }

    fn key(&self, key: &str) {
        self.device(&["key", key]);
    }

    fn typed(&self, text: &str) {
        self.device(&["type", "--delay", "12", text]);
        pause();
    }

    pub fn press(&self, name: &str) -> &Self {
        let shortcut = KEYS.iter().find(|(button, _)| *button == name).filter(|_| self.hand == Hand::Keys);
        let button = self.reader.find(&[Role::Button, Role::Toggle], name, None);
        match shortcut {
            Some((_, keys)) => {
                self.key(keys);
                pause();
            }
            None => self.use_thing(&button),
        }
        self
    }

    pub fn pick(&self, name: &str) -> &Self {
        let choice = self.reader.find(&[Role::Radio, Role::CheckBox], name, None);
        if self.hand == Hand::Mouse {
            self.scroll_list_to(&choice);
        }
        self.use_thing(&choice);
        self
    }

    /// Selects a row of a list by how its name begins.
    pub fn row(&self, begins: &str) -> &Self {
        let row = self.reader.row(begins);
        self.use_thing(&row);
        self
    }

    pub fn write(&self, name: &str, text: &str) -> &Self {
        self.write_nth(0, name, text)
    }

    pub fn write_nth(&self, nth: usize, name: &str, text: &str) -> &Self {
        let field = self.reader.find(&[Role::Text, Role::Password], name, Some(nth));
        match self.hand {
            Hand::Spoken => self.reader.fill(&field, text),
            Hand::Keys | Hand::Mouse => {
                if self.hand == Hand::Keys {
                    self.reach(&field);
                } else {
                    self.click(&field);
                }
                self.key("ctrl+a");
                self.typed(text);
            }
        }
        self
    }

    pub fn choose(&self, name: &str, option: &str) -> &Self {
        let list = self.reader.find(&[Role::ComboBox], name, None);
        if self.hand == Hand::Keys {
            self.reach(&list);
            // Letters open a list and lead to what begins so.
            let letters: String = option.chars().take_while(char::is_ascii).take(24).collect();
            self.typed(&letters);
            self.key("Return");
            pause();
        } else {
            self.use_thing(&list);
            self.use_thing(&self.reader.find(&[Role::ListItem], option, None));
        }
        self
    }

    fn use_thing(&self, thing: &Thing) {
        match self.hand {
            Hand::Spoken => self.reader.act(thing),
            Hand::Mouse => self.click(thing),
            Hand::Keys => {
                self.reach(thing);
                let key = match thing.role {
                    Role::Radio if self.reader.is(thing, CHECKED) => return,
                    Role::Radio | Role::CheckBox | Role::ListItem => "space",
                    _ => "Return",
                };
                self.key(key);
            }
        }
        pause();
    }

    /// Goes to a thing by Tab, and within a choice or a list by arrows.
    fn reach(&self, wanted: &Thing) {
        let mut all = self.reader.everything();
        let mut at = self.focus(&all, None).unwrap_or_default();
        let within = self.reader.holder(wanted);
        let mut path = Vec::new();
        for _ in 0..200 {
            // A form that grew may have given its things new marks; their names stay.
            let same = |thing: &&Thing| thing.role == wanted.role && thing.name == wanted.name;
            let to = all.iter().position(|thing| thing.at == wanted.at).or_else(|| all.iter().position(|thing| same(&thing)));
            let to = to.unwrap_or_else(|| panic!("{wanted:?} is gone"));
            if at == to {
                return;
            }
            let one_choice = group(&all[at]) == group(wanted);
            let listed = matches!(wanted.role, Role::Radio | Role::ListItem) && all[at].role == wanted.role && one_choice;
            let key = match (listed && self.reader.holder(&all[at]) == within, at < to) {
                (true, true) => "Down",
                (true, false) => "Up",
                (false, true) => "Tab",
                (false, false) => "shift+Tab",
            };
            self.key(key);
            path.push(format!("{key} from {:?} {:?}", all[at].role, all[at].name));
            at = self.focus(&all, Some(at)).unwrap_or_else(|| {
                // What was typed may have brought new things.
                all = self.reader.everything();
                self.focus(&all, None).unwrap_or_else(|| panic!("the keyboard is nowhere:\n{}", path.join("\n")))
            });
        }
        panic!("{wanted:?} is not reached:\n{}", path.join("\n"));
    }

    /// What has the focus; a window that is slow is waited for until it is no longer what had it before.
    fn focus(&self, all: &[Thing], before: Option<usize>) -> Option<usize> {
        let order: Vec<usize> = (0..all.len()).map(|step| (before.unwrap_or_default() + step) % all.len()).collect();
        for _ in 0..25 {
            match order.iter().find(|at| self.reader.is(&all[**at], FOCUSED)) {
                Some(at) if before != Some(*at) => return Some(*at),
                _ => std::thread::sleep(Duration::from_millis(20)),
            }
        }
        None
    }

    /// Turns the wheel over a list of papers until a row of it is in its window, which shows the first rows when it unfolds.
    fn scroll_list_to(&self, row: &Thing) {
        let all = self.reader.everything();
        let Some(at) = all.iter().position(|thing| thing.at == row.at) else { return };
        let in_list = |thing: &&Thing| thing.role == Role::Radio && group(thing).is_none();
        let above = all[..at].iter().rev().take_while(in_list).count();
        if group(row).is_some() || above < 4 {
            return;
        }
        let (x, top) = centre(self.resting(&all[at - above]));
        for _ in 0..10 {
            if centre(self.resting(row)).1 < top + LIST {
                return;
            }
            self.device(&["mousemove", &x.to_string(), &(top + 30).to_string(), "click", "5", "sleep", "0.1"]);
        }
    }

    /// Points at a thing and clicks; what is out of sight is brought there by the wheel.
    fn click(&self, thing: &Thing) {
        let mut place = self.resting(thing);
        for _ in 0..60 {
            let (_, middle) = centre(place);
            if CLEAR.contains(&middle) {
                break;
            }
            let wheel = if middle < CLEAR.start { "4" } else { "5" };
            let to = i32::midpoint(CLEAR.start, CLEAR.end);
            let turns = ((middle - to).abs() / NOTCH).clamp(1, 20).to_string();
            let (x, y) = (centre(place).0.to_string(), to.to_string());
            self.device(&["mousemove", &x, &y, "click", "--repeat", &turns, "--delay", "25", wheel, "sleep", "0.1"]);
            let now = self.resting(thing);
            // What does not move with the wheel lies where it always lies.
            if now == place {
                break;
            }
            place = now;
        }
        let (x, y) = centre(place);
        self.device(&["mousemove", &x.to_string(), &y.to_string(), "sleep", "0.05", "click", "1"]);
    }

    /// Where a thing lies once it moves no longer: a form that opens brings its first field into sight.
    fn resting(&self, thing: &Thing) -> Place {
        let (mut place, mut still) = (self.reader.place(thing), 0);
        for _ in 0..60 {
            std::thread::sleep(Duration::from_millis(60));
            let now = self.reader.place(thing);
            still = if now == place { still + 1 } else { 0 };
            place = now;
            if still == 3 {
                break;
            }
        }
        place
    }
}

/// The question that a pill answers, as its name says it: `Puas: Ya`.
fn group(thing: &Thing) -> Option<&str> {
    thing.name.split_once(": ").map(|(question, _)| question).filter(|_| thing.role == Role::Radio)
}

fn centre(place: Place) -> (i32, i32) {
    (place.0 + place.2 / 2, place.1 + place.3 / 2)
}

/// The time of a few frames.
fn pause() {
    std::thread::sleep(Duration::from_millis(120));
}
