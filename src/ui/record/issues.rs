//! What stands against a record, at its fields.

use taizhang_core::domain::issue::Issue;

use crate::ui::components::FieldError;
use crate::ui::t::sentence;

/// The sentence beside the field at one place of a form, whose label stands there already.
pub fn issue_at(issues: &[Issue], place: &str) -> Option<String> {
    let found = issues.iter().find(|issue| issue.place == place)?;
    Some(sentence(&Issue { place: String::new(), ..found.clone() }))
}

/// Issues as the error summary shows them: each leads to its field.
pub fn field_errors(issues: &[Issue]) -> Vec<FieldError> {
    issues
        .iter()
        .map(|issue| {
            let field = issue.place.replace(['.', '_'], "-");
            FieldError { field, message: sentence(issue) }
        })
        .collect()
}

/// Issues that stand at `N.FIELD`, each at the name of whom it speaks of.
pub fn of_people(issues: Vec<Issue>, names: &[String]) -> Vec<Issue> {
    let named = |issue: Issue| {
        let at = issue.place.split('.').next().and_then(|n| n.parse::<usize>().ok());
        match at.and_then(|at| names.get(at)) {
            Some(name) => Issue { place: name.clone(), ..issue },
            None => issue,
        }
    };
    issues.into_iter().map(named).collect()
}
