//! How a list lies on paper: how wide its columns are, how large its type, and how a text longer than a page is
//! taken apart. Plain arithmetic over lengths of text in em; whoever draws the rows measures them.

use crate::order::Ordered;

/// Sizes of type in points, from what is read at arm's length down to the floor, 六号: smaller needs a glass.
const SIZES: [f64; 6] = [10.0, 9.5, 9.0, 8.5, 8.0, 7.5];
/// Down to this size letters shrink so that most rows stay on one line; below it rows are wrapped first.
const COMFORTABLE: f64 = 9.0;
/// What a cell's padding and rule take of its width, in em.
pub const PADDING: f64 = 1.2;
/// A column asks for no more than this, however long its texts.
const FULL_MAX: f64 = 30.0;
/// Longer runs without a place to break are broken anyhow.
const RUN_MAX: f64 = 12.0;
/// Texts no longer than this stay on one line.
const SHORT: f64 = 4.0;
/// One row in so many may be longer than the usual width of its column.
const USUAL: f64 = 0.9;

/// How wide a column's texts are, without padding, in em.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    /// The longest on one line.
    full: f64,
    /// Nine rows in ten on one line.
    usual: f64,
    /// The longest run that should not be broken.
    least: f64,
}

impl Extent {
    /// The extent of a column by its heading, which may take two lines, and its texts.
    pub fn of<'a>(heading: &str, texts: impl Iterator<Item = &'a str>) -> Self {
        let head = width(heading);
        let mut run = 2.0_f64.max(head / 2.0 + 0.5);
        let mut widths: Vec<f64> = texts
            .map(|text| {
                run = run.max(longest_run(text));
                width(text).min(FULL_MAX)
            })
            .collect();
        widths.order_by(f64::total_cmp);
        let usual = widths.get((widths.len() as f64 * USUAL) as usize).copied().unwrap_or_default();
        let least = run.min(RUN_MAX);
        let usual = usual.max(least).max(head.min(6.0));
        Self { full: widths.last().copied().unwrap_or_default().max(usual), usual, least }
    }

    /// Wide enough that a usual text takes two lines at most. A name or a short code is not broken.
    fn two_lines(self) -> f64 {
        if self.usual <= SHORT {
            return self.usual;
        }
        self.least.max(self.usual / 2.0 + 1.0).min(self.usual)
    }
}

/// The type and the columns of a sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// Size of type in points.
    pub size: f64,
    /// Widths of the columns with their padding, in em of that size; together the width of the sheet.
    pub widths: Vec<f64>,
}

/// Chooses type and widths for columns on a sheet `points` wide: most rows on one line while letters are easily
/// read, then two lines, then smaller letters; at the floor what is left is shared out.
pub fn fit(columns: &[Extent], points: f64) -> Fit {
    let room = |size: f64| points / size - PADDING * columns.len() as f64;
    let usual: Vec<f64> = columns.iter().map(|column| column.usual).collect();
    let two_lines: Vec<f64> = columns.iter().map(|column| column.two_lines()).collect();
    let easy = SIZES.iter().filter(|size| **size >= COMFORTABLE).map(|size| (*size, &usual));
    let wrapped = SIZES.iter().filter(|size| **size <= COMFORTABLE).map(|size| (*size, &two_lines));
    let fits = easy.chain(wrapped).find(|(size, widths)| widths.iter().sum::<f64>() <= room(*size));
    let (size, mut widths) = match fits {
        Some((size, widths)) => (size, widths.clone()),
        None => {
            let size = SIZES.last().copied().unwrap_or(COMFORTABLE);
            let least: Vec<f64> = columns.iter().map(|column| column.least).collect();
            let scale = (room(size).max(0.0) / least.iter().sum::<f64>().max(1.0)).min(1.0);
            (size, least.into_iter().map(|width| width * scale).collect())
        }
    };
    // What is left goes to the columns with texts that do not fit, and then to all alike.
    let spare = (room(size) - widths.iter().sum::<f64>()).max(0.0);
    let wants: Vec<f64> =
        columns.iter().zip(&widths).map(|(column, width)| (column.full - width).max(0.0)).collect();
    let wanted = wants.iter().sum::<f64>();
    let given = spare.min(wanted);
    if wanted > 0.0 {
        for (width, want) in widths.iter_mut().zip(&wants) {
            *width += want / wanted * given;
        }
    }
    let sum = widths.iter().sum::<f64>().max(1.0);
    let stretch = 1.0 + (spare - given) / sum;
    Fit { size, widths: widths.into_iter().map(|width| width * stretch + PADDING).collect() }
}

/// A row as rows of at most `lines` lines each: a text longer than a page goes on in the next row.
pub fn rows(cells: Vec<String>, widths: &[f64], lines: usize) -> Vec<Vec<String>> {
    let room = |at: usize| (widths.get(at).copied().unwrap_or_default() - PADDING).max(1.0);
    let parts: Vec<Vec<String>> =
        cells.into_iter().enumerate().map(|(at, text)| split(text, room(at), lines)).collect();
    let count = parts.iter().map(Vec::len).max().unwrap_or_default();
    (0..count)
        .map(|row| parts.iter().map(|cell| cell.get(row).cloned().unwrap_or_default()).collect())
        .collect()
}

