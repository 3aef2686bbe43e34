import { go } from '../../e2e/steps.mjs';
import { opened, using } from '../office.mjs';
import { called } from '../peer.mjs';

async function dropped(roster, office, probe) {
  await go(office, '人员');
  await office.click('导入花名册');
  await office.page.getByRole('heading', { name: '导入花名册', level: 1 }).waitFor();
  await probe.quiet();
  const seen = `() => document.querySelector('table[aria-label="列的对应"], main table select')`;
  const read = await probe.timed('change', seen, () => office.give('选择花名册', roster));
  return { figure: read.shown, work: read.work };
}

export default {
  key: 'read-roster',
  name: 'read a roster of {people} × 40 to its columns',
  unit: 'ms',
  bar: { ratio: 0.5 },
  peers: 'SheetJS 0.18.5 read',
  limits: 'its parts inflated and decoded by the browser',
  ours: ({ roster, profiles, shipped }) => using(opened(profiles.nobody, shipped), (office, probe) => dropped(roster, office, probe)),
  peer: ({ roster }) => called('readBook', { file: roster }),
  limit: ({ roster }) => called('unpackBook', { file: roster }),
};
