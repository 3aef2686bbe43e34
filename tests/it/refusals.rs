//! What only the reader can refuse (`exchange::refusals`): each example is made here, is good for the schema, and is
//! refused with its code.

use std::collections::BTreeSet;

use ed25519_dalek::SigningKey;
use serde_json::{Value, json};
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::Issue;
use taizhang_core::domain::record::{Kind, Record};
use taizhang_core::exchange::kinds::{backup, personal};
use taizhang_core::exchange::plan::Consent;
use taizhang_core::exchange::refusals::{self, Because};
use taizhang_core::exchange::take_in;
use taizhang_core::exchange::wire::{self, PACKAGE_BYTES_MAX, Reader};
use taizhang_core::ledger::Command;
use taizhang_core::ledger::key_notes::KeyReason;
use taizhang_core::ledger::signing::SigningSeed;
use taizhang_core::words::Lang;

use crate::files::{self, own};
use crate::forge::{also_stating, pieces, record, township};
use crate::line::Line;
use crate::office::{Office, hire};
use crate::schema::{against, open};

/// A file, and what comes of showing it to the reader that it is for.
struct Shown {
    bytes: Vec<u8>,
    result: Result<(), Issue>,
}

const PASSPHRASE: &str = "松柏 2026";

/// Planned and agreed to by an office, without a word by telephone.
fn taken(office: &mut Office, text: &str, consent: &Consent) -> Result<(), Issue> {
    let package = open(text)?;
    let context = office.context();
    take_in::plan(&office.registry, &package, &context)?.accept(consent).map(|_| ())
}

fn shown(office: &mut Office, text: impl Into<Vec<u8>>) -> Shown {
    let bytes = text.into();
    let result = match wire::inspect(bytes.clone(), Reader::Outer) {
        Ok(_) => taken(office, std::str::from_utf8(&bytes).unwrap(), &Consent::default()),
        Err(issue) => Err(issue),
    };
    Shown { bytes, result }
}

/// Only looked at as bytes.
fn looked_at(bytes: impl Into<Vec<u8>>, passphrase: Option<&str>) -> Shown {
    let bytes = bytes.into();
    let result = wire::read(bytes.clone(), Reader::Outer, passphrase).map(|_| ());
    Shown { bytes, result }
}

/// The county's filing with something in place of what it says.
fn filing(line: &mut Line, change: impl FnOnce(&mut Value)) -> String {
    let mut pieces = pieces(&line.county.upward(&[]));
    change(&mut pieces.envelope);
    pieces.signed(&line.county.key)
}

fn with_part(line: &mut Line, part: &str, json: &str) -> String {
    pieces(&line.county.upward(&[])).with_part(part, |_| json.to_owned()).signed(&line.county.key)
}

fn stating(line: &mut Line, records: &[Record]) -> Shown {
    let text = line.county.stating(records);
    shown(&mut line.city, text)
}

/// Somebody of the neighbour's, whom the city has.
fn neighbour(line: &mut Line) -> (Record, Record) {
    let other = &mut line.other;
    other.edit(crate::office::hire("赵强", 3, "太仓市总工会")).unwrap();
    line.city.take(&other.upward(&[])).unwrap();
    (own(other, Kind::Person), own(other, Kind::Engagement))
}

fn exit(owner: Id, subject: Id, engagement: Id) -> Record {
    let engagement = engagement.to_string();
    let facts = [("engagement", engagement.as_str()), ("date", "2026-03-01"), ("kind", "11")];
    record(900, owner, subject, Kind::Exit, &facts)
}

/// An answer of the city to the county, which has compared its key, with one more record in it.
fn answer(line: &mut Line, said: &Record) -> String {
    line.city.take(&line.county.upward(&[])).unwrap();
    let part = format!("for:{}", line.county.id());
    let share = json!({ "records": [said] }).to_string();
    pieces(&line.city.downward(line.county.id())).with_part(&part, |_| share.clone()).signed(&line.city.key)
}

/// A journal whose first entry says something else.
fn broken(line: &mut Line) -> String {
    let change = |text: &str| text.replacen("\\\"command\\\":\\\"", "\\\"command\\\":\\\"x", 1);
    pieces(&files::copy(&mut line.county)).with_part("journal", change).signed(&line.county.key)
}

