//! What the program says without any register: forms of every kind of record, code tables, divisions, files between
//! offices, the workbook to be filled in.

use super::pages::{Page, Pages, list, or_none};
use super::said::{both, field_key};
use anyhow::Result;
use taizhang_core::domain::codes;
use taizhang_core::domain::division;
use taizhang_core::domain::package_kind::PackageKind;
use taizhang_core::domain::record::{About, Field, Kind, Moves, Need, Privacy, Sayer};
use taizhang_core::domain::value::Input;
use taizhang_core::exchange::kinds::self_report;
use taizhang_core::exchange::{refusals, schema};
use taizhang_core::report::people::set_field;
use taizhang_core::report::{intake, setup, workbook};
use taizhang_core::words::Lang;

pub fn pages() -> Result<Pages> {
    let mut pages = Pages::default();
    for kind in Kind::ALL {
        pages.page(format!("forms/{}.txt", kind.code()), form(*kind));
    }
    let mut page = Page::default();
    for (table, codes) in codes::tables() {
        page.line(table);
        codes.iter().for_each(|code| page.fact(code, both(&format!("code-{table}-{code}"))));
    }
    pages.page("forms/code-tables.txt", page);
    let mut page = Page::default();
    for (kind, keys) in set_field::fields() {
        page.line(format_args!("to be set for several: {} {}", kind.code(), list(keys)));
    }
    for targets in intake::choices() {
        page.line(format_args!(
            "columns of rosters: {}",
            list(targets.into_iter().map(|target| target.code()))
        ));
    }
    for kind in PackageKind::ALL {
        page.line(format_args!("file {} {}", kind.code(), kind.word()));
    }
    pages.page("forms/lists.txt", page);
    pages.page("forms/divisions.txt", divisions());
    pages.bytes("files-between-offices/refusals.md", refusals::page());
    pages.bytes("files-between-offices/schema.json", serde_json::to_string_pretty(&schema::schema())?);
    for lang in Lang::ALL {
        if let Ok(bytes) = workbook::template(lang) {
            pages.bytes(format!("forms/template.{}.xlsx", lang.tag()), bytes);
        }
    }
    Ok(pages)
}

fn form(kind: Kind) -> Page {
    let mut page = Page::default();
    page.line(format_args!("{} {}", kind.code(), both(&format!("kind-{}", kind.code()))));
    page.fact(
        "of",
        match kind.about() {
            About::Person => "person",
            About::Office => "office",
        },
    );
    page.fact(
        "said by",
        match kind.sayer() {
            Sayer::Owner => "owner",
            Sayer::Itself => "itself",
            Sayer::Alone => "alone",
            Sayer::Superior => "superior",
            Sayer::Parent => "parent",
            Sayer::Judge => "judge",
        },
    );
    page.fact(
        "moves",
        match kind.columns().moves {
            Moves::Whole => "whole",
            Moves::Ticked(_) => "ticked",
            Moves::Stays => "stays",
        },
    );
    page.fact("day", kind.day());
    page.fact("needs", list(kind.essential()));
    page.fact("section", or_none(kind.columns().section.map(|(section, _)| section.code())));
    page.fact("fixed", format_args!("{} on engagement {}", kind.is_fixed(), kind.hangs_on_engagement()));
    page.fact("person may propose", self_report::may_propose(kind));
    for own in kind.fields() {
        field(&mut page, kind, own);
    }
    page
}

fn field(page: &mut Page, kind: Kind, field: &Field) {
    page.line(format_args!("{} {}", field.key, both(&field_key(kind, field.key))));
    page.fact("input", input(field.input));
    let need = match field.need {
        Need::Must => "must",
        Need::Optional => "optional",
    };
    let privacy = match field.privacy {
        Privacy::Plain => "plain",
        Privacy::Personal => "personal",
        Privacy::Restricted => "restricted",
    };
    page.fact("is", format_args!("{need}, to the {}, {privacy}", field.part.name()));
    if let Some(linked) = field.link() {
        page.fact("names", linked.code());
    }
    if self_report::may_say(kind, field.key) {
        page.fact("said by the person", true);
    }
}

fn input(input: Input) -> String {
    match input {
        Input::Text { max } => format!("text up to {max}"),
        Input::Long { max, .. } => format!("long text up to {max}"),
        Input::Code { table, options } => format!("one of {table}: {}", list(options())),
        Input::Codes { table, options } => format!("some of {table}: {}", list(options())),
        Input::Day => "day".to_owned(),
        Input::Date => "date".to_owned(),
        Input::Count => "count".to_owned(),
        Input::Amount => "amount".to_owned(),
        Input::Period { .. } => "period".to_owned(),
        Input::Unit => "unit".to_owned(),
        Input::Link => "link".to_owned(),
        Input::Own => "own form".to_owned(),
        Input::Rows(kind) => format!("rows of {}", kind.code()),
    }
}

fn divisions() -> Page {
    let mut page = Page::default();
    for own in division::divisions() {
        page.line(format_args!("{} {} {} {}", own.code, own.name, own.union_name(), own.path()));
    }
    for typed in ["", "昆山", "ks", "3205", "玉山镇工会", "没有"] {
        for superior in [false, true] {
            let found = setup::offers(typed, superior, 20);
            let told = found.iter().map(|offer| format!("{} {} {},", offer.code, offer.name, offer.path));
            page.line(format_args!("offers {typed} {superior}: {}", list(told)));
        }
    }
    page
}
