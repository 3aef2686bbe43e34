//! Finding people as they are called: by name, by how it sounds — whole, by first letters or both mixed — by unit, by
//! last digits.

use std::collections::HashMap;
use std::str::Chars;
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
static SOUNDS: LazyLock<HashMap<char, Sounds>> = LazyLock::new(|| {
    let row = |line: &'static str| {
        let (character, sounds) = line.split_once(',')?;
        let (surname, also) = sounds.split_once(',')?;
        let surname = Some(surname).filter(|sound| !sound.is_empty());
        Some((character.parse().ok()?, Sounds { surname, also: also.split_whitespace().collect() }))
    };
    include_str!("sounds.csv").lines().filter_map(row).collect()
});

/// A character of a name where it stands.
#[derive(Clone, Copy)]
struct Letter {
    own: char,
    /// As one of a family name of two.
    compound: Option<&'static str>,
    first: bool,
}

impl Letter {
    fn surname(self) -> Option<&'static str> {
        SOUNDS.get(&self.own).and_then(|known| known.surname)
    }

    fn plain(self) -> Option<&'static str> {
        self.own.to_pinyin().map(|sound| sound.plain())
    }

    /// How it sounds; nothing for what has no sound.
    fn sound(self) -> Option<&'static str> {
        self.compound.or_else(|| self.surname().filter(|_| self.first)).or_else(|| self.plain())
    }

    /// Everything by which it may be called, but by itself.
    fn ways(self) -> impl Iterator<Item = &'static str> {
        let also = SOUNDS.get(&self.own).into_iter().flat_map(|known| known.also.iter().copied());
        let sounds = [self.compound, self.surname(), self.plain()].into_iter().flatten().chain(also);
        sounds.flat_map(|sound| typed(sound).into_iter().flatten())
    }
}

/// Nobody finds ü on a keyboard: v stands for it, in passports yu, and many leave the dots away.
fn typed(sound: &'static str) -> [Option<&'static str>; 3] {
    match sound {
        "lü" => [Some("lv"), Some("lu"), Some("lyu")],
        "lüe" => [Some("lve"), Some("lue"), Some("lyue")],
        "nü" => [Some("nv"), Some("nu"), Some("nyu")],
        "nüe" => [Some("nve"), Some("nue"), Some("nyue")],
        sound => [Some(sound), None, None],
    }
}

/// The characters of a name that are said.
#[derive(Clone)]
struct Letters<'a> {
    left: Chars<'a>,
    at: usize,
    compound: Option<&'static [&'static str; 2]>,
}

fn letters(name: &str) -> Letters<'_> {
    let compound = COMPOUND.iter().find(|(surname, _)| name.starts_with(surname)).map(|(_, sounds)| sounds);
    Letters { left: name.chars(), at: 0, compound }
}

impl Iterator for Letters<'_> {
    type Item = Letter;

    fn next(&mut self) -> Option<Letter> {
        let own = self.left.find(|c| !c.is_whitespace() && *c != '·')?;
        let compound = self.compound.and_then(|sounds| sounds.get(self.at).copied());
        let first = self.at == 0;
        self.at += 1;
        Some(Letter { own, compound, first })
    }
}

/// How a name sounds, one syllable a character; a character without a sound stands for itself. Names are ordered by it.
pub fn sounds(name: &str) -> String {
    let mut said = String::with_capacity(name.len() * 2);
    for letter in letters(name) {
        if !said.is_empty() {
            said.push(' ');
        }
        match letter.sound() {
            Some(sound) => said.push_str(sound),
            None => said.extend(letter.own.to_lowercase()),
        }
    }
    said
}

/// Where a search may find a person.
#[derive(Clone, Copy)]
pub struct Hit<'a> {
    pub name: &'a str,
    pub unit: &'a str,
    pub number: &'a str,
}

/// A search as it was typed, to be asked of many people: what was found of a unit or a character is not looked up again.
pub struct Search<'a>(Vec<Word<'a>>);

struct Word<'a> {
    lower: String,
    /// The same without apostrophes, as it is said.
    said: String,
    /// Whether the end of a number may be meant.
    long: bool,
    units: HashMap<&'a str, bool>,
    /// Whether a character may be what the word begins with.
    begins: HashMap<char, bool>,
}

