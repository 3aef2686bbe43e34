//! 调动: people who come from other counties, and people who go to them.

mod arriving;
mod leaving;
mod told;

use std::collections::BTreeSet;

use leptos::prelude::*;
use taizhang_core::domain::Direction;
use taizhang_core::ledger::transfers::State;
use taizhang_core::order::Gathered;
use taizhang_core::process::transfers::{self, Giver, Receiver};

use self::arriving::ArrivingPart;
use self::leaving::LeavingPart;
use super::made::{MadePanel, ToSend};
use super::making::Made;
use crate::ui::components::{Empty, Panel, Tone};
use crate::ui::reactive::{effect, memo};
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::t::tr;

/// What stays while one looks at another tab.
#[derive(Clone, Copy)]
pub struct MovesHere {
    givers: Memo<Vec<Giver>>,
    receivers: Memo<Vec<Receiver>>,
    /// Offered people who are ticked, by [`arriving::key`].
    ticked: RwSignal<BTreeSet<String>>,
    made: RwSignal<Option<Made>>,
}

impl MovesHere {
    pub fn new() -> Self {
        let session = use_session();
        let givers = memo(move |_| session.read(transfers::givers));
        let receivers = memo(move |_| session.read(transfers::receivers));
        let ticked = RwSignal::new(BTreeSet::new());
        effect(move |_| {
            let open = givers.with(|givers| arriving::open(givers));
            let known: BTreeSet<String> = open.iter().map(arriving::key).into_set();
            ticked.update(|ticked: &mut BTreeSet<String>| ticked.retain(|key| known.contains(key)));
        });
        Self { givers, receivers, ticked, made: RwSignal::new(None) }
    }

    /// How many people wait for an answer of this office.
    pub fn count(self) -> usize {
        self.givers.with(|givers| givers.iter().map(Giver::open).sum())
    }
}

/// The tab.
#[component]
pub fn MovesTab(moves: MovesHere) -> impl IntoView {
    let coming = move || moves.givers.with(|givers| !givers.is_empty());
    let going = move || moves.receivers.with(|receivers| !receivers.is_empty());
    let givers = Signal::derive(move || {
        moves.givers.with(|givers| givers.iter().map(|giver| giver.party.name.clone()).collect::<Vec<_>>())
    });
    view! {
        <div class="stack">
            <MadePanel made=moves.made />
            <ToSend direction=Direction::Sideways also_to=givers />
            <Show when=move || !coming() && !going()>
                <Panel title=tr("filing-tab-moves")>
                    <Empty title=tr("moves-none") text=tr("moves-none-text")>
                        <a class="btn" href=Route::People.href()>{tr("moves-none-do")}</a>
                    </Empty>
                </Panel>
            </Show>
            <Show when=coming>
                <ArrivingPart moves />
            </Show>
            <Show when=going>
                <LeavingPart moves />
            </Show>
        </div>
    }
}

/// How a state is coloured.
pub fn tone(state: State) -> Tone {
    match state {
        State::Offered => Tone::Due,
        State::Taken => Tone::Open,
        State::Done => Tone::Met,
        State::Declined | State::Withdrawn => Tone::Neutral,
    }
}
