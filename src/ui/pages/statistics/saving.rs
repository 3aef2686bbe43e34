//! What leaves the page: a picture, a workbook, paper.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::amount::grouped;
use taizhang_core::domain::id::Id;
use taizhang_core::ledger::names;
use taizhang_core::report::chart::{Around, Chart, drawing, picture};
use taizhang_core::report::overview::{self, Built};
use taizhang_core::report::statistics::Page;
use taizhang_core::report::workbook;

use super::figures::lines_of;
use super::plate::chart_of;
use crate::ui::components::{Button, CheckField, NoticeKind, Toasts, use_toasts};
use crate::ui::print::{PagesButton, Plate};
use crate::ui::session::{Session, hand_out_picture, hand_out_workbook, use_session};
use crate::ui::shell::Census;
use crate::ui::t::{coded, sentence, t, ta, tr};

/// Whose it is, and of which day.
fn note(session: Session, office: Option<Id>) -> String {
    let office = office.map(|office| session.peek(|registry| names::known(registry, office)));
    let office = office.unwrap_or_else(|| session.profile().party.name);
    ta("chart-note", &[("office", &office), ("day", &session.day().to_string())])
}

/// A name for a file: nothing in it that a disk refuses.
fn file_name(session: Session, title: &str, kind: &str) -> String {
    let plain: String = title.chars().filter(|c| !"\\/:*?\"<>|".contains(*c)).collect();
    format!("{plain}-{}.{kind}", session.day())
}

pub fn save_picture(session: Session, toasts: Toasts, chart: Arc<Chart>, office: Option<Id>) {
    let stamp = session.profile().practice.then(|| t("print-practice"));
    let drawn = picture(&chart, &Around { note: note(session, office), stamp });
    let name = file_name(session, &chart.title, "png");
    leptos::task::spawn_local(async move {
        match hand_out_picture(&name, &drawn).await {
            Ok(()) => toasts.show(NoticeKind::Success, ta("chart-saved", &[("file", &name)])),
            Err(issue) => toasts.show(NoticeKind::Error, sentence(&issue)),
        }
    });
}

/// Everything that is counted of the page that is open.
fn all(page: Page, found: Census, office: Option<Id>) -> Vec<Built> {
    let level = use_session().profile().level();
    let plates = overview::plates(page, level).into_iter();
    plates
        .filter_map(|plate| chart_of(plate, found, office))
        .filter(|built| built.chart.says != t("chart-says-nothing"))
        .collect()
}

#[component]
pub fn Saving(
    found: Census,
    office: RwSignal<Option<Id>>,
    selected: RwSignal<String>,
    /// Whether all pages are counted, and leave together.
    every: RwSignal<bool>,
) -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let owner = Owner::current();
    // What is pressed comes from outside the page: the session is found where the button stands.
    let inside = move |work: &dyn Fn(Page)| {
        let code = selected.get_untracked();
        let meant = |page: &Page| every.get_untracked() || page.code() == code;
        for page in Page::ALL.into_iter().filter(meant) {
            owner.iter().for_each(|owner| owner.with(|| untrack(|| work(page))));
        }
    };
    let title = move || match Page::from_code(&selected.get_untracked()) {
        Some(page) if !every.get_untracked() => coded("statistics-page-*", page.code()),
        _ => t("chart-every-title"),
    };
    let waiting = Signal::derive(move || !found.counted.get());
    let reason =
        move || waiting.get().then(|| view! { <span class="quiet small">{t("chart-waiting")}</span> });
    let (book_inside, page_inside) = (inside.clone(), inside);
    let book = move |()| {
        let all = StoredValue::new(Vec::new());
        book_inside(&|page| all.update_value(|all| all.extend(sheets(page, found, office.get_untracked()))));
        let made = all.with_value(|all| workbook::sheets(all));
        let name = file_name(session, &format!("{} {}", t("nav-statistics"), title()), "xlsx");
        if let Err(issue) = made.and_then(|bytes| hand_out_workbook(&name, &bytes)) {
            toasts.show(NoticeKind::Error, sentence(&issue));
        }
    };
    let pages = Callback::new(move |()| {
        let plates = StoredValue::new(Vec::new());
        page_inside(&|page| {
            let own = |built: Built| Plate {
                picture: drawing(&built.chart),
                heads: built.chart.heads(),
                rows: built.chart.table(),
                title: built.chart.title,
                says: built.chart.says,
            };
            let (heads, rows) = figures(page, found, office.get_untracked());
            if rows.is_empty() {
                return;
            }
            let own = all(page, found, office.get_untracked()).into_iter().map(own);
            let title = figures_title(page);
            let last = Plate { title, heads, rows, ..Plate::default() };
            plates.update_value(|plates| plates.extend(own.chain([last])));
        });
        (ta("chart-paper-title", &[("page", &title())]), plates.get_value())
    });
    view! {
        {reason}
        <CheckField id="statistics-every" label=tr("chart-every") value=every />
        <PagesButton label=tr("print") pages disabled=waiting />
        <Button label=tr("chart-save-workbook") disabled=waiting on_press=book />
    }
}

/// `指标：结构`: sheets and tables of several pages are told apart.
fn figures_title(page: Page) -> String {
    format!("{}·{}", coded("statistics-page-*", page.code()), t("chart-figures"))
}

/// The figures with their heads, as text.
fn figures(page: Page, found: Census, office: Option<Id>) -> (Vec<String>, Vec<Vec<String>>) {
    let heads =
        ["chart-figure", "chart-value", "chart-before-day", "chart-change", "chart-missing", "chart-parts"];
    let lines = lines_of(page, found, office).unwrap_or_default();
    let row = |line: overview::Line| {
        vec![line.name, line.now, line.before, line.change, grouped(&line.missing.to_string()), line.parts]
    };
    (heads.iter().map(|head| t(head)).collect(), lines.into_iter().map(row).collect())
}

/// A sheet for the figures, and one for each chart.
fn sheets(page: Page, found: Census, office: Option<Id>) -> Vec<workbook::Sheet> {
    let lines = lines_of(page, found, office).unwrap_or_default();
    let heads = [
        "chart-figure",
        "chart-value-plain",
        "chart-unit",
        "chart-before-day",
        "chart-change",
        "chart-missing",
        "chart-parts",
        "chart-means",
    ];
    let row = |line: overview::Line| {
        let plain = line.now.strip_suffix(&line.unit).map_or(line.now.as_str(), str::trim_end).to_owned();
        let missing = line.missing.to_string();
        vec![line.name, plain, line.unit, line.before, line.change, missing, line.parts, line.means]
    };
    if lines.is_empty() {
        return Vec::new();
    }
    // Below the figures, so that the heads stay the first row.
    let session = use_session();
    let about = || [Vec::new(), vec![note(session, office)]];
    let first = workbook::Sheet {
        title: figures_title(page),
        headings: heads.iter().map(|head| t(head)).collect(),
        numbers: vec![false, true, false, true, true, true],
        rows: lines.into_iter().map(row).chain(about()).collect(),
    };
    let charts = all(page, found, office).into_iter().map(|built| {
        let heads = built.chart.heads();
        let numbers = (0..heads.len()).map(|at| at > 0).collect();
        workbook::Sheet {
            title: built.chart.title.clone(),
            headings: heads,
            numbers,
            rows: built.chart.table().into_iter().chain(about()).collect(),
        }
    });
    std::iter::once(first).chain(charts).collect()
}
