// A month of pay and contributions for sixty people from the company's workbook of two sheets, as it is laid out: two people
// whom nobody knows, one who has left, one row twice, and totals that do not add up.

import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { counting } from '../grid.mjs';
import { SIXTY as NAMES, withPeople } from '../rosters.mjs';
import { go, hasFocus, named } from '../steps.mjs';
import { ROOT } from '../support.mjs';

const WORKBOOK = path.join(ROOT, 'tests/data/grid/company-month.xlsx');

const menu = (office, name) =>
  office.page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name, exact: true });

/** Somebody has left before the month. */
async function leaves(office, name, day) {
  await go(office, '人员');
  await office.fill('查找', name);
  await office.page.getByRole('link', { name, exact: true }).click();
  await office.click('新增退出');
  const dialog = office.page.getByRole('dialog');
  await hasFocus(named(dialog, '退出日期'));
  await named(dialog, '退出日期').fill(day);
  await named(dialog, '退出类型').selectOption({ label: '辞职' });
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

test('the company’s workbook makes a month of pay and contributions in at most twenty acts', async () => {
  const office = await withPeople([...NAMES, '离职人'].map((name) => [name, '玉山镇工会']));
  await leaves(office, '离职人', '2026-10-15');
  await go(office, '工作台');

  const hands = counting(office);
  const look = office.page.getByRole('dialog', { name: '核对工作簿内容' });
  const take = async (doubled) => {
    await hands.give('从工作簿导入', WORKBOOK);
    await office.sees('59 行已对应');
    // Whom nobody knows and who has left are listed, once each.
    for (const name of ['外来甲', '外来乙', '离职人']) {
      await look.getByRole('row').filter({ hasText: name }).filter({ hasText: /1 次/ }).waitFor();
    }
    await look.getByText('合计', { exact: false }).first().waitFor();
    const which = look.getByRole('combobox', { name: new RegExp(`都是${NAMES[10]}`) });
    await hands.clickOn(which);
    await which.selectOption({ index: doubled });
    await office.sees('60 行已对应');
    await hands.clickOn(look.getByRole('button', { name: /^填入 \d+ 格$/ }));
    await hands.click('保存');
  };
  await hands.clickOn(menu(office, '薪酬'));
  await take(1);
  await office.sees('表中 60 人，应发合计 378000.00 元。');
  await hands.click('核定本月工资表');
  await office.sees('再改动任何一格，即需重新核定');

  await hands.clickOn(menu(office, '社保公积金'));
  await hands.clickOn(office.page.getByLabel('月份', { exact: true }));
  await office.page.getByLabel('月份', { exact: true }).selectOption('2026-11');
  await take(1);
  await office.sees('60 人，已录 60 人');
  await hands.click('核定本表');
  await office.sees(/已核定/);
  console.log(`# ${hands.acts} acts for a month of sixty people from the company's workbook`);
  assert.ok(hands.acts <= 20, `${hands.acts} acts`);
  await office.close();
});
