//! 各地情况: where a superior would look first, from the shares that its 工作台 counts anyway.

use std::cmp::Reverse;

use super::cells::cell;
use super::home::home_figures;
use super::kinds::Seen;
use crate::domain::amount::grouped;
use crate::domain::codes::OfficeLevel;
use crate::order::Ordered;
use crate::report::statistics::{Child, Scope, Span, find};
use crate::words::words;

/// Those of the shares of [`home_figures`] that say how much is left to do, with words `below-ID`. Not who has not been
/// trained this year: until it ends nobody is late, and in January that is everybody.
pub const LEFT: [&str; 2] = ["filed", "staffed"];

/// An office directly below.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub name: String,
    /// 在岗.
    pub people: String,
    /// What is left to do there, each with how many it concerns: `未备案 12 人`. None where nothing is left.
    pub left: Vec<String>,
    /// Sum of these, by which the places stand.
    pub count: i64,
}

/// The offices directly below a province or a city, the one with the most left to do first.
pub fn below(level: OfficeLevel, seen: Seen<'_>) -> Vec<Place> {
    let Some(active) = find("active").filter(|_| level <= OfficeLevel::City) else { return Vec::new() };
    let figures = home_figures(level);
    let shares: Vec<_> = figures.iter().filter(|figure| LEFT.contains(&figure.id)).collect();
    let children =
        seen.now.children(active, seen.office).into_iter().filter(|child| child.span == Span::Under);
    let place = |child: Child| {
        let mut place =
            Place { name: child.name, people: cell(active, &child.counted).text, left: Vec::new(), count: 0 };
        for figure in &shares {
            let scope = Scope { office: Some(child.office), span: child.span };
            let counted = seen.now.of(figure, scope);
            let left = counted.denominator - counted.numerator;
            if left > 0 {
                let count = grouped(&left.to_string());
                place.left.push(words(seen.lang, &format!("below-{}", figure.id), &[("count", &count)]));
                place.count += left;
            }
        }
        place
    };
    let mut places: Vec<Place> = children.map(place).collect();
    places.order_by_key(|place| Reverse(place.count));
    places
}
