// 社保公积金 as a clerk does it: a month of sixty people like the month before with five cells changed, both insurances; what
// is short is asked of who signed; who came must be registered.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cell, counting, row } from '../grid.mjs';
import { SIXTY as NAMES, withPeople } from '../rosters.mjs';
import { addPerson, go, hasFocus, named, person, settles } from '../steps.mjs';

const menu = (office) => office.page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '社保公积金' });
const field = (office, name) => office.page.getByLabel(name, { exact: true });
const insured = (office, name) => field(office, '险种').selectOption({ label: name });
const tab = (office, name) => office.page.getByRole('tab', { name }).click();

/** The clipboard of a sheet with names: its heading, then a line a person. */
const copied = (heads, lines) => ({ 'text/plain': [heads, ...lines].map((line) => line.join('\t')).join('\r\n') });

/** What everybody owed and paid in a month, pasted. */
async function paid(office, insurance, due, day) {
  await insured(office, insurance);
  await cell(office, NAMES[0], 1).click();
  const hands = counting(office);
  const heads = ['姓名', '缴费基数（元）', '单位应缴（元）', '单位实缴（元）', '应缴日', '实缴日'];
  await hands.paste(copied(heads, NAMES.map((name) => [name, '6300', due, due, day, day])));
  await office.click('粘贴 300 格');
  await office.click('保存');
  await office.sees('已保存 300 格。');
}

test('a month of sixty people like the last one, five cells changed, both insurances', async () => {
  const office = await withPeople(NAMES.map((name) => [name, '玉山镇工会']));
  await go(office, '社保公积金');
  await field(office, '月份').selectOption('2026-09');
  await paid(office, '社会保险', '1638', '2026-09-25');
  await paid(office, '住房公积金', '756', '2026-09-25');
  // Sheets are kept here now: from the 25th the month before is asked for.
  await go(office, '工作台');
  await office.sees('2026-10 的社保公积金缴费表有 2 张还没有录入');

  const hands = counting(office);
  const type = (label, text) => hands.clickOn(field(office, label)).then(() => field(office, label).fill(text));
  await hands.clickOn(menu(office));
  await office.sees('60 人，已录 0 人，未录 60 人');
  await hands.click('照上月填入');
  await office.sees('已修改 180 格，尚未保存');
  await hands.clickOn(cell(office, NAMES[0], 2));
  await hands.paste(copied(['姓名', '单位应缴（元）'], NAMES.slice(2, 7).map((name) => [name, '1700'])));
  await hands.click('粘贴 5 格');
  await type('实缴日', '2026-10-20');
  await hands.click('按应缴额足额缴纳');
  await hands.click('保存');
  await office.sees('已保存 300 格。');
  await insured(office, '住房公积金').then(() => hands.clickOn(field(office, '险种')));
  await hands.click('照上月填入');
  await hands.click('按应缴额足额缴纳');
  await hands.click('保存');
  await office.sees('60 人，已录 60 人');
  assert.ok(hands.acts <= 12, `${hands.acts} acts`);
  console.log(`# ${hands.acts} acts for both insurances of sixty people`);
  assert.deepEqual(await row(office, NAMES[0]), ['玉山镇工会', '6300.00', '756.00', '756.00', '2026-10-25', '2026-10-20', '', '']);
  await insured(office, '社会保险');
  await office.sees('60 人，已录 60 人');
  // The other insurance has as many people: what is said of them is no sign that it is on the screen.
  await settles(() => row(office, NAMES[2]), ['玉山镇工会', '6300.00', '1700.00', '1700.00', '2026-10-25', '2026-10-20', '']);

  await office.click('核定本表');
  await office.sees(/^2026-11-\d\d 已核定$|已核定$/);
  await office.click('取消核定');
  await office.page.getByRole('button', { name: '核定本表' }).waitFor();
  await tab(office, '欠缴');
  await office.sees('没有少缴或逾期');
  // Nobody has said since when books are kept: that nobody is to be registered would be a guess.
  await tab(office, '登记');
  await office.sees('有没有待登记的人员尚不能判断');
  await go(office, '工作台');
  await office.page.getByText('的社保公积金缴费表有').waitFor({ state: 'detached' });
  await office.close();
});

test('what is short is asked of who signed, and who came must be registered', async () => {
  const office = await withPeople([['王芳', '玉山镇工会']]);
  const firm = '昆山某人力资源公司';
  await addPerson(office, person('沈悦', '320583199503070021', {
    录用日期: '2026-11-2', 定岗起始: '2026-11-2', 合同起始日: '2026-11-2', 合同终止日: '2029-11-1',
    劳动合同签订单位: firm, '用人单位（合同甲方）': firm, 用工方式: '劳务派遣',
  }));
  await go(office, '社保公积金');
  await field(office, '月份').selectOption('2026-11');
  const put = async (at, text) => {
    await cell(office, '沈悦', at).click();
    await office.page.keyboard.type(text);
    await office.press('Enter');
  };
  await put(2, '1638');
  await put(3, '1500');
  await put(4, '2026-11-20');
  await put(5, '2026-11-20');
  await office.click('保存');
  await office.sees('少缴 1 笔，共 138.00 元');

  await tab(office, '增减员');
  const line = office.page.getByRole('row').filter({ hasText: '沈悦' });
  await line.getByText('增员').waitFor();
  await line.getByText(firm).waitFor();
  assert.doesNotMatch(await line.innerText(), /199503070021/);

  await tab(office, '欠缴');
  await office.sees(`${firm}：1 人，少缴 138.00 元`);
  const letter = office.page.getByRole('textbox', { name: `给${firm}的催缴文字` });
  assert.match(await letter.inputValue(), /2026-11 社会保险，有 1 笔未足额，合计少缴 138\.00 元/);
  await office.page.getByRole('button', { name: `复制给${firm}的催缴文字` }).click();
  await office.sees('已复制，可粘贴到微信、邮件或公文中。');
  await office.page.getByRole('button', { name: '说明沈悦 2026-11 社会保险的情况' }).click();
  const dialog = office.page.getByRole('dialog');
  const why = named(dialog, '情况说明');
  await hasFocus(why);
  await why.fill('补缴中');
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await office.page.getByRole('row').filter({ hasText: '沈悦' }).getByText('补缴中').waitFor();

  await tab(office, '登记');
  await office.page.getByRole('row').filter({ hasText: '沈悦' }).filter({ hasText: '社会保险' }).getByText('2026-12-02').waitFor();
  await office.page.getByRole('button', { name: '登记沈悦的社会保险登记日' }).click();
  const day = named(dialog, '社会保险登记日');
  await hasFocus(day);
  await day.fill('2026-11-20');
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  const left = office.page.getByRole('row').filter({ hasText: '沈悦' });
  await left.filter({ hasText: '社会保险' }).waitFor({ state: 'detached' });
  assert.equal(await left.count(), 1);
  await office.close();
});
