// 加锁: an office seals what its browser keeps, shuts it, opens it again, and takes the lock off.

import { go } from '../steps.mjs';
import { OFFICES } from './model.mjs';
import { SECRET, atWork, hand } from './offices.mjs';

const main = (office) => office.page.getByRole('main');
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
      await dialog.getByLabel(/^密码/).fill(SECRET);
      await dialog.getByRole('button', { name: '取消加锁', exact: true }).click();
      await main(office).getByRole('button', { name: '打开加锁', exact: true }).waitFor();
    } else {
      await office.click('打开加锁');
      await office.page.getByLabel(/^新密码/).fill(SECRET);
      await office.page.getByLabel(/^再输入一遍新密码/).fill(SECRET);
      await office.click('下一步');
      const code = await main(office).locator('.key-code').last().innerText();
      await office.page.getByLabel(/^照着纸输入恢复码的最后四位/).fill(code.replaceAll(/[^0-9A-Z]/g, '').slice(-4));
      await office.page.getByRole('main').getByRole('button', { name: '加锁', exact: true }).click();
      await office.sees(/^已加锁。/);
    }
    world.at[p.office].locked = !is(world, p);
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
      await office.page.getByRole('heading', { name: '已锁上', level: 1 }).waitFor();
      await atWork(world, p.office, office);
    }
  },
  effect(world, p) {
    world.model.offices[p.office].undo = null;
  },
};
