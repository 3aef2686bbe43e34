//! The line of offices in which most tests stand.

use taizhang_core::domain::codes::OfficeLevel;

use crate::office::{Office, party};

/// Province, city, county and township, and another county of the city. Nobody has written anything yet.
pub struct Line {
    pub province: Office,
    pub city: Office,
    pub county: Office,
    pub township: Office,
    pub other: Office,
}

pub fn line() -> Line {
    let province = party(1, "江苏省总工会", OfficeLevel::Province);
    let city = party(2, "苏州市总工会", OfficeLevel::City);
    let county = party(3, "昆山市总工会", OfficeLevel::County);
    let township = party(4, "玉山镇工会", OfficeLevel::Grassroots);
    let other = party(5, "太仓市总工会", OfficeLevel::County);
    let above = [county.clone(), city.clone(), province.clone()];
    Line {
        province: Office::new(&province, &[]),
        city: Office::new(&city, &above[2..]),
        county: Office::new(&county, &above[1..]),
        township: Office::new(&township, &above),
        other: Office::new(&other, &above[1..]),
    }
}
