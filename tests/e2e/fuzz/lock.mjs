// 加锁: an office seals what its browser keeps, shuts it, opens it again, and takes the lock off.

import { go } from '../steps.mjs';
import { OFFICES } from './model.mjs';
import { SECRET, atWork, hand, typed } from './offices.mjs';

const main = (office) => office.page.getByRole('main');
const isShut = (office) => office.page.getByRole('heading', { name: '已锁上', level: 1 }).waitFor();
const is = (world, { office }) => Boolean(world.at[office].locked);

/**
 * The lock goes on, with a passphrase and a recovery code, or off again: in an office with one window, or the others would
 * have to be opened anew.
 */
export const lock = {
  weight: 2,
  draw(world, chance) {
    const may = Object.keys(OFFICES).filter((key) => world.at[key].tabs.length === 1);
    return may.length ? { office: chance.pick(may) } : undefined;
  },
  able: (world, p) => world.at[p.office].tabs.length === 1,
  async hands(world, p) {
    const office = hand(world, p.office);
    await go(office, '设置与备份');
    if (is(world, p)) {
      await office.click('取消加锁');
      const dialog = office.page.getByRole('dialog');
      await typed(dialog, '密码').fill(SECRET);
      const anew = office.page.waitForEvent('load');
      await dialog.getByRole('button', { name: '取消加锁', exact: true }).click();
      await anew;
      world.at[p.office].locked = false;
    } else {
      await office.click('打开加锁');
      await typed(main(office), '新密码').fill(SECRET);
      await typed(main(office), '再输入一遍新密码').fill(SECRET);
      await office.click('下一步');
      const code = await main(office).getByText(/^\w{4}(-\w{4}){6}$/).innerText();
      await typed(main(office), '照着纸输入恢复码的最后四位').fill(code.slice(-4));
      await main(office).getByRole('button', { name: '加锁', exact: true }).click();
      await isShut(office);
      world.at[p.office].locked = true;
    }
    await office.ready();
    await atWork(world, p.office, office);
  },
  effect(world, p) {
    world.model.offices[p.office].undo = null;
  },
};

/** Whoever leaves the desk shuts the lock in all windows, and opens each again. */
export const shut = {
  weight: 3,
  draw(world, chance) {
    const may = Object.keys(OFFICES).filter((key) => world.at[key].locked);
    return may.length ? { office: chance.pick(may) } : undefined;
  },
  able: is,
  async hands(world, p) {
    await hand(world, p.office).click('锁上');
    for (const tab of world.at[p.office].tabs.keys()) {
      const office = hand(world, p.office, tab);
      await isShut(office);
      await atWork(world, p.office, office);
    }
  },
  effect(world, p) {
    world.model.offices[p.office].undo = null;
  },
};
