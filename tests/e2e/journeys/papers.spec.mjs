// Papers that go with files, and the lists and letters of the trade: each is printed as a clerk prints it, and its PDF says
// what it should on as many A4 pages as it should. A stamped paper leads back to its file.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noteDialogs, pages, pdfFile, said } from '../paper.mjs';
import { addPerson, answer, fileInClear, filing, go, level, person, practise, setUp } from '../steps.mjs';

/** The longest name that can be. */
const LONG = '阿卜杜热合曼古丽巴哈尔买买提吐尔逊阿依古丽克孜勒苏柯尔克孜';
/** Where it takes two lines, its label stands between them. */
const LONG_PARTS = [LONG.slice(0, 14), LONG.slice(-10)];
const UPRIGHT = { width: 595.3, height: 841.9 };
const LANDSCAPE = { width: 841.9, height: 595.3 };
/** Nothing stands nearer to the edge, in points: printers do not reach it. */
const EDGE = 12;

/** Presses a button that prints, and reads the pages that came of it. */
async function print(office, button, name) {
  const { page } = office;
  const before = await page.evaluate(() => window.dialogs);
  await page.getByRole('button', { name: button }).first().click();
  await page.waitForFunction((count) => window.dialogs === count + 1, before, { timeout: 120_000 });
  const file = pdfFile(`papers/${name}`);
  await page.pdf({ path: file, preferCSSPageSize: true });
  return pages(file).map((sheet) => ({ ...sheet, text: said(sheet) }));
}

/** What every paper must be: A4, numbered, nothing cut off, and of these words, each `times` or at least once. */
function check(sheets, name, { size = UPRIGHT, count, runs, says, never = [] }) {
  if (count) assert.equal(sheets.length, count, `${name}: sheets`);
  const whole = sheets.map(({ text }) => text).join('\n');
  const compact = whole.replace(/\s/g, '');
  for (const [at, sheet] of sheets.entries()) {
    const where = `${name}, sheet ${at + 1}`;
    assert.ok(Math.abs(sheet.width - size.width) < 2 && Math.abs(sheet.height - size.height) < 2, `${where} is A4`);
    for (const { text, xMin, yMin, xMax, yMax } of sheet.words) {
      const inside = xMin > EDGE && yMin > EDGE && xMax < sheet.width - EDGE && yMax < sheet.height - EDGE;
      assert.ok(inside, `${where}: ${text} stands on the paper`);
    }
    const run = runs ?? sheets.length;
    assert.ok(sheet.text.includes(`第${(at % run) + 1}页共${run}页`), `${where} is numbered: ${sheet.text.slice(-120)}`);
  }
  for (const part of says) {
    if (part instanceof RegExp) assert.match(compact, part, `${name} says ${part}`);
    else assert.ok(compact.includes(part), `${name} says ${part}: ${compact.slice(0, 600)}`);
  }
  for (const part of never) assert.doesNotMatch(compact, part, `${name} never says ${part}`);
  return compact;
}

const CODE = /文件校验码(\d{16})/;
const NUMBER = /320102199003071511|320583198511200020/;
const FILED = '昆山市总工会上报文件第001号';

/** The papers of the county's first file: two people, both asked for. */
const OF_FILE = [
  {
    button: '打印报送报告',
    name: 'report',
    count: 1,
    says: [
      '关于报送社会化工会工作者备案材料的报告', /〔20\d\d〕/, '苏州市总工会:', '登记人员2人,申请备案2件', '其中:新增(件)2',
      '备案表(2份)', '经办人:陈静', '昆山市总工会(印章)', /20\d\d年\d+月\d+日/, CODE,
    ],
  },
  {
    button: /^打印备案表（2 份）$/,
    name: 'tables',
    count: 2,
    runs: 1,
    says: ['社会化工会工作者备案表', '卢思远', ...LONG_PARTS, '县(市、区)总工会意见', '设区市总工会意见', '省总工会备案意见', '新增', CODE],
    never: [NUMBER],
  },
  {
    button: '打印花名册',
    name: 'roster',
    size: LANDSCAPE,
    count: 1,
    says: [FILED, '卢思远', ...LONG_PARTS, '玉山镇工会小计2人', '合计2人', '填报单位(盖章)', '填表人', '审核人', '联系电话', CODE],
    never: [NUMBER],
  },
];

