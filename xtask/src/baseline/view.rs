//! What a file would change at the office it comes to, as it is read before it is taken in.

use super::desk::Desk;
use super::filing::arriving;
use super::pages::{Page, list, or_none};
use super::said::{self, named, party};
use taizhang_core::domain::record::Kind;
use taizhang_core::exchange::plan::Plan;
use taizhang_core::exchange::rows::Fault;
use taizhang_core::report::inbox::{self, DecisionLine, FileView, OriginView};
use taizhang_core::report::names::Subject;

pub fn page(page: &mut Page, desk: &Desk, plan: &Plan) {
    let file = inbox::view(&desk.registry, plan);
    page.line(format_args!(
        "{} {} from {} made {} by {}",
        file.kind.code(),
        file.number,
        party(&file.from),
        file.made_at,
        file.made_by
    ));
    if let Some(profile) = &desk.registry.profile {
        page.line(format_args!(
            "next {} requests {} lowest {}",
            inbox::next_step(profile.level(), &file).code(),
            file.requests,
            file.lowest
        ));
    }
    for key in &file.keys {
        let known = or_none(key.known.as_deref());
        page.line(format_args!(
            "key of {} known {known} must {} apart {}",
            party(&key.party),
            key.must,
            key.apart
        ));
    }
    file.origins.iter().for_each(|own| origin(page, own));
    subjects(page, "proposal", &file.proposals);
    file.decisions.iter().for_each(|line| page.line(decided("decision", line)));
    file.offers.iter().for_each(|offer| page.line(format_args!("offer {}", arriving(offer))));
    file.answers.iter().for_each(|line| page.line(decided("answer", line)));
    results(page, &file);
    if let Some(own) = &file.recovered {
        subjects(page, "missing", &own.missing);
        own.changed.iter().for_each(|line| said::changed(page, line));
        subjects(page, "kept", &own.kept);
    }
    for line in &file.line {
        page.line(format_args!("line {}: {} → {}", line.code, line.from, line.to));
    }
    page.line(format_args!("told {}", list(&file.told)));
    if let Some(check) = &file.check {
        page.line(format_args!("agreed {}", check.agreed));
        for own in &check.disagreements {
            let fault = match own.fault {
                Fault::WeLack => "we lack",
                Fault::TheyLack => "they lack",
                Fault::Parted => "parted",
            };
            let end = format!("{} {} of {}", own.end.kind.code(), own.end.number, party(&own.end.maker));
            page.line(format_args!("{fault} {end} passed {} last {}", own.passed, or_none(own.last)));
        }
    }
    file.notices.iter().for_each(|notice| said::issue(page, notice));
}

fn subjects(page: &mut Page, what: &str, subjects: &[Subject]) {
    for own in subjects {
        let kinds = list(own.kinds.iter().copied().map(Kind::code));
        page.line(format_args!("{what} {}: {kinds}", named(own.id, &own.name)));
    }
}

fn decided(what: &str, line: &DecisionLine) -> String {
    format!("{what} on {}: {}", named(line.person, &line.name), said::decision(&line.decision))
}

fn origin(page: &mut Page, own: &OriginView) {
    page.line(format_args!(
        "origin {} {} fork {} sender {}",
        party(&own.party),
        own.number,
        own.fork,
        own.sender
    ));
    page.line(format_args!("unchanged {} quiet {}", own.unchanged, own.is_quiet()));
    subjects(page, "new", &own.new);
    own.changed.iter().for_each(|line| said::changed(page, line));
    subjects(page, "unlisted", &own.unlisted);
    if let Some(held) = &own.held {
        page.line(format_args!(
            "held {} {} {} people {}",
            held.file_name, held.number, held.digest, held.people
        ));
    }
}

fn results(page: &mut Page, file: &FileView) {
    for own in &file.results {
        let whose = named(own.person, &own.name);
        page.line(format_args!(
            "result of {whose} recorded {} {} by {} ours {}",
            own.recorded, own.number, own.by, own.ours
        ));
        own.reasons.iter().for_each(|reason| page.fact("reason", said::reason(reason)));
    }
}
