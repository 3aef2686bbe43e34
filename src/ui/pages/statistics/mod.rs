//! 统计报表: a page for each question a leader asks, with its charts, the tables behind them, and the people behind those.

mod asking;
mod figures;
mod plate;
mod saving;

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::report::offices::staffing::within;
use taizhang_core::report::overview;
use taizhang_core::report::statistics::{self, Page};

use crate::platform::drafts;
use crate::ui::components::{Empty, LinkButton, PageHead, Tab, TabPanel, Tabs};
use crate::ui::reactive::{effect, memo};
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::shell::{Census, FigureList};
use crate::ui::t::{coded, key, t, ta, tr};
use asking::{Asking, FoundOffices};

/// Prefix of the ids of its tabs.
const TABS: &str = "statistics";

#[component]
pub fn StatisticsPage() -> impl IntoView {
    let session = use_session();
    let level = session.profile().level();
    let pages: Vec<Page> =
        Page::ALL.into_iter().filter(|page| !overview::figures(*page, level).is_empty()).collect();
    let first = pages.first().map_or("", |page| page.code());
    // Whoever comes back from the people behind a number finds the page that was left; of another register nothing is kept.
    let kept_as = format!("{}.statistics", session.register());
    let kept: Option<(String, Option<Id>)> = drafts::load(&kept_as);
    let kept = kept.filter(|(page, _)| pages.iter().any(|own| own.code() == page));
    let (page, office) = kept.unwrap_or_else(|| (first.to_owned(), None));
    let (selected, office) = (RwSignal::new(page), RwSignal::new(office));
    effect(move |_| drafts::save(&kept_as, &(selected.get(), office.get())));
    let page = move || selected.with(|page| Page::from_code(page));
    let every = RwSignal::new(false);
    let meant = move || {
        let own = page();
        let every = every.get();
        Page::ALL.into_iter().filter(move |page| every || Some(*page) == own)
    };
    let shown = memo(move |_| FigureList(meant().flat_map(|page| overview::figures(page, level)).collect()));
    let over_time = memo(move |_| {
        let plates = meant().flat_map(|page| overview::plates(page, level));
        let shown = plates.filter(|plate| plate.how == overview::How::Trend);
        FigureList(shown.map(|plate| plate.figure).collect())
    });
    let found = Census::watch(session, shown, over_time, true);
    let asking = Asking::new(session);
    let sub = Signal::derive(move || {
        let day = session.viewed_on().unwrap_or_else(|| session.today());
        ta("chart-sub", &[("day", &day.to_string())])
    });
    let all = pages.clone();
    let tabs = Signal::derive(move || {
        let tab = |page: &Page| Tab {
            key: page.code(),
            label: coded("statistics-page-*", page.code()),
            count: None,
        };
        all.iter().map(tab).collect::<Vec<_>>()
    });
    let bodies = pages.into_iter().map(|page| {
        view! {
            <TabPanel id=TABS key=page.code() selected>
                <PageBody page found office asking />
            </TabPanel>
        }
    });
    view! {
        <PageHead title=tr("nav-statistics") sub>
            <saving::Saving found office selected every />
        </PageHead>
        <Tabs id=TABS label=tr("nav-statistics") tabs selected />
        <Path found office />
        <Unplaced found office />
        {bodies.collect_view()}
        <FoundOffices asking />
    }
}

/// The charts of a page, and its figures in a table.
#[component]
fn PageBody(page: Page, found: Census, office: RwSignal<Option<Id>>, asking: Asking) -> impl IntoView {
    let level = use_session().profile().level();
    let plates = overview::plates(page, level);
    let plates = plates.into_iter().map(|plate| view! { <plate::PlatePanel plate found office asking /> });
    view! {
        <div class="plates">{plates.collect_view()}</div>
        <figures::FiguresPanel page found office asking />
    }
}

/// From this office down to the one looked at.
#[component]
fn Path(found: Census, office: RwSignal<Option<Id>>) -> impl IntoView {
    let steps = move || {
        let wanted = office.get();
        found.now.with(|now| {
            let rows = now.as_ref().map(|now| now.rows.as_slice()).unwrap_or_default();
            let mut open = wanted.or_else(|| Some(rows.first()?.office));
            let mut steps = Vec::new();
            while let Some(row) = open.and_then(|office| rows.iter().find(|row| row.office == office)) {
                steps.push((row.office, row.name.clone()));
                open = row.parent.filter(|_| row.depth > 0);
            }
            steps.reverse();
            steps
        })
    };
    let step = move |at: usize, last: usize, (id, name): (Id, String)| {
        if at == last {
            return view! { <strong>{name}</strong> }.into_any();
        }
        let up = move |()| office.set(Some(id).filter(|_| at > 0));
        view! { <LinkButton label=Signal::stored(name) on_press=up /> <span aria-hidden="true">"›"</span> }
            .into_any()
    };
    let shown = move || {
        let steps = steps();
        let last = steps.len().saturating_sub(1);
        steps.into_iter().enumerate().map(|(at, own)| step(at, last, own)).collect_view()
    };
    view! { <p class="row plates-path">{tr("chart-about")} {shown}</p> }
}

/// How many have no place of work among the offices, and the way to where that is mended.
#[component]
fn Unplaced(found: Census, office: RwSignal<Option<Id>>) -> impl IntoView {
    let count = memo(move |_| {
        let unplaced = |now: &Arc<statistics::Census>| {
            within(&now.rows, office.get()).first().map_or(0, |row| row.people.unplaced_in_all())
        };
        found.now.with(|now| now.as_ref().map_or(0, unplaced))
    });
    move || {
        (count.get() > 0).then(|| {
            let said = ta("chart-unplaced-now", &[("count", &count.get().to_string())]);
            view! { <p class="plates-path quiet small">{said} " " <a href=Route::Offices.href()>{t("chart-unplaced-do")}</a></p> }
        })
    }
}

/// What stands where nothing is counted yet.
fn counting_now() -> AnyView {
    view! { <Empty title=tr(key("chart-counting")) text=tr(key("chart-counting-text")) /> }.into_any()
}
