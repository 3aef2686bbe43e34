// 个人信息核对与自评: the office gives one person the own file; the person looks through it, corrects it, tries what would be
// otherwise, and hands it back; the office decides field by field.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addPerson, filing, go, named, open, person, seal, setUp, TOLD } from '../steps.mjs';
import { freshFolder, openOffice } from '../support.mjs';

const OWN = '320583199003070025';
const OTHER = '320583199003070041';

const dialog = (office) => office.page.getByRole('dialog');

/** Another part of the self-check. */
async function part(worker, name) {
  await worker.page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
  await worker.page.getByRole('heading', { name, level: 1 }).waitFor();
}

/** The start page of a computer of one's own, as far as the choice of a file. */
async function atHome() {
  const worker = await openOffice(freshFolder('worker'));
  await worker.click('个人信息核对与自评');
  await worker.sees('没有文件');
  return worker;
}

test('a person looks through the own file, and the office takes the corrections field by field', async () => {
  const office = await setUp('昆山市总工会', '陈静');
  await addPerson(office, person('顾敏', OTHER, { 手机: '13900002222' }));
  await addPerson(office, person('沈秋', OWN, { 存量人员: '否' }));
  await office.click('生成本人信息文件');
  const file = await office.download(() => seal(office, '生成并下载'));
  assert.match(file, /昆山市总工会-本人信息文件-\d{4}\.json$/);

  const worker = await atHome();
  await worker.give('选择本人信息文件', file);
  await worker.page.getByLabel(/^文件密码/).fill('记错了的密码');
  await worker.click('打开文件');
  await worker.sees(/密码不对/);
  await worker.page.getByLabel(/^文件密码/).fill(TOLD);
  await worker.click('打开文件');
  await worker.click('开始核对');
  await worker.page.getByRole('heading', { name: '核对结果', level: 1 }).waitFor();
  assert.equal(await worker.page.getByText('顾敏').count(), 0);

  // The state of the filing, what the rules say, and the days to come.
  await worker.page.getByRole('region', { name: '备案状态' }).getByText('未报送').waitFor();
  const verdicts = worker.page.getByRole('list', { name: '到期要办的' });
  await verdicts.getByText('一年内业务培训').waitFor();
  assert.equal(await verdicts.getByText('续签').count(), 0, 'what is the office’s to weigh is not shown');
  const days = worker.page.getByRole('list', { name: '已过和今后三年的期限' });
  await days.getByRole('listitem').filter({ hasText: '2027-09-01' }).filter({ hasText: '一年内业务培训' }).waitFor();
  await verdicts.getByRole('button', { name: '看依据：一年内业务培训' }).click();
  await worker.sees('自录用之日起一年内应当参加业务培训');
  await worker.page.getByRole('button', { name: '关闭' }).click();
  // 这不对: what is the office's to say goes into the note that goes back with the file.
  await worker.click('这不对？一年内业务培训');
  await dialog(worker).getByRole('button', { name: '更正：录用日期' }).waitFor();
  await dialog(worker).getByRole('button', { name: '写进给单位的说明' }).click();
  await worker.page.getByRole('heading', { name: '交回单位', level: 1 }).waitFor();
  assert.match(await worker.page.getByLabel(/^说明/).inputValue(), /^“一年内业务培训”现判定为“.+”，与实际不符：$/);
  await part(worker, '核对结果');

  // Another day: looked at, not worked on.
  await worker.page.getByRole('button', { name: /^查询时点/ }).click();
  await dialog(worker).getByLabel(/^日期/).fill('2027-8-1');
  await dialog(worker).getByRole('button', { name: '查看这一天' }).click();
  await worker.sees('正在查看将来的日期：2027-08-01');
  await verdicts.getByRole('listitem').filter({ hasText: '一年内业务培训' }).filter({ hasText: '还剩 31 天' }).waitFor();
  await worker.page.getByRole('navigation').getByRole('link', { name: '交回单位' }).click();
  await worker.sees('查看其他日期时不能办理');
  await worker.page.getByRole('button', { name: '回到今天' }).first().click();

  await part(worker, '假设推算');
  await worker.choose('职业水平等级', '社会工作师');
  await worker.page.getByLabel(/^批准（取得）日期/).fill('2027-6-20');
  await worker.page.getByLabel(/^看哪一天/).fill('2027-7-1');
  await worker.click('推算');
  await worker.page.getByRole('columnheader', { name: '现在' }).waitFor();
  await worker.page.getByRole('columnheader', { name: '假如' }).waitFor();
  const found = worker.page.getByRole('row').filter({ hasText: '证书首次登记' });
  assert.match(await found.innerText(), /不判定[\s\S]*待办[\s\S]*2028-06-20/);

  await part(worker, '我的资料');
  await worker.page.getByRole('button', { name: '修改人员' }).click();
  await named(dialog(worker), '民族').selectOption({ label: '回族' });
  await dialog(worker).getByRole('button', { name: '保存', exact: true }).click();
  await dialog(worker).waitFor({ state: 'hidden' });
  await worker.page.getByRole('tab', { name: '发展与激励' }).click();
  await worker.click('新增学历学位教育');
  await named(dialog(worker), '学校').fill('苏州大学');
  await dialog(worker).getByRole('button', { name: '保存', exact: true }).click();
  await dialog(worker).waitFor({ state: 'hidden' });
  // What was given cannot be removed, only corrected.
  await worker.page.getByRole('tab', { name: '实名档案' }).click();
  assert.equal(await worker.page.getByRole('button', { name: '删除人员' }).count(), 0);

  await worker.reload();
  await part(worker, '交回单位');
  await worker.sees('回族');
  // Typed and not saved, it is in the file all the same; what is typed outlives a reload, and a form begun is named.
  await worker.page.getByLabel(/^本人自评/).fill('全年组建工会十二家。');
  await part(worker, '我的资料');
  await worker.page.getByRole('button', { name: '修改人员' }).click();
  await named(dialog(worker), '姓名').fill('沈秋月');
  await worker.reload();
  await part(worker, '交回单位');
  await worker.click('打开“修改人员”');
  assert.equal(await named(dialog(worker), '姓名').inputValue(), '沈秋月');
  await dialog(worker).getByRole('button', { name: '取消' }).last().click();
  await worker.page.getByText('有填写了还没有保存的内容').waitFor({ state: 'detached' });
  assert.equal(await worker.page.getByLabel(/^本人自评/).inputValue(), '全年组建工会十二家。');
  await worker.page.getByLabel(/^说明/).fill('九月工资少发补贴。');
  await worker.click('生成本人自评文件');
  const back = await worker.download(() => seal(worker, '生成并下载'));
  assert.match(back, /本人-本人自评文件-\d{4}\.json$/);
  // Half typed when one leaves: it goes with the rest.
  await part(worker, '我的资料');
  await worker.page.getByRole('button', { name: '修改人员' }).click();
  await named(dialog(worker), '姓名').fill('沈秋星');
  await worker.reload();
  await worker.click('退出核对');
  await worker.click('清除资料并退出');
  await worker.sees('开始使用社工台账');
  const left = await worker.page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));
  assert.ok(!left.includes(OWN) && !left.includes('沈秋'), 'nothing that was half typed is left');
  await worker.click('个人信息核对与自评');
  assert.equal(await worker.page.getByText('未清除的核对').count(), 0);
  await worker.close();

  // A personal file is not taken in, and nobody is asked for its passphrase; the self-report is, as a proposal.
  await open(office, file, null);
  await office.sees(/这是给个人核对用的本人信息文件/);
  await open(office, back);
  await office.sees('核对：沈秋 本人自评文件');
  await office.click('确认接收');
  await office.sees(/^已接收：沈秋/);
  await filing(office, '变更申请');
  await office.sees('沈秋（本人自评文件）');
  await office.sees('九月工资少发补贴。');
  await office.page.getByText('全年组建工会十二家。').first().waitFor();
  const row = office.page.getByRole('row').filter({ hasText: '民族' });
  assert.match(await row.innerText(), /汉族[\s\S]*回族/);
  await office.click('采纳：沈秋');
  await office.sees(/^已采纳：沈秋/);
  await go(office, '人员');
  await office.page.getByRole('link', { name: '沈秋' }).click();
  await office.page.getByRole('group', { name: /^人员/ }).getByText('回族').waitFor();
  await office.close();
});

