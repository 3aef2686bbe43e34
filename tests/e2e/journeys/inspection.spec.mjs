// 督查 as a city does it: three counties planned in one act, findings entered, one closed, and who was looked into.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cell, counting } from '../grid.mjs';
import { day, go, named, setUp } from '../steps.mjs';

const tab = (office, name) => office.page.getByRole('tab', { name });
const COUNTIES = ['昆山市总工会', '太仓市总工会', '常熟市总工会'];

async function city() {
  const office = await setUp('苏州市总工会', '沈建国');
  await go(office, '机构与配备');
  await office.click('从区划名录添加');
  await office.click('全部勾选');
  await office.page.getByRole('button', { name: /^添加 \d+ 个机构$/ }).click();
  await office.sees(/已添加 \d+ 个机构/);
  return office;
}

test('a city plans three counties, says what it found, closes one, and sees who was looked into', async () => {
  const office = await city();
  const { page } = office;
  const line = (name) => page.getByRole('row').filter({ hasText: name });
  await go(office, '工作台');
  const hands = counting(office);
  await hands.clickOn(page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '督查', exact: true }));
  await page.getByRole('heading', { name: '督查', level: 1 }).waitFor();
  await office.sees(/年：\d+ 个单位，已督查 0 个，已列计划待督查 0 个/);
  for (const name of COUNTIES) await hands.clickOn(page.getByRole('checkbox', { name: `选择${name}` }));
  await page.getByLabel('计划日期').fill(day(0));
  await hands.press('Tab');
  await hands.click('列入计划（3 个单位）');
  await office.sees('已把 3 个单位列入督查计划');
  await office.sees('已督查 0 个，已列计划待督查 3 个');
  await office.click('撤销这一步');
  await office.sees('已列计划待督查 0 个');
  for (const name of COUNTIES) await page.getByRole('checkbox', { name: `选择${name}` }).click();
  await page.getByLabel('计划日期').fill(day(0));
  await office.click('列入计划（3 个单位）');
  await office.sees('已列计划待督查 3 个');
  // A second plan for one of them would be a second record: that is asked before.
  await page.getByRole('checkbox', { name: `选择${COUNTIES[0]}` }).click();
  await office.click('列入计划（1 个单位）');
  await page.getByRole('dialog').getByText('再列一次').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await office.sees('已列计划待督查 3 个');
  await page.getByRole('checkbox', { name: `选择${COUNTIES[0]}` }).click();
  await office.shot('inspection-coverage');

  await hands.clickOn(tab(office, '办理进度'));
  await office.sees('督查记录不随文件下发');
  for (const name of COUNTIES.slice(0, 2)) await hands.clickOn(page.getByRole('checkbox', { name: `选择${name}` }).locator('visible=true'));
  await page.getByLabel('日期', { exact: true }).fill(day(0));
  await hands.press('Tab');
  await hands.click('登记督查日期（2）');
  await office.sees('已登记 2 个单位的督查日期');
  await line(COUNTIES[0]).getByText('待反馈').waitFor();

  // What was found, in one table.
  await hands.clickOn(tab(office, '问题与整改登记表'));
  await hands.clickOn(cell(office, COUNTIES[0], 0).locator('visible=true'));
  await hands.paste({ 'text/plain': `两人未签合同；未备案一人\t${day(20)}` });
  await hands.click('粘贴 2 格');
  await hands.click('保存');
  await office.sees('已保存 2 格。');
  await office.shot('inspection-sheet');
  await hands.clickOn(tab(office, '办理进度'));
  await line(COUNTIES[0]).getByText('整改中').locator('visible=true').waitFor();
  await line(COUNTIES[1]).getByText('待反馈').locator('visible=true').waitFor();
  await line(COUNTIES[2]).getByText('待督查').locator('visible=true').waitFor();
  await hands.clickOn(page.getByRole('checkbox', { name: `选择${COUNTIES[1]}` }).locator('visible=true'));
  await hands.click('办结（1）');
  await office.sees('已办结 1 个单位');
  await line(COUNTIES[1]).getByText('已办结').locator('visible=true').waitFor();
  assert.ok(hands.acts <= 24, `${hands.acts} acts`);
  console.log(`# ${hands.acts} acts for three counties planned, two looked into, one closed`);
  await office.shot('inspection-progress');
  await page.setViewportSize({ width: 1024, height: 768 });
  await office.shot('inspection-progress-1024');
  await page.setViewportSize({ width: 1366, height: 768 });

  // The form of one, for what the table has no room for.
  await office.click(`登记${COUNTIES[0]}的督查`);
  const dialog = page.getByRole('dialog');
  await named(dialog, '整改情况').fill('合同已签，备案已补');
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await line(COUNTIES[0]).getByText('待核实').locator('visible=true').waitFor();

  await tab(office, '计划与覆盖').click();
  await office.sees(/已督查 2 个，已列计划待督查 1 个；本年或上年督查过 2 个/);
  await line(COUNTIES[0]).getByText(day(0)).locator('visible=true').first().waitFor();
  await line('张家港市总工会').getByText('两年未督查').locator('visible=true').waitFor();
  await office.shot('inspection-coverage-after');
  await page.setViewportSize({ width: 1024, height: 768 });
  await office.shot('inspection-coverage-1024');
  await office.close();
});
