//! What the dialog that seals a file does: the file is made and handed out, or what stands against it is said there.

use leptos::prelude::*;
use taizhang_core::domain::PackageKind;
use taizhang_core::domain::issue::Issue;
use taizhang_core::exchange::codes::digest_code;
use taizhang_core::exchange::making::Outgoing;

use crate::platform::idle;
use crate::ui::components::{NoticeKind, focus_by_id, use_toasts};
use crate::ui::record::Submission;
use crate::ui::session::use_session;
use crate::ui::t::ta;

/// A file that has just been made.
#[derive(Clone, PartialEq, Eq)]
pub struct Made {
    pub kind: PackageKind,
    pub name: String,
    pub number: u64,
    pub code: String,
    pub to: String,
    pub sealed: bool,
}

impl From<&Outgoing> for Made {
    fn from(outgoing: &Outgoing) -> Self {
        let export = &outgoing.export;
        Self {
            kind: export.kind,
            name: outgoing.file_name.clone(),
            number: export.number,
            code: export.digest.parse().map(|digest| digest_code(&digest)).unwrap_or_default(),
            to: export.to.name.clone(),
            sealed: export.sealed,
        }
    }
}

/// Makes a file, and shows in `made` what was made, with the focus on it. `make` gives nothing where nothing is chosen.
pub fn make_file<F>(
    open: RwSignal<bool>,
    submission: Submission,
    made: RwSignal<Option<Made>>,
    make: impl Fn(Option<String>) -> Option<F> + Send + Sync + 'static,
) -> Callback<Option<String>>
where
    F: Future<Output = Result<Outgoing, Vec<Issue>>> + 'static,
{
    sealing(open, submission, make, move |outgoing| {
        made.set(Some(Made::from(&outgoing)));
        request_animation_frame(|| focus_by_id("filing-made"));
    })
}

/// Hands out again the archived file `chosen` (digest and name).
pub fn again(
    open: RwSignal<bool>,
    submission: Submission,
    chosen: impl Fn() -> Option<(String, String)> + Send + Sync + 'static,
) -> Callback<Option<String>> {
    let session = use_session();
    let toasts = use_toasts();
    let make = move |passphrase: Option<String>| {
        let (digest, name) = chosen()?;
        Some(async move {
            session.hand_out_again(&digest, &name, passphrase.as_deref()).await?;
            Ok(name)
        })
    };
    sealing(open, submission, make, move |name: String| {
        toasts.show(NoticeKind::Success, ta("filing-again-done", &[("file", &name)]));
    })
}

/// Closes the dialog once the file is out, and goes on with `then`.
fn sealing<T: 'static, F>(
    open: RwSignal<bool>,
    submission: Submission,
    make: impl Fn(Option<String>) -> Option<F> + Send + Sync + 'static,
    then: impl Fn(T) + Copy + Send + Sync + 'static,
) -> Callback<Option<String>>
where
    F: Future<Output = Result<T, Vec<Issue>>> + 'static,
{
    Callback::new(move |passphrase: Option<String>| {
        let Some(making) = make(passphrase) else { return };
        let act = async move {
            idle::drawn().await;
            making.await
        };
        submission.run(act, move |out| {
            open.set(false);
            then(out);
        });
    })
}
