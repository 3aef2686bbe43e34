//! The table of one insurance of one month: everybody for whom it is paid in, and whoever else stands in the sheet.

use super::people;
use super::sheets::told;
use crate::domain::codes::Insurance;
use crate::domain::period::Month;
use crate::domain::record::Kind;
use crate::ledger::Registry;
use crate::process::grid::column::{Column, Of};
use crate::process::grid::table::Grid;
use crate::process::month_sheet::grid_row;

/// What is typed of each person; the fund counts its days from those on which wages were paid.
const FIELDS: [&str; 7] = ["base", "due", "paid", "due_date", "paid_date", "wages_paid", "explanation"];

/// A sheet of a company may hold both, and calls the columns alike: 公积金基数 is the fund's alone.
const fn of(insurance: Insurance) -> Of {
    match insurance {
        Insurance::Fund => Of { own: FUND, others: SOCIAL },
        Insurance::Social => Of { own: SOCIAL, others: FUND },
    }
}

const FUND: &[&str] = &["公积金"];
const SOCIAL: &[&str] = &["社会保险", "社保"];

/// What companies call the columns; of the fund 单位 alone is what the unit has to pay, below 公积金.
fn called(key: &str, insurance: Insurance) -> &'static [&'static str] {
    match key {
        "due" if insurance == Insurance::Fund => &[
            "单位应缴",
            "应缴",
            "应缴金额",
            "单位部分",
            "单位缴存额",
            "单位缴存",
            "单位月缴存额",
            "公积金单位",
            "公积金单位缴存额",
        ],
        "base" => &["缴费基数", "缴存基数", "基数"],
        "due" => &["单位应缴", "应缴", "应缴金额", "单位部分"],
        "paid" => &["单位实缴", "实缴", "实缴金额"],
        "due_date" => &["应缴日期", "缴费截止日"],
        "paid_date" => &["缴费日期", "缴款日期", "缴存日期", "实缴日期", "到账日期"],
        "wages_paid" => &["工资发放日期", "发放日期"],
        _ => &[],
    }
}

pub fn grid(registry: &Registry, month: Month, insurance: Insurance) -> Grid {
    let fields = FIELDS.into_iter().filter(|key| *key != "wages_paid" || insurance == Insurance::Fund);
    let column = |key: &str| {
        let column = Column::of(Kind::Contribution, Kind::Contribution.field(key)?)
            .called(called(key, insurance))
            .being_of(of(insurance));
        Some(if matches!(key, "due" | "paid") { column.summed() } else { column })
    };
    let mut columns = vec![Column::told("unit", "contributions-column-unit")];
    columns.extend(fields.filter_map(column));
    let told = told(month, insurance);
    let members = people::of_month(registry, month, insurance).into_iter();
    let rows = members.map(|(member, _)| grid_row(member, &told, Kind::Contribution, &columns)).collect();
    Grid::new(columns, rows).of_month(month)
}
