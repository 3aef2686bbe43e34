//! 名册核对: an organisation's own list of its people beside the register. Nothing is written: whoever looks is led to the
//! person (clause 101).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;

use super::employers::{Kept, kept};
use crate::domain::coded::coded;
use crate::domain::id::Id;
use crate::domain::id_number::mask;
use crate::domain::issue::Issue;
use crate::domain::record::{Difference, In as _, Kind};
use crate::domain::value::Input;
use crate::domain::{Engagement, Exit, Person};
use crate::intake::mapping::{self, Remembered};
use crate::intake::plan::{CellPlan, Choices, RosterPlan, RowPlan, RowState};
use crate::intake::without_numbers;
use crate::intake::workbook::Book;
use crate::intake::{header, planning, tables};
use crate::ledger::Registry;
use crate::order::{Gathered as _, Ordered as _};
use crate::process::grid::texts::plain_name;
use crate::words::{Lang, words};

coded! {
    /// What was found of somebody. Its words: `roster-found-CODE`.
    pub enum Found {
        /// 名册有，台账无.
        Stranger "stranger",
        /// 台账有，名册无.
        Missing "missing",
        /// 已退出，名册仍有.
        Left "left",
        /// 台账中是其他单位的人.
        Elsewhere "elsewhere",
        /// 名册中不止一行.
        Doubled "doubled",
        /// 证件号码不符或认不准是谁.
        Unclear "unclear",
        /// 有事项不一致.
        Differs "differs",
        /// 一致.
        Same "same",
    }
}

/// One fact of which the list says something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differs {
    pub kind: Kind,
    pub key: String,
    pub ours: Option<String>,
    pub theirs: Option<String>,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub found: Found,
    pub name: String,
    /// Masked.
    pub number: String,
    /// 实际用人单位.
    pub unit: String,
    /// Where the list names them: rows of the file.
    pub rows: Vec<u32>,
    pub person: Option<Id>,
    /// When they left, or whose they are: what the finding says besides.
    pub more: String,
    /// Whose those of the same name are, where they were found by name alone; empty texts where it is not said.
    pub namesakes: Vec<String>,
    pub differs: Vec<Differs>,
}

/// All that was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    pub employer: String,
    /// People in the list, each once.
    pub listed: usize,
    /// People of the employer in the register.
    pub registered: usize,
    /// Rows that are hidden or struck through: not compared.
    pub aside: usize,
    /// The sheets that were read.
    pub sheets: Vec<String>,
    /// What of each is compared, by the fields of the register.
    pub fields: Vec<(Kind, &'static str)>,
    pub lines: Vec<Line>,
}

impl Comparison {
    /// What is compared, and where it stands.
    pub fn compared(&self, lang: Lang) -> String {
        let between = words(lang, "list-separator", &[]);
        let fields: Vec<String> = self.fields.iter().map(|(kind, key)| label(*kind, key, lang)).collect();
        let args = [("fields", fields.join(&between)), ("sheet", self.sheets.join(&between))];
        words(lang, "roster-columns", &args.each_ref().map(|(key, text)| (*key, text.as_str())))
    }

    pub fn count(&self, found: Found) -> usize {
        self.lines.iter().filter(|line| line.found == found).count()
    }

    /// Those in the register of whom this was found.
    pub fn people(&self, found: Found) -> Vec<Id> {
        self.lines.iter().filter(|line| line.found == found).filter_map(|line| line.person).collect()
    }
}

