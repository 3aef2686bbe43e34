//! 兼容性检查单: this PC looked at, and slips in and out as files.

use taizhang_core::domain::issue::Issue;
use taizhang_core::report::compatibility::{BYTES_MAX, Slip, judge, read, table};
use taizhang_core::report::workbook;
use web_sys::File;

use super::hand_out_workbook;
use crate::platform::{clock, files, machine, made};
use crate::ui::t::{lang, t, ta};

/// Tries out this PC. The work that is timed holds the page up.
pub async fn look_at_pc() -> Slip {
    let seen = machine::look().await;
    judge(&seen, clock::now().format("%Y-%m-%d %H:%M").to_string(), made::made())
}

/// Hands a slip out as a file, whose name says nothing but when.
///
/// # Errors
/// `file-not-saved` if the browser refuses.
pub fn hand_out_slip(slip: &Slip) -> Result<(), Issue> {
    let name = ta("compat-save-name", &[("at", &clock::now().format("%Y%m%d-%H%M").to_string())]);
    files::download(&name, "application/json", slip.write().as_bytes())
}

/// The slips among these files, and how many are none.
pub async fn read_slips(files: Vec<File>) -> (Vec<Slip>, usize) {
    let (mut found, mut wrong) = (Vec::new(), 0);
    for file in files {
        match files::read(&file, BYTES_MAX).await.and_then(|bytes| read(&bytes)) {
            Ok(slip) => found.push(slip),
            Err(_) => wrong += 1,
        }
    }
    (found, wrong)
}

/// Hands the table of these out as a workbook.
///
/// # Errors
/// What the workbook or the browser says.
pub fn hand_out_slips(slips: &[Slip]) -> Result<(), Issue> {
    let (headings, rows) = table(slips, lang());
    let name = ta("compat-export-name", &[("day", &clock::today().format("%Y%m%d").to_string())]);
    hand_out_workbook(&name, &workbook::table(&t("compat-title"), &headings, &rows)?)
}
