//! The sum of one column: what is empty or at fault is told, never counted as 0.

/// The sum of one column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Total {
    /// A whole number; of money and points hundredths.
    pub sum: u64,
    pub is_hundredths: bool,
    /// Cells that are summed.
    pub filled: usize,
    /// Cells that hold nothing.
    pub empty: usize,
    /// Cells whose text the field cannot hold.
    pub faulty: usize,
}

impl Total {
    pub(super) fn with(self, other: Self) -> Self {
        self.counted(other, usize::wrapping_add, u64::wrapping_add)
    }

    pub(super) fn without(self, other: Self) -> Self {
        self.counted(other, usize::wrapping_sub, u64::wrapping_sub)
    }

    /// What was counted in is counted out again, so nothing falls below nought; and sums of amounts as fields hold them do
    /// not come near the end of a `u64`.
    fn counted(self, other: Self, count: fn(usize, usize) -> usize, sum: fn(u64, u64) -> u64) -> Self {
        Self {
            sum: sum(self.sum, other.sum),
            is_hundredths: self.is_hundredths,
            filled: count(self.filled, other.filled),
            empty: count(self.empty, other.empty),
            faulty: count(self.faulty, other.faulty),
        }
    }

    /// As it is read.
    pub fn text(self) -> String {
        text(self.sum, self.is_hundredths)
    }
}

/// A sum as it is read.
pub fn text(sum: u64, is_hundredths: bool) -> String {
    if is_hundredths { format!("{}.{:02}", sum / 100, sum % 100) } else { sum.to_string() }
}

/// The number of a text in its field's own spelling: `1200`, or `4000.00` as hundredths.
pub(super) fn number(text: &str, is_hundredths: bool) -> Option<u64> {
    if !is_hundredths {
        return text.parse().ok();
    }
    let (whole, part) = text.split_once('.')?;
    let part = part.parse::<u64>().ok().filter(|_| part.len() == 2)?;
    whole.parse::<u64>().ok()?.checked_mul(100)?.checked_add(part)
}
