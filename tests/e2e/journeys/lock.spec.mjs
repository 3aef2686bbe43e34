// 加锁: what a browser keeps is sealed; each window asks; another page of the same computer reads nothing of it.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { addPerson, go, named, person, setUp, wholeChain } from '../steps.mjs';
import { freshFolder } from '../support.mjs';

const PASSPHRASE = '雨伞 钢笔 豆浆 台阶';
const OTHER = '石榴 橡皮 码头 春分';
const WANG = person('王芳', '320583198511200020', { 手机: '13812345678' });
/** What must not be found: of people, of the office, of who sits there. */
const WORDS = ['王芳', '320583198511200020', '13812345678', '昆山市总工会', '陈静', 'county', '320583'];

const field = (office, label) => office.page.locator('input').and(office.page.getByLabel(new RegExp(`^${label}`)));

async function fill(office, label, text) {
  await field(office, label).fill(text);
}

/** Chooses a passphrase where the form asks for one; answers the recovery code. */
async function choose(office, passphrase) {
  await fill(office, '新密码', passphrase);
  await fill(office, '再输入一遍新密码', passphrase);
  await office.click('下一步');
  return office.page.locator('.key-code', { hasText: /^\w{4}(-\w{4}){6}$/ }).innerText();
}

async function lock(office, passphrase) {
  await go(office, '设置与备份');
  await office.click('打开加锁');
  const recovery = await choose(office, passphrase);
  await fill(office, '照着纸输入恢复码的最后四位', recovery.slice(-4).toLowerCase());
  await office.click('加锁');
  await shut(office);
  return recovery;
}

const shut = (office) => office.page.getByRole('heading', { name: '已锁上', level: 1 }).waitFor();

async function unlock(office, words) {
  await fill(office, '密码', words);
  await office.click('打开');
}

const isOpen = (office) => office.page.getByRole('navigation', { name: '主导航' }).waitFor();

/** Another page file of this computer, in the same browser: all that it can read of the shared storage, as one text. */
async function readByAnotherPage(office) {
  const file = path.join(freshFolder('other'), 'other.html');
  writeFileSync(file, '<!doctype html><meta charset="utf-8"><title>other</title>');
  const page = await office.context.newPage();
  await page.goto(`file://${file}`);
  const seen = await page.evaluate(async () => {
    const parts = Object.entries(localStorage).flat();
    const text = (value) => (value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) + new TextDecoder().decode(value) : JSON.stringify(value));
    for (const { name } of await indexedDB.databases()) {
      const asked = indexedDB.open(name);
      await new Promise((done) => (asked.onsuccess = done));
      parts.push(name);
      for (const store of asked.result.objectStoreNames) {
        const records = asked.result.transaction(store).objectStore(store);
        const [keys, values] = [records.getAllKeys(), records.getAll()];
        await new Promise((done) => (values.onsuccess = done));
        parts.push(...keys.result.map(String), ...values.result.map(text));
      }
      asked.result.close();
    }
    return parts.join('\n');
  });
  await page.close();
  return seen;
}

test('with the lock on another page of the computer reads no word of the register, and the passphrase opens it', async () => {
  const office = await setUp('昆山市总工会', '陈静');
  await addPerson(office, WANG);
  const before = await readByAnotherPage(office);
  for (const word of WORDS) assert.ok(before.includes(word), `in clear, "${word}" is there to be read`);

  await go(office, '设置与备份');
  await office.click('打开加锁');
  // Before anything is set, it is said what a forgotten passphrase costs.
  await office.sees(/^没有服务器，也没有管理员密码。忘记密码、又没有恢复码，/);
  for (const weak of ['12345678', '昆山市总工会2026', 'password123']) {
    await fill(office, '新密码', weak);
    await fill(office, '再输入一遍新密码', weak);
    await office.click('下一步');
    await office.sees(/这个密码太容易猜到/);
  }
  const recovery = await choose(office, PASSPHRASE);
  await fill(office, '照着纸输入恢复码的最后四位', 'ZZZZ');
  await office.click('加锁');
  await office.sees('与恢复码的最后四位不一致，请看着纸再输入一遍。');
  await fill(office, '照着纸输入恢复码的最后四位', recovery.slice(-4));
  await office.click('加锁');
  await shut(office);

  const after = await readByAnotherPage(office);
  for (const word of [...WORDS, PASSPHRASE, recovery, '"name"', 'meta']) {
    assert.ok(!after.includes(word), `sealed, "${word}" is found nowhere`);
  }
  await unlock(office, '雨伞 钢笔 豆浆 台级');
  await office.sees(/密码不对/);
  await unlock(office, PASSPHRASE);
  await isOpen(office);
  await go(office, '人员');
  await office.sees('王芳');
  await wholeChain(office);
  // What is written from now on is sealed too.
  await addPerson(office, person('吴霞', '320102199003071511', {}));
  const later = await readByAnotherPage(office);
  for (const word of [...WORDS, '吴霞', '320102199003071511']) assert.ok(!later.includes(word), word);
  // A browser that is started anew asks again.
  await office.reload();
  await shut(office);
  await unlock(office, recovery.toLowerCase().replaceAll('-', ' '));
  await isOpen(office);
  await office.close();
});

