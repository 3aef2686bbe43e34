// Papers that go with files, and the lists and letters of the trade: each is printed as a clerk prints it, and its PDF says
// what it should on as many A4 pages as it should. A stamped paper leads back to its file.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noteDialogs, pages, pdfFile, said } from '../paper.mjs';
import { SIXTY, withPeople } from '../rosters.mjs';
import {
  TOLD, addPerson, answer, fileInClear, fileUpward, filing, go, level, person, practise, setUp, take,
} from '../steps.mjs';

/** The longest name that can be. */
const LONG = '阿卜杜热合曼古丽巴哈尔买买提吐尔逊阿依古丽克孜勒苏柯尔克孜';
/** Where it takes two lines, its label stands between them. */
const LONG_PARTS = [LONG.slice(0, 14), LONG.slice(-10)];
const UPRIGHT = { width: 595.3, height: 841.9 };
const LANDSCAPE = { width: 841.9, height: 595.3 };
/** Nothing stands nearer to the edge, in points: printers do not reach it. */
const EDGE = 12;

/** Presses a button that prints, and reads the pages that came of it. */
function print({ page }, button, name) {
  return printBy(page, page.getByRole('button', { name: button }).first(), name);
}

async function printBy(page, button, name) {
  const before = await page.evaluate(() => window.dialogs);
  await button.click();
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
    says: [FILED, '卢思远', ...LONG_PARTS, '玉山镇工会小计在岗2人', '合计在岗2人', '填报单位(盖章)', '填表人', '审核人', '联系电话', CODE],
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
  check(await print(office, '打印花名册', 'roster-nobody'), 'roster of nobody', { size: LANDSCAPE, count: 1, says: ['合计在岗0人', CODE] });
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
  await office.sees(/^这份纸面材料属于：昆山市总工会 上报文件 第 0*2 号/);
  await office.sees('人数与文件一致（共 2 人）。');
  await office.sees('所填姓名都在文件中。');
  await type(/^纸面上的人数/, '3');
  await type(/^纸面上的姓名/, '卢思远、张伟');
  // A scanner ends with Enter.
  await page.getByRole('textbox', { name: '文件校验码' }).press('Enter');
  await office.sees('人数与文件不一致：纸面 3 人，文件共 2 人。');
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

test('a brief of one page goes to paper at each level', async () => {
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
  await office.close();
});

/** What a filing asks for, the same of all. */
const FACTS = {
  民族: '汉族', 政治面貌: '群众', 最高学历: '大学本科毕业', 进入方式: '公开招聘', 用工方式: '直接签订', 聘用单位: '昆山市总工会',
  统筹单位: '昆山市总工会', 劳动合同签订单位: '昆山市总工会', 编制外: '是', 专职: '是', 主要从事工会工作: '是', 定岗工会: '玉山镇工会',
  定岗起始: '2026-9-1', 合同类型: '固定期限劳动合同', '用人单位（合同甲方）': '昆山市总工会', 合同起始日: '2026-9-1', 合同终止日: '2029-8-31',
  职业水平等级: '助理社会工作师', '批准（取得）日期': '2024.8',
};

test('the answers of the province go to paper: sixty in a notice of several sheets, signed on the last', async () => {
  const county = await withPeople(SIXTY.map((name) => [name, '玉山镇工会']), undefined, '2026-09-01', FACTS);
  const city = await setUp('苏州市总工会', '沈建国');
  const province = await setUp('江苏省总工会', '高宁');
  const { page } = province;
  await page.addInitScript(noteDialogs);
  await province.reload();
  await take(city, await fileUpward(county), TOLD, { 昆山市总工会: county });
  // One comes back from the city itself, before the province sees it.
  await filing(city, /审核|接收回执/);
  await city.click(`退回补正：${SIXTY[1]}`);
  await city.page.getByRole('checkbox', { name: '录用日期' }).check();
  await city.page.getByLabel('录用日期：退回原因').fill('录用文件未附');
  await city.click('确定退回');
  await city.sees(/^已退回补正：/);
  await take(province, await fileUpward(city), TOLD, { 苏州市总工会: city });
  await filing(province, '审核与备案结果');
  await province.click(`退回补正：${SIXTY[0]}`);
  await page.getByRole('checkbox', { name: '录用日期' }).check();
  await page.getByLabel('录用日期：退回原因').fill('与合同起始日不一致，请核对');
  await province.click('确定退回');
  await province.sees(/^已退回补正：/);
  await province.click('全选');
  await province.click('予以备案');
  await province.sees(/^已备案 58 人/);
  const answered = await answer(province, '苏州市总工会');
  await filing(province, '往来记录');
  await page.getByRole('button', { name: /^纸质材料/ }).first().click();
  const results = await print(province, '打印结果通知单（1 份）', 'results');
  const all = check(results, 'results', {
    says: ['备案结果通知单', '昆山市总工会:', '下列58人予以备案', '江苏省总工会(印章)', ...SIXTY.slice(2)], never: [/32058319900307\d/],
  });
  assert.ok(results.length >= 2 && results.length <= 4, `${results.length} sheets`);
  assert.equal(all.split('(印章)').length, 2, 'sealed once, on the last sheet');
  assert.match(results.at(-1).text.replace(/\s/g, ''), /\(印章\)/);
  for (const { text } of results) assert.ok(text.includes('备案编号'), 'the heads stand on every sheet');
  const returns = await print(province, '打印退回补正通知单（1 份）', 'returns');
  check(returns, 'returns', {
    count: 1, says: ['退回补正通知单', '下列1人', SIXTY[0], '录用日期', '2026-09-01', '与合同起始日不一', '请核对', '江苏省总工会(印章)', CODE],
  });
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).first().click();
  // Whoever is answered prints the same: the city's own return, and what the province has said, which came inside its receipt.
  await take(city, answered, TOLD, { 江苏省总工会: province });
  await take(county, await answer(city, '昆山市总工会'), TOLD, { 苏州市总工会: city, 江苏省总工会: province });
  for (const office of [city, county]) {
    await office.page.addInitScript(noteDialogs);
    await office.reload();
    const papers = async (row, button, name) => {
      await filing(office, '往来记录');
      await office.page.getByRole('row').filter({ hasText: '接收回执' }).getByRole('button', { name: new RegExp(`^纸质材料.*${row}$`) }).click();
      const sheets = await print(office, button, name);
      await office.page.getByRole('dialog').getByRole('button', { name: '关闭' }).first().click();
      return sheets;
    };
    const at = office === city ? 'city' : 'county';
    const own = await papers(office === city ? '昆山市总工会' : '苏州市总工会', '打印退回补正通知单（1 份）', `returns-${at}`);
    check(own, `returns of the city at the ${at}`, {
      count: 1, says: ['退回补正通知单', '昆山市总工会:', '下列1人', SIXTY[1], '录用文件未附', '苏州市总工会(印章)', CODE],
    });
    const from = await papers('江苏省总工会', '打印结果通知单（1 份）', `results-${at}`);
    check(from, `results at the ${at}`, { count: results.length, says: ['下列58人予以备案', '江苏省总工会(印章)', CODE] });
  }
  for (const office of [county, city, province]) await office.close();
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
  const compact = check(sheets, 'roster of 3,000', { size: LANDSCAPE, says: [/合计在岗\d+人/, '练习', '填报单位(盖章)'] });
  const counted = (word) => {
    const found = compact.matchAll(new RegExp(`${word}在岗(\\d+)人(?:\\(其中人员范围未确认\\d+人\\))?((?:,另有[^,\\d]+\\d+人)*)`, 'g'));
    return [...found].map(([, active, others]) => ({
      active: Number(active), all: [active, ...others.match(/\d+/g) ?? []].reduce((sum, one) => sum + Number(one), 0),
    }));
  };
  const sums = counted('小计');
  const [total] = counted('合计');
  for (const key of ['active', 'all']) {
    assert.equal(sums.reduce((sum, one) => sum + one[key], 0), total[key], `the subtotals are the total: ${key}`);
  }
  assert.equal(total.all, 3000);
  assert.ok(total.active < 3000 && compact.includes('已退出'), 'whoever has left is marked');
  assert.ok(sums.length > 100, `${sums.length} units`);
  await office.close();
});

