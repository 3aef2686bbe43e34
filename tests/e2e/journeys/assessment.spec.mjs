// 考核 as a county does it: sixty people from the company's score sheet to their notices, and what follows from the results.

import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { counting, row } from '../grid.mjs';
import { SIXTY as NAMES, withPeople } from '../rosters.mjs';
import { go, indicators, leaves, named } from '../steps.mjs';
import { ROOT } from '../support.mjs';

const WORKBOOK = path.join(ROOT, 'tests/data/grid/assessment.xlsx');
/** Every screen in both widths, for whoever looks at it. */
async function picture(office, name) {
  if (!process.env.TAIZHANG_SHOTS) return;
  for (const [width, height] of [[1024, 768], [1366, 768]]) {
    await office.page.setViewportSize({ width, height });
    await office.shot(`assessment/${name}-${width}`);
  }
}

const tab = (office, name) => office.page.getByRole('tab', { name });

async function scheme(office) {
  await go(office, '考核');
  await tab(office, '考核办法').click();
  await office.page.getByRole('button', { name: /^(登记|添加|新增).*考核办法/ }).click();
  const dialog = office.page.getByRole('dialog');
  const facts = {
    名称: '昆山市社会化工会工作者考核办法', 施行日期: '2026-01-01', 满分: '100',
    优秀分数线: '90', 合格分数线: '75', 基本合格分数线: '60', '优秀比例上限（%）': '1',
  };
  for (const [label, text] of Object.entries(facts)) await named(dialog, label).fill(text);
  // The sum is told while the points are typed.
  await indicators(dialog, [['职业操守', '25', '遵纪守法'], ['实务能力', '25', '组建工会'], ['工作业绩', '30', '服务职工']]);
  await dialog.getByText('分值合计 80.00，与满分 100 不一致').waitFor();
  await indicators(dialog, [['职业操守', '25', '遵纪守法'], ['实务能力', '25', '组建工会'], ['工作业绩', '30', '服务职工'], ['职工满意度', '20', '测评']]);
  await dialog.getByText('分值合计 100.00，与满分一致').waitFor();
  await picture(office, 'scheme-form');
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await office.sees('各项分值合计 100.00，满分 100.00。');
}

test('sixty people go from the company’s score sheet to their notices in at most twenty acts', async () => {
  const office = await withPeople([...NAMES, '冯远'].map((name) => [name, '玉山镇工会']), async () => {}, '2025-03-01');
  await leaves(office, '冯远', '2026-03-15');
  await scheme(office);
  await go(office, '工作台');

  const hands = counting(office);
  await hands.clickOn(office.page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '考核', exact: true }));
  await office.sees('应考核 60 人，已评等次 0 人');
  const look = office.page.getByRole('dialog', { name: '核对工作簿内容' });
  await hands.give('从工作簿导入', WORKBOOK);
  await office.sees('59 行已对应');
  assert.doesNotMatch(await look.innerText(), /320583199003070017/, 'whole identity numbers are not shown');
  for (const name of ['外来甲', '外来乙', '冯远']) {
    await look.getByRole('row').filter({ hasText: name }).filter({ hasText: /1 次/ }).waitFor();
  }
  const which = look.getByRole('combobox', { name: new RegExp(`都是${NAMES[10]}`) });
  await hands.clickOn(which);
  await which.selectOption({ index: 1 });
  await office.sees('60 行已对应');
  await hands.clickOn(look.getByRole('button', { name: /^填入 \d+ 格$/ }));
  await hands.click('按分数线填等次');
  await hands.click('保存');
  await office.sees('应考核 60 人，已评等次 60 人，优秀 1 人');
  // What is to be looked at is folded, or it would take the rows of the table.
  await office.page.getByText(/^\d+ 项提示/).click();
  await office.sees(`1 人的总分不等于各项之和：${NAMES[5]}`);
  await office.sees('超过本单位办法的上限 1.00%');

  await picture(office, 'sheet');

  await hands.clickOn(tab(office, '办理进度'));
  const all = office.page.getByRole('checkbox', { name: '全选' });
  await hands.clickOn(all);
  await hands.click('审定 60 人');
  await office.sees('已审定 60 人的考核结果。');
  await hands.clickOn(all);
  await hands.click('登记已通知 60 人');
  await office.sees('已登记 60 人的通知。');
  await hands.click('打印结果通知书');
  assert.ok(hands.acts <= 20, `${hands.acts} acts`);
  console.log(`# ${hands.acts} acts for the assessment of sixty people`);

  await picture(office, 'stages');

  // One act takes the last step back.
  await office.click('撤销这一步');
  await office.sees('登记已通知 0 人');

  // Told again, one asks for a review: open until it is said how it ended.
  await all.click();
  await office.click('登记已通知 60 人');
  await office.sees('已登记 60 人的通知。');
  await office.page.getByRole('checkbox', { name: `选择 ${NAMES[1]}` }).check();
  await office.click('登记复核申请 1 人');
  await office.sees('已登记 1 人的复核申请。');
  await named(office.page.getByRole('main'), '环节').selectOption({ label: '复核（1）' });
  await picture(office, 'review');
  await office.click(`填 ${NAMES[1]} 的复核结论`);
  const review = office.page.getByRole('dialog');
  await named(review, '复核结论').fill('维持原结果');
  // Days as the page has them.
  const [today, later] = await office.page.evaluate(() =>
    [0, 90].map((days) => new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv')));
  await named(review, '复核答复日').fill(today);
  await review.getByRole('button', { name: '保存', exact: true }).click();
  await review.waitFor({ state: 'hidden' });
  await named(office.page.getByRole('main'), '环节').selectOption({ label: '结果运用（60）' });

  // What follows: a talk with who failed, begun from what is known.
  await tab(office, '结果运用').click();
  const line = office.page.getByRole('row').filter({ hasText: NAMES[1] });
  await line.getByText('2026 年度不合格').waitFor();
  await picture(office, 'follow');
  await office.page.getByRole('button', { name: `诫勉谈话：${NAMES[1]}` }).click();
  const dialog = office.page.getByRole('dialog');
  assert.equal(await named(dialog, '诫勉事由').inputValue(), '2026 年度考核不合格');
  await named(dialog, '谈话日期').fill(today);
  await named(dialog, '谈话人（单位、职务、姓名）').fill('工会主席');
  await named(dialog, '整改期限').fill(later);
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await office.page.getByRole('row').filter({ hasText: NAMES[1] }).filter({ hasText: '整改' }).getByText(later).waitFor();
  await tab(office, '考核办法').click();
  await picture(office, 'scheme');
  await tab(office, '评分表').click();
  assert.deepEqual((await row(office, NAMES[0])).slice(0, 8), ['玉山镇工会', '24.00', '24.00', '29.00', '19.00', '', '96.00', '优秀']);
  await office.close();
});