test('every window asks; shutting one shuts all; what was half typed is there again', async () => {
  const office = await setUp('昆山市总工会', '陈静');
  const first = office.page;
  const second = await office.tab('#/people');
  office.page = first;
  await lock(office, PASSPHRASE);
  office.page = second;
  await shut(office);
  await unlock(office, PASSPHRASE);
  await isOpen(office);
  office.page = first;
  await unlock(office, PASSPHRASE);
  await isOpen(office);

  await go(office, '人员');
  await office.page.getByRole('button', { name: '新增人员', exact: true }).first().click();
  await named(first.getByRole('main'), '姓名').fill('半个名字');
  office.page = second;
  await office.click('锁上');
  await shut(office);
  office.page = first;
  await shut(office);
  assert.ok(!(await first.content()).includes('半个名字'));
  await unlock(office, PASSPHRASE);
  await isOpen(office);
  await go(office, '人员');
  await first.getByRole('button', { name: '新增人员', exact: true }).first().click();
  assert.equal(await named(first.getByRole('main'), '姓名').inputValue(), '半个名字');
  await office.close();
});

test('nobody at it: it shuts by itself', async () => {
  const office = await setUp('昆山市总工会', '陈静');
  await lock(office, PASSPHRASE);
  await unlock(office, PASSPHRASE);
  await isOpen(office);
  await office.page.clock.install();
  await office.reload();
  await unlock(office, PASSPHRASE);
  await isOpen(office);
  await office.page.clock.runFor('14:00');
  await isOpen(office);
  await office.page.clock.runFor('02:00');
  await shut(office);
  await office.close();
});

test('another passphrase opens the same data, the old one and its paper no longer; turned off, all is as before', async () => {
  const office = await setUp('昆山市总工会', '陈静');
  await addPerson(office, WANG);
  const old = await lock(office, PASSPHRASE);
  await unlock(office, PASSPHRASE);
  await isOpen(office);
  await go(office, '设置与备份');
  await office.click('更改密码');
  await fill(office, '现在的密码', OTHER);
  const lost = await choose(office, OTHER);
  await fill(office, '照着纸输入恢复码的最后四位', lost.slice(-4));
  await office.click('更改密码');
  await office.sees(/密码不对/);
  await fill(office, '现在的密码', PASSPHRASE);
  const recovery = await choose(office, OTHER);
  await fill(office, '照着纸输入恢复码的最后四位', recovery.slice(-4));
  await office.click('更改密码');
  await office.sees(/^密码已更改/);
  await office.reload();
  for (const words of [PASSPHRASE, old]) {
    await unlock(office, words);
    await office.sees(words === old ? /这个恢复码不是这里的/ : /密码不对/);
  }
  await unlock(office, OTHER);
  await isOpen(office);
  await go(office, '设置与备份');
  await office.click('取消加锁');
  const dialog = office.page.getByRole('dialog');
  await dialog.getByLabel(/^密码/).fill(OTHER);
  const anew = office.page.waitForEvent('load');
  await dialog.getByRole('button', { name: '取消加锁', exact: true }).click();
  await anew;
  await isOpen(office);
  const seen = await readByAnotherPage(office);
  for (const word of WORDS) assert.ok(seen.includes(word), word);
  await go(office, '人员');
  await office.sees('王芳');
  await office.close();
});

test('settings that were cleared do not close a register for ever: it says itself how it opens', async () => {
  const office = await setUp('昆山市总工会', '陈静');
  await addPerson(office, WANG);
  await lock(office, PASSPHRASE);
  await office.page.evaluate('localStorage.clear()');
  await office.reload();
  await office.page.getByRole('button', { name: /^打开/ }).first().click();
  await shut(office);
  await unlock(office, PASSPHRASE);
  await isOpen(office);
  await office.sees('昆山市总工会');
  await office.close();
});
