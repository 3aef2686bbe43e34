// 自动备份: a folder gets whatever is saved; the stick is pulled out and comes back; the browser is lost and its folder is
// not; whoever has no folder takes a file home.
//
// A browser without a screen shows no dialog for choosing a folder. In its place stands one that gives a folder of the
// browser's own file system, which takes the same files through the same calls.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { host } from '../hosted.mjs';
import { addPerson, counts, go, person, setUp, wholeChain } from '../steps.mjs';
import { freshFolder, openOffice } from '../support.mjs';

const PASSPHRASE = '雨伞 钢笔 豆浆 台阶';
const NUMBERS = ['320102199003071511', '320583198511200020', '329901199202290018', '32132219880815101X'];
const NAMES = ['卢思远', '江燕', '万冬远', '武子英'];

/** Chooses the stick. */
function script() {
  window.showDirectoryPicker = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('stick', { create: true });
}

/** The names and bytes on the stick, as another computer would find them. */
const stick = (office) =>
  office.page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const found = [];
    for await (const [name, handle] of (await root.getDirectoryHandle('stick')).entries()) {
      const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
      found.push([name, [...bytes]]);
    }
    return found.sort(([one], [other]) => (one < other ? -1 : 1));
  });

const pullOut = (office) => office.page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry('stick', { recursive: true }));

const plugIn = (office) => office.page.evaluate(async () => void (await (await navigator.storage.getDirectory()).getDirectoryHandle('stick', { create: true })));

/** The files of the stick in a folder of this computer. */
function copied(files) {
  const folder = freshFolder('stick');
  return files.map(([name, bytes]) => {
    const file = path.join(folder, name);
    writeFileSync(file, Buffer.from(bytes));
    return file;
  });
}

const field = (office, label) => office.page.locator('input').and(office.page.getByLabel(new RegExp(`^${label}`)));

/** Sets the copy up, and returns its recovery code. */
async function begin(office) {
  await go(office, '设置与备份');
  await office.click('设置自动备份');
  await field(office, '自动备份密码').fill(PASSPHRASE);
  await field(office, '再输入一遍自动备份密码').fill(PASSPHRASE);
  await office.click('下一步');
  const recovery = await office.page.locator('.key-code', { hasText: /^\w{4}(-\w{4}){6}$/ }).innerText();
  await field(office, '照着纸输入恢复码的最后四位').fill(recovery.slice(-4));
  await office.click('完成设置');
  return recovery;
}

const panel = (office) => office.page.getByRole('region', { name: '自动备份位置' });

/** Waits until everything is in file number `number`. */
async function written(office, number) {
  await go(office, '设置与备份');
  await panel(office).getByText(`第 ${number} 号文件`).waitFor();
  await office.sees('正常，全部内容已备份');
}

const add = (office, at) => addPerson(office, person(NAMES[at], NUMBERS[at]));

/** Opens what was found on the start page of a browser that has nothing. */
async function rehearse(office, files, secret) {
  await office.click('从备份恢复');
  await office.give('选择自动备份的全部文件', ...files);
  await field(office, '自动备份密码或恢复码').fill(secret);
  await office.click('查看备份内容');
}

async function restore(office) {
  await office.sees('备份内容');
  await office.page.getByLabel(/^经办人姓名/).fill('陈静');
  await office.click('恢复到本浏览器');
  await office.sees('工作台');
}