const COUNTY = ['县（市、区）总工会', '昆山市总工会'];
const CITY = ['设区市总工会', '苏州市总工会'];

/** The papers of the office's year: where each is printed in the practice province, and what it says. */
const TRADE = [
  { at: COUNTY, screen: '考核', tab: '办理进度', button: '打印登记表', name: 'assessment-register', says: ['年度考核登记表', '本人自评', '考核组意见'] },
  { at: COUNTY, screen: '考核', tab: '结果运用', button: '打印谈话记录', name: 'talk', says: ['诫勉谈话记录', '谈话人'] },
  {
    at: COUNTY, screen: '薪酬', tab: '定级与调档', button: '打印调档审批表', name: 'grades', size: LANDSCAPE,
    says: ['定级调档审批表', '县(市、区)总工会审批意见'],
  },
  { at: COUNTY, screen: '合同与退出', tab: '到期合同', button: '打印续签审批表', name: 'renewal', size: LANDSCAPE, says: ['续签', '聘用单位意见'] },
  { at: COUNTY, screen: '合同与退出', tab: '退出', all: true, button: '打印证明', name: 'proof', says: ['劳动合同证明', '特此证明'] },
  { at: COUNTY, screen: '合同与退出', tab: '退出', all: true, button: '打印交接表', name: 'handover', says: ['交接表', '移交人'] },
  { at: COUNTY, screen: '招聘', open: '2026年公开招聘社会化工会工作者', tab: '公告与公示', button: '打印', name: 'notice', says: ['招聘', '公告'] },
  { at: COUNTY, screen: '招聘', tab: '公告与公示', button: '打印', nth: 1, name: 'proposal', says: ['拟聘'] },
  { at: COUNTY, screen: '年度核查', tab: '核对表', button: '打印核对表', name: 'verification', size: LANDSCAPE, says: ['核对表', '核对人(签字)'] },
  { at: COUNTY, screen: '培训', tab: '学时', button: '打印全部学时证明', name: 'hours', says: ['证明'] },
  { at: CITY, screen: '督查', tab: '办理进度', button: '打印督查反馈', name: 'inspection', says: ['关于吴中区总工会社会化工会工作者', '发现的问题', '苏州市总工会'] },
];

