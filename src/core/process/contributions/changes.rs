//! 增减员表: who came and who went in a month, for whoever registers and pays.

use chrono::NaiveDate;

use super::people::{self, Named};
use crate::domain::codes::ExitKind;
use crate::domain::date::PartialDate;
use crate::domain::period::Month;
use crate::ledger::Registry;
use crate::order::Ordered;

/// 增 or 减.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    In(PartialDate),
    Out(NaiveDate, Option<ExitKind>),
}

impl Moved {
    pub const fn is_in(self) -> bool {
        matches!(self, Moved::In(_))
    }

    pub fn day(self) -> String {
        match self {
            Moved::In(day) => day.to_string(),
            Moved::Out(day, _) => day.to_string(),
        }
    }

    fn first_day(self) -> NaiveDate {
        match self {
            Moved::In(day) => day.first_day(),
            Moved::Out(day, _) => day,
        }
    }
}

/// One line of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub named: Named,
    /// The identity number, masked.
    pub id_masked: String,
    pub signer: String,
    pub moved: Moved,
    /// 社会保险登记日, 公积金登记日.
    pub registered: [Option<NaiveDate>; 2],
}

/// The month's lines: first who came, then who went, each by day.
pub fn changes(registry: &Registry, month: Month) -> Vec<Line> {
    let within = |day: NaiveDate| Month::of(day) == Some(month);
    let mut found = Vec::new();
    for (record, facts) in people::own(registry) {
        let came =
            facts.hired.filter(|hired| within(hired.first_day()) && within(hired.last_day())).map(Moved::In);
        let exit = people::exit(registry, record);
        let went = exit.and_then(|exit| Some(Moved::Out(exit.date.filter(|day| within(*day))?, exit.kind)));
        let number = people::person(registry, record.subject).and_then(|own| own.id_number.as_ref());
        found.extend([came, went].into_iter().flatten().map(|moved| Line {
            named: Named::of(registry, record, facts),
            id_masked: number.map(|number| number.masked()).unwrap_or_default(),
            signer: people::signer(registry, record, facts, month),
            moved,
            registered: [facts.insurance_registered, facts.fund_registered],
        }));
    }
    let place = |line: &Line| (!line.moved.is_in(), line.moved.first_day());
    found.order_by(|a, b| (place(a), a.named.order()).cmp(&(place(b), b.named.order())));
    found
}
