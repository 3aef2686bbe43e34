import { go } from '../../e2e/steps.mjs';
import { opened, using } from '../office.mjs';
import { withPeers } from '../peer.mjs';
import { IDLE_MS } from '../probe.mjs';

const DAY = 86_400_000;
const EDUCATIONS = ['大学专科毕业', '大学本科毕业', '硕士研究生毕业'];
const LEVELS = ['无', '助理社会工作师', '社会工作师', '高级社会工作师'];

/** A place on the page where nothing is. */
const NUDGE = 600;
const NUDGES = 30;

/** What twenty rules ask of a person, gathered before anything is measured. */
function facts({ cells }) {
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

/** Processor time of one call in the page of the peers, warmed up by asking whether both say the same. */
async function judged(name, all) {
  return withPeers(async (page, probe) => {
    await page.evaluate((all) => void (window.benchFacts = all), all);
    await page.evaluate('peer.agree(benchFacts)');
    await probe.quiet();
    const before = await probe.work();
    await page.evaluate(`peer.${name}(benchFacts)`);
    return { figure: (await probe.work()) - before };
  });
}

export const asked = {
  unit: 'ms',
  peers: 'json-rules-engine 7.3.1, 20 rules',
  limits: 'the same 20 conditions as a plain loop',
  peer: ({ all }) => judged('engine', all.map(facts)),
  limit: ({ all }) => judged('loop', all.map(facts)),
};

/** Looks at another day, then at today again: everybody is judged anew, on a screen that shows nobody. */
export async function today(office, probe) {
  const { page } = office;
  await go(office, '业务记录');
  await page.getByRole('button', { name: /^查询时点/ }).click();
  const dialog = page.getByRole('dialog', { name: '查询时点' });
  await dialog.getByLabel(/^日期/).fill(`${new Date().getFullYear() - 3}-06-30`);
  await dialog.getByRole('button', { name: '查看这一天' }).click();
  await page.getByText(/^正在查看过去的日期/).waitFor();
  await probe.quiet(IDLE_MS);
  const click = await probe.aim(page.getByRole('button', { name: '回到今天' }).first());
  const back = async () => {
    await click();
    // After a click that takes away what was clicked, Chromium may call nothing that waits for an idle moment before the
    // mouse moves again, or its time is over: somebody moves the mouse.
    for (let at = 0; at < NUDGES; at += 1) {
      await page.waitForTimeout(100);
      await page.mouse.move(NUDGE + (at % 2), NUDGE);
    }
  };
  return probe.timed('click', '() => !document.body.textContent.includes("正在查看过去的日期")', back, IDLE_MS);
}

export default {
  ...asked,
  key: 'rules',
  name: 'all rules over {people} people, once (back to today, until judged)',
  bar: { ratio: 1 / 50 },
  async ours({ profiles, shipped }) {
    const everybody = await using(opened(profiles.office, shipped), today);
    const nobody = await using(opened(profiles.nobody, shipped), today);
    const more = { whole: everybody.settled, 'office with nobody': nobody.settled };
    return { figure: everybody.settled - nobody.settled, more };
  },
};
