//! Which screen is shown, as the fragment of the address: over `file://` nothing else may change.
//! No name and no identity number ever stands in it.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::policy::rules;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// A screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// 工作台.
    #[default]
    Home,
    /// 人员.
    People,
    NewPerson,
    /// The same, for a union that wants somebody.
    NewPersonAt(Id),
    /// 导入花名册.
    Import,
    Person(Id),
    /// What one rule asks of this office.
    Rule(&'static str),
    /// 机构.
    Offices,
    /// 业务记录 of an office.
    Records(Id),
    /// 备案.
    Filing,
    /// 备案, opened at 调动.
    Moves,
    /// 政策依据.
    Policy,
    /// 政策依据, opened at 参数口径.
    Packs,
    /// 设置与备份.
    Settings,
    /// 个人信息核对与自评, in a person's own copy.
    SelfCheck(Part),
}

/// A part of the self-check.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// 核对结果.
    #[default]
    Results,
    /// 我的资料.
    Facts,
    /// 假设推算.
    WhatIf,
    /// 交回单位.
    Report,
}

impl Part {
    pub const ALL: [Part; 4] = [Part::Results, Part::Facts, Part::WhatIf, Part::Report];

    /// In addresses; its words are `self-check-nav-CODE`.
    pub const fn code(self) -> &'static str {
        match self {
            Part::Results => "results",
            Part::Facts => "facts",
            Part::WhatIf => "what-if",
            Part::Report => "report",
        }
    }
}

impl Route {
    /// The address, to be used as a link.
    pub fn href(self) -> String {
        match self {
            Route::Home => "#/".to_owned(),
            Route::People => "#/people".to_owned(),
            Route::NewPerson => "#/people/new".to_owned(),
            Route::NewPersonAt(office) => format!("#/people/new/{office}"),
            Route::Import => "#/people/import".to_owned(),
            Route::Person(id) => format!("#/people/{id}"),
            Route::Rule(rule) => format!("#/rules/{rule}"),
            Route::Offices => "#/offices".to_owned(),
            Route::Records(office) => format!("#/offices/{office}/records"),
            Route::Filing => "#/filing".to_owned(),
            Route::Moves => "#/filing/moves".to_owned(),
            Route::Policy => "#/policy".to_owned(),
            Route::Packs => "#/policy/packs".to_owned(),
            Route::Settings => "#/settings".to_owned(),
            Route::SelfCheck(part) => format!("#/self-check/{}", part.code()),
        }
    }

    /// Reads an address; an unknown one leads home.
    pub fn parse(fragment: &str) -> Route {
        let parts: Vec<&str> = fragment.trim_start_matches(['#', '/']).split('/').collect();
        match parts.as_slice() {
            ["people"] => Route::People,
            ["people", "new"] => Route::NewPerson,
            ["people", "new", office] => office.parse().map_or(Route::NewPerson, Route::NewPersonAt),
            ["people", "import"] => Route::Import,
            ["people", id] => id.parse().map(Route::Person).unwrap_or(Route::People),
            ["rules", id] => rules::find(id).map_or(Route::Home, |rule| Route::Rule(rule.id)),
            ["offices"] => Route::Offices,
            ["offices", id, "records"] => id.parse().map(Route::Records).unwrap_or(Route::Offices),
            ["filing"] => Route::Filing,
            ["filing", "moves"] => Route::Moves,
            ["policy"] => Route::Policy,
            ["policy", "packs"] => Route::Packs,
            ["settings"] => Route::Settings,
            ["self-check", code] => {
                let part = Part::ALL.into_iter().find(|part| part.code() == *code);
                Route::SelfCheck(part.unwrap_or_default())
            }
            _ => Route::Home,
        }
    }

    /// Goes there.
    pub fn go(self) {
        // A browser that refuses keeps the screen it shows.
        let _ = window().location().set_hash(&self.href());
    }
}

/// The screen the address names, following it. Call once.
pub fn watch() -> ReadSignal<Route> {
    let now = || Route::parse(&window().location().hash().unwrap_or_default());
    let (route, set_route) = signal(now());
    let listener = Closure::<dyn Fn()>::new(move || {
        set_route.set(now());
        window().scroll_to_with_x_and_y(0.0, 0.0);
    });
    // The listener lives as long as the page.
    let _ = window().add_event_listener_with_callback("hashchange", listener.as_ref().unchecked_ref());
    listener.forget();
    route
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_reads_back_as_its_screen() {
        let id = Id::derive(&[3; 16], 1);
        for route in [
            Route::Home,
            Route::People,
            Route::NewPerson,
            Route::NewPersonAt(id),
            Route::Import,
            Route::Person(id),
            Route::Rule("R-QUOTA"),
            Route::Offices,
            Route::Filing,
            Route::Moves,
            Route::Packs,
            Route::Settings,
            Route::SelfCheck(Part::WhatIf),
        ] {
            assert_eq!(Route::parse(&route.href()), route);
        }
        assert_eq!(Route::parse("#/nowhere"), Route::Home);
        assert_eq!(Route::parse("#/people/32058319850101"), Route::People);
    }
}
