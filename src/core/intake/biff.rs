//! Old workbooks (`.xls`), record by record, before the reader of cells sees them: it trusts lengths and positions
//! that a damaged file has wrong, and works out formulas and names that nobody here asks for.

/// Records that the reader would work out and that hold no cell: their kind is made one it passes over.
const UNREAD: [u16; 3] = [DIMENSIONS, NAMES, EXTERNAL_SHEETS];
const PASSED_OVER: u16 = 0x00FF;

const FORMULA: u16 = 0x0006;
const EXTERNAL_SHEETS: u16 = 0x0017;
const NAMES: u16 = 0x0018;
const DATE_MODE: u16 = 0x0022;
const PASSWORD: u16 = 0x002F;
const CONTINUE: u16 = 0x003C;
const CODE_PAGE: u16 = 0x0042;
const SHEET: u16 = 0x0085;
const NUMBERS: u16 = 0x00BD;
const MERGED: u16 = 0x00E5;
const STRINGS: u16 = 0x00FC;
const LABEL_SHARED: u16 = 0x00FD;
const LABEL_RICH: u16 = 0x00D6;
const DIMENSIONS: u16 = 0x0200;
const NUMBER: u16 = 0x0203;
const LABEL: u16 = 0x0204;
const FLAG: u16 = 0x0205;
const NUMBER_SHORT: u16 = 0x027E;
const BEGIN: u16 = 0x0809;

/// Columns that a sheet of this format can have.
const COLUMNS: u16 = 256;

/// Where the value of a formula ends and its expression begins.
const EXPRESSION: usize = 20;

/// Makes the stream of a workbook safe to read; none if it is damaged.
pub(super) fn made_safe(mut stream: Vec<u8>) -> Option<Vec<u8>> {
    let mut at = 0;
    let (mut begins, mut sheets, mut strings) = (Vec::new(), Vec::new(), Vec::new());
    let mut in_strings = false;
    // What fills up the last sector is no record.
    while let Some(kind) = word(&stream, at).filter(|kind| *kind != 0 || word(&stream, at + 2) != Some(0)) {
        let length = usize::from(word(&stream, at + 2)?);
        let (from, to) = (at + 4, at + 4 + length);
        let body = stream.get(from..to)?;
        in_strings = kind == STRINGS || (in_strings && kind == CONTINUE);
        let holds = match kind {
            DATE_MODE | PASSWORD | CODE_PAGE => length >= 2,
            BEGIN => {
                begins.push(at);
                length >= 4
            }
            SHEET => {
                let low = usize::from(word(body, 0)?);
                sheets.push(usize::from(word(body, 2)?) << 16 | low);
                length >= 8
            }
            NUMBER | LABEL | LABEL_RICH | FLAG | NUMBER_SHORT | LABEL_SHARED => word(body, 2)? < COLUMNS,
            FORMULA => word(body, 2)? < COLUMNS && length >= EXPRESSION + 2,
            NUMBERS => {
                let (first, last) = (word(body, 2)?, word(body, length.checked_sub(2)?)?);
                first <= last && last < COLUMNS && length == 6 + 6 * usize::from(last - first + 1)
            }
            MERGED => length >= 2 + 8 * usize::from(word(body, 0)?),
            _ if in_strings => {
                strings.push((from, to));
                true
            }
            _ => true,
        };
        if !holds {
            return None;
        }
        if kind == FORMULA {
            stream.get_mut(from + EXPRESSION..to)?.fill(0);
        }
        if UNREAD.contains(&kind) {
            stream.get_mut(at..at + 2)?.copy_from_slice(&PASSED_OVER.to_le_bytes());
        }
        at = to;
    }
    let blocks: Option<Vec<&[u8]>> = strings.into_iter().map(|(from, to)| stream.get(from..to)).collect();
    let whole = sheets.iter().all(|sheet| begins.contains(sheet)) && strings_end(&blocks?);
    whole.then_some(stream)
}

/// Whether the shared strings end where their block and its continuations end.
fn strings_end(blocks: &[&[u8]]) -> bool {
    let Some((first, rest)) = blocks.split_first() else { return true };
    let Some(first) = first.get(8..) else { return false };
    let mut reader = Blocks { block: first, rest };
    while !reader.block.is_empty() || reader.next() {
        if reader.string().is_none() {
            return false;
        }
    }
    true
}

struct Blocks<'a> {
    block: &'a [u8],
    rest: &'a [&'a [u8]],
}

impl<'a> Blocks<'a> {
    fn next(&mut self) -> bool {
        let Some((next, rest)) = self.rest.split_first() else { return false };
        (self.block, self.rest) = (next, rest);
        true
    }

    /// A number in front must stand in one block.
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.block.split_at_checked(count)?;
        self.block = rest;
        Some(taken)
    }

    /// One string: length, flags, two lengths of what follows it, characters, and that.
    fn string(&mut self) -> Option<()> {
        if self.block.is_empty() {
            return Some(());
        }
        let head = self.take(3)?;
        let (mut characters, flags) = (usize::from(word(head, 0)?), *head.get(2)?);
        let mut after = 0;
        if flags & 0x8 != 0 {
            after += 4 * usize::from(word(self.take(2)?, 0)?);
        }
        if flags & 0x4 != 0 {
            let length = self.take(4)?;
            after += usize::from(word(length, 0)?) | usize::from(word(length, 2)?) << 16;
        }
        let mut width = 1 + usize::from(flags & 1);
        while characters > 0 {
            let here = (self.block.len() / width).min(characters);
            self.take(here * width)?;
            characters -= here;
            if characters > 0 {
                // The characters go on in the next block, which says anew how wide they are.
                let ended = self.block.is_empty() && self.next();
                width = 1 + usize::from(self.take(1).filter(|_| ended)?.first()? & 1);
            }
        }
        while after > 0 {
            let here = self.block.len().min(after);
            self.take(here)?;
            after -= here;
            if after > 0 && !self.next() {
                return None;
            }
        }
        Some(())
    }
}

fn word(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}
