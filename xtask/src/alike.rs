//! Functions that are alike, side by side: what packs the module finds again best what it has met just now. Generic code is
//! made once a type, and the compiler leaves the copies wherever each was first needed.

use anyhow::{Context, Result, ensure};
use std::collections::HashMap;
use std::convert::Infallible;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{
    CodeSection, ElementSection, ExportSection, FunctionSection, Module, RawSection, StartSection,
};
use wasmparser::{FunctionBody, KnownCustom, Name, Operator, Parser, Payload, TypeRef};

/// The module with its functions in another order, and without names and notes, whose numbers hold no more.
pub fn side_by_side(module: &[u8]) -> Result<Vec<u8>> {
    let functions = Functions::of(module)?;
    let order = functions.order();
    let mut numbers = Numbers::of(functions.imported, &order);
    let mut edited = Module::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload.context("the module does not parse")? {
            Payload::CustomSection(_) => {}
            Payload::FunctionSection(_) => {
                let mut section = FunctionSection::new();
                for at in &order {
                    section.function(*functions.types.get(*at).context("a function without a type")?);
                }
                edited.section(&section);
            }
            Payload::ExportSection(own) => {
                let mut section = ExportSection::new();
                numbers.parse_export_section(&mut section, own).map_err(renumbered)?;
                edited.section(&section);
            }
            Payload::StartSection { func, .. } => {
                let function_index = numbers.function_index(func).map_err(renumbered)?;
                edited.section(&StartSection { function_index });
            }
            Payload::ElementSection(own) => {
                let mut section = ElementSection::new();
                numbers.parse_element_section(&mut section, own).map_err(renumbered)?;
                edited.section(&section);
            }
            Payload::CodeSectionStart { .. } => {
                let mut section = CodeSection::new();
                for at in &order {
                    let body = functions.bodies.get(*at).context("a function without a body")?;
                    numbers.parse_function_body(&mut section, body.clone()).map_err(renumbered)?;
                }
                edited.section(&section);
            }
            other => {
                if let Some((id, range)) = other.as_section() {
                    let data = module.get(range).context("a section ends outside the module")?;
                    edited.section(&RawSection { id, data });
                }
            }
        }
    }
    Ok(edited.finish())
}

fn renumbered(error: Error<Infallible>) -> anyhow::Error {
    anyhow::Error::msg(format!("the module cannot be put in another order: {error}"))
}

/// The functions of a module as they stand.
#[derive(Default)]
struct Functions<'a> {
    imported: u32,
    types: Vec<u32>,
    bodies: Vec<FunctionBody<'a>>,
    names: HashMap<u32, &'a str>,
}

impl<'a> Functions<'a> {
    fn of(module: &'a [u8]) -> Result<Self> {
        let mut found = Self::default();
        for payload in Parser::new(0).parse_all(module) {
            match payload.context("the module does not parse")? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        found.imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::FunctionSection(section) => {
                    found.types = section.into_iter().collect::<Result<_, _>>()?
                }
                // A reference in a constant would have to be numbered anew as well.
                Payload::GlobalSection(section) => {
                    for global in section {
                        let mut constant = global?.init_expr.get_operators_reader();
                        let refers = matches!(constant.read()?, Operator::RefFunc { .. });
                        ensure!(!refers, "a global refers to a function");
                    }
                }
                Payload::CodeSectionEntry(body) => found.bodies.push(body),
                Payload::CustomSection(section) => {
                    let KnownCustom::Name(names) = section.as_known() else { continue };
                    for name in names {
                        let Name::Function(map) = name? else { continue };
                        for name in map {
                            let name = name?;
                            found.names.insert(name.index, without_hash(name.name));
                        }
                    }
                }
                _ => {}
            }
        }
        Ok(found)
    }

    /// Their places: copies of one function together, of these those of one type, the shorter before the longer.
    fn order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.bodies.len()).collect();
        order.sort_by_cached_key(|at| {
            let number = u32::try_from(*at).unwrap_or(u32::MAX).saturating_add(self.imported);
            let length = self.bodies.get(*at).map(|body| body.range().len());
            (self.names.get(&number).copied(), self.types.get(*at).copied(), length)
        });
        order
    }
}

