//! Marked-up text (XML of workbooks, HTML of web pages) as tags and the words between them. It asks for no good
//! form: what web pages leave open or out is the business of whoever reads the tags.

use std::borrow::Cow;

/// One piece of the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Piece<'a> {
    Open(Tag<'a>),
    Close(&'a str),
    /// Words as written, entities and all.
    Words(&'a str),
}

/// An opening tag: its name as written and what follows it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Tag<'a> {
    pub name: &'a str,
    attributes: &'a str,
    /// Closed by itself.
    pub empty: bool,
}

impl<'a> Tag<'a> {
    /// Its attributes as written, each with its prefix.
    pub fn attributes(&self) -> impl Iterator<Item = (&'a str, &'a str)> {
        Attributes { rest: self.attributes }
    }

    /// The value of an attribute as written.
    pub fn written(&self, key: &str) -> Option<&'a str> {
        self.attributes().find(|(name, _)| name.eq_ignore_ascii_case(key)).map(|(_, value)| value)
    }

    pub fn attribute(&self, key: &str) -> Option<String> {
        self.written(key).map(plain)
    }

    /// A number; one that is none counts as missing.
    pub fn number(&self, key: &str) -> Option<u32> {
        self.written(key)?.trim().parse().ok()
    }

    /// Whether an attribute says yes, as XML of workbooks says it.
    pub fn says(&self, key: &str) -> bool {
        matches!(self.written(key), Some("1" | "true"))
    }
}

struct Attributes<'a> {
    rest: &'a str,
}

impl<'a> Iterator for Attributes<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let rest = self.rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
            let end = rest.find(|c: char| c.is_whitespace() || c == '=')?;
            let (name, after) = rest.split_at_checked(end)?;
            let Some(value) = after.trim_start().strip_prefix('=') else {
                self.rest = after;
                continue;
            };
            let value = value.trim_start();
            let (value, after) = match value.chars().next().filter(|c| matches!(c, '"' | '\'')) {
                Some(quote) => value.get(1..)?.split_once(quote)?,
                None => {
                    let end = value.find(char::is_whitespace).unwrap_or(value.len());
                    value.split_at_checked(end)?
                }
            };
            self.rest = after;
            return Some((name, value));
        }
    }
}

/// A name without the prefix that the program gave it.
pub(crate) fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// The pieces of an XML text in their order.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    Pieces { rest: text, page: false }
}

/// The pieces of an XML text, each with where it begins and ends: for whoever changes one and leaves the rest as it is.
pub(crate) fn placed(text: &str) -> impl Iterator<Item = (std::ops::Range<usize>, Piece<'_>)> {
    let mut pieces = Pieces { rest: text, page: false };
    let offset = move |part: &str| (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    std::iter::from_fn(move || {
        let piece = pieces.next()?;
        let start = match &piece {
            Piece::Open(tag) => offset(tag.name).saturating_sub(1),
            Piece::Close(name) => offset(name).saturating_sub(2),
            Piece::Words(words) => offset(words),
        };
        Some((start..text.len() - pieces.rest.len(), piece))
    })
}

/// The pieces of a web page, in which scripts and styles are no text.
pub(super) fn page_pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    Pieces { rest: text, page: true }
}

struct Pieces<'a> {
    rest: &'a str,
    page: bool,
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        loop {
            let Some(tag) = self.rest.strip_prefix('<') else {
                let end = self.rest.find('<').unwrap_or(self.rest.len());
                let (words, rest) = self.rest.split_at_checked(end)?;
                self.rest = rest;
                return (!words.is_empty()).then_some(Piece::Words(words));
            };
            // A comment, or words that need no entities.
            if let Some(comment) = tag.strip_prefix("!--") {
                self.rest = comment.split_once("-->").map_or("", |(_, rest)| rest);
                continue;
            }
            if let Some(data) = tag.strip_prefix("![CDATA[") {
                let (words, rest) = data.split_once("]]>").unwrap_or((data, ""));
                self.rest = rest;
                return Some(Piece::Words(words));
            }
            if !tag.is_empty()
                && !tag.starts_with(|c: char| c.is_alphabetic() || matches!(c, '/' | '!' | '?'))
            {
                // A lone “<” begins no tag: it is a character. Its end is not looked for, which might be that of the text.
                self.rest = tag;
                return Some(Piece::Words("<"));
            }
            let (inside, rest) = tag.split_at_checked(end_of_tag(tag))?;
            self.rest = rest.strip_prefix('>').unwrap_or(rest);
            if let Some(name) = inside.strip_prefix('/') {
                return Some(Piece::Close(name.trim()));
            }
            if inside.starts_with(['!', '?']) {
                continue;
            }
            if inside.is_empty() {
                self.rest = tag;
                return Some(Piece::Words("<"));
            }
            let empty = inside.ends_with('/');
            let end = inside.find(|c: char| c.is_whitespace() || c == '/').unwrap_or(inside.len());
            let (name, attributes) = inside.split_at_checked(end)?;
            let unseen = ["script", "style"].into_iter().find(|unseen| name.eq_ignore_ascii_case(unseen));
            if let Some(unseen) = unseen.filter(|_| self.page && !empty) {
                let end = find_ignoring_case(self.rest, &format!("</{unseen}"));
                self.rest = end.and_then(|end| self.rest.get(end..)).unwrap_or_default();
                continue;
            }
            return Some(Piece::Open(Tag { name, attributes, empty }));
        }
    }
}

