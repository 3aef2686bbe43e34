//!
pub struct Division;
pub fn find(_code: &str) -> Option<&'static Division> {
    None
}
pub fn default_type(_code: &str) -> super::codes::OfficeType {
    super::codes::OfficeType::Town
}