/// A name without the digits that tell copies apart.
fn without_hash(name: &str) -> &str {
    match name.rsplit_once("::h") {
        Some((name, hash)) if hash.len() == 16 && hash.bytes().all(|digit| digit.is_ascii_hexdigit()) => name,
        _ => name,
    }
}

/// The new numbers of the functions.
struct Numbers(Vec<u32>);

impl Numbers {
    fn of(imported: u32, order: &[usize]) -> Self {
        let mut numbers: Vec<u32> = (0..imported).collect();
        numbers.resize(numbers.len() + order.len(), 0);
        for (number, at) in (imported..).zip(order) {
            if let Some(place) = numbers.get_mut(imported as usize + at) {
                *place = number;
            }
        }
        Self(numbers)
    }
}

impl Reencode for Numbers {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Infallible>> {
        // One that the module does not have stays what it is, and the module refused.
        Ok(self.0.get(function as usize).copied().unwrap_or(function))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::borrow::Cow;
    use wasm_encoder::{
        CustomSection, Elements, EntityType, ExportKind, Function, ImportSection, NameMap, NameSection,
        RefType, TableSection, TableType, TypeSection,
    };

    /// Four functions behind an imported one, each of which calls one of them: by number, name and length.
    fn sample() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("a", "b", EntityType::Function(0));
        let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
        for (callee, pauses) in [(2, 3), (0, 0), (4, 1), (1, 0)] {
            functions.function(0);
            let mut body = Function::new([]);
            for _ in 0..pauses {
                body.instructions().nop();
            }
            body.instructions().call(callee).end();
            code.function(&body);
        }
        let mut tables = TableSection::new();
        let table = TableType {
            element_type: RefType::FUNCREF,
            minimum: 1,
            maximum: None,
            table64: false,
            shared: false,
        };
        tables.table(table);
        let mut exports = ExportSection::new();
        exports.export("last", ExportKind::Func, 4).export("table", ExportKind::Table, 0);
        let mut elements = ElementSection::new();
        let place = wasm_encoder::ConstExpr::i32_const(0);
        elements.active(None, &place, Elements::Functions(Cow::Borrowed(&[2])));
        let mut names = NameSection::new();
        let mut of_functions = NameMap::new();
        let (long, short) = ("b::copy::h0123456789abcdef", "b::copy::hfedcba9876543210");
        for (at, name) in [(0, "imported"), (1, long), (2, "c"), (3, short), (4, "a")] {
            of_functions.append(at, name);
        }
        names.functions(&of_functions);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&tables).section(&exports);
        module.section(&StartSection { function_index: 3 }).section(&elements).section(&code).section(&names);
        module.section(&CustomSection { name: "producers".into(), data: Cow::Borrowed(&[0]) });
        module.finish()
    }

    /// Whom each function calls, after so many pauses, and what the sections beside name.
    fn told(module: &[u8]) -> (Vec<(u32, usize)>, Vec<u32>) {
        let (mut calls, mut named) = (Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(module) {
            match payload.unwrap() {
                Payload::CodeSectionEntry(body) => {
                    let mut pauses = 0;
                    for operator in body.get_operators_reader().unwrap() {
                        match operator.unwrap() {
                            Operator::Nop => pauses += 1,
                            Operator::Call { function_index } => calls.push((function_index, pauses)),
                            _ => {}
                        }
                    }
                }
                Payload::ExportSection(section) => {
                    named.extend(section.into_iter().map(|export| export.unwrap().index))
                }
                Payload::StartSection { func, .. } => named.push(func),
                Payload::ElementSection(section) => {
                    for element in section {
                        let wasmparser::ElementItems::Functions(items) = element.unwrap().items else {
                            panic!()
                        };
                        named.extend(items.into_iter().map(Result::unwrap));
                    }
                }
                Payload::CustomSection(section) => panic!("{}", section.name()),
                _ => {}
            }
        }
        (calls, named)
    }

    #[test]
    fn copies_stand_together_and_whoever_named_a_function_names_it_still() {
        let sorted = side_by_side(&sample()).unwrap();
        // a (was 4), the shorter copy (was 3), the longer one (was 1), c (was 2).
        assert_eq!(told(&sorted), (vec![(3, 0), (1, 1), (4, 3), (0, 0)], vec![1, 0, 2, 4]));
        assert!(side_by_side(b"not a module").is_err());
    }
}