/// A text in pieces of at most `lines` lines in a column with `room` em for it.
fn split(text: String, room: f64, lines: usize) -> Vec<String> {
    // A line breaks before its end where a run does not fit: a third of the room is kept for that.
    let room = (room * 2.0 / 3.0).max(1.0);
    if width(&text) <= room && !text.contains('\n') {
        return vec![text];
    }
    let (mut pieces, mut piece) = (Vec::new(), String::new());
    let (mut line, mut used) = (1, 0.0);
    for c in text.chars() {
        let wide = char_width(c);
        if c == '\n' || used + wide > room {
            (line, used) = (line + 1, 0.0);
        }
        if line > lines {
            pieces.push(std::mem::take(&mut piece));
            line = 1;
            if c == '\n' {
                continue;
            }
        }
        used += if c == '\n' { 0.0 } else { wide };
        piece.push(c);
    }
    pieces.push(piece);
    pieces
}

/// The width of the longest line of a text, in em.
pub fn width(text: &str) -> f64 {
    text.lines().map(|line| line.chars().map(char_width).sum::<f64>()).fold(0.0, f64::max)
}

/// The longest run of characters between which no line is broken: letters and digits.
fn longest_run(text: &str) -> f64 {
    text.split(|c: char| c.is_whitespace() || char_width(c) >= 1.0)
        .map(|run| run.chars().map(char_width).sum::<f64>())
        .fold(0.0, f64::max)
}

/// Han characters and their punctuation are as wide as the type is high; letters and digits take a little more
/// than half, capitals more.
fn char_width(c: char) -> f64 {
    match c {
        '\u{300}'..='\u{36f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => 0.0,
        'A'..='Z' | 'm' | 'w' | '@' | '%' | '—' => 0.75,
        '\0'..='\u{1fff}' => 0.58,
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A4 landscape without its margins.
    const SHEET: f64 = 273.0 / 25.4 * 72.0;

    fn column(heading: &str, texts: &[&str]) -> Extent {
        Extent::of(heading, texts.iter().copied())
    }

    fn check(columns: &[Extent]) -> Fit {
        let fit = fit(columns, SHEET);
        let sum: f64 = fit.widths.iter().sum();
        assert!((sum * fit.size - SHEET).abs() < 0.5, "the columns fill the sheet: {fit:?}");
        fit
    }

    #[test]
    fn few_columns_stand_in_large_type_on_one_line() {
        let fit = check(&[
            column("序号", &["1", "2"]),
            column("姓名", &["王芳", "欧阳静怡"]),
            column("证件号码", &["320583********0020"]),
            column("用人单位", &["昆山市玉山镇总工会"]),
        ]);
        assert_eq!(fit.size, 10.0);
        assert!(fit.widths[2] - PADDING >= width("320583********0020"), "{fit:?}");
        assert!(fit.widths[3] > fit.widths[1] && fit.widths[1] > fit.widths[0], "{fit:?}");
    }

    #[test]
    fn more_columns_take_smaller_type_then_two_lines_then_the_floor() {
        let unit = || column("用人单位", &["昆山市玉山镇总工会"]);
        let sizes: Vec<f64> = [6, 8, 9, 14, 20, 40]
            .into_iter()
            .map(|count| check(&(0..count).map(|_| unit()).collect::<Vec<_>>()).size)
            .collect();
        assert_eq!(sizes, [10.0, 9.0, 9.0, 8.0, 7.5, 7.5]);
    }

    #[test]
    fn names_stay_whole_where_units_are_wrapped() {
        let unit = || column("用人单位", &["昆山市玉山镇总工会"]);
        let mut columns = vec![column("姓名", &["王芳", "祁梅思"])];
        columns.extend((0..12).map(|_| unit()));
        let fit = check(&columns);
        assert!(fit.widths[0] - PADDING >= 3.0 && fit.widths[1] - PADDING < 9.0, "{fit:?}");
    }

    #[test]
    fn one_long_text_does_not_take_the_room_of_all_others() {
        let long = "长".repeat(10_000);
        let mut notes = vec!["无"; 99];
        notes.push(&long);
        let fit =
            check(&[column("姓名", &["王芳"]), column("备注", &notes), column("单位", &["昆山市总工会"])]);
        assert_eq!(fit.size, 10.0);
        assert!(fit.widths[2] - PADDING >= 6.0, "{fit:?}");
    }

    #[test]
    fn a_text_longer_than_a_page_goes_on_in_further_rows_and_loses_nothing() {
        let long: String = ('一'..).take(5_000).collect();
        let widths = [6.0, 21.2];
        let cells = vec!["王芳".to_owned(), long.clone()];
        let parts = rows(cells, &widths, 20);
        assert!(parts.len() > 10);
        assert_eq!(parts[0][0], "王芳");
        assert!(parts[1..].iter().all(|row| row[0].is_empty()));
        assert!(parts.iter().all(|row| width(&row[1]) <= 20.0 * 20.0));
        assert_eq!(parts.iter().map(|row| row[1].as_str()).collect::<String>(), long);
        // Lines as they were typed count too; an ordinary row stays one.
        assert_eq!(rows(vec!["一\n二\n三".to_owned()], &[10.0], 2), [["一\n二"], ["三"]]);
        assert_eq!(rows(vec!["王芳".to_owned(), String::new()], &widths, 20).len(), 1);
    }
}
