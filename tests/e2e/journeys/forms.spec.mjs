// Forms keep what is typed, say what is wrong where it stands, and leave the input method alone.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { go, hasFocus, named, setUp } from '../steps.mjs';

const field = (office, name) => named(office.page.getByRole('main'), name);

test('a form names its errors in a focused summary, and nothing typed is lost', async () => {
  const office = await setUp('昆山市总工会', '陈静');
  await go(office, '人员');
  await office.page.getByRole('button', { name: '新增人员' }).first().click();
  await field(office, '证件号码').fill('320102199003071512');
  await field(office, '录用日期').fill('21.8');
  await office.page.getByRole('main').getByRole('button', { name: '保存人员' }).click();
  const summary = office.page.getByRole('group').filter({ has: office.page.getByRole('link', { name: /^录用日期/ }) }).last();
  await summary.waitFor();
  await hasFocus(summary);
  await summary.getByRole('link', { name: /^姓名/ }).waitFor();
  await summary.getByRole('link', { name: /^录用日期/ }).click();
  await hasFocus(field(office, '录用日期'));
  assert.equal(await field(office, '录用日期').inputValue(), '21.8', 'what was typed stands');

  // A reload loses nothing.
  await field(office, '姓名').fill('赵欣');
  await office.page.waitForTimeout(800);
  await office.reload();
  assert.equal(await field(office, '姓名').inputValue(), '赵欣');

  // Enter that takes a word of the input method sends nothing.
  await field(office, '姓名').fill('');
  await field(office, '姓名').focus();
  const keys = await office.context.newCDPSession(office.page);
  await keys.send('Input.imeSetComposition', { text: 'zhao', selectionStart: 4, selectionEnd: 4 });
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 };
  await keys.send('Input.dispatchKeyEvent', { type: 'keyDown', ...enter, text: '\r', unmodifiedText: '\r' });
  await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
  await office.page.waitForTimeout(500);
  assert.equal(await summary.count(), 0, 'nothing was sent while the word was being chosen');
  await keys.send('Input.insertText', { text: '赵' });
  assert.equal(await field(office, '姓名').inputValue(), '赵');
  await office.press('Enter');
  await summary.waitFor();

  // Every writing of a date is taken, each in the precision it has.
  await field(office, '证件号码').fill('320102199003071511');
  await field(office, '录用日期').fill('20210301');
  await field(office, '合同起始日').fill('2021-3-1');
  await field(office, '批准（取得）日期').fill('2021.4');
  await field(office, '职业水平等级').selectOption({ label: '社会工作师' });
  await office.click('保存人员');
  await office.page.getByRole('heading', { name: '赵', level: 1 }).waitFor();
  await office.sees('2021-03-01');
  await office.sees('2021-04');
  await office.close();
});
