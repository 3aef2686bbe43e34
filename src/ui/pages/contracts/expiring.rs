//! 到期合同: whose contract ends, what is to be looked at, and the way to renew those ticked.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;
use taizhang_core::order::Gathered as _;
use taizhang_core::process::contracts::expiring::{Concern, Line, Unknown, expiring, unknown};
use taizhang_core::report::forms::contracts::approval;

use super::listed::ListedDialog;
use super::renew::RenewDialog;
use crate::ui::components::{
    Badge, Button, ButtonKind, Column, DataTable, Empty, LinkButton, Notice, NoticeKind, PrintedForm,
    Selection, Tone,
};
use crate::ui::print::PrintButton;
use crate::ui::reactive::{effect, memo};
use crate::ui::record::{LastDone, Leaving};
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::t::{borrowed, coded, label, lang, ta, tr};
use crate::ui::verdict::rule_title;

#[component]
pub fn ExpiringTab(last: LastDone, leaving: Leaving) -> impl IntoView {
    let session = use_session();
    let (renewing, comparing) = (RwSignal::new(false), RwSignal::new(false));
    let keys = RwSignal::new(BTreeSet::<String>::new());
    let all = memo(move |_| session.read(|registry| Arc::new(expiring(registry, session.today()))));
    let renewed = RwSignal::new(BTreeSet::new());
    // Whoever is renewed, or leaves, is ticked no more; until the list is drawn anew nothing of it is renewed again.
    effect(move |_| {
        let still = all.with(|all| {
            renewed.with(|renewed| all.iter().any(|line: &Line| renewed.contains(&line.contract)))
        });
        if !still && renewed.with_untracked(|renewed| !renewed.is_empty()) {
            renewed.set(BTreeSet::new());
        }
        let there = all.with(|all| all.iter().map(|line| line.contract.to_string()).into_set());
        if keys.with_untracked(|keys| !keys.is_subset(&there)) {
            keys.update(|keys| keys.retain(|key| there.contains(key)));
        }
    });
    let count =
        move |is: fn(&Line) -> bool| all.with(|all| all.iter().filter(|line| is(line)).count()).to_string();
    let said = move || {
        let args = [
            ("count", count(|_| true)),
            ("clear", count(Line::is_clear)),
            ("asks", count(|line| !line.is_clear() && !line.is_forbidden())),
            ("leaving", count(Line::is_forbidden)),
        ];
        ta("contracts-count", &borrowed(&args))
    };
    let unsaid = move || {
        let unknown = session.read(|registry| unknown(registry, session.today()));
        let args = [("none", unknown.none.to_string()), ("ends", unknown.no_end.to_string())];
        (unknown != Unknown::default()).then(
            || view! { <Notice kind=NoticeKind::Warn text=ta("contracts-unknown", &borrowed(&args)) /> },
        )
    };
    let tick = move |()| {
        let clear = |all: &Arc<Vec<Line>>| {
            all.iter().filter(|line| line.is_clear()).map(|line| line.contract.to_string()).into_set()
        };
        keys.set(all.with_untracked(clear));
    };
    let chosen = memo(move |_| {
        let is_chosen = |line: &&Line| keys.with(|keys| keys.contains(&line.contract.to_string()));
        all.with(|all| all.iter().filter(is_chosen).cloned().collect::<Vec<Line>>())
    });
    let nobody = Signal::derive(move || chosen.with(Vec::is_empty));
    let words =
        Signal::derive(move || ta("contracts-renew", &[("count", &chosen.with(Vec::len).to_string())]));
    let clear = Signal::derive(move || ta("contracts-tick-clear", &[("count", &count(Line::is_clear))]));
    let selection = Selection::new(keys, tr("contracts-tick-all"), |own: &Line| {
        ta("contracts-tick", &[("name", &own.named.name)])
    });
    // Those ticked; where nobody is ticked, everybody.
    let forms = Callback::new(move |()| {
        let chosen = chosen.get_untracked();
        let all = all.get_untracked();
        vec![approval(if chosen.is_empty() { &all } else { &chosen }, lang())]
    });
    let rules = ["R-RENEW", "R-CONTRACT", "R-FAIL2"].map(|rule| {
        view! { <a href=Route::Rule(rule).href()>{move || rule_title(rule)}</a>" " }
    });
    let none = || view! { <Empty title=tr("contracts-none") text=tr("contracts-none-text") /> };
    view! {
        {unsaid}
        <div class="row training-bar">
            <p>{said} " " <span class="quiet small">{rules.into_iter().collect_view()}</span></p>
            <div class="row training-acts">
                <PrintButton table="contracts-expiring" small=true />
                <PrintedForm id="contracts-approval" forms />
                <PrintButton table="contracts-approval" label="contracts-approval-print" small=true />
                <Button label=tr("contracts-listed") on_press=move |()| comparing.set(true) />
                <Button
                    label=clear
                    disabled=Signal::derive(move || !all.with(|all| all.iter().any(Line::is_clear)))
                    on_press=tick
                />
                <Button
                    label=words
                    kind=ButtonKind::Primary
                    disabled=nobody
                    busy=Signal::derive(move || renewed.with(|renewed| !renewed.is_empty()))
                    on_press=move |()| renewing.set(true)
                />
            </div>
        </div>
        <div class="panel people-table">
            <DataTable
                id="contracts-expiring"
                label=tr("contracts-tab-expiring")
                columns=Signal::derive(move || columns(leaving))
                rows=all
                row_key=|line: &Line| line.contract.to_string()
                selection
                empty=none
            />
        </div>
        <ListedDialog open=comparing all keys />
        <RenewDialog open=renewing chosen renewed last />
    }
}

