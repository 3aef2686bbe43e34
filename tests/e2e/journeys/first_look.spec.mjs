// The file opens from disk, and opens again after every way of ending the browser.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
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

test('a browser with WebAssembly switched off gets a plain page that says so and saves what is stored', async () => {
  const office = await openOffice(freshFolder('office'), {
    flags: ['--js-flags=--jitless'],
    starts: false,
  });
  await office.sees(/WebAssembly，本程序无法运行/);
  await office.sees(/WebAssembly is switched off/);
  const saved = await office.download(() => office.click(/把已保存的数据存为文件/));
  assert.equal(JSON.parse(readFileSync(saved, 'utf8')).format, 'taizhang-stored-data');
  await office.close();
});

test('without JavaScript the page says what to do', async () => {
  const office = await openOffice(freshFolder('office'), { javaScriptEnabled: false, starts: false });
  await office.sees(/需要启用 JavaScript/);
  await office.close();
});
