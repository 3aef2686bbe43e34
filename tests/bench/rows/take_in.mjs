import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filing } from '../../e2e/steps.mjs';
import { opened, using } from '../office.mjs';
import { called } from '../peer.mjs';

const RECEIVED = `() => document.querySelector('main')?.textContent.includes('已接收：')`;
const CHECKED = `() => [...document.querySelectorAll('main h1, main h2, main h3, main h4')].some((head) => head.textContent.startsWith('核对：'))`;

/** Given to the office, looked at, confirmed: the time of the person between the two is not counted. */
async function taken(bench, office, probe) {
  const { page } = office;
  await filing(office, '接收文件');
  await probe.quiet();
  const open = await probe.timed('change', CHECKED, () => office.give('选择文件', bench.filing));
  await page.getByLabel('“昆山市总工会”读出的核对码').fill(bench.code);
  await probe.quiet();
  const written = await page.evaluate('bench.strict.length');
  const click = await probe.aim(page.getByRole('button', { name: '确认接收', exact: true }));
  const confirm = await probe.timed('click', RECEIVED, click);
  const durable = await page.evaluate(`bench.strict[${written}].complete`);
  const more = {
    'to the plan on screen': open.shown,
    'confirmed, to disk': durable - confirm.stamped,
    'confirmed, to be seen': confirm.shown,
  };
  return { figure: open.shown + durable - confirm.stamped, work: open.work + confirm.work, more };
}

export default {
  key: 'take-in',
  name: 'take in a filing of {people} people: to the plan, and from the confirmation to disk',
  unit: 'ms',
  bar: { ratio: 0.4 },
  peers: 'JSON.parse + Ajv 8.20 + SHA-256 + Dexie 4.4.7 bulkPut, same bytes',
  limits: 'the same bytes read, JSON.parse, SHA-256, one strict put',
  ours: (bench) => using(opened(bench.profiles.city, bench.shipped, ''), (office, probe) => taken(bench, office, probe)),
  async peer(bench) {
    const schema = JSON.parse(readFileSync(path.join(path.dirname(bench.shipped), 'taizhang.package.schema.json'), 'utf8'));
    return called('takeIn', { argument: schema, prepare: 'compile', file: bench.filing });
  },
  limit: ({ filing }) => called('keep', { file: filing }),
};
