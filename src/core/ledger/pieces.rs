//! Long work in pieces: whoever has a page to draw takes a turn between two of them, whoever has none does it at once.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// So many bytes are read, hashed or sealed at one go.
pub const PIECE_BYTES: usize = 3 << 16;

/// What happens between two pieces.
pub trait Rest {
    fn rest(&mut self) -> impl Future<Output = ()>;
}

/// Nobody waits: no pause is made.
pub struct AtOnce;

impl Rest for AtOnce {
    async fn rest(&mut self) {}
}

/// Does work that is given [`AtOnce`] to its end.
pub fn at_once<T>(work: impl Future<Output = T>) -> T {
    let (mut work, mut context) = (pin!(work), Context::from_waker(Waker::noop()));
    loop {
        if let Poll::Ready(done) = work.as_mut().poll(&mut context) {
            return done;
        }
    }
}
