//! The shipped file, served to this machine alone.

use anyhow::{Result, anyhow};
use std::fs;
use std::path::Path;
use tiny_http::{Header, Response, Server};

/// Answers every address with the file as it is now, until the person stops it.
pub fn serve(file: &Path, port: u16) -> Result<()> {
    let server = Server::http(("127.0.0.1", port))
        .map_err(|error| anyhow!("cannot listen on 127.0.0.1:{port} ({error}); try --port"))?;
    let header = |name: &str, value: &str| {
        Header::from_bytes(name, value).map_err(|()| anyhow!("not a header: {name}: {value}"))
    };
    // Without a character set: the page names its own, which is not that of texts.
    let kind = header("Content-Type", "text/html")?;
    let fresh = header("Cache-Control", "no-store")?;
    println!("\n社工台账: open http://127.0.0.1:{port}/ (or the file itself: {})", file.display());
    println!("Ctrl+C ends it.");
    for request in server.incoming_requests() {
        let response =
            Response::from_data(fs::read(file)?).with_header(kind.clone()).with_header(fresh.clone());
        // A visitor who left before the answer is no reason to stop serving.
        if let Err(error) = request.respond(response) {
            eprintln!("not delivered: {error}");
        }
    }
    Ok(())
}
