// 月报: a township counts its month, the county reads it beside that of a union it fills in for.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileUpward, go, hasFocus, reports, setUp, take } from '../steps.mjs';

/** The month before this one: asked for on every day, whether or not the 25th has come. */
function lastMonth() {
  const now = new Date();
  const month = new Date(now.getFullYear(), now.getMonth() - 1, 1);
  return `${month.getFullYear()}-${String(month.getMonth() + 1).padStart(2, '0')}`;
}

const row = (office, name) => office.page.getByRole('table', { name: '月报' }).getByRole('row').filter({ hasText: name });

/** The counts of a line, as they stand there. */
const counts = (office, name) => row(office, name).getByRole('cell').allTextContents();

test('a township reports its month, and the county adds up what its unions say', async () => {
  const month = lastMonth();
  const township = await setUp('玉山镇工会', '周敏');
  await reports(township);
  await township.click(`填报：${month}`);
  const dialog = township.page.getByRole('dialog');
  await hasFocus(dialog.getByLabel('1 新建工会数'));
  for (const [label, count] of [['1 新建工会数', '4'], ['2.4 文体活动（次）', '2'], ['3.1 维权服务（件）', '7']]) {
    await dialog.getByLabel(label).fill(count);
  }
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await township.sees(`${month} 基层工作月报已保存`);
  // What is left empty is not 0, and the month is not reported.
  await row(township, month).getByText('（未填全）').waitFor();
  assert.deepEqual((await counts(township, month)).slice(1, 4), ['4', '未填', '未填']);
  await township.click(`修改：${month}`);
  await hasFocus(dialog.getByLabel('1 新建工会数'));
  for (const field of await dialog.getByLabel(/^\d/).all()) {
    if ((await field.inputValue()) === '') await field.fill('0');
  }
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await township.page.getByText('（未填全）').waitFor({ state: 'detached' });
  const file = await fileUpward(township);

  const county = await setUp('昆山市总工会', '陈静');
  await go(county, '机构与配备');
  await county.click('从区划名录添加');
  await county.page.getByRole('checkbox', { name: '玉山镇工会' }).check();
  await county.page.getByRole('checkbox', { name: '巴城镇工会' }).check();
  await county.click('添加 2 个机构');
  await take(county, file);
  await reports(county);
  await county.page.getByRole('tab', { name: '基层工作月报', exact: true }).click();
  await county.page.getByRole('combobox', { name: '月份' }).selectOption(month);
  await county.sees('1 个单位已报，1 个未报：巴城镇工会');
  assert.deepEqual((await counts(county, '玉山镇工会')).slice(1, 4), ['4', '0', '0']);
  assert.deepEqual((await counts(county, '合计')).slice(1, 4), ['4', '0', '0']);
  // What a union says itself is not the county's to change.
  assert.equal(await row(county, '玉山镇工会').getByRole('button').count(), 0);
  await township.close();
  await county.close();
});
