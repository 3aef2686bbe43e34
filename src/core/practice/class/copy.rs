//! The program with a task inside: one block of data in the page, which no browser runs. A page that was opened from a disk
//! cannot read itself, so its file is chosen, and must be the one that runs.

use crate::domain::issue::{Issue, require};

/// The id of the block.
pub const BLOCK: &str = "taizhang-class";

/// No shipped file is larger.
pub const BYTES_MAX: usize = 20_000_000;

/// By what the running page knows its own file.
pub struct Running {
    /// Its policy, which names every script that may run by the digest of its text.
    pub policy: String,
    /// The check sum of all that is packed in it, as the file says it.
    pub sum: String,
}

fn units(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// Where a text stands in a page of two bytes a letter, from a place on.
fn find(page: &[u8], text: &str, from: usize) -> Option<usize> {
    let wanted = units(text);
    let rest = page.get(from..)?;
    let at = rest.chunks_exact(2).zip((from..).step_by(2)).position(|(pair, at)| {
        Some(pair) == wanted.get(..2) && page.get(at..at + wanted.len()) == Some(wanted.as_slice())
    });
    Some(from + 2 * at?)
}

/// The file with a task in it; one that was in it before gives way.
///
/// # Errors
/// `class-copy` where the file is not the program that runs.
pub fn with_task(page: &[u8], running: &Running, task: &str) -> Result<Vec<u8>, Issue> {
    let other = || Issue::new("class-copy");
    require(page.starts_with(&[0xff, 0xfe]) && page.len() <= BYTES_MAX && !running.sum.is_empty(), other)?;
    let body = find(page, "<body>", 0).ok_or_else(other)?;
    let policy = find(page, &format!("content=\"{}\"", running.policy), 0).ok_or_else(other)?;
    let packed = find(page, "id=\"taizhang-packed\"", body).ok_or_else(other)?;
    let sum = find(page, &format!("data-sum=\"{}\"", running.sum), packed).ok_or_else(other)?;
    // It stands in that very element.
    let close = find(page, ">", packed).ok_or_else(other)?;
    require(policy < body && sum < close, other)?;
    let after = body + units("<body>").len();
    let (open, end) = (format!("<script type=\"application/json\" id=\"{BLOCK}\">"), "</script>");
    let mut rest = after;
    if page.get(after..).is_some_and(|own| own.starts_with(&units(&open))) {
        rest = find(page, end, after).ok_or_else(other)? + units(end).len();
    }
    let block = [&open, &escaped(task), end].concat();
    let (before, rest) = (page.get(..after).unwrap_or_default(), page.get(rest..).unwrap_or_default());
    Ok([before, &units(&block), rest].concat())
}

/// The text as JSON in which nothing can end the element or begin another.
fn escaped(text: &str) -> String {
    let json = serde_json::Value::from(text).to_string();
    json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

/// What stands in a block.
pub fn task_in(block: &str) -> Option<String> {
    serde_json::from_str(block).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(inner: &str) -> Vec<u8> {
        let head = "<head><meta content=\"script-src 'sha256-x'\"></head>";
        let packed = "<script type=\"text/plain\" id=\"taizhang-packed\" data-size=\"3\" data-sum=\"77\">";
        units(&format!("\u{feff}{head}<body>{inner}{packed}\u{e000}</script></body>"))
    }

    fn running() -> Running {
        Running { policy: "script-src 'sha256-x'".to_owned(), sum: "77".to_owned() }
    }

    fn text(bytes: &[u8]) -> String {
        let units: Vec<u16> =
            bytes.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
        String::from_utf16(&units).unwrap()
    }

    #[test]
    fn a_task_stands_in_the_copy_and_cannot_break_out() {
        let task = "{\"title\":\"</script><script>alert(1)</script><!--\"}";
        let made = with_task(&page(""), &running(), task).unwrap();
        let whole = text(&made);
        let open = format!("<body><script type=\"application/json\" id=\"{BLOCK}\">");
        let (_, rest) = whole.split_once(&open).unwrap();
        let (block, rest) = rest.split_once("</script>").unwrap();
        assert!(!block.contains(['<', '>', '&']) && rest.starts_with("<script type=\"text/plain\""));
        assert_eq!(task_in(block).as_deref(), Some(task));
        // Another task takes its place: the file does not grow from class to class.
        assert_eq!(with_task(&with_task(&made, &running(), "x").unwrap(), &running(), task).unwrap(), made);
    }

    #[test]
    fn another_file_is_no_copy_of_this_program() {
        let other = |page: Vec<u8>, running: &Running| with_task(&page, running, "x").unwrap_err().code;
        assert_eq!(other(Vec::new(), &running()), "class-copy");
        assert_eq!(other(b"\xff\xfe<body>".to_vec(), &running()), "class-copy");
        let changed =
            [("script-src 'sha256-y'", "77"), ("script-src 'sha256-x'", "7"), ("script-src 'sha256-x'", "")];
        for (policy, sum) in changed {
            let running = Running { policy: policy.to_owned(), sum: sum.to_owned() };
            assert_eq!(other(page(""), &running), "class-copy", "{policy} {sum}");
        }
        let mut cut = page("");
        cut.truncate(cut.len() / 2);
        assert_eq!(other(cut, &running()), "class-copy");
    }
}
