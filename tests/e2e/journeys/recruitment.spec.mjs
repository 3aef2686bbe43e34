// 招聘 as a county does it: twenty applicants from a company's workbook to three people hired and filed; whoever is out is
// replaced, hiring is taken back as one, closing leaves no names; the city's opinion on the plan comes back by file.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { counting, townships } from '../grid.mjs';
import { TOLD, addPerson, answer, fileUpward, go, named, person, pick, setUp, take } from '../steps.mjs';
import { ROOT, freshFolder } from '../support.mjs';

const WORKBOOK = path.join(ROOT, 'tests/data/grid/applicants.xlsx');
const TITLE = '2026年公开招聘社会化工会工作者';
const tab = (office, name) => office.page.getByRole('tab', { name });
const menu = (office, name) =>
  office.page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name, exact: true });
/** The line of an applicant in 名次与录用. */
const line = (office, name) => office.page.getByRole('row').filter({ hasText: name });
const tick = (office, name) => office.page.getByRole('checkbox', { name: `选择${name}` });

/** A county with two townships and a round whose showing is over. */
async function county(posts) {
  const office = await setUp('昆山市总工会', '陈静');
  await townships(office, ['玉山镇', '花桥镇']);
  await go(office, '招聘');
  await office.click('新建招聘批次');
  const dialog = office.page.getByRole('dialog');
  const facts = {
    名称: TITLE, '岗位与条件（每行：岗位 人数：条件）': posts, 公告日期: '2026-10-08', 报名截止日: '2026-10-20', 考试日期: '2026-10-25',
    '笔试权重（%）': '60', '面试权重（%）': '40', 合格线: '60', 公示开始: '2026-11-16', 公示结束: '2026-11-20',
  };
  for (const [label, text] of Object.entries(facts)) await named(dialog, label).fill(text);
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  return office;
}

/** What is asked of those hired, a person's hands counted: a key that leaves each field, a press for the choice. */
async function hire(office, hands, people) {
  await hands.clickOn(office.page.getByRole('button', { name: /^录用（/ }));
  const dialog = office.page.getByRole('dialog', { name: /^录用/ });
  const leave = () => hands.press('Tab');
  await named(dialog, '录用日期').fill('2026-11-23');
  await leave();
  await named(dialog, '合同终止日').fill('2029-11-22');
  await leave();
  for (const [name, number, union] of people) {
    const part = dialog.getByRole('region', { name: new RegExp(`^${name}`) });
    await named(part, '证件号码').fill(number);
    await leave();
    for (const [label, word] of [['民族', '汉族'], ['政治面貌', '群众'], ['最高学历', '大学本科毕业']]) {
      await named(part, label).selectOption({ label: word });
      await leave();
    }
    // The list marks what was typed, and leaving the field takes it.
    await part.getByRole('combobox', { name: '定岗工会' }).fill(union);
    await office.page.getByRole('option').filter({ hasText: union }).first().waitFor();
    await leave();
  }
  const sure = dialog.getByRole('checkbox', { name: '以上情况已核对，仍然录用' });
  if (await sure.count()) await hands.clickOn(sure);
  await hands.clickOn(dialog.getByRole('button', { name: '保存并录用' }));
  await office.sees(`已录用 ${people.length} 人`);
}

