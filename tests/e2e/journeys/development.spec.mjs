// 激励与发展 as a county does it: exam results from a workbook to certificates and the list for the departments; two rewards;
// a nomination with its outcome. Nobody is chosen by the program.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { counting } from '../grid.mjs';
import { SIXTY as NAMES, withPeople } from '../rosters.mjs';
import { go, leaves, named } from '../steps.mjs';
import { ROOT } from '../support.mjs';

const WORKBOOK = path.join(ROOT, 'tests/data/grid/exam-results.xlsx');
const tab = (office, name) => office.page.getByRole('tab', { name, exact: true });
const button = (place, name) => place.getByRole('button', { name, exact: true });

/** Whole records of the file, however wide the screen. */
const line = (office, name) => office.page.getByRole('row').filter({ hasText: name });

test('results of two dozen go to certificates and the talent list in at most fourteen acts', async () => {
  const office = await withPeople([...NAMES, '冯远'].map((name) => [name, '玉山镇工会']), async () => {}, '2023-03-01');
  await leaves(office, '冯远', '2026-03-15');
  await go(office, '工作台');

  const hands = counting(office);
  const types = async (label, text) => {
    await named(office.page.getByRole('dialog'), label).fill(text);
    await hands.press('Tab');
  };
  await hands.clickOn(office.page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '激励与发展', exact: true }));
  await office.sees('2026 年度报考 0 人，通过 0 人。');
  const look = office.page.getByRole('dialog', { name: '核对工作簿内容' });
  await hands.give('从工作簿导入', WORKBOOK);
  await office.sees('23 行已对应');
  for (const name of ['外来甲', '外来乙', '冯远']) {
    await look.getByRole('row').filter({ hasText: name }).filter({ hasText: /1 次/ }).waitFor();
  }
  const which = look.getByRole('combobox', { name: new RegExp(`都是${NAMES[10]}`) });
  await hands.clickOn(which);
  await which.selectOption({ index: 1 });
  await office.sees('24 行已对应');
  await hands.clickOn(look.getByRole('button', { name: /^填入 \d+ 格$/ }));
  await hands.click('保存');
  await office.sees('2026 年度报考 24 人，通过 18 人。');
  await office.sees(`1 人还没有成绩：${NAMES[23]}`);

  await hands.clickOn(tab(office, '登记与学时'));
  await hands.clickOn(office.page.getByRole('checkbox', { name: '全选' }));
  await hands.click('登记取得证书 18 人');
  await types('批准（取得）日期', '2026-07-25');
  await types('发证机关', '江苏省人力资源和社会保障厅');
  await hands.clickOn(button(office.page.getByRole('dialog'), '登记'));
  await office.sees('已登记 18 人取得证书。');
  await line(office, NAMES[0]).getByText('截至 2027-07-25').waitFor();

  await hands.clickOn(tab(office, '人才推荐'));
  await line(office, NAMES[0]).getByText('社会工作专业人才序列').waitFor();
  const saved = await office.download(() => hands.click('导出表格'));
  assert.ok(readFileSync(saved).length > 2000);
  assert.ok(hands.acts <= 14, `${hands.acts} acts`);
  console.log(`# ${hands.acts} acts from the results of 24 to the talent list of 18`);

  // What the department has entered is recorded for those ticked, and taken back by one press.
  const states = office.page.getByRole('combobox', { name: '情况' });
  await states.selectOption({ label: '待民政纳入（18）' });
  await office.page.getByRole('checkbox', { name: '全选' }).click();
  await office.click('登记已纳入 18 人');
  await named(office.page.getByRole('dialog'), '文号').fill('昆民〔2026〕8号');
  await button(office.page.getByRole('dialog'), '登记').click();
  await office.sees('已登记 18 人纳入。');
  await states.getByRole('option', { name: '已纳入（18）', exact: true }).waitFor({ state: 'attached' });
  await office.click('撤销这一步');
  await office.page.getByRole('option', { name: '待民政纳入（18）' }).waitFor({ state: 'attached' });
  await office.close();
});

test('two are rewarded and one is nominated, by whoever ticks them, until the outcome is known', async () => {
  const office = await withPeople(NAMES.slice(0, 24).map((name) => [name, '玉山镇工会']), async () => {}, '2023-03-01');
  const hands = counting(office);
  const dialog = office.page.getByRole('dialog');
  const types = async (label, text) => {
    await named(dialog, label).fill(text);
    await hands.press('Tab');
  };
  await hands.clickOn(office.page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '激励与发展', exact: true }));
  await hands.clickOn(tab(office, '推荐候选'));
  const tick = (name) => office.page.getByRole('checkbox', { name: new RegExp(`^选择 ${name}`) });
  assert.equal(await office.page.getByRole('checkbox', { checked: true }).count(), 0, 'nobody is chosen beforehand');
  await hands.clickOn(tick(NAMES[0]));
  await hands.clickOn(tick(NAMES[1]));
  await hands.click('奖励 2 人');
  await dialog.getByText('2 人没有登记该年度“优秀”且“实绩突出”').waitFor();
  await named(dialog, '种类').selectOption({ label: '物质奖励' });
  await hands.press('Tab');
  await named(dialog, '依据类别').selectOption({ label: '其他依据' });
  await hands.press('Tab');
  await dialog.getByText('2 人没有登记该年度').waitFor({ state: 'hidden' });
  await types('金额（元）', '2000');
  await types('文号', '昆工发〔2026〕20号');
  await hands.clickOn(button(dialog, '登记'));
  await office.sees('已登记奖励 2 人。');

  await hands.clickOn(tick(NAMES[2]));
  await hands.click('推荐 1 人');
  await named(dialog, '种类').selectOption({ label: '最美社工' });
  await hands.press('Tab');
  await named(dialog, '级别').selectOption({ label: '市' });
  await hands.press('Tab');
  await hands.clickOn(button(dialog, '登记'));
  await office.sees('已登记推荐 1 人。');
  await line(office, NAMES[2]).getByText('最美社工（推荐中）').waitFor();

  await hands.clickOn(tab(office, '奖励与推荐'));
  await hands.clickOn(tick(NAMES[2]));
  await hands.click('登记推荐结果 1 人');
  await named(dialog, '结果').selectOption({ label: '入选（当选）' });
  await hands.press('Tab');
  await hands.clickOn(button(dialog, '登记'));
  await office.sees('已登记 1 人的推荐结果。');
  await line(office, NAMES[2]).getByText('入选', { exact: true }).waitFor();
  await line(office, NAMES[0]).getByText('2000.00').waitFor();
  assert.ok(hands.acts <= 24, `${hands.acts} acts`);
  console.log(`# ${hands.acts} acts for two rewards and a nomination with its outcome`);

  // The person's file keeps what was recorded here.
  await office.page.getByRole('link', { name: NAMES[0], exact: true }).click();
  await office.page.getByRole('heading', { name: NAMES[0], level: 1 }).waitFor();
  await office.page.getByRole('tab', { name: /发展与激励/ }).click();
  await office.sees('物质奖励');
  await office.close();
});