/// Compares a workbook with the people of an employer.
///
/// # Errors
/// `roster-no-table` where no sheet of it names people.
pub fn compare(
    registry: &Registry,
    employer: &str,
    book: &Book,
    remembered: &Remembered,
    on: NaiveDate,
) -> Result<Comparison, Issue> {
    let none = || Issue::new("roster-no-table");
    let tables = tables::of(book);
    let table = tables::best(&tables).and_then(|at| tables.get(at)).ok_or_else(none)?;
    let sheet = table.sheet(book).ok_or_else(none)?;
    let head = header::find(&sheet).ok_or_else(none)?;
    let mapping = mapping::guess(&sheet, &head, remembered);
    let choices = Choices { roster_date_is_hired: true, ..Choices::default() };
    let plan = planning::plan(registry, &sheet, &head, &mapping, &choices, on);
    let kept = kept(registry, on);
    let comparing = Comparing { registry, employer, plan: &plan, kept: &kept };
    let fields = mapping.columns.values().filter_map(|target| target.field()).collect();
    let sheets = plan.parts.iter().map(|part| part.sheet.clone()).collect();
    Ok(Comparison { fields, sheets, ..comparing.all() })
}

struct Comparing<'a> {
    registry: &'a Registry,
    employer: &'a str,
    plan: &'a RosterPlan,
    kept: &'a [Kept],
}

/// Rows that name the same: by number, else by name.
type Rows<'a> = BTreeMap<(String, String), Vec<&'a RowPlan>>;

