//! Which rows are in sight: plain arithmetic, apart from the page so that it can be tested.

use std::ops::Range;

/// Rows kept beyond each edge, so that scrolling shows no gaps.
pub const SPARE: usize = 12;
/// The window moves in steps, so that most scroll events change nothing.
const STEP: usize = 6;
/// Never more than this in the page, however tall the screen.
const ROWS_MAX: usize = 96;

/// The scrolling box as it is now, in CSS pixels. The heading, one row high, covers its upper edge.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Viewport {
    pub top: f64,
    pub height: f64,
    pub row: f64,
}

impl Viewport {
    /// The rows that must exist, out of `count`, with so many to spare beyond each edge.
    pub fn window(self, count: usize, spare: usize) -> Range<usize> {
        let seen = whole(self.top / self.row.max(1.0));
        let step = if spare == 0 { 1 } else { STEP };
        let first = seen.saturating_sub(spare);
        let first = first - first % step;
        // At the top there is nothing to keep beyond the edge.
        let above = seen.min(spare).next_multiple_of(step);
        let length = (self.visible() + above + spare + step).min(ROWS_MAX);
        let end = first.saturating_add(length).min(count);
        first.min(end.saturating_sub(1))..end
    }

    /// How far Page Up and Page Down go: what is in sight, less one row to keep one's bearings.
    pub fn page(self) -> usize {
        self.visible().saturating_sub(2).max(1)
    }

    /// Where to scroll so that row `at` can be seen, or nothing when it can be already.
    pub fn top_to_show(self, at: usize) -> Option<i32> {
        let upper = at as f64 * self.row;
        let room = (self.height - self.row).max(self.row);
        if upper < self.top {
            Some(pixels(upper.floor()))
        } else if upper + self.row > self.top + room {
            Some(pixels((upper + self.row - room).ceil()))
        } else {
            None
        }
    }

    fn visible(self) -> usize {
        whole((self.height / self.row.max(1.0)).ceil())
    }
}

/// A count from a quotient of pixels. A cast from `f64` saturates, and takes what is no number for nought.
fn whole(value: f64) -> usize {
    value as usize
}

fn pixels(value: f64) -> i32 {
    value as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sight(top: f64) -> Viewport {
        Viewport { top, height: 600.0, row: 40.0 }
    }

    #[test]
    fn the_window_covers_what_is_in_sight_and_stays_small() {
        for (top, count) in [(0.0, 30_000), (12_345.0, 30_000), (1_199_400.0, 30_000), (0.0, 3), (0.0, 1)] {
            for spare in [0, SPARE] {
                let window = sight(top).window(count, spare);
                let first = (top / 40.0) as usize;
                let last = (first + 15).min(count);
                assert!(window.start <= first && window.end >= last, "{top} of {count}: {window:?}");
                assert!(window.len() < 100, "{top} of {count}: {window:?}");
            }
        }
        assert_eq!(sight(0.0).window(0, SPARE), 0..0);
    }

    #[test]
    fn a_list_at_its_top_keeps_spare_rows_below_alone() {
        assert_eq!(sight(0.0).window(30_000, SPARE), 0..15 + SPARE + STEP);
    }

    #[test]
    fn what_is_in_sight_is_drawn_first() {
        for top in [0.0, 40_000.0] {
            let (first, all) = (sight(top).window(30_000, 0), sight(top).window(30_000, SPARE));
            assert!(first.len() == 16 && all.start <= first.start && first.end <= all.end);
        }
    }

    #[test]
    fn a_tall_screen_with_low_rows_stays_below_a_hundred() {
        let window = Viewport { top: 50_000.0, height: 4_000.0, row: 20.0 }.window(30_000, SPARE);
        assert!(window.len() < 100, "{window:?}");
    }

    #[test]
    fn a_list_that_became_shorter_still_shows_its_end() {
        let window = sight(500_000.0).window(10, SPARE);
        assert_eq!(window.end, 10);
        assert!(window.start < 10);
    }

    #[test]
    fn small_scrolling_keeps_the_window() {
        assert_eq!(sight(4_000.0).window(30_000, SPARE), sight(4_040.0).window(30_000, SPARE));
    }

    #[test]
    fn moving_to_a_row_scrolls_only_when_needed() {
        for (top, at, want) in [(0.0, 5, None), (0.0, 14, Some(40)), (400.0, 9, Some(360)), (400.0, 10, None)]
        {
            assert_eq!(sight(top).top_to_show(at), want, "row {at} from {top}");
        }
    }
}