fn example(code: &str) -> Shown {
    let line = &mut files::line();
    let county = line.county.id();
    let good = line.county.upward(&[]);
    let key = line.county.key.clone();
    let other = SigningKey::from_bytes(&[99; 32]);
    match code {
        "package-empty" => looked_at("", None),
        "package-type" => looked_at("PK\u{3}\u{4}[Content_Types].xmlxl/workbook.xml", None),
        "package-utf8" => looked_at(b"{\"envelope\":\"\xc0\xa5\xc9\xbd\"}".to_vec(), None),
        "package-truncated" => looked_at(&good[..good.len() - 30], None),
        "package-json" => looked_at(good.replacen("}]}", "},]}", 1), None),
        "package-large" => looked_at(vec![b'{'; PACKAGE_BYTES_MAX + 1], None),

        "package-spacing" => looked_at(good.replacen(':', ": ", 1), None),
        "package-duplicate-key" => {
            looked_at(with_part(line, "county", "{\"records\":[],\"records\":[]}"), None)
        }
        "package-number" => looked_at(with_part(line, "county", "{\"records\":[],\"later\":-0}"), None),
        "package-float" => looked_at(with_part(line, "county", "{\"records\":[],\"later\":1.0}"), None),
        "package-depth" => looked_at(with_part(line, "later", &("[".repeat(70) + &"]".repeat(70))), None),
        "package-hidden" => looked_at(filing(line, |e| e["from"]["name"] = "昆\u{200b}山".into()), None),
        "package-shape" => {
            let pieces = pieces(&good);
            let parts = pieces.parts.iter().rev().map(|(name, json)| format!("\"{name}\":{json}"));
            let parts = parts.collect::<Vec<_>>().join(",");
            let (head, rest) = good.split_once(",\"payload\":").unwrap();
            let (_, signature) = rest.rsplit_once(",\"signature\":").unwrap();
            looked_at(format!("{head},\"payload\":{{{parts}}},\"signature\":{signature}"), None)
        }

        "package-altered" => looked_at(good.replace("2024-03", "2024-04"), None),
        "package-part-missing" => {
            let kept = open(&good).unwrap().keep_parts(|part, _| part != "city");
            looked_at(kept, None)
        }
        "package-signature" => {
            looked_at(good.replacen("昆山市总工会\",\"level", "昆山市公会\",\"level", 1), None)
        }
        "package-sealed" => looked_at(wire::seal(&open(&good).unwrap(), PASSPHRASE).unwrap(), None),
        "package-passphrase" => {
            looked_at(wire::seal(&open(&good).unwrap(), PASSPHRASE).unwrap(), Some("错误"))
        }

        "package-practice" => {
            let text = filing(line, |e| e["practice"] = true.into());
            shown(&mut line.city, text)
        }
        "package-real" => {
            line.city.registry.profile.as_mut().unwrap().practice = true;
            shown(&mut line.city, good)
        }
        "package-receiver" => {
            let to = serde_json::to_value(&line.county.profile().party).unwrap();
            let text = filing(line, |e| e["to"] = to);
            shown(&mut line.city, text)
        }
        "package-sender" => {
            let text = filing(line, |e| e["kind"] = "receipt".into());
            shown(&mut line.city, text)
        }
        "package-older" | "package-taken-already" => {
            line.city.take(&good).unwrap();
            if code == "package-older" {
                line.city.take(&line.county.upward(&[])).unwrap();
            }
            shown(&mut line.city, good)
        }
        "package-nested" => {
            let mut parts = pieces(&line.township.upward(&[])).with("/kind", "filing".into());
            parts.parts.remove("proposals");
            let nested = parts.signed(&line.township.key);
            let text = with_part(line, "below", &format!("[{nested},{nested}]"));
            shown(&mut line.city, text)
        }
        "package-backup" => {
            let text = files::copy(&mut line.county);
            shown(&mut line.county, text)
        }
        "package-personal" => {
            let text = files::give(&mut line.county);
            shown(&mut line.county, text)
        }
        "package-class" => shown(&mut line.county, crate::class::class().text),
        "directive-own" => {
            let text = files::publish(&mut line.city);
            shown(&mut line.city, text)
        }
        "package-other-register" => shown(&mut line.county, pieces(&good).signed(&other)),
        "package-own-known" => shown(&mut line.county, good),
        "package-own" => {
            let text = files::rows(&mut line.county, line.city.id());
            shown(&mut line.county, text)
        }
        "fork" => {
            line.city.take(&good).unwrap();
            let text = filing(line, |e| e["chain"]["register"] = Id::from_u128(77).to_string().into());
            shown(&mut line.city, text)
        }
        "key-changed" => {
            line.city.take(&good).unwrap();
            let next = line.county.upward(&[]);
            shown(&mut line.city, pieces(&next).signed(&other))
        }
        "key-stolen" => {
            let old = line.county.key.clone();
            let new = SigningSeed::from_bytes([77; 32]);
            let (key, reason, since) = (new.public(), KeyReason::Stolen, "2026-03-01".to_owned());
            line.county.command(&Command::Rekey { key, reason, since }).unwrap();
            let forged = line.county.upward(&[]);
            shown(&mut line.county, pieces(&forged).signed(&old))
        }
        "key-unverified" => {
            line.city.take(&good).unwrap();
            let text = line.city.downward(county);
            shown(&mut line.county, text)
        }
        "key-code" => {
            let codes = [(county, "0000 0000 0000 0000".to_owned())].into();
            let result = taken(&mut line.city, &good, &Consent { codes, ..Consent::default() });
            Shown { bytes: good.into_bytes(), result }
        }
        "self-report-person" | "self-report-known" => {
            let given = files::give(&mut line.county);
            let text = files::report(&given, &mut line.county);
            if code == "self-report-known" {
                line.county.take(&text).unwrap();
            } else {
                line.county =
                    Office::new(&line.county.profile().party.clone(), &line.county.profile().above.clone());
            }
            shown(&mut line.county, text)
        }
        "personal-kind" => {
            let result = personal::read(&open(&good).unwrap()).map(|_| ());
            Shown { bytes: good.into_bytes(), result }
        }
        "backup-kind" | "journal-broken" => {
            let text = if code == "backup-kind" { good } else { broken(line) };
            let result = backup::read(&open(&text).unwrap()).map(|_| ());
            Shown { bytes: text.into_bytes(), result }
        }

        "record-owner" => {
            let mut foreign = own(&line.county, Kind::Person);
            foreign.owner = Id::from_u128(5);
            stating(line, &[foreign])
        }
        "record-duplicate" => {
            let one = pieces(&good).parts["province"].clone();
            let records = one.strip_prefix("{\"records\":[").unwrap().strip_suffix("]}").unwrap();
            let text = with_part(line, "province", &format!("{{\"records\":[{records},{records}]}}"));
            shown(&mut line.city, text)
        }
        "record-parts" => {
            let text = with_part(line, "province", "{\"records\":[]}");
            shown(&mut line.city, text)
        }
        "record-field" => {
            let id = Id::from_u128(8);
            let body = json!({ "contract": { "employer_code": "91350100M000100Y44" } });
            let record = json!({ "id": id, "owner": county, "subject": id, "body": body });
            let mut pieces = pieces(&good);
            pieces.parts = [("province".to_owned(), json!({ "records": [record] }).to_string())].into();
            shown(&mut line.city, pieces.signed(&key))
        }

        "say-person" => {
            let (person, engagement) = neighbour(line);
            stating(line, &[exit(county, person.id, engagement.id)])
        }
        "say-link" => {
            let (_, engagement) = neighbour(line);
            let person = own(&line.county, Kind::Person).id;
            stating(line, &[exit(county, person, engagement.id)])
        }
        "say-office" => {
            neighbour(line);
            let count = record(901, county, Id::from_u128(5), Kind::HeadCount, &[("as_of", "2026-01-01")]);
            stating(line, &[count])
        }
        "say-totals" => {
            let rows =
                r#"[{"figure":"talk","unit":"percent","numerator":1,"denominator":1,"missing":0,"known":1}]"#;
            let facts = [("month", "2026-03"), ("day", "2026-03-01"), ("figures", rows)];
            let totals = record(902, county, line.other.id(), Kind::FigureTotals, &facts);
            stating(line, &[totals])
        }
        "say-tree" => {
            let renamed = township(line.city.id(), county, "苏州工会");
            stating(line, &[renamed])
        }
        "say-stolen" => {
            neighbour(line);
            let said = serde_json::json!([{ "office": line.other.id(), "key": line.other.profile().key, "since": "2026-03-01" }]);
            let text = line.county.upward(&[]);
            let lie = pieces(&text).with_part("stolen", |_| said.to_string()).signed(&line.county.key);
            shown(&mut line.city, lie)
        }
        "say-result" => {
            let engagement = own(&line.county, Kind::Engagement).id;
            line.county.upward(&[engagement]);
            let request = own(&line.county, Kind::FilingRequest);
            let id = request.id.to_string();
            let facts = [
                ("request", &*id),
                ("outcome", "1"),
                ("number", "2026-1"),
                ("date", "2026-03-05"),
                ("source", "1"),
            ];
            stating(line, &[record(902, county, request.subject, Kind::FilingResult, &facts)])
        }
        "say-published" => {
            let city = line.city.id();
            let person = record(903, city, Id::from_u128(903), Kind::Person, &[("name", "王芳")]);
            let text = also_stating(&files::publish(&mut line.city), &[person], &line.city.key);
            shown(&mut line.county, text)
        }
        "say-receipt" => {
            let (person, engagement) =
                (own(&line.county, Kind::Person).id, own(&line.county, Kind::Engagement).id);
            let text = answer(line, &exit(line.city.id(), person, engagement));
            shown(&mut line.county, text)
        }
        "say-transfer" => {
            let neighbour = &mut line.other;
            neighbour.edit(hire("李明", 3, "太仓市总工会")).unwrap();
            let engagements = vec![own(neighbour, Kind::Engagement).id];
            let to = line.county.profile().party.clone();
            let give = Command::Give { engagements, to, first_day: "2026-04-01".into(), details: false };
            neighbour.command(&give).unwrap();
            let text = neighbour.transfer(line.county.id());
            let (whose, liar) = (neighbour.id().to_string(), line.city.id().to_string());
            let offer = pieces(&text).parts.keys().find(|name| name.starts_with("offer:")).unwrap().clone();
            let forged = pieces(&text).with_part(&offer, |text| text.replace(&whose, &liar));
            shown(&mut line.county, forged.signed(&neighbour.key))
        }
        other => panic!("{other} has no example"),
    }
}

