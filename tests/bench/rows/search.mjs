import { opened, using } from '../office.mjs';
import { withPeers } from '../peer.mjs';

/** Sounds, taken back, digits, taken back: each key changes what is found. */
const KEYS = ['w', 'j', 'Backspace', 'Backspace', '1', '2', 'Backspace', 'Backspace'];

/** What the peer is given of each person. */
export function rows(all) {
  return all.map(({ cells, sound, spelled }, id) => ({
    id,
    name: cells.姓名,
    number: `${cells.证件号码.slice(0, 3)}***********${cells.证件号码.slice(-4)}`,
    last: cells.证件号码.slice(-6),
    user: cells.实际用人单位,
    hired: cells.录用日期,
    level: cells.职业资格,
    filed: '未报送',
    required: '齐全',
    sound,
    spelled,
  }));
}

/** The page with the table of the peer. */
export const withTable = (all, use) =>
  withPeers(async (page, probe) => {
    await page.evaluate((rows) => window.peer.showTable(rows), rows(all));
    await probe.quiet();
    return use(page, probe);
  });

/** Key by key: from the key until what is found is painted. */
async function searched(page, probe, field, found) {
  await field.focus();
  await probe.quiet();
  const taken = [];
  for (const key of KEYS) {
    const before = await page.locator(found).textContent();
    const seen = `() => document.querySelector(${JSON.stringify(found)}).textContent !== ${JSON.stringify(before)}`;
    taken.push(await probe.timed('keydown', seen, () => page.keyboard.press(key)));
  }
  const all = (name) => taken.map((one) => one[name]);
  return { figure: all('work'), more: { 'to be seen': all('shown'), 'processor until quiet': all('settled') } };
}

export default {
  key: 'search',
  name: 'search as you type over {people}: processor time per key, to the painted row',
  unit: 'ms',
  bar: { ratio: 1, most: 16 },
  peers: 'Tabulator 6.5.3, five fields by `like`',
  ours: ({ profiles, shipped }) =>
    using(opened(profiles.office, shipped), ({ page }, probe) => searched(page, probe, page.getByLabel('查找').first(), '.people-found')),
  peer: ({ all }) => withTable(all, (page, probe) => searched(page, probe, page.locator('#search'), '#found')),
};
