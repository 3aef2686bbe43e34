//! 统计报表: which charts answer the question of a page, made from the figures of a day, of a year before and of the months
//! between. Counting is `report/statistics`; drawing is `report/chart`.

mod below;
mod build;
mod cells;
mod home;
mod kinds;
mod months;
mod plates;
mod table;
mod trend;

pub use self::below::{LEFT, Place, below};
pub use self::build::built;
pub use self::home::{Trend, home_figures, home_plate, trends};
pub use self::kinds::{Ask, Built, How, Plate, Seen, Whom};
pub use self::months::Months;
pub use self::plates::{figures, plates};
pub use self::table::{Line, lines};
