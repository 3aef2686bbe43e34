//! Who may import whom (`architecture.md`), layer by layer and file by file: paths are resolved as the compiler does, so
//! that no alias, group, glob or re-export hides a step in the wrong direction.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use syn::visit::{self, Visit};

/// A path from the crate root: module names and, last, perhaps an item.
type Names = Vec<String>;

/// One module: what it declares, what it imports.
#[derive(Clone, Default)]
struct Module {
    items: BTreeSet<String>,
    imports: BTreeMap<String, Names>,
    globs: Vec<Names>,
    /// Every path written in it, resolved as far as the crate root, and the file it stands in.
    mentions: BTreeSet<(Names, String)>,
}

/// All modules of one crate by path, and which of them are files and which are tests.
#[derive(Clone, Default)]
struct Modules {
    all: BTreeMap<Names, Module>,
    files: BTreeMap<Names, String>,
    tests: BTreeSet<Names>,
}

impl Modules {
    fn read(files: &[(String, String)]) -> Self {
        let mut modules = Self::default();
        files.iter().for_each(|(file, text)| modules.add(file, text));
        modules
    }

    fn add(&mut self, file: &str, text: &str) {
        let syntax = syn::parse_file(text).unwrap_or_else(|error| panic!("{file}: {error}"));
        let at = module_of(file);
        self.declare(&at);
        self.files.insert(at.clone(), file.to_owned());
        Reader { modules: self, at, file }.visit_file(&syntax);
    }

    fn declare(&mut self, at: &[String]) {
        for depth in 0..=at.len() {
            self.all.entry(at[..depth].to_vec()).or_default();
        }
    }

    /// Follows imports and re-exports until the path names a module or an item where it is declared.
    fn resolve(&self, path: &[String]) -> Names {
        self.follow(path, 0)
    }

    fn follow(&self, path: &[String], depth: usize) -> Names {
        let mut at: Names = Vec::new();
        for (n, name) in path.iter().enumerate() {
            let Some(module) = self.all.get(&at) else { break };
            let child: Names = at.iter().chain([name]).cloned().collect();
            if self.all.contains_key(&child) || module.items.contains(name) {
                at = child;
                continue;
            }
            let rest = &path[n + 1..];
            let through = |target: &Names| -> Names { target.iter().chain(rest).cloned().collect() };
            if depth > 20 {
                break;
            }
            if let Some(target) = module.imports.get(name) {
                return self.follow(&through(target), depth + 1);
            }
            for glob in &module.globs {
                let target: Names = self.follow(glob, depth + 1).into_iter().chain([name.clone()]).collect();
                if self.declares(&target, depth + 1) {
                    return self.follow(&through(&target), depth + 1);
                }
            }
            break;
        }
        path.iter().cloned().enumerate().map(|(n, name)| at.get(n).cloned().unwrap_or(name)).collect()
    }

    fn declares(&self, path: &Names, depth: usize) -> bool {
        let Some((name, module)) = path.split_last() else { return false };
        let Some(found) = self.all.get(module) else { return false };
        self.all.contains_key(path)
            || found.items.contains(name)
            || found.imports.contains_key(name)
            || (depth < 20
                && found.globs.iter().any(|glob| {
                    let target: Names = glob.iter().chain([name]).cloned().collect();
                    self.declares(&target, depth + 1)
                }))
    }

    /// Every step from a module to a path, resolved, with the file it is written in.
    fn steps(&self) -> impl Iterator<Item = (&Names, Names, &str)> {
        self.all.iter().flat_map(move |(at, module)| {
            module.mentions.iter().map(move |(path, file)| (at, self.resolve(path), file.as_str()))
        })
    }

    /// Which files each file takes something from. The tests in a file may use what they please.
    fn arrows(&self) -> BTreeMap<&str, BTreeSet<&str>> {
        let mut found: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for (at, path, file) in self.steps() {
            let tested = (0..=at.len()).any(|n| self.tests.contains(&at[..n]));
            let declaring = (0..=path.len()).rev().find_map(|n| self.files.get(&path[..n]));
            if let Some(to) = declaring.filter(|to| *to != file && !tested) {
                found.entry(file).or_default().insert(to);
            }
        }
        found
    }

