// 年度核查: the head counts of twelve townships in one table, pasted, by keyboard alone, and from WPS.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COPIED, TOWNSHIPS, WPS, cell, counting, grid, paste, row, townships } from '../grid.mjs';
import { go, setUp } from '../steps.mjs';

const TABLE = '各单位基数';

async function county(names = TOWNSHIPS.map(([name]) => name)) {
  const office = await setUp('昆山市总工会', '陈静');
  await townships(office, names);
  await go(office, '工作台');
  return office;
}

/** The texts of the totals, from left to right. */
async function totals(office) {
  const cells = grid(office, TABLE).getByRole('row').last().locator('strong');
  await cells.first().waitFor();
  return cells.allInnerTexts();
}

const SUMS = [905, 1057, 164390].map(String);

test('twelve townships are pasted, looked at and saved in a handful of acts', async () => {
  const office = await county();
  const hands = counting(office);
  await hands.clickOn(office.page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '年度核查' }));
  await hands.clickOn(cell(office, TOWNSHIPS[0][0], 0));
  await hands.paste({ 'text/plain': COPIED });
  await office.sees('将修改 36 格。');
  await hands.click('粘贴 36 格');
  await office.sees('已修改 36 格，尚未保存');
  await hands.click('保存');
  await office.sees('已保存 36 格。');
  await office.sees('12 个单位中 12 个已填');
  assert.ok(hands.acts <= 15, `${hands.acts} acts`);
  assert.equal(hands.acts, 5);
  for (const [name, ...figures] of TOWNSHIPS) assert.deepEqual(await row(office, name), figures.map(String));
  assert.deepEqual(await totals(office), SUMS);
  // One batch, one undo.
  await office.click('撤销本次保存');
  await office.sees('12 个单位中 0 个已填');
  assert.deepEqual(await row(office, '千灯镇'), ['', '', '']);
  await office.close();
});

test('a year of head counts by keyboard alone, with a fault, an undo and a reload', async () => {
  const office = await county(['玉山镇', '巴城镇', '千灯镇']);
  const keys = async (...all) => {
    for (const key of all) await office.press(key);
  };
  await go(office, '年度核查');
  await office.page.getByRole('checkbox', { name: '同时填报会员数' }).focus();
  await keys('Tab');
  const type = (text) => office.page.keyboard.type(text);
  await type('231');
  await keys('Tab');
  await type('260');
  await keys('Tab');
  await type('48,200');
  await keys('Enter', 'Home');
  // Of a word no number is made: it stands in the cell, is said, and keeps the table from being saved.
  await type('约 96');
  await keys('ArrowDown', 'ArrowUp');
  const wrong = grid(office, TABLE).locator('input:focus');
  assert.equal(await wrong.getAttribute('aria-label'), '巴城镇工会，单独基层工会数');
  assert.equal(await wrong.getAttribute('aria-invalid'), 'true');
  const note = office.page.locator(`#${await wrong.getAttribute('aria-describedby')}`);
  assert.match(await note.innerText(), /^单独基层工会数：/);
  await office.sees('1 格有误');
  // Typing replaces, F2 goes on, Escape gives up.
  await type('9');
  await keys('Enter', 'ArrowUp', 'F2');
  await type('6');
  await keys('Enter', 'ArrowUp');
  await type('5');
  await keys('Escape');
  assert.deepEqual(await row(office, '巴城镇'), ['96', '', '']);
  // Fill down over what is selected, undo, redo.
  await keys('Shift+ArrowDown', 'Control+d');
  assert.deepEqual(await row(office, '玉山镇'), ['96', '', '']);
  await keys('Control+z');
  assert.deepEqual(await row(office, '玉山镇'), ['', '', '']);
  await keys('Control+y');
  await office.sees('已修改 5 格，尚未保存');
  // What is typed outlives a reload.
  await office.reload();
  await office.sees('已找回上次未保存的 5 格修改。');
  assert.deepEqual(await row(office, '千灯镇'), ['231', '260', '48200']);
  assert.deepEqual(await totals(office), ['423', '260', '48200']);
  // Out of the table by Escape and Tab, and save.
  await office.page.getByRole('checkbox', { name: '同时填报会员数' }).focus();
  await keys('Tab', 'Escape');
  for (let tabs = 0; tabs < 12; tabs += 1) {
    await keys('Tab');
    if ((await office.page.locator(':focus').innerText()) === '保存') break;
  }
  await keys('Enter');
  await office.sees('已保存 5 格。');
  await office.page.getByText('已找回上次未保存').waitFor({ state: 'detached' });
  await office.reload();
  await office.sees('3 个单位中 1 个已填');
  assert.deepEqual(await row(office, '玉山镇'), ['96', '', '']);
  await office.close();
});

test('what WPS puts on the clipboard finds its rows and columns by their names', async () => {
  const office = await county();
  await go(office, '年度核查');
  await cell(office, '城北镇', 2).click();
  await paste(office, { 'text/html': WPS, 'text/plain': '不是这个' });
  await office.sees('将修改 36 格。');
  await office.sees('以下各行在表中没有对应，未粘贴：合计');
  await office.click('粘贴 36 格');
  for (const [name, ...figures] of TOWNSHIPS) assert.deepEqual(await row(office, name), figures.map(String));
  assert.deepEqual(await totals(office), SUMS);
  // More than the figures can be is refused, cell by cell, before anything changes.
  await cell(office, TOWNSHIPS.at(-1)[0], 1).click();
  await paste(office, { 'text/plain': '十六\t2,100\t7\n1\t2\t3' });
  await office.sees('将修改 1 格，5 格不粘贴。');
  await office.sees('超出表格范围');
  await office.click('取消');
  for (const [name, ...figures] of TOWNSHIPS) assert.deepEqual(await row(office, name), figures.map(String));
  await office.click('保存');
  await office.sees('12 个单位中 12 个已填');
  await office.close();
});