test('a folder gets whatever is saved, and gives it back to a browser that has lost everything', async () => {
  const site = await host();
  const office = await setUp('昆山市总工会', '陈静', { address: site.address, script });
  await add(office, 0);
  const recovery = await begin(office);
  await office.click('选择备份文件夹');
  await written(office, 1);
  await add(office, 1);
  await written(office, 2);

  // A window that is closed and opened again goes on by itself.
  await office.reload();
  await add(office, 2);
  await written(office, 3);
  const files = await stick(office);
  assert.deepEqual(files.map(([name]) => name.replace(/-[0-9a-f]{8}-/, '-')), [1, 2, 3].map((n) => `昆山市总工会-自动备份-00000${n}.tz`));
  const clear = files.map(([, bytes]) => Buffer.from(bytes).toString()).join('\n');
  for (const word of [...NAMES, ...NUMBERS, '陈静', PASSPHRASE]) assert.ok(!clear.includes(word), word);

  // The stick is pulled out: nothing waits for it, and one line says so.
  await pullOut(office);
  await add(office, 3);
  await go(office, '工作台');
  await office.sees(/找不到备份文件夹.*有 1 次登记没有备份/);
  await plugIn(office);
  await office.click('再试一次');
  await office.seesNo(/找不到备份文件夹/);
  await written(office, 4);
  await wholeChain(office);

  // The stick was new: the whole register is on it. The one that was pulled out is as it was.
  const later = copied(await stick(office));
  assert.equal(later.length, 1);
  await office.close();
  for (const [files, secret, people] of [[later, PASSPHRASE, 4], [later, recovery.toLowerCase(), 4]]) {
    const empty = await openOffice(freshFolder('office'));
    await rehearse(empty, files, secret);
    await restore(empty);
    await counts(empty, 0, 0, 0, people);
    await wholeChain(empty);
    await empty.close();
  }

  const older = await openOffice(freshFolder('office'));
  await rehearse(older, copied(files), '雨伞 钢笔 豆浆 台灯');
  await older.sees(/密码/);
  await field(older, '自动备份密码或恢复码').fill(PASSPHRASE);
  await older.click('查看备份内容');
  await restore(older);
  await counts(older, 0, 0, 0, 3);
  await older.close();

  // Of the three files the second is lost and the third torn: what is missing is said, and the rest comes back.
  const partly = await openOffice(freshFolder('office'));
  const [first, , [name, bytes]] = files;
  await rehearse(partly, copied([first, [name, bytes.slice(0, 900)]]), PASSPHRASE);
  await partly.sees(/有的文件坏了或没有写完：昆山市总工会-自动备份/);
  await partly.sees('缺少第 2 号文件');
  await restore(partly);
  await counts(partly, 0, 0, 0, 1);
  await partly.close();
});

test('whoever keeps no folder takes one file home at the end of the day', async () => {
  const office = await setUp('昆山市总工会', '陈静');
  await add(office, 0);
  const recovery = await begin(office);
  await office.sees('也可以不选文件夹');
  await add(office, 1);
  await go(office, '工作台');
  const file = await office.download(() => office.click('结束今天的工作'));
  assert.match(path.basename(file), /^昆山市总工会-自动备份-[0-9a-f]{8}-000001-\d{8}-\d{4}\.tz$/);
  await office.sees('备份文件已下载');
  await office.sees('备份之后没有新的登记。');
  await office.close();

  const empty = await openOffice(freshFolder('office'));
  await rehearse(empty, [file], recovery);
  await restore(empty);
  await counts(empty, 0, 0, 0, 2);
  await empty.close();
});

test('several windows copy one after the other, and what is stopped is not copied', async () => {
  const site = await host();
  const office = await setUp('昆山市总工会', '陈静', { address: site.address, script });
  await begin(office);
  await office.click('选择备份文件夹');
  await written(office, 1);
  const first = office.page;
  await office.tab();
  await add(office, 0);
  office.watch(first);
  await add(office, 1);
  await written(office, 3);
  await office.click('停止自动备份');
  await office.page.getByRole('dialog').getByRole('button', { name: '停止自动备份', exact: true }).click();
  await add(office, 2);
  await go(office, '设置与备份');
  await office.sees('设置自动备份');
  const files = await stick(office);
  assert.equal(files.length, 3);
  await office.close();
  const empty = await openOffice(freshFolder('office'));
  await rehearse(empty, copied(files), PASSPHRASE);
  await restore(empty);
  await counts(empty, 0, 0, 0, 2);
  await empty.close();
});
