//! 薪酬估算: what the published scheme lays down for a month, as a pay slip whose lines open on what they rest on, and how
//! the months to come would run if something came to pass. Nothing is written.

use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;
use taizhang_core::domain::codes::Coded as _;
use taizhang_core::domain::issue::Issue;
use taizhang_core::domain::period::Month;
use taizhang_core::domain::value::Value as _;
use taizhang_core::report::pay_slip::course::{Course, amount, course};
use taizhang_core::report::pay_slip::said::{grounds, scheme};
use taizhang_core::report::pay_slip::slip::{Estimate, Line, Slip, grades, months, own};
use taizhang_core::report::pay_slip::supposed::{ABOUT, LEVELS, Supposed, day, next};

use crate::ui::components::{
    Button, ChartView, Chip, Chips, DateField, Empty, FieldWidth, Form, FormActions, Notice, NoticeKind,
    PageHead, Panel, SelectField, plain_table,
};
use crate::ui::record::{FormErrors, Submission};
use crate::ui::session::{Session, use_session};
use crate::ui::t::{code_label, coded, coded_with, label, lang, t, ta, tr};

#[component]
pub fn PaySlip() -> impl IntoView {
    let session = use_session();
    let now = Month::of(session.today())?;
    let month = RwSignal::new(now.text());
    let options = months(now).into_iter().rev().map(|own| (own.text(), own.text()));
    let options = Signal::stored(options.collect::<Vec<_>>());
    let slip = move || {
        let own =
            month.with(|text| Month::parse(text).ok()).map(|of| session.read(|registry| own(registry, of)));
        match own {
            Some(Estimate::Slip(slip)) => slip_view(session, *slip),
            Some(Estimate::NoScheme) => {
                let own =
                    if session.is_from_office() { "pay-slip-no-scheme-text" } else { "pay-slip-no-file" };
                view! { <Empty title=tr("pay-slip-no-scheme") text=tr(own) /> }.into_any()
            }
            Some(Estimate::NotAtWork) | None => {
                view! { <Empty title=tr("pay-slip-not-at-work") text=tr("pay-slip-not-at-work-text") /> }
                    .into_any()
            }
        }
    };
    Some(view! {
        <PageHead title=tr("pay-slip") sub=tr("pay-slip-sub") />
        <div class="stack">
            <Panel title=tr("pay-slip-one")>
                <div class="stack">
                    <SelectField
                        id="pay-slip-month"
                        label=tr("pay-slip-month")
                        value=month
                        options
                        width=FieldWidth::Short
                    />
                    {slip}
                </div>
            </Panel>
            <WhatIfPaid />
        </div>
    })
}

/// The lines, each opening on what it rests on, and what they come to.
fn slip_view(session: Session, slip: Slip) -> AnyView {
    let paid = |part: &str| slip.paid.as_ref().and_then(|body| body.get(part));
    let beside = |part: &str| {
        let text = paid(part).map(|paid| ta("pay-slip-paid", &[("amount", &paid)]));
        view! { <span class="quiet small">{text}</span> }
    };
    let line = |line: &Line| {
        let facts = session.peek(|registry| grounds(registry, &slip, line, lang()));
        let facts = facts
            .into_iter()
            .map(|(label, said)| view! { <div class="fact"><dt>{label}</dt><dd>{said}</dd></div> });
        view! {
            <li>
                <details>
                    <summary>
                        <span class="slip-part">{coded("pay-slip-part-*", line.part)} " " {beside(line.part)}</span>
                        <strong class="slip-amount">{amount(line.amount.map(|own| own.fen()))}</strong>
                    </summary>
                    <dl class="facts">{facts.collect_view()}</dl>
                </details>
            </li>
        }
    };
    let lines = slip.lines.iter().map(line).collect_view();
    let note = |shown: bool, key: &'static str| {
        shown.then(|| view! { <Notice kind=NoticeKind::Warn text=tr(key) /> })
    };
    view! {
        <p>{ta("pay-slip-by", &[("scheme", &scheme(&slip.scheme, lang()))])}</p>
        {note(slip.is_part, "pay-slip-part-month")}
        {note(slip.gross.is_none(), "pay-slip-no-sum")}
        <ul class="slip" role="list" aria-label=t("pay-slip-one")>
            {lines}
            <li class="slip-sum">
                <span class="slip-part">{t("pay-slip-gross")} " " {beside("gross")}</span>
                <strong class="slip-amount">{amount(slip.gross)}</strong>
            </li>
        </ul>
        <p class="quiet small">{t("pay-slip-note")}</p>
    }
    .into_any()
}

