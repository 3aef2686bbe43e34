//! What an input method or a spreadsheet does to plain text, undone before anything is parsed.

use std::borrow::Cow;

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
pub fn bare_number(text: &str) -> Cow<'_, str> {
    // What is kept is so already.
    if text.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_uppercase()) {
        return Cow::Borrowed(text);
    }
    let bare = half_width(text);
    let bare = bare.chars().filter(|c| !c.is_whitespace() && !is_hidden(*c));
    bare.filter(|c| !matches!(c, '\'' | '`' | '‘' | '’')).map(|c| c.to_ascii_uppercase()).collect()
}

/// Characters that nobody sees and that make two texts differ, or read otherwise than they stand: controls,
/// marks of writing direction, what has no width. Line feed and tab are controls too; a field of several lines
/// lets these two pass. Variation selectors are not among them: they choose the form of a rare character.
pub fn is_hidden(c: char) -> bool {
    // Nearly every character of a register is one of these.
    if matches!(c, ' '..='~' | '\u{4e00}'..='\u{9fff}') {
        return false;
    }
    c.is_control()
        || matches!(
            c,
            '\u{ad}'
                | '\u{34f}'
                | '\u{61c}'
                | '\u{115f}'
                | '\u{1160}'
                | '\u{17b4}'
                | '\u{17b5}'
                | '\u{180e}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{3164}'
                | '\u{feff}'
                | '\u{ffa0}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{1d173}'..='\u{1d17a}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

/// Characters that one computer's own fonts give a form, and that others cannot show: rare characters of names
/// were once made so.
pub fn is_private_use(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{ffffd}' | '\u{100000}'..='\u{10fffd}')
}

/// The bytes with which characters that [`is_hidden`] may begin, controls of ASCII apart, as a pattern: whoever looks at
/// every byte of a file has one jump for all cases. No Han character of everyday begins with one of them.
macro_rules! may_begin_hidden {
    () => {
        0x7f | 0xc2 | 0xcd | 0xd8 | 0xe1..=0xe3 | 0xef | 0xf0 | 0xf3
    };
}
pub(crate) use may_begin_hidden;

/// A text without its hidden characters. Line feeds and tabs stay: whoever wants one line takes them for spaces.
pub fn without_hidden(text: &str) -> String {
    text.chars().filter(|c| matches!(c, '\n' | '\t') || !is_hidden(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_told_from_what_a_name_needs() {
        for c in [
            '\0',
            '\n',
            '\t',
            '\r',
            '\u{7f}',
            '\u{85}',
            '\u{ad}',
            '\u{200b}',
            '\u{200d}',
            '\u{202e}',
            '\u{2066}',
            '\u{2060}',
            '\u{feff}',
            '\u{e0041}',
            '\u{34f}',
            '\u{61c}',
            '\u{115f}',
            '\u{180e}',
            '\u{2028}',
            '\u{3164}',
            '\u{ffa0}',
            '\u{fff9}',
            '\u{1d173}',
        ] {
            assert!(is_hidden(c), "{c:?}");
        }
        for c in
            ['三', '·', ' ', '\u{3000}', '\u{a0}', '𠮷', '\u{fe00}', '\u{fe0f}', '\u{e0100}', '\u{e000}', 'é']
        {
            assert!(!is_hidden(c), "{c:?}");
        }
        assert_eq!(without_hidden("张\u{200b}三\u{202e}\n葛\u{e0100}\0"), "张三\n葛\u{e0100}");
        assert!(['\u{e000}', '\u{f8ff}', '\u{f0000}', '\u{10fffd}'].into_iter().all(is_private_use));
        assert!(!"张𠮷葛\u{e0100}\u{f900}".chars().any(is_private_use));
    }

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

    #[test]
    fn whatever_may_be_hidden_is_looked_at() {
        let looked_at = |byte| matches!(byte, may_begin_hidden!());
        for c in (' '..=char::MAX).filter(|c| is_hidden(*c)) {
            let first = c.encode_utf8(&mut [0; 4]).bytes().next();
            assert!(first.is_some_and(looked_at), "{c:?}");
        }
        assert!(!"工会工作者 ABC".bytes().any(looked_at));
    }
}
