//! One office as the tree shows it, with the sums of those below it.

use std::collections::BTreeMap;

use super::sums::{CountSum, Split};
use crate::domain::HeadCount;
use crate::domain::codes::{OfficeLevel, OfficeType, Reporting};
use crate::domain::id::Id;
use crate::domain::value::Count;
use crate::ledger::stolen::Doubt;

/// One office as the tree shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct OfficeRow {
    pub office: Id,
    pub name: String,
    pub code: String,
    pub level: OfficeLevel,
    pub office_type: OfficeType,
    pub parent: Option<Id>,
    /// Steps below this office.
    pub depth: usize,
    pub reporting: Option<Reporting>,
    /// Whether this office may change its record.
    pub ours: bool,
    /// The latest head count on or before the day, with its record.
    pub head_count: Option<(Id, HeadCount)>,
    /// 在岗 here and below, as [`presence`] has it.
    pub people: Split,
    /// The head counts of those below; nothing where nothing is below.
    pub below: Option<CountSum>,
    pub closed: bool,
    /// 发件单位未核对: its file came under a key that nobody has compared, or that was declared stolen.
    pub doubt: Option<Doubt>,
}

/// What an office has given of the figures that are summed.
fn given(row: &OfficeRow) -> CountSum {
    let mut sum = CountSum::default();
    let counts = row.head_count.as_ref().map(|(_, facts)| facts);
    if !row.closed && (row.level == OfficeLevel::Grassroots || counts.is_some()) {
        sum.asked = 1;
        let figure = |of: fn(&HeadCount) -> Option<Count>| counts.and_then(of);
        sum.separate_unions.add(figure(|facts| facts.separate_unions));
        sum.all_unions.add(figure(|facts| facts.all_unions));
        sum.workers.add(figure(|facts| facts.workers));
        sum.days = counts.and_then(|facts| facts.as_of).map(|day| (day, day));
    }
    sum
}

/// Fills in the sums of rows in tree order, from the last upward. Whoever counts at an office outside the tree counts
/// at its top.
pub fn fill(rows: &mut [OfficeRow], in_post: &BTreeMap<Id, Split>) {
    let mut left: u32 = in_post.values().map(|count| count.here()).sum();
    // What the rows below, seen so far, hand to the one above them, by their depth.
    let mut handed: BTreeMap<usize, (u32, u32, CountSum)> = BTreeMap::new();
    for row in rows.iter_mut().rev() {
        let below = handed.remove(&(row.depth + 1));
        row.people = in_post.get(&row.office).copied().unwrap_or_default();
        left = left.saturating_sub(row.people.here());
        if row.depth == 0 {
            row.people.unplaced += left;
        }
        let mut counts = given(row);
        if let Some((people, unplaced, sum)) = below {
            row.people.below = people;
            row.people.unplaced_below = unplaced;
            row.below = Some(sum);
            counts = sum;
        }
        let (people, unplaced, sum) = handed.entry(row.depth).or_default();
        *people += row.people.total();
        *unplaced += row.people.unplaced_in_all();
        sum.join(counts);
    }
}
