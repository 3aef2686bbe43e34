// What the rules say, and how a clerk follows it: a union without anybody, a new hire without training, a person
// whose facts are not complete. Each is mended by the button of its remedy, and the work list grows shorter.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addPerson, go, hasFocus, named, person, setUp } from '../steps.mjs';

/** A day so many months before today, as a clerk types it. */
function monthsAgo(months) {
  const day = new Date();
  day.setDate(1);
  day.setMonth(day.getMonth() - months);
  return `${day.getFullYear()}-${day.getMonth() + 1}-${day.getDate()}`;
}

const why = (office) => office.page.getByRole('complementary');
const dialog = (office) => office.page.getByRole('dialog');

/** The line of the work list that speaks of a rule, and of somebody. */
const task = (office, rule, who = '') =>
  office.page.getByRole('list', { name: '待办事项' }).getByRole('listitem').filter({ hasText: rule }).filter({ hasText: who });

/** The badge of a rule in the section 依据与判定; what is met stands behind a fold. */
const verdict = (office, rule) =>
  office.page.getByRole('region', { name: '依据与判定' }).getByRole('button').filter({ hasText: rule });

async function saysOf(office, rule, words) {
  if (words === '符合') await unfold(office, rule);
  await verdict(office, rule).filter({ hasText: words }).first().waitFor();
}

/** Waits until a rule stands behind the fold of what is met, and opens it. */
async function unfold(office, rule) {
  const fold = office.page.getByRole('region', { name: '依据与判定' }).locator('details').filter({ hasText: /^符合的/ });
  await fold.getByText(rule).first().waitFor({ state: 'attached' });
  if (!(await fold.evaluate((element) => element.open))) await fold.getByText(/^符合的 \d+ 项$/).click();
}

/** Back to somebody from anywhere. */
async function to(office, name) {
  await go(office, '人员');
  await office.page.getByText(name, { exact: true }).first().click();
  await office.page.getByRole('heading', { name, level: 1 }).waitFor();
}

async function county() {
  const office = await setUp('昆山市总工会', '陈静');
  await go(office, '机构与配备');
  await office.click('从区划名录添加');
  await office.page.getByRole('checkbox', { name: '玉山镇工会' }).check();
  await office.click('添加 1 个机构');
  return office;
}

test('a union that owes somebody is shown with its clauses until somebody is posted', async () => {
  const office = await county();
  await office.page.getByRole('button', { name: '玉山镇工会', exact: true }).click();
  // Its head count is entered by the county.
  await office.click('修改机构信息');
  await dialog(office).getByLabel('填报方式').selectOption({ label: '上级代填' });
  await dialog(office).getByRole('button', { name: '保存', exact: true }).click();
  await office.click('填报基数');
  for (const [label, value] of Object.entries({ 统计时点: '2026-9-30', 单独基层工会数: '200', 职工数: '4000' })) {
    await named(dialog(office), label).fill(value);
  }
  await office.click('保存基数');
  await office.sees('基数已保存。');
  await office.press('Escape');

  const badge = office.page.getByRole('button', { name: /^玉山镇工会：不符合/ });
  await badge.waitFor();
  await office.sees('两项标准只达一项');
  await office.click('应配未配 1');
  await badge.click();
  await why(office).getByText(/少于200家或职工少于5000人/).waitFor();
  await why(office).getByText(/200家以上或职工5000人以上的上述基层工会应当选配/).waitFor();
  await why(office).getByText('200', { exact: false }).first().waitFor();
  await why(office).getByText('5000', { exact: false }).first().waitFor();
  await why(office).getByText('本意见').first().waitFor();

  // Escape closes the panel, and the keyboard is where it was.
  await office.press('Escape');
  await why(office).waitFor({ state: 'hidden' });
  await hasFocus(badge);

  // The work list knows it too; its remedy is somebody posted there.
  await go(office, '工作台');
  await task(office, '玉山镇工会').getByRole('link').click();
  await office.page.getByRole('button', { name: '依据：玉山镇工会' }).click();
  await why(office).getByText('补齐以下事项即可符合').waitFor();
  await why(office).getByRole('link', { name: '登记定岗人员' }).click();
  await office.page.getByRole('heading', { name: '新增人员', level: 1 }).waitFor();
  // The union that wants somebody stands in the form already.
  assert.equal(await named(office.page, '定岗工会').inputValue(), '玉山镇工会');
  await addPerson(office, person('卢思远', '320102199003071511'));
  await go(office, '机构与配备');
  await office.page.getByRole('button', { name: /^玉山镇工会：符合/ }).waitFor();
  await go(office, '工作台');
  await task(office, '玉山镇工会').waitFor({ state: 'hidden' });
  await office.close();
});