impl Comparing<'_> {
    fn all(&self) -> Comparison {
        let mut rows: Rows<'_> = BTreeMap::new();
        let compared = self.plan.rows.iter().filter(|row| row.state != RowState::Skipped);
        for row in compared {
            let key = match row.number() {
                Some(number) => (number.to_owned(), String::new()),
                None => (String::new(), plain_name(&row.name)),
            };
            if key != (String::new(), String::new()) {
                rows.entry(key).or_default().push(row);
            }
        }
        let mut lines: Vec<Line> = rows.values().map(|rows| self.line(rows)).collect();
        let met: BTreeSet<Id> = lines.iter().filter_map(|line| line.person).into_set();
        let there = || self.kept.iter().filter(|own| own.is_there() && own.is_of(self.employer));
        let missing = there().filter(|own| !met.contains(&own.person));
        lines.extend(missing.map(|own| self.of_register(own, Found::Missing)));
        lines.order_by_cached_key(|line| (line.found, line.unit.clone(), line.name.clone(), line.person));
        Comparison {
            employer: self.employer.to_owned(),
            listed: rows.len(),
            registered: there().count(),
            aside: self.plan.rows.iter().filter(|row| row.state == RowState::Skipped).count(),
            lines,
            ..Comparison::default()
        }
    }

    fn line(&self, rows: &[&RowPlan]) -> Line {
        let numbers = rows.iter().map(|row| self.plan.place(row.row).row).collect();
        let Some(row) = rows.first() else { return self.stranger(None, numbers) };
        let known = row.number().and_then(|number| {
            let bearers = self.registry.bearers(number);
            self.kept.iter().find(|own| bearers.contains(&own.person))
        });
        let Some(own) = known else { return self.unknown(row, numbers) };
        let differs = differences(row);
        let found = match () {
            () if own.has_left() => Found::Left,
            () if !own.is_of(self.employer) => Found::Elsewhere,
            () if rows.len() > 1 => Found::Doubled,
            () if differs.is_empty() => Found::Same,
            () => Found::Differs,
        };
        Line { differs, rows: numbers, ..self.of_register(own, found) }
    }

    /// A row whose number nobody bears, or that has none: of one of the same name something is wrong with the number, or they
    /// are another's.
    fn unknown(&self, row: &RowPlan, numbers: Vec<u32>) -> Line {
        let is_named = |own: &&Kept| {
            let name = self.person(own.person).and_then(|own| own.name.as_ref());
            name.is_some_and(|name| plain_name(name.as_str()) == plain_name(&row.name))
        };
        let namesakes = self.kept.iter().filter(|own| own.is_there() || own.has_left()).filter(is_named);
        let (here, elsewhere): (Vec<&Kept>, Vec<&Kept>) = namesakes.partition(|own| own.is_of(self.employer));
        match (here.as_slice(), row.number()) {
            ([], None) => {
                let there: Vec<&Kept> = elsewhere.iter().copied().filter(|own| own.is_there()).collect();
                match there.as_slice() {
                    [] => Self::namesake(self.stranger(Some(row), numbers), &elsewhere),
                    [own] => {
                        let line = Line { rows: numbers, ..self.of_register(own, Found::Elsewhere) };
                        Self::namesake(line, &there)
                    }
                    _ => {
                        let line = Line { found: Found::Elsewhere, ..self.stranger(Some(row), numbers) };
                        Self::namesake(line, &there)
                    }
                }
            }
            // The number says that it is somebody else; who looks may know better.
            ([], Some(_)) => Self::namesake(self.stranger(Some(row), numbers), &elsewhere),
            ([own], Some(number)) => {
                let ours = self.person(own.person).and_then(|own| own.id_number.as_ref());
                let ours = ours.map(|own| own.as_str().to_owned());
                let theirs = Some(number.to_owned());
                let differs = vec![Differs { kind: Kind::Person, key: "id_number".to_owned(), ours, theirs }];
                Line { differs, rows: numbers, ..self.of_register(own, Found::Unclear) }
            }
            ([own], None) => {
                let line = Line { rows: numbers, ..self.of_register(own, Found::Unclear) };
                Self::namesake(line, &here)
            }
            _ => {
                let line = Line { found: Found::Unclear, ..self.stranger(Some(row), numbers) };
                Self::namesake(line, &here)
            }
        }
    }

    /// A line that says whose those of the same name are.
    fn namesake(line: Line, named: &[&Kept]) -> Line {
        let mut more: Vec<String> = Vec::new();
        for own in named {
            let employer = own.employers.first().cloned().unwrap_or_default();
            if !more.contains(&employer) {
                more.push(employer);
            }
        }
        Line { namesakes: more, ..line }
    }

    fn stranger(&self, row: Option<&RowPlan>, rows: Vec<u32>) -> Line {
        let is_unit = |cell: &&CellPlan| cell.target.field() == Some((Kind::Engagement, "user"));
        let unit = row.and_then(|row| row.cells.iter().find(is_unit)).map(|cell| cell.seen.clone());
        let number = row.and_then(RowPlan::number).map(mask).unwrap_or_default();
        Line {
            found: Found::Stranger,
            name: row.map(|row| row.name.clone()).unwrap_or_default(),
            number,
            unit: unit.unwrap_or_default(),
            rows,
            person: None,
            more: String::new(),
            namesakes: Vec::new(),
            differs: Vec::new(),
        }
    }

    fn of_register(&self, own: &Kept, found: Found) -> Line {
        let person = self.person(own.person);
        let engagement = own.stand.engagement.as_deref();
        let facts = engagement.and_then(|record| Engagement::of(&record.body));
        let more = match found {
            Found::Left => {
                let exits = self.registry.about(own.person).filter_map(|record| Exit::of(&record.body));
                let own = exits.filter(|exit| exit.engagement == engagement.map(|own| own.id));
                own.filter_map(|exit| exit.date).max().map(|day| day.to_string()).unwrap_or_default()
            }
            Found::Elsewhere => own.employers.first().cloned().unwrap_or_default(),
            _ => String::new(),
        };
        Line {
            found,
            name: person
                .and_then(|own| own.name.as_ref())
                .map(|own| own.as_str().to_owned())
                .unwrap_or_default(),
            number: person.and_then(|own| own.id_number.as_ref()).map(|own| own.masked()).unwrap_or_default(),
            unit: facts
                .and_then(|own| own.user.as_ref())
                .map(|unit| unit.name.as_str().to_owned())
                .unwrap_or_default(),
            rows: Vec::new(),
            person: Some(own.person),
            more,
            namesakes: Vec::new(),
            differs: Vec::new(),
        }
    }

    fn person(&self, id: Id) -> Option<&Person> {
        self.registry.find(id).map(Arc::as_ref).and_then(|record| Person::of(&record.body))
    }
}

