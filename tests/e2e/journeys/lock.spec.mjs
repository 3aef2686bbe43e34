// 加锁: what a browser keeps is sealed; each window asks; another page of the same computer reads nothing of it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PASSPHRASE, choose, fill, isOpen, lock, shut, unlock } from '../locks.mjs';
import { addPerson, go, named, person, restore, setUp, wholeChain } from '../steps.mjs';
import { loseLockMark, readByAnotherPage } from '../stored.mjs';

const OTHER = '石榴 橡皮 码头 春分';
const WANG = person('王芳', '320583198511200020', { 手机: '13812345678' });
/** What must not be found: of people, of the office, of who sits there. */
const WORDS = ['王芳', '320583198511200020', '13812345678', '昆山市总工会', '陈静', 'county', '320583'];

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

test('passphrase and code lost: the sealed data leave as they are, are given up, and the start page names what was lost', async () => {
  const office = await setUp('昆山市总工会', '陈静');
  await addPerson(office, WANG);
  const recovery = await lock(office, PASSPHRASE);
  await office.click('密码和恢复码都找不到');
  const dialog = office.page.getByRole('dialog', { name: '放弃打不开的台账' });
  await dialog.getByText(/这个浏览器里 1 本加密的台账/).waitFor();
  const kept = await office.download(() => dialog.getByRole('button', { name: '把加密的数据存为文件' }).click());
  await dialog.getByText(/^已存为文件/).waitFor();
  await dialog.getByLabel(/^请输入“放弃”/).fill('放');
  await dialog.getByRole('button', { name: '确认放弃' }).click();
  await dialog.getByText('与要求的文字不一致，没有删除。').waitFor();
  await dialog.getByLabel(/^请输入“放弃”/).fill('放弃');
  await dialog.getByRole('button', { name: '确认放弃' }).click();
  await office.sees('开始使用社工台账');
  await office.sees(/1 人/);
  const seen = await readByAnotherPage(office);
  for (const word of [...WORDS, 'taizhang.vault']) assert.ok(!seen.includes(word), word);

  // The code turned up after all.
  await office.click('从备份恢复');
  await office.give('选择备份文件', kept);
  await office.page.getByLabel(/^这本台账的加锁密码或恢复码/).fill(recovery);
  await office.click('打开备份');
  await restore(office);
  await isOpen(office);
  await go(office, '人员');
  await office.sees('王芳');
  await office.close();
});

test('a register that is said to be in clear beside sealed ones is not opened, and what is there can be carried away', async () => {
  const office = await setUp('昆山市总工会', '陈静');
  await addPerson(office, WANG);
  await lock(office, PASSPHRASE);
  await loseLockMark(office);
  await office.reload();
  await unlock(office, PASSPHRASE);
  await office.sees(/^这本台账没有加密，而这个浏览器已经加锁/);
  await office.page.getByRole('button', { name: '导出数据' }).waitFor();
  await office.close();
});
