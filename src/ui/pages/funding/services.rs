//! 购买服务: contracts with what R-SOCORG says of them and what ends soon, and the organisations.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::record::Kind;
use taizhang_core::process::funding::services::{Line, contracts, notice};

use crate::ui::components::{Badge, Button, ButtonKind, Column, DataTable, Empty, LinkButton, Tone};
use crate::ui::print::PrintButton;
use crate::ui::reactive::memo;
use crate::ui::record::{Editor, Entry, OfficeGroup, Remover};
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::shell::PeopleLink;
use crate::ui::t::{t, ta, tr};
use crate::ui::verdict::VerdictBadge;

#[component]
pub fn ServicesTab(editor: Editor, remover: Remover) -> impl IntoView {
    let session = use_session();
    let office = session.profile().office();
    let rows = memo(move |_| session.read(|registry| Arc::new(contracts(registry, office, session.day()))));
    let add = move |()| {
        editor.show(Entry::New { kind: Kind::ServiceContract, person: office, engagement: None });
    };
    let said = move || {
        let count =
            |is: fn(&Line) -> bool| rows.with(|rows| rows.iter().filter(|own| is(own)).count()).to_string();
        let over = count(|own| own.days_left.is_some_and(|days| days < 0) && !own.people.is_empty());
        let days = session.read(|registry| notice(registry, session.day())).to_string();
        let args = [
            ("days", days),
            ("soon", count(|own| own.ends_soon)),
            ("over", over),
            ("count", count(|_| true)),
        ];
        ta("funding-contracts-said", &args.each_ref().map(|(key, text)| (*key, text.as_str())))
    };
    let none =
        || view! { <Empty title=tr("funding-contracts-none") text=tr("funding-contracts-none-text") /> };
    view! {
        <div class="stack">
        <div class="row training-bar">
            <p role="status">{said}</p>
            <div class="row training-acts">
                <PrintButton table="service-contracts" small=true />
                <Button small=true label=tr("funding-contract-new") kind=ButtonKind::Primary on_press=add />
            </div>
        </div>
        <div class="panel people-table">
            <DataTable
                id="service-contracts"
                label=tr("funding-contracts")
                columns=Signal::derive(move || columns(editor, remover))
                rows
                row_key=|line: &Line| line.record.id.to_string()
                empty=none
            />
        </div>
        <OfficeGroup office kind=Kind::SocialOrganisation editor remover />
        </div>
    }
}

fn columns(editor: Editor, remover: Remover) -> Vec<Column<Line>> {
    let text = |key, title, width, said: fn(&Line) -> String| {
        Column::new(key, tr(title), width, move |own: &Line| {
            let text = said(own);
            view! { <span title=text.clone()>{text.clone()}</span> }.into_any()
        })
    };
    vec![
        text("organisation", "field-service-contract-organisation", 11.5, |own| own.organisation.clone()),
        text("document", "field-service-contract-document", 5.5, |own| {
            own.record.body.get("document").unwrap_or_default()
        }),
        text("from", "field-service-contract-from", 6.5, |own| {
            own.from.map(|day| day.to_string()).unwrap_or_default()
        }),
        text("to", "field-service-contract-to", 6.5, |own| {
            own.to.map(|day| day.to_string()).unwrap_or_default()
        }),
        Column::new("left", tr("funding-left"), 7.0, |own: &Line| {
            let Some(days) = own.days_left else { return ().into_any() };
            let (key, tone) = match days {
                ..0 => ("funding-ended", Tone::Neutral),
                _ if own.ends_soon => ("funding-days-left", Tone::Due),
                _ => ("funding-days-left", Tone::Neutral),
            };
            let text = ta(key, &[("days", &days.unsigned_abs().to_string())]);
            view! { <Badge text tone /> }.into_any()
        }),
        Column::new("people", tr("funding-people"), 5.0, |own: &Line| {
            let words = ta("funding-people-count", &[("count", &own.people.len().to_string())]);
            let reason = ta("funding-people-reason", &[("name", &own.organisation)]);
            view! { <PeopleLink people=own.people.clone() reason words /> }.into_any()
        }),
        Column::new("verdict", tr("funding-verdict"), 10.5, |own: &Line| match &own.verdict {
            Some(outcome) => {
                let href = Route::Rule(outcome.rule).href();
                view! {
                    <span class="row">
                        <VerdictBadge outcome=outcome.clone() />
                        <a href=href>{t("inspection-grounds")}</a>
                    </span>
                }
                .into_any()
            }
            None => t("funding-not-begun").into_any(),
        }),
        Column::new("act", tr("funding-act"), 6.3, move |own: &Line| {
            let record = own.record.id;
            let named = |key: &str| Signal::stored(ta(key, &[("name", &own.organisation)]));
            let (edit, away) = (named("funding-edit-of"), named("funding-remove-of"));
            let change = move |()| editor.show(Entry::Change { record, field: None });
            view! {
                <span class="row">
                    <LinkButton label=tr("funding-edit") name=edit on_press=change />
                    <LinkButton label=tr("funding-remove") name=away on_press=move |()| remover.ask(record) />
                </span>
            }
            .into_any()
        })
        .controls(),
    ]
}
