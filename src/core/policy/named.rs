//! The parameters that rules go by, as constants. One that is not in `policy/parameters.csv`, or whose unit is not of its
//! type, does not compile.

use std::marker::PhantomData;

use super::setting::{
    Check, Choice, Day, Days, EachYear, Flag, LastDay, Limit, Months, Number, Row, Set, Setting, Types,
};

/// A parameter that is in the table: its id, and its place among those named here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    id: &'static str,
    place: usize,
}

impl Key {
    pub const fn id(self) -> &'static str {
        self.id
    }

    /// In [`ALL`].
    pub const fn place(self) -> usize {
        self.place
    }
}

/// A parameter of the table, and of what type its values are.
#[derive(Clone, Copy)]
pub struct Named<T: Setting> {
    pub key: Key,
    of: PhantomData<T>,
}

impl<T: Setting> Named<T> {
    const fn of(id: &'static str, place: usize) -> Self {
        assert!(
            stands(id, T::UNITS),
            "not in policy/parameters.csv, or of a unit that the type does not read"
        );
        Self { key: Key { id, place }, of: PhantomData }
    }

    /// What a row of it says.
    pub fn read(self, row: Row<'_>) -> Option<Set<'_, T>> {
        Some(Set { value: T::of(row.reading?)?, row })
    }
}

/// `NAME: Type = "id"`.
macro_rules! parameters {
    ($($name:ident: $type:ty = $id:literal;)*) => {
        /// Where each stands.
        #[expect(non_camel_case_types, reason = "they are the names of the constants")]
        #[derive(Clone, Copy)]
        enum Places { $($name),* }

        $(pub const $name: Named<$type> = Named::of($id, Places::$name as usize);)*

        /// Every one.
        pub const ALL: &[Key] = &[$($name.key),*];
    };
}

parameters! {
    QUOTA_UNIONS: Number = "quota.unions";
    QUOTA_WORKERS: Number = "quota.workers";
    QUOTA_OVERLAP: Choice = "quota.overlap";
    QUOTA_COUNT_AGE: Limit = "quota.count-age";
    QUOTA_OPTIONAL_MAX: Number = "quota.optional-max";
    CAP_PEOPLE: Number = "cap.people";
    POST_TYPES: Types = "post.types";
    FILE_LIMIT: Limit = "file.limit";
    FILE_NOTICE: Days = "file.notice";
    FILE_EXISTING: LastDay = "file.existing";
    TRAIN_LIMIT: Limit = "train.limit";
    TRAIN_NOTICE: Days = "train.notice";
    STALE_LIMIT: Limit = "stale.limit";
    REFILE_LIMIT: Limit = "refile.limit";
    SI_REGISTER: Limit = "si.register";
    HF_REGISTER: Limit = "hf.register";
    HF_DAYS: Limit = "hf.days";
    GUIDE_PERIOD: Limit = "guide.period";
    REG2_TERM: Months = "reg2.term";
    REG2_WINDOW: Months = "reg2.window";
    RETIRE_REFORM: Day = "retire.reform";
    RETIRE_MEN_AGE: Number = "retire.men-age";
    RETIRE_MEN_STEP: Months = "retire.men-step";
    RETIRE_MEN_CAP: Months = "retire.men-cap";
    RETIRE_WOMEN55_AGE: Number = "retire.women55-age";
    RETIRE_WOMEN55_STEP: Months = "retire.women55-step";
    RETIRE_WOMEN55_CAP: Months = "retire.women55-cap";
    RETIRE_WOMEN50_AGE: Number = "retire.women50-age";
    RETIRE_WOMEN50_STEP: Months = "retire.women50-step";
    RETIRE_WOMEN50_CAP: Months = "retire.women50-cap";
    RETIRE_FLEXIBLE: Months = "retire.flexible";
    RETIRE_NOTICE: Months = "retire.notice";
    ASSESS_MONTHS: Months = "assess.months";
    ASSESS_CLOSES: EachYear = "assess.closes";
    TALK_LIMIT: Limit = "talk.limit";
    REG1_LIMIT: Limit = "reg1.limit";
    REG1_NOTICE: Days = "reg1.notice";
    CE_ASSISTANT: Number = "ce.assistant";
    CE_OTHERS: Number = "ce.others";
    CE_DEGREE: Number = "ce.degree";
    CE_NOTICE: Days = "ce.notice";
    WEIGHT_FULL: Number = "weight.full";
    TPLAN_NOTICE: EachYear = "tplan.notice";
    TPLAN_COVERED_BY_SUPERIOR: Flag = "tplan.covered_by_superior";
    SIZE_UNIONS: Number = "size.unions";
    SIZE_WORKERS: Number = "size.workers";
    SIZE_LEAST: Number = "size.least";
    INSPECT_NOTICE: Days = "inspect.notice";
    CONTRACT_LIMIT: Limit = "contract.limit";
    DISPATCH_TERM: Months = "dispatch.term";
    PROB_SHORT: Months = "prob.short";
    PROB_MIDDLE: Months = "prob.middle";
    PROB_LONG: Months = "prob.long";
    PROB_TERM_SHORT: Months = "prob.term-short";
    PROB_TERM_MIDDLE: Months = "prob.term-middle";
    PROB_TERM_LONG: Months = "prob.term-long";
    RENEW_WINDOW: Days = "renew.window";
    RENEW_URGENT: Days = "renew.urgent";
    RENEW_TERMS: Number = "renew.terms";
    RENEW_EXTENSION: Months = "renew.extension";
    RENEW_SERVICE: Months = "renew.service";
    EXIT_TRANSFER: Limit = "exit.transfer";
    EXIT_NOTICE: Days = "exit.notice";
    EXIT_KEEP: Months = "exit.keep";
    STEP_MOST: Number = "step.most";
    OPEN_SHOWN: Number = "open.shown";
    TIE_DECIMALS: Number = "tie.decimals";
    ID_HIRED_LEAST: Number = "id.hired-least";
    ID_HIRED_MOST: Number = "id.hired-most";
    ID_BORN_FROM: Number = "id.born-from";
    PAY_ARREARS: Flag = "pay.arrears";
    SOCORG_NOTICE: Days = "socorg.notice";
    PERIOD_HOLIDAY: Flag = "period.holiday";
    WORK_SOON: Days = "work.soon";
    WORK_AHEAD: Days = "work.ahead";
    REPORT_MONTH: Flag = "report.month";
    REPORT_QUARTER: Flag = "report.quarter";
    REPORT_YEAR: Flag = "report.year";
    REPORT_MONTH_DAYS: Limit = "report.month-days";
    REPORT_QUARTER_DAYS: Limit = "report.quarter-days";
    REPORT_YEAR_DAYS: Limit = "report.year-days";
    CHECK_MOVES: Check = "report.check-moves";
    CHECK_CONTINUES: Check = "report.check-continues";
    CHECK_FILED: Check = "report.check-filed";
    CHECK_UNITS: Check = "report.check-units";
    CHECK_CERTIFIED: Check = "report.check-certified";
    CHECK_EXCELLENT: Check = "report.check-excellent";
    CHECK_ACTIVE_LAST: Check = "report.check-active-last";
    CHECK_ACTIVE_YEAR: Check = "report.check-active-year";
    CHECK_LEFT: Check = "report.check-left";
    CHECK_TRAINED: Check = "report.check-trained";
    CHECK_MEMBERS_LAST: Check = "report.check-members-last";
    CHECK_MEMBERS_NONE: Check = "report.check-members-none";
    CHECK_RIGHTS_NONE: Check = "report.check-rights-none";
    CHECK_FUNDS_LAST: Check = "report.check-funds-last";
    CHECK_WORK_LAST: Check = "report.check-work-last";
    CHECK_POSTS_LAST: Check = "report.check-posts-last";
    CHECK_BELOW: Check = "report.check-below";
    CHECK_NAMES: Check = "report.check-names";
    REPORT_SWING: Number = "report.swing";
}

/// What serves all rules: whether a day moves, and what is near in the work list.
pub const GENERAL: &[Key] = &[PERIOD_HOLIDAY.key, WORK_SOON.key, WORK_AHEAD.key];

/// The calendar of reports: which are asked for, and until when.
pub const CALENDAR: &[Key] = &[
    REPORT_MONTH.key,
    REPORT_QUARTER.key,
    REPORT_YEAR.key,
    REPORT_MONTH_DAYS.key,
    REPORT_QUARTER_DAYS.key,
    REPORT_YEAR_DAYS.key,
];

/// Whether a parameter is of the calendar of reports.
pub fn is_calendar(id: &str) -> bool {
    CALENDAR.iter().any(|key| key.id() == id)
}

/// Those by which the desk of a process counts its days, and no rule; beside them stands [`CALENDAR`].
pub const DESKS: &[Key] = &[
    EXIT_TRANSFER.key,
    EXIT_NOTICE.key,
    EXIT_KEEP.key,
    CHECK_MOVES.key,
    CHECK_CONTINUES.key,
    CHECK_FILED.key,
    CHECK_UNITS.key,
    CHECK_CERTIFIED.key,
    CHECK_EXCELLENT.key,
    CHECK_ACTIVE_LAST.key,
    CHECK_ACTIVE_YEAR.key,
    CHECK_LEFT.key,
    CHECK_TRAINED.key,
    CHECK_MEMBERS_LAST.key,
    CHECK_MEMBERS_NONE.key,
    CHECK_RIGHTS_NONE.key,
    CHECK_FUNDS_LAST.key,
    CHECK_WORK_LAST.key,
    CHECK_POSTS_LAST.key,
    CHECK_BELOW.key,
    CHECK_NAMES.key,
    REPORT_SWING.key,
];

/// Whether the table has a parameter, in each of its rows with one of these units.
const fn stands(id: &str, units: &[&str]) -> bool {
    let mut rows = include_str!("../../../policy/parameters.csv").as_bytes();
    let mut found = false;
    while !rows.is_empty() {
        if let Some(value) = field(rows, id) {
            let mut among = units;
            while let [unit, others @ ..] = among {
                if field(past(value, b','), unit).is_some() {
                    break;
                }
                among = others;
            }
            if among.is_empty() {
                return false;
            }
            found = true;
        }
        rows = past(rows, b'\n');
    }
    found
}

/// What follows a field that begins a text and is just this one.
const fn field<'a>(mut text: &'a [u8], wanted: &str) -> Option<&'a [u8]> {
    let mut wanted = wanted.as_bytes();
    while let [byte, others @ ..] = wanted {
        match text {
            [found, rest @ ..] if *found == *byte => (text, wanted) = (rest, others),
            _ => return None,
        }
    }
    match text {
        [b',', rest @ ..] => Some(rest),
        _ => None,
    }
}

/// What follows the next such byte.
const fn past(mut text: &[u8], byte: u8) -> &[u8] {
    while let [found, rest @ ..] = text {
        text = rest;
        if *found == byte {
            break;
        }
    }
    text
}
