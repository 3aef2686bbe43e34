//! One scan over the whole text that refuses whatever two JSON readers might understand differently.
//!
//! JSON lets writers repeat keys, pad with white space and write numbers that round; each would let a
//! file mean one thing to the signer and another to the reader. The scan is linear: keys are compared by
//! hash in small objects and sorted in large ones. It also reports where the outer two levels of members
//! stand, so that the reader works on slices of the text as written.

use std::borrow::Cow;
use std::ops::Range;

use crate::domain::issue::Issue;
use crate::domain::text::{is_hidden, may_begin_hidden};
use crate::ledger::pieces::{PIECE_BYTES, Rest};
use crate::order::Ordered;

/// Objects and arrays open at once.
pub const DEPTH_MAX: usize = 64;
/// The largest integer every JSON reader keeps exactly: 2^53 − 1.
pub const INTEGER_MAX: u64 = (1 << 53) - 1;
/// Issues show at most this many characters of a path: keys in a hostile file may be anything.
const PLACE_CHARS_MAX: usize = 64;
/// After so many characters of a string without an escape more may follow.
const PLAIN_MIN: usize = 16;
/// Up to here, comparing all pairs of hashes is cheaper than sorting.
const PAIRS_MAX: usize = 24;

/// A member of the outermost object (`level` 1) or of one inside it (`level` 2).
pub struct Member {
    pub level: usize,
    /// The name as written, without quotes.
    pub name: Range<usize>,
    pub value: Range<usize>,
}

/// What the scan found.
pub struct Scanned {
    /// The outer members in the order written.
    pub members: Vec<Member>,
    /// The first character in a string that nobody sees: what is signed would read otherwise than it stands.
    /// Line feeds and tabs may stand in a text of several lines.
    pub hidden: Option<Issue>,
}

/// Scans a text of one JSON value.
pub async fn scan(text: &str, rest: &mut impl Rest) -> Result<Scanned, Issue> {
    let mut scanner = Scanner {
        text,
        bytes: text.as_bytes(),
        at: 0,
        open: vec![],
        keys: vec![],
        members: vec![],
        hidden: None,
    };
    match scanner.run(rest).await {
        Ok(()) => Ok(Scanned { members: scanner.members, hidden: scanner.hidden }),
        Err(fault) => Err(Issue::new(fault).at(scanner.place())),
    }
}

type Fault = &'static str;

enum Frame {
    /// `first` and `current` count into the stack of keys; `member` into the members. Each key sets one bit of `bits`;
    /// `again` where it was set before, so that only then two keys may be equal.
    Object {
        first: usize,
        current: usize,
        member: usize,
        bits: u64,
        again: bool,
    },
    Array {
        index: usize,
    },
}

struct Key<'a> {
    hash: u64,
    text: Cow<'a, str>,
}

struct Scanner<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    open: Vec<Frame>,
    /// Keys of all open objects, innermost last.
    keys: Vec<Key<'a>>,
    members: Vec<Member>,
    hidden: Option<Issue>,
}

