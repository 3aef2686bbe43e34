//! The cells of 配备: the verdict of the office itself, or the sum of those below it; and how many people it has.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::policy::outcome::{Outcome, Verdict};
use taizhang_core::report::offices::list::Line;
use taizhang_core::report::offices::staffing::{Only, Staffing};
use taizhang_core::report::people::roster::{Filter, IN_POST, UNPLACED};
use taizhang_core::report::verdicts::asked::Asked;

use crate::ui::components::{Badge, LinkButton, Tag, Tone};
use crate::ui::route::Route;
use crate::ui::shell::narrow_to;
use crate::ui::t::{borrowed, coded, coded_with, key, live, ta, tr};
use crate::ui::verdict::{Why, tone, verdict_words};

/// Where names and sums lead.
#[derive(Clone, Copy)]
pub struct Links {
    /// To the dialog of an office.
    pub office: Callback<Id>,
    /// To the offices of one kind below an office.
    pub below: Callback<(Id, Only)>,
}

/// 配备判定: of the office itself, with what clause 28 says of it, or how many of those below it must have somebody and
/// have nobody.
pub fn quota(line: &Line, staffing: &Staffing, why: Why, leads: Links) -> AnyView {
    let above = staffing.cap.clone().filter(|cap| matches!(cap.verdict, Verdict::Breached { .. }));
    let cap = above.map(|outcome| {
        let words = tr("staffing-cap");
        view! { " " <Opens outcome name=line.row.name.clone() why marks=Vec::new() words /> }
    });
    if let Some(outcome) = &staffing.quota {
        return view! {
            <Opens outcome=outcome.clone() name=line.row.name.clone() why marks=staffing.marks() />
            {cap}
        }
        .into_any();
    }
    if cap.is_some() {
        return cap.into_any();
    }
    let below = staffing.below;
    if below.must == 0 && below.undecidable == 0 {
        return view! { <span class="faint">{tr("staffing-none")}</span> }.into_any();
    }
    let office = line.row.office;
    let part = |kind: Only, count: u32| {
        let args = [("name", line.row.name.clone()), ("count", count.to_string())];
        let said = move |pattern: &'static str, args: &[(&str, String)]| {
            coded_with(pattern, kind.code(), &borrowed(args))
        };
        let named = args.clone();
        let label = Signal::derive(move || said(key("staffing-below-*"), &args));
        let name = Signal::derive(move || said(key("staffing-below-*-name"), &named));
        if count == 0 {
            return view! { <span class="quiet">{label}</span> }.into_any();
        }
        view! { <LinkButton label name on_press=move |()| leads.below.run((office, kind)) /> }.into_any()
    };
    let comma = || view! { <span class="quiet">{tr("offices-comma")}</span> };
    let undecidable =
        (below.undecidable > 0).then(|| view! { {comma()} {part(Only::Undecidable, below.undecidable)} });
    view! {
        <span class="office-duties">
            {part(Only::Must, below.must)} {comma()} {part(Only::Unstaffed, below.unstaffed)} {undecidable}
        </span>
    }
    .into_any()
}

/// 在岗, leading to those counted. The own staff of an office that has others below it is told apart.
pub fn people(line: &Line) -> AnyView {
    let (people, office) = (line.row.people, line.row.office);
    let total = people.total();
    if total == 0 {
        return view! { <span class="quiet">{total}</span> }.into_any();
    }
    let split = (line.row.below.is_some() && people.own > 0).then(|| {
        let own = people.own.to_string();
        view! { <span class="quiet small">{live(move || ta("offices-people-own", &[("count", &own)]))}</span> }
    });
    let name = line.row.name.clone();
    let words = Signal::derive(move || {
        let counts = [("own", people.own), ("unplaced", people.unplaced), ("below", people.below)];
        let counts = counts.map(|(key, count)| (key, count.to_string()));
        let mut args = vec![("name", name.as_str())];
        args.extend(counts.iter().map(|(key, count)| (*key, count.as_str())));
        ta("offices-people-name", &args)
    });
    let narrow = move |_| {
        let (presence, under) = (IN_POST.to_owned(), office.to_string());
        narrow_to(&Filter { presence, under, ..Filter::default() });
    };
    view! {
        <a href=Route::People.href() aria-label=words title=words on:click=narrow>{total}</a>
        {split}
    }
    .into_any()
}

/// Those counted here or below only because no office of the tree is known to be theirs, leading to them.
pub fn unplaced(line: &Line) -> AnyView {
    let (count, office) = (line.row.people.unplaced_in_all(), line.row.office);
    if count == 0 {
        return view! { <span class="quiet">0</span> }.into_any();
    }
    let name = line.row.name.clone();
    let words = Signal::derive(move || {
        ta("offices-unplaced-name", &[("name", &name), ("count", &count.to_string())])
    });
    let narrow = move |_| {
        let (presence, under, unit) = (IN_POST.to_owned(), office.to_string(), UNPLACED.to_owned());
        narrow_to(&Filter { presence, under, unit, ..Filter::default() });
    };
    view! { <a href=Route::People.href() aria-label=words title=words on:click=narrow>{count}</a> }.into_any()
}

/// A badge that opens its grounds.
#[component]
fn Opens(
    outcome: Outcome,
    name: String,
    why: Why,
    marks: Vec<&'static str>,
    /// Said instead of the verdict.
    #[prop(optional, into)]
    words: MaybeProp<String>,
) -> impl IntoView {
    let asked = Asked::of(&outcome);
    let (own, tone) = (outcome.clone(), tone(&outcome.verdict));
    let said = Signal::derive(move || words.get().unwrap_or_else(|| verdict_words(&own)));
    let name = Signal::derive(move || ta("staffing-open", &[("name", &name), ("verdict", &said.get())]));
    let tags = marks
        .into_iter()
        .map(|mark| {
            view! { " " <Tag text=Signal::derive(move || coded("flag-*", mark)) /> }
        })
        .collect_view();
    view! {
        <button type="button" class="badge-button" aria-label=name title=name on:click=move |_| why.ask(asked)>
            <Badge text=said tone />
        </button>
        {tags}
    }
}

/// The verdicts of one office inside its dialog; pressing one leaves the dialog for the panel.
#[component]
pub fn OfficeVerdicts(staffing: Staffing, why: Why, open: RwSignal<bool>) -> impl IntoView {
    let rows: Vec<_> = [staffing.quota, staffing.cap].into_iter().flatten().collect();
    let line = move |outcome: Outcome| {
        let asked = Asked::of(&outcome);
        let rule = outcome.rule;
        let press = move |()| {
            open.set(false);
            // The dialog gives the focus back first.
            set_timeout(move || why.ask(asked), std::time::Duration::from_millis(60));
        };
        let tone: Tone = tone(&outcome.verdict);
        let name =
            Signal::derive(move || ta("why-grounds-of", &[("name", &crate::ui::verdict::rule_title(rule))]));
        view! {
            <li class="row">
                <span class="grow">{move || crate::ui::verdict::rule_title(rule)}</span>
                <Badge text=Signal::derive(move || verdict_words(&outcome)) tone />
                <LinkButton label=tr("why-grounds") name on_press=press />
            </li>
        }
    };
    (!rows.is_empty()).then(|| {
        view! { <ul class="verdict-lines" role="list">{rows.into_iter().map(line).collect_view()}</ul> }
    })
}
