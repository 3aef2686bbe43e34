// Every record of the guidance has a form: of a person by section, of the office in 业务记录. What is typed wrong is
// named at its place, records name each other, and what was entered stands in the change log.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addPerson, go, indicators, named, person, setUp } from '../steps.mjs';

const dialog = (office) => office.page.getByRole('dialog');
const record = (office, name) => office.page.getByRole('row', { name });

async function tab(office, name) {
  await office.page.getByRole('tab', { name, exact: true }).click();
}

/** Fills the open form by its labels: a select takes its option's label, everything else is typed. */
async function enter(office, facts) {
  const more = dialog(office).getByText('更多项目', { exact: true });
  const folded = (await more.count()) > 0 && !(await more.evaluate((summary) => summary.parentElement.open));
  if (folded) await more.click();
  for (const [label, value] of Object.entries(facts)) {
    const field = named(dialog(office), label);
    if ((await field.evaluate((element) => element.tagName)) === 'SELECT') {
      await field.selectOption({ label: value });
    } else {
      await field.fill(value);
    }
  }
}

async function add(office, kind, facts) {
  await office.click(`新增${kind}`);
  await enter(office, facts);
  await dialog(office).getByRole('button', { name: '保存', exact: true }).click();
  await dialog(office).waitFor({ state: 'hidden' });
}

test('an assessment, the talk after it and a change of grade name each other', async () => {
  const office = await setUp('昆山市总工会', '陈静');
  // What has a screen of its own is entered there, and in 业务记录 no more.
  await go(office, '业务记录');
  assert.equal(await office.page.getByRole('tab', { name: /薪酬|培训/ }).count(), 0);
  await go(office, '薪酬');
  await tab(office, '制度与标准');
  await add(office, '薪酬制度', {
    名称: '昆山市社会化工会工作者薪酬办法',
    施行日期: '2024-1-1',
    含基本工资: '是',
    含业绩考评工资: '是',
    '档级（由低到高，一行一个）': '初级一档\n初级二档\n中级一档',
  });
  await record(office, /^薪酬制度（昆山市社会化工会工作者薪酬办法）/).waitFor();

  await go(office, '考核');
  await tab(office, '考核办法');
  await office.click('新增考核办法');
  await enter(office, {
    名称: '年度考核办法',
    施行日期: '2024-1-1',
    满分: '100',
  });
  await indicators(dialog(office), [['职业操守', '25', '遵纪守法'], ['实务能力', '很多', '组建工会']]);
  await dialog(office).getByRole('button', { name: '保存', exact: true }).click();
  // The line at fault is named, beside its field and in the summary; nothing typed is lost.
  await dialog(office).getByText(/第 2 行不完整/).first().waitFor();
  await indicators(dialog(office), [
    ['职业操守', '25', '遵纪守法'], ['实务能力', '25', '组建工会'], ['工作业绩', '25', '服务职工'], ['职工满意度', '25', '测评'],
  ]);
  await dialog(office).getByRole('button', { name: '保存', exact: true }).click();
  await dialog(office).waitFor({ state: 'hidden' });

  await addPerson(office, person('沈秋', '320583198511200020'));
  await tab(office, '考核管理');
  await add(office, '年度考核', { 年度: '2025', 等次: '不合格', 结果确定日: '2026-2-10', 总分: '52.5' });
  await record(office, '年度考核（2025）').getByText('52.50').waitFor();
  await add(office, '诫勉谈话', {
    对应的考核: '年度考核（2025）',
    谈话日期: '2026-2-20',
    '谈话人（单位、职务、姓名）': '昆山市总工会 主席 周某',
  });
  await record(office, /^诫勉谈话/).getByText('年度考核（2025）').waitFor();

  await tab(office, '薪酬社保');
  await office.click('新增档级变动');
  await enter(office, {
    薪酬制度: '薪酬制度（昆山市社会化工会工作者薪酬办法）',
    变动日期: '2026-3-1',
    原档级: '初级一档',
    新档级: '初级二档',
  });
  await dialog(office).getByRole('checkbox', { name: '业绩', exact: true }).check();
  await dialog(office).getByRole('checkbox', { name: '学历', exact: true }).check();
  await dialog(office).getByRole('button', { name: '保存', exact: true }).click();
  await dialog(office).waitFor({ state: 'hidden' });
  await record(office, /^档级变动/).getByText('学历、业绩').waitFor();
  await add(office, '月度薪酬', { 月份: '2026-03', '基本工资（元）': '4,200', '业绩考评工资（元）': '1300.5' });
  await record(office, /^月度薪酬/).getByText('1300.50').waitFor();

  await tab(office, '变更记录');
  // The change log tells of the talk.
  await office.sees('诫勉谈话');
  await office.close();
});

test('the records of an office that reports itself are its own', async () => {
  const office = await setUp('苏州市总工会', '顾明');
  await go(office, '机构与配备');
  await office.click('从区划名录添加');
  await office.page.getByRole('checkbox', { name: '昆山市总工会' }).check();
  await office.click('添加 1 个机构');
  await office.page.getByRole('button', { name: '昆山市总工会', exact: true }).click();
  await office.click('查看业务记录');
  await office.page.getByRole('heading', { name: '业务记录', level: 1 }).waitFor();
  assert.equal(await office.page.getByRole('button', { name: '新增制度文件' }).count(), 0);
  await tab(office, '考核与督查');
  // What the city found there is the city's to say, at a screen of its own (clause 71).
  assert.equal(await office.page.getByRole('button', { name: '新增督查记录' }).count(), 0);
  await office.close();
});
