//! Texts of other people's tables as they are compared: names, and what is a figure.

use crate::domain::text::{half_width, is_hidden};

/// A name without what a list leaves out: 千灯镇 is 千灯镇总工会.
fn bare(name: &str) -> &str {
    let name = name.trim();
    let ends = ["工会联合会", "工会委员会", "总工会", "工会"];
    ends.iter().find_map(|end| name.strip_suffix(end)).filter(|rest| !rest.is_empty()).unwrap_or(name)
}

/// A name as it is compared: without spaces, dots within, and what a list leaves out of a union's name.
pub(in crate::process) fn plain_name(name: &str) -> String {
    let kept = |c: &char| !c.is_whitespace() && !is_hidden(*c) && !matches!(c, '·' | '•' | '・' | '.');
    let plain: String = half_width(name).chars().filter(kept).collect();
    bare(&plain).to_owned()
}

/// Whether a text is written as figures are, days among them.
pub(super) fn is_figure(text: &str) -> bool {
    let plain = half_width(text.trim());
    plain.contains(|c: char| c.is_ascii_digit())
        && plain.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | '-' | '+' | '¥' | '%' | ' '))
}