test('training in the first year: due, met by attending, too late, and unknown before the books', async () => {
  const office = await county();
  const hired = (months) => ({ 存量人员: '否', 录用日期: monthsAgo(months), 定岗起始: monthsAgo(months), 合同起始日: monthsAgo(months) });
  await addPerson(office, person('江燕', '320583198511200020', hired(11)));
  await saysOf(office, '业务培训', /待办（还剩 \d+ 天）/);
  await verdict(office, '业务培训').click();
  await why(office).getByText(/自录用之日起一年内应当参加业务培训/).waitFor();
  await why(office).getByRole('button', { name: '登记培训到课' }).click();
  // The form says what saving would make of the verdict, while it is typed.
  await fillDialog(office, { 培训名称: '新入职业务培训', 开班日期: monthsAgo(14) });
  await dialog(office).getByText(/保存后，“一年内业务培训”仍为：待办/).waitFor();
  await fillDialog(office, { 开班日期: monthsAgo(2) });
  await dialog(office).getByText('保存后，“一年内业务培训”不再需要办理。').waitFor();
  await dialog(office).getByRole('button', { name: '保存', exact: true }).click();
  await office.sees('已保存。“一年内业务培训”已不需要办理。');
  await saysOf(office, '业务培训', '符合');

  // Hired longer ago than a year: without the day on which the books began, nothing is proved.
  await addPerson(office, person('武子英', '32132219880815101X', hired(13)));
  await saysOf(office, '业务培训', /资料不全，暂不能判定（缺：.*建账日/);
  await go(office, '工作台');
  await task(office, '业务培训', '武子英').getByText('资料不全').waitFor();
  await to(office, '武子英');
  await verdict(office, '业务培训').click();
  await why(office).getByRole('button', { name: /建账日/ }).click();
  await fillDialog(office, { 培训记录建账日: monthsAgo(20) });
  await dialog(office).getByRole('button', { name: '保存', exact: true }).click();
  await saysOf(office, '业务培训', '不符合');
  await why(office).getByText('已逾期，无法补正，请补办并说明原因').waitFor();
  await go(office, '工作台');
  await task(office, '业务培训', '武子英').getByText('不符合').waitFor();
  await office.close();
});

test('the talk after a failed year begins with its assessment and says what is still missing', async () => {
  const office = await county();
  await addPerson(office, person('江燕', '320583198511200020', { 存量人员: '否' }));
  await office.page.getByRole('tab', { name: '考核管理' }).click();
  await office.click('新增年度考核');
  await named(dialog(office), '年度').fill('2025');
  await named(dialog(office), '等次').selectOption({ label: '不合格' });
  await named(dialog(office), '结果确定日').fill('2026-3-10');
  await dialog(office).getByRole('button', { name: '保存', exact: true }).click();
  await dialog(office).waitFor({ state: 'hidden' });
  await verdict(office, '诫勉谈话').click();
  await why(office).getByRole('button', { name: '登记诫勉谈话' }).click();
  assert.match(await named(dialog(office), '对应的考核').locator('option:checked').innerText(), /2025|2026-03-10/);
  await hasFocus(named(dialog(office), '谈话日期'));
  await fillDialog(office, { 谈话日期: '2026-3-20', '谈话人（单位、职务、姓名）': '昆山市总工会 陈静' });
  await dialog(office).getByText('保存后，“诫勉谈话”不再需要办理。').waitFor();
  await dialog(office).getByRole('button', { name: '保存', exact: true }).click();
  await saysOf(office, '诫勉谈话', '符合');
  await office.close();
});

test('a person whose scope is not known is named with the missing facts until they are filled in', async () => {
  const office = await county();
  await addPerson(office, person('万冬远', '329901199202290018', { 编制外: '是', 专职: '请选择', 主要从事工会工作: '请选择' }));
  await saysOf(office, '范围', /资料不全，暂不能判定（缺：专职、主要从事工会工作）/);
  await go(office, '工作台');
  const first = task(office, '范围', '万冬远');
  await first.waitFor();
  const before = await office.page.getByRole('list', { name: '待办事项' }).getByRole('listitem').count();
  await first.getByRole('link').click();
  await verdict(office, '范围').click();
  await why(office).getByRole('button', { name: '填写专职' }).click();
  await dialog(office).getByLabel('专职').selectOption({ label: '是' });
  await dialog(office).getByLabel('主要从事工会工作').selectOption({ label: '是' });
  await dialog(office).getByRole('button', { name: '保存', exact: true }).click();
  await saysOf(office, '范围', '符合');
  await go(office, '工作台');
  await task(office, '范围', '万冬远').waitFor({ state: 'hidden' });
  const after = await office.page.getByRole('list', { name: '待办事项' }).getByRole('listitem').count();
  assert.ok(after < before, `${after} of ${before} remain`);
  await office.close();
});

/** Fills fields of the dialog by their labels. */
async function fillDialog(office, facts) {
  for (const [label, value] of Object.entries(facts)) await named(dialog(office), label).fill(value);
}
