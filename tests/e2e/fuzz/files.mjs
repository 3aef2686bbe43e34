// What passes between the offices: files made, and whatever file lies there taken in, right, old, twice, or damaged.

import { strict as assert } from 'node:assert';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TOLD, filing, seal, settles } from '../steps.mjs';
import { COUNTIES, OFFICES, answered, expected, filed, muddy, named, ready, took, waiting } from './model.mjs';
import { hand, lies, saved, tall } from './offices.mjs';
import { desk } from './people.mjs';

const own = (world, { office }) => world.model.offices[office];
const tab = (world, { office, tab }) => hand(world, office, tab);
const id = (world) => `f${(world.model.counts.file += 1)}`;
const main = (office) => office.page.getByRole('main');

/** Presses the last button of a file that is made, under a passphrase or in clear. */
async function make(office, sealed) {
  if (sealed) return seal(office, '生成并下载');
  const dialog = office.page.getByRole('dialog');
  await dialog.getByText('不加密（明文）').click();
  await dialog.getByRole('button', { name: '生成并下载', exact: true }).click();
  return office.page.getByRole('button', { name: '仍以明文生成' }).click();
}

/** The file for the office above. */
export const upward = {
  weight: 9,
  draw: (world, chance) => ({
    ...desk(world, chance, [...COUNTIES, 'city']),
    file: id(world),
    sealed: chance.percent(10),
  }),
  able: () => true,
  async hands(world, p) {
    const office = tab(world, p);
    const { model } = world;
    await filing(office, '待上报');
    const names = ready(model, own(world, p));
    const unsure = Object.entries(own(world, p).people).filter(([, person]) => muddy(model, own(world, p), person)).map(([name]) => name);
    // Who can be filed is read off the screen, and is who ought to be.
    const table = main(office).getByRole('grid', { name: '可申请备案的人员' });
    if (names.length) await table.waitFor();
    const sure = (list) => list.filter((name) => !unsure.includes(name)).sort();
    const links = table.getByRole('link', { name: /^[甲乙]\d+$/ });
    let listed = [];
    const settled = async () => {
      listed = (await table.count()) ? await links.allInnerTexts() : [];
      return [sure(listed)];
    };
    await tall(office, () => settles(settled, [sure(names)], '可申请备案的人员'));
    await office.click('生成上报文件');
    await saved(world, office, p.file, () => make(office, p.sealed));
    return listed;
  },
  effect(world, p, listed) {
    filed(world.model, own(world, p), listed ?? ready(world.model, own(world, p)), { id: p.file, sealed: p.sealed });
  },
};

/** The receipt for an office below. */
export const answer = {
  weight: 8,
  draw(world, chance) {
    const office = chance.pick(['province', 'city']);
    const below = Object.keys(OFFICES).filter((key) => OFFICES[key].above === office);
    const to = chance.pick(below.filter((key) => heard(world, office, key)));
    return to && { ...desk(world, chance, [office]), to, file: id(world), sealed: chance.percent(10) };
  },
  able: (world, p) => heard(world, p.office, p.to),
  async hands(world, p) {
    const office = tab(world, p);
    await filing(office, /接收回执|审核与备案结果/);
    await office.click(`生成接收回执：${named(p.to)}`);
    await saved(world, office, p.file, () => make(office, p.sealed));
  },
  effect(world, p) {
    answered(world.model, own(world, p), p.to, { id: p.file, sealed: p.sealed });
  },
};

/** Whether an office has taken anything in from another one itself. */
function heard(world, key, from) {
  const { offices, files } = world.model;
  return offices[key].taken.some((id) => files[id].from === from);
}

/** The province records everybody who waits, or returns one. */
export const judge = {
  weight: 8,
  draw(world, chance) {
    const list = waiting(world.model.offices.province);
    if (!list.length) return undefined;
    return { ...desk(world, chance, ['province']), returns: chance.percent(40) ? chance.pick(list).name : undefined };
  },
  able(world, p) {
    const list = waiting(own(world, p));
    return p.returns ? list.filter(({ name }) => name === p.returns).length === 1 : list.length > 0;
  },
  async hands(world, p) {
    const office = tab(world, p);
    await filing(office, '审核与备案结果');
    if (p.returns) {
      await office.click(`退回补正：${p.returns}`);
      await office.page.getByRole('checkbox', { name: /^录用日期/ }).check();
      await office.page.getByLabel('录用日期：退回原因').fill('请核对');
      await office.click('确定退回');
      await office.sees(new RegExp(`^已退回补正：${p.returns}`));
      return;
    }
    const count = waiting(own(world, p)).length;
    await office.click('全选');
    await office.click('予以备案');
    const again = office.page.getByRole('button', { name: '已核对，仍予以备案' });
    const done = office.page.getByText(new RegExp(`^已备案 ${count} 人`)).first();
    await done.or(again).first().waitFor();
    if (await again.count()) {
      // Asked for twice, as after an old backup was restored: whoever records it says so.
      assert.ok(waiting(own(world, p)).some(({ name }) => asksTwice(world, p, name)), '证件号码已有备案');
      await again.click();
      await done.waitFor();
    }
  },
  effect(world, p) {
    const office = own(world, p);
    for (const { name, id } of waiting(office)) {
      if (!p.returns || p.returns === name) office.answers[id] = p.returns ? 'returned' : 'recorded';
    }
    office.since += 1;
  },
};

