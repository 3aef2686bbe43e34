//! A formula that several cells of an `.xlsx` share, as it stands in one of them: its references move with the cell.

use super::sheet::column_name;

/// Rows and columns of a sheet.
const ROWS: i64 = 1 << 20;
const COLUMNS: i64 = 1 << 14;

/// The formula so many rows and columns from where it was written. What is no reference stays as it is.
pub(super) fn moved(formula: &str, by: (i64, i64)) -> String {
    let mut text = String::with_capacity(formula.len());
    let (mut quoted, mut rest) = (false, formula);
    while let Some(first) = rest.chars().next() {
        // Within quotation marks all is text, up to the next one.
        let end = match quoted {
            true => rest.find('"').unwrap_or(rest.len()),
            false => rest.find(|c: char| !belongs(c)).unwrap_or(rest.len()),
        };
        let length = if end == 0 { first.len_utf8() } else { end };
        let (word, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        quoted ^= first == '"';
        // Before a bracket it is the name of a function.
        let reference = (!quoted && !after.starts_with('(')).then(|| range(word, by)).flatten();
        text.push_str(reference.as_deref().unwrap_or(word));
        rest = after;
    }
    text
}

fn belongs(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '\\' | '.' | '_' | '$' | ':')
}

fn range(word: &str, by: (i64, i64)) -> Option<String> {
    let Some((from, to)) = word.split_once(':') else {
        let (moved, kind) = reference(word, by)?;
        return (kind == [true, true]).then_some(moved);
    };
    let ((from, kind), (to, other)) = (reference(from, by)?, reference(to, by)?);
    (kind == other).then(|| format!("{from}:{to}"))
}

/// A reference elsewhere, and whether it names a column and a row.
fn reference(word: &str, (down, across): (i64, i64)) -> Option<(String, [bool; 2])> {
    let row_at = word.find(|c: char| c.is_ascii_digit()).unwrap_or(word.len());
    let (column, row) = word.split_at_checked(row_at)?;
    // The sign before the row stands behind the column's letters.
    let (column, fixed_row) = match column.strip_suffix('$') {
        Some(column) if !row.is_empty() => (column, true),
        _ => (column, false),
    };
    let (column, fixed_column) = column.strip_prefix('$').map_or((column, false), |column| (column, true));
    let mut text = String::new();
    if !column.is_empty() {
        let number = column_number(column)? + if fixed_column { 0 } else { across };
        let number = Some(number).filter(|number| (0..COLUMNS).contains(number))?;
        text.extend(fixed_column.then_some('$'));
        text.push_str(&column_name(u32::try_from(number).ok()?));
    }
    if !row.is_empty() {
        let number = row.parse::<i64>().ok()? + if fixed_row { 0 } else { down };
        let number = Some(number).filter(|number| (1..=ROWS).contains(number))?;
        text.extend(fixed_row.then_some('$'));
        text.push_str(&number.to_string());
    }
    Some((text, [!column.is_empty(), !row.is_empty()]))
}

fn column_number(letters: &str) -> Option<i64> {
    let mut number = 0_i64;
    for letter in letters.bytes() {
        let letter = letter.is_ascii_alphabetic().then(|| i64::from(letter.to_ascii_uppercase() - b'A'))?;
        number = number.checked_mul(26)?.checked_add(letter + 1)?;
    }
    number.checked_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_move_and_nothing_else_does() {
        for (formula, expected) in [
            ("B1*2", "C3*2"),
            ("$B1+B$1+$B$1", "$B3+C$1+$B$1"),
            ("SUM(A1:B2)&\"A1\"", "SUM(B3:C4)&\"A1\""),
            ("LOG10(A1)+RATE2024", "LOG10(B3)+RATE2024"),
            ("SUM(A:A,1:1,A:1)", "SUM(B:B,3:3,A:1)"),
            ("表1!A1&名称", "表1!B3&名称"),
            ("XFD1+A1048576", "XFD1+A1048576"),
            ("1.5+TRUE+E", "1.5+TRUE+E"),
        ] {
            assert_eq!(moved(formula, (2, 1)), expected, "{formula}");
        }
        assert_eq!(moved("C3-B2-A1", (-1, -1)), "B2-A1-A1");
    }
}
