//! Where the files of a copy go: a folder, a stick. It may be gone, full, or no longer allowed at any moment.

use crate::domain::issue::Issue;

/// Why a place did not do what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceFault {
    /// The folder is not there: the stick was pulled out, the share is not connected.
    Gone,
    /// No room, or the medium cannot be written.
    Full,
    /// The browser asks the person again before it lets anything in.
    Refused,
    /// A file of that name is there already.
    Taken,
    /// Anything else.
    Failed,
}

impl PlaceFault {
    /// The same as an issue for a person to read.
    pub fn issue(self) -> Issue {
        Issue::new(match self {
            Self::Gone => "copy-gone",
            Self::Full => "copy-full",
            Self::Refused => "copy-refused",
            Self::Taken | Self::Failed => "copy-failed",
        })
    }
}

/// A folder as far as a copy needs it.
// A browser has one thread: no future here needs to be `Send`.
#[allow(async_fn_in_trait)]
pub trait Place {
    /// The names of all files in it.
    async fn names(&self) -> Result<Vec<String>, PlaceFault>;

    /// How many bytes a file has; none where there is no such file.
    async fn size(&self, name: &str) -> Result<Option<u64>, PlaceFault>;

    async fn read(&self, name: &str) -> Result<Vec<u8>, PlaceFault>;

    /// Writes a new file and returns once it was closed. Refuses with [`PlaceFault::Taken`] where there is one.
    async fn write_new(&self, name: &str, bytes: &[u8]) -> Result<(), PlaceFault>;

    async fn remove(&self, name: &str) -> Result<(), PlaceFault>;
}
