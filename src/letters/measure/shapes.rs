//! What is shaped already, by direction, font and text: for one letter, or for all that are set on one press.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use rustc_hash::FxHashMap;

use super::{FontId, Shaped};

/// By font and text.
type Known = [FxHashMap<String, Arc<Shaped>>; FontId::ALL.len()];

/// What is shaped already, so that neither the writer of a letter nor the next letter shapes it again.
#[derive(Clone, Default)]
pub struct Shapes(Arc<Mutex<[Known; 2]>>);

impl Shapes {
    pub(super) fn find(&self, font: FontId, leftward: bool, text: &str) -> Option<Arc<Shaped>> {
        self.with(|ways| ways.get(usize::from(leftward))?.get(font.index())?.get(text).map(Arc::clone))
    }

    pub(super) fn add(&self, font: FontId, leftward: bool, text: &str, shaped: &Arc<Shaped>) {
        self.with(|ways| {
            if let Some(known) = ways.get_mut(usize::from(leftward)).and_then(|known| known.get_mut(font.index())) {
                known.insert(text.to_owned(), Arc::clone(shaped));
            }
        });
    }

    /// Forgets everything once it is more than so many pieces of text.
    pub(crate) fn keep_below(&self, most: usize) {
        self.with(|ways| {
            if ways.iter().flatten().map(FxHashMap::len).sum::<usize>() > most {
                *ways = <[Known; 2]>::default();
            }
        });
    }

    /// Works on what runs to the right, then what runs to the left. What another thread left half done is a shape less, never a wrong one.
    fn with<T>(&self, work: impl FnOnce(&mut [Known; 2]) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// What is remembered says nothing of a letter.
impl PartialEq for Shapes {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl fmt::Debug for Shapes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Shapes")
    }
}
