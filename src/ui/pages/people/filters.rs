//! What the roster is narrowed to: the fields, and the chips that say so.

use std::sync::Arc;

use leptos::children::ViewFn;
use leptos::prelude::*;
use taizhang_core::ledger::names;
use taizhang_core::report::people::PersonRow;
use taizhang_core::report::people::roster::{
    Among, EVERYBODY, Filter, IN_POST, INCOMPLETE, LEFT, MOVING, NO_UNIT, OUTSIDE, UNLISTED, UNPLACED,
    owners, units,
};

use crate::platform::idle::idle;
use crate::ui::components::{Chip, Chips, FilterBar, LinkButton, SelectField, TextField};
use crate::ui::filing_state;
use crate::ui::reactive::{effect, memo};
use crate::ui::session::use_session;
use crate::ui::shell::{narrow_to, narrowed};
use crate::ui::t::{coded, t, ta, tr};

/// The filter as its fields hold it.
#[derive(Clone, Copy)]
pub struct RosterFields {
    query: RwSignal<String>,
    state: RwSignal<String>,
    unit: RwSignal<String>,
    owner: RwSignal<String>,
    presence: RwSignal<String>,
    under: RwSignal<String>,
    among: RwSignal<Option<Among>>,
}

impl RosterFields {
    pub fn new() -> Self {
        let kept = narrowed().unwrap_or_default();
        let own = Self {
            query: RwSignal::new(kept.query),
            state: RwSignal::new(kept.state),
            unit: RwSignal::new(kept.unit),
            owner: RwSignal::new(kept.owner),
            presence: RwSignal::new(kept.presence),
            under: RwSignal::new(kept.under),
            among: RwSignal::new(kept.among),
        };
        effect(move |_| narrow_to(&own.get()));
        own
    }

    pub fn get(self) -> Filter {
        Filter {
            query: self.query.get(),
            state: self.state.get(),
            unit: self.unit.get(),
            owner: self.owner.get(),
            presence: self.presence.get(),
            under: self.under.get(),
            among: self.among.get(),
        }
    }

    /// What those named one by one were counted by.
    pub fn column(self) -> Option<String> {
        self.among.with(|among| among.as_ref()?.column.clone())
    }

    /// Narrows to a kept filter.
    pub fn set(self, filter: Filter) {
        let Filter { query, state, unit, owner, presence, under, among } = filter;
        self.among.set(among);
        let texts = [query, state, unit, owner, presence, under];
        for (field, text) in self.fields().into_iter().zip(texts) {
            field.set(text);
        }
    }

    pub fn clear(self) {
        self.among.set(None);
        for field in self.fields() {
            field.set(String::new());
        }
    }

    const fn fields(self) -> [RwSignal<String>; 6] {
        [self.query, self.state, self.unit, self.owner, self.presence, self.under]
    }
}

fn state_label(code: &str) -> String {
    match code {
        INCOMPLETE | UNLISTED => coded("people-filter-*", code),
        code => filing_state::words(code),
    }
}

fn unit_label(unit: &str) -> String {
    match unit {
        NO_UNIT => t("people-filter-no-unit"),
        UNPLACED => t("people-filter-unplaced"),
        name => name.to_owned(),
    }
}

fn presence_label(code: &str) -> String {
    coded("people-presence-*", code)
}

