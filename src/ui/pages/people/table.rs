//! How the roster stands on screen: narrowed, ordered, arranged, ticked; and what is kept of it.

use std::collections::BTreeSet;

use leptos::prelude::*;
use taizhang_core::report::people::columns::{self, Arrangement, TableView};
use taizhang_core::report::people::roster::Filter;

use super::filters::RosterFields;
use crate::platform::prefs;
use crate::ui::components::Sort;
use crate::ui::reactive::effect;
use crate::ui::record::LastDone;
use crate::ui::session::Session;

const COLUMNS: &str = "people-columns";
const VIEWS: &str = "people-views";

#[derive(Clone, Copy)]
pub struct Table {
    pub session: Session,
    /// Whether people of other offices are in view: then the reporting unit is a column.
    pub owned: bool,
    pub narrowing: RosterFields,
    pub sort: RwSignal<Option<Sort>>,
    pub arrangement: RwSignal<Arrangement>,
    pub views: RwSignal<Vec<TableView>>,
    pub ticked: RwSignal<BTreeSet<String>>,
    /// What can still be taken back.
    pub last: LastDone,
}

impl Table {
    pub fn new(session: Session, owned: bool) -> Self {
        let register = session.register();
        let kept = prefs::load_roster(register, COLUMNS);
        let own = Self {
            session,
            owned,
            narrowing: RosterFields::new(),
            sort: RwSignal::new(None),
            arrangement: RwSignal::new(kept.unwrap_or_else(|| Arrangement::usual(owned))),
            views: RwSignal::new(prefs::load_roster(register, VIEWS).unwrap_or_default()),
            ticked: RwSignal::new(BTreeSet::new()),
            last: LastDone::of("people"),
        };
        effect(move |_| own.arrangement.with(|now| prefs::save_roster(register, COLUMNS, now)));
        effect(move |_| own.views.with(|now| prefs::save_roster(register, VIEWS, now)));
        own
    }

    /// The columns shown, in order.
    pub fn keys(self) -> Vec<&'static str> {
        let mut keys = self.arrangement.with(|arrangement| arrangement.known(self.owned));
        let counted_by = self.narrowing.column();
        let wanted = columns::all(self.owned).into_iter().find(|key| Some(*key) == counted_by.as_deref());
        keys.extend(wanted.filter(|key| !keys.contains(key)));
        keys
    }

    /// Keeps what is seen under a name.
    pub fn keep(self, name: &str) {
        let sort = self.sort.get_untracked().map(|sort| (sort.column.to_owned(), sort.descending));
        let view = TableView {
            name: name.to_owned(),
            // People named one by one are a piece of work, not a view.
            filter: Filter { among: None, ..self.narrowing.get() },
            columns: self.arrangement.get_untracked(),
            sort,
        };
        self.views.update(|views| columns::keep(views, view));
    }

    /// Shows a kept view.
    pub fn show(self, name: &str) {
        let view = self.views.with_untracked(|views| views.iter().find(|view| view.name == name).cloned());
        let Some(view) = view else { return };
        let column = |key: &str| columns::all(self.owned).into_iter().find(|known| *known == key);
        self.sort
            .set(view.sort.and_then(|(key, descending)| Some(Sort { column: column(&key)?, descending })));
        self.arrangement.set(view.columns);
        self.narrowing.set(view.filter);
    }

    pub fn forget(self, name: &str) {
        self.views.update(|views| views.retain(|view| view.name != name));
    }
}
