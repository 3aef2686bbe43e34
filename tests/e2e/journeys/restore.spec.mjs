// An old backup is restored, and nobody is lost: the superior sees the fork for what it is and gives the
// last file back.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshFolder, openOffice } from '../support.mjs';
import { addPerson, backUp, counts, fileUpward, filing, go, open, openBackup, person, restore, seal, setUp, take } from '../steps.mjs';

test('a backup three filings old is restored, files again, and nobody is lost', async () => {
  const city = await setUp('苏州市总工会', '沈建国');
  const county = await setUp('昆山市总工会', '陈静');

  await addPerson(county, person('卢思远', '320102199003071511'));
  const backup = await backUp(county);
  await take(city, await fileUpward(county));
  await addPerson(county, person('江燕', '320583198511200020'));
  await take(city, await fileUpward(county));
  await addPerson(county, person('万冬远', '329901199202290018'));
  await take(city, await fileUpward(county));
  await counts(city, 0, 3, 0, 0);
  await county.close();

  // The computer breaks; on another one the old backup is restored, and the county files again.
  const moved = await openOffice(freshFolder('moved'));
  await openBackup(moved, backup);
  await restore(moved);
  await counts(moved, 0, 0, 0, 1);
  const forked = await fileUpward(moved);

  // The city sees what it is, what is missing, and gives the last file back. Its own view does not change.
  await open(city, forked);
  await city.sees('这份文件与以前接收的接不上');
  await city.sees(/江燕/);
  await city.sees(/万冬远/);
  await city.page.getByRole('button', { name: /^下载上次收到的该单位文件/ }).click();
  const givenBack = await city.download(() => seal(city, '下载'));
  await city.click('不接收');
  await counts(city, 0, 3, 0, 0);

  // The county takes its own file back, has everybody again, and the row of files goes on.
  await take(moved, givenBack);
  await counts(moved, 0, 3, 0, 0);
  await go(moved, '人员');
  for (const name of ['卢思远', '江燕', '万冬远']) await moved.sees(name);
  await addPerson(moved, person('武子英', '32132219880815101X'));
  await take(city, await fileUpward(moved));
  await counts(city, 0, 4, 0, 0);

  await filing(city, '往来记录');
  await city.page.getByRole('row').nth(4).waitFor();
  await moved.close();
  await city.close();
});
