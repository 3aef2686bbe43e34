//! From Rust to a module and the script that starts it.

use crate::command::{cargo, command, run};
use crate::tools::{self, WASM};
use crate::{alike, features, paths, pieces};
use anyhow::{Context, Result};
use flate2::{Compression, write::GzEncoder};
use pieces::Piece;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Whom a build is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Everybody: small, quick, Chromium 86 and up.
    Shipped,
    /// The author of a screen: quick to build, for a current browser.
    Dev,
}

/// What wasm-bindgen makes of the app.
pub struct App {
    pub module: Vec<u8>,
    /// A classic script that defines the global `wasm_bindgen`.
    pub script: String,
    /// What the module is made of.
    pub pieces: Vec<Piece>,
}

/// Instructions Chromium 86 knows. They replace the flags of `.cargo/config.toml`, hence the backend again.
const SHIPPED_FLAGS: [&str; 6] = [
    "-Ctarget-cpu=mvp",
    "-Ctarget-feature=+bulk-memory,+sign-ext,+nontrapping-fptoint,+mutable-globals",
    "--cfg",
    "getrandom_backend=\"wasm_js\"",
    // Views without their types: a tenth of the module less.
    "--cfg",
    "erase_components",
];

/// The same instructions, as wasm-opt names them. Names stay until the pieces were weighed. Data stay in one piece with
/// the zeros between them: they pack better than the places of thousands of pieces.
const OPTIMISE: [&str; 8] = [
    "-Oz",
    "--skip-pass=memory-packing",
    "-g",
    "--mvp-features",
    "--enable-mutable-globals",
    "--enable-sign-ext",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
];

/// [`SHIPPED_FLAGS`], and places of panics without the folders of whoever builds.
fn shipped_flags() -> Vec<String> {
    let mut flags = SHIPPED_FLAGS.map(String::from).to_vec();
    let cargo_home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo_home = cargo_home.or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    for (folder, name) in [(cargo_home, "cargo"), (Some(paths::root()), "taizhang")] {
        if let Some(folder) = folder {
            flags.push(format!("--remap-path-prefix={}=/{name}", folder.display()));
        }
    }
    flags
}

pub fn app(kind: Kind) -> Result<App> {
    tools::node()?;
    tools::wasm_target()?;
    let bindgen = tools::bindgen("wasm-bindgen")?;

    let mut build = cargo_build(kind);
    build.args(["--package", "taizhang", "--bin", "taizhang"]);
    run(&mut build)?;

    let folder = app_folder(kind)?;
    let mut input = compiled(kind, "taizhang.wasm");
    if kind == Kind::Shipped {
        let module = read(&input)?;
        input = folder.join("taizhang.wasm");
        fs::write(&input, features::without_unwanted(&module)?)?;
    }
    run(command(bindgen)
        .args(["--target", "no-modules", "--no-typescript", "--out-dir"])
        .arg(&folder)
        .arg(&input))?;

    let mut module = folder.join("taizhang_bg.wasm");
    if kind == Kind::Shipped {
        module = optimised(&module, &folder)?;
    }
    let named = read(&module)?;
    Ok(App {
        module: match kind {
            Kind::Shipped => alike::side_by_side(&named)?,
            Kind::Dev => features::without_custom(&named)?,
        },
        script: fs::read_to_string(folder.join("taizhang.js")).context("wasm-bindgen wrote no script")?,
        pieces: pieces::of(&named)?,
    })
}

/// The module that unpacks the app in the browser, gzipped. An author's page has the shipped one too: unoptimised, it
/// would take longer than all the rest.
pub fn decoder() -> Result<Vec<u8>> {
    run(cargo_build(Kind::Shipped).args(["--package", "taizhang-container"]))?;
    let small = optimised(&compiled(Kind::Shipped, "taizhang_container.wasm"), &app_folder(Kind::Shipped)?)?;
    let module = features::without_custom(&read(&small)?)?;
    let module = taizhang_container::without_dictionary(&module)
        .context("the unpacking module holds no dictionary")?;
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(&module)?;
    Ok(encoder.finish()?)
}

/// Runs wasm-opt, which also writes anew what old engines do not read: indices of tables longer than they need be.
fn optimised(module: &Path, folder: &Path) -> Result<PathBuf> {
    let name = module.file_stem().context("a module without a name")?.to_string_lossy().replace("_bg", "");
    let small = folder.join(format!("{name}_opt.wasm"));
    run(command("node").arg(tools::wasm_opt()?).args(OPTIMISE).arg(module).arg("-o").arg(&small))?;
    Ok(small)
}

/// Where the steps of a build leave what they make.
fn app_folder(kind: Kind) -> Result<PathBuf> {
    let folder = paths::target().join("app").join(profile(kind));
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

fn cargo_build(kind: Kind) -> Command {
    let mut build = cargo();
    build.args(["build", "--target", WASM, "--profile", profile(kind), "--target-dir"]).arg(paths::target());
    if kind == Kind::Shipped {
        build.env("CARGO_ENCODED_RUSTFLAGS", shipped_flags().join("\u{1f}"));
    }
    build
}

fn profile(kind: Kind) -> &'static str {
    match kind {
        Kind::Shipped => "dist",
        Kind::Dev => "dev",
    }
}

/// Where cargo puts what it built.
fn compiled(kind: Kind, name: &str) -> PathBuf {
    let folder = match kind {
        Kind::Shipped => "dist",
        Kind::Dev => "debug",
    };
    paths::target().join(WASM).join(folder).join(name)
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}
