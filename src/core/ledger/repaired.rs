//! What was written before hidden characters were kept out of the register, read without them.
//!
//! The journal stays as it is, since its chain holds its very bytes; what it says is read through here.

use std::borrow::Cow;

use serde_json::Value;

use crate::domain::text::{is_hidden, may_begin_hidden, without_hidden};

/// Stands where a text held nothing but what nobody sees: a fact must not vanish without a trace.
const BLANK: &str = "□";

/// Our own JSON with its texts rid of hidden characters, and how many of them were mended.
pub fn repaired(json: &str) -> (Cow<'_, str>, usize) {
    if !suspicious(json) {
        return (Cow::Borrowed(json), 0);
    }
    let Ok(mut value) = serde_json::from_str::<Value>(json) else { return (Cow::Borrowed(json), 0) };
    match mend(&mut value) {
        0 => (Cow::Borrowed(json), 0),
        count => (Cow::Owned(value.to_string()), count),
    }
}

/// Whether a text may hold hidden characters: in JSON, controls are escaped and all others stand as they are. Looked
/// through once, since the body of an import is megabytes.
fn suspicious(json: &str) -> bool {
    let bytes = json.as_bytes();
    let mut at = 0;
    loop {
        at += plain(bytes.get(at..).unwrap_or_default());
        match bytes.get(at) {
            None => return false,
            Some(b'\\') if matches!(bytes.get(at + 1), Some(b'u' | b'r' | b'b' | b'f')) => return true,
            // What is escaped may be a stroke itself.
            Some(b'\\') => at += 2,
            Some(may_begin_hidden!()) => {
                if json.get(at..).and_then(|rest| rest.chars().next()).is_some_and(is_hidden) {
                    return true;
                }
                at += 1;
            }
            Some(_) => at += 1,
        }
    }
}

/// How many bytes from here on are plain ASCII without a stroke, eight at a time.
fn plain(bytes: &[u8]) -> usize {
    const EACH: u64 = u64::from_ne_bytes([1; 8]);
    const HIGH: u64 = EACH << 7;
    let stroke = |word: u64| (word ^ (EACH * u64::from(b'\\'))).wrapping_sub(EACH);
    // Of ASCII, 0x7f alone has a high bit once one is added; controls are escaped.
    let words = bytes.chunks_exact(8).take_while(|chunk| {
        let word = chunk.first_chunk().map_or(HIGH, |chunk| u64::from_le_bytes(*chunk));
        (word | word.wrapping_add(EACH) | stroke(word)) & HIGH == 0
    });
    words.count() * 8
}

/// Mends every text in a value, and counts them.
fn mend(value: &mut Value) -> usize {
    match value {
        Value::String(text) => {
            if !text.chars().any(stray) {
                return 0;
            }
            // What parts two lines must not join two words.
            let spaced = text.replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], " ");
            let kept = without_hidden(&spaced);
            let kept = kept.trim();
            *text = if kept.is_empty() { BLANK } else { kept }.to_owned();
            1
        }
        Value::Array(values) => values.iter_mut().map(mend).sum(),
        Value::Object(members) => members.values_mut().map(mend).sum(),
        Value::Null | Value::Bool(_) | Value::Number(_) => 0,
    }
}

fn stray(c: char) -> bool {
    is_hidden(c) && !matches!(c, '\n' | '\t')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_lose_what_nobody_sees_and_nothing_else() {
        for (stored, read) in [
            ("张\u{202e}三", "张三"),
            ("张\u{200b}三 \u{feff}", "张三"),
            ("张\0三", "张三"),
            ("一\r\n二\u{85}三", "一 \n二 三"),
            ("\u{2066}\u{200b}", BLANK),
        ] {
            let json = serde_json::to_string(&serde_json::json!({ "changes": [{ "name": stored, "n": 7 }] }))
                .unwrap();
            let (mended, count) = repaired(&json);
            assert_eq!(count, 1, "{stored:?}");
            // Wherever it stands.
            for before in 0..20 {
                let json = serde_json::to_string(&("党".repeat(before % 4) + &"a".repeat(before) + stored));
                assert!(suspicious(&json.unwrap()), "{stored:?} after {before}");
            }
            let value: Value = serde_json::from_str(&mended).unwrap();
            assert_eq!(value["changes"][0], serde_json::json!({ "name": read, "n": 7 }), "{stored:?}");
        }
        for kept in
            ["张三", "一\n二\t三", "葛\u{e0100}", "神\u{fe00}", "张\u{e000}", "C:\\users", " 张三 ", ""]
        {
            let json = serde_json::to_string(kept).unwrap();
            assert!(matches!(repaired(&json), (Cow::Borrowed(same), 0) if same == json), "{kept:?}");
            assert!(!suspicious(&json.repeat(9)), "{kept:?} is not read twice");
        }
    }
}
