// The file opens from disk, and opens again after every way of ending the browser.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { addPerson, setUp } from '../steps.mjs';
import { freshFolder, openOffice } from '../support.mjs';

test('the file opens over file://, after a reload, and after the browser was killed', async () => {
  const profile = freshFolder('office');
  const office = await openOffice(profile);
  assert.match(await office.page.title(), /台账/);
  await office.reload();
  await office.kill();
  const again = await openOffice(profile);
  await again.sees(/社工台账/);
  await again.close();
});

test('where WebAssembly is switched off later, a plain page says so and saves what the office stored', async () => {
  const working = await setUp('昆山市总工会', '陈静');
  await addPerson(working, { 姓名: '江燕' });
  await working.close();
  const office = await openOffice(working.profile, { flags: ['--js-flags=--jitless'], starts: false });
  await office.sees(/WebAssembly，本程序无法运行/);
  await office.sees(/WebAssembly is switched off/);
  const saved = await office.download(() => office.click(/把已保存的数据存为文件/));
  const { format, stores } = JSON.parse(readFileSync(saved, 'utf8'));
  assert.equal(format, 'taizhang-stored-data');
  const entries = stores.filter((entry) => entry?.store === 'journal');
  const text = entries.map((entry) => Buffer.from(entry.value.$base64, 'base64').toString()).join('\n');
  assert.match(text, /江燕/);
  await office.close();
});

test('without JavaScript the page says what to do', async () => {
  const office = await openOffice(freshFolder('office'), { javaScriptEnabled: false, starts: false });
  await office.sees(/需要启用 JavaScript/);
  // On a telephone, or in a mail program.
  await office.sees(/先把文件保存下来，再用浏览器/);
  await office.close();
});
