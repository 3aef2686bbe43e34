// Stored data are damaged or altered: it is said at once, nothing false is signed, and whatever is sound can be had.

import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { TOLD, addPerson, backUp, go, openBackup, restore, setUp } from '../steps.mjs';
import {
  alterEntry,
  alterSnapshot,
  loseDatabases,
  loseHead,
  loseKey,
  loseList,
  loseSnapshot,
  putInJournal,
  tearSnapshot,
  writtenByNewer,
} from '../stored.mjs';

const OFFICE = '昆山市总工会';

/** 导出数据 on the page of a register that cannot be opened. */
async function carryAway(office) {
  await office.page.getByLabel(/^设置备份密码/).fill(TOLD);
  await office.page.getByLabel(/^再输入一次备份密码/).fill(TOLD);
  const file = await office.download(() => office.click('导出数据'));
  await office.sees('数据已导出，并已读回核对');
  return file;
}

async function removeRegister(office) {
  await office.click('从本浏览器移除');
  await office.page.getByLabel(/^请输入/).fill(OFFICE);
  await office.click('确认移除');
  await office.sees('开始使用社工台账');
}

async function restored(office) {
  await restore(office);
  await office.page.getByRole('heading', { name: '工作台', level: 1 }).waitFor();
}

async function has(office, ...names) {
  await go(office, '人员');
  for (const name of names) await office.sees(name);
  await office.sees(new RegExp(`^显示 ${names.length} 人，`));
}

const shot = (office, name) => process.env.TAIZHANG_SHOTS && office.shot(name, { fullPage: true });

test('a name forged in the journal is not believed: what stands before comes back, and the rest is named', async () => {
  const office = await setUp(OFFICE, '陈静');
  await addPerson(office, { 姓名: '卢思远' });
  await addPerson(office, { 姓名: '江燕' });
  await alterEntry(office, 3, '江燕', '江雁');
  await office.reload();
  await office.sees('台账数据可能被改动或者损坏');
  await office.sees(/^第 3 条登记记录与前后对不上/);
  await shot(office, 'damaged');
  const file = await carryAway(office);
  await shot(office, 'damaged-exported');
  await removeRegister(office);

  await openBackup(office, file);
  await office.sees('第 3 条登记记录与前后对不上，或者读不出来。');
  await office.sees('其中 1 条的内容不能恢复，恢复后请核对并补录。');
  await shot(office, 'restore-losses');
  await restored(office);
  await has(office, '卢思远');
  await go(office, '设置与备份');
  await office.sees(/^恢复时另外保存了损坏的部分/);
  const aside = await office.download(() => office.click('存为文件'));
  assert.match(aside, /损坏部分-3-3\.json$/);

  // A name forged in the saved state does not stand against the journal.
  await alterSnapshot(office, '卢思远', '卢思达');
  await office.reload();
  await office.sees(/^上次保存的数据与登记记录不一致/);
  await has(office, '卢思远');

  // Now the damage lies under a good snapshot: the register opens, says so, and signs nothing.
  await alterEntry(office, 2, '卢思远', '卢思达');
  await office.reload();
  await office.sees(/^第 2 条登记记录与前后对不上/);
  await office.sees(/^已暂停登记和报送/);
  await shot(office, 'broken-band');
  await go(office, '人员');
  await office.click('新增人员');
  await office.page.getByRole('main').getByRole('textbox', { name: '姓名', exact: true }).fill('武子英');
  await office.click('保存人员');
  await office.page.getByRole('main').getByText(/^第 2 条登记记录与前后对不上/).first().waitFor();
  const backup = await backUp(office);
  await office.sees('备份文件已生成，并已读回核对');
  await office.sees(/^其中 \d+ 条的内容按最近一次保存的状态恢复/);
  await shot(office, 'backup-damaged');
  await removeRegister(office);
  await openBackup(office, backup);
  await shot(office, 'restore-covered');
  await restored(office);
  await has(office, '卢思远');
  await addPerson(office, { 姓名: '武子英' });
  await office.close();
});