    /// The files that reach each other by what they import, circle by circle.
    fn circles(&self) -> BTreeSet<BTreeSet<&str>> {
        let arrows = self.arrows();
        let all: BTreeMap<&str, BTreeSet<&str>> =
            arrows.keys().map(|file| (*file, reached(&arrows, file))).collect();
        let back = |file: &str, to: &str| all.get(to).is_some_and(|back| back.contains(file));
        let round = all.iter().filter(|(file, to)| to.contains(*file));
        round.map(|(file, to)| to.iter().copied().filter(|to| back(file, to)).collect()).collect()
    }
}

/// The files that one leads to, itself only where it is in a circle.
fn reached<'a>(arrows: &BTreeMap<&'a str, BTreeSet<&'a str>>, from: &'a str) -> BTreeSet<&'a str> {
    let (mut seen, mut open) = (BTreeSet::new(), vec![from]);
    while let Some(file) = open.pop() {
        open.extend(arrows.get(file).into_iter().flatten().copied().filter(|to| seen.insert(*to)));
    }
    seen
}

/// `exchange/wire/mod.rs` is `exchange::wire`.
fn module_of(file: &str) -> Names {
    let bare = file.strip_suffix(".rs").unwrap();
    let mut names: Names = bare.split('/').map(str::to_owned).collect();
    if names.last().is_some_and(|last| last == "mod" || last == "lib") {
        names.pop();
    }
    names
}

/// `#[cfg(test)]`.
fn is_test(attribute: &syn::Attribute) -> bool {
    matches!(&attribute.meta, syn::Meta::List(list) if list.path.is_ident("cfg") && list.tokens.to_string() == "test")
}

struct Reader<'a> {
    modules: &'a mut Modules,
    at: Names,
    file: &'a str,
}

impl Reader<'_> {
    fn module(&mut self) -> &mut Module {
        self.modules.all.entry(self.at.clone()).or_default()
    }

    /// From the crate root; `None` for paths of other crates and of local names.
    fn absolute(&self, path: &[String]) -> Option<Names> {
        let (first, rest) = path.split_first()?;
        let mut base = self.at.clone();
        let mut rest = rest.to_vec();
        match first.as_str() {
            "crate" => base.clear(),
            "self" => {}
            "super" => {
                base.pop();
                while rest.first().is_some_and(|name| name == "super") {
                    rest.remove(0);
                    base.pop();
                }
            }
            // Another crate, an imported name, a module beside: `follow` finds out which.
            _ => rest = path.to_vec(),
        }
        base.extend(rest);
        Some(base)
    }

    fn mention(&mut self, path: &[String]) {
        if let Some(absolute) = self.absolute(path) {
            let file = self.file.to_owned();
            self.module().mentions.insert((absolute, file));
        }
        // A name of another crate may be written without import.
        let file = self.file.to_owned();
        if path.first().is_some_and(|first| first == "taizhang_core") {
            self.module().mentions.insert((path.to_vec(), file));
        }
    }

    fn import(&mut self, tree: &syn::UseTree, before: &[String]) {
        let with = |name: &syn::Ident| -> Names {
            before.iter().cloned().chain((name != "self").then(|| name.to_string())).collect()
        };
        match tree {
            syn::UseTree::Path(path) if before.is_empty() => {
                self.import(&path.tree, &[path.ident.to_string()]);
            }
            syn::UseTree::Path(path) => {
                let path_before: Names = before.iter().cloned().chain([path.ident.to_string()]).collect();
                self.import(&path.tree, &path_before);
            }
            syn::UseTree::Group(group) => group.items.iter().for_each(|tree| self.import(tree, before)),
            syn::UseTree::Name(name) => {
                let path = if before.is_empty() { vec![name.ident.to_string()] } else { with(&name.ident) };
                let alias = path.last().cloned().unwrap_or_default();
                self.imported(alias, &path);
            }
            syn::UseTree::Rename(name) => {
                let path = if before.is_empty() { vec![name.ident.to_string()] } else { with(&name.ident) };
                self.imported(name.rename.to_string(), &path);
            }
            syn::UseTree::Glob(_) => {
                self.mention(before);
                if let Some(absolute) = self.absolute(before) {
                    self.module().globs.push(absolute);
                }
            }
        }
    }

    fn imported(&mut self, alias: String, path: &[String]) {
        self.mention(path);
        if let Some(absolute) = self.absolute(path)
            && (path.len() > 1 || path.first().is_some_and(|name| *name != alias))
        {
            self.module().imports.insert(alias, absolute);
        }
    }

    /// Paths in the tokens of a macro, which stand apart there: `crate :: domain :: …`.
    fn tokens(&mut self, text: &str) {
        let joined = text.split_whitespace().collect::<Vec<_>>().join(" ").replace(" :: ", "::");
        for path in joined.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')) {
            let names: Names = path.split("::").map(str::to_owned).collect();
            if names.len() > 1 && names.iter().all(|name| !name.is_empty()) {
                self.mention(&names);
            }
        }
    }
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.import(&item.tree, &[]);
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        self.at.push(item.ident.to_string());
        let at = self.at.clone();
        self.modules.declare(&at);
        if item.attrs.iter().any(is_test) {
            self.modules.tests.insert(at);
        }
        visit::visit_item_mod(self, item);
        self.at.pop();
    }

    fn visit_item(&mut self, item: &'ast syn::Item) {
        let name = match item {
            syn::Item::Fn(item) => Some(&item.sig.ident),
            syn::Item::Struct(item) => Some(&item.ident),
            syn::Item::Enum(item) => Some(&item.ident),
            syn::Item::Trait(item) => Some(&item.ident),
            syn::Item::Type(item) => Some(&item.ident),
            syn::Item::Const(item) => Some(&item.ident),
            syn::Item::Static(item) => Some(&item.ident),
            _ => None,
        };
        if let Some(name) = name {
            let name = name.to_string();
            self.module().items.insert(name);
        }
        visit::visit_item(self, item);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names: Names = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        if names.len() > 1 {
            self.mention(&names);
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, found: &'ast syn::Macro) {
        self.tokens(&found.tokens.to_string());
        visit::visit_macro(self, found);
    }

    /// Restrictions such as `pub(super)` are no imports.
    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {}
}

