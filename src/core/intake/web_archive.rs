//! Web archives (`.mht`, often under the name of a workbook): the pages packed in them.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::encoding;

/// The pages; none where the text is no archive.
pub(super) fn pages(text: &str) -> Option<Vec<String>> {
    let (head, _) = head_and_body(text)?;
    if !head.to_ascii_lowercase().contains("mime-version:") {
        return None;
    }
    let parts: Vec<&str> = match field(&head, "boundary=") {
        Some(boundary) => text.split(&format!("--{boundary}")).skip(1).collect(),
        None => vec![text],
    };
    Some(parts.into_iter().filter_map(page).collect())
}

/// What stands before the first blank line, its folded lines made one, and what stands behind it.
fn head_and_body(text: &str) -> Option<(String, &str)> {
    let text = text.trim_start();
    let ends = ["\r\n\r\n", "\n\n"].into_iter().filter_map(|blank| Some((text.find(blank)?, blank.len())));
    let (at, length) = ends.min()?;
    Some((text.get(..at)?.to_owned(), text.get(at + length..)?))
}

/// The value of a field of a head, without its quotation marks.
fn field(head: &str, name: &str) -> Option<String> {
    let at = head.to_ascii_lowercase().find(name)?;
    let value = head.get(at + name.len()..)?.trim_start();
    let value = value.strip_prefix('"').unwrap_or(value);
    let end = value.find(['"', ';', '\r', '\n']).unwrap_or(value.len());
    Some(value.get(..end)?.trim().to_owned())
}

/// The page of one part, unpacked.
fn page(part: &str) -> Option<String> {
    let (head, body) = head_and_body(part)?;
    if !head.to_ascii_lowercase().contains("text/html") {
        return None;
    }
    let packed = field(&head, "content-transfer-encoding:").unwrap_or_default().to_ascii_lowercase();
    let bytes = match packed.as_str() {
        "base64" => {
            let letters: String = body.chars().filter(|c| !c.is_whitespace()).collect();
            STANDARD.decode(letters).ok()?
        }
        "quoted-printable" => quoted(body),
        _ => return Some(body.to_owned()),
    };
    encoding::text(&bytes).ok()
}

/// Bytes written as `=E5`; a lone sign of equality at the end of a line joins it to the next.
fn quoted(body: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(body.len());
    let mut rest = body;
    while let Some((before, after)) = rest.split_once('=') {
        bytes.extend_from_slice(before.as_bytes());
        let joined = after.strip_prefix("\r\n").or_else(|| after.strip_prefix('\n'));
        rest = match (joined, after.get(..2).and_then(|two| u8::from_str_radix(two, 16).ok())) {
            (Some(joined), _) => joined,
            (None, Some(byte)) => {
                bytes.push(byte);
                after.get(2..).unwrap_or_default()
            }
            (None, None) => {
                bytes.push(b'=');
                after
            }
        };
    }
    bytes.extend_from_slice(rest.as_bytes());
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pages_of_an_archive_are_unpacked() {
        let page = "<table><tr><td>姓名</td></tr></table>";
        let hex: String = page.bytes().map(|byte| format!("={byte:02X}")).collect();
        let hex = format!("{}=\r\n{}", &hex[..30], &hex[30..]);
        let base = STANDARD.encode(page);
        for (packing, body) in [("quoted-printable", hex), ("base64", base), ("8bit", page.to_owned())] {
            let text = format!(
                "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"----=_X\"\r\n\r\n\
                 ------=_X\r\nContent-Type: text/html; charset=\"utf-8\"\r\n\
                 Content-Transfer-Encoding: {packing}\r\n\r\n{body}\r\n------=_X\r\n\
                 Content-Type: image/png\r\n\r\nx\r\n------=_X--"
            );
            assert_eq!(pages(&text).unwrap().first().map(|page| page.trim_end()), Some(page), "{packing}");
        }
        assert_eq!(pages("姓名,号\n\n甲,1\n"), None);
    }
}
