//! Memos and effects by what they give, not by who asks: the framework makes all that surrounds a function once for each
//! function, which was a fortieth of the program.

use leptos::prelude::*;

type Reckoning<T> = Box<dyn Fn(Option<&T>) -> T + Send + Sync>;

/// A value that is reckoned anew when what it was reckoned from changes. The function is given the last value.
pub fn memo<T: PartialEq + Send + Sync + 'static>(
    fun: impl Fn(Option<&T>) -> T + Send + Sync + 'static,
) -> Memo<T> {
    let fun: Reckoning<T> = Box::new(fun);
    #[expect(clippy::disallowed_methods, reason = "once for each type")]
    Memo::new(fun)
}

/// What is done at first, and again when what it read changes. The function is given what it gave the last time.
pub fn effect<T: 'static>(fun: impl FnMut(Option<T>) -> T + 'static) {
    let fun: Box<dyn FnMut(Option<T>) -> T> = Box::new(fun);
    #[expect(clippy::disallowed_methods, reason = "once for each type")]
    Effect::new(fun);
}
