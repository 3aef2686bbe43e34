//! The button that makes 下发文件, on the screens of what goes into it.

use leptos::prelude::*;

use super::components::{Button, NoticeKind, use_toasts};
use super::session::use_session;
use super::t::{sentence, ta, tr};

/// Makes the file for everybody below and hands it out.
#[component]
pub fn PublishButton(
    /// Key of its label.
    label: &'static str,
    #[prop(optional)] small: bool,
) -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let busy = RwSignal::new(false);
    let publish = move |()| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        leptos::task::spawn_local(async move {
            let made = session.publish().await;
            let _ = busy.try_set(false);
            match made {
                Ok(made) => {
                    toasts.show(NoticeKind::Success, ta("packs-published", &[("file", &made.file_name)]));
                }
                Err(found) => {
                    let said: Vec<String> = found.iter().map(sentence).collect();
                    toasts.show(NoticeKind::Error, said.join(" "));
                }
            }
        });
    };
    view! { <Button label=tr(label) small busy on_press=publish /> }
}