test('a filing goes to paper with its code, whole numbers only when the log says so, and a stamped paper leads back to it', async () => {
  const office = await setUp('昆山市总工会', '陈静');
  const { page } = office;
  await page.addInitScript(noteDialogs);
  await office.reload();
  // Of a file with nobody in it too.
  await fileInClear(office);
  const papers = async (number) => {
    await filing(office, '往来记录');
    await page.getByRole('button', { name: new RegExp(`^纸质材料 第 0*${number} 号`) }).click();
    await page.getByRole('dialog').getByRole('button', { name: '打印花名册' }).waitFor();
  };
  await papers(1);
  check(await print(office, '打印报送报告', 'report-nobody'), 'report of nobody', { count: 1, says: ['登记人员0人,申请备案0件'] });
  check(await print(office, '打印花名册', 'roster-nobody'), 'roster of nobody', { size: LANDSCAPE, count: 1, says: ['合计0人', CODE] });
  assert.equal(await page.getByRole('button', { name: /^打印备案表/ }).count(), 0, 'no form of nobody');
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).first().click();

  await addPerson(office, person('卢思远', '320102199003071511'));
  await addPerson(office, person(LONG, '320583198511200020'));
  await fileInClear(office);
  await papers(2);
  const codes = new Set();
  for (const form of OF_FILE) {
    const says = form.says.map((part) => (part === FILED ? FILED.replace('001', '002') : part));
    const compact = check(await print(office, form.button, form.name), form.name, { ...form, says });
    for (const [, code] of compact.matchAll(new RegExp(CODE, 'g'))) codes.add(code);
  }
  assert.equal(codes.size, 1, 'one file, one code on all its papers');
  await page.getByRole('checkbox', { name: /^打印完整证件号码/ }).check();
  await page.waitForTimeout(1500);
  check(await print(office, '打印花名册', 'roster-whole'), 'roster with numbers', {
    size: LANDSCAPE, count: 1, says: ['320102199003071511', '320583198511200020'],
  });
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).first().click();

  // The paper comes back with its seal: the code leads to the file, and what was written in by hand is found out.
  const [code] = codes;
  const type = async (label, text) => page.getByRole('textbox', { name: label }).fill(text);
  await type('文件校验码', code);
  await type(/^纸面上的人数/, '2');
  await type(/^纸面上的姓名/, `卢思远、${LONG}`);
  await office.click('核对');
  await office.sees(/^这份纸面材料属于：苏州市总工会 上报文件 第 0*2 号/);
  await office.sees('人数与文件一致（2 人）。');
  await office.sees('所填姓名都在文件中。');
  await type(/^纸面上的人数/, '3');
  await type(/^纸面上的姓名/, '卢思远、张伟');
  // A scanner ends with Enter.
  await page.getByRole('textbox', { name: '文件校验码' }).press('Enter');
  await office.sees('人数与文件不一致：纸面 3 人，文件 2 人。');
  await office.sees('文件中没有：张伟。');
  await office.shot('papers/check');
  await type('文件校验码', code.replace(/^./, (digit) => String((Number(digit) + 1) % 10)));
  await office.click('核对');
  await office.sees('校验码有误，请对照纸面重新输入。共 16 位数字。');

  await go(office, '人员');
  await page.getByRole('textbox', { name: '查找' }).fill('卢思远');
  await page.getByRole('link', { name: '卢思远', exact: true }).click();
  await page.getByRole('tab', { name: '变更记录' }).click();
  await office.sees(/查看.*证件号码/);
  await office.close();
});

