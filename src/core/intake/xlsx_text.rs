//! Texts of an `.xlsx`: runs of one look each, beside which readings may stand, with characters that XML does not
//! hold written as `_x000D_`.

use super::markup::{Tag, local, push_plain};

/// Collects a text from its runs.
#[derive(Debug, Default)]
pub(super) struct Runs {
    text: String,
    /// The run being read.
    run: Option<String>,
    preserved: bool,
    /// In a reading, which is how a text sounds and not what it says.
    reading: bool,
}

impl Runs {
    pub fn open(&mut self, tag: &Tag<'_>) {
        match local(tag.name) {
            "rPh" => self.reading = !tag.empty,
            "t" if !self.reading && !tag.empty => {
                self.preserved = tag.written("xml:space") == Some("preserve");
                self.run = Some(String::new());
            }
            _ => {}
        }
    }

    pub fn words(&mut self, words: &str) {
        if let Some(run) = &mut self.run {
            push_plain(run, words);
        }
    }

    pub fn close(&mut self, name: &str) {
        match name {
            "rPh" => self.reading = false,
            "t" => {
                let run = self.run.take().unwrap_or_default();
                let blank = [' ', '\t', '\r', '\n'];
                let run = if self.preserved { run.as_str() } else { run.trim_matches(blank) };
                push_unescaped(&mut self.text, run);
            }
            _ => {}
        }
    }

    /// The text that ends.
    pub fn take(&mut self) -> String {
        std::mem::take(self).text
    }
}

/// Words with the characters put in that XML does not hold, and with its ends of lines.
pub(super) fn push_unescaped(text: &mut String, words: &str) {
    let mut rest = words;
    while let Some(at) = rest.find(['_', '\r']) {
        let (before, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
        text.push_str(before);
        let mut units = Vec::new();
        let mut after = from;
        while let Some((unit, next)) = escaped(after).filter(|_| units.len() < 2) {
            units.push(unit);
            after = next;
            // Only the halves of one character belong together.
            if !matches!(unit, 0xd800..=0xdbff) {
                break;
            }
        }
        if units.is_empty() {
            let (own, next) = from.split_at_checked(1).unwrap_or((from, ""));
            let line_end = own == "\r";
            text.push_str(if line_end { "\n" } else { own });
            after = next.strip_prefix('\n').filter(|_| line_end).unwrap_or(next);
        }
        let characters = char::decode_utf16(units);
        text.extend(characters.map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)));
        rest = after;
    }
    text.push_str(rest);
}

/// The unit that is written at the beginning, and what follows it.
fn escaped(text: &str) -> Option<(u16, &str)> {
    let (digits, rest) = text.strip_prefix("_x")?.split_at_checked(4)?;
    let hexadecimal = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    let unit = u16::from_str_radix(digits, 16).ok().filter(|_| hexadecimal)?;
    Some((unit, rest.strip_prefix('_')?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::markup::{Piece, pieces};

    fn read(text: &str) -> String {
        let mut runs = Runs::default();
        for piece in pieces(text) {
            match piece {
                Piece::Open(tag) => runs.open(&tag),
                Piece::Close(name) => runs.close(local(name)),
                Piece::Words(words) => runs.words(words),
            }
        }
        runs.take()
    }

    #[test]
    fn a_text_is_its_runs_without_its_readings() {
        assert_eq!(read("<x:si><x:t> 甲 </x:t></x:si>"), "甲");
        assert_eq!(read("<si><t xml:space=\"preserve\"> 甲 </t><t/></si>"), " 甲 ");
        let rich = "<si><r><rPr><b/></rPr><t>张</t></r> <r><t xml:space='preserve'> 三&amp;</t></r>\
                    <rPh sb='0'><t>zhang</t></rPh><phoneticPr/></si>";
        assert_eq!(read(rich), "张 三&");
    }

    #[test]
    fn what_xml_does_not_hold_is_put_in() {
        for (written, said) in [
            ("甲_x000D_\r\n乙", "甲\r\n乙"),
            ("_xD840__xDC00_", "\u{20000}"),
            ("_xD840_甲", "\u{fffd}甲"),
            ("_x005F_x000D_", "_x000D_"),
            ("a_b_x00g0_x00", "a_b_x00g0_x00"),
            ("甲\r乙_", "甲\n乙_"),
            ("_x+00D_", "_x+00D_"),
        ] {
            let mut text = String::new();
            push_unescaped(&mut text, written);
            assert_eq!(text, said, "{written}");
        }
    }
}
