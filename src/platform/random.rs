//! Random bytes from the browser.

use taizhang_core::domain::issue::Issue;

/// `N` unpredictable bytes: a command's seed or an entry's salt (16), a signing key (32).
/// Fails with `random-unavailable`: nothing may go on with bytes that can be guessed.
pub fn bytes<const N: usize>() -> Result<[u8; N], Issue> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| Issue::new("random-unavailable"))?;
    Ok(bytes)
}
