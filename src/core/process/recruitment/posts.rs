//! 岗位与条件 as the notice says it: a line a post, its name, how many, and what is asked for.

/// One post of a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    pub name: String,
    /// 招聘人数.
    pub places: usize,
    /// What is asked for.
    pub conditions: String,
}

/// The posts of a text such as `网格工会社工 3人：大专以上`. A line without a number is no post.
pub fn posts(text: &str) -> Vec<Post> {
    text.split(['\n', '；', ';']).filter_map(post).collect()
}

fn post(line: &str) -> Option<Post> {
    let line = line.trim();
    let edge = |c: char| {
        c.is_whitespace() || matches!(c, '，' | ',' | '：' | ':' | '、' | '。' | '（' | '(' | '）' | ')')
    };
    for (at, _) in line.char_indices().filter(|(_, c)| c.is_ascii_digit()) {
        let (name, rest) = line.split_at_checked(at)?;
        if name.ends_with(|c: char| c.is_ascii_digit()) {
            continue;
        }
        let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
        let after = rest.strip_prefix(digits.as_str())?.trim_start();
        // 人 is left out where the number ends what stands before the conditions.
        let counted = after.strip_prefix(['人', '名']);
        let bare = (after.is_empty() || after.starts_with(['：', ':', '，', ','])).then_some(after);
        let bare = bare.filter(|_| !name.trim_matches(edge).is_empty());
        if let Some(after) = counted.or(bare)
            && let Ok(places) = digits.parse()
        {
            let name = name.trim_matches(edge).trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
            return Some(Post {
                name: name.trim_matches(edge).to_owned(),
                places,
                conditions: after.trim_matches(edge).to_owned(),
            });
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, usize, &str)]) {
        let found = posts(text);
        let found: Vec<_> =
            found.iter().map(|post| (post.name.as_str(), post.places, post.conditions.as_str())).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_line_says_its_post_its_number_and_what_is_asked() {
        check("网格工会社工 3人：大专以上，35岁以下", &[("网格工会社工", 3, "大专以上，35岁以下")]);
        check("基层工会工作岗 6 人", &[("基层工会工作岗", 6, "")]);
        check("甲岗2名，本科；乙岗（1人）", &[("甲岗", 2, "本科"), ("乙岗", 1, "")]);
        check("1. 甲岗 2人\n2. 乙岗 12人", &[("甲岗", 2, ""), ("乙岗", 12, "")]);
        check("甲岗 2：大专\n乙岗 1", &[("甲岗", 2, "大专"), ("乙岗", 1, "")]);
        check("年龄35岁以下", &[]);
        check("1：大专", &[]);
        check("", &[]);
    }
}
