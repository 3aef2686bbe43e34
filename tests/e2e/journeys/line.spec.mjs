// What keeps a line together: 报送核对单, which file of the other each side has missed, and 下发结构, the offices and
// keys of a line.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addPerson, fileUpward, filing, go, hear, named, open, person, setUp, take } from '../steps.mjs';

const city = () => setUp('苏州市总工会', '沈建国');
const county = () => setUp('昆山市总工会', '陈静');

/** 生成报送核对单 for an office. */
async function ask(office, other) {
  await filing(office, '往来记录');
  await office.click('生成报送核对单');
  const dialog = office.page.getByRole('dialog');
  await dialog.getByLabel(/^核对的单位/).selectOption({ label: other });
  return office.download(() => dialog.getByRole('button', { name: '生成并下载' }).click());
}

test('a lost file is found by comparing, and sent again', async () => {
  const [below, above] = [await county(), await city()];
  await addPerson(below, person('卢思远', '320102199003071511'));
  await take(above, await fileUpward(below), undefined, { 昆山市总工会: below });
  // The next one gets lost on its way.
  await addPerson(below, person('江燕', '320583198511200020'));
  await fileUpward(below);
  const statement = await ask(below, '苏州市总工会');
  assert.match(statement, /昆山市总工会-致苏州市总工会-报送核对单-\d{8}\.json$/);
  await open(above, statement, '');
  await above.sees('漏收文件检查');
  await above.sees(/^本单位没有收到“昆山市总工会”的上报文件 ?第 002 号（.*生成）。请对“昆山市总工会”说：/);
  await above.click('看完了');
  // The county learns the same from the city's, and has the file at hand.
  await open(below, await ask(above, '昆山市总工会'), '');
  await below.sees(/^“苏州市总工会”没有收到本单位的上报文件 ?第 002 号/);
  await below.click('下载原件：苏州市总工会第 002 号');
  const dialog = below.page.getByRole('dialog');
  await dialog.getByLabel(/^文件密码/).fill('松柏常青2026');
  await dialog.getByLabel(/^再输入一遍文件密码/).fill('松柏常青2026');
  const again = await below.download(() => dialog.getByRole('button', { name: '下载', exact: true }).click());
  await take(above, again);
  await open(above, await ask(below, '苏州市总工会'), '');
  await above.sees('双方的文件一致，没有漏收。');
  await below.close();
  await above.close();
});

test('a superior issues names and keys; a new name is taken over by agreement', async () => {
  const [below, above] = [await county(), await city()];
  await addPerson(below, person('卢思远', '320102199003071511'));
  await take(above, await fileUpward(below), undefined, { 昆山市总工会: below });
  await go(above, '机构与配备');
  await above.click('昆山市总工会');
  const dialog = above.page.getByRole('dialog');
  await dialog.getByRole('button', { name: '修改' }).first().click();
  await named(above.page.getByRole('dialog'), '机构名称').fill('昆山市总工会（筹）');
  await above.page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click();
  await above.press('Escape');
  const file = await above.download(() => above.click('下发机构名单和核对码'));
  assert.match(file, /苏州市总工会-下发文件-第001号/);

  await open(below, file, '');
  await below.sees('上级登记的本单位信息不同');
  await below.page.getByRole('row', { name: /本单位名称.*昆山市总工会.*昆山市总工会（筹）/ }).waitFor();
  await hear(below, { 苏州市总工会: above });
  await below.page.getByRole('checkbox', { name: '按上级登记的更新' }).check();
  await below.click('确认接收');
  await below.sees(/^已接收：/);
  await below.page.getByRole('banner').getByText('昆山市总工会（筹）', { exact: true }).waitFor();
  await above.close();
  await below.close();
});
