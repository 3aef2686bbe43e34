import { opened, using } from '../office.mjs';
import { withPeers } from '../peer.mjs';

const TIMES = 6;
/** About as much as the journal gets of one edit. */
const BYTES = 1_000;

/** The name of somebody is corrected, again and again. */
async function edited(office, probe) {
  const { page } = office;
  await page.getByRole('grid').getByRole('link').first().click();
  await page.getByRole('tab', { name: '实名档案' }).waitFor();
  const taken = [];
  for (let at = 0; at < TIMES; at += 1) {
    await page.getByRole('button', { name: '修改人员', exact: true }).click();
    const dialog = page.getByRole('dialog');
    const name = dialog.getByRole('textbox', { name: '姓名', exact: true });
    const now = await name.inputValue();
    await name.fill(at % 2 ? now.slice(0, -1) : `${now}一`);
    const click = await probe.aim(dialog.getByRole('button', { name: '保存', exact: true }));
    await probe.quiet();
    const written = await page.evaluate('bench.strict.length');
    const saved = await probe.timed('click', '() => !document.querySelector("dialog[open], [role=dialog]")', click);
    const { begun, complete } = await page.evaluate(`bench.strict[${written}]`);
    taken.push({ durable: complete - saved.heard, transaction: complete - begun, ...saved });
  }
  return taken;
}

const kept = (way) => withPeers(async (page) => ({ figure: await page.evaluate(`peer.${way}(${BYTES}, ${TIMES})`) }));

export default {
  key: 'edit',
  name: 'one edit made durable, from the click on 保存',
  unit: 'ms',
  bar: { ratio: 2 },
  peers: 'a bare strict put of 1 kB',
  limits: 'one strict transaction that reads where the journal ends, adds 1 kB and says where it ends now',
  async ours({ profiles, shipped }) {
    const taken = await using(opened(profiles.office, shipped), edited);
    const all = (name) => taken.map((one) => one[name]);
    const more = { 'its transaction alone': all('transaction'), 'to be seen': all('shown'), 'processor, until all is judged anew and quiet': all('settled') };
    return { figure: all('durable'), more };
  },
  peer: () => kept('put'),
  limit: () => kept('putInOrder'),
};
