//! All tests from outside, in one program: it is linked once.

mod support;

#[expect(clippy::unwrap_used, clippy::panic, reason = "a spec that cannot go on has failed")]
mod spec {
    mod cancelling;
    mod deadlines;
    mod procedure;
}
