// Offices live in spreadsheets: each sample roster from the drop to the file for the superior.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { drop, review, sample, take } from '../rosters.mjs';
import { fileUpward, go, pick, setUp, settles } from '../steps.mjs';
import { freshFolder, ROOT } from '../support.mjs';

/** The faults of a row that is not taken before somebody mends it. */
const REFUSED = ['id_digits_lost', 'id_check', 'duplicate_id'];

/** How many rows the review has of one kind. */
async function rows(office, kind) {
  const name = new RegExp(`^${kind}\\s*\\d+$`);
  const words = await office.page.getByRole('group', { name: '按核对结果筛选' }).getByRole('button', { name }).innerText();
  return Number(words.match(/\d+/)[0]);
}

/** Looks at the row of somebody. */
async function pickRow(office, name) {
  const grid = office.page.getByRole('grid', { name: '花名册各行' });
  await grid.getByRole('row').filter({ hasText: name }).click();
}

/** The roster of the office has so many people. */
async function has(office, count) {
  await go(office, '人员');
  await office.sees(`显示 ${count} 人，人员档案共 ${count} 份`);
}

/** A passing message covers no action of the review. */
async function clear(office, message) {
  const [told, back] = await Promise.all([message, office.page.getByRole('button', { name: '返回上一步' })].map((it) => it.boundingBox()));
  assert.ok(told.y + told.height <= back.y, 'the message stands above the bar');
}

/** The identity number whose check character fits (ISO 7064, MOD 11-2). */
function mended(number) {
  const digits = [...number.slice(0, 17)].map(Number);
  const sum = digits.reduce((sum, digit, at) => sum + digit * (2 ** (17 - at) % 11), 0);
  return number.slice(0, 17) + '10X98765432'[sum % 11];
}

test('the messy roster of Kunshan: a damaged number is mended in place, undone once, and filed', async () => {
  const { file, people, faults } = sample('messy-320583.xlsx');
  const office = await setUp('昆山市总工会', '陈静');
  await drop(office, file);
  await review(office);
  const refused = faults.filter(({ fault }) => REFUSED.includes(fault));
  assert.equal(await rows(office, '暂不能导入'), refused.length);
  assert.equal((await rows(office, '新增')) + (await rows(office, '待确认')), people.length);

  // The number 2026.1 is asked, the text 2026.1 is January and stays; what cannot be read is refused at once.
  const values = office.page.getByRole('table', { name: '相同内容统一处理' });
  const month = values.getByRole('row').filter({ hasText: '录用日期 2026.1' });
  const use = month.getByRole('button', { name: /^采用/ });
  assert.ok(await use.isDisabled(), 'an empty box decides nothing');
  await month.getByRole('textbox').fill('十月');
  await use.click();
  await month.getByRole('alert').filter({ hasText: '看不出是哪一天' }).waitFor();
  assert.equal(await office.page.getByText('“2026.1”已统一登记').count(), 0);
  await month.getByRole('button', { name: /^2026 年 10 月/ }).click();
  await office.sees(/“2026.1”已统一登记为“2026-10”（1 处）/);

  const damaged = faults.find(({ fault }) => fault === 'id_check');
  await office.page.getByRole('button', { name: /^暂不能导入/ }).click();
  await pickRow(office, damaged.name);
  await office.page.getByRole('button', { name: '改正证件号码' }).first().click();
  const number = office.page.getByRole('textbox', { name: '正确的证件号码' });
  await number.fill(mended(await number.inputValue()));
  await office.click('采用');
  const taken = people.length + 1;
  await take(office, taken);
  const marked = await office.download(() => office.click('下载问题反馈表'));
  assert.match(path.basename(marked), /^问题反馈表-\d{4}-\d\d-\d\d\.xlsx$/);

  await office.click('撤销本次导入');
  await office.page.getByRole('dialog').getByRole('button', { name: '撤销本次导入' }).click();
  await office.sees('已撤销，台账恢复到导入之前');
  await clear(office, office.page.getByRole('status').filter({ hasText: '已撤销' }));
  await take(office, taken);
  await has(office, taken);
  assert.ok(existsSync(await fileUpward(office)));
  await office.close();
});

