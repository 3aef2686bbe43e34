//! What exists: the people, engagements and offices of the guidance, and the values they hold.
//!
//! One file a record kind or value type; [`record`] is the table all of them fill.

pub mod attendance;
pub mod certificate;
pub mod codes;
pub mod credit_code;
pub mod date;
pub mod division;
pub mod engagement;
pub mod filing;
pub mod hex;
pub mod id;
pub mod id_number;
pub mod issue;
pub mod office;
pub mod person;
pub mod record;
pub mod staffing;
pub mod text;
pub mod value;

pub use attendance::Attendance;
pub use certificate::Certificate;
pub use engagement::{Contract, Engagement, Exit, Posting};
pub use filing::{FilingRequest, FilingResult};
pub use office::{HeadCount, Office};
pub use person::Person;
pub use staffing::{Books, StaffingNote};
