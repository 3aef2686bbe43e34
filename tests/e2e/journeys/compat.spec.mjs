// 兼容性检查单: a clerk tries a PC before there is an office, the file goes up, and the superior sees many in one table.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { go, setUp } from '../steps.mjs';
import { freshFolder, openOffice } from '../support.mjs';

const shot = (office, name) => process.env.TAIZHANG_SHOTS && office.shot(name, { fullPage: true });

/** A line of the slip. */
const line = (office, item) => office.page.getByRole('row', { name: new RegExp(`^${item}`) });

test('a PC is tried before there is an office, and its file names nobody', async () => {
  const office = await openOffice(freshFolder('pc'));
  await office.click('检查这台电脑');
  await line(office, '本机保存').getByText('写入、读出、删除都正常').waitFor();
  await line(office, '浏览器内核').getByText('正常').waitFor();
  await line(office, '屏幕').getByText(/窄|够宽|太小/).waitFor();
  assert.equal(await office.page.getByRole('row').count(), 14, 'thirteen findings and the heading');
  await shot(office, 'compat');
  await office.page.getByRole('textbox', { name: '电脑' }).fill('二楼窗口 1 号机');
  const file = await office.download(() => office.click('存为文件（报上级）'));
  assert.match(path.basename(file), /^兼容性检查单-\d{8}-\d{4}\.json$/);
  const slip = JSON.parse(readFileSync(file, 'utf8'));
  assert.match(slip.engine, /^Chromium \d+$/);
  assert.equal(slip.pc, '二楼窗口 1 号机');
  assert.ok(readFileSync(file).length < 4_000);
  const left = await office.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  assert.deepEqual(left, [], 'nothing of the trial is left');
  await office.click('返回开始页');
  await office.sees('开始使用社工台账');
  await office.close();

  // A clock set back a year is told before anything is written under it.
  const county = await setUp('昆山市总工会', '陈静');
  const profile = county.profile;
  await county.page.clock.install({ time: new Date(Date.now() - 365 * 24 * 3600 * 1000) });
  await county.click('设置与备份');
  await county.click('去检查');
  await line(county, '时钟').getByText('时钟比上次使用时还早').waitFor();
  assert.ok(profile);
  await county.close();

  // The superior opens several at once; what is none is counted and left out.
  const city = await setUp('苏州市总工会', '沈建国');
  await go(city, '设置与备份');
  await city.click('去检查');
  await city.sees('版本合适');
  const made = (name, change) => {
    const to = path.join(city.downloads, `${name}.json`);
    writeFileSync(to, change(readFileSync(file, 'utf8')));
    return to;
  };
  const old = made('old', (text) =>
    text.replace(/Chromium \d+/, 'Chromium 80').replace('"engine": "current"', '"engine": "below"').replace('"office": ""', '"office": "玉山镇工会"'),
  );
  await city.give('选择检查单文件', file, old, made('none', () => '{"format":"other"}'));
  await city.sees('1 个文件不是检查单');
  await line(city, '玉山镇工会').getByText('不能用').waitFor();
  await line(city, 'Chromium 80').getByText('1', { exact: true }).waitFor();
  await shot(city, 'compat-below');
  const workbook = await city.download(() => city.click('导出表格'));
  assert.match(path.basename(workbook), /^兼容性检查汇总-\d{8}\.xlsx$/);
  await city.page.setViewportSize({ width: 1024, height: 768 });
  await shot(city, 'compat-below-narrow');
  await city.close();
});