impl<'a> Search<'a> {
    pub fn new(query: &str) -> Self {
        let word = |word: &str| {
            let lower = word.to_lowercase();
            let (said, long) = (lower.replace(['\'', '’'], ""), word.chars().nth(1).is_some());
            Word { lower, said, long, units: HashMap::default(), begins: HashMap::default() }
        };
        Self(query.split_whitespace().map(word).collect())
    }

    /// Whether every word of the query is found: in the name or its sounds, the unit, or the end of the number.
    pub fn finds(&mut self, hit: Hit<'a>) -> bool {
        self.0.iter_mut().all(|word| word.finds(hit))
    }
}

impl<'a> Word<'a> {
    fn finds(&mut self, hit: Hit<'a>) -> bool {
        let Word { lower, units, .. } = self;
        holds(hit.name, lower)
            || *units.entry(hit.unit).or_insert_with(|| holds(hit.unit, lower))
            || (self.long && ends(hit.number, lower))
            || self.sounds_like(hit.name)
    }

    /// Whether some characters in a row are called so: each by a whole sound, its first letter (or zh, ch, sh), or
    /// itself; the last one as far as it has been typed.
    fn sounds_like(&mut self, name: &str) -> bool {
        let Some(first) = self.said.chars().next() else { return false };
        let mut rest = letters(name);
        loop {
            let here = rest.clone();
            let Some(letter) = rest.next() else { return false };
            let may = |letter: Letter| {
                letter.own.to_lowercase().next() == Some(first)
                    || letter.ways().any(|way| way.starts_with(first))
            };
            let begins = match letter.compound {
                Some(_) => may(letter),
                None => *self.begins.entry(letter.own).or_insert_with(|| may(letter)),
            };
            if begins && follows(here, &self.said) {
                return true;
            }
        }
    }
}

fn follows(mut rest: Letters<'_>, word: &str) -> bool {
    if word.is_empty() {
        return true;
    }
    let Some(letter) = rest.next() else { return false };
    let called = |way: &str| {
        let on = |said: &str| word.strip_prefix(said).is_some_and(|left| follows(rest.clone(), left));
        let double = ["zh", "ch", "sh"].into_iter().find(|double| way.starts_with(double));
        let first = way.chars().next().map_or("", |c| way.get(..c.len_utf8()).unwrap_or_default());
        way.starts_with(word) || on(way) || on(first) || double.is_some_and(on)
    };
    letter.ways().any(called) || called(&letter.own.to_lowercase().collect::<String>())
}

/// Whether a text holds what is written in small letters.
fn holds(text: &str, lower: &str) -> bool {
    if !text.chars().all(has_no_case) {
        return text.to_lowercase().contains(lower);
    }
    text.char_indices().any(|(at, _)| text.get(at..).is_some_and(|rest| rest.starts_with(lower)))
}

/// Whether a number ends with what is written in small letters.
fn ends(number: &str, lower: &str) -> bool {
    if !number.is_ascii() {
        return number.to_lowercase().ends_with(lower);
    }
    let end = number.len().checked_sub(lower.len()).and_then(|from| number.get(from..));
    end.is_some_and(|end| end.eq_ignore_ascii_case(lower))
}

/// Whether a character is surely the same in small letters: Chinese ones, and ASCII but its capitals.
const fn has_no_case(c: char) -> bool {
    (c.is_ascii() && !c.is_ascii_uppercase()) || matches!(c, '\u{2e80}'..='\u{a63f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, query: &str, expected: bool) {
        let found = Hit { name, unit: "千灯镇总工会", number: "32010219900307151X" };
        assert_eq!(Search::new(query).finds(found), expected, "{name}: {query}");
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
            assert_eq!(sounds(name), sounds_as);
        }
        assert_eq!(sounds("𠮷"), "𠮷");
    }

    /// Who types v, u or yu for ü is understood in every sound that has one.
    #[test]
    fn every_sound_with_dots_is_known() {
        let sounds = ('\u{4e00}'..='\u{9fff}').filter_map(|c| c.to_pinyin()).map(|sound| sound.plain());
        let dotted: std::collections::BTreeSet<&str> = sounds.filter(|sound| sound.contains('ü')).collect();
        assert!(dotted.iter().all(|sound| typed(sound)[1].is_some()), "{dotted:?}");
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
                assert_ne!(said, *sound, "{c} {sound}");
                assert!(first.is_some(), "{c}");
            }
        }
    }
}
