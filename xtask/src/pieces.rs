//! What a module is made of: so many bytes of code and data, by crate and module path.

use anyhow::{Context, Result};
use std::collections::HashMap;
use wasmparser::{KnownCustom, Name, NameMap, Parser, Payload, TypeRef};

/// So deep a path is told apart: a crate, and modules of it.
const DEPTH: usize = 3;

/// All code of one place, or all data of one name.
#[derive(Debug, PartialEq, Eq)]
pub struct Piece {
    pub name: String,
    pub bytes: usize,
}

/// The pieces of a module that still has its names, largest first.
pub fn of(module: &[u8]) -> Result<Vec<Piece>> {
    // Functions are numbered from the first imported one on.
    let mut imported = 0;
    let (mut code, mut data) = (Vec::new(), Vec::new());
    let (mut functions, mut segments) = (HashMap::new(), HashMap::new());
    for payload in Parser::new(0).parse_all(module) {
        match payload.context("the module does not parse")? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => code.push(body.range().len()),
            Payload::DataSection(section) => {
                for segment in section {
                    data.push(segment?.range.len());
                }
            }
            Payload::CustomSection(section) => {
                let KnownCustom::Name(names) = section.as_known() else { continue };
                for name in names {
                    match name? {
                        Name::Function(map) => functions = collected(map)?,
                        Name::Data(map) => segments = collected(map)?,
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }
    let code = code.into_iter().enumerate().map(|(at, bytes)| {
        (
            functions.get(&(imported + at)).map_or_else(|| "code without a name".into(), |name| place(name)),
            bytes,
        )
    });
    let data = data.into_iter().enumerate().map(|(at, bytes)| {
        (
            segments
                .get(&at)
                .map_or_else(|| "data without a name".into(), |name| format!("data {}", kind_of_data(name))),
            bytes,
        )
    });
    let mut sums: HashMap<String, usize> = HashMap::new();
    for (name, bytes) in code.chain(data) {
        *sums.entry(name).or_default() += bytes;
    }
    let mut pieces: Vec<Piece> = sums.into_iter().map(|(name, bytes)| Piece { name, bytes }).collect();
    pieces.sort_by(|one, other| other.bytes.cmp(&one.bytes).then_with(|| one.name.cmp(&other.name)));
    Ok(pieces)
}

fn collected(names: NameMap<'_>) -> Result<HashMap<usize, &str>> {
    names
        .into_iter()
        .map(|name| name.map(|name| (name.index as usize, name.name)).map_err(Into::into))
        .collect()
}

/// Crate and modules of a function. A method stands where its type does, and where that is any type or none of its own,
/// where its trait does: `<a::b::C as d::E>::f` in `a::b`, `<T as d::E>::f` in `d`.
fn place(mangled: &str) -> String {
    let name = format!("{:#}", rustc_demangle::demangle(mangled));
    let of_trait = || modules(name.split_once(" as ")?.1);
    modules(&name).or_else(of_trait).unwrap_or_else(|| name.clone())
}

/// The modules of the path with which a name begins, if it names any.
fn modules(name: &str) -> Option<String> {
    let in_path = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == ':';
    let mut words = name.split(|letter| !in_path(letter));
    let path = words.find(|word| !["", "dyn", "mut", "const"].contains(word))?.trim_end_matches(':');
    let (modules, _) = path.rsplit_once("::")?;
    Some(modules.split("::").take(DEPTH).collect::<Vec<_>>().join("::"))
}

/// Segments of one name differ by a number after it.
fn kind_of_data(name: &str) -> &str {
    name.trim_end_matches(|letter: char| letter == '.' || letter.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        CodeSection, DataSection, EntityType, Function, FunctionSection, ImportSection, Module, NameMap,
        NameSection, TypeSection,
    };

    #[test]
    fn a_function_counts_where_it_stands_and_a_method_where_its_type_does() {
        for (name, expected) in [
            (
                "_ZN13taizhang_core6policy6engine5rules5judge17h0123456789abcdefE",
                "taizhang_core::policy::engine",
            ),
            (
                "<taizhang_core::domain::record::Kind as core::fmt::Debug>::fmt",
                "taizhang_core::domain::record",
            ),
            ("<&mut dyn a::b::C as d::E>::f", "a::b"),
            ("core::ptr::drop_in_place<taizhang::ui::Page>", "core::ptr"),
            ("taizhang::ui::start::{{closure}}", "taizhang::ui"),
            ("<T as core::convert::Into<a::B>>::into", "core::convert"),
            ("<(A,B) as tachys::view::Render>::build", "tachys::view"),
            ("memcpy", "memcpy"),
        ] {
            assert_eq!(place(name), expected, "{name}");
        }
    }

    #[test]
    fn every_byte_of_code_and_data_counts_once_under_its_name() {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("a", "b", EntityType::Function(0));
        let mut functions = FunctionSection::new();
        let mut code = CodeSection::new();
        for length in [1, 2, 4] {
            functions.function(0);
            let mut body = Function::new([]);
            for _ in 0..length {
                body.instructions().nop();
            }
            body.instructions().end();
            code.function(&body);
        }
        let mut data = DataSection::new();
        data.passive([0; 20]).passive([0; 20]).passive([0; 40]);
        let mut names = NameSection::new();
        let mut of_functions = NameMap::new();
        for (at, name) in [(0, "x::imported"), (1, "a::b::one"), (2, "a::b::two")] {
            of_functions.append(at, name);
        }
        names.functions(&of_functions);
        let mut of_data = NameMap::new();
        of_data.append(0, ".rodata");
        of_data.append(1, ".rodata.17");
        names.data(&of_data);
        let mut module = Module::new();
        module
            .section(&types)
            .section(&imports)
            .section(&functions)
            .section(&code)
            .section(&data)
            .section(&names);

        let pieces = of(&module.finish()).unwrap();
        let told: Vec<(&str, usize)> =
            pieces.iter().map(|piece| (piece.name.as_str(), piece.bytes)).collect();
        // Each body has a byte for its locals and one for its end, each segment one for its kind and one for its length.
        let expected =
            [("data .rodata", 44), ("data without a name", 42), ("a::b", 7), ("code without a name", 6)];
        assert_eq!(told, expected);
        assert!(of(b"not a module").is_err());
    }
}
