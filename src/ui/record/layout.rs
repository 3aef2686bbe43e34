//! Which fields of a record stand in front, and which are folded away because they are rarely known.

use taizhang_core::domain::record::{Kind, Need};
use taizhang_core::domain::value::Input;

/// Fields that stand in front without a fold.
const SHORT: usize = 12;

/// The fields in front, in the order in which people have them at hand.
pub fn front(kind: Kind) -> Vec<&'static str> {
    match kind {
        Kind::Person => {
            vec!["name", "id_kind", "id_number", "sex", "birth", "nation", "party", "education", "phone"]
        }
        Kind::Engagement => vec![
            "hired",
            "entry",
            "mode",
            "user",
            "hirer",
            "allocator",
            "signer",
            "work_state",
            "existing_staff",
            "off_establishment",
            "full_time",
            "union_work",
        ],
        Kind::Posting => vec!["union", "from", "post", "post_level"],
        Kind::Contract => vec!["kind", "employer", "start", "end", "signed"],
        Kind::Certificate => vec!["level", "obtained", "number"],
        Kind::Office => vec!["name", "office_type", "reporting", "position", "opened", "closed"],
        // A short form shows everything; a long one what must stand.
        _ if shown(kind).count() <= SHORT => shown(kind).collect(),
        _ => shown(kind).filter(|key| kind.field(key).is_some_and(|f| f.need == Need::Must)).collect(),
    }
}

/// The folded fields: everything else a person may fill in.
pub fn folded(kind: Kind) -> Vec<&'static str> {
    // An office keeps its code, its level and its place in the tree: its identity hangs on them.
    if kind == Kind::Office {
        return Vec::new();
    }
    let front = front(kind);
    shown(kind).filter(|key| !front.contains(key)).collect()
}

/// All fields a person fills in, those in front first.
pub fn all(kind: Kind) -> Vec<&'static str> {
    front(kind).into_iter().chain(folded(kind)).collect()
}

/// What a person fills in. What a record hangs on by its place on the page is set by the program.
fn shown(kind: Kind) -> impl Iterator<Item = &'static str> {
    let typed = kind.fields().iter().filter(move |field| match field.input {
        Input::Own => false,
        Input::Link => field.key != "engagement" && kind.linked(field.key).is_some(),
        _ => true,
    });
    typed.map(|field| field.key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_must_stand_is_never_folded_away() {
        for kind in Kind::ALL.iter().copied() {
            for key in front(kind) {
                assert!(kind.field(key).is_some(), "{key} of {}", kind.code());
            }
            for key in folded(kind) {
                assert_eq!(kind.field(key).map(|field| field.need), Some(Need::Optional), "{key}");
            }
        }
    }
}
