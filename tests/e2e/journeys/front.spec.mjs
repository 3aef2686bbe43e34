// What is reached without an office, in both languages and palettes, on a small screen and on a telephone: the start page, the
// exercises, and the whole self-check of a worker without a file.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faults } from '../barriers.mjs';
import { host } from '../hosted.mjs';
import { named } from '../steps.mjs';
import { freshFolder, openOffice } from '../support.mjs';

const WORDS = {
  中文: { exercises: '练习题', back: '返回', check: '个人信息核对与自评', begin: /^开始：/, big: '投影模式', mark: '评分', leave: '退出这道题', tour: '开始导览', stop: '九十秒导览', away: '离开导览', fill: '自己填写', hired: '录用日期', next: '下一问', menu: '菜单', large: '大字' },
  English: { exercises: 'Exercises', back: 'Back', check: 'Self-check', begin: /^Begin: /, big: 'For the projector', mark: 'Mark', leave: 'Leave this exercise', tour: 'Begin the tour', stop: 'A tour of ninety seconds', away: 'Leave the tour', fill: 'Enter it myself', hired: 'Hired', next: 'Next', menu: 'Menu', large: 'Large type' },
};

/** Each part of a worker's own copy, by its entry in the navigation. */
async function parts(worker, name, words) {
  const found = [];
  const menu = worker.page.getByRole('button', { name: words.menu, exact: true });
  const links = worker.page.getByRole('navigation').getByRole('link');
  const folded = await menu.isVisible();
  if (folded) await menu.click();
  const count = await links.count();
  assert.ok(count >= 6, `${name}: ${count} parts`);
  for (let at = 0; at < count; at += 1) {
    if (folded && !(await links.first().isVisible())) await menu.click();
    const part = await links.nth(at).innerText();
    await links.nth(at).click();
    await worker.page.getByRole('heading', { name: part, level: 1 }).waitFor();
    found.push(...(await faults(worker, `${name} ${part}`)));
  }
  return found;
}

/** What is wrong with an exercise: its panel, marked, and in large type. */
async function exercise(worker, name, words) {
  const found = [];
  await worker.page.getByRole('button', { name: words.begin }).first().click();
  await worker.page.getByRole('button', { name: words.mark, exact: true }).click();
  await worker.page.getByRole('listitem').first().waitFor();
  found.push(...(await faults(worker, `${name} exercise`)));
  await worker.click(words.big);
  found.push(...(await faults(worker, `${name} exercise in large type`)));
  await worker.press('Escape');
  await worker.click(words.leave);
  await worker.page.getByRole('heading', { name: words.exercises, level: 1 }).waitFor();
  return found;
}

/** What is wrong with the card of the tour over the province. */
async function tour(worker, name, words) {
  await worker.click(words.tour);
  const card = worker.page.getByRole('complementary', { name: words.stop });
  await card.getByRole('heading').waitFor();
  const found = await faults(worker, `${name} tour`);
  await worker.click(words.away);
  await worker.page.getByRole('button', { name: words.check }).waitFor();
  return found;
}

/** What is wrong with anything on the way from the start page through a self-check. */
async function through(worker, name, words) {
  const found = await faults(worker, `${name} start`);
  await worker.click(words.exercises);
  await worker.page.getByRole('heading', { name: words.exercises, level: 1 }).waitFor();
  found.push(...(await faults(worker, `${name} exercises`)));
  found.push(...(await exercise(worker, name, words)));
  await worker.click(words.back);
  await worker.click(words.check);
  await worker.page.getByRole('button', { name: words.fill }).waitFor();
  found.push(...(await faults(worker, `${name} choice`)));
  await worker.click(words.fill);
  await named(worker.page.getByRole('main'), words.hired).fill('2026-9-1');
  await worker.click(words.next);
  await worker.page.getByText('2026-09-01').first().waitFor();
  found.push(...(await parts(worker, name, words)));
  await worker.click(words.large);
  found.push(...(await parts(worker, `${name} large`, words)));
  return found;
}

const SIZES = [
  { size: '1024', options: { viewport: { width: 1024, height: 768 } } },
  { size: 'telephone', options: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } },
];

for (const { size, options } of SIZES) {
  test(`without an office, ${size}, in both languages and palettes`, async () => {
    // A telephone opens the folder of a host; a computer the file.
    const address = size === 'telephone' ? { address: (await host()).address } : {};
    const found = [];
    for (const [language, words] of Object.entries(WORDS)) {
      for (const colorScheme of ['light', 'dark']) {
        const worker = await openOffice(freshFolder('worker'), { ...options, ...address, colorScheme });
        if (language === 'English') await worker.click('English');
        if (size !== 'telephone') found.push(...(await tour(worker, `${language} ${colorScheme}`, words)));
        found.push(...(await through(worker, `${language} ${colorScheme} ${size}`, words)));
        await worker.close();
      }
    }
    assert.deepEqual(found, []);
  });
}
