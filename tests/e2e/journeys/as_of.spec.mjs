// 查询时点: a past day and a day to come, to look at and not to change.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { go, practise } from '../steps.mjs';

/** The day so many months from today, as the program writes it. */
function months(count) {
  const day = new Date();
  day.setDate(1);
  day.setMonth(day.getMonth() + count);
  return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-01`;
}

async function lookAt(office, day) {
  await office.page.getByRole('button', { name: /^查询时点/ }).click();
  const dialog = office.page.getByRole('dialog', { name: '查询时点' });
  await dialog.getByLabel(/^日期/).fill(day);
  await dialog.getByRole('button', { name: '查看这一天' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function onPost(office) {
  const term = office.page.getByRole('term').filter({ hasText: '在册人员' });
  return Number(await term.locator('xpath=following-sibling::dd[1]').first().innerText());
}

test('a past day shows who was there then, and nothing can be done', async () => {
  const office = await practise();
  const today = await onPost(office);
  const past = months(-36);
  await lookAt(office, past);
  await office.sees(`正在查看过去的日期：${past}`);
  const then = await onPost(office);
  assert.ok(then > 0 && then < today, `${then} of ${today}`);

  await go(office, '人员');
  for (const name of ['新增人员', '导入花名册']) {
    assert.equal(await office.page.getByRole('main').getByText(name, { exact: true }).count(), 0, name);
  }
  await office.page.getByRole('grid', { name: '人员花名册' }).getByRole('link').first().click();
  await office.page.getByRole('tab', { name: '实名档案' }).waitFor();
  assert.equal(await office.page.getByRole('main').getByRole('button', { name: /^(修改|删除|新增|填写|办理)/ }).count(), 0);

  for (const screen of ['备案', '设置与备份']) {
    await office.page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: screen }).click();
    await office.sees('查看其他日期时不能办理');
  }
  await office.page.getByRole('main').getByRole('button', { name: '回到今天' }).click();
  await office.page.getByRole('heading', { name: '设置与备份', level: 1 }).waitFor();
  await go(office, '工作台');
  assert.equal(await onPost(office), today);
  await office.close();
});

test('a day to come shows what will be due by then', async () => {
  const office = await practise();
  await go(office, '人员');
  await go(office, '工作台');
  const list = office.page.getByRole('list', { name: '待办事项' });
  const verified = list.getByRole('listitem').filter({ hasText: '超过 12 个月未核实' });
  await verified.waitFor();
  const now = await verified.innerText();
  const day = months(14);
  await lookAt(office, day);
  await office.sees(`正在查看将来的日期：${day}`);
  // Nobody is verified for more than a year: what was one person is everybody.
  await verified.filter({ hasText: /\d\d 人/ }).waitFor();
  assert.ok(!/\d\d 人/.test(now), now);
  await office.click('回到今天');
  await office.page.getByText(/^查询时点 .*（今天）$/).waitFor();
  await office.close();
});