/// What the list says otherwise: of facts that the register lacks only a contract, which it should have.
fn differences(row: &RowPlan) -> Vec<Differs> {
    let says = |(kind, own): &(Kind, Difference)| own.from.is_some() || *kind == Kind::Contract;
    let differs =
        |(kind, own): (Kind, Difference)| Differs { kind, key: own.key, ours: own.from, theirs: own.to };
    row.differences().into_iter().filter(says).map(differs).collect()
}

impl Line {
    /// What is said of somebody besides the finding: since when they are gone, whose they are, what differs.
    pub fn said(&self, lang: Lang) -> String {
        let more = match self.found {
            Found::Left => words(lang, "roster-left-on", &[("day", &self.more)]),
            Found::Elsewhere if self.namesakes.is_empty() => {
                words(lang, "roster-of", &[("employer", &self.more)])
            }
            _ => String::new(),
        };
        let blank = words(lang, "record-blank", &[]);
        let whose = self.namesakes.iter().map(|own| if own.is_empty() { blank.clone() } else { own.clone() });
        let whose: Vec<String> = whose.collect();
        let namesake = (!whose.is_empty()).then(|| {
            let employer = whose.join(&words(lang, "list-separator", &[]));
            words(lang, "roster-namesake", &[("employer", &employer)])
        });
        let differs = self.differs.iter().map(|own| own.said(lang));
        let all: Vec<String> =
            std::iter::once(more).chain(namesake).chain(differs).filter(|text| !text.is_empty()).collect();
        all.join(&words(lang, "funding-between", &[]))
    }
}

fn label(kind: Kind, key: &str, lang: Lang) -> String {
    words(lang, &format!("field-{}-{}", kind.code(), key.replace('_', "-")), &[])
}

impl Differs {
    fn said(&self, lang: Lang) -> String {
        // Our own number stands in the column of numbers.
        if self.key == "id_number" {
            let number = self.theirs.as_deref().map(mask).unwrap_or_default();
            return words(lang, "roster-number", &[("number", &number)]);
        }
        let field = label(self.kind, &self.key, lang);
        let text = |text: &Option<String>| match text {
            Some(text) => self.shown(text, lang),
            None => words(lang, "record-blank", &[]),
        };
        let (ours, theirs) = (text(&self.ours), text(&self.theirs));
        words(lang, "roster-differs", &[("field", &field), ("ours", &ours), ("theirs", &theirs)])
    }

    /// A value as it is read; numbers of identity and telephones are masked.
    fn shown(&self, text: &str, lang: Lang) -> String {
        match self.kind.field(&self.key).map(|field| field.input) {
            Some(Input::Code { table, .. }) => words(lang, &format!("code-{table}-{text}"), &[]),
            Some(Input::Unit) => text.split(" @").next().unwrap_or_default().to_owned(),
            _ => without_numbers(text),
        }
    }
}

/// What is written of a line, in this order; the words of a column are `roster-column-KEY`.
pub const COLUMNS: [&str; 6] = [
    "roster-column-found",
    "roster-column-name",
    "roster-column-number",
    "roster-column-unit",
    "roster-column-rows",
    "roster-column-said",
];

/// The texts of a line.
pub fn texts(line: &Line, lang: Lang) -> [String; 6] {
    let rows: Vec<String> = line.rows.iter().map(u32::to_string).collect();
    [
        words(lang, &format!("roster-found-{}", line.found.code()), &[]),
        line.name.clone(),
        line.number.clone(),
        line.unit.clone(),
        rows.join(&words(lang, "list-separator", &[])),
        line.said(lang),
    ]
}

/// The list as it is pasted into a sheet.
pub fn copied(lines: &[&Line], lang: Lang) -> String {
    let head = COLUMNS.map(|key| words(lang, key, &[])).join("\t");
    let rows = lines.iter().map(|line| texts(line, lang).join("\t"));
    std::iter::once(head).chain(rows).collect::<Vec<_>>().join("\r\n")
}
