// The township's part of the year's assessment, by file: two offices, two computers, and what each of them sees.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cell, counting, paste, row } from '../grid.mjs';
import { noteDialogs, pages, pdfFile, said } from '../paper.mjs';
import { SIXTY, withPeople } from '../rosters.mjs';
import { TOLD, answer, fileUpward, go, setUp, take } from '../steps.mjs';

const UNIT = '玉山镇工会';
const NAMES = SIXTY.slice(0, 20);
const tab = (office, name) => office.page.getByRole('tab', { name });

async function picture(office, name) {
  if (!process.env.TAIZHANG_SHOTS) return;
  for (const [width, height] of [[1024, 768], [1366, 768]]) {
    await office.page.setViewportSize({ width, height });
    await office.shot(`assessment/unit-${name}-${width}`);
  }
}

test('a township gives its opinion by file, and the county sees it beside its own points', async () => {
  const county = await withPeople(NAMES.map((name) => [name, UNIT]), async (office) => {
    await go(office, '机构与配备');
    await office.click('从区划名录添加');
    await office.page.getByRole('checkbox', { name: UNIT }).check();
    await office.click('添加 1 个机构');
  }, '2025-03-01');
  const township = await setUp(UNIT, '周敏');
  await go(township, '考核');
  await township.sees('没有本单位使用的人员');
  await take(county, await fileUpward(township));
  await take(township, await answer(county, UNIT), TOLD, { 昆山市总工会: county });

  // The township: twenty opinions from its own sheet, the day of all of them, and the file.
  await go(township, '工作台');
  await township.sees('2026 年度考核有 20 人还没有提出用人单位意见');
  const hands = counting(township);
  await hands.clickOn(township.page.getByRole('link', { name: /^去提意见/ }));
  await township.sees('本单位使用 20 人，已提出意见 0 人');
  await hands.clickOn(cell(township, NAMES[0], 3));
  const lines = NAMES.map((name, at) => `${(20 - at / 10).toFixed(2)}\t${at === 0 ? '同意评为优秀' : '同意评为合格'}`);
  await hands.paste({ 'text/plain': lines.join('\r\n') });
  await hands.click('粘贴 40 格');
  await hands.click('意见日期填今天');
  await picture(township, 'typed');
  await hands.click('保存');
  await township.sees('已提出意见 20 人，其中待上报 20 人');
  console.log(`# ${hands.acts} acts for the opinion on twenty people`);
  assert.ok(hands.acts <= 8, `${hands.acts} acts`);
  await picture(township, 'written');
  const file = await fileUpward(township);
  await go(township, '考核');
  assert.equal((await row(township, NAMES[0]))[0], '已上报');

  // The county: its own points stand, what came stands beside them, and nothing counts before it is taken on.
  await go(county, '考核');
  await cell(county, NAMES[0], 4).click();
  await paste(county, { 'text/plain': '18.00' });
  await county.click('保存');
  await take(county, file);
  await go(county, '工作台');
  await county.sees('2026 年度考核有 20 人的用人单位意见等待采纳');
  await go(county, '考核');
  const both = await row(county, NAMES[0]);
  assert.deepEqual([both[1], both[2], both[6], both[10]], ['20.00', '同意评为优秀', '18.00', ''], both.join(' | '));
  await picture(county, 'both');
  await tab(county, '办理进度').click();
  await county.sees(`${UNIT}报来 20 人的用人单位意见`);
  await picture(county, 'waiting');
  await county.click('采纳 20 人的用人单位意见');
  await county.sees('已采纳 20 人的用人单位意见。');

  // A sheet of each on paper, a page each.
  await county.page.evaluate(noteDialogs);
  await county.click('打印登记表');
  await county.page.waitForFunction(() => window.dialogs === 1);
  const paper = pdfFile('assessment/registers');
  await county.page.pdf({ path: paper, preferCSSPageSize: true });
  const sheets = pages(paper).map(said);
  assert.equal(sheets.length, 20, 'a page for each');
  const own = sheets.find((text) => text.includes(NAMES[0]));
  assert.match(own, /2026年度考核登记表[^]*本人自评[^]*职工满意度18.00[^]*同意评为优秀[^]*考核组意见[^]*县总工会审定意见/);
  assert.doesNotMatch(own, /320583199003070/);
  await tab(county, '评分表').click();
  const taken = await row(county, NAMES[0]);
  assert.deepEqual([taken[4], taken[8]], ['18.00', '同意评为优秀'], taken.join(' | '));
  const other = await row(county, NAMES[1]);
  assert.deepEqual([other[4], other[8]], ['19.90', '同意评为合格'], 'an empty cell is filled');

  // The township hears of it.
  await take(township, await answer(county, UNIT));
  await go(township, '考核');
  assert.equal((await row(township, NAMES[0]))[0], '县总已采纳');
  await picture(township, 'taken');
  await township.close();
  await county.close();
});
