//! The tour for a visitor: ninety seconds through the practice province, three stops a level, as data. A stop says where it
//! is and what it points at; its words are `tour-KEY` and `tour-KEY-text`. At the end stands what an office of each level
//! would do first: `tour-first-CODE`.

use crate::domain::codes::OfficeLevel;

/// One stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop {
    /// Whose register is open.
    pub level: OfficeLevel,
    /// The address of the screen.
    pub screen: &'static str,
    /// What is pointed at, as a style sheet would name it: the first of the page.
    pub at: &'static str,
    pub key: &'static str,
}

const fn stop(level: OfficeLevel, screen: &'static str, at: &'static str, key: &'static str) -> Stop {
    Stop { level, screen, at, key }
}

/// From above downward, as the figures lead.
pub const STOPS: [Stop; 12] = [
    stop(OfficeLevel::Province, "#/", ".figures", "province-people"),
    stop(OfficeLevel::Province, "#/", ".home-chart .panel", "province-cities"),
    stop(OfficeLevel::Province, "#/", ".home-below .panel", "province-where"),
    stop(OfficeLevel::City, "#/filing", ".main .tabs", "city-filing"),
    stop(OfficeLevel::City, "#/reports/dunning", ".main .tabs [aria-selected='true']", "city-dunning"),
    stop(OfficeLevel::City, "#/inspection", ".main .tabs", "city-inspection"),
    stop(OfficeLevel::County, "#/", ".work-list", "county-work"),
    stop(OfficeLevel::County, "#/people", ".grid-scroll", "county-people"),
    stop(OfficeLevel::County, "#/assessment", ".main .tabs", "county-assessment"),
    stop(OfficeLevel::Grassroots, "#/", ".main .panel", "township-work"),
    stop(OfficeLevel::Grassroots, "#/people", ".grid-scroll", "township-people"),
    stop(OfficeLevel::Grassroots, "#/reports/monthly", ".main .worksheet-head-form", "township-month"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::codes::Coded;
    use crate::words::{Lang, words};

    #[test]
    fn three_stops_a_level_from_the_province_down() {
        let levels: Vec<OfficeLevel> = STOPS.iter().map(|stop| stop.level).collect();
        let wanted: Vec<OfficeLevel> = OfficeLevel::ALL.iter().flat_map(|level| [*level; 3]).collect();
        assert_eq!(levels, wanted);
    }

    /// A clerk reads some eight characters a second.
    #[test]
    fn it_is_read_in_ninety_seconds() {
        let read = |key: String| words(Lang::Zh, &key, &[]).chars().count();
        let all: usize = STOPS
            .iter()
            .map(|stop| read(format!("tour-{}", stop.key)) + read(format!("tour-{}-text", stop.key)))
            .sum();
        assert!(all <= 90 * 8, "{all} characters");
        let end: usize =
            OfficeLevel::ALL.iter().map(|level| read(format!("tour-first-{}", level.code()))).sum();
        assert!(end <= 240, "{end} characters");
    }
}
