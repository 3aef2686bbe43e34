//! The icon of the installed program, drawn here: a white ledger on vermilion, as in the tab of the single file.

use anyhow::Result;
use flate2::{Compression, Crc, write::ZlibEncoder};
use std::io::Write;

/// The drawing is so many units wide.
const WIDE: f64 = 32.0;
/// The corners are rounded so far, where they are.
const ROUND: f64 = 6.0;
/// So many points of a dot are asked, in each direction.
const POINTS: u32 = 4;

const RED: [u8; 3] = [0xb8, 0x32, 0x2a];

/// A picture of `size` dots. `full` has no corners cut away: systems cut such a one to their own shape.
pub fn png(size: u32, full: bool) -> Result<Vec<u8>> {
    let mut rows = Vec::new();
    for y in 0..size {
        // Rows as they are, without a filter.
        rows.push(0);
        for x in 0..size {
            rows.extend(dot(size, x, y, full));
        }
    }
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
    packed.write_all(&rows)?;
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    // Eight bits each of red, green, blue and what shines through.
    let head = [&size.to_be_bytes()[..], &size.to_be_bytes(), &[8, 6, 0, 0, 0]].concat();
    for (name, data) in [(b"IHDR", head), (b"IDAT", packed.finish()?), (b"IEND", Vec::new())] {
        let mut sum = Crc::new();
        sum.update(name);
        sum.update(&data);
        file.extend(u32::try_from(data.len())?.to_be_bytes());
        file.extend(name);
        file.extend(data);
        file.extend(sum.sum().to_be_bytes());
    }
    Ok(file)
}

/// The mean of the points of a dot.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn dot(size: u32, x: u32, y: u32, full: bool) -> [u8; 4] {
    let at = |dot: u32, point: u32| {
        (f64::from(dot) + (f64::from(point) + 0.5) / f64::from(POINTS)) * WIDE / f64::from(size)
    };
    let points = (0..POINTS * POINTS).map(|point| (at(x, point / POINTS), at(y, point % POINTS)));
    let (mut covered, mut white) = (0.0, 0.0);
    for (x, y) in points {
        covered += f64::from(u8::from(full || inside(x, y)));
        white += f64::from(u8::from(ledger(x, y)));
    }
    let share = if covered > 0.0 { white / covered } else { 0.0 };
    let [red, green, blue] =
        RED.map(|part| (f64::from(part) + (255.0 - f64::from(part)) * share).round() as u8);
    [red, green, blue, (covered * 255.0 / f64::from(POINTS * POINTS)).round() as u8]
}

/// Within the square with rounded corners.
fn inside(x: f64, y: f64) -> bool {
    let over = |at: f64| (ROUND - at).max(at - (WIDE - ROUND)).max(0.0);
    over(x).hypot(over(y)) <= ROUND
}

/// On a line of the ledger: its edge, and two lines of writing.
fn ledger(x: f64, y: f64) -> bool {
    let within = |at: f64, from: f64, to: f64| from <= at && at <= to;
    let edge =
        within(x, 8.0, 24.0) && within(y, 7.0, 25.0) && !(within(x, 10.0, 22.0) && within(y, 9.0, 23.0));
    let written = within(x, 12.0, 20.0) && (within(y, 12.0, 14.0) || within(y, 16.0, 18.0));
    edge || written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rounded_one_shows_what_is_behind_at_its_corners_and_a_full_one_does_not() {
        assert_eq!(dot(192, 0, 0, false)[3], 0);
        assert_eq!(dot(192, 0, 0, true), [0xb8, 0x32, 0x2a, 255]);
        assert_eq!(dot(192, 54, 96, false), [255; 4]);
    }

    #[test]
    fn a_picture_says_its_size() {
        let file = png(64, true).unwrap();
        assert_eq!(&file[16..24], &[0, 0, 0, 64, 0, 0, 0, 64]);
    }
}
