// The screens beside the model.

import { strict as assert } from 'node:assert';
import { counters as shown, go, settles, wholeChain } from '../steps.mjs';
import { hand, tall } from './offices.mjs';
import { ENGAGED, counters, seen } from './model.mjs';

const main = (office) => office.page.getByRole('main');
export const search = (office) => main(office).getByRole('textbox', { name: '查找', exact: true });

/** 人员, whatever was looked for there before. */
export async function people(office, wanted = '') {
  await go(office, '人员');
  const box = search(office);
  if (await box.count()) await box.fill(wanted);
}

/** The file of somebody; `false` where nobody of that name is listed. */
export async function file(office, name) {
  await people(office, name);
  await main(office).getByRole('link', { name, exact: true }).click();
  await office.page.getByRole('heading', { name, level: 1 }).waitFor();
}

/** What an open file says under a label. */
export async function fact(office, label) {
  const term = main(office).getByRole('term').filter({ hasText: new RegExp(`^${label}$`) });
  return (await term.locator('xpath=following-sibling::dd[1]').first().innerText()).trim();
}

/** Everybody is listed, once. */
export async function everybody(world, key, tab) {
  const office = hand(world, key, tab);
  const names = seen(world.model.offices[key]).map(([name]) => name).sort();
  await people(office);
  if (!names.length) {
    await office.sees(/^还没有登记人员|^没有人员/);
    return;
  }
  const line = main(office).getByText(/^显示 [\d,]+ 人，人员档案共 [\d,]+ 份/).first();
  const rows = main(office).getByRole('grid', { name: '人员花名册' }).getByRole('link', { name: /^[甲乙]\d+$/ });
  const shows = async () => [(await line.innerText()).match(/^显示 [\d,]+ 人，人员档案共 [\d,]+ 份/)[0], (await rows.allInnerTexts()).sort()];
  const all = [`显示 ${names.length} 人，人员档案共 ${names.length} 份`, names];
  await tall(office, () => settles(shows, all, '人员花名册'));
}

/** One of the people, as the file on the screen says it. */
export async function somebody(world, key, tab, name) {
  const person = seen(world.model.offices[key]).find(([own]) => own === name)?.[1];
  if (!person) return;
  const office = hand(world, key, tab);
  await file(office, name);
  for (const field of ['政治面貌', '最高学历', ...(person.complete ? ENGAGED : [])]) {
    assert.equal((await fact(office, field)).split(' ')[0], person.facts[field] ?? '未填', `${name}: ${field}`);
  }
  const telephone = person.facts.手机;
  if (telephone) {
    const veiled = `${telephone.slice(0, 3)}****${telephone.slice(-4)}`;
    assert.ok((await fact(office, '手机')).includes(veiled), `${name}: 手机`);
  }
}

/** 已备案, 审核中, 已退回, 未报送. */
export async function counted(world, key, tab) {
  const { model } = world;
  const office = hand(world, key, tab);
  await settles(() => shown(office), counters(model, model.offices[key]), '已备案、审核中、已退回、未报送');
}

/** Every entry is whole, none is lost, and what was acknowledged is among them. */
export async function chain(world, key, tab) {
  const own = world.model.offices[key];
  const office = hand(world, key, tab);
  await go(office, '工作台');
  await wholeChain(office);
  const said = await office.page.getByText(/^已核对 [\d,]+ 条登记记录，全部完整，没有改动/).innerText();
  const entries = Number(said.match(/[\d,]+/)[0].replaceAll(',', ''));
  assert.ok(entries >= own.entries + own.since, `${entries} entries, of ${own.entries} and ${own.since} acts since`);
  own.entries = entries;
  own.since = 0;
  return entries;
}

/** All of it. */
export async function whole(world, key, tab = 0) {
  await everybody(world, key, tab);
  await counted(world, key, tab);
  await chain(world, key, tab);
}
