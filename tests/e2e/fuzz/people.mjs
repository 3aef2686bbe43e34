// What an office does with its own people. Every act draws what it needs, says whether it can be done, has hands that
// do it on the screen, and an effect on the model once the screen has said that it is done.

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { drop, review, take } from '../rosters.mjs';
import { go, named, person } from '../steps.mjs';
import { file, people } from './looks.mjs';
import { COUNTIES, ENGAGED, OFFICES, changes } from './model.mjs';
import { hand, tall } from './offices.mjs';

/** More would make every look slower and show nothing new. */
const MOST = 60;

export const CHOICES = {
  政治面貌: ['群众', '中共党员', '共青团员', '民盟盟员'],
  最高学历: ['大学本科毕业', '硕士研究生毕业', '大学专科毕业'],
  民族: ['汉族', '回族', '满族'],
};

const MODES = { 用工方式: ['直接签订', '劳务派遣'] };

const own = (world, { office }) => world.model.offices[office];
const tab = (world, { office, tab }) => hand(world, office, tab);
const names = (world, key) => Object.keys(world.model.offices[key].people);
const dialog = (office) => office.page.getByRole('dialog');

/** A tab of one of the offices. */
export function desk(world, chance, keys = COUNTIES) {
  const office = chance.pick(keys);
  return { office, tab: chance.below(world.at[office].tabs.length) };
}

/** The next name of an office: it is given once, whatever becomes of it. */
function next(world, key) {
  return `${OFFICES[key].letter}${(world.model.counts.person += 1)}`;
}

/** A resident identity number that nobody else has. */
function number(n) {
  const body = `320583${1960 + (Math.floor(n / 1000) % 40)}0307${String(n % 1000).padStart(3, '0')}`;
  const sum = [...body].reduce((all, digit, at) => all + Number(digit) * (2 ** (17 - at) % 11), 0);
  return body + '10X98765432'[sum % 11];
}

const written = (office) => {
  office.undo = null;
  office.since += 1;
};

/** A person of whom only the name is known. */
export const add = {
  weight: 14,
  draw(world, chance) {
    const at = desk(world, chance);
    return names(world, at.office).length < MOST ? { ...at, name: next(world, at.office) } : undefined;
  },
  able: (world, p) => !own(world, p).people[p.name],
  async hands(world, p) {
    const office = tab(world, p);
    await go(office, '人员');
    await office.click('新增人员');
    await named(office.page.getByRole('main'), '姓名').fill(p.name);
    await office.click('保存人员');
    await office.page.getByRole('heading', { name: p.name, level: 1 }).waitFor();
  },
  effect(world, p) {
    own(world, p).people[p.name] = { complete: false, facts: {}, requests: [], touched: ['person', 'engagement'] };
    written(own(world, p));
  },
};

/** A field gets another value. */
export const edit = {
  weight: 24,
  draw(world, chance) {
    const at = desk(world, chance);
    const name = chance.pick(names(world, at.office));
    if (!name) return undefined;
    const field = chance.pick([...Object.keys(CHOICES), ...ENGAGED, '手机']);
    const value = field === '手机' ? `138${String(chance.below(1e8)).padStart(8, '0')}` : chance.pick({ ...CHOICES, ...MODES }[field]);
    return { ...at, name, field, value };
  },
  able(world, p) {
    const { facts, complete } = own(world, p).people[p.name] ?? {};
    return facts && facts[p.field] !== p.value && (complete || !ENGAGED.includes(p.field));
  },
  async hands(world, p) {
    const office = tab(world, p);
    await file(office, p.name);
    const record = ENGAGED.includes(p.field) ? /^修改聘用/ : /^修改人员$/;
    await office.page.getByRole('button', { name: record }).first().click();
    const form = dialog(office);
    if (p.field === '手机') {
      if (own(world, p).people[p.name].facts.手机) await form.getByRole('button', { name: '显示并修改手机' }).click();
      await named(form, '手机').fill(p.value);
    } else {
      await named(form, p.field).selectOption({ label: p.value });
    }
    await form.getByRole('button', { name: '保存', exact: true }).click();
    await form.waitFor({ state: 'hidden' });
  },
  effect(world, p) {
    changes(own(world, p).people[p.name], p.field, p.value);
    written(own(world, p));
  },
};

/** Somebody entered by mistake is removed: nobody whom a file has named. */
export const remove = {
  weight: 5,
  draw(world, chance) {
    const at = desk(world, chance);
    const list = names(world, at.office).filter((name) => remove.able(world, { ...at, name }));
    return list.length ? { ...at, name: chance.pick(list) } : undefined;
  },
  able(world, p) {
    const named = Object.values(world.model.files).some(({ people }) => people?.[p.name]);
    return own(world, p).people[p.name] && !named;
  },
  async hands(world, p) {
    const office = tab(world, p);
    await file(office, p.name);
    await office.page.getByRole('button', { name: '删除人员', exact: true }).click();
    const form = dialog(office);
    await form.getByLabel(/^删除理由/).fill('录入错误');
    await form.getByRole('button', { name: '确认删除', exact: true }).click();
    await form.waitFor({ state: 'hidden' });
  },
  effect(world, p) {
    delete own(world, p).people[p.name];
    own(world, p).removed.push(p.name);
    written(own(world, p));
  },
};

