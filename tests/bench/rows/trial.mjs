import { go } from '../../e2e/steps.mjs';
import { opened, using } from '../office.mjs';
import { asked } from './rules.mjs';

/** 试算对比: everybody is judged by what is in force and by the pack, which says the same. */
export async function tried(office, probe) {
  const { page } = office;
  await go(office, '政策依据');
  await page.getByRole('tab', { name: '参数口径' }).click();
  await probe.quiet();
  const click = await probe.aim(page.getByRole('button', { name: '试算对比' }).first());
  return probe.timed('click', '() => document.querySelector("dialog, [role=dialog]")?.textContent.includes("项判定会改变")', click);
}

export default {
  ...asked,
  key: 'trial',
  name: 'all rules over {people} people (half of 试算对比)',
  bar: { ratio: 1 / 50 },
  peerOf: 'rules',
  async ours({ profiles, shipped }) {
    const everybody = await using(opened(profiles.office, shipped), tried);
    const nobody = await using(opened(profiles.nobody, shipped), tried);
    const more = { 'whole, to be seen': everybody.shown, 'office with nobody': nobody.work };
    return { figure: (everybody.work - nobody.work) / 2, more };
  },
};
