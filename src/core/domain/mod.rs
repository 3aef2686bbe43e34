//! What exists: the people, engagements and offices of the guidance, and the values they hold.
//!
//! One file a record kind or value type; [`record`] is the table all of them fill.

pub mod amount;
pub mod assessment;
pub mod assessment_scheme;
pub mod attendance;
pub mod certificate;
pub mod codes;
pub mod concurrent_post;
pub mod credit_code;
pub mod date;
pub mod development;
pub mod division;
pub mod engagement;
pub mod filing;
pub mod hex;
pub mod id;
pub mod id_number;
pub mod incentive;
pub mod issue;
pub mod list;
pub mod office;
pub mod package_kind;
pub mod pay;
pub mod pay_scheme;
pub mod period;
pub mod person;
pub mod policy_document;
pub mod policy_pack;
pub mod record;
pub mod recruitment;
pub mod service;
pub mod staffing;
pub mod text;
pub mod training;
pub mod value;

pub use assessment::{Assessment, Talk, Violation};
pub use assessment_scheme::{AssessmentScheme, Inspection};
pub use attendance::Attendance;
pub use certificate::Certificate;
pub use concurrent_post::ConcurrentPost;
pub use development::{ContinuingEducation, DegreeStudy, DutyChange, DutyLog, Exam, TalentFlag};
pub use engagement::{Contract, Engagement, Exit, Posting};
pub use filing::{FilingRequest, FilingResult};
pub use incentive::{Budget, Nomination, Reward, Subsidy};
pub use office::{HeadCount, Office};
pub use package_kind::{Direction, PackageKind};
pub use pay::{Contribution, GradeChange, MonthlyPay};
pub use pay_scheme::{Benchmark, PayGuidance, PayScheme};
pub use person::Person;
pub use policy_document::{Document, PostLevel};
pub use policy_pack::{Adoption, PolicyPack};
pub use recruitment::{Application, Recruitment, RecruitmentPlan};
pub use service::{ServiceContract, SocialOrganisation};
pub use staffing::{Books, StaffingNote};
pub use training::{TrainingPlan, TrainingSession};
