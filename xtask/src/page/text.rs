//! Bytes as the text of a page, two a character.
//!
//! Base64 would add a third. A page in UTF-16 holds any two bytes as one character but those that HTML or the encoding
//! changes, which adds a thirtieth; browsers take it in quicker than any other. Its first two bytes say that it is
//! UTF-16, whatever a server says of it. Whatever else happened on the way, the sum of the packed program tells.

/// Stands before a unit that would not come back, which is then written as another.
const ESCAPE: u16 = 0xe000;
const MASK: u16 = 0x8000;

/// Whether HTML (NUL, CR, `<`) or UTF-16 (halves of pairs) would not give a unit back.
const fn changed(unit: u16) -> bool {
    matches!(unit, 0x0000 | 0x000d | 0x003c | ESCAPE | 0xd800..=0xdfff)
}

/// Bytes as the units that `start.js` reads back; it must be told how many bytes there were.
pub fn of(bytes: &[u8]) -> Vec<u16> {
    let mut text = Vec::with_capacity(bytes.len() / 2 + bytes.len() / 50);
    for pair in bytes.chunks(2) {
        let [low, high] = [0, 1].map(|at| pair.get(at).copied().unwrap_or_default());
        let unit = u16::from_le_bytes([low, high]);
        if changed(unit) {
            text.extend([ESCAPE, unit ^ MASK]);
        } else {
            text.push(unit);
        }
    }
    text
}

/// The file of a page: little end first, after the mark that says so.
pub fn file(page: &[u16]) -> Vec<u8> {
    [0xfeff].iter().chain(page).flat_map(|unit| unit.to_le_bytes()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_unit_that_is_changed_on_the_way_is_written_and_each_comes_back() {
        let mut all: Vec<u8> = (0..=u16::MAX).flat_map(u16::to_le_bytes).collect();
        all.push(0);
        let text = of(&all);
        assert!(!text.iter().any(|unit| matches!(unit, 0 | 13 | 60 | 0xd800..=0xdfff)));
        let mut units = text.iter();
        let mut back = Vec::new();
        while let Some(unit) = units.next() {
            let unit = if *unit == ESCAPE { units.next().unwrap() ^ MASK } else { *unit };
            back.extend(unit.to_le_bytes());
        }
        assert_eq!(back[..all.len()], all);
        assert!(text.len() < all.len() * 52 / 100);
    }

    #[test]
    fn a_file_says_how_it_is_written() {
        assert_eq!(file(&[0x53f0]), [0xff, 0xfe, 0xf0, 0x53]);
    }
}