/** A roster of people who can be filed at once; it may be taken back while it is on the screen. */
export const roster = {
  weight: 8,
  draw(world, chance) {
    const at = desk(world, chance);
    if (names(world, at.office).length >= MOST) return undefined;
    const all = Array.from({ length: 1 + chance.below(4) }, () => {
      const name = next(world, at.office);
      const facts = Object.fromEntries(Object.entries(CHOICES).map(([field, list]) => [field, chance.pick(list)]));
      return { name, number: number(Number(name.slice(1))), facts };
    });
    return { ...at, all, back: chance.percent(25) };
  },
  able: (world, p) => p.all.every(({ name }) => !own(world, p).people[name]),
  async hands(world, p) {
    const office = tab(world, p);
    const rows = p.all.map(({ name, number, facts }) => person(name, number, { ...facts, ...PLACED[p.office] }));
    const lines = [Object.keys(rows[0]), ...rows.map((row) => Object.values(row))].map((line) => line.join(','));
    const csv = path.join(world.folder, `花名册${p.all[0].name}.csv`);
    writeFileSync(csv, `\uFEFF${lines.join('\r\n')}\r\n`);
    await drop(office, csv);
    await review(office);
    await take(office, p.all.length);
    if (!p.back) return;
    await office.click('撤销本次导入');
    await dialog(office).getByRole('button', { name: '撤销本次导入' }).click();
    await office.sees('已撤销，台账恢复到导入之前');
  },
  effect(world, p) {
    const office = own(world, p);
    written(office);
    if (p.back) {
      written(office);
      office.removed.push(...p.all.map(({ name }) => name));
      return;
    }
    for (const { name, facts } of p.all) {
      office.people[name] = { complete: true, facts: { ...facts, 用工方式: '直接签订', 手机: '13812345678' }, requests: [], touched: ['person', 'engagement'] };
    }
  },
};

const PLACED = {
  kunshan: { 实际用人单位: '玉山镇工会', 劳动合同签订单位: '昆山市总工会', 定岗工会: '玉山镇工会', '用人单位（合同甲方）': '昆山市总工会' },
  taicang: { 实际用人单位: '太仓市总工会', 劳动合同签订单位: '太仓市总工会', 定岗工会: '太仓市总工会', '用人单位（合同甲方）': '太仓市总工会' },
};

/** What was filled in for several people is taken back, if nothing was written since. */
export const takeBack = {
  weight: 4,
  draw(world, chance) {
    const may = COUNTIES.filter((key) => world.model.offices[key].undo);
    return may.length ? { office: chance.pick(may) } : undefined;
  },
  able: (world, p) => own(world, p).undo !== null,
  async hands(world, p) {
    const { undo } = own(world, p);
    const office = hand(world, p.office, undo.tab);
    await people(office);
    await office.click('撤销这一步');
    await office.sees('已撤销这一步');
  },
  effect(world, p) {
    const office = own(world, p);
    const { undo } = office;
    written(office);
    for (const [name, value] of Object.entries(undo.before)) changes(office.people[name], undo.field, value);
  },
};

/** One field of several people at once. */
export const fillMany = {
  weight: 6,
  draw(world, chance) {
    const at = desk(world, chance);
    const list = names(world, at.office);
    if (list.length < 2) return undefined;
    const some = [...new Set([chance.pick(list), chance.pick(list), chance.pick(list)])];
    return { ...at, names: some, field: '政治面貌', value: chance.pick(CHOICES.政治面貌) };
  },
  able(world, p) {
    const { people } = own(world, p);
    return p.names.every((name) => people[name]) && p.names.some((name) => people[name].facts[p.field] !== p.value);
  },
  async hands(world, p) {
    const office = tab(world, p);
    await people(office);
    await tall(office, async () => {
      for (const name of p.names) await office.page.getByRole('checkbox', { name: `选择${name}`, exact: true }).check();
    });
    await office.click('统一填写');
    const form = dialog(office);
    await form.getByRole('combobox', { name: '项目' }).selectOption({ label: `人员 · ${p.field}` });
    await named(form, p.field).selectOption({ label: p.value });
    await form.getByRole('checkbox', { name: /只填空白/ }).uncheck();
    await form.getByRole('button', { name: '填写', exact: true }).click();
    await office.sees(/^已统一填写政治面貌：\d+ 人/);
    await form.waitFor({ state: 'hidden' });
  },
  effect(world, p) {
    const office = own(world, p);
    const changed = p.names.filter((name) => office.people[name].facts[p.field] !== p.value);
    const before = Object.fromEntries(changed.map((name) => [name, office.people[name].facts[p.field]]));
    written(office);
    for (const name of changed) changes(office.people[name], p.field, p.value);
    office.undo = { tab: p.tab, field: p.field, before };
  },
};
