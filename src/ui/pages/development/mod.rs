//! 激励与发展: two tables that are typed into, and the lists of the process, all of one make.

mod board;
mod levels;
mod step;
mod tables;

use leptos::prelude::*;
use taizhang_core::process::development::board::Board;

use crate::ui::components::{PageHead, Tab, TabPanel, Tabs};
use crate::ui::t::{coded, t, tr};

#[component]
pub fn DevelopmentPage() -> impl IntoView {
    let selected = RwSignal::new("exams".to_owned());
    let tabs = Signal::derive(|| {
        let tab = |key: &'static str, label: String| Tab { key, label, count: None };
        let first = [
            tab("exams", t("development-tab-exams")),
            tab("certificates", t("development-tab-certificates")),
        ];
        let boards = Board::ALL.iter().map(|own| tab(own.code(), coded("development-tab-*", own.code())));
        first.into_iter().chain(boards).collect::<Vec<_>>()
    });
    let boards = Board::ALL.iter().map(|own| {
        let board = *own;
        view! {
            <TabPanel id="development" key=board.code() selected>
                <div class="stack">
                    <div><board::BoardTab board /></div>
                    {(board == Board::Posts).then(|| view! { <levels::Levels /> })}
                </div>
            </TabPanel>
        }
    });
    view! {
        <PageHead title=tr("nav-development") sub=tr("development-sub") />
        <Tabs id="development" label=tr("nav-development") tabs selected />
        <TabPanel id="development" key="exams" selected><tables::ExamsTab /></TabPanel>
        <TabPanel id="development" key="certificates" selected><tables::CertificatesTab /></TabPanel>
        {boards.collect_view()}
    }
}
