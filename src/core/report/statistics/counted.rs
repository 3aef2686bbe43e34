//! What a figure came to: whole numbers, so that the parts add up to the whole. Means are kept as a sum over a count.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::measure::{Divided, Measure};
use crate::order::Ordered;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    pub numerator: i64,
    /// Of how many, as far as it is known of them; 0 where a figure is a mere count.
    pub denominator: i64,
    /// Of whom the fact is not known: in neither.
    pub missing: u32,
    /// How many people or offices stand in the denominator: a group of few is not told of pay.
    pub known: u32,
    /// Where it is not counted here: offices that have reported nothing, and how many are 在岗 there.
    pub silent: u32,
    pub unheard: u32,
    /// Those that have reported, and how many are 在岗 there.
    pub heard: u32,
    pub reached: u32,
    /// The numerator by what the figure is divided by, in the order of its table.
    pub by: Vec<(Cow<'static, str>, i64)>,
    /// Not told: it would tell what one person is paid.
    pub withheld: bool,
    /// The first and the last day of the statements it was added from; nothing where it was counted here.
    pub reported: Option<(NaiveDate, NaiveDate)>,
}

impl Counted {
    pub fn is_empty(&self) -> bool {
        self.numerator == 0 && self.denominator == 0 && self.missing == 0 && self.by.is_empty()
    }

    /// One more.
    pub fn one(&mut self) {
        self.numerator += 1;
    }

    /// One asked: whether it is so, where that is known.
    pub fn asked(&mut self, is: Option<bool>) {
        match is {
            Some(is) => {
                self.denominator += 1;
                self.numerator += i64::from(is);
            }
            None => self.missing += 1,
        }
    }

    /// One of a mean, where it is known.
    pub fn value(&mut self, value: Option<i64>) {
        match value {
            Some(value) => {
                self.denominator += 1;
                self.numerator += value;
            }
            None => self.missing += 1,
        }
    }

    /// One more of a part, where it is known of which.
    pub fn part(&mut self, code: Option<impl Into<Cow<'static, str>>>) {
        match code {
            Some(code) => {
                self.numerator += 1;
                self.add_part(code.into(), 1);
            }
            None => self.missing += 1,
        }
    }

    /// So many more in a part, which the sum of the figure may not hold.
    pub fn add_part(&mut self, code: Cow<'static, str>, number: i64) {
        match self.by.iter_mut().find(|(known, _)| *known == code) {
            Some((_, sum)) => *sum = sum.saturating_add(number),
            None => self.by.push((code, number)),
        }
    }

    /// Adds another one of the same figure. Whatever others have stated, a sum stays one.
    pub fn add(&mut self, other: &Counted) {
        self.numerator = self.numerator.saturating_add(other.numerator);
        self.denominator = self.denominator.saturating_add(other.denominator);
        self.missing = self.missing.saturating_add(other.missing);
        self.known = self.known.saturating_add(other.known);
        self.silent += other.silent;
        self.unheard += other.unheard;
        self.heard += other.heard;
        self.reached += other.reached;
        for (code, number) in &other.by {
            self.add_part(code.clone(), *number);
        }
        self.reported = match (self.reported, other.reported) {
            (Some((first, last)), Some((from, to))) => Some((first.min(from), last.max(to))),
            (one, other) => one.or(other),
        };
    }

    /// The parts in the order of the figure's table.
    #[must_use]
    pub fn in_order(mut self, divided: Divided) -> Self {
        let mut by = std::mem::take(&mut self.by);
        match divided {
            Divided::Whole => {}
            Divided::Numbers => by.order_by_cached_key(|(code, _)| code.parse::<i64>().unwrap_or(i64::MAX)),
            Divided::Codes { all, .. } => {
                let all = all();
                by.order_by_cached_key(|(code, _)| all.iter().position(|known| *known == *code));
            }
            Divided::Words { all, .. } => {
                let found = |code: &&'static str| {
                    let number =
                        by.iter().find(|(known, _)| *known == **code).map_or(0, |(_, number)| *number);
                    (Cow::Borrowed(*code), number)
                };
                by = all.iter().map(found).collect();
            }
        }
        self.by = by;
        self
    }

    /// How much of a part, or nothing.
    pub fn of(&self, code: &str) -> i64 {
        self.by.iter().find(|(known, _)| *known == code).map_or(0, |(_, number)| *number)
    }

    /// The number in the middle of those a figure is divided by; of an even count the lower one.
    pub fn median(&self) -> Option<i64> {
        let half = (self.by.iter().map(|(_, number)| *number).sum::<i64>() + 1) / 2;
        let mut passed = 0;
        self.by.iter().find_map(|(code, number)| {
            passed += number;
            (half > 0 && passed >= half).then(|| code.parse().ok())?
        })
    }

    /// The value as a fraction, in the measure's unit; nothing where there is nobody to count, or it is not told.
    fn fraction(&self, measure: Measure) -> Option<(i128, i128)> {
        let (top, count) = (i128::from(self.numerator), i128::from(self.denominator));
        let (top, bottom) = match measure {
            Measure::People | Measure::Offices | Measure::Times => (top, 1),
            Measure::Yuan => (top, FEN),
            Measure::Percent => (top * 100, count),
            Measure::YuanEach | Measure::Points => (top, count * FEN),
            Measure::Hours => (top, count * 2),
            Measure::Years | Measure::Days => (top, count),
        };
        // Where nobody has reported, 0 is not known.
        let unheard = self.silent > 0 && self.heard == 0;
        (bottom > 0 && !self.withheld && !unheard).then_some((top, bottom))
    }

    /// The value for charts.
    pub fn number(&self, measure: Measure) -> Option<f64> {
        self.fraction(measure).map(|(top, bottom)| top as f64 / bottom as f64)
    }

    /// The value as it is read, without its unit, rounded half up: [`NOTHING`] where there is none, [`WITHHELD`] where it is
    /// not told.
    pub fn text(&self, measure: Measure) -> String {
        let Some((top, bottom)) = self.fraction(measure) else {
            return if self.withheld { WITHHELD } else { NOTHING }.to_owned();
        };
        let rounded = |times: i128| (top.abs() * times * 2 + bottom) / (bottom * 2);
        let sign = |size: i128| if top < 0 && size != 0 { "-" } else { "" };
        match measure {
            Measure::People | Measure::Offices | Measure::Times | Measure::Yuan | Measure::YuanEach => {
                let whole = rounded(1);
                format!("{}{whole}", sign(whole))
            }
            Measure::Percent | Measure::Years | Measure::Days | Measure::Points | Measure::Hours => {
                let tenths = rounded(10);
                format!("{}{}.{}", sign(tenths), tenths / 10, tenths % 10)
            }
        }
    }
}

/// Fen a yuan, and hundredths a point.
const FEN: i128 = 100;
/// What stands where there is nobody to count.
pub const NOTHING: &str = "—";
/// What stands where a figure is not told.
pub const WITHHELD: &str = "＊";
