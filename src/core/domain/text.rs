//! What an input method or a spreadsheet does to plain text, undone before anything is parsed.

/// Full-width forms (`２０２１－０３`, `ｘ`) to their ASCII twins; the ideographic space to a space.
pub fn half_width(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
            '\u{3000}' => ' ',
            _ => c,
        })
        .collect()
}

/// A number as typed or pasted, without what only dresses it: full-width forms, spaces, the apostrophe
/// by which a spreadsheet keeps a number as text, invisible marks; letters in upper case.
pub fn bare_number(text: &str) -> String {
    half_width(text)
        .chars()
        .filter(|c| {
            !c.is_whitespace()
                && !c.is_control()
                && !matches!(c, '\'' | '`' | '‘' | '’' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{feff}')
        })
        .map(|c| c.to_ascii_uppercase())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_numbers_lose_their_dress() {
        for (typed, bare) in [
            ("'320102199003071511", "320102199003071511"),
            ("３２０１０２ 1990 0307 151ｘ\u{feff}", "32010219900307151X"),
            ("\t‘81320102mc0000012h\u{3000}", "81320102MC0000012H"),
        ] {
            assert_eq!(bare_number(typed), bare);
        }
        assert_eq!(half_width("张　三（Ａ）"), "张 三(A)");
    }
}
