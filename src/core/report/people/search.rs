//! Finding people as they are called: by name, by how it sounds — whole, by first letters or both mixed — by unit, by
//! last digits.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use pinyin::ToPinyin;

/// Family names of two characters that sound otherwise than their characters elsewhere.
const COMPOUND: &[(&str, [&str; 2])] = &[
    ("尉迟", ["yu", "chi"]),
    ("长孙", ["zhang", "sun"]),
    ("万俟", ["mo", "qi"]),
    ("澹台", ["tan", "tai"]),
    ("单于", ["chan", "yu"]),
    ("宰父", ["zai", "fu"]),
];

/// How a character of names sounds otherwise than the table of sounds says first.
struct Sounds {
    /// As a family name.
    surname: Option<&'static str>,
    /// What else people say, or read off the page. A full dictionary would add sounds that nobody says any more, and
    /// find half the register for one word.
    also: Vec<&'static str>,
}

/// By character. Data: `sounds.csv`.
static SOUNDS: LazyLock<BTreeMap<char, Sounds>> = LazyLock::new(|| {
    let row = |line: &'static str| {
        let (character, sounds) = line.split_once(',')?;
        let (surname, also) = sounds.split_once(',')?;
        let surname = Some(surname).filter(|sound| !sound.is_empty());
        Some((character.parse().ok()?, Sounds { surname, also: also.split_whitespace().collect() }))
    };
    include_str!("sounds.csv").lines().filter_map(row).collect()
});

/// How a name sounds, one syllable a character; a character without a sound stands for itself.
pub fn sounds(name: &str) -> Vec<String> {
    let compound = COMPOUND.iter().find(|(surname, _)| name.starts_with(surname)).map(|(_, sounds)| sounds);
    let sound = |(at, c): (usize, char)| {
        let surname = SOUNDS.get(&c).filter(|_| at == 0).and_then(|known| known.surname);
        let surname = compound.and_then(|sounds| sounds.get(at).copied()).or(surname);
        match surname.or_else(|| c.to_pinyin().map(|sound| sound.plain())) {
            Some(sound) => sound.to_owned(),
            None => c.to_lowercase().collect(),
        }
    };
    letters(name).enumerate().map(sound).collect()
}

/// Everything by which the characters of a name may be called, for [`matches`]: those of one character with strokes
/// between, the characters with blanks between. A character is also called by itself.
pub fn called(name: &str) -> String {
    let sounds = sounds(name);
    let ways = |(c, sound): (char, &String)| {
        let mut ways: Vec<String> = vec![c.to_lowercase().collect()];
        let known = SOUNDS.get(&c);
        let surname = known.and_then(|known| known.surname);
        let also = known.into_iter().flat_map(|known| known.also.iter().copied());
        let plain = c.to_pinyin().map(|sound| sound.plain());
        for sound in std::iter::once(sound.as_str()).chain(plain).chain(surname).chain(also) {
            // Nobody finds ü on a keyboard: v stands for it, in passports yu, and many leave the dots away.
            match sound.contains('ü') {
                true => ways.extend(["v", "u", "yu"].map(|stead| sound.replace('ü', stead))),
                false => ways.push(sound.to_owned()),
            }
        }
        let mut seen = Vec::new();
        ways.retain(|way| {
            let new = !seen.contains(way);
            seen.push(way.clone());
            new
        });
        ways.join("/")
    };
    letters(name).zip(&sounds).map(ways).collect::<Vec<_>>().join(" ")
}

fn letters(name: &str) -> impl Iterator<Item = char> {
    name.chars().filter(|c| !c.is_whitespace() && *c != '·')
}

/// Where a search may find a person.
pub struct Hit<'a> {
    pub name: &'a str,
    /// As [`called`] says.
    pub called: &'a str,
    pub unit: &'a str,
    pub number: &'a str,
}

/// Whether every word of the query is found: in the name or its sounds, the unit, or the end of the number.
pub fn matches(found: &Hit<'_>, query: &str) -> bool {
    query.split_whitespace().all(|word| {
        let lower = word.to_lowercase();
        found.name.to_lowercase().contains(&lower)
            || sounds_like(found.called, &lower.replace(['\'', '’'], ""))
            || found.unit.to_lowercase().contains(&lower)
            || (word.chars().count() >= 2 && found.number.to_lowercase().ends_with(&lower))
    })
}

/// Whether some characters in a row are called so: each by a whole sound, its first letter (or zh, ch, sh), or itself;
/// the last one as far as it has been typed.
fn sounds_like(called: &str, word: &str) -> bool {
    let starts = called.match_indices(' ').map(|(at, _)| at + 1);
    !word.is_empty() && std::iter::once(0).chain(starts).any(|at| follows(called.get(at..), word))
}

