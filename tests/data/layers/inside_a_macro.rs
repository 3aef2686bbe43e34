//! The domain writes sentences, inside the tokens of a macro.

//@ core domain/planted.rs
pub fn sentence() -> String {
    format!("{}", crate::words::words(crate::words::Lang::Zh, "issue-at", &[]))
}