impl Scanner<'_> {
    async fn run(&mut self, rest: &mut impl Rest) -> Result<(), Fault> {
        let mut piece = self.at;
        loop {
            let complete = self.value()?;
            if complete && self.after_value()? {
                return if self.at == self.bytes.len() { Ok(()) } else { Err(self.unexpected()) };
            }
            if self.at - piece > PIECE_BYTES {
                piece = self.at;
                rest.rest().await;
            }
        }
    }

    /// Reads a scalar or an empty container (true), or steps into a container (false).
    fn value(&mut self) -> Result<bool, Fault> {
        match self.peek()? {
            b'{' => {
                let first = self.keys.len();
                self.enter(Frame::Object { first, current: first, member: 0, bits: 0, again: false })?;
                if self.peek()? == b'}' {
                    self.leave()?;
                    return Ok(true);
                }
                self.key()?;
                Ok(false)
            }
            b'[' => {
                self.enter(Frame::Array { index: 0 })?;
                if self.peek()? == b']' {
                    self.leave()?;
                    return Ok(true);
                }
                Ok(false)
            }
            b'"' => self.string().map(|_| true),
            b'-' | b'0'..=b'9' => self.number().map(|()| true),
            b't' => self.literal("true"),
            b'f' => self.literal("false"),
            b'n' => self.literal("null"),
            _ => Err(self.unexpected()),
        }
    }

    /// Closes what ends here; true when nothing is left open, false when another value follows.
    fn after_value(&mut self) -> Result<bool, Fault> {
        loop {
            let level = self.open.len();
            match self.open.last_mut() {
                None => return Ok(true),
                Some(Frame::Object { member, .. }) => {
                    if level <= 2
                        && let Some(member) = self.members.get_mut(*member)
                    {
                        member.value.end = self.at;
                    }
                    match self.peek()? {
                        b',' => {
                            self.at += 1;
                            self.key()?;
                            return Ok(false);
                        }
                        b'}' => self.leave()?,
                        _ => return Err(self.unexpected()),
                    }
                }
                Some(Frame::Array { index }) => {
                    *index += 1;
                    match self.peek()? {
                        b',' => {
                            self.at += 1;
                            return Ok(false);
                        }
                        b']' => self.leave()?,
                        _ => return Err(self.unexpected()),
                    }
                }
            }
        }
    }

    fn enter(&mut self, frame: Frame) -> Result<(), Fault> {
        if self.open.len() == DEPTH_MAX {
            return Err("package-depth");
        }
        self.open.push(frame);
        self.at += 1;
        Ok(())
    }

    fn leave(&mut self) -> Result<(), Fault> {
        self.at += 1;
        if let Some(Frame::Object { first, again, .. }) = self.open.last() {
            let (first, again) = (*first, *again);
            if again {
                self.unique(first)?;
            }
            self.keys.truncate(first);
        }
        self.open.pop();
        Ok(())
    }

    /// Refuses two equal keys among those from `first` on, leaving the path at the repeated one.
    fn unique(&mut self, first: usize) -> Result<(), Fault> {
        let Some(keys) = self.keys.get_mut(first..) else { return Ok(()) };
        let twice = if keys.len() <= PAIRS_MAX {
            let same = |(i, key): (usize, &Key<'_>)| {
                keys.iter().take(i).any(|other| other.hash == key.hash && other.text == key.text)
            };
            keys.iter().enumerate().position(same)
        } else {
            keys.order_by(|a, b| a.hash.cmp(&b.hash).then_with(|| a.text.cmp(&b.text)));
            keys.windows(2).position(|pair| matches!(pair, [a, b] if a.hash == b.hash && a.text == b.text))
        };
        match (twice, self.open.last_mut()) {
            (Some(index), Some(Frame::Object { current, .. })) => {
                *current = first + index;
                Err("package-duplicate-key")
            }
            _ => Ok(()),
        }
    }

    fn key(&mut self) -> Result<(), Fault> {
        if self.peek()? != b'"' {
            return Err(self.unexpected());
        }
        let (range, escaped) = self.string()?;
        if self.peek()? != b':' {
            return Err(self.unexpected());
        }
        self.at += 1;
        let text = self.text;
        let raw = text.get(range.clone()).unwrap_or_default();
        // An escaped key equals its plain spelling, so it is compared decoded.
        let key = if escaped {
            Cow::Owned(serde_json::from_str(&format!("\"{raw}\"")).map_err(|_| "package-json")?)
        } else {
            Cow::Borrowed(raw)
        };
        let level = self.open.len();
        let hash = fnv(&key);
        if let Some(Frame::Object { current, member, bits, again, .. }) = self.open.last_mut() {
            *current = self.keys.len();
            *member = self.members.len();
            // The last bits of a hash tell short keys apart best.
            let bit = 1 << (hash % 64);
            *again |= *bits & bit != 0;
            *bits |= bit;
        }
        if level <= 2 {
            self.members.push(Member { level, name: range, value: self.at..self.at });
        }
        self.keys.push(Key { hash, text: key });
        Ok(())
    }

    /// Reads a string; returns where its inside stands and whether it holds escapes.
    fn string(&mut self) -> Result<(Range<usize>, bool), Fault> {
        self.at += 1;
        let start = self.at;
        let (mut escaped, mut plain) = (false, 0);
        loop {
            if plain == PLAIN_MIN {
                plain = 0;
                self.skip_plain();
            }
            plain += 1;
            match self.peek()? {
                b'"' => break,
                b'\\' => {
                    (escaped, plain) = (true, 0);
                    self.escape()?;
                }
                0..=0x1f => return Err("package-json"),
                may_begin_hidden!() => {
                    if let Some(c) = self.text.get(self.at..).and_then(|rest| rest.chars().next()) {
                        self.look_at(c);
                    }
                    self.at += 1;
                }
                _ => self.at += 1,
            }
        }
        self.at += 1;
        Ok((start..self.at - 1, escaped))
    }

    /// Passes over plain ASCII, eight bytes at a time: a sealed payload is one string of millions of them.
    fn skip_plain(&mut self) {
        const EACH: u64 = u64::from_ne_bytes([1; 8]);
        const HIGH: u64 = EACH << 7;
        // The high bit of the first byte below `n`, in a word without high bits, is set; so is none where there is no such.
        let below = |word: u64, n: u64| word.wrapping_sub(EACH * n) & !word & HIGH;
        let equal = |word: u64, byte: u8| below(word ^ (EACH * u64::from(byte)), 1);
        while let Some(bytes) = self.bytes.get(self.at..).and_then(|rest| rest.first_chunk()) {
            let word = u64::from_le_bytes(*bytes);
            let not_ascii = (word | word.wrapping_add(EACH)) & HIGH;
            if not_ascii | below(word, 0x20) | equal(word, b'"') | equal(word, b'\\') != 0 {
                return;
            }
            self.at += 8;
        }
    }

    fn escape(&mut self) -> Result<(), Fault> {
        self.at += 1;
        match self.peek()? {
            b'"' | b'\\' | b'/' | b'n' | b't' => {
                self.at += 1;
                Ok(())
            }
            control @ (b'b' | b'f' | b'r') => {
                self.look_at(if control == b'r' { '\r' } else { '\u{8}' });
                self.at += 1;
                Ok(())
            }
            b'u' => match self.code_unit()? {
                // Half a pair has no text.
                high @ 0xd800..=0xdbff => {
                    for expected in [b'\\', b'u'] {
                        if self.peek()? != expected {
                            return Err("package-json");
                        }
                        self.at += 1;
                    }
                    self.at -= 1;
                    let low @ 0xdc00..=0xdfff = self.code_unit()? else { return Err("package-json") };
                    self.look_at_code(0x1_0000 + (high - 0xd800) * 0x400 + (low - 0xdc00));
                    Ok(())
                }
                0xdc00..=0xdfff => Err("package-json"),
                code => {
                    self.look_at_code(code);
                    Ok(())
                }
            },
            _ => Err("package-json"),
        }
    }

    fn look_at_code(&mut self, code: u32) {
        if let Some(c) = char::from_u32(code) {
            self.look_at(c);
        }
    }

    /// Notes the first character of a string that nobody sees.
    fn look_at(&mut self, c: char) {
        if self.hidden.is_none() && is_hidden(c) && !matches!(c, '\n' | '\t') {
            let code = format!("U+{:04X}", u32::from(c));
            self.hidden = Some(Issue::new("package-hidden").at(self.place()).with("code", code));
        }
    }

    /// Reads `uXXXX`, standing at the `u`.
    fn code_unit(&mut self) -> Result<u32, Fault> {
        self.at += 1;
        let mut unit = 0;
        for _ in 0..4 {
            let digit = char::from(self.peek()?).to_digit(16).ok_or("package-json")?;
            unit = unit * 16 + digit;
            self.at += 1;
        }
        Ok(unit)
    }

    fn number(&mut self) -> Result<(), Fault> {
        let negative = self.peek()? == b'-';
        if negative {
            self.at += 1;
        }
        let start = self.at;
        let mut value: u64 = 0;
        while let Some(digit @ b'0'..=b'9') = self.bytes.get(self.at) {
            value = value.saturating_mul(10).saturating_add(u64::from(digit - b'0'));
            self.at += 1;
        }
        let next = self.peek()?;
        let digits = self.at - start;
        let leading_zero = digits > 1 && self.bytes.get(start) == Some(&b'0');
        if digits == 0 || leading_zero {
            return Err("package-json");
        }
        if matches!(next, b'.' | b'e' | b'E') {
            return Err("package-float");
        }
        // Readers take -0 for a float.
        if value > INTEGER_MAX || (negative && value == 0) {
            return Err("package-number");
        }
        Ok(())
    }

    fn literal(&mut self, word: &str) -> Result<bool, Fault> {
        for expected in word.bytes() {
            if self.peek()? != expected {
                return Err("package-json");
            }
            self.at += 1;
        }
        Ok(true)
    }

    fn peek(&self) -> Result<u8, Fault> {
        self.bytes.get(self.at).copied().ok_or("package-truncated")
    }

    fn unexpected(&self) -> Fault {
        match self.bytes.get(self.at) {
            Some(b' ' | b'\t' | b'\r' | b'\n') => "package-spacing",
            _ => "package-json",
        }
    }

    /// The path of keys and positions down to where the scan stands.
    fn place(&self) -> String {
        let mut place = String::new();
        for frame in &self.open {
            match frame {
                Frame::Array { index } => place.push_str(&format!("[{index}]")),
                Frame::Object { current, .. } => {
                    if let Some(key) = self.keys.get(*current) {
                        if !place.is_empty() {
                            place.push('.');
                        }
                        place.extend(key.text.chars().take(PLACE_CHARS_MAX));
                    }
                }
            }
        }
        cut(place)
    }
}

