//! A county over a time, driven by what its clerk does, and held against what was counted by hand.

mod county;
mod desk;
mod four_months;
mod hiring;
mod results;
mod year;
