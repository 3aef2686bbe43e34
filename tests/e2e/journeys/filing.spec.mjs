// The main job, end to end: people are filed upward through four levels, and the results come back down.
//
// Four offices, four computers: 玉山镇工会 (township), 昆山市总工会 (county), 苏州市总工会 (city) and
// 江苏省总工会 (province). Nothing passes between them but files. After every step each office's four
// counters — 已备案、审核中、已退回、未报送 — are what exchange.md says they are.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  TOLD, addPerson, answer, correct, counts, fileUpward, filing, fillIn, go, hear, open, person, refused, reopen, setUp,
  take,
} from '../steps.mjs';

test('people are filed through four levels, one is returned, corrected and filed again', async () => {
  // 1. Each office is set up on its own computer.
  const township = await setUp('玉山镇工会', '周敏');
  let county = await setUp('昆山市总工会', '陈静');
  const city = await setUp('苏州市总工会', '沈建国');
  const province = await setUp('江苏省总工会', '高宁');

  // 2. The county enters its townships and two people by hand.
  await go(county, '机构与配备');
  await county.click('从区划名录添加');
  await county.page.getByRole('checkbox', { name: '玉山镇工会' }).check();
  await county.page.getByRole('checkbox', { name: '巴城镇工会' }).check();
  await county.click('添加 2 个机构');
  await addPerson(county, person('卢思远', '320102199003071511'));
  await addPerson(county, person('江燕', '320583198511200020'));
  await counts(county, 0, 0, 0, 2);

  // The township enters its head count and drafts two more people.
  await go(township, '机构与配备');
  await township.click('填报本单位基数');
  await fillIn(township, {
    统计时点: '2026-9-30', 单独基层工会数: '231', 工会组织总数: '260', 职工数: '48200', 会员数: '41000',
  });
  await township.click('保存基数');
  await township.sees('基数已保存。');
  await township.press('Escape');
  await addPerson(township, person('万冬远', '329901199202290018'), true);
  await addPerson(township, person('武子英', '32132219880815101X'), true);
  // Drafts are counted by the county, once it has taken them in.
  await counts(township, 0, 0, 0, 0);
  await go(township, '人员');
  await township.sees(/起草中 2 人/);
  const drafts = await fileUpward(township);
  assert.match(drafts, /玉山镇工会-变更申请-第001号/);

  // They arrive at the county as proposals; accepted, they are county records.
  await take(county, drafts);
  await counts(county, 0, 0, 0, 2);
  await filing(county, /变更申请/);
  await county.click('采纳：万冬远');
  await county.sees('已采纳：万冬远，现由本单位负责登记。');
  await county.click('采纳：武子英');
  await county.sees('已采纳：武子英，现由本单位负责登记。');
  await counts(county, 0, 0, 0, 4);
  await go(county, '机构与配备');
  await county.sees(/48,?200/);

  // Nothing written is lost by closing the browser.
  county = await reopen(county);
  await counts(county, 0, 0, 0, 4);

  // 3. The county files; the city looks, confirms once, and files onward; the township hears from the county.
  const countyFile = await fileUpward(county);
  await counts(county, 0, 4, 0, 0);
  await open(city, countyFile);
  await city.sees(/新增/);
  await city.sees(/未报送|卢思远/);
  await hear(city, { 昆山市总工会: county });
  await city.click('确认接收');
  await city.sees(/^已接收：/);
  await counts(city, 0, 4, 0, 0);
  // What decides about an office is taken in once the key of whoever decides has been compared.
  const receipt = await answer(county, '玉山镇工会');
  await open(township, receipt);
  await township.click('确认接收');
  await township.sees(/“昆山市总工会”的核对码还没有核对/);
  await hear(township, { 昆山市总工会: county });
  await township.click('确认接收');
  await township.sees(/^已接收：/);
  await counts(township, 0, 4, 0, 0);

  const cityFile = await fileUpward(city);
  await counts(city, 0, 4, 0, 0);
  await take(province, cityFile, TOLD, { 苏州市总工会: city });
  await counts(province, 0, 4, 0, 0);

  // The province records three and returns one with a reason on a field.
  await filing(province, '审核与备案结果');
  await province.click('退回补正：江燕');
  await province.page.getByRole('checkbox', { name: '录用日期' }).check();
  await province.page.getByLabel('录用日期：退回原因').fill('与合同起始日不一致，请核对');
  await province.click('确定退回');
  await province.sees(/^已退回补正：江燕/);
  await province.click('全选');
  await province.click('予以备案');
  await province.sees(/^已备案 3 人/);
  await counts(province, 3, 0, 1, 0);

  // The results travel down: city, county, township.
  await take(city, await answer(province, '苏州市总工会'), TOLD, { 江苏省总工会: province });
  await counts(city, 3, 0, 1, 0);
  // Who records is compared by everybody itself: no office in between vouches for the province.
  const below = await answer(city, '昆山市总工会');
  await take(county, below, TOLD, { 苏州市总工会: city, 江苏省总工会: province });
  await counts(county, 3, 0, 1, 0);
  // The township too: its people's results come as the province signed them.
  await take(township, await answer(county, '玉山镇工会'), TOLD, { 江苏省总工会: province });
  await counts(township, 3, 0, 1, 0);

  // The county opens the returned person as a work list, corrects, and files again.
  await go(county, '工作台');
  await correct(county, '江燕', '录用日期', '2026-9-2');
  const again = await fileUpward(county);
  await counts(county, 3, 1, 0, 0);
  await take(city, again);
  await take(province, await fileUpward(city));
  await counts(province, 3, 1, 0, 0);
  await filing(province, '审核与备案结果');
  await province.click('全选');
  await province.click('予以备案');
  await province.sees(/^已备案 1 人/);
  await counts(province, 4, 0, 0, 0);
  await take(city, await answer(province, '苏州市总工会'));
  await take(county, await answer(city, '昆山市总工会'));
  await counts(city, 4, 0, 0, 0);
  await counts(county, 4, 0, 0, 0);

  // 4. A file taken twice changes nothing; one for somebody else, or an older one, is refused.
  await refused(city, again, /已经接收过/);
  await refused(city, countyFile, /已接收到第 2 号，不必再接收/);
  await refused(province, again, /这份文件是给“苏州市总工会”的/);

  for (const office of [township, county, city, province]) await office.close();
});
