// A month of pay and contributions for sixty people from the company's workbook of two sheets, as it is laid out: two people
// whom nobody knows, one who has left, one row twice, and totals that do not add up.

import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { cell, counting, paste } from '../grid.mjs';
import { SIXTY as NAMES, withPeople } from '../rosters.mjs';
import { go, leaves } from '../steps.mjs';
import { ROOT } from '../support.mjs';

const WORKBOOK = path.join(ROOT, 'tests/data/grid/company-month.xlsx');

const menu = (office, name) =>
  office.page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name, exact: true });

test('the company’s workbook makes a month of pay and contributions in at most twenty acts', async () => {
  const office = await withPeople([...NAMES, '冯远'].map((name) => [name, '玉山镇工会']));
  await leaves(office, '冯远', '2026-10-15');
  await go(office, '工作台');

  const hands = counting(office);
  const look = office.page.getByRole('dialog', { name: '核对工作簿内容' });
  const take = async (doubled) => {
    await hands.give('从工作簿导入', WORKBOOK);
    await office.sees('59 行已对应');
    assert.doesNotMatch(await look.innerText(), /320583199003070017/, 'whole identity numbers are not shown');
    // Whom nobody knows and who has left are listed, once each.
    for (const name of ['外来甲', '外来乙', '冯远']) {
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

/** What everybody was paid, or was due and paid in, pasted by names. */
async function pasted(office, heads, figures) {
  await cell(office, NAMES[0], 1).click();
  const lines = [['姓名', ...heads], ...NAMES.map((name) => [name, ...figures])];
  await paste(office, { 'text/plain': lines.map((line) => line.join('\t')).join('\r\n') });
  await office.click(`粘贴 ${NAMES.length * figures.length} 格`);
  await office.click('保存');
  await office.sees(`已保存 ${NAMES.length * figures.length} 格。`);
}

test('a month of pay and contributions like the last one, five cells changed, in at most 25 acts', async () => {
  const office = await withPeople(NAMES.map((name) => [name, '玉山镇工会']));
  const field = (name) => office.page.getByLabel(name, { exact: true });
  await go(office, '薪酬');
  await field('月份').selectOption('2026-10');
  await pasted(office, ['基本工资（元）', '业绩考评工资（元）', '补贴（元）', '应发（元）'], ['4200', '1800', '300', '6300']);
  await go(office, '社保公积金');
  await field('月份').selectOption('2026-09');
  for (const [insurance, due] of [['社会保险', '1638'], ['住房公积金', '756']]) {
    await field('险种').selectOption({ label: insurance });
    const heads = ['缴费基数（元）', '单位应缴（元）', '单位实缴（元）', '应缴日', '实缴日'];
    await pasted(office, heads, ['6300', due, due, '2026-09-25', '2026-09-25']);
  }
  await go(office, '工作台');

  const hands = counting(office);
  await hands.clickOn(menu(office, '薪酬'));
  await hands.click('照上月填入');
  for (const name of NAMES.slice(0, 5)) {
    await hands.clickOn(cell(office, name, 3));
    await office.page.keyboard.type('350');
    await hands.press('Enter');
  }
  await hands.click('保存');
  await office.sees('5 人的应发不等于各项之和');
  await hands.clickOn(menu(office, '社保公积金'));
  await hands.click('照上月填入');
  await hands.clickOn(field('实缴日'));
  await field('实缴日').fill('2026-10-20');
  await hands.click('按应缴额足额缴纳');
  await hands.click('保存');
  await office.sees('已保存 300 格。');
  await hands.clickOn(field('险种'));
  await field('险种').selectOption({ label: '住房公积金' });
  await hands.click('照上月填入');
  await hands.click('按应缴额足额缴纳');
  await hands.click('保存');
  await office.sees('60 人，已录 60 人');
  console.log(`# ${hands.acts} acts for a month like the last one with five cells changed`);
  assert.ok(hands.acts <= 25, `${hands.acts} acts`);
  await office.close();
});
