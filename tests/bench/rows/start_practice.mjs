import { level } from '../../e2e/steps.mjs';
import { BLANK, browser, using } from '../office.mjs';
import start, { FIRST_ROW } from './start.mjs';

/** Goes on with the practice province at its highest level. */
export async function goOn(office, shipped) {
  await office.open(shipped);
  await office.click('继续练习');
  await level(office, '省总工会', '江苏省总工会');
  await office.probe.quiet();
}

export default {
  key: 'start-practice',
  name: 'start to the first row, practice province',
  unit: 'ms',
  bar: { ratio: 0.35 },
  practice: true,
  peerOf: 'start',
  peers: start.peers,
  peer: start.peer,
  // Practising goes on in the tab that began it: the page is loaded there a second time.
  ours: ({ profiles, shipped }) =>
    using(browser(profiles.practice, FIRST_ROW), async (office, probe) => {
      await goOn(office, shipped);
      await office.open(BLANK, '', false);
      const before = await probe.work();
      await office.open(shipped, '#/people', false);
      const { painted } = await office.page.evaluate('bench.first');
      return { figure: painted, work: (await probe.work()) - before };
    }),
};