for (const [file, county] of [
  ['tidy-320102.xlsx', '玄武区总工会'],
  ['legacy-320925.xls', '建湖县总工会'],
  ['legacy-320925.csv', '建湖县总工会'],
]) {
  test(`${file} is taken in whole, filed, and known again`, async () => {
    const roster = sample(file);
    const count = roster.people.length;
    const office = await setUp(county, '高宁');
    await drop(office, roster.file);
    await review(office);
    await settles(() => rows(office, '暂不能导入'), 0);
    await take(office, count);
    await has(office, count);
    assert.ok(existsSync(await fileUpward(office)));

    await drop(office, roster.file);
    await review(office);
    await settles(() => rows(office, '相同'), count);
    await office.sees('没有可以导入的人员。');
    await office.close();
  });
}

test('rows out of sight are asked once, and sheets with the same titles come in together', async () => {
  const field = (file) => path.join(ROOT, 'tests/data/field', file);
  const office = await setUp('昆山市总工会', '陈静');
  await drop(office, field('c04_hidden_rows.xlsx'));
  await review(office);
  assert.deepEqual([await rows(office, '新增'), await rows(office, '已跳过')], [2, 3]);
  await office.sees('2 行在文件里被隐藏或筛选掉');
  await office.click('也导入隐藏的行');
  await office.sees('2 行在文件里被隐藏或筛选掉，已列入这次导入');
  await settles(async () => [await rows(office, '新增'), await rows(office, '已跳过')], [4, 1]);

  await drop(office, field('c05_sheets_per_town.xlsx'));
  const sheet = office.page.getByRole('combobox', { name: '工作表' }).locator('option:checked');
  assert.equal(await sheet.textContent(), '3 张工作表合并：千灯镇、巴城镇、周市镇（共 9 人）');
  await review(office);
  await pickRow(office, '柏青禾');
  await office.sees('周市镇 第 5 行 柏青禾');
  await take(office, 9);
  await has(office, 9);
  await office.close();
});

test('the template reads back as a roster: its columns are known, and nobody is in it', async () => {
  const office = await setUp('昆山市总工会', '陈静');
  await go(office, '人员');
  await office.click('导入花名册');
  const template = await office.download(() => office.click('下载空白模板'));
  await office.give('选择花名册', template);
  const columns = office.page.getByRole('table', { name: '列的对应' });
  for (const title of ['姓名', '证件号码', '录用日期']) {
    await columns.getByRole('row').filter({ hasText: title }).first().waitFor();
  }
  await review(office);
  await office.sees('没有可以导入的人员。');
  await office.close();
});

test('a file that is no workbook is refused with the reason', async () => {
  const office = await setUp('昆山市总工会', '陈静');
  await go(office, '人员');
  await office.click('导入花名册');
  await office.give('选择花名册', path.join(ROOT, 'tests/data/bad/photo.png'));
  await office.sees('无法读取 photo.png');
  await office.sees(/台账没有任何变化/);
  await office.close();
});

/** A roster of `count` people whose numbers are right. */
function roster(count) {
  const pad = (number, length) => String(number).padStart(length, '0');
  const line = (at) => {
    const birth = `19${70 + (at % 30)}${pad(1 + (at % 12), 2)}${pad(1 + (at % 28), 2)}`;
    const number = mended(`320583${birth}${pad(at % 1000, 3)}`);
    const sex = at % 2 ? '男' : '女';
    return `测试${pad(at, 4)},${number},${sex},汉族,大学本科,群众,2021-3-${1 + (at % 28)},玉山镇`;
  };
  const lines = Array.from({ length: count }, (_, at) => line(at));
  return ['姓名,身份证号,性别,民族,文化程度,政治面貌,录用日期,工作单位', ...lines].join('\n');
}

