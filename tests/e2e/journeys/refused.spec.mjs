// What bad input gets: a sentence that says what is wrong and what to do, and nothing changes.
// The whole catalogue of bad files is walked natively (tests/data/bad); here a person meets some of them.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { addPerson, code, counts, fileUpward, filing, go, open, person, refused, setUp, take } from '../steps.mjs';

test('altered, cut, foreign and unsuitable files are refused, and a clear file asks twice', async () => {
  const city = await setUp('苏州市总工会', '沈建国');
  const county = await setUp('昆山市总工会', '陈静');
  await addPerson(county, person('卢思远', '320102199003071511'));
  await addPerson(county, person('江燕', '320583198511200020'));
  const sealed = await fileUpward(county);

  // A clear export asks again, and names how many people could be read by anybody.
  await filing(county, '待上报');
  await county.click('生成上报文件');
  await county.page.getByRole('radio', { name: /^不加密（明文）/ }).check();
  await county.click('生成并下载');
  await county.sees(/2 人的身份证件号码/);
  const clear = await county.download(() => county.click('仍以明文生成'));
  const text = readFileSync(clear, 'utf8');
  assert.ok(text.includes('320102199003071511'), 'the clear file is clear');
  assert.ok(!readFileSync(sealed, 'utf8').includes('320102199003071511'), 'the sealed file is sealed');
  assert.ok(!text.includes('13812345678'), 'a telephone number never leaves the county');

  const spoilt = (name, content) => {
    const file = path.join(city.downloads, name);
    writeFileSync(file, content);
    return file;
  };
  const refuse = (name, content, sentence) => refused(city, spoilt(name, content), sentence, null);
  await refuse('altered.json', text.replace('卢思远', '卢思近'), /内容与校验信息不一致|校验未通过/);
  await refuse('cut.json', text.slice(0, text.length - 200), /不完整/);
  await refuse('empty.json', '', /空/);
  await refuse('roster.xlsx', Buffer.from('PK\u0003\u0004 a workbook'), /表格|压缩|不是/);
  await refuse('newer.json', text.replace('"min_reader":0', '"min_reader":9'), /版本/);
  await open(city, sealed, '不是这个密码');
  await city.sees(/密码不对，或文件已损坏/);
  await city.click('不接收');
  await refused(county, clear, /本机生成/, null);
  await counts(city, 0, 0, 0, 0);

  // The good ones are still good, in whatever order they arrive: the second brings everything.
  await take(city, clear, null);
  await counts(city, 0, 2, 0, 0);
  await refused(city, sealed, /已接收到第 2 号/);
  await open(city, clear, null);
  await city.sees(/已经接收过/);

  // Nobody has telephoned yet: the office says so until its 核对码 is typed as it is read out.
  await filing(city, '往来记录');
  await city.page.getByRole('row', { name: /昆山市总工会/ }).getByText('未核对', { exact: true }).waitFor();
  await go(city, '工作台');
  await city.click('去核对：昆山市总工会的核对码还没有核对');
  const typed = city.page.getByLabel('“昆山市总工会”读出的核对码');
  await typed.fill('1234 5678 1234 5678');
  await city.click('核对“昆山市总工会”的核对码');
  await city.sees(/填写的核对码与“昆山市总工会”的不一致/);
  await typed.fill(await code(county));
  await city.click('核对“昆山市总工会”的核对码');
  await typed.waitFor({ state: 'detached' });
  await filing(city, '往来记录');
  await city.page.getByRole('row', { name: /昆山市总工会/ }).waitFor();
  assert.equal(await city.page.getByText('未核对', { exact: true }).count(), 0);

  await county.close();
  await city.close();
});