/// What each part of the core may see beside itself.
const CORE: [(&str, &[&str]); 10] = [
    ("order", &[]),
    ("domain", &["order"]),
    ("words", &["order", "domain"]),
    ("ledger", &["order", "domain", "words"]),
    ("exchange", &["order", "domain", "words", "ledger"]),
    ("intake", &["order", "domain", "words", "ledger"]),
    ("policy", &["order", "domain", "words", "ledger"]),
    ("process", &["order", "domain", "words", "ledger", "exchange", "intake", "policy"]),
    ("report", &["order", "domain", "words", "ledger", "exchange", "intake", "policy", "process"]),
    (
        "practice",
        &["order", "domain", "words", "ledger", "exchange", "intake", "policy", "process", "report"],
    ),
];

fn core_violations(modules: &Modules) -> BTreeSet<String> {
    let layers: BTreeMap<&str, &[&str]> = CORE.into_iter().collect();
    let mut found = BTreeSet::new();
    for (at, path, file) in modules.steps() {
        let (Some(from), Some(to)) = (at.first(), path.first()) else { continue };
        let Some(allowed) = layers.get(from.as_str()) else {
            found.insert(format!("{file}: {from} is no layer of the core"));
            continue;
        };
        if layers.contains_key(to.as_str()) && from != to && !allowed.contains(&to.as_str()) {
            found.insert(format!("{file}: {from} sees {}", path.join("::")));
        }
    }
    found
}

/// Screens reach the browser through one handle; the shell knows no screen.
const HANDLES: [&str; 2] = ["session", "app"];
/// Parts of the shell that screens use without the handle today: none of them writes the register. The
/// architecture wants these behind the handle too; nothing may be added here.
const OPEN_TO_SCREENS: [&str; 5] = ["directory", "drafts", "idle", "prefs", "sentinel"];

/// The page that a path stands in.
fn page(path: &[String]) -> Option<&str> {
    match path {
        [ui, pages, page, ..] if ui == "ui" && pages == "pages" => Some(page),
        _ => None,
    }
}