/// The fields above the table, and a chip for each that is set. `owned` offers the reporting unit.
#[component]
pub fn PeopleFilters(
    narrowing: RosterFields,
    rows: Memo<Vec<Arc<PersonRow>>>,
    owned: bool,
    /// Views and columns.
    #[prop(into)]
    end: ViewFn,
) -> impl IntoView {
    let all = |key: &str| (String::new(), t(key));
    let states = Signal::derive(move || {
        let codes = filing_state::codes().chain([INCOMPLETE, UNLISTED]);
        std::iter::once(all("people-filter-all"))
            .chain(codes.map(|code| (code.to_owned(), state_label(code))))
            .collect::<Vec<_>>()
    });
    // Hundreds of units, of which nobody chooses before the rows are seen: until then the chosen one alone.
    let drawn = RwSignal::new(false);
    leptos::task::spawn_local(async move {
        idle().await;
        let _ = drawn.try_set(true);
    });
    let unit_options = Signal::derive(move || {
        let units = match drawn.get() {
            true => rows.with(|rows| units(rows)),
            false => Some(narrowing.unit.get_untracked())
                .filter(|unit| !["", NO_UNIT, UNPLACED].contains(&unit.as_str()))
                .into_iter()
                .collect(),
        };
        let special = [NO_UNIT, UNPLACED].map(|unit| (unit.to_owned(), unit_label(unit)));
        std::iter::once(all("people-filter-all"))
            .chain(special)
            .chain(units.into_iter().map(|unit| (unit.clone(), unit)))
            .collect::<Vec<_>>()
    });
    let owner_list = memo(move |_| rows.with(|rows| owners(rows)));
    let owner_options = Signal::derive(move || {
        std::iter::once(all("people-filter-all")).chain(owner_list.get()).collect::<Vec<_>>()
    });
    let presences = Signal::derive(move || {
        let others =
            [IN_POST, MOVING, LEFT, OUTSIDE, EVERYBODY].map(|code| (code.to_owned(), presence_label(code)));
        std::iter::once(all("people-presence-active")).chain(others).collect::<Vec<_>>()
    });
    let owner_name = move |id: &str| {
        let list = owner_list.get();
        list.into_iter().find(|(known, _)| known == id).map(|(_, name)| name).unwrap_or_default()
    };
    let session = use_session();
    let under = Signal::derive(move || {
        let office = narrowing.under.get().parse().ok();
        office.map(|office| session.read(|registry| names::known(registry, office))).unwrap_or_default()
    });
    let chip = |field: RwSignal<String>, label: &'static str, text: Signal<String>| {
        let words =
            Signal::derive(move || ta("people-chip", &[("label", &t(label)), ("value", &text.get())]));
        let remove = Signal::derive(move || ta("people-chip-remove", &[("label", &t(label))]));
        move || {
            (!field.with(|value| value.trim().is_empty())).then(|| {
                view! { <Chip text=words remove_label=remove on_remove=move |()| field.set(String::new()) /> }
            })
        }
    };
    // Who is meant one by one is meant whatever else is true of them: nothing of it stays.
    let among = move || {
        let reason = narrowing.among.with(|among| among.as_ref().map(|among| among.reason.clone()))?;
        let text = ta("people-chip", &[("label", &t("people-filter-among")), ("value", &reason)]);
        let remove = ta("people-chip-remove", &[("label", &t("people-filter-among"))]);
        Some(view! { <Chip text remove_label=remove on_remove=move |()| narrowing.clear() /> })
    };
    let chips = move || {
        let n = narrowing;
        let any = move || n.get() != Filter::default();
        view! {
            <Show when=any>
                <div class="row">
                    <Chips label=tr("people-chips")>
                        {among}
                        {chip(n.query, "people-search-short", n.query.into())}
                        {chip(n.under, "people-filter-under", under)}
                        {chip(n.presence, "people-filter-presence", Signal::derive(move || presence_label(&n.presence.get())))}
                        {chip(n.state, "people-filter-state", Signal::derive(move || state_label(&n.state.get())))}
                        {chip(n.unit, "people-filter-unit", Signal::derive(move || unit_label(&n.unit.get())))}
                        {chip(n.owner, "people-filter-owner", Signal::derive(move || owner_name(&n.owner.get())))}
                    </Chips>
                    <LinkButton label=tr("people-filter-clear") on_press=move |()| n.clear() />
                </div>
            </Show>
        }
    };
    view! {
        <FilterBar label=tr("people-filters") end chips>
            <TextField
                id="people-query"
                label=tr("people-search")
                value=narrowing.query
                placeholder=tr("people-search-hint")
            />
            <SelectField
                id="people-presence"
                label=tr("people-filter-presence")
                value=narrowing.presence
                options=presences
            />
            <SelectField
                id="people-state"
                label=tr("people-filter-state")
                value=narrowing.state
                options=states
            />
            <SelectField
                id="people-unit"
                label=tr("people-filter-unit")
                value=narrowing.unit
                options=unit_options
            />
            {owned
                .then(|| {
                    view! {
                        <SelectField
                            id="people-owner"
                            label=tr("people-filter-owner")
                            value=narrowing.owner
                            options=owner_options
                        />
                    }
                })}
        </FilterBar>
    }
}
