//! A module with the bytes of its code in another order: those of one meaning together.

use crate::Progress;
use crate::code::{Carry, Meaning, function};
use crate::together::Together;
use std::slice::Iter;

/// Code on its way to where bytes of its meaning stand.
struct Apart<'a> {
    rest: Iter<'a, u8>,
    shelves: [Vec<u8>; Meaning::COUNT],
}

impl Carry for Apart<'_> {
    fn byte(&mut self, meaning: Meaning) -> Option<u8> {
        let byte = *self.rest.next()?;
        self.shelves.get_mut(meaning as usize)?.push(byte);
        Some(byte)
    }

    fn alignment(&mut self, _: u8) -> Option<()> {
        // What takes more than a byte, or also says which memory, would not come back.
        self.rest.next().filter(|byte| **byte < 4).map(|_| ())
    }
}

/// The section of the functions, by its number in the format.
const CODE: u8 = 10;

/// The module taken apart, as [`Together`] reads it. Nothing where it does not read as a module, or would not come back the
/// same but for hints of alignment.
pub fn apart(module: &[u8]) -> Option<Vec<u8>> {
    let apart = taken(module)?;
    let mut room = vec![0; module.len()];
    let mut together = Together::begin(&apart, &mut room)?;
    while together.advance() == Progress::More {}
    taken(&room).filter(|again| *again == apart)
}

fn taken(module: &[u8]) -> Option<Vec<u8>> {
    let mut rest = module.get(8..)?.iter();
    let behind = loop {
        let section = *rest.next()?;
        let length = number(&mut rest)?;
        if section == CODE {
            break rest.len().checked_sub(length)?;
        }
        rest = rest.as_slice().get(length..)?.iter();
    };
    let count = number(&mut rest)?;
    let before = module.get(..module.len() - rest.len())?;
    let mut code = Apart { rest, shelves: Default::default() };
    for _ in 0..count {
        let length = number(&mut code.rest)?;
        let end = code.rest.len().checked_sub(length)?;
        function(&mut code)?;
        (code.rest.len() == end).then_some(())?;
    }
    (code.rest.len() == behind).then_some(())?;
    let lengths = code.shelves.iter().map(Vec::len).chain([before.len(), count]);
    let mut whole = Vec::with_capacity(module.len());
    for length in lengths {
        whole.extend(u32::try_from(length).ok()?.to_le_bytes());
    }
    whole.extend(code.shelves.concat());
    whole.extend(before);
    whole.extend(code.rest.as_slice());
    Some(whole)
}

fn number(bytes: &mut Iter<'_, u8>) -> Option<usize> {
    let (mut value, mut place) = (0_usize, 0);
    loop {
        let byte = *bytes.next()?;
        value |= usize::from(byte & 0x7f).checked_shl(place)?;
        place += 7;
        if byte < 0x80 {
            return Some(value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(bytes: &[u8]) -> Vec<u8> {
        let mut counted = Vec::new();
        let mut length = bytes.len();
        while length >= 0x80 {
            counted.push(length as u8 | 0x80);
            length >>= 7;
        }
        counted.push(length as u8);
        counted.extend(bytes);
        counted
    }

    /// A module of two functions, the first of these instructions, between two other sections.
    fn module(instructions: &[&[u8]]) -> Vec<u8> {
        let first = [&[1, 2, 0x7f], instructions.concat().as_slice(), &[0x0b]].concat();
        let code = [&[2], counted(&first).as_slice(), &counted(&[0, 0x0b])].concat();
        let sections = [(1, &[0][..]), (CODE, &code), (11, &[0])];
        let sections = sections.map(|(number, bytes)| [&[number], counted(bytes).as_slice()].concat());
        [b"\0asm\x01\0\0\0", sections.concat().as_slice()].concat()
    }

    fn whole(apart: &[u8], length: usize) -> Option<Vec<u8>> {
        let mut room = vec![0; length];
        let mut together = Together::begin(apart, &mut room)?;
        let last = std::iter::repeat_with(|| together.advance()).find(|progress| *progress != Progress::More);
        (last == Some(Progress::Done)).then_some(room)
    }

    /// Each form that an instruction has.
    const FORMS: [&[u8]; 16] = [
        &[0x02, 0x40, 0x03, 0x7f, 0x04, 0x40, 0x05, 0x0b, 0x0b, 0x0b],
        &[0x0c, 0x01, 0x0d, 0x80, 0x01],
        &[0x0e, 0x02, 0x00, 0x01, 0x80, 0x02],
        &[0x10, 0x90, 0x01],
        &[0x11, 0x05, 0x00],
        &[0x20, 0x00, 0x21, 0x01, 0x22, 0x80, 0x01],
        &[0x23, 0x00, 0x24, 0x00],
        &[0x28, 0x02, 0x88, 0x01, 0x29, 0x03, 0x00, 0x2d, 0x00, 0x04, 0x2f, 0x01, 0x00],
        &[0x36, 0x02, 0x04, 0x37, 0x03, 0x08, 0x3a, 0x00, 0x01, 0x3b, 0x01, 0x02],
        &[0x3f, 0x00, 0x40, 0x00],
        &[0x41, 0x80, 0x80, 0x7c, 0x42, 0x7f],
        &[0x43, 0x0b, 0x0b, 0x0b, 0x0b],
        &[0x44, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b],
        &[0xfc, 0x03, 0xfc, 0x0a, 0x00, 0x00, 0xfc, 0x0b, 0x00],
        &[0xc0, 0x6a, 0x1a, 0x1b, 0x00],
        &[0x01; 0x100],
    ];

    #[test]
    fn a_module_comes_back_whole() {
        let module = module(&FORMS);
        let apart = apart(&module).unwrap();
        assert_eq!(whole(&apart, module.len()).as_ref(), Some(&module));
        let shelf =
            |meaning: Meaning| u32::from_le_bytes(apart[4 * meaning as usize..][..4].try_into().unwrap());
        assert_eq!((shelf(Meaning::Local), shelf(Meaning::Callee), shelf(Meaning::LoadFrom)), (4, 2, 5));
        for (apart, length) in [(&apart[..apart.len() - 1], module.len()), (&apart[..9], 0), (&apart, 0)] {
            assert_eq!(whole(apart, length), None);
        }
    }

    #[test]
    fn how_a_place_is_aligned_comes_back_as_is_natural() {
        let hinted = module(&[&[0x28, 0x00, 0x04, 0x3e, 0x01, 0x04]]);
        let natural = module(&[&[0x28, 0x02, 0x04, 0x3e, 0x02, 0x04]]);
        assert_eq!(whole(&apart(&hinted).unwrap(), hinted.len()), Some(natural));
    }

    #[test]
    fn what_would_not_come_back_is_not_taken_apart() {
        let good = module(&FORMS);
        assert_eq!(apart(&good[..good.len() - 4]), None);
        assert_eq!(apart(b"not a module"), None);
        // One that Chromium 86 does not know; a place in another memory; an end too many.
        for instruction in [&[0xfd_u8, 0x00][..], &[0x28, 0x42, 0x01, 0x00], &[0x0b]] {
            assert_eq!(apart(&module(&[instruction])), None, "{instruction:?}");
        }
    }
}