test('somebody known stands with what would change, field by field', async () => {
  const folder = freshFolder('roster');
  const [before, after] = ['2025.csv', '2026.csv'].map((name) => path.join(folder, name));
  writeFileSync(before, roster(3));
  writeFileSync(after, roster(3).replace('大学本科', '硕士研究生'));
  const office = await setUp('昆山市总工会', '陈静');
  await drop(office, before);
  await review(office);
  await take(office, 3);
  await drop(office, after);
  await review(office);
  assert.deepEqual([await rows(office, '有变化'), await rows(office, '相同')], [1, 2]);
  await pickRow(office, '测试0000');
  const change = office.page.getByRole('table', { name: '台账将有的变化' }).getByRole('row').filter({ hasText: '最高学历' });
  assert.match(await change.innerText(), /大学本科.*硕士研究生/s);
  await take(office, 1);
  await has(office, 3);
  await office.close();
});

test('a word that is not understood is decided once and remembered, and the batch says its employer once', async () => {
  const file = path.join(freshFolder('roster'), 'roster.csv');
  const lines = roster(3).split('\n').map((line, at) => `${line},${at ? '社工员' : '社工证等级'}`);
  writeFileSync(file, lines.join('\n'));
  const office = await setUp('昆山市总工会', '陈静');
  await drop(office, file);
  await pick(office, '劳动合同签订单位', '昆山市总工会');
  await review(office);
  assert.equal(await rows(office, '待确认'), 3);
  const values = office.page.getByRole('table', { name: '相同内容统一处理' });
  const word = values.getByRole('row').filter({ hasText: '社工员' });
  await word.getByRole('button', { name: '3 处' }).waitFor();
  await word.getByRole('combobox').selectOption({ label: '无' });
  await word.getByRole('button', { name: /^采用/ }).click();
  await office.sees(/“社工员”已统一登记为“无”（3 处）/);
  await settles(() => rows(office, '待确认'), 0);
  await take(office, 3);

  // The next file: the word is known, and what the batch said stands in the register.
  await drop(office, file);
  await pick(office, '劳动合同签订单位', '苏州市总工会');
  await review(office);
  assert.equal(await rows(office, '相同'), 3);
  await office.sees(/“社工员”已统一登记为“无”（3 处）/);

  // Who is in the register and not in the file is told, and left alone.
  writeFileSync(file, lines.slice(0, 3).join('\n'));
  await drop(office, file);
  await review(office);
  const absent = office.page.getByText('在册而名单中没有：1 人');
  const list = office.page.getByRole('grid', { name: '花名册各行' });
  assert.ok((await absent.boundingBox()).y < (await list.boundingBox()).y, 'above the rows');
  await absent.click();
  await office.page.getByRole('link', { name: '测试0002' }).waitFor();
  await office.sees('没有可以导入的人员。');
  await office.close();
});

test('three thousand rows: few of them in the page, one batch, one undo', async () => {
  const file = path.join(freshFolder('roster'), 'roster.csv');
  writeFileSync(file, roster(3000));
  const office = await setUp('昆山市总工会', '陈静');
  const clock = async (what, action) => {
    const before = performance.now();
    await action();
    console.log(`3,000 rows: ${what} ${Math.round(performance.now() - before)} ms`);
  };
  await clock('read', () => drop(office, file));
  await clock('checked', () => review(office));
  const grid = office.page.getByRole('grid', { name: '花名册各行' });
  const drawn = await grid.getByRole('row').count();
  console.log(`3,000 rows: ${drawn} in the page`);
  assert.ok(drawn < 100, `${drawn} rows in the page`);
  await clock('taken in', () => take(office, 3000));
  await clock('undone', async () => {
    await office.click('撤销本次导入');
    await office.page.getByRole('dialog').getByRole('button', { name: '撤销本次导入' }).click();
    await office.sees('已撤销，台账恢复到导入之前');
  });

  // The roster of so many scrolls to its end with few rows in the page.
  await take(office, 3000);
  await has(office, 3000);
  const people = office.page.getByRole('grid', { name: '人员花名册' });
  await people.focus();
  for (const [key, row] of [['Home', 2], ['End', 3001]]) {
    await office.press(key);
    await people.locator(`[aria-rowindex="${row}"]`).waitFor();
    const drawn = await people.getByRole('row').count();
    assert.ok(drawn < 100, `${drawn} rows in the page after ${key}`);
  }
  await office.close();
});
