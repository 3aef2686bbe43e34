// Twenty rules as json-rules-engine takes them, and the same conditions as a plain loop.

import { Engine } from 'json-rules-engine';

const DAY = 86_400_000;
const EDUCATIONS = ['大学专科毕业', '大学本科毕业', '硕士研究生毕业'];
const LEVELS = ['无', '助理社会工作师', '社会工作师', '高级社会工作师'];

/** What twenty rules ask of a person. */
export function facts({ cells }) {
  const since = (day) => Math.floor((Date.now() - Date.parse(day)) / DAY);
  return {
    idNumber: true,
    age: Math.floor(since(cells.出生日期) / 365.25),
    education: EDUCATIONS.indexOf(cells.最高学历) + 1,
    offEstablishment: cells.编制外 === '是',
    fullTime: cells.专职 === '是',
    unionWork: cells.主要从事工会工作 === '是',
    hiredDays: since(cells.录用日期),
    contractKind: cells.合同类型,
    contractDaysLeft: -since(cells.合同终止),
    contractMonths: Math.round((since(cells.合同起始) - since(cells.合同终止)) / 30),
    mode: cells.用工方式,
    certificate: LEVELS.indexOf(cells.职业资格),
    certificateDays: cells.取得时间 ? since(cells.取得时间) : 0,
    signer: cells.劳动合同签订单位,
    user: cells.实际用人单位,
    phone: cells.手机,
    post: cells.岗位名称,
    party: cells.政治面貌,
    remark: cells.备注,
  };
}

/** fact, operator, value: a rule holds where all of them do. */
const RULES = [
  [['idNumber', 'equal', true]],
  [['age', 'greaterThanInclusive', 18], ['age', 'lessThan', 60]],
  [['education', 'greaterThanInclusive', 2]],
  [['offEstablishment', 'equal', true], ['fullTime', 'equal', true]],
  [['unionWork', 'equal', true]],
  [['hiredDays', 'greaterThan', 0], ['hiredDays', 'lessThan', 30]],
  [['contractKind', 'in', ['固定期限劳动合同', '无固定期限劳动合同']]],
  [['contractDaysLeft', 'lessThan', 0]],
  [['contractDaysLeft', 'greaterThanInclusive', 0], ['contractDaysLeft', 'lessThan', 90]],
  [['contractMonths', 'greaterThanInclusive', 24]],
  [['mode', 'equal', '劳务派遣'], ['contractMonths', 'lessThan', 24]],
  [['certificate', 'equal', 0], ['hiredDays', 'greaterThan', 365]],
  [['certificate', 'greaterThan', 0], ['certificateDays', 'greaterThan', 1095]],
  [['signer', 'equal', '昆山市总工会']],
  [['user', 'notEqual', '']],
  [['phone', 'notEqual', ''], ['post', 'notEqual', '']],
  [['age', 'greaterThanInclusive', 55], ['contractDaysLeft', 'greaterThan', 0]],
  [['party', 'in', ['中共党员', '中共预备党员']], ['education', 'greaterThanInclusive', 3]],
  [['remark', 'equal', ''], ['idNumber', 'equal', true], ['phone', 'notEqual', '']],
  [['hiredDays', 'greaterThan', 3650], ['contractKind', 'notEqual', '无固定期限劳动合同']],
];

const HOLDS = {
  equal: (one, other) => one === other,
  notEqual: (one, other) => one !== other,
  lessThan: (one, other) => one < other,
  greaterThan: (one, other) => one > other,
  greaterThanInclusive: (one, other) => one >= other,
  in: (one, others) => others.includes(one),
};

/** How often a rule held, asked of the engine. */
export async function engine(people) {
  const own = new Engine();
  RULES.forEach((rule, at) => {
    const all = rule.map(([fact, operator, value]) => ({ fact, operator, value }));
    own.addRule({ conditions: { all }, event: { type: `rule-${at}` } });
  });
  let held = 0;
  for (const person of people) held += (await own.run(person)).events.length;
  return held;
}

/** The same as written by hand. */
const PLAIN = RULES.map((rule) => {
  const parts = rule.map(([fact, operator, value]) => [fact, HOLDS[operator], value]);
  return (person) => parts.every(([fact, holds, value]) => holds(person[fact], value));
});

export function loop(people) {
  let held = 0;
  for (const person of people) for (const rule of PLAIN) if (rule(person)) held += 1;
  return held;
}

/** Fails where the two differ. */
export async function agree(people) {
  const [asked, plain] = [await engine(people), loop(people)];
  if (asked !== plain) throw new Error(`${asked} rules held for the engine, ${plain} for the loop`);
}
