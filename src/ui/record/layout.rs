//! Which fields of a record stand in front, and which are folded away because they are rarely known.

use taizhang_core::domain::record::{Field, Front, Kind, Need, Says};
use taizhang_core::domain::value::Input;

/// The fields in front.
pub fn front(kind: Kind) -> Vec<&'static str> {
    let key = |field: &Field| field.key;
    match kind.columns().front {
        Front::All => shown(kind).map(key).collect(),
        Front::Must => shown(kind).filter(|field| field.need == Need::Must).map(key).collect(),
        Front::These(front) | Front::Only(front) => front.to_vec(),
    }
}

/// The folded fields: everything else a person may fill in.
pub fn folded(kind: Kind) -> Vec<&'static str> {
    let front = match kind.columns().front {
        Front::Only(_) => return Vec::new(),
        Front::All | Front::Must | Front::These(_) => front(kind),
    };
    shown(kind).map(|field| field.key).filter(|key| !front.contains(key)).collect()
}

/// All fields a person fills in, those in front first.
pub fn all(kind: Kind) -> Vec<&'static str> {
    front(kind).into_iter().chain(folded(kind)).collect()
}

/// What a person fills in. What a record hangs on by its place on the page is set by the program.
fn shown(kind: Kind) -> impl Iterator<Item = &'static Field> {
    let typed = |field: &&Field| !matches!(field.input, Input::Own | Input::Rows(_));
    let set = |field: &&Field| matches!(field.says, Says::Hangs | Says::Outside);
    kind.fields().iter().filter(move |field| typed(field) && !set(field))
}