test('twenty applicants of a company’s workbook become three people hired and filed, in at most forty-five acts', async () => {
  const office = await county('网格工会社工 2人：大专以上，35岁以下\n园区工会社工 1人：本科以上');
  await go(office, '工作台');

  const hands = counting(office);
  await hands.clickOn(menu(office, '招聘'));
  await hands.clickOn(office.page.getByRole('link', { name: TITLE }));
  // Who applied: twenty people, one of them entered twice.
  const look = office.page.getByRole('dialog', { name: '核对工作簿内容' });
  await hands.give('从工作簿导入', WORKBOOK);
  const twice = look.getByRole('combobox', { name: /都是潘悦/ });
  await twice.waitFor();
  assert.doesNotMatch(await look.innerText(), /3205831996/, 'identity numbers of applicants are not taken in');
  await hands.clickOn(twice);
  await twice.selectOption({ index: 1 });
  await hands.clickOn(look.getByRole('button', { name: /^填入 \d+ 格$/ }));
  await hands.click('保存');
  await office.sees(/^已保存 \d+ 格/);
  await office.sees('1 人申报了回避关系，还没有资格审查结论：唐小雨。');
  // Their scores: two whom nobody entered, somebody in two rows, a total that the weights do not make.
  await hands.give('从工作簿导入', WORKBOOK);
  const sheet = look.getByRole('combobox', { name: '工作表' });
  await hands.clickOn(sheet);
  await sheet.selectOption({ index: 1 });
  for (const name of ['张外来', '赵外来']) {
    await look.getByRole('row').filter({ hasText: name }).filter({ hasText: /1 次/ }).waitFor();
  }
  const rows = look.getByRole('combobox', { name: /都是徐静/ });
  await hands.clickOn(rows);
  await rows.selectOption({ index: 1 });
  await hands.clickOn(look.getByRole('button', { name: /^填入 57 格$/ }));
  await hands.click('保存');
  await office.sees('1 人的总成绩与按权重计算的不同：孙浩。');

  // The first withdraws; of two equals at the last place the holder of a certificate follows.
  await hands.clickOn(tab(office, '名次与录用'));
  const outcome = office.page.getByLabel('勾选的人员');
  const say = async (word, count, name) => {
    if ((await outcome.evaluate((own) => own.selectedOptions[0].text)) !== word) {
      await hands.clickOn(outcome);
      await outcome.selectOption({ label: word });
    }
    if (name) await hands.clickOn(tick(office, name));
    await hands.click(`登记 ${count} 人`);
    await office.sees(`已登记 ${count} 人${word}`);
  };
  // For what takes somebody out nobody is ticked beforehand; afterwards whoever is proposed is, for the next step.
  await say('放弃', 1, '陆海峰');
  await line(office, '蒋文静').getByText('递补').waitFor();
  await line(office, '李想').getByText('候补').waitFor();
  await line(office, '陆海峰').getByText('放弃').waitFor();
  for (const name of ['顾佳怡', '蒋文静', '沈丽华']) assert.ok(await tick(office, name).isChecked(), name);
  await say('体检合格', 3);
  await say('考察合格', 3);
  await hire(office, hands, [
    ['顾佳怡', '320583199605121029', '玉山镇工会'],
    ['蒋文静', '32058319970816104X', '玉山镇工会'],
    ['沈丽华', '320583199411031068', '花桥镇工会'],
  ]);

  await hands.clickOn(menu(office, '备案'));
  await hands.click('生成上报文件');
  const seal = office.page.getByRole('dialog');
  for (const label of [/^文件密码/, /^再输入一遍文件密码/]) {
    await seal.getByLabel(label).fill(TOLD);
    await hands.press('Tab');
  }
  await office.download(() => hands.clickOn(seal.getByRole('button', { name: '生成并下载', exact: true })));
  assert.ok(hands.acts <= 45, `${hands.acts} acts`);
  console.log(`# ${hands.acts} acts from twenty applicants to three people hired and filed`);

  // All of it is there: the person, the engagement, where they are posted, the contract, the filing.
  for (const [name, union] of [['顾佳怡', '玉山镇工会'], ['蒋文静', '玉山镇工会'], ['沈丽华', '花桥镇工会']]) {
    await go(office, '人员');
    await office.page.getByRole('textbox', { name: '查找' }).fill(name);
    await office.page.getByRole('link', { name, exact: true }).click();
    await office.page.getByRole('heading', { name, level: 1 }).waitFor();
    const text = await office.page.getByRole('main').innerText();
    for (const word of [union, '2026-11-23', '2029-11-22', '公开招聘', TITLE]) assert.ok(text.includes(word), `${name}: ${word}\n${text}`);
    await office.sees(/已生成（待送出）/);
  }

  // What is published names the post and the person, and nothing else.
  await go(office, '招聘');
  await office.page.getByRole('link', { name: TITLE }).click();
  await tab(office, '公告与公示').click();
  const shown = await office.page.getByRole('textbox', { name: '拟聘公示' }).inputValue();
  assert.match(shown, /网格工会社工\t蒋文静/);
  assert.match(shown, /共 5 个工作日/);
  assert.doesNotMatch(shown, /84|3205|陆海峰/);
  await office.close();
});