#[test]
fn what_only_the_reader_refuses_is_good_for_the_schema() {
    let mut wrong = Vec::new();
    for refusal in refusals::ALL {
        let Shown { bytes, result } = example(refusal.code);
        let json = serde_json::from_slice::<Value>(&bytes).is_ok();
        if json == (refusal.because == Because::NoJson) {
            wrong.push(format!("{}: whether it is JSON", refusal.code));
        } else if json {
            let errors = against(std::str::from_utf8(&bytes).unwrap());
            wrong.extend(errors.iter().map(|error| format!("{}: the schema says {error}", refusal.code)));
        }
        let issue = result.expect_err(refusal.code);
        // What the list says is what the screen says.
        let args: Vec<(&str, &str)> = issue.args.iter().map(|(key, value)| (&**key, &**value)).collect();
        if issue.code != refusal.code || args != refusal.args {
            wrong.push(format!("{}: the reader says {issue:?}", refusal.code));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Every sentence of a file's refusal stands in the list, but for those that the schema makes too or that no file meets.
#[test]
fn the_list_is_whole() {
    let of_shape = ["package-format", "package-newer", "package-party", "package-kind", "record-format"];
    let of_making = ["package-seal-failed", "package-passphrase-empty", "key-unknown"];
    let of_screens = [
        "record-unknown",
        "record-not-province",
        "record-unverified",
        "record-identity",
        "key-code-missing",
        "key-code-other",
        "key-same",
        "key-copy-length",
        "key-copy-letter",
        "key-copy-line",
        "key-copy-former",
        "key-copy-other",
        "key-copy-file",
        "key-copy-passphrase",
    ];
    let listed: BTreeSet<&str> = refusals::ALL.iter().map(|refusal| refusal.code).collect();
    assert_eq!(listed.len(), refusals::ALL.len(), "each once");
    let page = refusals::page();
    for refusal in refusals::ALL {
        assert!(page.contains(&refusal.sentence(Lang::Zh)) && page.contains(&refusal.sentence(Lang::En)));
    }
    assert!(!page.contains('⟦') && !page.contains("{ $") && !page.contains("{$"), "{page}");
    let folder = std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../locales/zh-CN");
    for file in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let codes = text.lines().filter_map(|line| line.strip_prefix("issue-")?.split_once(" ="));
        let families = ["package-", "record-", "say-", "key-"];
        for (code, _) in codes.filter(|(code, _)| families.iter().any(|family| code.starts_with(family))) {
            let elsewhere = [&of_shape[..], &of_making, &of_screens].concat();
            assert!(
                listed.contains(code) != elsewhere.contains(&code),
                "{code} stands in the list, or is told apart"
            );
        }
    }
}
