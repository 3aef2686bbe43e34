//! R-PROB: probation is no longer than the term allows, and once with one employer (checks.md §7 L2; 劳动合同法 19). A
//! term counts its first day and its last: six months from 1 January end on 30 June.

use chrono::NaiveDate;
use smallvec::SmallVec;

use crate::domain::codes::ContractKind;
use crate::domain::date::add_months_corresponding;
use crate::domain::record::Record;
use crate::domain::value::Unit;
use crate::domain::{Contract, Engagement};
use crate::policy::named::{
    PROB_LONG, PROB_MIDDLE, PROB_SHORT, PROB_TERM_LONG, PROB_TERM_MIDDLE, PROB_TERM_SHORT,
};
use crate::policy::rule::{Draft, Fact, Id, Rule, RuleContext, Scope, Source, Subject, Verdict, fact};
use crate::policy::setting::{Months, Set};

pub const RULE: Rule = Rule {
    id: "R-PROB",
    scope: Scope::Person,
    clauses: &[],
    readings: &[],
    parameters: &[
        PROB_SHORT.key,
        PROB_MIDDLE.key,
        PROB_LONG.key,
        PROB_TERM_SHORT.key,
        PROB_TERM_MIDDLE.key,
        PROB_TERM_LONG.key,
    ],
    basis: Source::Law,
    eval,
};

const START: Fact = fact!(Contract.start);
const END: Fact = fact!(Contract.end);

fn eval(view: &RuleContext<'_>, subject: &Subject<'_>, told: &mut Vec<Draft>) {
    let contracts = subject.of::<Contract>();
    let begun: SmallVec<[_; 4]> =
        contracts.filter(|(_, own)| own.start.is_none_or(|day| day <= view.on)).collect();
    // For a contract under an engagement that another office keeps, that office answers.
    let ours = |own: &Contract| !own.engagement.is_some_and(|of| view.is_history(of));
    let judged = begun.iter().filter(|(_, own)| own.probation_end.is_some() && ours(own));
    told.extend(judged.map(|(record, own)| judge(view, subject.id, record, own, &begun)));
}

fn judge(
    view: &RuleContext<'_>,
    subject: Id,
    record: &Record,
    own: &Contract,
    all: &[(&Record, &Contract)],
) -> Draft {
    let mut outcome = view
        .draft(RULE.id, subject)
        .about(record.id)
        .fact(Some(record.id), START, own.start)
        .fact(Some(record.id), END, own.end)
        .fact(Some(record.id), fact!(Contract.probation_end), own.probation_end);
    if own.kind == Some(ContractKind::Service) {
        // The law's cap is of labour contracts; what a 劳务 contract is, R-CONTRACT asks.
        return outcome.verdict(Verdict::NotApplicable).flag("service-contract");
    }
    let (Some(start), Some(ends)) = (own.start, own.probation_end) else { return outcome.wants(START) };
    // What was agreed goes by the law of the day on which it was.
    let agreed = own.signed.unwrap_or(start);
    let set = |name| view.parameter_on(name, agreed);
    let terms = [PROB_TERM_LONG, PROB_TERM_MIDDLE, PROB_TERM_SHORT].map(set);
    let [Some(long), Some(middle), Some(short)] = terms else {
        // Before the law there was no such cap.
        return outcome.verdict(Verdict::NotApplicable);
    };
    let repeated = repeated(view, record, own, start, all);
    if repeated == Some(true) {
        let outcome = outcome.step("prob-twice", []);
        return outcome.breached(Some(start));
    }
    let reaches = |end: NaiveDate, term: Set<'_, Months>| end >= last_of(start, term.value);
    let cap = match (own.kind, own.end) {
        (None, _) => return outcome.wants(fact!(Contract.kind)),
        (Some(ContractKind::Task | ContractKind::Service), _) => None,
        (Some(ContractKind::Open), _) => Some((PROB_LONG, long)),
        (Some(ContractKind::Fixed), None) => return outcome.wants(END),
        (Some(ContractKind::Fixed), Some(end)) if reaches(end, long) => Some((PROB_LONG, long)),
        (Some(ContractKind::Fixed), Some(end)) if reaches(end, middle) => Some((PROB_MIDDLE, middle)),
        (Some(ContractKind::Fixed), Some(end)) if reaches(end, short) => Some((PROB_SHORT, short)),
        (Some(ContractKind::Fixed), Some(_)) => None,
    };
    let mut most = 0;
    if let Some((cap, term)) = cap.and_then(|(cap, term)| Some((set(cap)?, term))) {
        outcome = outcome.by(cap.row).by(term.row);
        most = cap.value;
    }
    let latest = last_of(start, most);
    let outcome = outcome.step("prob-cap", [("months", most.into()), ("until", latest.into())]);
    if ends > latest {
        // Agreed for longer than that, it is not in keeping from the first day.
        let since = latest.succ_opt().filter(|day| *day <= view.on).unwrap_or(start);
        return outcome.breached(Some(since));
    }
    if repeated.is_none() {
        return outcome.wants(fact!(Contract.employer));
    }
    outcome.verdict(Verdict::Met)
}

/// The last day of a term of so many months; of none, the day before it begins.
fn last_of(start: NaiveDate, months: i32) -> NaiveDate {
    let after = add_months_corresponding(start, months);
    after.pred_opt().unwrap_or(after)
}

/// Whether an earlier contract with the same employer had a probation already; none where nobody knows whether it was the
/// same.
fn repeated(
    view: &RuleContext<'_>,
    record: &Record,
    own: &Contract,
    start: NaiveDate,
    all: &[(&Record, &Contract)],
) -> Option<bool> {
    let employer = Employer::of(view, (record, own), all);
    let earlier = all.iter().filter(|(other, contract)| {
        other.id != record.id
            && contract.probation_end.is_some()
            && contract.kind != Some(ContractKind::Service)
            && contract.start.is_some_and(|day| day < start)
    });
    let same: SmallVec<[Option<bool>; 4]> =
        earlier.map(|found| employer.is(&Employer::of(view, *found, all))).collect();
    if same.contains(&Some(true)) { Some(true) } else { (!same.contains(&None)).then_some(false) }
}

/// Who signed.
struct Employer<'a> {
    unit: Option<&'a Unit>,
    code: Option<&'a str>,
}

impl<'a> Employer<'a> {
    /// As the contract says; where it does not, the latest of an engagement was signed by who signs for it now. Who
    /// signed those before, that says nothing of.
    fn of<'v: 'a>(
        view: &RuleContext<'v>,
        (record, contract): (&Record, &'a Contract),
        all: &[(&Record, &'a Contract)],
    ) -> Self {
        let code = contract.employer_code.as_ref().map(|code| code.as_str());
        let of_one = all.iter().filter(|(_, other)| other.engagement == contract.engagement);
        let latest = of_one.max_by_key(|(other, facts)| (facts.start, other.id));
        let latest = latest.is_some_and(|(other, _)| other.id == record.id);
        let engagement = contract.engagement.filter(|_| latest && code.is_none());
        let signer = view.named::<Engagement>(engagement).and_then(|(_, own)| own.signer.as_ref());
        Self { unit: contract.employer.as_ref().or(signer), code }
    }

    /// Whether two are one: by credit code, else by office, else by name; none where one of them is not known.
    fn is(&self, other: &Self) -> Option<bool> {
        if let Some((own, other)) = self.code.zip(other.code) {
            return Some(own == other);
        }
        let (own, other) = self.unit.zip(other.unit)?;
        match own.office.zip(other.office) {
            Some((own, other)) => Some(own == other),
            None => Some(own.name == other.name),
        }
    }
}