function asksTwice(world, p, name) {
  const views = Object.values(own(world, p).views);
  return views.some((people) => people[name]?.requests.length > 1);
}

/** A file that lies there is given to an office. */
export const take = {
  weight: 26,
  draw(world, chance) {
    const { files, offices } = world.model;
    const all = Object.values(files);
    if (!all.length) return undefined;
    // Half of the time the newest that has not arrived; else any, for whoever it is meant or for somebody else.
    const mail = all.filter(({ id, to }) => !offices[to].taken.includes(id)).slice(-8);
    const due = mail.length > 0 && chance.percent(50);
    const file = due ? mail.at(-1 - chance.below(Math.min(3, mail.length))) : chance.pick(all.slice(-20));
    const keys = due || chance.percent(60) ? [file.to] : chance.percent(50) ? [file.from] : Object.keys(offices);
    const harm = chance.percent(15) ? { how: chance.pick(['cut', 'flip', 'double']), part: chance.part() } : undefined;
    const damage = due && chance.percent(70) ? undefined : harm;
    return { ...desk(world, chance, keys), file: file.id, damage, agree: chance.percent(50) };
  },
  // One that the browser was killed before saving is in its register and lies nowhere.
  able: (world, p) => Boolean(world.model.files[p.file]) && existsSync(lies(world, p.file)),
  async hands(world, p) {
    const { model } = world;
    const office = tab(world, p);
    const file = model.files[p.file];
    const given = damaged(world, p);
    await filing(office, '接收文件');
    await office.give('选择文件', given);
    const refused = office.page.getByText(new RegExp(`^(不能接收|打不开)“${path.basename(given)}”`));
    const review = office.page.getByText(/^核对：/).filter({ visible: true }).first();
    const locked = main(office).getByLabel(/^文件密码/);
    await refused.or(review).or(locked).first().waitFor();
    if (await locked.count()) {
      assert.ok(file.sealed || p.damage, 'a file in clear asks for no passphrase');
      await locked.fill(TOLD);
      await office.click('打开文件');
      const wrong = office.page.getByText(/^无法打开加密文件/);
      await refused.or(review).or(wrong).first().waitFor();
      if (await wrong.count()) {
        assert.ok(p.damage, 'a sound sealed file opens');
        await office.click('不接收');
        return undefined;
      }
    }
    const must = p.damage ? { says: 'refused' } : expected(model, own(world, p), file);
    assert.equal((await review.count()) ? 'review' : 'refused', must.says, `${p.file} ${must.order ?? ''}`);
    if (must.says === 'refused') return undefined;
    return agree(world, p, office, must);
  },
  effect(world, p, agreed) {
    // A kill does not say what was agreed to.
    const file = world.model.files[p.file];
    const must = p.damage ? { says: 'refused' } : expected(world.model, own(world, p), file);
    if (must.says === 'refused' || agreed === 'left' || (agreed === undefined && left(world, p, must))) return;
    took(world.model, own(world, p), file, agreed ?? agreeable(world, p, must));
  },
};

/** A file that does not go on from what was taken is left where it is. */
const left = (world, p, must) => Boolean(must.fork);

/** Carried files that do not go on from what was taken, and that hold all that was there: agreed to, if one agrees at all. */
function agreeable(world, p, must) {
  if (!p.agree || must.own) return [];
  const whole = ({ id }) => {
    const file = world.model.files[id];
    return Object.keys(own(world, p).views[file.from] ?? {}).every((name) => file.people[name]);
  };
  return must.forks.filter(whole).map(({ id }) => id);
}

/** Reads what the file would change, fills in what the offices read out on the telephone, and confirms. */
async function agree(world, p, office, must) {
  const forks = main(office).getByText('这份文件与以前接收的接不上');
  const expectedForks = (must.fork ? 1 : 0) + (must.forks?.length ?? 0);
  if ((await forks.count()) !== expectedForks) {
    assert.equal(await forks.count(), expectedForks, `${p.file}: 这份文件与以前接收的接不上`);
  }
  if (must.fork) {
    await office.click('不接收');
    return 'left';
  }
  const agreed = agreeable(world, p, must);
  for (const id of agreed) {
    const part = main(office).getByRole('region').filter({ hasText: named(world.model.files[id].from) });
    await part.getByRole('checkbox', { name: /^已与对方电话核实/ }).last().check();
  }
  for (const key of Object.keys(OFFICES)) {
    const code = main(office).getByLabel(`“${named(key)}”读出的核对码`);
    if (await code.count()) await code.first().fill(world.codes[key]);
  }
  await office.click('确认接收');
  await main(office).getByText(/^已接收：/).first().waitFor();
  return agreed;
}

/** The file as it is given: as it lies there, or a copy that came to harm. */
function damaged(world, { file, damage }) {
  if (!damage) return lies(world, file);
  const bytes = readFileSync(lies(world, file));
  const at = Math.floor(damage.part * bytes.length);
  const flipped = () => {
    const copy = Buffer.from(bytes);
    copy[at] ^= 1 << (at % 8);
    return copy;
  };
  const harm = {
    cut: () => bytes.subarray(0, at),
    flip: flipped,
    double: () => Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.max(0, at - 40))]),
  };
  const bad = path.join(world.folder, `${file}-${damage.how}-${at}.json`);
  const made = harm[damage.how]();
  writeFileSync(bad, made);
  return bad;
}
