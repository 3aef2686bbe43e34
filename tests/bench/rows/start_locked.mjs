import { PASSPHRASE, fill } from '../../e2e/locks.mjs';
import { browser, using } from '../office.mjs';
import { FIRST_ROW, start } from './start.mjs';

const FIELD = '#unlock';

/** Types and presses 打开; from the click until `seen` stands there. */
async function press(office, words, seen) {
  await fill(office, '密码', words);
  await office.probe.quiet();
  const button = office.page.getByRole('button', { name: '打开', exact: true });
  return office.probe.timed('click', `() => document.querySelector(${JSON.stringify(seen)})`, await office.probe.aim(button));
}

/** A passphrase that opens nothing costs the derivation and nothing else: what is left is reading what is sealed. */
export default {
  key: 'start-locked',
  name: 'the same under the lock, without the derivation of its passphrase',
  unit: 'ms',
  bar: { ratio: 1.5 },
  peers: 'the same office in clear',
  ours: ({ profiles, shipped }) =>
    using(browser(profiles.locked, FIELD), async (office) => {
      await office.open(shipped, '#/people', false);
      const { painted } = await office.page.evaluate('bench.first');
      const asked = await office.probe.work();
      await office.probe.quiet();
      const refused = await press(office, `${PASSPHRASE} 不`, '.notice-error, [role=alert]');
      const opened = await press(office, PASSPHRASE, FIRST_ROW);
      return {
        figure: painted + opened.shown - refused.shown,
        work: asked + opened.work - refused.work,
        more: { 'derivation, to the refusal': refused.shown, 'the page that asks': painted },
      };
    }),
  peer: ({ profiles, shipped }) => start(profiles.office, shipped, '#/people', FIRST_ROW),
};
