// The tour for a visitor: played to its end, and left half way and gone on with.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PRACTICE } from '../steps.mjs';
import { freshFolder, openOffice } from '../support.mjs';

const card = (office) => office.page.getByRole('complementary', { name: '九十秒导览' });

/** Waits for a stop: the card says which, and what it speaks of is marked and in sight beside the card. */
async function stop(office, number) {
  await card(office).getByText(new RegExp(`第 ${number} 处，共 12 处`)).waitFor();
  const marked = office.page.locator('[data-pointed]');
  await marked.waitFor();
  await office.page.waitForFunction(() => {
    const { top, bottom } = document.querySelector('[data-pointed]')?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
    return bottom > 0 && top < innerHeight;
  });
  return card(office).locator('.tour-where').innerText();
}

test('a visitor is led through four levels, three stops each, to what the own office would do first', async () => {
  const office = await openOffice(freshFolder('visitor'));
  await office.click('开始导览');
  const levels = [];
  for (let number = 1; number <= 12; number += 1) {
    const said = await stop(office, number);
    levels.push(said.split(' · ')[0]);
    if (process.env.SHOTS) await office.shot(`tour/${number}`);
    await office.click('下一处');
  }
  assert.equal(new Set(levels).size, 4);
  for (let at = 0; at < 12; at += 1) assert.equal(levels[at], levels[at - (at % 3)]);
  await office.sees('您的单位先做什么');
  for (const level of levels) assert.equal(await card(office).getByText(level, { exact: true }).count(), 1);
  if (process.env.SHOTS) await office.shot('tour/end');
  await office.click('回到开始页，新建单位台账');
  await office.sees('开始使用社工台账');
  assert.equal(await card(office).count(), 0);
  assert.equal(await office.page.locator('[data-pointed]').count(), 0);
  // Seen to its end, it begins anew.
  await office.page.getByRole('button', { name: '开始导览' }).waitFor();
  await office.click('新建单位台账');
  await office.sees('建立台账');
  await office.close();
});

test('the tour is left half way, past the end of the browser, and gone on with', async () => {
  const profile = freshFolder('visitor');
  const office = await openOffice(profile);
  await office.click('开始导览');
  for (let number = 1; number < 5; number += 1) {
    await stop(office, number);
    await office.click('下一处');
  }
  await stop(office, 5);
  await office.click('离开导览');
  await office.sees('开始使用社工台账');
  await office.close();

  const again = await openOffice(profile);
  await again.click('接着看（第 5 处）');
  await stop(again, 5);
  await again.sees(PRACTICE);
  await again.click('上一处');
  await stop(again, 4);
  await again.click('离开导览');
  await again.click('从头看');
  await stop(again, 1);
  await again.close();
});
