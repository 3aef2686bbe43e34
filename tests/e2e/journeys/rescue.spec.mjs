// Where the program cannot run, the page itself says why and saves what is stored: under a passphrase, and a good browser
// restores it.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { TOLD, addPerson, go, restore, setUp } from '../steps.mjs';
import { putInMeta } from '../stored.mjs';
import { freshFolder, openOffice } from '../support.mjs';

const OFFICE = '昆山市总工会';
const NUMBER = '320102199003071511';

const shot = (office, name) => process.env.TAIZHANG_SHOTS && office.shot(name, { fullPage: true });

/** An office with a person in it, its browser closed; gives back the profile. */
async function left(before = async () => {}) {
  const office = await setUp(OFFICE, '陈静');
  await addPerson(office, { 姓名: '卢思远', 证件号码: NUMBER });
  await before(office);
  await office.close();
  return office.profile;
}

/** The program opened where WebAssembly is switched off, as by a browser that compiles nothing. */
async function without(profile) {
  const flags = ['--js-flags=--jitless'];
  const office = await openOffice(profile, { flags, starts: false, errorsAllowed: () => true });
  await office.sees('这个浏览器关闭了 WebAssembly');
  return office;
}

/** Types the passphrase twice on the page that the program did not start on, and saves. */
async function seal(office, first, again = first) {
  await office.fill('给这个文件设密码', first);
  await office.fill('重复一遍这个密码', again);
  await office.page.getByRole('button', { name: /^加密并存为文件/ }).click();
}

const save = (office) => office.page.getByRole('button', { name: /^把已保存的数据存为文件/ }).click();

/** Gives the file to the restore of a good browser. */
async function give(file) {
  const office = await openOffice(freshFolder('good'));
  await office.click('从备份恢复');
  await office.give('选择备份文件', file);
  return office;
}

async function unlock(office, passphrase) {
  await office.page.getByLabel(/^这份现存数据文件的密码/).fill(passphrase);
  await office.click('打开备份');
}

test('without WebAssembly the stored data leave under a passphrase, and a good browser restores them', async () => {
  const profile = await left();
  const refused = await without(profile);
  await shot(refused, 'rescue-webassembly');
  await save(refused);
  await seal(refused, '短');
  await refused.sees('密码太短');
  await seal(refused, TOLD, `${TOLD}7`);
  await refused.sees('两次输入的密码不一样');
  await shot(refused, 'rescue-form');
  const file = await refused.download(() => seal(refused, TOLD));
  await refused.sees('已存为文件');
  await shot(refused, 'rescue-saved');
  await refused.close();

  const bytes = readFileSync(file);
  for (const text of ['卢思远', NUMBER, OFFICE, 'signing-key', 'journal', '陈静']) {
    assert.ok(!bytes.includes(text), `the file holds ${text} in clear`);
  }
  assert.match(path.basename(file), /^社工台账-现存数据-\d{8}\.dat$/);

  const office = await give(file);
  await shot(office, 'rescue-locked');
  await unlock(office, 'wrong wrong');
  await office.sees('密码不对');
  await unlock(office, TOLD);
  await office.sees('备份内容');
  await shot(office, 'rescue-inside');
  await restore(office);
  await office.page.getByRole('heading', { name: '工作台', level: 1 }).waitFor();
  await go(office, '人员');
  await office.sees('卢思远');

  // One byte changed anywhere, or the end gone, and nothing is believed.
  const spoilt = (name, content) => {
    const made = path.join(office.downloads, name);
    writeFileSync(made, content);
    return made;
  };
  const altered = Buffer.from(bytes);
  altered[bytes.length - 40] ^= 1;
  const other = await give(spoilt('altered.dat', altered));
  await unlock(other, TOLD);
  await other.sees(/密码不对|内容不对/);
  await other.give('选择备份文件', spoilt('cut.dat', bytes.subarray(0, bytes.length - 9)));
  await other.sees('这个现存数据文件不完整');
  await shot(other, 'rescue-cut');
  await other.close();
  await office.close();
});

test('a browser below the floor, and one that cannot encrypt: in clear only after a second act', async () => {
  const profile = await left();
  const refused = await openOffice(profile, { errorsAllowed: () => true });
  await refused.page.addInitScript(() => {
    CSS.supports = () => false;
    Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined });
  });
  await refused.page.reload();
  await refused.sees('这个浏览器的版本太旧');
  await shot(refused, 'rescue-browser');
  await save(refused);
  await refused.sees('这个浏览器不能加密');
  await shot(refused, 'rescue-clear');
  const file = await refused.download(() =>
    refused.page.getByRole('button', { name: /^我知道后果，仍以明文保存/ }).click(),
  );
  await refused.close();
  assert.ok(readFileSync(file).includes('卢思远'));
  const office = await give(file);
  await office.sees('备份内容');
  await restore(office);
  await go(office, '人员');
  await office.sees('卢思远');
  await office.close();
});

test('several registers in one file: which is asked; nothing stored is said', async () => {
  const profile = await left(async (office) => {
    await go(office, '设置与备份');
    await office.click('退出当前台账');
    await office.click('进入练习模式');
    await office.sees('练习模式（不影响正式数据）');
  });
  const refused = await without(profile);
  await save(refused);
  const file = await refused.download(() => seal(refused, TOLD));
  await refused.close();
  const office = await give(file);
  await unlock(office, TOLD);
  await office.sees('要打开哪一本');
  await shot(office, 'rescue-which');
  await office.click(OFFICE);
  await office.sees('备份内容');
  await office.close();

  const empty = await without(freshFolder('empty'));
  await save(empty);
  await empty.sees('没有找到社工台账的数据');
  await empty.close();
});

test('a locked register leaves as it is, without a question, and is not opened without its lock', async () => {
  const profile = await left((office) => putInMeta(office, 'vault', '{}'));
  const refused = await without(profile);
  const file = await refused.download(() => save(refused));
  await refused.sees('内容仍然锁着');
  await shot(refused, 'rescue-vault');
  await refused.close();
  const office = await give(file);
  await office.page.getByLabel(/^这本台账的加锁密码或恢复码/).waitFor();
  await office.close();
});
