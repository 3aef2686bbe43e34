// The file opens from disk, and opens again after every way of ending the browser.

import assert from 'node:assert/strict';
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

test('without JavaScript the page says what to do', async () => {
  const office = await openOffice(freshFolder('office'), { javaScriptEnabled: false, starts: false });
  await office.sees(/需要启用 JavaScript/);
  // On a telephone, or in a mail program.
  await office.sees(/先把文件保存下来，再用浏览器/);
  await office.close();
});