test('results and returns of the province go to paper, and so does a brief of one page at each level', async () => {
  const office = await practise();
  const { page } = office;
  await page.addInitScript(noteDialogs);
  for (const [name, unit] of [['省总工会', '江苏省总工会'], ['设区市总工会', '苏州市总工会'], ['县（市、区）总工会', '昆山市总工会']]) {
    const there = page.getByRole('group', { name: '查看哪一级' }).getByText(name, { exact: true });
    if (!(await there.count())) continue;
    await level(office, name, unit);
    await office.reload();
    await go(office, '工作台');
    const brief = check(await print(office, '打印一页简报', `brief-${unit}`), `brief of ${unit}`, {
      count: 1, says: ['社会化工会工作者工作简报', unit, '备案率', '下级单位', '(印章)'],
    });
    assert.ok(brief.length > 200);
  }
  await level(office, '省总工会', '江苏省总工会');
  await office.reload();
  await filing(office, '审核与备案结果');
  await page.getByRole('button', { name: /^退回补正：/ }).first().click();
  await page.getByRole('checkbox', { name: '录用日期' }).check();
  await page.getByLabel('录用日期：退回原因').fill('与合同起始日不一致，请核对');
  await office.click('确定退回');
  await office.sees(/^已退回补正：/);
  await office.click('全选');
  await office.click('予以备案');
  await office.sees(/^已备案 \d+ 人/);
  const child = await page.getByRole('button', { name: /^生成接收回执：/ }).first().getAttribute('aria-label');
  await answer(office, child.replace(/^生成接收回执：/, ''));
  await filing(office, '往来记录');
  await page.getByRole('button', { name: /^纸质材料/ }).first().click();
  const button = (words) => page.getByRole('dialog').getByRole('button', { name: words });
  await button(/^打印结果通知单|^打印退回补正通知单/).first().waitFor();
  for (const [words, name, says] of [
    [/^打印结果通知单/, 'results', ['备案结果通知单', '予以备案', '江苏省总工会(印章)', CODE]],
    [/^打印退回补正通知单/, 'returns', ['退回补正通知单', '录用日期', '与合同起始日不一致,请核对', '江苏省总工会(印章)', CODE]],
  ]) {
    if (!(await button(words).count())) continue;
    const sheets = await print(office, words, name);
    for (const part of says) assert.match(sheets.map(({ text }) => text).join('').replace(/\s/g, ''), part instanceof RegExp ? part : new RegExp(part.replace(/[()]/g, '\\$&')));
    for (const sheet of sheets) assert.match(sheet.text, /第\d+页共\d+页/);
  }
  await office.close();
});

test('a roster of 3,000 goes to paper by units with a subtotal of each, in the columns chosen', async () => {
  const office = await practise();
  const { page } = office;
  await page.addInitScript(noteDialogs);
  await level(office, '省总工会', '江苏省总工会');
  await office.reload();
  await go(office, '人员');
  await office.choose('在册情况', '全部人员档案');
  await office.sees(/^显示 3000 人，人员档案共 3000 份$/);
  await page.getByRole('button', { name: '打印花名册' }).first().click();
  const dialog = page.getByRole('dialog', { name: '社会化工会工作者花名册' });
  await dialog.waitFor();
  const before = await page.evaluate(() => window.dialogs);
  await dialog.getByRole('button', { name: '打印', exact: true }).click();
  await page.waitForFunction((count) => window.dialogs === count + 1, before, { timeout: 300_000 });
  const file = pdfFile('papers/roster-3000');
  await page.pdf({ path: file, preferCSSPageSize: true });
  const sheets = pages(file).map((sheet) => ({ ...sheet, text: said(sheet) }));
  const compact = check(sheets, 'roster of 3,000', { size: LANDSCAPE, says: ['合计3000人', '练习', '填报单位(盖章)'] });
  const sums = [...compact.matchAll(/小计(\d+)人/g)].map(([, count]) => Number(count));
  assert.equal(sums.reduce((all, one) => all + one, 0), 3000, 'the subtotals are the total');
  assert.ok(sums.length > 100, `${sums.length} units`);
  await office.close();
});