fn columns(leaving: Leaving) -> Vec<Column<Line>> {
    let text = |key, title, width, text: fn(&Line) -> String| {
        Column::new(key, tr(title), width, move |own: &Line| {
            let text = text(own);
            view! { <span title=text.clone()>{text.clone()}</span> }.into_any()
        })
    };
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    vec![
        Column::new("name", tr("contracts-person"), 5.0, |own: &Line| {
            let name = own.named.name.clone();
            view! { <a href=Route::Person(own.named.person).href()>{name}</a> }.into_any()
        }),
        text("unit", "contracts-unit", 7.5, |own| own.named.unit.clone()),
        Column::new("left", tr("contracts-left"), 13.0, move |own: &Line| {
            let (end, days) = (own.end.to_string(), own.days_left.unsigned_abs().to_string());
            let args = [("end", end.as_str()), ("days", days.as_str())];
            let text = match own.days_left {
                0 => ta("contracts-today", &args),
                1.. => ta("contracts-days", &args),
                _ => ta("contracts-over", &args),
            };
            let (from, until) = (day(own.start), day(own.agreed));
            let title = ta("exit-term", &[("from", &from), ("until", &until)]);
            if own.days_left < 0 {
                return view! { <span title=title><Badge text tone=Tone::Due /></span> }.into_any();
            }
            view! { <span title=title>{text}</span> }.into_any()
        }),
        text("result", "contracts-result", 8.0, |own| {
            let said = own.grade.as_ref().map(|(year, grade)| format!("{year} {}", label(*grade)));
            said.unwrap_or_default()
        }),
        Column::new("concerns", tr("contracts-concerns"), 11.0, |own: &Line| {
            own.concerns.iter().map(|own| concern(*own)).collect_view().into_any()
        }),
        Column::new("act", tr("contracts-act"), 5.5, move |own: &Line| {
            if own.is_forbidden() {
                return ().into_any();
            }
            let name = Signal::stored(ta("contracts-exit-of", &[("name", &own.named.name)]));
            let (engagement, end) = (own.named.engagement, own.end);
            let press = move |()| leaving.show(Some(engagement), Some(end));
            view! { <LinkButton label=tr("contracts-exit") name on_press=press /> }.into_any()
        })
        .controls(),
    ]
}

/// A mark, with what it means.
pub fn concern(own: Concern) -> AnyView {
    let tone = match own {
        Concern::Leaving | Concern::Doubled | Concern::Twice | Concern::Unsigned => Tone::Breached,
        Concern::Failed | Concern::OpenEnded | Concern::Review | Concern::Sum => Tone::Due,
        Concern::NoResult | Concern::LastYear => Tone::Unknown,
        Concern::Extended => Tone::Neutral,
    };
    let title = coded("contracts-concern-*-text", own.code());
    view! { <span title=title><Badge text=coded("contracts-concern-*", own.code()) tone /></span>" " }
        .into_any()
}
