//! The table of screens: one row a screen, and nothing else names them all. [`route`](super::route) makes of it the
//! addresses, the navigation and what may be seen on another day; [`app`](super::app) makes of it what is shown.
//!
//! A row says: its name, with what varies in its address; the parts of the address; its place in the navigation;
//! whether it may be seen on another day, because it is there to look and not to do; and its view. Its place in the
//! table is its place in the navigation.

/// Hands all rows to the macro `$table`.
macro_rules! screens {
    ($table:ident) => {
        $table! {
            /// 工作台.
            Home, [], Main(key("nav-home")), AnyDay, { <pages::home::HomePage /> };
            /// What one rule asks of this office.
            Rule(rule: &'static str), ["rules", rule], Under(Home), AnyDay, { <pages::rule::RulePage rule /> };
            /// 人员.
            People, ["people"], Main(key("nav-people")), AnyDay, { <pages::people::PeoplePage /> };
            NewPerson, ["people", "new"], Under(People), Today, { <pages::people::NewPersonPage /> };
            /// The same, for a union that wants somebody.
            NewPersonAt(office: Id), ["people", "new", office], Under(People), Today,
                { <pages::people::NewPersonPage at=office /> };
            /// 导入花名册.
            Import, ["people", "import"], Under(People), Today, { <pages::intake::ImportPage /> };
            Person(person: Id), ["people", person], Under(People), AnyDay,
                { <pages::people::PersonPage person /> };
            /// 机构.
            Offices, ["offices"], Main(key("nav-offices")), AnyDay, { <pages::offices::OfficesPage /> };
            /// 业务记录 of an office.
            Records(office: Id), ["offices", office, "records"], Main(key("nav-records")), AnyDay,
                { <pages::records::RecordsPage office /> };
            /// 招聘.
            Recruitment, ["recruitment"], MainOf((key("nav-recruitment"), recruitment::LEVELS)), Today,
                { <pages::recruitment::RecruitmentPage first="rounds" /> };
            /// The same, opened at 年度计划.
            RecruitmentPlan, ["recruitment", "plan"], Under(Recruitment), Today,
                { <pages::recruitment::RecruitmentPage first="plan" /> };
            RecruitmentRound(round: Id), ["recruitment", round], Under(Recruitment), Today,
                { <pages::recruitment::RoundPage round /> };
            /// 备案.
            Filing, ["filing"], Main(key("nav-filing")), Today, { <pages::filing::FilingPage /> };
            /// 备案, opened at 调动.
            Moves, ["filing", "moves"], Under(Filing), Today,
                { <pages::filing::FilingPage at=pages::filing::TabKey::Moves /> };
            /// 薪酬.
            Pay, ["pay"], MainOf((key("nav-pay"), pay::LEVELS)), Today, { <pages::pay::PayPage /> };
            /// 社保公积金.
            Contributions, ["contributions"], MainOf((key("nav-contributions"), contributions::LEVELS)), Today,
                { <pages::contributions::ContributionsPage /> };
            /// 培训.
            Training, ["training"], Main(key("nav-training")), Today,
                { <pages::training::TrainingPage at="sessions" /> };
            /// The same, opened at 年度计划.
            TrainingPlan, ["training", "plan"], Under(Training), Today,
                { <pages::training::TrainingPage at="plan" /> };
            TrainingSession(session: Id), ["training", session], Under(Training), Today,
                { <pages::training::SessionPage session /> };
            /// 考核.
            Assessment, ["assessment"], MainOf((key("nav-assessment"), assessment::SEEN_BY)), Today,
                { <pages::assessment::AssessmentPage /> };
            /// 激励与发展.
            Development, ["development"], MainOf((key("nav-development"), development::LEVELS)), Today,
                { <pages::development::DevelopmentPage /> };
            /// 合同与退出.
            Contracts, ["contracts"], MainOf((key("nav-contracts"), contracts::LEVELS)), Today,
                { <pages::contracts::ContractsPage first="expiring" /> };
            /// 合同与退出, opened at 退出.
            Exits, ["contracts", "exits"], Under(Contracts), Today,
                { <pages::contracts::ContractsPage first="exits" /> };
            /// 合同与退出, opened at 按期限删除.
            Erasure, ["contracts", "erasure"], Under(Contracts), Today,
                { <pages::contracts::ContractsPage first="erasure" /> };
            /// 经费与服务.
            Funding, ["funding"], MainOf((key("nav-funding"), funding::LEVELS)), Today,
                { <pages::funding::FundingPage /> };
            /// 督查.
            Inspection, ["inspection"], MainOf((key("nav-inspection"), inspection::LEVELS)), Today,
                { <pages::inspection::InspectionPage /> };
            /// 年度核查.
            Verification, ["verification"], MainOf((key("nav-verification"), counts::LEVELS)), Today,
                { <pages::verification::VerificationPage first="counts" /> };
            /// 年度核查, opened at 核对表.
            VerificationSheets, ["verification", "sheets"], Under(Verification), Today,
                { <pages::verification::VerificationPage first="sheets" /> };
            /// 统计报表.
            Statistics, ["statistics"], Main(key("nav-statistics")), AnyDay, { <pages::statistics::StatisticsPage /> };
            /// 报表.
            Reports, ["reports"], Main(key("nav-reports")), AnyDay, { <pages::reports::ReportsPage /> };
            /// 报表, opened at 月报.
            MonthlyReports, ["reports", "monthly"], Under(Reports), AnyDay,
                { <pages::reports::ReportsPage first="monthly" /> };
            /// 报表, opened at 下级报表.
            ReportsBelow, ["reports", "below"], Under(Reports), AnyDay,
                { <pages::reports::ReportsPage first="below" /> };
            /// 报表, opened at 催报.
            Dunning, ["reports", "dunning"], Under(Reports), AnyDay,
                { <pages::reports::ReportsPage first="dunning" /> };
            /// 政策依据.
            Policy, ["policy"], Further(key("nav-policy")), AnyDay, { <pages::policy::PolicyPage first="text" /> };
            /// 政策依据, opened at a clause.
            PolicyAt(clause: u16), ["policy", clause], Under(Policy), AnyDay,
                { <pages::policy::PolicyPage first="text" clause /> };
            /// 政策依据, opened at 参数口径.
            Packs, ["policy", "packs"], Under(Policy), AnyDay, { <pages::policy::PolicyPage first="packs" /> };
            /// 设置与备份.
            Settings, ["settings"], Further(key("nav-settings")), Today, { <pages::settings::SettingsPage /> };
            /// 兼容性检查单.
            Compat, ["settings", "check"], Under(Settings), Today, { <pages::settings::CompatPage /> };
            /// 问答核对, in a person's own copy without a file.
            OwnAsk, ["self-check", "ask"], Own(key("self-check-nav-ask")), Today,
                { <pages::self_check::Ask /> };
            /// 核对结果, in a person's own copy.
            OwnResults, ["self-check", "results"], Own(key("self-check-nav-results")), AnyDay,
                { <pages::self_check::Results /> };
            /// 我的资料.
            OwnFacts, ["self-check", "facts"], Own(key("self-check-nav-facts")), AnyDay,
                { <pages::self_check::OwnFacts /> };
            /// 假设推算.
            OwnWhatIf, ["self-check", "what-if"], Own(key("self-check-nav-what-if")), Today,
                { <pages::self_check::WhatIf /> };
            /// 薪酬估算.
            OwnPay, ["self-check", "pay"], Own(key("pay-slip")), Today, { <pages::self_check::PaySlip /> };
            /// 交回单位.
            OwnReport, ["self-check", "report"], Own(key("self-check-nav-report")), Today,
                { <pages::self_check::Report /> };
        }
    };
}

pub(super) use screens;
