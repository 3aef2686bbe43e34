//! The shell around every page: brand, office, navigation by the work, and the one task in the middle.

use leptos::children::ViewFn;
use leptos::prelude::*;

use super::badge::Tag;
use super::dom::focus_by_id;
use crate::ui::reactive::{effect, memo};

/// One entry of the navigation.
#[derive(Clone, PartialEq, Eq)]
pub struct NavItem {
    pub label: String,
    pub href: String,
    /// How much work waits there.
    pub count: Option<usize>,
    pub current: bool,
}

/// The frame. Groups of `nav` are separated by a line.
#[component]
pub fn Frame(
    #[prop(into)] brand: Signal<String>,
    #[prop(into)] home: String,
    /// The first thing the Tab key reaches: straight to the page.
    #[prop(into)]
    skip_label: Signal<String>,
    #[prop(into)] nav_label: Signal<String>,
    /// What opens the navigation where it has no room of its own.
    #[prop(into)]
    menu_label: Signal<String>,
    /// What the bands say, in a word, where they stand in the menu.
    #[prop(optional, into)]
    mark: MaybeProp<String>,
    #[prop(into)] office: Signal<String>,
    #[prop(optional, into)] tag: MaybeProp<String>,
    #[prop(into)] nav: Signal<Vec<Vec<NavItem>>>,
    /// Search, the date of the view, lock.
    #[prop(optional, into)]
    top: ViewFn,
    /// Bands across the page: practice mode, another day than today.
    #[prop(optional, into)]
    banner: ViewFn,
    /// Something about the whole that must not be overlooked: a class `frame-TONE` of the shell.
    #[prop(optional, into)]
    tone: Signal<Option<&'static str>>,
    children: Children,
) -> impl IntoView {
    let skip = move |event: web_sys::MouseEvent| {
        // The fragment is the address of the screen, so the browser must not follow it here.
        event.prevent_default();
        focus_by_id("main");
    };
    let open = RwSignal::new(false);
    // Another screen has been reached, whichever way: the menu has done its work.
    let here = memo(move |_| {
        nav.with(|nav| nav.iter().flatten().find(|item| item.current).map(|item| item.href.clone()))
    });
    effect(move |_| {
        here.track();
        open.set(false);
    });
    let class = move || {
        let tone = tone.get().map(|tone| format!(" frame-{tone}")).unwrap_or_default();
        format!("frame{tone}{}", if open.get() { " frame-open" } else { "" })
    };
    let keydown = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            open.set(false);
            focus_by_id("frame-menu");
        }
    };
    let groups = move || {
        nav.get()
            .into_iter()
            .map(|group| view! { <ul>{group.into_iter().map(entry).collect_view()}</ul> })
            .collect_view()
    };
    view! {
        <div class=class data-stamp=move || mark.get()>
            <a class="skip" href="#main" on:click=skip>{skip_label}</a>
            <header class="frame-head">
                <button
                    type="button"
                    id="frame-menu"
                    class="frame-menu"
                    aria-expanded=move || open.get().to_string()
                    aria-controls="frame-nav"
                    on:click=move |_| open.update(|open| *open = !*open)
                    on:keydown=keydown
                >
                    {menu_label}
                </button>
                <a class="brand" href=home>{brand}</a>
                <div class="top">
                    <div class="top-office">
                        <strong>{office}</strong>
                        {move || tag.get().map(|tag| view! { <Tag text=tag /> })}
                        {move || mark.get().map(|mark| view! { <span class="frame-mark">{mark}</span> })}
                    </div>
                    <div class="top-slot">{top.run()}</div>
                </div>
            </header>
            <div class="frame-banner">{banner.run()}</div>
            <nav class="nav" id="frame-nav" aria-label=nav_label on:keydown=keydown>
                <div class="nav-inner" on:click=move |_| open.set(false)>{groups}</div>
            </nav>
            <main class="main" id="main" tabindex="-1">
                {children()}
            </main>
        </div>
    }
}

fn entry(item: NavItem) -> impl IntoView {
    let count = item.count.filter(|&count| count > 0).map(|count| {
        view! { <span class="nav-count">{count}</span> }
    });
    view! {
        <li>
            <a href=item.href aria-current=item.current.then_some("page")>
                <span>{item.label}</span>
                {count}
            </a>
        </li>
    }
}
