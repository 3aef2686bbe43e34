//! What a part of an archive holds here and there, looked for while it is unpacked: few sheets merge or hide anything or
//! have formulas, and the others need not be gone through once more for it.

use std::io::Write;

/// What was found in a part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Marks {
    pub hidden: bool,
    pub formulas: bool,
    pub merged: bool,
}

/// The longest word that is looked for, which may stand across two pieces.
const LONGEST: usize = "mergeCells".len();

/// Takes a part piece by piece and keeps nothing but its marks.
#[derive(Default)]
pub(super) struct Looking {
    pub marks: Marks,
    /// The end of what came before, and the piece in hand.
    piece: Vec<u8>,
}

impl Write for Looking {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let known = self.piece.len().saturating_sub(LONGEST);
        self.piece.drain(..known);
        self.piece.extend_from_slice(bytes);
        look(&self.piece, &mut self.marks);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn look(piece: &[u8], marks: &mut Marks) {
    for (at, byte) in piece.iter().enumerate() {
        let from = |back: usize| piece.get(at.saturating_sub(back)..).unwrap_or_default();
        match byte {
            b'h' => marks.hidden |= from(0).starts_with(b"hidden="),
            b'f' => {
                let here = from(1);
                marks.formulas |= [b"<f>", b"<f ", b":f>"].iter().any(|tag| here.starts_with(*tag));
            }
            b'm' => marks.merged |= from(0).starts_with(b"mergeCells"),
            // In two bytes a character no word stands as it is looked for.
            0 => marks.merged = true,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_wherever_the_pieces_part() {
        let check = |text: &str, expected: (bool, bool, bool)| {
            for size in 1..=text.len() {
                let mut looking = Looking::default();
                text.as_bytes().chunks(size).for_each(|piece| looking.write_all(piece).unwrap());
                let Marks { hidden, formulas, merged } = looking.marks;
                assert_eq!((hidden, formulas, merged), expected, "{text} by {size}");
            }
        };
        check(r#"<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>"#, (true, false, false));
        check(r#"<c r="A1"><f>SUM(B1)</f></c>"#, (false, true, false));
        check(r#"<c r="A1"><f t="shared">B1</f></c>"#, (false, true, false));
        check(r#"<x:c r="A1"><x:f>B1</x:f></x:c>"#, (false, true, false));
        check(r#"<x:mergeCells count="1"><x:mergeCell ref="A1:B1"/></x:mergeCells>"#, (false, false, true));
        check(
            r#"<sheetFormatPr/><sheetData><c r="A1" t="s"><v>3</v></c></sheetData>"#,
            (false, false, false),
        );
        check("<\0w\0", (false, false, true));
    }
}
