//! The English gloss of the clauses: each has one, it says shall and may where the Chinese does, and in the terms of the
//! program.

use taizhang_core::policy::text::{Clause, clauses};
use taizhang_core::words::{Lang, words};

fn gloss(clause: &Clause) -> String {
    clause.gloss.to_lowercase()
}

#[test]
fn every_clause_has_its_gloss() {
    for clause in clauses() {
        let gloss = &clause.gloss;
        assert!(gloss.chars().count() >= 12, "clause {}: “{gloss}”", clause.id);
        // What the key words leave out stands in brackets; no dots, no Chinese.
        assert!(
            gloss.chars().all(|letter| letter.is_ascii() || "“”".contains(letter)),
            "clause {}: {gloss}",
            clause.id
        );
        assert_eq!(gloss.matches('[').count(), gloss.matches(']').count(), "clause {}", clause.id);
        let same = clauses().iter().filter(|other| other.gloss == *gloss).count();
        assert_eq!(same, 1, "clause {} says the same as another", clause.id);
    }
}

/// A duty stays a duty and a permission a permission: who reads only the gloss is not told more or less than the text.
#[test]
fn shall_and_may_are_where_the_text_has_them() {
    const FORCE: [(&str, &str); 17] = [
        ("应当", "shall"),
        ("应及时", "shall"),
        ("应将", "shall"),
        ("应对其", "shall"),
        ("应执行", "shall"),
        ("要加强", "shall"),
        ("要联合", "shall"),
        ("要贯彻", "shall"),
        ("可选配", "may"),
        ("可会同", "may"),
        ("可予以", "may"),
        ("可依据", "may"),
        ("可优先", "may"),
        ("可面向", "may"),
        ("不得", "may not"),
        ("原则上", "in principle"),
        ("一般", "as a rule"),
    ];
    let mut seen = 0;
    for clause in clauses() {
        for (zh, en) in FORCE.iter().filter(|(zh, _)| clause.quote.contains(zh)) {
            assert!(
                gloss(clause).contains(en),
                "clause {}: {zh} is no “{en}” in “{}”",
                clause.id,
                clause.gloss
            );
            seen += 1;
        }
        // What the catalogue of clauses calls a permission, an aim or a definition binds nobody.
        if matches!(clause.kind.as_str(), "P" | "T" | "D") {
            assert!(!gloss(clause).contains("shall"), "clause {}: “{}”", clause.id, clause.gloss);
        }
    }
    assert!(seen >= 20, "{seen}");
}

/// One term: that of the glossary and of the screens.
#[test]
fn the_terms_are_those_of_the_program() {
    let of = |key: &str| words(Lang::En, key, &[]).to_lowercase();
    let terms = [
        ("诫勉谈话", of("kind-talk")),
        ("继续教育", of("kind-continuing-education")),
        ("学历（学位）教育", of("kind-degree-study")),
        ("薪酬指导标准", of("kind-pay-guidance")),
        ("社会组织", of("kind-social-organisation")),
        ("岗位等级", of("kind-post-level")),
        ("奖励", of("kind-reward")),
        ("兼任", of("kind-concurrent-post")),
        ("聘用单位", of("field-engagement-hirer")),
        ("实际用人单位", of("field-engagement-user")),
        ("社会保险", of("rule-r-si")),
        ("公积金", of("rule-r-hf")),
        ("单独工会", of("offices-sum-separate")),
        ("证书", of("kind-certificate")),
        ("预算", of("kind-budget")),
        ("年度培训计划", of("kind-training-plan")),
        ("备案", "filed".to_owned()),
        ("定岗", "posted".to_owned()),
        ("统筹配置", "allocated".to_owned()),
        ("基本工资", "base pay".to_owned()),
        ("业绩考评工资", "performance pay".to_owned()),
        ("档级", "grade".to_owned()),
        ("购买服务", "purchase".to_owned()),
        ("补贴", "subsidy".to_owned()),
        ("业务培训", "job training".to_owned()),
        ("专职副主席", "full-time vice-chair".to_owned()),
    ];
    for (zh, en) in terms {
        let plain = en.replace("yearly ", "");
        let of: Vec<&Clause> = clauses().iter().filter(|clause| clause.quote.contains(zh)).collect();
        assert!(!of.is_empty(), "no clause says {zh}");
        for clause in of {
            assert!(
                gloss(clause).contains(&plain),
                "clause {}: {zh} is “{en}”, not “{}”",
                clause.id,
                clause.gloss
            );
        }
    }
    // The people it is all about have one name.
    for clause in clauses() {
        let wrong = ["social union worker", "socialized", "trade-union worker", "professional union worker"];
        assert!(!wrong.iter().any(|wrong| gloss(clause).contains(wrong)), "clause {}", clause.id);
    }
}
