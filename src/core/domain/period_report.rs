//! 月报、季报、年报: what an office reports of a period, and what its superior says of that, field by field.

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize};

use super::codes::Cycle;
use super::id::Id;
use super::issue::{Issue, require};
use super::office::named;
use super::period::Month;
use super::record::{Facts as _, record};
use super::shape::shape;
use super::value::{Count, Input, Text, Value, read_back};

/// One line of a report, or of what is said of one. What it holds depends on where it stands:
///
/// - an **indicator** of a report: what the register counted, what was typed in its place or because nobody knows it,
///   and why;
/// - an **explanation** of a check: what it was compared with, what it is, the usual explanation chosen, own words;
/// - an **answer** of the superior: whether a field is accepted or returned, what of it was seen, why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReportLine {
    /// The indicator, or the check, that it speaks of. Without a space.
    #[cfg_attr(feature = "schema", schemars(extend("not" = { "pattern": " " })))]
    pub of: Text<40>,
    /// As the register counted; what an explanation compares with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counted: Option<Count>,
    /// As it was typed; what an explanation is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub typed: Option<Count>,
    /// A usual explanation; of an answer `accepted` or `returned`. Without a space.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("not" = { "pattern": " " })))]
    pub code: Option<Text<40>>,
    /// What of the report was answered: another version of the line has another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<Id>,
    /// Why, in somebody's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<Text<200>>,
}

impl ReportLine {
    /// A line of an indicator or a check, still without anything; none where the id is none.
    pub fn of(id: &str) -> Option<Self> {
        let of = Text::parse(id).ok()?;
        Some(Self { of, counted: None, typed: None, code: None, seen: None, words: None })
    }

    /// The figure that counts: what was typed goes before what was counted.
    pub fn value(&self) -> Option<u32> {
        self.typed.or(self.counted).map(Count::get)
    }

    /// Whether two explanations speak of the same facts: the figure lies on the same side of what it is held against.
    pub fn is_same_side(&self, other: &Self) -> bool {
        let side = |line: &Self| Some(line.typed?.cmp(&line.counted?));
        side(self) == side(other)
    }

    /// Whether another line explains the same facts in the same way.
    pub fn explains_as(&self, other: &Self) -> bool {
        self.is_same_side(other) && self.code == other.code && self.words == other.words
    }

    /// By what an answer knows this version of the line again.
    pub fn version(&self) -> Id {
        named(&["report-line", &self.text()])
    }

    fn text(&self) -> String {
        let none = || "-".to_owned();
        let parts = [
            self.of.as_str().to_owned(),
            self.counted.map_or_else(none, |own| own.text()),
            self.typed.map_or_else(none, |own| own.text()),
            self.code.as_ref().map_or_else(none, |own| own.as_str().to_owned()),
            self.seen.map_or_else(none, |own| own.to_string()),
            self.words.as_ref().map(|own| own.as_str().to_owned()).unwrap_or_default(),
        ];
        parts.join(" ").trim_end().to_owned()
    }

    fn parse(line: &str) -> Option<Self> {
        fn part<T: Value>(text: &str) -> Option<Option<T>> {
            if text == "-" { Some(None) } else { T::parse(text).ok().map(Some) }
        }
        let mut parts = line.trim().splitn(6, ' ');
        let of = Text::parse(parts.next()?).ok()?;
        let (counted, typed) = (part(parts.next()?)?, part(parts.next()?)?);
        let (code, seen) = (part(parts.next()?)?, part(parts.next()?)?);
        let words = parts.next().map(|text| Text::parse(text).ok());
        match words {
            Some(None) => None,
            words => Some(Self { of, counted, typed, code, seen, words: words.flatten() }),
        }
    }
}

/// Lines, each of another indicator or check. As text: one a line, `OF COUNTED TYPED CODE SEEN WORDS`, `-` for what is
/// not there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ReportLines(pub Vec<ReportLine>);

impl ReportLines {
    pub fn find(&self, of: &str) -> Option<&ReportLine> {
        self.0.iter().find(|line| line.of.as_str() == of)
    }
}

shape! { ReportLines, "report-lines", |generator| {
    let line = generator.subschema_for::<ReportLine>();
    super::shape::object(serde_json::json!({ "type": "array", "items": line, "minItems": 1 }))
} }

/// More lines than a report has indicators or checks.
const MOST: usize = 400;

impl Value for ReportLines {
    const INPUT: Input = Input::Own;

    fn read<'de, D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        read_back(d)
    }

    fn parse(text: &str) -> Result<Self, Issue> {
        let mut found: Vec<ReportLine> = Vec::new();
        let lines = text.lines().filter(|line| !line.trim().is_empty()).count();
        require(lines <= MOST, || Issue::new("text-long").with("max", MOST).with("length", lines))?;
        for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let wrong = || Issue::new("report-line-format").with("line", at + 1);
            let line = ReportLine::parse(line).ok_or_else(wrong)?;
            if found.iter().any(|known| known.of == line.of) {
                return Err(Issue::new("line-twice").with("line", at + 1));
            }
            found.push(line);
        }
        if found.is_empty() { Err(Issue::new("text-empty")) } else { Ok(Self(found)) }
    }

    fn text(&self) -> String {
        self.0.iter().map(ReportLine::text).collect::<Vec<_>>().join("\n")
    }
}

