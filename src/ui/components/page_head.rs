//! The head of a page: its name, one line about it, and what can be done here.

use leptos::prelude::*;

/// The page's only `<h1>`. `children` are the page's buttons, the primary one last.
#[component]
pub fn PageHead(
    #[prop(into)] title: Signal<String>,
    #[prop(optional, into)] sub: MaybeProp<String>,
    /// Text and address of the way back to the list this page came from.
    #[prop(optional, into)]
    back: MaybeProp<(String, String)>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="page-head">
            <div>
                {move || {
                    back.get().map(|(text, href)| view! { <a class="page-head-back" href=href>{text}</a> })
                }}
                <h1 id="page-title" tabindex="-1">{title}</h1>
                {move || sub.get().map(|sub| view! { <p class="page-head-sub">{sub}</p> })}
            </div>
            {children.map(|children| view! { <div class="row">{children()}</div> })}
        </div>
    }
}
