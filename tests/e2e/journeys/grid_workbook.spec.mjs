// 年度核查: the head counts of twelve townships from the county's own workbook, as it is laid out.

import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { TOWNSHIPS, cell, counting, row, townships } from '../grid.mjs';
import { go, setUp } from '../steps.mjs';
import { ROOT } from '../support.mjs';

const fixture = (name) => path.join(ROOT, 'tests/data/grid', name);

async function county() {
  const office = await setUp('昆山市总工会', '陈静');
  await townships(office, TOWNSHIPS.map(([name]) => name));
  await go(office, '工作台');
  return office;
}

const dialog = (office) => office.page.getByRole('dialog', { name: '核对工作簿内容' });

test('a clean workbook is chosen, looked at, filled in and saved in four acts', async () => {
  const office = await county();
  const hands = counting(office);
  await hands.clickOn(office.page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '年度核查' }));
  await hands.give('从工作簿导入', fixture('counts.xlsx'));
  await office.sees('12 行已对应，将修改 36 格。');
  await office.sees('将填入的数与工作簿的 3 处合计一致。');
  await hands.click('填入 36 格');
  await office.sees('已修改 36 格，尚未保存');
  await hands.click('保存');
  await office.sees('12 个单位中 12 个已填');
  assert.equal(hands.acts, 4);
  for (const [name, ...figures] of TOWNSHIPS) assert.deepEqual(await row(office, name), figures.map(String));
  // A template of what stands there now changes nothing.
  const template = await office.download(() => office.click('下载模板'));
  assert.equal(path.basename(template), '各单位基数模板.xlsx');
  await office.give('从工作簿导入', template);
  await office.sees('12 行已对应，没有可填入的内容');
  await office.click('取消');
  await office.sees('没有未保存的修改');
  await office.close();
});

test('what is in doubt is asked, listed and compared before anything stands in the table', async () => {
  const office = await county();
  await go(office, '年度核查');
  await office.give('从工作簿导入', fixture('counts-in-doubt.xlsx'));
  const look = dialog(office);
  await office.sees('11 行已对应，将修改 33 格。');
  await office.sees('还有 1 个问题没有选择，相应的行暂不填入。');
  await look.getByRole('heading', { name: '表中没有的 1 项' }).waitFor();
  assert.match(await look.getByRole('row').filter({ hasText: '亭林镇' }).innerText(), /1 次，第 19 行/);
  const rest = look.getByRole('row').filter({ hasText: '合计（第 21 行）' }).filter({ hasText: '职工数' });
  assert.deepEqual((await rest.getByRole('cell').allInnerTexts()).slice(1), ['177490', '152350', '25040', '100']);
  // One of two rows for 陆家镇 is chosen; 亭林镇 stays out.
  const which = look.getByRole('combobox', { name: /都是陆家镇工会。用哪一行？/ });
  await which.selectOption({ label: '第 8 行：74、88、12040' });
  await office.sees('12 行已对应，将修改 36 格。');
  await office.click('填入 36 格');
  for (const [name, ...figures] of TOWNSHIPS) assert.deepEqual(await row(office, name), figures.map(String));
  // One act: one undo.
  await office.click('撤销');
  await office.sees('没有未保存的修改');
  assert.deepEqual(await row(office, '千灯镇'), ['', '', '']);
  await office.close();
});

test('a column that is said once is known the next time', async () => {
  const office = await county();
  await go(office, '年度核查');
  const csv = (figure) => Buffer.from(`名称,甲类,乙类\n千灯镇,${figure},7\n玉山镇,31,8\n`);
  const give = (figure) => office.give('从工作簿导入', { name: '县里的表.csv', mimeType: 'text/csv', buffer: csv(figure) });
  await give(21);
  await office.sees('还不知道哪一列是名称、哪些列是要填的数。请在下面指定。');
  await dialog(office).getByRole('combobox', { name: /甲类/ }).selectOption('职工数');
  await office.sees('2 行已对应，将修改 2 格。');
  await office.click('填入 2 格');
  assert.deepEqual(await row(office, '千灯镇'), ['', '', '21']);
  await give(22);
  await office.sees('2 行已对应，将修改 1 格。');
  await office.click('填入 1 格');
  assert.equal((await row(office, '千灯镇'))[2], '22');
  await cell(office, '千灯镇', 0).click();
  await office.close();
});

test('what is refused is listed once for a text and a reason, with how many cells and the first of them', async () => {
  const office = await county();
  await go(office, '年度核查');
  const names = ['千灯镇', '玉山镇', '巴城镇', '周市镇'];
  const lines = ['名称,职工数,工会组织总数', ...names.map((name) => `${name},未统计,1`), '锦溪镇,若干,1'];
  await office.give('从工作簿导入', { name: '表.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) });
  const list = dialog(office).getByRole('group', { name: '不填入的格' });
  await list.getByRole('row').nth(1).waitFor();
  assert.equal(await list.getByRole('row').count(), 3, 'a heading and two texts');
  const [text, why, count, where] = await list.getByRole('row').filter({ hasText: '未统计' }).locator('th, td').allInnerTexts();
  assert.deepEqual([text, count], ['未统计', '4']);
  assert.match(why, /^职工数：/);
  assert.match(where, /^(.+镇工会：职工数、){2}.+镇工会：职工数等$/);
  await list.getByRole('row').filter({ hasText: '若干' }).getByText('锦溪镇工会：职工数').waitFor();
  await office.close();
});

test('a file that is no workbook says why and what to do', async () => {
  const office = await county();
  await go(office, '年度核查');
  await office.give('从工作簿导入', { name: '图.png', mimeType: 'image/png', buffer: Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1') });
  const alert = dialog(office).getByRole('alert');
  assert.match(await alert.innerText(), /图\.png[\s\S]*图片/);
  await office.click('取消');
  await dialog(office).waitFor({ state: 'hidden' });
  await office.close();
});
