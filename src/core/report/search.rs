//! Finding people as they are called: by name, by the first letters of its sounds, by unit, by last digits.

use pinyin::ToPinyin;

/// Surnames that sound otherwise than the same character elsewhere.
const SURNAMES: &[(char, &str)] = &[
    ('单', "shan"),
    ('仇', "qiu"),
    ('解', "xie"),
    ('查', "zha"),
    ('曾', "zeng"),
    ('任', "ren"),
    ('翟', "zhai"),
    ('朴', "piao"),
    ('区', "ou"),
    ('盖', "ge"),
    ('乐', "yue"),
    ('员', "yun"),
    ('缪', "miao"),
    ('覃', "qin"),
    ('冼', "xian"),
    ('洗', "xian"),
    ('宓', "mi"),
    ('繁', "po"),
    ('种', "chong"),
    ('重', "chong"),
    ('秘', "bi"),
    ('黑', "he"),
    ('折', "she"),
    ('纪', "ji"),
    ('华', "hua"),
];

/// How a name sounds, one syllable a character; a character without a sound stands for itself.
pub fn sounds(name: &str) -> Vec<String> {
    let sound = |(at, c): (usize, char)| {
        let surname = SURNAMES.iter().find(|(known, _)| at == 0 && *known == c).map(|(_, sound)| *sound);
        match surname.or_else(|| c.to_pinyin().map(|sound| sound.plain())) {
            Some(sound) => sound.to_owned(),
            None => c.to_lowercase().collect(),
        }
    };
    name.chars().filter(|c| !c.is_whitespace() && *c != '·').enumerate().map(sound).collect()
}

/// The first letters of the sounds: `zs` for 张三.
pub fn initials(sounds: &[String]) -> String {
    sounds.iter().filter_map(|sound| sound.chars().next()).collect()
}

/// Where a search may find a person.
pub struct Found<'a> {
    pub name: &'a str,
    pub initials: &'a str,
    pub unit: &'a str,
    pub number: &'a str,
}

/// Whether every word of the query is found: in the name, its first letters, the unit, or the end of the number.
pub fn matches(found: &Found<'_>, query: &str) -> bool {
    query.split_whitespace().all(|word| {
        let lower = word.to_lowercase();
        found.name.to_lowercase().contains(&lower)
            || found.unit.to_lowercase().contains(&lower)
            || (lower.bytes().all(|b| b.is_ascii_alphabetic()) && found.initials.contains(&lower))
            || (word.chars().count() >= 2 && found.number.to_lowercase().ends_with(&lower))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(query: &str, expected: bool) {
        let name = "曾艳丽";
        let initials = initials(&sounds(name));
        let found =
            Found { name, initials: &initials, unit: "千灯镇总工会", number: "32010219900307151X" };
        assert_eq!(matches(&found, query), expected, "{query}");
    }

    #[test]
    fn people_are_found_as_they_are_called() {
        for query in [
            "",
            "曾",
            "艳丽",
            "zyl",
            "ZY",
            "千灯",
            "51x",
            "151X",
            "zyl 千灯",
            " 曾  51X ",
            "32010219900307151x",
            "9900307151X",
        ] {
            check(query, true);
        }
        for query in ["cyl", "王", "zyl 玉山", "X", "0715", "32010219900307152X"] {
            check(query, false);
        }
    }

    #[test]
    fn sounds_of_rare_and_foreign_names() {
        assert_eq!(initials(&sounds("单仇解")), "scj", "only in front is it a surname");
        assert_eq!(initials(&sounds("买买提·艾力")), "mmtal");
        assert_eq!(initials(&sounds("Anna 李")), "annal");
        assert_eq!(sounds("𠮷").len(), 1);
    }
}
