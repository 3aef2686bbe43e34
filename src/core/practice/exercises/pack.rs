//! 参数口径: the city lays down a number that the guidance leaves open; it is tried on the register, then adopted.

use super::super::book::first;
use super::super::maker::Maker;
use super::exercise::{Beginning, CONFIRM, Exercise, Goal, Holds, Step, TAKE};
use super::stage;
use crate::domain::codes::OfficeLevel;
use crate::domain::issue::Issue;
use crate::domain::record::Kind;
use crate::exchange::kinds::directive;
use crate::policy::parameters::Parameters;
use ed25519_dalek::SigningKey;

const PARAMETER: &str = "file.limit";

pub static PACK: Exercise = Exercise {
    id: "pack",
    level: OfficeLevel::County,
    day: "2026-12-10",
    minutes: 5,
    begin,
    steps: &[
        Step { address: "filing", controls: TAKE },
        Step { address: "filing", controls: CONFIRM },
        Step { address: "policy/packs", controls: &["trial-open"] },
        Step { address: "policy/packs", controls: &["packs-adopt"] },
    ],
    goals: &[
        Goal { code: "taken", about: "", clauses: &[39], holds: Holds::Taken("pack") },
        Goal {
            code: "adopted",
            about: "",
            clauses: &[39],
            holds: Holds::When(|seen| {
                // The city's own, not one of this office's that says the same.
                let goes_by = Parameters::from_above(seen.registry);
                let value = goes_by.on(PARAMETER, seen.on).map(|row| row.value.to_string());
                value.as_deref() == Some(seen.beginning.text("value"))
            }),
        },
    ],
    kinds: &[Kind::Adoption],
    sends: false,
};

fn begin(exercise: &Exercise) -> Result<Beginning, Issue> {
    let (mut county, _) = stage::county(exercise, "320583", &[3, 2, 3], &[])?;
    let mut city = stage::city(exercise, &mut [&mut county])?;
    let own = city.made.profile.office();
    let mut maker = Maker::new(own, crate::domain::id::Id::derive(&own.as_u128().to_be_bytes(), 2));
    let text = |text: &str| text.to_owned();
    let document = "苏工办〔2026〕21号";
    maker.add(
        Kind::PolicyPack,
        Some(own),
        &[
            ("title", text("关于社会化工会工作者备案期限的通知")),
            ("document", text(document)),
            ("from", text("2026-12-01")),
            ("checked_on", text("2026-11-28")),
            ("settings", format!("{PARAMETER} 15")),
        ],
    );
    if let Some(issue) = maker.refused.first() {
        return Err(issue.clone());
    }
    city.put(maker);
    let key = SigningKey::from_bytes(&city.made.key);
    let file = directive::make(city.making(&key)).map_err(first)?;
    let mut beginning = stage::ready(county, None);
    beginning.say("document", document);
    beginning.say("value", "15");
    beginning.files = vec![stage::handout("pack", &file)];
    Ok(beginning)
}
