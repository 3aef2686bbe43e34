// What happens to an office: a reload, a second tab, another day looked at, a power cut in the middle of an act, an old
// backup on a new computer.

import { strict as assert } from 'node:assert';
import { renameSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { backUp, day, go, openBackup, restore as confirm } from '../steps.mjs';
import { answer, judge, take, upward } from './files.mjs';
import { chain } from './looks.mjs';
import { COUNTIES, OFFICES, copy, restored } from './model.mjs';
import { atWork, comeBack, hand, kill as powerCut, lies, newComputer, secondTab } from './offices.mjs';
import { add, desk, edit, remove, roster } from './people.mjs';

const ALL = Object.keys(OFFICES);
const able = () => true;
const nothing = () => {};

export const reload = {
  weight: 4,
  draw: (world, chance) => desk(world, chance, ALL),
  able,
  async hands(world, p) {
    const office = hand(world, p.office, p.tab);
    await office.reload();
    await atWork(world, p.office, office);
  },
  effect: nothing,
};

export const tabs = {
  weight: 4,
  draw: (world, chance) => ({ office: chance.pick(ALL) }),
  able,
  hands: (world, p) => secondTab(world, p.office),
  effect(world, p) {
    const office = world.model.offices[p.office];
    if (office.undo?.tab) office.undo = null;
  },
};

/** 查询时点: another day is looked at, where nothing can be done, and today again. */
export const lookAt = {
  weight: 4,
  draw: (world, chance) => ({ ...desk(world, chance, ALL), days: chance.pick([-400, -30, 30, 400]) }),
  able,
  async hands(world, p) {
    const office = hand(world, p.office, p.tab);
    await go(office, '人员');
    await office.page.getByRole('button', { name: /^查询时点/ }).click();
    const dialog = office.page.getByRole('dialog', { name: '查询时点' });
    await dialog.getByLabel(/^日期/).fill(day(p.days));
    await dialog.getByRole('button', { name: '查看这一天' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await office.sees(`正在查看${p.days < 0 ? '过去' : '将来'}的日期：${day(p.days)}`);
    for (const name of ['新增人员', '导入花名册']) {
      assert.equal(await office.page.getByRole('main').getByText(name, { exact: true }).count(), 0, name);
    }
    await office.click('回到今天');
    await office.page.getByText(/^查询时点 .*（今天）$/).waitFor();
  },
  effect: nothing,
};

/** Two tabs enter somebody at the same moment. */
export const twins = {
  weight: 4,
  draw(world, chance) {
    const may = COUNTIES.filter((key) => world.at[key].tabs.length > 1);
    const first = add.draw(world, chance);
    const second = add.draw(world, chance);
    if (!may.length || !first || !second) return undefined;
    const office = chance.pick(may);
    return { office, names: [first.name, second.name].map((name) => OFFICES[office].letter + name.slice(1)) };
  },
  able: (world, p) => world.at[p.office].tabs.length > 1,
  async hands(world, p) {
    const enter = async (page, name) => {
      await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '人员' }).click();
      await page.getByRole('button', { name: '新增人员', exact: true }).first().click();
      await page.getByRole('main').getByRole('textbox', { name: '姓名', exact: true }).fill(name);
      await page.getByRole('button', { name: '保存人员', exact: true }).click();
      await page.getByRole('heading', { name, level: 1 }).waitFor();
    };
    await Promise.all(world.at[p.office].tabs.map((page, at) => enter(page, p.names[at])));
  },
  effect(world, p) {
    for (const name of p.names) add.effect(world, { ...p, name });
  },
};

/** A backup of everything, kept outside. */
export const backup = {
  weight: 3,
  draw: (world, chance) => ({ ...desk(world, chance), backup: `b${(world.model.counts.file += 1)}` }),
  able,
  async hands(world, p) {
    // Two of one minute bear one name, and a second file of that name would take the place of the first here.
    renameSync(await backUp(hand(world, p.office, p.tab)), lies(world, p.backup));
  },
  effect(world, p) {
    world.model.backups[p.backup] = { path: lies(world, p.backup), office: copy(world.model.offices[p.office]) };
  },
};

/** The computer is gone; a backup becomes the register of a new one. */
export const restore = {
  weight: 2,
  draw(world, chance) {
    const last = Object.keys(world.model.backups).slice(-4);
    if (!last.length) return undefined;
    const backup = chance.pick(last);
    return { office: world.model.backups[backup].office.key, backup };
  },
  able: (world, p) => Boolean(world.model.backups[p.backup]),
  async hands(world, p) {
    const office = await newComputer(world, p.office);
    await openBackup(office, world.model.backups[p.backup].path);
    await confirm(office);
    await office.page.getByRole('heading', { name: '工作台', level: 1 }).waitFor();
  },
  effect(world, p) {
    world.model.offices[p.office] = restored(world.model, world.model.backups[p.backup]);
    world.model.offices[p.office].since += 1;
  },
};

const HIT = { add, edit, remove, roster, upward, answer, judge, take };

/** The browser is killed in the middle of an act: what it was about is there whole or not at all, and what was said is there. */
export const kill = {
  weight: 4,
  draw(world, chance) {
    const act = chance.pick(Object.keys(HIT));
    const inner = HIT[act].draw(world, chance);
    if (!inner || !HIT[act].able(world, inner) || inner.sealed || inner.back) return undefined;
    return { office: inner.office, hit: act, inner, after: 20 + chance.below(450) };
  },
  able: (world, p) => HIT[p.hit].able(world, p.inner),
  async hands(world, p) {
    const office = world.model.offices[p.office];
    await chain(world, p.office, p.inner.tab);
    const before = office.entries;
    const acted = HIT[p.hit].hands(world, p.inner).then(
      (said) => ({ said }),
      (failed) => ({ failed }),
    );
    await sleep(p.after);
    const early = await Promise.race([acted, sleep(0)]);
    // What the screen said before the lights went out is a fault like any other.
    if (early?.failed) throw early.failed;
    await powerCut(world, p.office);
    const { said, failed } = await acted;
    await comeBack(world, p.office);
    office.undo = null;
    const entries = await chain(world, p.office, 0);
    assert.ok(failed || entries > before || p.hit === 'take', 'what was acknowledged is there');
    return { wrote: entries > before, said };
  },
  effect(world, p, { wrote, said }) {
    if (!wrote) return;
    HIT[p.hit].effect(world, p.inner, said);
    world.model.offices[p.office].since = 0;
  },
};

