//! By what applicants of one post are ranked (clause 34, reading A38): the total, and of equal ones the certificate. Both
//! who ranks and the rule that looks over it (R-TIE) reckon here.

use chrono::NaiveDate;

use crate::domain::codes::{NotHired, Passed, YesNo};
use crate::domain::{Application, Recruitment};

/// Scores are kept to two decimals.
const HUNDREDTHS: u32 = 2;

/// The total in hundredths: as recorded, or worked out from both scores.
pub fn total(round: &Recruitment, own: &Application) -> Option<u64> {
    own.total.map_or_else(|| computed(round, own), |total| Some(total.hundredths()))
}

/// The total worked out from both scores by their weights, rounded half up; none unless the weights make a whole.
pub fn computed(round: &Recruitment, own: &Application) -> Option<u64> {
    const WHOLE: u64 = 100 * 100;
    let (first, second) = (round.written_weight?.hundredths(), round.interview_weight?.hundredths());
    let part = |score: Option<crate::domain::amount::Score>, weight: u64| match weight {
        // What does not count need not be there.
        0 => Some(0),
        weight => Some(score?.hundredths() * weight),
    };
    let sum = part(own.written, first)? + part(own.interview, second)?;
    (first + second == WHOLE).then_some((sum + WHOLE / 2) / WHOLE)
}

/// A total as it is compared: rounded half up to so many decimals.
pub fn rounded(total: u64, decimals: Option<u32>) -> u64 {
    let each = 10_u64.pow(decimals.map_or(0, |decimals| HUNDREDTHS.saturating_sub(decimals)));
    (total + each / 2) / each * each
}

/// 资格审查, 放弃, 体检, 考察: who is passed over for one of these is passed over with a reason.
pub fn excused(own: &Application) -> bool {
    matches!(own.reason, Some(NotHired::Withdrew | NotHired::Health | NotHired::Inquiry))
        || [own.eligible, own.health, own.inquiry].contains(&Some(Passed::No))
}

/// Whether somebody held a certificate when entries closed.
pub fn held(own: &Application, closes: Option<NaiveDate>) -> Option<bool> {
    match (own.certificate?, own.certificate_obtained, closes) {
        (YesNo::No, _, _) => Some(false),
        (YesNo::Yes, Some(day), Some(closes)) => Some(day <= closes),
        (YesNo::Yes, _, _) => None,
    }
}
