// 薪酬 as a clerk does it: a month of sixty people like the month before with five cells changed, looked through and
// confirmed; what is found is named; one person's pay is corrected where it is read.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cell, counting, row } from '../grid.mjs';
import { SIXTY as NAMES, withPeople } from '../rosters.mjs';
import { go, practise } from '../steps.mjs';

/** Pays everybody in a month by pasting a list of names and figures. */
async function paid(office, month, figures) {
  const hands = counting(office);
  await office.page.getByLabel('月份').selectOption(month);
  await hands.clickOn(cell(office, NAMES[0], 1));
  const lines = NAMES.map((name) => [name, ...figures].join('\t'));
  await hands.paste({ 'text/plain': ['姓名\t基本工资（元）\t业绩考评工资（元）\t补贴（元）', ...lines].join('\r\n') });
  await hands.click(`粘贴 ${NAMES.length * figures.length} 格`);
  await hands.click('保存');
  await office.sees(`已保存 ${NAMES.length * figures.length} 格。`);
}

test('a month of sixty people like the last one, five cells changed, in a handful of acts', async () => {
  const office = await withPeople(NAMES.map((name) => [name, '玉山镇工会']));
  await go(office, '薪酬');
  await paid(office, '2026-10', ['4200', '1800', '300']);
  await office.sees('表中 60 人，应发合计 378000.00 元。');
  await go(office, '工作台');

  const hands = counting(office);
  await hands.clickOn(office.page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '薪酬' }));
  await hands.click('照上月填入');
  for (const name of NAMES.slice(0, 5)) {
    await hands.clickOn(cell(office, name, 1));
    await office.page.keyboard.type('4350');
    await hands.press('Enter');
  }
  await hands.click('应发填合计');
  await hands.click('保存');
  await office.sees('已保存 240 格。');
  await office.sees('表中 60 人，应发合计 378750.00 元。');
  await hands.click('核定本月工资表');
  await office.sees('再改动任何一格，即需重新核定');
  assert.ok(hands.acts <= 16, `${hands.acts} acts`);
  assert.deepEqual(await row(office, NAMES[0]), ['玉山镇工会', '4350.00', '1800.00', '300.00', '6450.00']);

  // Where one person's pay is read it is corrected too, and the month is to be confirmed again.
  await go(office, '人员');
  await office.page.getByRole('textbox', { name: '查找' }).fill(NAMES[0]);
  await office.page.getByRole('link', { name: NAMES[0], exact: true }).click();
  await office.page.getByRole('tab', { name: /薪酬/ }).click();
  await office.sees('4350.00');
  await office.page.getByRole('row').filter({ hasText: '2026-11' }).getByRole('button', { name: /^修改/ }).click();
  const dialog = office.page.getByRole('dialog');
  await dialog.getByLabel('基本工资（元）').fill('4400');
  await dialog.getByLabel('应发（元）').fill('6500');
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await office.sees('4400.00');
  await go(office, '薪酬');
  await office.sees('表中 60 人，应发合计 378800.00 元。');
  const confirm = office.page.getByRole('button', { name: '核定本月工资表' });
  await confirm.waitFor();

  // Only what is saved is confirmed; what is still to be looked at is asked about once.
  await cell(office, NAMES[1], 4).click();
  await office.page.keyboard.type('6000');
  await office.page.keyboard.press('Enter');
  await office.sees('已修改 1 格，尚未保存');
  assert.ok(await confirm.isDisabled());
  await office.click('保存');
  await office.sees('的应发不等于各项之和');
  await confirm.click();
  await office.click('取消');
  assert.equal(await office.page.getByText('再改动任何一格，即需重新核定').count(), 0);
  await confirm.click();
  await office.click('仍要核定');
  await office.sees('再改动任何一格，即需重新核定');
  await office.close();
});

test('who is to be paid less than the minimum wage entered here is named', async () => {
  const office = await withPeople([
    ['王芳', '玉山镇工会'],
    ['李明', '玉山镇工会'],
  ]);
  const { page } = office;
  const hands = counting(office);
  await go(office, '薪酬');
  await page.getByLabel('月份').selectOption('2026-10');
  await hands.clickOn(cell(office, '李明', 1));
  const lines = ['姓名\t基本工资（元）\t业绩考评工资（元）', '王芳\t2400\t300', '李明\t2000\t300'];
  await hands.paste({ 'text/plain': lines.join('\r\n') });
  await hands.click('粘贴 4 格');
  await hands.click('保存');
  await office.sees('已保存 4 格。');
  await page.getByRole('tab', { name: '制度与标准' }).click();
  await office.click('新增最低工资标准');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^施行日期/).fill('2026-1-1');
  await dialog.getByLabel(/^月最低工资标准/).fill('2490');
  await dialog.getByLabel(/^文号/).fill('苏人社发〔2025〕99号');
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('row', { name: /^最低工资标准/ }).getByText('2490.00').waitFor();
  await page.getByRole('tab', { name: '工资表' }).click();
  await page.getByLabel('月份').selectOption('2026-10');
  await office.sees('1 人整月在职，应发低于最低工资标准 2490.00 元（2026-01-01 起施行）：李明');
  await office.close();
});

test('who has something new to show is moved a step, in one batch with one way back', async () => {
  const office = await practise();
  await go(office, '薪酬');
  await office.page.getByRole('tab', { name: '定级与调档' }).click();
  const list = office.page.getByRole('tabpanel', { name: '定级与调档' });
  const line = list.getByRole('row').filter({ hasText: '年度考核优秀' }).first();
  const name = (await line.innerText()).split(/\s+/).find((text) => text !== '');
  await list.getByRole('checkbox', { name: `选择 ${name}` }).check();
  await office.click('提出 1 人');
  await office.sees('已登记 1 人的档级变动。');
  await list.getByRole('row').filter({ hasText: name }).filter({ hasText: '年度考核优秀' }).waitFor({ state: 'detached' });
  // The way back is there after another page, too.
  await go(office, '人员');
  await go(office, '薪酬');
  await office.page.getByRole('tab', { name: '定级与调档' }).click();
  await office.click('撤销这一步');
  await office.sees('已撤销这一步');
  await list.getByRole('row').filter({ hasText: name }).filter({ hasText: '年度考核优秀' }).waitFor();
  await office.close();
});
