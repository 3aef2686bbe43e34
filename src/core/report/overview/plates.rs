//! Which charts answer which question.

use super::kinds::{How, Plate};
use crate::domain::codes::OfficeLevel;
use crate::report::statistics::{Figure, Page, find, of_page};

/// The charts of all pages.
const CHOSEN: &[(&str, How)] = &[
    ("active", How::Trend),
    ("active", How::Offices),
    ("joined", How::Parts),
    ("age", How::Parts),
    ("education", How::Shares),
    ("certificate", How::Shares),
    ("employment", How::Parts),
    ("staffed", How::Offices),
    ("unstaffed", How::Offices),
    ("filing", How::Shares),
    ("filed", How::Offices),
    ("filing-days", How::Offices),
    ("pay", How::Offices),
    ("pay-share", How::Offices),
    ("benchmark", How::Offices),
    ("insurance", How::Offices),
    ("trained", How::Offices),
    ("first-year", How::Offices),
    ("hours", How::Offices),
    ("grade", How::Shares),
    ("assessed", How::Offices),
    ("score", How::Offices),
    ("turnover", How::Trend),
    ("turnover", How::Offices),
    ("exits", How::Parts),
    ("funnel", How::Steps),
    ("recruited", How::Offices),
    ("wanted", How::Offices),
    ("exam", How::Parts),
    ("honour", How::Parts),
    ("vice-chair", How::Parts),
    ("exam-passed", How::Offices),
    ("budget", How::Offices),
    ("spent", How::Offices),
    ("subsidy", How::Offices),
    ("inspected", How::Trend),
    ("inspected", How::Offices),
    ("inspections", How::Offices),
];

/// The figures that a level sees on a page.
pub fn figures(page: Page, level: OfficeLevel) -> Vec<&'static Figure> {
    of_page(page).filter(|figure| figure.levels.contains(&level)).collect()
}

/// Rates of which the parts lie at different offices below a county: it plans, its townships have those hired.
const NOT_BELOW_COUNTY: &[&str] = &["recruited"];

/// Of which a city has one bar, its own: of each county [`CHOSEN`] has another.
const OF_WHO_LOOKS: &[&str] = &["inspected"];

/// The charts of a page at a level.
pub fn plates(page: Page, level: OfficeLevel) -> Vec<Plate> {
    let named = |(id, how): &(&str, How)| Some(Plate { figure: find(id)?, how: *how });
    let is_seen = |plate: &Plate| {
        // Where nobody is below there is nothing to compare.
        let compares = plate.how == How::Offices
            && match level {
                OfficeLevel::Grassroots => true,
                OfficeLevel::County => NOT_BELOW_COUNTY.contains(&plate.figure.id),
                OfficeLevel::City => OF_WHO_LOOKS.contains(&plate.figure.id),
                OfficeLevel::Province => false,
            };
        plate.figure.page == page && plate.figure.levels.contains(&level) && !compares
    };
    CHOSEN.iter().filter_map(named).filter(is_seen).collect()
}
