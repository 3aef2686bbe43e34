//! What a file says is read before it is planned, in pieces: a plan is of one state of the register, and made at one go.

use super::parts;
use super::wire::Package;
use crate::ledger::pieces::Rest;

/// Reads what a file and the files inside it state. What refuses it is said by its plan.
pub async fn read(package: &Package, rest: &mut impl Rest) {
    let _ = parts::read_in_pieces(package, rest).await;
    for part in ["below", "above"] {
        for nested in package.nested_in_pieces(part, rest).await.unwrap_or_default() {
            let _ = parts::read_in_pieces(&nested, rest).await;
        }
    }
}
