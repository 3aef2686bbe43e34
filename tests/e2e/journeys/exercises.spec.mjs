// 练习题: played through the shipped file, by pointing alone, another way, and wrongly.

import { test } from 'node:test';
import { freshFolder, openOffice } from '../support.mjs';

/** Opens the list of exercises and begins one. */
async function begin(title) {
  const office = await openOffice(freshFolder('office'));
  await office.click('练习题');
  await office.page.getByRole('heading', { name: '练习题', level: 1 }).waitFor();
  await office.page.getByRole('button', { name: `开始：${title}`, exact: true }).click();
  await panel(office, title).waitFor();
  return office;
}

const panel = (office, title) => office.page.getByRole('region', { name: `练习题：${title}` });

/** The control that is pointed at. */
const pointed = (office) => office.page.locator('.pointed').first();

test('files are refused and taken as the steps point, and marking says what was done', async () => {
  const title = '文件被改动过';
  const office = await begin(title);
  const own = panel(office, title);
  await own.getByText('练习日期 2026-11-24').waitFor();
  const altered = await office.download(() => own.getByRole('button', { name: /\(1\)\.json$/ }).click());
  const genuine = await office.download(() => own.getByRole('button', { name: /号-\d{8}\.json$/ }).click());
  await own.getByRole('link', { name: '到这一步的页面' }).click();
  await office.page.getByRole('tab', { name: '接收文件' }).click();
  await pointed(office).waitFor();
  await office.give('选择文件', altered);
  await office.sees('本机的台账没有任何变化。');
  await own.getByRole('button', { name: '评分' }).click();
  await own.getByText('还有没办妥的').waitFor();
  await own.getByRole('button', { name: '下一步' }).click();
  await office.give('选择文件', genuine);
  await office.sees(/^核对：/);
  await office.page.locator('button.pointed', { hasText: '确认接收' }).click();
  await office.sees(/^已接收：/);
  await own.getByRole('button', { name: '重新评分' }).click();
  await own.getByText('全部办妥').waitFor();
  await own.getByText(/^100 分，用时/).waitFor();
  await office.close();
});

test('half of it is not all of it: a pack is taken in, and adopted only later', async () => {
  const title = '上级参数口径：先试算，再采用';
  const office = await begin(title);
  const own = panel(office, title);
  const next = () => own.getByRole('button', { name: '下一步' }).click();
  const file = await office.download(() => own.getByRole('button', { name: /\.json$/ }).click());
  await own.getByRole('link', { name: '到这一步的页面' }).click();
  await office.page.getByRole('tab', { name: '接收文件' }).click();
  await pointed(office).waitFor();
  await office.give('选择文件', file);
  await next();
  await office.page.locator('button.pointed', { hasText: '确认接收' }).click();
  await office.sees(/^已接收：/);
  // Whoever stops here has not adopted it.
  await own.getByRole('button', { name: '评分' }).click();
  await own.getByRole('listitem').filter({ hasText: '没有办妥' }).filter({ hasText: '已按新的备案期限判定' }).waitFor();
  await next();
  await own.getByRole('link', { name: '到这一步的页面' }).click();
  await office.page.locator('button.pointed', { hasText: '试算对比' }).click();
  await next();
  await office.page.locator('button.pointed', { hasText: '采用' }).click();
  await office.page.getByText(/^已采用/).first().waitFor();
  await own.getByRole('button', { name: '重新评分' }).click();
  await own.getByText('全部办妥').waitFor();

  // 独立 says nothing and points at nothing; 重新开始 asks first and begins at nothing done.
  await own.getByRole('button', { name: '独立' }).click();
  await own.getByText(/^第 \d 步/).waitFor({ state: 'detached' });
  await office.page.locator('.pointed').waitFor({ state: 'detached' });
  await own.getByRole('button', { name: '重新开始' }).click();
  await office.page.getByRole('dialog').getByRole('button', { name: '重新开始' }).click();
  await own.getByRole('button', { name: '评分', exact: true }).click();
  await own.getByText('还有没办妥的').waitFor();

  // Left, it can be gone on with, and no practice register of another level is touched.
  await own.getByRole('button', { name: '退出这道题' }).click();
  await office.page.getByRole('button', { name: `继续：${title}`, exact: true }).waitFor();
  await office.close();
});
