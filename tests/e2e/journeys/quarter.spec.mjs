// The journey of a quarter: a township and its county report, one hard check is mended and one question explained, the city
// returns one field, the report is mended and filed again, and nobody is left to be reminded.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counting } from '../grid.mjs';
import { TOLD, addPerson, answer, fileUpward, go, hasFocus, person, reports, setUp, take } from '../steps.mjs';

/** The office on a day: five days into the new year, when the last quarter is asked for. */
async function on(office, day) {
  await office.page.clock.setFixedTime(new Date(`${day}T09:00:00+08:00`));
  await office.reload();
}

const tab = (office, name) => office.page.getByRole('tab', { name, exact: true });
const box = (office, name) => office.page.getByRole('textbox', { name, exact: true });
const choice = (office, name) => office.page.getByRole('combobox', { name, exact: true });

async function add(office, ...names) {
  await go(office, '机构与配备');
  await office.click('从区划名录添加');
  for (const name of names) await office.page.getByRole('checkbox', { name }).check();
  await office.click(`添加 ${names.length} 个机构`);
}

/** A figure typed beside the one counted, and why. */
async function type(office, name, figure, why) {
  await box(office, `填报数：${name}`).fill(figure);
  if (why !== undefined) await box(office, `更正原因：${name}`).fill(why);
}

