// People that do not exist, the same ones every time: rows of a roster as a county keeps it, forty columns wide.

const SURNAMES = '王wang李li张zhang刘liu陈chen杨yang赵zhao黄huang周zhou吴wu徐xu孙sun胡hu朱zhu高gao林lin何he郭guo马ma罗luo';
const GIVEN = '静jing敏min丽li强qiang磊lei军jun洋yang勇yong艳yan杰jie娟juan涛tao明ming超chao霞xia平ping刚gang桂gui文wen辉hui玲ling红hong云yun海hai峰feng飞fei宁ning晨chen瑞rui雪xue';
const [surnames, given] = [SURNAMES, GIVEN].map((text) => [...text.matchAll(/(\p{Script=Han})([a-z]+)/gu)].map(([, sign, sound]) => ({ sign, sound })));

const TOWNS = ['玉山镇', '巴城镇', '周市镇', '陆家镇', '花桥镇', '张浦镇', '千灯镇'];
const NATIONS = ['汉族', '汉族', '汉族', '汉族', '汉族', '回族', '满族', '苗族'];
const PARTIES = ['中共党员', '共青团员', '群众', '群众'];
const EDUCATIONS = [['大学专科毕业', '无'], ['大学本科毕业', '学士'], ['大学本科毕业', '学士'], ['硕士研究生毕业', '硕士']];
const SCHOOLS = ['苏州大学', '南京师范大学', '扬州大学', '江南大学', '南通大学', '江苏大学'];
const MAJORS = ['社会工作', '行政管理', '法学', '汉语言文学', '人力资源管理', '会计学'];
const LEVELS = ['无', '助理社会工作师', '社会工作师', '高级社会工作师'];
const COUNTY = '昆山市总工会';

/** Numbers that look random and are the same every time. */
function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const pad = (number, length) => String(number).padStart(length, '0');

/** The identity number whose check character fits (ISO 7064, MOD 11-2). */
function checked(seventeen) {
  const sum = [...seventeen].reduce((sum, digit, at) => sum + Number(digit) * (2 ** (17 - at) % 11), 0);
  return seventeen + '10X98765432'[sum % 11];
}

/** One person: what each column says, and how the name sounds by its first letters. */
function person(at, below) {
  const one = (list) => list[below(list.length)];
  const day = (from, years) => `${from + below(years)}-${pad(1 + below(12), 2)}-${pad(1 + below(28), 2)}`;
  const signs = [one(surnames), one(given), ...(below(4) ? [one(given)] : [])];
  const birth = day(1970, 30);
  const male = below(2);
  // Who was born on one day in one place differs in the order, which is odd for men.
  const number = checked(`320583${birth.replaceAll('-', '')}${pad(2 * (at % 499) + male, 3)}`);
  const [education, degree] = one(EDUCATIONS);
  const hired = day(Math.max(2012, Number(birth.slice(0, 4)) + 23), 3);
  const start = `${2024 + below(2)}-${pad(1 + below(12), 2)}-01`;
  const end = `${Number(start.slice(0, 4)) + 2}-${start.slice(5, 7)}-28`;
  const level = below(4);
  const town = one(TOWNS);
  const cells = {
    序号: at + 1,
    姓名: signs.map(({ sign }) => sign).join(''),
    性别: male ? '男' : '女',
    证件类型: '居民身份证',
    证件号码: number,
    出生日期: birth,
    民族: one(NATIONS),
    籍贯: '江苏昆山',
    户籍所在地: `江苏省昆山市${town}${1 + below(80)}号`,
    政治面貌: one(PARTIES),
    最高学历: education,
    学位: degree,
    毕业院校: one(SCHOOLS),
    专业: one(MAJORS),
    毕业时间: `${Number(birth.slice(0, 4)) + 23}-06-30`,
    学历性质: below(3) ? '全日制' : '非全日制',
    手机: `13${pad(below(1e9), 9)}`,
    通讯地址: `昆山市${town}人民路${1 + below(400)}号`,
    参加工作时间: `${Number(birth.slice(0, 4)) + 23}-07-01`,
    录用日期: hired,
    进入方式: '公开招聘',
    用工方式: below(5) ? '直接签订' : '劳务派遣',
    统筹单位: COUNTY,
    聘用单位: COUNTY,
    劳动合同签订单位: COUNTY,
    实际用人单位: `${town}工会`,
    编制外: '是',
    专职: '是',
    主要从事工会工作: '是',
    在岗状态: '在岗',
    定岗工会: `${town}工会`,
    岗位名称: '社会化工会工作者',
    合同类型: '固定期限劳动合同',
    合同编号: `KS-${pad(at + 1, 6)}`,
    合同起始: start,
    合同终止: end,
    职业资格: LEVELS[level],
    取得时间: level ? day(2016, 9) : '',
    管理号: level ? `2016${pad(at, 12)}` : '',
    备注: below(3) ? '' : '家庭住址以户籍为准，已与本人核对',
  };
  return { cells, sound: signs.map(({ sound }) => sound[0]).join(''), spelled: signs.map(({ sound }) => sound).join('') };
}

export function people(count) {
  const below = numbers(20261127);
  const known = new Map();
  while (known.size < count) {
    const one = person(known.size, below);
    if (!known.has(one.cells.证件号码)) known.set(one.cells.证件号码, one);
  }
  return [...known.values()];
}

/** The roster: titles, then one line a person. */
export function lines(all) {
  const titles = Object.keys(all[0].cells);
  return [titles, ...all.map(({ cells }) => titles.map((title) => cells[title]))];
}