record! {
    /// 月报、季报、年报: what an office reports of itself and all below it for a period (clauses 39, 92, 95; records.md §7). It
    /// travels with the file upward, and everybody up the line reads it.
    PeriodReport of Office said by Itself, moves Stays, reach Line, issued Nowhere, made Alone;
    day month, begins Day, needs [cycle, month], named [month, cycle];
    section Elsewhere, front All {
        /// 报表类别.
        cycle: Cycle = Must Province Plain Kept;
        /// 报告期的最后一个月.
        month: Month = Must Province Plain Kept;
        /// 指标.
        rows: ReportLines = Must Province Plain Kept;
        /// 审核说明.
        explanations: ReportLines = Optional Province Plain Kept;
        /// 填表人.
        filled_by: Text<50> = Optional Province Personal Kept;
        /// 审核人.
        checked_by: Text<50> = Optional Province Personal Kept;
        /// 签报日期: without it the report is being filled in, and not given.
        signed: NaiveDate = Optional Province Plain Kept, Past later [filled_by, checked_by];
    }
}

record! {
    /// 报表审核意见: what a superior says of the fields of a report that was addressed to it (`exchange.md`, "Who may say
    /// what"). It stays its word and goes to the office that reported, with the receipt.
    ReportAnswer of Office said by Addressee, moves Stays, reach Line, issued Told, made Below;
    day month, begins Day, needs [cycle, month, lines], named [month, cycle];
    section Elsewhere, front All {
        /// 报表类别.
        cycle: Cycle = Must Province Plain Kept;
        /// 报告期的最后一个月.
        month: Month = Must Province Plain Kept;
        /// 日期.
        date: NaiveDate = Must Province Plain Kept, Past first;
        /// 逐项意见.
        lines: ReportLines = Must Province Plain Kept;
    }
}

impl PeriodReport {
    /// By what the report of an office is known again: with another figure, explanation or name under it it is another one.
    pub fn version(&self, office: Id) -> Id {
        let parts = ["cycle", "month", "rows", "explanations", "filled_by", "checked_by", "signed"]
            .map(|key| self.get(key).unwrap_or_default());
        let office = office.to_string();
        let all: Vec<&str> =
            ["period-report", &office].into_iter().chain(parts.iter().map(String::as_str)).collect();
        named(&all)
    }

    /// What contradicts itself, by field and code: a quarter ends with March, June, September or December, a year with
    /// December; whoever signs has both names under it.
    pub fn at_odds(&self) -> Vec<(&'static str, &'static str)> {
        let odd = self
            .cycle
            .zip(self.month)
            .is_some_and(|(cycle, month)| !month.last_day().month().is_multiple_of(cycle.months().into()));
        let unsigned = self.signed.is_some() && (self.filled_by.is_none() || self.checked_by.is_none());
        let all = [(odd, "month", "report-period"), (unsigned, "signed", "report-unsigned")];
        all.into_iter().filter(|(is, ..)| *is).map(|(_, key, code)| (key, code)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_read_back_as_they_were_written() {
        let text = "active-end 12 13 - - 补录 一人\nfunds - 3000 - -\nactive-swing 10 14 hiring -";
        let lines = ReportLines::parse(text).unwrap();
        assert_eq!(lines.text(), text);
        assert_eq!(lines.find("active-end").and_then(ReportLine::value), Some(13));
        let json = serde_json::to_string(&lines).unwrap();
        assert_eq!(serde_json::from_str::<ReportLines>(&json).unwrap(), lines);
        for (wrong, code) in [
            ("active-end 12", "report-line-format"),
            ("active-end zwölf - - -", "report-line-format"),
            ("funds - 1 - -\nfunds - 2 - -", "line-twice"),
            (" ", "text-empty"),
        ] {
            assert_eq!(ReportLines::parse(wrong).unwrap_err().code, code, "{wrong}");
        }
    }

    #[test]
    fn another_version_of_a_line_is_told_from_it() {
        let line = |text| ReportLines::parse(text).unwrap().0.remove(0);
        let seen = line("funds - 1 - -").version();
        assert_eq!(line("funds - 1 - -").version(), seen);
        assert_ne!(line("funds - 2 - -").version(), seen);
    }

    #[test]
    fn a_quarter_ends_with_its_third_month() {
        let report = |cycle, month: &str| PeriodReport {
            cycle: Some(cycle),
            month: Some(Month::parse(month).unwrap()),
            ..PeriodReport::default()
        };
        for (cycle, month, odd) in [
            (Cycle::Month, "2026-02", false),
            (Cycle::Quarter, "2026-09", false),
            (Cycle::Quarter, "2026-08", true),
            (Cycle::Year, "2026-12", false),
            (Cycle::Year, "2026-06", true),
        ] {
            assert_eq!(!report(cycle, month).at_odds().is_empty(), odd, "{cycle:?} {month}");
        }
    }
}