test('whoever fails is replaced, hiring is taken back as one, closing takes the other names away', async () => {
  const office = await county('网格工会社工 1人：大专以上');
  await office.page.getByRole('link', { name: TITLE }).click();
  const file = path.join(freshFolder('applicants'), '成绩.csv');
  writeFileSync(file, '\uFEFF姓名,报考岗位,总成绩\r\n顾佳怡,网格工会社工,88\r\n李想,网格工会社工,84\r\n徐静,网格工会社工,55\r\n');
  await office.give('从工作簿导入', file);
  await office.page.getByRole('dialog').getByRole('button', { name: '填入 6 格' }).click();
  await office.click('保存');
  await office.sees('已保存 6 格。');
  await tab(office, '名次与录用').click();
  await line(office, '徐静').getByText('未达合格线').waitFor();
  await office.page.getByLabel('勾选的人员').selectOption({ label: '体检不合格' });
  await tick(office, '顾佳怡').check();
  await office.click('登记 1 人');
  await line(office, '顾佳怡').getByText('体检或考察不合格').waitFor();
  await line(office, '李想').getByText('递补').waitFor();

  const hands = counting(office);
  await hire(office, hands, [['李想', '320583199605121029', '玉山镇工会']]);
  await line(office, '李想').getByText('已录用').waitFor();
  await office.click('撤销这一步');
  await office.sees('已撤销这一步');
  await line(office, '李想').getByText('递补').waitFor();
  await go(office, '人员');
  assert.equal(await office.page.getByText('李想').count(), 0, 'nobody is left of it');

  await go(office, '招聘');
  await office.page.getByRole('link', { name: TITLE }).click();
  await tab(office, '名次与录用').click();
  await hire(office, hands, [['李想', '320583199605121029', '玉山镇工会']]);
  await office.click('关闭批次');
  await office.sees('2 名未录用人员的姓名、出生年份、学历和亲属情况将从名单中去掉，改为编号，成绩保留');
  await office.click('关闭并去掉姓名');
  await office.sees('已关闭，2 人只留编号和成绩');
  const names = await office.page.getByRole('row').allInnerTexts();
  assert.ok(names.some((text) => /应聘人0\d/.test(text)) && names.some((text) => text.includes('88.00')), names.join());
  assert.ok(!names.some((text) => /顾佳怡|徐静/.test(text)), names.join());
  await office.close();
});

test('the city’s opinion on a county’s plan comes back with the receipt', async () => {
  const below = await setUp('昆山市总工会', '陈静');
  const above = await setUp('苏州市总工会', '沈建国');
  await addPerson(below, person('卢思远', '320102199003071511'));
  await go(below, '招聘');
  await tab(below, '年度计划').click();
  await below.click('新建年度计划');
  let dialog = below.page.getByRole('dialog');
  const facts = { 计划人数: '4', 经济发展水平: '工业园区较多', 人员力量缺口: '3', 企业数量: '2140', 职工人数: '96000', 工会经费情况: '列入预算' };
  for (const [label, text] of Object.entries(facts)) await named(dialog, label).fill(text);
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await below.sees('已保存计划，随下一次上报文件送市总工会。');
  await take(above, await fileUpward(below), undefined, { 昆山市总工会: below });

  await go(above, '工作台');
  await above.page.getByRole('link', { name: /^去登记意见/ }).click();
  await above.sees('1 个单位的计划还没有本单位的意见：昆山市总工会。');
  await above.sees('96000');
  await above.click('新增招聘意见');
  dialog = above.page.getByRole('dialog');
  for (const [label, text] of Object.entries({ 计划年度: '2026', 文号: '苏工办〔2026〕8号', 日期: '2026-11-20', 同意人数: '3' })) {
    await named(dialog, label).fill(text);
  }
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await above.seesNo('1 个单位的计划还没有本单位的意见');

  await take(below, await answer(above, '昆山市总工会'), undefined, { 苏州市总工会: above });
  await go(below, '招聘');
  await tab(below, '年度计划').click();
  await below.sees('苏工办〔2026〕8号');
  assert.equal(await below.page.getByRole('button', { name: '新增招聘意见' }).count(), 0, 'it is not the county’s to say');
  await below.close();
  await above.close();
});