/// Where the tag ends whose inside begins here: a “>” in a quoted value does not end it.
fn end_of_tag(inside: &str) -> usize {
    let mut quote = None;
    for (at, byte) in inside.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return at,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    // A quotation mark that is never closed is none.
    inside.find('>').unwrap_or(inside.len())
}

fn find_ignoring_case(text: &str, ascii: &str) -> Option<usize> {
    let (text, wanted) = (text.as_bytes(), ascii.as_bytes());
    text.windows(wanted.len()).position(|window| window.eq_ignore_ascii_case(wanted))
}

/// Words with their entities put in.
pub(crate) fn plain(written: &str) -> String {
    let mut text = String::with_capacity(written.len());
    push_plain(&mut text, written);
    text
}

/// The same behind what is there, copied only where it is not all and as it stands.
pub(super) fn follow<'a>(text: &mut Cow<'a, str>, written: &'a str) {
    if text.is_empty() && !written.contains('&') {
        *text = Cow::Borrowed(written);
    } else {
        push_plain(text.to_mut(), written);
    }
}

/// The same at the end of a text.
pub(super) fn push_plain(text: &mut String, written: &str) {
    let mut rest = written;
    while let Some((before, after)) = rest.split_once('&') {
        text.push_str(before);
        let end = after.bytes().take(9).position(|byte| byte == b';');
        let named = end.and_then(|end| after.split_at_checked(end));
        match named.and_then(|(name, after)| Some((entity(name)?, after.get(1..)?))) {
            Some((c, after)) => {
                text.push(c);
                rest = after;
            }
            None => {
                text.push('&');
                rest = after;
            }
        }
    }
    text.push_str(rest);
}

fn entity(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "middot" => '·',
        "mdash" => '—',
        "ndash" => '–',
        "ldquo" => '“',
        "rdquo" => '”',
        "hellip" => '…',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)?
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_come_apart_into_tags_and_words() {
        let text = "\u{feff}<!-- a > b --><style>td>a{}</style><TABLE border=1 title='a>b'><![if x]>\
                    <td colspan=2 style=\"x:'\\@'\">甲&nbsp;&amp;&#20057;<br/>1 < 2</td>";
        let names: Vec<&str> = page_pieces(text)
            .filter_map(|piece| if let Piece::Open(tag) = piece { Some(tag.name) } else { None })
            .collect();
        assert_eq!(names, ["TABLE", "td", "br"]);
        let table = page_pieces(text).find_map(|piece| match piece {
            Piece::Open(tag) if tag.name == "td" => Some(tag),
            _ => None,
        });
        assert_eq!(table.unwrap().number("COLSPAN"), Some(2));
        let words: String = page_pieces(text)
            .filter_map(|piece| if let Piece::Words(words) = piece { Some(plain(words)) } else { None })
            .collect();
        assert_eq!(words, "\u{feff}甲 &乙1 < 2");
    }

    #[test]
    fn what_is_broken_off_ends() {
        for text in ["<", "<a", "<a b=\"", "<!--", "<script>x", "<![CDATA[甲", "&", "&#xd800;", "</"] {
            assert!(page_pieces(text).count() <= 1, "{text}");
            assert!(plain(text).len() <= text.len());
        }
    }
}
