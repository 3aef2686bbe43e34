//! How the program is packed into the shipped page, and the small module that unpacks it there.
//!
//! Built for browsers, this is what the page runs before the program: `xtask/src/start.js` asks for [`room`] twice,
//! writes the stream into the first, calls [`begin`], and [`advance`] until the second is full; the module in it is taken
//! [`apart`], and comes whole into a third by [`begin_together`] and [`advance_together`]. Elsewhere [`apart()`] and [`pack`]
//! make that stream. They stand in a crate of their own because both must be optimised, also in a build that optimises
//! nothing else.

#[cfg(not(target_family = "wasm"))]
mod apart;
mod code;
#[cfg(not(target_family = "wasm"))]
mod pack;
mod together;

#[cfg(not(target_family = "wasm"))]
pub use apart::apart;
#[cfg(not(target_family = "wasm"))]
pub use pack::{Effort, pack, without_dictionary};

use brotli_decompressor::{BrotliDecompressStream, BrotliResult, BrotliState, StandardAlloc};
use std::slice::Chunks;
use together::Together;

/// So much of the stream is read at a time. Browsers begin with code that is quick to make and slow to run, and exchange
/// it for better code where a function is entered: one that is entered once stays slow.
const PIECE: usize = 1 << 18;

/// A stream on its way into the room that it shall fill.
pub struct Unpacking {
    pieces: Chunks<'static, u8>,
    state: BrotliState<StandardAlloc, StandardAlloc, StandardAlloc>,
    room: &'static mut [u8],
    filled: usize,
}

/// How far a stream is.
#[repr(u8)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    More = 0,
    Done = 1,
    Damaged = 2,
}

/// Zeros that stay until the page lets go of the whole memory.
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    Box::leak(vec![0; length].into_boxed_slice()).as_mut_ptr()
}

/// Begins with a stream, which must have this Adler-32 sum.
///
/// # Safety
///
/// Both places must come from [`room`], with their lengths, and nothing else may use them from now on.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn begin(
    packed: *const u8,
    packed_length: usize,
    sum: u32,
    room: *mut u8,
    length: usize,
) -> *mut Unpacking {
    // SAFETY: as the caller promises, these are two whole places for good, and nobody else uses them.
    let (packed, room) = unsafe {
        (std::slice::from_raw_parts(packed, packed_length), std::slice::from_raw_parts_mut(room, length))
    };
    let whole = if adler2::adler32_slice(packed) == sum { packed } else { &[] };
    let memory = StandardAlloc::default;
    let state = BrotliState::new(memory(), memory(), memory());
    Box::leak(Box::new(Unpacking { pieces: whole.chunks(PIECE), state, room, filled: 0 }))
}

/// Reads one piece more. A stream is done when it fills its room to the last byte.
#[unsafe(no_mangle)]
pub extern "C" fn advance(unpacking: &mut Unpacking) -> Progress {
    let Unpacking { pieces, state, room, filled } = unpacking;
    let Some(piece) = pieces.next() else { return Progress::Damaged };
    let (mut unread, mut read, mut left, mut total) = (piece.len(), 0, room.len() - *filled, 0);
    match BrotliDecompressStream(&mut unread, &mut read, piece, &mut left, filled, room, &mut total, state) {
        BrotliResult::NeedsMoreInput => Progress::More,
        BrotliResult::ResultSuccess if left == 0 => Progress::Done,
        BrotliResult::ResultSuccess | BrotliResult::NeedsMoreOutput | BrotliResult::ResultFailure => {
            Progress::Damaged
        }
    }
}

/// Begins to put a module together.
///
/// # Safety
///
/// What was taken apart must stand whole in a [`room`], the place for the module be one of its own, and nothing else may write
/// into them from now on.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn begin_together(
    apart: *const u8,
    apart_length: usize,
    room: *mut u8,
    length: usize,
) -> *mut Option<Together<'static>> {
    // SAFETY: as the caller promises, these are two whole places for good, and nobody else writes into them.
    let (apart, room) = unsafe {
        (std::slice::from_raw_parts(apart, apart_length), std::slice::from_raw_parts_mut(room, length))
    };
    Box::leak(Box::new(Together::begin(apart, room)))
}

/// Puts one piece more together.
#[unsafe(no_mangle)]
pub extern "C" fn advance_together(together: &mut Option<Together<'static>>) -> Progress {
    together.as_mut().map_or(Progress::Damaged, Together::advance)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Bytes that do not pack to less than a few pieces.
    fn noise() -> Vec<u8> {
        let step = |state: &u32| Some(state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223));
        std::iter::successors(Some(1), step).map(|state| state.to_be_bytes()[0]).take(3 * PIECE).collect()
    }

    fn unpacked(packed: &[u8], sum: u32, length: usize) -> Option<Vec<u8>> {
        let (from, to) = (room(packed.len()), room(length));
        // SAFETY: two rooms of these lengths, which nobody else knows.
        let unpacking = unsafe {
            from.copy_from_nonoverlapping(packed.as_ptr(), packed.len());
            &mut *begin(from, packed.len(), sum, to, length)
        };
        loop {
            match advance(unpacking) {
                Progress::More => {}
                Progress::Done => return Some(unpacking.room.to_vec()),
                Progress::Damaged => return None,
            }
        }
    }

    #[test]
    fn a_whole_stream_comes_back_and_a_damaged_or_cut_one_does_not() {
        let bytes = noise();
        let (packed, right) = pack(&[&bytes[..PIECE], &bytes[PIECE..]], Effort::Quick).unwrap();
        assert_eq!(unpacked(&packed, right, bytes.len()).as_ref(), Some(&bytes));

        let mut flipped = packed.clone();
        flipped[PIECE] ^= 1;
        assert_eq!(unpacked(&flipped, right, bytes.len()), None);
        let cut = &packed[..packed.len() - 1];
        assert_eq!(unpacked(cut, adler2::adler32_slice(cut), bytes.len()), None);
        for wrong in [bytes.len() - 1, bytes.len() + 1] {
            assert_eq!(unpacked(&packed, right, wrong), None);
        }
    }
}
