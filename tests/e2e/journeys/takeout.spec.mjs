// The data package: without names at a press, with names only after a question that says of how many.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parts } from '../archive.mjs';
import { SIXTY, withPeople } from '../rosters.mjs';
import { go } from '../steps.mjs';

const COUNT = 12;

const unpacked = (bytes) => Object.fromEntries(Object.entries(parts(bytes)).map(([name, part]) => [name, part.toString('utf8')]));

test('the register leaves as tables that name nobody, and with names only by a second word', async () => {
  const office = await withPeople(SIXTY.slice(0, COUNT).map((name) => [name, '玉山镇工会']));
  await go(office, '设置与备份');
  const panel = office.page.getByRole('region', { name: '数据导出包' });
  const make = panel.getByRole('button', { name: '导出', exact: true });
  const bare = unpacked(readFileSync(await office.download(() => make.click())));
  await office.sees(/^已导出“数据导出包-\d{4}-\d{2}-\d{2}\.zip”。$/);
  const all = Object.values(bare).join('\n');
  for (const name of SIXTY.slice(0, COUNT)) assert.ok(!all.includes(name), name);
  assert.ok(!/(?<![0-9a-f])\d{17}[\dX](?![0-9a-f])/.test(all), 'no identity number');
  const about = JSON.parse(bare['datapackage.json']);
  assert.equal(about.profile, 'tabular-data-package');
  const people = bare['data/person.csv'].trim().split('\n');
  assert.equal(people.length, COUNT + 1);
  const standing = bare['data/standing.csv'].trim().split('\n').slice(1);
  assert.equal(standing.filter((line) => /,in-post,|,unconfirmed,/.test(line)).length, COUNT);

  // Another package of the same register has no number in common with it.
  const again = unpacked(readFileSync(await office.download(() => make.click())));
  const ids = (file) => file['data/person.csv'].trim().split('\n').slice(1).map((line) => line.split(',')[0]);
  assert.ok(ids(again).every((id) => !ids(bare).includes(id)));

  // With names: asked once more, with their number; whoever steps back gets nothing.
  await panel.getByLabel('包含姓名、证件号码、电话和全部文字').check();
  await make.click();
  const ask = office.page.getByRole('dialog', { name: '确认导出实名数据？' });
  await ask.getByText(`包含 ${COUNT} 人的姓名`).waitFor();
  await ask.getByRole('button', { name: '取消' }).first().click();
  await ask.waitFor({ state: 'hidden' });
  await make.click();
  const named = unpacked(
    readFileSync(await office.download(() => ask.getByRole('button', { name: `导出 ${COUNT} 人的实名数据` }).click())),
  );
  for (const name of SIXTY.slice(0, COUNT)) assert.ok(named['data/person.csv'].includes(name), name);
  // The change log of each says so.
  await go(office, '人员');
  await office.page.getByRole('link', { name: SIXTY[0], exact: true }).click();
  await office.page.getByRole('tab', { name: /变更记录/ }).click();
  await office.sees('查看证件号码');
});
