// 年度核查 to its end: the sheets of twelve townships go to paper, a page each, and come back signed in one batch.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COPIED, TOWNSHIPS, cell, counting, grid, paste, row, townships } from '../grid.mjs';
import { noteDialogs, pages, pdfFile, said } from '../paper.mjs';
import { withPeople } from '../rosters.mjs';
import { go } from '../steps.mjs';

const NAMES = TOWNSHIPS.map(([name]) => name);
const BACK = '核对表签回情况';
/** The year that is verified: it begins on 30 September. */
const YEAR = (() => {
  const now = new Date();
  return now.getFullYear() - (now.getMonth() < 9 && !(now.getMonth() === 8 && now.getDate() === 30) ? 1 : 0);
})();

const menu = (office, name) =>
  office.page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name, exact: true });

/** A county whose townships are counted, with two people at one of them. */
async function county() {
  const people = ['王芳', '李敏'].map((name) => [name, '玉山镇工会']);
  const office = await withPeople(people, (office) => townships(office, NAMES));
  await go(office, '年度核查');
  await cell(office, NAMES[0], 0).click();
  await paste(office, { 'text/plain': COPIED });
  await office.click('粘贴 36 格');
  await office.click('保存');
  await office.sees('12 个单位中 12 个已填');
  await go(office, '工作台');
  return office;
}

/** What each page of the paper says, line by line, without spaces. */
async function printed(office, name) {
  const file = pdfFile(`verification/${name}`);
  await office.page.pdf({ path: file, preferCSSPageSize: true });
  return pages(file).map(said);
}

test('the sheets of twelve townships are printed, signed and back in a handful of acts', async () => {
  const office = await county();
  const { page } = office;
  await page.addInitScript(noteDialogs);
  await office.reload();
  await office.sees(`${YEAR} 年度核查：12 个单位的核对表还没有签回（请在 12 月 31 日前完成）`);

  // Out to the townships, from the desk.
  let hands = counting(office);
  await hands.clickOn(page.getByRole('link', { name: /^去核对表/ }));
  await office.sees('12 个单位中 0 个已签回');
  await hands.click('打印核对表');
  await page.waitForFunction(() => window.dialogs === 1);
  assert.equal(hands.acts, 2);
  const sheets = await printed(office, 'sheets');
  assert.equal(sheets.length, 12, 'a page for each');
  for (const [at, [name, separate, all, workers]] of TOWNSHIPS.entries()) {
    const text = sheets[at];
    for (const words of [`${YEAR}年度核对表(${name}工会)`, `${separate}${all}${workers}`, '核对人(签字)', '第1页共1页']) {
      assert.ok(text.includes(words), `${name}: ${words} in ${text}`);
    }
    assert.equal(text.includes('王芳'), name === '玉山镇', `who is registered at ${name}`);
  }
  const own = sheets[NAMES.indexOf('玉山镇')];
  assert.match(own, /应当配备,建议5人\(建议数,非文件规定\);在册2人/);
  assert.match(own, /320\*+\d{4}/);
  assert.doesNotMatch(own, /320583199003070/, 'whole identity numbers leave on no sheet');

  // One again, for whoever has lost theirs.
  await page.getByLabel('打印范围').selectOption({ label: '千灯镇工会' });
  await office.click('打印核对表');
  await page.waitForFunction(() => window.dialogs === 2);
  const [one, ...more] = await printed(office, 'one');
  assert.ok(one.includes('核对表(千灯镇工会)') && more.length === 0);

  // Back, signed: names as they stand on the papers; one has found a difference.
  await go(office, '工作台');
  hands = counting(office);
  await hands.clickOn(menu(office, '年度核查'));
  await hands.clickOn(page.getByRole('tab', { name: '核对表' }));
  await hands.clickOn(cell(office, NAMES[0], 1));
  await hands.paste({ 'text/plain': NAMES.map((name) => `${name[0]}主席`).join('\n') });
  await hands.click('粘贴 12 格');
  await hands.clickOn(cell(office, NAMES[3], 4));
  await page.keyboard.type('职工数少计 120 人');
  await hands.press('Enter');
  await hands.click('已填签字人的，登记为已签回');
  await office.sees('已修改 37 格，尚未保存');
  await hands.click('保存');
  await office.sees('12 个单位中 12 个已签回，有差异 1 个');
  console.log(`# ${hands.acts} acts for twelve sheets signed and back`);
  assert.ok(hands.acts <= 15, `${hands.acts} acts`);
  const today = await page.evaluate(() => new Date().toLocaleDateString('sv'));
  assert.deepEqual(await row(office, NAMES[0]), ['已签回', `${NAMES[0][0]}主席`, today, '是', '']);
  assert.deepEqual((await row(office, NAMES[3])).slice(3), ['否', '职工数少计 120 人']);

  // What differs stays on the desk until it is found right; one undo takes the whole batch back.
  await office.click('撤销本次保存');
  await office.sees('12 个单位中 0 个已签回');
  assert.deepEqual(await row(office, NAMES[3]), ['待签回', '', '', '', '']);
  await grid(office, BACK).waitFor();
  await office.close();
});
