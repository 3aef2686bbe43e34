// 参数口径文件: a city sets a limit, issues it, and a county tries it over its own people before it goes by it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { go, hasFocus, level, practise } from '../steps.mjs';

async function parameters(office) {
  await go(office, '政策依据');
  await office.page.getByRole('tab', { name: '参数口径' }).click();
}

const pack = (office) => office.page.getByRole('group', { name: '备案期限的通知' });

test('a pack is written, issued, tried and adopted', async () => {
  const office = await practise();
  await level(office, '设区市总工会', '苏州市总工会');
  await parameters(office);
  await office.click('新建口径文件');
  const dialog = office.page.getByRole('dialog');
  await dialog.getByLabel(/^文件名称/).fill('备案期限的通知');
  await dialog.getByLabel(/^文号/).fill('苏工发〔2026〕8号');
  await dialog.getByLabel(/^备案期限/).fill('五天');
  await dialog.getByRole('button', { name: '保存' }).click();
  // The parameter is called by its name, and the summary leads to its field.
  await dialog.getByRole('link', { name: /^备案期限：数值填写不正确/ }).click();
  await hasFocus(dialog.getByLabel(/^备案期限/));
  await dialog.getByLabel(/^备案期限/).fill('5');
  await dialog.getByLabel(/^次年考核截止/).fill('3月31日');
  await dialog.getByLabel(/^两项标准只达一项时/).selectOption({ label: '按应当配备' });
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'hidden' });
  for (const set of ['备案期限 5 天', '次年考核截止 3 月 31 日', '两项标准只达一项时 按应当配备']) {
    await pack(office).getByRole('listitem').filter({ hasText: set }).waitFor();
  }
  const file = await office.download(() => office.click('生成下发文件'));
  assert.match(file, /苏州市总工会-下发文件-第001号/);

  await level(office, '县（市、区）总工会', '昆山市总工会');
  await go(office, '备案');
  await office.page.getByRole('tab', { name: '接收文件' }).click();
  await office.give('选择文件', file);
  await office.sees(/^核对：/);
  await office.click('确认接收');
  await office.sees(/试算对比/);

  // Nothing has changed yet; the trial says whom it would change, under which clause, from what to what.
  await office.click('去试算对比');
  await pack(office).getByText('未采用').waitFor();
  await pack(office).getByRole('button', { name: '试算对比' }).click();
  const trial = office.page.getByRole('dialog', { name: '试算对比' });
  await trial.getByText('1 项判定会改变').waitFor();
  await trial.getByRole('listitem').filter({ hasText: '备案：判定不变，期限或项目改变，1 项' }).waitFor();
  const line = trial.getByRole('row').nth(1);
  assert.match(await line.innerText(), /备案 条目 39[\s\S]*待办[\s\S]*待办/);
  await trial.getByRole('button', { name: '采用' }).click();
  await pack(office).getByText(/^已采用/).waitFor();
  await office.page.getByRole('row', { name: /^备案期限 5 天 苏工发〔2026〕8号/ }).waitFor();
  assert.equal(await pack(office).getByRole('button', { name: '修改' }).count(), 0);
  await pack(office).getByRole('button', { name: '试算停用' }).waitFor();
  await office.close();
});