test('a quarter is reported, checked, explained, returned, mended and done', async () => {
  const township = await setUp('玉山镇工会', '周敏');
  await on(township, '2027-01-05');
  await reports(township);
  await township.click('填报：2026-12');
  const dialog = township.page.getByRole('dialog');
  for (const field of await dialog.getByLabel(/^\d/).all()) await field.fill('3');
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await township.sees('2026-12 基层工作月报已保存');
  const monthly = await fileUpward(township);

  const county = await setUp('昆山市总工会', '陈静');
  await add(county, '玉山镇工会');
  await addPerson(county, person('江燕', '320583198511200020'));
  await on(county, '2027-01-05');
  await take(county, monthly, TOLD, { 玉山镇工会: township });

  const city = await setUp('苏州市总工会', '沈建国');
  await add(city, '昆山市总工会');
  await on(city, '2027-01-20');
  await reports(city);
  await tab(city, '催报').click();
  await city.sees('1 个单位逾期未报，1 个单位有待报或待补正的，0 个单位在等我方答复');
  await city.click('催报消息：昆山市总工会');
  const message = await city.page.getByRole('textbox', { name: '给昆山市总工会的催报消息' }).inputValue();
  assert.match(message, /昆山市总工会：\n2026年第4季度季报应于 2027-01-15 前报送，已逾期 5 天，请尽快报送。/);
  await city.shot('dunning');

  // The county's own: begun from what is recorded, and the sums of its unions' months.
  await go(county, '工作台');
  await county.sees(/2026年第4季度季报请于 2027-01-15 前报送/);
  const hands = counting(county);
  await hands.clickOn(county.page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '报表', exact: true }));
  await hands.click('开始填报（提取上期数）');
  await county.sees('还没有签报：缺 2 项，须改正 0 项，待说明 1 项');
  // One month of three is there: the sum says so, and asks why.
  await county.sees('下级已报 0 / 共 1，未报：玉山镇工会');
  const indicators = county.page.getByRole('table', { name: '指标' });
  await indicators.getByRole('row').filter({ hasText: '新发展会员数' }).getByText('3', { exact: true }).waitFor();
  await type(county, '正在招聘的岗位数', '1');
  // One wrong cell keeps no other from being saved, and is led to.
  await type(county, '本期专项经费支出（元）', '30000.50');
  await county.press('Tab');
  await county.click('保存');
  const wrong = county.page.getByRole('link', { name: /只填整数，不带小数；金额填到元/ });
  await wrong.click();
  await hasFocus(box(county, '填报数：本期专项经费支出（元）'));
  await county.shot('report-wrong');
  await county.sees('还没有签报：缺 1 项，须改正 0 项，待说明 1 项');
  await type(county, '本期专项经费支出（元）', '30000');
  await type(county, '本期退出人数', '1', '年末离职');
  await hands.press('Tab');
  await hands.click('保存');
  await county.sees('按期初、新进、退出应为 0 人，期末填了 1 人');
  await county.page.getByLabel('填表人').fill('周敏');
  await county.page.getByLabel('审核人').fill('陈静');
  await hands.press('Tab');
  await hands.click('签报');
  await county.sees('还有 2 项审核没有改正或说明，请处理后再签报。');
  assert.equal(await county.page.getByText('已保存', { exact: true }).count(), 0, 'what was refused is not saved');
  await county.shot('report-hard');
  // Mended; what remains may stand with an explanation.
  await type(county, '本期退出人数', '');
  await type(county, '本期参训人数', '3', '以会代训签到表');
  await hands.press('Tab');
  await hands.click('保存');
  await county.sees('期末在岗 1 人，本期参训 3 人');
  await choice(county, '常用说明：本期参训人数的审核说明').selectOption({ label: '一期多班，含外单位学员' });
  await choice(county, '常用说明：下级报表的审核说明').selectOption({ label: '未报单位本期没有可报的数' });
  await hands.click('保存');
  await county.seesNo('有填了还没有保存的内容，请先保存再签报。');
  await county.sees(/^还没有签报：缺 \d+ 项，须改正 0 项，待说明 0 项/);
  await county.reload();
  await county.page.getByLabel('填表人').fill('周敏');
  await county.page.getByLabel('审核人').fill('陈静');
  await hands.press('Tab');
  await hands.click('签报');
  await county.sees('2027-01-05 签报：填表人 周敏，审核人 陈静');
  console.log(`# ${hands.acts} acts for a quarter begun, mended, explained and signed`);
  assert.ok(hands.acts <= 14, `${hands.acts} acts`);
  await county.shot('report-own');
  await county.click('撤销这一步');
  await county.seesNo('有填了还没有保存的内容，请先保存再签报。');
  await county.sees(/^还没有签报：缺 \d+ 项，须改正 0 项，待说明 0 项/);
  await county.page.getByLabel('填表人').fill('周敏');
  await county.page.getByLabel('审核人').fill('陈静');
  await county.press('Tab');
  await county.click('签报');
  await county.sees('2027-01-05 签报：填表人 周敏，审核人 陈静');
  await county.page.setViewportSize({ width: 1024, height: 768 });
  await county.shot('report-own-1024');
  await county.page.setViewportSize({ width: 1366, height: 768 });

  // The city accepts what is explained and returns one figure.
  await take(city, await fileUpward(county), TOLD, { 昆山市总工会: county });
  await reports(city);
  await tab(city, '下级报表').click();
  await city.sees('期末在岗 1 人，本期参训 3 人');
  const judge = counting(city);
  await choice(city, '意见：本期专项经费支出（元）').selectOption({ label: '退回' });
  await box(city, '理由：本期专项经费支出（元）').fill('与预算执行表不符');
  await judge.press('Tab');
  await judge.click('其余全部采纳并保存');
  await city.sees('意见已保存，随接收回执下发');
  await city.shot('report-below');
  await city.page.setViewportSize({ width: 1024, height: 768 });
  await city.shot('report-below-1024');
  await city.page.setViewportSize({ width: 1366, height: 768 });
  // The city's own does not add what it has returned.
  await tab(city, '本级报表').click();
  await city.click('开始填报（提取上期数）');
  await city.sees('退回未补正、没有计入：昆山市总工会');
  await city.page.getByText('下级已报 1 / 共 1', { exact: true }).first().waitFor();
  await city.sees('下级未报齐：共 1 个单位，报齐 0 个');
  await city.shot('report-sum');
  await take(county, await answer(city, '昆山市总工会'), TOLD, { 苏州市总工会: city });
  await go(county, '工作台');
  await county.sees(/2026年第4季度季报有 1 项被上级退回/);

  await reports(county);
  await county.sees('退回：与预算执行表不符');
  await county.sees('上级退回 1 项，请补正后重新签报、上报：本期专项经费支出（元）（与预算执行表不符）');
  assert.equal(await county.page.getByText('2027-01-05 签报').count(), 0, 'it does not stand as given');
  await county.shot('report-returned');
  await type(county, '本期专项经费支出（元）', '28000');
  await county.press('Tab');
  await county.click('保存');
  await county.sees(/^还没有签报/);
  await county.click('签报');
  await county.sees('2027-01-05 签报：填表人 周敏，审核人 陈静');
  assert.equal(await county.page.getByText('退回：与预算执行表不符').count(), 0);
  await take(city, await fileUpward(county));
  await answer(city, '昆山市总工会');
  await reports(city);
  await tab(city, '催报').click();
  await city.sees('没有逾期未报、待补正和等我方答复的单位');
  await city.shot('dunning-empty');
  for (const office of [township, county, city]) await office.close();
});

test('what is typed while the last is being saved stays typed', async () => {
  const county = await setUp('昆山市总工会', '陈静');
  await on(county, '2027-01-05');
  await reports(county);
  await county.click('开始填报（提取上期数）');
  await type(county, '正在招聘的岗位数', '1');
  await county.press('Tab');
  // Pressed, and the next figure entered before the disk has answered.
  const next = await box(county, '填报数：本期专项经费支出（元）').elementHandle();
  await county.page.getByRole('button', { name: '保存', exact: true }).evaluate((save, next) => {
    save.click();
    next.value = '30000';
    next.dispatchEvent(new Event('change', { bubbles: true }));
  }, next);
  await county.sees('已保存');
  assert.equal(await box(county, '填报数：本期专项经费支出（元）').inputValue(), '30000');
  await county.click('签报');
  await county.sees('有填了还没有保存的内容，请先保存再签报。');
  await county.click('保存');
  await county.seesNo('有填了还没有保存的内容，请先保存再签报。');
  await county.sees(/^还没有签报：缺 \d+ 项，须改正 0 项，待说明 0 项/);
  await county.close();
});