test('no dead end while the data are there: key lost, snapshot torn, list lost, a newer program', async () => {
  const office = await setUp(OFFICE, '陈静');
  await addPerson(office, { 姓名: '江燕' });
  await tearSnapshot(office);
  await office.reload();
  await has(office, '江燕');

  await go(office, '设置与备份');
  const code = () => office.page.locator('.key-code').innerText();
  const before = await code();
  await loseKey(office);
  await office.reload();
  await office.sees('本单位的签名密钥不见了');
  await shot(office, 'keyless');
  await carryAway(office);
  await office.click('生成新密钥并打开台账');
  await has(office, '江燕');
  await go(office, '设置与备份');
  assert.notEqual(await code(), before);
  await office.click('核对台账完整性');
  await office.sees(/^已核对 3 条登记记录，全部完整/);

  await loseList(office);
  await office.reload();
  await office.sees(OFFICE);
  await office.sees('在这个浏览器中找到，原来的清单里没有');
  await shot(office, 'found-again');
  await office.click(`打开${OFFICE}`);
  await has(office, '江燕');

  await writtenByNewer(office);
  await office.reload();
  await office.sees('台账暂时打不开');
  await office.sees(/^数据由更新版本的程序写成（存储版本 7）/);
  await shot(office, 'too-new');
  const file = await carryAway(office);
  await removeRegister(office);
  await openBackup(office, file);
  await restored(office);
  await has(office, '江燕');
  await office.close();
});

test('storage that the browser emptied: said with what there was last, and the copy becomes the register again', async () => {
  const office = await setUp(OFFICE, '陈静');
  await addPerson(office, { 姓名: '江燕' });
  await addPerson(office, { 姓名: '卢思远' });
  const backup = await backUp(office);
  await addPerson(office, { 姓名: '武子英' });
  await loseDatabases(office);
  await office.reload();
  await office.page.getByRole('heading', { name: '浏览器中的台账数据丢失了', level: 1 }).waitFor();
  const known = office.page.getByRole('main').getByRole('term');
  await known.filter({ hasText: '人员' }).locator('xpath=following-sibling::dd[1]').getByText('3 人').waitFor();
  // The copy that was made last, by its name.
  await office.sees(path.basename(backup));
  await shot(office, 'lost');
  await removeRegister(office);
  await openBackup(office, backup);
  await restored(office);
  await has(office, '江燕', '卢思远');
  await office.close();
});

test('a register of which entries are left is not lost: without its end mark, or without its beginning', async () => {
  const office = await setUp(OFFICE, '陈静');
  await addPerson(office, { 姓名: '江燕' });
  // Somebody else's record beside the entries is none of them.
  await putInJournal(office, 'zz');
  await office.reload();
  await has(office, '江燕');

  await loseHead(office);
  await office.reload();
  await office.sees('台账数据可能被改动或者损坏');
  await office.sees(/^记着登记记录到哪一条为止的标记丢失了/);
  await shot(office, 'headless');
  const whole = await carryAway(office);
  await removeRegister(office);
  await openBackup(office, whole);
  await restored(office);
  await has(office, '江燕');

  // The first entry cannot be read, and no saved state makes up for it.
  await addPerson(office, { 姓名: '武子英' });
  await putInJournal(office, 1);
  await loseSnapshot(office);
  await office.reload();
  await office.sees(/^第 1 条登记记录与前后对不上/);
  const rest = await carryAway(office);
  await office.sees(/^其中有开头的设立记录/);
  await shot(office, 'beginning-lost');
  await removeRegister(office);
  await openBackup(office, rest);
  await office.sees('其中 1 条的内容不能恢复，恢复后请核对并补录。');
  await restored(office);
  await has(office, '江燕', '武子英');
  await office.close();
});
