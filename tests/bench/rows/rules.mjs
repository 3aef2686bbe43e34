import { go } from '../../e2e/steps.mjs';
import { opened, using } from '../office.mjs';
import { withPeers } from '../peer.mjs';
import { IDLE_MS } from '../probe.mjs';

/** A place on the page where nothing is. */
const NUDGE = 600;
const NUDGES = 30;

/** Processor time of one call in the page of the peers, warmed up by asking whether both say the same. */
async function judged(call, all) {
  return withPeers(async (page, probe) => {
    await page.evaluate((all) => void (window.benchPeople = all), all);
    await page.evaluate('void (window.benchFacts = benchPeople.map(peer.facts))');
    await page.evaluate('peer.agree(benchFacts)');
    await probe.quiet();
    const before = await probe.work();
    await page.evaluate(`peer.${call}`);
    return { figure: (await probe.work()) - before };
  });
}

export const asked = {
  unit: 'ms',
  peers: 'json-rules-engine 7.3.1, 20 rules',
  limits: 'the same 20 conditions as a plain loop',
  peer: ({ all }) => judged('engine(benchFacts)', all),
  async limit({ all }) {
    const { figure } = await judged('loop(benchFacts)', all);
    const gathered = await judged('loop(benchPeople.map(peer.facts))', all);
    return { figure, more: { 'with its facts gathered': gathered.figure } };
  },
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
