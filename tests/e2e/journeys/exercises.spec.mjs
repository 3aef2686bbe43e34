// 练习题: each played through the shipped file by pointing alone, and one left half-way, marked, thrown up and begun anew.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { follow, PLAYS } from '../exercise_plays.mjs';
import { freshFolder, openOffice } from '../support.mjs';

/** Opens the list of exercises and begins one. */
async function begin(title, options = {}) {
  const office = await openOffice(freshFolder('office'), options);
  await office.click('练习题');
  await office.page.getByRole('heading', { name: '练习题', level: 1 }).waitFor();
  await office.page.getByRole('button', { name: `开始：${title}`, exact: true }).click();
  await panel(office, title).waitFor();
  return office;
}

const panel = (office, title) => office.page.getByRole('region', { name: `练习题：${title}` });

for (const [id, [title, acts]] of Object.entries(PLAYS)) {
  test(`${id}: whoever follows what is pointed at reaches every goal and does nothing needless`, async () => {
    const office = await begin(title);
    const own = panel(office, title);
    await follow(office, own, acts);
    await own.getByText('各步都做完了').waitFor();
    // What was pressed last is written when the page says so, which is soon.
    await office.page.waitForTimeout(500);
    if (await office.page.getByRole('dialog').count()) await office.press('Escape');
    await own.getByRole('button', { name: '评分' }).click();
    await own.getByText('全部办妥').waitFor();
    await own.getByText(/^100 分，用时|全部办妥 100 分/).first().waitFor();
    assert.equal(await own.getByText('不需要的操作').count(), 0);
    await office.close();
  });
}

test('every exercise of the list is played', async () => {
  const office = await openOffice(freshFolder('office'));
  await office.click('练习题');
  await office.page.getByRole('heading', { name: '练习题', level: 1 }).waitFor();
  const begins = await office.page.getByRole('button', { name: /^开始：/ }).all();
  const names = await Promise.all(begins.map((button) => button.getAttribute('aria-label')));
  const played = Object.values(PLAYS).map(([title]) => `开始：${title}`);
  assert.deepEqual(names.toSorted(), played.toSorted());
  await office.close();
});

test('half of it is not all of it, marks lead to the clause, and it can be left, gone on with and begun anew', async () => {
  const [title, acts] = PLAYS.pack;
  const office = await begin(title, { viewport: { width: 1024, height: 768 } });
  const own = panel(office, title);
  await follow(office, own, (of) => acts(of).slice(0, 4));
  await office.sees(/^已接收：/);
  await own.getByRole('button', { name: '评分' }).click();
  const open = own.getByRole('listitem').filter({ hasText: '没有办妥' }).filter({ hasText: '已按新的备案期限判定' });
  await open.getByRole('link', { name: '第 39 条' }).click();
  await office.page.getByRole('heading', { name: /第 39 条|条目 39/ }).first().waitFor();

  // For the projector: story and step in large type, without scrolling; Escape leaves it, a reload does not.
  await own.getByRole('button', { name: '投影模式' }).click();
  await own.getByRole('button', { name: '退出投影（Esc）' }).waitFor();
  await office.reload();
  await own.getByRole('button', { name: '退出投影（Esc）' }).waitFor();
  const box = await own.boundingBox();
  assert.ok(box.y >= 0 && box.y + box.height <= 768, 'all of it in one window');
  await own.getByText(/^第 3 步/).waitFor();
  await office.press('Escape');
  await own.getByRole('button', { name: '投影模式' }).waitFor();

  // In sight wherever the page is scrolled to, and one key folds it.
  await office.goto('#/settings');
  await office.page.mouse.wheel(0, 3000);
  await office.page.waitForTimeout(300);
  assert.ok((await own.boundingBox()).y >= 0, 'it stays in sight');
  const high = (await own.boundingBox()).height;
  await office.press('F8');
  await own.getByRole('button', { name: '展开' }).waitFor();
  assert.ok((await own.boundingBox()).height < high / 1.5, 'folded');
  await office.press('F8');

  // 独立 says nothing and points at nothing; 重新开始 asks first and begins at nothing done.
  await own.getByRole('button', { name: '独立' }).click();
  await own.getByText(/^第 \d 步/).waitFor({ state: 'detached' });
  await office.page.locator('[data-pointed]').waitFor({ state: 'detached' });
  await own.getByRole('button', { name: '重新开始' }).click();
  await office.page.getByRole('dialog').getByRole('button', { name: '重新开始' }).click();
  await own.getByRole('button', { name: '评分', exact: true }).click();
  await own.getByText('还有没办妥的').waitFor();

  // Left, it can be gone on with, and no practice register of another level is touched.
  await own.getByRole('button', { name: '退出这道题' }).click();
  await office.page.getByRole('button', { name: `继续：${title}`, exact: true }).waitFor();
  await office.close();
});
