//! 政策依据: the guidance with what serves it, readings, rules and parameters, and what a search finds.

use super::pages::{Page, Pages, list, or_none};
use super::said::both;
use super::verdicts::parameter;
use taizhang_core::policy::guidance::{Serves, segments, serves};
use taizhang_core::policy::parameters::Parameters;
use taizhang_core::policy::rule::Scope;
use taizhang_core::policy::rules::ALL;
use taizhang_core::policy::text::{clauses, readings};
use taizhang_core::policy::{cases, pack};
use taizhang_core::report::policy::{find, readings_of, rules_of, segment_of, totals};
use taizhang_core::report::verdicts::{Grounds, grounds};

const QUERIES: [&str; 9] = ["", "备案", "25", "R-QUOTA", "r-ce", "社会工作师", "薪酬", "107", "没有这个词"];

pub fn pages() -> Pages {
    let mut pages = Pages::default();
    pages.page("policy/guidance.txt", guidance());
    let mut page = Page::default();
    for clause in clauses() {
        page.line(format_args!(
            "{} {} {} {} {}",
            clause.id, clause.section, clause.kind, clause.who, clause.class
        ));
        page.fact("quote", &clause.quote);
        page.fact("column", &clause.serves);
        page.fact("serves", list(serves(clause.id).iter().map(served)));
        page.fact("rules", list(rules_of(clause.id).iter().map(|rule| rule.id)));
        page.fact("readings", list(readings_of(clause.id).iter().map(|reading| &reading.id)));
        page.fact("stands in", or_none(segment_of(clause.id).map(|segment| &segment.text)));
    }
    pages.page("policy/clauses.txt", page);
    let mut page = Page::default();
    for own in readings() {
        page.line(format_args!("{} {} — {} — {}", own.id, own.quote, own.readings, own.taken));
    }
    pages.page("policy/readings.txt", page);
    pages.page("policy/rules.txt", rules());
    let mut page = Page::default();
    Parameters::shipped().all().iter().for_each(|own| page.line(parameter(own)));
    for own in pack::open() {
        let choices = list(pack::choices(&own.unit));
        page.line(format_args!(
            "open {} {choices} check {:?}",
            own.id,
            pack::check(&own.id, "5").map_err(|issue| issue.code)
        ));
    }
    pages.page("policy/parameters.txt", page);
    pages.page("policy/search.txt", searches());
    pages
}

fn guidance() -> Page {
    let mut page = Page::default();
    for segment in segments() {
        page.line(format_args!("[{}] {}", list(&segment.clauses), segment.text));
    }
    page
}

fn served(serves: &Serves) -> String {
    match serves {
        Serves::Rule(id) => format!("rule:{id}"),
        Serves::Record(kind) => format!("record:{}", kind.code()),
        Serves::Field(kind, key) => format!("field:{}.{key}", kind.code()),
        Serves::Screen(name) => format!("screen:{name}"),
        Serves::Figure(name) => format!("figure:{name}"),
    }
}

fn rules() -> Page {
    let mut page = Page::default();
    for rule in ALL {
        let scope = match rule.scope {
            Scope::Person => "person",
            Scope::Office => "office",
        };
        page.line(format_args!("{} {scope} {} {}", rule.id, rule.basis.code(), both(&rule.title_key())));
        page.fact("clauses", list(rule.clauses));
        page.fact("readings", list(rule.readings));
        page.fact("parameters", list(rule.parameters.iter().map(|key| key.id())));
        page.fact(
            "grounds",
            or_none(grounds(rule.id).map(|own| match own {
                Grounds::Clause { section, quote } => format!("{section}: {quote}"),
                Grounds::Law(law) => law.to_owned(),
            })),
        );
    }
    page
}

fn searches() -> Page {
    let mut page = Page::default();
    page.line(format_args!("{:?}", totals()));
    for query in QUERIES {
        page.line(format_args!("{query}: {}", list(find(query).iter().map(|clause| clause.id))));
    }
    page
}

/// The named cases: what is judged of each, by its own parameters.
pub fn judged(
    case: &cases::Case,
) -> (taizhang_core::ledger::Registry, Vec<taizhang_core::policy::grounds::Explained>) {
    let registry = cases::registry(case);
    let parameters = Parameters::shipped().with(case.parameters.clone());
    let outcomes = taizhang_core::policy::engine::evaluate_with(&registry, case.as_of, &parameters);
    (registry, outcomes)
}