/** Answers the question on the page: its field filled or chosen, then on to the next. */
async function answer(worker, question, label, value, choose = false) {
  await worker.page.getByRole('heading', { name: question, level: 3 }).waitFor();
  const field = named(worker.page.getByRole('main'), label);
  await (choose ? field.selectOption({ label: value }) : field.fill(value));
  await worker.click('下一问');
}

test('without a file one is asked question by question, sees what follows, and nothing is kept unless one says so', async () => {
  const worker = await atHome();
  await worker.click('自己填写');
  await worker.page.getByRole('heading', { name: '问答核对', level: 1 }).waitFor();
  await worker.sees(/^第 1 问，共 \d+ 问$/);
  await worker.sees(/都从录用之日算起/);
  await answer(worker, '您是哪一天被录用的？', '录用日期', '2026-9-1');
  const unclear = worker.page.getByRole('list', { name: '现在谁也说不准的' });
  const due = worker.page.getByRole('list', { name: '到期要办的' });
  const training = (list) => list.getByRole('listitem').filter({ hasText: '一年内业务培训' });
  await training(unclear).filter({ hasText: /什么会改变它：如果“存量人员”为“是”/ }).waitFor();
  await answer(worker, '试行意见施行以前，您是否已经在这个岗位上？', '存量人员', '否', true);
  await answer(worker, '您是怎样进来的？', '进入方式', '公开招聘', true);
  await training(due).filter({ hasText: /最迟 2027-09-01[\s\S]*请问聘用单位[\s\S]*什么会改变它：如果登记有“培训到课”/ }).waitFor();
  await worker.click('不清楚，跳过');
  await worker.page.getByRole('heading', { name: '您是直接签合同，还是通过派遣、购买服务？', level: 3 }).waitFor();

  // An answer is changed in the list, and the verdicts follow.
  await worker.click('修改：您是哪一天被录用的？');
  await answer(worker, '您是哪一天被录用的？', '录用日期', '2025-9-1');
  await training(unclear).waitFor();
  await training(unclear).getByRole('button', { name: /^这不对？/ }).click();
  await dialog(worker).getByText('2025-09-01').waitFor();
  await dialog(worker).getByRole('button', { name: '更正：录用日期' }).click();
  await named(dialog(worker), '录用日期').fill('2026-9-1');
  await dialog(worker).getByRole('button', { name: '保存', exact: true }).click();
  await dialog(worker).waitFor({ state: 'hidden' });
  await training(due).waitFor();

  // The results, with the line of days.
  await part(worker, '核对结果');
  const days = worker.page.getByRole('list', { name: '已过和今后三年的期限' });
  await days.getByRole('listitem').filter({ hasText: '2027-09-01' }).waitFor();
  await days.getByText('2027 年', { exact: true }).waitFor();
  await part(worker, '交回单位');
  await worker.sees(/不能交回/);
  assert.equal(await worker.page.getByRole('button', { name: '生成本人自评文件' }).count(), 0);

  // Not kept, it goes with the page: the browser asks, and nothing is left.
  worker.page.once('dialog', (asked) => asked.accept());
  await worker.reload();
  await worker.sees('开始使用社工台账');
  await worker.click('个人信息核对与自评');
  assert.equal(await worker.page.getByText('未清除的核对').count(), 0);

  // Kept on purpose, it is there after a reload, and offered again after the browser was closed.
  await worker.click('自己填写');
  await answer(worker, '您是哪一天被录用的？', '录用日期', '2026-9-1');
  await worker.click('保存在本浏览器');
  await worker.sees('已保存在本浏览器');
  assert.equal(await worker.page.getByText('您的回答没有保存').count(), 0);
  await worker.reload();
  await worker.sees('修改');
  await worker.page.getByRole('term').filter({ hasText: '您是哪一天被录用的？' }).waitFor();
  await worker.click('退出核对');
  await worker.click('保留并退出');
  const again = await openOffice((await worker.close(), worker.profile));
  await again.sees('开始使用社工台账');
  await again.click('个人信息核对与自评');
  await again.click('继续核对');
  await again.page.getByRole('heading', { name: '问答核对', level: 1 }).waitFor();
  await again.close();
});
