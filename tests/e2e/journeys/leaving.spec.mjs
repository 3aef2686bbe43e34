// What is typed and is no draft yet is not lost without a question; a draft, a search or a passphrase asks nothing.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { go, named, setUp } from '../steps.mjs';

/** Closes the window as a person does; whether the browser asked. */
async function asks(office) {
  // Either the question comes, or the page is made anew.
  const question = office.page.waitForEvent('dialog').then(async (dialog) => {
    assert.equal(dialog.type(), 'beforeunload');
    await dialog.dismiss();
    return true;
  });
  const anew = office.page.waitForEvent('domcontentloaded').then(() => false);
  await office.page.evaluate('void setTimeout(() => location.reload())');
  const asked = await Promise.race([question, anew]);
  // The other one is waited for no longer.
  Promise.allSettled([question, anew]);
  await office.ready();
  return asked;
}

test('half a sentence that is no draft is asked about; what is drafted, searched or secret is not', async () => {
  const office = await setUp('昆山市总工会', '陈静');
  await go(office, '设置与备份');
  const actor = office.page.getByRole('main').getByLabel(/^经办人姓名/);
  await actor.pressSequentially('与沈');
  assert.equal(await asks(office), true, 'typed');
  await actor.fill('');
  assert.equal(await asks(office), false, 'emptied');

  await go(office, '政策依据');
  await named(office.page, '查找').pressSequentially('备案');
  assert.equal(await asks(office), false, 'searched');
  await go(office, '人员');
  await office.click('新增人员');
  await named(office.page.getByRole('main'), '姓名').pressSequentially('半个名字');
  assert.equal(await asks(office), false, 'drafted');
  assert.equal(await named(office.page.getByRole('main'), '姓名').inputValue(), '半个名字');
  await office.close();
});