/// Keeps the end of a long path, which is the part that tells.
fn cut(place: String) -> String {
    let count = place.chars().count();
    if count <= PLACE_CHARS_MAX {
        return place;
    }
    std::iter::once('…').chain(place.chars().skip(count - PLACE_CHARS_MAX + 1)).collect()
}

/// FNV-1a, 64 bits: only to tell keys apart quickly; equal hashes are compared as text.
fn fnv(key: &str) -> u64 {
    key.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::pieces::{AtOnce, at_once};

    fn scan(text: &str) -> Result<Scanned, Issue> {
        at_once(super::scan(text, &mut AtOnce))
    }

    fn check(text: &str, code: &str, place: &str) {
        let found = scan(text).err();
        assert_eq!(found, Some(Issue::new(code).at(place)), "{}", text.chars().take(80).collect::<String>());
    }

    #[test]
    fn refuses_what_two_readers_may_read_differently() {
        check(r#"{"a":1,"a":2}"#, "package-duplicate-key", "a");
        check(r#"{"p":[0,{"name":1,"n\u0061me":2}]}"#, "package-duplicate-key", "p[1].name");
        check(r#"{"p":[0,9007199254740992]}"#, "package-number", "p[1]");
        check(r#"{"p":-9007199254740992}"#, "package-number", "p");
        check(r#"{"p":123456789012345678901234567890}"#, "package-number", "p");
        check(r#"{"p":-0}"#, "package-number", "p");
        check(r#"{"p":{"q":1.0}}"#, "package-float", "p.q");
        check(r#"{"p":1e3}"#, "package-float", "p");
        check("{\"p\": 1}", "package-spacing", "p");
        check("{\"p\":1}\n", "package-spacing", "");
        check("{\"p\":[1,\t2]}", "package-spacing", "p[1]");
        for bad in [
            "{\"p\":01}",
            "{\"p\":-}",
            "{\"p\":\"a\nb\"}",
            r#"{"p":"\ud800"}"#,
            r#"{"p":"\ud800\u0041"}"#,
            r#"{"p":"\udc00"}"#,
            r#"{"p":"\x"}"#,
            r#"{"p":tru0}"#,
            r#"{"p":1]"#,
            r#"{"p":1,}"#,
            r#"{"p"=1}"#,
        ] {
            check(bad, "package-json", if bad.contains("\":") { "p" } else { "" });
        }
        check("{}{}", "package-json", "");
    }

    #[test]
    fn an_early_end_is_a_truncation_wherever_it_falls() {
        let whole = r#"{"a":[1,{"b":"\ud83d\ude00\n"},true,null],"c":{},"d":-12}"#;
        assert!(scan(whole).is_ok());
        for end in 0..whole.len() {
            let code = scan(&whole[..end]).err().map(|issue| issue.code);
            assert_eq!(code.as_deref(), Some("package-truncated"), "{}", &whole[..end]);
        }
    }

    #[test]
    fn depth_and_the_largest_integers_are_exact() {
        let nested = |n: usize| format!("{}{}", "[".repeat(n), "]".repeat(n));
        assert!(scan(&nested(DEPTH_MAX)).is_ok());
        let code = scan(&nested(DEPTH_MAX + 1)).err().map(|issue| issue.code);
        assert_eq!(code.as_deref(), Some("package-depth"));
        assert!(scan(r#"[9007199254740991,-9007199254740991,0]"#).is_ok());
    }

    #[test]
    fn large_objects_are_checked_too() {
        let keys = |n: usize| (0..n).map(|i| format!("\"k{i}\":0")).collect::<Vec<_>>().join(",");
        assert!(scan(&format!("{{{}}}", keys(5000))).is_ok());
        check(&format!("{{{},\"k77\":1}}", keys(5000)), "package-duplicate-key", "k77");
    }

    #[test]
    fn a_place_never_carries_a_long_key() {
        let key = "隐".repeat(5000);
        let issue = scan(&format!("{{\"{key}\":{{\"{key}\":1.5}}}}")).err().unwrap();
        assert_eq!(issue.place.chars().count(), PLACE_CHARS_MAX);
    }

    /// Agreement with an independent reader: what passes is JSON to serde as well.
    #[test]
    fn whatever_passes_is_json() {
        let base = r#"{"a":[1,{"b":"x\u00e9"}],"c":-12,"d":null}"#.as_bytes();
        for at in 0..base.len() {
            for byte in 0x20..0x7f {
                let mut text = base.to_vec();
                text[at] = byte;
                let text = String::from_utf8(text).unwrap();
                if scan(&text).is_ok() {
                    assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok(), "{text}");
                }
            }
        }
    }
}
