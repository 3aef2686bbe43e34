//! The kinds of file that pass between two registers, one file each: how it is made, what it may say, what it would
//! change, what it gives back, and what to do once it is taken in. A new one is a file, a line of [`PackageKind`] and a
//! line here.

pub mod backup;
pub mod class;
pub mod directive;
pub mod draft;
pub mod drafts;
pub mod filing;
pub mod kind;
pub mod personal;
pub mod receipt;
pub mod self_report;
pub mod statement;
pub mod transfer;

use self::kind::FileKind;
use crate::domain::package_kind::PackageKind;

/// Finds each kind its file; one without does not compile.
macro_rules! file_kinds {
    ($( $variant:ident => $file:path ),* $(,)?) => {
        pub static ALL: &[&FileKind] = &[ $( &$file ),* ];

        pub fn of(kind: PackageKind) -> &'static FileKind {
            match kind { $( PackageKind::$variant => &$file ),* }
        }
    };
}

file_kinds! {
    Filing => filing::FILING,
    Draft => draft::DRAFT,
    Receipt => receipt::RECEIPT,
    Directive => directive::DIRECTIVE,
    Transfer => transfer::TRANSFER,
    Personal => personal::PERSONAL,
    SelfReport => self_report::SELF_REPORT,
    Statement => statement::STATEMENT,
    Backup => backup::BACKUP,
    ClassTask => class::TASK,
    ClassResult => class::RESULT,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::codes::OfficeLevel;
    use crate::exchange::next_step::{Brings, NextStep};

    #[test]
    fn every_kind_is_told_each_level_its_own_next_step() {
        use OfficeLevel::{City, County, Grassroots, Province};
        let none = Brings::default();
        let asking = Brings { requests: 3, ..none };
        let returned = Brings { returned: true, ..none };
        for (kind, level, brings, want) in [
            (PackageKind::Filing, City, asking, NextStep::Forward),
            (PackageKind::Filing, Province, asking, NextStep::Judge),
            (PackageKind::Filing, Province, none, NextStep::Answer),
            (PackageKind::Draft, County, Brings { proposals: 1, ..none }, NextStep::Propose),
            (PackageKind::Receipt, County, returned, NextStep::Correct),
            (PackageKind::Receipt, City, none, NextStep::PassOn),
            (PackageKind::Receipt, County, Brings { aside: true, gone: true, ..none }, NextStep::Report),
            (PackageKind::Receipt, County, Brings { aside: true, ..none }, NextStep::Nothing),
            (PackageKind::Receipt, Grassroots, none, NextStep::Nothing),
            (PackageKind::Directive, County, Brings { issued: 1, ..none }, NextStep::Try),
            (PackageKind::Directive, County, none, NextStep::Nothing),
        ] {
            assert_eq!((of(kind).next)(level, &brings), want, "{kind:?} {level:?}");
        }
        assert!(ALL.iter().all(|file| std::ptr::eq(of(file.kind), *file)));
    }
}
