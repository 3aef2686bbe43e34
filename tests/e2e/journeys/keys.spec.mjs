// The signing key: a copy on paper and in a file brings it back; a new one takes its place by telephone; what a stolen one
// signed is marked.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noteDialogs, pages, pdfFile, said } from '../paper.mjs';
import { TOLD, addPerson, code, day, fileUpward, filing, go, hear, open, person, setUp, take } from '../steps.mjs';
import { loseKey } from '../stored.mjs';

const COUNTY = '昆山市总工会';

const shot = async (office, name) => {
  if (!process.env.TAIZHANG_SHOTS) return;
  await office.shot(name, { fullPage: true });
  await office.page.setViewportSize({ width: 1024, height: 768 });
  await office.shot(`${name}-1024`, { fullPage: true });
  await office.page.setViewportSize({ width: 1366, height: 768 });
};

/** What a page printed by `press` brings to paper. */
async function printed(office, name, press) {
  await office.page.evaluate(() => (window.dialogs = 0));
  await press();
  await office.page.waitForFunction(() => window.dialogs === 1);
  const file = pdfFile(`keys/${name}`);
  await office.page.pdf({ path: file, preferCSSPageSize: true });
  const found = pages(file);
  assert.equal(found.length, 1, 'one sheet');
  return said(found[0]);
}

/** The signing key is missing when the program opens next. */
async function withoutKey(office) {
  await loseKey(office);
  await office.reload();
  await office.sees('本单位的签名密钥不见了');
}

test('a lost key comes back from paper and from a file', async () => {
  const office = await setUp(COUNTY, '陈静');
  await office.page.addInitScript(noteDialogs);
  await office.reload();
  await office.sees('备份签名密钥');
  await shot(office, 'keys-step');
  const own = await code(office);
  await office.sees('当前密钥还没有备份。');
  await shot(office, 'keys-settings');
  const sheet = await printed(office, 'copy', () => office.click('打印在纸上'));
  const lines = [...sheet.matchAll(/^[1-4]([0-9A-Z]{16})$/gm)].map(([, line]) => line);
  assert.equal(lines.length, 4, sheet);
  assert.ok(sheet.includes(COUNTY) && sheet.includes(own.replaceAll(' ', '')), sheet);
  await office.sees('当前密钥已备份，或已选择不做。');
  await go(office, '工作台');
  assert.equal(await office.page.getByRole('link', { name: '去备份' }).count(), 0);

  await withoutKey(office);
  await shot(office, 'keys-keyless');
  // A slip is named with its line.
  const slip = [lines[0], lines[1].replace(/^./, (letter) => (letter === 'Z' ? 'Y' : 'Z')), ...lines.slice(2)];
  await office.fill('纸上的四行字母', slip.join('\n'));
  await office.click('填回密钥并打开台账');
  await office.sees(/^第 2 行有字母填错了/);
  await office.fill('纸上的四行字母', lines.map((line) => line.toLowerCase().replaceAll('0', 'o')).join('\n'));
  await office.click('填回密钥并打开台账');
  await office.page.getByRole('heading', { name: '工作台', level: 1 }).waitFor();
  assert.equal(await code(office), own, 'nobody has to compare anything');

  await office.click('存成文件（加密）');
  const dialog = office.page.getByRole('dialog');
  await dialog.getByLabel(/^设置备份密码/).fill(TOLD);
  await dialog.getByLabel(/^再输入一次备份密码/).fill(TOLD);
  await shot(office, 'keys-file');
  const file = await office.download(() => dialog.getByRole('button', { name: '保存文件' }).click());
  assert.match(file, /昆山市总工会-签名密钥-\d{8}-\d{4}\.json$/);
  await withoutKey(office);
  await office.give('密钥文件', file);
  await office.fill(/^密钥文件的密码/, '松柏常青2027');
  await office.click('填回密钥并打开台账');
  await office.sees(/^密码不对/);
  await shot(office, 'keys-keyless-file');
  await office.fill(/^密钥文件的密码/, TOLD);
  await office.click('填回密钥并打开台账');
  await office.page.getByRole('heading', { name: '工作台', level: 1 }).waitFor();
  assert.equal(await code(office), own);
  await office.close();
});

test('a stolen key: marked at the superior, replaced with a sheet, and compared by telephone', async () => {
  const [county, city] = [await setUp(COUNTY, '陈静'), await setUp('苏州市总工会', '沈建国')];
  await addPerson(county, person('卢思远', '320102199003071511'));
  await take(city, await fileUpward(county), undefined, { [COUNTY]: county });
  const former = await code(county);

  // The city hears of it first, and declares it for the county.
  await go(city, '设置与备份');
  await city.click(`声明“${COUNTY}”的密钥被盗`);
  let dialog = city.page.getByRole('dialog');
  await dialog.getByLabel(/^自哪一天起不可信/).fill(day(3));
  await dialog.getByRole('button', { name: '声明被盗' }).click();
  await dialog.getByText(/^日期不能晚于今天/).first().waitFor();
  await dialog.getByLabel(/^自哪一天起不可信/).fill(day(0));
  await shot(city, 'keys-declare');
  await dialog.getByRole('button', { name: '声明被盗' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await city.sees(`已声明被盗（自 ${day(0)} 起）`);
  await shot(city, 'keys-declared');
  await filing(city, '往来记录');
  await city.sees('发件密钥已声明被盗');
  await shot(city, 'keys-files');
  await go(city, '人员');
  await city.sees('发件密钥已声明被盗');
  await shot(city, 'keys-people');

  // The county replaces it and prints the sheet.
  await county.page.addInitScript(noteDialogs);
  await county.reload();
  await go(county, '设置与备份');
  await county.click('更换签名密钥');
  dialog = county.page.getByRole('dialog');
  await dialog.getByLabel(/^更换原因/).selectOption({ label: '被盗或可能被盗' });
  await dialog.getByLabel(/^自哪一天起不可信/).fill(day(0));
  await shot(county, 'keys-replace');
  await dialog.getByRole('button', { name: '更换', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await county.sees('已更换签名密钥');
  await shot(county, 'keys-replaced');
  const sheet = await printed(county, 'replaced', () => county.click('打印更换说明'));
  const renewed = await code(county);
  assert.notEqual(renewed, former);
  for (const text of [former, renewed]) assert.ok(sheet.includes(text.replaceAll(' ', '')), sheet);

  // At the city nothing comes in before it has telephoned.
  await open(city, await fileUpward(county));
  await city.sees('对方单位的核对码变了');
  await city.sees(/^原密钥已声明被盗/);
  await shot(city, 'keys-changed');
  await city.click('确认接收');
  await city.sees(/^“昆山市总工会”的核对码变了：/);
  await hear(city, { [COUNTY]: county });
  await city.click('确认接收');
  await city.sees(/^已接收：/);
  await go(city, '人员');
  await city.sees('卢思远');
  assert.equal(await city.page.getByText('发件密钥已声明被盗').count(), 0, 'said again under the new key');
  await filing(city, '往来记录');
  await city.sees('发件密钥已声明被盗');
  await county.close();
  await city.close();
});