test('every paper of the office\'s year is numbered A4 with nothing cut off', async () => {
  const office = await practise();
  const { page } = office;
  await page.addInitScript(noteDialogs);
  let now = '';
  for (const { at, screen, tab, open, all, button, nth = 0, name, size = UPRIGHT, says } of TRADE) {
    if (now !== at[1]) {
      await level(office, ...at);
      await office.reload();
      now = at[1];
    }
    if (open || screen !== '招聘') await go(office, screen);
    if (open) await page.getByText(open, { exact: true }).first().click();
    await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
    if (all) await office.choose('显示', '全部');
    const wanted = page.getByRole('button').filter({ hasText: button }).nth(nth);
    await wanted.waitFor();
    const sheets = await printBy(page, wanted, name);
    const compact = sheets.map(({ text }) => text).join('').replace(/\s/g, '');
    for (const part of says) assert.ok(compact.includes(part), `${name} says ${part}: ${compact.slice(0, 300)}`);
    assert.ok(sheets.length > 0 && !compact.includes('⟦'), name);
    for (const [index, sheet] of sheets.entries()) {
      const where = `${name}, sheet ${index + 1}`;
      assert.ok(Math.abs(sheet.width - size.width) < 2 && Math.abs(sheet.height - size.height) < 2, `${where} is A4`);
      assert.match(sheet.text, /第\d+页共\d+页/, `${where} is numbered`);
      for (const { text, xMin, yMin, xMax, yMax } of sheet.words) {
        const inside = xMin > EDGE && yMin > EDGE && xMax < sheet.width - EDGE && yMax < sheet.height - EDGE;
        assert.ok(inside, `${where}: ${text} stands on the paper`);
      }
    }
  }

  // Whoever has another post besides goes to the body that hired.
  await level(office, ...COUNTY);
  await office.reload();
  await go(office, '工作台');
  const told = await page.getByText(/^兼职同意：/).first().innerText();
  const who = told.replace(/^兼职同意：/, '').trim();
  await go(office, '人员');
  await page.getByRole('textbox', { name: '查找' }).fill(who);
  await page.getByRole('link', { name: who, exact: true }).click();
  check(await print(office, '打印兼职审批表', 'concurrent'), 'concurrent', {
    count: 1, says: ['社会化工会工作者兼职审批表', who, '兼任职务', '聘用单位意见', '兼职单位意见'],
  });

  // A union with more people than the guidance names explains it.
  await level(office, ...COUNTY);
  await office.reload();
  await go(office, '机构与配备');
  await page.getByText('周市镇工会', { exact: true }).first().click();
  await office.click('登记配备说明');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^情形/).selectOption({ label: '超过 5 人' });
  await dialog.getByLabel(/^理由/).fill('承担全市新就业形态劳动者建会入会任务');
  await dialog.getByRole('textbox', { name: /^起始日期/ }).fill('2026-1-1');
  await dialog.getByRole('button', { name: '保存' }).click();
  const note = await print(office, '打印配备说明', 'staffing');
  check(note, 'staffing', {
    count: 1, says: ['关于周市镇工会社会化工会工作者', '苏州市总工会:', '承担全市新就业形态劳动者建会入会任务', '(印章)'],
  });
  await office.close();
});
