// 政策依据: a sentence of the guidance leads to its reading, its rules with the verdicts of today, and back to work.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addPerson, go, named, person, setUp, settles } from '../steps.mjs';

test('a clause is found, shows what serves it, and leads to its rule', async () => {
  const office = await setUp('昆山市总工会', '陈静');
  await addPerson(office, person('沈秋', '320583198511200020'));
  await go(office, '政策依据');
  await office.sees(/全文分为 107 个条目/);
  await named(office.page, '查找').fill('58');
  const clause = office.page.getByRole('region', { name: '条目 58' });
  await clause.getByText('A12', { exact: true }).waitFor();
  // What the register holds shows in the counts: the new person is not decidable yet.
  await clause.getByText(/资料不全/).waitFor();
  await clause.getByText('培训到课', { exact: true }).waitFor();

  await office.page.getByRole('tab', { name: '条款对照表' }).click();
  await named(office.page, '查找').fill('党管人才');
  await office.page.getByRole('row', { name: /党管人才.*在软件之外/ }).waitFor();
  await named(office.page, '查找').fill('R-FILE');
  await settles(() => office.page.getByRole('row').count(), 3, 'a head and two clauses');

  await office.page.getByRole('tab', { name: '意见全文' }).click();
  await office.page.getByRole('button', { name: /及时向省总工会备案/ }).click();
  await office.page.getByRole('region', { name: '条目 39' }).getByRole('link', { name: '备案', exact: true }).click();
  await office.page.getByRole('heading', { level: 1, name: /备案/ }).waitFor();
  await office.close();
});