fn app_violations(modules: &Modules) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (at, path, file) in modules.steps() {
        let inside = |names: &[String], part: &str| {
            names.first().is_some_and(|name| name == "ui") && names.get(1).is_some_and(|name| name == part)
        };
        // The application knows every page; nobody knows the application, and what pages share stands below them.
        let of_the_app = inside(&path, "app") && !inside(at, "app") && at.first().is_some_and(|n| n == "ui");
        let of_a_page = inside(&path, "pages") && !inside(at, "pages") && !inside(at, "app") && at.len() > 1;
        let of_another = match (page(at), page(&path)) {
            (Some(from), Some(to)) => from != to,
            (Some(_) | None, Some(_) | None) => false,
        };
        if of_the_app || of_a_page || of_another {
            found.insert(format!("{file}: sees {}", path.join("::")));
        }
        let to = path.first().map(String::as_str);
        let handle = at.get(1).is_some_and(|name| HANDLES.contains(&name.as_str()));
        let wrong = match at.first().map(String::as_str) {
            Some("platform") => to == Some("ui"),
            Some("ui") => {
                let open = path.get(1).is_some_and(|name| OPEN_TO_SCREENS.contains(&name.as_str()));
                to == Some("platform") && !handle && !open
            }
            _ => false,
        };
        if wrong {
            found.insert(format!("{file}: sees {}", path.join("::")));
        }
    }
    found
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Rust files below a folder, by path from there.
fn sources(folder: &Path, skip: &[&str]) -> Vec<(String, String)> {
    fn walk(folder: &Path, base: &Path, skip: &[&str], into: &mut Vec<(String, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(base).unwrap().to_string_lossy().replace('\\', "/");
            if skip.contains(&name.as_str()) {
                continue;
            }
            if path.is_dir() {
                walk(&path, base, skip, into);
            } else if name.ends_with(".rs") {
                into.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let mut found = Vec::new();
    walk(folder, folder, skip, &mut found);
    found.sort();
    found
}

fn core() -> Modules {
    let files = sources(&root().join("src/core"), &["examples"]);
    assert!(files.len() > 40, "the search finds the core");
    Modules::read(&files)
}

fn app() -> Modules {
    let files = sources(&root().join("src"), &["core", "main.rs"]);
    assert!(files.iter().any(|(file, _)| file == "platform/files.rs"), "the search finds the shell");
    Modules::read(&files)
}

#[test]
fn the_layers_of_the_core_see_only_what_is_below_them() {
    assert_eq!(core_violations(&core()), BTreeSet::new());
}

/// The record table: a field names the kind it leads to, and a kind is its fields. Files of this folder that take part in
/// it may name each other; nothing else may.
const TABLE: &str = "domain/record.rs";

/// What two files need of each other stands in a third. No other circle is meant to be: a `mod.rs` that lists what stands
/// below it is not what its children take their types from.
#[test]
fn the_files_of_the_core_import_each_other_without_circles() {
    let core = core();
    let mut circles = core.circles();
    let table = circles.iter().find(|files| files.contains(TABLE)).cloned().unwrap_or_default();
    assert!(table.iter().all(|file| file.starts_with("domain/")), "{table:?}");
    circles.remove(&table);
    assert_eq!(circles, BTreeSet::new());
}

#[test]
fn screens_reach_the_browser_through_the_session_alone() {
    assert_eq!(app_violations(&app()), BTreeSet::new());
}

/// Each file in `tests/data/layers` plants one violation: `//@ core domain/planted.rs` begins a file of the
/// core, `//@ app …` one of the app; what follows is added to the module of that name.
#[test]
fn every_planted_violation_is_found() {
    let (true_core, true_app) = (core(), app());
    let mut planted = 0;
    for entry in fs::read_dir(root().join("tests/data/layers")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).unwrap();
        let (mut core, mut app) = (true_core.clone(), true_app.clone());
        for section in text.split("//@ ").skip(1) {
            let (head, body) = section.split_once('\n').unwrap();
            let (which, file) = head.trim().split_once(' ').unwrap();
            if which == "core" { &mut core } else { &mut app }.add(file, body);
        }
        let found = &core_violations(&core) | &app_violations(&app);
        let seen = found.iter().any(|fault| fault.contains("planted.rs"))
            || core.circles().iter().any(|circle| circle.contains("domain/planted.rs"));
        assert!(seen, "{name} is not seen");
        planted += 1;
    }
    assert!(planted >= 5, "{planted} planted violations");
}
