// 经费与服务 as a county does it: a year of the budget typed, and the social organisation's own list beside the register.

import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { cell, counting, row } from '../grid.mjs';
import { SIXTY, withPeople } from '../rosters.mjs';
import { day, go, leaves, named } from '../steps.mjs';
import { ROOT } from '../support.mjs';

const NAMES = SIXTY.slice(0, 24);
const CENTRE = '昆山市众诚社会工作服务中心';
const ROSTER = path.join(ROOT, 'tests/data/grid/service-roster.xlsx');
const tab = (office, name) => office.page.getByRole('tab', { name });

/** An office whose people the centre employs; one of them has left. */
async function employing() {
  const people = [...NAMES, '冯远'].map((name) => [name, '玉山镇工会']);
  const office = await withPeople(people, async () => {}, '2025-03-01', { 劳动合同签订单位: CENTRE });
  await leaves(office, '冯远', '2026-02-15');
  return office;
}

test('a year of the budget is typed in the table, and what follows from it stands beside', async () => {
  const office = await employing();
  const { page } = office;
  const hands = counting(office);
  await hands.clickOn(page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '经费与服务', exact: true }));
  await page.getByRole('heading', { name: '经费与服务', level: 1 }).waitFor();
  await office.sees('2025 年：未登记');
  // 已列入, 预算数 and 执行数 of the last year, as they are copied from a sheet.
  await hands.clickOn(cell(office, '2025 年', 0));
  await hands.paste({ 'text/plain': '已列入\t2000000\t1800000' });
  await hands.click('粘贴 3 格');
  await hands.click('保存');
  await office.sees('已保存 3 格。');
  const told = await row(office, '2025 年');
  // Twenty-five people from March to December: 250 at twelve ends of months.
  assert.deepEqual([told[4], told[6], told[7]], ['90.00%', '20.83', '86,400.00'], told.join('|'));
  assert.ok(hands.acts <= 8, `${hands.acts} acts`);
  console.log(`# ${hands.acts} acts for a year of the budget`);

  await cell(office, '2026 年', 1).click();
  await page.keyboard.type('0');
  await page.keyboard.press('Enter');
  await office.click('保存');
  await office.sees('预算数为零，执行率算不出');
  // Of two saves the last is taken back.
  await page.getByRole('button', { name: '撤销本次保存' }).last().click();
  await office.seesNo('预算数为零，执行率算不出');

  // What a government adds stands in the same table.
  await office.click('新增政府补贴');
  const dialog = page.getByRole('dialog');
  await named(dialog, '年度').fill('2025');
  await named(dialog, '补贴单位').fill('昆山市财政局');
  await named(dialog, '金额（元）').fill('30000');
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.waitForFunction(() => document.body.innerText.includes('30,000.00'));
  assert.equal((await row(office, '2025 年'))[8], '30,000.00');
  await office.shot('funding-money');
  await page.setViewportSize({ width: 1024, height: 768 });
  await office.shot('funding-money-1024');
  await office.close();
});

test('an organisation’s list is compared with the register, and nothing is changed by it', async () => {
  const office = await employing();
  const { page } = office;
  const hands = counting(office);
  await go(office, '工作台');
  await hands.clickOn(page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '经费与服务', exact: true }));
  await hands.clickOn(tab(office, '名册核对'));
  await hands.give('选择名册', ROSTER);
  await office.sees('名册 26 人，台账中昆山市众诚社会工作服务中心 24 人，其中 20 人一致');
  assert.ok(hands.acts <= 4, `${hands.acts} acts`);
  const line = (name) => page.getByRole('row').filter({ hasText: name });
  for (const [name, found] of [
    ['外来甲', '名册有，台账无'],
    ['外来乙', '名册有，台账无'],
    ['冯远', '已退出仍在名册'],
    [NAMES[23], '台账有，名册无'],
    [NAMES[10], '名册中不止一行'],
    [NAMES[7], '证件号码对不上'],
    [NAMES[5], '录用日期：台账 2025-03-01，名册 2021-03-01'],
  ]) {
    await line(name).filter({ hasText: found }).first().waitFor();
  }
  assert.doesNotMatch(await page.getByRole('main').innerText(), /\d{17}[\dX]/, 'whole identity numbers are not shown');
  await office.shot('funding-roster');
  await page.setViewportSize({ width: 1024, height: 768 });
  await office.shot('funding-roster-1024');
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('combobox', { name: '只看' }).selectOption('stranger');
  await office.seesNo('冯远');
  await office.click('复制');
  await office.sees('已复制');
  // From the finding to the people it is about.
  await page.getByRole('link', { name: '台账有，名册无 1 人' }).click();
  await page.getByRole('heading', { name: '人员', level: 1 }).waitFor();
  await page.getByRole('link', { name: NAMES[23], exact: true }).waitFor();
  await office.sees('的名册核对：台账有，名册无');
  await office.close();
});

test('a contract with an organisation stands with what is left of it', async () => {
  const office = await employing();
  const { page } = office;
  await go(office, '经费与服务');
  await tab(office, '购买服务').click();
  await office.click('新增社会组织');
  const dialog = page.getByRole('dialog');
  await named(dialog, '名称').fill(CENTRE);
  await named(dialog, '统一社会信用代码').fill('52320583MJ5678901B');
  await named(dialog, '专业资质').fill('社会工作服务机构 3A');
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await office.click('登记合同');
  await named(dialog, '社会组织').selectOption({ index: 1 });
  await named(dialog, '购买方').fill('昆山市总工会');
  await page.keyboard.press('Escape');
  await named(dialog, '合同开始').fill(day(-30));
  await named(dialog, '合同结束').fill(day(32));
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('row').filter({ hasText: day(32) }).getByText('还有 32 天').waitFor();
  await office.sees('共 1 份合同');
  await office.shot('funding-services');
  await office.close();
});
