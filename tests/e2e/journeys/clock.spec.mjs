// A computer whose clock was set back: it is told before anything is written, and once the day is confirmed work goes on.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillIn, go, setUp } from '../steps.mjs';

test('with the clock set back nothing is entered until the day is confirmed, once', async () => {
  const office = await setUp('昆山市总工会', '陈静');
  const { page } = office;
  await page.clock.setFixedTime(new Date('2025-03-01T10:00:00+08:00'));
  await office.reload();
  const question = page.getByRole('dialog', { name: '请先核对电脑日期' });
  await question.getByText('电脑现在的时间是 2025-03-01 10:00，早于本台账最后一次登记的时间').waitFor();
  await question.getByRole('button', { name: '先去校正电脑日期' }).click();

  // Looking is free; the first entry asks again, and what was typed stays.
  await go(office, '人员');
  await office.click('新增人员');
  await fillIn(office, { 姓名: '江燕', 证件号码: '320583198511200020', 录用日期: '2024-9-1' });
  await office.click('保存人员');
  await question.getByRole('button', { name: '日期没有错，继续登记' }).click();
  await question.waitFor({ state: 'hidden' });
  await office.sees(/^电脑现在的时间 2025-03-01 10:00 早于最后一次登记的时间 .*没有保存/);
  await office.click('保存人员');
  await page.getByRole('heading', { name: '江燕', level: 1 }).waitFor();

  // What was entered bears the confirmed day, so the next opening has nothing to ask.
  await office.reload();
  await page.getByRole('heading', { name: '江燕', level: 1 }).waitFor();
  assert.equal(await question.count(), 0);
  await office.close();
});

test('with the clock set forward by more than a year it is asked before the first entry, and set right nothing is asked', async () => {
  const office = await setUp('昆山市总工会', '陈静');
  const { page } = office;
  const now = await page.evaluate('Date.now()');
  await page.clock.setFixedTime(new Date(now + 401 * 24 * 3600 * 1000));
  await office.reload();
  const question = page.getByRole('dialog', { name: '请先核对电脑日期' });
  await question.getByText(/比本台账最后一次登记的时间 .* 晚了一年多/).waitFor();
  await question.getByRole('button', { name: '先去校正电脑日期' }).click();
  await go(office, '人员');
  await office.click('新增人员');
  await fillIn(office, { 姓名: '江燕', 证件号码: '320583198511200020', 录用日期: '2024-9-1' });
  await office.click('保存人员');
  await question.getByRole('button', { name: '先去校正电脑日期' }).click();
  await office.sees(/^电脑现在的时间 .*晚了一年多，没有保存/);

  await page.clock.setFixedTime(new Date(now));
  await office.click('保存人员');
  await page.getByRole('heading', { name: '江燕', level: 1 }).waitFor();
  assert.equal(await question.count(), 0);
  await office.close();
});