/// What is supposed, the curve that comes of it, and its steps.
#[component]
fn WhatIfPaid() -> impl IntoView {
    let session = use_session();
    let on = session.today();
    let submission = Submission::default();
    let about = RwSignal::new(ABOUT.first().copied().unwrap_or_default().to_owned());
    let (to, from) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let supposed = RwSignal::new(Vec::<Supposed>::new());
    // What comes next is offered; whatever else is to be supposed is chosen.
    let offer = move |about: &str| {
        let (first, begins) = session.peek(|registry| (next(registry, about, on), day(registry, about, on)));
        to.set(first.unwrap_or_default());
        from.set(begins.map(|day| day.to_string()).unwrap_or_default());
    };
    offer(&about.get_untracked());
    let abouts = Signal::derive(|| {
        ABOUT.into_iter().map(|code| (code.to_owned(), coded("pay-slip-about-*", code))).collect::<Vec<_>>()
    });
    let levels = Signal::derive(move || {
        let none = (String::new(), t("pay-slip-choose"));
        let own: Vec<_> = if about.with(|about| about == "certificate") {
            LEVELS.into_iter().map(|level| (level.code().to_owned(), label(level))).collect()
        } else {
            let all = Month::of(on).map(|month| session.read(|registry| grades(registry, month)));
            all.unwrap_or_default().into_iter().map(|grade| (grade.clone(), grade)).collect()
        };
        std::iter::once(none).chain(own).collect::<Vec<_>>()
    });
    let add = move |()| {
        let day = NaiveDate::parse(&from.get_untracked());
        let day = day.and_then(|day| if day < on { Err(Issue::new("pay-slip-past")) } else { Ok(day) });
        let day = day.map_err(|issue| issue.at("pay-slip-from"));
        let to = Some(to.get_untracked()).filter(|to| !to.is_empty());
        let to = to.ok_or_else(|| Issue::new("text-empty").at("pay-slip-to"));
        let code = about.with_untracked(|own| ABOUT.into_iter().find(|code| own == code));
        match (to, day, code) {
            (Ok(to), Ok(from), Some(about)) => {
                submission.issues.set(Vec::new());
                supposed.update(|all| all.push(Supposed { about, to, from }));
            }
            (to, day, _) => submission.refuse(to.err().into_iter().chain(day.err()).collect()),
        }
    };
    let chip = move |(at, own): (usize, Supposed)| {
        let to = if own.about == "certificate" { code_label("cert-level", &own.to) } else { own.to.clone() };
        let args = [("to", to), ("day", own.from.to_string())];
        let text =
            coded_with("pay-slip-if-*", own.about, &args.each_ref().map(|(key, text)| (*key, text.as_str())));
        let remove_label = Signal::stored(ta("pay-slip-drop", &[("what", &text)]));
        let remove = move |()| {
            supposed.update(|all| {
                if at < all.len() {
                    all.remove(at);
                }
            });
        };
        view! { <Chip text=Signal::stored(text) remove_label on_remove=Callback::new(remove) /> }
    };
    let chips = move || {
        let all = supposed.get();
        (!all.is_empty()).then(|| {
            let chips = all.into_iter().enumerate().map(chip).collect_view();
            view! { <Chips label=tr("pay-slip-supposed")>{chips}</Chips> }
        })
    };
    let found = move || {
        let all = supposed.get();
        let course = session.read(|registry| course(registry, &all, on));
        course_view(&course, !all.is_empty())
    };
    // Where nothing is estimated nothing is supposed either.
    let nothing = move || session.read(|registry| course(registry, &[], on).chart(false, lang()).is_empty());
    view! {
        <Panel title=tr("pay-slip-what-if")>
            <div class="stack">
                <div hidden=nothing>
                <Form on_submit=add label=tr("pay-slip-what-if")>
                    <FormErrors submission />
                    <SelectField
                        id="pay-slip-about"
                        label=tr("pay-slip-about")
                        value=about
                        options=abouts
                        on_change=move |about: String| offer(&about)
                    />
                    <SelectField
                        id="pay-slip-to"
                        label=tr("pay-slip-to")
                        value=to
                        options=levels
                        error=submission.error_at("pay-slip-to")
                        required=true
                    />
                    <DateField
                        id="pay-slip-from"
                        label=tr("pay-slip-from")
                        hint=tr("hint-day")
                        value=from
                        error=submission.error_at("pay-slip-from")
                        required=true
                    />
                    <FormActions>
                        <Button submit=true label=tr("pay-slip-add") />
                    </FormActions>
                </Form>
                </div>
                {chips}
                {found}
            </div>
        </Panel>
    }
}

/// The curve, its steps one a line, and every month behind it.
fn course_view(course: &Course, is_supposed: bool) -> AnyView {
    let chart = course.chart(is_supposed, lang());
    if chart.is_empty() {
        return view! { <p class="quiet">{t("pay-slip-no-course")}</p> }.into_any();
    }
    let text = |text: String| view! { <span>{text}</span> }.into_any();
    let step = |step: &taizhang_core::report::pay_slip::course::Step| {
        let causes: Vec<String> = step.causes.iter().map(|cause| cause.said(lang())).collect();
        let causes = causes.join(&t("list-separator"));
        vec![text(step.month.text()), text(amount(step.before)), text(amount(step.after)), text(causes)]
    };
    let steps: Vec<_> = course.steps.iter().map(step).collect();
    let steps = match steps.is_empty() {
        true => view! { <p class="quiet">{t("pay-slip-no-steps")}</p> }.into_any(),
        false => plain_table(&["pay-slip-month", "pay-slip-before", "pay-slip-after", "pay-slip-why"], steps),
    };
    let rows = chart.table().into_iter().map(|cells| cells.into_iter().map(text).collect()).collect();
    let heads: &[&'static str] = match is_supposed {
        true => &["pay-slip-month", "pay-slip-then", "pay-slip-now"],
        false => &["pay-slip-month", "pay-slip-gross"],
    };
    let table = plain_table(heads, rows);
    let title = chart.title.clone();
    view! {
        <section class="stack-tight" aria-live="polite">
            <h3>{title}</h3>
            <ChartView chart=Signal::stored(Arc::new(chart)) hint=tr("pay-slip-course-hint") />
            <h3>{t("pay-slip-steps")}</h3>
            {steps}
            <details class="plate-table">
                <summary>{t("pay-slip-all-months")}</summary>
                {table}
            </details>
            <p class="quiet small">{t("pay-slip-what-if-note")}</p>
        </section>
    }
    .into_any()
}