fn follows(called: Option<&str>, word: &str) -> bool {
    if word.is_empty() {
        return true;
    }
    let Some(called) = called.filter(|called| !called.is_empty()) else { return false };
    let (own, rest) = called.split_once(' ').map_or((called, None), |(own, rest)| (own, Some(rest)));
    own.split('/').any(|way| {
        let on = |said: &str| word.strip_prefix(said).is_some_and(|left| follows(rest, left));
        let double = ["zh", "ch", "sh"].into_iter().find(|double| way.starts_with(double));
        let first = way.chars().next().map_or("", |c| way.get(..c.len_utf8()).unwrap_or_default());
        way.starts_with(word) || on(way) || on(first) || double.is_some_and(on)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, query: &str, expected: bool) {
        let called = called(name);
        let found = Hit { name, called: &called, unit: "千灯镇总工会", number: "32010219900307151X" };
        assert_eq!(matches(&found, query), expected, "{name}: {query}");
    }

    #[test]
    fn people_are_found_as_they_are_called() {
        for query in [
            "",
            "曾",
            "艳丽",
            "zyl",
            "ZY",
            "zengyanli",
            "zeng yan li",
            "zyanli",
            "zengyl",
            "zengyan",
            "zengy",
            "yanli",
            "曾yl",
            "千灯",
            "51x",
            "151X",
            "zyl 千灯",
            " 曾  51X ",
            "32010219900307151x",
            "9900307151X",
        ] {
            check("曾艳丽", query, true);
        }
        for query in
            ["王", "zyl 玉山", "X", "0715", "32010219900307152X", "zengli", "znyl", "zengyanlin", "yz"]
        {
            check("曾艳丽", query, false);
        }
    }

    #[test]
    fn whole_sounds_first_letters_and_both_mixed() {
        for (name, found, not) in [
            (
                "王静",
                vec!["wangjing", "wang jing", "WangJing", "wj", "wjing", "wangj", "jing", "王j"],
                vec!["wnjg", "jw"],
            ),
            ("张志强", vec!["zhangzhiqiang", "zzq", "zhzhq", "zhangzq", "zzhiqiang", "zhiq"], vec!["zhangq"]),
            ("单雄信", vec!["shanxiongxin", "sxx", "danxx", "dan xiong"], vec!["wangxx"]),
            ("曾巩", vec!["zenggong", "cenggong", "zg", "cg"], vec!["zengkong"]),
            ("仇英", vec!["qiuying", "chouying", "qy", "cy"], vec!["quying"]),
            ("解缙", vec!["xiejin", "jiejin", "xj"], vec!["xiajin"]),
            ("查良镛", vec!["zhaly", "chaly", "zly", "cly"], vec!["chenly"]),
            ("朴槿惠", vec!["piaojinhui", "pujinhui", "pjh"], vec!["bjh"]),
            ("区伟", vec!["ouwei", "quwei", "ow", "qw"], vec!["wo"]),
            ("任静", vec!["renjing", "rj"], vec!["lenjing"]),
            ("盖聂", vec!["genie", "gainie", "gn"], vec!["kn"]),
            ("尉迟敬德", vec!["yuchijingde", "weichijingde", "ycjd", "yuchi"], vec!["wochi"]),
            ("长孙无忌", vec!["zhangsunwuji", "changsunwuji", "zswj", "cswj"], vec!["sunzhang"]),
            ("万俟卨", vec!["moqi", "wanqi", "mq"], vec!["maqi"]),
            ("覃晓", vec!["qinxiao", "tanxiao", "qx", "tx"], vec!["xq"]),
            ("乐嘉", vec!["yuejia", "lejia", "yj", "lj"], vec!["nj"]),
            ("卜易", vec!["buyi"], vec!["puyi"]),
            ("吕绿", vec!["lvlv", "lulu", "lyulyu", "ll", "lvl"], vec!["nv"]),
            ("张晟", vec!["zhangcheng", "zhangsheng"], vec!["zhangceng"]),
            ("李西安", vec!["lixi'an", "lixian"], vec![]),
            ("买买提·艾力", vec!["maimaitiaili", "mmtal", "买买提艾力", "aili"], vec!["mmtl"]),
            ("Anna 李", vec!["annali", "anna", "li"], vec!["bnna"]),
        ] {
            found.into_iter().for_each(|query| check(name, query, true));
            not.into_iter().for_each(|query| check(name, query, false));
        }
    }

    #[test]
    fn names_are_put_in_order_by_how_they_are_called() {
        for (name, sounds_as) in [
            ("单仇解", "shan chou jie"),
            ("尉迟恭", "yu chi gong"),
            ("尉健", "wei jian"),
            ("曾单", "zeng dan"),
        ] {
            assert_eq!(sounds(name).join(" "), sounds_as);
        }
        assert_eq!(sounds("𠮷").len(), 1);
    }

    /// What people rarely say finds nobody: else one word would find half the register.
    #[test]
    fn every_other_sound_is_one_that_is_not_said_first() {
        assert_eq!(SOUNDS.len(), include_str!("sounds.csv").lines().count() - 1);
        for (c, Sounds { also, .. }) in &*SOUNDS {
            let first = c.to_pinyin().map(|sound| sound.plain());
            let said = sounds(&c.to_string());
            for sound in also {
                assert!(sound.bytes().all(|b| b.is_ascii_lowercase()), "{c} {sound}");
                assert_ne!(said, [(*sound).to_owned()], "{c} {sound}");
                assert!(first.is_some(), "{c}");
            }
        }
    }
}
