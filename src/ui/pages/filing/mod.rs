//! 备案: what goes up, what comes in, what is answered, and the record of all files.

mod answers;
mod counters;
mod facts_dialog;
mod files;
mod inbox;
mod inbox_done;
mod inbox_moves;
mod inbox_origin;
mod inbox_review;
mod inbox_stale;
mod inbox_tab;
mod made;
mod making;
mod moves;
mod paper_check;
mod papers;
mod people_item;
mod proposals;
mod refuse;
mod return_dialog;
mod review;
mod row_check;
mod tabs;
mod upward;
mod words;

pub use tabs::TabKey;

use leptos::prelude::*;
use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::process::transfers::concerns;

use self::counters::Counters;
use self::files::FilesTab;
use self::inbox::Inbox;
use self::inbox_tab::InboxTab;
use self::moves::{MovesHere, MovesTab};
use self::proposals::ProposalsTab;
use self::review::{Review, ReviewTab};
use self::tabs::OpenTab;
use self::upward::{Upward, UpwardTab};
use crate::ui::components::{PageHead, Tab, TabPanel, Tabs};
use crate::ui::reactive::memo;
use crate::ui::session::use_session;
use crate::ui::t::{t, tr};

#[component]
pub fn FilingPage(
    /// The tab to begin with, where it is not the usual one.
    #[prop(optional)]
    at: Option<TabKey>,
) -> impl IntoView {
    let session = use_session();
    let level = session.profile().level();
    let usual = if level == OfficeLevel::Province { TabKey::Review } else { TabKey::Upward };
    let here = OpenTab(RwSignal::new(at.unwrap_or(usual).key().to_owned()));
    provide_context(here);
    let (upward, inbox, review, moves) = (Upward::new(), Inbox::new(), Review::new(), MovesHere::new());
    let moving = memo(move |_| session.read(concerns));
    let proposals = memo(move |_| {
        session.read(|registry| registry.proposals.values().filter(|p| p.decision.is_none()).count())
    });
    let tabs = Signal::derive(move || {
        let counted = |count: usize| (count > 0).then_some(count);
        let mut tabs = Vec::new();
        let mut push = |tab: TabKey, label: String, count: Option<usize>| {
            tabs.push(Tab { key: tab.key(), label, count });
        };
        if level != OfficeLevel::Province {
            push(TabKey::Upward, t("filing-tab-upward"), counted(upward.count()));
        }
        push(TabKey::Inbox, t("filing-tab-inbox"), None);
        if level != OfficeLevel::Grassroots {
            let label = match level {
                OfficeLevel::County => t("filing-tab-answers"),
                OfficeLevel::Province | OfficeLevel::City | OfficeLevel::Grassroots => t("filing-tab-review"),
            };
            push(TabKey::Review, label, counted(review.count()));
        }
        if level != OfficeLevel::Province || proposals.get() > 0 {
            push(TabKey::Proposals, t("filing-tab-proposals"), counted(proposals.get()));
        }
        if moving.get() {
            push(TabKey::Moves, t("filing-tab-moves"), counted(moves.count()));
        }
        push(TabKey::Files, t("filing-tab-files"), None);
        tabs
    });
    view! {
        <PageHead title=tr("nav-filing") sub=tr("filing-sub") />
        <Counters />
        <Tabs id="filing" label=tr("filing-tabs") tabs selected=here.0 />
        <TabPanel id="filing" key="upward" selected=here.0><UpwardTab upward /></TabPanel>
        <TabPanel id="filing" key="inbox" selected=here.0><InboxTab inbox /></TabPanel>
        <TabPanel id="filing" key="review" selected=here.0><ReviewTab review /></TabPanel>
        <TabPanel id="filing" key="proposals" selected=here.0><ProposalsTab /></TabPanel>
        <TabPanel id="filing" key="moves" selected=here.0><MovesTab moves /></TabPanel>
        <TabPanel id="filing" key="files" selected=here.0><FilesTab /></TabPanel>
    }
}
