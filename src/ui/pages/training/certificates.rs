//! 培训学时证明 on paper: a letter for each person, two on a sheet while they are short.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::process::training::certificate::{Certificate, of_session, of_year};
use taizhang_core::process::training::hours::Attended;
use taizhang_core::process::training::session::Row;
use taizhang_core::report::forms::form::Seal;
use taizhang_core::report::forms::letter::Letter;

use crate::ui::components::LinkButton;
use crate::ui::print::Printing;
use crate::ui::session::Session;
use crate::ui::t::{label, t, ta, tr};

/// The letters of everybody who came to a session, or of one of them.
pub fn of_those_present(session: Session, row: Option<Row>, person: Option<Id>) -> Vec<Letter> {
    let Some(row) = row else { return Vec::new() };
    let found = session.peek(|registry| of_session(registry, row.id));
    let found = found.into_iter().filter(|own| person.is_none_or(|person| own.named.person == person));
    found
        .map(|own| {
            letter(
                session,
                &own,
                "training-certificate-session",
                ("training-certificate-organiser", &row.organiser),
            )
        })
        .collect()
}

/// The letters of a year: of everybody who has attended something, or of one person.
pub fn of_the_year(session: Session, year: i32, person: Option<Id>) -> Vec<Letter> {
    let found = session.peek(|registry| of_year(registry, year, session.day()));
    let found = found.into_iter().filter(|own| person.is_none_or(|person| own.named.person == person));
    let issuer = session.profile().party.name;
    found
        .map(|own| {
            letter(session, &own, "training-certificate-year", ("training-certificate-issuer", &issuer))
        })
        .collect()
}

fn letter(session: Session, own: &Certificate, text: &'static str, seal: (&'static str, &str)) -> Letter {
    let fact = |key: &str, value: &str| (t(key), value.to_owned());
    let args = [
        ("hours", own.hours.to_string()),
        ("total", own.total.to_string()),
        ("count", own.lines.len().to_string()),
        ("year", own.year.to_string()),
        ("day", session.day().to_string()),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(key, text)| (*key, text.as_str())).collect();
    let heads = [
        "training-column-title",
        "training-certificate-days",
        "training-column-kind",
        "training-column-form",
        "training-certificate-organiser-head",
        "training-column-hours",
    ];
    Letter {
        title: t("training-certificate"),
        facts: vec![
            fact("training-column-name", &own.named.name),
            fact("field-person-id-number", &own.id_masked),
            fact("training-column-unit", &own.named.unit),
            fact("training-year", &own.year.to_string()),
        ],
        heads: heads.map(t).into(),
        rows: own.lines.iter().map(line).collect(),
        text: ta(text, &args),
        seals: [ta(seal.0, &[("name", seal.1)]), t("training-certificate-clerk")]
            .map(|title| Seal { title, lines: Vec::new(), date: t("training-certificate-day") })
            .into(),
        ..Letter::default()
    }
}

fn line(own: &Attended) -> Vec<String> {
    let days = if own.first_day == own.last_day {
        own.first_day.to_string()
    } else {
        ta("training-days", &[("from", &own.first_day.to_string()), ("to", &own.last_day.to_string())])
    };
    vec![
        own.title.clone(),
        days,
        label(own.kind),
        own.form.map(label).unwrap_or_default(),
        own.organiser.clone(),
        own.hours.map_or_else(|| t("record-blank"), |hours| hours.to_string()),
    ]
}

/// Prints what it is given, from a line of a table.
pub fn printer() -> impl Fn(Vec<Letter>) + Copy + Send + Sync + 'static {
    let printing = use_context::<Printing>();
    move |letters| {
        if let Some(printing) = printing {
            printing.print_letters(letters);
        }
    }
}

/// 打印证明, in the line of a person.
#[component]
pub fn CertificateLink(name: String, person: Id, print: Callback<Id>) -> impl IntoView {
    let named = Signal::derive(move || ta("training-certificate-of", &[("name", &name)]));
    view! { <LinkButton label=tr("training-certificate-do") name=named on_press=move |()| print.run(person) /> }
}
