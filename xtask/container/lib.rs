//! How the program is packed into the shipped page, and the small module that unpacks it there.
//!
//! Built for browsers, this is what the page runs before the program: `xtask/src/start.js` asks for [`room`] twice,
//! writes the stream into the first and calls [`unpack`]. Elsewhere [`pack`] makes that stream. They stand in a crate of
//! their own because both must be optimised, also in a build that optimises nothing else.

#[cfg(not(target_family = "wasm"))]
mod pack;

#[cfg(not(target_family = "wasm"))]
pub use pack::{Effort, pack, without_dictionary};

use brotli_decompressor::{BrotliDecompressStream, BrotliResult, BrotliState, StandardAlloc};

/// Browsers start a module in code that is quick to make and slow to run, and a function that is never left is never
/// exchanged for the better one. So the stream is handed over in pieces.
const PIECE: usize = 1 << 16;

/// Zeros that stay until the page lets go of the whole memory.
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    Box::leak(vec![0; length].into_boxed_slice()).as_mut_ptr()
}

/// Whether the stream has this Adler-32 sum and fills the room to its last byte.
///
/// # Safety
///
/// Both places must come from [`room`], with their lengths, and nothing else may use them meanwhile.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn unpack(
    packed: *const u8,
    packed_length: usize,
    sum: u32,
    room: *mut u8,
    length: usize,
) -> bool {
    // SAFETY: as the caller promises, these are two whole places that nobody else uses.
    let (packed, room) = unsafe {
        (std::slice::from_raw_parts(packed, packed_length), std::slice::from_raw_parts_mut(room, length))
    };
    adler2::adler32_slice(packed) == sum && fills(packed, room)
}

fn fills(packed: &[u8], room: &mut [u8]) -> bool {
    let mut state =
        BrotliState::new(StandardAlloc::default(), StandardAlloc::default(), StandardAlloc::default());
    let (mut left, mut written, mut total) = (room.len(), 0, 0);
    for piece in packed.chunks(PIECE) {
        let (mut unread, mut read) = (piece.len(), 0);
        let outcome = BrotliDecompressStream(
            &mut unread,
            &mut read,
            piece,
            &mut left,
            &mut written,
            room,
            &mut total,
            &mut state,
        );
        match outcome {
            BrotliResult::NeedsMoreInput => {}
            BrotliResult::ResultSuccess => return left == 0,
            BrotliResult::NeedsMoreOutput | BrotliResult::ResultFailure => return false,
        }
    }
    false
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
        unsafe {
            from.copy_from_nonoverlapping(packed.as_ptr(), packed.len());
            unpack(from, packed.len(), sum, to, length)
                .then(|| std::slice::from_raw_parts(to, length).to_vec())
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
