//! A module put together again from what was taken apart.
//!
//! What was taken apart is first as many numbers of four bytes, the low one first, as [`Meaning::COUNT`] and two: how many
//! bytes of each meaning there are, how many of the module stand before its functions, how many functions it has. Then those
//! bytes, then what of the module stands before the functions, then what stands behind them.

use crate::Progress;
use crate::code::{Carry, Meaning, function};
use std::slice::Iter;

/// So many bytes are put together at a time.
const PIECE: usize = 1 << 19;

/// A module on its way into the room that it shall fill.
pub struct Together<'a> {
    code: Code<'a>,
    functions: usize,
    behind: &'a [u8],
    room: &'a mut [u8],
    filled: usize,
}

struct Code<'a> {
    shelves: [Iter<'a, u8>; Meaning::COUNT],
    /// The function under way: how long it is stands before it.
    body: Vec<u8>,
}

impl Carry for Code<'_> {
    #[inline]
    fn byte(&mut self, meaning: Meaning) -> Option<u8> {
        let byte = *self.shelves.get_mut(meaning as usize)?.next()?;
        self.body.push(byte);
        Some(byte)
    }

    #[inline]
    fn alignment(&mut self, natural: u8) -> Option<()> {
        self.body.push(natural);
        Some(())
    }
}

impl<'a> Together<'a> {
    /// Begins with what was taken apart; nothing where its numbers are not those of its bytes.
    pub fn begin(apart: &'a [u8], room: &'a mut [u8]) -> Option<Self> {
        let (numbers, mut rest) = apart.split_at_checked(4 * (Meaning::COUNT + 2))?;
        let mut numbers = numbers
            .chunks_exact(4)
            .map_while(|number| usize::try_from(u32::from_le_bytes(number.try_into().ok()?)).ok());
        let mut piece = || {
            let (piece, behind) = rest.split_at_checked(numbers.next()?)?;
            rest = behind;
            Some(piece)
        };
        let mut shelves: [Iter<'a, u8>; Meaning::COUNT] = Default::default();
        for shelf in &mut shelves {
            *shelf = piece()?.iter();
        }
        let before = piece()?;
        let code = Code { shelves, body: Vec::new() };
        let mut together = Self { code, functions: numbers.next()?, behind: rest, room, filled: 0 };
        put(together.room, &mut together.filled, before)?;
        Some(together)
    }

    /// Puts one piece more together. It is done when the module fills its room to the last byte.
    pub fn advance(&mut self) -> Progress {
        let until = self.filled.saturating_add(PIECE);
        while self.functions > 0 {
            if self.filled > until {
                return Progress::More;
            }
            if self.next().is_none() {
                return Progress::Damaged;
            }
        }
        match put(self.room, &mut self.filled, self.behind) {
            Some(()) if self.filled == self.room.len() => Progress::Done,
            _ => Progress::Damaged,
        }
    }

    /// The next function.
    fn next(&mut self) -> Option<()> {
        let Self { code, functions, room, filled, .. } = self;
        *functions -= 1;
        code.body.clear();
        function(code)?;
        let mut length = code.body.len();
        while length >= 0x80 {
            put(room, filled, &[length as u8 | 0x80])?;
            length >>= 7;
        }
        put(room, filled, &[length as u8])?;
        put(room, filled, &code.body)
    }
}

fn put(room: &mut [u8], filled: &mut usize, bytes: &[u8]) -> Option<()> {
    let end = filled.checked_add(bytes.len())?;
    room.get_mut(*filled..end)?.copy_from_slice(bytes);
    *filled = end;
    Some(())
}
