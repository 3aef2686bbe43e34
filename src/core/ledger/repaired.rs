//! What was written before hidden characters were kept out of the register, read without them.
//!
//! The journal stays as it is, since its chain holds its very bytes; what it says is read through here.

use std::borrow::Cow;

use serde_json::Value;

use crate::domain::text::{is_hidden, without_hidden};

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

/// Whether a text may hold hidden characters: in JSON, controls are escaped and all others stand as they are.
fn suspicious(json: &str) -> bool {
    ["\\u", "\\r", "\\b", "\\f"].iter().any(|escape| json.contains(escape)) || json.chars().any(is_hidden)
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
            let value: Value = serde_json::from_str(&mended).unwrap();
            assert_eq!(value["changes"][0], serde_json::json!({ "name": read, "n": 7 }), "{stored:?}");
        }
        for kept in
            ["张三", "一\n二\t三", "葛\u{e0100}", "神\u{fe00}", "张\u{e000}", "C:\\users", " 张三 ", ""]
        {
            let json = serde_json::to_string(kept).unwrap();
            assert!(matches!(repaired(&json), (Cow::Borrowed(same), 0) if same == json), "{kept:?}");
        }
    }
}
